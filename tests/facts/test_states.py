"""What articles call open and closed, and done and not done."""

import pytest

from summarize.facts.states import find_opposed_deeds, find_opposed_states

from .materials import material_from_texts


def opposed(find, *texts, documents=None):
    """The words of the statements and the denials of what is opposed."""
    material = material_from_texts(texts, documents=documents or list(range(len(texts))))
    return [
        tuple(
            [texts[mention.sentence][mention.start : mention.end] for mention in side]
            for side in (each.statements, each.denials)
        )
        for each in find(material)
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Velm airport remained open all day.", "Velm airport was closed to all traffic.", ("open", "closed")),
        ("The bridge at Orlen was reopened to cars.", "The main bridge remains closed.", ("reopened", "closed")),
        ("Schools in Velm will stay open.", "All schools will be closed from Friday.", ("open", "closed")),
        ("All schools in Orlen stay open.", "Schools of the district will be closed on Friday.", ("open", "closed")),
        ("The valley road reopened on Tuesday.", "The only road up the valley was closed.", ("reopened", "closed")),
        ("All flights to Velm have been suspended.", "Flights had resumed, it said.", ("resumed", "suspended")),
        ("Trains were running again on Monday.", "The railway suspended all trains.", ("running again", "suspended")),
        ("The driver is still missing.", "The driver has been found alive.", ("found alive", "missing")),
        ("Soldiers reopened the bridge at Orlen.", "The main bridge remains closed.", ("reopened", "closed")),
    ],
)
def test_what_is_open_in_one_article_and_closed_in_another_is_found(one, other, expected):
    found = [tuple([words] for words in expected)]
    assert opposed(find_opposed_states, one, other) == found
    assert opposed(find_opposed_states, other, one) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velm airport remained open all day.", "The old bridge was closed to all traffic."),
        ("Velm airport remained open all day.", "Velm airport remained open to all traffic."),
        ("Velm airport remained open all day.", "If it snows again Velm airport is closed."),
        ("Velm airport remained open all day.", "Was Velm airport closed?"),
        ("They will say when it will be reopened.", "The port was closed."),
        ("They will say when the port will be reopened.", "The port was closed."),
        ("Two miners are still missing.", "Nine miners were found alive."),
        ("The driver was found guilty.", "The driver is missing."),
        ("Flights were suspended.", "The port remained open."),
        ("The talks about the bridge reopened on Tuesday.", "The main bridge remains closed."),
        ("The minister was open to talks.", "The minister was closed to talks."),
    ],
)
def test_other_things_and_what_may_be_are_not_opposed(one, other):
    assert opposed(find_opposed_states, one, other) == []


def test_an_article_that_says_both_of_a_thing_gives_its_own_account():
    texts = ["Velm airport was closed at noon.", "Velm airport was open again at two.", "Velm airport was closed."]
    assert opposed(find_opposed_states, *texts, documents=[0, 0, 1]) == []
    assert opposed(find_opposed_states, *texts, documents=[0, 1, 0]) == [(["open"], ["closed"])]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Velm Bank paid a ransom last week.", "The firm has not paid any ransom.", ("paid", "not paid")),
        ("Police arrested the driver.", "The driver, who is hurt, has not been arrested.", ("arrested", "not been arrested")),
        ("The mayor declared a state of emergency.", "A state of emergency was not declared.", ("declared", "not declared")),
        ("They signed the treaty.", "Velm did not sign the treaty.", ("signed", "not sign")),
        ("A ransom of $2 was paid.", "No ransom was paid, Lund said.", ("paid", "No ransom was paid")),
    ],
)  # fmt: skip
def test_what_was_done_in_one_article_and_not_in_another_is_found(one, other, expected):
    assert opposed(find_opposed_deeds, one, other) == [tuple([words] for words in expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velm Bank paid a ransom last week.", "The firm does not pay ransoms."),
        ("Velm Bank paid a ransom last week.", "The firm has not paid its debts."),
        ("Velm Bank would have paid a ransom.", "The firm has not paid any ransom."),
        ("Velm Bank wanted to be paid a ransom.", "The firm has not paid any ransom."),
        ("Velm Bank paid a ransom last week.", "If it has not paid any ransom, Velm Bank is lost."),
        ("Orlen signed a treaty last year.", "No treaties were signed."),
        ("A ransom of $2 was paid.", "If no ransom was paid, Velm Bank is lost."),
        ("A fine of $2 was paid.", "No ransom was paid."),
        ("No treaties were signed.", "Velm did not sign the treaty."),
    ],
)
def test_other_deeds_and_what_is_only_possible_are_not_opposed(one, other):
    assert opposed(find_opposed_deeds, one, other) == []


def test_who_is_called_he_is_the_one_of_whom_the_sentence_before_tells():
    charged = "The captain of the ferry was charged with manslaughter."
    for before, expected in (("The captain is 53.", [(["charged"], ["not been charged"])]), ("The mayor is 53.", [])):
        texts = [charged, before, "He has not been charged."]
        assert opposed(find_opposed_deeds, *texts, documents=[0, 1, 1]) == expected
    assert (
        opposed(find_opposed_deeds, "The captain is 53.", "He has not been charged.", charged, documents=[0, 1, 2])
        == []
    )
