"""The Protocol of rankers, and how scores of sentences become concepts.

A ranker says what is worth covering: which sentence covers which concept, and what each concept is worth. Rankers that
score sentences give a score per sentence; :func:`salience_from_scores` makes a concept of every sentence.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np
from scipy import sparse

from summarize.corpus import DECIMALS, Material, Salience

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Ranker", "SentenceRanker", "positions_of", "salience_from_scores"]

# A score of 0 puts a sentence last, it does not make it worthless: a brief with room left may still take it. Small
# against every score that says something; scores are scaled so that the best is 1.
MIN_WEIGHT = 1e-6


@runtime_checkable
class Ranker(Protocol):
    """Says what is worth covering in a set of articles."""

    def salience(self, material: Material) -> Salience:
        """Return the concepts of the material, who covers them and what they are worth.

        Parameters
        ----------
        material : Material
            Left as it is.

        Returns
        -------
        Salience
            The same one for the same material, on every run.
        """


class SentenceRanker(ABC):
    """A ranker that scores sentences: subclasses say how."""

    @abstractmethod
    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return a score per sentence.

        Returns
        -------
        ndarray of float, shape (n_sentences,)
            At least 0, finite, higher is better; 0 for sentences that are not counted.
        """

    def salience(self, material: Material) -> Salience:
        """Return one concept per sentence, weighted by its score."""
        return salience_from_scores(material, self.score_sentences(material))


def salience_from_scores(material: Material, scores: NDArray[np.float64]) -> Salience:
    """Make every sentence one concept, worth the sentence's score.

    Of sentences that state the same fact the selection takes one, the best: each keeps its own score.

    Parameters
    ----------
    material : Material
        Says which sentences count.
    scores : ndarray of float, shape (n_sentences,)
        At least 0 and finite; the scale does not matter.

    Returns
    -------
    Salience
        ``incidence`` is the identity, (n_sentences, n_sentences); ``weights`` in [0, 1], the best sentence at 1 (all at
        ``MIN_WEIGHT`` if all scores are 0), 0 only for a sentence that does not count.
    """
    scaled = _scale(scores, material.counted)
    return Salience(incidence=sparse.eye(len(scaled), format="csr"), weights=scaled, by_length=False)


def _scale(scores: NDArray[np.float64], counted: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Scale scores to [0, 1], lift those that count to ``MIN_WEIGHT``, and set the others to 0."""
    top = scores[counted].max(initial=0.0)
    scaled = np.round(scores / (top or 1.0), DECIMALS)
    return np.where(counted, np.maximum(scaled, MIN_WEIGHT), 0.0)


def positions_of(material: Material) -> NDArray[np.intp]:
    """Return every sentence's 0-based position in its document, shape (n_sentences,)."""
    return np.array([sentence.position for sentence in material.sentences], dtype=np.intp)
