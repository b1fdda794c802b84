"""Whether two differing values of like slots may be values of one and the same thing.

In: two values and how alike their slots are. Out: yes or no. How alike slots must be depends on what is counted; other places,
other days, values too far apart and dates of other events are told apart here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import RELATIVE_DAYS, WEEKDAYS, YEAR, read_day
from summarize.facts.counted import GENERIC, PEOPLE
from summarize.facts.currencies import CURRENCIES
from summarize.facts.places import are_one_place
from summarize.facts.polarity import FALLS, RISES
from summarize.facts.quantities import LENGTHS
from summarize.facts.slots import MIN_SIMILARITY_OF_SLOTS

if TYPE_CHECKING:
    from summarize.facts.dates import DateMention
    from summarize.facts.mentions import Mention
    from summarize.facts.quantities import Quantity

__all__ = ["differ_in_place", "is_long_ago", "is_measure", "is_of_a_year", "is_same_slot", "kind_of_slot"]

# How alike the slots of two values must be for the values to differ, by kind; all thresholds of this module were chosen on the tuning
# half of labels/disagreements.tsv.
MIN_SIMILARITY_OF_DIFFERENCE = {"people": 0.2, "age": 0.35, "count": 0.36, "time": 0.5, "unit": 0.46, "date": 0.5}
# Where both have one word right before the value ("moving at 9 kph", "moved at 11 kph") less will do.
MIN_SIMILARITY_BESIDE_WORD = {"unit": 0.3, "time": 0.25}
# Two measures of one noun ("of debt") need less.
MIN_SIMILARITY_WITH_NOUN = 0.3
# Values so close that less alike slots will do (65 and 70 miles): the larger over the smaller, and the share of the threshold.
CLOSE, MIN_CLOSE = ((1.1, 0.65), (1.2, 0.75)), 20
_TIME_UNITS = frozenset("second minute hour day week month year decade century".split())
_MEASURES = LENGTHS | _TIME_UNITS | {"magnitude"}
_OF_MANY_THINGS = {(unit,) for unit in CURRENCIES | LENGTHS}

# Dates. A day told by its weekday is often another event's: "Tuesday" of one week or the next.
MIN_SIMILARITY_OF_WEEKDAYS, MIN_SIMILARITY_TO_WEEKDAY = 0.58, 0.65
MIN_SIMILARITY_OF_WEEKDAYS_BESIDE_WORD = 0.5
# Two dates further apart than this belong to two events; one told by its weekday is near the day of its article.
MAX_DAYS_APART, MAX_DAYS_APART_OF_WEEKDAYS = 366, 14
_BEGINNING, _ENDING = re.compile(r"\b(?:first|initial|opening)\b"), re.compile(r"\b(?:last|final|closing)\b")
_UNNAMED_DAY = re.compile(rf"{'|'.join(RELATIVE_DAYS)}|ago", re.IGNORECASE)
_WEEKDAY = re.compile("|".join(WEEKDAYS), re.IGNORECASE)

# Numbers. Those of one thing are rarely further apart than this: labelled tolls grow from 32 to 85 and from 50 to 200.
MAX_RATIO, MAX_RATIO_OF_MEASURES = 4, 2
# The share of one thing ("of the plane") may grow from 10 to 90 percent.
MAX_RATIO_OF_SHARES, MIN_SIMILARITY_OF_SHARES = 10, 0.4
# Counts may be as far apart as tolls from here on: six drowned at first, then 18.
MIN_SIMILARITY_OF_GROWN_COUNTS = 0.6
# Percentages of different things ("of the cases", "of those asked") may be of the same from here on.
MIN_SIMILARITY_OF_OTHER_SHARES = 0.6
# Small numbers in words ("two men") count too many things to be compared without very similar slots.
SMALL_COUNT, MIN_SIMILARITY_OF_SMALL = 10, {"people": 0.6, "count": 0.5}
# Where a sentence does not say where its people are, the place that the article named last is a guess, which slots so alike overrule.
MIN_SIMILARITY_OF_UNKNOWN_PLACES = 0.65
DAYS_OF_LEAP_YEAR = 366
# Large counts this close, the only ones of their kind, are of one thing in whatever words they stand, and sums of money.
MAX_RATIO_OF_CLOSE, MIN_LARGE = 1.5, 100
_PERIOD = re.compile(
    r"\b(?:a|per|each|every|full|first|second|third|fourth)[ -](day|week|month|quarter|half|year)\b"
    r"|\b(daily|weekly|monthly|quarterly|annual|annually|yearly)\b"
)
_PERIODS = {word: word for word in "day week month quarter half year".split()} | {
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annual": "year", "annually": "year",
    "yearly": "year",
}  # fmt: skip
_RISES = frozenset(RISES.split())
_CHANGE = re.compile(rf"\b(?:{'|'.join([*RISES.split(), *FALLS.split()])})\b")
# "At 42 km", "at 300 meters": a place on a way, of which there are many.
_AT = re.compile(r"\bat\s(?:about\s|around\s)?$")
# "Two of its six pumps" gives a whole; "needs three pumps" does not.
_OF_WHOLE = re.compile(r"\bof\s(?:its|their|his|her|the|(?:the\s)?(?:\w+['’]s|\w+s['’]))\s$")
# "Will send 150 observers", "150 observers are to be sent".
_PLANNED = r"(?:will|would|(?:is|are|was|were|plans?|hopes?|wants?|expects?|expected|planned)\sto)"
_PLANNED_BEFORE = re.compile(rf"\b{_PLANNED}\b[^.;,]*$")
_PLANNED_BEHIND = re.compile(rf"\s(?:[\w-]+\s){{1,3}}?{_PLANNED}\b")
# "Had wanted to spend 52 billion".
_WISHED = re.compile(
    r"\b(?:wants?|wanted|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|ask(?:s|ed|ing)?\b[^.;,]*\sfor|sought|offer(?:s|ed)?|supposed\sto)\b[^.;]*$"
)
_LONG_AGO = re.compile(r"\b(?:(?:years|decades)\s(?:ago|earlier|before)|last\syear['’]s|used\sto)\b")
_IN_YEAR = re.compile(rf"\b(?:in|of|since)\s{YEAR}\b")
# "Within 24 hours", "over three days".
_SPAN = re.compile(r"\b(?:within|over|in)\s(?:the\s)?(?:past\s|last\s)?([\w.]+\s(?:hour|day|week|month|year)s)\b")
# "Four of the dead".
_PART_BEHIND = re.compile(r"\sof\s(?:the|them|those|these|its|their|his|her)\b")
# "Of the homeless 180 are thought to be children".
_KIND_BEHIND = re.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:are|were)\s(?:\w+\sto\sbe\s)?(?:[\w-]+\s)?(?:boys|children|civilians|foreigners|girls|men|women)\b"
)
# "38 million to build": of a sum, what it was for.
_PURPOSE = re.compile(
    r"\sto\s(?P<first_letters>(?=(?:build|buy|clean|construct|develop|fix|maintain|make|operate|produce|rebuild|repair|replace|restore|run)\b)"
    r"[a-z]{3})"
)
_OTHER = re.compile(r"\s(?:other|others|another|more)\b")


def is_same_slot(one: Mention, other: Mention, similarity: float, *, is_lone: bool = False) -> bool:
    """Whether two values that differ may be values of one thing.

    Parameters
    ----------
    similarity : float
        How alike their slots are, in [0, 1].
    is_lone : bool
        Whether each is the only value of its kind in its article (:mod:`summarize.facts.lone_values`): they need be no more alike.
    """
    if not is_lone and similarity < _threshold(one, other):
        return False
    if one.date and other.date:
        return _is_same_event(one, other, one.date, other.date, similarity, is_lone=is_lone)
    if one.number and other.number:
        return _is_same_quantity(one, other, one.number, other.number, similarity, is_lone=is_lone)
    return False


def _is_same_quantity(
    one: Mention, other: Mention, a: Quantity, b: Quantity, similarity: float, *, is_lone: bool
) -> bool:
    """Whether two numbers may be those of one thing; what tells things apart depends on what is counted."""
    if one.is_difference != other.is_difference or "vague" in (a.bound, b.bound):
        return False
    kind = kind_of_slot(one)
    if kind == "age" and is_lone:
        # Whoever it is has the same age everywhere.
        return bool(one.names & other.names)
    small, large = _by_size(a, b)
    if large > _max_ratio(one, other, similarity) * small or _are_years_apart(one, other):
        return False
    if differ_in_place(one, other, 1.0 if is_lone else similarity):
        return False
    if one.counted_over and other.counted_over and one.counted_over.isdisjoint(other.counted_over):
        return False
    if _is_wished(one) != _is_wished(other) or is_long_ago(one) != is_long_ago(other):
        return False
    if kind in {"count", "people"} and (_is_part(one) != _is_part(other) or is_of_a_year(one) != is_of_a_year(other)):
        return False
    # Of what articles give one large number each, one may tell before and the other after: "230 flights will be cancelled".
    is_told_alike = is_lone and small >= MIN_LARGE and large <= MAX_RATIO_OF_CLOSE * small
    if kind == "count" and not is_told_alike and _is_planned(one) != _is_planned(other):
        return False
    if small < SMALL_COUNT and similarity < MIN_SIMILARITY_OF_SMALL.get(kind, 0.0):
        return False
    if kind == "people":
        if _is_kind(one) != _is_kind(other):
            return False
        return one.head == other.head or not GENERIC.isdisjoint((one.head, other.head))
    if _differ_in_time(one, other) or _differ_in_period(one, other) or _differ_in_span(one, other):
        return False
    if kind == "age":
        return bool(one.names & other.names)
    if kind == "count":
        same = one.head == other.head or {one.head, other.head} <= PEOPLE
        return same and _is_whole(one) == _is_whole(other) and not (_is_rest(one) or _is_rest(other))
    if a.unit == "percent":
        return _is_same_share(one, other, similarity, is_lone=is_lone) and not _differ_in_direction(one, other)
    if a.unit in CURRENCIES and (_is_for_other_purpose(one, other) or _is_for_other_purpose(other, one)):
        return False
    if a.unit == "magnitude":
        # "It had a magnitude of 4.1": there are many aftershocks.
        return is_lone or one.head == other.head != ""
    return a.unit not in LENGTHS or not (_is_point(one) or _is_point(other))


def _is_same_share(one: Mention, other: Mention, similarity: float, *, is_lone: bool) -> bool:
    if one.head != other.head and similarity < MIN_SIMILARITY_OF_OTHER_SHARES:
        return False
    if is_lone and one.head and other.head and one.head != other.head:
        return False
    return one.head.endswith(" counted") == other.head.endswith(" counted")


def _by_size(one: Quantity, other: Quantity) -> tuple[float, float]:
    """The smaller and the larger of two values, whatever their signs."""
    small, large = sorted([abs(one.value), abs(other.value)])
    return small, large


def _max_ratio(one: Mention, other: Mention, similarity: float) -> float:
    """How far apart two values of one slot may be: the larger over the smaller."""
    if kind_of_slot(one) == "people" or one.keys[:1] in (("c",), ("f",)):
        return MAX_RATIO
    if one.keys[:1] == ("percent",) and one.head == other.head != "" and similarity >= MIN_SIMILARITY_OF_SHARES:
        return MAX_RATIO_OF_SHARES
    if kind_of_slot(one) == "count" and similarity >= MIN_SIMILARITY_OF_GROWN_COUNTS:
        return MAX_RATIO
    return MAX_RATIO_OF_MEASURES


def _is_same_event(
    one: Mention, other: Mention, a: DateMention, b: DateMention, similarity: float, *, is_lone: bool
) -> bool:
    """Whether two dates may be those of one event."""
    if one.is_reporting or other.is_reporting:
        return False
    words = (one.words, other.words)
    if any(_UNNAMED_DAY.search(w) for w in words):
        return False
    if words[0].lower() == words[1].lower():
        # "February" of two articles, resolved to two years; "last month" at the beginning of one month and at the end of another.
        return False
    if not is_lone and one.names_around and other.names_around and not one.names_around & other.names_around:
        # "Berg was reported missing in May", "Lund was reported missing on Nov. 18".
        return False
    weekdays = [match.group().lower() for w in words if (match := _WEEKDAY.search(w))]
    n_weekdays = len(weekdays)
    of_weekdays = MIN_SIMILARITY_OF_WEEKDAYS_BESIDE_WORD if one.beside & other.beside else MIN_SIMILARITY_OF_WEEKDAYS
    if n_weekdays > len(set(weekdays)):
        # "By Monday" of two articles: which Monday is not certain enough.
        return False
    if n_weekdays and similarity < (of_weekdays if n_weekdays == 2 else MIN_SIMILARITY_TO_WEEKDAY):
        return False
    beside, beside_other = one.context_words, other.context_words
    if (_BEGINNING.search(beside) and _ENDING.search(beside_other)) or (
        _ENDING.search(beside) and _BEGINNING.search(beside_other)
    ):
        return False
    if is_lone:
        # Two years since which something is said to have been there may be decades apart.
        return True
    most = MAX_DAYS_APART_OF_WEEKDAYS if n_weekdays else MAX_DAYS_APART
    return abs((a.first - b.first).days) <= most


def _threshold(one: Mention, other: Mention) -> float:
    """How alike the slots of two values must be."""
    kind = kind_of_slot(one)
    threshold = MIN_SIMILARITY_OF_DIFFERENCE[kind]
    if kind == "unit" and one.head and one.head == other.head:
        threshold = MIN_SIMILARITY_WITH_NOUN
    # Sums of money and distances beside one word ("worth", "at a depth of") are those of too many things.
    if one.beside & other.beside and not {one.keys[:1], other.keys[:1]} & _OF_MANY_THINGS:
        threshold = min(threshold, MIN_SIMILARITY_BESIDE_WORD.get(kind, threshold))
    if one.number and other.number:
        small, large = _by_size(one.number, other.number)
        if small >= MIN_CLOSE:
            threshold *= next((share for ratio, share in CLOSE if large <= ratio * small), 1.0)
    return max(threshold, MIN_SIMILARITY_OF_SLOTS)


def _is_point(mention: Mention) -> bool:
    """Whether a length is a place on a way."""
    return bool(_AT.search(mention.context_words, 0, mention.behind - len(mention.words)))


def _is_whole(mention: Mention) -> bool:
    """Whether a count is that of the whole of which the sentence counts a part."""
    return bool(_OF_WHOLE.search(mention.context_words, 0, mention.behind - len(mention.words)))


def _is_for_other_purpose(one: Mention, other: Mention) -> bool:
    """Whether a sum is said to be for something that the other sentence has no word of: "38 million to build", "repairs cost 23"."""
    purpose = _PURPOSE.match(one.context_words, one.behind)
    return purpose is not None and not any(term.startswith(purpose["first_letters"]) for term in other.context)


def _differ_in_span(one: Mention, other: Mention) -> bool:
    """Whether two values are of spans of time: "180 millimetres within 24 hours", "240 millimetres over three days"."""
    spans = [set(_SPAN.findall(mention.context_words)) for mention in (one, other)]
    return bool(spans[0] and spans[1]) and spans[0].isdisjoint(spans[1])


def _is_planned(mention: Mention) -> bool:
    """Whether a count is one to come: "150 observers are to be sent"."""
    return bool(
        _PLANNED_BEFORE.search(mention.context_words, 0, mention.behind)
        or _PLANNED_BEHIND.match(mention.context_words, mention.behind)
    )


def _is_wished(mention: Mention) -> bool:
    """Whether a value is what somebody wants, offers or plans: "the opposition had wanted 52 billion"."""
    return bool(_WISHED.search(mention.context_words, 0, mention.behind - len(mention.words)))


def is_long_ago(mention: Mention) -> bool:
    """Whether a value is said to be of an earlier time: "in the last election four years ago"."""
    return _LONG_AGO.search(mention.context_words) is not None


def is_of_a_year(mention: Mention) -> bool:
    """Whether an article without a date names a year alone beside a value: "since 2009, when 31 people died"."""
    return not mention.published and _IN_YEAR.search(mention.context_words) is not None


def _is_part(mention: Mention) -> bool:
    """Whether those counted are a part of others: "four of the dead"."""
    return bool(_PART_BEHIND.match(mention.context_words, mention.behind))


def _is_kind(mention: Mention) -> bool:
    """Whether a count is that of one kind of those who are counted: "134 were men"."""
    return bool(_KIND_BEHIND.match(mention.context_words, mention.behind))


def _is_rest(mention: Mention) -> bool:
    """Whether a count is that of others than those counted elsewhere: "two other bridges", "three more"."""
    return bool(_OTHER.match(mention.context_words, mention.behind))


def _differ_in_time(one: Mention, other: Mention) -> bool:
    """Whether both sentences name days and none in common."""
    return bool(one.days and other.days) and not any(
        first <= end and begin <= last for first, last in one.days for begin, end in other.days
    )


def _are_years_apart(one: Mention, other: Mention) -> bool:
    """Whether two values belong to different years: the fire of 1978 is not the one of last night.

    They do if both sentences name days and all of these lie over a year apart. If only one of the two does, they do if

    - it names whole years and the other one a weekday that cannot be resolved: the weekday is taken to be of the news; or
    - its own article appeared over a year after all the days it names: what the other tells without a date is of the news.
    """
    if one.days and not other.days:
        is_history = all((last - first).days >= DAYS_OF_LEAP_YEAR - 2 for first, last in one.days) and _names_weekday(
            other
        )
        written = read_day(one.published)
        return is_history or (
            written is not None and all((written[0] - last).days > DAYS_OF_LEAP_YEAR for _, last in one.days)
        )
    if other.days and not one.days:
        return _are_years_apart(other, one)
    return bool(one.days and other.days) and all(
        max((begin - last).days, (first - end).days) > DAYS_OF_LEAP_YEAR
        for first, last in one.days
        for begin, end in other.days
    )


def _names_weekday(mention: Mention) -> bool:
    return bool(_WEEKDAY.search(mention.context_words))


def _differ_in_direction(one: Mention, other: Mention) -> bool:
    """Whether one value is that of a rise and the other that of a fall, by the last verb of change before each."""
    found = [_CHANGE.findall(m.context_words, 0, m.behind - len(m.words)) for m in (one, other)]
    return all(found) and (found[0][-1] in _RISES) != (found[1][-1] in _RISES)


def _differ_in_period(one: Mention, other: Mention) -> bool:
    """Whether the values are of other spans of time: a quarter's profit, the full year's."""
    a, b = (
        {_PERIODS[word.lower()] for match in _PERIOD.findall(m.context_words) for word in match if word}
        for m in (one, other)
    )
    return bool(a and b) and not (a & b)


def differ_in_place(one: Mention, other: Mention, similarity: float = 0.0) -> bool:
    """Whether both values are told of places, and not of the same ones.

    Counts of people must be told of exactly the same places: the dead in Romania are neither those in Poland nor those of both.
    For anything else one place in common is enough; it may stand as any name in the other sentence: "the Polish toll".
    """
    if kind_of_slot(one) == "people" and one.places and other.places and not one.is_difference:
        return not (_are_all_in(one.places, other.places) and _are_all_in(other.places, one.places))
    if _share_place(one, other) or (kind_of_slot(one) == "people" and similarity >= MIN_SIMILARITY_OF_UNKNOWN_PLACES):
        return False
    if one.places_around and other.places_around:
        return True
    if kind_of_slot(one) != "people" or one.is_difference:
        return False
    a, b = ((m.places_around or m.place_before) for m in (one, other))
    if any(m.names_around.issuperset(place.split()) for m, places in ((one, b), (other, a)) for place in places):
        return False
    return bool(a and b) and not any(are_one_place(x, y) for x in a for y in b)


def _are_all_in(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of some places is one of others."""
    return all(any(are_one_place(name, other) for other in others) for name in names)


def _share_place(one: Mention, other: Mention) -> bool:
    return (
        any(are_one_place(a, b) for a in one.places_around for b in other.places_around)
        or any(other.names_around.issuperset(place.split()) for place in one.places_around)
        or any(one.names_around.issuperset(place.split()) for place in other.places_around)
    )


def is_measure(mention: Mention) -> bool:
    """Whether a value is a depth, a distance, a span of time or the strength of a quake."""
    return not _MEASURES.isdisjoint(mention.keys)


def kind_of_slot(mention: Mention) -> str:
    """Give what a value is of: ``date``, ``people``, ``count``, ``age``, ``time`` or ``unit`` (all other units)."""
    if mention.is_date:
        return "date"
    key = mention.keys[0] if mention.keys else "count"
    kind = key.split()[0]
    return kind if kind in {"people", "count", "age"} else "time" if kind in _TIME_UNITS else "unit"
