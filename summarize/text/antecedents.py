"""A sentence's words, those before its main verb told apart, and whether a pronoun among them has what it stands for before it.

In: a sentence without its quotations. Out: its :class:`SentenceWords`, and answers about them. There is no parser: main verbs and
antecedents are found with word lists, as :mod:`summarize.text.leaning` needs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.text.leaning_words import (
    COMPLEMENTS,
    CONNECTIVES,
    FUNCTION_WORDS,
    SUBORDINATORS,
    TIMES,
    VERBS,
)
from summarize.text.speakers import QUOTED
from summarize.text.verbs import AUXILIARIES

__all__ = ["SentenceWords", "has_antecedent", "is_named_later", "split_at_main_verb"]

_WORD = re.compile(rf"[^\W_](?:[\w'’.-]*\w)?|[,;:—–]|{QUOTED}")
_CONTRACTED = re.compile(r"(?P<who>he|she|it|they)['’](?P<verb>s|ve|re|ll|d)", re.IGNORECASE)
_VERB_OF = {"s": "is", "ve": "have", "re": "are", "ll": "will", "d": "had"}
# "With a magnitude of 4.3, it struck", but "If the plan fails, it" and "For a plan to work, it".
_PREPOSITIONS = frozenset("after at by during following from in on under with without".split())
# "In Baghdad", "on Monday": a place or a day is nobody.
_BEFORE_PLACES = frozenset({"in", "at", "on", "from", "near"})
_BEFORE_SUBJECT = SUBORDINATORS | CONNECTIVES
# "Fred" and "Irving" end like participles.
_SHORT_NAME = 6
# A pronoun behind more words than these stands in no first noun phrase.
_MAX_PHRASE_WORDS = 4
# A sentence whose main verb is not found is searched this far, in words.
_MAX_SUBJECT_WORDS = 14
# "Prosecutors", "officials": nobody of these is "he", as Simmons may be.
_MANY = re.compile(r"(?:[ts]or|ial|[iy]st|itie|[aeo]nt|ert|ic)s$")


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Words in lower case and as written; the first `n_opening` stand before the main verb."""

    lowered: tuple[str, ...]
    written: tuple[str, ...]
    n_opening: int

    @property
    def opening(self) -> tuple[str, ...]:
        """The words before the main verb, in lower case."""
        return self.lowered[: self.n_opening]

    def following(self, index: int) -> str:
        """The word behind another one in the opening, or ""."""
        return self.lowered[index + 1] if index + 1 < self.n_opening else ""


def split_at_main_verb(own: str) -> SentenceWords:
    """Split into words and find the main verb, as well as word lists can tell.

    Parameters
    ----------
    own : str
        A sentence, :data:`~summarize.text.speakers.QUOTED` in the place of its quotations.

    Examples
    --------
    >>> split_at_main_verb("They've long feared the flood.").opening
    ('they', 'have', 'long')
    """
    written = tuple(_WORD.findall(own))
    if "'" in own or "’" in own:
        written = tuple(part for word in written for part in _uncontracted(word))
    lowered = tuple(map(str.lower, written))
    start = 0
    if lowered and lowered[0] in _BEFORE_SUBJECT and "," in lowered:
        # A clause or phrase before the subject has verbs of its own; the references in it count all the same.
        start = lowered.index(",") + 1
    for index in range(start, len(lowered)):
        if index - start >= _MAX_SUBJECT_WORDS or (index > start and _is_main_verb(lowered, index)):
            # "has also said": what stands between the auxiliary and the verb is still before the verb.
            end = index + 2 if lowered[index] in AUXILIARIES else index
            return SentenceWords(lowered, written, min(end, len(lowered)))
    return SentenceWords(lowered, written, len(lowered))


def _uncontracted(word: str) -> tuple[str, ...]:
    """Split "they've" into its two words."""
    contracted = None if word.isalpha() else _CONTRACTED.fullmatch(word)
    return (contracted["who"], _VERB_OF[contracted["verb"].lower()]) if contracted else (word,)


