"""Pairs of similar sentences to same-fact groups, and from a sentence to the sentences that support it.

A cosine threshold alone does not tell restatements from sentences about the same people, so each pair is judged by a small
logistic model over its similarity, the share of one sentence's terms that the other has, and the values (numbers, dates)
they share or give differently. The coefficients are fitted to hand-labelled pairs by ``tests/benchmarks/same_fact.py``.

Groups are stars, not chains: a sentence joins a group because it matches the group's centre, never because it matches
another member.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.facts.pairs import FEATURES, Pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = [
    "SupportingSentence",
    "find_restatements",
    "find_support",
    "group_sentences",
    "is_supported",
    "same_fact_inputs",
    "state_same_fact",
    "support_inputs",
]

# Fitted on 535 labelled pairs; tests/benchmarks/same_fact.py prints the fit and the cross-validated scores.
SAME_FACT_COEFFICIENTS = {
    "intercept": -4.77,
    "similarity": 3.81,
    "containment": 3.04,
    "own_values": -0.90,
    "length_ratio": 1.40,
}
SAME_FACT_THRESHOLD = 0.4
SUPPORT_COEFFICIENTS = {
    "intercept": -4.94,
    "similarity": 4.81,
    "containment": 2.33,
    "missing_values": -0.91,
    "other_values": -1.31,
    "length_ratio": 0.79,
}
SUPPORT_THRESHOLD = 0.4
# Two distinctive numbers in common, one of them with a word in common beside it, identify a fact (6 of 7 labelled pairs are
# the same), even where a sentence gives one number more.
IDENTIFYING_NUMBERS = 2
MAX_MISSING_NUMBERS = 1
# A peculiar phrase in common ("counterbalance to Iranian influence") makes up for a lower probability of support where the
# supporter has this much of the main clause and every value of it. It applies below the similarity at which the model sees
# most support itself; the labels have only 4 such pairs (1 right), so it is kept narrow.
PHRASE_SIMILARITY = (0.28, 0.4)
MIN_PHRASE_CONTAINMENT = 0.4
# Two sentences as similar as this do not stand in one brief, whatever else they say: readers take them for a repetition.
REPETITION_SIMILARITY = 0.38
REPETITION_SIMILARITY_WITH_NUMBER = 0.3
_COLUMN = {name: place for place, name in enumerate(FEATURES)}


@dataclass(frozen=True, slots=True)
class SupportingSentence:
    """A sentence that states what another states.

    Attributes
    ----------
    sentence : int
        Index of the supporting sentence.
    similarity : float
        Cosine similarity to the supported one, in [0, 1].
    """

    sentence: int
    similarity: float


def same_fact_inputs(features: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """What the same-fact model looks at, each of shape (n_pairs,); the same whichever sentence comes first."""
    return {
        "similarity": _of(features, "similarity"),
        "containment": np.minimum(_of(features, "containment_ab"), _of(features, "containment_ba")),
        "own_values": np.minimum(np.minimum(_of(features, "values_ab"), _of(features, "values_ba")), 2),
        "length_ratio": _of(features, "length_ratio"),
    }


def support_inputs(features: NDArray[np.float64], *, of: str) -> dict[str, NDArray[np.float64]]:
    """What the support model looks at, each of shape (n_pairs,); `of` is "a" or "b", the supported sentence."""
    own, other = ("ab", "ba") if of == "a" else ("ba", "ab")
    missing = _of(features, f"values_{own}")
    return {
        "similarity": _of(features, "similarity"),
        "containment": _of(features, f"containment_{own}"),
        "missing_values": np.minimum(missing, 2),
        "other_values": ((missing > 0) & (_of(features, f"values_{other}") > 0)).astype(float),
        "length_ratio": _of(features, "length_ratio"),
    }


def state_same_fact(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether the sentences of each pair state the same main fact.

    Parameters
    ----------
    features : ndarray of float, shape (n_pairs, len(FEATURES))

    Returns
    -------
    ndarray of bool, shape (n_pairs,)
    """
    probability = _logistic(SAME_FACT_COEFFICIENTS, same_fact_inputs(features))
    return (probability >= SAME_FACT_THRESHOLD) | _share_identifying_numbers(features)


def is_supported(features: NDArray[np.float64], *, of: str) -> NDArray[np.bool_]:
    """Whether one sentence of each pair states all that the other states.

    Parameters
    ----------
    features : ndarray of float, shape (n_pairs, len(FEATURES))
    of : {"a", "b"}
        The supported sentence of the pair; the other one supports it.
    """
    probability = _logistic(SUPPORT_COEFFICIENTS, support_inputs(features, of=of))
    missing = _of(features, "numbers_ab" if of == "a" else "numbers_ba")
    identified = _share_identifying_numbers(features) & (missing <= MAX_MISSING_NUMBERS)
    own = "ab" if of == "a" else "ba"
    named = (
        (_of(features, "shared_phrases") > 0)
        & (_of(features, f"values_{own}") == 0)
        & (_of(features, "similarity") >= PHRASE_SIMILARITY[0])
        & (_of(features, "similarity") < PHRASE_SIMILARITY[1])
        & (_of(features, f"containment_{own}") >= MIN_PHRASE_CONTAINMENT)
    )
    return np.asarray((probability >= SUPPORT_THRESHOLD) | identified | named)


