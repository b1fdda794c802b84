"""A document's text to the paragraphs of its own prose, and what was left out and why.

The line is the unit of decision: scraped pages put furniture and prose on lines of their own. Where an article is
hard-wrapped, the lines of a paragraph are joined first. Offsets are kept throughout, so nothing is ever rewritten.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.corpus import Document, Drop, Sentence
from summarize.dateline import DATELINE, PLACE, WRITTEN_PLACE, WRITTEN_REGION
from summarize.lexicon import CUT_OFF_MARK, NEWS_AGENCIES, PHOTO_AGENCIES
from summarize.text.boilerplate import (
    DATE_LINE,
    LINE_PATTERNS,
    REPORT_LINE_PATTERNS,
    SENTENCE_PATTERNS,
    SHORT_LINE_PATTERNS,
    SHORT_LINE_WORDS,
    TEASER_ZONE,
    is_report,
)
from summarize.text.clauses import has_verb
from summarize.text.layout import WRAPPED_LENGTH, ends_sentence, find_paragraphs
from summarize.text.prefilter import find_reason
from summarize.text.splitting import split_paragraph
from summarize.text.tokens import stop_stems, tokenize
from summarize.text.verbs import AUXILIARIES, PAST

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Article", "clean"]

# "NEW DELHI: ", "New Delhi – ", where one line has it, near the top; where several do, they are who speaks.
_PLACE_AND_COLON = re.compile(
    rf"(?:(?=[A-Z]{{3}}){PLACE}:|(?=[A-Z][a-z]){WRITTEN_PLACE}(?:(?:{WRITTEN_REGION})?:| [–—-]))\s+"
    r"(?!(?:We|I|You|My|Our|How|What|Why)\b)(?=[A-Z])"
)
# A day, an agency: what only a dateline has. Without it another dash, in the same sentence, may close an aside.
_SURE_DATELINE = re.compile(r"[\d(/\[:]")
_ANOTHER_DASH = re.compile(r"\s(?:--|[–—•-])\s")
_DATELINE_LINES = 5
# When an entry of a live blog was written: "14:05 GMT ", "2.05pm BST: ", "[14:05] ", "Updated 3:15 pm - ", "2h ago ". With a weekday
# behind it, it is part of the sentence.
_AM_PM = r"[ap]\.?\s?m\b\.?"
_ZONE = r"\(?(?:(?:gmt|utc|bst|ist|jst|msk|ces?t|ae[sd]t|[ecmp][sd]?t)(?:\s?[+-]\d{1,2})?|local time|hrs)\b\)?"
_CLOCK = (
    rf"(?:\d{{1,2}}[:h]\d\d(?::\d\d)?(?:\s?{_AM_PM})?|\d{{1,2}}(?:\.\d\d)?\s?{_AM_PM}|\d{{1,2}}\.?\d\d(?=\s?{_ZONE}))"
    rf"(?:\s?{_ZONE})?"
)
_AGO = r"(?:\d{1,2}\s?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)|an? (?:hour|minute)) ago\b"
_WHEN = rf"(?:{_CLOCK}|{_AGO})"
_ENTRY_TIME = re.compile(
    rf"(?i:(?:(?:last )?(?:updated|posted|published)(?: at)?:?\s+)?[\[(]?{_WHEN}(?:\s*[/|,]?\s*{_WHEN})?[\])]?)"
    r"(?:\s*(?:[:|•·–—-]|//)\s*|\s+)(?=[\"“‘'(]?[A-Z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
# "14.05 ", where so many lines have it.
_MIN_DOTTED_TIMES = 3
_DOTTED_TIME = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d\s+(?=[\"“‘'(]?[A-Z])")
# So many lines that go on behind a blank one, in all and of all lines, are no headings.
_MIN_CONTINUED, _SHARE_CONTINUED = 8, 0.2
# A line that a text has this often is the page's; one with letters of this many scripts is its menu of languages.
_N_REPEATED, _N_SCRIPTS = 3, 3
_SCRIPTS = re.compile(
    r"([\u0370-\u03ff])|([\u0400-\u04ff])|([\u3040-\u30ff])|([\u4e00-\u9fff])|([\uac00-\ud7af])|([\u0600-\u06ff])"
)
_LATIN = re.compile(r"[A-Za-z]")
# At least three words and a full stop: "Dozens fell dead."
_ENDS_STATEMENT = re.compile(r"\w+\W+\w+\W+[a-z]\w+\.$")
_QUOTED = re.compile(r"[“”\"‘]|^['’]")
_ENDS_ELLIPSIS = re.compile(r"(?:\.{3,}|…)$")
# Where a feed or a news API cut a text off: "… [+2345 chars]", "[…]"; at its very end a bare "..." says the same. With the
# characters in which such a mark stands.
_CUT_OFF_LENGTH = 30
_CUT_OFF = re.compile(rf"\s*(?:\[\s?(?:\.{{3}}|…)\s?\]|{CUT_OFF_MARK})$")
_CUT_OFF_AT_END = re.compile(rf"{_CUT_OFF.pattern}|(?<!\.)(?:\.{{3}}|…)[\"”’']?$")
# A line without closing punctuation is a heading up to this many words and prose, carelessly typed, above.
_HEADING_WORDS = 25
# "Donations deductible in the U.S.": the full stop is that of the abbreviation.
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
# A sentence of so many long words, of which this share has capitals, is a headline; so is a line of so few words of which none
# is a stop word.
_MIN_TITLE_WORDS, _SHARE_OF_CAPITALS, _LABEL_WORDS = 5, 0.85, 4
# From so many words on prose has at least these shares of stop words, where it ends as a sentence and where it does not.
_MIN_PROSE_WORDS, _STOP_WORDS_OF_SENTENCE, _STOP_WORDS_OF_LINE = 12, 0.06, 0.12
# A line without quotation marks that is a question of up to this many words heads what follows.
_QUESTION_WORDS = 6
# A line whose first so many words come again in it says the same twice.
_ECHO_WORDS = 8
# A picture's caption stands where the picture is shown and again in its gallery. A text with more lines of this length
# that stand twice has been extracted twice: then nothing is told by it.
_CAPTION_WORDS = range(8, SHORT_LINE_WORDS + 1)
_MAX_CAPTIONS_TWICE = 2
# The credit of the picture above, where it ran into the text: "Nora Field/REUTERSThe council".
_GLUED_CREDIT = re.compile(
    rf"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}} ?/ ?(?i:{'|'.join((*NEWS_AGENCIES, *PHOTO_AGENCIES))})(?: Images)?(?=[A-Z][a-z])"
)
# The number of a picture among those of a gallery; so many lines of one number of pictures are needed.
_PICTURE_NUMBER = re.compile(r"\W*(?P<number>\d{1,3}) ?(?:/|of) ?(?P<of>\d{1,3})\b")
_MIN_PICTURES = 3
# The buttons of a slide show that runs into the text behind it; before them stand its captions.
_BUTTONS = ("HIDE CAPTION", "SHOW CAPTION", "SEE ALL", "BACK TO SLIDE")
_SLIDES = re.compile(rf"[^\n]{{0,600}}\b(?:{'|'.join(_BUTTONS)})\s+(?=[\"“‘]?[A-Z])")
_BETWEEN_AUTHORS = re.compile(r",\s+(?:and\s)?|\s+and\s|;\s*")
# So many lines from its beginning or end a page tells who wrote it; between them somebody of that name is in the news.
_LINES_AT_EDGE = 5
# What marks an item of a list or an answer, before its text: any sign that no sentence begins with; letters only where a
# neighbouring line has the next.
_LIST_MARK = re.compile(
    r"(?:[^\w\s.,;:!?\"“”‘’'`´(){}\[\]$£€¥₹%&@/\\]{1,2}|\(?\d{1,2}\s?\\?[.)]|\(?[a-z]\)|\[[ xX]\])\s+(?=[\"“‘'(]?[A-Z])"
)
_LETTER_MARK = re.compile(r"\(?(?P<letter>[A-Z])\s?[.:)]\s+(?=[\"“‘'(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Article:
    """What cleaning and splitting made of one document.

    Attributes
    ----------
    sentences : tuple of Sentence
        The article's own prose, in order; ``document`` is 0.
    drops : tuple of Drop
        What was left out, in order.
    """

    sentences: tuple[Sentence, ...]
    drops: tuple[Drop, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def n_words(self) -> int:
        return self.text.count(" ") + 1


def clean(document: Document, language: str = "en") -> Article:
    r"""Separate an article's prose from the page around it and split it into sentences.

    Parameters
    ----------
    document : Document
        Any text, of any length.
    language : str
        ISO 639-1 code.

    Examples
    --------
    >>> article = clean(Document("World\n\nBAGHDAD – The troops will leave by 2026. (Reporting by A. B.)\n\nShare"))
    >>> [sentence.text for sentence in article.sentences]
    ['The troops will leave by 2026.']
    >>> [drop.reason for drop in article.drops]
    ['boilerplate', 'byline', 'byline', 'boilerplate']
    """
    sentences: list[Sentence] = []
    drops: list[Drop] = []
    text = document.text
    lines = _rejoined(list(_lines(text)))
    about_author = _about_author(document.author)
    reasons = _reasons(lines, language, about_author)
    if about_author and all(reasons):
        reasons = _reasons(lines, language)
    marks = _marks(text, lines, reasons)
    last = max((number for number, reason in enumerate(reasons) if reason is None), default=None)
    for number, (line, reason) in enumerate(zip(lines, reasons, strict=True)):
        if reason:
            drops.append(Drop(line.start, line.end, reason))
            continue
        mark = _CUT_OFF_AT_END if number == last else _CUT_OFF
        cut = mark.search(text, max(line.start, line.end - _CUT_OFF_LENGTH), line.end)
        for start, end, reason_within in _sentence_spans(text, line, marks):
            if cut and end > cut.start():
                drops.append(Drop(start, end, "fragment"))
            elif reason_within:
                drops.append(Drop(start, end, reason_within))
            else:
                sentence = " ".join(text[start:end].split())
                sentences.append(Sentence(sentence, start, end, position=len(sentences), paragraph=number))
    return Article(tuple(sentences), tuple(drops))


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a text, or its paragraphs where it is hard-wrapped, without blank ones."""
    for start, end in find_paragraphs(text):
        words = " ".join(text[start:end].split())
        time = _ENTRY_TIME.match(words)
        words = words[time.end() :] if time else words
        # Where the line was cut off it is judged as prose that goes on.
        words = _CUT_OFF.sub("…", words) if words.endswith("]") else words
        yield _Line(start, end, words)


