"""How alike the slots of two values are, by hand-made contexts and in sentences about invented events."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarize.facts.slots as slots_module
from summarize.facts.mentions import find_mentions
from summarize.facts.slots import compare_slots

from .materials import material_from_texts


def mentions_of(*texts, documents=None):
    documents = documents or list(range(len(texts)))
    return find_mentions(material_from_texts(texts, documents=documents), [None] * len(texts))


NUMBER, DATE = mentions_of("In Orlen 12 boats sank.", "Boats sank in Orlen in 2003.")


def value(document, *keys, **context):
    """A value of a document with these keys and a context of words with these weights."""
    return replace(NUMBER, document=document, keys=keys, context=context)


def date(document, **context):
    return replace(DATE, document=document, context=context)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"flood": 3, "orlen": 4}, {"flood": 3, "orlen": 4}, 1.0),
        ({"flood": 3, "orlen": 4}, {"flood": 2}, 0.6),
        ({"flood": 3, "orlen": 4}, {"orlen": 7}, 0.8),
        ({"flood": 3, "orlen": 4}, {"flood": 4, "orlen": 3}, 0.96),
    ],
)
def test_the_similarity_is_the_cosine_of_the_contexts_computed_by_hand(one, other, expected):
    assert compare_slots([value(0, "mile", **one), value(1, "mile", **other)], 0.1) == [(0, 1, expected)]
    assert compare_slots([date(0, **one), date(1, **other)], 0.1) == [(0, 1, expected)]


def test_only_values_of_different_articles_are_compared():
    mentions = [value(document, "mile", flood=1) for document in (0, 0, 1)]
    assert compare_slots(mentions, 0.1) == [(0, 2, 1.0), (1, 2, 1.0)]


def test_of_very_many_values_that_are_alike_the_first_and_the_most_alike_are_compared(monkeypatch):
    monkeypatch.setattr(slots_module, "MAX_ALIKE", 2)
    same = [value(document, "mile", flood=1) for document in range(6)]
    assert [pair[:2] for pair in compare_slots(same, 0.1)] == [(a, b) for a in range(2) for b in range(a + 1, 6)]
    other = value(6, "mile", flood=1, storm=1)
    found = compare_slots([*same, other, replace(other, document=7)], 0.1)
    assert [pair[:2] for pair in found if 6 in pair or 7 in pair] == [(0, 6), (0, 7), (6, 7)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (value(0, "mile", flood=1), value(1, "acre", flood=1), []),
        (value(0, "mile", flood=1), date(1, flood=1), []),
        (value(0, "mile", flood=1), value(1, "mile", storm=1), []),
        (value(0, flood=1), value(1, flood=1), []),
        (value(0, "mile"), value(1, "mile"), []),
        (value(0, "count boat", "count crew", flood=1), value(1, "count boat", "count crew", flood=1), [(0, 1, 1.0)]),
        (value(0, "count boat", "count crew", flood=1), value(1, "count boat", "count tug", flood=1), [(0, 1, 0.5)]),
        (value(0, "count boat", "count crew", flood=1), value(1, "count boat", flood=1), [(0, 1, 0.707106781)]),
    ],
    ids=["units", "date", "words", "no key", "no word", "two keys", "one key of two", "one key in one of two"],
)
def test_values_are_as_alike_as_the_keys_and_the_words_that_they_share(one, other, expected):
    assert compare_slots([one, other], 0.1) == expected


def test_pairs_less_alike_than_asked_for_are_left_out_and_the_others_stand_in_order():
    mentions = [value(0, "mile", flood=1), value(1, "mile", flood=3, orlen=4), value(2, "mile", flood=4, orlen=3)]
    assert compare_slots(mentions, 0.6) == [(0, 1, 0.6), (0, 2, 0.8), (1, 2, 0.96)]
    assert compare_slots(mentions, 0.7) == [(0, 2, 0.8), (1, 2, 0.96)]
    nested = [value(document, unit, flood=1) for document, unit in enumerate(("mile", "acre", "acre", "mile"))]
    assert compare_slots(nested, 0.6) == [(0, 3, 1.0), (1, 2, 1.0)]


def test_nothing_is_alike_where_there_are_no_values():
    assert compare_slots([], 0.1) == []


words = st.dictionaries(st.sampled_from(["flood", "orlen", "dam"]), st.floats(0.01, 9), max_size=3)
slots = st.tuples(st.integers(0, 2), st.lists(st.sampled_from(["mile", "count boat", "count tug"]), unique=True), words)


@given(st.lists(slots, max_size=6))
def test_similarities_are_in_range_and_the_same_in_any_order(given_slots):
    mentions = [value(document, *keys, **context) for document, keys, context in given_slots]
    found = compare_slots(mentions, 1e-6)
    assert all(i < j and 0 < similarity <= 1 for i, j, similarity in found)
    last = len(mentions) - 1
    turned = {(last - j, last - i): similarity for i, j, similarity in compare_slots(mentions[::-1], 1e-6)}
    assert turned == pytest.approx({(i, j): similarity for i, j, similarity in found}, abs=2e-9)


def test_what_is_counted_and_the_words_around_make_values_alike():
    dead, also_dead, injured = mentions_of(
        "The flood in Orlen killed 12 villagers.", "In Orlen 20 villagers perished.", "In Orlen 31 villagers were hurt."
    )
    assert [(i, j) for i, j, _ in compare_slots([dead, also_dead, injured], 0.2)] == [(0, 1)]
