"""The numbers and dates a sentence gives, in a form in which two sentences can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from summarize.text.tokens import stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

__all__ = [
    "BELOW_TWENTY",
    "LARGE_NUMBERS",
    "LARGE_NUMBER_PATTERN",
    "NUMBER_PATTERN",
    "NUMBER_WORDS",
    "TENS",
    "find_anchored_values",
    "find_rounded",
    "find_values",
    "missing_values",
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
LARGE_NUMBERS = ("dozen", "hundred", "thousand", "million", "billion")
LARGE_NUMBER_PATTERN = "|".join(f"{word}s?" for word in LARGE_NUMBERS)
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
_POWERS = {"k": 3, "m": 6, "bn": 9, "million": 6, "billion": 9, "trillion": 12}
# "$5m" are millions, "5m" may be metres. Of a text in lower case: searched without regard to case it takes twice the time.
_LOWER_WORD = re.compile(
    r"(?<=[$£€])\d+(?:[.,]\d+)*(?:k|m|bn)\b|\d+(?:[.,:]\d+)*(?:[ -](?:million|billion|trillion)\b)?"
    rf"|\b(?:{'|'.join(TENS)})-(?:{'|'.join(_UNITS)})\b|[a-z]+"
)
_WORD = re.compile(_LOWER_WORD.pattern, re.IGNORECASE)
_SCALED = re.compile(rf"(\d+(?:,\d+)*(?:\.\d+)?)[ -]?({'|'.join(_POWERS)})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# One number stands for another if it is that number rounded, and no further from it than this share.
ROUNDING = Decimal("0.01")
MIN_ROUNDED = 1000
_YEARS = range(1900, 2101)


def find_values(sentence: str) -> frozenset[str]:
    """Collect the values of a sentence: numbers without separators, month and weekday names.

    Examples
    --------
    >>> sorted(find_values("Some 2,500 troops leave by September 2025, two bases by Friday."))
    ['2', '2025', '2500', 'friday', 'sep']
    >>> find_values("$2.5 million") == find_values("$2.5m") == find_values("$2,500,000")
    True
    """
    words = set(_LOWER_WORD.findall(sentence.lower()))
    numbers = {_number(word) for word in words if word[0].isdigit()}
    return frozenset(numbers.union(_VALUES[word] for word in words & _VALUES.keys()))


def _number(word: str) -> str:
    """One number in one form, whether its millions are written in words, in letters or in digits."""
    if word[-1].isdigit():
        return word.replace(",", "")
    scaled = _SCALED.fullmatch(word)
    if not scaled:
        # "6:30 million" is no number of millions.
        return re.split(r"[ -]|[a-z]", word)[0].replace(",", "")
    return f"{Decimal(scaled[1].replace(',', '')).scaleb(_POWERS[scaled[2]]).normalize():f}"


def missing_values(of: Set[str], within: Set[str]) -> Set[str]:
    """Of the values of one sentence, those that another gives neither as they are nor rounded.

    Parameters
    ----------
    of, within : set of str
        As :func:`find_values` gives them.

    Examples
    --------
    >>> sorted(missing_values(find_values("$972,814 in June"), find_values("about $973,000 in July")))
    ['jun']
    """
    missing = of - within
    if not missing or not (others := [Decimal(value) for value in within if _NUMBER.fullmatch(value)]):
        return missing
    return {
        value
        for value in missing
        if not (_NUMBER.fullmatch(value) and any(_is_rounded(Decimal(value), other) for other in others))
    }


def find_rounded(values: Iterable[str]) -> set[tuple[str, str]]:
    """Find among the values of a set those of which one may be the other rounded, both ways round.

    Examples
    --------
    >>> sorted(find_rounded(["972814", "973000", "980000", "2025", "jun"]))
    [('972814', '973000'), ('973000', '972814')]
    """
    numbers = sorted((Decimal(value), value) for value in values if _NUMBER.fullmatch(value))
    sizes = [number for number, _ in numbers]
    found = set()
    for number, value in numbers[bisect_left(sizes, MIN_ROUNDED) :]:
        # Wide enough for what :func:`_is_rounded` takes by the unit of this one.
        near = min(_unit(number) / 2, 2 * ROUNDING * number)
        for other, written in numbers[bisect_left(sizes, number - near) : bisect_right(sizes, number + near)]:
            if written != value and _is_rounded(number, other):
                found |= {(value, written), (written, value)}
    return found


def _unit(number: Decimal) -> Decimal:
    """What the last digit that is not 0 counts: it says how far a number was rounded, if it was."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))


def _is_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether one of two numbers is the other, rounded a little: 973,000 and 972,814; years are never meant so."""
    if min(one, other) < MIN_ROUNDED or (one in _YEARS and other in _YEARS):
        return False
    unit = max(_unit(one), _unit(other))
    return 2 * abs(one - other) < min(unit, 2 * ROUNDING * max(one, other))


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
        value = _number(word.lower())
        anchored[value] = anchored.get(value, frozenset()) | {
            stem for stem in stems if stem not in stop and not stem[0].isdigit()
        }
    return anchored
