"""Where a sentence may end, and whether it does: one candidate, what stands around it, and the rules in the order they are asked.

In: a paragraph whose white space is all plain spaces. Out: the candidates, and a verdict on each. A candidate is a run of
terminal marks with the closing marks behind it. What is asked of it are comparisons of characters and look-ups of words; Punkt
(Kiss and Strunk 2006) decides on abbreviations, initials and ellipses, and is asked of nothing else, since behind any other word
it always ends the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from summarize.text.abbreviations import (
    ABBREVIATED_TITLES,
    ABBREVIATIONS,
    CAPITALISED_ABBREVIATIONS,
    EXCLAIMING_NAMES,
    NUMBERED,
    SENTENCE_STARTERS,
    STATES,
    TIME_CONTINUATIONS,
    TIMES_OF_DAY,
    UNITS,
)
from summarize.text.quotes import CLOSING, OPENING
from summarize.text.speech import ATTRIBUTING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Candidate", "ends_sentence", "find_candidates"]

# Terminal marks, spaced out (". . .") or not, and what closes behind them; the space of ".5" begins a number.
# A closing curly mark may stand alone behind another (".’ ”").
_CANDIDATE = re.compile(r"[.!?…]+(?: \.+(?!\w))*[\"'”’»)\]}]*(?: [”»][\"'”’»)\]}]*)?")
_LIST_MARKS = "•◦▪·*⁃-–—"
_AROUND_WORD = (OPENING + _LIST_MARKS + ". ", CLOSING + ".,;:!?…")
_DASHES = "-–—"
# No word that decides anything is longer; it bounds the look around a candidate in a text without spaces.
_WORD_LENGTH = 40
# "At 5 a.m. Mr. Smith": up to this many words, what ends in a time of day only opens its sentence.
_OPENING_WORDS = 3
# A number that a space was typed into: "pledged 452. 9 million dollars".
_REST_OF_NUMBER = re.compile(r"\s*\d+ (?:million|billion|trillion|percent|per cent)\b")
_MOST_DEGREES = 180
_STREET = re.compile(
    r"\s*(?:[A-Z][\w'’.-]*\s+){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Hwy|Highway)\b"
)
# Names that look like sentence starters behind an initial or a title ("George F. Will", "Rep. Will Hurd").
_NAMES = frozenset("an lee may so will".split())
# "amazon.Com" and its like are no glued sentences.
_DOMAINS = frozenset("co com edu gov net org uk".split())
# "‘Why?’ Mr. Smith asked": what follows a quoted question within this many words may be its attribution.
_ATTRIBUTION_WORDS = 6
_PRONOUN_I = frozenset(("I", "I'm", "I’m", "I'd", "I’d", "I'll", "I’ll", "I've", "I’ve"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a sentence may end.

    Attributes
    ----------
    at, end : int
        Offsets of the first terminal mark and one past the last closing mark.
    word : str
        What stands before the marks, back to a space, without opening marks.
    marks : str
        The terminal marks; ``closing``, the closing marks behind them.
    following : str
        The next word, with its opening marks; empty at the end of the paragraph.
    spaced : bool
        Whether a space stands between the marks and the next word.
    """

    at: int
    end: int
    word: str
    marks: str
    closing: str
    following: str
    spaced: bool

    def ending_at(self, end: int) -> Candidate:
        """Return the same place without the marks from ``end`` on, which turned out to open a quotation."""
        n_closing = end - self.end + len(self.closing)
        return replace(self, end=end, closing=self.closing[:n_closing], following="“" + self.following)

    @property
    def next_word(self) -> str:
        """The next word without the marks around it."""
        return self.following.lstrip(_AROUND_WORD[0]).rstrip(_AROUND_WORD[1])


def find_candidates(paragraph: str) -> Iterator[Candidate]:
    """Yield the candidates of a paragraph in order; its end is none.

    Examples
    --------
    >>> [(c.word, c.marks, c.closing, c.following) for c in find_candidates("(He left at 3 p.m.) The U.S. left.")]
    [('p.m', '.', ')', 'The'), ('U', '.', '', 'S.'), ('U.S', '.', '', 'left.')]
    """
    length = len(paragraph)
    for match in _CANDIDATE.finditer(paragraph):
        at, end = match.span()
        begin = end
        while begin < length and paragraph[begin] == " ":
            begin += 1
        if begin == length:
            return
        following = _next_word(paragraph, begin)
        spaced = begin > end
        if not spaced and not (
            following[0].isupper() or following[0] in "“‘" or (following[0] == "(" and following[1:2].isupper())
        ):
            continue
        marks = match.group().rstrip(CLOSING + " ")
        word = paragraph[max(0, at - _WORD_LENGTH) : at].rpartition(" ")[2].lstrip(OPENING)
        yield Candidate(at, end, word, marks, match.group()[len(marks) :], following, spaced)


