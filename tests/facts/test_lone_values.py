"""Which values of two articles may be of one thing because each is the only one of its kind in its article."""

import pytest

from summarize.facts.lone_values import MAX_DAYS_APART, find_lone_pairs
from summarize.facts.mentions import find_mentions

from .materials import material_from_texts


def lone(one, other, published=(None, None)):
    """The words of the values that are paired, of two articles with a sentence a line."""
    texts = [*one.split("\n"), *other.split("\n")]
    documents = [0] * len(one.split("\n")) + [1] * len(other.split("\n"))
    mentions = find_mentions(material_from_texts(texts, documents=documents), published)
    return sorted((mentions[i].words, mentions[j].words) for i, j in find_lone_pairs(mentions))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The flood ruined 200 homes.", "Some 350 houses were ruined.", [("200", "350")]),
        ("The flood ruined 200 homes.", "Some 350 cars were ruined.", []),
        ("The flood ruined 200 homes.", "Some 350 houses were ruined.\nAbout 90 houses stand.", []),
        (
            "The flood ruined 200 homes.\nOf 200 homes little is left.",
            "Some 350 houses were ruined.",
            [("200", "350")],
        ),
        ("The flood ruined 200 homes.", "Some 600 houses were ruined.", []),
        # Large counts that lie close together need no word in common, others do.
        ("The firm cuts 200 jobs.", "Ann Lund sees 240 jobs go north of here.", [("200", "240")]),
        ("The firm cuts 20 jobs.", "Ann Lund sees 24 jobs go north of here.", []),
        # Sentences of other names are of other things.
        ("In Velm the flood ruined 200 homes.", "In all 350 houses were ruined in Orlen.", []),
        # So do sums of money.
        ("Orlen will buy the port for $4.2 billion.", "A deal worth $3.9 billion.", [("$4.2 billion", "$3.9 billion")]),
        ("Orlen will buy the port for $4.2 billion.", "A deal worth $9 billion.", []),
        # The largest of several needs one.
        (
            "Orlen buys the port for $4.2 billion.\nIt has debts of $1 billion.",
            "The port goes for $3.9 billion.",
            [("$4.2 billion", "$3.9 billion")],
        ),
        ("Orlen buys it for $4.2 billion.\nIt has debts of $1 billion.", "A port goes for $3.9 billion.", []),
        # Nor do these need names in common, or have the price of a ticket as a rival.
        ("Orlen Motors cuts 3,200 jobs.", "At Velm Cars 3,600 jobs go.", [("3,200", "3,600")]),
        (
            "Orlen buys the port for $4.2 billion.\nTickets are $20.",
            "A deal worth $3.9 billion.",
            [("$4.2 billion", "$3.9 billion")],
        ),
        # Lengths need more words than other values.
        ("The fire burned 12 km of the road.", "Ann Lund had walked 15 km.", []),
        # A storm passes from one category to another.
        ("It is a category 2 storm.", "It was a category 3 storm.", []),
    ],
)
def test_values_are_paired_that_are_the_only_ones_of_their_kind(one, other, expected):
    assert lone(one, other) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        ("The quake killed 12 people.\nIt killed three children.", [("12", "15")]),
        ("The quake killed 12 people.\nIn 1983 one killed 40 people.", [("12", "15")]),
        ("The quake killed 12 people.\nEight years ago one killed 40 people.", [("12", "15")]),
        ("The quake killed 12 people.\nA fire killed 40 people.", []),
    ],
)
def test_of_the_dead_the_largest_number_counts_that_is_not_of_another_year(one, expected):
    assert lone(one, "The quake killed 15 people.", ("2026-03-06", "2026-03-06")) == expected


def test_articles_of_different_weeks_tell_of_a_story_that_went_on_but_tolls_grow_for_weeks():
    near, far = ("2026-03-01", f"2026-03-{1 + MAX_DAYS_APART:02}"), ("2026-03-01", f"2026-03-{2 + MAX_DAYS_APART:02}")
    for published, expected in ((near, [("200", "350")]), (far, [])):
        assert lone("The flood ruined 200 homes.", "It ruined 350 homes.", published) == expected
    assert lone("The flood killed 20 people.", "It killed 35 people.", far) == [("20", "35")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The bridge will open on March 3.", "They will open the bridge on March 5.", True),
        ("The bridge is to open on March 3.", "The opening is planned for March 5.", True),
        # The only days to come of which both articles speak.
        ("Pensions will go up by 4 percent on March 3.", "Retired people will get 4 percent more from May 1.", True),
        ("The bridge will open on March 3.", "It will rain on May 5.", False),
        ("The bridge will open on March 3.", "They will open the bridge on March 5.\nThe school will open on May 9.", False),
        # Years since which something of one name has been there.
        ("Velm Savings was founded in 1951.", "It is part of life here since 1948, says Ann Lund of Velm Savings.", True),
        ("The telescope of Velm was opened in 2017.", "The Velm telescope has been at work since 2019.", True),
        ("Velm Savings was founded in 1951.", "Orlen Harbour was opened in 1948.", False),
        ("Velm Savings was founded in 1951.", "Velm Savings was sold in 1948.", False),
        ("The bridge opened on March 3.", "They opened the bridge on March 5.", False),
        ("The bridge will open on Sunday.", "They will open the bridge on Friday.", False),
        ("The bridge will open on the eve of March 3.", "They will open the bridge on March 5.", False),
    ],
)  # fmt: skip
def test_of_dates_those_to_come_are_paired_by_what_happens_on_them(one, other, expected):
    assert bool(lone(one, other)) is expected


def test_the_dead_and_other_counts_of_a_year_are_of_an_earlier_event_where_articles_have_no_date():
    assert lone("The flood killed 19 people.", "It is the worst since 2009, when 31 people died.") == []
    burned = "A fire burned 6,200 hectares of forest."
    found = lone(burned, "The fire burned 8,500 hectares of forest.\nA fire in 2019 burned 11,000 hectares.")
    assert found == [("6,200 hectares", "8,500 hectares")]
    assert lone("The flood killed 19 people.", "It is the worst in weeks, and 31 people died.") == [("19", "31")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nora Lund, 58, lost the vote.", "Divers rescued Lund, who is 61.", True),
        ("Nora Lund, 58, lost the vote.", "Divers rescued Mayor Nora Lund, 61.", True),
        ("Nora Lund, 58, lost the vote.", "Divers rescued Olaf Lund, 61.", False),
        ("Nora Lund, 58, lost the vote.", "Divers rescued Nora Berg, 61.", False),
        ("Nora Lund, 58, lost the vote.\nOlaf Lund, 12, won it.", "Divers rescued Lund, 61.", False),
    ],
)
def test_a_person_has_one_age(one, other, expected):
    assert lone(one, other) == ([("58", "61")] if expected else [])


def test_a_birthday_lies_between_articles_that_are_not_of_one_week():
    for published, expected in (
        (("2026-03-01", "2026-03-03"), [("58", "59")]),
        (("2026-03-01", "2026-04-03"), []),
        ((None, None), []),
    ):
        assert lone("Nora Lund, 58, lost the vote.", "Divers rescued Lund, 59.", published) == expected
