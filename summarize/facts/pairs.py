"""Pairs of sentences that could state the same fact, and what can be measured of each pair.

In: sentences with their TF-IDF vectors. Out: the pairs whose cosine similarity reaches a floor, and a feature matrix with
one row a pair. :mod:`summarize.facts.groups` judges the pairs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarize.calendar import YEAR
from summarize.facts.aliases import Name, find_aliases
from summarize.facts.places import are_elsewhere, find_places
from summarize.facts.polarity import Polarity, find_opposition, negates_at_once, read_polarity, says_denied
from summarize.facts.similar import cosines, find_similar_pairs
from summarize.facts.wording import Wording, reword
from summarize.text.clauses import main_clause
from summarize.text.names import find_names
from summarize.text.tokens import stem_word, stop_stems
from summarize.text.values import find_anchored_values, find_values, missing_values
from summarize.text.vectors import inverse_document_frequencies, tfidf_vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.corpus import Material

__all__ = ["FEATURES", "Pairs", "find_pairs"]

# Pairs below state the same too rarely to look at: 1 in 20 of the hand-labelled pairs at 0.12 to 0.20.
MIN_SIMILARITY = 0.2
# Of a pair of sentences (a, b). A name that ends in ab: what only a has, or how much of a is in b; in ba: the reverse.
FEATURES = (
    # Cosine of the TF-IDF vectors, in [0, 1].
    "similarity",
    # Weighted share of the terms of the main clause of one that the other has, in [0, 1].
    "containment_ab",
    "containment_ba",
    # Values that only one gives: counts.
    "values_ab",
    "values_ba",
    # Distinctive numbers that both give, and of these the ones with a word in common around them: counts.
    "numbers_shared",
    "anchored",
    # Distinctive numbers that only one gives: counts.
    "numbers_ab",
    "numbers_ba",
    # Peculiar phrases of three words that both have: a count.
    "shared_phrases",
    # The shorter length over the longer, in words: in (0, 1].
    "length_ratio",
    # By how much the cosine exceeds that of the nearer rival (:func:`_leads`).
    "lead",
    # Share of the weight of the words that are no names which both have, of the sentence that has more of them: in [0, 1].
    "own_words",
    # Cosine of the words as they are written (``material.X``), in [0, 1].
    "word_similarity",
    # From here on 0 or 1. Whether they name other places of one kind.
    "other_place",
    # Whether one affirms what the other denies (:mod:`summarize.facts.polarity`).
    "opposed",
    # Whether the main clause of one negates anything and the other denies nothing, or only one says that something is denied.
    "denied",
    # Whether each gives a distinctive number, years left out, that the other does not.
    "rival_numbers",
)
# A phrase of three content words that stands in no more than this many sentences of the set is peculiar to one fact.
MAX_PHRASE_SENTENCES = 4

_YEAR = re.compile(YEAR)


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
        A column for each of :data:`FEATURES`.
    names : tuple of frozenset of str
        For each sentence the stems of its words with capitals, of which the features were computed.
    numbers : tuple of mapping of str to frozenset of str
        For each sentence its distinctive numbers with the stems around them, of which the features were computed.
    polarities : tuple of Polarity
        What each sentence affirms and negates, of which the features were computed.
    """

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    features: NDArray[np.float64]
    names: tuple[frozenset[str], ...] = ()
    numbers: tuple[Mapping[str, frozenset[str]], ...] = ()
    polarities: tuple[Polarity, ...] = ()

    def feature(self, name: str) -> NDArray[np.float64]:
        """One column of the features, shape (n_pairs,)."""
        column: NDArray[np.float64] = self.features[:, FEATURES.index(name)]
        return column


@dataclass(frozen=True, slots=True)
class _Space:
    """The aliases and the terms in which sentences are compared, their TF-IDF vectors, and the column of each term."""

    aliases: Mapping[Name, Name]
    wording: Wording
    X: Any
    columns: dict[str, int]


class _SimilarPairs(NamedTuple):
    """Pairs (a, b) with their cosine similarity and by how much it exceeds that of the nearer rival, shape (n_pairs,)."""

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    lead: NDArray[np.float64]


class _Stated(NamedTuple):
    """What each sentence names, counts, affirms and negates: the fields of that name of :class:`Pairs`."""

    names: tuple[frozenset[str], ...]
    numbers: tuple[Mapping[str, frozenset[str]], ...]
    polarities: tuple[Polarity, ...]


def find_pairs(material: Material, min_similarity: float = MIN_SIMILARITY) -> Pairs:
    """Compute the candidate pairs of a set.

    Parameters
    ----------
    material : Material
        ``groups`` is not looked at.
    min_similarity : float
        In (0, 1]. Memory grows with the number of pairs of sentences that have a term in common.
    """
    space = _space(material)
    found = _find_candidates(material, space, min_similarity)
    stated = _state(material)
    return Pairs(found.a, found.b, found.similarity, _features(material, space, found, stated), *stated)


