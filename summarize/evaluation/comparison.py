"""The scores of every brief in; each ranker's means and how far the default is ahead of it, with intervals, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.evaluation.rouge import MEASURES, METRICS
from summarize.evaluation.statistics import Estimate, estimate

if TYPE_CHECKING:
    from summarize.evaluation.run import Evaluation

__all__ = ["Comparison", "Row", "compare"]


@dataclass(frozen=True, slots=True)
class Row:
    """One ranker's figures.

    Attributes
    ----------
    ranker : str
    rouge : dict of (str, str) to Estimate
        By metric and measure (``("rouge2", "recall")``): the mean over sets, in [0, 1].
    default_ahead : dict of (str, str) to Estimate, or None
        Likewise the default ranker's score less this one's, paired by set, in [-1, 1]: an interval above zero says that
        the default is better. ``None`` for the default itself.
    words : float
        Mean length of the briefs.
    seconds : float
        Median over the sets: what the ranker took beyond what all share. The first set also pays for imports, which
        would weigh on a mean.
    """

    ranker: str
    rouge: dict[tuple[str, str], Estimate]
    default_ahead: dict[tuple[str, str], Estimate] | None
    words: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the table says.

    Attributes
    ----------
    dataset : str
        The name of the folder.
    default : str
        The ranker that the others are compared with.
    words : int
        The length that was asked for.
    n_sets : int
        How many sets were scored.
    shared_seconds : float
        Median over the sets of what was done once for all rankers.
    rows : tuple of Row
        Highest mean ROUGE-2 recall first, then in the order of the evaluation.
    """

    dataset: str
    default: str
    words: int
    n_sets: int
    shared_seconds: float
    rows: tuple[Row, ...]


def compare(evaluation: Evaluation, *, dataset: str, default: str) -> Comparison:
    """Compare all rankers with the default one.

    Parameters
    ----------
    evaluation : Evaluation
        With ``default`` among its rankers.
    dataset, default : str
        Names.

    Returns
    -------
    Comparison
    """
    rows = [_row(evaluation, ranker, default) for ranker in evaluation.rankers]
    return Comparison(
        dataset=dataset,
        default=default,
        words=evaluation.words,
        n_sets=len(evaluation.sets),
        shared_seconds=float(np.median(evaluation.shared_seconds)),
        rows=tuple(sorted(rows, key=lambda row: -row.rouge["rouge2", "recall"].mean)),
    )


def _row(evaluation: Evaluation, ranker: str, default: str) -> Row:
    i = evaluation.rankers.index(ranker)
    scores = evaluation.scores.reshape(len(evaluation.sets), len(evaluation.rankers), -1)
    # Subtracted set by set: a hard set is hard for both, and that must not widen the interval.
    ahead = scores[:, evaluation.rankers.index(default)] - scores[:, i]
    return Row(
        ranker=ranker,
        rouge=_by_name(estimate(scores[:, i])),
        default_ahead=None if ranker == default else _by_name(estimate(ahead)),
        words=float(evaluation.n_words[:, i].mean()),
        seconds=float(np.median(evaluation.seconds[:, i])),
    )


def _by_name(estimates: tuple[Estimate, ...]) -> dict[tuple[str, str], Estimate]:
    names = [(metric, measure) for metric in METRICS for measure in MEASURES]
    return dict(zip(names, estimates, strict=True))
