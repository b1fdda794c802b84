"""Slots: what each number or date of a set is the value of, in a form in which slots can be compared.

In: the sentences of a set and their articles' dates. Out: one :class:`Mention` a value, and a matrix of how alike their slots
are. A number's slot is what it counts (dead, injured, troops, dollars, an age) and the words around it; a date's is the words
around it, verbs of the same meaning being one word. The comparison is one sparse product over an inverted index whose terms
are pairs of what is counted and a word nearby, so that only values of like slots ever meet.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix

from summarize.facts.dates import DateMention, find_dates, read_day
from summarize.facts.quantities import Quantity, find_quantities, split_words
from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from summarize.corpus import Material

__all__ = ["GENERIC", "Mention", "compare_slots", "find_mentions"]

# What is counted of people, whatever the word for it: the first word of each line is the name of the slot.
_COUNTED_STATES = {
    word: line.split()[0]
    for line in (
        "dead killed kill kills killing died die dies dying death deaths toll perished drowned slain lives bodies executed",
        "injured injuring injure injures injuries wounded wounding wounds wound hurt",
        "missing",
        "homeless displaced forced drove fled flee fleeing",
        "arrested arrests arresting detained detaining",
        "hostages hostage kidnapped kidnapping abducted captured captive",
        "evacuated evacuating evacuees",
        "hospitalized hospitalised",
        "laid layoffs retrenched",
    )
    for word in line.split()
}
# Verbs and nouns of one meaning, as far as what happened on a date is concerned.
_EVENTS = {
    word: line.split()[0]
    for line in (
        "leave leaves leaving left withdraw withdraws withdrawing withdrew withdrawn withdrawal withdrawals depart departs "
        "departing departed departure departures exit pullout drawdown",
        "begin begins beginning began begun start starts starting started launch launched commence commenced resume resumed "
        "resumes reopened restart reopen restarted",
        "end ends ending ended conclude concludes concluding concluded finish finished complete completed expire expires",
        "approve approved approves back backed endorse endorsed endorses adopted pass passed",
        "arrest arrested arrests detained detain capture captured seized",
        "invade invaded invasion invades",
        "announce announced announces announcement unveiled",
        "write wrote written writes",
        "broadcast aired released release published publish",
        "remain remains remaining remainder rest stay stays stayed",
        "agree agreed agreement agreements deal deals accord accords understanding pact",
    )
    for word in line.split()
}
# Counted people without a closer description (stems); a number of these may be compared with any other.
GENERIC = frozenset("peopl person other victim live human resid individu passeng".split())
_NO_NOUN = frozenset(
    (
        "in on at of and or but to from by for with as that who which were was are is be been had has have when while after "
        "before since during into over under out up if than then the a an its their his her this these those not no "
        "according said says told , ; : ( ) — – \" “ ” `` ''"
    ).split()
)
_BREAKS = frozenset("; : ( ) — – _ but while whereas although though".split())
_REPORTING = re.compile(
    r"\b(?:said|says|told|reported|reports|announced|added|quoted|warned|claimed|denied|declared|statement|interview|editorial|as\sof)"
    r"(?:\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,|reporters|for|on|in|late|early|the|a|here|that|again|earlier|news|conference|at|statement|journalists)){0,4}\s$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(r"\s(?:\w+\s){0,2}(?:more|fewer|less|higher|lower)\b", re.IGNORECASE)
_DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december jan feb mar apr aug sept sep oct nov dec".split()
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Tt]hroughout|[Aa]cross|near|outside|around|at|[Oo]n|hit|struck|battered|pounded|devastated|rocked|swept)\s"
    rf"(?:[a-z][a-z-]*\s){{0,4}}?({_NAME}(?:(?:,\s|\sand\s|,\sand\s){_NAME})*)"
)
_CLAUSE_END = re.compile(r"[,;:]|\d| _ |\b(?:and|but|while|who|which|after|when)\b")
_NOT_NAMES = _DAYS_AND_MONTHS | frozenset(
    "the a an in on at of and but for with as his her its their he she it they we i this that these those since after when while "
    "earlier some about more police officials last no if there u.s. u.s".split()
)
# Words this near to a value describe it; those further off in the sentence count for less.
NEAR_WORDS = 6
NEXT_WORDS = 3
_NEXT_WEIGHT, _FAR_WEIGHT = 1.5, 0.5
_BEYOND_BREAK = 0.5
_CONTEXT_LETTERS = 60
# Names are compared by their first letters, so that Haiti and Haitian are one.
NAME_LETTERS = 4
# A state of people ("killed") is looked for this many words away from its number.
MAX_STATE_DISTANCE = 6
# How many words may stand between "death toll" and its number: "the death toll from the blaze ... to at least 74".
MAX_TOLL_DISTANCE = 16
_RELATIVE = re.compile(r"\s\w+\swho\b")
_RELATIVE_CLAUSE_END = re.compile(r"[;:]|\d|\b(?:and|but|while)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in a sentence.

    Attributes
    ----------
    sentence, document : int
        Indices into the material's sentences and documents.
    value : Quantity or DateMention
        With its offsets in the sentence.
    keys : tuple of str
        What is counted; one of them must be shared. Empty for a date.
    head : str
        The noun that is counted, if any.
    names : frozenset of str
        Capitalised words near the value, by their first letters in lower case.
    places : frozenset of str
        Where it is: names behind a preposition of place, by the first letters of their words.
    places_around, place_before : frozenset of str
        All places of the sentence; the last that the article named before it.
    days : tuple of (date, date)
        The other dates of the sentence: the first and the last day of each.
    words, context_words : str
        As written: the value, and a little of the sentence on both sides.
    behind : int
        Where in `context_words` the value ends.
    is_reporting : bool
        Whether a date is that of a statement ("said Monday"), not of what is stated.
    is_difference : bool
        Whether a number compares ("29 more than last winter").
    is_bracketed : bool
        Whether it stands behind an opening parenthesis, as conversions do.
    context : dict of str to float
        The words of the sentence, stemmed, with their weights.
    """

    sentence: int
    document: int
    value: Quantity | DateMention
    keys: tuple[str, ...]
    head: str
    names: frozenset[str]
    places: frozenset[str]
    places_around: frozenset[str]
    place_before: frozenset[str]
    days: tuple[tuple[dt.date, dt.date], ...]
    words: str
    context_words: str
    behind: int
    is_reporting: bool
    is_difference: bool
    is_bracketed: bool
    context: dict[str, float] = field(repr=False)

    @property
    def is_date(self) -> bool:
        """Whether the value is a date."""
        return isinstance(self.value, DateMention)


