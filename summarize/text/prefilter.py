"""Regular expressions of which most texts match none: each is tried only on a text that has its longest literal.

In: a text and tables of :class:`PrefilteredPattern` objects. Out: the reason that stands beside the first that matches. A fixed
string is found many times faster than an expression that has to be tried at every place (a prefilter, as RE2 calls it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["PrefilteredPattern", "compile_patterns", "find_reason"]

_ESCAPED = re.compile(r"\\.")
_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")
_OPTIONAL = re.compile(r".(?:[?*]|\{\d*,\d*\})")
_LITERAL = re.compile(r"[a-z :/@–—-]+")
# A group of alternatives that has to match once and has no group inside.
_ALTERNATIVES = re.compile(r"\(\?:([^()|]*(?:\|[^()|]*)+)\)(?![?*+{])")
# Nearly every text has one or two given letters.
_MIN_LITERAL = 3


@dataclass(frozen=True, slots=True)
class PrefilteredPattern:
    """An expression, letter case left out of account.

    Attributes
    ----------
    pattern : re.Pattern
    literal : str
        What every text has that matches, in lower case. May be empty.
    find : callable
        Gives the match in a text or ``None``: ``pattern.match`` where it matches at the beginning only, for ``search`` would
        try it at every place, else ``pattern.search``.
    """

    pattern: re.Pattern[str]
    literal: str
    find: Callable[[str], re.Match[str] | None]

    @property
    def anchored(self) -> bool:
        """Whether it matches at the beginning only."""
        return self.pattern.pattern.startswith("^")


def compile_patterns(*patterns: str) -> tuple[PrefilteredPattern, ...]:
    """Compile expressions that have alternatives in groups only.

    They are not joined to one: looked for at every place, an expression of a hundred alternatives takes many times as long as a
    hundred expressions. Only those without a literal that match at the beginning are.
    """
    parts = [part for pattern in patterns for part in _with_literals(pattern)]
    quick = [_compile(part) for part in parts if not _is_slow(part)]
    joined = "|".join(part.removeprefix("^") for part in parts if _is_slow(part))
    return (*quick, *([_compile(f"^(?:{joined})")] if joined else []))


def _is_slow(pattern: str) -> bool:
    """Whether an expression at the beginning has to be tried on every text."""
    return pattern.startswith("^") and not longest_literal(pattern).strip()


def _compile(pattern: str) -> PrefilteredPattern:
    compiled = re.compile(pattern, re.IGNORECASE)
    return PrefilteredPattern(
        compiled, longest_literal(pattern), compiled.match if pattern.startswith("^") else compiled.search
    )


def _with_literals(pattern: str) -> list[str]:
    """The expression, or one for each alternative of a group, where only these have a literal to look for first.

    At the beginning an expression fails as quickly as its literal is found.
    """
    if pattern.startswith("^") or _literal_length(pattern) >= _MIN_LITERAL:
        return [pattern]
    split = [
        [pattern[: group.start()] + alternative + pattern[group.end() :] for alternative in group[1].split("|")]
        for group in _ALTERNATIVES.finditer(pattern)
    ]
    best = max(split, key=lambda parts: min(map(_literal_length, parts)), default=[pattern])
    return best if min(map(_literal_length, best)) >= _MIN_LITERAL else [pattern]


def _literal_length(pattern: str) -> int:
    return len(longest_literal(pattern).strip())


def find_reason(text: str, table: Sequence[tuple[str, Sequence[PrefilteredPattern]]]) -> str | None:
    """Give the reason beside the first pattern of a table that a text matches, ``None`` if it matches none."""
    lowered = text.lower()
    for reason, patterns in table:
        for pattern in patterns:
            if pattern.literal in lowered and pattern.find(text):
                return reason
    return None


def longest_literal(pattern: str) -> str:
    r"""The longest run of letters, spaces and a few marks that everything has which matches a pattern.

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
    return max(_LITERAL.findall(_OPTIONAL.sub(".", plain)), key=lambda run: len(run.strip()), default="")
