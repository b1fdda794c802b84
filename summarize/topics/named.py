"""Sentences to the user's own topics.

Most topical sentences that a keyword matcher misses have no keyword at all: they share other words with those that have
one, or stand among them. So what each sentence says by itself (:mod:`summarize.topics.evidence`) is weighed by a log-linear
model and read along its article (:mod:`summarize.topics.sequence`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.topics.evidence import MIN_EXAMPLE, WEAK_WEIGHT, gather_evidence, has_excluded
from summarize.topics.sequence import topic_probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.topics.file import Topic

__all__ = ["NO_TOPIC", "assign", "topic_affinity"]

NO_TOPIC = -1
# The odds against fitting no topic under which a sentence fits none; on the tuned sets the accuracy is highest here.
MIN_AFFINITY = 0.6
# Log-linear weights, fitted to the labels of the tuned sets of tests/benchmarks/topics.py by maximum likelihood (each set
# counted as 60 sentences, L2 penalty 1), then all sharpened by 1.4, which the grid of topics/sequence.py chose.
WEIGHTS = {"keyword": 0.78, "weak": 0.24, "share": 2.55, "likeness": 0.21, "similarity": 2.21}
# Against "none": what every topic begins with, and what a short sentence without a keyword loses.
BIAS = -0.38
SHORT = -1.44
SHORT_STEMS = 8
# The evidence for a topic that cannot be: less than anything can outweigh.
IMPOSSIBLE = -100.0


def topic_affinity(material: Material, topics: Sequence[Topic]) -> NDArray[np.float64]:
    """How strongly each sentence is drawn to each topic.

    Returns
    -------
    ndarray of float, shape (n_sentences, n_topics)
        The probability of the topic against that of no topic, in [0, 1]: above 0.5 the topic is likelier than none. 0 where
        an excluded word stands.
    """
    n_sentences = len(material.sentences)
    if not n_sentences or not topics:
        return np.zeros((n_sentences, len(topics)))
    gathered = gather_evidence(material, topics)
    evidence = BIAS + sum(weight * gathered[kind] for kind, weight in WEIGHTS.items())
    is_short = np.array([[len(stems) < SHORT_STEMS] for stems in material.stems])
    evidence += SHORT * is_short * (1.0 - gathered["keyword"])
    # A topic that no sentence is an example of has none: its neighbours would be those of nothing.
    strongest = np.maximum(gathered["keyword"], WEAK_WEIGHT * gathered["weak"]).max(axis=0)
    impossible = has_excluded(material, topics) | (strongest < MIN_EXAMPLE)
    probabilities = topic_probabilities(np.where(impossible, IMPOSSIBLE, evidence), material.sentences)
    topical, none = probabilities[:, :-1], probabilities[:, -1:]
    return np.where(impossible, 0.0, topical / np.maximum(topical + none, 1e-12))


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
