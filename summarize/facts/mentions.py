"""The numbers and dates of a set's articles, each with what the sentence says it is the value of.

In: the sentences of a set and their articles' dates. Out: one :class:`Mention` a value. A number's slot is what it counts (dead,
injured, troops, dollars, an age) and the words around it; a date's is the words around it, verbs of the same meaning being one
word. :mod:`summarize.facts.slots` compares them.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarize.calendar import ASSUMED_YEARS, DAYS_AND_MONTHS, MONTHS, RECENT_YEAR, WEEKDAYS, has_assumed_year, read_day
from summarize.facts.ages import find_aged
from summarize.facts.counted import (
    PEOPLE,
    counted_noun,
    counted_state,
    is_name,
    measured_noun,
    noun_before,
)
from summarize.facts.currencies import CURRENCIES
from summarize.facts.dates import DateMention, find_dates, find_years
from summarize.facts.places import NAME_LETTERS, Place, find_places, nearest_place
from summarize.facts.quantities import Quantity, find_quantities, split_words
from summarize.facts.slot_words import BREAKS, counted_term, slot_term
from summarize.text.names import NOT_NAMES, without_possessive
from summarize.text.passages import MAX_WORDS
from summarize.text.speech import STATING_PATTERN
from summarize.text.tokens import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.corpus import Material

__all__ = ["Mention", "Value", "find_mentions"]

_REPORTING = re.compile(
    # "The first case was reported on Monday" tells when it came up.
    rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:{STATING_PATTERN}|quoted|claimed|denied|declared|statement|interview|editorial|as\sof)"
    rf"(?:\s(?:(?:{'|'.join(WEEKDAYS)}),|reporters|for|on|in|late|early|the|a|here|that|again|earlier|news|conference|at|statement|journalists))"
    r"{0,4}\s$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(r"\s(?:\w+\s){0,2}(?:more|fewer|less|higher|lower)\b", re.IGNORECASE)
# "The other 14": what is left of a count that stands elsewhere.
_REST = re.compile(r"\b(?:other|another|remaining|additional|further)\s$", re.IGNORECASE)
# "As of August, 50 cases", "32 cases through July", "21 cases for the whole year"; "176 kidnapped since May" are all that were, "100
# still held" those that are left. Of a text in lower case: searched without regard to case it takes twice the time.
_COUNTED_OVER = re.compile(
    rf"\b(?:(?:as\sof|through|up\sto|until|by(?:\sthe\send\sof)?)\s(?:early\s|mid-|late\s)?(?P<month>{'|'.join(MONTHS)})"
    rf"|(?:whole|full|entire)\syear|all\sof\s{RECENT_YEAR}|(?P<all>since)|(?P<left>still))\b"
)
# Of money and shares "in" tells what they are of: "2 billion dollars in debt".
_SHARES = CURRENCIES | {"percent"}
# "Last month" of articles without dates may be two months.
_THIS_MONTH = re.compile(r"\bmonth\b", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"\byears?\b", re.IGNORECASE)
# No expression of the two that end before a value is longer.
_REPORTING_LETTERS, _REST_LETTERS = 80, 12
# Words this near to a value describe it; those further off in the sentence count for less.
NEAR_WORDS = 6
NEXT_WORDS = 3
_NEXT_WEIGHT, _FAR_WEIGHT = 1.5, 0.5
_BEYOND_BREAK = 0.5
_CONTEXT_LETTERS = 60


class Value(Protocol):
    """What a sentence gives, a number or a date; two of different kinds neither agree nor are equal."""

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""

    @property
    def end(self) -> int:
        """Where it ends in the sentence, exclusive."""

    @property
    def width(self) -> float:
        """How much the words leave open: 0 for what is exact."""

    def agrees_with(self, other: object) -> bool:
        """Whether both can be true of the same thing."""

    def is_equal_to(self, other: object) -> bool:
        """Whether both are the same."""

    def is_about(self, other: object) -> bool:
        """Whether values that agree are about the same."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in a sentence.

    Attributes
    ----------
    sentence, document : int
        Indices into the material's sentences and documents.
    day, published : str or None
        The ISO date of its article, and the same unless its year was only assumed.
    value : Value
        A :class:`Quantity` or a :class:`DateMention`, with its offsets in the sentence.
    keys : tuple of str
        What is counted; one of them must be shared. Empty for a date. The last of an age tells whose it is, if anyone's.
    head : str
        The noun that is counted, if any.
    beside : frozenset of str
        The terms of the words right before the value that are no names.
    names, names_around, sure_names : frozenset of str
        Capitalised words near the value, all of the sentence, and these without the first word, which may be none; by their first
        letters in lower case.
    places : frozenset of str
        Where it is: names behind a preposition of place, by the first letters of their words.
    places_around, place_before : frozenset of str
        All places of the sentence; the last that the article named before it.
    days : tuple of (date, date)
        The other dates of the sentence: the first and the last day of each.
    counted_over : frozenset of str
        The months up to which the sentence counts ("through July"), "year" where it counts a whole one, "since" and "still".
    words, context_words : str
        As written: the value, and a little of the sentence on both sides.
    behind : int
        Where in `context_words` the value ends.
    is_assumed : bool
        Whether a date is told by that of its article, of which no year or nothing is known: it is compared with others of the set,
        and nothing else.
    is_reporting : bool
        Whether a date is that of a statement ("said Monday"), not of what is stated.
    is_difference : bool
        Whether a number compares ("29 more than last winter").
    context : dict of str to float
        The words of the sentence, stemmed, with their weights.
    """

    sentence: int
    document: int
    day: str | None
    published: str | None
    value: Value
    keys: tuple[str, ...]
    head: str
    beside: frozenset[str]
    names: frozenset[str]
    names_around: frozenset[str]
    sure_names: frozenset[str]
    places: frozenset[str]
    places_around: frozenset[str]
    place_before: frozenset[str]
    days: tuple[tuple[dt.date, dt.date], ...]
    counted_over: frozenset[str]
    words: str
    context_words: str
    behind: int
    is_assumed: bool
    is_reporting: bool
    is_difference: bool
    context: dict[str, float] = field(repr=False)

    @property
    def is_date(self) -> bool:
        """Whether the value is a date."""
        return self.date is not None

    @property
    def date(self) -> DateMention | None:
        """The value, if it is a date."""
        return self.value if isinstance(self.value, DateMention) else None

    @property
    def number(self) -> Quantity | None:
        """The value, if it is a number."""
        return self.value if isinstance(self.value, Quantity) else None


def find_mentions(material: Material, days: Sequence[str | None]) -> list[Mention]:
    """Find the values of all sentences.

    Parameters
    ----------
    days : sequence of str or None
        For each document its date in ISO 8601; its year may be one of :data:`~summarize.calendar.ASSUMED_YEARS`.
    """
    rarity = _Rarity.of(material)
    years = find_years(sentence.text for sentence in material.sentences)
    month = _assume_month(days)
    found: list[Mention] = []
    place_before: dict[int, frozenset[str]] = {}
    for index, sentence in enumerate(material.sentences):
        # A list, a table or badly split text: it can never be a point, and comparing its values with each other is quadratic.
        if not material.counted[index] or sentence.n_words > MAX_WORDS:
            continue
        day = read_day(days[sentence.document])
        is_known = day is not None and not has_assumed_year(day[0])
        dates = find_dates(sentence.text, day or month, years)
        named_before = place_before.get(sentence.document, frozenset())
        read = _Found(
            day=days[sentence.document],
            published=days[sentence.document] if is_known else None,
            quantities=find_quantities(sentence.text),
            dates=[each for each in dates if is_known or not each.is_relative],
            assumed=[
                each if day else _without_year(each, sentence.text, month[0].year)
                for each in dates
                if not is_known and each.is_relative and not _THIS_MONTH.search(sentence.text, each.start, each.end)
            ],
            places=find_places(sentence.text),
            place_before=named_before,
        )
        # So does a table without spaces, of one word.
        if 0 < len(read.quantities) + len(read.dates) + len(read.assumed) <= MAX_WORDS:
            found.extend(_Reader(material, index, read, rarity).mentions())
        if read.places:
            place_before[sentence.document] = read.places[-1].names
    return found


def _assume_month(days: Sequence[str | None]) -> tuple[dt.date, str]:
    """The month of the newest article, or one of a year that no article names: the same for all that have no date."""
    newest = max((day[0] for each in days if (day := read_day(each))), default=dt.date(ASSUMED_YEARS[0], 7, 1))
    return newest, "month"


def _without_year(date: DateMention, text: str, year: int) -> DateMention:
    """A month and day of no known year, all of one: February is not of another year than March because a verb looks ahead."""
    if (
        year in ASSUMED_YEARS
        and year - 1 <= date.first.year <= year + 1
        and not _OTHER_YEAR.search(text, date.start, date.end)
    ):
        return replace(date, first=date.first.replace(year=year), last=date.last.replace(year=year))
    return date


class _Found(NamedTuple):
    """The date of a sentence's article, its numbers, dates and places, and the place that its article named last before it."""

    day: str | None
    published: str | None
    quantities: list[Quantity]
    dates: list[DateMention]
    assumed: list[DateMention]
    places: list[Place]
    place_before: frozenset[str]