@lru_cache(maxsize=1 << 16)
def _term(word: str, language: str) -> str:
    lowered = word.lower()
    event = _EVENTS.get(lowered)
    if event:
        return event
    state = _COUNTED_STATES.get(lowered)
    if state:
        return state
    stems = stem_tokens(word, language)
    return stems[0] if stems and stems[0] not in stop_stems(language) else ""


def find_mentions(material: Material, published: Sequence[str | None]) -> list[Mention]:
    """Find the values of all sentences.

    Parameters
    ----------
    published : sequence of str or None
        For each document its date in ISO 8601.
    """
    days = [read_day(date) for date in published]
    n_sentences = Counter(stem for stems in material.stems for stem in dict.fromkeys(stems))
    total = max(len(material.sentences), 1)
    weights = {stem: math.log(1 + total / n) for stem, n in n_sentences.items()}
    found: list[Mention] = []
    place_before: dict[int, frozenset[str]] = {}
    for index, sentence in enumerate(material.sentences):
        if not material.counted[index]:
            continue
        places = _find_places(sentence.text)
        quantities = find_quantities(sentence.text)
        dates = find_dates(sentence.text, days[sentence.document])
        if quantities or dates:
            reader = _Reader(material, index, quantities, dates, weights, math.log(1 + total))
            reader.places = places
            reader.place_before = place_before.get(sentence.document, frozenset())
            found.extend(reader.mentions())
        if places:
            place_before[sentence.document] = places[-1].names
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    names: frozenset[str]


def _find_places(text: str) -> list[_Place]:
    """Names behind a preposition of place; neighbouring words are one name, names joined by "and" are several."""
    found = []
    for match in _PLACE.finditer(text):
        names = [
            " ".join(word[:NAME_LETTERS] for word in name.lower().split() if word not in _NOT_NAMES)
            for name in re.split(r",\sand\s|,\s|\sand\s", match[1])
        ]
        if kept := frozenset(name for name in names if name):
            found.append(_Place(match.start(), match.end(), kept))
    return found


# "The other 14": what is left of a count that stands elsewhere.
_REST = re.compile(r"\b(?:other|another|remaining|additional|further)\s$", re.IGNORECASE)


