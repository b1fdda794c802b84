"""The lines of a plain text to its paragraphs, whether each line is one or lines are wrapped at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from summarize.lexicon import NEWS_AGENCIES

__all__ = ["WRAPPED_LENGTH", "ends_sentence", "find_paragraphs"]

# Line ends other than those of Unix and Windows: of an old Mac, and what else str.splitlines splits on.
_OTHER_BREAKS = re.compile(r"\r++(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE = re.compile(r"[^\s][^\n]*")
# Up to a blank line or an indented one.
_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*?(?:\r?\n[ \t\r]*\n|\n[ \t]{2,}\S|\Z))", re.DOTALL)
_BLANKS = re.compile(r"\n[ \t\r]*\n")
# A hard-wrapped line is at least this much shorter than what a screen shows and longer than a heading.
WRAPPED_LENGTH = range(45, 101)
# So many lines are needed to tell that a text is wrapped, and this share of them ends inside a sentence. Behind those so many begin
# with a small letter: from 0.4 on in wrapped English, up to 0.2 in lists of headlines and of posts.
_MIN_INNER_LINES, _SHARE_OPEN, _SHARE_CONTINUED = 3, 0.6, 0.3
# Behind the mark that closes a sentence: quotation marks and brackets, also set apart, signs and numbers of notes, signs at an
# article's end, characters that are not seen, and the agency whose report it is.
_MAX_BEHIND_END = 40
_SENTENCE_END = re.compile(rf"[.!?…](?:[^\w.,:;!?…–—-]|[¹²³]|\[\w{{1,3}}\]|\((?:{'|'.join(NEWS_AGENCIES)})\))*$")


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
    return _SENTENCE_END.search(text, max(0, len(text) - _MAX_BEHIND_END)) is not None


def _is_wrapped(text: str) -> bool:
    """Whether line breaks fall inside sentences: most lines followed by another end without closing punctuation, and it goes on."""
    blocks = [block.strip().split("\n") for block in _BLANKS.split(text.lower() if text.isupper() else text)]
    pairs: list[tuple[str, str]] = [
        (line.strip(), following.strip()) for block in blocks for line, following in pairwise(block)
    ]
    if len(pairs) < _MIN_INNER_LINES:
        return False
    behind_open = [following for line, following in pairs if not ends_sentence(line)]
    if len(behind_open) < _SHARE_OPEN * len(pairs) or int(median(len(line) for line, _ in pairs)) not in WRAPPED_LENGTH:
        return False
    return sum(following[:1].islower() for following in behind_open) >= _SHARE_CONTINUED * len(behind_open)
