"""Sentences to the user's own topics.

Most topical sentences that a keyword matcher misses have no keyword at all: they share other words with those that have
one, or stand among them. So what each sentence says by itself (:mod:`summarize.topics.evidence`) is weighed by a log-linear
model and read along its article (:mod:`summarize.topics.sequence`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import DECIMALS
from summarize.topics.evidence import gather_evidence, has_excluded
from summarize.topics.sequence import topic_probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.topics.file import Topic

__all__ = ["NO_TOPIC", "assign", "topic_affinity"]

NO_TOPIC = -1
# The probability of a topic against that of none from which a sentence has the topic.
MIN_AFFINITY = 0.5
# Log-linear weights of the evidence, and what every topic begins with against "none". Fitted to labels with the ties of
# topics/sequence.py by tests/benchmarks/fit_topics.py.
WEIGHTS = {"length": 0.54, "keyword": 0.60, "mention": 1.26, "likeness": 0.14, "similarity": 2.12}
BIAS = -2.15
# A sentence with a keyword of this strength fits its topic if no topic is likelier than none: of 22 such sentences 14 had it,
# 2 none.
RARE_KEYWORD = 0.7
# The evidence for a topic that cannot be: less than anything can outweigh.
IMPOSSIBLE = -100.0


def topic_affinity(material: Material, topics: Sequence[Topic]) -> NDArray[np.float64]:
    """How strongly each sentence is drawn to each topic.

    Returns
    -------
    ndarray of float, shape (n_sentences, n_topics)
        The probability of the topic against that of no topic, in [0, 1]: above 0.5 the topic is likelier than none. At
        least 0.5 for one topic where a rare keyword stands, 0 where an excluded word does.
    """
    n_sentences = len(material.sentences)
    if not n_sentences or not topics:
        return np.zeros((n_sentences, len(topics)))
    gathered = gather_evidence(material, topics)
    evidence = BIAS + sum(weight * gathered[kind] for kind, weight in WEIGHTS.items())
    # A topic that nothing mentions has no sentences that others could be like.
    impossible = has_excluded(material, topics) | ~gathered["mention"].any(axis=0)
    potentials = np.where(impossible, IMPOSSIBLE, evidence)
    probabilities = topic_probabilities(potentials, material.sentences, material.leaning.tolist())
    topical, none = probabilities[:, :-1], probabilities[:, -1:]
    affinity = np.where(impossible, 0.0, topical / np.maximum(topical + none, 1e-12))
    # Whoever gives a keyword that few sentences have means those, also where their neighbours have no topic.
    fits_none = affinity.max(axis=1, keepdims=True) < MIN_AFFINITY
    return np.where(fits_none & (gathered["keyword"] >= RARE_KEYWORD), (1.0 + affinity) / 2, affinity)


def assign(affinity: NDArray[np.float64], min_affinity: float = MIN_AFFINITY) -> NDArray[np.intp]:
    """Pick each row's topic: the one with the highest affinity, or ``NO_TOPIC`` under the floor.

    Examples
    --------
    >>> assign(np.array([[0.9, 0.1], [0.05, 0.01]])).tolist()
    [0, -1]
    """
    if affinity.shape[1] == 0:
        return np.full(len(affinity), NO_TOPIC, dtype=np.intp)
    best = np.argmax(np.round(affinity, DECIMALS), axis=1)
    return np.where(affinity.max(axis=1) >= min_affinity, best, NO_TOPIC).astype(np.intp)