class _Reader:
    """Reads the slots of one sentence's values."""

    def __init__(
        self,
        material: Material,
        index: int,
        quantities: list[Quantity],
        dates: list[DateMention],
        weights: dict[str, float],
        rare: float,
    ) -> None:
        self.language, self.index = material.language, index
        self.document = material.sentences[index].document
        self.text = material.sentences[index].text
        inside = [(date.start, date.end) for date in dates]
        self.quantities = [
            q
            for q in quantities
            if not any(start <= q.start < end for start, end in inside) and not _REST.search(self.text, 0, q.start)
        ]
        self.dates = dates
        self.words = split_words(self.text)
        self.weights, self.rare = weights, rare
        self.places: list[_Place] = []
        self.place_before: frozenset[str] = frozenset()
        self.segments = self._segments()

    def mentions(self) -> list[Mention]:
        return [
            *(self._number(quantity) for quantity in self.quantities),
            *(self._mention(date, (), "") for date in self.dates),
        ]

    def _segments(self) -> list[int]:
        """The number of breaks before each word."""
        n_breaks, found = 0, []
        for word, _, _ in self.words:
            n_breaks += word.lower() in _BREAKS
            found.append(n_breaks)
        return found

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """The first word that belongs to a value, and the first behind it."""
        first = next((i for i, (_, _, stop) in enumerate(self.words) if stop > start), len(self.words))
        behind = next((i for i, (_, begin, _) in enumerate(self.words) if begin >= end), len(self.words))
        return first, behind

    def _number(self, quantity: Quantity) -> Mention:
        first, behind = self._place(quantity.start, quantity.end)
        noun = self._noun(behind)
        head = noun[-1] if noun else ""
        is_age = self._is_age(quantity, first, behind)
        if is_age:
            quantity = Quantity(
                quantity.start, quantity.end, quantity.low, quantity.high, quantity.value, "age", quantity.bound
            )
        if quantity.unit:
            mention = self._mention(quantity, (quantity.unit,), head or self._complement(behind))
            # "Zughayar, 18, of Anata": the age of the one named right before.
            return replace(mention, names=frozenset([self._name(first - 2)])) if is_age else mention
        # "He died at 62": an age, not a toll.
        state = (
            "" if first and self.words[first - 1][0].lower() in {"at", "aged", "age"} else self._state(first, behind)
        )
        keys = (f"people {state}",) if state else tuple(dict.fromkeys(f"count {word}" for word in noun))
        return self._mention(quantity, keys, head)

    def _is_age(self, quantity: Quantity, first: int, behind: int) -> bool:
        """Whether the number stands between commas behind a name: "Zughayar, 18, of Anata"."""
        if quantity.unit or quantity.bound or not 1 <= quantity.value <= 110 or first < 2 or behind >= len(self.words):
            return False
        return (
            self.words[first - 1][0] == "," and self.words[behind][0] == "," and self.words[first - 2][0][0].isupper()
        )

    def _noun(self, behind: int) -> tuple[str, ...]:
        """The stems of what stands behind a number: its noun with what describes it."""
        found = []
        for word, _, _ in self.words[behind : behind + 4]:
            if word.lower() in _NO_NOUN or word[0].isdigit() or word.lower() in _COUNTED_STATES:
                break
            if term := _term(word, self.language):
                found.append(term)
        return tuple(found[-3:])

    def _complement(self, behind: int) -> str:
        """The noun behind "of" or "in" that a measure measures: 2.1 billion "of debt", 61 percent "of the members"."""
        words = [word for word, _, _ in self.words[behind : behind + 5]]
        if not words or words[0].lower() not in {"of", "in"}:
            return ""
        terms = [
            _term(word, self.language) for word in words[1:] if word.lower() not in {"the", "its", "their", "some"}
        ]
        return terms[0] if terms else ""

    def _state(self, first: int, behind: int) -> str:
        """What the counted people are: dead, injured, missing; "" if it does not say."""
        best, best_distance = "", MAX_STATE_DISTANCE + 1
        for distance, at in enumerate(range(first - 1, max(-1, first - 1 - MAX_TOLL_DISTANCE), -1), 1):
            word = self.words[at][0].lower()
            if word in _BREAKS or word[0].isdigit():
                break
            state = _COUNTED_STATES.get(word)
            if state and (distance <= MAX_STATE_DISTANCE or word == "toll"):
                best, best_distance = state, min(distance, MAX_STATE_DISTANCE)
                break
        for distance, at in enumerate(range(behind, min(len(self.words), behind + MAX_STATE_DISTANCE)), 1):
            word = self.words[at][0].lower()
            if word in _BREAKS or word[0].isdigit() or word == ",":
                break
            state = _COUNTED_STATES.get(word)
            if state and distance < best_distance:
                return state
        return best

    def _mention(self, value: Quantity | DateMention, keys: tuple[str, ...], head: str) -> Mention:
        first, behind = self._place(value.start, value.end)
        return Mention(
            sentence=self.index,
            document=self.document,
            value=value,
            keys=keys,
            head=head,
            names=self._names(first, behind),
            places=self._nearest_place(value),
            places_around=frozenset(name for place in self.places for name in place.names),
            place_before=self.place_before,
            days=tuple((date.first, date.last) for date in self.dates if date is not value and not self._reports(date)),
            words=self.text[value.start : value.end],
            context_words=self.text[max(0, value.start - _CONTEXT_LETTERS) : value.end + _CONTEXT_LETTERS].lower(),
            behind=value.end - max(0, value.start - _CONTEXT_LETTERS),
            is_reporting=self._reports(value),
            is_bracketed=self.text[: value.start].endswith("("),
            is_difference=bool(_MORE_BEHIND.match(self.text, value.end)),
            context=self._context(value, first, behind),
        )

    def _reports(self, value: Quantity | DateMention) -> bool:
        return bool(_REPORTING.search(self.text[: value.start]))

    def _names(self, first: int, behind: int) -> frozenset[str]:
        """Capitalised words near the value, by their first letters."""
        near = [*range(max(0, first - NEAR_WORDS), first), *range(behind, min(len(self.words), behind + NEAR_WORDS))]
        # "Zughayar's 54-year-old father" gives the age of another person.
        owner = {first - 1} if first and self.words[first - 1][0].endswith(("'s", "’s")) else set()
        return frozenset(self._name(at) for at in near if at not in owner and self._is_name(at))

    def _nearest_place(self, value: Quantity | DateMention) -> frozenset[str]:
        """The place named right behind a value, else the nearest before it in the sentence."""
        behind = next((place for place in self.places if place.start >= value.end), None)
        # "41 people who drowned or died in landslides in Camarines": the clause goes on.
        end = _RELATIVE_CLAUSE_END if _RELATIVE.match(self.text, value.end) else _CLAUSE_END
        if behind and not end.search(self.text[value.end : behind.start]):
            return behind.names
        before = [place for place in self.places if place.end <= value.start]
        return before[-1].names if before else frozenset()

    def _is_name(self, at: int) -> bool:
        word = self.words[at][0]
        return word[0].isupper() and len(word) > 1 and word.lower() not in _NOT_NAMES

    def _name(self, at: int) -> str:
        return self.words[at][0].lower()[:NAME_LETTERS]

    def _context(self, value: Quantity | DateMention, first: int, behind: int) -> dict[str, float]:
        segment = self.segments[min(first, len(self.words) - 1)]
        context: dict[str, float] = {}
        for at, (word, _, _) in enumerate(self.words):
            if first <= at < behind or not word[0].isalpha() or word.lower() in _DAYS_AND_MONTHS:
                continue
            term = _term(word, self.language)
            if not term:
                continue
            distance = first - at if at < first else at - behind + 1
            weight = self.weights.get(term, self.rare) * (
                _NEXT_WEIGHT if distance <= NEXT_WORDS else 1.0 if distance <= NEAR_WORDS else _FAR_WEIGHT
            )
            weight *= 1.0 if self.segments[at] == segment else _BEYOND_BREAK
            context[term] = max(context.get(term, 0.0), weight)
        for quantity in self.quantities:
            if quantity is not value and quantity.start != value.start:
                context[f"#{quantity.value:g}{quantity.unit}"] = self.rare / 2
        for date in self.dates:
            if date is not value:
                context[f"@{date.iso}"] = self.rare / 2
        return context


