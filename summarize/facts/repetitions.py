"""Which sentences a reader would take for repetitions of each other, so that only one of them stands in a brief.

This is wider than stating the same fact: "2,500 troops are stationed in Iraq" after "2,500 troops remain in Iraq, and 900 in
Syria" tells nothing wrong and nothing new.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarize.calendar import MONTHS, SHORT_MONTHS
from summarize.facts.pair_features import find_twins
from summarize.facts.polarity import are_opposed, find_opposition
from summarize.facts.same_fact import SMALL_SET
from summarize.text.names import RANKS
from summarize.text.tokens import stem_list, stop_stems
from summarize.text.values import find_values, missing_values
from summarize.text.vectors import unit_sums

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.facts.judged_pairs import JudgedPairs
    from summarize.facts.pair_features import Stated

__all__ = ["Repetitions", "find_repetitions"]

# "invaded in 2003" and "the 2003 invasion" give one number with one word beside it; stems keep the two words apart.
PREFIX = 4
# Three of four neighbouring content words make a phrase ("serves as a counterbalance to Iranian influence").
PHRASE_SPAN = 4
# What stands in more sentences an article than this is what the articles are about.
MAX_WITH_NUMBER = 2
MAX_WITH_PHRASE = 1
# What stands in more sentences than this, however many the articles are, is no one fact's either.
MAX_SENTENCES = 100
# The first sentences of two articles of a few repeat each other if they are similar enough (:mod:`summarize.facts.same_fact`) and
# the first so many sentences of the two articles are.
OPENING_SENTENCES = 3
SIMILARITY_OF_OPENINGS = 0.25
# What a sentence that lacks it does not repeat, by what it is called: who was sacked has not only been threatened, and what was
# withdrawn has not only been said.
_DEEDS = {
    "resign": "resigns resigned resignation quit quits", "dismiss": "dismissed ousted sacked",
    "suspend": "suspend suspends suspended", "retract": "retracted retracts",
    "deny": "denied denies denying rejected rejects", "apologise": "apologised apologises apologized apologizes apology",
    "sentence": "jailed sentenced", "acquit": "acquitted", "cancel": "cancelled canceled", "replace": "replaced replaces successor",
}  # fmt: skip
_DEED_OF = {word: deed for deed, words in _DEEDS.items() for word in words.split()}
# Troops are withdrawn, too.
_RETRACTED = re.compile(
    r"\bwithdr(?:ew|awn|aws?)\s(?:\w+\s){0,3}?(?:accusation|allegation|bid|charge|claim|complaint|offer|remark|report|statement)s?\b"
)
_LOWER_WORD = re.compile(r"[a-z]+")
# With a name these say who somebody is, not what happened: "chief executive Ann Lund".
_OFFICES = RANKS | frozenset(
    "board chairman chairwoman chief defence defense director executive finance foreign head health interior leader member "
    "ministry official spokesman spokeswoman".split()
)
# "May" is more often a verb.
_MONTHS = frozenset((*MONTHS, *SHORT_MONTHS)) - {"may"}


class Repetitions:
    """Says of each sentence which others a reader would take for repetitions of it.

    They are looked up only when they are asked for: where a thousand articles have one sentence there are a million pairs.

    Attributes
    ----------
    first : ndarray of int, shape (n_sentences,)
        For each sentence the first one that is word for word the same, which stands for it in `between_firsts`.
    between_firsts : scipy.sparse.csr_matrix of bool, shape (n_sentences, n_sentences)
        Symmetric; true where two sentences repeat each other by another rule than that they are of one group.
    """

    def __init__(self, pairs: JudgedPairs, groups: NDArray[np.intp], found: Any, news: Sequence[_News]) -> None:
        self._stated, self._groups, self._news = pairs.stated, groups, news
        self.first, self.between_firsts = pairs.stated.first, found
        self._members: defaultdict[int, list[int]] = defaultdict(list)
        self._twins = find_twins(self.first)
        for first in self._twins:
            self._members[int(groups[first])].append(first)

    def of(self, sentence: int) -> list[int]:
        """The sentences that repeat a sentence, itself among them, in ascending order."""
        first = int(self.first[sentence])
        row = slice(*self.between_firsts.indptr[first : first + 2].tolist())
        found = {
            *self.between_firsts.indices[row].tolist(),
            *(other for other in self._members[int(self._groups[first])] if not self._tell_other_facts(first, other)),
        }
        return sorted(twin for other in found for twin in self._twins[other])

    def _tell_other_facts(self, one: int, other: int) -> bool:
        polarities = self._stated.polarities
        return _are_rivals(self._news, one, other) or find_opposition(polarities[one], polarities[other]) is not None


def find_repetitions(material: Material, pairs: JudgedPairs) -> Repetitions:
    """Say which sentences a reader would take for repetitions of each other.

    Two sentences repeat each other if

    - they are of one same-fact group, state the same or support each other;
    - they are very similar;
    - they give the same number with the same word beside it, or have three content words close together in common; or
    - they are the first sentences of articles that begin with the same event.

    Whichever of these holds, they do not if one says the opposite of the other: who has read that it was approved has not read
    that it was rejected. Nor if one tells a deed that the other does not: who has read of a threat to resign has not read of a
    resignation. Nor, in a small set, if each gives a number that the other does not: who has read of 25 million has not read of 40
    million. First sentences may differ in their numbers: "a 2-year-old was killed", "a leopard ate a three-year-old".

    Parameters
    ----------
    material : Material
        With its same-fact groups.
    """
    from scipy.sparse import csr_matrix

    n_sentences = len(material.sentences)
    repeated = pairs.alike | pairs.same_fact | pairs.a_supported | pairs.b_supported
    a, b = _joined(
        (pairs.a[repeated], pairs.b[repeated]),
        _of_one_number(material, pairs.stated),
        _of_one_phrase(material, pairs.stated),
    )
    leads = _of_one_event(material, pairs)
    news = [_News.of(sentence.text, with_numbers=n_sentences < SMALL_SET) for sentence in material.sentences]
    a, b = _joined(
        _where(a, b, lambda one, other: not _are_rivals(news, one, other)),
        _where(*leads, lambda one, other: news[one].deeds == news[other].deeds),
    )
    judged = {*zip(pairs.a[pairs.opposed].tolist(), pairs.b[pairs.opposed].tolist(), strict=True)}
    opposed = are_opposed(pairs.stated.polarities, a, b) | np.array(
        [pair in judged for pair in zip(a.tolist(), b.tolist(), strict=True)], dtype=bool
    )
    a, b = a[~opposed], b[~opposed]
    found = csr_matrix((np.ones(len(a), dtype=bool), (a, b)), shape=(n_sentences, n_sentences))
    return Repetitions(pairs, material.groups, (found + found.T).tocsr(), news)


def _joined(*pairs: tuple[NDArray[np.intp], NDArray[np.intp]]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    a, b = zip(*pairs, strict=True)
    return np.concatenate(a), np.concatenate(b)


class _News(NamedTuple):
    """What a sentence gives that another must give, too, to repeat it: its numbers, and the deeds it tells."""

    numbers: frozenset[str]
    deeds: frozenset[str]

    @classmethod
    def of(cls, text: str, *, with_numbers: bool) -> _News:
        words = _LOWER_WORD.findall(_RETRACTED.sub("retracted", text.lower()))
        return cls(
            frozenset(value for value in find_values(text) if value[0].isdigit()) if with_numbers else frozenset(),
            frozenset(_DEED_OF[word] for word in words if word in _DEED_OF),
        )


def _where(
    a: NDArray[np.intp], b: NDArray[np.intp], holds: Callable[[int, int], bool]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs of which something holds."""
    kept = np.array([holds(one, other) for one, other in zip(a.tolist(), b.tolist(), strict=True)], dtype=bool)
    return a[kept], b[kept]


