"""The lines of a plain text to its paragraphs, whether each line is one or lines are wrapped at a fixed width.

Whoever wraps lines breaks one only where the next word no longer fits. So a line that had room for the next line's first word
ends its paragraph: a heading above the text, the last line of a paragraph.
"""

from __future__ import annotations

import re

__all__ = ["find_paragraphs"]

# What str.splitlines splits on.
_BREAKS = r"\r\n\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKS}]+")
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
# The widths at which mail, wire stories and text editors wrap, with some to spare.
_WIDTHS = range(40, 121)
# Wrapped prose goes on in lower case behind most of its full lines, a list of headings behind few.
_CONTINUED_SHARE = 0.5
_INDENTATION = 2


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Find the paragraphs of a text.

    Returns
    -------
    list of (start, end)
        Offsets, without blank lines, in order.

    Examples
    --------
    >>> text = "Bridge closed\nThe old bridge over the river was closed\non Monday.\n\nNobody complained."
    >>> [text[start:end] for start, end in find_paragraphs(text)]
    ['Bridge closed', 'The old bridge over the river was closed\non Monday.', 'Nobody complained.']
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    full = [index for block in _blocks(text, lines) for index in _full_lines(text, lines, block)]
    n_continued = sum(_continues(text, lines[index], lines[index + 1]) for index in full)
    if n_continued < max(1, _CONTINUED_SHARE * len(full)):
        return lines
    joined = set(full)
    paragraphs: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        if index - 1 in joined:
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs


def _blocks(text: str, lines: list[tuple[int, int]]) -> list[range]:
    """Group lines without a blank or an indented line between them, as ranges of their numbers."""
    blocks: list[range] = []
    for index, (start, end) in enumerate(lines):
        is_next = index > 0 and len(_BREAK.findall(text, lines[index - 1][1], start)) == 1
        if is_next and not (
            _indentation(text[start:end]) >= _indentation(text[slice(*lines[index - 1])]) + _INDENTATION
        ):
            blocks[-1] = range(blocks[-1].start, index + 1)
        else:
            blocks.append(range(index, index + 1))
    return blocks


def _full_lines(text: str, lines: list[tuple[int, int]], block: range) -> list[int]:
    """Return the lines of a block, but its last, that had no room for the first word of the next."""
    lengths = [len(text[slice(*lines[index])].rstrip()) for index in block]
    width = max(lengths)
    if width not in _WIDTHS:
        return []
    first_words = [len(text[slice(*lines[index])].split(None, 1)[0]) for index in block[1:]]
    return [
        index for index, length, word in zip(block, lengths, first_words, strict=False) if length + 1 + word > width
    ]


def _continues(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a sentence runs over this line break as far as punctuation and capitals say."""
    return text[slice(*line)].rstrip()[-1] not in ".!?…" and text[slice(*following)].lstrip()[0].islower()


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
