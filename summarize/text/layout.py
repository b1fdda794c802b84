"""The lines of a plain text to its paragraphs, whether each line is one or lines are wrapped at a fixed width."""

from __future__ import annotations

import re
from statistics import median

from summarize.text.quotes import CLOSING

__all__ = ["WRAPPED_LENGTH", "ends_sentence", "find_paragraphs"]

# Line ends other than those of Unix and Windows: of an old Mac, and what else str.splitlines splits on.
_OTHER_BREAKS = re.compile(r"\r++(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE = re.compile(r"[^\s][^\n]*")
# Up to a blank line or an indented one.
_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*?(?:\r?\n[ \t\r]*\n|\n[ \t]{2,}\S|\Z))", re.DOTALL)
_BLANKS = re.compile(r"\n[ \t\r]*\n")
# A hard-wrapped line is at least this much shorter than what a screen shows and longer than a heading.
WRAPPED_LENGTH = range(45, 101)
# So many lines are needed to tell that a text is wrapped, and this share of them ends inside a sentence.
_MIN_INNER_LINES, _SHARE_OPEN = 3, 0.6
_TERMINAL = frozenset(".!?…")


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Find the paragraphs of a text: its lines or, where these are wrapped, what blank or indented lines set apart.

    Returns
    -------
    list of (start, end)
        Offsets, white space around them left out, in order.

    Examples
    --------
    >>> text = 4 * "the old bridge over the river was closed, and\n" + "\nIt is old."
    >>> [text[start:end].count("\n") + 1 for start, end in find_paragraphs(text)]
    [4, 1]
    """
    # As long as the text itself, so that offsets hold for both.
    text = _OTHER_BREAKS.sub(lambda breaks: "\n" * len(breaks[0]), text)
    spans = [match.span() for match in (_PARAGRAPH if _is_wrapped(text) else _LINE).finditer(text)]
    return [(start, start + len(text[start:end].rstrip())) for start, end in spans]


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that closes a sentence."""
    return text.rstrip(CLOSING)[-1:] in _TERMINAL


def _is_wrapped(text: str) -> bool:
    """Whether line breaks fall inside sentences: most lines followed by another end without closing punctuation."""
    inner = [line.strip() for block in _BLANKS.split(text) for line in block.strip().split("\n")[:-1]]
    if len(inner) < _MIN_INNER_LINES:
        return False
    n_open = sum(not ends_sentence(line) for line in inner)
    return n_open >= _SHARE_OPEN * len(inner) and int(median(map(len, inner))) in WRAPPED_LENGTH
