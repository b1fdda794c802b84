"""The margin of a pair of sentences: by how much the two are more similar than one of them is to its next best match.

In: the pairs of similar sentences of a set, and in which documents each stands. Out: the margin of each pair over its
rivals. Where both sentences have a rival that is as similar, what the two share is only what all these sentences are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.facts.similar import cut_into_blocks

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["find_margins"]

# How many documents of similar sentences to look at at a time: 40 bytes each.
MAX_PLACES = 2_000_000


def find_margins(
    standing: Any, a: NDArray[np.intp], b: NDArray[np.intp], similarity: NDArray[np.float64], min_similarity: float
) -> NDArray[np.float64]:
    """Compute by how much each pair's cosine exceeds that of the less similar of its two rivals.

    The rivals of the pair (a, b) are the sentence of b's document, other than b, that is most similar to a, and the sentence of
    a's document, other than a, that is most similar to b. Of a sentence that stands in several documents, that document counts
    in which the rival is the least similar.

    Parameters
    ----------
    standing : scipy.sparse.csr_matrix, shape (n_sentences, n_documents)
        Nonzero where a sentence stands in a document.
    a, b : ndarray of int, shape (n_pairs,)
        Sentences, a < b, in ascending order.
    similarity : ndarray of float, shape (n_pairs,)
        Their cosines.
    min_similarity : float
        What is less similar is no rival.

    Returns
    -------
    ndarray of float, shape (n_pairs,)
        In (-1, 1]; negative where both sentences are more similar to a rival than to each other.

    Examples
    --------
    The first of two articles has one sentence, the other two, which are both like it:

    >>> from scipy.sparse import csr_matrix
    >>> a, b, similarity = np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([0.75, 0.5, 0.25])
    >>> find_margins(csr_matrix([[1, 0], [0, 1], [0, 1]]), a, b, similarity, 0.2).tolist()
    [0.75, 0.5, 0.25]

    In one article the rival of the first pair is 0.5 like the one and 0.25 like the other.

    >>> find_margins(csr_matrix([[1], [1], [1]]), a, b, similarity, 0.2).tolist()
    [0.5, 0.25, -0.25]
    """
    # Each pair from both its sides, all those of one sentence together.
    sides = np.concatenate([a, b]).astype(np.int32)
    order = np.argsort(sides, kind="stable")
    one, other = sides[order], np.concatenate([b, a]).astype(np.int32)[order]
    cosine = np.tile(np.where(similarity >= min_similarity, similarity, 0.0), 2)[order]
    n_places = np.bincount(one, weights=np.diff(standing.indptr)[other], minlength=standing.shape[0])
    ends = np.concatenate([[0], np.cumsum(np.bincount(one, minlength=standing.shape[0]))])
    rival = np.zeros(len(one))
    for start, stop in cut_into_blocks(n_places, MAX_PLACES):
        of_block = slice(int(ends[start]), int(ends[stop]))
        rival[order[of_block]] = _rivals(standing, one[of_block], other[of_block], cosine[of_block])
    return np.asarray(similarity - np.minimum(*np.split(rival, 2)), dtype=np.float64)


def _rivals(
    standing: Any, one: NDArray[np.int32], other: NDArray[np.int32], cosine: NDArray[np.float64]
) -> NDArray[np.float64]:
    """For each side of a pair how similar the rival is, all sides of some sentences given; shape (n_sides,)."""
    if not len(one):
        return np.zeros(0)
    places = standing[other]
    side = np.repeat(np.arange(len(other)), np.diff(places.indptr))
    # What each sentence finds in each document, the most similar first.
    beside = one[side].astype(np.int64) * standing.shape[1] + places.indices
    order = np.lexsort((-cosine[side], beside))
    is_best = np.diff(beside[order], prepend=-1) > 0
    best = np.flatnonzero(is_best)
    # Behind the best one in a document stands the second, if there is one.
    has_second = ~np.append(is_best, True)[best + 1]
    second = np.where(has_second, np.append(cosine[side[order]], 0.0)[best + 1], 0.0)
    found = np.empty(len(side))
    found[order] = cosine[side[order[best]]][np.cumsum(is_best) - 1]
    found[order[best]] = second
    return np.minimum.reduceat(found, places.indptr[:-1])
