"""What the sentences of one event fall into: the factors of their TF-IDF matrix, as many as stay when articles are left out.

Non-negative matrix factorization (Xu, Liu and Gong 2003), each sentence taken together with its neighbours, and sentences of one
fact together. The number of factors is the one that stays most alike when a part of the articles is left out (after Brunet et al.
2004, but from the factors of the whole, not from scratch): topics that hang on one article are none.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.quiet import without_warnings
from summarize.text.vectors import document_frequencies
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["MIN_CLUSTER", "adjusted_rand_index", "find_factors"]

# A smaller cluster is noise: it has neither a name nor two things to say.
MIN_CLUSTER = 4
# What the sentence next to one, and the one after that, count in its vector. With them topics stay alike when an article is
# left out at an index of 0.66 rather than 0.3 (tests/benchmarks/found_topics.py).
NEIGHBOUR_WEIGHTS = (0.8, 0.6)
# Terms in fewer sentences tie nothing together; those in a larger share are the subject of all.
MIN_SENTENCES_OF_TERM = 2
MAX_SHARE_OF_TERM = 0.35
# By how much the index may be lower than that of the best number of topics.
TOLERANCE = 0.03
# Factors are settled when a step moves them by this share of what the first step did; those of a part begin as the whole's. A
# quarter of the first takes half as long again and gives the same indices on 10 pools and 80 sets.
MOVES_NO_MORE = 4e-3
MOVES_LITTLE = 0.05
# Parts of the material that are left out in turn, and the most sentences that the number of topics is chosen on.
N_PARTS = 5
MAX_COMPARED = 600
# A matrix of so many entries is factorized faster without its zeros left out.
MAX_DENSE = 2_000_000


def find_factors(material: Material, rows: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """Find the topics of one event.

    Parameters
    ----------
    rows : ndarray of int, shape (n_rows,)
        The sentences of the event, article by article.
    most : int
        No more topics than this, at least 2.

    Returns
    -------
    ndarray of int, shape (n_rows,)
        The strongest factor of each sentence's fact; -1 where none says anything.
    """
    vectors, groups = _vectors(material, rows)
    if not vectors.shape[1]:
        return np.zeros(len(rows), dtype=np.intp)
    step = -(-len(rows) // MAX_COMPARED)
    articles = material.document_of[rows]
    compared, groups_compared = vectors[::step], groups[::step]
    with _unchecked():
        facts = _merge(compared, groups_compared)
        parts = [(kept, _merge(compared[kept], groups_compared[kept])) for kept in _parts(articles[::step])]
        tried = {number: _factorize(facts, number) for number in range(2, most + 1)}
        stability = {number: round(_stability(parts, factors), 3) for number, factors in tried.items()}
        # Of numbers nearly as stable as the best the largest says most.
        n_topics = max(number for number in tried if stability[number] >= max(stability.values()) - TOLERANCE)
        return (tried[n_topics] if step == 1 else _factorize(_merge(vectors, groups), n_topics)).topics


def _vectors(material: Material, rows: NDArray[np.intp]) -> tuple[Any, NDArray[np.intp]]:
    """The sentences' vectors with those of their neighbours, rows of length 1, and the same-fact group of each."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    X = material.X[rows]
    n_with = document_frequencies(X)
    telling = (n_with >= MIN_SENTENCES_OF_TERM) & (n_with <= max(MAX_SHARE_OF_TERM * len(rows), MIN_CLUSTER))
    if not telling.any():
        # As where one sentence stands again and again.
        return X[:, :0], material.groups[rows]
    X = normalize(X[:, np.flatnonzero(telling)])
    articles = material.document_of[rows]
    here, there, weights = [np.arange(len(rows))], [np.arange(len(rows))], [np.ones(len(rows))]
    for distance, weight in enumerate(NEIGHBOUR_WEIGHTS, 1):
        first = np.flatnonzero(articles[distance:] == articles[:-distance])
        here += [first, first + distance]
        there += [first + distance, first]
        weights += [np.full(2 * len(first), weight)]
    place = (np.concatenate(here), np.concatenate(there))
    neighbours = csr_matrix((np.concatenate(weights), place), shape=(len(rows), len(rows)))
    return normalize(neighbours @ X), material.groups[rows]


@dataclass(frozen=True, slots=True)
class _Facts:
    """Sentences merged to same-fact groups.

    Attributes
    ----------
    vectors : ndarray or sparse array of float, shape (n_groups, n_terms)
        The sum of the vectors of each group's sentences, of length 1.
    groups : ndarray of int, shape (n_groups,)
        The same-fact groups, ascending.
    group_of : ndarray of int, shape (n_sentences,)
        The place of each sentence's group among these.
    """

    vectors: Any
    groups: NDArray[np.intp]
    group_of: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class _Factors:
    """What a factorization found.

    Attributes
    ----------
    topics : ndarray of int, shape (n_sentences,)
        The strongest factor of each sentence's same-fact group; -1 where none says anything.
    groups : ndarray of int, shape (n_groups,)
        The same-fact groups, ascending.
    strengths : ndarray of float, shape (n_groups, n_factors)
    terms : ndarray of float, shape (n_factors, n_terms)
    """

    topics: NDArray[np.intp]
    groups: NDArray[np.intp]
    strengths: NDArray[np.float64]
    terms: NDArray[np.float64]


