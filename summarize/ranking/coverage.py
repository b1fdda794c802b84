"""Concept coverage: the bigrams that people would put into a summary, as far as the articles tell.

In go the stems, places and vectors of all sentences, out come bigram concepts and their weights. The idea is that of
Gillick and Favre (2009, "A scalable global model for summarization", ILP-NLP): a summary is worth the concepts it covers,
each counted once, and concepts are bigrams.

What is different here. Gillick and Favre weight a bigram by the number of documents that have it. Here the weight is the
probability that a human summary of the articles has it, from a logistic regression over the features of
:mod:`summarize.ranking.bigrams` (Li, Qian and Liu 2013 learn weights of bigrams likewise)::

    weight = 1 / (1 + exp(-(intercept + sum over features f of (a_f + b_f * ln n_documents) * f)))

The number of documents is part of the model, for what counts in ten articles by news agencies does not count in three
web pages. ``tests/benchmarks/fit_salience.py`` fits the coefficients, and shows what they are worth on a corpus that had
no part in the fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from summarize.corpus import DECIMALS, Material, Salience
from summarize.ranking.bigrams import bigram_features, find_bigrams
from summarize.text.tokens import stop_stems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["COEFFICIENTS", "INTERCEPT", "Coverage"]

# Fitted to all four development corpora, each of the same weight, by tests/benchmarks/fit_salience.py. For each feature
# its coefficient, and what ln n_documents times the feature adds.
INTERCEPT = -0.908
COEFFICIENTS: dict[str, tuple[float, float]] = {
    "documents": (-1.992, 0.006),
    "log_documents_with": (5.009, -1.272),
    "one_document": (0.048, 0.001),
    "early_1.5": (-1.776, 0.0),
    "early_3": (-3.06, -0.949),
    "early_8": (5.005, 0.0),
    "earliest": (0.659, 0.172),
    "leads": (0.061, 1.408),
    "log_repeats": (1.584, 0.0),
    "most_central": (-1.508, 1.089),
    "mean_central": (0.795, 0.0),
    "length": (-0.39, 0.0),
    "rarer_word_documents": (0.212, -0.304),
    "commoner_word_documents": (0.202, 0.0),
    "later_word_early": (0.512, -0.012),
    "earlier_word_early": (-0.195, 0.0),
    "bound": (-0.503, 0.0),
    "log_documents": (0.062, 0.0),
    "log_sentences": (-0.997, 0.0),
}


class Coverage:
    """Rank by concept coverage.

    Parameters
    ----------
    coefficients : mapping of str to pair of float, optional
        For each feature its coefficient and that of its product with ln n_documents; by default the fitted ones.
    intercept : float
        Of the regression.
    stop_words : frozenset of str, optional
        Stems that make no concept by themselves; by default those of the material's language.

    Notes
    -----
    Time and memory grow with the number of tokens: 5,000 sentences of 20 words take about 0.1 s on one core.
    """

    def __init__(
        self,
        coefficients: Mapping[str, tuple[float, float]] = COEFFICIENTS,
        intercept: float = INTERCEPT,
        *,
        stop_words: frozenset[str] | None = None,
    ) -> None:
        self.coefficients = coefficients
        self.intercept = intercept
        self.stop_words = stop_words

    def salience(self, material: Material) -> Salience:
        """Return the bigrams and the probability that a human summary has each.

        Sentences of reprints add nothing to the weights, but what they cover is in the incidence; a bigram that only
        they have is worth nothing.
        """
        stop_words = stop_stems(material.language) if self.stop_words is None else self.stop_words
        bigrams = find_bigrams(material.stems, stop_words)
        features = bigram_features(material, bigrams)
        weights = np.round(self._probabilities(features), DECIMALS)
        rows, columns, n_concepts = bigrams.mentions
        incidence = sparse.csr_matrix(
            (np.ones(len(rows)), (rows, columns)), shape=(len(material.sentences), n_concepts)
        )
        return Salience(incidence=incidence, weights=np.where(features["documents"] > 0, weights, 0.0), by_length=True)

    def _probabilities(self, features: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        z = np.full_like(features["log_documents"], self.intercept)
        for name, (plain, with_documents) in self.coefficients.items():
            z += (plain + with_documents * features["log_documents"]) * features[name]
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(z, -50.0, 50.0))), dtype=np.float64)
