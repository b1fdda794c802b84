"""Where articles give different values for the same thing: numbers and dates.

In: the sentences of a set and their articles' dates. Out: :class:`Difference` objects, each with the claims that differ.

Values are compared slot by slot, never sentence by sentence: half of the hand-labelled disagreements stand in pairs of
sentences with a TF-IDF cosine under 0.15. Two values of one slot differ if no number or day fits both, and if neither article
gives the other's value for that slot as well: then they speak of two things (the whole and a part, before and after).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.facts.dates import DateMention
from summarize.facts.quantities import Quantity, is_compatible
from summarize.facts.slots import GENERIC, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Material

__all__ = ["MIN_SIMILARITY", "Difference", "StatedValue", "find_value_differences"]

# Slots less alike than this are not looked at; chosen on the tuning half of labels/disagreements.tsv, like those below.
MIN_SIMILARITY = 0.2
MIN_SIMILARITY_OF_DIFFERENCE = {"people": 0.25, "age": 0.35, "count": 0.36, "time": 0.5, "unit": 0.46, "date": 0.5}
# A day told by its weekday is often another event's: "Tuesday" of one week or the next.
MIN_SIMILARITY_OF_WEEKDAYS, MIN_SIMILARITY_TO_WEEKDAY = 0.58, 0.65
# Two dates further apart than this belong to two events.
MAX_DAYS_APART = 5 * 366
_BEGINNING, _ENDING = re.compile(r"\b(?:first|initial|opening)\b"), re.compile(r"\b(?:last|final|closing)\b")
_UNNAMED_DAY = re.compile(r"today|tonight|tomorrow|yesterday|ago", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_TIME_UNITS = frozenset("second minute hour day week month year decade century".split())
# Different people ("shoppers", "Israelis") may be the same ones from here on.
MIN_SIMILARITY_OF_OTHER_PEOPLE = 0.45
# Two measures of one noun ("of debt") need less.
MIN_SIMILARITY_WITH_NOUN = 0.3
# A value that equals one of those that differ joins it from here on.
MIN_SIMILARITY_OF_SAME = 0.3
# A value the other article gives too, in a slot this much as alike as the differing one, is no difference.
CANCELLING_SHARE = 0.5
# Small numbers in words ("two men") count too many things to be compared without very similar slots.
SMALL_COUNT, MIN_SIMILARITY_OF_SMALL_COUNT = 10, 0.6
# Two values of one quantity are rarely further apart than this: labelled tolls grow from 32 to 85 and from 50 to 200.
MAX_RATIO, MAX_RATIO_OF_MEASURES = 4, 2
# Values about equal, and values so close that less alike slots will do (65 and 70 miles): the larger over the smaller.
MAX_RATIO_OF_SAME, MAX_RATIO_OF_CLOSE, MIN_CLOSE = 1.1, 1.2, 20
SHARE_FOR_CLOSE = 0.75
# A toll is corrected downwards by this much at most from one day to another.
MIN_SHRINKING = 0.6
# Conversions of one value differ by rounding: 300 kilometers are 186 or 187 miles.
MAX_RATIO_OF_CONVERSIONS = 1.05
# The share of one thing ("of the plane") may grow from 10 to 90 percent.
MAX_RATIO_OF_SHARES, MIN_SIMILARITY_OF_SHARES = 10, 0.4
# A toll of "at least 400" has grown where a later article says "at least 430".
MIN_GROWTH = 1.05
_OTHER = re.compile(r"\s(?:other|others|another|more)\b")
_EARLIER = re.compile(
    r"\b(?:earlier|initially|originally|previously|at first|first reported|up from|rose from)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class StatedValue:
    """A value and where it stands.

    Attributes
    ----------
    sentence : int
    start, end : int
        Offsets into the sentence's text.
    iso : str
        What the words mean, where they do not say it themselves: the day that "Tuesday" was.
    """

    sentence: int
    start: int
    end: int
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Different values of one slot.

    Attributes
    ----------
    kind : str
        ``number``, ``date``, ``name`` or ``status``.
    relation : str
        ``conflict`` or ``update``.
    values : tuple of tuple of StatedValue
        The values, those that agree together; the oldest first in an update.
    similarity : float
        How alike the slots are, in [0, 1].
    """

    kind: str
    relation: str
    values: tuple[tuple[StatedValue, ...], ...]
    similarity: float