def _state(material: Material) -> _Stated:
    texts = [sentence.text for sentence in material.sentences]
    return _Stated(
        tuple(_name_stems(text, material.language) for text in texts),
        tuple(find_anchored_values(text, material.language) for text in texts),
        tuple(read_polarity(text, stems, material.language) for text, stems in zip(texts, material.stems, strict=True)),
    )


def _space(material: Material) -> _Space:
    texts = [sentence.text for sentence in material.sentences]
    aliases = find_aliases(texts, material.language)
    wording = reword(texts, aliases, material.language, stems=material.stems)
    X, vocabulary = tfidf_vectors(wording.terms, material.counted)
    return _Space(aliases, wording, X, {term: column for column, term in enumerate(vocabulary)})


def _find_candidates(material: Material, space: _Space, min_similarity: float) -> _SimilarPairs:
    # What leads over its rivals does not depend on the floor.
    a, b, similarity = find_similar_pairs(space.X, min(min_similarity, MIN_SIMILARITY))
    similarity = np.round(similarity, 9)
    lead = _leads(material, a, b, similarity)
    kept = similarity >= min_similarity
    return _SimilarPairs(a[kept], b[kept], similarity[kept], lead[kept])


def _features(material: Material, space: _Space, found: _SimilarPairs, stated: _Stated) -> NDArray[np.float64]:
    """The columns of :data:`FEATURES`, shape (n_pairs, len(FEATURES))."""
    names, numbers, polarities = stated
    a, b = found.a, found.b
    texts = [sentence.text for sentence in material.sentences]
    values = [find_values(text) for text in texts]
    counts = [frozenset(number for number in anchored if not _YEAR.fullmatch(number)) for anchored in numbers]
    lengths = np.array([max(sentence.n_words, 1) for sentence in material.sentences], dtype=float)
    phrases = _peculiar_phrases(material, names)
    # "Bank details were not stolen" is another fact than "bank details were among the data", whatever the word that is negated.
    negate = [of.denies and negates_at_once(main_clause(text)) for of, text in zip(polarities, texts, strict=True)]
    # "Denied that it had no permit" denies what "had no permit" says, though both negate.
    deny = [of.denies and says_denied(text) for of, text in zip(polarities, texts, strict=True)]
    places = [frozenset(name for place in find_places(text) for name in place.names) for text in texts]
    clauses, own = _clause_squares(material, space), _own_words(space)
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    columns = {
        "similarity": found.similarity,
        "containment_ab": _containment(clauses, space.X, a, b),
        "containment_ba": _containment(clauses, space.X, b, a),
        "values_ab": _count([len(missing_values(values[i], values[j])) for i, j in pairs]),
        "values_ba": _count([len(missing_values(values[j], values[i])) for i, j in pairs]),
        "numbers_shared": _count([len(numbers[i].keys() & numbers[j].keys()) for i, j in pairs]),
        "anchored": _count(
            [sum(not numbers[i][v].isdisjoint(numbers[j].get(v, ())) for v in numbers[i]) for i, j in pairs]
        ),
        "numbers_ab": _count([len(numbers[i].keys() - numbers[j].keys()) for i, j in pairs]),
        "numbers_ba": _count([len(numbers[j].keys() - numbers[i].keys()) for i, j in pairs]),
        "shared_phrases": _count([len(phrases[i] & phrases[j]) for i, j in pairs]),
        "length_ratio": np.minimum(lengths[a], lengths[b]) / np.maximum(lengths[a], lengths[b]),
        "lead": found.lead,
        "own_words": np.minimum(_containment(own, own, a, b), _containment(own, own, b, a)),
        "word_similarity": cosines(material.X, a, b),
        "other_place": _count(
            [bool(places[i] and places[j]) and are_elsewhere(places[i], places[j]) for i, j in pairs]
        ),
        "opposed": _count([find_opposition(polarities[i], polarities[j]) is not None for i, j in pairs]),
        "denied": _count(
            [
                negate[i] > polarities[j].denies or negate[j] > polarities[i].denies or deny[i] != deny[j]
                for i, j in pairs
            ]
        ),
        "rival_numbers": _count(
            [bool(counts[i] - numbers[j].keys() and counts[j] - numbers[i].keys()) for i, j in pairs]
        ),
    }
    return np.column_stack([columns[name] for name in FEATURES])


