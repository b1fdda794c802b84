"""Names for found topics: frequent, distinctive phrases, in the form in which the articles write them.

Class-based TF-IDF (Grootendorst 2022, "BERTopic", section 3.3): the terms of a cluster, taken as one document, weighted by
how much more often they stand there than in the other clusters, and by how many articles have them. Terms are the phrases of
:mod:`summarize.topics.noun_phrases`; part of a longer phrase that is repeated is no term of its own. A name is the phrase that
is worth most where most of its words stand in the sentences that it names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from heapq import heapify, heappop, heapreplace
from itertools import chain
from math import log
from statistics import fmean
from typing import TYPE_CHECKING

from summarize.corpus import DECIMALS
from summarize.text.letter_case import capitalise
from summarize.text.names import RANKS
from summarize.topics.noun_phrases import LINKS, PhraseCounts, has_verb_form

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from summarize.corpus import Sentence
    from summarize.topics.noun_phrases import Phrase

__all__ = ["Label", "label_clusters"]

N_KEYWORDS = 8
# A longer phrase says more than its parts if it stands nearly as often.
LENGTH_BONUS = (1.0, 1.8, 2.0, 2.0)
# A phrase of which this share stands inside a longer one is only a part of that.
PART_OF_LONGER = 0.6
# Words of news in general make poor keywords.
GENERAL_WORTH = 0.3
# A phrase that looks like a whole noun phrase less than this in the mean, as it is written there, is no name.
MIN_WHOLE_IN_NAME = 0.55
# A phrase that stands once makes a name only if it stands as a whole.
MIN_WHOLE_OF_ONE = 1.0
# Whatever the news, these say little of it.
_OF_ANY_NEWS = frozenset(
    {
        ("press", "confer"),
        ("news", "confer"),
        ("press", "releas"),
        ("local", "time"),
        ("social", "media"),
        ("report", "abus"),
    }
)
# What is left of a phrase's worth if it never stands as a whole noun phrase.
PART_WORTH = 0.1
# "Province of Kosovo" and "southeast of Dili" name less than the place does, "Ankara claims Syria" is a sentence, and what is the
# largest may be anything.
_NO_NAME = re.compile(
    r"(?:.* )?[a-z]\S* of [A-Z]"
    r"|[A-Z]\S* (?!of )[a-z]\S* [A-Z]"
    r"|(?:worst|best|largest|biggest|greatest|highest|lowest|latest|longest|strongest|oldest|newest|tallest|deadliest) "
)
# Words of offices: "Secretary of State" alone names nobody.
_OFFICES = RANKS.union(
    "state foreign defense defence interior finance deputy vice acting former chief attorney executive".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a found topic, the keywords that describe it, and what its repeated phrases are worth.

    Attributes
    ----------
    name : str
        As a heading writes it.
    keywords : tuple of str
        As the articles write them, the most telling first; empty where the topic repeats no phrase of its own.
    cluster : int
        The number of the topic among the clusters in `counts`.
    worth : mapping of Phrase to float
        What each repeated phrase says about the topic where it always stands as a whole noun phrase, above 0.
    counts : PhraseCounts
        Where phrases stand in the sentences of all clusters.
    event : int
        The number of the event that it was found in.
    """

    name: str
    keywords: tuple[str, ...]
    cluster: int
    worth: Mapping[Phrase, float]
    counts: PhraseCounts = field(compare=False, repr=False)
    event: int = 0

    def name_of(self, passages: Sequence[Sequence[int]], taken: Collection[str]) -> str:
        """Name some of the topic's sentences.

        Parameters
        ----------
        passages : sequence of sequence of int
        taken : collection of str
            Stems of other names, which this one must not have.

        Returns
        -------
        str
            A phrase that stands in these sentences as it is written here; "" where there is none.
        """
        found = _find_name(self.counts, self.cluster, self.worth, passages, taken)
        return capitalise(found[1]) if found else ""


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
    counts = PhraseCounts(sentences, clusters, n_clusters, language)
    members: list[list[tuple[int]]] = [[] for _ in range(n_clusters)]
    for index, of in enumerate(clusters):
        if of >= 0:
            members[of].append((index,))
    taken: set[str] = set()
    labels = []
    for cluster in range(n_clusters):
        worth = _find_worth(counts, cluster)
        keywords = _without_overlap(_ranked(counts, worth), taken)
        if not keywords:
            # Of few large clusters each may have a word that is frequent in the whole set.
            worth = _find_worth(counts, cluster, also_subjects=True)
            keywords = _without_overlap(_ranked(counts, worth), taken)
        found = _find_name(counts, cluster, worth, members[cluster], taken)
        if found:
            keywords = _without_overlap(chain(found[:1], _ranked(counts, worth)), taken)
        elif keywords:
            noun = max(keywords, key=counts.whole)
            found = noun, counts.written(noun)
        taken.update(found[0] if found else ())
        written = tuple(map(counts.written, keywords))
        name = capitalise(found[1]) if found else f"Topic {cluster + 1}"
        labels.append(Label(name, written, cluster, worth, counts))
    return labels


