"""Phrases that could name a topic: where a set's sentences have them, how often, and how much they look like noun phrases.

In: sentences and their clusters. Out: :class:`PhraseCounts`. Phrases are n-grams of one to four stems without stop words but for an
inner "of"; without a parser, the words on both sides and a few endings tell a noun phrase from a piece of one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, WEEKDAYS
from summarize.text.news_words import news_stems
from summarize.text.speech import STATING
from summarize.text.tokens import POSSESSIVES, stem_list, stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Sentence

__all__ = ["LINKS", "Phrase", "PhraseCounts"]

# Its stems.
Phrase = tuple[str, ...]

MAX_WORDS = 4
# A word in more than this share of all sentences is the subject of the whole set, not of one topic.
MAX_SHARE = 0.2
# The only word of another kind that a heading may have inside: "house of cards", but not "pursue an appeal".
LINKS = frozenset({"of"})
# Stems that neither begin nor end a heading, beside those of weekdays and months: titles and words of reporting, which stand
# beside names without being part of them, when something was, and how many there are.
NO_EDGES = frozenset(
    "sen rep gov mr mrs ms dr told tell add hide caption today yesterday tomorrow year ago million billion thousand hundr dozen "
    "kind lot due number part set couple".split()
)
_DAYS_AND_MONTHS = frozenset((*WEEKDAYS, *MONTHS)) - MONTHS_LIKE_WORDS
# What stands before verbs and predicates, not before the nouns that headings are made of.
BEFORE_VERBS = frozenset(
    (
        "to will would could can may might must should not never who which he she they we i you it did do does had has have been be "
        "was were is are n't also ever don't doesn't didn't won't can't"
    ).split()
)
# What stands before nouns; a possessive does too.
BEFORE_NOUNS = frozenset(
    (
        "a an the this that these those his her its their our my your some any no each every all both another other such more most "
        "many several few of in on at for with from by about against over under between among into during after before without "
        "across around near toward towards through and or"
    ).split()
)
# A phrase beside one of these speaks in the articles; they are not about it.
REPORTING = STATING.union("say saying tell tells add explain according".split())
# How much a single word looks like a noun where nothing says so: "the men protest" and "a big protest" alike.
UNMARKED = 0.3
_VERB = re.compile(r"\w{3,}(?:ed|ing|ly)$")
# Verbs that no ending tells.
_IRREGULAR = frozenset(
    "became began begun bought broke brought built came caught chose died drew driven drove fell felt flew fought found gave given "
    "got grew grown held kept knew known laid led lied lost made met paid put ran rose said sat saw seen sent shown sold sought "
    "spent spoke stood struck swept taken taught thought threw tied took went woke won wore written wrote "
    "become becomes embarks gets gives goes include includes intend intends makes perform performs pulls receive receives seems "
    "serve serves takes writes".split()
)
_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]*\w)?(?:\.[A-Za-z]\.?)*|\S")


@dataclass(frozen=True, slots=True)
class _Parsed:
    """The words of a sentence and their stems ("" for what is no word).

    `is_model` is 0 where nothing has a capital: such an article is no model for how a name is written.
    """

    words: list[str]
    stems: list[str]
    is_model: int


class PhraseCounts:
    """Where phrases stand, how many sentences of each cluster and of all sentences have each, and what they look like."""

    def __init__(
        self, sentences: Sequence[Sentence], clusters: Sequence[int], n_clusters: int, language: str = "en"
    ) -> None:
        self.sentences, self.clusters, self.language = sentences, clusters, language
        self._general = news_stems(language)
        self.parsed = _parse([sentence.text for sentence in sentences], language)
        numbers: dict[Phrase, int] = {}
        places: list[int] = []
        for index, parsed in enumerate(self.parsed):
            for phrase, start in _find_phrases(parsed, language):
                places += (numbers.setdefault(phrase, len(numbers)), index, start)
        self._numbers = numbers
        # The number of a phrase, a sentence that has it, and the word with which it begins there; phrase by phrase.
        table = np.array(places, dtype=np.intp).reshape(-1, 3)
        self._places = table[np.argsort(table[:, 0], kind="stable")]
        self._ends = np.cumsum(np.bincount(table[:, 0], minlength=len(numbers))).tolist()
        stands, _ = np.unique(table[:, 0] * len(sentences) + table[:, 1], return_index=True)
        number, index = np.divmod(stands, len(sentences))
        of = np.array(clusters, dtype=np.intp)[index]
        self.of_all = self._count(number)
        self.of_cluster = [self._count(number[of == cluster]) for cluster in range(n_clusters)]
        self.mean = sum(count.total() for count in self.of_cluster) / max(n_clusters, 1)
        self._looks: dict[Phrase, tuple[str, float]] = {}

    def _count(self, numbers: NDArray[np.intp]) -> Counter[Phrase]:
        counts = np.bincount(numbers, minlength=len(self._numbers)).tolist()
        return Counter({phrase: n for phrase, n in zip(self._numbers, counts, strict=True) if n})

    def _places_of(self, phrase: Phrase) -> list[list[int]]:
        """The sentences that have a phrase, and with which word it begins there."""
        number = self._numbers[phrase]
        places: list[list[int]] = self._places[self._ends[number - 1] if number else 0 : self._ends[number], 1:].tolist()
        return places

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether every word of a phrase is what the whole set is about."""
        most = MAX_SHARE * len(self.sentences)
        return all(self.of_all[(stem,)] > most for stem in phrase if stem not in LINKS)

    def is_general(self, phrase: Phrase) -> bool:
        """Whether every word of a phrase is one of news in general, which says little about any topic."""
        return all(stem in self._general or stem in LINKS for stem in phrase)

    def n_of_clusters(self, phrase: Phrase) -> int:
        """The number of sentences of any cluster that have a phrase."""
        return sum(count[phrase] for count in self.of_cluster)

    def n_articles(self, phrase: Phrase, cluster: int) -> int:
        """The number of articles of which a cluster has a sentence with a phrase."""
        places = self._places_of(phrase)
        return len({self.sentences[index].document for index, _ in places if self.clusters[index] == cluster})

    def written(self, phrase: Phrase) -> str:
        """How the articles mostly write a phrase."""
        return self._look(phrase)[0]

    def whole(self, phrase: Phrase) -> float:
        """How much a phrase looks like a whole noun phrase, in [0, 1]; 0 for what is none."""
        return self._look(phrase)[1] if phrase in self._numbers else 0.0

    def has_verb(self, phrase: Phrase) -> bool:
        """Whether a word of a phrase looks like a verb or an adverb by its ending."""
        return any(
            word.islower() and (word in _IRREGULAR or _VERB.match(word)) for word in self.written(phrase).split()
        )

    def _look(self, phrase: Phrase) -> tuple[str, float]:
        """Look at a phrase closely when it is first asked for: most phrases stand once and never are."""
        if phrase not in self._looks:
            forms: Counter[str] = Counter()
            wholenesses = []
            for index, start in self._places_of(phrase):
                parsed, end = self.parsed[index], start + len(phrase)
                forms[" ".join(parsed.words[start:end])] += parsed.is_model
                wholenesses.append(_wholeness(parsed, start, end, self.language))
            self._looks[phrase] = (_most_written(forms), sum(wholenesses) / len(wholenesses))
        return self._looks[phrase]


