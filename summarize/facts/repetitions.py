"""Which sentences a reader would take for repetitions of each other, so that only one of them stands in a brief.

This is wider than stating the same fact: "2,500 troops are stationed in Iraq" after "2,500 troops remain in Iraq, and 900 in
Syria" tells nothing wrong and nothing new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.calendar import MONTHS, SHORT_MONTHS
from summarize.facts.groups import is_supported, state_same_fact
from summarize.text.names import find_names
from summarize.text.tokens import stem_list, stem_word, stop_stems
from summarize.text.values import find_anchored_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.corpus import Material, Sentence
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
        give the same number with the same word beside it.
    """
    from scipy.sparse import csr_matrix

    n_sentences = len(material.sentences)
    if not n_sentences:
        return csr_matrix((0, 0))
    written, shared = pairs.feature("word_similarity"), pairs.feature("numbers_shared")
    repeats = (written >= SIMILARITY) | ((shared >= 1) & (written >= SIMILARITY_WITH_NUMBER))
    repeats |= state_same_fact(pairs.features)
    for of in ("a", "b"):
        repeats |= is_supported(pairs.features, of=of)
    # Who reads that it was approved has not read that it was rejected.
    repeats &= pairs.feature("opposed") == 0
    found = list(zip(pairs.a[repeats].tolist(), pairs.b[repeats].tolist(), strict=True))
    found += _of_one_number(material)
    found += _of_one_phrase(material)
    a, b = np.array(found, dtype=np.intp).reshape(-1, 2).T
    members = csr_matrix((np.ones(n_sentences), (np.arange(n_sentences), material.groups)))
    pairwise = csr_matrix((np.ones(len(a)), (a, b)), shape=(n_sentences, n_sentences))
    return (pairwise + pairwise.T + members @ members.T).tocsr()


def _of_one_number(material: Material) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that give the same distinctive number with the same word beside it."""

    def keys(sentence: Sentence) -> set[tuple[str, str]]:
        anchored = find_anchored_values(sentence.text, material.language)
        return {(number, stem[:PREFIX]) for number, stems in anchored.items() for stem in stems - months}

    months = stem_list(_MONTHS, material.language)
    return _pairs_with_one_key(material, map(keys, material.sentences), MAX_WITH_NUMBER * material.n_documents)


def _of_one_phrase(material: Material) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that have three content words close together in common, of which at most one is a name."""
    stop = stop_stems(material.language)

    def phrases(sentence: Sentence, stems: Sequence[str]) -> set[tuple[str, ...]]:
        names = {stem for word in find_names(sentence.text) for stem in stem_word(word, material.language)}
        content = [stem for stem in stems if stem not in stop]
        # A stem with how much it counts as a name.
        counted = [(stem, stem in names or not stem.isalpha()) for stem in content]
        return {
            (first, second, third)
            for place, (first, one) in enumerate(counted)
            for (second, two), (third, three) in combinations(counted[place + 1 : place + PHRASE_SPAN], 2)
            if one + two + three <= 1
        }

    found = map(phrases, material.sentences, material.stems)
    return _pairs_with_one_key(material, found, MAX_WITH_PHRASE * material.n_documents)


def _pairs_with_one_key(material: Material, keys: Iterable[set[Any]], most: int) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that have a key in common which no more than so many have, those of reprints not counted."""
    places: defaultdict[Any, list[int]] = defaultdict(list)
    n_counted: Counter[Any] = Counter()
    for index, (of_sentence, counts) in enumerate(zip(keys, material.counted.tolist(), strict=True)):
        for key in of_sentence:
            places[key].append(index)
        if counts:
            n_counted.update(of_sentence)
    return (pair for key, indices in places.items() if n_counted[key] <= most for pair in combinations(indices, 2))
