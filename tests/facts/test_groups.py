from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.facts.groups import group_sentences
from summarize.facts.judged_pairs import find_judged_pairs, judge
from summarize.facts.pair_features import FEATURES, Stated
from summarize.facts.pairs import Pairs
from summarize.facts.same_fact import is_supported, state_same_fact
from summarize.facts.support import find_support

from .materials import material_from_texts

CLOSED = "The council closed the old harbour bridge on Friday."
CLOSED_AND_MORE = (
    "The council closed the old harbour bridge on Friday and ordered engineers from Leeds to rebuild its cracked pillars "
    "by 2031."
)
SNOW = "Snow kept most pupils of the valley at home for a week."
SAME = {"containment_ab": 1.0, "containment_ba": 1.0, "length_ratio": 1.0}
UNLIKE = {"similarity": 0.2, "containment_ab": 0.1, "containment_ba": 0.1, "length_ratio": 0.3}


def row(**features):
    """Build one row of features; those not named are 0."""
    return np.array([[features.get(name, 0.0) for name in FEATURES]])


def pairs_of(similarities, n_sentences, **features):
    """Judge pairs made of a dictionary of (a, b) to similarity, every other feature as named."""
    ordered = sorted(similarities.items())
    rows = [row(**{**features, "similarity": similarity}) for _, similarity in ordered]
    pairs = Pairs(
        a=np.array([a for (a, _), _ in ordered], dtype=np.intp),
        b=np.array([b for (_, b), _ in ordered], dtype=np.intp),
        similarity=np.array([similarity for _, similarity in ordered], dtype=float),
        features=np.vstack([np.zeros((0, len(FEATURES))), *rows]),
    )
    return judge([pairs], Stated(np.arange(n_sentences), (), (), ()), n_documents=1)


def pairs_of_texts(*texts, documents=None):
    return find_judged_pairs(material_from_texts(texts, documents=documents))


def test_a_chain_of_restatements_is_no_group():
    # 0-1-2-3: the middle ones match most. 1 becomes a centre and takes 0 and 2; 3 matches 2 alone, which is no centre.
    pairs = pairs_of({(0, 1): 0.9, (1, 2): 0.95, (2, 3): 0.9}, 4, **SAME)
    assert group_sentences(pairs).tolist() == [0, 0, 0, 1]


def test_a_sentence_joins_the_more_similar_of_two_centres():
    pairs = pairs_of({(0, 1): 0.9, (0, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (2, 3): 0.95}, 6, **SAME)
    # 3 has the most similarity and takes 2, 4 and 5; 0 then has 1 alone, since 2 is nearer to 3.
    assert group_sentences(pairs).tolist() == [0, 0, 1, 1, 1, 1]


def test_groups_are_numbered_in_the_order_of_their_first_sentences():
    assert group_sentences(pairs_of({(0, 3): 0.9}, 5, **SAME)).tolist() == [0, 1, 2, 0, 3]


def test_without_pairs_every_sentence_is_a_group():
    assert group_sentences(pairs_of({}, 3)).tolist() == [0, 1, 2]
    assert group_sentences(pairs_of({}, 0)).tolist() == []


def test_the_same_sentence_states_the_same_and_another_one_does_not():
    pairs = pairs_of_texts(CLOSED, CLOSED, SNOW)
    assert group_sentences(pairs).tolist() == [0, 0, 1]


@pytest.mark.parametrize(("anchored", "same"), [(2, True), (0, False)])
def test_two_shared_numbers_identify_a_fact_only_with_a_word_around_them(anchored, same):
    assert state_same_fact(row(**UNLIKE, numbers_shared=2, anchored=anchored)).tolist() == [same]


def test_one_shared_number_does_not_identify_a_fact():
    assert state_same_fact(row(**UNLIKE, numbers_shared=1, anchored=1)).tolist() == [False]


def test_whether_two_sentences_state_the_same_does_not_depend_on_their_order():
    there = row(similarity=0.6, containment_ab=0.9, containment_ba=0.5, values_ab=0, values_ba=2, length_ratio=0.5)
    back = row(similarity=0.6, containment_ab=0.5, containment_ba=0.9, values_ab=2, values_ba=0, length_ratio=0.5)
    assert state_same_fact(there).tolist() == state_same_fact(back).tolist()


def test_a_sentence_that_states_more_supports_one_that_states_less_but_not_the_reverse():
    support = find_support(pairs_of_texts(CLOSED, CLOSED_AND_MORE))
    assert list(support) == [0]
    assert [found.sentence for found in support[0]] == [1]


def test_what_is_word_for_word_the_same_is_one_group_and_has_one_support():
    # Words that say nothing by themselves are the same too.
    texts = [CLOSED, "It was so.", CLOSED_AND_MORE, "It was so.", CLOSED, SNOW]
    pairs = pairs_of_texts(*texts, documents=[0, 0, 1, 1, 2, 2])
    assert group_sentences(pairs).tolist() == [0, 1, 0, 1, 0, 2]
    support = find_support(pairs)
    assert {of: [entry.sentence for entry in found] for of, found in support.items()} == {
        0: [4, 2],
        1: [3],
        3: [1],
        4: [0, 2],
    }
    assert support.count_documents([0, 0, 1, 1, 2, 2]).tolist() == [2, 1, 0, 1, 2, 0]
    assert support.is_supported_by([2, 3]).tolist() == [True, True, True, True, True, False]


def test_the_most_similar_supporter_comes_first():
    support = find_support(pairs_of_texts(CLOSED, CLOSED_AND_MORE, CLOSED))
    assert [found.sentence for found in support[0]] == [2, 1]
    assert support[0][0].similarity == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("About 2,500 soldiers are stationed in the valley.", "About 900 soldiers are stationed in the valley."),
        ("Police arrested 12 men in Leeds on Friday.", "Police arrested 15 men in Leeds on Friday."),
        ("The works on the bridge begin in May 2025.", "The works on the bridge begin in June 2026."),
    ],
)
def test_another_value_for_the_same_thing_is_no_support(first, second):
    assert find_support(pairs_of_texts(first, second)) == {}


