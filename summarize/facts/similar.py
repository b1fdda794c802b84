"""Exact all-pairs cosine similarity over sparse rows.

In: a sparse matrix of non-negative rows of length 1 and a threshold. Out: every pair of rows whose cosine reaches it. Blocks of
rows are multiplied with all others, so that the whole product is never held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.text.vectors import document_frequencies

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["cosines", "find_similar_pairs"]

# Rounding of a sum of a few hundred products; a pair on the threshold itself is kept.
TOLERANCE = 1e-9
# How many entries of a product to hold at a time: 8 million of 12 bytes are 100 MB.
MAX_PRODUCTS = 8_000_000


def find_similar_pairs(X: Any, min_similarity: float) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """Find every pair of rows whose cosine similarity is at least `min_similarity`.

    Parameters
    ----------
    X : scipy.sparse.csr_matrix of float, shape (n_rows, n_columns)
        Non-negative rows of Euclidean length 1, or all zero.
    min_similarity : float
        In (0, 1].

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

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> find_similar_pairs(csr_matrix([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]]), 0.7)
    (array([0]), array([1]), array([0.8]))
    """
    if not 0 < min_similarity <= 1:
        raise ValueError(f"min_similarity is {min_similarity}: give a number above 0 and at most 1")
    a, b, similarity = [np.zeros(0, dtype=np.intp)], [np.zeros(0, dtype=np.intp)], [np.zeros(0)]
    transposed = X.T.tocsr()
    for start, stop in _blocks(X):
        S = (X[start:stop] @ transposed).tocoo()
        kept = (S.data >= min_similarity - TOLERANCE) & (S.row + start < S.col)
        a.append(S.row[kept].astype(np.intp) + start)
        b.append(S.col[kept].astype(np.intp))
        similarity.append(S.data[kept])
    rows, columns = np.concatenate(a), np.concatenate(b)
    order = np.lexsort((columns, rows))
    return rows[order], columns[order], np.minimum(np.concatenate(similarity)[order], 1.0)


def _blocks(X: Any) -> list[tuple[int, int]]:
    """Cut the rows so that the product of no block with all rows has more than about MAX_PRODUCTS entries."""
    frequency = document_frequencies(X)
    products = np.concatenate([[0], np.cumsum(frequency[X.indices])])[X.indptr]
    blocks, start = [], 0
    while start < X.shape[0]:
        stop = int(np.searchsorted(products, products[start] + MAX_PRODUCTS, side="right")) - 1
        stop = min(max(stop, start + 1), X.shape[0])
        blocks.append((start, stop))
        start = stop
    return blocks


def cosines(X: Any, a: NDArray[np.intp], b: NDArray[np.intp]) -> NDArray[np.float64]:
    """Compute the dot products of pairs of rows, shape (n_pairs,), in blocks of bounded memory."""
    step = max(1, MAX_PRODUCTS * X.shape[0] // (4 * max(X.nnz, 1)))
    parts = [
        np.asarray(X[a[at : at + step]].multiply(X[b[at : at + step]]).sum(axis=1), dtype=np.float64).ravel()
        for at in range(0, len(a), step)
    ]
    return np.concatenate([np.zeros(0), *parts])
