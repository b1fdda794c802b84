"""The main clause of a sentence, as well as commas and conjunctions tell it."""

from __future__ import annotations

import re

from summarize.text.leaning_words import VERBS
from summarize.text.speech import STATING_PATTERN
from summarize.text.verbs import AUXILIARIES

__all__ = ["has_verb", "main_clause"]

_LEADING = re.compile(
    r"^(?:While|As|Although|Though|When|After|Before|Since|If|Because|Despite|Amid|In|On|At|For|Currently|Meanwhile|However|"
    r"Additionally|Last|Also|But|Earlier|Still)\b[^,]{0,120},\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r",\s+(?:with|which|who|where|while|although|though|as|according to|leading|including|after|before|when|despite|because|"
    r"amid|following|[a-z]+ing)\b.*$"
    r"|\s+(?:as part of|in order to)\b.*$"
    rf"|,\s+(?:[A-Za-z.'’-]+ ){{1,6}}(?:{STATING_PATTERN})\b.*$"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_CONTRACTION = re.compile(r"['’](?:s|re|m|ve|d|ll|t)$", re.IGNORECASE)
_KNOWN_VERBS = AUXILIARIES | VERBS
# What is left must still be a clause.
MIN_WORDS = 6


def main_clause(sentence: str) -> str:
    """Strip a leading subordinate clause and trailing modifiers and attributions.

    Examples
    --------
    >>> main_clause("As the situation stabilizes, the U.S. keeps its forces in the north of Iraq, according to the Pentagon.")
    'the U.S. keeps its forces in the north of Iraq'
    """
    if (leading := _LEADING.match(sentence)) and sentence[leading.end() :].count(" ") >= MIN_WORDS - 1:
        sentence = sentence[leading.end() :]
    if (trailing := _TRAILING.search(sentence, 30)) and sentence[: trailing.start()].count(" ") >= MIN_WORDS - 1:
        sentence = sentence[: trailing.start()]
    return sentence


def has_verb(sentence: str) -> bool:
    """Say whether anything in a sentence may be a finite verb; captions and headings have none.

    Of 3,161 sentences of the development data six had none, all captions or fragments but one.

    Examples
    --------
    >>> has_verb("The bridge of Wend fell on Monday."), has_verb("The bridge of Wend after the flood in June.")
    (True, False)
    """
    words = [word.rstrip(".") for word in _WORD.findall(sentence)]
    return any(_may_be_verb(word, inner=0 < place < len(words) - 1) for place, word in enumerate(words))


def _may_be_verb(word: str, *, inner: bool) -> bool:
    if word.lower() in _KNOWN_VERBS or (not word.isalpha() and _CONTRACTION.search(word)):
        return True
    return len(word) > 3 and (word.endswith("ed") or (inner and word.endswith("s") and word.islower()))
