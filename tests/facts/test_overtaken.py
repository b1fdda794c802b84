"""Which sentences later articles have overtaken, on articles about an invented mine fire."""

import pytest

from summarize.facts.differences import Difference, StatedValue
from summarize.facts.mentions import find_mentions
from summarize.facts.overtaken import find_overtaken

from .materials import material_from_texts

TUESDAY, NEXT_DAY, FRIDAY, MONDAY = "2024-03-05", "2024-03-06", "2024-03-08", "2024-03-11"


def overtaken(text, *, published=TUESDAY, newest=MONDAY):
    """Whether the sentence of an article is overtaken when another appears."""
    dates = (published, newest)
    material = material_from_texts([text, "The mine of Orlen is closed."], documents=[0, 1])
    return 0 in find_overtaken(find_mentions(material, dates), (), dates)


@pytest.mark.parametrize(
    "text",
    [
        "The owners will meet the mayor of Orlen on Monday.",
        "The report on the fire is not expected until Monday.",
        "The mine is to open again on March 10.",
        "The owners meet the mayor of Orlen tomorrow.",
    ],
)
def test_what_was_to_come_by_the_day_of_the_newest_article_is_overtaken(text):
    assert overtaken(text)


@pytest.mark.parametrize(
    "text",
    [
        "The owners met the mayor of Orlen on Monday.",
        "The fire broke out on March 2.",
        "The mine is to open again on March 12.",
        "The mine is to open again next month.",
        "The mine is to open again this year.",
        "The mine of Orlen has 40 lamps.",
    ],
    ids=["last Monday", "past", "the day after", "next month", "a year not over", "no date"],
)
def test_what_is_past_or_still_to_come_is_not(text):
    assert not overtaken(text)


@pytest.mark.parametrize(
    ("published", "newest"),
    [(TUESDAY, NEXT_DAY), (TUESDAY, "2024-03"), (TUESDAY, None), (None, MONDAY), (MONDAY, TUESDAY)],
    ids=["the day has not come", "some day of the month", "unknown day", "no day of its own", "the newest itself"],
)
def test_only_a_later_article_of_a_known_day_overtakes(published, newest):
    assert not overtaken("The owners will meet the mayor of Orlen on March 10.", published=published, newest=newest)


def test_what_was_to_come_is_not_overtaken_within_three_days():
    text = "The owners will meet the mayor of Orlen on Thursday."
    assert not overtaken(text, newest=FRIDAY)
    assert overtaken(text, newest="2024-03-09")


def difference(*sentences, kind="number", relation="update"):
    """Each value is stated by one sentence, or by several."""
    values = tuple(tuple(StatedValue(each, 0, 1) for each in agreeing) for agreeing in sentences)
    return Difference(kind, relation, values, 1.0)


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ([difference([0, 3], [1], [2])], {0, 1, 3}),
        ([difference([0], [1], relation="conflict")], set()),
        ([difference([0], [1], kind="status")], set()),
        ([difference([0], [1]), difference([1], [2])], {0}),
    ],
    ids=["all but the newest", "conflict", "status", "newest of another"],
)
def test_older_numbers_are_overtaken_by_newer_ones(differences, expected):
    assert find_overtaken((), differences, ()) == expected