def _share_identifying_numbers(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    return (_of(features, "numbers_shared") >= IDENTIFYING_NUMBERS) & (_of(features, "anchored") >= 1)


def group_sentences(pairs: Pairs, n_sentences: int) -> NDArray[np.intp]:
    """Partition sentences into same-fact groups.

    Parameters
    ----------
    pairs : Pairs
        Candidates, from :func:`summarize.facts.pairs.find_pairs`.
    n_sentences : int

    Returns
    -------
    ndarray of int, shape (n_sentences,)
        Group numbers, from 0 in the order of each group's first sentence.
    """
    matches: list[list[tuple[int, float]]] = [[] for _ in range(n_sentences)]
    for index in np.flatnonzero(state_same_fact(pairs.features)):
        a, b, p = int(pairs.a[index]), int(pairs.b[index]), float(pairs.similarity[index])
        matches[a].append((b, p))
        matches[b].append((a, p))
    strength = [sum(p for _, p in found) for found in matches]
    centres = _centres(matches, strength)
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(centre, len(numbers)) for centre in centres], dtype=np.intp)


def _centres(matches: list[list[tuple[int, float]]], strength: list[float]) -> list[int]:
    """Say of every sentence which sentence is the centre of its group."""
    centre_of = [-1] * len(matches)
    centres: set[int] = set()
    for sentence in sorted(range(len(matches)), key=lambda index: (-strength[index], index)):
        candidates = [(p, -other) for other, p in matches[sentence] if other in centres]
        if candidates:
            centre_of[sentence] = -max(candidates)[1]
        else:
            centre_of[sentence] = sentence
            centres.add(sentence)
    return centre_of


def find_support(pairs: Pairs) -> Mapping[int, tuple[SupportingSentence, ...]]:
    """Find, for every sentence, the sentences that state all that it states.

    Returns
    -------
    mapping of int to tuple of SupportingSentence
        Only sentences with support are keys; the most similar supporter comes first.
    """
    support: dict[int, list[SupportingSentence]] = {}
    for of, supported, supporter in (("a", pairs.a, pairs.b), ("b", pairs.b, pairs.a)):
        for index in np.flatnonzero(is_supported(pairs.features, of=of)):
            found = SupportingSentence(int(supporter[index]), float(pairs.similarity[index]))
            support.setdefault(int(supported[index]), []).append(found)
    return {
        sentence: tuple(sorted(found, key=lambda entry: (-entry.similarity, entry.sentence)))
        for sentence, found in sorted(support.items())
    }


def find_restatements(pairs: Pairs, groups: NDArray[np.intp]) -> Any:
    """Say which sentences a reader would take for repetitions of each other.

    Parameters
    ----------
    pairs : Pairs
    groups : ndarray of int, shape (n_sentences,)

    Returns
    -------
    scipy.sparse.csr_matrix of float, shape (n_sentences, n_sentences)
        Symmetric; nonzero within groups, for supported and supporting sentences, and above a cosine of 0.38.
    """
    from scipy.sparse import csr_matrix

    n_sentences = len(groups)
    repeats = pairs.similarity >= REPETITION_SIMILARITY
    # With a distinctive number in common, less is enough ("the invasion in 2003", "invaded Iraq in 2003").
    repeats |= (_of(pairs.features, "numbers_shared") >= 1) & (pairs.similarity >= REPETITION_SIMILARITY_WITH_NUMBER)
    for of in ("a", "b"):
        repeats |= is_supported(pairs.features, of=of)
    a, b = pairs.a[repeats], pairs.b[repeats]
    if not n_sentences:
        return csr_matrix((0, 0))
    members = csr_matrix((np.ones(n_sentences), (np.arange(n_sentences), groups)))
    found = csr_matrix((np.ones(len(a)), (a, b)), shape=(n_sentences, n_sentences))
    return (found + found.T + members @ members.T).tocsr()


def _of(features: NDArray[np.float64], name: str) -> NDArray[np.float64]:
    column: NDArray[np.float64] = features[:, _COLUMN[name]]
    return column


def _logistic(coefficients: Mapping[str, float], inputs: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    z = coefficients["intercept"] + sum(coefficients[name] * values for name, values in inputs.items())
    return np.asarray(1.0 / (1.0 + np.exp(-z)))
