"""Random order: the baseline that knows nothing, yet gives the same for the same articles at every run.

In go the sentences, out comes a score per sentence, drawn from a hash of its article's text. So it depends neither on
the order of the articles nor on a global seed.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from summarize.ranking.base import SentenceRanker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from summarize.corpus import Material, Sentence

__all__ = ["RandomOrder"]


class RandomOrder(SentenceRanker):
    """Score sentences uniformly at random.

    Parameters
    ----------
    seed : int
        Another seed gives another draw, for a benchmark that averages over several.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed

    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return numbers spread evenly over [0, 1); 0 for sentences that are not counted."""
        scores = np.zeros(len(material.sentences))
        start = 0
        for _, sentences in groupby(material.sentences, key=attrgetter("document")):
            drawn = self._draw(list(sentences))
            scores[start : start + len(drawn)] = drawn
            start += len(drawn)
        return np.where(material.counted, scores, 0.0)

    def _draw(self, sentences: list[Sentence]) -> list[float]:
        # A sentence is known by its article and its place in it: equal sentences of two articles are drawn apart.
        article = _digest([str(self.seed), *(sentence.text for sentence in sentences)])
        drawn = (_digest([article.hex(), str(sentence.position)]) for sentence in sentences)
        return [int.from_bytes(digest[:6], "big") / 2**48 for digest in drawn]


def _digest(parts: Iterable[str]) -> bytes:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest()
