"""The line above an article that says more than one thing of it: ``Capital Daily | 2 May 2026 | By Ann Lee``.

In: one line above the prose. Out: who published, when, who wrote, as far as it says. A name is a publisher's only by what publishers
are called ("Daily", "Radio") or by how they write themselves ("HealthNow"): "Windhoek, 22 May 2026" says where, and "Ann Lee, 22 May
2026" who.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarize.lexicon import NEWS_AGENCIES
from summarize.reading.authors import find_people
from summarize.reading.dates import is_beside_date, search_date, search_day
from summarize.reading.lines import BYLINE, is_noise, is_prose
from summarize.reading.outlets import bare_name, is_outlet, may_be_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["STAFF_LINE", "Masthead", "find_masthead", "read_masthead"]

# A longer line is no masthead.
MAX_LETTERS = 120
# Most words of what else stands on one.
MAX_BESIDE_WORDS = 6
_DIVIDERS = "|·•"
_SEPARATOR = re.compile(rf"\s*[{_DIVIDERS}]\s*|\s+[-–—/]+\s+|,\s+|\.?\s+(?=By\s[A-Z])")
_WRITER = re.compile(
    r"(?:(?:analysis|comment|opinion|report|reporting|reported|story|text|words|written|posted|published)\s)?(?:by:?|text:|words:)\s+"
    r"(?P<names>\S.*)|from our (?:own )?(?:reporter|correspondent)s?\s+(?P<reporter>\S.*)",
    re.IGNORECASE,
)
# In front of an outlet: "From The Times", "By AFP".
_FROM = re.compile(r"^(?i:from|by)\s+(?:the\s)?")
# As places and sections of two words begin, which stand beside an outlet and a date as persons do: "Middle East", "Real Estate".
_PLACES_AND_SECTIONS = frozenset(
    (
        "Abu Addis Buenos Cape Central Climate Costa Crime East El Fort Global Health Hong Human Kuala Las Latin Local Los "
        "Mexico Middle New North Northern Phnom Port Public Puerto Real Rio Saint San Saudi Sierra South Southern Sri Tel Top "
        "United Video West Western World"
    ).split()
)
# Who nobody is: "From our sports staff".
STAFF_LINE = re.compile(
    r"(?:from|by)\sour\s(?:[a-z]+\s){0,2}(?:staff|team|desk|newsroom|reporters?|correspondents?)", re.IGNORECASE
)
# "By the HealthNow team", "FareRadar Staff": nobody, but a name.
_STAFF = re.compile(
    r"(?:by\s)?(?:the\s)?(?P<outlet>\S+(?:\s\S+){0,3}?)\s(?:editorial\s)?(?:staff|team|newsroom|desk|reporters?|correspondents?|writers?)",
    re.IGNORECASE,
)


class Masthead(NamedTuple):
    """What a line above an article says of it: who published it, when in ISO 8601, who wrote it; and the day if it says no year."""

    publisher: str | None = None
    published: str | None = None
    author: str | None = None
    day: str | None = None


def find_masthead(opening: Sequence[str]) -> Masthead:
    """Tell what the lines above an article say of it, each thing by the first line that says it.

    Parameters
    ----------
    opening : sequence of str
        The lines down to the first prose. An outlet named alone counts only near a line that says when or who, and beside a headline.

    Examples
    --------
    >>> find_masthead(["Dam breaks", "Radio Tejo Online", "9 August 2025, 19:20", "A dam broke on Saturday, the police said."])
    Masthead(publisher='Radio Tejo Online', published='2025-08-09', author=None, day=None)
    """
    lines = [line for line in opening if not is_prose(line) and not is_noise(line)]
    read = [read_masthead(line) for line in lines]
    says_more = [
        bool(here.published or here.author or here.day) or BYLINE.fullmatch(line) is not None
        for line, here in zip(lines, read, strict=True)
    ]
    # Else what ends as an outlet's name does is the headline: "Magnate Buys Daily Test".
    has_headline = any(not more and not here.publisher for more, here in zip(says_more, read, strict=True))
    publishers = [
        here.publisher
        for place, (line, here) in enumerate(zip(lines, read, strict=True))
        if says_more[place]
        or (
            has_headline
            and any(says_more[max(place - 1, 0) : place + 3])
            and not may_be_headline(here.publisher or "")
            # Above a headline that names it, it is the subject.
            and not any(line in below for below in lines[place + 1 : place + 2])
        )
    ]
    return Masthead(
        publisher=next(filter(None, publishers), None),
        published=next((here.published for here in read if here.published), None),
        author=next((here.author for here in read if here.author), None),
        day=next((here.day for here in read if here.day), None),
    )


def read_masthead(line: str) -> Masthead:
    """Tell what a line says, if all its parts are a date, a time, names and no more.

    Examples
    --------
    >>> read_masthead("Capital Daily | 2 May 2026 | By Ann Lee")
    Masthead(publisher='Capital Daily', published='2026-05-02', author='Ann Lee', day=None)
    >>> read_masthead("HealthNow, Tuesday 5 May 2026, 17:42").publisher, read_masthead("Windhoek, 22 May 2026").publisher
    ('HealthNow', None)
    >>> read_masthead("Radio Velm, Wednesday 5 March").day
    '5 March'
    """
    if not line or len(line) > MAX_LETTERS or line[-1] in "!?:":
        return Masthead()
    is_closed = line.endswith(".")
    line = line.removesuffix(".")
    found = search_date(line)
    published = found[0] if found and found[0].count("-") == 2 else None
    stated = found[1] if found else search_day(line)
    day = stated[0] if stated and not found else None
    rest = f"{line[: stated.start()]} | {line[stated.end() :]}" if stated else line
    publisher = author = None
    unknown = []
    for part in filter(None, (part.strip(" ,-–—/") for part in _SEPARATOR.split(rest))):
        writer = _WRITER.fullmatch(part)
        staff = _STAFF.fullmatch(part)
        if staff and is_outlet(staff["outlet"]):
            publisher = publisher or NEWS_AGENCIES.get(staff["outlet"], staff["outlet"])
        elif writer and (people := find_people(writer["names"] or writer["reporter"])):
            author = author or people
        elif publisher is None and not (staff and writer) and is_outlet(_FROM.sub("", part)):
            named = bare_name(_FROM.sub("", part))
            publisher = NEWS_AGENCIES.get(named, named)
        elif not (writer or is_beside_date(part) or STAFF_LINE.fullmatch(part)):
            unknown.append(part)
    is_dated = bool(published or day)
    if is_closed and not (is_dated and author):
        # A sentence.
        return Masthead()
    # A section, a place or somebody's office may be beside what is known; beside a date alone they make a headline.
    is_divided = any(divider in line for divider in _DIVIDERS)
    if unknown and not (is_dated and (publisher or author or is_divided)):
        return Masthead()
    if any(len(part.split()) > MAX_BESIDE_WORDS for part in unknown):
        return Masthead()
    if (
        publisher
        and is_dated
        and is_divided
        and len(unknown) == 1
        and unknown[0].split()[0] not in _PLACES_AND_SECTIONS
    ):
        author = author or find_people(unknown[0])
    return Masthead(publisher, published, author, day)