def _rejoined(lines: list[_Line]) -> list[_Line]:
    """Join the lines of a hard-wrapped text that has a blank line behind every line, as scanned letters have."""
    n_continued = sum(_is_cut(line) and following.text[0].islower() for line, following in pairwise(lines))
    if n_continued < max(_MIN_CONTINUED, _SHARE_CONTINUED * len(lines)):
        return lines
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _is_cut(before):
            joined[-1] = _Line(joined[-1].start, line.end, f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _is_cut(line: _Line) -> bool:
    return len(line.text) in WRAPPED_LENGTH and not ends_sentence(line.text)


def _about_author(author: str | None) -> re.Pattern[str] | None:
    """What the lines begin with that a page says of its author: "Nora Field is an editor"; not what she does in the news."""
    names = [name for name in _BETWEEN_AUTHORS.split(" ".join((author or "").split())) if " " in name]
    verbs = "(?:is|was) an? |writes |covers |works |reports |contributed |can be "
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, names))})\b(?:,? (?:{verbs})|$)") if names else None


def _reasons(lines: list[_Line], language: str, about_author: re.Pattern[str] | None = None) -> list[str | None]:
    """Say of every line why it is dropped, ``None`` for prose."""
    n_same = Counter(line.text for line in lines)
    echoed = {line.text for line, following in pairwise(lines) if line.text == following.text}
    twice = {text for text, n in n_same.items() if n == 2 and text.count(" ") + 1 in _CAPTION_WORDS}
    captions = twice - echoed if len(twice) <= _MAX_CAPTIONS_TWICE else set()
    # A lead may return in the close; it is no caption.
    captions -= {next((line.text for line in lines if line.text.count(" ") + 1 in _CAPTION_WORDS), "")}
    gallery = _gallery(lines)
    reasons: list[str | None] = []
    in_teasers = False
    has_prose = False
    for number, line in enumerate(lines):
        if n_same[line.text] >= _N_REPEATED and line.n_words <= SHORT_LINE_WORDS:
            reasons.append("boilerplate")
            continue
        if line.text in echoed and not has_prose and line.n_words <= _HEADING_WORDS:
            # A page says its headline as its title and again above the article.
            reasons.append("heading")
            continue
        if line.text in captions or line.start in gallery:
            reasons.append("caption")
            continue
        is_at_edge = number < _LINES_AT_EDGE or number >= len(lines) - _LINES_AT_EDGE
        if about_author and is_at_edge and about_author.match(line.text):
            reasons.append("byline")
            continue
        if TEASER_ZONE.match(line.text):
            # Above the article the same words head the page, not a list of other stories.
            in_teasers = has_prose
            reasons.append("teaser" if has_prose else "boilerplate")
            continue
        if in_teasers and (_ENDS_ELLIPSIS.search(line.text) or not ends_sentence(line.text)):
            reasons.append("teaser")
            continue
        in_teasers = False
        reasons.append(_reason(line, language))
        has_prose = has_prose or reasons[-1] is None
    return reasons


