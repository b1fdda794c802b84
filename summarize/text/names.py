"""What names look like in English text: the building blocks of every module that looks for names of some kind.

A name is a run of words with capitals. What stands before it (a title, a rank), small words inside it ("Ludwig van Beethoven")
and possessive endings behind it are told by closed lists. Patterns are alternatives and classes for regular expressions that
regard case.
"""

from __future__ import annotations

import re

from summarize.calendar import DAYS_AND_MONTHS
from summarize.text.tokens import POSSESSIVES

__all__ = [
    "CAPITAL",
    "CAPITALISED",
    "NAME",
    "NOT_NAMES",
    "RANKS",
    "SMALL",
    "TITLES",
    "find_names",
    "without_possessive",
]

# The letters of Latin, Greek and Cyrillic; an accent may be a character of its own.
_LETTERS = "".join(map(chr, range(0x1F00)))
CAPITAL = f"[{''.join(filter(str.isupper, _LETTERS))}]"
SMALL = f"[{''.join(filter(str.islower, _LETTERS))}\u0300-\u036f]"
# A word with a capital, and a run of such words. English letters only: ten times faster, and hardly a name begins otherwise.
CAPITALISED = r"[A-Z][\w’'-]+"
NAME = rf"{CAPITALISED}(?:\s{CAPITALISED})*"
# Words that have a capital without being a name or part of one.
NOT_NAMES = DAYS_AND_MONTHS | frozenset(
    "the a an in on at of and but for with as his her its their he she it they we i this that these those since after when while "
    "earlier some about more police officials last no if there u.s. u.s".split()
)
TITLES = frozenset(
    "mr mrs ms dr gen sen rep gov lt col sgt prof maj capt cmdr adm rev hon brig cpl atty sens reps".split()
)
# Offices that take a capital only before a name.
RANKS = frozenset(
    (
        "president general senator secretary minister prime chancellor king queen prince princess pope governor mayor sheriff "
        "justice judge colonel captain sergeant admiral lieutenant major pastor bishop archbishop cardinal ayatollah imam sir "
        "lord lady dame saint congressman congresswoman detective officer"
    ).split()
)

_CAPITALISED = re.compile(CAPITALISED)
_BEFORE_NAME = re.compile(r"[\w,;:’'”] ")


def find_names(sentence: str) -> list[str]:
    """Collect the words with a capital that do not begin the sentence.

    Examples
    --------
    >>> find_names("The coalition left Ain al-Asad in Iraq.")
    ['Ain', 'Iraq']
    """
    # Looking back only from a capital is many times faster than a lookbehind at every place.
    return [
        match.group()
        for match in _CAPITALISED.finditer(sentence)
        if match.start() > 1 and _BEFORE_NAME.match(sentence, match.start() - 2, match.start())
    ]


def without_possessive(word: str) -> str:
    """Leave out a possessive ending.

    Examples
    --------
    >>> without_possessive("Rio's"), without_possessive("Paris")
    ('Rio', 'Paris')
    """
    return word[:-2] if word.endswith(POSSESSIVES) else word
