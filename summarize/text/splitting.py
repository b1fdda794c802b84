"""A paragraph to sentences, and a text to paragraphs to sentences.

Each place where a sentence may end is judged once (``boundaries.py``: nltk's Punkt with rules around it). No boundary falls
inside a quotation or a bracket, so that a quotation of several sentences stays in one piece with what introduces it. The
entries of a list that runs on in a paragraph begin sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.corpus import Sentence
from summarize.text.boundaries import ends_sentence, find_candidates
from summarize.text.layout import find_paragraphs
from summarize.text.quotes import OPENING, find_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["split_paragraph", "split_sentences"]

_WHITE_SPACE = re.compile(r"[^\S ]")
# A bracket longer than this (some fifty words) was most likely never closed.
_BRACKET = re.compile(r"\([^()]{1,300}\)")
# A credit between sentences, "(Jane Roe/CBC)", where the caption above ran into the text.
_CREDIT = re.compile(r"[.!?”\"] (\([^()/]{3,40}/[^()/]{2,40}\)) (?=[A-Z“\"‘])")
_BULLET = re.compile(r" (?=[•◦▪⁃] ?\w)(?<![•◦▪⁃] )")
# A number with the next sentence's function word stuck to it ("september 22the journal"), which no ordinal (22nd) and no unit
# (22km) looks like.
_GLUED_NUMBER = re.compile(r"\d(?=(?:the|an|in|on|at|for|but|according) )")
# The entries of a list that runs on: news has few, the Golden Rules of Pragmatic Segmenter nine.
_ENTRY = re.compile(r"(?<![^\s(])\(?(\d{1,2}|[a-z])[.)]{1,2}(?= +[A-Z“\"‘])")
_FIRST_ENTRY = re.compile(r"(?:^|: ?) *\(?[1a][.)]")
# Fewer than one word in so many with a capital, in a paragraph that begins without one: it is written without them.
_WORDS_A_CAPITAL = 12


def split_paragraph(paragraph: str) -> list[tuple[int, int]]:
    """Split one paragraph.

    Parameters
    ----------
    paragraph : str
        Text without a heading or other stray lines in it; line breaks count as spaces.

    Returns
    -------
    list of (start, end)
        Offsets of the sentences, white space around them left out, in order, never overlapping.

    Examples
    --------
    >>> text = "The U.S. left. “We are done. It is over,” Gen. Lee said at 3 p.m. He saluted."
    >>> [text[start:end] for start, end in split_paragraph(text)]
    ['The U.S. left.', '“We are done. It is over,” Gen. Lee said at 3 p.m.', 'He saluted.']
    """
    plain = _WHITE_SPACE.sub(" ", paragraph)
    return _trimmed(plain, _boundaries(plain))


def split_sentences(text: str) -> list[Sentence]:
    """Split running text into sentences.

    A line break ends a sentence, unless the text is wrapped at a fixed width; there a blank or an indented line does.

    Parameters
    ----------
    text : str
        Plain text without boilerplate; articles are cleaned first by :func:`summarize.brief`.

    Returns
    -------
    list of Sentence
        With ``text``, ``start`` and ``end``: ``sentence.text`` is ``text[start:end]`` with white space collapsed.

    Examples
    --------
    >>> [sentence.text for sentence in split_sentences("It rained. Nobody came.")]
    ['It rained.', 'Nobody came.']
    """
    sentences: list[Sentence] = []
    for number, (first, last) in enumerate(find_paragraphs(text)):
        for start, end in split_paragraph(text[first:last]):
            collapsed = " ".join(text[first + start : first + end].split())
            position = len(sentences)
            sentences.append(Sentence(collapsed, first + start, first + end, position=position, paragraph=number))
    return sentences


def _boundaries(paragraph: str) -> Iterator[int]:
    """Yield the offsets at which sentences end, in order, the paragraph's end last."""
    entries, marks = _list_entries(paragraph)
    entries += [match.start() for match in _BULLET.finditer(paragraph)]
    if "/" in paragraph:
        entries += [match.end(1) for match in _CREDIT.finditer(paragraph)]
    entries += [match.end() for match in _GLUED_NUMBER.finditer(paragraph) if _is_day(paragraph, match.start())]
    entries.sort(reverse=True)
    starts, ends = _kept_whole(paragraph)
    has_capitals = _has_capitals(paragraph)
    start = 0
    for candidate in find_candidates(paragraph):
        while entries and entries[-1] < candidate.end:
            start = entries.pop()
            yield start
        before = bisect_left(starts, candidate.end) - 1
        if before >= 0 and candidate.end < ends[before]:
            if starts[before] <= candidate.at:
                continue
            # "agreed."We lost": what looked like a closing mark opens the next quotation.
            candidate = candidate.ending_at(starts[before])
        if candidate.at in marks:
            continue
        if ends_sentence(candidate, paragraph, start, has_capitals=has_capitals):
            start = candidate.end
            yield start
    yield from reversed(entries)
    yield len(paragraph)


def _kept_whole(paragraph: str) -> tuple[list[int], list[int]]:
    """Return the starts and ends of quotations and brackets, merged where they overlap."""
    spans = [(quotation.start, quotation.end) for quotation in find_quotations(paragraph)]
    if "(" in paragraph:
        spans = sorted(spans + [match.span() for match in _BRACKET.finditer(paragraph)])
    starts: list[int] = []
    ends: list[int] = []
    for start, end in spans:
        if ends and start < ends[-1]:
            ends[-1] = max(end, ends[-1])
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _list_entries(paragraph: str) -> tuple[list[int], set[int]]:
    """Find a list that runs on in the paragraph ("1. Close the gates 2. Open the doors").

    Returns
    -------
    entries : list of int
        Where its entries begin, but the first.
    marks : set of int
        Where the marks of its entries have their full stops: no sentence ends there.
    """
    entries: list[int] = []
    marks: set[int] = set()
    if (first := _FIRST_ENTRY.search(paragraph)) is None:
        return entries, marks
    expected = ""
    for match in _ENTRY.finditer(paragraph, first.start()):
        mark = match.group(1)
        if mark not in ({expected} if expected else {"1", "a"}):
            continue
        if expected:
            entries.append(match.start())
        marks.add(match.end(1))
        expected = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
    return entries, marks


def _is_day(paragraph: str, at: int) -> bool:
    """Whether the digit here ends a number of one or two digits that stands alone."""
    return paragraph[at - 1 : at] == " " or (paragraph[at - 1 : at].isdigit() and paragraph[at - 2 : at - 1] == " ")


def _has_capitals(paragraph: str) -> bool:
    """Whether sentences begin with capitals here; a stray name or "I" does not count as one."""
    if not paragraph.lstrip(f" {OPENING}")[:1].islower():
        return True
    words = paragraph.split()
    return sum(word[0].isupper() for word in words) * _WORDS_A_CAPITAL > len(words)


def _trimmed(paragraph: str, ends: Iterator[int]) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for end in ends:
        piece = paragraph[start:end]
        begin = start + len(piece) - len(piece.lstrip())
        stop = start + len(piece.rstrip())
        if begin < stop:
            spans.append((begin, stop))
        start = end
    return spans