def _gallery(lines: list[_Line]) -> set[int]:
    """Where the lines begin that count the pictures of a gallery: "3/50 The old bridge"."""
    counted = {
        line.start: (match["of"], int(match["number"]))
        for line in lines
        if (match := _PICTURE_NUMBER.match(line.text)) and int(match["number"]) <= int(match["of"])
    }
    # "9/11" three times is no gallery: its pictures are counted upwards.
    found = set(counted.values())
    n_followed = Counter(of for of, number in found if (of, number + 1) in found)
    return {start for start, (of, _) in counted.items() if n_followed[of] >= _MIN_PICTURES - 1}


def _reason(line: _Line, language: str) -> str | None:
    if not any(character.isalpha() for character in line.text):
        return "boilerplate"
    if DATE_LINE.match(line.text):
        return "byline"
    if reason := find_reason(line.text, LINE_PATTERNS):
        return reason
    if line.n_words <= SHORT_LINE_WORDS and (reason := find_reason(line.text, SHORT_LINE_PATTERNS)):
        # Few lines come this far: to tell a report takes longer than to try all patterns.
        reason = find_reason(line.text, REPORT_LINE_PATTERNS) if is_report(line.text) else reason
        if reason:
            return reason
    return "caption" if _says_all_twice(line.text) else _reason_by_shape(line, language)