def _next_word(paragraph: str, begin: int) -> str:
    """Return the word that begins here, with the dash or other lone mark before it."""
    words = paragraph[begin : begin + _WORD_LENGTH].split(" ", 2)
    return words[0] if len(words[0]) > 1 or words[0].isalnum() else " ".join(words[:2])


def ends_sentence(candidate: Candidate, paragraph: str, start: int, *, has_capitals: bool) -> bool:
    """Whether the sentence that begins at ``start`` ends at this candidate.

    Parameters
    ----------
    candidate : Candidate
        One of this paragraph's.
    paragraph : str
        With plain spaces as its only white space.
    start : int
        Where the current sentence begins: the end of the last boundary, or 0.
    has_capitals : bool
        False where sentences begin in lower case throughout.
    """
    if not candidate.spaced:
        return _is_glued(candidate)
    if candidate.at - start < _WORD_LENGTH and _is_list_mark(paragraph[start : candidate.at]):
        return False
    if (has_capitals and _continues(candidate)) or _stands_inside(candidate, paragraph):
        return False
    if candidate.marks[-1] in "!?":
        if candidate.closing and _is_attributed(paragraph, candidate.end):
            return False
        return candidate.word.lower() not in EXCLAIMING_NAMES or candidate.next_word.lower() in SENTENCE_STARTERS
    if len(candidate.marks) > 1 or candidate.marks == "…":
        return _ends_at_ellipsis(candidate)
    return _ends_at_full_stop(candidate, paragraph, start, has_capitals=has_capitals)


def _is_glued(candidate: Candidate) -> bool:
    """Whether scraping has lost the space between two sentences here ("agreed.The", "agreed.”The", "agreed.“We")."""
    word, following = candidate.word.rstrip(CLOSING), candidate.following
    if candidate.closing and candidate.closing[-1] in "”\"'’»)":
        return word[-1:].islower() or not word[-1:].isalnum()
    is_word = len(word) > 1 and word[-2:].isalpha() and "." not in word
    if not (is_word or word[-1:].isdigit() or candidate.marks != "."):
        return False
    if following[0] in "“‘(":
        return True
    begins = re.split("['’,]", following, maxsplit=1)[0]
    if word.lower() in ABBREVIATIONS or begins.lower() in _DOMAINS:
        return False
    return begins in {"A", "I"} or (begins[1:].isalnum() and begins[1:] in {begins[1:].lower(), begins[1:].upper()})


def _is_list_mark(piece: str) -> bool:
    """Whether this, with a full stop behind it, numbers an entry of a list ("2", "• 9", "(a", "iv") or is nothing at all."""
    mark = piece.strip(_LIST_MARKS + OPENING + CLOSING + " .…")
    return (
        not mark
        or (mark.isdigit() and len(mark) <= 2)
        or (len(mark) == 1 and mark.isalpha())
        or mark in {"ii", "iii", "iv"}
    )


def _continues(candidate: Candidate) -> bool:
    """Whether what follows cannot be the beginning of a sentence in a text with capitals."""
    first = candidate.next_word[:2]
    if not first:
        return candidate.following[0] in ",;:"
    # A name such as iPhone or eBay may begin a sentence.
    return first[0].islower() and not first[1:].isupper()


def _stands_inside(candidate: Candidate, paragraph: str) -> bool:
    """Whether the marks are an omission in brackets, or who spoke follows a quotation behind a dash."""
    if candidate.closing[:1] in {"]", ")"} and candidate.at and paragraph[candidate.at - 1] in "[(":
        return True
    return candidate.following[0] in _DASHES and candidate.closing[-1:] in {"”", '"'}


def _is_attributed(paragraph: str, end: int) -> bool:
    """Whether what follows a quoted question or exclamation says who spoke it."""
    following = paragraph[end : end + 2 * _WORD_LENGTH].split(None, _ATTRIBUTION_WORDS)[:_ATTRIBUTION_WORDS]
    spoken = next((place for place, word in enumerate(following) if word.rstrip(".,:") in ATTRIBUTING), None)
    if spoken is None:
        return False
    # "“Go!” He left. She said": the speaker's name stands before the verb with no sentence between them.
    return not any(word[-1] in ".!?…" and word.strip('“‘"')[:-1].islower() for word in following[:spoken])


