from __future__ import annotations

from itertools import combinations
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.facts.pair_features import FEATURES, read_statements
from summarize.facts.pairs import find_pairs

from .materials import material_from_texts

CLOSED = "The harbour of Wend closes its four gates."
ATTRIBUTED = "The harbour of Wend closes its four gates, Mayor Bell said."


def features_of(first, second):
    """Return the features of the one pair that two sentences make."""
    pairs = find_pairs(material_from_texts([first, second]), min_similarity=1e-6)
    assert (pairs.a.tolist(), pairs.b.tolist()) == ([0], [1])
    return dict(zip(FEATURES, pairs.features[0].tolist(), strict=True))


def test_two_sentences_have_the_similarity_and_containment_computed_by_hand():
    features = features_of("Boats sank.", "Boats sank early.")
    # idf is 1 for boat and sank, 1 + ln(3 / 2) for earli; nothing of the first is new, the rest of the second is.
    early = 1 + log(3 / 2)
    assert features["similarity"] == pytest.approx(2 / (sqrt(2) * sqrt(2 + early**2)))
    assert features["containment_ab"] == pytest.approx(1.0)
    assert features["containment_ba"] == pytest.approx(2 / (2 + early**2))
    assert features["length_ratio"] == pytest.approx(2 / 3)


def test_values_and_numbers_are_counted_on_each_side():
    features = features_of(
        "Some 2,500 boats and 900 nets were lost on Friday.",
        "Some 2,500 boats were lost, with 12 men, in May 2019 or 2020.",
    )
    # Values: {2500, 900, friday} and {2500, 12, 2019, 2020}; May is no value. Distinctive numbers have three digits.
    assert features["values_ab"] == 2
    assert features["values_ba"] == 3
    assert features["numbers_shared"] == 1
    assert features["anchored"] == 1
    assert features["numbers_ab"] == 1
    assert features["numbers_ba"] == 2


def test_a_shared_number_without_a_shared_word_around_it_is_not_anchored():
    features = features_of(
        "Wend lost 2500 boats.", "In Wend, where the winter had been a hard and very long one, 2500 pupils sang."
    )
    assert (features["numbers_shared"], features["anchored"]) == (1, 0)


def test_an_attribution_does_not_count_against_containment():
    features = features_of(ATTRIBUTED, CLOSED)
    assert features["similarity"] == pytest.approx(1.0)
    assert features["containment_ab"] == features["containment_ba"] == 1.0


def test_swapping_the_sentences_swaps_the_features():
    there, back = (
        features_of(CLOSED, "Wend lost 2500 boats in its harbour."),
        features_of("Wend lost 2500 boats in its harbour.", CLOSED),
    )
    swapped = {"ab": "ba", "ba": "ab"}
    assert there == pytest.approx({name: back[name[:-2] + swapped.get(name[-2:], name[-2:])] for name in FEATURES})


def test_pairs_under_the_floor_are_left_out():
    material = material_from_texts(
        ["Boats sank.", "Boats sank early.", "Nets were torn and boats rotted away slowly in mud."]
    )
    similar = find_pairs(material, min_similarity=0.5)
    assert list(zip(similar.a.tolist(), similar.b.tolist(), strict=True)) == [(0, 1)]
    assert len(find_pairs(material, min_similarity=1e-6).a) == 3


@pytest.mark.parametrize("texts", [[], ["Boats sank."], ["It was so.", "It was so."], ["Boats sank.", "Snow fell."]])
def test_without_a_shared_term_there_are_no_pairs(texts):
    pairs = find_pairs(material_from_texts(texts))
    assert len(pairs.a) == len(pairs.b) == len(pairs.similarity) == 0
    assert pairs.features.shape == (0, len(FEATURES))


def test_of_sentences_that_are_word_for_word_the_same_only_the_first_is_paired():
    material = material_from_texts(["Boats sank.", "Boats sank early.", "Boats sank.", "Boats sank early."])
    pairs = find_pairs(material)
    assert (pairs.a.tolist(), pairs.b.tolist()) == ([0], [1])
    assert read_statements(material).first.tolist() == [0, 1, 0, 1]


_WORDS = st.sampled_from(["boats", "nets", "sank", "2500", "May", "fog"])


@given(st.lists(st.lists(_WORDS, min_size=1, max_size=6).map(" ".join), max_size=6))
def test_pairs_are_all_similar_pairs_in_ascending_order(texts):
    material = material_from_texts(texts)
    pairs = find_pairs(material, min_similarity=0.3)
    S = (material.X @ material.X.T).toarray()
    found = list(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))
    assert found == sorted(found)
    # A cosine on the floor itself may fall on either side by rounding.
    firsts = [index for index, text in enumerate(texts) if text not in texts[:index]]
    assert {(i, j) for i, j in found if S[i, j] > 0.3001} == {
        (i, j) for i, j in combinations(firsts, 2) if S[i, j] > 0.3001
    }
    assert pairs.similarity == pytest.approx(np.array([S[i, j] for i, j in found]), abs=1e-8)
    assert np.all((pairs.similarity >= 0.2999) & (pairs.similarity <= 1))
    shares = pairs.features[:, [FEATURES.index(name) for name in ("containment_ab", "containment_ba", "length_ratio")]]
    assert np.all((shares >= 0) & (shares <= 1))