def _find_name(
    counts: PhraseCounts,
    cluster: int,
    worth: Mapping[Phrase, float],
    passages: Sequence[Sequence[int]],
    taken: Collection[str],
) -> tuple[Phrase, str] | None:
    """Find the phrase of several words that names passages best, and how it is written there.

    One that the cluster repeats, or else one that stands once, as a whole, and has a word that it repeats.
    """
    indexes = {index for passage in passages for index in passage}
    n_with = Counter(
        stem for passage in passages for stem in {stem for index in passage for stem in counts.parsed[index].stems}
    )

    def value(phrase: Phrase, whole: float) -> float:
        # Of what tells as much the phrase is preferred whose words stand in most passages.
        return round(
            _value(worth[phrase], whole) * fmean(n_with[stem] for stem in phrase if stem not in LINKS), DECIMALS
        )

    several = [phrase for phrase in worth if len(phrase) > 1 and not n_with.keys().isdisjoint(phrase)]
    repeated = _by_value(several, value, counts.whole)
    if found := _first_fit(counts, repeated, MIN_WHOLE_IN_NAME, indexes, taken):
        return found
    of_words = {stem: value((stem,), counts.whole((stem,))) for stem in n_with if (stem,) in worth}
    once = _standing_once(counts, cluster, of_words, indexes)
    return _first_fit(counts, once, MIN_WHOLE_OF_ONE, indexes, taken)


def _standing_once(
    counts: PhraseCounts, cluster: int, of_words: Mapping[str, float], indexes: Collection[int]
) -> list[Phrase]:
    """The phrases of several words that stand once, by what their words are worth, the highest first."""
    found = {}
    for phrase in {phrase for index in indexes for phrase in counts.phrases_of(index)}:
        if len(phrase) > 1 and counts.of_cluster[cluster][phrase] == 1:
            value = fmean(of_words.get(stem, 0) for stem in phrase if stem not in LINKS)
            if value:
                found[phrase] = round(value, DECIMALS)
    return sorted(found, key=lambda phrase: (-found[phrase], phrase))


def _first_fit(
    counts: PhraseCounts,
    phrases: Iterable[Phrase],
    least_whole: float,
    indexes: Collection[int],
    taken: Collection[str],
) -> tuple[Phrase, str] | None:
    """Find the first phrase that is fit for a name, and how it is written in some sentences."""
    for phrase in phrases:
        if _says_nothing(counts, phrase) or not (set(phrase) - LINKS).isdisjoint(taken):
            continue
        there = {
            counts.form(index, start, phrase).lower() for index, start in counts.places_of(phrase) if index in indexes
        }
        for form, whole in counts.forms(phrase):
            if whole >= least_whole and form.lower() in there and _is_fit(form):
                return phrase, form
    return None


def _is_fit(form: str) -> bool:
    """Whether a phrase as it is written may be a name."""
    return not (has_verb_form(form) or _NO_NAME.match(form) or _OFFICES.union(LINKS).issuperset(form.lower().split()))


def _says_nothing(counts: PhraseCounts, phrase: Phrase) -> bool:
    """Whether a phrase is one of news in general."""
    return phrase in _OF_ANY_NEWS or counts.is_general(phrase)


def _find_worth(counts: PhraseCounts, cluster: int, *, also_subjects: bool = False) -> dict[Phrase, float]:
    """The cluster's repeated phrases and what they are worth as whole noun phrases; on demand also what the set is about."""
    count = counts.of_cluster[cluster]
    at_least = 2 if len(count) >= 10 else 1
    inside = _counts_inside_longer(count)
    return {
        phrase: _worth(counts, cluster, phrase)
        for phrase, n in count.items()
        if n >= at_least
        and inside.get(phrase, 0) < PART_OF_LONGER * n
        and (not counts.is_subject(phrase) or (also_subjects and 2 * n > counts.of_all[phrase]))
    }


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


def _worth(counts: PhraseCounts, cluster: int, phrase: Phrase) -> float:
    n, total = counts.of_cluster[cluster][phrase], counts.n_of_clusters(phrase)
    worth = n * log(1 + counts.mean / total) * (n / total) * LENGTH_BONUS[len(phrase) - 1]
    worth *= log(1 + counts.n_articles(phrase, cluster))
    return worth * GENERAL_WORTH if _says_nothing(counts, phrase) else worth


def _value(worth: float, whole: float) -> float:
    """What a phrase is worth that stands as a whole noun phrase so much of the time."""
    return round(worth * (PART_WORTH + (1 - PART_WORTH) * whole), DECIMALS)


def _ranked(counts: PhraseCounts, worth: Mapping[Phrase, float]) -> Iterator[Phrase]:
    """Phrases, the most telling first."""
    return _by_value(worth, lambda phrase, whole: _value(worth[phrase], whole), counts.whole)


def _by_value(
    phrases: Iterable[Phrase], value: Callable[[Phrase, float], float], whole: Callable[[Phrase], float]
) -> Iterator[Phrase]:
    """Phrases by a value that grows with how whole they are, the highest first, of equals the first in code-point order.

    How whole a phrase is takes long to tell: it is asked only of those that would come next if they were.
    """
    heap = [(-value(phrase, 1.0), phrase, False) for phrase in phrases]
    heapify(heap)
    while heap:
        _, phrase, is_asked = heap[0]
        if is_asked:
            heappop(heap)
            yield phrase
        else:
            heapreplace(heap, (-value(phrase, whole(phrase)), phrase, True))


def _without_overlap(ranked: Iterable[Phrase], taken: set[str]) -> list[Phrase]:
    """The first phrases that share no stem with each other or with the names of other topics."""
    used = taken - LINKS
    chosen: list[Phrase] = []
    for phrase in ranked:
        if used.isdisjoint(phrase):
            chosen.append(phrase)
            used |= set(phrase) - LINKS
        if len(chosen) == N_KEYWORDS:
            break
    return chosen
