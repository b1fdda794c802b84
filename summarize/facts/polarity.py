"""What a sentence affirms and what it negates, so that a denial never counts as support for what it denies.

In: sentences and the terms in which they are compared. Out: a :class:`Polarity` each, and whether two are opposed: one affirms
what the other negates ("was caused", "was not caused"), or they have opposites ("approved", "rejected"). There is no parser: a
negation holds for the next content word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.facts.wording import fold
from summarize.text.tokens import stem_word, stop_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Negation", "Polarity", "find_negations", "find_opposition", "read_polarity"]

# Each line two sides; a word of one is opposed to every word of the other.
OPPOSITES = {
    "en": """
    approve approved accept accepted back backed support supported / reject rejected oppose opposed
    open opened reopen / close closed shut
    begin start started begun / stop stopped halt halted cancel cancelled canceled suspend suspended
    rise rose increase increased grow grew climb climbed / fall fell decrease decreased decline declined drop dropped shrink shrank
    allow allowed permit permitted / ban banned forbid forbidden prohibit prohibited
    alive survived / dead died killed
    guilty convicted / innocent acquitted
    uphold upheld / overturn overturned quash quashed
    legal / illegal
    likely / unlikely
    safe / unsafe dangerous
    true / false untrue
    locked / unlocked
    succeed succeeded / fail failed
    include included / exclude excluded
    expensive costly / cheap affordable
    strengthen strengthened / weaken weakened
    peaceful / violent
    """
}
_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?|[,;:()—–.]|``|''|[\"“”]")
_NEGATIONS = frozenset("not never no cannot without neither nor nobody none".split())
_CONTRACTED = ("n't", "n’t")
# "Failed to reach", "refused to pay": what did not happen.
_FAILING = frozenset("failed fails refused refuses declined declines unable unwilling".split())
# What else may say of something that it is not so: a sentence with one of these is opposed to no negation.
_DENYING = (
    _NEGATIONS
    | _FAILING
    | frozenset(
        "yet unless nothing nowhere hardly rarely barely scarcely deny denied denies denying lack lacked lacks lacking refuse "
        "refusing fail failing failure false untrue instead rather avoid avoided prevent prevented stop".split()
    )
)
# "Not only", "no fewer than", "not until", "no doubt" deny nothing.
_NO_NEGATION_BEFORE = frozenset(
    "only just merely simply more less fewer later earlier sooner until doubt matter necessarily immediately surprisingly "
    "surprise to".split()
)
# What may stand between a negation and what it negates.
_BETWEEN = frozenset(
    "a an the any be been being have has had to too so very yet ever even also one longer such his her their its is are was were "
    "do does did will would can could should in".split()
)
# What is negated in passing ("did not say when") is not what a sentence is about.
_IN_PASSING = "say said comment respond reply know known clear give want specify elaborate identify".split()
MAX_BETWEEN = 5


@dataclass(frozen=True, slots=True)
class Negation:
    """A negated content word: its stem, and the offsets from the negation to the end of the word."""

    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Polarity:
    """The content of a sentence as folded stems.

    Attributes
    ----------
    affirmed, negated : frozenset of str
    opposites : mapping of str to frozenset of str
        For each affirmed stem that has opposites, these.
    denies : bool
        Whether there is any sign that the sentence says of something that it is not so.
    """

    affirmed: frozenset[str]
    negated: frozenset[str]
    opposites: Mapping[str, frozenset[str]]
    denies: bool


def read_polarity(text: str, stems: Iterable[str], language: str = "en") -> Polarity:
    """Tell what a sentence affirms from what it negates.

    Parameters
    ----------
    text : str
    stems : iterable of str
        Those of all its words, stop words included.

    Examples
    --------
    >>> from summarize.text.tokens import stem_tokens
    >>> text = "The fire was not caused by a short circuit."
    >>> polarity = read_polarity(text, stem_tokens(text))
    >>> sorted(polarity.negated), "circuit" in polarity.affirmed
    (['caus'], True)
    """
    stems = frozenset(stems)
    denies = not _denying(language).isdisjoint(stems) or any(mark in text for mark in _CONTRACTED)
    negated = frozenset(negation.stem for negation in find_negations(text, language)) if denies else frozenset()
    affirmed = frozenset(fold(stem, language) for stem in stems) - negated
    known = _opposites(language)
    return Polarity(affirmed, negated, {stem: known[stem] for stem in affirmed & known.keys()}, denies)


def find_opposition(one: Polarity, other: Polarity) -> tuple[str, str] | None:
    """Find the stems by which two sentences are opposed: what one affirms and the other negates, or two opposites.

    Examples
    --------
    >>> from summarize.text.tokens import stem_tokens
    >>> opened, closed, not_closed = (
    ...     read_polarity(text, stem_tokens(text)) for text in ("It was opened.", "It was closed.", "It was not closed.")
    ... )
    >>> find_opposition(opened, closed), find_opposition(closed, not_closed), find_opposition(opened, not_closed)
    (('open', 'close'), ('close', 'close'), None)
    """
    for negating, affirming in ((one, other), (other, one)):
        # Where both deny something, which of them denies what is not understood here.
        if negating.negated and not affirming.denies:
            for stem in sorted(negating.negated & affirming.affirmed):
                return stem, stem
    for stem, opposites in one.opposites.items():
        if stem not in other.affirmed | other.negated:
            for opposite in sorted(opposites & other.affirmed - one.affirmed - one.negated):
                return stem, opposite
    return None


def find_negations(text: str, language: str = "en") -> list[Negation]:
    """Find the negated content words of a sentence.

    Examples
    --------
    >>> text = "No hearing date has been set, and he hasn't yet been charged."
    >>> [(negation.stem, text[negation.start : negation.end]) for negation in find_negations(text)]
    [('date', 'No hearing date'), ('charg', "hasn't yet been charged")]
    """
    words = list(_WORD.finditer(text))
    lowered = [match.group().lower() for match in words]
    passing, found = _in_passing(language), []
    for at in range(len(lowered)):
        place = _negated_word(lowered, at, language) if _negates(lowered, at) else None
        if place is not None:
            found += [
                Negation(stem, words[at].start(), words[place].end())
                for stem in _stems(lowered[place], language)
                if stem not in passing
            ]
    return found


def _negates(words: list[str], at: int) -> bool:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in _FAILING:
        return following == "to"
    if not (word in _NEGATIONS or word.endswith(_CONTRACTED)):
        return False
    # "No. 3" is a number.
    return following not in _NO_NEGATION_BEFORE and not (word == "no" and following == ".")


def _negated_word(words: list[str], at: int, language: str) -> int | None:
    """The place of the first content word behind a negation; behind "no" the last of those in a row: "no hearing date"."""
    stop = stop_stems(language)
    for place in range(at + 1, min(len(words), at + 1 + MAX_BETWEEN)):
        word = words[place]
        if not word[0].isalpha():
            return None
        if word in _BETWEEN or (word.endswith("ly") and len(word) > 4):
            continue
        last = place
        while (
            words[at] == "no" and last + 1 < len(words) and words[last + 1][0].isalpha() and words[last + 1] not in stop
        ):
            last += 1
        return last
    return None


@lru_cache(maxsize=1 << 14)
def _stems(word: str, language: str) -> tuple[str, ...]:
    return tuple(fold(stem, language) for stem in stem_word(word, language))


@lru_cache(maxsize=4)
def _denying(language: str) -> frozenset[str]:
    return frozenset(stem for word in _DENYING for stem in stem_word(word, language))


@lru_cache(maxsize=4)
def _in_passing(language: str) -> frozenset[str]:
    return frozenset(stem for word in _IN_PASSING for stem in _stems(word, language))


@lru_cache(maxsize=4)
def _opposites(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in OPPOSITES.get(language, "").strip().splitlines():
        sides = [
            frozenset(stem for word in side.split() for stem in _stems(word, language)) for side in line.split("/")
        ]
        for side, opposite in (sides, sides[::-1]):
            for stem in side:
                found[stem] = found.get(stem, frozenset()) | opposite
    return found
