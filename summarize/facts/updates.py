"""Whether a value of a later article takes the place of an earlier one: tolls grow, counts and prices change.

In: values of one slot and their articles' dates. Out: whether the thing may have changed, and the values in order of time.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.calendar import read_day
from summarize.facts.same_slot import kind_of_slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.facts.mentions import Mention

__all__ = [
    "MIN_GROWTH",
    "are_of_one_time",
    "chronological",
    "has_grown",
    "is_before",
    "may_change",
    "shrinks",
    "was_to_come",
]

# A toll is corrected downwards by this much at most from one day to another.
MIN_SHRINKING = 0.6
# A toll of "at least 400" has grown where a later article says "at least 430".
MIN_GROWTH = 1.05
# Articles further apart in time report other states of things, other polls and other floods.
MAX_DAYS_BETWEEN = 60
# "Bringing the number of dead to 19": whoever says so knows of a smaller number, whenever the articles were written.
_RISEN = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|climb(?:s|ed|ing)?|gr(?:ew|ows|own|owing)|increas(?:es|ed|ing)|jump(?:s|ed|ing)?|r(?:ises|isen|ising|ose))\b"
    r"[^.;]*\sto\s(?:[a-z]+\s){0,2}$"
)
_CHANGING = frozenset("$ € £ yen franc mark ruble gourde peso rupee lira percent".split())


def are_of_one_time(one: Mention, other: Mention) -> bool:
    """Whether the articles of two values are of about one time, or one of them has no date."""
    spans = _span(one.day), _span(other.day)
    if spans[0] is None or spans[1] is None:
        return True
    # "2024" may be any of its days.
    return (max(spans[0][0], spans[1][0]) - min(spans[0][1], spans[1][1])).days <= MAX_DAYS_BETWEEN


def has_grown(one: Mention, other: Mention) -> bool:
    """Whether two values that can both be true are a toll at first, a lower bound, and as it stood later."""
    if kind_of_slot(one) != "people":
        return False
    older, newer = (one, other) if _size(one) < _size(other) else (other, one)
    if older.number is None or older.number.bound != "lower" or _size(newer) <= MIN_GROWTH * _size(older):
        return False
    if is_before(newer.day, older.day):
        return False
    return is_before(older.day, newer.day) or _has_risen(newer)


def _has_risen(mention: Mention) -> bool:
    """Whether a toll is said to have risen to a value."""
    if kind_of_slot(mention) != "people":
        return False
    return _RISEN.search(mention.context_words, 0, mention.behind - len(mention.words)) is not None


def shrinks(one: Mention, other: Mention) -> bool:
    """Whether a toll would have become much smaller from one day to a later one: it is then another toll."""
    if kind_of_slot(one) != "people":
        return False
    if is_before(one.day, other.day):
        return _size(other) < MIN_SHRINKING * _size(one)
    return is_before(other.day, one.day) and _size(one) < MIN_SHRINKING * _size(other)


def may_change(mention: Mention) -> bool:
    """Whether a later article may give another value because the thing itself has changed: tolls, counts, money, shares."""
    return kind_of_slot(mention) in {"people", "count"} or (not mention.is_date and mention.keys[0] in _CHANGING)


def was_to_come(mention: Mention) -> bool:
    """Whether a date was still to come when its article appeared: what is planned may be put off."""
    span = _span(mention.day)
    return mention.date is not None and span is not None and mention.date.last > span[1]


def chronological(mentions: Sequence[Mention], classes: Sequence[list[int]]) -> list[list[int]] | None:
    """Give the values from the oldest to the newest article; ``None`` where dates are unknown or do not tell them apart.

    Of a toll that grew with the days of some articles, those without a day are of the same order.

    Where no date tells, a toll that is said to have risen to a value was smaller before.
    """
    order = _by_date(mentions, classes)
    if order is None:
        by_size = sorted(classes, key=lambda c: _size(mentions[c[0]]))
        order = by_size if any(_has_risen(mentions[i]) for i in by_size[-1]) else None
    return order


def _by_date(mentions: Sequence[Mention], classes: Sequence[list[int]]) -> list[list[int]] | None:
    are_tolls = kind_of_slot(mentions[classes[0][0]]) == "people"
    told = []
    for c in classes:
        days = [_span(mentions[i].day) for i in c]
        known = [span for span in days if span is not None]
        if len(known) < len(days) and not (known and are_tolls):
            return None
        told.append((min(first for first, _ in known), max(last for _, last in known), _size(mentions[c[0]]), c))
    told.sort()
    is_complete = all(mentions[i].day for *_, c in told for i in c)
    if not is_complete and any(b[2] <= a[2] for a, b in pairwise(told)):
        return None
    is_one_day = told[0][0] == told[-1][1]
    if is_one_day or any(b[0] < a[1] or (b[0] == a[0] and b[1] > b[0]) for a, b in pairwise(told)):
        return None
    return [c for *_, c in told]


def _span(published: str | None) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which an article of an ISO date may have appeared."""
    day = read_day(published)
    if day is None:
        return None
    first, precision = day
    if precision == "day":
        return first, first
    last = (
        dt.date(first.year, 12, 31)
        if precision == "year"
        else first.replace(day=monthrange(first.year, first.month)[1])
    )
    return first, last


def is_before(one: str | None, other: str | None) -> bool:
    """Whether one article is older than another for certain."""
    spans = _span(one), _span(other)
    return spans[0] is not None and spans[1] is not None and spans[0][1] < spans[1][0]


def _size(mention: Mention) -> float:
    return mention.number.value if mention.number else 0.0
