"""Where quotations begin and end in a paragraph: curly, straight and newswire (``…'') quotation marks.

A quotation that a paragraph opens and does not close goes on in the next paragraph; here it runs to the paragraph's end.
The marks are read once from the right, to know of each what can close it, and once from the left: linear in their number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["CLOSING", "OPENING", "OPENING_MARKS", "Quotation", "asks", "find_quotations"]

# An apostrophe inside a word neither opens nor closes; leaving it out here halves the time.
_MARKS = re.compile(r"``|''|[“”„«»\"‘]|['’](?:(?!\w)|(?<!\w['’]))")
_OPENERS = {"“": "”", "„": "”", "«": "»", "``": "''"}
_DOUBLE_CLOSING = frozenset(("”", '"', "''"))
_SINGLE = {"‘": "’", "'": "'"}
OPENING_MARKS = (*_OPENERS, *_SINGLE, '"')
# What may stand before the first word of a sentence, and behind the punctuation that ends it: marks and brackets, each a character.
OPENING = "“‘\"'`([{«„"
CLOSING = "\"'”’»)]}"
# Behind a plural and without punctuation ("the Arabs' own") a single mark closes no quotation that began longer ago. Of the 18
# quotations that end so in the multinews development corpus, read with this reach, three in four have at most 19 characters.
_PLURAL_REACH = 80
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
    """A quotation mark and what can be told of it by what stands around it.

    Attributes
    ----------
    start : int
        Its offset in the paragraph.
    text : str
        The mark itself.
    opens : str
        The mark that would close a quotation opened here; empty where none can be opened.
    closes : bool
        Whether it can close a quotation.
    nests : bool
        Whether at least two straight marks behind it close before another one opens: if it opens, it does so inside a quotation.
    """

    start: int
    text: str
    opens: str
    closes: bool
    nests: bool


# A sentence is asked for its quotations half a dozen times: to be split, to be understood, to be chosen.
@lru_cache(maxsize=1 << 13)
def find_quotations(paragraph: str) -> tuple[Quotation, ...]:
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
            # A mark that can only open shows that the quotation before was never closed. Where a sentence begins here, it opens the
            # next paragraph of the same speech, whose lines were joined to this one; elsewhere the mark before was a mistake.
            start = start if _ends_sentence(paragraph, mark.start) else mark.start
        elif mark.text == '"' or (mark.text == "“" and closing == '"'):
            inner = mark.opens
    if closing:
        quotations.append(Quotation(start, len(paragraph), closed=False))
    return tuple(quotations)


def asks(sentence: str) -> bool:
    """Say whether a sentence ends as a question does, inside a quotation or not.

    Examples
    --------
    >>> asks("“Was the bridge closed?”"), asks("Whether it was closed is unknown.")
    (True, False)
    """
    return sentence.rstrip(CLOSING).endswith("?")


def _is_closed(closing: str, inner: str, mark: _Mark) -> bool:
    """Whether a mark closes the outer quotation; where kinds of double marks are mixed, they close each other's."""
    if mark.text == closing:
        return mark.closes
    if mark.text == "“" and closing == "”":
        return mark.closes
    return not inner and not mark.opens and mark.text in _DOUBLE_CLOSING and closing in _DOUBLE_CLOSING


def _marks(paragraph: str) -> list[_Mark]:
    """Find the quotation marks, in order, with what each can open and close."""
    marks: list[_Mark] = []
    closable: dict[str, int] = {}  # to the right, up to where a quotation that this single mark closes can begin
    settled: set[str] = set()  # single marks behind punctuation to the right, before another quotation opens
    n_closing = 0  # straight marks to the right that close, before one opens
    for match in reversed(list(_MARKS.finditer(paragraph))):
        at, mark = match.start(), match.group()
        opens, closes = _closing_mark(paragraph, at, mark, closable), True
        if mark in {"’", "'"}:
            could_close, is_plural = _could_close(paragraph, at), paragraph[at - 1 : at] == "s"
            # "the Iranians’ dominance": a plural's possessive, if a mark behind punctuation closes the quotation later.
            closes = could_close and not (is_plural and mark in settled)
            if could_close:
                closable[mark] = min(closable.get(mark, at), at - _PLURAL_REACH if is_plural else 0)
            if at and paragraph[at - 1] in _CLOSING_PUNCTUATION:
                settled.add(mark)
        elif mark in {"‘", "“", '"'}:
            settled.clear()
            # "he said, “ Winawer added": a curly opening mark with a space behind it closes what is open.
            closes = paragraph[at + 1 : at + 2] in {" ", ""} if mark == "“" else not opens or _is_glued(paragraph, at)
        if mark == opens == "'":
            # What it closes is taken: "the 'hood" further left is no quotation up to there.
            closable.pop(mark)
        marks.append(_Mark(at, mark, opens, closes, nests=n_closing > 1))
        if mark == '"':
            n_closing = 0 if opens else n_closing + 1
    return marks[::-1]


def _closing_mark(paragraph: str, at: int, mark: str, closable: dict[str, int]) -> str:
    """The mark that would close a quotation opened here, or "" where the mark opens none."""
    if mark in _OPENERS:
        return _OPENERS[mark]
    if mark in {"”", "»", "’"} or not _opens(paragraph, at, len(mark)):
        return ""
    if mark not in _SINGLE:
        return mark
    # A lone single mark is an apostrophe ('90s, ’tis): it opens a quotation only if another one can close it.
    is_closed = closable.get(_SINGLE[mark], at + 1) <= at
    return _SINGLE[mark] if is_closed and not paragraph[at + 1].isdigit() else ""


def _opens(paragraph: str, at: int, width: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + width] if at + width < len(paragraph) else " "
    if before in '"”' and paragraph[at : at + 2] == "'s" and not paragraph[at + 2 : at + 3].isalnum():
        return False
    if paragraph[at] == '"' and _is_glued(paragraph, at):
        return after.isupper()
    return before in _BEFORE_OPENING and not after.isspace()


def _is_glued(paragraph: str, at: int) -> bool:
    """Whether scraping has lost the space on one side ("agreed."We lost"): the mark closes what is open, or opens."""
    return at > 0 and paragraph[at - 1] in ".?!"


def _ends_sentence(paragraph: str, at: int) -> bool:
    return at > 1 and paragraph[at - 2 : at].rstrip()[-1:] in {".", "?", "!", "…"}


def _could_close(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return not after.isalnum() and not before.isspace()