def _says_all_twice(text: str) -> bool:
    """Whether a line begins anew after a while, as where a picture's caption follows its description."""
    words = text.split()
    opening = words[:_ECHO_WORDS]
    # Seldom does even the first word come again.
    starts = [at for at in range(_ECHO_WORDS, len(words) - _ECHO_WORDS + 1) if words[at] == opening[0]]
    return sum(words[start : start + _ECHO_WORDS] == opening for start in starts) == 1


def _reason_by_shape(line: _Line, language: str) -> str | None:
    """Judge a line by its length, punctuation, capitals and stop words."""
    if _mixes_scripts(line.text):
        return "boilerplate"
    tokens = tokenize(line.text)
    n_stop_words = sum(map(stop_stems(language).__contains__, tokens))
    ends = ends_sentence(line.text)
    if _ENDS_IN_INITIALS.search(line.text, max(0, len(line.text) - 8)) and not has_verb(line.text, plurals=False):
        ends = False
    if not ends and line.n_words <= _HEADING_WORDS:
        return None if line.text.endswith((":", ",", ";")) and n_stop_words >= 2 else "heading"
    is_label = not n_stop_words and len(tokens) <= _LABEL_WORDS and not _ENDS_STATEMENT.search(line.text)
    asks = line.text.endswith("?") and line.n_words <= _QUESTION_WORDS
    if (ends and _is_in_title_case(line.text)) or ((is_label or asks) and not _QUOTED.search(line.text)):
        return "heading"
    min_share = _STOP_WORDS_OF_SENTENCE if ends else _STOP_WORDS_OF_LINE
    return "boilerplate" if line.n_words >= _MIN_PROSE_WORDS and n_stop_words < min_share * len(tokens) else None


