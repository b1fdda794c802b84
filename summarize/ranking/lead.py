"""Lead: the first sentence of every article, then the second of every article, and so on.

In go the positions, out comes a score per sentence. A baseline that is hard to beat on news, because reporters put the
main thing first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.ranking.base import SentenceRanker, positions_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["Lead"]


class Lead(SentenceRanker):
    """Score sentences by their place: the articles take turns, in canonical order."""

    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return 1 for the sentence to take first, falling evenly to 1/n for the last of n that count."""
        rows = np.flatnonzero(material.counted)
        order = rows[np.lexsort((rows, positions_of(material)[rows]))]
        scores = np.zeros(len(material.sentences))
        scores[order] = 1.0 - np.arange(len(order)) / max(len(order), 1)
        return scores
