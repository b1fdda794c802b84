"""Where a sentence names a date: "July 23, 1997", "early 2003", "last Tuesday", "two weeks ago".

In: one sentence. Out: a match an expression, whose named groups hold its parts. What only looks like a date is left out: "12 may have
died", "2000 troops", "USA Today". :mod:`summarize.facts.dates` says which days are meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import DATED_YEAR, MONTHS, MONTHS_LIKE_WORDS, RECENT_YEAR, SHORT_MONTHS, WEEKDAYS
from summarize.text.quotes import find_quotations
from summarize.text.values import BELOW_TWENTY

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SMALL_NUMBERS", "find_date_expressions", "match_rest_of_span"]

# How many days, weeks, months or years ago may be written out.
SMALL_NUMBERS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(BELOW_TWENTY[:13]) if number}

_ABBREVIATED = rf"(?:{'|'.join(sorted(SHORT_MONTHS, key=len, reverse=True))})(?:\.(?=\s)|(?=\s\d))"
_MONTH = rf"(?:{'|'.join(MONTHS)})\b|{_ABBREVIATED}"

# The first letters of all alternatives, looked at first, spare half of the time.
_DATE = re.compile(
    rf"""
    \b(?=[\da-fjlmnostwy])(?P<part>(?:the\s)?(?:end|close|beginning|start|middle)\sof\s(?:the\s)?|early\s(?:in\s)?|late\s(?:in\s)?|mid-?\s?)?
    (?:
        (?P<iso>{RECENT_YEAR}-\d\d-\d\d)\b
      | (?:(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?
        \b(?P<month>{_MONTH})
        (?:\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![,:]\d|-\d))?
        (?:,?\s(?:of\s)?(?P<year>{DATED_YEAR})\b(?!,\d))?
        (?:,?\s(?:of\s)?(?P<relative_year>last|next|this)\syear\b)?
      | (?P<bare_year>(?<![\d,.$£€:/]){DATED_YEAR})(?![\d%:/]|[.,]\d|-\d|\s(?-i:UTC|GMT))\b
      | (?<!\ba\s)(?<!\bnew\s)(?<!\bevery\s)(?<!\beach\s)(?<!\band\s)(?<!\bsuper\s)(?<!\bblack\s)(?<!\bgood\s)(?<!\bbloody\s)
        (?P<direction>(?:last|next|this|earlier\sthis|later\sthis|the\sprevious|the\sfollowing)\s)?
        (?P<weekday>(?:{"|".join(WEEKDAYS)})\b)(?!['’]s|\s(?-i:[A-Z])|,\s(?:{_MONTH})
        |,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?-i:(?=[A-Z]))(?:{_MONTH}))
      | (?<!\w\w\w\sof\s)(?P<day_word>today|(?<!\bday\sbefore\s)yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)
        |(?:over|during|on|last|at)\s(?:the\s)?weekend)\b(?!['’]s)
      | (?<!\bthe\s)(?P<span_direction>last|next|this|earlier\sthis|later\sthis)\s(?P<span>week|month|year)\b(?!['’-])
      | (?<![\d,.-])(?P<count>\d{{1,3}}|{"|".join(SMALL_NUMBERS)})\s(?P<ago>day|week|month|year)s?\sago\b
      | (?<=on\sthe\s)(?P<nth>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s(?:of|anniversary|century|floor|street|day))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Of a text in lower case: searched without regard to case it takes twice the time.
_QUICK = re.compile(
    rf"(?=[12adefjmnostwy])(?:{DATED_YEAR}|\b(?:{'|'.join([*MONTHS, *SHORT_MONTHS, *WEEKDAYS])}|today|yesterday|tomorrow|tonight"
    r"|morning|afternoon|evening|ago|week|weekend|month|year)\b|on\sthe\s\d)"
)
# What stands before a bare number of four digits that is a year.
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|through|from|to|after|before|during|between|and|for|the|early|late|mid|year|(?<!more\s)than|its|his"
    r"|her|their|a|that|until\sat\sleast|is|was|around|about"
    r"|spring|summer|fall|autumn|winter|season|election|elections)\s|['’]s\s|\(|mid-|post-|pre-"
    r"|-|–)$",
    re.IGNORECASE,
)
# "The 2001 Anti-Terrorism Act", "look at a 2007 Hyundai"; but "A 1999 Gallup survey found".
_NAMED_BY_YEAR = re.compile(r"\b(?:[Tt]he|a)\s\d{4}\s[A-Z]")
_MONTH_CUE = re.compile(r"\b(?:in|of|by|since|until|last|next|this|from|to|early|late|and)\s$", re.IGNORECASE)
_COUNTED_BEHIND = re.compile(
    r"\s(?:people|troops|soldiers|men|women|children|workers|homes|houses|families|dollars|miles|feet|meters|kilomet\w+|tons|"
    r"percent|square|acres|employees|students|votes|points|jobs|others|more|or\smore)\b",
    re.IGNORECASE,
)
# "Between June and August this year", "from Jan. 1 to Aug. 31, 2016", "June 13 and 14, 2007", "Sept. 8-12, 1999".
_YEAR_OF_SPAN = re.compile(
    rf"""(?:\s\d{{1,2}})?(?:-|–|\s(?:and|to|or|until|through|-|–)\s)
    (?:(?P<month>{"|".join(MONTHS)}|{_ABBREVIATED})(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}})(?:,?\s(?:of\s)?(?P<year>{DATED_YEAR})|\sthis\syear)\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "The July 7 bombings": whenever they were.
_NAMES_EVENT = re.compile(r"\s(?:attack|bomb|blast|crash|link|massacre|plot|shooting|terror)", re.IGNORECASE)
# "On the first Monday of each month", "every second Tuesday".
_EVERY = re.compile(r"\b(?:(?:each|every)\s(?:\w+\s)?|the\s(?:first|second|third|fourth)\s)$", re.IGNORECASE)
# "USA Today", "Behavioral Healthcare Tomorrow".
_WORD_BEFORE = re.compile(r"\w\s$")


def find_date_expressions(text: str) -> Iterator[re.Match[str]]:
    """Find the words of a sentence that name a date, from left to right.

    The groups of a match: ``part`` ("early", "the end of") and one of ``iso``; ``month`` with ``day`` or ``day_before``, ``year`` and
    ``relative_year`` ("of last year"); ``bare_year``; ``weekday`` with its ``direction`` ("last"); ``day_word`` ("today", "at the
    weekend"); ``span`` ("week") with its ``span_direction``; ``count`` of what is ``ago``; ``nth`` ("on the 20th").

    Examples
    --------
    >>> [match[0] for match in find_date_expressions("Of the 2000 troops 12 may leave in early May 2003, two years ago")]
    ['early May 2003', 'two years ago']
    """
    if _QUICK.search(text.lower()):
        yield from (match for match in _DATE.finditer(text) if _is_date(text, match))


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether the words around it let an expression be a date."""
    if match["month"]:
        is_day = (match["day"] or match["day_before"]) and not match["year"]
        return _is_month(text, match) and not (is_day and _NAMES_EVENT.match(text, match.end()))
    if match["bare_year"]:
        return _is_year(text, match)
    if match["weekday"]:
        return _EVERY.search(text, 0, match.start()) is None
    return not match["day_word"] or _is_day_word(text, match)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether "may" or "march" is a month: what stands behind it tells, or a capital and what stands before."""
    name = match["month"]
    if name.lower() not in MONTHS_LIKE_WORDS or match["day"] or match["year"] or match["relative_year"]:
        return True
    # "12 may have died"; "In May", but "May he go".
    return bool(name[0].isupper() and (match["day_before"] or _MONTH_CUE.search(text[: match.start("month")])))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number of four digits is a year: what stands before it tells, and that it counts nothing."""
    at = match.start("bare_year")
    is_cued = match["part"] or _YEAR_CUE.search(text[max(0, at - 20) : at]) or at == 0
    is_named = _NAMED_BY_YEAR.search(text, max(0, at - 4), at + 6)
    return bool(is_cued) and not is_named and not _COUNTED_BEHIND.match(text, match.end())


def _is_day_word(text: str, match: re.Match[str]) -> bool:
    """Whether "today" is the day of the article: no name, nor in somebody's words, where it is the day on which they were said."""
    is_name = match["day_word"].istitle() and _WORD_BEFORE.search(text, 0, match.start())
    return not is_name and not any(each.start < match.start() < each.end for each in find_quotations(text))


def match_rest_of_span(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Match what makes a month the beginning of a span, " to Aug. 31, 2016": ``month`` and ``year`` of its end, or "this year".

    Examples
    --------
    >>> text = "from Nov. 3 to Jan. 5, 2017"
    >>> rest = match_rest_of_span(text, next(find_date_expressions(text)))
    >>> rest["month"], rest["year"]
    ('Jan.', '2017')
    """
    return _YEAR_OF_SPAN.match(text, match.end())
