"""Names for found topics: frequent, distinctive phrases, in the form in which the articles write them.

Class-based TF-IDF (Grootendorst 2022, "BERTopic", section 3.3): the terms of a cluster, taken as one document, weighted by
how much more often they stand there than in the other clusters, and by how many articles have them. Terms are n-grams of one to
four words without stop words but for an inner "of"; part of a longer phrase that is repeated is no term of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, WEEKDAYS
from summarize.text.news_words import news_stems
from summarize.text.speech import STATING
from summarize.text.tokens import POSSESSIVES, stem_list, stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
# What is left of a phrase's worth if it never stands as a whole noun phrase.
PART_WORTH = 0.1
# "Province of Kosovo" names less than the place does.
_OF_NAME = re.compile(r"(?:.* )?[a-z]\S* of [A-Z]")
_VERB = re.compile(r"\w{3,}(?:ed|ing|ly)$")
# Verbs that no ending tells.
_IRREGULAR = frozenset(
    "became began begun bought broke brought built came caught chose died drew driven drove fell felt flew fought found gave given "
    "got grew grown held kept knew known laid led lied lost made met paid put ran rose said sat saw seen sent shown sold sought "
    "spent spoke stood struck swept taken taught thought threw tied took went woke won wore written wrote".split()
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
class _Counts:
    """How many sentences have each phrase, in each cluster, in all, in the whole set; the forms, how often whole.

    `general` are the stems that say little about any topic.
    """

    of_cluster: tuple[Counter[Phrase], ...]
    of_clusters: Counter[Phrase]
    of_all: Counter[Phrase]
    mean: float
    forms: Mapping[Phrase, Mapping[str, int]]
    whole: dict[Phrase, float]
    articles: tuple[dict[Phrase, set[int]], ...]
    n_sentences: int
    general: frozenset[str]


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
    counts = _count_phrases(sentences, clusters, n_clusters, language)
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
        labels.append(
            Label(tuple(map(_headline_case, names)), _written(counts, chosen), _written(counts, alternatives))
        )
    return labels


def compose_name(phrases: Sequence[str]) -> str:
    """Make a name of phrases that are fit for one, the best first: the first of several words, or the first two; else "".

    Examples
    --------
    >>> compose_name(["bridge", "toll", "vote", "harbour council"]), compose_name(["bridge", "toll"]), compose_name(["toll"])
    ('Harbour council', 'Bridge and toll', '')
    """
    several = [phrase for phrase in phrases if " " in phrase][:1]
    return _headline_case(" and ".join(several or phrases[:2])) if several or len(phrases) > 1 else ""


def _find_name(counts: _Counts, chosen: Sequence[Phrase]) -> list[Phrase]:
    """Find the phrases that make a name: one of several words, or a noun and the next phrase of at most two words.

    Several words are preferred if they are among the best, or if the noun has no company.
    """
    fit = _fit_for_name(counts, chosen) or sorted(chosen, key=lambda phrase: -counts.whole[phrase])[:1]
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
        is_noun = counts.whole.get(phrase[-1:], 0.0) >= MIN_WHOLE_IN_NAME
        is_place = _OF_NAME.match(_most_written(counts.forms[phrase]))
        if is_noun and counts.whole[phrase] >= MIN_WHOLE_OF_ONE and not is_place and not _has_verb(counts, phrase):
            known = [(stem,) for stem in stems if (stem,) in counts.of_cluster[cluster]]
            worth[phrase] = sum(_worth(counts, cluster, one) for one in known) / len(stems)
    return sorted(worth, key=lambda phrase: (-round(worth[phrase], 9), phrase))[:N_ALTERNATIVES]


def _fit_for_name(counts: _Counts, phrases: Sequence[Phrase]) -> list[Phrase]:
    return [phrase for phrase in phrases if counts.whole[phrase] >= MIN_WHOLE_IN_NAME and not _has_verb(counts, phrase)]


def _count_phrases(sentences: Sequence[Sentence], clusters: Sequence[int], n_clusters: int, language: str) -> _Counts:
    of_cluster: list[Counter[Phrase]] = [Counter() for _ in range(n_clusters)]
    articles: list[dict[Phrase, set[int]]] = [defaultdict(set) for _ in range(n_clusters)]
    # A Counter takes several times as long to make and to begin, and most phrases stand once.
    forms: defaultdict[Phrase, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    of_all: Counter[Phrase] = Counter()
    wholenesses: defaultdict[Phrase, float] = defaultdict(float)
    n_occurrences: defaultdict[Phrase, int] = defaultdict(int)
    for sentence, cluster in zip(sentences, clusters, strict=True):
        # An article without capitals is no model for how a name is written.
        is_model = int(sentence.text != sentence.text.lower())
        found = list(_phrases(sentence.text, language))
        seen = list(dict.fromkeys(phrase for phrase, _, _ in found))
        for phrase, form, wholeness in found:
            forms[phrase][form] += is_model
            n_occurrences[phrase] += 1
            wholenesses[phrase] += wholeness
        of_all.update(seen)
        if cluster >= 0:
            of_cluster[cluster].update(seen)
            for phrase in seen:
                articles[cluster][phrase].add(sentence.document)
    of_clusters: Counter[Phrase] = Counter()
    for count in of_cluster:
        of_clusters.update(count)
    whole = {phrase: wholenesses[phrase] / n for phrase, n in n_occurrences.items()}
    mean = of_clusters.total() / max(n_clusters, 1)
    general = news_stems(language)
    return _Counts(tuple(of_cluster), of_clusters, of_all, mean, forms, whole, tuple(articles), len(sentences), general)


def _phrases(text: str, language: str) -> Iterator[tuple[Phrase, str, float]]:
    """Every n-gram that may be a heading, as stems, as written, and how much it looks like a whole noun phrase, in [0, 1]."""
    stop, no_edges = stop_stems(language), NO_EDGES | stem_list(_DAYS_AND_MONTHS, language)
    words = _WORD.findall(text)
    stems = [(stem_word(word, language) or ("",))[0] if word[0].isalpha() else "" for word in words]
    for start in range(len(words)):
        # "New York Times" begins in a stop word.
        is_new = words[start] == "New" and start + 1 < len(words) and words[start + 1][0].isupper()
        if (stems[start] in stop and not is_new) or stems[start] in no_edges or len(stems[start]) < 3:
            continue
        for end in range(start + 1, min(start + MAX_WORDS, len(words)) + 1):
            last = stems[end - 1]
            if not last or (last in stop and last not in LINKS and end > start + 1):
                break
            if is_new and end - start < 3:
                continue
            if last not in stop and last not in no_edges and not words[end - 1].endswith(POSSESSIVES):
                yield tuple(stems[start:end]), " ".join(words[start:end]), _wholeness(words, stems, start, end, stop)


def _wholeness(words: Sequence[str], stems: Sequence[str], start: int, end: int, stop: frozenset[str]) -> float:
    """How much a phrase looks like a whole noun phrase that an article is about, in [0, 1].

    0 in the company of verbs, beside a verb of reporting or behind the beginning of a name, a half before a verb or the rest
    of a phrase, else 1; less for a single word that nothing shows to be a noun.
    """
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
        and (not _is_subject(counts, phrase) or (also_subjects and 2 * n > counts.of_all[phrase]))
    }
    return sorted(scores, key=lambda phrase: (-round(scores[phrase], 9), phrase))


def _is_subject(counts: _Counts, phrase: Phrase) -> bool:
    """Whether every word of a phrase is what the whole set is about."""
    return all(counts.of_all[(stem,)] > MAX_SHARE * counts.n_sentences for stem in phrase if stem not in LINKS)


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
    n, total = counts.of_cluster[cluster][phrase], counts.of_clusters[phrase]
    worth = n * log(1 + counts.mean / total) * (n / total) * LENGTH_BONUS[len(phrase) - 1]
    worth *= log(1 + len(counts.articles[cluster][phrase]))
    if all(stem in counts.general or stem in LINKS for stem in phrase):
        worth *= GENERAL_WORTH
    worth *= PART_WORTH + (1 - PART_WORTH) * counts.whole[phrase]
    return worth * VERB_WORTH if _has_verb(counts, phrase) else worth


def _has_verb(counts: _Counts, phrase: Phrase) -> bool:
    """Whether a word of a phrase looks like a verb or an adverb by its ending."""
    return any(
        word.islower() and (word in _IRREGULAR or _VERB.match(word))
        for word in _most_written(counts.forms[phrase]).split()
    )


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
    return tuple(_most_written(counts.forms[phrase]) for phrase in phrases)


def _most_written(forms: Mapping[str, int]) -> str:
    # Of equally frequent forms the one with more lower-case letters is less likely to stand at a sentence's start.
    return min(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form))


def _headline_case(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