def _are_rivals(news: Sequence[_News], one: int, other: int) -> bool:
    """Whether one sentence tells a deed that the other does not, or each gives a number that the other does not."""
    if news[one].deeds != news[other].deeds:
        return True
    numbers = news[one].numbers, news[other].numbers
    return bool(missing_values(*numbers) and missing_values(*numbers[::-1]))


def _of_one_number(material: Material, stated: Stated) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of sentences that give the same distinctive number with the same word beside it."""
    months = stem_list(_MONTHS, material.language)
    keys: dict[tuple[str, str], int] = {}
    found = [
        (keys.setdefault((number, stem[:PREFIX]), len(keys)), sentence)
        for sentence, anchored in enumerate(stated.numbers)
        for number, stems in anchored.items()
        for stem in stems - months
    ]
    key, where = np.array(found, dtype=np.int64).reshape(-1, 2).T
    return _pairs_with_one_key(material, stated, key, where, MAX_WITH_NUMBER * material.n_documents)


def _of_one_phrase(material: Material, stated: Stated) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of sentences that have three content words close together in common, of which at most one is a name or an office."""
    stop, offices = stop_stems(material.language), stem_list(_OFFICES, material.language)
    numbers: dict[str, int] = {}
    content, is_name, n_content = [], [], []
    for stems, names in zip(material.stems, stated.names, strict=True):
        kept = [stem for stem in stems if stem not in stop]
        content += [numbers.setdefault(stem, len(numbers)) for stem in kept]
        is_name += [stem in names or stem in offices or not stem.isalpha() for stem in kept]
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
    return _pairs_with_one_key(material, stated, np.concatenate(keys), np.concatenate(where), most)


