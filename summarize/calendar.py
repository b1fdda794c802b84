"""What days and months are called, and how a date in ISO 8601 is read; names in lower case."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ASSUMED_YEARS",
    "DATED_YEAR",
    "DAYS_AND_MONTHS",
    "DAY_IN_FRONT",
    "MONTHS",
    "MONTHS_LIKE_WORDS",
    "RECENT_YEAR",
    "RELATIVE_DAYS",
    "SHORT_MONTHS",
    "WEEKDAYS",
    "YEAR",
    "as_alternatives",
    "has_assumed_year",
    "month_number",
    "read_day",
    "read_full_day",
    "went_on",
]

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# Months that are also a verb and a noun: only a capital, a preposition or a number beside them tells.
MONTHS_LIKE_WORDS = frozenset({"may", "march"})
# Without a full stop. "May" has no shorter form.
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Days as seen from that on which an article was written.
RELATIVE_DAYS = ("yesterday", "today", "tonight", "tomorrow")
# As regular expressions: a number that is a year wherever it stands, for what news speaks of is seldom older; a number that is one
# where the words around it say so; and the year in which an article may have been written.
YEAR = r"(?:1[89]|20)\d\d"
DATED_YEAR = r"(?:1[5-9]|20)\d\d"
RECENT_YEAR = r"(?:19|20)\d\d"
# Leap years that no article names, for days of which no year is known; every day of the year is each weekday in one of them.
ASSUMED_YEARS = range(1004, 1032, 4)
DAYS_AND_MONTHS = frozenset((*WEEKDAYS, *MONTHS, *SHORT_MONTHS))

_ISO_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
# Articles whose days lie further apart than this are not of one moment.
MAX_DAYS_TOGETHER = 7
_PRECISIONS = ("year", "month", "day")


def as_alternatives(names: Iterable[str]) -> str:
    """The names as they are written, as alternatives of a regular expression.

    Examples
    --------
    >>> as_alternatives(WEEKDAYS[:2])
    'Monday|Tuesday'
    """
    return "|".join(name.capitalize() for name in names)


# "Tuesday, March 12, 2024" in front of a sentence that it ran into.
DAY_IN_FRONT = (
    rf"(?:{as_alternatives(WEEKDAYS)}), (?:{as_alternatives(MONTHS)}) \d{{1,2}}, {RECENT_YEAR}\s*(?=[\"“‘']?[A-Z])"
)


def month_number(name: str) -> int:
    """Give the number, 1 to 12, of an English month, abbreviated or not."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3].lower()))


@lru_cache(maxsize=1 << 12)
def read_day(date: str | None) -> tuple[dt.date, str] | None:
    """The first day of an ISO date and its precision (``year``, ``month`` or ``day``); ``None`` if it is no date.

    Examples
    --------
    >>> read_day("2024-07"), read_day("2024-02-30"), read_day("July 2024")
    ((datetime.date(2024, 7, 1), 'month'), None, None)
    """
    match = _ISO_DATE.fullmatch(date or "")
    if match is None:
        return None
    numbers = [int(number) for number in match.groups() if number]
    try:
        return dt.date(*numbers, *[1] * (3 - len(numbers))), _PRECISIONS[len(numbers) - 1]
    except ValueError:
        return None


def read_full_day(date: str | None) -> dt.date | None:
    """The day of an ISO date that names one; ``None`` of any other."""
    first, precision = read_day(date) or (None, "")
    return first if precision == "day" else None


def has_assumed_year(day: dt.date) -> bool:
    """Whether the year of a day was only assumed, so that nobody may be shown it.

    Examples
    --------
    >>> has_assumed_year(dt.date(ASSUMED_YEARS[0], 3, 5)), has_assumed_year(dt.date(2024, 3, 5))
    (True, False)
    """
    # Around New Year a day is of the year before.
    return ASSUMED_YEARS.start - 1 <= day.year < ASSUMED_YEARS.stop


def went_on(dates: Iterable[str | None]) -> bool:
    """Say whether articles of these ISO dates tell a story that went on, so that "today" and "the accident" are others in each.

    Examples
    --------
    >>> went_on(["2024-07-23", None, "2024-07-30"]), went_on(["2024-07-23", "2024-07-31"]), went_on([None])
    (False, True, False)
    """
    days = [day for day in map(read_full_day, dates) if day]
    return bool(days) and (max(days) - min(days)).days > MAX_DAYS_TOGETHER
