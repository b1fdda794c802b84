"""The articles of one set and the names of rankers in, one brief for each ranker out.

This is the only place of the evaluation that knows how a brief is made; all else takes any :class:`BriefMaker`.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from summarize.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["DEFAULT_RANKER", "FAST_RANKERS", "BriefMaker", "RankedBriefs", "choose_rankers", "make_briefs"]

DEFAULT_RANKER = "coverage"
# The package's own; sumy's take up to some ten thousand times as long, see summarize.ranking.RANKERS.
FAST_RANKERS = ("coverage", "lexrank", "centroid", "lead", "random")


@dataclass(frozen=True, slots=True)
class RankedBriefs:
    """One brief for each ranker, all made from the same articles.

    Attributes
    ----------
    points : tuple of tuple of str
        The points' texts as printed, brief by brief in the order in which the rankers were named.
    seconds : tuple of float
        What each ranker took beyond what all of them share.
    shared_seconds : float
        What was done once for all: reading, cleaning, splitting, vectors and groups.
    """

    points: tuple[tuple[str, ...], ...]
    seconds: tuple[float, ...]
    shared_seconds: float


class BriefMaker(Protocol):
    """Anything that makes briefs; a function at the top of a module, so that other processes find it."""

    def __call__(self, documents: Sequence[Path], rankers: Sequence[str], words: int) -> RankedBriefs:
        """Make one brief of at most ``words`` words with each ranker."""
        ...


def make_briefs(documents: Sequence[Path], rankers: Sequence[str], words: int) -> RankedBriefs:
    """Make one plain brief, without topics, with each ranker.

    Parameters
    ----------
    documents : sequence of Path
        The articles of one set.
    rankers : sequence of str
        Names of rankers.
    words : int
        The length that no brief exceeds.

    Returns
    -------
    RankedBriefs

    Raises
    ------
    SummarizeError
        If no article can be used or no sentence fits the length.
    """
    from summarize.pipeline import Summarizer
    from summarize.reading import read

    started = perf_counter()
    articles, _ = read(documents)
    # Analysed once, so that all rankers choose from the same cleaned, split and grouped sentences.
    analysis = Summarizer(words=words, topics=None).analyse(articles)
    shared_seconds = perf_counter() - started
    points, seconds = [], []
    for ranker in rankers:
        started = perf_counter()
        brief = Summarizer(words=words, topics=None, ranker=ranker).brief_of(analysis)
        seconds.append(perf_counter() - started)
        points.append(tuple(point.text for point in brief.points))
    return RankedBriefs(tuple(points), tuple(seconds), shared_seconds)


def choose_rankers(names: str) -> tuple[str, ...]:
    """Turn what the user asked for into names of rankers, the default among them.

    Parameters
    ----------
    names : str
        Names separated by commas, or ``all``.

    Returns
    -------
    tuple of str
        Each once, in the order given; the default first where it was not named, for the others are compared with it.

    Raises
    ------
    OptionError
        If there is no such ranker, or none was named.

    Examples
    --------
    >>> choose_rankers("lead, random,lead")
    ('coverage', 'lead', 'random')
    """
    from summarize.ranking import RANKERS, create_ranker

    if names.strip() == "all":
        return tuple(RANKERS)
    chosen = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    if not chosen:
        raise OptionError(f"ranker {names!r}", "no ranker is named", f"Give 'all' or some of: {', '.join(RANKERS)}.")
    for name in chosen:
        if name not in RANKERS:
            create_ranker(name)  # says what there is
    return chosen if DEFAULT_RANKER in chosen else (DEFAULT_RANKER, *chosen)
