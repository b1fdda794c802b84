"""The bigrams of a set of articles, and what can be told of each: how many articles have it, how early, and where.

In go the stems, places and vectors of all sentences; out come the mentions of every bigram and a table of features. The
features are those that work on the importance of words in news found useful (Hong and Nenkova 2014, "Improving the
estimation of word importance for news multi-document summarization", EACL; Li, Qian and Liu 2013, "Using supervised
bigram-based ILP for extractive summarization", ACL): document frequency, place, centrality, the words by themselves.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarize.ranking.base import positions_of
from summarize.ranking.centroid import centroid_similarities

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["Bigrams", "Terms", "bigram_features", "find_bigrams"]

# The development sets have 2 to 10 articles and 15 to 900 sentences. A set outside that is taken for the nearest one
# inside, so that nothing is extrapolated.
DOCUMENTS_RANGE = (2, 10)
SENTENCES_RANGE = (15, 900)
# In sentences: after how many the worth of an early mention has fallen to 1/e.
DECAYS = (1.5, 3.0, 8.0)
# A sentence of so many tokens counts as 1, which brings its length to the scale of the other features.
USUAL_LENGTH = 30.0


class Terms(NamedTuple):
    """Mentions of numbered terms, each at most once a sentence."""

    rows: NDArray[np.intp]  # (n_mentions,), the sentence of each mention
    columns: NDArray[np.intp]  # (n_mentions,), its term
    size: int  # how many terms there are


class Bigrams(NamedTuple):
    """The bigrams of a set, the words they are made of, and which of those are stop words."""

    mentions: Terms
    words: Terms
    first: NDArray[np.intp]  # (n_bigrams,), the word with which each begins
    second: NDArray[np.intp]  # (n_bigrams,), the word with which it ends
    is_stop: NDArray[np.bool_]  # (n_words,)


class _Spread(NamedTuple):
    """In how many documents terms stand and how early, each of shape (n_terms,)."""

    documents: NDArray[np.float64]  # how many have it
    early: tuple[NDArray[np.float64], ...]  # sum over them of exp(-position of the first mention / decay), by decay
    earliest: NDArray[np.float64]  # the greatest of the terms of that sum, at a decay of 3
    leads: NDArray[np.float64]  # how many have it in their first sentence
    sentences: NDArray[np.float64]  # how many sentences have it


def find_bigrams(stems: Sequence[Sequence[str]], stop_words: Set[str]) -> Bigrams:
    """Find the bigrams of neighbouring stems, leaving out those of two stop words.

    Bigrams are numbered by the first mention of their words; words by their first mention.
    """
    vocabulary: dict[str, int] = {}
    tokens = np.array([vocabulary.setdefault(stem, len(vocabulary)) for stem in chain(*stems)], dtype=np.int64)
    is_stop = np.array([stem in stop_words for stem in vocabulary], dtype=bool)
    rows = np.repeat(np.arange(len(stems)), np.array([len(sentence) for sentence in stems], dtype=np.intp))
    is_pair = (rows[:-1] == rows[1:]) & ~(is_stop[tokens[:-1]] & is_stop[tokens[1:]])
    n_words = max(len(vocabulary), 1)
    # One number per bigram: (a, b) is a * n + b.
    keys, columns = np.unique((tokens[:-1] * n_words + tokens[1:])[is_pair], return_inverse=True)
    return Bigrams(
        mentions=_once_a_sentence(rows[:-1][is_pair], columns, len(keys)),
        words=_once_a_sentence(rows, tokens, len(vocabulary)),
        first=keys // n_words,
        second=keys % n_words,
        is_stop=is_stop,
    )


def _once_a_sentence(rows: NDArray[np.intp], columns: NDArray[np.intp], size: int) -> Terms:
    # Asked where each stands, NumPy sorts, which takes a quarter of the time of its hash table.
    mentions, _ = np.unique(rows * max(size, 1) + columns, return_index=True)
    return Terms(mentions // max(size, 1), mentions % max(size, 1), size)


def bigram_features(material: Material, bigrams: Bigrams) -> Mapping[str, NDArray[np.float64]]:
    """Describe every bigram; sentences of reprints add nothing.

    Returns
    -------
    mapping of str to ndarray of float, shape (n_bigrams,)
        Shares of the documents are in [0, 1]; ``log_documents`` and ``log_sentences`` are the same for all.
    """
    n_documents = max(material.n_documents, 1)
    spread = _spread(material, bigrams.mentions)
    # How many documents there would be, were the set of a size that the coefficients know.
    scale = float(np.clip(n_documents, *DOCUMENTS_RANGE)) / n_documents
    scaled = spread.documents * scale
    return {
        "documents": spread.documents / n_documents,
        "log_documents_with": np.log1p(scaled),
        "one_document": (scaled <= 1.0).astype(float),
        **{f"early_{decay:g}": early / n_documents for decay, early in zip(DECAYS, spread.early, strict=True)},
        "earliest": spread.earliest,
        "leads": spread.leads / n_documents,
        "log_repeats": np.log1p(spread.sentences) - np.log1p(spread.documents),
        **_sentence_features(material, bigrams.mentions, spread.sentences),
        **_word_features(material, bigrams, spread.documents, n_documents),
        "log_documents": np.full(bigrams.mentions.size, np.log(n_documents * scale)),
        "log_sentences": np.full(bigrams.mentions.size, np.log(np.clip(len(material.sentences), *SENTENCES_RANGE))),
    }


def _spread(material: Material, terms: Terms) -> _Spread:
    """Count the documents of every term, and where in each it is first mentioned."""
    counts = material.counted[terms.rows]
    rows, columns = terms.rows[counts], terms.columns[counts]
    documents = material.document_of
    stride = documents.max(initial=0) + 1
    pairs, pair_of_mention = np.unique(columns * stride + documents[rows], return_inverse=True)
    position = np.full(len(pairs), np.inf)
    np.minimum.at(position, pair_of_mention, positions_of(material)[rows])
    term = pairs // stride
    # What is added up is smallest at the latest mention: the order of the documents must not show in the last bits.
    latest_first = np.lexsort((-position, term))
    position, term = position[latest_first], term[latest_first]

    def total(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(term, weights=values, minlength=terms.size).astype(np.float64)

    earliest = np.zeros(terms.size)
    np.maximum.at(earliest, term, np.exp(-position / 3.0))
    return _Spread(
        documents=total(np.ones(len(pairs))),
        early=tuple(total(np.exp(-position / decay)) for decay in DECAYS),
        earliest=earliest,
        leads=total((position == 0).astype(float)),
        sentences=np.bincount(columns, minlength=terms.size).astype(float),
    )


def _sentence_features(
    material: Material, terms: Terms, n_sentences: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    """How central the sentences are that mention each term (the most central of the set at 1), and how long."""
    counts = material.counted[terms.rows]
    rows, columns = terms.rows[counts], terms.columns[counts]
    central = centroid_similarities(material.X, material.counted)
    central = central / (central[material.counted].max(initial=0.0) or 1.0)
    most = np.zeros(terms.size)
    np.maximum.at(most, columns, central[rows])
    lengths = np.array([len(stems) for stems in material.stems], dtype=float) / USUAL_LENGTH

    def mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(
            np.bincount(columns, weights=values[rows], minlength=terms.size) / np.maximum(n_sentences, 1.0)
        )

    return {"most_central": most, "mean_central": mean(central), "length": mean(lengths)}


def _word_features(
    material: Material, bigrams: Bigrams, documents: NDArray[np.float64], n_documents: int
) -> dict[str, NDArray[np.float64]]:
    """What the words of each bigram are by themselves; a stop word says nothing, the other word stands for both."""
    spread = _spread(material, bigrams.words)
    first, second, is_stop = bigrams.first, bigrams.second, bigrams.is_stop
    first_content = np.where(is_stop[first], second, first)
    second_content = np.where(is_stop[second], first, second)

    def both(values: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        pair = values[first_content] / n_documents, values[second_content] / n_documents
        return np.minimum(*pair), np.maximum(*pair)

    rarer, commoner = both(spread.documents)
    later, earlier = both(spread.early[DECAYS.index(3.0)])
    fewest = np.minimum(spread.documents[first], spread.documents[second])
    return {
        "rarer_word_documents": rarer,
        "commoner_word_documents": commoner,
        "later_word_early": later,
        "earlier_word_early": earlier,
        # 1 where the words are never in a document without standing together there.
        "bound": documents / np.maximum(fewest, 1.0),
    }