class _Rarity(NamedTuple):
    """How rare each stem of a set is, and a stem that one sentence has: ``ln(1 + sentences / sentences with it)``."""

    of_stem: Mapping[str, float]
    of_rarest: float

    @classmethod
    def of(cls, material: Material) -> _Rarity:
        total = max(int(material.counted.sum()), 1)
        of_stem = {stem: math.log(1 + total / n) for stem, n in material.count_sentences_by_stem().items()}
        return cls(of_stem, math.log(1 + total))


class _Reader:
    """Reads the slots of one sentence's values."""

    def __init__(self, material: Material, index: int, found: _Found, rarity: _Rarity) -> None:
        self.language, self.index = material.language, index
        self.document = material.sentences[index].document
        self.text = material.sentences[index].text
        self.day, self.published, self.place_before = found.day, found.published, found.place_before
        self.dates, self.assumed, self.places = found.dates, found.assumed, found.places
        self.quantities = [
            quantity
            for quantity in found.quantities
            if not any(date.start <= quantity.start < date.end for date in (*self.dates, *self.assumed))
            and not self._ends_before(quantity.start, _REST, _REST_LETTERS)
        ]
        self.words = split_words(self.text)
        self.starts = [start for _, start, _ in self.words]
        self.ends = [end for _, _, end in self.words]
        self.rarest = rarity.of_rarest
        lowered = [word.lower() for word, _, _ in self.words]
        # The number of breaks before each word.
        self.segments = list(accumulate(word in BREAKS for word in lowered))
        # By their first letters, "" for what is no name.
        self.names = [
            _short(low) if word[0].isupper() and len(word) > 1 and low not in NOT_NAMES else ""
            for (word, _, _), low in zip(self.words, lowered, strict=True)
        ]
        self.all_names = frozenset(filter(None, self.names))
        self.sure_names = frozenset(filter(None, self.names[1:]))
        # Where each word of the context stands, its term, and how rare that is.
        self.terms = [
            (at, term, rarity.of_stem.get(term, self.rarest))
            for at, low in enumerate(lowered)
            if low[0].isalpha() and low not in DAYS_AND_MONTHS and (term := slot_term(self.words[at][0], self.language))
        ]
        counted = _COUNTED_OVER.finditer(self.text.lower())
        self.counted_over = frozenset(match["month"] or match["all"] or match["left"] or "year" for match in counted)
        # The dates of statements.
        self.reporting = [
            date
            for date in (*self.dates, *self.assumed)
            if self._ends_before(date.start, _REPORTING, _REPORTING_LETTERS)
        ]

    def mentions(self) -> list[Mention]:
        return [
            *(
                self._number(quantity)
                for quantity in self.quantities
                if not is_name(self.words, quantity, *self._place(quantity.start, quantity.end))
            ),
            *(self._mention(date, (), "") for date in self.dates),
            *(replace(self._mention(date, (), ""), is_assumed=True) for date in self.assumed),
        ]

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """The first word that belongs to a value, and the first behind it."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def _number(self, quantity: Quantity) -> Mention:
        first, behind = self._place(quantity.start, quantity.end)
        words, language = self.words, self.language
        noun = counted_noun(words, behind, language)
        if aged := find_aged(self.text, quantity):
            mention = self._mention(replace(quantity, unit="age"), ("age", f"age {' '.join(aged)}"), "")
            return replace(mention, names=frozenset([_short(aged[-1])]))
        if quantity.unit:
            links = ("of", "in") if quantity.unit in _SHARES else ("of",)
            head = noun[-1] if noun else measured_noun(words, behind, language, links=links)
            return self._mention(
                quantity, (quantity.unit,), head or noun_before(words, first, language, is_measure=True)
            )
        state = counted_state(words, first, behind)
        if not noun and not state and (before := noun_before(words, first, language, is_measure=False)):
            noun = (before,)
        head = noun[-1] if noun else ""
        # Residents are people.
        noun = tuple(word if word in PEOPLE else counted_term(word, language) for word in noun)
        head = noun[-1] if noun else ""
        counts = (f"count {'peopl' if word in PEOPLE else word}" for word in noun)
        keys = (f"people {state}",) if state else tuple(dict.fromkeys(counts))
        return self._mention(quantity, keys, head)

    def _mention(self, value: Quantity | DateMention, keys: tuple[str, ...], head: str) -> Mention:
        first, behind = self._place(value.start, value.end)
        return Mention(
            sentence=self.index,
            document=self.document,
            day=self.day,
            published=self.published,
            value=value,
            keys=keys,
            head=head,
            beside=self._beside(first),
            names=self._names(first, behind),
            names_around=self.all_names,
            sure_names=self.sure_names,
            places=nearest_place(self.text, self.places, value.start, value.end),
            places_around=frozenset(name for place in self.places for name in place.names),
            place_before=self.place_before,
            days=tuple(
                (date.first, date.last) for date in self.dates if date is not value and date not in self.reporting
            ),
            counted_over=self.counted_over,
            words=self.text[value.start : value.end],
            context_words=self.text[max(0, value.start - _CONTEXT_LETTERS) : value.end + _CONTEXT_LETTERS].lower(),
            behind=value.end - max(0, value.start - _CONTEXT_LETTERS),
            is_assumed=False,
            is_reporting=value in self.reporting,
            is_difference=bool(_MORE_BEHIND.match(self.text, value.end)),
            context=self._context(value, first, behind),
        )

    def _ends_before(self, start: int, pattern: re.Pattern[str], n_letters: int) -> bool:
        """Whether what a pattern describes stands right before a place, within so many letters."""
        return pattern.search(self.text, max(0, start - n_letters), start) is not None

    def _names(self, first: int, behind: int) -> frozenset[str]:
        """Capitalised words near the value, by their first letters."""
        # "Zughayar's 54-year-old father" gives the age of another person.
        last = first - 1 if first and self.words[first - 1][0].endswith(POSSESSIVES) else first
        near = (*self.names[max(0, first - NEAR_WORDS) : last], *self.names[behind : behind + NEAR_WORDS])
        return frozenset(filter(None, near))

    def _beside(self, first: int) -> frozenset[str]:
        near = [word for word, _, _ in self.words[max(0, first - NEXT_WORDS) : first]]
        # "13 minutes 45 seconds": the word beside belongs to another number.
        if any(word[0].isdigit() for word in near):
            return frozenset()
        return frozenset(slot_term(word, self.language) for word in near if word[0].islower()) - {""}

    def _context(self, value: Quantity | DateMention, first: int, behind: int) -> dict[str, float]:
        segment = self.segments[min(first, len(self.words) - 1)]
        context: dict[str, float] = {}
        for at, term, rarity in self.terms:
            if first <= at < behind:
                continue
            distance = first - at if at < first else at - behind + 1
            # Words of one meaning ("leave" for "withdrew") weigh as the rarest do: what happened tells slots apart best.
            weight = rarity * (
                _NEXT_WEIGHT if distance <= NEXT_WORDS else 1.0 if distance <= NEAR_WORDS else _FAR_WEIGHT
            )
            weight *= 1.0 if self.segments[at] == segment else _BEYOND_BREAK
            context[term] = max(context.get(term, 0.0), weight)
        for quantity in self.quantities:
            if quantity is not value and quantity.start != value.start:
                context[f"#{quantity.value:g}{quantity.unit}"] = self.rarest / 2
        for date in self.dates:
            if date is not value:
                context[f"@{date.iso}"] = self.rarest / 2
        return context


def _short(lowered: str) -> str:
    """A name as it is compared: by its first letters, a possessive ending left out."""
    return without_possessive(lowered)[:NAME_LETTERS]
