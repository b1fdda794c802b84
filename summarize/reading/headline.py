"""The opening of a plain text to its headline, if it has one.

A headline stands above the first prose, says something in 4 to 30 words, or in fewer in the first line of the text, and has no
closing stop. So do captions, standfirsts and menus; what cannot be told from them is no headline, because a wrong title is worse
than none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from summarize.lexicon import PARTICLES
from summarize.reading.authors import find_people
from summarize.reading.dates import is_date_line, search_date
from summarize.reading.lines import BYLINE, is_noise, is_prose, opening_lines
from summarize.reading.masthead import STAFF_LINE, Masthead, read_masthead
from summarize.reading.outlets import is_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MIN_WORDS", "find_headline"]

# Length of a headline in words: those of the Multi-News and MultiLing development sets have 4 to 19.
MIN_WORDS, MAX_WORDS = 4, 30
# Most words of a headline with neither byline nor date beside it: in Multi-News, longer lines above the text are standfirsts and
# captions.
MAX_UNSUPPORTED_WORDS = 20
# Longest name of a publisher or an author that may stand between a headline and its date.
MAX_NAME_WORDS = 5
_STOP_END = re.compile(r"[.。…,;:|)\]}>/*-]$|[.,;:][\"”’'»]$")
_QUOTATION = re.compile(r"[\"“«‘'].*[\"”»’']$|``(?!.*'')")
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+)?(?:been|\w+ed)\b", re.IGNORECASE)
# Small words in what has no other: "Ann de Boer", "House of Lords".
_INSIDE_NAMES = PARTICLES | {"and", "of", "the"}
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b(?!\.)")
_AGE = re.compile(r",\s\d{1,3},\s")
_CAST = re.compile(r"With [A-Z]\w+ [A-Z]\w+,")
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
_LABELLED = re.compile(r"^(?:title|headline)\s*:\s*[\"“']?(?P<title>\S.*?)[\"”']?$", re.IGNORECASE)
# Heads a list of sentences without stops, which read like headlines and are none.
_HIGHLIGHTS = "story highlights"


def find_headline(lines: Sequence[str]) -> str | None:
    """Find the headline above the first prose.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    str or None
        As it stands in the text but for a Markdown heading mark.
    """
    opening = opening_lines(lines)
    for _, line in opening:
        if labelled := _LABELLED.match(line):
            return labelled["title"]
    highlights = any(line.lower().startswith(_HIGHLIGHTS) for _, line in opening)
    if not opening or highlights or not is_prose(opening[-1][1]):
        return None
    repeated = Counter(line for _, line in opening)
    found = [
        headline
        for place, (number, line) in enumerate(opening[:-1])
        if repeated[line] == 1
        and _is_headline(headline := _HEADING_MARK.sub("", line), _has_byline_or_date(opening, place))
        and _stands_alone(lines, number)
    ]
    mastheads = {headline: read_masthead(headline) for headline in found}
    # Above another headline an outlet's name is one; with a date it is none in any case: "The Velm Tribune", "Velm Times, 5 March".
    unlike = [headline for headline in found if mastheads[headline] == Masthead()]
    undated = [headline for headline in found if not (mastheads[headline].day or mastheads[headline].published)]
    return next(iter([*unlike, *undated]), None) or _short_headline(opening, lines)


def _short_headline(opening: Sequence[tuple[int, str]], lines: Sequence[str]) -> str | None:
    """Give the first line, of fewer words than other headlines have, if the text or who wrote it and when is right below it.

    With all words capitalised it may be a name, a place or a section of the page unless the next line says who wrote or published it.
    """
    if len(opening) < 2:
        return None
    (number, line), (_, below) = opening[:2]
    headline = _HEADING_MARK.sub("", line)
    words = headline.split()
    if len(words) >= MIN_WORDS or not (
        _is_headline(headline, supported=True, min_words=1) and _stands_alone(lines, number)
    ):
        return None
    byline, masthead = BYLINE.fullmatch(below), read_masthead(below)
    if (byline and find_people(byline["names"])) or masthead.author or masthead.publisher:
        return headline
    is_statement = not words[0][0].islower() and any(word.islower() and word not in _INSIDE_NAMES for word in words)
    return headline if is_statement and (is_prose(below) or _has_byline_or_date(opening, 0)) else None


def _is_headline(line: str, supported: bool, min_words: int = MIN_WORDS) -> bool:
    """Whether a line reads like a headline, for itself."""
    n_words = len(line.split())
    if not min_words <= n_words <= (MAX_WORDS if supported else MAX_UNSUPPORTED_WORDS):
        return False
    if (
        is_noise(line)
        or _STOP_END.search(line)
        or _QUOTATION.match(line)
        or BYLINE.fullmatch(line)
        or STAFF_LINE.fullmatch(line)
    ):
        return False
    if not supported and (_PERFECT.search(line) or _has_day(line)):
        return False
    return not (_CLOCK.search(line) or _AGE.search(line) or _CAST.match(line) or _mixes_scripts(line))


def _has_day(line: str) -> bool:
    """Whether a line names a day of a year, as captions do."""
    found = search_date(line)
    return found is not None and found[0].count("-") == 2


def _has_byline_or_date(opening: Sequence[tuple[int, str]], place: int) -> bool:
    """Whether the line before or one of the two after it is a byline or a date."""
    near = [line for _, line in [*opening[max(place - 1, 0) : place], *opening[place + 1 : place + 3]]]
    return any(_is_byline_or_date(line) for line in near)


def _is_byline_or_date(line: str) -> bool:
    """Whether a line says who wrote it or when, or where and when it was published: "The Valley Times, March 12, 2025"."""
    if is_date_line(line) or BYLINE.fullmatch(line) or STAFF_LINE.fullmatch(line) or read_masthead(line) != Masthead():
        return True
    found = None if is_noise(line) else search_date(line)
    name = (line[: found[1].start()] + line[found[1].end() :]).strip(" ,|–—·•-").split() if found else []
    return 0 < len(name) <= MAX_NAME_WORDS and all(word[0].isupper() or len(word) <= 3 for word in name)


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    """Whether the line is a block of its own, not the first line of a paragraph that was broken into lines."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    previous = lines[number - 1] if number else ""
    if previous and not (is_noise(previous) or _is_byline_or_date(previous) or is_outlet(previous)):
        return False
    if not following or _is_byline_or_date(following):
        return True
    below = lines[number + 2] if number + 2 < len(lines) else ""
    if len(following.split()) <= MAX_NAME_WORDS and (is_date_line(below) or BYLINE.fullmatch(below)):
        # The publisher or the author, above the date.
        return True
    return is_prose(following) and not following[0].islower() and len(following) > 1.5 * len(lines[number])


def _mixes_scripts(line: str) -> bool:
    """Whether letters of three or more scripts meet, as in a menu of languages."""
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in line if letter.isalpha()}
    return len(scripts) >= 3
