"""Which topic each sentence has, seen along its article: neighbours mostly have the same topic.

A hidden Markov model over each article (Rabiner 1989, section III): the states are the topics and "none", the evidence of
each sentence are log potentials. A sentence keeps the topic of the one before with some probability and otherwise takes any
state; "none" is kept less often than a topic, so that a sentence without evidence tends to the topic of its surroundings.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Sentence

__all__ = ["topic_probabilities"]

# Probabilities of keeping the topic of the sentence before, in the same paragraph or into a quotation, elsewhere, and of
# keeping "none"; and how much an article's mix of topics counts. Chosen on a coarse grid by accuracy and macro-F1 on the
# tuned sets (tests/benchmarks/topics.py), each set judged by weights fitted without it; the summit is flat.
KEEP_IN_PARAGRAPH = 0.6
KEEP_IN_ARTICLE = 0.45
KEEP_NONE = 0.2
MIX_WEIGHT = 0.5
# The share that every topic has of every article beforehand.
MIX_FLOOR = 0.05
# The mixes of the articles settle in two or three rounds.
N_ROUNDS = 3
_QUOTES = "\"'“”‘’`«"


def topic_probabilities(evidence: NDArray[np.float64], sentences: Sequence[Sentence]) -> NDArray[np.float64]:
    """The probability of each topic for each sentence, given all sentences of its article.

    Parameters
    ----------
    evidence : ndarray of float, shape (n_sentences, n_topics)
        Log potentials against "none", whose own is 0.
    sentences : sequence of Sentence
        Article by article, in their order.

    Returns
    -------
    ndarray of float, shape (n_sentences, n_topics + 1)
        Rows add up to 1; the last column is "none".

    Examples
    --------
    >>> from summarize.corpus import Sentence
    >>> line = [Sentence("A.", 0, 2), Sentence("B.", 3, 5)]
    >>> topic_probabilities(np.array([[2.0, -1.0], [0.0, 0.0]]), line).argmax(axis=1).tolist()
    [0, 0]
    """
    potentials = np.column_stack([evidence, np.zeros(len(evidence))])
    keep = _keep(sentences)
    article = np.array([sentence.document for sentence in sentences], dtype=np.intp)
    starts = [0, *(np.flatnonzero(np.diff(article)) + 1).tolist(), len(article)]
    runs = [slice(start, end) for start, end in pairwise(starts)]
    probabilities = _smooth(potentials, keep, runs)
    for _ in range(N_ROUNDS):
        mix = np.vstack([np.tile(probabilities[run].mean(axis=0), (run.stop - run.start, 1)) for run in runs])
        probabilities = _smooth(potentials + MIX_WEIGHT * np.log(mix + MIX_FLOOR), keep, runs)
    return probabilities


def _keep(sentences: Sequence[Sentence]) -> NDArray[np.float64]:
    """The probability that a topic goes on from the sentence before, shape (n_sentences,)."""
    keep = np.full(len(sentences), KEEP_IN_ARTICLE)
    for index, (before, here) in enumerate(pairwise(sentences), 1):
        if before.paragraph == here.paragraph or here.text[:1] in _QUOTES:
            keep[index] = KEEP_IN_PARAGRAPH
    return keep


def _smooth(potentials: NDArray[np.float64], keep: NDArray[np.float64], runs: Sequence[slice]) -> NDArray[np.float64]:
    """The forward-backward algorithm on each article, in O(n_sentences · n_topics)."""
    local = np.exp(potentials - potentials.max(axis=1, keepdims=True))
    n_states = local.shape[1]
    kept = np.column_stack([np.tile(keep[:, None], n_states - 1), np.full(len(keep), KEEP_NONE)])
    forward, backward = np.empty_like(local), np.empty_like(local)
    for run in runs:
        forward[run.start] = local[run.start] / local[run.start].sum()
        for index in range(run.start + 1, run.stop):
            staying = kept[index] * forward[index - 1]
            row = local[index] * (staying + (1.0 - staying.sum()) / n_states)
            forward[index] = row / row.sum()
        backward[run.stop - 1] = 1.0
        for index in range(run.stop - 2, run.start - 1, -1):
            coming = local[index + 1] * backward[index + 1]
            row = kept[index + 1] * coming + (1.0 - kept[index + 1]) * coming.mean()
            backward[index] = row / row.sum()
    both = forward * backward
    return np.asarray(both / both.sum(axis=1, keepdims=True))
