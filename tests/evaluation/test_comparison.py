from __future__ import annotations

import numpy as np
import pytest

from summarize.evaluation.comparison import compare
from summarize.evaluation.run import Evaluation


def evaluation(rouge2_recall: list[list[float]], rankers: tuple[str, ...]) -> Evaluation:
    """Give every set and ranker this ROUGE-2 recall and nothing else."""
    recall = np.array(rouge2_recall)
    scores = np.zeros((*recall.shape, 3, 3))
    scores[:, :, 1, 0] = recall
    return Evaluation(
        sets=tuple(f"set {i}" for i in range(len(recall))),
        rankers=rankers,
        words=100,
        scores=scores,
        n_words=np.tile(np.arange(len(rankers)) + 90, (len(recall), 1)),
        seconds=np.geomspace(100, 1, len(recall))[:, np.newaxis] * np.ones(len(rankers)),
        shared_seconds=np.full(len(recall), 0.5),
    )


def test_the_best_ranker_stands_first_and_ties_keep_their_order() -> None:
    compared = compare(
        evaluation([[0.1, 0.3, 0.2, 0.2]] * 3, ("coverage", "best", "b", "a")), dataset="news", default="coverage"
    )
    assert [row.ranker for row in compared.rows] == ["best", "b", "a", "coverage"]
    assert (compared.dataset, compared.default, compared.n_sets, compared.words) == ("news", "coverage", 3, 100)


def test_the_default_is_ahead_by_its_score_less_the_other_ones_set_by_set() -> None:
    # Hard and easy sets: the means scatter, the differences do not.
    easy = np.linspace(0.1, 0.9, 20)
    compared = compare(
        evaluation(np.column_stack([easy, easy - 0.02]).tolist(), ("coverage", "lead")), dataset="", default="coverage"
    )
    default, lead = compared.rows
    assert default.default_ahead is None
    assert lead.default_ahead is not None
    ahead = lead.default_ahead["rouge2", "recall"]
    assert (ahead.mean, ahead.low, ahead.high) == pytest.approx((0.02, 0.02, 0.02))
    assert lead.default_ahead["rouge1", "f1"].mean == 0
    own = lead.rouge["rouge2", "recall"]
    assert own.low is not None
    assert own.high is not None
    assert own.high - own.low > 0.1


def test_seconds_are_the_median_and_words_the_mean() -> None:
    compared = compare(evaluation([[0.2, 0.1]] * 3, ("coverage", "lead")), dataset="", default="coverage")
    # 100, 10 and 1 seconds: the first set paid for imports.
    assert [row.seconds for row in compared.rows] == pytest.approx([10, 10])
    assert [row.words for row in compared.rows] == [90, 91]
    assert compared.shared_seconds == 0.5
