"""The English articles: which sentence of several introduces a thing ("an agreement") that another takes as known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["introduce_first"]

# The noun, or an adjective and the noun: without a parser, both words are taken.
_INTRODUCED = re.compile(r"\b[Aa]n? ([a-z]{4,}(?: [a-z]{4,})?)\b")
_KNOWN = re.compile(r"\b[Tt]he ([a-z]{4,})\b(?! (?:of|that|to|between|with|for|on|in)\b)")


def introduce_first(places: Sequence[int], texts: Sequence[str]) -> list[int]:
    """Move what introduces a thing to just before the first text that takes it as known.

    Parameters
    ----------
    places : sequence of int
        Indices of texts, in the order that is to be changed as little as possible.
    texts : sequence of str

    Examples
    --------
    >>> texts = ["Signing the treaty may take a week.", "Both states have reached a treaty.", "Rain fell."]
    >>> introduce_first([0, 2, 1], texts)
    [1, 0, 2]
    """
    introduced = {place: _nouns(_INTRODUCED, texts[place]) for place in places}
    ordered: list[int] = []
    for place in places:
        if place in ordered:
            continue
        taken_as_known = _nouns(_KNOWN, texts[place]) - introduced[place]
        if not any(introduced[other] & taken_as_known for other in ordered):
            later = [other for other in places if other not in ordered and introduced[other] & taken_as_known]
            ordered += later[:1]
        ordered.append(place)
    return ordered


def _nouns(expression: re.Pattern[str], text: str) -> set[str]:
    return {word for found in expression.findall(text) for word in found.split()}
