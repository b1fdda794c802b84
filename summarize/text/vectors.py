"""Stems to TF-IDF vectors, with scikit-learn.

The weight of term t in sentence s is ``(1 + ln tf(t, s)) · (1 + ln((1 + n) / (1 + df(t))))``, n and df counted over the
sentences, and every row is scaled to length 1 (scikit-learn's smoothed idf with sublinear tf). A dot product of two rows
is then their cosine similarity, in [0, 1].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["count_vectors", "document_frequencies", "inverse_document_frequencies", "tfidf_vectors", "unit_sums"]


def tfidf_vectors(
    terms: Sequence[Sequence[str]], counted: NDArray[np.bool_] | None = None
) -> tuple[Any, tuple[str, ...]]:
    """Compute the TF-IDF vectors of token lists.

    Parameters
    ----------
    terms : sequence of n_sentences sequences of str
        What counts as a term, stop words already left out.
    counted : ndarray of bool, shape (n_sentences,), optional
        Rows that document frequencies are counted over. By default all of them.

    Returns
    -------
    X : scipy.sparse.csr_matrix of float, shape (n_sentences, n_terms)
        Rows of Euclidean length 1, or all zero where a sentence has no term.
    vocabulary : tuple of str, length n_terms
        The term of each column, in code-point order.

    Examples
    --------
    >>> X, vocabulary = tfidf_vectors([["troop", "leav"], ["troop"]])
    >>> vocabulary, X.shape
    (('leav', 'troop'), (2, 2))
    """
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

    if not any(terms):
        return csr_matrix((len(terms), 0)), ()
    vectorizer = CountVectorizer(analyzer=_terms_of)
    counts = vectorizer.fit_transform(terms)
    rows = counts if counted is None or not counted.any() else counts[np.flatnonzero(counted)]
    transformer = TfidfTransformer(sublinear_tf=True).fit(rows)
    return transformer.transform(counts).tocsr(), tuple(vectorizer.get_feature_names_out().tolist())


def count_vectors(counts: Sequence[Mapping[str, int]]) -> Any:
    """Lay counts of terms out as a CSR matrix, one row each, the columns in code-point order of the terms.

    Examples
    --------
    >>> count_vectors([{"troop": 2, "leav": 1}, {"troop": 1}]).toarray().tolist()
    [[1.0, 2.0], [0.0, 1.0]]
    """
    from scipy.sparse import csr_matrix

    column_of = {term: column for column, term in enumerate(sorted({term for row in counts for term in row}))}
    rows = np.repeat(np.arange(len(counts)), [len(row) for row in counts])
    columns = [column_of[term] for row in counts for term in row]
    values = [float(n) for row in counts for n in row.values()]
    return csr_matrix((values, (rows, columns)), shape=(len(counts), max(len(column_of), 1)))


def unit_sums(
    X: Any, sum_of_row: Sequence[int], weights: Sequence[float] | None = None, n_sums: int | None = None
) -> Any:
    """Add up the rows that belong together and scale each sum to length 1.

    Parameters
    ----------
    X : scipy.sparse.csr_matrix, shape (n_rows, n_terms)
    sum_of_row : sequence of int, length n_rows
        The number of the sum that each row belongs to.
    weights : sequence of float, length n_rows, optional
        By default all rows weigh the same.
    n_sums : int, optional
        By default up to the highest of these numbers.

    Returns
    -------
    scipy.sparse.csr_matrix of float, shape (n_sums, n_terms)
        Rows of Euclidean length 1, or all zero.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> unit_sums(csr_matrix([[3.0, 0.0], [0.0, 4.0], [0.0, 2.0]]), [0, 0, 1]).toarray().round(3).tolist()
    [[0.6, 0.8], [0.0, 1.0]]
    """
    from scipy.sparse import csr_matrix, diags

    shape = (max(sum_of_row, default=-1) + 1 if n_sums is None else n_sums, X.shape[0])
    members = csr_matrix(
        (np.ones(X.shape[0]) if weights is None else weights, (sum_of_row, np.arange(X.shape[0]))), shape=shape
    )
    sums = members @ X
    lengths = np.sqrt(np.asarray(sums.multiply(sums).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(lengths, 1e-12)) @ sums).tocsr()


def document_frequencies(X: Any) -> NDArray[np.intp]:
    """Count the rows of a CSR matrix that have each term, shape (n_terms,)."""
    return np.bincount(X.indices, minlength=X.shape[1])


def inverse_document_frequencies(X: Any) -> NDArray[np.float64]:
    """Compute the factor of each term that :func:`tfidf_vectors` gives it where all rows of X count, shape (n_terms,).

    Examples
    --------
    >>> X, vocabulary = tfidf_vectors([["troop", "leav"], ["troop"]])
    >>> dict(zip(vocabulary, inverse_document_frequencies(X).round(3).tolist(), strict=True))
    {'leav': 1.405, 'troop': 1.0}
    """
    return np.asarray(1 + np.log((1 + X.shape[0]) / (1 + document_frequencies(X))))


def _terms_of(terms: Sequence[str]) -> Sequence[str]:
    return terms
