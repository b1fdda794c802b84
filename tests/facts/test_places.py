"""Where sentences about invented towns say that things are."""

import pytest

from summarize.facts.places import are_elsewhere, find_places, nearest_place


def names(text):
    return [sorted(place.names) for place in find_places(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The storm battered Orlen.", [["orle"]]),
        ("In the coastal town of Velm boats sank near Orlen.", [["velm"], ["orle"]]),
        ("Boats sank off the coast at Cape Lund.", [["cape lund"]]),
        ("Floods swept Orlen, Velm, and Ruma.", [["orle", "ruma", "velm"]]),
        ("Floods swept Orlen and Port Velm.", [["orle", "port velm"]]),
        ("Mayor Lund told Velm that Orlen was flooded.", []),
        ("Boats sank in the old inner basin Orlen.", [["orle"]]),
        ("Boats sank in the very old inner basin Orlen.", []),
    ],
    ids=[
        "verb",
        "preposition",
        "two words",
        "three places",
        "two places",
        "no preposition",
        "four words on",
        "five words on",
    ],
)
def test_places_are_names_behind_a_preposition_or_a_verb_of_disaster(sentence, expected):
    assert names(sentence) == expected


@pytest.mark.parametrize("word", "in In throughout across near outside around at on hit struck pounded rocked".split())
def test_every_word_of_place_is_known(word):
    assert names(f"{word} Orlen") == [["orle"]]


def test_days_and_months_are_no_places():
    assert names("On Monday boats sank in March near the pier.") == []
    assert names("Boats sank in Orlen and March.") == [["orle"]]


def test_a_place_is_known_by_the_first_letters_and_lies_where_it_stands():
    (place,) = find_places("Boats sank near the old Orlenian Harbour at noon.")
    assert (place.start, place.end, place.names) == (11, 40, frozenset(["orle harb"]))
    assert names("Boats sank in Orlen's harbour.") == names("Boats sank in Orlen.")
    assert names("Boats sank in Rio's harbour.") == names("Boats sank in Rio.")
    assert names("Boats were sold at Friday's fair.") == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["orle squa"], ["velm squa"], True),
        (["orle squa"], ["velm brid"], False),
        (["orle squa", "velm"], ["ruma squa", "velm"], False),
        (["orle"], ["velm"], False),
        (["squa"], ["velm squa"], False),
        (["squa", "orle squa"], ["velm squa"], True),
        (["wend orle squa"], ["orle squa"], False),
        (["orle squa"], ["wend orle squa"], False),
        ([], ["velm squa"], False),
    ],
    ids=[
        "of one kind",
        "of two",
        "one in common",
        "one word",
        "a kind alone",
        "a kind beside",
        "longer",
        "shorter",
        "none",
    ],
)
def test_only_places_of_one_kind_and_other_names_lie_elsewhere(one, other, expected):
    assert are_elsewhere(frozenset(one), frozenset(other)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In Velm 12 boats sank near Orlen.", ["orle"]),
        ("In Velm 12 boats sank, near Orlen none.", ["velm"]),
        ("In Velm 12 boats sank and tugs burned near Orlen.", ["velm"]),
        ("In Velm 12 boats sank after storms hit Orlen.", ["velm"]),
        ("In Velm 12 boats sank or 3 near Orlen.", ["velm"]),
        ("In Ruma and near Velm 12 boats sank.", ["velm"]),
        ("There 12 boats sank, near Orlen none.", []),
        ("In Velm 12 sailors who drowned after storms near Orlen were found.", ["orle"]),
        ("In Velm 12 sailors who drowned and the crews near Orlen were found.", ["velm"]),
    ],
    ids=[
        "right behind",
        "comma",
        "and",
        "after",
        "another number",
        "nearest before",
        "none",
        "relative clause",
        "end of the relative clause",
    ],
)
def test_a_value_lies_in_the_place_behind_it_in_its_clause_else_in_the_nearest_before(sentence, expected):
    at = sentence.index("12")
    assert sorted(nearest_place(sentence, find_places(sentence), at, at + 2)) == expected
