"""The dates a sentence speaks of, resolved against the day its article was published.

In: one sentence and, if known, the article's date. Out: :class:`DateMention` objects with the first and the last day that the
words allow. :mod:`summarize.facts.date_expressions` finds the words; "Tuesday", "next year", "last month" and "on the 20th" are
resolved only where the article's date is known precisely enough; what cannot be resolved is left out.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.calendar import DATED_YEAR, WEEKDAYS, month_number
from summarize.facts.date_expressions import SMALL_NUMBERS, find_date_expressions, match_rest_of_span
from summarize.facts.tenses import is_planned, is_present, looks_ahead, tells_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["DateMention", "find_dates", "find_years"]

_ANY_YEAR = re.compile(DATED_YEAR)
# "Called for Tuesday by the unions", but "arrested for Tuesday night's raid".
_NO_NOUN = re.compile(
    r"[.,;:)]|\s(?:after|and|as|at|because|before|but|by|from|if|in|or|over|to|unless|when|while)\b|$"
)
# "Monday, 4 August".
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(WEEKDAYS)}),?\s(?:the\s)?$", re.IGNORECASE)
# "The rainy season generally starts in May".
_EVERY_YEAR = re.compile(r"\b(?:every\syear|each\syear|annually|generally|normally|typically|usually)\b", re.IGNORECASE)
# "The town is near the centre of Wednesday night's earthquake".
_NIGHT_OF = re.compile(r"\s(?:morning|afternoon|evening|night)['’]s\b")
# A month and day without a year that is further back is of the year with which the articles name it: "the raid of April 19" is that
# of 1993. Of one so far back that they name with another year than the last, eight in eight are of that (development sets).
MAX_DAYS_TO_GUESS = 60
# A day this near to that of its article is of the year nearest to it, whatever weekday stands before it.
MAX_DAYS_WITH_WRONG_WEEKDAY = 60
# A month without a year is at most this many days ahead of its article, unless the words look ahead.
MAX_DAYS_AHEAD = 31
# Where the words look ahead, a month further back than this is next year's: in November, "elections in April" are to come,
# "allowing it to resume flights on Oct. 7" is over.
MAX_DAYS_BEHIND = 100
# One so far back is next year's too where the sentence looks ahead anywhere, "a reopening date of Dec. 15 has been set", or tells
# nothing past.
MAX_DAYS_BEHIND_OF_PLAN = 183
DAYS_OF_YEAR = 365
# A day at the beginning of the year is next year's if it is at most this many days ahead; a month in a sentence that tells nothing
# past is to come.
MAX_DAYS_SOON = 65
# "Last Thursday" is not yesterday: fewer days back than this, it is the one of the week before. Of the development sets' four two or
# three days back none is.
LAST_WEEK_DAYS = 2
# A weekday so many days back is tomorrow's, whatever the words around it: of the development sets' twenty 18 are. A key election
# on Friday, or early Wednesday in Asia, in an article of the day before.
DAYS_BACK_OF_TOMORROW = 6
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class DateMention:
    """A resolved date.

    Attributes
    ----------
    start, end : int
        Offsets of the expression in the sentence.
    first, last : datetime.date
        The days that the words allow, both included: "the end of 2026" is October to December.
    iso : str
        ISO 8601, as precise as known.
    is_relative : bool
        Whether the article's date was needed.
    """

    start: int
    end: int
    first: dt.date
    last: dt.date
    iso: str
    is_relative: bool

    @property
    def width(self) -> float:
        """The days from the first to the last that the words allow."""
        return float((self.last - self.first).days)

    def agrees_with(self, other: object) -> bool:
        """Whether both can be true of the same thing: one day fits both."""
        return isinstance(other, DateMention) and self.first <= other.last and other.first <= self.last

    def is_equal_to(self, other: object) -> bool:
        """Whether both give the same days."""
        return isinstance(other, DateMention) and (self.first, self.last) == (other.first, other.last)

    def is_about(self, other: object) -> bool:
        """Whether both give about the same days, as dates that agree do."""
        return self.agrees_with(other)


def find_dates(
    text: str, published: tuple[dt.date, str] | None = None, years: Mapping[tuple[int, int], int] | None = None
) -> list[DateMention]:
    """Find the dates of a sentence that can be resolved.

    Parameters
    ----------
    published : tuple of (date, str), optional
        What :func:`~summarize.calendar.read_day` gives for the article.
    years : mapping of (int, int) to int, optional
        What :func:`find_years` gives for the articles: a month and day without a year, well before its article, has that year.

    Examples
    --------
    >>> [(d.iso, text[d.start:d.end]) for text in ["They leave by the end of 2026."] for d in find_dates(text)]
    [('2026', 'the end of 2026')]
    """
    found = []
    for match in find_date_expressions(text):
        resolved = _resolve(text, match, published, years or {})
        if resolved is not None:
            first, last, iso, is_relative = resolved
            first, last = _part(first, last, match["part"])
            found.append(DateMention(match.start(), match.end(), first, last, iso, is_relative))
    return found


def find_years(texts: Iterable[str]) -> dict[tuple[int, int], int]:
    """Find the year of each month and day that sentences name with a year, always the same.

    Examples
    --------
    >>> find_years(["It burned on April 19, 1993.", "It was built on May 2, 1990.", "It was rebuilt on May 2, 1996."])
    {(4, 19): 1993}
    """
    years: dict[tuple[int, int], set[int]] = {}
    for text in texts:
        for date in find_dates(text) if _ANY_YEAR.search(text) else ():
            if date.first == date.last:
                years.setdefault((date.first.month, date.first.day), set()).add(date.first.year)
    return {day: named.pop() for day, named in years.items() if len(named) == 1}


_Resolved = tuple[dt.date, dt.date, str, bool]


def _resolve(
    text: str, match: re.Match[str], published: tuple[dt.date, str] | None, years: Mapping[tuple[int, int], int]
) -> _Resolved | None:
    try:
        if match["iso"]:
            day = dt.date.fromisoformat(match["iso"])
            return day, day, day.isoformat(), False
        if match["month"]:
            return _month(text, match, published, years)
        if match["bare_year"]:
            return _of_year(int(match["bare_year"]), is_relative=False)
        return _relative(text, match, published) if published else None
    except (ValueError, OverflowError):
        return None


def _of_year(year: int, *, is_relative: bool) -> _Resolved:
    return dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04}", is_relative


def _of_month(year: int, month: int, *, is_relative: bool) -> _Resolved:
    last = monthrange(year, month)[1]
    return dt.date(year, month, 1), dt.date(year, month, last), f"{year:04}-{month:02}", is_relative


def _of_day(day: dt.date) -> _Resolved:
    return day, day, day.isoformat(), True


def _month(
    text: str, match: re.Match[str], published: tuple[dt.date, str] | None, years: Mapping[tuple[int, int], int]
) -> _Resolved | None:
    month = month_number(match["month"])
    day_words = match["day"] or match["day_before"]
    given = int(match["year"]) if match["year"] else _year_of_span(text, match, month)
    if given:
        year, is_relative = given, False
    else:
        guessed = _guess_year(text, match, month, int(day_words) if day_words else None, published)
        if guessed is None:
            return None
        if (
            day_words
            and published
            and (published[0] - dt.date(guessed, month, int(day_words))).days > MAX_DAYS_TO_GUESS
        ):
            guessed = years.get((month, int(day_words)), guessed)
        named = _WEEKDAY_BEFORE.search(text, 0, match.start()) if day_words else None
        if day_words and named and published and published[1] == "day":
            guessed = _year_of_weekday(published[0], dt.date(guessed, month, int(day_words)), named[1])
        year, is_relative = guessed, True
    if day_words:
        day = dt.date(year, month, int(day_words))
        return day, day, day.isoformat(), is_relative
    return _of_month(year, month, is_relative=is_relative)


def _year_of_weekday(published: dt.date, guessed: dt.date, weekday: str) -> int:
    """The year in which a day has the weekday that stands before it ("Monday, 4 August"): as guessed, or the next, or the last.

    Where a day is near that of the article, the weekday is rather a slip.
    """
    if abs((guessed - published).days) <= MAX_DAYS_WITH_WRONG_WEEKDAY:
        return guessed.year
    for year in (guessed.year, guessed.year + 1, guessed.year - 1):
        is_day = guessed.day <= monthrange(year, guessed.month)[1]
        if is_day and guessed.replace(year=year).weekday() == WEEKDAYS.index(weekday.lower()):
            return year
    return guessed.year


def _year_of_span(text: str, match: re.Match[str], month: int) -> int | None:
    """The year behind a span that begins with the month, "from November to January 1999": that of its beginning."""
    span = match_rest_of_span(text, match)
    if span is None or not span["year"]:
        return None
    return int(span["year"]) - bool(span["month"] and month_number(span["month"]) < month)


def _guess_year(
    text: str, match: re.Match[str], month: int, day: int | None, published: tuple[dt.date, str] | None
) -> int | None:
    """The year of a month named without one: the last such month, or the next where the words look ahead."""
    if published is None:
        return None
    anchor, precision = published
    if match["relative_year"]:
        return anchor.year + {"last": -1, "this": 0, "next": 1}[match["relative_year"].lower()]
    if precision == "year" or (day is None and _EVERY_YEAR.search(text)):
        return None
    direction = re.search(r"\b(last|next)\s$", text[: match.start("month")], re.IGNORECASE)
    candidate = dt.date(anchor.year, month, min(day or 15, monthrange(anchor.year, month)[1]))
    ahead = (candidate - anchor).days
    if direction and direction[1].lower() == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if direction:
        return anchor.year + (month <= anchor.month)
    if match_rest_of_span(text, match):
        return anchor.year
    if looks_ahead(text, match.start(), match.end()):
        return anchor.year + (1 if ahead < -MAX_DAYS_BEHIND else 0)
    if ahead > 0 and (is_present(text, match.start()) or (ahead <= MAX_DAYS_SOON and not tells_past(text))):
        return anchor.year
    # In January, "December 28" is last year's; in December, "Jan. 6" without a verb in the past is next year's.
    if ahead > MAX_DAYS_AHEAD:
        back, year = DAYS_OF_YEAR - ahead, anchor.year - 1
    elif day and ahead + DAYS_OF_YEAR <= MAX_DAYS_SOON:
        return anchor.year + 1
    else:
        back, year = -ahead, anchor.year
    is_next = is_planned(text, match.start(), match.end()) or is_present(text, match.start())
    return year + (back > MAX_DAYS_BEHIND_OF_PLAN and is_next)


def _relative(text: str, match: re.Match[str], published: tuple[dt.date, str]) -> _Resolved | None:
    anchor, precision = published
    if match["span"]:
        return _span(match, anchor, precision)
    if match["ago"]:
        return _ago(match, anchor, precision)
    if precision != "day":
        return None
    if match["weekday"]:
        return _weekday(text, match, anchor)
    if match["day_word"] and match["day_word"].lower().endswith("weekend"):
        sunday = anchor - dt.timedelta((anchor.weekday() + 1) % 7)
        return _between(sunday - dt.timedelta(2), sunday)
    if match["day_word"]:
        return _of_day(anchor + dt.timedelta({"yesterday": -1, "tomorrow": 1}.get(match["day_word"].lower(), 0)))
    day = int(match["nth"])
    month_before = anchor.replace(day=1) - dt.timedelta(1)
    return _of_day(anchor.replace(day=day) if day <= anchor.day else month_before.replace(day=day))


def _span(match: re.Match[str], anchor: dt.date, precision: str) -> _Resolved | None:
    words, span = match["span_direction"].lower(), match["span"].lower()
    step = -1 if words == "last" else 1 if words == "next" else 0
    if span == "year":
        return _of_year(anchor.year + step, is_relative=True)
    if span == "month":
        if precision == "year":
            return None
        months = anchor.year * 12 + anchor.month - 1 + step
        return _of_month(months // 12, months % 12 + 1, is_relative=True)
    if precision != "day":
        return None
    # On a Sunday the week that has just ended is the last.
    monday = anchor + dt.timedelta(7 * step - anchor.weekday() + 7 * (anchor.weekday() == SUNDAY))
    return _between(monday - dt.timedelta(1), monday + dt.timedelta(6))


def _between(first: dt.date, last: dt.date) -> _Resolved:
    if first.year != last.year:
        return first, last, f"{first.year:04}", True
    return first, last, f"{first.year:04}-{first.month:02}" if first.month == last.month else f"{first.year:04}", True


def _ago(match: re.Match[str], anchor: dt.date, precision: str) -> _Resolved | None:
    count = SMALL_NUMBERS.get(match["count"].lower()) or int(match["count"])
    unit = match["ago"].lower()
    if unit == "year":
        return _of_year(anchor.year - count, is_relative=True)
    if precision == "year":
        return None
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 - count
        return _of_month(months // 12, months % 12 + 1, is_relative=True)
    if precision != "day":
        return None
    if unit == "day":
        return _of_day(anchor - dt.timedelta(count))
    middle = anchor - dt.timedelta(7 * count)
    return _between(middle - dt.timedelta(4), middle + dt.timedelta(4))


def _weekday(text: str, match: re.Match[str], anchor: dt.date) -> _Resolved:
    """The last such day up to the article's own; the next one where the words look ahead or tell nothing past."""
    direction = (match["direction"] or "").strip().lower()
    back = (anchor.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    is_called_for = text.endswith("for ", 0, match.start()) and _NO_NOUN.match(text, match.end())
    is_ahead = direction in {"next", "the following", "this", "later this"} or (
        not direction
        and (
            is_called_for
            or looks_ahead(text, match.start(), match.end())
            or (is_present(text, match.start()) and not _NIGHT_OF.match(text, match.end()))
        )
    )
    is_tomorrow = not direction and back == DAYS_BACK_OF_TOMORROW
    if is_tomorrow or (is_ahead and (back or direction == "next")):
        return _of_day(anchor + dt.timedelta(7 - back))
    if direction in {"last", "the previous"} and back < LAST_WEEK_DAYS:
        back += 7
    return _of_day(anchor - dt.timedelta(back))


def _part(first: dt.date, last: dt.date, part: str | None) -> tuple[dt.date, dt.date]:
    """Narrow a span to its beginning, middle or end; "end" and "late" leave the last quarter, "early" the first third."""
    words = (part or "").lower()
    days = (last - first).days + 1
    if not words or days < 20:
        return first, last
    if any(word in words for word in ("end", "close", "late")):
        return last - dt.timedelta(days // 4), last
    if "mid" in words:
        return first + dt.timedelta(days // 4), last - dt.timedelta(days // 4)
    return first, first + dt.timedelta(days // 3)
