"""Which sentences a reader would take for repetitions of each other, so that only one of them stands in a brief.

This is wider than stating the same fact: "2,500 troops are stationed in Iraq" after "2,500 troops remain in Iraq, and 900 in
Syria" tells nothing wrong and nothing new.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.calendar import MONTHS, SHORT_MONTHS
from summarize.facts.groups import MIN_OWN_WORDS, SMALL_SET, find_matches, is_supported
from summarize.facts.polarity import find_opposition
from summarize.text.tokens import stem_list, stop_stems
from summarize.text.values import find_values, missing_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.facts.pairs import Pairs

__all__ = ["find_repetitions"]

# Two sentences as similar as this repeat each other, whatever else they say.
SIMILARITY = 0.35
# With a distinctive number in common less is enough.
SIMILARITY_WITH_NUMBER = 0.3
# "invaded in 2003" and "the 2003 invasion" give one number with one word beside it; stems keep the two words apart.
PREFIX = 4
# Three of four neighbouring content words make a phrase ("serves as a counterbalance to Iranian influence").
PHRASE_SPAN = 4
# What stands in more sentences an article than this is what the articles are about.
MAX_WITH_NUMBER = 2
MAX_WITH_PHRASE = 1
# In a set of so few articles each begins with the main event: the first sentences of two repeat each other if so much of their
# words other than names is common and the first so many sentences of the two articles are so similar. Chosen on 118 labelled
# pairs of first sentences: nearly all that lie within these bounds tell one event (tests/benchmarks/leads.py).
FEW_ARTICLES = 5
OPENING_SENTENCES = 3
SIMILARITY_OF_OPENINGS = 0.25
SIMILARITY_OF_LEADS = 0.2
OWN_WORDS_OF_LEADS = 0.1
# "May" is more often a verb.
_MONTHS = frozenset((*MONTHS, *SHORT_MONTHS)) - {"may"}


def find_repetitions(material: Material, pairs: Pairs) -> Any:
    """Say which sentences a reader would take for repetitions of each other.

    Parameters
    ----------
    material : Material
        With its same-fact groups.
    pairs : Pairs
        Candidates, from :func:`summarize.facts.pairs.find_pairs`.

    Returns
    -------
    scipy.sparse.csr_matrix of float, shape (n_sentences, n_sentences)
        Symmetric; nonzero within groups, for pairs that state the same or support each other, that are very similar, or that
        give the same number with the same word beside it, and for
        the first sentences of articles that begin with the same event; zero for sentences that are opposed and, in a small set,
        for those of which each gives a number that the other does not.
    """
    from scipy.sparse import csr_matrix

    n_sentences = len(material.sentences)
    if not n_sentences:
        return csr_matrix((0, 0))
    written, shared = pairs.feature("word_similarity"), pairs.feature("numbers_shared")
    repeats = (written >= SIMILARITY) | ((shared >= 1) & (written >= SIMILARITY_WITH_NUMBER))
    if n_sentences < SMALL_SET:
        repeats &= pairs.feature("own_words") >= MIN_OWN_WORDS
    repeats |= find_matches(pairs, n_sentences)
    for of in ("a", "b"):
        repeats |= is_supported(pairs.features, of=of)
    found = list(zip(pairs.a[repeats].tolist(), pairs.b[repeats].tolist(), strict=True))
    found += _of_one_number(material, pairs)
    found += _of_one_phrase(material, pairs)
    found += _of_one_event(material, pairs)
    a, b = np.array(found, dtype=np.intp).reshape(-1, 2).T
    members = csr_matrix((np.ones(n_sentences), (np.arange(n_sentences), material.groups)))
    pairwise = csr_matrix((np.ones(len(a)), (a, b)), shape=(n_sentences, n_sentences))
    return _without_other_facts(pairwise + pairwise.T + members @ members.T, material, pairs)


def _without_other_facts(repetitions: Any, material: Material, pairs: Pairs) -> Any:
    """Leave out sentences that tell different things, by whatever rule or third sentence they were found.

    Who reads that it was approved has not read that it was rejected; nor, in a small set, that it was 40 million who has read 25.
    """
    from scipy.sparse import coo_matrix

    found = repetitions.tocoo()
    is_small = len(material.sentences) < SMALL_SET
    numbers = [_numbers(sentence.text) if is_small else frozenset() for sentence in material.sentences]
    kept = np.array(
        [
            find_opposition(pairs.polarities[one], pairs.polarities[other]) is None
            and not (missing_values(numbers[one], numbers[other]) and missing_values(numbers[other], numbers[one]))
            for one, other in zip(found.row.tolist(), found.col.tolist(), strict=True)
        ],
        dtype=bool,
    )
    return coo_matrix((found.data[kept], (found.row[kept], found.col[kept])), shape=found.shape).tocsr()


def _numbers(text: str) -> frozenset[str]:
    return frozenset(value for value in find_values(text) if value[0].isdigit())


def _of_one_number(material: Material, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that give the same distinctive number with the same word beside it."""
    months = stem_list(_MONTHS, material.language)
    keys: dict[tuple[str, str], int] = {}
    found = [
        (keys.setdefault((number, stem[:PREFIX]), len(keys)), sentence)
        for sentence, anchored in enumerate(pairs.numbers)
        for number, stems in anchored.items()
        for stem in stems - months
    ]
    key, where = np.array(found, dtype=np.int64).reshape(-1, 2).T
    return _pairs_with_one_key(material, key, where, MAX_WITH_NUMBER * material.n_documents)