def _ends_at_ellipsis(candidate: Candidate) -> bool:
    # "The thing is ... I forgot": a pronoun that is always a capital says nothing, and a space before speaks of a pause.
    is_pause = not candidate.word and (candidate.marks == "…" or candidate.marks.count(".") == 3)
    return not (is_pause and candidate.next_word in _PRONOUN_I)


def _ends_at_full_stop(candidate: Candidate, paragraph: str, start: int, *, has_capitals: bool) -> bool:
    word = candidate.word.rpartition("-")[2].rpartition("—")[2]
    lower = word.lower()
    if word.isdecimal() and _REST_OF_NUMBER.match(paragraph, candidate.end):
        return False
    if lower in TIMES_OF_DAY:
        return _ends_at_time(candidate, paragraph, start)
    if len(word) == 1 and word.isalpha() and word not in NUMBERED:
        return _ends_at_initial(candidate, paragraph)
    if lower in NUMBERED:
        return not _is_number(candidate.next_word)
    if lower in UNITS:
        return not candidate.next_word[:1].isdigit()
    if _is_dotted(word) and lower not in ABBREVIATIONS:
        return candidate.next_word.lower() in SENTENCE_STARTERS
    if lower not in ABBREVIATIONS or (has_capitals and word.islower() and lower in CAPITALISED_ABBREVIATIONS):
        return True
    return _ends_at_abbreviation(candidate, lower, paragraph)


def _ends_at_abbreviation(candidate: Candidate, lower: str, paragraph: str) -> bool:
    begin = candidate.at - len(candidate.word)
    if lower in STATES and paragraph[max(0, begin - 2) : begin] == ", " and candidate.following[0] != "(":
        # "in Richmond, Calif. Authorities said": inside a sentence a comma follows the state.
        return True
    if lower in ABBREVIATED_TITLES and candidate.next_word.lower() in _NAMES:
        return False
    if lower not in ABBREVIATED_TITLES and candidate.next_word.endswith("ly") and candidate.following.endswith(","):
        return True
    # Without the quotation mark that may open the next sentence, which Punkt takes for a word.
    return _punkt_ends(candidate.word, candidate.following.lstrip(OPENING) or candidate.following)


def _ends_at_time(candidate: Candidate, paragraph: str, start: int) -> bool:
    """Whether "6 p.m." ends its sentence."""
    following = candidate.next_word.lower()
    if following in TIME_CONTINUATIONS or not candidate.next_word[:1].isupper():
        return False
    if following in SENTENCE_STARTERS:
        return True
    words = paragraph[candidate.end : candidate.end + 2 * _WORD_LENGTH].lower().split(None, 3)[1:3]
    n_before = paragraph.count(" ", max(start, candidate.at - 2 * _WORD_LENGTH), candidate.at)
    # "3 p.m. Beijing time".
    return n_before > _OPENING_WORDS and not any(word.startswith("time") for word in words)


def _ends_at_initial(candidate: Candidate, paragraph: str) -> bool:
    """Whether a single letter is no initial of a name: "you and I. Did", "45 N. Rescuers", "vitamin C. The"."""
    begin = max(0, candidate.at - len(candidate.word))
    before = paragraph[max(0, begin - _WORD_LENGTH) : begin].rstrip().rpartition(" ")[2]
    if candidate.word == "I" and before.isalpha() and before.islower():
        return True
    if candidate.word in "NSEW" and (before[-1:] in "°'\"′″" or before[:1].isdigit()):
        # "6801 E. Business 20", "12 N. Main Street": no degrees, but the number of a house.
        is_house = before.isdecimal() and int(before) > _MOST_DEGREES
        is_street = _STREET.match(paragraph, candidate.end)
        return not (candidate.next_word[:1].isdigit() or is_house or is_street)
    following = candidate.next_word.lower()
    return following in SENTENCE_STARTERS and following not in _NAMES and len(candidate.next_word) > 1


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or (len(word) > 1 and not word.strip("IVX"))


def _is_dotted(word: str) -> bool:
    """Whether this is letters with full stops between them ("J.K", "M.I.T")."""
    return len(word) > 2 and word[::2].isalpha() and not word[1::2].strip(".")


@lru_cache(maxsize=4096)
def _punkt_ends(word: str, following: str) -> bool:
    return bool(_punkt().text_contains_sentbreak(f"{word}. {following}"))


@lru_cache(maxsize=1)
def _punkt() -> Any:
    # nltk costs more than a second to import, so only on first use.
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types.update(ABBREVIATIONS)
    parameters.sent_starters.update(SENTENCE_STARTERS)
    return PunktSentenceTokenizer(parameters)