def _parse(texts: Sequence[str], language: str) -> list[_Parsed]:
    """Split texts into words and stem each word once."""
    words = [_WORD.findall(text) for text in texts]
    stem_of = {word: _first_stem(word, language) for word in set(chain.from_iterable(words))}
    return [
        _Parsed(of_text, [stem_of[word] for word in of_text], is_model=int(text != text.lower()))
        for text, of_text in zip(texts, words, strict=True)
    ]


def _find_phrases(parsed: _Parsed, language: str) -> Iterator[tuple[Phrase, int]]:
    """Find every n-gram that may be a heading, and with which word it begins."""
    no_edges, never_inside = _no_edges(language), _never_inside(language)
    words, stems = parsed.words, parsed.stems
    for start, first in enumerate(stems):
        # "New York Times" begins in a stop word.
        is_new = words[start] == "New" and start + 1 < len(words) and words[start + 1][0].isupper()
        if len(first) < 3 or (first in no_edges and not is_new):
            continue
        for end in range(start + 1, min(start + MAX_WORDS, len(words)) + 1):
            last = stems[end - 1]
            if end > start + 1 and last in never_inside:
                break
            may_end = last not in no_edges and not words[end - 1].endswith(POSSESSIVES)
            if may_end and (not is_new or end > start + 2):
                yield tuple(stems[start:end]), start


def _first_stem(word: str, language: str) -> str:
    """The stem of a word, the first of one with a hyphen; "" for what is none."""
    return next(iter(stem_word(word, language)), "") if word[0].isalpha() else ""


@lru_cache(maxsize=4)
def _no_edges(language: str) -> frozenset[str]:
    """Stems that neither begin nor end a heading, and "" for what is no word."""
    return NO_EDGES.union(stem_list(_DAYS_AND_MONTHS, language), stop_stems(language), [""])


@lru_cache(maxsize=4)
def _never_inside(language: str) -> frozenset[str]:
    """Stems that no heading has behind its first word, and "" for what is no word."""
    return (stop_stems(language) - LINKS).union([""])


def _wholeness(sentence: _Parsed, start: int, end: int, language: str) -> float:
    """How much a phrase looks like a whole noun phrase that an article is about, in [0, 1].

    0 in the company of verbs, beside a verb of reporting or behind the beginning of a name, a half before a verb or the rest
    of a phrase, else 1; less for a single word that nothing shows to be a noun.
    """
    words, stems, stop = sentence.words, sentence.stems, stop_stems(language)
    before = words[start - 1] if start else ""
    lowered = before.lower()
    if lowered in BEFORE_VERBS or lowered in REPORTING or (end < len(words) and words[end].lower() in REPORTING):
        return 0.0
    is_capital = words[start][0].isupper()
    is_first = start < 2 or not words[start - 2][0].isalpha()
    is_outside = stems[start - 1] in stop and (is_first or lowered in BEFORE_NOUNS)
    if before[:1].isupper() and is_capital and not is_outside:
        return 0.0
    following = stems[end] if end < len(stems) else ""
    whole = 1.0 if not following or following in stop else 0.5
    is_marked = is_capital or lowered in BEFORE_NOUNS or before.endswith(POSSESSIVES)
    return whole if end > start + 1 or is_marked else whole * UNMARKED


def _most_written(forms: Mapping[str, int]) -> str:
    # Of equally frequent forms the one with more lower-case letters is less likely to stand at a sentence's start.
    return min(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form))
