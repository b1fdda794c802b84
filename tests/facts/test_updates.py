"""Which values of later articles take the place of earlier ones, on articles about an invented mine fire."""

import pytest

from summarize.facts.mentions import find_mentions
from summarize.facts.updates import are_of_one_time, chronological, has_grown, may_change, shrinks

from .materials import material_from_texts

MONDAY, TUESDAY, WEDNESDAY = "2024-03-04", "2024-03-05", "2024-03-06"


def values(*texts, published=(None, None, None)):
    """Each sentence is an article of its own and gives one value."""
    found = find_mentions(material_from_texts(texts, documents=list(range(len(texts)))), published)
    assert [mention.document for mention in found] == list(range(len(texts)))
    return found


def tolls(*numbers, published):
    return values(*(f"The fire in the mine killed {number} workers." for number in numbers), published=published)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The fire in the mine killed 12 workers.", True),
        ("The mine of Orlen has 40 lamps.", True),
        ("The new mine cost $5 million.", True),
        ("The new mine cost 5 million euros.", True),
        ("The new mine cost £5 million.", True),
        ("The new mine cost 5 million Swiss francs.", True),
        ("The new mine weighs 5 million pounds.", False),
        ("The union got 12 percent of the vote.", True),
        ("The tower of the mine is 36 meters high.", False),
        ("The fire burned for 36 hours.", False),
        ("A 36-year-old worker called the mayor.", False),
        ("The mine of Orlen opened in 1911.", False),
    ],
    ids=[
        "toll",
        "count",
        "money",
        "euros",
        "sign of money",
        "francs",
        "weight",
        "share",
        "length",
        "time",
        "age",
        "date",
    ],
)
def test_tolls_counts_money_and_shares_may_change(sentence, expected):
    assert may_change(*values(sentence)) is expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (("2024-03-01", "2024-04-30"), True),
        (("2024-03-01", "2024-05-01"), False),
        (("2024-05-01", "2024-03-01"), False),
        (("2024-03-01", None), True),
        ((None, "2024-03-01"), True),
        (("2024", "2024-07-05"), True),
        (("2024-01", "2024-04-01"), False),
    ],
    ids=[
        "60 days",
        "61 days",
        "61 days before",
        "second without a date",
        "first without a date",
        "a day of the year",
        "over 60 days behind the month",
    ],
)
def test_articles_up_to_sixty_days_apart_or_without_a_date_are_of_one_time(published, expected):
    assert are_of_one_time(*tolls("12", "20", published=published)) is expected


@pytest.mark.parametrize(
    ("older", "newer", "published", "expected"),
    [
        ("at least 400", "at least 430", (MONDAY, TUESDAY), True),
        ("at least 400", "430", (MONDAY, TUESDAY), True),
        ("at least 400", "at least 420", (MONDAY, TUESDAY), False),
        ("at least 400", "at least 430", (TUESDAY, MONDAY), False),
        ("at least 400", "at least 430", (MONDAY, MONDAY), False),
        ("at least 400", "at least 430", (MONDAY, None), False),
        ("400", "at least 430", (MONDAY, TUESDAY), False),
    ],
    ids=["grown", "now exact", "by a twentieth", "the newer is smaller", "one day", "no date", "was exact"],
)
def test_a_later_toll_well_above_a_lower_bound_has_grown(older, newer, published, expected):
    one, other = tolls(older, newer, published=published)
    assert has_grown(one, other) is has_grown(other, one) is expected


@pytest.mark.parametrize(
    ("risen", "published", "grown", "order"),
    [
        ("The number of dead in the mine rose to 40 workers.", (None, None), True, [[0], [1]]),
        ("More bodies were found, bringing the number of dead to 40 workers.", (None, None), True, [[0], [1]]),
        ("The number of dead in the mine climbed to 40 workers.", (MONDAY, MONDAY), True, [[0], [1]]),
        ("The number of dead in the mine rose to 40 workers.", (TUESDAY, MONDAY), False, [[1], [0]]),
        ("The number of dead in the mine is 40 workers.", (None, None), False, None),
        ("The water rose to the roof and killed 40 workers.", (None, None), False, None),
    ],
    ids=["rose", "bringing", "one day", "in the older article", "not said", "something else rose"],
)
def test_a_toll_that_is_said_to_have_risen_is_newer_than_a_smaller_one(risen, published, grown, order):
    mentions = values("The fire in the mine killed at least 14 workers.", risen, published=published)
    assert has_grown(*mentions) is has_grown(*mentions[::-1]) is grown
    assert chronological(mentions, [[1], [0]]) == order


def test_only_tolls_grow_and_shrink():
    few, many = "The mine has at least 400 lamps.", "The mine has at least 900 lamps."
    assert not has_grown(*values(few, many, published=(MONDAY, TUESDAY)))
    assert not shrinks(*values(few, many, published=(TUESDAY, MONDAY)))


@pytest.mark.parametrize(
    ("first", "second", "published", "expected"),
    [
        ("100", "59", (MONDAY, TUESDAY), True),
        ("100", "60", (MONDAY, TUESDAY), False),
        ("100", "59", (TUESDAY, MONDAY), False),
        ("100", "59", (MONDAY, MONDAY), False),
        ("100", "59", (MONDAY, None), False),
        ("100", "59", ("2024-03", TUESDAY), False),
    ],
    ids=["much smaller", "corrected", "grown", "one day", "no date", "a month and a day of it"],
)
def test_a_much_smaller_later_toll_is_another_one(first, second, published, expected):
    one, other = tolls(first, second, published=published)
    assert shrinks(one, other) is shrinks(other, one) is expected


@pytest.mark.parametrize(
    ("classes", "published", "expected"),
    [
        ([[0], [1]], (TUESDAY, MONDAY, None), [[1], [0]]),
        ([[0, 2], [1]], (TUESDAY, MONDAY, WEDNESDAY), [[1], [0, 2]]),
        ([[0, 2], [1]], (MONDAY, TUESDAY, TUESDAY), [[0, 2], [1]]),
        ([[1], [2], [0]], (MONDAY, TUESDAY, TUESDAY), [[0], [2], [1]]),
        ([[0, 2], [1]], (MONDAY, TUESDAY, WEDNESDAY), None),
        ([[0, 2], [1]], (MONDAY, MONDAY, WEDNESDAY), None),
        ([[0], [1]], (MONDAY, MONDAY, None), None),
        ([[0], [1]], (MONDAY, None, None), None),
        ([[0, 2], [1]], (MONDAY, TUESDAY, None), [[0, 2], [1]]),
        ([[0], [1, 2]], (TUESDAY, MONDAY, None), None),
        ([[0], [1]], ("2024-03", TUESDAY, None), None),
        ([[0], [1]], ("2024-02", TUESDAY, None), [[0], [1]]),
        ([[0], [1]], ("2024-12", "2025", None), [[0], [1]]),
    ],
    ids=[
        "oldest first",
        "two articles agree",
        "until the day of the next",
        "smaller first on one day",
        "still given afterwards",
        "given longer from one day on",
        "one day",
        "no date",
        "one article without a date",
        "one without a date and the smaller one newer",
        "a month and a day of it",
        "a month and a day of the next",
        "a month and a year",
    ],
)
def test_values_stand_in_the_order_of_their_articles_where_days_tell_them_apart(classes, published, expected):
    assert chronological(tolls("12", "31", "20", published=published), classes) == expected