def compare_slots(mentions: Sequence[Mention], min_similarity: float) -> list[tuple[int, int, float]]:
    """Pairs (i, j), i < j, of values of different articles whose slots are alike, with the similarity, in order.

    The similarity is the cosine of the contexts; numbers are compared only where they share a key.
    """
    X = _slot_vectors(mentions)
    S = (X @ X.T).tocoo()
    documents = np.array([mention.document for mention in mentions], dtype=np.intp)
    kept = (S.row < S.col) & (S.data >= min_similarity) & (documents[S.row] != documents[S.col])
    order = np.lexsort((S.col[kept], S.row[kept]))
    rows, columns, values = S.row[kept][order], S.col[kept][order], np.round(S.data[kept][order], 9)
    return list(zip(rows.tolist(), columns.tolist(), values.tolist(), strict=True))


def _slot_vectors(mentions: Sequence[Mention]) -> Any:
    """One row a mention; a column for each pair of what is counted and a word nearby."""
    columns: dict[tuple[str, str], int] = {}
    indptr, indices, weights = [0], [], []
    for mention in mentions:
        norm = math.sqrt(sum(weight * weight for weight in mention.context.values())) or 1.0
        # Two counts that share two of their nouns are no more alike for it.
        share = 1.0 / math.sqrt(max(len(mention.keys), 1))
        for key in mention.keys or (("date",) if mention.is_date else ()):
            for term, weight in mention.context.items():
                indices.append(columns.setdefault((key, term), len(columns)))
                weights.append(weight / norm * share)
        indptr.append(len(indices))
    return csr_matrix((weights, indices, indptr), shape=(len(mentions), max(len(columns), 1)))
