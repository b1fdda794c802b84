"""Exact all-pairs cosine similarity over sparse rows, without the full product.

In: a sparse matrix of non-negative rows of length 1 and a threshold. Out: every pair of rows whose cosine reaches it.

After R. J. Bayardo, Y. Ma and R. Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007, Section 3: most of a row need
not be indexed. Put the columns in one order, from common to rare, and call the longest start of a row whose length stays
under the threshold t its prefix p, the other columns its rest. Let x and y be two rows, y the one whose prefix ends later.
Whatever x and y share before that end adds x . p(y) <= ||p(y)|| < t, so if x . y >= t they share a column after it, and there
both are in their rests. The product of the rests alone therefore names every pair that can reach t; their cosines are then
computed from the whole rows. The paper scores candidates one row at a time from an inverted index and bounds the prefix by
the largest weight of each column; here the bound is the length, and blocks of rows are multiplied by SciPy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.corpus import DECIMALS
from summarize.text.vectors import document_frequencies

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MAX_PRODUCTS", "cosines", "count_products", "cut_into_blocks", "find_similar_pairs"]

# Rounding of a sum of a few hundred products; a pair on the threshold itself is kept.
TOLERANCE = 1e-9
# Under this the rests are nearly the whole rows and name so many candidates that multiplying the rows once is faster.
MIN_PREFIX_SIMILARITY = 0.5
# How many products of rests to hold at a time: 8 million entries of 12 bytes are 100 MB.
MAX_PRODUCTS = 8_000_000


def find_similar_pairs(
    X: Any, min_similarity: float, *, max_per_row: int | None = None, of: NDArray[np.intp] | None = None
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """Find every pair of rows whose cosine similarity is at least `min_similarity`.

    Parameters
    ----------
    X : scipy.sparse.csr_matrix of float, shape (n_rows, n_columns)
        Non-negative rows of Euclidean length 1, or all zero.
    min_similarity : float
        In (0, 1].
    max_per_row : int, optional
        A pair is given only if one of its rows is among so many that are most similar to the other, the first of equals.
    of : ndarray of int, shape (n_rows,), optional
        Rows of one number are no pair, as the values of one document.

    Returns
    -------
    a, b : ndarray of int, shape (n_pairs,)
        Row indices, a < b, in ascending order of a, then b.
    similarity : ndarray of float, shape (n_pairs,)
        Their cosine similarities, in [0, 1].

    Raises
    ------
    ValueError
        If `min_similarity` is not in (0, 1]: at 0 every pair would count.

    Notes
    -----
    Memory is bounded by the products of the rests, in blocks of rows, and by the pairs found. The higher the threshold, the
    shorter the rests: at 0.8 a row of n equal weights keeps 0.36 n of them, at 0.2 it keeps 0.96 n and nothing is won, so
    under 0.5, or with a bound per row, blocks of whole rows are multiplied instead. Both ways find the same pairs.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> find_similar_pairs(csr_matrix([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]]), 0.7)
    (array([0]), array([1]), array([0.8]))
    """
    if not 0 < min_similarity <= 1:
        raise ValueError(f"min_similarity is {min_similarity}: give a number above 0 and at most 1")
    X = X.tocsr()
    if not X.nnz:
        none = np.zeros(0, dtype=np.intp)
        return none, none, np.zeros(0)
    of = np.arange(X.shape[0]) if of is None else of
    most = X.shape[0] if max_per_row is None else min(max_per_row, X.shape[0])
    if min_similarity >= MIN_PREFIX_SIMILARITY and most == X.shape[0]:
        a, b, similarity = _filtered(X, min_similarity)
        order = np.lexsort((b, a))
        a, b, similarity = a[order], b[order], similarity[order]
    else:
        a, b, similarity = _full_product(X, min_similarity, of, most)
    kept = of[a] != of[b]
    return a[kept], b[kept], np.minimum(similarity[kept], 1.0)


def _full_product(
    X: Any, min_similarity: float, of: NDArray[np.intp], most: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """The pairs at the threshold, from blocks of rows multiplied with all others."""
    n_rows = X.shape[0]
    transposed = X.T.tocsr()
    found: list[list[NDArray[Any]]] = [[np.zeros(0, dtype=np.intp)], [np.zeros(0)]]
    for start, stop in cut_into_blocks(count_products(X), MAX_PRODUCTS):
        S = (X[start:stop] @ transposed).tocoo()
        kept = S.data >= min_similarity - TOLERANCE
        row, column, similarity = S.row[kept].astype(np.intp) + start, S.col[kept].astype(np.intp), S.data[kept]
        is_pair = of[row] != of[column] if most < n_rows else row < column
        row, column, similarity = row[is_pair], column[is_pair], similarity[is_pair]
        if most < n_rows:
            # From here on each pair stands for both ways round.
            order = np.lexsort((column, -np.round(similarity, DECIMALS), row))
            order = order[np.arange(len(row)) - np.searchsorted(row[order], row[order]) < most]
            row, column = np.minimum(row, column)[order], np.maximum(row, column)[order]
            similarity = similarity[order]
        found[0].append(row * n_rows + column)
        found[1].append(similarity)
    pairs, first = np.unique(np.concatenate(found[0]), return_index=True)
    return pairs // n_rows, pairs % n_rows, np.concatenate(found[1])[first]


def _filtered(X: Any, min_similarity: float) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """The pairs at the threshold, from the candidates that the rests name."""
    rests = _rests(X, min_similarity)
    found = [_candidates(rests, start, stop) for start, stop in cut_into_blocks(count_products(rests), MAX_PRODUCTS)]
    a, b = (np.concatenate(side) for side in zip(*found, strict=True))
    similarity = cosines(X, a, b)
    kept = similarity >= min_similarity - TOLERANCE
    return a[kept], b[kept], similarity[kept]


def _rests(X: Any, min_similarity: float) -> Any:
    """Each row without its prefix: the commonest columns, as long as their length stays under the threshold."""
    from scipy.sparse import csr_matrix

    frequency = document_frequencies(X)
    # Equal frequencies are told apart by the column, so that all rows see one and the same order.
    rank = np.empty(X.shape[1], dtype=np.intp)
    rank[np.lexsort((np.arange(X.shape[1]), -frequency))] = np.arange(X.shape[1])
    row = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    order = np.lexsort((rank[X.indices], row))
    squares = X.data[order] ** 2
    running = np.cumsum(squares)
    before = np.concatenate([[0.0], running])[X.indptr[:-1]]
    length = running - np.repeat(before, np.diff(X.indptr))
    rest = order[length >= (min_similarity - TOLERANCE) ** 2 - TOLERANCE]
    return csr_matrix((np.ones(len(rest), dtype=np.float32), (row[rest], rank[X.indices[rest]])), shape=X.shape)


def count_products(X: Any) -> NDArray[np.intp]:
    """Count for each row of a CSR matrix the products of entries that multiplying it with all rows takes, shape (n_rows,)."""
    return np.asarray(
        np.diff(np.concatenate([[0], np.cumsum(document_frequencies(X)[X.indices])])[X.indptr]), dtype=np.intp
    )


def cut_into_blocks(costs: NDArray[np.generic], most: float) -> list[tuple[int, int]]:
    """Cut rows into blocks, from and up to a row, that cost no more than so much together, or have one row.

    Examples
    --------
    >>> cut_into_blocks(np.array([1, 2, 9, 1]), 4)
    [(0, 2), (2, 3), (3, 4)]
    """
    before = np.concatenate([[0], np.cumsum(costs)])
    blocks, start = [], 0
    while start < len(costs):
        stop = int(np.searchsorted(before, before[start] + most, side="right")) - 1
        stop = min(max(stop, start + 1), len(costs))
        blocks.append((start, stop))
        start = stop
    return blocks


def _candidates(rests: Any, start: int, stop: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs (a, b), a < b, a in the block, that share a column in their rests."""
    products = (rests[start:stop] @ rests.T).tocoo()
    a, b = products.row.astype(np.intp) + start, products.col.astype(np.intp)
    return a[a < b], b[a < b]


def cosines(X: Any, a: NDArray[np.intp], b: NDArray[np.intp]) -> NDArray[np.float64]:
    """Compute the dot products of pairs of rows, shape (n_pairs,), in blocks of bounded memory."""
    step = max(1, MAX_PRODUCTS * X.shape[0] // (4 * max(X.nnz, 1)))
    parts = [
        np.asarray(X[a[at : at + step]].multiply(X[b[at : at + step]]).sum(axis=1), dtype=np.float64).ravel()
        for at in range(0, len(a), step)
    ]
    return np.concatenate([np.zeros(0), *parts])
