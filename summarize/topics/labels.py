"""Names for found topics: frequent, distinctive phrases, in the form in which the articles write them.

Class-based TF-IDF (Grootendorst 2022, "BERTopic", section 3.3): the terms of a cluster, taken as one document, weighted by
how much more often they stand there than in the other clusters, and by how many articles have them. Terms are n-grams of one to
four words without stop words but for an inner "of"; part of a longer phrase that is repeated is no term of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, WEEKDAYS
from summarize.text.letter_case import capitalise
from summarize.text.news_words import news_stems
from summarize.text.speech import STATING
from summarize.text.tokens import POSSESSIVES, stem_list, stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.corpus import Sentence

__all__ = ["Label", "compose_name", "label_clusters"]

MAX_WORDS = 4
N_KEYWORDS = 8
# Phrases among which another name is looked for where the brief says nothing of the first one.
N_ALTERNATIVES = 40
# A longer phrase says more than its parts if it stands nearly as often.
LENGTH_BONUS = (1.0, 1.8, 2.0, 2.0)
# A phrase of which this share stands inside a longer one is only a part of that.
PART_OF_LONGER = 0.6
# A word in more than this share of all sentences is the subject of the whole set, not of one topic.
MAX_SHARE = 0.2
# Words of news in general, and verbs and adverbs by their endings, make poor headings.
GENERAL_WORTH = 0.3
VERB_WORTH = 0.4
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
# A word that looks like a noun less than this in the mean is no part of a name.
MIN_WHOLE_IN_NAME = 0.4
# A phrase of several words makes the name in the place of a better single word if it is among the best so many.
N_FOR_NAME = 3
# A phrase that stands once makes a name only if it stands as a whole.
MIN_WHOLE_OF_ONE = 0.9
# Whatever the news, these say little of it.
_OF_ANY_NEWS = frozenset(
    {("press", "confer"), ("news", "confer"), ("press", "releas"), ("local", "time"), ("social", "media"), ("report", "abus")}
)
# What is left of a phrase's worth if it never stands as a whole noun phrase.
PART_WORTH = 0.1
# "Province of Kosovo" names less than the place does.
_OF_NAME = re.compile(r"(?:.* )?[a-z]\S* of [A-Z]")
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
class Label:
    """The names that a found topic may have, the best first, the keywords that describe it, and phrases for further names."""

    names: tuple[str, ...]
    keywords: tuple[str, ...]
    alternatives: tuple[str, ...]

    @property
    def name(self) -> str:
        """The best of its names."""
        return self.names[0]


Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Parsed:
    """The words of a sentence, their stems ("" for what is no word), and its phrases with the words with which they begin.

    `is_model` is 0 where nothing has a capital: such an article is no model for how a name is written.
    """

    words: list[str]
    stems: list[str]
    phrases: list[tuple[Phrase, int]]
    is_model: int


class _Counts:
    """Where phrases stand, how many sentences of each cluster and of all clusters have each, and what they look like.

    `general` are the stems that say little about any topic.
    """

    def __init__(
        self, sentences: Sequence[Sentence], clusters: Sequence[int], n_clusters: int, language: str = "en"
    ) -> None:
        self.sentences, self.clusters, self.language = sentences, clusters, language
        self.general = news_stems(language)
        self.parsed = [_parse(sentence.text, language) for sentence in sentences]
        # Of each phrase the sentences that have it, and with which word it begins there.
        self.places: defaultdict[Phrase, list[tuple[int, int]]] = defaultdict(list)
        self.of_all: Counter[Phrase] = Counter()
        self.of_cluster: list[Counter[Phrase]] = [Counter() for _ in range(n_clusters)]
        for index, (parsed, cluster) in enumerate(zip(self.parsed, clusters, strict=True)):
            for phrase, start in parsed.phrases:
                self.places[phrase].append((index, start))
            phrases = list(dict.fromkeys([phrase for phrase, _ in parsed.phrases]))
            self.of_all.update(phrases)
            if cluster >= 0:
                self.of_cluster[cluster].update(phrases)
        self.mean = sum(count.total() for count in self.of_cluster) / max(n_clusters, 1)
        self._looks: dict[Phrase, tuple[str, float]] = {}

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether every word of a phrase is what the whole set is about."""
        most = MAX_SHARE * len(self.sentences)
        return all(self.of_all[(stem,)] > most for stem in phrase if stem not in LINKS)

    def n_of_clusters(self, phrase: Phrase) -> int:
        """The number of sentences of any cluster that have a phrase."""
        return sum(count[phrase] for count in self.of_cluster)

    def n_articles(self, phrase: Phrase, cluster: int) -> int:
        """The number of articles of which a cluster has a sentence with a phrase."""
        places = self.places[phrase]
        return len({self.sentences[index].document for index, _ in places if self.clusters[index] == cluster})

    def written(self, phrase: Phrase) -> str:
        """How the articles mostly write a phrase."""
        return self._look(phrase)[0]

    def whole(self, phrase: Phrase) -> float:
        """How much a phrase looks like a whole noun phrase, in [0, 1]; 0 for what is none."""
        return self._look(phrase)[1] if phrase in self.places else 0.0

    def _look(self, phrase: Phrase) -> tuple[str, float]:
        """Look at a phrase closely when it is first asked for: most phrases stand once and never are."""
        if phrase not in self._looks:
            forms: Counter[str] = Counter()
            wholenesses = []
            for index, start in self.places[phrase]:
                parsed, end = self.parsed[index], start + len(phrase)
                forms[" ".join(parsed.words[start:end])] += parsed.is_model
                wholenesses.append(_wholeness(parsed, start, end, self.language))
            self._looks[phrase] = (_most_written(forms), sum(wholenesses) / len(wholenesses))
        return self._looks[phrase]


