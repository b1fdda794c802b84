"""The year of an article that says its day and no year: ``LIMA, June 11 (AP) -``, ``Channel Velm, Wednesday 5 March``.

In: the lines of plain texts, and the dates of the articles that they are read with. Out: their dates. Where no article says its year,
the days still tell which is the newer: they get dates in a year long past, which nobody is shown.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarize.calendar import ASSUMED_YEARS, WEEKDAYS, read_full_day
from summarize.reading.datelines import day_in_front
from summarize.reading.dates import iso_date
from summarize.reading.lines import first_prose, is_prose, opening_lines, stripped_lines
from summarize.reading.masthead import find_masthead, read_masthead

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["assume_years", "day_among", "day_before"]

# A report appears, and is filed, on the day it was written or a few days later. In the development sets 43 of 99 articles of
# Xinhua are filed one day after their dateline, the others on the same day.
MAX_DAYS_BEFORE = 3
# Reports of one event are rarely further apart.
MAX_DAYS_AMONG = 60
_WEEKDAY = re.compile("|".join(WEEKDAYS), re.IGNORECASE)


class _Day(NamedTuple):
    """A day without a year, as written, and the weekday that the article names first: beside the day, else in its first prose."""

    written: str
    weekday: str | None

    def in_years(self, years: Collection[int]) -> list[datetime.date]:
        """The day in several years, the earliest first; there is no 29 February in most."""
        return [day for year in sorted(years) if (day := _in_year(self.written, year))]


def day_before(lines: Sequence[str], filed: str | None) -> str | None:
    """Give the date of an article without a year if what was filed on a day can be of that date.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.
    filed : str or None
        A date in ISO 8601, as of the article's file name.

    Returns
    -------
    str or None
        At most `MAX_DAYS_BEFORE` days before.

    Examples
    --------
    >>> day_before(["OTTAWA, February 20 (Xinhua) -- The dam broke on Tuesday, the police said."], "1997-02-21")
    '1997-02-20'
    """
    day = read_full_day(filed)
    found = _find_day(lines) if day else None
    if day is None or found is None:
        return None
    dates = found.in_years({day.year, (day - datetime.timedelta(MAX_DAYS_BEFORE)).year})
    return next((date.isoformat() for date in dates if 0 <= (day - date).days <= MAX_DAYS_BEFORE), None)


def day_among(lines: Sequence[str], others: Collection[str | None]) -> str | None:
    """Give the date of an article without a year by the dates of the articles that it is read with.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.
    others : collection of str or None
        Dates in ISO 8601.

    Returns
    -------
    str or None
        In the only year in which it is at most `MAX_DAYS_AMONG` days from one of them; of several such years in the one in which
        it is the weekday that the article names first.

    Examples
    --------
    >>> day_among(["LIMA, June 11 (Southwire) - A quake struck on Tuesday, the police said."], ["2024-06-13", None])
    '2024-06-11'
    """
    days = [day for other in others if (day := read_full_day(other))]
    found = _find_day(lines) if days else None
    if found is None:
        return None
    dates = found.in_years({day.year + more for day in days for more in (-1, 0, 1)})
    fitting = [date for date in dates if any(abs((date - day).days) <= MAX_DAYS_AMONG for day in days)]
    if len(fitting) > 1 and found.weekday:
        # Of several years that in which the report tells of its own day ("signed on Friday").
        fitting = [date for date in fitting if WEEKDAYS[date.weekday()] == found.weekday]
    return fitting[0].isoformat() if len(fitting) == 1 else None


def assume_years(texts: Sequence[str]) -> list[str | None]:
    """Give articles of which none says its year dates that put them in order, in a year that none of them means.

    Parameters
    ----------
    texts : sequence of str
        Those of the articles of one set.

    Returns
    -------
    list of str or None
        ISO dates in one of :data:`~summarize.calendar.ASSUMED_YEARS`: that in which the most articles were written on the weekday
        that they name first. ``None`` for an article that says no day, and for all if they are more than `MAX_DAYS_AMONG` days
        apart, for then they may be of several years. Of articles around New Year those of the old year are of the year before.

    Examples
    --------
    >>> assume_years(["LIMA, June 11 (Southwire) - A quake struck on Tuesday, the police said.", "The quake killed two men."])
    ['1016-06-11', None]
    """
    found = [_find_day(stripped_lines(text)) for text in texts]
    if not any(found):
        return [None] * len(texts)
    fits = Counter[int]()
    for year in ASSUMED_YEARS:
        for day, date in zip(found, _in_one_winter(found, year), strict=True):
            fits[year] += day is not None and date is not None and WEEKDAYS[date.weekday()] == day.weekday
    dates = _in_one_winter(found, max(ASSUMED_YEARS, key=lambda year: fits[year]))
    known = [date for date in dates if date]
    if not known or (max(known) - min(known)).days > MAX_DAYS_AMONG:
        return [None] * len(texts)
    return [date.isoformat() if date else None for date in dates]


def _in_one_winter(found: Sequence[_Day | None], year: int) -> list[datetime.date | None]:
    """The days in a year; where they are further apart than reports of one event are, those of its end are of the year before."""
    dates = [_in_year(day.written, year) if day else None for day in found]
    known = [date for date in dates if date]
    if not known or (max(known) - min(known)).days <= MAX_DAYS_AMONG:
        return dates
    return [
        _in_year(day.written, year - (date.month > 6)) if day and date else None
        for day, date in zip(found, dates, strict=True)
    ]


def _in_year(written: str, year: int) -> datetime.date | None:
    # Dates are read in years in which an article may have been written only; 2000 is a leap year.
    day = read_full_day(iso_date(f"{written}, 2000"))
    try:
        return day and day.replace(year=year)
    except ValueError:
        return None


def _find_day(lines: Sequence[str]) -> _Day | None:
    """The day that the first dateline or the first line above the article says, if it says no year."""
    prose = next(filter(is_prose, first_prose(lines, 1)), "")
    if in_front := day_in_front(lines):
        written, beside = in_front
    else:
        above = [line for _, line in opening_lines(lines)]
        if (written := find_masthead(above).day or "") == "":
            return None
        beside = next(line for line in above if read_masthead(line).day)
    weekday = _WEEKDAY.search(beside) or _WEEKDAY.search(prose)
    return _Day(written, weekday[0].lower() if weekday else None)
