"""Which sentences would state the same but for a name, a word or who did it to whom."""

import pytest

from summarize.facts.exchanged import ExchangeableWords, find_exchange


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A train derailed near Lyon on Monday.", "A train derailed near Dijon on Monday.", ("Lyon", "Dijon", False)),
        ("Orlen attacked the port on Friday night.", "Velm attacked the port on Friday night.", ("Orlen", "Velm", False)),
        ("Velm Rail will buy the airline Fjord.", "Fjord will buy the airline Velm Rail.", ("Velm", "Fjord", False)),
        ("Rovers beat City 3-2 at the park.", "City beat Rovers 3-2 at the park.", ("Rovers", "City", False)),
        ("The dam burst before the sirens sounded.", "The dam burst after the sirens sounded.", ("before", "after", True)),
        ("A quake hit northern Chile at dawn.", "A quake hit southern Chile at dawn.", ("northern", "southern", True)),
        ("Ann Lund won the vote in Orlen.", "Ann Lund lost the vote in Orlen.", ("won", "lost", True)),
    ],
)  # fmt: skip
def test_a_name_or_an_opposite_in_the_place_of_another_is_an_exchange(one, other, expected):
    found = find_exchange(one, other)
    assert found is not None
    assert (one[slice(*found.one)], other[slice(*found.other)], found.is_either) == expected
    back = find_exchange(other, one)
    assert back is not None
    assert (back.one, back.other, back.is_either) == (found.other, found.one, found.is_either)
    assert ExchangeableWords.of(one).may_be_exchanged(ExchangeableWords.of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A train derailed near Lyon on Monday.", "On Monday a train derailed near Lyon."),
        ("In Velm the police of Orlen held a man.", "The police of Orlen held a man in Velm."),
        ("A train derailed near Lyon on Monday.", "A train derailed near Lyon on Tuesday."),
        ("President Lund opened the port on Monday.", "Mr. Lund opened the port on Monday."),
        ("He opened the port on Monday.", "Lund opened the port on Monday."),
        ("American troops left the port of Velm.", "U.S. troops left the port of Velm."),
        ("The critics say that Jews and Serbs were saved.", "The critics say that Jewish and Serbs were saved."),
        (
            "It fell off the radar near Omak, Washington, at noon.",
            "It fell off the radar near Omak, Ferry County, at noon.",
        ),
        ("The Velm Harbour Committee met on Monday.", "The Velm Olympic Committee met on Monday."),
        # Too little is the same.
        ("The fire in Velm killed ten people and cows.", "The flood of Orlen drowned ten people there."),
    ],
)
def test_other_words_for_the_same_are_none(one, other):
    assert find_exchange(one, other) is None


def test_sentences_without_such_words_are_not_looked_at_closer():
    one, other = map(ExchangeableWords.of, ("the ferry sank at noon", "the ferry sank at night"))
    assert not one.may_be_exchanged(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor accused the firm of lying.", "The firm accused the mayor of lying."),
        ("The train went from Velm to Orlen at noon.", "The train went from Orlen to Velm at noon."),
        ("The gates on the south side were locked.", "The gates on the south side were open."),
        (
            "One of the three gates on the south side of the port was shut.",
            "Two of the three gates on the south side of the port were shut.",
        ),
    ],
)
def test_who_did_it_to_whom_and_what_only_one_can_be_are_told_apart(one, other):
    assert ExchangeableWords.of(one).may_be_exchanged(ExchangeableWords.of(other))
    assert find_exchange(one, other) is not None
    assert find_exchange(other, one) is not None


def test_what_is_only_enumerated_in_another_order_is_not_exchanged():
    assert (
        find_exchange("Sailors and pilots of Velm met the mayor.", "Pilots and sailors of Velm met the mayor.") is None
    )


@pytest.mark.parametrize(
    ("one", "other"), [("criticised", "criticized"), ("dismissed", "fired"), ("praised", "praised")]
)
def test_another_word_for_the_same_is_not_exchanged(one, other):
    frame = "The doctors of the port of Velm {} the plan of the mayor on Monday."
    assert find_exchange(frame.format(one), frame.format(other)) is None
    assert find_exchange(frame.format("praised"), frame.format("criticised")).is_either


def test_what_may_be_said_of_two_things_is_no_contradiction():
    frame = "The {} of Velm rose by three percent in the year, the harbour office said."
    assert not find_exchange(frame.format("imports"), frame.format("exports")).is_either
