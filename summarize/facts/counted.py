"""What a number counts or measures: the dead, an age, "troops", dollars "of debt".

In: the words of a sentence and the place of a number among them. Out: nouns as terms, the state of counted people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import DAYS_AND_MONTHS, YEAR
from summarize.facts.slot_words import BREAKS, COUNTED_STATES, slot_term
from summarize.text.names import NOT_NAMES
from summarize.text.tokens import POSSESSIVES, stem_word, stop_stems
from summarize.text.values import LARGE_NUMBERS, NUMBER_WORDS
from summarize.text.verbs import BE, DO, HAVE, MODALS

if TYPE_CHECKING:
    from collections.abc import Collection

    from summarize.facts.quantities import Quantity

__all__ = [
    "GENERIC",
    "PEOPLE",
    "Words",
    "counted_noun",
    "counted_state",
    "is_name",
    "measured_noun",
    "noun_before",
]

# Words and punctuation with their offsets, as split_words gives them.
Words = list[tuple[str, int, int]]

# Words for people in general (stems), and for counted people without a closer description: a number of the latter may be compared
# with any other.
PEOPLE = frozenset("peopl person human resid inhabit individu".split())
GENERIC = PEOPLE | frozenset("other victim live passeng".split())
_DETERMINERS = frozenset("a an the its their his her our this that these those".split())
_OF_A_GROUP = frozenset("a an its their his her our".split())
_PREPOSITIONS = frozenset(
    "of in at on for from to with by near over under between during since around across off".split()
)
_NO_NOUN = (_DETERMINERS | _PREPOSITIONS | BE | HAVE | DO | MODALS).union(
    (
        "along outside against within toward towards and or but as who which when while after before into out up if than then not "
        "no so now behind ago later earlier away lower higher per each every without because about last next left according said "
        "says told , ; : ( ) — – \" “ ” `` ''"
    ).split()
)
# Plurals without an s.
_PLURALS = frozenset(
    "people men women children police policemen firemen fishermen gunmen troops aircraft sheep cattle".split()
)
# Behind these a sentence speaks of other people than those whose state it told: "taken hostage by 20 men".
_OTHERS_BEHIND = frozenset("after by when".split())
_TALLIED = frozenset("counted tallied tabulated reporting reported".split())
_YEAR = re.compile(YEAR)
_NUMBERS = NUMBER_WORDS.keys() | {f"{word}s" for word in LARGE_NUMBERS}
_DYING = frozenset("die dies died dying dead killed".split())
# What may stand between "of" and a value: "a crew of at least about 12".
_BEFORE_VALUE = frozenset(
    "up to as low high much many about around nearly almost some more less fewer than over under at least most only just "
    "approximately roughly close between".split()
)
_AMOUNTS = frozenset("number total totals estimate".split())
_NO_MEASURED_NOUN = _NO_NOUN | _AMOUNTS | _NUMBERS
# How many words may stand between "of" and a value.
MAX_BOUND_WORDS = 4
# A state of people ("killed") is looked for this many words away from its number.
MAX_STATE_DISTANCE = 6
# "Forced to cancel 240 flights" is said of nobody who had to leave; how many words behind it would say so.
_FORCED = frozenset("forced forcing drove".split())
_LEAVING = frozenset("abandon away evacuate flee from home homes houses leave out".split())
MAX_LEAVING_DISTANCE = 9
# How many words may stand between "toll" or "number of dead" and the number: "the death toll from the blaze ... to at least 74".
MAX_TOLL_DISTANCE = 20


def is_name(words: Words, quantity: Quantity, first: int, behind: int) -> bool:
    """Whether the number is the end of a name: "Harbour 95"; not so in "Orlen 12 boats sank" and "at Orlen 12 were lost"."""
    if quantity.unit or quantity.bound or first < 2 or behind > first + 1 or not words[first][0].isdigit():
        return False
    before, word = words[first - 2][0].lower(), words[first - 1][0]
    if not word[0].isupper() or word.endswith(POSSESSIVES) or word.lower() in NOT_NAMES or before in _PREPOSITIONS:
        return False
    near = [word for word, _, _ in words[behind : behind + 3]]
    return (
        not any(_is_plural(word) or word.lower() in COUNTED_STATES for word in near)
        and _word(words, behind) not in BE | HAVE
    )


def counted_noun(words: Words, behind: int, language: str) -> tuple[str, ...]:
    """Give the stems of what stands behind a number: its noun last, before it what describes it.

    The noun is the last of the first plurals in a row: "12 sports cars", not what comes behind ("12 boats sank"). Only of people
    who are nothing closer it is part of the description: "12 people hit by trees" are not "12 people in need".
    """
    described: list[str] = []
    noun: list[str] = []
    last = ""
    for word, _, _ in words[behind : behind + 4]:
        if word.lower() in _NO_NOUN or word[0].isdigit() or word.lower() in COUNTED_STATES:
            break
        is_plural = _is_plural(word)
        if noun and not is_plural and noun[-1] not in GENERIC:
            break
        if term := _noun_term(word, language):
            (noun if is_plural else described).append(term)
            last = word.lower()
    if len(described) > 1 and not noun and last.endswith("ed"):
        # "The debt owed".
        described.pop()
    return (*described, *noun)[-3:]


def _word(words: Words, at: int) -> str:
    """A word in lower case, "" outside of the sentence."""
    return words[at][0].lower() if 0 <= at < len(words) else ""


def _is_owner(words: Words, at: int) -> bool:
    return _word(words, at).endswith(POSSESSIVES)


def _noun_term(word: str, language: str) -> str:
    """The term of a word; "believers" are counted though "believe" is a stop word."""
    if term := slot_term(word, language):
        return term
    stems = stem_word(word, language)
    return stems[0] if stems and _is_plural(word) and word.lower() not in stop_stems(language) else ""


def noun_before(words: Words, first: int, language: str, *, is_measure: bool) -> str:
    """Give the noun that a number is said to be "of": "a crew of 12", of a measure "at depths of 12 meters"; "" if there is none."""
    at = first - 1
    while at > 0 and _word(words, at) in _BEFORE_VALUE and first - at <= MAX_BOUND_WORDS:
        at -= 1
    if at <= 0 or _word(words, at) != "of":
        return ""
    # "The rejection of 12 of them" is no group of twelve.
    is_named = is_measure or any(_word(words, k) in _OF_A_GROUP for k in (at - 3, at - 2))
    return _noun_at(words, at - 1, language) if is_named else ""


def _noun_at(words: Words, at: int, language: str) -> str:
    """The term of a word if it may be a common noun."""
    word = words[at][0] if at >= 0 else ""
    is_noun = word[:1].isalpha() and word.lower() not in _NO_MEASURED_NOUN and not word.endswith("ly")
    return slot_term(word, language) if is_noun and (word.islower() or at == 0) else ""


def _is_plural(word: str) -> bool:
    return word.lower() in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def measured_noun(words: Words, behind: int, language: str, *, links: Collection[str] = ("of", "in")) -> str:
    """Give the noun behind "of" or "in" that a measure measures: 2.1 billion "of debt", 61 percent "of the members"."""
    if _word(words, behind) == "worth":
        behind += 1
    if _word(words, behind) not in links:
        return ""
    behind += 1
    while (
        _word(words, behind) in _DETERMINERS
        or _word(words, behind) in {"some", "all", "new"}
        or _is_owner(words, behind)
    ):
        behind += 1
    noun = counted_noun(words, behind, language)
    if noun and _TALLIED.intersection(word.lower() for word, _, _ in words[behind + 1 : behind + 4]):
        # Of the votes counted so far is not of the vote.
        return f"{noun[-1]} counted"
    return noun[-1] if noun else ""


def counted_state(words: Words, first: int, behind: int) -> str:
    """Say what the counted people are: dead, injured, missing; "" if the sentence does not say."""
    return _nearest_state(words, first, behind)[0]


def _nearest_state(words: Words, first: int, behind: int) -> tuple[str, int]:
    """The state of the people whose number stands at a place, and the place of the word that says it."""
    # "He died at 62": an age, not a toll; but "the number of dead stood at 62".
    before = [word.lower() for word, _, _ in words[max(0, first - 2) : first]]
    if before[-1:] in (["aged"], ["age"]) or (before[-1:] == ["at"] and before[0] in _DYING):
        return "", -1
    best, place, best_distance = "", -1, MAX_STATE_DISTANCE + 1
    # "Murdered in two attacks".
    begin = -1 if before[-1:] in (["in"], ["on"], ["for"], ["during"]) else first - 1
    for distance, at in enumerate(range(begin, max(-1, first - 1 - MAX_TOLL_DISTANCE), -1), 1):
        word = words[at][0].lower()
        if word in BREAKS or word in _OTHERS_BEHIND or word[0].isdigit():
            break
        state = _state(words, at)
        is_toll = word == "toll" or [each.lower() for each, _, _ in words[max(0, at - 2) : at]] == ["number", "of"]
        if state and (distance <= MAX_STATE_DISTANCE or is_toll):
            if not _is_of_number_before(words, at, first):
                best, place, best_distance = state, at, min(distance, MAX_STATE_DISTANCE)
            break
    for distance, at in enumerate(range(behind, min(len(words), behind + MAX_STATE_DISTANCE)), 1):
        word = words[at][0].lower()
        if word in BREAKS or word[0].isdigit() or word == ",":
            break
        state = _state(words, at)
        if state and distance < best_distance:
            return state, at
    return best, place


def _state(words: Words, at: int) -> str | None:
    """The state that a word says people are in; who is forced or driven must leave: "forcing 40 people from their homes"."""
    word = words[at][0].lower()
    if word in _FORCED and _LEAVING.isdisjoint(
        other.lower() for other, _, _ in words[at + 1 : at + 1 + MAX_LEAVING_DISTANCE]
    ):
        return None
    return COUNTED_STATES.get(word)


def _is_of_number_before(words: Words, at: int, first: int) -> bool:
    """Whether a state is that of another number before it: "40 were wounded and 200 homes burned"; a part has it too."""
    between = {word for word, _, _ in words[at:first]}
    if between.isdisjoint({"and", ","}) or "including" in between:
        return False
    for before in range(at - 1, max(-1, at - 1 - MAX_STATE_DISTANCE), -1):
        word = words[before][0].lower()
        is_date = _YEAR.fullmatch(word) or (before and words[before - 1][0].lower().rstrip(".") in DAYS_AND_MONTHS)
        if (word[0].isdigit() or word in _NUMBERS) and not is_date:
            return _nearest_state(words, before, before + 1)[1] == at
    return False
