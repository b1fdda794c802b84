"""The dateline of a plain text, with its agency and the place and the day it was written, to the article's date.

``Marlow, 12 March 2024`` stands on a line of its own, ``MARLOW, England, March 12, 2024 --`` and ``LONDON (AP) _`` in front of
the first sentence. For one without a year see :mod:`summarize.reading.years`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import read_full_day
from summarize.dateline import DATELINE, DAY
from summarize.lexicon import BROADCASTERS, NEWS_AGENCIES
from summarize.reading.dates import is_date_line, iso_date, search_date
from summarize.reading.lines import first_prose, is_prose, opening_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["AGENCIES", "N_PARAGRAPHS", "datelines", "day_in_front", "written_on"]

# Who reports, by what stands in a dateline.
AGENCIES = NEWS_AGENCIES | {name: name for name in ("Associated Press", *BROADCASTERS)}
# Paragraphs whose beginning may be the dateline: captions come before it.
N_PARAGRAPHS = 3
# With an agency in parentheses, the date among them or in front.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’-]+\b[^()]{0,60}?)?\((?P<agency>[A-Z][\w.&' -]{1,30}?)(?:,\s(?P<date>[^()]{6,30}))?\)"
    r"(?P<dash>\s*(?:[-–—―_]|$))?",
)
_DAY = re.compile(DAY)
_DATED_PLACE = re.compile(
    r"(?P<place>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)?),\s(?P<date>\S.*)"
)


def datelines(lines: Sequence[str]) -> Iterator[re.Match[str]]:
    """Find datelines with an agency in parentheses: ``LONDON (AP) _``, ``(CNN, July 3, 2013)``.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Yields
    ------
    re.Match
        With the groups ``agency`` and ``date``; the latter is None where the parentheses hold no date.
    """
    for line in first_prose(lines, N_PARAGRAPHS):
        match = _DATELINE.match(line)
        if match and (match["agency"] in AGENCIES or match["date"] or _ends_like_dateline(match)):
            yield match


def _ends_like_dateline(match: re.Match[str]) -> bool:
    """Whether a dash, or after a place the end of the line, follows; a credit alone is no dateline."""
    return match["dash"] is not None and bool(match.start("agency") > 1 or match["dash"].strip())


def written_on(lines: Sequence[str]) -> str | None:
    """Give the date of a dateline that has its year.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Examples
    --------
    >>> written_on(["MARLOW, England, 12 March 2024 – A dam broke on Tuesday, the police said."])
    '2024-03-12'
    """
    for dateline in datelines(lines):
        if found := search_date(dateline["date"] or dateline[0]):
            return found[0]
    for _, line in opening_lines(lines):
        placed = None if is_prose(line) else _DATED_PLACE.fullmatch(line)
        if placed and is_date_line(placed["date"]) and read_full_day(iso_date(placed["date"])):
            return iso_date(placed["date"])
    for line in first_prose(lines, N_PARAGRAPHS):
        if (front := DATELINE.match(line)) and (found := search_date(front[0])):
            return found[0]
    return None


def day_in_front(lines: Sequence[str]) -> tuple[str, str] | None:
    """Find the day of the first dateline that has one, if it has no year.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    tuple of (str, str) or None
        The day, and the line in which it stands.

    Examples
    --------
    >>> day_in_front(["LIMA, June 11 (Southwire) - A quake struck."])
    ('June 11', 'LIMA, June 11 (Southwire) - A quake struck.')
    """
    matches = filter(None, map(DATELINE.match, first_prose(lines, N_PARAGRAPHS)))
    found = next(filter(None, (_DAY.search(match.string, 0, match.end()) for match in matches)), None)
    return (found[0], found.string) if found and not search_date(found[0]) else None
