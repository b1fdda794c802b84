"""A query to how relevant each sentence is to it, and what a ranker found worth covering in that light.

Few sentences use the words of a query, so the query is expanded from the sentences that do: pseudo-relevance feedback after
Rocchio (1971, "Relevance feedback in information retrieval", in The SMART Retrieval System), with TF-IDF vectors of
sentences in the place of documents and without negative feedback::

    expanded = query + FEEDBACK * mean(the N_FEEDBACK sentences most similar to the query)

A sentence's relevance is its cosine similarity to the expanded query, scaled so that the best sentence has 1. What is worth
covering stays what the ranker says; a concept keeps a share of its weight that grows with the relevance of the sentences
that have it, so that a brief still covers much and repeats nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import Material, Salience
from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["favour", "score_relevance"]

# Plain choices: on 76 sets of four corpora (tests/benchmarks/query.py) other values, from 0.1 to 0.7 for the least share and from
# 0.5 to 5 for the feedback, came out within 0.4 points of ROUGE-2 of these.
N_FEEDBACK = 5
FEEDBACK = 0.5
# What a concept or a sentence without any relevance keeps of its worth.
MIN_SHARE = 0.1
_DECIMALS = 9


def score_relevance(material: Material, query: str) -> NDArray[np.float64] | None:
    """Score how relevant every sentence is to a query.

    Parameters
    ----------
    material : Material
    query : str
        Words in any form; stop words count for nothing.

    Returns
    -------
    ndarray of float, shape (n_sentences,), or None
        In [0, 1]; the most relevant sentence has 1. ``None`` if no sentence has a word of the query.
    """
    terms = _query_vector(material, query)
    similarity = np.asarray(material.X @ terms).ravel()
    if not similarity.max(initial=0.0) > 0:
        return None
    best = np.lexsort((np.arange(len(similarity)), -np.round(similarity, _DECIMALS)))[:N_FEEDBACK]
    best = best[similarity[best] > 0]
    expanded = terms + FEEDBACK * np.asarray(material.X[best].mean(axis=0)).ravel()
    relevance = np.asarray(material.X @ expanded).ravel()
    return np.asarray(np.round(relevance / relevance.max(), _DECIMALS))


def _query_vector(material: Material, query: str) -> NDArray[np.float64]:
    """The query's TF-IDF vector of length 1 (or 0), with the document frequencies of the material's sentences."""
    stop = stop_stems(material.language)
    counts = Counter(stem for stem in stem_tokens(query, material.language) if stem not in stop)
    n_sentences = material.X.shape[0]
    df = np.bincount(material.X.indices, minlength=len(material.vocabulary))
    vector = np.zeros(len(material.vocabulary))
    for column, term in enumerate(material.vocabulary):
        if term in counts:
            vector[column] = (1 + np.log(counts[term])) * (1 + np.log((1 + n_sentences) / (1 + df[column])))
    return vector / max(float(np.linalg.norm(vector)), 1e-12)


def favour(salience: Salience, relevance: NDArray[np.float64]) -> Salience:
    """Weight concepts by the relevance of the sentences that have them.

    Parameters
    ----------
    salience : Salience
    relevance : ndarray of float, shape (n_sentences,)
        In [0, 1], from :func:`score_relevance`.

    Returns
    -------
    Salience
        The same concepts; each keeps a share of its weight between ``MIN_SHARE`` and 1.
    """
    incidence = salience.incidence.tocsr()
    n_having = np.maximum(np.asarray(incidence.sum(axis=0)).ravel(), 1.0)
    mean = np.asarray(incidence.T @ relevance).ravel() / n_having
    weights = np.round(salience.weights * (MIN_SHARE + (1 - MIN_SHARE) * mean), _DECIMALS)
    return Salience(incidence=salience.incidence, weights=weights, by_length=salience.by_length)
