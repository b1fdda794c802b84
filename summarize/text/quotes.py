"""Where quotations begin and end in a paragraph: curly, straight and newswire (``…'') quotation marks.

A quotation that a paragraph opens and does not close goes on in the next paragraph; here it runs to the paragraph's end.
The marks are read once from the right, to know of each what can close it, and once from the left: linear in their number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Quotation", "find_quotations"]

_MARKS = re.compile(r"``|''|[“”„«»\"‘’']")
_OPENERS = {"“": "”", "„": "”", "«": "»", "``": "''"}
_SINGLE = {"‘": "’", "'": "'"}
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


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    text: str
    opens: str  # the mark that would close a quotation opened here, "" where none can be opened
    closes: bool


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
    for mark in _marks(paragraph):
        if not closing:
            start, closing = mark.start, mark.opens
        elif mark.text == closing and mark.closes:
            quotations.append(Quotation(start, mark.start + len(mark.text), closed=True))
            closing = ""
    if closing:
        quotations.append(Quotation(start, len(paragraph), closed=False))
    return quotations


def _marks(paragraph: str) -> list[_Mark]:
    """Find the quotation marks, in order, with what each can open and close."""
    marks: list[_Mark] = []
    closable: set[str] = set()  # single marks that can close a quotation, somewhere to the right
    settled: set[str] = set()  # single marks behind punctuation to the right, before another quotation opens
    for match in reversed(list(_MARKS.finditer(paragraph))):
        at, mark = match.start(), match.group()
        opens, closes = _closing_mark(paragraph, at, mark, closable), True
        if mark in {"’", "'"}:
            could_close = _could_close(paragraph, at)
            # "the Iranians’ dominance": a plural's possessive, if a mark behind punctuation closes the quotation later.
            closes = could_close and not (paragraph[at - 1 : at] == "s" and mark in settled)
            closable.update(mark if could_close else "")
            settled.update(mark if at and paragraph[at - 1] in _CLOSING_PUNCTUATION else "")
        elif mark in {"‘", "“", '"'}:
            settled.clear()
        marks.append(_Mark(at, mark, opens, closes))
    return marks[::-1]


def _closing_mark(paragraph: str, at: int, mark: str, closable: set[str]) -> str:
    """The mark that would close a quotation opened here, or "" where the mark opens none."""
    if mark in _OPENERS:
        return _OPENERS[mark]
    if mark in {"”", "»", "’"} or not _opens(paragraph, at, len(mark)):
        return ""
    if mark not in _SINGLE:
        return mark
    # A lone single mark is an apostrophe ('90s, ’tis): it opens a quotation only if another one can close it.
    return _SINGLE[mark] if _SINGLE[mark] in closable and not paragraph[at + 1].isdigit() else ""


def _opens(paragraph: str, at: int, width: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + width] if at + width < len(paragraph) else " "
    return before in _BEFORE_OPENING and not after.isspace()


def _could_close(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return not after.isalnum() and not before.isspace()