def find_value_differences(
    material: Material,
    mentions: Sequence[Mention],
    pairs: Sequence[tuple[int, int, float]],
    published: Sequence[str | None],
) -> list[Difference]:
    """Find numbers and dates that articles give differently, the surest first.

    Parameters
    ----------
    mentions, pairs
        What :func:`~summarize.facts.slots.find_mentions` and :func:`~summarize.facts.slots.compare_slots` give, the latter
        from :data:`MIN_SIMILARITY` on.
    published : sequence of str or None
        For each document its date in ISO 8601.
    """
    differing = _differing_pairs(material, mentions, pairs, published)
    alike = [(i, j) for i, j, s in pairs if s >= MIN_SIMILARITY_OF_SAME]
    groups = _groups(mentions, differing, alike)
    found = [_difference(mentions, group, differing, published) for group in groups]
    ordered = sorted((d for d in found if d), key=lambda d: (-d.similarity, d.values[0][0].sentence))
    return _without_conversions(material, ordered)


def _without_conversions(material: Material, differences: Sequence[Difference]) -> list[Difference]:
    """Leave out values in parentheses where the same sentences differ in the values that these convert."""
    kept = []
    seen: set[tuple[int, ...]] = set()
    by_brackets = sorted(differences, key=lambda d: all(_in_brackets(material, c[0]) for c in d.values))
    for difference in by_brackets:
        sentences = tuple(sorted({stated.sentence for values in difference.values for stated in values}))
        if sentences in seen and all(_in_brackets(material, c[0]) for c in difference.values):
            continue
        seen.add(sentences)
        kept.append(difference)
    return [difference for difference in differences if difference in kept]


def _in_brackets(material: Material, stated: StatedValue) -> bool:
    return material.sentences[stated.sentence].text[: stated.start].endswith("(")


def _agree(one: Mention, other: Mention) -> bool:
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return is_compatible(one.value, other.value)
    if isinstance(one.value, DateMention) and isinstance(other.value, DateMention):
        return one.value.first <= other.value.last and other.value.first <= one.value.last
    return False


def _differ(one: Mention, other: Mention, published: Sequence[str | None]) -> bool:
    """Whether the values cannot both be true, or are the lower bounds of a toll that grew from one day to another."""
    if not _agree(one, other):
        return True
    if _kind_of_slot(one) != "people" or not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    days = published[one.document], published[other.document]
    if None in days or days[0] == days[1]:
        return False
    older, newer = (one.value, other.value) if str(days[0]) < str(days[1]) else (other.value, one.value)
    return older.bound == "lower" and newer.value > MIN_GROWTH * older.value


def _state_same(one: Mention, other: Mention) -> bool:
    """Whether agreeing values are about equal: "at least 280" and "at least 400" agree, but do not say the same."""
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        small, large = sorted([abs(one.value.value), abs(other.value.value)])
        return large <= MAX_RATIO_OF_SAME * small
    return True


def _state_equal(one: Mention, other: Mention) -> bool:
    """Whether two values are the very same and stand in no other place."""
    if isinstance(one.value, DateMention) and isinstance(other.value, DateMention):
        return (one.value.first, one.value.last) == (other.value.first, other.value.last)
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return one.value.value == other.value.value and not _differ_in_place(one, other)
    return False


def _differing_pairs(
    material: Material,
    mentions: Sequence[Mention],
    pairs: Sequence[tuple[int, int, float]],
    published: Sequence[str | None],
) -> list[tuple[int, int, float]]:
    # For each value and each other article: how alike the slot of a value is that agrees with it there, and that differs.
    agreeing: dict[tuple[int, int], float] = defaultdict(float)
    best: dict[tuple[int, int], float] = defaultdict(float)
    candidates = []
    for i, j, similarity in pairs:
        one, other = mentions[i], mentions[j]
        if not _differ(one, other, published):
            for a, b in ((i, j), (j, i)) if _state_same(one, other) else ():
                if not _EARLIER.search(material.sentences[mentions[b].sentence].text):
                    place = (a, mentions[b].document)
                    agreeing[place] = max(agreeing[place], similarity)
        elif _EARLIER.search(material.sentences[one.sentence].text) or _EARLIER.search(
            material.sentences[other.sentence].text
        ):
            # A value that the article itself calls superseded.
            continue
        elif _same_slot(one, other, similarity) and not _shrinks(one, other, published):
            candidates.append((i, j, similarity))
            for place in ((i, other.document), (j, one.document)):
                best[place] = max(best[place], similarity)
    return [
        (i, j, similarity)
        for i, j, similarity in candidates
        if all(
            agreeing[place] < CANCELLING_SHARE * similarity and similarity >= 0.9 * best[place]
            for place in ((i, mentions[j].document), (j, mentions[i].document))
        )
    ]