def _of_one_phrase(material: Material, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that have three content words close together in common, of which at most one is a name."""
    stop = stop_stems(material.language)
    numbers: dict[str, int] = {}
    content, is_name, n_content = [], [], []
    for stems, names in zip(material.stems, pairs.names, strict=True):
        kept = [stem for stem in stems if stem not in stop]
        content += [numbers.setdefault(stem, len(numbers)) for stem in kept]
        is_name += [stem in names or not stem.isalpha() for stem in kept]
        n_content.append(len(kept))
    stem, name = np.array(content, dtype=np.int64), np.array(is_name, dtype=np.int64)
    sentence = np.repeat(np.arange(len(n_content)), n_content)
    keys, where = [], []
    for second, third in combinations(range(1, PHRASE_SPAN), 2):
        one, two, three = (slice(place, max(len(stem) - third, 0) + place) for place in (0, second, third))
        is_phrase = (sentence[one] == sentence[three]) & (name[one] + name[two] + name[three] <= 1)
        # Three numbers of stems, up to two millions of them, make one number of 64 bits.
        keys.append(((stem[one] * len(numbers) + stem[two]) * len(numbers) + stem[three])[is_phrase])
        where.append(sentence[one][is_phrase])
    most = MAX_WITH_PHRASE * material.n_documents
    return _pairs_with_one_key(material, np.concatenate(keys), np.concatenate(where), most)


def _of_one_event(material: Material, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Pairs of first sentences of articles that begin with the same event."""
    if material.n_documents > FEW_ARTICLES:
        return
    openings: dict[int, list[int]] = {}
    for place, sentence in enumerate(material.sentences):
        openings.setdefault(sentence.document, []).append(place)
    first = {places[0]: material.X[places[:OPENING_SENTENCES]].sum(axis=0) for places in openings.values()}
    alike = (pairs.feature("word_similarity") >= SIMILARITY_OF_LEADS) & (
        pairs.feature("own_words") >= OWN_WORDS_OF_LEADS
    )
    for a, b in zip(pairs.a[alike].tolist(), pairs.b[alike].tolist(), strict=True):
        if a in first and b in first:
            one, other = np.asarray(first[a]).ravel(), np.asarray(first[b]).ravel()
            lengths = np.linalg.norm(one) * np.linalg.norm(other)
            if one @ other >= SIMILARITY_OF_OPENINGS * lengths:
                yield a, b


def _pairs_with_one_key(
    material: Material, keys: NDArray[np.int64], sentences: NDArray[np.intp], most: int
) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that have a key in common which no more than so many have, those of reprints not counted.

    Parameters
    ----------
    keys, sentences : ndarray of int, shape (n_found,)
        A key, and a sentence that has it; a sentence may have one several times.
    """
    order = np.lexsort((sentences, keys))
    keys, sentences = keys[order], sentences[order]
    is_first = np.ones(len(keys), dtype=bool)
    is_first[1:] = (keys[1:] != keys[:-1]) | (sentences[1:] != sentences[:-1])
    keys, sentences = keys[is_first], sentences[is_first]
    _, group = np.unique(keys, return_inverse=True)
    n_sentences = np.bincount(group)
    n_counted = np.bincount(group[material.counted[sentences]], minlength=len(n_sentences))
    ends = np.cumsum(n_sentences)
    for last in np.flatnonzero((n_sentences > 1) & (n_counted <= most)).tolist():
        yield from combinations(sentences[ends[last] - n_sentences[last] : ends[last]].tolist(), 2)
