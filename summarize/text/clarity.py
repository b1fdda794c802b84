"""How well a sentence reads in a brief, whatever it says."""

from __future__ import annotations

import math
import re

from summarize.calendar import WEEKDAYS, as_alternatives
from summarize.text.quotes import find_quotations

__all__ = ["LAST_CHOICE", "announces", "clarity", "tells_time_from_today"]

# In "World War I" the letter is a number.
_FIRST_PERSON = re.compile(r"\b(?:(?<!World War )I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
# These and some below are of a text in lower case: searched without regard to case it takes twice the time.
_SECOND_PERSON = re.compile(r"\b(?:you|your)\b")
_NO_COMMENT = re.compile(
    r"\b(?:declined to (?:comment|say|discuss|elaborate)"
    r"|(?:not|n['’]t) (?:\w+ )?(?:respond|responded|return|returned|reply|replied|comment)\b"
    r"|could not be reached|no comment|requests? for comment|contributed to this)"
)
# What asks the reader for something.
_APPEAL = re.compile(
    r"^Please\b|\bwith (?:any )?information\b.*\b(?:contact|call)\b|\b(?:asked|urged|encouraged) to (?:contact|call)\b"
)
# "The agreement involves", "The experts took": a definite noun of which nothing is said may never have been introduced.
# Behind "that": a few that everybody knows without.
_BARE_SUBJECT = re.compile(
    r"The (?!government\b|police\b|president\b|company\b|country\b|military\b|army\b|world\b|public\b|economy\b|war\b)[a-z]+ "
    r"(?:has|had|have|is|are|was|were|will|would|could|may|can|took|takes|comes?|came|said|says|provided|involves?|[a-z]{2,}ed)\b"
)
BARE_SUBJECT = 0.85
# Spans of a month or less: who reads "next year" in an article without a date is seldom far out.
_FROM_TODAY = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|(?:this|last|next) (?:week|weekend|month)"
    r"|(?:this|last) (?:morning|afternoon|evening|night))\b"
)
# What is to come within days of the article.
_SOON = re.compile(r"\b(?:tomorrow|tonight|next (?:week|weekend|month)|later (?:today|this week|this month))\b")
_DAYS = as_alternatives(WEEKDAYS)
_WILL_ON_DAY = re.compile(rf"\b(?:will|(?:is|are) to|scheduled|plans? to|expected to)\b[^.;]{{0,60}}\b(?:{_DAYS})\b")
# Questions, exclamations, the writer's own voice, appeals to the reader and news that nobody commented are chosen last.
LAST_CHOICE = 0.3
# From this many words on a sentence is penalised in proportion.
LONG_SENTENCE = 40


def clarity(sentence: str) -> float:
    """Judge a complete sentence.

    Returns
    -------
    float
        In (0, 1], 1 for a plain statement of moderate length.

    Examples
    --------
    >>> clarity("The troops leave in May."), clarity("Will the troops leave in May?")
    (1.0, 0.3)
    """
    own = _own_words(sentence)
    lowered = own.lower()
    score = 1.0
    # A quoted question with its speaker ("“Did they?” Nora Field asked.") is one as well.
    if "?" in sentence or sentence.rstrip("”\"'’)]").endswith("!"):
        score *= LAST_CHOICE
    if _FIRST_PERSON.search(own) or ("you" in lowered and _SECOND_PERSON.search(lowered)):
        score *= LAST_CHOICE
    if _NO_COMMENT.search(lowered) or _APPEAL.search(own):
        score *= LAST_CHOICE
    if _BARE_SUBJECT.match(sentence):
        score *= BARE_SUBJECT
    n_words = sentence.count(" ") + 1
    return score * min(1.0, math.sqrt(LONG_SENTENCE / n_words))


def tells_time_from_today(sentence: str) -> bool:
    """Whether a sentence gives a time that only the date of its article tells.

    Examples
    --------
    >>> tells_time_from_today("It may be announced next week."), tells_time_from_today("It was announced in May.")
    (True, False)
    """
    return bool(_FROM_TODAY.search(sentence.lower()))


def announces(sentence: str) -> bool:
    """Whether a sentence tells what is to come within days of its article, which is over when a later one appears.

    Examples
    --------
    >>> announces("Tomorrow's stage leads into the hills."), announces("The council will vote on Monday.")
    (True, True)
    >>> announces("The council voted on Monday."), announces("He said on Monday that the troops will leave by 2026.")
    (False, False)
    """
    return bool(_SOON.search(sentence.lower()) or ("day" in sentence and _WILL_ON_DAY.search(sentence)))


def _own_words(sentence: str) -> str:
    parts, last = [], 0
    for quotation in find_quotations(sentence):
        parts.append(sentence[last : quotation.start])
        last = quotation.end
    return " ".join([*parts, sentence[last:]])