def _same_slot(one: Mention, other: Mention, similarity: float) -> bool:
    kind = _kind_of_slot(one)
    if similarity < _threshold(one, other, kind):
        return False
    if isinstance(one.value, DateMention) and isinstance(other.value, DateMention):
        return _same_event(one, other, similarity)
    if isinstance(one.value, DateMention) or isinstance(other.value, DateMention):
        return False
    if one.is_difference != other.is_difference or _differ_in_place(one, other):
        return False
    if "vague" in (one.value.bound, other.value.bound):
        return False
    small, large = sorted([abs(one.value.value), abs(other.value.value)])
    if one.is_bracketed and other.is_bracketed and large <= MAX_RATIO_OF_CONVERSIONS * small:
        return False
    if large > _max_ratio(one, other, similarity) * small or (kind != "people" and _differ_in_time(one, other)):
        return False
    if kind == "count" and any(
        _OTHER.match(text, at) for text, at in ((m.context_words, m.behind) for m in (one, other))
    ):
        return False
    if kind == "age":
        return bool(one.names & other.names)
    if small < SMALL_COUNT and kind in {"people", "count"} and similarity < MIN_SIMILARITY_OF_SMALL_COUNT:
        return False
    if kind == "people":
        return (
            one.head == other.head
            or one.head in GENERIC
            or other.head in GENERIC
            or (similarity >= MIN_SIMILARITY_OF_OTHER_PEOPLE and small >= SMALL_COUNT)
        )
    return kind != "count" or one.head == other.head


def _max_ratio(one: Mention, other: Mention, similarity: float) -> float:
    """How far apart two values of one slot may be: the larger over the smaller."""
    if _kind_of_slot(one) == "people" or one.keys[:1] in (("c",), ("f",)):
        return MAX_RATIO
    if one.keys[:1] == ("percent",) and one.head == other.head != "" and similarity >= MIN_SIMILARITY_OF_SHARES:
        return MAX_RATIO_OF_SHARES
    return MAX_RATIO_OF_MEASURES


def _same_event(one: Mention, other: Mention, similarity: float) -> bool:
    """Whether two dates may be those of one event."""
    if one.is_reporting or other.is_reporting or not isinstance(one.value, DateMention):
        return False
    words = (one.words, other.words)
    if any(_UNNAMED_DAY.search(w) for w in words):
        return False
    n_weekdays = sum(bool(_WEEKDAY.search(w)) for w in words)
    if n_weekdays and similarity < (MIN_SIMILARITY_OF_WEEKDAYS if n_weekdays == 2 else MIN_SIMILARITY_TO_WEEKDAY):
        return False
    a, b = one.context_words, other.context_words
    if (_BEGINNING.search(a) and _ENDING.search(b)) or (_ENDING.search(a) and _BEGINNING.search(b)):
        return False
    return isinstance(other.value, DateMention) and abs((one.value.first - other.value.first).days) <= MAX_DAYS_APART


def _shrinks(one: Mention, other: Mention, published: Sequence[str | None]) -> bool:
    """Whether a toll would have become much smaller from one day to a later one: it is then another toll."""
    days = published[one.document], published[other.document]
    if _kind_of_slot(one) != "people" or None in days or days[0] == days[1]:
        return False
    older, newer = (one, other) if str(days[0]) < str(days[1]) else (other, one)
    return _size(newer) < MIN_SHRINKING * _size(older)


def _threshold(one: Mention, other: Mention, kind: str) -> float:
    threshold = MIN_SIMILARITY_OF_DIFFERENCE[kind]
    if kind == "unit" and one.head and one.head == other.head:
        threshold = MIN_SIMILARITY_WITH_NOUN
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        small, large = sorted([abs(one.value.value), abs(other.value.value)])
        if small >= MIN_CLOSE and large <= MAX_RATIO_OF_CLOSE * small:
            threshold *= SHARE_FOR_CLOSE
    return threshold


def _differ_in_time(one: Mention, other: Mention) -> bool:
    """Whether both sentences name days and none in common."""
    return bool(one.days and other.days) and not any(
        first <= end and begin <= last for first, last in one.days for begin, end in other.days
    )


