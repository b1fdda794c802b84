"""Pairs of sentences that could state the same fact, and what can be measured of each pair.

In: sentences with their TF-IDF vectors. Out: the pairs whose cosine similarity reaches a floor, and a feature matrix with
one row a pair. :mod:`summarize.facts.groups` judges the pairs.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.text.clauses import main_clause
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.text.values import find_anchored_values, find_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.corpus import Material

__all__ = ["FEATURES", "Pairs", "find_pairs"]

# Pairs below state the same too rarely to look at: 1 in 20 of the hand-labelled pairs at 0.12 to 0.20.
MIN_SIMILARITY = 0.2
FEATURES = (
    "similarity",
    "containment_ab",
    "containment_ba",
    "values_ab",
    "values_ba",
    "numbers_shared",
    "anchored",
    "numbers_ab",
    "numbers_ba",
    "shared_phrases",
    "length_ratio",
)
# A phrase of three content words that stands in no more than this many sentences of the set is peculiar to one fact.
MAX_PHRASE_SENTENCES = 4

_NAME = re.compile(r"(?<=[\w,;:’'”] )[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs (a, b), a < b, in ascending order, and their features.

    Attributes
    ----------
    a, b : ndarray of int, shape (n_pairs,)
        Sentence indices.
    similarity : ndarray of float, shape (n_pairs,)
        Cosine similarity of the TF-IDF vectors, in [0, 1].
    features : ndarray of float, shape (n_pairs, len(FEATURES))
        The cosine; the weighted share of the terms of a's main clause that b has, and the reverse, in [0, 1]; values that
        only a gives, that only b gives (counts); distinctive numbers that both give, and of these the ones with a word in
        common around them; distinctive numbers that only a gives, that only b gives; peculiar three-word phrases that both
        have; the shorter length over the longer.
    """

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    features: NDArray[np.float64]


def find_pairs(material: Material, min_similarity: float = MIN_SIMILARITY) -> Pairs:
    """Compute the candidate pairs of a set.

    Parameters
    ----------
    material : Material
        ``groups`` is not looked at.
    min_similarity : float
        In (0, 1]. Memory grows with the number of pairs of sentences that have a term in common.
    """
    X = material.X
    if not X.nnz:
        none = np.zeros(0, dtype=np.intp)
        return Pairs(none, none, np.zeros(0), np.zeros((0, len(FEATURES))))
    S = (X @ X.T).tocoo()
    kept = (S.row < S.col) & (min_similarity <= S.data)
    order = np.lexsort((S.col[kept], S.row[kept]))
    a, b = S.row[kept][order].astype(np.intp), S.col[kept][order].astype(np.intp)
    similarity = np.round(np.minimum(S.data[kept][order], 1.0), 9)
    return Pairs(a, b, similarity, _features(material, a, b, similarity))


def _features(
    material: Material, a: NDArray[np.intp], b: NDArray[np.intp], similarity: NDArray[np.float64]
) -> NDArray[np.float64]:
    values = [find_values(sentence.text) for sentence in material.sentences]
    numbers = [find_anchored_values(sentence.text, material.language) for sentence in material.sentences]
    lengths = np.array([max(sentence.n_words, 1) for sentence in material.sentences], dtype=float)
    phrases = _peculiar_phrases(material)
    clauses = _clause_terms(material)
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    columns = [
        similarity,
        _containment(clauses, material.X, a, b),
        _containment(clauses, material.X, b, a),
        _count([len(values[i] - values[j]) for i, j in pairs]),
        _count([len(values[j] - values[i]) for i, j in pairs]),
        _count([len(numbers[i].keys() & numbers[j].keys()) for i, j in pairs]),
        _count([sum(not numbers[i][v].isdisjoint(numbers[j].get(v, ())) for v in numbers[i]) for i, j in pairs]),
        _count([len(numbers[i].keys() - numbers[j].keys()) for i, j in pairs]),
        _count([len(numbers[j].keys() - numbers[i].keys()) for i, j in pairs]),
        _count([len(phrases[i] & phrases[j]) for i, j in pairs]),
        np.minimum(lengths[a], lengths[b]) / np.maximum(lengths[a], lengths[b]),
    ]
    return np.column_stack(columns)


def _count(counts: Sequence[int]) -> NDArray[np.float64]:
    return np.array(counts, dtype=np.float64)


def _peculiar_phrases(material: Material) -> list[frozenset[tuple[str, ...]]]:
    """Three neighbouring content stems of each sentence, of which few sentences have the rarest and at most one is a name."""
    stop = stop_stems(material.language)
    n_sentences = Counter(stem for stems in material.stems for stem in dict.fromkeys(stems))
    found: list[frozenset[tuple[str, ...]]] = []
    for sentence, stems in zip(material.sentences, material.stems, strict=True):
        content = [stem for stem in stems if stem not in stop]
        names = {stem for word in _NAME.findall(sentence.text) for stem in stem_tokens(word, material.language)}
        found.append(
            frozenset(
                phrase
                for phrase in zip(content, content[1:], content[2:], strict=False)
                if min(n_sentences[stem] for stem in phrase) <= MAX_PHRASE_SENTENCES
                and sum(stem in names for stem in phrase) <= 1
                and not any(stem[0].isdigit() for stem in phrase)
            )
        )
    return found


def _clause_terms(material: Material) -> csr_matrix:
    """The squared TF-IDF weights of the terms of each sentence's main clause, shape (n_sentences, n_terms)."""
    squares = material.X.multiply(material.X).tocsr()
    stripped = [
        index for index, sentence in enumerate(material.sentences) if main_clause(sentence.text) != sentence.text
    ]
    if not stripped:
        return squares
    return _without_stems_outside(material, squares, stripped)


def _without_stems_outside(material: Material, squares: csr_matrix, stripped: Sequence[int]) -> csr_matrix:
    """Zero the terms of the named sentences that stand only outside their main clauses."""
    squares = squares.copy()
    columns = _columns_of_stems(material)
    for index in stripped:
        clause = stem_tokens(main_clause(material.sentences[index].text), material.language)
        inside = {columns[stem] for stem in clause if stem in columns}
        row = slice(squares.indptr[index], squares.indptr[index + 1])
        squares.data[row] *= [column in inside for column in squares.indices[row].tolist()]
    return squares


def _columns_of_stems(material: Material) -> dict[str, int]:
    return {term: column for column, term in enumerate(material.vocabulary)}


def _containment(clauses: csr_matrix, X: Any, of: NDArray[np.intp], within: NDArray[np.intp]) -> NDArray[np.float64]:
    """Share of the weight of the main clause of ``of[k]`` that sentence ``within[k]`` has too."""
    present = X.copy()
    present.data = np.ones_like(present.data)
    shared = np.asarray(clauses[of].multiply(present[within]).sum(axis=1)).ravel()
    total = np.asarray(clauses.sum(axis=1)).ravel()[of]
    return np.asarray(np.round(shared / np.maximum(total, 1e-12), 9))
