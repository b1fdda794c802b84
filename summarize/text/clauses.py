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
# "it's", but not "the council's".
_CONTRACTION = re.compile(
    r"['’](?:re|m|ve|d|ll|t)$|^(?:it|he|she|that|this|what|who|there|here|where|how|let|one|\w+(?:body|one|thing))['’]s$",
    re.IGNORECASE,
)
# What begins with one of these may be a noun and its relative clause.
_BEGINS_NOUN = frozenset({"a", "an", "except"})
# Behind these another clause begins, with a verb of its own.
_RELATIVE = frozenset("who that which whose where".split())
_BEGINS_CLAUSE = _RELATIVE | frozenset("what when while because although though if".split())
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


def has_verb(sentence: str, *, plurals: bool = True) -> bool:
    """Say whether anything in a sentence may be a finite verb; captions and headings have none.

    Of 3,161 sentences of the development data six had none, all captions or fragments but one. The verb of a relative clause is none
    of a sentence that begins with "a".

    Parameters
    ----------
    sentence : str
    plurals : bool
        Whether what ends in "s" counts, though it may be the plural of a noun.

    Examples
    --------
    >>> has_verb("The bridge of Wend fell on Monday."), has_verb("The bridge of Wend after the flood in June.")
    (True, False)
    """
    words = [word.rstrip(".") for word in _WORD.findall(sentence)]
    # Looked at one after the other: most sentences have a verb early.
    may_be = (_may_be_verb(word, in_s=plurals and 0 < place < len(words) - 1) for place, word in enumerate(words))
    if not words or words[0].lower() not in _BEGINS_NOUN:
        return any(may_be)
    verbs = list(may_be)
    return any(verbs) and not _is_noun_with_relative_clause([word.lower() for word in words], verbs)


def _is_noun_with_relative_clause(words: list[str], verbs: list[bool]) -> bool:
    """Whether what begins with "a" is a noun and what is said of it alone: "A game where players steer the boat"."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    first = verbs.index(True)
    if _RELATIVE.isdisjoint(words[max(0, first - 2) : first + 1]):
        return False
    # "was closed" is one verb, and so is "players can".
    n_verbs = sum(
        verb and before not in AUXILIARIES and (word in AUXILIARIES or behind not in AUXILIARIES)
        for before, word, behind, verb in zip(["", *words], words, [*words[1:], ""], verbs, strict=False)
    )
    return n_verbs <= sum(word in _BEGINS_CLAUSE for word in words)


def _may_be_verb(word: str, *, in_s: bool) -> bool:
    if word.lower() in _KNOWN_VERBS:
        return True
    if "'" in word or "’" in word:
        return _CONTRACTION.search(word) is not None
    return len(word) > 3 and (word.endswith("ed") or (in_s and word.endswith("s") and word.islower()))
