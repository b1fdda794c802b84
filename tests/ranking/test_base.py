from __future__ import annotations

import numpy as np
import pytest

from summarize.ranking.base import MIN_WEIGHT, positions_of, salience_from_scores


def test_every_sentence_is_worth_its_own_score_on_a_scale_to_one(material_from):
    material = material_from([["a", "b"], ["c", "d"]], groups=[5, 2, 5, 3])
    salience = salience_from_scores(material, np.array([1.0, 3.0, 4.0, 2.0]))
    assert salience.weights == pytest.approx([0.25, 0.75, 1.0, 0.5])
    assert salience.incidence.toarray().tolist() == np.eye(4).tolist()
    assert salience.by_length is False


def test_scores_that_differ_in_their_last_bits_are_ties(material_from):
    salience = salience_from_scores(material_from([["a", "b"]]), np.array([0.3, 0.1 + 0.2]))
    assert 0.1 + 0.2 > 0.3
    assert salience.weights.tolist() == [1.0, 1.0]


def test_a_score_of_zero_is_last_but_not_nothing(material_from):
    salience = salience_from_scores(material_from([["a", "b"]]), np.array([0.0, 5.0]))
    assert salience.weights.tolist() == [MIN_WEIGHT, 1.0]


def test_scores_of_zero_throughout_make_all_equal(material_from):
    salience = salience_from_scores(material_from([["a", "b"]]), np.zeros(2))
    assert salience.weights.tolist() == [MIN_WEIGHT, MIN_WEIGHT]


def test_a_reprint_is_worth_nothing(material_from):
    material = material_from([["a", "b"], ["a", "c"]], reprints={1})
    assert salience_from_scores(material, np.array([1.0, 2.0, 8.0, 8.0])).weights.tolist() == [0.5, 1.0, 0.0, 0.0]


def test_arrays_of_documents_and_positions_follow_the_sentences(material_from):
    material = material_from([["a", "b"], ["c"]])
    assert material.document_of.tolist() == [0, 0, 1]
    assert positions_of(material).tolist() == [0, 1, 0]