def _leads(
    material: Material, a: NDArray[np.intp], b: NDArray[np.intp], similarity: NDArray[np.float64]
) -> NDArray[np.float64]:
    """By how much each pair's cosine exceeds that of the nearer of its two rivals.

    A rival of (a, b) is the sentence of b's document, other than b, that is most similar to a, or the reverse. Where
    both sides have a rival of the same similarity, what the two share is no more than what all these sentences are about.
    """
    document = np.array([sentence.document for sentence in material.sentences], dtype=np.intp)
    n_documents = int(document.max(initial=0)) + 1
    one, other, cosine = np.concatenate([a, b]), np.concatenate([b, a]), np.tile(similarity, 2)
    # What each sentence finds in each document, the most similar first.
    beside, place = np.unique(one * n_documents + document[other], return_inverse=True)
    is_rival = cosine >= MIN_SIMILARITY
    order = np.flatnonzero(is_rival)[np.lexsort((-other[is_rival], -cosine[is_rival], place[is_rival]))]
    rank = np.arange(len(order)) - np.searchsorted(place[order], place[order])
    best, second = order[rank == 0], order[rank == 1]
    nearest, next_nearest = np.zeros(len(beside)), np.zeros(len(beside))
    nearest_sentence = np.full(len(beside), -1, dtype=np.intp)
    nearest[place[best]], nearest_sentence[place[best]] = cosine[best], other[best]
    next_nearest[place[second]] = cosine[second]
    rival = np.where(nearest_sentence[place] == other, next_nearest[place], nearest[place])
    return np.asarray(similarity - np.minimum(*np.split(rival, 2)), dtype=np.float64)


def _count(counts: Sequence[int]) -> NDArray[np.float64]:
    return np.array(counts, dtype=np.float64)


def _name_stems(sentence: str, language: str) -> frozenset[str]:
    return frozenset(stem for word in find_names(sentence) for stem in stem_word(word, language))


def _peculiar_phrases(material: Material, names: Sequence[frozenset[str]]) -> list[frozenset[tuple[str, ...]]]:
    """Three neighbouring content stems of each sentence, of which few sentences have the rarest and at most one is a name."""
    stop = stop_stems(material.language)
    common = {stem for stem, n in material.count_sentences_by_stem().items() if n > MAX_PHRASE_SENTENCES}
    found: list[frozenset[tuple[str, ...]]] = []
    for stems, called in zip(material.stems, names, strict=True):
        content = [stem for stem in stems if stem not in stop]
        found.append(
            frozenset(
                (one, two, three)
                for one, two, three in zip(content, content[1:], content[2:], strict=False)
                if not (one in common and two in common and three in common)
                and (one in called) + (two in called) + (three in called) <= 1
                and not (one[0].isdigit() or two[0].isdigit() or three[0].isdigit())
            )
        )
    return found


def _clause_squares(material: Material, space: _Space) -> csr_matrix:
    """The squared TF-IDF weights of the terms of each sentence's main clause, shape (n_sentences, n_terms)."""
    clauses = {index: main_clause(sentence.text) for index, sentence in enumerate(material.sentences)}
    # Where all of a sentence is its main clause, all its weights stay.
    parts = {index: clause for index, clause in clauses.items() if clause != material.sentences[index].text}
    stated = reword(list(parts.values()), space.aliases, material.language).terms
    squares = space.X.multiply(space.X).tocsr()
    is_part = np.zeros(squares.shape[0], dtype=bool)
    is_part[list(parts)] = True
    squares.data *= _stand_in(squares, space.columns, dict(zip(parts, stated, strict=True))) | ~is_part[_rows(squares)]
    return squares


def _rows(X: Any) -> NDArray[np.intp]:
    """The row of each entry of a CSR matrix."""
    return np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))


def _stand_in(X: Any, columns: Mapping[str, int], terms: Mapping[int, Iterable[str]]) -> NDArray[np.bool_]:
    """Whether the term of each entry of a CSR matrix is one of those that are given for its row."""
    given = {row * X.shape[1] + columns[term] for row, of_row in terms.items() for term in of_row if term in columns}
    return np.isin(_rows(X) * X.shape[1] + X.indices, np.fromiter(given, dtype=np.intp), assume_unique=True)


def _own_words(space: _Space) -> csr_matrix:
    """The document-frequency weights of the terms of each sentence that are no names, shape (n_sentences, n_terms)."""
    from scipy.sparse import csr_matrix

    weight = inverse_document_frequencies(space.X)
    own = csr_matrix((weight[space.X.indices], space.X.indices.copy(), space.X.indptr.copy()), shape=space.X.shape)
    own.data *= ~_stand_in(own, space.columns, dict(enumerate(space.wording.names)))
    own.eliminate_zeros()
    return own


def _containment(clauses: csr_matrix, X: Any, of: NDArray[np.intp], within: NDArray[np.intp]) -> NDArray[np.float64]:
    """Share of the weight of the main clause of ``of[k]`` that sentence ``within[k]`` has too."""
    present = X.copy()
    present.data = np.ones_like(present.data)
    shared = np.asarray(clauses[of].multiply(present[within]).sum(axis=1)).ravel()
    total = np.asarray(clauses.sum(axis=1)).ravel()[of]
    return np.asarray(np.minimum(np.round(shared / np.maximum(total, 1e-12), 9), 1.0))