def _merge(vectors: Any, groups: NDArray[np.intp]) -> _Facts:
    """Merge sentences of one fact."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    numbers, group = np.unique(groups, return_inverse=True)
    members = csr_matrix((np.ones(len(group)), (group, np.arange(len(group)))), shape=(len(numbers), len(group)))
    facts = normalize(members @ vectors)
    if facts.shape[0] * facts.shape[1] <= MAX_DENSE:
        facts = facts.toarray()
    return _Facts(facts, numbers, group)


def _factorize(facts: _Facts, n_topics: int, *, like: _Factors | None = None) -> _Factors:
    """Factorize facts, from the beginning or from the factors of more facts than these."""
    from sklearn.decomposition import NMF

    if like is None:
        # "nndsvd" begins without chance; "nndsvda" is the same with the zeros filled, which lets all factors move.
        n_factors = min(n_topics, *facts.vectors.shape)
        model = NMF(n_factors, init="nndsvda", max_iter=300, tol=MOVES_NO_MORE, random_state=0)
        strengths = model.fit_transform(facts.vectors)
    else:
        model = NMF(len(like.terms), init="custom", max_iter=300, tol=MOVES_LITTLE)
        kept = like.strengths[np.searchsorted(like.groups, facts.groups)]
        strengths = model.fit_transform(facts.vectors, W=kept, H=like.terms.copy())
    relative = np.round(strengths / np.maximum(strengths.max(axis=0), 1e-12), 6)
    strongest = np.where(relative.max(axis=1) > 0, relative.argmax(axis=1), NO_TOPIC)
    topics = np.asarray(strongest[facts.group_of], dtype=np.intp)
    return _Factors(topics, facts.groups, strengths, model.components_)


@lru_cache(maxsize=1)
def _threads() -> Any:
    """The thread pools of the libraries that are loaded; to look for them takes longer than a factorization."""
    import sklearn.decomposition  # noqa: F401 - brings the libraries whose pools are looked for
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


@contextmanager
def _unchecked() -> Iterator[None]:
    """Leave out what takes longer than the work: scikit-learn's checks of many small inputs, and threads for small matrices.

    The warning that a factorization stopped at its bound is left out too: its strongest factors are settled by then. Only that
    one, for what is left out of warnings is left out for the whole process meanwhile.
    """
    from sklearn import config_context
    from sklearn.exceptions import ConvergenceWarning

    with (
        # First, so that one thread at a time also limits the libraries' threads.
        without_warnings(ConvergenceWarning),
        _threads().limit(limits=1),
        np.errstate(all="ignore"),
        config_context(assume_finite=True, skip_parameter_validation=True),
    ):
        yield


def _stability(parts: Sequence[tuple[NDArray[np.intp], _Facts]], whole: _Factors) -> float:
    """How alike the topics of all sentences and of a part of them are: the mean adjusted Rand index over the parts."""
    scores = [
        adjusted_rand_index(whole.topics[kept], _factorize(facts, len(whole.terms), like=whole).topics)
        for kept, facts in parts
    ]
    return float(np.mean(scores)) if scores else 0.0


def adjusted_rand_index(one: NDArray[np.intp], other: NDArray[np.intp]) -> float:
    """scikit-learn's ``adjusted_rand_score`` of topic numbers from -1 up, without its checks, which take six times as long."""
    n_others = int(other.max()) + 2
    table = np.bincount((one + 1) * n_others + other + 1, minlength=(int(one.max()) + 2) * n_others).reshape(
        -1, n_others
    )

    def n_pairs(counts: NDArray[np.intp]) -> float:
        return float((counts * (counts - 1)).sum()) / 2

    together, in_one, in_other = n_pairs(table), n_pairs(table.sum(axis=1)), n_pairs(table.sum(axis=0))
    by_chance = in_one * in_other / n_pairs(np.array([len(one)]))
    most = (in_one + in_other) / 2
    return 1.0 if most == by_chance else (together - by_chance) / (most - by_chance)


def _parts(articles: NDArray[np.intp]) -> Iterator[NDArray[np.intp]]:
    """All rows but those of some articles, or but a stretch of the only one."""
    numbers, place = np.unique(articles, return_inverse=True)
    blocks = place if len(numbers) > 1 else np.arange(len(articles)) * N_PARTS // len(articles)
    for part in range(min(N_PARTS, int(blocks.max()) + 1)):
        kept = np.flatnonzero(blocks % N_PARTS != part)
        if len(kept) >= MIN_CLUSTER:
            yield kept
