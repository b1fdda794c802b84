"""Where quotations begin and end in a paragraph: curly, straight and newswire (``…'') quotation marks.

A quotation that a paragraph opens and does not close goes on in the next paragraph; here it runs to the paragraph's end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Quotation", "find_quotations"]

_MARKS = re.compile(r"``|''|[“”„«»\"‘’']")
_OPENERS = {"“": "”", "„": "”", "«": "»", "``": "''"}
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{-–—/:“‘\"'`")
_CLOSING_PUNCTUATION = frozenset(".,!?…;:-–—")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in a paragraph.

    Attributes
    ----------
    start, end : int
        Offsets of the opening mark and one past the closing mark.
    closed : bool
        False where the paragraph ends before the quotation does.
    """

    start: int
    end: int
    closed: bool


def find_quotations(paragraph: str) -> list[Quotation]:
    """Find the outermost quotations of a paragraph.

    Apostrophes are told from closing single quotes by what stands around them.

    Examples
    --------
    >>> text = "‘We don’t know,’ he said. “Go. Now.”"
    >>> [text[q.start:q.end] for q in find_quotations(text)]
    ['‘We don’t know,’', '“Go. Now.”']
    """
    quotations: list[Quotation] = []
    start, closing = 0, ""
    marks = [(match.start(), match.group()) for match in _MARKS.finditer(paragraph)]
    for index, (at, mark) in enumerate(marks):
        later = marks[index + 1 :]
        if not closing:
            start, closing = at, _closing_mark(paragraph, at, mark, later)
        elif mark == closing and _closes(paragraph, at, mark, later):
            quotations.append(Quotation(start, at + len(mark), closed=True))
            closing = ""
    if closing:
        quotations.append(Quotation(start, len(paragraph), closed=False))
    return quotations


def _closing_mark(paragraph: str, at: int, mark: str, later: list[tuple[int, str]]) -> str:
    """The mark that would close a quotation opened here, or "" where the mark opens none."""
    if mark in _OPENERS:
        return _OPENERS[mark]
    if mark in {"”", "»", "’"} or not _opens(paragraph, at, len(mark)):
        return ""
    if mark in {'"', "''"}:
        return mark
    closing = "’" if mark == "‘" else "'"
    # A lone single mark is an apostrophe ('90s, ’tis): it opens a quotation only if another one can close it.
    can_close = any(other == closing and _closes(paragraph, place, other, []) for place, other in later)
    return closing if can_close and not paragraph[at + 1].isdigit() else ""


def _opens(paragraph: str, at: int, width: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + width] if at + width < len(paragraph) else " "
    return before in _BEFORE_OPENING and not after.isspace()


def _closes(paragraph: str, at: int, mark: str, later: list[tuple[int, str]]) -> bool:
    if mark not in {"’", "'"}:
        return True
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    if after.isalnum() or before.isspace():
        return False
    if before in _CLOSING_PUNCTUATION or before != "s":
        return True
    # "the Iranians’ dominance": a plural's possessive, if a mark behind punctuation closes the quotation further on.
    for place, other in later:
        if other in {"‘", "“", '"'}:
            break
        if other == mark and paragraph[place - 1] in _CLOSING_PUNCTUATION:
            return False
    return True
