"""Names for found topics: frequent, distinctive phrases, in the form in which the articles write them.

Class-based TF-IDF (Grootendorst 2022, "BERTopic", section 3.3): the terms of a cluster, taken as one document, weighted by
how much more often they stand there than in the other clusters, and by how many articles have them. Terms are the phrases of
:mod:`summarize.topics.noun_phrases`; part of a longer phrase that is repeated is no term of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from summarize.text.letter_case import capitalise
from summarize.topics.noun_phrases import LINKS, PhraseCounts

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from summarize.corpus import Sentence
    from summarize.topics.noun_phrases import Phrase

__all__ = ["Label", "compose_name", "label_clusters"]

N_KEYWORDS = 8
# Phrases among which another name is looked for where the brief says nothing of the first one.
N_ALTERNATIVES = 40
# A longer phrase says more than its parts if it stands nearly as often.
LENGTH_BONUS = (1.0, 1.8, 2.0, 2.0)
# A phrase of which this share stands inside a longer one is only a part of that.
PART_OF_LONGER = 0.6
# Words of news in general, and verbs and adverbs by their endings, make poor headings.
GENERAL_WORTH = 0.3
VERB_WORTH = 0.4
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
        telling = [phrase for phrase in ranked if len(phrase) > 1 or not counts.is_general(phrase)]
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


def _find_name(counts: PhraseCounts, chosen: Sequence[Phrase]) -> list[Phrase]:
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


def _longer_phrases(counts: PhraseCounts, cluster: int, named: Sequence[Phrase], taken: set[str]) -> list[Phrase]:
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
        if is_noun and not _OF_NAME.match(counts.written(phrase)) and not counts.has_verb(phrase):
            known = [(stem,) for stem in stems if (stem,) in counts.of_cluster[cluster]]
            worth[phrase] = sum(_worth(counts, cluster, one) for one in known) / len(stems)
    return sorted(worth, key=lambda phrase: (-round(worth[phrase], 9), phrase))[:N_ALTERNATIVES]


def _fit_for_name(counts: PhraseCounts, phrases: Sequence[Phrase]) -> list[Phrase]:
    return [phrase for phrase in phrases if counts.whole(phrase) >= MIN_WHOLE_IN_NAME and not counts.has_verb(phrase)]


def _ranked(counts: PhraseCounts, cluster: int, *, also_subjects: bool = False) -> list[Phrase]:
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


def _worth(counts: PhraseCounts, cluster: int, phrase: Phrase) -> float:
    n, total = counts.of_cluster[cluster][phrase], counts.n_of_clusters(phrase)
    worth = n * log(1 + counts.mean / total) * (n / total) * LENGTH_BONUS[len(phrase) - 1]
    worth *= log(1 + counts.n_articles(phrase, cluster))
    if phrase in _OF_ANY_NEWS or counts.is_general(phrase):
        worth *= GENERAL_WORTH
    worth *= PART_WORTH + (1 - PART_WORTH) * counts.whole(phrase)
    return worth * VERB_WORTH if counts.has_verb(phrase) else worth


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


def _written(counts: PhraseCounts, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    return tuple(counts.written(phrase) for phrase in phrases)
