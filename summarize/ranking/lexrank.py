"""Continuous LexRank: a sentence matters if sentences that matter resemble it.

In go the TF-IDF vectors, out comes a score per sentence. Erkan and Radev (2004, "LexRank: graph-based lexical
centrality as salience in text summarization", JAIR 22), section 3.3, with cosines as the weights of the edges::

    p(u) = (1 - d) / N + d * sum over v of S[u, v] / (sum over z of S[z, v]) * p(v)

What is different here. ``d`` is the probability of following an edge, as in PageRank; the paper calls the rest, 1 - d,
the damping factor. Edges under a threshold are left out, as in the paper's discrete variant, which keeps S sparse and
chance words out. The vectors' own inverse document frequency stands in for the paper's idf-modified cosine.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from summarize.ranking.base import SentenceRanker

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["LexRank", "similarity_graph", "stationary_distribution"]

logger = logging.getLogger("summarize")

# How many rows of S are computed before the weak edges among them are dropped: it bounds the memory of the step.
BLOCK_ROWS = 1024


class LexRank(SentenceRanker):
    """Score sentences by their centrality in the graph of similarities.

    Parameters
    ----------
    threshold : float
        Cosine similarity in [0, 1] up to which two sentences are not joined; 0.1 is the lowest that the paper tries.
    damping : float
        Probability in [0, 1) of following an edge; 0.85 lies within the paper's range for 1 - d.
    max_iter : int
        The most steps of the power iteration.
    tol : float
        It stops once the scores, which sum to 1, change by less than this in sum.

    Notes
    -----
    Memory is 12 bytes per edge, quadratic in the number of sentences if all resemble one another, plus 1,024 rows of S
    before the threshold.
    """

    def __init__(
        self, *, threshold: float = 0.1, damping: float = 0.85, max_iter: int = 200, tol: float = 1e-10
    ) -> None:
        self.threshold = threshold
        self.damping = damping
        self.max_iter = max_iter
        self.tol = tol

    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return the stationary distribution over the sentences that count; it sums to 1."""
        scores = np.zeros(len(material.sentences))
        rows = np.flatnonzero(material.counted)
        S = similarity_graph(material.X[rows], self.threshold)
        scores[rows] = stationary_distribution(S, damping=self.damping, max_iter=self.max_iter, tol=self.tol)
        return scores


def similarity_graph(X: Any, threshold: float) -> Any:
    """Return the cosine similarities above a threshold.

    Parameters
    ----------
    X : scipy.sparse.csr_matrix, shape (n_sentences, n_terms)
        Rows of length 1, or 0.
    threshold : float
        Similarities up to it become 0.

    Returns
    -------
    scipy.sparse.csr_matrix, shape (n_sentences, n_sentences)
        Symmetric; 1 on the diagonal where a sentence has a term, as in the paper.
    """
    n_sentences = X.shape[0]
    starts = range(0, n_sentences, BLOCK_ROWS)
    blocks = [_strong_edges(X[start : start + BLOCK_ROWS] @ X.T, threshold) for start in starts]
    return sparse.vstack(blocks, format="csr") if blocks else sparse.csr_matrix((0, 0))


def _strong_edges(block: Any, threshold: float) -> Any:
    block.data[block.data <= threshold] = 0.0
    block.eliminate_zeros()
    return block


def stationary_distribution(
    S: Any, *, damping: float = 0.85, max_iter: int = 200, tol: float = 1e-10
) -> NDArray[np.float64]:
    """Return where a walk on the graph spends its time.

    Parameters
    ----------
    S : scipy.sparse.csr_matrix, shape (n_sentences, n_sentences)
        Symmetric, at least 0. From a sentence without any edge the walk goes anywhere.
    damping, max_iter, tol
        As in :class:`LexRank`.

    Returns
    -------
    ndarray of float, shape (n_sentences,)
        Sums to 1.

    Examples
    --------
    >>> stationary_distribution(sparse.csr_matrix([[1.0, 1.0], [1.0, 1.0]])).tolist()
    [0.5, 0.5]
    """
    n_sentences = S.shape[0]
    degree = np.asarray(S.sum(axis=1)).ravel()
    linked = degree > 0
    p: NDArray[np.float64] = np.full(n_sentences, 1.0 / max(n_sentences, 1))
    for _ in range(max_iter):
        # S is symmetric, so S @ (p / degree) is the transposed transition matrix times p.
        step = S @ np.divide(p, degree, out=np.zeros_like(p), where=linked)
        uniform = (1.0 - damping + damping * p[~linked].sum()) / max(n_sentences, 1)
        previous, p = p, damping * step + uniform
        if np.abs(p - previous).sum() < tol:
            return p
    logger.warning("lexrank: no convergence to %g in %d steps; the scores are approximate", tol, max_iter)
    return p
