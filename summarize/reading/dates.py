"""Written dates to ISO 8601: ``Tuesday, July 23, 2024``, ``23 Jul 2024``, ``2024-07-23T10:00Z`` and their like.

Only dates with a year count, and only those that can be read one way: ``07/08/2024`` is the seventh of August to one
reader and the eighth of July to another, so it is no date at all.
"""

from __future__ import annotations

import datetime
import re

from summarize.calendar import MONTHS, RECENT_YEAR, SHORT_MONTHS, month_number

__all__ = ["is_beside_date", "is_date_line", "iso_date", "name_date", "search_date", "search_day"]

MONTH = rf"(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

_DATE = re.compile(
    rf"""
      \b(?P<iso>{RECENT_YEAR}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)
    | \b(?P<big>{RECENT_YEAR}(?P<between>[/.-])\d{{1,2}}(?P=between)\d{{1,2}})\b
    | \b(?P<little>\d{{1,2}}[/.]\d{{1,2}}[/.]{RECENT_YEAR})\b
    | \b(?P<month_first>{MONTH}\s*{_DAY}[\s,]+{RECENT_YEAR})\b
    | \b(?P<day_first>{_DAY}\s*(?:of\s+)?-?{MONTH},?\s*-?{RECENT_YEAR})\b
    | \b(?P<month_only>{MONTH},?\s+{RECENT_YEAR})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_DAY_OF_YEAR = re.compile(
    rf"\b(?:{MONTH}\s*{_DAY}|{_DAY}\s*(?:of\s+)?{MONTH})(?!\w|[\s,]+{RECENT_YEAR})", re.IGNORECASE
)
_ANY_YEAR = re.compile(RECENT_YEAR)
# The basic format of ISO 8601.
_COMPACT = re.compile(rf"({RECENT_YEAR})(\d\d)(\d\d)(?:T\d{{4,6}}\S*)?$")

# What may stand beside the date on a line that says nothing else.
_LABEL = (
    r"(?:first\s+)?(?:published|publication|posted|updated|modified|last|created|filed|date|time|on|at|by|the)\b\s*:?"
)
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_CLOCK = r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
_ZONE = r"(?:\b(?:gmt|utc|bst|ce?s?t|[ecmp][sd]?t|z)\b|[+-]\d\d:?\d\d\b)"
_BESIDE = re.compile(rf"{_LABEL}|{_WEEKDAY}|{_CLOCK}|{_ZONE}|[\s,;:|()/*·•—–_-]+", re.IGNORECASE)

# Characters of the longest line of dates: two with weekday, time, zone and label have about 100.
MAX_DATE_LINE = 120

# A date in a file name: one that stands between separators, or that of a newswire number (APW19981017.0151).
_DATE_IN_NAME = re.compile(
    rf"(?:^|[^0-9A-Za-z])(?P<year>{RECENT_YEAR})(?P<separator>[-_.]?)(?P<month>\d\d)(?P=separator)(?P<day>\d\d)(?![0-9A-Za-z])"
)
_NEWSWIRE_NAME = re.compile(
    rf"^[A-Z]{{2,4}}(?:_[A-Z]{{3}}_)?(?P<year>{RECENT_YEAR})(?P<month>\d\d)(?P<day>\d\d)\.\d{{4}}(?!\d)"
)


def iso_date(text: str) -> str | None:
    """Read a date that is given as such, by a feed, a JSON object or a page's metadata.

    Parameters
    ----------
    text : str
        A date, with or without a time. Years and months alone are dates as well.

    Returns
    -------
    str or None
        ``2024``, ``2024-07`` or ``2024-07-23``; None for what is no date or can be read in two ways.

    Examples
    --------
    >>> iso_date("Tue, 23 Jul 2024 23:30:00 -0500"), iso_date("07/08/2024")
    ('2024-07-23', None)
    """
    whole = re.fullmatch(rf"({RECENT_YEAR})(?:-(0[1-9]|1[0-2]))?", text.strip())
    if whole:
        return whole[0]
    if compact := _COMPACT.match(text.strip()):
        return _checked(*map(int, compact.groups()))
    found = search_date(text)
    return found[0] if found else None


def search_date(text: str) -> tuple[str, re.Match[str]] | None:
    """Find the first date in a text.

    Returns
    -------
    tuple of (str, re.Match) or None
        The date in ISO 8601 and where it stands.
    """
    # Most lines have no year.
    for match in _DATE.finditer(text) if _ANY_YEAR.search(text) else ():
        iso = _read(match)
        if iso:
            return iso, match
    return None


def search_day(text: str) -> re.Match[str] | None:
    """Find the first day of a month in a text, of which the year is not said.

    Examples
    --------
    >>> search_day("Channel Velm, Wednesday 5 March")[0], search_day("March 5, 2024")
    ('5 March', None)
    """
    return _DAY_OF_YEAR.search(text)


def is_date_line(line: str) -> bool:
    """Whether a line says a date and nothing else but its weekday, its time and what the date is of.

    Examples
    --------
    >>> is_date_line("Posted Tuesday, November 21, 2017 5:27 pm"), is_date_line("Troops left on July 23, 2024")
    (True, False)
    """
    found = search_date(line) if len(line) <= MAX_DATE_LINE else None
    if found is None:
        return False
    rest = line[: found[1].start()] + " " + line[found[1].end() :]
    rest = _DATE.sub(" ", rest)  # "Published July 1, 2024, updated July 3, 2024"
    return is_beside_date(rest)


def is_beside_date(text: str) -> bool:
    """Whether this is no more than what stands beside dates: a weekday, a time, what the date is of.

    Examples
    --------
    >>> is_beside_date("Updated Tuesday, 5:27 pm"), is_beside_date("London")
    (True, False)
    """
    return not _BESIDE.sub("", text)


def name_date(name: str) -> str | None:
    """Tell a date from a file name that was given by date.

    Examples
    --------
    >>> name_date("2024-07-23-iraq-withdrawal.txt"), name_date("000_9170df9e5f1ca58b.txt")
    ('2024-07-23', None)
    """
    match = _DATE_IN_NAME.search(name) or _NEWSWIRE_NAME.search(name)
    return _checked(int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def _read(match: re.Match[str]) -> str | None:
    """One match of `_DATE` as an ISO date."""
    text = next(filter(None, match.group("iso", "big", "little", "month_first", "day_first", "month_only")))
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if match["iso"] or match["big"]:
        return _checked(*numbers)
    if match["little"]:
        return _day_or_month_first(text, numbers)
    month = month_number(re.findall(MONTH, text, re.IGNORECASE)[0])
    if match["month_only"]:
        return f"{numbers[0]}-{month:02}"
    return _checked(numbers[1], month, numbers[0])


def _day_or_month_first(text: str, numbers: list[int]) -> str | None:
    """Read a date with the year last: with dots the day comes first, with slashes only if nothing else fits."""
    first, second, year = numbers
    day_first, month_first = _checked(year, second, first), _checked(year, first, second)
    if "." in text or month_first is None or day_first == month_first:
        return day_first
    return month_first if day_first is None else None


def _checked(year: int, month: int, day: int) -> str | None:
    """Give the date in ISO 8601, or None if there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
