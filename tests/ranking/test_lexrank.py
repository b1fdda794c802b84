from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from summarize.ranking import lexrank
from summarize.ranking.lexrank import LexRank, similarity_graph, stationary_distribution


def dense_stationary(S, damping):
    """The leading eigenvector of the transition matrix, the way the paper defines it (section 3.2)."""
    n = len(S)
    degree = S.sum(axis=1, keepdims=True)
    walk = np.where(degree > 0, S / np.where(degree > 0, degree, 1.0), 1.0 / n)
    values, vectors = np.linalg.eig((damping * walk + (1 - damping) / n).T)
    leading = vectors[:, np.argmax(values.real)].real
    return leading / leading.sum()


@pytest.mark.parametrize("damping", [0.0, 0.5, 0.85, 0.95])
@pytest.mark.parametrize("isolated", [0, 2])
def test_the_distribution_is_the_leading_eigenvector(damping, isolated):
    generator = np.random.default_rng(3)
    S = generator.random((12, 12)) * (generator.random((12, 12)) < 0.4)
    S = S + S.T
    S[:isolated] = S[:, :isolated] = 0.0
    p = stationary_distribution(sparse.csr_matrix(S), damping=damping, max_iter=1000, tol=1e-13)
    assert p == pytest.approx(dense_stationary(S, damping), abs=1e-10)
    assert p.sum() == pytest.approx(1.0)


def test_a_path_of_three_has_the_scores_solved_by_hand():
    # Ends have degree 1, the middle 2: m = 0.05 + 0.85 * 2e and 2e + m = 1, so m = 0.9 / 1.85.
    S = sparse.csr_matrix([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0], [0.0, 1.0, 0.0]])
    middle = 0.9 / 1.85
    assert stationary_distribution(S) == pytest.approx([(1 - middle) / 2, middle, (1 - middle) / 2])


def test_the_sentence_that_resembles_the_others_comes_first(material_from):
    scores = LexRank().score_sentences(material_from([["troop leav", "troop base"], ["base close"]]))
    assert scores.argmax() == 1
    assert scores[0] == pytest.approx(scores[2])


def test_a_repeat_in_another_document_raises_the_score_over_the_rest(material_from):
    article = ["troop leav", "leav base", "base close"]
    before = LexRank().score_sentences(material_from([article]))
    after = LexRank().score_sentences(material_from([article, ["base close"]]))
    assert before[0] == pytest.approx(before[2])
    assert after[2] > after[0]


def test_similarities_up_to_the_threshold_are_dropped(material_from):
    X = material_from([["a b", "b c", "c d e f"]]).X  # cosines 1/2 and 1 / (2 * sqrt 2) = 0.354
    assert similarity_graph(X, 0.1).toarray() == pytest.approx(
        np.array([[1, 0.5, 0], [0.5, 1, 0.354], [0, 0.354, 1]]), abs=1e-3
    )
    assert similarity_graph(X, 0.4).toarray() == pytest.approx(np.array([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]]))


def test_blocks_change_nothing(material_from, monkeypatch):
    X = material_from([["a b", "b c", "c d", "d a", "a c"]]).X
    whole = similarity_graph(X, 0.1)
    monkeypatch.setattr(lexrank, "BLOCK_ROWS", 2)
    assert (similarity_graph(X, 0.1) != whole).nnz == 0


def test_scores_sum_to_one_over_the_sentences_that_count(material_from):
    scores = LexRank().score_sentences(material_from([["a b", "b c"], ["a b", "b c"]], reprints={1}))
    assert scores.sum() == pytest.approx(1.0)
    assert scores[2:].tolist() == [0.0, 0.0]


def test_too_few_steps_warn_and_still_give_scores(material_from, caplog):
    scores = LexRank(max_iter=1).score_sentences(material_from([["a b", "b c", "c d e"]]))
    assert [record.name for record in caplog.records] == ["summarize"]
    assert "no convergence" in caplog.text
    assert scores.sum() == pytest.approx(1.0)
