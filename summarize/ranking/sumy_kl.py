"""sumy's KL-Sum, the same choice with the counts held in arrays.

In goes sumy's document model, out come sumy's ratings. KL-Sum (Haghighi and Vanderwende 2009, "Exploring content models for
multi-document summarization", NAACL-HLT, section 2.2) adds to the summary, at every step, the sentence that leaves the
least divergence of the summary's words from the articles' words. sumy counts the words of the whole summary anew for every
sentence at every step; here the counts stay in arrays::

    sum over words w in summary or sentence of p(w) * ln(p(w) * n / c(w))

with p the share of w in the articles, c its count in summary and sentence together and n the sum of all counts. As in sumy
the words of neither are left out of the sum, and stop words count in n once their sentence is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sumy.summarizers.kl import KLSummarizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["FastKLSummarizer"]

# Sums taken in another order differ by less than this; sentences as near to the best are compared in sumy's own order.
_ROUNDING = 1e-9


class FastKLSummarizer(KLSummarizer):  # type: ignore[misc]  # sumy has no type information
    """Rate as :class:`sumy.summarizers.kl.KLSummarizer` does, ties and rounding included.

    Notes
    -----
    Time grows with the number of sentences times the number of all their words; in sumy with its square.
    """

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        shares = self.compute_tf(sentences)
        contents = [self._get_content_words_in_sentence(sentence) for sentence in sentences]
        counts = _Counts(shares, contents)
        left, taken, ratings = np.arange(len(contents)), list[str](), dict[Any, int]()
        while len(left):
            divergences = counts.divergences(len(taken))[left]
            near = left[divergences <= divergences.min() + _ROUNDING].tolist()
            best = near[0] if len(near) == 1 else self._first_best(near, contents, taken, shares)
            ratings[sentences[best]] = -len(ratings)
            taken.extend(sentences[best].words)
            counts.add(sentences[best].words)
            left = left[left != best]
        return ratings

    def _first_best(
        self, near: list[int], contents: list[list[str]], taken: list[str], shares: dict[str, float]
    ) -> int:
        """Compare sentences as sumy does, in the last bits; what has the same words in the same order comes out equal."""
        firsts = {tuple(contents[index]): index for index in reversed(near)}
        divergence = {
            index: self._kl_divergence(self._joint_freq(contents[index], taken), shares) for index in firsts.values()
        }
        return min(sorted(divergence), key=divergence.__getitem__)


class _Counts:
    """The words of sentences and of the summary so far, as numbers: only those that have a share in the articles."""

    def __init__(self, shares: dict[str, float], contents: list[list[str]]) -> None:
        self.number = {word: number for number, word in enumerate(shares)}
        self.shares = np.array(list(shares.values()))
        self.in_summary = np.zeros(len(shares))
        self.lengths = np.array([len(words) for words in contents])
        pairs = [
            (row, self.number[word]) for row, words in enumerate(contents) for word in words if word in self.number
        ]
        keys, self.times = np.unique(
            np.array([row * len(shares) + number for row, number in pairs], dtype=np.int64), return_counts=True
        )
        self.rows, self.words = np.divmod(keys, max(len(shares), 1))

    def add(self, words: Sequence[str]) -> None:
        for word in words:
            if word in self.number:
                self.in_summary[self.number[word]] += 1

    def divergences(self, n_taken: int) -> NDArray[np.float64]:
        """The divergence that every sentence would leave, shape (n_sentences,).

        Parameters
        ----------
        n_taken : int
            How many words the summary has, stop words included.
        """
        before = self._terms(self.shares, self.in_summary)
        after = self._terms(self.shares[self.words], self.in_summary[self.words] + self.times)
        covered = self.shares * (self.in_summary > 0)
        n_sentences = len(self.lengths)
        terms = before.sum() + np.bincount(self.rows, weights=after - before[self.words], minlength=n_sentences)
        new = np.bincount(self.rows, weights=(self.shares - covered)[self.words], minlength=n_sentences)
        return np.asarray(terms + (covered.sum() + new) * np.log(np.maximum(self.lengths + n_taken, 1)))

    @staticmethod
    def _terms(shares: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return p ln(p / c), 0 where the count is 0."""
        return np.where(counts > 0, shares * np.log(shares / np.maximum(counts, 1)), 0.0)
