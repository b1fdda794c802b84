"""Whether a value of a later article takes the place of an earlier one: tolls grow, counts and prices change.

In: values of one slot and their articles' dates. Out: whether the thing may have changed, and the values in order of time.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.facts.dates import read_day
from summarize.facts.quantities import Quantity
from summarize.facts.same_slot import kind_of_slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.facts.mentions import Mention

__all__ = ["are_of_one_time", "chronological", "has_grown", "may_change", "shrinks"]

# A toll is corrected downwards by this much at most from one day to another.
MIN_SHRINKING = 0.6
# A toll of "at least 400" has grown where a later article says "at least 430".
MIN_GROWTH = 1.05
# Articles further apart in time report other states of things, other polls and other floods.
MAX_DAYS_BETWEEN = 60


def are_of_one_time(one: Mention, other: Mention, published: Sequence[str | None]) -> bool:
    """Whether the articles of two values are of about one time, or one of them has no date."""
    days = [read_day(published[mention.document]) for mention in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0][0] - days[1][0]).days) <= MAX_DAYS_BETWEEN


def has_grown(one: Mention, other: Mention, published: Sequence[str | None]) -> bool:
    """Whether two values that can both be true are the lower bounds of a toll that grew from one day to another."""
    if kind_of_slot(one) != "people" or not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    days = published[one.document], published[other.document]
    if None in days or days[0] == days[1]:
        return False
    older, newer = (one.value, other.value) if str(days[0]) < str(days[1]) else (other.value, one.value)
    return older.bound == "lower" and newer.value > MIN_GROWTH * older.value


def shrinks(one: Mention, other: Mention, published: Sequence[str | None]) -> bool:
    """Whether a toll would have become much smaller from one day to a later one: it is then another toll."""
    days = published[one.document], published[other.document]
    if kind_of_slot(one) != "people" or None in days or days[0] == days[1]:
        return False
    older, newer = (one, other) if str(days[0]) < str(days[1]) else (other, one)
    return _size(newer) < MIN_SHRINKING * _size(older)


def may_change(mention: Mention) -> bool:
    """Whether a later article may give another value because the thing itself has changed: tolls, counts, money, shares."""
    return kind_of_slot(mention) in {"people", "count"} or (not mention.is_date and mention.keys[0] in {"$", "percent"})


def chronological(
    mentions: Sequence[Mention], classes: Sequence[list[int]], published: Sequence[str | None]
) -> list[list[int]] | None:
    """Give the values from the oldest to the newest article; ``None`` where dates are unknown or do not tell them apart."""
    spans = []
    for c in classes:
        days = sorted(str(published[mentions[i].document] or "") for i in c)
        if not days[0]:
            return None
        spans.append((days[0], days[-1], _size(mentions[c[0]]), c))
    spans.sort()
    if spans[0][0] == spans[-1][1] or any(b[0] < a[1] or (b[0] == a[0] and b[1] > b[0]) for a, b in pairwise(spans)):
        return None
    return [c for *_, c in spans]


def _size(mention: Mention) -> float:
    return mention.value.value if isinstance(mention.value, Quantity) else 0.0
