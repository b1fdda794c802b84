"""What is worth covering: one module a ranker, all behind one Protocol and one table of names.

In goes a :class:`~summarize.corpus.Material`, out comes a :class:`~summarize.corpus.Salience`. Reading the table costs
nothing: a ranker's module, and the libraries it needs, load when the ranker is created.
"""

from __future__ import annotations

import difflib
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.ranking.base import Ranker

__all__ = ["RANKERS", "RankerEntry", "create_ranker", "list_rankers"]


class RankerEntry(NamedTuple):
    """One line of the table of rankers.

    Attributes
    ----------
    factory : callable
        Creates the ranker with its default parameters; imports its module on the first call.
    description : str
        One line for people who choose.
    """

    factory: Callable[[], Ranker]
    description: str


def _entry(module: str, name: str, description: str, *arguments: str) -> RankerEntry:
    def factory() -> Ranker:
        ranker: Ranker = getattr(import_module(f"summarize.ranking.{module}"), name)(*arguments)
        return ranker

    return RankerEntry(factory, description)


def _sumy(method: str, description: str) -> RankerEntry:
    return _entry("sumy_rankers", "SumyRanker", description, method)


# Times are for sumy 0.13 on one set of 2,000 sentences.
RANKERS: dict[str, RankerEntry] = {
    "coverage": _entry("coverage", "Coverage", "words and word pairs that several articles share (default)"),
    "lexrank": _entry("lexrank", "LexRank", "sentences that many others resemble (Erkan and Radev 2004)"),
    "centroid": _entry("centroid", "Centroid", "sentences near the set's centroid and early ones (MEAD, Radev 2004)"),
    "lead": _entry("lead", "Lead", "the first sentences of every article in turn (baseline)"),
    "random": _entry("random_order", "RandomOrder", "any sentences, the same ones at every run (baseline)"),
    "sumy-lexrank": _sumy("lexrank", "sumy's LexRank (slow: about 40 s for 2,000 sentences)"),
    "sumy-textrank": _sumy("textrank", "sumy's TextRank (slow: about 40 s for 2,000 sentences)"),
    "sumy-lsa": _sumy("lsa", "sumy's latent semantic analysis (slow on large sets)"),
    "sumy-luhn": _sumy("luhn", "sumy's runs of frequent words (Luhn 1958)"),
    "sumy-kl": _sumy("kl", "sumy's greedy KL divergence (Haghighi and Vanderwende 2009)"),
    "sumy-sumbasic": _sumy("sumbasic", "sumy's SumBasic: frequent words, each counted down once used"),
    "sumy-reduction": _sumy("reduction", "sumy's sum of similarities to all others (slow on large sets)"),
    "sumy-edmundson": _sumy("edmundson", "sumy's cue words and place in the article (Edmundson 1969)"),
}


def create_ranker(name: str) -> Ranker:
    """Create the ranker of that name.

    Raises
    ------
    OptionError
        If there is no such ranker; the message lists those there are.

    Examples
    --------
    >>> create_ranker("lexrnk")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    summarize.errors.OptionError: ranker 'lexrnk': there is no such ranker. Did you mean 'lexrank'? Choose one of: ...
    """
    if name in RANKERS:
        return RANKERS[name].factory()
    close = difflib.get_close_matches(str(name).lower(), RANKERS, n=1)
    suggestion = f"Did you mean {close[0]!r}? " if close else ""
    raise OptionError(
        f"ranker {name!r}", "there is no such ranker", f"{suggestion}Choose one of: {', '.join(RANKERS)}."
    )


def list_rankers() -> dict[str, str]:
    """Return every ranker's name and its one-line description, the default first.

    Examples
    --------
    >>> list_rankers()["lead"]
    'the first sentences of every article in turn (baseline)'
    """
    return {name: entry.description for name, entry in RANKERS.items()}
