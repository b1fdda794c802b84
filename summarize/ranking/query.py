"""A query to how relevant each sentence is to it.

Few sentences use the words of a query, so the query is expanded from the sentences that do: pseudo-relevance feedback after
Rocchio (1971, "Relevance feedback in information retrieval", in The SMART Retrieval System), with TF-IDF vectors of
sentences in the place of documents and without negative feedback::

    expanded = query + FEEDBACK * mean(the N_FEEDBACK sentences most similar to the query)

A sentence's relevance is its cosine similarity to the expanded query, scaled so that the best sentence has 1. It counts twice: a
concept is worth the more the more relevant the sentences are that have it, and a passage that does not concern the query is worth
only a share of what it covers. The first alone covers more of what people write about a query, the second keeps to the query. The
more words a query has, the less of it a single sentence can have, and the less the second counts.

Who asks with two or three words expects the sentence that has them: :func:`find_answers` tells which sentences have most of the
query's own words; one of them stands in the brief if it fits. :func:`match_query` gives both, and what concerns the query at all.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import MONTHS, WEEKDAYS, YEAR, as_alternatives
from summarize.corpus import DECIMALS
from summarize.text.tokens import stem_tokens, stem_word, stop_stems
from summarize.text.values import LARGE_NUMBER_PATTERN, NUMBER_PATTERN
from summarize.text.vectors import inverse_document_frequencies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["QueryMatch", "find_answers", "find_unknown_words", "match_query", "score_relevance"]

# Plain choices: with an earlier use of the relevance, values from 0.5 to 5 for the feedback came out alike on 76 sets of four
# corpora (tests/benchmarks/query.py).
N_FEEDBACK = 5
FEEDBACK = 0.5
# With a query of so many words a passage that does not concern it keeps half of its worth.
HALF_SHARE_WORDS = 4
# A sentence answers a query if it has at least this much of the weight of the query's words.
MIN_ANSWER = 0.5
# What has less of the relevance of the most relevant sentence concerns something else. Of the dated facts and differences of three
# development sets under nine queries of one to six words, nearly all that the query is about lie above it; what lies above and
# is about something else shares its place or its people.
MIN_RELEVANCE = 0.2
# With these one begins to ask, they are not what is asked for.
_ASKING = re.compile(
    r"(?:(?<=[.!?;])\s+|^\s*)(?:and\s+|please\s+)?(?:describe|discuss|explain|find|give|identify|include|list|name|note|outline|provide"
    r"|report|show|specify|summari[sz]e|tell)\b",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = re.compile(r"\w[\w'’-]*")
_BEGINS_SENTENCE = re.compile(r"(?:\A|[.!?:]\s)\W*\Z")
# Of a query of so few words each is asked for.
SHORT_QUERY = 5
_DAYS_AND_MONTHS = as_alternatives(name for name in (*MONTHS, *WEEKDAYS) if name != "may")
_ASKED = (
    (
        re.compile(r"\bhow (?:many|much|long|far|old|often|high|big|large)\b", re.IGNORECASE),
        re.compile(rf"\d|\b(?:{NUMBER_PATTERN}|{LARGE_NUMBER_PATTERN})\b", re.IGNORECASE),
    ),
    (
        re.compile(r"^\W*when\b", re.IGNORECASE),
        # "May" only beside what makes it a month: it is more often a verb.
        re.compile(
            rf"\b{YEAR}\b|\d/\d|\bMay \d|\b(?:in|by|until|since|of|late|early) May\b|\b(?:{_DAYS_AND_MONTHS})\b"
            r"|\b(?:next|last|this) (?:week|month|year)\b"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class QueryMatch:
    """What the sentences of a set have to do with a query.

    Attributes
    ----------
    query : str
    relevance : ndarray of float, shape (n_sentences,)
        As :func:`score_relevance` gives it.
    answers : ndarray of bool, shape (n_sentences,)
        As :func:`find_answers` gives it.
    n_words : int
        How many different words of the query the sentences have.
    """

    query: str
    relevance: NDArray[np.float64]
    answers: NDArray[np.bool_]
    n_words: int

    @property
    def least_share(self) -> float:
        """What a passage that does not concern the query keeps of its worth, in (0, 1)."""
        return self.n_words / (self.n_words + HALF_SHARE_WORDS)

    @property
    def concerned(self) -> NDArray[np.bool_]:
        """The sentences that have to do with the query, shape (n_sentences,)."""
        return np.asarray((self.relevance >= MIN_RELEVANCE) | self.answers)

    def best(self, runs: Sequence[Sequence[int]], quality: Sequence[float] | None = None) -> int | None:
        """Find the run of sentences that answers the query best.

        Parameters
        ----------
        runs : sequence of sequence of int
            Sentences, at least one a run.
        quality : sequence of float, optional
            How well each run reads; it decides between equals, and then their order.

        Returns
        -------
        int or None
            The place of the most relevant run among those with an answer, or among all where none has one; ``None`` where no run
            concerns the query.
        """
        concerned = self.concerned
        ranked = []
        for place, run in enumerate(map(list, runs)):
            if concerned[run].any():
                relevance = round(float(self.relevance[run].mean()), DECIMALS)
                ranked.append((bool(self.answers[run].any()), relevance, quality[place] if quality else 1.0, -place))
        return -max(ranked)[-1] if ranked else None


def match_query(material: Material, query: str) -> QueryMatch | None:
    """Compare a query with every sentence; ``None`` if none has a word of it."""
    terms = _query_vector(material, query)
    relevance = _relevance_to(terms, material)
    if relevance is None:
        return None
    return QueryMatch(query, relevance, _answers_to(terms, material, query), int(np.count_nonzero(terms)))


def score_relevance(material: Material, query: str) -> NDArray[np.float64] | None:
    """Score how relevant every sentence is to a query.

    Parameters
    ----------
    material : Material
    query : str
        Words in any form; stop words count for nothing.

    Returns
    -------
    ndarray of float, shape (n_sentences,), or None
        In [0, 1]; the most relevant sentence has 1. ``None`` if no sentence has a word of the query.
    """
    return _relevance_to(_query_vector(material, query), material)


def _relevance_to(terms: NDArray[np.float64], material: Material) -> NDArray[np.float64] | None:
    similarity = np.asarray(material.X @ terms).ravel()
    if not similarity.max(initial=0.0) > 0:
        return None
    best = np.lexsort((np.arange(len(similarity)), -np.round(similarity, DECIMALS)))[:N_FEEDBACK]
    best = best[similarity[best] > 0]
    expanded = terms + FEEDBACK * np.asarray(material.X[best].mean(axis=0)).ravel()
    relevance = np.asarray(material.X @ expanded).ravel()
    return np.asarray(np.round(relevance / relevance.max(), DECIMALS))


def find_answers(material: Material, query: str) -> NDArray[np.bool_]:
    """Find the sentences that have most of a query's words and, where it asks how many or when, a number or a date.

    Parameters
    ----------
    material : Material
    query : str
        Words that no article has count for nothing.

    Returns
    -------
    ndarray of bool, shape (n_sentences,)
        True for those with the largest share of the query's weight, if that is at least half.
    """
    return _answers_to(_query_vector(material, query), material, query)


def _answers_to(terms: NDArray[np.float64], material: Material, query: str) -> NDArray[np.bool_]:
    present = material.X.copy()
    present.data = np.ones_like(present.data)
    shares = np.round(present @ terms**2, DECIMALS)
    for asks, gives in _ASKED:
        if asks.search(query):
            shares = shares * [gives.search(sentence.text) is not None for sentence in material.sentences]
    return np.asarray((shares == shares.max(initial=0.0)) & (shares >= MIN_ANSWER))


def find_unknown_words(material: Material, query: str) -> tuple[str, ...]:
    """Find the words of a query that no article has: of a short query all, of a longer one the names.

    Parameters
    ----------
    material : Material
    query : str

    Returns
    -------
    tuple of str
        As they are written, each once, in their order.
    """
    stop, known = stop_stems(material.language), set(material.vocabulary)
    text = _ASKING.sub(" ", query)
    stems = {match: set(stem_word(match[0], material.language)) - stop for match in _WORD.finditer(text)}
    asked = [match for match in stems if stems[match]]
    unknown = [match for match in asked if known.isdisjoint(stems[match])]
    if len(asked) > SHORT_QUERY:
        unknown = [
            match for match in unknown if match[0][0].isupper() and not _BEGINS_SENTENCE.search(text, 0, match.start())
        ]
    return tuple(dict.fromkeys(match[0] for match in unknown))


def _query_vector(material: Material, query: str) -> NDArray[np.float64]:
    """The query's TF-IDF vector of length 1 (or 0), with the document frequencies of the material's sentences."""
    stop = stop_stems(material.language)
    counts = Counter(stem for stem in stem_tokens(_ASKING.sub(" ", query), material.language) if stem not in stop)
    asked = np.array([counts[term] for term in material.vocabulary], dtype=float)
    present = asked > 0
    vector = np.zeros(len(asked))
    vector[present] = (1 + np.log(asked[present])) * inverse_document_frequencies(material.X)[present]
    return vector / max(float(np.linalg.norm(vector)), 1e-12)
