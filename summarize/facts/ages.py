"""Whose age a number is: "Ann Lund, 58,", "Lund, a 58-year-old diver", "58-year-old Ann Lund".

In: a sentence and a number in it. Out: the words of the name; none where the number is no named person's age.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.lexicon import PARTICLES
from summarize.text.names import CAPITALISED, NOT_NAMES, RANKS, TITLES, without_possessive

if TYPE_CHECKING:
    from summarize.facts.quantities import Quantity

__all__ = ["find_aged"]

MAX_AGE = 110
_NAME = rf"(?P<name>{CAPITALISED}(?:\s(?:[A-Z]\.\s|(?:(?:{'|'.join(sorted(PARTICLES))})\s)+)?{CAPITALISED})*)"
# Letters before and behind a number in which a name is looked for.
_LETTERS = 60
_PREPOSITIONS = "across around at from in near of on outside to".replace(" ", "|")
_BEFORE = re.compile(rf"\b{_NAME}(?:,\s(?:now\s|aged?\s|(?:who\s)?is\s(?:now\s)?|an?\s)?|\sis\s(?:now\s)?)$")
_BEHIND = re.compile(
    rf"\s(?:(?!(?:{_PREPOSITIONS}|and|by|who)\s)[a-z-]+\s){{0,4}}?{_NAME}(?=[,.;]|\s(?:and|at|died|from|had|has|in|is|on|said|was|who)\b)"
)
_ENDS = re.compile(r"[,;](?!\s\d)|\.$")
# "In Orlen, a 34-year-old man": a name behind a preposition is that of a place.
_IN_PLACE = re.compile(rf"\b(?i:{_PREPOSITIONS})\s(?:[a-z-]+\s){{0,2}}{_NAME}$")


def find_aged(text: str, number: Quantity) -> tuple[str, ...]:
    """Give the words of the name of the one whose age a number of a sentence is, in lower case.

    Examples
    --------
    >>> from summarize.facts.quantities import find_quantities
    >>> for text in ("Mayor Ann Lund, 58, fell.", "Police found 58-year-old Ann Lund.", "In Orlen, a 58-year-old fell."):
    ...     print(find_aged(text, find_quantities(text)[0]))
    ('ann', 'lund')
    ('ann', 'lund')
    ()
    """
    is_old = number.unit == "age"
    if number.bound or number.value > MAX_AGE or not (is_old or (not number.unit and _ENDS.match(text, number.end))):
        return ()
    start = max(0, number.start - _LETTERS)
    match = _BEFORE.search(text, start, number.start)
    if match and is_old and _IN_PLACE.search(text, start, match.end("name")):
        return ()
    if is_old and not match:
        match = _BEHIND.match(text, number.end, number.end + _LETTERS)
    words = (without_possessive(word.lower()) for word in re.findall(CAPITALISED, match["name"])) if match else ()
    return tuple(word for word in words if word not in NOT_NAMES | TITLES | RANKS)
