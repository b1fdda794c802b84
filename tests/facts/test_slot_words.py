"""The words in which slots are compared."""

import pytest

from summarize.facts.slot_words import BREAKS, COUNTED_STATES, slot_term


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("withdraw Withdrew pullout DEPARTED left", "leave"),
        ("started launched resumes", "begin"),
        ("concluded finished expires expired", "end"),
        ("backed endorsed passed adopts approving", "approve"),
        ("detained seized seizes detains captures", "arrest"),
        ("deal Accords pact understanding", "agree"),
        ("effect force", "effect"),
        ("votes elections poll referendum", "vote"),
        ("killed Perished toll drowned", "dead"),
        ("wounded hurt", "injured"),
        ("displaced fled", "homeless"),
    ],
)
def test_words_of_one_meaning_are_one_term(words, term):
    assert {slot_term(word, "en") for word in words.split()} == {term}


def test_other_words_are_their_stems_and_stop_words_are_nothing():
    assert [slot_term(word, "en") for word in ("Bridges", "bridge", "flooding")] == ["bridg", "bridg", "flood"]
    assert [slot_term(word, "en") for word in ("the", "OF", "new", ",", "“")] == ["", "", "", "", ""]


def test_the_arrested_are_a_state_of_people_and_an_arrest_is_what_happened():
    assert (COUNTED_STATES["detained"], slot_term("detained", "en")) == ("arrested", "arrest")
    assert (COUNTED_STATES["detains"], COUNTED_STATES["kidnaps"]) == ("arrested", "hostages")
    assert (COUNTED_STATES["captured"], slot_term("captured", "en")) == ("hostages", "arrest")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("dead died bodies", "dead"),
        ("missing", "missing"),
        ("evacuees", "evacuated"),
        ("abducted", "hostages"),
        ("hospitalised", "hospitalized"),
        ("layoffs", "laid"),
    ],
)
def test_people_are_counted_by_their_state(words, state):
    assert {COUNTED_STATES.get(word) for word in words.split()} == {state}


def test_a_sentence_breaks_at_signs_and_contrasts_and_not_at_commas():
    assert {";", "(", "—", "but", "while", "although"} <= BREAKS
    assert BREAKS.isdisjoint({",", "and", "that"})