def _differ_in_place(one: Mention, other: Mention) -> bool:
    """Whether both name places and not the same: the dead in Romania are neither those in Poland nor those of both.

    Of what is not counted in people it is enough that they have a place in common.
    """
    if _kind_of_slot(one) != "people" or one.is_difference:
        return bool(one.places_around and other.places_around) and not (one.places_around & other.places_around)
    if one.places and other.places:
        return one.places != other.places
    a, b = ((m.places_around or m.place_before) for m in (one, other))
    return bool(a and b) and not (a & b)


def _kind_of_slot(mention: Mention) -> str:
    if mention.is_date:
        return "date"
    key = mention.keys[0] if mention.keys else "count"
    kind = key.split()[0]
    return kind if kind in {"people", "count", "age"} else "time" if kind in _TIME_UNITS else "unit"


def _groups(
    mentions: Sequence[Mention], pairs: Sequence[tuple[int, int, float]], alike: Sequence[tuple[int, int]]
) -> list[list[int]]:
    """Values of one slot: the surest pair first, then what differs from both of it, and what repeats one of its values.

    Groups do not chain: a third value joins only if it differs from both, a repeated one only if its slot is like one's.
    """
    differs: dict[int, set[int]] = defaultdict(set)
    near: dict[int, set[int]] = defaultdict(set)
    for i, j, _ in pairs:
        differs[i].add(j)
        differs[j].add(i)
    for i, j in alike:
        near[i].add(j)
        near[j].add(i)
    taken: set[int] = set()
    groups = []
    for i, j, _ in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if i in taken or j in taken:
            continue
        group = [i, j, *sorted((differs[i] & differs[j]) - taken)]
        for k in sorted({k for m in group for k in near[m]} - taken - set(group)):
            if any(_state_equal(mentions[k], mentions[m]) for m in group):
                group.append(k)
        taken.update(group)
        groups.append(group)
    return groups


def _difference(
    mentions: Sequence[Mention],
    group: Sequence[int],
    differing: Sequence[tuple[int, int, float]],
    published: Sequence[str | None],
) -> Difference | None:
    members = set(group)
    similarity = max(s for i, j, s in differing if i in members and j in members)
    classes: list[list[int]] = []
    for i in sorted(group, key=lambda i: _width(mentions[i])):
        home = next((c for c in classes if not any(_differ(mentions[i], mentions[j], published) for j in c)), None)
        if home is None:
            classes.append([i])
        else:
            home.append(i)
    # One claim an article and value: the first, that is the one of the surest pair.
    classes = [list({mentions[i].document: i for i in reversed(c)}.values()) for c in classes]
    if len(classes) < 2:
        return None
    classes = [sorted(c) for c in classes]
    order = _chronological(mentions, classes, published) if _may_change(mentions[group[0]]) else None
    if order is None:
        classes.sort(key=lambda c: (-len({mentions[i].document for i in c}), c[0]))
    values = tuple(tuple(_stated(mentions[i]) for i in c) for c in order or classes)
    kind = "date" if mentions[group[0]].is_date else "number"
    return Difference(kind, "update" if order else "conflict", values, similarity)


def _stated(mention: Mention) -> StatedValue:
    value = mention.value
    iso = value.iso if isinstance(value, DateMention) and value.is_relative else ""
    return StatedValue(mention.sentence, value.start, value.end, iso)


def _may_change(mention: Mention) -> bool:
    """Whether a later article may give another value because the thing itself has changed: tolls, counts, money, shares."""
    return _kind_of_slot(mention) in {"people", "count"} or (
        not mention.is_date and mention.keys[0] in {"$", "percent"}
    )


def _width(mention: Mention) -> float:
    value = mention.value
    if isinstance(value, Quantity):
        return value.high - value.low
    return float((value.last - value.first).days)


def _chronological(
    mentions: Sequence[Mention], classes: Sequence[list[int]], published: Sequence[str | None]
) -> list[list[int]] | None:
    """The values from the oldest to the newest article; ``None`` where dates are unknown or do not tell them apart."""
    spans = []
    for c in classes:
        days = sorted(str(published[mentions[i].document] or "") for i in c)
        if not days[0]:
            return None
        spans.append((days[0], days[-1], _size(mentions[c[0]]), c))
    spans.sort()
    if spans[0][0] == spans[-1][1] or any(b[0] < a[1] or (b[0] == a[0] and b[1] > b[0]) for a, b in pairwise(spans)):
        return None
    return [c for *_, c in spans]


def _size(mention: Mention) -> float:
    return mention.value.value if isinstance(mention.value, Quantity) else 0.0
