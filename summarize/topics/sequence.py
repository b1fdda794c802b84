"""Which topic each sentence has, seen along its article: neighbours mostly have the same topic.

A linear-chain conditional random field over each article (Lafferty, McCallum and Pereira 2001): the states are the topics and
"none", the evidence of each sentence are log potentials, and a state that goes on from the sentence before has one more.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Sentence

__all__ = ["TIES", "Chain", "articles_of", "run_chain", "ties_to_previous", "topic_probabilities"]

# What a tie between a sentence and the one before adds to the log potential of one topic for both, and what is added for
# "none" in both. Fitted with the weights of topics/named.py by tests/benchmarks/fit_topics.py.
TIES = {"adjoining": 1.06, "one_paragraph": 0.38, "quotation": 0.85, "leaning": 0.59}
STAY_NONE = 1.57
_QUOTES = "\"'“”‘’`«"


class Chain(NamedTuple):
    """What is known of the states of one article's sentences.

    Attributes
    ----------
    probabilities : ndarray of float, shape (n_sentences, n_states)
        Rows add up to 1.
    stayed : ndarray of float, shape (n_sentences, n_states)
        The probability that a sentence has a state and so has the one before; 0 for the first.
    log_normalizer : float
        The logarithm of the sum of all sequences' potentials.
    """

    probabilities: NDArray[np.float64]
    stayed: NDArray[np.float64]
    log_normalizer: float


def topic_probabilities(
    evidence: NDArray[np.float64], sentences: Sequence[Sentence], leaning: Sequence[bool]
) -> NDArray[np.float64]:
    """The probability of each topic for each sentence, given all sentences of its article.

    Parameters
    ----------
    evidence : ndarray of float, shape (n_sentences, n_topics)
        Log potentials against "none", whose own is 0.
    sentences : sequence of Sentence
        Article by article, in their order.
    leaning : sequence of bool
        Which sentences need the one before them to be understood.

    Returns
    -------
    ndarray of float, shape (n_sentences, n_topics + 1)
        Rows add up to 1; the last column is "none".

    Examples
    --------
    >>> from summarize.corpus import Sentence
    >>> line = [Sentence("A.", 0, 2), Sentence("B.", 3, 5)]
    >>> topic_probabilities(np.array([[2.0, -1.0], [0.0, 0.0]]), line, [False, False]).argmax(axis=1).tolist()
    [0, 0]
    """
    potentials = np.column_stack([evidence, np.zeros(len(evidence))])
    tied = sum(
        (TIES[kind] * ties for kind, ties in ties_to_previous(sentences, leaning).items()), np.zeros(len(sentences))
    )
    probabilities = np.empty_like(potentials)
    for article in articles_of(sentences):
        probabilities[article] = run_chain(potentials[article], tied[article], STAY_NONE).probabilities
    return probabilities


def ties_to_previous(sentences: Sequence[Sentence], leaning: Sequence[bool]) -> dict[str, NDArray[np.float64]]:
    """What ties each sentence to the one before, 0 or 1, shape (n_sentences,) each; the keys are those of ``TIES``."""
    quotation = np.array([sentence.text[:1] in _QUOTES for sentence in sentences], dtype=float)
    one_paragraph = np.zeros(len(sentences))
    for index, (before, here) in enumerate(pairwise(sentences), 1):
        one_paragraph[index] = (before.document, before.paragraph) == (here.document, here.paragraph)
    return {
        "adjoining": np.ones(len(sentences)),
        "one_paragraph": np.maximum(one_paragraph, quotation),
        "quotation": quotation,
        "leaning": np.asarray(leaning, dtype=float),
    }


def articles_of(sentences: Sequence[Sentence]) -> list[slice]:
    """The rows of each article."""
    article = np.array([sentence.document for sentence in sentences], dtype=np.intp)
    starts = [0, *(np.flatnonzero(np.diff(article)) + 1).tolist(), len(article)]
    return [slice(start, end) for start, end in pairwise(starts)]


def run_chain(potentials: NDArray[np.float64], tied: NDArray[np.float64], stay_none: float) -> Chain:
    """The forward-backward algorithm on one article (Rabiner 1989, section III), in O(n_sentences · n_states).

    Parameters
    ----------
    potentials : ndarray of float, shape (n_sentences, n_states)
        Log potentials; the last state is "none".
    tied : ndarray of float, shape (n_sentences,)
        What is added where a sentence has the topic of the one before.
    stay_none : float
        What is added where neither has a topic.
    """
    highest = potentials.max(axis=1, keepdims=True)
    local = np.exp(potentials - highest)
    n_sentences, n_states = local.shape
    # By how much more than a change of state counts staying in it.
    more = np.expm1(np.column_stack([np.tile(tied[:, None], n_states - 1), np.full(n_sentences, stay_none)]))
    forward, backward = np.empty_like(local), np.ones_like(local)
    scale = np.empty(n_sentences)
    scale[0] = local[0].sum()
    forward[0] = local[0] / scale[0]
    for index in range(1, n_sentences):
        row = local[index] * (1.0 + more[index] * forward[index - 1])
        scale[index] = row.sum()
        forward[index] = row / scale[index]
    for index in range(n_sentences - 2, -1, -1):
        coming = local[index + 1] * backward[index + 1]
        backward[index] = (coming.sum() + more[index + 1] * coming) / scale[index + 1]
    stayed = np.zeros_like(local)
    stayed[1:] = forward[:-1] * (1.0 + more[1:]) * local[1:] * backward[1:] / scale[1:, None]
    return Chain(forward * backward, stayed, float(np.log(scale).sum() + highest.sum()))
