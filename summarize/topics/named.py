"""Sentences to the user's own topics.

A sentence is drawn to a topic by the topic's keywords, weighted by how rare they are in the set, so that a keyword that
everybody uses draws little; by its similarity to the sentences that have the keywords; and, weaker, by its neighbours.
Most topical sentences that a keyword matcher misses have no keyword at all: their neighbours do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.topics.file import Topic

__all__ = ["NO_TOPIC", "assign", "topic_affinity"]

NO_TOPIC = -1
# The affinity of a sentence to its topic under which it fits none; see tests/benchmarks/topics.py.
MIN_AFFINITY = 0.2
# Words of a description count for this fraction of a keyword.
DESCRIPTION_WEIGHT = 0.5
# What the similarity to a topic's sentences, and the keywords of the neighbours, are worth beside a keyword of one's own.
SIMILARITY_WEIGHT = 0.9
CONTEXT_WEIGHT = 0.25
# What a keyword at the very end of a sentence loses against one at its beginning.
LATE_PENALTY = 0.5
# A keyword in this share of the sentences says nothing about a sentence.
UBIQUITOUS = 0.5


def topic_affinity(material: Material, topics: Sequence[Topic]) -> NDArray[np.float64]:
    """How strongly each sentence is drawn to each topic.

    Returns
    -------
    ndarray of float, shape (n_sentences, n_topics)
        At least 0; around 1 for a sentence with a rare keyword; 0 where an excluded word stands.
    """
    n_sentences = len(material.sentences)
    if not n_sentences or not topics:
        return np.zeros((n_sentences, len(topics)))
    keywords = np.column_stack([_keyword_strength(material, topic) for topic in topics])
    similarity = _similarity_to_seeds(material.X, keywords)
    context = _context(material, keywords)
    affinity = keywords + SIMILARITY_WEIGHT * similarity + CONTEXT_WEIGHT * context
    allowed = np.column_stack([~_has_any(material.stems, topic.exclude, material.language) for topic in topics])
    return np.asarray(affinity * allowed)


def assign(affinity: NDArray[np.float64], min_affinity: float = MIN_AFFINITY) -> NDArray[np.intp]:
    """Pick each row's topic: the one with the highest affinity, or ``NO_TOPIC`` under the floor.

    Examples
    --------
    >>> assign(np.array([[0.9, 0.1], [0.05, 0.01]])).tolist()
    [0, -1]
    """
    if affinity.shape[1] == 0:
        return np.full(len(affinity), NO_TOPIC, dtype=np.intp)
    best = np.argmax(np.round(affinity, 9), axis=1)
    return np.where(affinity.max(axis=1) >= min_affinity, best, NO_TOPIC).astype(np.intp)


def _keyword_strength(material: Material, topic: Topic) -> NDArray[np.float64]:
    """How much a sentence's keywords say for the topic, in [0, 1], shape (n_sentences,).

    The rarest keyword counts most and each further one a little; a keyword that stands late in its sentence, in a modifier
    more often than in the main clause, counts less than an early one.
    """
    stop = stop_stems(material.language)
    described = [stem for stem in stem_tokens(topic.description, material.language) if stem not in stop]
    phrases = [(stem_tokens(keyword, material.language), 1.0) for keyword in topic.keywords]
    phrases += [((stem,), DESCRIPTION_WEIGHT) for stem in dict.fromkeys(described)]
    missing = np.ones(len(material.sentences))
    for phrase, weight in phrases:
        places = _place_of_phrase(material.stems, phrase)
        share = float((places[material.counted] >= 0).mean()) if material.counted.any() else 0.0
        early = np.where(places >= 0, 1.0 - LATE_PENALTY * places, 0.0)
        missing *= 1.0 - early * weight * _rarity(share)
    return np.asarray(1.0 - missing)


def _rarity(share: float) -> float:
    """1 for a keyword that few sentences have, 0 for one that stands in ``UBIQUITOUS`` of them; in [0, 1]."""
    return float(np.clip(1.0 - (share / UBIQUITOUS), 0.0, 1.0) ** 1.5)


def _place_of_phrase(stems: Sequence[Sequence[str]], phrase: Sequence[str]) -> NDArray[np.float64]:
    """Where each sentence first has the phrase, as a share of its length in [0, 1); -1 where it has not."""
    target, n = tuple(phrase), len(phrase)
    places = np.full(len(stems), -1.0)
    if not n:
        return places
    for index, sentence in enumerate(stems):
        if target[0] not in sentence:
            continue
        starts = range(len(sentence) - n + 1)
        first = next((start for start in starts if tuple(sentence[start : start + n]) == target), None)
        if first is not None:
            places[index] = first / len(sentence)
    return places


def _has_any(stems: Sequence[Sequence[str]], phrases: Sequence[str], language: str) -> NDArray[np.bool_]:
    found = np.zeros(len(stems), dtype=bool)
    for phrase in phrases:
        found |= _place_of_phrase(stems, stem_tokens(phrase, language)) >= 0
    return found


def _similarity_to_seeds(X: Any, keywords: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cosine similarity of each sentence to the centroid of each topic's seeds, less what all topics share.

    A sentence that has a keyword is a seed of that topic, weighted by the keyword; it is not compared with itself.
    """
    centroids = np.asarray((X.T @ keywords).T)
    sums = np.asarray(X @ centroids.T) - keywords * np.asarray(X.multiply(X).sum(axis=1)).reshape(-1, 1)
    norms = np.linalg.norm(centroids, axis=1)
    similarity = sums / np.maximum(norms, 1e-12)
    return np.asarray(np.maximum(similarity - similarity.min(axis=1, keepdims=True) * (keywords.shape[1] > 1), 0.0))


def _context(material: Material, keywords: NDArray[np.float64]) -> NDArray[np.float64]:
    """The keyword strength of the sentence before, and half that of the one after, in the same paragraph."""
    sentences = material.sentences
    before = np.zeros_like(keywords)
    for index in range(1, len(sentences)):
        here, there = sentences[index], sentences[index - 1]
        if here.document == there.document and here.paragraph == there.paragraph:
            before[index] += keywords[index - 1]
            before[index - 1] += 0.5 * keywords[index]
    return before