def _is_main_verb(lowered: tuple[str, ...], index: int) -> bool:
    word, before = lowered[index], lowered[index - 1]
    if before in {"to", "the", "a", "an", "of"}:
        return False
    if word in AUXILIARIES or word in VERBS:
        return True
    return len(word) > 4 and word.endswith("ed") and before not in {",", "and", "by"} and not word.endswith("eed")


def is_named_later(words: SentenceWords, index: int) -> bool:
    """Whether a possessive in a phrase before the subject waits for it: "With wins to his name, Nora Field ..."."""
    if words.lowered[index] not in {"his", "her"} or words.lowered[0] not in SUBORDINATORS:
        return False
    later = range(index + 1, len(words.lowered) - 1)
    return any(words.written[at] == "," and words.written[at + 1][:1].isupper() for at in later)


def has_antecedent(words: SentenceWords, index: int, *, of_person: bool = False) -> bool:
    """Whether something that a pronoun could stand for precedes it: a name, or a noun behind an article.

    Parameters
    ----------
    index : int
        The place of the pronoun among the words.
    of_person : bool
        Whether only a person will do.
    """
    if _has_nobody_before(words, index):
        return False
    begins_with_phrase = words.lowered[0] in _PREPOSITIONS and "," not in words.lowered[: index - 1]
    only_names = (of_person or begins_with_phrase) and _follows_phrase(words, index)
    for place, (word, lowered) in enumerate(zip(words.written[:index], words.lowered, strict=False)):
        if word == QUOTED or (of_person and (lowered in TIMES or (place == 0 and _MANY.search(lowered)))):
            continue
        if of_person and place > 0 and words.lowered[place - 1] in _BEFORE_PLACES and word[:1].isupper():
            continue
        if word[:1].isupper() and (place > 0 or lowered not in FUNCTION_WORDS):
            return True
        if only_names:
            continue
        if place > 0 and words.lowered[place - 1] in {"the", "a", "an", "every", "each", "any", "no", "some"}:
            return True
        # A bare plural opens the sentence: "Officials and their families".
        if lowered.endswith("s") and len(word) > 4 and lowered not in FUNCTION_WORDS:
            return True
    return False


def _has_nobody_before(words: SentenceWords, index: int) -> bool:
    """Whether what stands before a pronoun cannot be what it stands for.

    "Interestingly, he", "Realising his wife had fallen, he", "In a letter to Mr. Ban, he", and inside the first noun phrase "the
    auction of his belongings", "the women he recruited".
    """
    before = words.lowered[:index]
    if before[:2] in {("in", "a"), ("in", "an")} and before.count(",") == 1 and _follows_phrase(words, index):
        return True
    if not before or any(word[:1].isupper() for word in words.written[1:index]):
        return False
    first, last = before[0], before[-1]
    if first.endswith("ly") and before[1:] in ((), (",",)):
        return True
    if first.endswith(("ing", "ed")) and len(first) > _SHORT_NAME:
        return last == "," and before.count(",") == 1
    if index > _MAX_PHRASE_WORDS or "," in before or any(_is_main_verb(before, place) for place in range(1, index)):
        return False
    if last == "of":
        return "'" not in first and "’" not in first
    # "Jamie claims he": a verb may look like a noun, but not in "the claims he".
    begins_plainly = index == 1 or first in FUNCTION_WORDS
    is_subject = words.lowered[index] in {"he", "she", "they"}
    return is_subject and begins_plainly and last.isalpha() and last not in FUNCTION_WORDS | COMPLEMENTS


def _follows_phrase(words: SentenceWords, index: int) -> bool:
    """Whether nothing but a phrase without a verb stands before a word: "After a run for a seat, he was elected"."""
    before = words.lowered[: index - 1]
    if not before or words.lowered[index - 1] != "," or before[0] not in SUBORDINATORS:
        return False
    return not any(_is_main_verb(before, place) for place in range(1, len(before)))