def label_clusters(
    sentences: Sequence[Sentence], clusters: Sequence[int], n_clusters: int, language: str = "en"
) -> list[Label]:
    """Name every cluster.

    Parameters
    ----------
    sentences : sequence of Sentence
    clusters : sequence of int
        The cluster of each sentence; negative for none.
    n_clusters : int

    Returns
    -------
    list of Label, length n_clusters
        Names have two to four words where the cluster has them to give; no two names share a content word's stem.
    """
    counts = _Counts(sentences, clusters, n_clusters, language)
    taken: set[str] = set()
    labels = []
    for cluster in range(n_clusters):
        ranked = _ranked(counts, cluster)
        chosen = _without_overlap(ranked, taken, N_KEYWORDS)
        # Of few large clusters each may have a word that is frequent in the whole set.
        chosen = chosen or _without_overlap(_ranked(counts, cluster, also_subjects=True), taken, N_KEYWORDS)
        named = _find_name(counts, chosen)
        chosen = [*named, *(phrase for phrase in chosen if phrase not in named)]
        longer = _longer_phrases(counts, cluster, named, taken) if len(named) > 1 else []
        taken.update(stem for phrase in (*longer[:1], *named) for stem in phrase)
        names = [*_written(counts, longer), " and ".join(_written(counts, named)) or f"Topic {cluster + 1}"]
        telling = [phrase for phrase in ranked if len(phrase) > 1 or phrase[0] not in counts.general]
        alternatives = _fit_for_name(counts, _without_overlap(telling, taken, N_ALTERNATIVES))
        labels.append(Label(tuple(map(capitalise, names)), _written(counts, chosen), _written(counts, alternatives)))
    return labels


def compose_name(phrases: Sequence[str]) -> str:
    """Make a name of phrases that are fit for one, the best first: the first of several words, or the first two; else "".

    Examples
    --------
    >>> compose_name(["bridge", "toll", "vote", "harbour council"]), compose_name(["bridge", "toll"]), compose_name(["toll"])
    ('Harbour council', 'Bridge and toll', '')
    """
    several = [phrase for phrase in phrases if " " in phrase][:1]
    return capitalise(" and ".join(several or phrases[:2])) if several or len(phrases) > 1 else ""


def _find_name(counts: _Counts, chosen: Sequence[Phrase]) -> list[Phrase]:
    """Find the phrases that make a name: one of several words, or a noun and the next phrase of at most two words.

    Several words are preferred if they are among the best, or if the noun has no company.
    """
    fit = _fit_for_name(counts, chosen) or sorted(chosen, key=lambda phrase: -counts.whole(phrase))[:1]
    several = [phrase for phrase in fit if len(phrase) > 1]
    if several and several[0] in fit[:N_FOR_NAME]:
        return several[:1]
    partner = next((phrase for phrase in fit[1:] if len(phrase) <= 2), None)
    if partner:
        return [fit[0], partner]
    return several[:1] or fit[:1]


def _longer_phrases(counts: _Counts, cluster: int, named: Sequence[Phrase], taken: set[str]) -> list[Phrase]:
    """Whole noun phrases around the words of a joined name, also such as stand once, the most telling first.

    "Treatment of prisoners" tells more than "Iraq and treatment"; "province of Kosovo" does not, nor any part of two names.
    """
    if all(form[0].isupper() for form in _written(counts, named)):
        return []
    wanted = {stem for phrase in named for stem in phrase}
    worth = {}
    for phrase in counts.of_cluster[cluster]:
        if len(phrase) == 1 or wanted.isdisjoint(phrase) or not taken.isdisjoint(phrase):
            continue
        stems = [stem for stem in phrase if stem not in LINKS]
        is_noun = counts.whole(phrase[-1:]) >= MIN_WHOLE_IN_NAME and counts.whole(phrase) >= MIN_WHOLE_OF_ONE
        if is_noun and not _OF_NAME.match(counts.written(phrase)) and not _has_verb(counts, phrase):
            known = [(stem,) for stem in stems if (stem,) in counts.of_cluster[cluster]]
            worth[phrase] = sum(_worth(counts, cluster, one) for one in known) / len(stems)
    return sorted(worth, key=lambda phrase: (-round(worth[phrase], 9), phrase))[:N_ALTERNATIVES]


