"""A paragraph to sentences: nltk's Punkt first, then rules of our own for quotations, glued sentences and lists.

Punkt (Kiss and Strunk 2006) runs without a trained model, on an abbreviation list of our own. The rules behind it look at
each boundary once: a boundary inside a quotation is none, so a quotation of several sentences stays in one piece with what
introduces it; a full stop behind a quotation that curly marks close is one; a sentence does not begin in lower case; and
where scraping has lost the space between two sentences the boundary is put back.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from summarize.corpus import Sentence
from summarize.text.abbreviations import ABBREVIATIONS, SENTENCE_STARTERS
from summarize.text.quotes import Quotation, find_quotations

__all__ = ["split_paragraph", "split_sentences"]

# Places where two sentences were run together: "agreed.The", "agreed.”The", and a number with the next sentence's
# function word stuck to it ("september 22the journal"), which no ordinal (22nd) and no unit (22km) looks like. And an
# adverb that opens a sentence behind an abbreviation ("with the U.S. Historically, ...").
_GLUED = re.compile(
    r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]+[ ,’'])"
    r"|(?<=[a-z][.!?][”\"’)])(?=[A-Z“‘])"
    r"|(?<=[A-Z]\.[A-Z]\.)(?=\s[A-Z][a-z]+ly,\s)"
    r"|(?<=\s\d)(?=(?:the|an|in|on|at|for|but|according)\s)|(?<=\s\d\d)(?=(?:the|an|in|on|at|for|but|according)\s)"
)
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]{1,2}$|[•◦▪·*⁃-]$")
_BULLET = re.compile(r"\s(?=[•◦▪⁃]\s?\w)")
_TERMINAL = frozenset(".!?…")
_OPENING_MARKS = frozenset("“‘\"'`([")
# "‘Why?’ Mr. Smith asked": what follows a quoted question within this many words may be its attribution.
_ATTRIBUTION_WORDS = 6
_SAID = frozenset(
    (
        "said says asked asks told tells added adds wrote writes replied answered shouted cried exclaimed "
        "tweeted recalled joked wondered declared insisted continued noted explained"
    ).split()
)


@lru_cache(maxsize=1)
def _punkt() -> Any:
    # nltk costs more than a second to import, so only on first use.
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types.update(ABBREVIATIONS)
    parameters.sent_starters.update(SENTENCE_STARTERS)
    return PunktSentenceTokenizer(parameters)


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
    quotations = find_quotations(paragraph)
    ends = {end for _, end in _punkt().span_tokenize(paragraph)}
    ends.update(match.start() for match in _GLUED.finditer(paragraph))
    ends.update(match.start() for match in _BULLET.finditer(paragraph))
    ends.update(quotation.end for quotation in quotations if _ends_sentence(paragraph, quotation))
    ends.difference_update(quotation.end for quotation in quotations if _is_attributed(paragraph, quotation))
    inside = _inside(quotations)
    kept = [end for end in sorted(ends) if not inside(end)]
    return _trimmed(paragraph, _joined(paragraph, kept))


def split_sentences(text: str) -> list[Sentence]:
    """Split running text into sentences; every line break that ends a line of text ends a sentence.

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
    for paragraph, line in enumerate(re.finditer(r"[^\r\n]+", text)):
        for start, end in split_paragraph(line.group()):
            begin, stop = line.start() + start, line.start() + end
            collapsed = " ".join(text[begin:stop].split())
            sentences.append(
                Sentence(text=collapsed, start=begin, end=stop, position=len(sentences), paragraph=paragraph)
            )
    return sentences


def _inside(quotations: list[Quotation]) -> Any:
    """Return a test for "a boundary here would cut a quotation"; boundaries must come in ascending order."""
    remaining = iter(quotations)
    current = next(remaining, None)

    def test(boundary: int) -> bool:
        nonlocal current
        while current is not None and current.end <= boundary:
            current = next(remaining, None)
        return current is not None and current.start < boundary

    return test


def _ends_sentence(paragraph: str, quotation: Quotation) -> bool:
    """Whether a sentence ends where this quotation ends."""
    rest = paragraph[quotation.end : quotation.end + 3]
    begins = rest.lstrip()[:1]
    if not quotation.closed or not rest[:1].isspace():
        return False
    return _last_mark(paragraph, quotation) in _TERMINAL and (
        begins.isupper() or begins.isdigit() or begins in _OPENING_MARKS
    )


def _is_attributed(paragraph: str, quotation: Quotation) -> bool:
    """Whether what follows a quoted question or exclamation says who spoke it."""
    following = paragraph[quotation.end : quotation.end + 80].split(None, _ATTRIBUTION_WORDS)[:_ATTRIBUTION_WORDS]
    spoken = next((place for place, word in enumerate(following) if word.rstrip(".,:") in _SAID), None)
    if _last_mark(paragraph, quotation) not in {"?", "!"} or spoken is None:
        return False
    # "“Go!” He left. She said": the speaker's name stands before the verb with no sentence between them.
    return not any(word[-1] in _TERMINAL and word.strip('“‘"')[:-1].islower() for word in following[:spoken])


def _last_mark(paragraph: str, quotation: Quotation) -> str:
    return paragraph[quotation.start : quotation.end].rstrip("”\"’'»")[-1:]


def _joined(paragraph: str, ends: list[int]) -> list[tuple[int, int]]:
    """Turn boundaries into pieces, leaving out those behind which no sentence can begin."""
    pieces: list[tuple[int, int]] = []
    start = 0
    has_case = paragraph != paragraph.lower()
    for end in [*ends, len(paragraph)]:
        piece, rest = paragraph[start:end].strip(), paragraph[end:].lstrip()
        if not piece:
            continue
        if rest and (_LIST_NUMBER.fullmatch(piece) or (has_case and _continues(rest))):
            continue
        pieces.append((start, end))
        start = end
    return pieces


def _continues(rest: str) -> bool:
    """Whether this cannot be the beginning of a sentence in a text with capitals."""
    first = rest.lstrip("“‘\"'`([")[:2]
    # A name such as iPhone or eBay may begin a sentence.
    return first[:1].islower() and not first[1:].isupper()


def _trimmed(paragraph: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans = []
    for start, end in pieces:
        piece = paragraph[start:end]
        begin = start + len(piece) - len(piece.lstrip())
        stop = start + len(piece.rstrip())
        if begin < stop:
            spans.append((begin, stop))
    return spans
