"""Centroid: sentences near the centre of the set, early ones, and those that resemble their article's first.

In go the TF-IDF vectors and positions, out comes a score per sentence. Radev, Jing, Stys and Tam (2004, "Centroid-based
summarization of multiple documents", IPM 40), the MEAD system::

    score_i = w_c * C_i + w_p * P_i + w_f * F_i
    C_i = how near sentence i is to the centroid
    P_i = (n - i + 1) / n * C_max      i counts from 1 in a document of n sentences, C_max is the document's best C
    F_i = similarity of sentence i to the document's first sentence

with equal weights. What is different here. C is the cosine to the centroid, in [0, 1], where the paper adds up the
centroid's values of the words, which favours long sentences; F is a cosine as well. The centroid keeps all its words.
The paper's penalty for redundancy is left to the selection, which takes one sentence of a group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.ranking.base import SentenceRanker, positions_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["Centroid"]


class Centroid(SentenceRanker):
    """Score sentences as MEAD does.

    Parameters
    ----------
    centroid_weight, position_weight, first_sentence_weight : float
        At least 0; equal in the paper.
    """

    def __init__(
        self, *, centroid_weight: float = 1.0, position_weight: float = 1.0, first_sentence_weight: float = 1.0
    ) -> None:
        self.centroid_weight = centroid_weight
        self.position_weight = position_weight
        self.first_sentence_weight = first_sentence_weight

    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return the weighted sum of the three features; 0 for sentences that are not counted."""
        _, document = np.unique(material.document_of, return_inverse=True)
        position = positions_of(material)
        C = centroid_similarities(material.X, material.counted)
        P = _position_values(C, document, position)
        F = _first_sentence_similarities(material.X, document, position)
        scores = self.centroid_weight * C + self.position_weight * P + self.first_sentence_weight * F
        return np.where(material.counted, scores, 0.0)


def centroid_similarities(X: Any, counted: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return every row's cosine similarity to the mean of the counted rows, in [0, 1], shape (n_sentences,)."""
    # The sum points where the mean points, and is defined for no rows at all.
    centroid = np.asarray(X[np.flatnonzero(counted)].sum(axis=0)).ravel()
    length = float(np.linalg.norm(centroid))
    if length == 0.0:
        return np.zeros(X.shape[0])
    return np.clip(np.asarray(X @ centroid).ravel() / length, 0.0, 1.0)


def _position_values(
    C: NDArray[np.float64], document: NDArray[np.intp], position: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Return C_max of the document, falling evenly from the first sentence to the last."""
    n_documents = document.max(initial=-1) + 1
    c_max = np.zeros(n_documents)
    np.maximum.at(c_max, document, C)
    length = np.ones(n_documents, dtype=np.intp)
    np.maximum.at(length, document, position + 1)
    return (length[document] - position) / length[document] * c_max[document]


def _first_sentence_similarities(X: Any, document: NDArray[np.intp], position: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return every sentence's cosine similarity to the first sentence of its document."""
    order = np.lexsort((position, document))
    _, starts = np.unique(document[order], return_index=True)
    first = order[starts][document]
    return np.asarray(X.multiply(X[first]).sum(axis=1)).ravel()
