"""What a sentence says of time as seen from the day of its article: "yesterday", "next week", "has been closed".

In: one sentence. Out: whether a reader on another day needs that day to understand it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import DATED_YEAR, MONTHS, RELATIVE_DAYS, SHORT_MONTHS, WEEKDAYS, as_alternatives, went_on
from summarize.text.verbs import PARTICIPLES

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["as_of", "tells_time_from_today"]

# What counts from the date of its article. Months only with a capital: "this may take a year".
_COUNTED_FROM_DATE = re.compile(
    rf"\b(?:{'|'.join((*WEEKDAYS, *RELATIVE_DAYS))}|(?:days?|weeks?|months?|years?)\sago"
    r"|(?:last|next|this|past|coming)\s(?:night|morning|afternoon|evening|week|weekend|month|year|season|spring|summer|fall|autumn"
    rf"|winter|(?-i:{as_alternatives(MONTHS)}))|(?:last|next|past|coming)\s\w+\s(?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
# What holds at the time of the article, in a story that went on: "has halted", "is considering", "will", "now", "in August".
_MONTH = rf"(?-i:{as_alternatives((*MONTHS, *SHORT_MONTHS))})"
_PARTICIPLES = "|".join(sorted(PARTICIPLES | {"been", "done"}))
_HOLDS_THEN = re.compile(
    r"\b(?:now|currently|recently|so far|still|upcoming|no longer)\b"
    rf"|\b(?:has|have) (?:(?:\w+ly|not|also|yet|now|never|already|again|once) )*(?:\w+ed|{_PARTICIPLES})\b"
    r"|\bwill\b|\b(?:is|are) (?:(?:not|also|still|\w+ly) )?(?:expected|scheduled|planned|due|likely|unlikely|among"
    r"|(?!\w*thing\b|during\b|king\b)\w+ing)\b|\b(?:plans|intends) to\b"
    r"|\b(?:in|on|of|since|until|by|from|before|after|for|through) (?:early |late |mid-)?"
    rf"{_MONTH}\b(?!\.?(?: \d{{1,2}}\b)?,? (?:of )?{DATED_YEAR})",
    re.IGNORECASE,
)
# Spans of a month or less: who reads "next year" in an article without a date is seldom far out. Of a text in lower case: searched
# without regard to case it takes twice the time.
_FROM_TODAY = re.compile(
    rf"\b(?:{'|'.join(RELATIVE_DAYS)}|(?:this|last|next) (?:week|weekend|month)"
    r"|(?:this|last) (?:morning|afternoon|evening|night))\b"
)


def tells_time_from_today(sentence: str) -> bool:
    """Whether a sentence gives a time that only the date of its article tells.

    Examples
    --------
    >>> tells_time_from_today("It may be announced next week."), tells_time_from_today("It was announced in May.")
    (True, False)
    """
    return bool(_FROM_TODAY.search(sentence.lower()))


def as_of(text: str, published: str | None, dates: Collection[str | None]) -> str | None:
    """Give the date of an article to a text of it whose words count from that date ("on Tuesday"), if the articles have several.

    Where these lie more than a week apart, also to one that tells how things stand ("has been closed").

    Parameters
    ----------
    text : str
    published : str or None
        The ISO date of its article.
    dates : collection of str or None
        Those of all articles.

    Examples
    --------
    >>> as_of("It fell on Tuesday.", "2024-07-23", {"2024-07-23", "2024-07-25"})
    '2024-07-23'
    >>> as_of("It fell on Tuesday.", "2024-07-23", {"2024-07-23"}), as_of("It fell in 2024.", "2024-07-23", {None, "2024-07-23"})
    (None, None)
    >>> [as_of("It has been closed.", "2024-07-23", {"2024-07-23", other}) for other in ("2024-07-25", "2024-08-25")]
    [None, '2024-07-23']
    """
    if published is None or all(date == published for date in dates):
        return None
    counts = _COUNTED_FROM_DATE.search(text) or (went_on(dates) and _HOLDS_THEN.search(text))
    return published if counts else None
