"""In which order a section tells what was chosen of it.

In: the chosen passages, and which of them lead the section. Out: the places of a section's passages in the order in which a reader
meets them: as the articles that state them place them, and where the articles lie more than a week apart, by their dates. What
introduces a person stands before what takes them as known.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import read_full_day, went_on
from summarize.corpus import DECIMALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.analysis import Analysis
    from summarize.corpus import Passage
    from summarize.text.introductions import Introductions

__all__ = ["StoryOrder", "days_of_story", "introduce_first"]


class StoryOrder:
    """The order of the chosen passages.

    Parameters
    ----------
    analysis : Analysis
    passages : sequence of Passage
        All that were chosen.
    """

    def __init__(self, analysis: Analysis, passages: Sequence[Passage]) -> None:
        self._analysis = analysis
        self._passages = passages
        self._people = analysis.people.of_passages(passages)
        self._lengths = Counter(sentence.document for sentence in analysis.material.sentences)
        days = days_of_story(analysis.days)
        self._days = [days[passage.document] for passage in passages]

    def arrange(self, places: Sequence[int], leads: Sequence[int] = ()) -> list[int]:
        """Put the places of one section's passages in order.

        Parameters
        ----------
        places : sequence of int
        leads : sequence of int
            Which of the places come first, in this order; then comes what is told on the day of the first lead.
        """
        first = self._days[leads[0]] if leads else None
        rank_of = {lead: rank for rank, lead in enumerate(leads)}

        def key(place: int) -> tuple[object, ...]:
            lead_rank = rank_of.get(place, len(leads))
            return lead_rank, self._days[place] != first, self._days[place], self._told_at(place)

        return introduce_first(sorted(places, key=key), self._people)

    def _told_at(self, place: int) -> tuple[float, int, int]:
        """Where the articles that state a passage place it: the mean relative position, then its own place."""
        passage, sentences = self._passages[place], self._analysis.material.sentences
        first = passage.sentences[0]
        stating = [first, *(entry.sentence for entry in self._analysis.support.get(first, ()))]
        relative = [sentences[index].position / self._lengths[sentences[index].document] for index in stating]
        return round(float(np.mean(relative)), DECIMALS), passage.document, first


def days_of_story(published: Sequence[str | None]) -> list[int]:
    """Give the days of the articles of a story that went on, from its first; all are 0 where it took a week at most.

    Parameters
    ----------
    published : sequence of str or None
        ISO dates. What is not known to the day counts as the first day.

    Examples
    --------
    >>> days_of_story(["2024-03-03", "2024-03-12", None, "2024-03-01"])
    [2, 11, 0, 0]
    >>> days_of_story(["2024-03-03", "2024-03-01"])
    [0, 0]
    """
    if not went_on(published):
        return [0] * len(published)
    days = [read_full_day(date) for date in published]
    first = min(day for day in days if day)
    return [(day - first).days if day else 0 for day in days]


def introduce_first(places: Sequence[int], people: Introductions) -> list[int]:
    """Move what introduces a person to just before the first passage that takes them as known.

    Parameters
    ----------
    places : sequence of int
        Indices of passages, in the order that is to be changed as little as possible.
    people : Introductions
        Who is introduced in each passage, and who is taken as known.
    """
    first: dict[str, int] = {}
    for rank, place in enumerate(places):
        for name in people.introduced[place]:
            first.setdefault(name, rank)
    ordered: dict[int, None] = {}
    told: set[str] = set()
    for place in places:
        if place in ordered:
            continue
        # Nobody has told yet who is missing, so who does first comes later.
        ranks = [first[name] for name in people.needed[place] - told if name in first]
        later = [places[min(ranks)]] if ranks else []
        for each in (*later, place):
            ordered[each] = None
            told |= people.introduced[each]
    return list(ordered)
