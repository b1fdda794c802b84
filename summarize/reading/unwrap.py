"""Text broken into lines of a page's width to paragraphs of one line each.

PDF pages and plain mails break a paragraph wherever the line was full. Sentences cannot be told from headings then, so
the lines are joined again where the text shows that it was broken by width.
"""

from __future__ import annotations

import itertools
import math
import re
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

__all__ = ["SENTENCE_END", "join_lines", "unwrap"]

# A line shorter than this share of the usual width, closed by a stop, ends its paragraph even without a blank line; below it also
# lies a heading. Ragged lines of English words (5 letters on average, up to 15) in 40 to 90 columns end at 0.8 or later.
SHORT_LINE = 0.75

# A line longer than so many times the usual width is not of the text below or above it: lines of one width differ less.
LONG_LINE = 1.3

# Most such lines, as a share of all; where there are more, it is the usual width that was not told.
MAX_LONG_LINES = 0.25

# Characters of the widest line that anything is wrapped to; a text with longer usual lines was not wrapped.
MAX_WIDTH = 120

MIN_LINES = 2

# A stop at the end of a line.
SENTENCE_END = re.compile(r"[.!?:。！？][\"”’')\]]*\s*$")

# A line that says who wrote what is below it.
_BEGINS_BYLINE = re.compile(r"(?:By|BY) [A-Z][\w.'’-]*(?: [\w.'’-]+){1,5}$")

# Each word is looked at once, from its beginning.
_LETTERS = r"(?<![^\W\d_])(?<!-)[^\W\d_]++"
# A word with hyphens inside a line, and one that a line's end divides.
_WITH_HYPHEN = re.compile(rf"{_LETTERS}(?:-[^\W\d_]++)+")
_DIVIDED = re.compile(rf"({_LETTERS}(?:-[^\W\d_]++)*)-\n(?=([^\W\d_]++(?:-[^\W\d_]++)*))")


def unwrap(text: str) -> str:
    r"""Join the lines of each paragraph.

    Parameters
    ----------
    text : str
        Lines of at most `MAX_WIDTH` characters, paragraphs apart by a blank line or by a short last line.

    Returns
    -------
    str
        One paragraph a line, a blank line between paragraphs. A text whose lines are no wrapped ones keeps its lines.

    Examples
    --------
    >>> print(unwrap("The troops that are in\nIraq will leave next year, offi-\ncials said.\n\nNot all of them."))
    The troops that are in Iraq will leave next year, officials said.
    <BLANKLINE>
    Not all of them.
    """
    lines = [line.strip() for line in text.splitlines()]
    width = _usual_width(lines)
    with_hyphen = {word.lower() for word in _WITH_HYPHEN.findall(text)}
    return "\n\n".join(
        _joined(paragraph, with_hyphen) for paragraph in _paragraphs(lines, width, _widest(lines, width))
    )


def join_lines(lines: Sequence[str], text: str) -> str:
    """Give the lines of a paragraph as one, as `unwrap` does of a paragraph of `text`."""
    return _joined(lines, _with_hyphen(text))


def _with_hyphen(text: str) -> set[str]:
    """Give the words with hyphens that stand inside lines, in lower case."""
    return {word.lower() for word in _WITH_HYPHEN.findall(text)}


def _usual_width(lines: Sequence[str]) -> float:
    """Give the width to which lines inside paragraphs were filled; 0 for a text that was not wrapped."""
    followed = [len(line) for line, following in itertools.pairwise(lines) if line and following]
    if len(followed) < MIN_LINES:
        return max(followed, default=0)
    width = median(followed)
    return width if width <= MAX_WIDTH else 0


def _widest(lines: Sequence[str], width: float) -> float:
    """Give the length from which a line is wider than the text, as a headline above several columns is."""
    widest = LONG_LINE * width
    n_wide = sum(len(line) > widest for line in lines)
    return widest if widest and n_wide <= MAX_LONG_LINES * len(lines) else math.inf


def _paragraphs(lines: Iterable[str], width: float, widest: float) -> Iterator[list[str]]:
    """Group the lines; without a width every line is its own paragraph."""
    paragraph: list[str] = []
    for line in lines:
        if paragraph and line and (len(line) > widest or _BEGINS_BYLINE.match(line)):
            yield paragraph
            paragraph = []
        if line:
            paragraph.append(line)
        if paragraph and (not line or len(line) > widest or _ends_paragraph(line, width)):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _ends_paragraph(line: str, width: float) -> bool:
    """Whether the next line begins a new paragraph."""
    if not width:
        return True
    short = len(line) < SHORT_LINE * width
    return short and (SENTENCE_END.search(line) is not None or len(line) < width / 2)


def _joined(paragraph: Sequence[str], with_hyphen: Collection[str]) -> str:
    """Give the lines as one, words that were divided at a line's end whole again; double names and what is known keep the hyphen."""

    def whole(divided: re.Match[str]) -> str:
        before, behind = divided.groups()
        keeps = not behind[0].islower() or f"{before}-{behind}".lower() in with_hyphen
        return f"{before}-" if keeps else before

    return _DIVIDED.sub(whole, "\n".join(paragraph)).replace("\n", " ")
