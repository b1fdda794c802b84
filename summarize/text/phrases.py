"""Expressions of which most texts have none, tried quickly: each only on a text that has its longest literal.

In: a text and tables of :class:`Phrase` objects. Out: the reason that stands beside the first phrase the text matches.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Phrase", "compile_phrases", "find_reason"]

_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")
_OPTIONAL = re.compile(r".(?:[?*]|\{\d*,\d*\})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression, letter case left out of account.

    Attributes
    ----------
    pattern : re.Pattern
    literal : str
        What every text has that matches, in lower case. May be empty.
    anchored : bool
        Whether it matches at the beginning only; ``search`` would try it at every place.
    """

    pattern: re.Pattern[str]
    literal: str
    anchored: bool

    def stands_in(self, text: str) -> bool:
        """Whether a text matches."""
        return (self.pattern.match(text) if self.anchored else self.pattern.search(text)) is not None


def compile_phrases(*patterns: str) -> tuple[Phrase, ...]:
    """Compile expressions that have alternatives in groups only.

    They are not joined to one: an expression of a hundred alternatives takes many times as long as a hundred expressions.
    """
    return tuple(
        Phrase(re.compile(pattern, re.IGNORECASE), longest_literal(pattern), pattern.startswith("^"))
        for pattern in patterns
    )


def find_reason(text: str, table: Sequence[tuple[str, Sequence[Phrase]]]) -> str | None:
    """Give the reason beside the first phrase of a table that a text matches, ``None`` if it matches none."""
    lowered = text.lower()
    for reason, phrases in table:
        for phrase in phrases:
            if phrase.literal in lowered and phrase.stands_in(text):
                return reason
    return None


def longest_literal(pattern: str) -> str:
    r"""The longest run of letters and spaces that everything has which matches a pattern.

    Examples
    --------
    >>> longest_literal(r"^(?:this|the) (?:web)?site uses? cookies\b")
    'site use'
    """
    plain = _CLASS.sub(".", _ESCAPED.sub(".", pattern))
    while (without_groups := _GROUP.sub(".", plain)) != plain:
        plain = without_groups
    if "|" in plain:
        raise ValueError(f"alternatives outside groups: {pattern}")
    return max(re.findall(r"[a-z ]+", _OPTIONAL.sub(".", plain)), key=len, default="")
