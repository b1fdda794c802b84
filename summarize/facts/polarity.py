"""What a sentence affirms and what it negates, so that a denial never counts as support for what it denies.

In: sentences and the terms in which they are compared. Out: a :class:`Polarity` each, and whether two are opposed: one affirms
what the other negates ("was caused", "was not caused"), or they have opposites ("approved", "rejected"). There is no parser: a
negation holds for the next content word.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import WEEKDAYS
from summarize.facts.wording import fold, fold_all, fold_word
from summarize.text.tokens import stem_list, stop_stems
from summarize.text.verbs import AUXILIARIES, BE, DO, HAVE, MODALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

__all__ = [
    "FALLS",
    "RISES",
    "Negation",
    "Polarity",
    "are_opposed",
    "find_negations",
    "find_opposition",
    "negates_in_first_clause",
    "read_polarity",
    "says_denied",
]

RISES = "rise rises rose risen increase increases increased grew grown climbed"
FALLS = "fall falls fell fallen decrease decreased declined dropped shrank shrunk"
# A sentence with words of one side is opposed to a sentence with words of the other. Words as they are written, for stems would
# take "according" for accepting and "cost" for costly.
OPPOSITES = {
    "en": (
        (
            "approve approves approved accept accepts accepted backed backs support supports supported",
            "reject rejects rejected oppose opposes opposed refused",
        ),
        ("open opens opened reopen reopens reopened", "closed closes shut shuts"),
        (
            "begin begins began begun start starts started resume resumes resumed",
            "stop stops stopped halted cancelled canceled suspended ends ended finished",
        ),
        ("arrests arrested detains detained imprisoned jailed", "releases released freed"),
        ("appointed", "resign resigns resigned sacked ousted"),
        ("confirm confirms confirmed admit admits admitted", "deny denies denied"),
        ("deploy deploys deployed", "withdraw withdraws withdrew withdrawn"),
        ("impose imposes imposed", "lift lifts lifted"),
        ("build builds built rebuilt", "demolish demolishes demolished"),
        ("improve improves improved", "worsen worsens worsened deteriorated"),
        (RISES, FALLS),
        ("allow allows allowed permits permitted", "ban bans banned forbid forbids forbidden prohibits prohibited"),
        ("alive survive survives survived", "dead die dies died killed"),
        ("guilty convicted", "innocent acquitted"),
        ("uphold upholds upheld", "overturn overturns overturned quashed"),
        ("legal", "illegal"),
        ("likely", "unlikely"),
        ("safe", "unsafe dangerous"),
        ("true", "false untrue"),
        ("locked", "unlocked"),
        ("succeed succeeds succeeded", "fail fails failed"),
        ("includes included", "excludes excluded"),
        ("expensive costly", "cheap affordable"),
        ("strengthened", "weakened"),
        ("peaceful", "violent"),
        ("insured", "uninsured"),
        ("arrive arrives arrived", "depart departs departed"),
    )
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
_BETWEEN = (BE | HAVE | DO | MODALS).union(
    "a an the any being to too so very yet ever even also one longer such his her their its".split()
)
# "Denied on Sunday that he would resign" negates the verb; "denied the charges" says nothing of their being brought.
_DENIALS = frozenset("deny denies denied denying".split())
_NEGATING = _NEGATIONS | _FAILING | _DENIALS
_BETWEEN_DENIAL = frozenset(WEEKDAYS).union(
    _BETWEEN,
    "that he she they it we i on last this again all report reports claim claims charge charges allegation allegations accusation "
    "accusations suggestion suggestions rumor rumors rumour rumours".split(),
)
_PASSIVE = BE.union(["being", "get", "gets", "got"])
# "None of its employees had been arrested": the verb is negated.
MAX_OF_NONE = 6
# What is negated in passing ("did not say when") is not what a sentence is about.
_IN_PASSING = "say said state comment respond reply know known clear give want specify elaborate identify".split()
_ONE_IN_PASSING = [[word] for word in _IN_PASSING]
MAX_BETWEEN = 5
MAX_IN_DENIAL = 8
# "If the other three are not released" denies nothing, nor does a question ("why was he not released?"); looked for this many
# words before a negation.
_HYPOTHETICAL = frozenset("if unless until whether why".split())
MAX_HYPOTHETICAL = 6
_CLAUSE_ENDS = frozenset([",", ";", ":", "(", "—", "–", "``", "''", '"', "“", "”"])
# Behind these a sentence may say something else, which it does not deny.
_JOINING = frozenset(["and", "but"])
_NO_PREDICATE = _FAILING | {"without"}
# What most sentences negate.
_NOTHING: frozenset[str] = frozenset()
_NO_MARKS = str.maketrans(dict.fromkeys(',.;:!?()[]“”"‘—–', " "))


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
    sides : mapping of int to frozenset of str
        The words that have opposites, by their side: 2 n and 2 n + 1 are opposed. Of no pair of which a word is negated.
    denies : bool
        Whether there is any sign that the sentence says of something that it is not so.
    """

    affirmed: frozenset[str]
    negated: frozenset[str]
    sides: Mapping[int, frozenset[str]]
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
    stems = tuple(stems)
    denies = not stem_list(_DENYING, language).isdisjoint(stems) or any(mark in text for mark in _CONTRACTED)
    affirmed, negated = fold_all(stems, language), _NOTHING
    if denies and (negations := Counter(negation.stem for negation in find_negations(text, language))):
        # What a sentence both affirms and negates ("called for their release if they were not released") it does neither.
        written = Counter(fold(stem, language) for stem in stems)
        affirmed = affirmed.difference(negations)
        negated = frozenset(stem for stem, times in negations.items() if written[stem] <= times)
    known = _sides(language)
    words = known.keys() & set(text.lower().translate(_NO_MARKS).split())
    unclear = {known[word] // 2 for word in words if not negated.isdisjoint(fold_word(word, language))}
    sides: dict[int, frozenset[str]] = {}
    for word in words:
        if known[word] // 2 not in unclear:
            sides[known[word]] = sides.get(known[word], frozenset()) | {word}
    return Polarity(affirmed, negated, sides, denies)


def find_opposition(one: Polarity, other: Polarity) -> tuple[str, str] | None:
    """Find by what two sentences are opposed: the stem of what one affirms and the other negates, twice, or two words.

    Examples
    --------
    >>> from summarize.text.tokens import stem_tokens
    >>> opened, closed, not_closed = (
    ...     read_polarity(text, stem_tokens(text)) for text in ("It was opened.", "It was closed.", "It was not closed.")
    ... )
    >>> find_opposition(opened, closed), find_opposition(closed, not_closed), find_opposition(opened, not_closed)
    (('opened', 'closed'), ('close', 'close'), None)
    """
    for negating, affirming in ((one, other), (other, one)):
        # Where both deny something, which of them denies what is not understood here.
        if negating.negated and not affirming.denies:
            for stem in sorted(negating.negated & affirming.affirmed):
                return stem, stem
    for side, words in one.sides.items():
        # A sentence with words of both sides tells of two things.
        if side ^ 1 in other.sides and side not in other.sides and side ^ 1 not in one.sides:
            return min(words), min(other.sides[side ^ 1])
    return None


def are_opposed(polarities: Sequence[Polarity], a: NDArray[np.intp], b: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether the sentences of each pair (a, b) are opposed, shape (n_pairs,)."""
    told = np.array([(bool(of.negated), of.denies, bool(of.sides)) for of in polarities], dtype=bool).reshape(-1, 3)
    negates, denies, has_sides = told.T
    opposed = np.zeros(len(a), dtype=bool)
    # Few sentences negate anything or have a word with an opposite.
    may = np.flatnonzero((negates[a] & ~denies[b]) | (negates[b] & ~denies[a]) | (has_sides[a] & has_sides[b]))
    for index, one, other in zip(may.tolist(), a[may].tolist(), b[may].tolist(), strict=True):
        opposed[index] = find_opposition(polarities[one], polarities[other]) is not None
    return opposed


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
    for at, word in enumerate(lowered):
        may_negate = word in _NEGATING or word.endswith(_CONTRACTED)
        place = _negated_word(lowered, at, language) if may_negate and _negates(lowered, at) else None
        if place is not None:
            found += [
                Negation(stem, words[at].start(), words[place].end())
                for stem in fold_word(lowered[place], language)
                if stem not in passing
            ]
    return found


def negates_in_first_clause(text: str) -> bool:
    """Say whether a sentence without "and" or "but" has a negation before its first comma, whatever the word that is negated.

    A negation in passing ("did not say when") does not count, nor does what failed or was refused.

    Examples
    --------
    >>> [negates_in_first_clause(text) for text in ("It was not taken.", "He did not say when.", "It was taken, not lost.")]
    [True, False, False]
    """
    lowered, first_clause = _first_clause(text)
    return any(
        lowered[at] not in _NO_PREDICATE and _negates(lowered, at) and lowered[at + 1 : at + 2] not in _ONE_IN_PASSING
        for at in first_clause
    )


def says_denied(text: str) -> bool:
    """Say whether a sentence without "and" or "but" tells before its first comma that somebody denies something, whatever that is.

    Examples
    --------
    >>> says_denied("The owner denied that he had no permit."), says_denied("He was denied bail.")
    (True, False)
    >>> says_denied("The owner denied the charges and showed his permit.")
    False
    """
    if not any(word in text.lower() for word in _DENIALS):
        return False
    lowered, first_clause = _first_clause(text)
    return any(lowered[at] in _DENIALS and _negates(lowered, at) for at in first_clause)


def _first_clause(text: str) -> tuple[list[str], Iterable[int]]:
    """The words of a sentence and the places of those before its first comma; none where it has another clause of its own."""
    lowered = [match.group().lower() for match in _WORD.finditer(text)]
    if not _JOINING.isdisjoint(lowered):
        return lowered, ()
    return lowered, takewhile(lambda at: lowered[at] not in _CLAUSE_ENDS, range(len(lowered)))


def _negates(words: list[str], at: int) -> bool:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if not _HYPOTHETICAL.isdisjoint(words[max(0, at - MAX_HYPOTHETICAL) : at]):
        return False
    if word in _FAILING:
        return following == "to"
    if word in _DENIALS:
        # "Was denied bail".
        return not at or words[at - 1] not in _PASSIVE
    if not (word in _NEGATIONS or word.endswith(_CONTRACTED)):
        return False
    # "No. 3" is a number.
    return following not in _NO_NEGATION_BEFORE and not (word == "no" and following == ".")


def _negated_word(words: list[str], at: int, language: str) -> int | None:
    """The place of the first content word behind a negation; behind "no" the last of those in a row: "no hearing date"."""
    stop = stop_stems(language)
    between, most = (_BETWEEN_DENIAL, MAX_IN_DENIAL) if words[at] in _DENIALS else (_BETWEEN, MAX_BETWEEN)
    first = at + 1
    if words[at] in {"none", "neither"} and words[first : first + 1] == ["of"]:
        of_none = range(first + 1, min(len(words), first + 1 + MAX_OF_NONE))
        first = next((place for place in of_none if words[place] in AUXILIARIES), first)
    for place in range(first, min(len(words), first + most)):
        word = words[place]
        if not word[0].isalpha():
            return None
        if word in between or (word.endswith("ly") and len(word) > 4):
            continue
        if word in stop:
            # "Not for the rebels", "none of them".
            return None
        last = place
        while (
            words[at] == "no" and last + 1 < len(words) and words[last + 1][0].isalpha() and words[last + 1] not in stop
        ):
            last += 1
        return last
    return None


@lru_cache(maxsize=4)
def _in_passing(language: str) -> frozenset[str]:
    return frozenset(stem for word in _IN_PASSING for stem in fold_word(word, language))


@lru_cache(maxsize=4)
def _sides(language: str) -> Mapping[str, int]:
    """The side of each word that has opposites; those of pair n are 2 n and 2 n + 1."""
    sides = [side for pair in OPPOSITES.get(language, ()) for side in pair]
    return {word: number for number, side in enumerate(sides) for word in side.split()}