def _mixes_scripts(text: str) -> bool:
    scripts = set() if text.isascii() else {match.lastindex for match in _SCRIPTS.finditer(text)}
    return len(scripts) + (_LATIN.search(text) is not None) >= _N_SCRIPTS


def _is_in_title_case(text: str) -> bool:
    words = text.split()
    if not (AUXILIARIES | PAST).isdisjoint(words):
        # A headline writes its verbs large: "They are Ann Smith, Bob Jones and Carl Reed." is none.
        return False
    long = [word for word in words if word[:1].isalpha() and len(word) > 3]
    n_capitalised = sum([word[0].isupper() for word in long])
    return len(long) >= _MIN_TITLE_WORDS and n_capitalised >= _SHARE_OF_CAPITALS * len(long)


def _marks(text: str, lines: list[_Line], reasons: list[str | None]) -> tuple[re.Pattern[str], ...]:
    """What may stand before a sentence; letters of answers and items, and times without a zone, where several lines have them."""
    letters = {match["letter"] for line in lines if (match := _LETTER_MARK.match(line.text))}
    has_letters = {"A", "Q"} <= letters or {"A", "B"} <= letters
    with_colon = [
        number
        for number, (line, reason) in enumerate(zip(lines, reasons, strict=True))
        if reason is None and (mark := _PLACE_AND_COLON.match(line.text)) and not _is_before_aside(mark, len(line.text))
    ]
    n_times = sum(_DOTTED_TIME.match(line.text) is not None for line in lines)
    return (
        *(DATELINE, _ENTRY_TIME, _LIST_MARK, _GLUED_CREDIT),
        *([_PLACE_AND_COLON] if len(with_colon) == 1 and with_colon[0] < _DATELINE_LINES else []),
        *([_SLIDES] if any(button in text for button in _BUTTONS) else []),
        *([_LETTER_MARK] if has_letters else []),
        *([_DOTTED_TIME] if n_times >= _MIN_DOTTED_TIMES else []),
    )


def _sentence_spans(
    text: str, line: _Line, marks: tuple[re.Pattern[str], ...]
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the sentences of a line of prose, and what stands before them, with the reason to drop it if there is one."""
    start = line.start
    found = (pattern.match(text, line.start, line.end) for pattern in marks)
    if mark := next((mark for mark in found if mark and not _is_before_aside(mark, line.end)), None):
        yield (
            line.start,
            line.start + len(mark.group().rstrip()),
            "byline" if mark.re in (DATELINE, _PLACE_AND_COLON, _ENTRY_TIME, _DOTTED_TIME) else "fragment",
        )
        start = mark.end()
    for begin, end in split_paragraph(text[start : line.end]):
        yield start + begin, start + end, _reason_of_sentence(" ".join(text[start + begin : start + end].split()))


def _is_before_aside(mark: re.Match[str], end: int) -> bool:
    """Whether what looks like a dateline is named in the sentence: "Leeds – the old town of mills – lost its bridge"."""
    if mark.re not in (DATELINE, _PLACE_AND_COLON) or _SURE_DATELINE.search(mark[0]):
        return False
    inside, *others = _ANOTHER_DASH.split(mark.string[mark.end() : end].partition(".")[0])
    # "LEEDS – A dam – the oldest – broke" has two more.
    return len(others) % 2 == 1 and (inside[:1].islower() or not has_verb(inside, plurals=False))


def _reason_of_sentence(sentence: str) -> str | None:
    if reason := find_reason(sentence, SENTENCE_PATTERNS):
        return reason
    if not any(character.isalpha() for character in sentence):
        return "fragment"
    return None
