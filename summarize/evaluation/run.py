"""Sets and rankers in, the ROUGE scores of every brief out.

Briefs are scored as printed, one point a line, never truncated; that no ranker exceeds the length is checked here. Sets
may be spread over processes: each is scored by itself, so that the scores are the same however many there are.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.errors import InputError, SummarizeError
from summarize.evaluation.rouge import require_rouge, score_briefs
from summarize.filters import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from summarize.evaluation.briefs import BriefMaker
    from summarize.evaluation.dataset import EvaluationSet

__all__ = ["Evaluation", "evaluate_rankers"]

logger = logging.getLogger("summarize")


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What every ranker's brief of every set was worth.

    Attributes
    ----------
    sets, rankers : tuple of str
        Names, in the order of the arrays' axes.
    words : int
        The length that was asked for.
    scores : ndarray of float, shape (n_sets, n_rankers, 3, 3)
        ROUGE in [0, 1], the last axes as in :func:`summarize.evaluation.rouge.score_briefs`.
    n_words : ndarray of int, shape (n_sets, n_rankers)
        The words of each brief.
    seconds : ndarray of float, shape (n_sets, n_rankers)
        What each ranker took beyond what all of them share.
    shared_seconds : ndarray of float, shape (n_sets,)
        What was done once for all rankers.
    """

    sets: tuple[str, ...]
    rankers: tuple[str, ...]
    words: int
    scores: NDArray[np.float64]
    n_words: NDArray[np.int64]
    seconds: NDArray[np.float64]
    shared_seconds: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Task:
    """One set to brief and score; picklable."""

    evaluation_set: EvaluationSet
    rankers: tuple[str, ...]
    words: int
    make_briefs: BriefMaker


@dataclass(frozen=True, slots=True, eq=False)
class _SetScores:
    """One set's rows of the arrays of :class:`Evaluation`."""

    name: str
    scores: NDArray[np.float64]
    n_words: tuple[int, ...]
    seconds: tuple[float, ...]
    shared_seconds: float


def evaluate_rankers(
    sets: Sequence[EvaluationSet],
    rankers: Sequence[str],
    make_briefs: BriefMaker,
    *,
    words: int,
    jobs: int = 1,
    advance: Callable[[], object] = lambda: None,
) -> Evaluation:
    """Brief every set with every ranker and score the briefs.

    A set of which no brief can be made (none of its articles can be used) is left out for all rankers, with a warning.

    Parameters
    ----------
    sets : sequence of EvaluationSet
        At least one.
    rankers : sequence of str
        Names of rankers.
    make_briefs : BriefMaker
        How briefs are made. With more than one process it has to be a function at the top of a module.
    words : int
        The length of every brief.
    jobs : int
        How many processes work on the sets, at least 1; the scores do not depend on it.
    advance : callable
        Called after each set.

    Returns
    -------
    Evaluation

    Raises
    ------
    InputError
        If ``rouge-score`` is not installed, ``jobs`` is below 1, a brief is longer than asked for, no set can be
        briefed, or a process dies.
    """
    if jobs < 1:
        raise InputError("--jobs", f"{jobs} processes can do nothing", "Give 1 or more.")
    require_rouge()
    tasks = [_Task(evaluation_set, tuple(rankers), words, make_briefs) for evaluation_set in sets]
    scored: list[_SetScores] = []
    failures: list[SummarizeError] = []
    for task, outcome in zip(tasks, _outcomes(tasks, jobs), strict=True):
        if isinstance(outcome, SummarizeError):
            failures.append(outcome)
            logger.warning("%s: left out: %s", task.evaluation_set.name, outcome)
        else:
            scored.append(outcome)
        advance()
    if not scored:
        raise failures[0]
    return _stack(scored, tuple(rankers), words)


def _stack(scored: Sequence[_SetScores], rankers: tuple[str, ...], words: int) -> Evaluation:
    return Evaluation(
        sets=tuple(one.name for one in scored),
        rankers=rankers,
        words=words,
        scores=np.stack([one.scores for one in scored]),
        n_words=np.array([one.n_words for one in scored]),
        seconds=np.array([one.seconds for one in scored]),
        shared_seconds=np.array([one.shared_seconds for one in scored]),
    )


def _score_set(task: _Task) -> _SetScores | SummarizeError:
    """Brief and score one set; an error comes back as a value, since one set must not end the run."""
    try:
        made = task.make_briefs(task.evaluation_set.documents, task.rankers, task.words)
    except SummarizeError as error:
        return error
    n_words = tuple(sum(len(point.split()) for point in points) for points in made.points)
    if max(n_words) > task.words:
        too_long = task.rankers[n_words.index(max(n_words))]
        # A ranker that is given more room than the others cannot be compared with them.
        raise InputError(too_long, f"a brief of {plural(max(n_words), 'word')} where {task.words} were asked for")
    texts = ["\n".join(points) for points in made.points]
    scores = score_briefs(texts, task.evaluation_set.references)
    return _SetScores(task.evaluation_set.name, scores, n_words, made.seconds, made.shared_seconds)


def _outcomes(tasks: Sequence[_Task], jobs: int) -> Iterator[_SetScores | SummarizeError]:
    """Score the sets in order, here or in other processes."""
    jobs = min(jobs, len(tasks))
    if jobs <= 1:
        yield from map(_score_set, tasks)
        return
    # A forked process could inherit a lock that the progress bar's thread holds; a spawned one inherits none.
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(jobs, mp_context=context, initializer=_die_of_interrupts) as pool:
            for outcome, warnings in pool.map(_score_set_elsewhere, tasks):
                for warning in warnings:
                    logger.warning("%s", warning)
                yield outcome
    except BrokenProcessPool as error:
        raise InputError("--jobs", f"one of {jobs} processes died, perhaps for want of memory", "Give less.") from error


def _die_of_interrupts() -> None:
    # The process that the user sees ends the run; a traceback from each of the others would bury its message.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class _WarningCollector(logging.Handler):
    """Keeps messages to be sent home: nothing is set up to print them in a spawned process."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _score_set_elsewhere(task: _Task) -> tuple[_SetScores | SummarizeError, tuple[str, ...]]:
    collector = _WarningCollector()
    logger.addHandler(collector)
    try:
        return _score_set(task), tuple(collector.messages)
    finally:
        logger.removeHandler(collector)