def _fit_for_name(counts: _Counts, phrases: Sequence[Phrase]) -> list[Phrase]:
    return [phrase for phrase in phrases if counts.whole(phrase) >= MIN_WHOLE_IN_NAME and not _has_verb(counts, phrase)]


def _parse(text: str, language: str) -> _Parsed:
    """Find every n-gram that may be a heading."""
    no_edges, never_inside = _no_edges(language), _never_inside(language)
    words = _WORD.findall(text)
    stems = [_first_stem(word, language) for word in words]
    is_edge = [stem not in no_edges for stem in stems]
    may_end = [edge and not word.endswith(POSSESSIVES) for edge, word in zip(is_edge, words, strict=True)]
    phrases: list[tuple[Phrase, int]] = []
    for start, first in enumerate(stems):
        # "New York Times" begins in a stop word.
        is_new = words[start] == "New" and start + 1 < len(words) and words[start + 1][0].isupper()
        if not (is_edge[start] or is_new) or len(first) < 3:
            continue
        for last in range(start, min(start + MAX_WORDS, len(words))):
            if last > start and stems[last] in never_inside:
                break
            if may_end[last] and (not is_new or last - start >= 2):
                phrases.append((tuple(stems[start : last + 1]), start))
    return _Parsed(words, stems, phrases, is_model=int(text != text.lower()))


@lru_cache(maxsize=1 << 16)
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
    behind = words[end] if end < len(words) else ""
    if before.lower() in BEFORE_VERBS or not REPORTING.isdisjoint((before.lower(), behind.lower())):
        return 0.0
    is_capital = words[start][0].isupper()
    is_first = start < 2 or not words[start - 2][0].isalpha()
    is_outside = stems[start - 1] in stop and (is_first or before.lower() in BEFORE_NOUNS)
    if before[:1].isupper() and is_capital and not is_outside:
        return 0.0
    following = stems[end] if end < len(stems) else ""
    whole = 1.0 if not following or following in stop else 0.5
    is_marked = is_capital or before.lower() in BEFORE_NOUNS or before.endswith(POSSESSIVES)
    return whole if end > start + 1 or is_marked else whole * UNMARKED


def _ranked(counts: _Counts, cluster: int, *, also_subjects: bool = False) -> list[Phrase]:
    """The cluster's phrases, the most telling first; on demand also what the set is about, if most of it stands here."""
    count = counts.of_cluster[cluster]
    at_least = 2 if len(count) >= 10 else 1
    inside = _counts_inside_longer(count)
    scores = {
        phrase: _worth(counts, cluster, phrase)
        for phrase, n in count.items()
        if n >= at_least
        and inside.get(phrase, 0) < PART_OF_LONGER * n
        and (not counts.is_subject(phrase) or (also_subjects and 2 * n > counts.of_all[phrase]))
    }
    return sorted(scores, key=lambda phrase: (-round(scores[phrase], 9), phrase))


def _counts_inside_longer(count: Counter[Phrase]) -> dict[Phrase, int]:
    """For each phrase how often at most it stands inside one longer phrase that is itself repeated."""
    inside: dict[Phrase, int] = {}
    for longer, n in count.items():
        if len(longer) > 1 and n > 1:
            for start in range(len(longer)):
                for end in range(start + 1, len(longer) + 1):
                    if end - start < len(longer):
                        part = longer[start:end]
                        inside[part] = max(inside.get(part, 0), n)
    return inside


def _worth(counts: _Counts, cluster: int, phrase: Phrase) -> float:
    n, total = counts.of_cluster[cluster][phrase], counts.n_of_clusters(phrase)
    worth = n * log(1 + counts.mean / total) * (n / total) * LENGTH_BONUS[len(phrase) - 1]
    worth *= log(1 + counts.n_articles(phrase, cluster))
    if phrase in _OF_ANY_NEWS or all(stem in counts.general or stem in LINKS for stem in phrase):
        worth *= GENERAL_WORTH
    worth *= PART_WORTH + (1 - PART_WORTH) * counts.whole(phrase)
    return worth * VERB_WORTH if _has_verb(counts, phrase) else worth


def _has_verb(counts: _Counts, phrase: Phrase) -> bool:
    """Whether a word of a phrase looks like a verb or an adverb by its ending."""
    return any(word.islower() and (word in _IRREGULAR or _VERB.match(word)) for word in counts.written(phrase).split())


def _without_overlap(ranked: Sequence[Phrase], taken: set[str], n: int) -> list[Phrase]:
    """The first phrases that share no stem with each other or with the names of other topics."""
    used = taken - LINKS
    chosen: list[Phrase] = []
    for phrase in ranked:
        if used.isdisjoint(phrase):
            chosen.append(phrase)
            used |= set(phrase) - LINKS
        if len(chosen) == n:
            break
    return chosen


def _written(counts: _Counts, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    return tuple(counts.written(phrase) for phrase in phrases)


def _most_written(forms: Mapping[str, int]) -> str:
    # Of equally frequent forms the one with more lower-case letters is less likely to stand at a sentence's start.
    return min(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form))