def test_shared_numbers_are_no_support_for_a_sentence_that_gives_many_more():
    shared = {**UNLIKE, "numbers_shared": 2, "anchored": 2, "containment_ab": 0.2}
    assert is_supported(row(**shared, numbers_ab=0, numbers_ba=4), of="a").tolist() == [True]
    assert is_supported(row(**shared, numbers_ba=4, values_ba=4), of="b").tolist() == [False]


@st.composite
def matching_pairs(draw):
    """Draw up to 8 sentences with matches of any similarity among them."""
    n_sentences = draw(st.integers(0, 8))
    candidates = [(a, b) for a in range(n_sentences) for b in range(a + 1, n_sentences)]
    chosen = draw(st.lists(st.sampled_from(candidates), unique=True)) if candidates else []
    similarities = {pair: draw(st.integers(90, 100)) / 100 for pair in chosen}
    return similarities, n_sentences


@given(matching_pairs())
def test_groups_are_stars_and_grouping_their_centres_again_merges_nothing(drawn):
    similarities, n_sentences = drawn
    groups = group_sentences(pairs_of(similarities, n_sentences, **SAME)).tolist()
    neighbours = {i: {a + b - i for a, b in similarities if i in (a, b)} for i in range(n_sentences)}
    strength = {i: sum(p for pair, p in similarities.items() if i in pair) for i in range(n_sentences)}
    centres = []
    for group in sorted(set(groups)):
        members = [i for i in range(n_sentences) if groups[i] == group]
        centre = min(members, key=lambda i: (-strength[i], i))
        assert set(members) <= neighbours[centre] | {centre}
        centres.append(centre)
    assert not any(other in neighbours[centre] for centre in centres for other in centres)


@given(matching_pairs())
def test_groups_partition_the_sentences_with_numbers_in_order(drawn):
    similarities, n_sentences = drawn
    groups = group_sentences(pairs_of(similarities, n_sentences, **SAME)).tolist()
    assert len(groups) == n_sentences
    assert list(dict.fromkeys(groups)) == list(range(len(set(groups))))


def test_what_happened_in_another_place_of_one_kind_is_no_support():
    rest = " A band played until midnight. Police closed two streets."
    crowd = "About 300 people protested against the mayor on Sunday in "
    found = [
        analyse([Document(crowd + one + rest), Document(crowd + other + " It rained all day long.")])
        for one, other in (("Palmer Square.", "Logan Square."), ("Palmer Square.", "Palmer Square."))
    ]
    assert [any(analysis.support.values()) for analysis in found] == [False, True]


def test_a_denial_neither_supports_nor_repeats_what_it_denies():
    stated, denied = "The mill fire was caused by a short circuit.", "The mill fire was not caused by a short circuit."
    pairs = pairs_of_texts(stated, SNOW, denied, documents=[0, 0, 1])
    assert pairs.opposed.tolist() == [True]
    assert find_support(pairs) == {}
    assert len(set(group_sentences(pairs).tolist())) == 3


def test_a_sentence_that_denies_something_is_no_support_of_one_that_denies_nothing():
    texts = ["The account numbers of the mill were copied.", "The account numbers of the mill were not stolen.", SNOW]
    pairs = pairs_of_texts(*texts, documents=[0, 1, 1])
    assert find_support(pairs) == {}
    # "Taken" is too common a word to be looked at.
    texts[1] = texts[1].replace("stolen", "taken")
    assert find_support(pairs_of_texts(*texts, documents=[0, 1, 1])) == {}
    affirmed = texts[1].replace("not taken", "taken")
    assert find_support(pairs_of_texts(texts[0], affirmed, SNOW, documents=[0, 1, 1]))


def test_a_reported_denial_neither_supports_nor_repeats_what_is_denied():
    said = "The inspectors said that the mill had no permit for its lower level."
    denied = "The mill denied that it had no permit for its lower level."
    pairs = pairs_of_texts(said, denied, SNOW, documents=[0, 1, 1])
    assert find_support(pairs) == {}
    assert group_sentences(pairs).tolist() == [0, 1, 2]
    confirmed = pairs_of_texts(said, denied.replace("denied", "confirmed"), SNOW, documents=[0, 1, 1])
    assert find_support(confirmed)
    assert group_sentences(confirmed).tolist() == [0, 0, 1]


def test_numbers_of_the_background_alone_are_no_support():
    urged = "The mayor has urged an end to the strike, which began after the fire of 1988 that killed 270 people."
    burned = "The fire of the old harbour mill killed 270 people in 1988."
    support = find_support(pairs_of_texts(urged, burned, documents=[0, 1]))
    assert [entry.sentence for entry in support.get(0, [])] == []


def test_another_number_in_place_of_the_missing_one_is_no_support():
    one = "The North sends 550 people, among them 230 dancers, 140 singers and 130 skaters."
    other = "The North sends more than 400 people, among them 230 dancers, 140 singers and 130 skaters."
    less = "The North sends 230 dancers, 140 singers and 130 skaters to the games in February."
    pairs = pairs_of_texts(one, other, less, documents=[0, 1, 2])
    support = {of: [entry.sentence for entry in found] for of, found in find_support(pairs).items()}
    assert 1 not in support.get(0, [])
    assert 0 not in support.get(1, [])
    assert support[2] == [0, 1]
