"""Where a sentence says that things are: the names behind its prepositions of place.

In: a sentence. Out: :class:`Place` objects in the order in which they stand, and which of them a value belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.text.names import NAME, NOT_NAMES, without_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NAME_LETTERS", "Place", "are_elsewhere", "are_one_place", "find_places", "nearest_place"]

# Names are compared by their first letters, so that Haiti and Haitian are one.
NAME_LETTERS = 4
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Tt]hroughout|[Aa]cross|near|outside|around|at|[Oo]n|hit|struck|battered|pounded|devastated|rocked|swept)\s"
    rf"(?:[a-z][a-z-]*\s){{0,4}}?({NAME}(?:(?:,\s|\sand\s|,\sand\s){NAME})*)"
)
_CLAUSE_END = re.compile(r"[,;:]|\d| _ |\b(?:and|but|while|who|which|after|when)\b")
_RELATIVE = re.compile(r"\s\w+\swho\b")
_RELATIVE_CLAUSE_END = re.compile(r"[;:]|\d|\b(?:and|but|while)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """One or more places named together, with their offsets in the sentence.

    Attributes
    ----------
    names : frozenset of str
        Each by the first letters of its words, in lower case.
    """

    start: int
    end: int
    names: frozenset[str]


def find_places(text: str) -> list[Place]:
    """Find names behind a preposition of place; neighbouring words are one name, names joined by "and" are several.

    Examples
    --------
    >>> [sorted(place.names) for place in find_places("Floods struck Honduras and Guatemala, not towns near Puerto Cortes.")]
    [['guat', 'hond'], ['puer cort']]
    """
    found = []
    for match in _PLACE.finditer(text):
        names = [
            " ".join(word[:NAME_LETTERS] for word in _words(name) if word not in NOT_NAMES)
            for name in re.split(r",\sand\s|,\s|\sand\s", match[1])
        ]
        if kept := frozenset(name for name in names if name):
            found.append(Place(match.start(), match.end(), kept))
    return found


def _words(name: str) -> list[str]:
    """The words of a name in lower case, possessive endings left out: "Rio's harbour" is in Rio, "Friday's fair" nowhere."""
    return [without_possessive(word) for word in name.lower().split()]


def are_one_place(one: str, other: str) -> bool:
    """Whether two names are one place, the longer saying what kind it is: the Atlantic, the Atlantic Ocean.

    Examples
    --------
    >>> are_one_place("atla", "atla ocea"), are_one_place("atla", "atla"), are_one_place("sout afri", "afri")
    (True, True, False)
    """
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def are_elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences name places of one kind, and none in common: Palmer Square, Logan Square.

    Examples
    --------
    >>> are_elsewhere(frozenset(["palm squa"]), frozenset(["loga squa"])), are_elsewhere(frozenset(["lima"]), frozenset(["peru"]))
    (True, False)
    """
    pairs = [(a, b) for a in one for b in other if " " in a and " " in b]
    # "Iraq's Abu Ghraib" and "Abu Ghraib" are one place.
    is_one = bool(one & other) or any(a.endswith(b) or b.endswith(a) for a, b in pairs)
    return not is_one and any(a.split()[-1] == b.split()[-1] for a, b in pairs)


def nearest_place(text: str, places: Sequence[Place], start: int, end: int) -> frozenset[str]:
    """Give the place named right behind a value at these offsets, else the nearest before it in the sentence."""
    behind = next((place for place in places if place.start >= end), None)
    # "41 people who drowned or died in landslides in Camarines": the clause goes on.
    clause_end = _RELATIVE_CLAUSE_END if _RELATIVE.match(text, end) else _CLAUSE_END
    if behind and not clause_end.search(text[end : behind.start]):
        return behind.names
    before = [place for place in places if place.end <= start]
    return before[-1].names if before else frozenset()
