"""Names for found topics: frequent, distinctive phrases, in the form in which the articles write them.

Class-based TF-IDF (Grootendorst 2022, "BERTopic", section 3.3): the terms of a cluster, taken as one document, weighted by
how much more often they stand there than in the other clusters. Terms are n-grams of one to three words that neither start
nor end in a stop word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Label", "label_clusters"]

MAX_WORDS = 3
N_KEYWORDS = 6
# A longer phrase says more than its parts if it stands nearly as often.
LENGTH_BONUS = (1.0, 1.6, 1.7)
# A word in more than this share of all sentences is the subject of the whole set, not of one topic.
MAX_SHARE = 0.2
_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]*\w)?(?:\.[A-Za-z]\.?)*|\S")


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a found topic, and the keywords that describe it."""

    name: str
    keywords: tuple[str, ...]


def label_clusters(texts: Sequence[str], clusters: Sequence[int], n_clusters: int, language: str = "en") -> list[Label]:
    """Name every cluster.

    Parameters
    ----------
    texts : sequence of str
        The sentences.
    clusters : sequence of int
        The cluster of each sentence; negative for none.
    n_clusters : int

    Returns
    -------
    list of Label, length n_clusters
        No two names share a content word's stem.
    """
    counts, forms, spread = _count_phrases(texts, clusters, n_clusters, language)
    total = Counter[tuple[str, ...]]()
    for count in counts:
        total.update(count)
    taken: set[str] = set()
    labels = []
    for cluster in range(n_clusters):
        ranked = _ranked(counts[cluster], total, spread, len(texts), n_clusters)
        chosen = _without_overlap(ranked, taken, N_KEYWORDS)
        names = chosen or ranked[:1]
        taken.update(stem for stem in names[0]) if names else None
        keywords = tuple(_most_written(forms[phrase]) for phrase in names)
        name = _headline_case(keywords[0]) if keywords else f"Topic {cluster + 1}"
        labels.append(Label(name, keywords))
    return labels


def _count_phrases(
    texts: Sequence[str], clusters: Sequence[int], n_clusters: int, language: str
) -> tuple[list[Counter[tuple[str, ...]]], dict[tuple[str, ...], Counter[str]], Counter[tuple[str, ...]]]:
    """Count n-grams per cluster, the forms each is written in, and the sentences each stands in."""
    stop = stop_stems(language)
    counts: list[Counter[tuple[str, ...]]] = [Counter() for _ in range(n_clusters)]
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    spread: Counter[tuple[str, ...]] = Counter()
    for text, cluster in zip(texts, clusters, strict=True):
        words = _WORD.findall(text)
        stems = [(stem_tokens(word, language) or ("",))[0] if word[0].isalpha() else "" for word in words]
        seen = set()
        has_case = text != text.lower()
        for start in range(len(words)):
            for end in range(start + 1, min(start + MAX_WORDS, len(words)) + 1):
                phrase = tuple(stems[start:end])
                if "" in phrase:
                    break
                if phrase[0] in stop or phrase[-1] in stop or len(phrase[0]) < 3:
                    continue
                if has_case:
                    forms[phrase][" ".join(words[start:end])] += 1
                else:
                    # An article without capitals is no model for how a name is written.
                    forms[phrase].setdefault(" ".join(words[start:end]), 0)
                seen.add(phrase)
        spread.update(sorted(seen))
        if cluster >= 0:
            counts[cluster].update(sorted(seen))
    return counts, forms, spread


def _ranked(
    count: Counter[tuple[str, ...]],
    total: Counter[tuple[str, ...]],
    spread: Counter[tuple[str, ...]],
    n_sentences: int,
    n_clusters: int,
) -> list[tuple[str, ...]]:
    """The cluster's phrases, the most telling first."""
    mean = sum(total.values()) / max(n_clusters, 1)
    scores = {
        phrase: n * log(1 + mean / total[phrase]) * (n / total[phrase]) * LENGTH_BONUS[len(phrase) - 1]
        for phrase, n in count.items()
        if any(spread[(stem,)] <= MAX_SHARE * n_sentences for stem in phrase) and (n > 1 or len(count) < 10)
    }
    return sorted(scores, key=lambda phrase: (-scores[phrase], phrase))


def _without_overlap(ranked: Sequence[tuple[str, ...]], taken: set[str], n: int) -> list[tuple[str, ...]]:
    """The first phrases that share no stem with each other or with the names of other topics."""
    used = set(taken)
    chosen: list[tuple[str, ...]] = []
    for phrase in ranked:
        if used.isdisjoint(phrase):
            chosen.append(phrase)
            used.update(phrase)
        if len(chosen) == n:
            break
    return chosen


def _most_written(forms: Counter[str]) -> str:
    # Of equally frequent forms the one with more lower-case letters is less likely to stand at a sentence's start.
    return min(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form))


def _headline_case(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
