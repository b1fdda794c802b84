"""Phrases that could name a topic: where a set's sentences have them, how often, and how much they look like noun phrases.

In: sentences and their clusters. Out: :class:`PhraseCounts`. Phrases are n-grams of one to four stems without stop words but for an
inner "of"; without a parser, the words on both sides and a few endings tell a noun phrase from a piece of one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, RELATIVE_DAYS, WEEKDAYS
from summarize.text.news_words import news_stems
from summarize.text.speech import STATING
from summarize.text.tokens import POSSESSIVES, stem_list, stem_word, stop_stems
from summarize.text.values import BELOW_TWENTY, LARGE_NUMBERS
from summarize.text.verbs import AUXILIARIES, PARTICIPLES, PAST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Sentence

__all__ = ["LINKS", "Phrase", "PhraseCounts", "has_verb_form"]

# Its stems.
Phrase = tuple[str, ...]

MAX_WORDS = 4
# A word in more than this share of all sentences is the subject of the whole set, not of one topic.
MAX_SHARE = 0.2
# The only word of another kind that a heading may have inside: "house of cards", but not "pursue an appeal".
LINKS = frozenset({"of"})
# Stems that no heading has: titles and words of reporting, which stand beside names without being part of them; beside these when
# something was, and how many there are. Ranks ("Gen.") and numbers from thirteen on may be part of a name.
NOT_IN_NAMES = frozenset(
    (
        "sen rep gov mr mrs ms dr told tell add hide caption a.m p.m year ago percent kind type sort lot due number part set couple"
    ).split()
)
_DAYS_AND_MONTHS = frozenset((*WEEKDAYS, *MONTHS)) - MONTHS_LIKE_WORDS
_COUNTS_AND_DATES = _DAYS_AND_MONTHS.union(RELATIVE_DAYS, BELOW_TWENTY[2:13], LARGE_NUMBERS)
# What stands before verbs and predicates, not before the nouns that headings are made of.
BEFORE_VERBS = AUXILIARIES.union("to not never who which he she they we i you it n't also ever".split())
# What stands before nouns; a possessive does too.
BEFORE_NOUNS = frozenset(
    (
        "a an the this that these those his her its their our my your some any no each every all both another other such more most "
        "many several few of in on at for with from by about against over under between among into during after before without "
        "across around near toward towards through and or"
    ).split()
)
# What stands behind verbs and prepositions, not behind nouns: "groups oppose the plan", "the tribunal maintains it has a right".
BEHIND_VERBS = frozenset(
    "a an the his her its their our my your this these those it he she they we i you him them us me himself themselves".split()
)
# A phrase beside one of these speaks in the articles; they are not about it.
REPORTING = STATING.union("say saying tell tells add explain according".split())
# How much a single word looks like a noun where nothing says so: "the men protest" and "a big protest" alike.
UNMARKED = 0.3
# And how much several words do.
SEVERAL_UNMARKED = 0.95
_VERB = re.compile(r"\w{3,}(?:(?<!e)ed|ing|ly)$")
# Verbs that no ending tells, but for those that are adjectives or nouns as well ("broken glass", "a run").
_IRREGULAR = (PAST | PARTICIPLES) - frozenset(
    "broken chosen come cut drawn fallen frozen gone left risen run set shot spoken woken worn".split()
) | frozenset(
    (
        "agreed died dying lied lying tied allege alleges becomes begin begins consist consists embarks gets gives goes "
        "include includes insist insists intend intends makes perform performs pulls receive receives remain remains seems "
        "serve serves takes writes"
    ).split()
)
# "30-pin" is one word that begins with a digit, so no phrase begins inside it.
_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]*\w)?(?:\.[A-Za-z](?![A-Za-z])\.?)*|\d(?:[\w'’-]*\w)?|\S")


@dataclass(frozen=True, slots=True)
class _Parsed:
    """The words of a sentence and their stems ("" for what is no word)."""

    words: list[str]
    stems: list[str]


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
        self._looks: dict[Phrase, tuple[tuple[tuple[str, float], ...], float]] = {}

    def _count(self, numbers: NDArray[np.intp]) -> Counter[Phrase]:
        counts = np.bincount(numbers, minlength=len(self._numbers)).tolist()
        return Counter({phrase: n for phrase, n in zip(self._numbers, counts, strict=True) if n})

    def places_of(self, phrase: Phrase) -> list[list[int]]:
        """The sentences that have a phrase, and with which word it begins there."""
        number = self._numbers[phrase]
        places: list[list[int]] = self._places[
            self._ends[number - 1] if number else 0 : self._ends[number], 1:
        ].tolist()
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
        places = self.places_of(phrase)
        return len({self.sentences[index].document for index, _ in places if self.clusters[index] == cluster})

    def phrases_of(self, index: int) -> Iterator[Phrase]:
        """The phrases of a sentence."""
        return (phrase for phrase, _ in _find_phrases(self.parsed[index], self.language))

    def form(self, index: int, start: int, phrase: Phrase) -> str:
        """How a sentence writes a phrase that begins with its word `start`."""
        return " ".join(self.parsed[index].words[start : start + len(phrase)])

    def forms(self, phrase: Phrase) -> tuple[tuple[str, float], ...]:
        """How the articles write a phrase, the most frequent form first, and how much each looks like a whole noun phrase."""
        return self._look(phrase)[0]

    def written(self, phrase: Phrase) -> str:
        """How the articles mostly write a phrase."""
        return self.forms(phrase)[0][0]

    def whole(self, phrase: Phrase) -> float:
        """How much a phrase looks like a whole noun phrase, in [0, 1]; 0 for what is none."""
        return self._look(phrase)[1] if phrase in self._numbers else 0.0

    def _look(self, phrase: Phrase) -> tuple[tuple[tuple[str, float], ...], float]:
        """Look at a phrase closely when it is first asked for: most phrases stand once and never are."""
        if phrase not in self._looks:
            n_of_form: Counter[str] = Counter()
            wholenesses: defaultdict[str, list[float]] = defaultdict(list)
            for index, start in self.places_of(phrase):
                parsed, form = self.parsed[index], self.form(index, start, phrase)
                n_of_form[form] += 1
                wholenesses[form].append(_wholeness(parsed, start, start + len(phrase), self.language))
            forms = tuple((form, fmean(wholenesses[form])) for form in _by_frequency(n_of_form))
            self._looks[phrase] = (forms, fmean(chain.from_iterable(wholenesses.values())))
        return self._looks[phrase]


def has_verb_form(form: str) -> bool:
    """Whether a word of a phrase as it is written looks like a verb or an adverb by its ending."""
    return any(word.islower() and (word in _IRREGULAR or _VERB.match(word)) for word in form.split())


def _parse(texts: Sequence[str], language: str) -> list[_Parsed]:
    """Split texts into words and stem each word once."""
    words = [_WORD.findall(text) for text in texts]
    stem_of = {word: _first_stem(word, language) for word in set(chain.from_iterable(words))}
    return [_Parsed(of_text, [stem_of[word] for word in of_text]) for of_text in words]


def _find_phrases(parsed: _Parsed, language: str) -> Iterator[tuple[Phrase, int]]:
    """Find every n-gram that may be a heading, and with which word it begins."""
    no_edges = _no_edges(language)
    words, stems = parsed.words, parsed.stems
    may_be_edge = [stem not in no_edges for stem in stems]
    for start, first in enumerate(stems):
        # "New York Times" begins in a stop word.
        is_new = words[start] == "New" and start + 1 < len(words) and words[start + 1][0].isupper()
        if len(first) < 3 or not (may_be_edge[start] or is_new):
            continue
        for end in range(start + 1, min(start + MAX_WORDS, len(words)) + 1):
            if may_be_edge[end - 1]:
                if not words[end - 1].endswith(POSSESSIVES) and (not is_new or end > start + 2):
                    yield tuple(stems[start:end]), start
            elif end > start + 1 and stems[end - 1] not in LINKS:
                break


def _first_stem(word: str, language: str) -> str:
    """The stem of a word, the first of one with a hyphen; "" for what is none."""
    return next(iter(stem_word(word, language)), "") if word[0].isalpha() else ""


@lru_cache(maxsize=4)
def _no_edges(language: str) -> frozenset[str]:
    """Stems that neither begin nor end a heading, and "" for what is no word."""
    return NOT_IN_NAMES.union(stem_list(_COUNTS_AND_DATES, language), stop_stems(language), [""])


def _wholeness(sentence: _Parsed, start: int, end: int, language: str) -> float:
    """How much a phrase looks like a whole noun phrase that an article is about, in [0, 1].

    0 in the company of verbs, beside a verb of reporting or for a piece of a name, a half before the rest of a phrase, else 1;
    less for a single word that nothing shows to be a noun.
    """
    words, stems, stop = sentence.words, sentence.stems, stop_stems(language)
    before = words[start - 1] if start else ""
    behind = words[end] if end < len(words) else ""
    # "To rigorously enforce".
    before_adverb = words[start - 2] if start > 1 and before.endswith("ly") else before
    if not BEFORE_VERBS.isdisjoint((before.lower(), before_adverb.lower())) or behind.lower() in BEHIND_VERBS:
        return 0.0
    if not REPORTING.isdisjoint((before.lower(), behind.lower())) or _is_cut(sentence, start, end, stop):
        return 0.0
    # A verb behind ends a phrase, but "flight training" goes on.
    is_whole = (
        end == len(stems)
        or not stems[end]
        or stems[end] in stop
        or (has_verb_form(behind) and not behind.endswith("ing"))
    )
    whole = 1.0 if is_whole else 0.5
    if not (words[end - 1][0].isupper() or before.lower() in BEFORE_NOUNS or before.endswith(POSSESSIVES)):
        whole *= UNMARKED if end == start + 1 else SEVERAL_UNMARKED
    return whole


def _is_cut(sentence: _Parsed, start: int, end: int, stop: frozenset[str]) -> bool:
    """Whether a phrase is a piece of a longer name."""
    words, stems = sentence.words, sentence.stems
    before = words[start - 1] if start else ""
    two_before = words[start - 2] if start > 1 else ""
    initial = two_before if before == "." else before
    if len(initial) == 1 and initial.isupper() and initial not in {"A", "I"}:
        # "E. coli", "John F. Kennedy".
        return True
    # "Kansas Board of Education", "Governor George W. Bush", but "Mexico City on Monday".
    next_at = end + 1 if words[end : end + 1] in (["of"], ["for"], ["on"]) else end
    following = words[next_at] if next_at < len(words) else ""
    is_name = words[end - 1][0].isupper() and following[:1].isupper()
    if is_name and following != "I" and following.lower() not in _DAYS_AND_MONTHS:
        return True
    if not words[start][0].isupper():
        # "Daniel arap Moi".
        return before[:1].isupper() and end > start + 1 and words[start + 1][0].isupper()
    if before in {"of", "for"}:
        # "Centers for Disease Control".
        return two_before[:1].isupper() and start > 2
    is_first = start < 2 or not two_before[0].isalpha()
    return before[:1].isupper() and not (stems[start - 1] in stop and (is_first or before.lower() in BEFORE_NOUNS))


def _by_frequency(forms: Mapping[str, int]) -> tuple[str, ...]:
    # Of equally frequent forms the one with more lower-case letters is less likely to stand at a sentence's start.
    return tuple(sorted(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form)))
