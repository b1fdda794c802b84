"""Which sentence of several introduces what another takes as known: a thing by its article ("an agreement"), a person by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.text.people import Introductions

__all__ = ["introduce_first"]

# The noun, or an adjective and the noun: without a parser, both words are taken.
_INTRODUCED = re.compile(r"\b[Aa]n? ([a-z]{4,}(?: [a-z]{4,})?)\b")
_KNOWN = re.compile(r"\b[Tt]he ([a-z]{4,})\b(?! (?:of|that|to|between|with|for|on|in)\b)")


def introduce_first(places: Sequence[int], texts: Sequence[str], people: Introductions | None = None) -> list[int]:
    """Move what introduces a thing or a person to just before the first text that takes it as known.

    Parameters
    ----------
    places : sequence of int
        Indices of texts, in the order that is to be changed as little as possible.
    texts : sequence of str
    people : Introductions, optional
        Who is introduced in each text, and who is taken as known.

    Examples
    --------
    >>> texts = ["Signing the treaty may take a week.", "Both states have reached a treaty.", "Rain fell."]
    >>> introduce_first([0, 2, 1], texts)
    [1, 0, 2]
    """
    introduced = {place: _nouns(_INTRODUCED, texts[place]) for place in places}
    known = {place: _nouns(_KNOWN, texts[place]) for place in places}
    if people:
        introduced = {place: introduced[place] | people.introduced[place] for place in places}
        known = {place: known[place] | people.needed[place] for place in places}
    first: dict[str, int] = {}
    for rank, place in enumerate(places):
        for name in introduced[place]:
            first.setdefault(name, rank)
    ordered: dict[int, None] = {}
    told: set[str] = set()
    for place in places:
        if place in ordered:
            continue
        # Nobody has told yet what is missing, so who does first comes later.
        missing = known[place] - introduced[place] - told
        ranks = [first[name] for name in missing if name in first]
        later = [places[min(ranks)]] if ranks else []
        for each in (*later, place):
            ordered[each] = None
            told |= introduced[each]
    return list(ordered)


def _nouns(expression: re.Pattern[str], text: str) -> set[str]:
    return {word for found in expression.findall(text) for word in found.split()}
