"""The numbers and dates a sentence gives, in a form in which two sentences can be compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from summarize.text.tokens import stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "BELOW_TWENTY",
    "LARGE_NUMBER_PATTERN",
    "NUMBER_PATTERN",
    "NUMBER_WORDS",
    "TENS",
    "find_anchored_values",
    "find_values",
]

BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
# "One" and "may" are rarely a number or a month.
NUMBER_WORDS = {word: str(number) for number, word in enumerate(BELOW_TWENTY) if word != "one"} | {
    ten: str(number) for ten, number in TENS.items()
}
# The same as alternatives of a regular expression, and the words for larger numbers.
NUMBER_PATTERN = "|".join(word for word in NUMBER_WORDS if word != "zero")
LARGE_NUMBER_PATTERN = "dozens?|hundreds?|thousands?|millions?|billions?"
_UNITS = BELOW_TWENTY[1:10]
_NUMBERS = (
    NUMBER_WORDS
    | {"dozen": "12", "hundred": "100", "thousand": "1000"}
    | {f"{ten}-{unit}": str(tens + units) for ten, tens in TENS.items() for units, unit in enumerate(_UNITS, 1)}
)
_VALUES = (
    {month: month[:3] for month in (*MONTHS, *SHORT_MONTHS) if month != "may"}
    | {day: day for day in WEEKDAYS}
    | _NUMBERS
)
# Of a text in lower case: searched without regard to case it takes twice the time.
_LOWER_WORD = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:{'|'.join(TENS)})-(?:{'|'.join(_UNITS)})\b|[a-z]+")
_WORD = re.compile(_LOWER_WORD.pattern, re.IGNORECASE)


def find_values(sentence: str) -> frozenset[str]:
    """Collect the values of a sentence: numbers without separators, month and weekday names.

    Examples
    --------
    >>> sorted(find_values("Some 2,500 troops leave by September 2025, two bases by Friday."))
    ['2', '2025', '2500', 'friday', 'sep']
    """
    words = set(_LOWER_WORD.findall(sentence.lower()))
    numbers = {word.replace(",", "") for word in words if word[0].isdigit()}
    return frozenset(numbers.union(_VALUES[word] for word in words & _VALUES.keys()))


# A number of fewer digits is shared by chance too easily to identify a fact.
MIN_DIGITS = 3
_DISTINCTIVE = re.compile(r"\d[.,:]?\d[.,:]?\d")
# How many words around a number tell what it counts or dates.
CONTEXT_WORDS = 5


def find_anchored_values(sentence: str, language: str = "en") -> Mapping[str, frozenset[str]]:
    """Collect the distinctive numbers of a sentence with the stems of the words around each.

    Examples
    --------
    >>> anchored = find_anchored_values("Some 2,500 troops stay in Iraq.")
    >>> {value: sorted(stems) for value, stems in anchored.items()}
    {'2500': ['iraq', 'stay', 'troop']}
    """
    if not _DISTINCTIVE.search(sentence):
        return {}
    stop = stop_stems(language)
    words = _WORD.findall(sentence)
    anchored: dict[str, frozenset[str]] = {}
    for place, word in enumerate(words):
        if not word[0].isdigit() or sum(character.isdigit() for character in word) < MIN_DIGITS:
            continue
        around = [*words[max(0, place - CONTEXT_WORDS) : place], *words[place + 1 : place + 1 + CONTEXT_WORDS]]
        stems = {stem for other in around for stem in stem_word(other, language)}
        value = word.replace(",", "")
        anchored[value] = anchored.get(value, frozenset()) | {
            stem for stem in stems if stem not in stop and not stem[0].isdigit()
        }
    return anchored
