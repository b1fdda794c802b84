"""Who published an article: by the lines of a plain text, never one that it quotes, or as a page states it.

What says so in a text: where the article first appeared, the agency in the dateline or in the byline, a line that opens the
report with who reports, the copyright.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarize.calendar import RECENT_YEAR
from summarize.dateline import DATELINE
from summarize.reading.authors import JOIN
from summarize.reading.datelines import AGENCIES, N_PARAGRAPHS, datelines
from summarize.reading.dates import MONTH, is_date_line
from summarize.reading.lines import BYLINE, closing_lines, first_prose, opening_lines
from summarize.reading.outlets import is_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_publisher", "host", "stated_publisher"]

# Publishers by the addresses that they shorten their own pages to.
_SHORT_ADDRESSES = {
    "usat.ly": "USA Today",
    "nyti.ms": "The New York Times",
    "wapo.st": "The Washington Post",
    "on.wsj.com": "The Wall Street Journal",
    "lat.ms": "Los Angeles Times",
    "reut.rs": "Reuters",
    "apne.ws": "Associated Press",
    "bloom.bg": "Bloomberg",
    "cnn.it": "CNN",
    "nbcnews.to": "NBC News",
    "abcn.ws": "ABC News",
    "cbsn.ws": "CBS News",
    "fxn.ws": "Fox News",
    "politi.co": "Politico",
    "n.pr": "NPR",
    "bbc.in": "BBC",
}
# Most letters of an agency or a station in capitals; ``(PHOENIX) -`` is a place.
MAX_ABBREVIATION = 5
_AGENCY_BYLINE = re.compile(
    rf"(?:the\s+)?(?P<agency>{'|'.join(sorted({*AGENCIES, *AGENCIES.values(), 'Bloomberg'}))})\b"
    r"(?:,?\s+(?:staff\s+)?(?:writers?|reporters?|correspondents?)|,\s+[A-Z]\w+)?\.?$",
    re.IGNORECASE,
)
# In a dateline whose agency stands behind small letters or a date: "Seoul, South Korea (CNN)", "MOSCOW, March 12. /TASS/.".
_AGENCY = re.compile(rf"\b(?:{'|'.join(AGENCIES)})\b")
_SOURCE_LINE = re.compile(
    rf"^(?P<publisher>[^\W\d](?:[\w.'&-]*\s){{0,3}}[\w.'&-]*[^\W\d]) reported on {MONTH} \d{{1,2}}"
    rf"(?:, {RECENT_YEAR})?(?=\s*$|\s*[:.]|[^\W\d])",
    re.IGNORECASE,
)
_PUBLISHER = r"(?P<publisher>[\w][\w.&'’!+-]*(?:\s+[\w.&'’!+-]+){0,5}?)"
_DOMAIN = r"(?P<domain>(?:[a-z0-9-]+\.)+[a-z]{2,})"
_FIRST_APPEARED = re.compile(
    rf"\b(?:appeared first (?:on|in|at)|first appeared (?:on|in|at)|originally (?:published|appeared) (?:on|in|at|by)"
    rf"|originally posted (?:on|at)|first published (?:by|in))\s+{_PUBLISHER}\s*(?:[.!]?$|\.\s)",
    re.IGNORECASE,
)
_ORIGINAL_SOURCE = re.compile(
    rf"^(?:original\s+source|originally\s+from|source\s+link|via)\s*:\s*(?:https?://)?(?:{_DOMAIN}\S*|{_PUBLISHER})\s*$",
    re.IGNORECASE,
)
# What a page says of its own address, and whom to write to about it.
_OWN_ADDRESS = re.compile(
    rf"^(?:permalink|(?:read or )?share this story)\s*:\s*(?:https?://)?(?:www\.)?{_DOMAIN}|"
    rf"^to contact the (?:reporter|editor|author)\b.{{0,120}}@(?P<mail>(?:[a-z0-9-]+\.)+[a-z]{{2,}})\W*$",
    re.IGNORECASE,
)
# Domains that name somebody; other ones are mostly short forms that a reader cannot tell.
_WHOLE_DOMAIN = re.compile(r"\.(?:com|org|net|edu|gov|info|[a-z]{2,3}\.[a-z]{2})$")
_COPYRIGHT = re.compile(
    rf"^(?:(?:copyright|\(c\)|©)\s*)+{RECENT_YEAR}(?:\s*[-–]\s*(?:{RECENT_YEAR}|\d\d))?,?\s+(?:by\s+)?"
    rf"(?:the\s+(?=associated))?{_PUBLISHER}"
    r"\s*(?:$|[.,|(–—]|-\s|\ball\s+rights\b|\bvia\b)",
    re.IGNORECASE,
)
# Around a name that a page states, or in its place: "Copyright (c) CondéNet 2015", "2015".
_COPYRIGHT_MARKS = re.compile(
    rf"(?:(?:copyright|\(c\)|©)\s*)+(?:{RECENT_YEAR}[\s,.–-]+)*(?P<name>.*?)[\s,.–-]*(?:{RECENT_YEAR})?\.?|{RECENT_YEAR}",
    re.IGNORECASE,
)
# Of an article only beside its date; there may be sources of pictures and figures.
_LABELLED_SOURCE = re.compile(rf"^source\s*:\s*{_PUBLISHER}\s*$", re.IGNORECASE)
_LABELLED_PUBLISHER = re.compile(rf"^publisher\s*:\s*{_PUBLISHER}\s*$", re.IGNORECASE)
# Who owns pictures, hosts pages or makes laws is not who wrote the article.
_NOT_PUBLISHERS = re.compile(
    rf"getty|shutterstock|istock|flickr|wikimedia|youtube|all rights|\b{RECENT_YEAR}\b"
    r"|^(?:the|a|an|this|that|it|on|in)$",
    re.IGNORECASE,
)
# What stands between the name of a site and its motto.
_MOTTO = re.compile(r"\s[|–—·•-]\s.*")


def find_publisher(lines: Sequence[str]) -> str | None:
    """Tell who published the article.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    str or None
        As written, agencies by their full name.
    """
    closing = closing_lines(lines)
    opening = [line for _, line in opening_lines(lines)]
    beside_dates = [
        line for place, line in enumerate(opening) if any(map(is_date_line, opening[max(place - 1, 0) : place + 2]))
    ]
    named = (
        _stated(closing, _FIRST_APPEARED, _ORIGINAL_SOURCE)
        or _dateline(lines)
        or _agency_byline(lines)
        or _source_line(lines)
        or _stated(opening, _LABELLED_PUBLISHER)
        or _stated(beside_dates, _LABELLED_SOURCE)
        or _stated(closing, _COPYRIGHT)
        or _own_address(closing)
    )
    return AGENCIES.get(named, named) if named else None


def stated_publisher(stated: str, address: str | None = None) -> str | None:
    """Give the name of a site as a page states it, without motto; its host in place of an address or of a name in a network.

    Parameters
    ----------
    stated : str
        On one line; empty if the page states none.
    address : str, optional
        That of the page.

    Examples
    --------
    >>> stated_publisher("The Daily Test | News and weather"), stated_publisher("Daily_Test", "https://www.test.com/a")
    ('The Daily Test', 'test.com')
    >>> stated_publisher("Copyright (c) 2015 Test Net"), stated_publisher("2015")
    ('Test Net', None)
    """
    if marked := _COPYRIGHT_MARKS.fullmatch(stated):
        stated = marked["name"] or ""
    if "_" in stated or "://" in stated:
        return host(stated if "://" in stated else address) or stated
    return _MOTTO.sub("", stated) or None


def host(address: str | None) -> str:
    """Give the host in an address as readers know it, empty if there is none.

    Examples
    --------
    >>> host("https://www.test.com/a?b"), host(None)
    ('test.com', '')
    """
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _stated(lines: Sequence[str], *patterns: re.Pattern[str]) -> str | None:
    """Give the publisher that the last line of one of these forms names."""
    for line in reversed(lines):
        for match in filter(None, (pattern.search(line) for pattern in patterns)):
            named = (match.groupdict().get("domain") or match["publisher"] or "").strip(" .,-")
            if named and not _NOT_PUBLISHERS.search(named) and (named[0].isupper() or "." in named):
                return named
    return None


def _dateline(lines: Sequence[str]) -> str | None:
    """Give the agency in the dateline."""
    for match in datelines(lines):
        agency = match["agency"].strip()
        place_or_time = re.search(rf"\d|\.$|{MONTH}\s*\d|day$|[ap]\.?m\.?$", agency)
        if match.start("agency") == 1 and not _is_named_alone(agency):
            continue
        if len(agency.split()) <= 3 and not place_or_time:
            return agency
    written = next(filter(None, map(DATELINE.match, first_prose(lines, 1))), None)
    named = _AGENCY.search(written[0]) if written else None
    return named[0] if named else None


def _is_named_alone(agency: str) -> bool:
    """Whether this is somebody who reports where no place is beside it: in "(Marlow) – " it is the place."""
    is_sign = agency.isupper() and len(agency) <= MAX_ABBREVIATION
    return is_sign or agency.split()[0] in AGENCIES or is_outlet(agency)


def _own_address(closing: Sequence[str]) -> str | None:
    """Give the publisher whose address the article has: its name where the address is a short one, else its domain."""
    for line in reversed(closing):
        if match := _OWN_ADDRESS.match(line):
            domain = (match["domain"] or match["mail"]).lower()
            if domain in _SHORT_ADDRESSES or _WHOLE_DOMAIN.search(domain):
                return _SHORT_ADDRESSES.get(domain, domain)
    return None


def _agency_byline(lines: Sequence[str]) -> str | None:
    """Give the agency of a byline: ``By The Associated Press``, or a line ``Associated Press Writer`` below one."""
    opening = [line for _, line in opening_lines(lines)]
    below = False
    for line in opening:
        byline = BYLINE.fullmatch(line)
        for part in JOIN.split(byline["names"]) if byline else [line] * below:
            if match := _AGENCY_BYLINE.match(part):
                return _agency_name(match["agency"])
        below = bool(byline)
    return None


def _agency_name(written: str) -> str:
    """Give the usual spelling of an agency's name."""
    spelled = next((known for known in AGENCIES if known.lower() == written.lower()), written)
    return AGENCIES.get(spelled, spelled)


def _source_line(lines: Sequence[str]) -> str | None:
    """Who reports, where the text opens with that alone: ``Reference News reported on September 22`` and no "that".

    "The Times reported on September 20 that ..." cites another paper; a source line runs straight into the report.
    """
    for line in first_prose(lines, N_PARAGRAPHS):
        if match := _SOURCE_LINE.match(line):
            named = match["publisher"].removeprefix("the ")
            return named.title() if named.islower() else named
    return None
