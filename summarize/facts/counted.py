"""What a number counts or measures: the dead, an age, "troops", dollars "of debt".

In: the words of a sentence and the place of a number among them. Out: nouns as terms, the state of counted people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import DAYS_AND_MONTHS, YEAR
from summarize.facts.slot_words import BREAKS, COUNTED_STATES, slot_term
from summarize.text.values import NUMBER_WORDS

if TYPE_CHECKING:
    from summarize.facts.quantities import Quantity

__all__ = ["GENERIC", "PEOPLE", "Words", "counted_noun", "counted_state", "is_age", "measured_noun"]

# Words and punctuation with their offsets, as split_words gives them.
Words = list[tuple[str, int, int]]

# Words for people in general (stems), and for counted people without a closer description: a number of the latter may be compared
# with any other.
PEOPLE = frozenset("peopl person human resid inhabit individu".split())
GENERIC = PEOPLE | frozenset("other victim live passeng".split())
_NO_NOUN = frozenset(
    (
        "in on off near across along outside against within between toward towards "
        "at of and or but to from by for with as that who which were was are is be been had has have when while after "
        "before since during into over under out up if than then the a an its their his her this these those not no "
        "according said says told , ; : ( ) — – \" “ ” `` ''"
    ).split()
)
# Plurals without an s.
_PLURALS = frozenset(
    "people men women children police policemen firemen fishermen gunmen troops aircraft sheep cattle".split()
)
_TALLIED = frozenset("counted tallied tabulated reporting reported".split())
_YEAR = re.compile(YEAR)
_NUMBERS = NUMBER_WORDS.keys() | frozenset("dozens hundreds thousands millions".split())
_DYING = frozenset("die dies died dying dead killed".split())
# A state of people ("killed") is looked for this many words away from its number.
MAX_STATE_DISTANCE = 6
# How many words may stand between "death toll" and its number: "the death toll from the blaze ... to at least 74".
MAX_TOLL_DISTANCE = 20


def is_age(words: Words, quantity: Quantity, first: int, behind: int) -> bool:
    """Whether the number stands between commas behind a name: "Zughayar, 18, of Anata"."""
    if quantity.unit or quantity.bound or not 1 <= quantity.value <= 110 or first < 2 or behind >= len(words):
        return False
    return words[first - 1][0] == "," and words[behind][0] == "," and words[first - 2][0][0].isupper()


def counted_noun(words: Words, behind: int, language: str) -> tuple[str, ...]:
    """Give the stems of what stands behind a number: its noun last, before it what describes it.

    The noun is the last of the first plurals in a row: "12 sports cars", not what comes behind ("12 boats sank"). Only of people
    who are nothing closer it is part of the description: "12 people hit by trees" are not "12 people in need".
    """
    described: list[str] = []
    noun: list[str] = []
    for word, _, _ in words[behind : behind + 4]:
        if word.lower() in _NO_NOUN or word[0].isdigit() or word.lower() in COUNTED_STATES:
            break
        is_plural = _is_plural(word)
        if noun and not is_plural and noun[-1] not in GENERIC:
            break
        if term := slot_term(word, language):
            (noun if is_plural else described).append(term)
    return (*described, *noun)[-3:]


def _is_plural(word: str) -> bool:
    return word.lower() in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def measured_noun(words: Words, behind: int, language: str) -> str:
    """Give the noun behind "of" or "in" that a measure measures: 2.1 billion "of debt", 61 percent "of the members"."""
    near = [word.lower() for word, _, _ in words[behind : behind + 5]]
    if not near or near[0] not in {"of", "in"}:
        return ""
    terms = [
        slot_term(word, language) for word in near[1:] if word not in {"the", "its", "their", "some", "all", "new"}
    ]
    if terms and _TALLIED.intersection(near[2:]):
        # Of the votes counted so far is not of the vote.
        return f"{terms[0]} counted"
    return terms[0] if terms else ""


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
    for distance, at in enumerate(range(first - 1, max(-1, first - 1 - MAX_TOLL_DISTANCE), -1), 1):
        word = words[at][0].lower()
        if word in BREAKS or word[0].isdigit():
            break
        state = COUNTED_STATES.get(word)
        if state and (distance <= MAX_STATE_DISTANCE or word == "toll" or _is_numbered(words, at)):
            if not _is_of_number_before(words, at, first):
                best, place, best_distance = state, at, min(distance, MAX_STATE_DISTANCE)
            break
    for distance, at in enumerate(range(behind, min(len(words), behind + MAX_STATE_DISTANCE)), 1):
        word = words[at][0].lower()
        if word in BREAKS or word[0].isdigit() or word == ",":
            break
        state = COUNTED_STATES.get(word)
        if state and distance < best_distance:
            return state, at
    return best, place


def _is_numbered(words: Words, at: int) -> bool:
    """Whether a state is what "the number of" counts: "the number of people killed in the earthquake has climbed to 47"."""
    before = [word.lower() for word, _, _ in words[max(0, at - 3) : at]]
    return before[-2:] == ["number", "of"] or before[:2] == ["number", "of"]


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
