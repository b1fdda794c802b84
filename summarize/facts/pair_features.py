"""What can be measured of pairs of sentences: how alike they are, and what only one of them says.

In: sentences, what each states, and the pairs that :mod:`summarize.facts.pairs` finds. Out: a feature matrix with one row a pair,
which :mod:`summarize.facts.same_fact` judges. Of sentences that are word for word the same one stands for all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarize.calendar import YEAR
from summarize.corpus import DECIMALS
from summarize.facts.aliases import Name, find_aliases
from summarize.facts.exchanged import ExchangeableWords, find_exchange
from summarize.facts.places import are_elsewhere, find_places
from summarize.facts.polarity import Polarity, are_opposed, negates_in_first_clause, read_polarity, says_denied
from summarize.facts.similar import cosines
from summarize.facts.wording import Wording, reword
from summarize.text.clauses import main_clause
from summarize.text.names import find_names
from summarize.text.tokens import stem_word, stop_stems
from summarize.text.values import find_anchored_values, find_rounded, find_values
from summarize.text.vectors import inverse_document_frequencies, tfidf_vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.corpus import Material

__all__ = ["FEATURES", "Measures", "Space", "Stated", "find_space", "find_twins", "read_statements"]

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
    # By how much the cosine exceeds that of the less similar rival (:mod:`summarize.facts.margins`).
    "margin",
    # Share of the weight of the words that are no names which both have, of the sentence that has more of them: in [0, 1].
    "own_words",
    # Cosine of the words as they are written (``material.X``), in [0, 1].
    "word_similarity",
    # From here on 0 or 1. Whether they name other places of one kind.
    "other_place",
    # Whether one affirms what the other denies (:mod:`summarize.facts.polarity`), or a name or who did it to whom is exchanged
    # (:mod:`summarize.facts.exchanged`).
    "opposed",
    # Whether the main clause of one negates anything and the other denies nothing, or only one says that something is denied.
    "denied",
    # Whether each gives a distinctive number, years left out, that the other does not.
    "rival_numbers",
)
# A phrase of three content words that stands in no more than this many sentences of the set is peculiar to one fact.
MAX_PHRASE_SENTENCES = 4
# Sentences less alike differ in more than a name.
MIN_SIMILARITY_OF_EXCHANGED = 0.5
_YEAR = re.compile(YEAR)


class Stated(NamedTuple):
    """What the sentences of a set say, each with what was read from it.

    Attributes
    ----------
    first : ndarray of int, shape (n_sentences,)
        For each sentence the first one that is word for word the same, which stands for it wherever sentences are compared.
    names : tuple of frozenset of str
        For each sentence the stems of its words with capitals.
    numbers : tuple of mapping of str to frozenset of str
        For each sentence its distinctive numbers with the stems around them.
    polarities : tuple of Polarity
        What each sentence affirms and negates.
    """

    first: NDArray[np.intp]
    names: tuple[frozenset[str], ...]
    numbers: tuple[Mapping[str, frozenset[str]], ...]
    polarities: tuple[Polarity, ...]

    @property
    def distinct(self) -> NDArray[np.intp]:
        """The sentences that are the first of their words, in ascending order."""
        return np.unique(self.first)


@dataclass(frozen=True, slots=True)
class Space:
    """The aliases and the terms in which sentences are compared, their TF-IDF vectors, and the column of each term."""

    aliases: Mapping[Name, Name]
    wording: Wording
    X: Any
    columns: dict[str, int]


def read_statements(material: Material) -> Stated:
    """Read what each sentence of a set names, counts, affirms and negates."""
    firsts: dict[str, int] = {}
    first = [firsts.setdefault(sentence.text, index) for index, sentence in enumerate(material.sentences)]
    names, numbers, polarities = {}, {}, {}
    for text, index in firsts.items():
        names[index] = _name_stems(text, material.language)
        numbers[index] = find_anchored_values(text, material.language)
        polarities[index] = read_polarity(text, material.stems[index], material.language)
    return Stated(
        np.array(first, dtype=np.intp),
        tuple(names[index] for index in first),
        tuple(numbers[index] for index in first),
        tuple(polarities[index] for index in first),
    )


def find_twins(first: NDArray[np.intp], sentences: Iterable[int] | None = None) -> dict[int, list[int]]:
    """Find for each sentence that is the first of its words all that are word for word the same, in ascending order.

    Parameters
    ----------
    first : ndarray of int, shape (n_sentences,)
        As in :class:`Stated`.
    sentences : iterable of int, optional
        Those to look among, ascending; by default all.

    Examples
    --------
    >>> find_twins(np.array([0, 1, 0])), find_twins(np.array([0, 1, 0]), [1, 2])
    ({0: [0, 2], 1: [1]}, {1: [1], 0: [2]})
    """
    twins: dict[int, list[int]] = {}
    stands_for = first.tolist()
    for sentence in range(len(first)) if sentences is None else sentences:
        twins.setdefault(stands_for[sentence], []).append(sentence)
    return twins


def find_space(material: Material) -> Space:
    """Find the terms in which sentences are compared: their stems, with one for names and words that mean the same."""
    texts = [sentence.text for sentence in material.sentences]
    aliases = find_aliases(texts, material.language)
    wording = reword(texts, aliases, material.language, stems=material.stems)
    X, vocabulary = tfidf_vectors(wording.terms, material.counted)
    return Space(aliases, wording, X, {term: column for column, term in enumerate(vocabulary)})


class Measures:
    """What the features of pairs are computed of: for each distinct sentence what it says, in the order of these."""

    def __init__(self, material: Material, space: Space, stated: Stated) -> None:
        distinct = stated.distinct
        texts = [material.sentences[index].text for index in distinct.tolist()]
        self.texts, self.language = texts, material.language
        self.exchangeable = [ExchangeableWords.of(text) for text in texts]
        clauses = [main_clause(text) for text in texts]
        names = [stated.names[index] for index in distinct.tolist()]
        self.numbers = [stated.numbers[index] for index in distinct.tolist()]
        self.polarities = polarities = [stated.polarities[index] for index in distinct.tolist()]
        X, self.written = space.X[distinct], material.X[distinct]
        self.clauses = _clause_squares(texts, clauses, space, X, material.language)
        self.own = _own_words(space, distinct)
        self.terms, self.own_terms = _present(X), _present(self.own)
        self.lengths = np.array([text.count(" ") + 1 for text in texts], dtype=float)
        self.places = [frozenset(name for place in find_places(text) for name in place.names) for text in texts]
        self.values, self.given = _values([find_values(text) for text in texts])
        columns: dict[Hashable, int] = {}
        self.all_numbers = _incidence(self.numbers, columns)
        # A year is no count.
        counts = [[number for number in anchored if not _YEAR.fullmatch(number)] for anchored in self.numbers]
        self.counts = _incidence(counts, columns)
        self.phrases = _incidence(_peculiar_phrases(material, distinct.tolist(), names))
        self.denies = np.array([of.denies for of in polarities], dtype=bool)
        # "Bank details were not stolen" is another fact than "bank details were among the data", whatever the word that is negated.
        self.negates = np.array(
            [of.denies and negates_in_first_clause(clause) for of, clause in zip(polarities, clauses, strict=True)],
            dtype=bool,
        )
        # "Denied that it had no permit" denies what "had no permit" says, though both negate.
        self.says_denied = np.array(
            [of.denies and says_denied(text) for of, text in zip(polarities, texts, strict=True)], dtype=bool
        )

    def features(
        self, a: NDArray[np.intp], b: NDArray[np.intp], similarity: NDArray[np.float64], margin: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """The columns of :data:`FEATURES` for pairs of distinct sentences, shape (n_pairs, len(FEATURES)).

        Parameters
        ----------
        a, b : ndarray of int, shape (n_pairs,)
            Places among the distinct sentences.
        similarity, margin : ndarray of float, shape (n_pairs,)
            The columns of these names, which the search for pairs gives.
        """
        shorter, longer = np.minimum(self.lengths[a], self.lengths[b]), np.maximum(self.lengths[a], self.lengths[b])
        n_numbers, n_counts = np.diff(self.all_numbers.indptr), np.diff(self.counts.indptr)
        shared = _shared(self.all_numbers, self.all_numbers, a, b)
        rivals_a = n_counts[a] > _shared(self.counts, self.all_numbers, a, b)
        rivals_b = n_counts[b] > _shared(self.counts, self.all_numbers, b, a)
        says = self.says_denied
        columns = {
            "similarity": similarity,
            "containment_ab": _containment(self.clauses, self.terms, a, b),
            "containment_ba": _containment(self.clauses, self.terms, b, a),
            "values_ab": self._n_missing(a, b),
            "values_ba": self._n_missing(b, a),
            "numbers_shared": shared,
            "anchored": _where(shared > 0, a, b, self._n_anchored),
            "numbers_ab": n_numbers[a] - shared,
            "numbers_ba": n_numbers[b] - shared,
            "shared_phrases": _shared(self.phrases, self.phrases, a, b),
            "length_ratio": shorter / longer,
            "margin": margin,
            "own_words": np.minimum(
                _containment(self.own, self.own_terms, a, b), _containment(self.own, self.own_terms, b, a)
            ),
            "word_similarity": cosines(self.written, a, b),
            "other_place": self._other_places(a, b),
            "opposed": are_opposed(self.polarities, a, b) | self._exchanged(a, b, similarity),
            "denied": (self.negates[a] & ~self.denies[b]) | (self.negates[b] & ~self.denies[a]) | (says[a] != says[b]),
            "rival_numbers": rivals_a & rivals_b,
        }
        return np.column_stack([columns[name] for name in FEATURES]).astype(np.float64)

    def _n_missing(self, of: NDArray[np.intp], within: NDArray[np.intp]) -> NDArray[np.intp]:
        """How many values of each sentence the other one gives neither as they are nor rounded, shape (n_pairs,)."""
        return np.asarray(np.diff(self.values.indptr)[of] - _shared(self.values, self.given, of, within), dtype=np.intp)

    def _n_anchored(self, one: int, other: int) -> int:
        """How many distinctive numbers both give with a word in common beside them."""
        theirs = self.numbers[other]
        return sum(not stems.isdisjoint(theirs.get(number, ())) for number, stems in self.numbers[one].items())

    def _exchanged(
        self, a: NDArray[np.intp], b: NDArray[np.intp], similarity: NDArray[np.float64]
    ) -> NDArray[np.bool_]:
        def is_exchanged(one: int, other: int) -> bool:
            may_be = self.exchangeable[one].may_be_exchanged(self.exchangeable[other])
            return may_be and find_exchange(self.texts[one], self.texts[other], self.language) is not None

        return _where(similarity >= MIN_SIMILARITY_OF_EXCHANGED, a, b, is_exchanged) > 0

    def _other_places(self, a: NDArray[np.intp], b: NDArray[np.intp]) -> NDArray[np.bool_]:
        has_places = np.array([bool(places) for places in self.places], dtype=bool)
        return (
            _where(has_places[a] & has_places[b], a, b, lambda i, j: are_elsewhere(self.places[i], self.places[j])) > 0
        )


def _where(
    holds: NDArray[np.bool_], a: NDArray[np.intp], b: NDArray[np.intp], measure: Callable[[int, int], float]
) -> NDArray[np.float64]:
    """What is measured of those pairs for which something holds, 0 for the others, shape (n_pairs,)."""
    measured = np.zeros(len(a))
    measured[holds] = [measure(i, j) for i, j in zip(a[holds].tolist(), b[holds].tolist(), strict=True)]
    return measured


def _incidence(sets: Sequence[Collection[Hashable]], columns: dict[Hashable, int] | None = None) -> csr_matrix:
    """Which of the things that sets have each of them has, shape (n_sets, n_things).

    The columns of things that are new are added to those given.
    """
    from scipy.sparse import csr_matrix

    columns = {} if columns is None else columns
    indices = [columns.setdefault(each, len(columns)) for members in sets for each in members]
    indptr = np.concatenate([[0], np.cumsum([len(members) for members in sets], dtype=np.intp)])
    return csr_matrix((np.ones(len(indices), dtype=np.int32), indices, indptr), shape=(len(sets), max(len(columns), 1)))


def _values(values: Sequence[Collection[str]]) -> tuple[csr_matrix, csr_matrix]:
    """Which values each sentence has, and which it gives as they are or rounded, shape (n_sentences, n_values)."""
    from scipy.sparse import csr_matrix, eye

    columns: dict[Hashable, int] = {}
    as_they_are = _incidence(values, columns)
    rounded = find_rounded([str(value) for value in columns])
    place = ([columns[one] for one, _ in rounded], [columns[other] for _, other in rounded])
    n = as_they_are.shape[1]
    alike = eye(n, dtype=np.int32, format="csr") + csr_matrix(
        (np.ones(len(rounded), dtype=np.int32), place), shape=(n, n)
    )
    return as_they_are, _present((as_they_are @ alike).tocsr())


def _shared(X: csr_matrix, Y: csr_matrix, of: NDArray[np.intp], within: NDArray[np.intp]) -> NDArray[np.intp]:
    """How many things the sets ``of[k]`` of one family and ``within[k]`` of another have in common, shape (n_pairs,)."""
    return np.asarray(X[of].multiply(Y[within]).sum(axis=1)).ravel()


def _name_stems(sentence: str, language: str) -> frozenset[str]:
    return frozenset(stem for word in find_names(sentence) for stem in stem_word(word, language))


def _peculiar_phrases(
    material: Material, sentences: Sequence[int], names: Sequence[frozenset[str]]
) -> list[frozenset[tuple[str, ...]]]:
    """Three neighbouring content stems of some sentences, of which few sentences have the rarest and at most one is a name."""
    stop = stop_stems(material.language)
    common = {stem for stem, n in material.count_sentences_by_stem().items() if n > MAX_PHRASE_SENTENCES}
    found: list[frozenset[tuple[str, ...]]] = []
    for index, called in zip(sentences, names, strict=True):
        content = [stem for stem in material.stems[index] if stem not in stop]
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


def _clause_squares(texts: Sequence[str], clauses: Sequence[str], space: Space, X: Any, language: str) -> csr_matrix:
    """The squared TF-IDF weights of the terms of each sentence's main clause, shape (n_sentences, n_terms)."""
    # Where all of a sentence is its main clause, all its weights stay.
    parts = {row: clause for row, (text, clause) in enumerate(zip(texts, clauses, strict=True)) if clause != text}
    stated = reword(list(parts.values()), space.aliases, language).terms
    squares = X.multiply(X).tocsr()
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


def _own_words(space: Space, distinct: NDArray[np.intp]) -> csr_matrix:
    """The document-frequency weights of the terms of each distinct sentence that are no names, shape (n_distinct, n_terms)."""
    weight = inverse_document_frequencies(space.X)
    own = space.X[distinct]
    own.data = weight[own.indices]
    own.data *= ~_stand_in(
        own, space.columns, {row: space.wording.names[index] for row, index in enumerate(distinct.tolist())}
    )
    own.eliminate_zeros()
    return own


def _present(X: Any) -> Any:
    """1 where a matrix has an entry."""
    present = X.copy()
    present.data = np.ones_like(present.data)
    return present


def _containment(weights: Any, present: Any, of: NDArray[np.intp], within: NDArray[np.intp]) -> NDArray[np.float64]:
    """Share of the weight of sentence ``of[k]`` that is that of terms which ``within[k]`` has too, shape (n_pairs,)."""
    shared = np.asarray(weights[of].multiply(present[within]).sum(axis=1)).ravel()
    total = np.asarray(weights.sum(axis=1)).ravel()[of]
    return np.asarray(np.minimum(np.round(shared / np.maximum(total, 1e-12), DECIMALS), 1.0))
