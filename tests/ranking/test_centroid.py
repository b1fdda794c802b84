from __future__ import annotations

import numpy as np
import pytest

from summarize.ranking.centroid import Centroid, centroid_similarities

# The vectors are (1, 0), (r, r) and (0, 1) with r = 1/sqrt(2), so the centroid points along (r, r).
DOCUMENTS = [["a", "a b"], ["b"]]
R = 0.5**0.5


def test_the_score_is_the_sum_computed_by_hand(material_from):
    scores = Centroid().score_sentences(material_from(DOCUMENTS))
    # C + P + F, where C_max is 1 in the first document and r in the second.
    assert scores == pytest.approx([R + 1 + 1, 1 + 1 / 2 + R, R + R + 1])


@pytest.mark.parametrize(
    ("weights", "expected"),
    [((1, 0, 0), [R, 1, R]), ((0, 1, 0), [1, 1 / 2, R]), ((0, 0, 1), [1, R, 1])],
)
def test_every_feature_has_its_weight(material_from, weights, expected):
    ranker = Centroid(centroid_weight=weights[0], position_weight=weights[1], first_sentence_weight=weights[2])
    assert ranker.score_sentences(material_from(DOCUMENTS)) == pytest.approx(expected)


def test_a_repeat_in_another_document_draws_the_centroid_near(material_from):
    before, after = (material_from([["a", "b"], *more]) for more in ([], [["a"]]))
    assert centroid_similarities(after.X, after.counted)[0] > centroid_similarities(before.X, before.counted)[0]


def test_a_reprint_does_not_draw_the_centroid(material_from):
    material = material_from([["a"], ["b"], ["b"]], reprints={2})
    assert centroid_similarities(material.X, material.counted) == pytest.approx([R, R, R])
    assert Centroid().score_sentences(material)[2] == 0


def test_no_terms_give_no_similarity(material_from):
    material = material_from([["", ""]])
    assert material.X.shape == (2, 0)
    assert np.array_equal(centroid_similarities(material.X, material.counted), [0.0, 0.0])
