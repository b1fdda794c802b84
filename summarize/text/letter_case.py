"""Letters and words as far as their case goes: what is written without capitals, what in nothing else, and how to change it.

Case is changed letter by letter and only where that changes nothing else: a text keeps its length and equals what it was
but for case, so that offsets into it hold.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, NamedTuple

from summarize.text.names import TITLES
from summarize.text.tokens import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Word", "capitalise", "find_words", "has_no_capitals", "is_all_capitals", "lower_case", "with_case"]

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*")
_OPENS_SPEECH = re.compile(r"[,:]\s*(?:[“‘\"]|``)$")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*\s+[\"“‘'(\[]*$")
_ASCII = re.compile(r"[\x00-\x7f]+")
_CAPITALS, _SMALL = string.ascii_uppercase.encode(), string.ascii_lowercase.encode()
_THAT = re.compile(r"\bthat\b", re.IGNORECASE)
# Shorter articles say too little about whether they have capitals.
MIN_WORDS = 8
# Newswire and web articles of the development data have 2 to 7 capitals in 100 letters.
MAX_CAPITALS = 0.004
MOSTLY = 0.9


class Word(NamedTuple):
    """A word of a sentence.

    Attributes
    ----------
    start : int
        Its offset in the sentence.
    word : str
        As written, a possessive ending left out.
    key : str
        The word in lower case, for comparing.
    gap : str
        What stands between it and the word before.
    begins : bool
        Whether it begins the sentence, or one in a quotation, and so has a capital whatever word it is.
    """

    start: int
    word: str
    key: str
    gap: str
    begins: bool


def has_no_capitals(sentences: Sequence[str]) -> bool:
    """Say whether an article is written without capital letters.

    Examples
    --------
    >>> has_no_capitals(["the troops left iraq.", "they left in may, the minister said."])
    True
    >>> has_no_capitals(["The troops left Iraq.", "they left in May, the minister said."])
    False
    """
    n_words = sum(sentence.count(" ") + 1 for sentence in sentences)
    n_letters, n_capitals = _count_letters("".join(sentences))
    return n_words >= MIN_WORDS and n_capitals <= MAX_CAPITALS * n_letters


def is_all_capitals(text: str, *, min_words: int = 4) -> bool:
    """Say whether a sentence or a title is written in capitals throughout.

    Examples
    --------
    >>> is_all_capitals("THE LAST TROOPS LEAVE IRAQ."), is_all_capitals("The U.S. and NATO leave.")
    (True, False)
    """
    n_letters, n_capitals = _count_letters(text)
    if n_capitals < MOSTLY * n_letters:
        return False
    # One word may be written in its own way: "McDONALD'S".
    cased = [word.word for word in find_words(text) if len(word.word) > 1 and word.word.lower() != word.word.upper()]
    return len(cased) >= min_words and sum(word == word.upper() for word in cased) >= MOSTLY * len(cased)


def _count_letters(text: str) -> tuple[int, int]:
    """The number of letters that have case, and of those that are capitals."""
    # Counting what is left without some letters is many times faster than asking each letter, which few need.
    plain = text.encode("ascii", "ignore")
    n_capitals, n_small = (len(plain) - len(plain.translate(None, letters)) for letters in (_CAPITALS, _SMALL))
    if not text.isascii():
        others = _ASCII.sub("", text)
        n_capitals += sum(map(str.isupper, others))
        n_small += sum(map(str.islower, others))
    return n_capitals + n_small, n_capitals


def lower_case(text: str) -> str:
    """Lower-case every letter whose case does not change the text's length.

    Examples
    --------
    >>> lower_case("NO CAPITALS")
    'no capitals'
    """
    if text.isascii():
        return text.lower()
    return "".join(with_case(character, upper=False) for character in text)


def with_case(character: str, *, upper: bool) -> str:
    """Change a letter's case where that changes nothing else: not "ß", whose capital has two letters, nor a sigma."""
    changed = character.upper() if upper else character.lower()
    if len(changed) != 1 or changed.lower() != character.lower() or character in "σςΣ":
        return character
    return changed


def capitalise(text: str) -> str:
    """Write the first letter as a capital, if it has one, and leave the rest as it is.

    Examples
    --------
    >>> capitalise("troops in the U.S.")
    'Troops in the U.S.'
    """
    return with_case(text[:1], upper=True) + text[1:]


def find_words(text: str) -> list[Word]:
    """Split into words, possessive endings left out."""
    words: list[Word] = []
    last = 0
    for match in _TOKEN.finditer(text):
        gap = text[last : match.start()]
        # Most words stand behind one space: nothing begins there.
        begins = not words or (gap != " " and (_begins_speech(text, match.start()) or _begins_sentence(gap, words[-1])))
        word = match.group()
        key = word.lower()
        # Most words are letters only.
        if not word.isalpha():
            if key.endswith(POSSESSIVES):
                word, key = word[:-2], key[:-2]
            key = key.replace("’", "'").rstrip(".")
        words.append(Word(match.start(), word, key, gap, begins))
        last = match.end()
    return words


def _begins_speech(text: str, start: int) -> bool:
    """Whether a quotation that begins here is a sentence: not one that goes on after "warned that if they left,"."""
    opens = _OPENS_SPEECH.search(text, max(0, start - 6), start)
    return opens is not None and (opens.group().startswith(":") or _THAT.search(text, 0, start) is None)


def _begins_sentence(gap: str, before: Word) -> bool:
    """Whether a sentence ends in the gap before a word: there may be several in one quotation."""
    if not _ENDS_SENTENCE.search(gap):
        return False
    # "mr. smith", "john f. kennedy": a full stop behind an abbreviation.
    return gap[0] != "." or not (before.key in TITLES or len(before.key) == 1 or "." in before.word)
