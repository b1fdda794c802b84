"""From a sentence to the sentences of any article that state all it states.

In: judged pairs of sentences. Out: :class:`Support`, a mapping.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix, eye

from summarize.facts.pair_features import find_twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from summarize.facts.judged_pairs import JudgedPairs

__all__ = ["Support", "SupportingSentence", "find_support"]

# Rows of products computed at a time, so that memory grows linearly with the number of articles.
BLOCK_ROWS = 512


@dataclass(frozen=True, slots=True)
class SupportingSentence:
    """A sentence that states what another states.

    Attributes
    ----------
    sentence : int
        Index of the supporting sentence.
    similarity : float
        Cosine similarity to the supported one, in [0, 1].
    """

    sentence: int
    similarity: float


class Support(Mapping[int, tuple[SupportingSentence, ...]]):
    """For every sentence the sentences that state all that it states, the most similar first.

    Only sentences with support are keys. What is word for word the same has the same support, and is looked up when it is asked for:
    of a sentence that a thousand articles have, the whole of it would be a million entries.

    Parameters
    ----------
    first : ndarray of int, shape (n_sentences,)
        For each sentence the first one that is word for word the same.
    indptr, supporters, similarity : ndarray
        What supports each sentence that is the first of its words, and how similar it is, as `indptr`, `indices` and `data` of a CSR
        matrix.
    """

    def __init__(
        self,
        first: NDArray[np.intp],
        indptr: NDArray[np.intp],
        supporters: NDArray[np.intp],
        similarity: NDArray[np.float64],
    ) -> None:
        self._first, self._indptr, self._supporters, self._similarity = first, indptr, supporters, similarity
        self._twins = find_twins(first)

    def __getitem__(self, sentence: int) -> tuple[SupportingSentence, ...]:
        first = int(self._first[sentence])
        of_first = slice(self._indptr[first], self._indptr[first + 1])
        supporters = [
            (first, 1.0),
            *zip(self._supporters[of_first].tolist(), self._similarity[of_first].tolist(), strict=True),
        ]
        found = [
            SupportingSentence(twin, similarity)
            for supporter, similarity in supporters
            for twin in self._twins[supporter]
            if twin != sentence
        ]
        if not found:
            raise KeyError(sentence)
        return tuple(sorted(found, key=lambda entry: (-entry.similarity, entry.sentence)))

    def __iter__(self) -> Iterator[int]:
        has_supporters = np.diff(self._indptr)[self._first] > 0
        has_twins = np.bincount(self._first, minlength=len(self._first))[self._first] > 1
        return iter(np.flatnonzero(has_supporters | has_twins).tolist())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def count_documents(self, documents: Sequence[int]) -> NDArray[np.intp]:
        """Count for every sentence the documents other than its own that support it.

        Parameters
        ----------
        documents : sequence of int, length n_sentences
            That of each sentence.

        Returns
        -------
        ndarray of int, shape (n_sentences,)
        """
        n = len(self._first)
        shape = (n, max(documents, default=-1) + 1)
        standing = csr_matrix((np.ones(n, dtype=np.int32), (self._first, documents)), shape=shape)
        supporting = self._supporting()
        found = [
            np.diff((supporting[start : start + BLOCK_ROWS] @ standing).indptr) for start in range(0, n, BLOCK_ROWS)
        ]
        # Its own document is among them.
        return np.concatenate([np.zeros(0, dtype=np.intp), *found])[self._first] - 1

    def is_supported_by(self, sentences: Sequence[int]) -> NDArray[np.bool_]:
        """Whether each sentence has support of one of these sentences, or is one of them, shape (n_sentences,)."""
        n_from = np.bincount(self._first[list(sentences)], minlength=len(self._first))
        return np.asarray((self._supporting() @ n_from)[self._first] > 0)

    def _supporting(self) -> Any:
        """For the firsts of their words 1 where a sentence, or itself, supports another; shape (n_sentences, n_sentences)."""
        n, ones = len(self._first), np.ones(len(self._supporters), dtype=np.int32)
        return csr_matrix((ones, self._supporters, self._indptr), shape=(n, n)) + eye(n, dtype=np.int32, format="csr")


def find_support(pairs: JudgedPairs) -> Support:
    """Find, for every sentence, the sentences that state all that it states."""
    return Support(pairs.stated.first, *pairs.by_sentence(pairs.a_supported, pairs.b_supported))
