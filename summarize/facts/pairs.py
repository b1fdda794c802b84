"""Pairs of sentences that could state the same fact.

In: sentences with their TF-IDF vectors. Out: the pairs whose cosine similarity reaches a floor, with what
:mod:`summarize.facts.pair_features` measures of each. Of sentences that are word for word the same one stands for all.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarize.corpus import DECIMALS
from summarize.facts.margins import find_margins
from summarize.facts.pair_features import FEATURES, Measures, Stated, find_space, read_statements
from summarize.facts.similar import find_similar_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.corpus import Material

__all__ = ["Pairs", "find_blocks_of_pairs", "find_pairs"]

# Pairs below state the same too rarely to look at: 1 in 20 of the hand-labelled pairs at 0.12 to 0.20.
MIN_SIMILARITY = 0.2
# More pairs are not looked at: in a set of more than three thousand sentences each is compared with so many of the most similar ones
# that all of them make no more. Of news a sentence has 0.25 percent of all others, so that this matters from 60,000 sentences on.
MAX_PAIRS = 10_000_000
# So many pairs are measured at a time: 144 bytes each, and as much again while they are.
MAX_PAIRS_IN_BLOCK = 200_000


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs (a, b), a < b, in ascending order, and their features.

    Attributes
    ----------
    a, b : ndarray of int, shape (n_pairs,)
        Sentence indices; of sentences that are word for word the same only the first is in any pair.
    similarity : ndarray of float, shape (n_pairs,)
        Cosine similarity of the TF-IDF vectors, in [0, 1].
    features : ndarray of float, shape (n_pairs, len(FEATURES))
        A column for each of :data:`FEATURES`.
    """

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    features: NDArray[np.float64]

    def feature(self, name: str) -> NDArray[np.float64]:
        """One column of the features, shape (n_pairs,)."""
        column: NDArray[np.float64] = self.features[:, FEATURES.index(name)]
        return column


class _Found(NamedTuple):
    """Pairs (a, b) of distinct sentences, by their places among these, with their cosines and margins, shape (n_pairs,)."""

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    margin: NDArray[np.float64]

    def block(self, start: int) -> _Found:
        rows = slice(start, start + MAX_PAIRS_IN_BLOCK)
        return _Found(self.a[rows], self.b[rows], self.similarity[rows], self.margin[rows])


def find_pairs(material: Material, min_similarity: float = MIN_SIMILARITY) -> Pairs:
    """Compute the candidate pairs of a set, all of them at once.

    Parameters
    ----------
    material : Material
        ``groups`` is not looked at.
    min_similarity : float
        In (0, 1].
    """
    blocks = list(find_blocks_of_pairs(material, read_statements(material), min_similarity))
    return Pairs(*(np.concatenate([getattr(block, each.name) for block in blocks]) for each in fields(Pairs)))


def find_blocks_of_pairs(material: Material, stated: Stated, min_similarity: float = MIN_SIMILARITY) -> Iterator[Pairs]:
    """Compute the candidate pairs of a set, a block at a time, for their features take far more memory than they do.

    Yields
    ------
    Pairs
        At least one, which may be empty.
    """
    space = find_space(material)
    distinct = stated.distinct
    found = _find_candidates(material, space.X[distinct], stated, min_similarity)
    measures = Measures(material, space, stated)
    for start in range(0, max(len(found.a), 1), MAX_PAIRS_IN_BLOCK):
        block = found.block(start)
        yield Pairs(distinct[block.a], distinct[block.b], block.similarity, measures.features(*block))


def _find_candidates(material: Material, X: Any, stated: Stated, min_similarity: float) -> _Found:
    # A pair's margin does not depend on the floor: its rivals are looked for down to the usual one.
    a, b, similarity = find_similar_pairs(
        X, min(min_similarity, MIN_SIMILARITY), max_per_row=MAX_PAIRS // max(X.shape[0], 1)
    )
    similarity = np.round(similarity, DECIMALS)
    margin = find_margins(_documents(material, stated), a, b, similarity, MIN_SIMILARITY)
    kept = similarity >= min_similarity
    return _Found(a[kept], b[kept], similarity[kept], margin[kept])


def _documents(material: Material, stated: Stated) -> csr_matrix:
    """In which documents each distinct sentence stands, shape (n_distinct, n_documents)."""
    from scipy.sparse import csr_matrix

    _, row = np.unique(stated.first, return_inverse=True)
    document = material.document_of
    shape = (int(row.max(initial=-1)) + 1, int(document.max(initial=-1)) + 1)
    return csr_matrix((np.ones(len(row), dtype=np.int32), (row, document)), shape=shape)
