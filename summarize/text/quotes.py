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
_DOUBLE_CLOSING = frozenset(("”", '"', "''"))
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
    nests: bool  # a straight mark that opens, with two behind it that close before another opens


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
    start, closing, inner = 0, "", ""
    for mark in _marks(paragraph):
        if not closing:
            start, closing, inner = mark.start, mark.opens, ""
        elif mark.text == inner:
            inner = ""
        elif _is_closed(closing, inner, mark):
            quotations.append(Quotation(start, mark.start + len(mark.text), closed=True))
            closing = ""
        elif mark.text == closing == '"' and not mark.nests:
            # A mark that can only open says that the one before was never closed. At the beginning of a sentence it opens the
            # next paragraph of the same speech, lines having been joined; elsewhere the one before was astray.
            start = start if _ends_sentence(paragraph, mark.start) else mark.start
        elif mark.text == '"' or (mark.text == "“" and closing == '"'):
            inner = mark.opens
    if closing:
        quotations.append(Quotation(start, len(paragraph), closed=False))
    return quotations


def _is_closed(closing: str, inner: str, mark: _Mark) -> bool:
    """Whether a mark closes the outer quotation; where kinds of double marks are mixed, they close each other's."""
    if mark.text == closing:
        return mark.closes and not (closing == '"' and mark.opens)
    return not inner and not mark.opens and mark.text in _DOUBLE_CLOSING and closing in _DOUBLE_CLOSING


def _marks(paragraph: str) -> list[_Mark]:
    """Find the quotation marks, in order, with what each can open and close."""
    marks: list[_Mark] = []
    closable: set[str] = set()  # single marks that can close a quotation, somewhere to the right
    settled: set[str] = set()  # single marks behind punctuation to the right, before another quotation opens
    n_closing = 0  # straight marks to the right that close, before one opens
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
        marks.append(_Mark(at, mark, opens, closes, nests=n_closing > 1))
        if mark == '"':
            n_closing = 0 if opens else n_closing + 1
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
    if before in ".?!" and paragraph[at] == '"':
        # "agreed."We lost": scraping has lost the space; inside a quotation this mark closes it.
        return after.isupper()
    return before in _BEFORE_OPENING and not after.isspace()


def _ends_sentence(paragraph: str, at: int) -> bool:
    return at > 1 and paragraph[at - 2 : at].rstrip()[-1:] in {".", "?", "!", "…"}


def _could_close(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return not after.isalnum() and not before.isspace()