def _of_one_event(material: Material, pairs: JudgedPairs) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of first sentences of articles that begin with the same event."""
    may = np.flatnonzero(pairs.alike_as_leads)
    if not len(may):
        return pairs.a[may], pairs.b[may]
    openings: dict[int, list[int]] = {}
    for place, sentence in enumerate(material.sentences):
        openings.setdefault(sentence.document, []).append(place)
    begins = [places[:OPENING_SENTENCES] for places in openings.values()]
    of_article = [number for number, places in enumerate(begins) for _ in places]
    vectors = unit_sums(material.X[[place for places in begins for place in places]], of_article)
    firsts = pairs.stated.first[[places[0] for places in begins]].tolist()
    alike = zip(*np.nonzero((vectors @ vectors.T).toarray() >= SIMILARITY_OF_OPENINGS), strict=True)
    of_event = {(firsts[one], firsts[other]) for one, other in alike}
    found = [index for index in may.tolist() if (int(pairs.a[index]), int(pairs.b[index])) in of_event]
    return pairs.a[found], pairs.b[found]


def _pairs_with_one_key(
    material: Material, stated: Stated, keys: NDArray[np.int64], sentences: NDArray[np.intp], most: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of sentences that have a key in common which no more than so many have, those of reprints not counted.

    Parameters
    ----------
    keys, sentences : ndarray of int, shape (n_found,)
        A key, and a sentence that has it; a sentence may have one several times.
    """
    from scipy.sparse import csr_matrix, triu

    keys, sentences = _without_repeats(keys, sentences)
    _, group = np.unique(keys, return_inverse=True)
    n_counted = np.bincount(group[material.counted[sentences]], minlength=int(group.max(initial=-1)) + 1)
    # Of sentences that are word for word the same the first stands for all.
    group, firsts = _without_repeats(group, stated.first[sentences])
    n_distinct = np.bincount(group, minlength=len(n_counted))
    few = ((n_distinct > 1) & (n_distinct <= MAX_SENTENCES) & (n_counted <= most))[group]
    shape = (len(n_counted), len(stated.first))
    having = csr_matrix((np.ones(int(few.sum()), dtype=np.int32), (group[few], firsts[few])), shape=shape)
    found = triu(having.T @ having, k=1, format="coo")
    return found.row.astype(np.intp), found.col.astype(np.intp)


def _without_repeats(
    keys: NDArray[np.int64], sentences: NDArray[np.intp]
) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Each key with each of its sentences once, in ascending order."""
    order = np.lexsort((sentences, keys))
    keys, sentences = keys[order], sentences[order]
    is_first = np.ones(len(keys), dtype=bool)
    is_first[1:] = (keys[1:] != keys[:-1]) | (sentences[1:] != sentences[:-1])
    return keys[is_first], sentences[is_first]
