"""Which sentences later articles have overtaken: what was still to come when they were written, and values that were updated.

In: the dates and values of a set, what the articles give differently, and the articles' dates. Out: the sentences of which a
reader of all the articles knows better. A day lies ahead of its article whatever the words around it are, so no list of verbs is
needed; and what was to happen by then has happened, or has not, by the time of the newest article. Within a few days that article
mostly says nothing of it yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.calendar import read_full_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.facts.differences import Difference
    from summarize.facts.mentions import Mention

__all__ = ["find_overtaken"]

# The newest article must be more than so many days newer. Without this the ROUGE-2 recall of duc2003 falls by another 0.3.
OVERTAKEN_DAYS = 3


def find_overtaken(
    mentions: Sequence[Mention], differences: Sequence[Difference], published: Sequence[str | None]
) -> frozenset[int]:
    """Find the sentences that later articles have overtaken.

    Parameters
    ----------
    mentions : sequence of Mention
        The dates and numbers of all sentences.
    differences : sequence of Difference
        Of those that are updates, all but the newest number is overtaken.
    published : sequence of str or None
        For each document its date in ISO 8601; only those that name a day count.

    Returns
    -------
    frozenset of int
        Indices of sentences.
    """
    days = [read_full_day(date) for date in published]
    newest = max((day for day in days if day), default=None)
    announced = {
        mention.sentence
        for mention in mentions
        if newest
        and (day := days[mention.document])
        and (date := mention.date)
        and (newest - day).days > OVERTAKEN_DAYS
        and day < date.first
        and date.last <= newest
    }
    updates = [each.values for each in differences if each.kind == "number" and each.relation == "update"]
    older = {stated.sentence for values in updates for agreeing in values[:-1] for stated in agreeing}
    newer = {stated.sentence for values in updates for stated in values[-1]}
    return frozenset(announced | (older - newer))
