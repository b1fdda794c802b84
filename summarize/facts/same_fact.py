"""What two similar sentences are to each other, judged by the features of their pair.

In: features, one row a pair. Out: whether both state the same main fact, whether one states all that the other states, whether a
reader would take one for a repetition of the other.

A cosine threshold alone does not tell restatements from sentences about the same people, so each pair is judged by a small
logistic model: by how much the two are more similar than one of them is to its next best match, the share of their words other
than names that they have in common and, for support, the values (numbers, dates) that one gives and the other does not.
The coefficients are fitted to hand-labelled pairs by ``tests/benchmarks/same_fact.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.facts.pair_features import FEATURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from summarize.facts.pairs import Pairs

__all__ = [
    "SMALL_SET",
    "is_supported",
    "read_alike",
    "read_alike_as_leads",
    "same_fact_inputs",
    "state_same_fact",
    "state_same_fact_in_set",
    "support_inputs",
]

# Fitted on the 486 labelled pairs of the tuning sets; tests/benchmarks/same_fact.py prints the fit and the scores.
SAME_FACT_COEFFICIENTS = {"intercept": -3.04, "margin": 3.26, "own_words": 3.77}
# Cross-validated F1 on them is flat from 0.27 (0.70) to 0.4 (0.66); the higher half is the more precise (0.63 here).
SAME_FACT_THRESHOLD = 0.35
# As similar as this, two sentences state the same unless each gives a value that the other does not.
NEAR_DUPLICATE = 0.9
SUPPORT_COEFFICIENTS = {
    "intercept": -4.05,
    "margin": 3.05,
    "containment": 1.52,
    "missing_values": -1.01,
    "other_values": -0.72,
    "own_words": 2.98,
}
# Precision first: a reader who opens a citation must find the point there.
SUPPORT_THRESHOLD = 0.55
# Two distinctive numbers in common, one of them with a word in common beside it, identify a fact (10 of 11 labelled pairs of
# the tuning sets are the same).
IDENTIFYING_NUMBERS = 2
# They may be those of the background ("urged an end to the sanctions over the bombing of 1988 that killed 270 people"), so some of
# the main clause has to be there, too: of cited sentences on sets kept apart 0.91 support their point instead of 0.88, with as many
# found; 0.3 and 0.4 say the same.
MIN_IDENTIFIED_CONTAINMENT = 0.2
# To support, they must be all the values of the supported sentence; where both have a word in common beside them, one number
# may be missing: "2,500 troops in Iraq and 900 in Syria, as part of the coalition formed in 2014".
MAX_MISSING_NUMBERS = 1
# A peculiar phrase in common ("counterbalance to Iranian influence") makes up for a lower probability of support where the
# supporter has this much of the main clause and every value of it. The labels have only 3 such pairs (2 right).
PHRASE_SIMILARITY = (0.28, 0.4)
MIN_PHRASE_CONTAINMENT = 0.35
# Of a much longer or shorter sentence the phrase is likely to be a small part.
MIN_PHRASE_LENGTH_RATIO = 0.7
# A long sentence that has every term of a short one's main clause supports it, if the two are not merely about one thing.
WHOLE = 0.99
CONTAINED_SIMILARITY = 0.4
# In a set this small few words are common and few sentences have rivals, so that all about one subject looks alike: two sentences
# state the same only if they have this much of their words other than names in common.
SMALL_SET = 60
MIN_OWN_WORDS = 0.15
# Two sentences as similar as this repeat each other, whatever else they say.
SIMILARITY = 0.35
# With a distinctive number in common less is enough.
SIMILARITY_WITH_NUMBER = 0.3
# In a set of so few articles each begins with the main event: the first sentences of two repeat each other if they are this similar,
# have so much of their words other than names in common, and the articles begin alike (:mod:`summarize.facts.repetitions`). Chosen on
# 118 labelled pairs of first sentences: nearly all that lie within these bounds tell one event (tests/benchmarks/leads.py).
FEW_ARTICLES = 5
SIMILARITY_OF_LEADS = 0.2
OWN_WORDS_OF_LEADS = 0.1
_COLUMN = {name: place for place, name in enumerate(FEATURES)}


def same_fact_inputs(features: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """What the same-fact model looks at, each of shape (n_pairs,); the same whichever sentence comes first."""
    return {"margin": _of(features, "margin"), "own_words": _of(features, "own_words")}


def support_inputs(features: NDArray[np.float64], *, of: str) -> dict[str, NDArray[np.float64]]:
    """What the support model looks at, each of shape (n_pairs,); `of` is "a" or "b", the supported sentence."""
    own, other = ("ab", "ba") if of == "a" else ("ba", "ab")
    missing = _of(features, f"values_{own}")
    return {
        "margin": _of(features, "margin"),
        "containment": _of(features, f"containment_{own}"),
        "missing_values": np.minimum(missing, 2),
        "other_values": ((missing > 0) & (_of(features, f"values_{other}") > 0)).astype(float),
        "own_words": _of(features, "own_words"),
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
    alike = (probability >= SAME_FACT_THRESHOLD) | _are_near_duplicates(features) | _share_identifying_numbers(features)
    return np.asarray(alike & (_of(features, "opposed") == 0) & (_of(features, "denied") == 0))


def is_supported(features: NDArray[np.float64], *, of: str) -> NDArray[np.bool_]:
    """Whether one sentence of each pair states all that the other states.

    Parameters
    ----------
    features : ndarray of float, shape (n_pairs, len(FEATURES))
    of : {"a", "b"}
        The supported sentence of the pair; the other one supports it.
    """
    probability = _logistic(SUPPORT_COEFFICIENTS, support_inputs(features, of=of))
    own = "ab" if of == "a" else "ba"
    nothing_missing = _of(features, f"values_{own}") == 0
    little_missing = (
        (_of(features, "anchored") >= IDENTIFYING_NUMBERS)
        & (_of(features, f"numbers_{own}") <= MAX_MISSING_NUMBERS)
        # A number of its own may be the missing one as the other article has it: a delegation of 550, of more than 400.
        & (_of(features, "rival_numbers") == 0)
    )
    identified = (
        _share_identifying_numbers(features)
        & (nothing_missing | little_missing)
        & (_of(features, f"containment_{own}") >= MIN_IDENTIFIED_CONTAINMENT)
    )
    duplicated = _are_near_duplicates(features) & nothing_missing
    named = (
        (_of(features, "shared_phrases") > 0)
        & nothing_missing
        & (_of(features, "word_similarity") >= PHRASE_SIMILARITY[0])
        & (_of(features, "word_similarity") < PHRASE_SIMILARITY[1])
        & (_of(features, f"containment_{own}") >= MIN_PHRASE_CONTAINMENT)
        & (_of(features, "length_ratio") >= MIN_PHRASE_LENGTH_RATIO)
    )
    # A value of its own on each side is more likely another account ("62 dead", "65 dead") than the same one.
    contradicts = (_of(features, "values_ab") > 0) & (_of(features, "values_ba") > 0)
    contained = (
        (_of(features, f"containment_{own}") >= WHOLE)
        & (_of(features, "similarity") >= CONTAINED_SIMILARITY)
        & nothing_missing
    )
    likely = (probability >= SUPPORT_THRESHOLD) & ~contradicts
    elsewhere = _of(features, "other_place") > 0
    # None of the 4 times that a labelled pair would be support though only one of the two denies anything is it.
    opposed = (_of(features, "opposed") > 0) | (_of(features, "denied") > 0)
    return np.asarray((likely | contained | duplicated | identified | named) & ~elsewhere & ~opposed)


def _are_near_duplicates(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    alike = _of(features, "similarity") >= NEAR_DUPLICATE
    return np.asarray(alike & ((_of(features, "values_ab") == 0) | (_of(features, "values_ba") == 0)))


def _share_identifying_numbers(features: NDArray[np.float64]) -> NDArray[np.bool_]:
    return (_of(features, "numbers_shared") >= IDENTIFYING_NUMBERS) & (_of(features, "anchored") >= 1)


def state_same_fact_in_set(pairs: Pairs, n_sentences: int) -> NDArray[np.bool_]:
    """Whether the sentences of each pair of a set state the same main fact, shape (n_pairs,); stricter in a small set.

    Parameters
    ----------
    pairs : Pairs
    n_sentences : int
        Of the whole set.
    """
    found = state_same_fact(pairs.features)
    if n_sentences < SMALL_SET:
        supported = is_supported(pairs.features, of="a") | is_supported(pairs.features, of="b")
        found &= supported | (pairs.feature("own_words") >= MIN_OWN_WORDS)
    return found


def read_alike(pairs: Pairs, n_sentences: int) -> NDArray[np.bool_]:
    """Whether the sentences of each pair are so similar that a reader takes them for repetitions, shape (n_pairs,)."""
    written, shared = pairs.feature("word_similarity"), pairs.feature("numbers_shared")
    alike = (written >= SIMILARITY) | ((shared >= 1) & (written >= SIMILARITY_WITH_NUMBER))
    return alike & (pairs.feature("own_words") >= MIN_OWN_WORDS) if n_sentences < SMALL_SET else alike


def read_alike_as_leads(pairs: Pairs, n_documents: int) -> NDArray[np.bool_]:
    """Whether the sentences of each pair repeat each other if they open articles on one event, shape (n_pairs,)."""
    alike = pairs.feature("word_similarity") >= SIMILARITY_OF_LEADS
    return np.asarray(alike & (pairs.feature("own_words") >= OWN_WORDS_OF_LEADS) & (n_documents <= FEW_ARTICLES))


def _of(features: NDArray[np.float64], name: str) -> NDArray[np.float64]:
    column: NDArray[np.float64] = features[:, _COLUMN[name]]
    return column


def _logistic(coefficients: Mapping[str, float], inputs: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    z = coefficients["intercept"] + sum(coefficients[name] * values for name, values in inputs.items())
    return np.asarray(1.0 / (1.0 + np.exp(-z)))
