"""Values that are the only ones of their kind in their articles: two tolls, two prices, two days on which a bridge opens.

In: the values of a set. Out: pairs of them that may be of one thing. An article that gives one number of houses gives that of the
story, in whatever words; of one that gives ten only the words around each tell which is which. Of the dead, the injured and the
like the largest number is that of the story, and what else an article counts is a part of it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, YEAR, read_full_day
from summarize.facts.currencies import CURRENCIES
from summarize.facts.quantities import LENGTHS
from summarize.facts.same_slot import MAX_RATIO_OF_CLOSE, MIN_LARGE, is_long_ago, is_of_a_year
from summarize.facts.slot_words import EVENTS
from summarize.facts.tenses import is_planned, looks_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.facts.mentions import Mention

__all__ = ["find_lone_pairs"]

# How alike the slots of two lone values must be. The constants of this module were chosen with the pairs that they bring in the
# development sets and in invented/plain, see tests/benchmarks/README.md.
MIN_SIMILARITY_OF_LONE = {
    "people": 0.05, "count": 0.15, "date": 0.08, "beginning": 0.2, "to come": 0.05, "length": 0.2, "percent": 0.12,
    "largest sum": 0.12, "other": 0.15,
}  # fmt: skip
# Articles further apart tell of a story that went on, but a toll may grow for weeks; one without a date may be of any day.
MAX_DAYS_APART = 7
# Two numbers further apart are more often of two things: of 13 such pairs 10 were.
MAX_RATIO = 2.5
# Articles with a lone value of one kind that are compared with each other, and places of a value that an article repeats.
MAX_ARTICLES, MAX_PLACES = 50, 5
# Of the sums that an article gives, the largest is often that of the story.
_LARGEST = "largest "
# Prices of tickets and shares are no rivals of a sum of so many times as much.
TIMES_A_PRICE = 10
# A storm is of one category today and of another tomorrow.
_PASSING = "category"
# What happens once: a day on which something was written or announced is one of many.
_EVENTS = EVENTS - {"write", "announce", "broadcast", "remain", "agree"}
_MONTH = re.compile("|".join(MONTHS), re.IGNORECASE)
_ANOTHER_DAY = re.compile(r"\beve\sof\b|\b(?:days?|weeks?|months?)\s(?:before|after)\s$")
_YEAR = re.compile(rf"\b{YEAR}\b")
_BARE_YEAR = re.compile(YEAR)
_BEGINNING = "beginning"
_BEGINS_BEFORE = re.compile(
    r"\b(?:founded|established|opened|built|formed|created|set\sup)\s(?:\w+\s){0,4}?in\s$|\b(?:started|began)\s(?:\w+\s){0,8}?in\s$"
    r"|\b(?:running|existed|operating|at\swork|in\soperation|open|part\sof\s[\w\s]{1,30})\s(?:\w+\s){0,4}?since\s$"
)


def find_lone_pairs(mentions: Sequence[Mention]) -> dict[tuple[int, int], float]:
    """Find the pairs of values of two articles of which each is the only one of its kind in its article.

    Of dates those to come count, by what happens on them, for much of what ended is history; and the years in which something was
    founded.

    Parameters
    ----------
    mentions : sequence of Mention
        The values of all sentences, from :func:`~summarize.facts.mentions.find_mentions`.

    Returns
    -------
    dict of (int, int) to float
        Places among `mentions`, the first before the second, and how alike their slots are, in [0, 1].
    """
    newest = _newest_year(mentions)
    of_articles: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, mention in enumerate(mentions):
        for kind in _kinds(mention, newest):
            of_articles[kind][mention.document].append(place)
    found = {}
    for kind, places_of in of_articles.items():
        lone = [each for places in places_of.values() if (each := _lone(mentions, kind, places))]
        for one, other in combinations(lone[:MAX_ARTICLES], 2):
            for i, j in product(one[:MAX_PLACES], other[:MAX_PLACES]):
                similarity = _similarity(mentions[i].context, mentions[j].context)
                if _may_be_of_one_thing(mentions[i], mentions[j], kind, similarity):
                    found[min(i, j), max(i, j)] = similarity
    return found


def _kinds(mention: Mention, newest: int) -> Iterator[str]:
    """What a value is the number of, or what happens on a day."""
    if _is_of_person(mention):
        # Whoever is called by the last name alone has the age of the one with that last name.
        yield f"age {mention.keys[-1].split()[-1]}"
    elif mention.number and mention.keys and mention.keys[-1] != _PASSING:
        kind = mention.keys[-1]
        # Whoever writes of the dead of a year, and not of a day, tells of an earlier event. Sums of the year before are compared.
        is_earlier = kind not in CURRENCIES and (_is_of_the_past(mention, newest) or is_of_a_year(mention))
        if not (is_earlier or is_long_ago(mention)):
            yield kind
            if kind in CURRENCIES:
                yield f"{_LARGEST}{kind}"
    if mention.date and _is_beginning(mention):
        yield _BEGINNING
    if mention.date and not mention.is_reporting and not _is_of_the_past(mention, newest) and _is_to_come(mention):
        yield from sorted(_EVENTS.intersection(mention.context))
        yield "to come"


def _lone(mentions: Sequence[Mention], kind: str, places: Sequence[int]) -> list[int]:
    """The places of an article's one value of a kind, however often it stands there; none if it has several."""
    if _is_toll(kind) or kind == "magnitude" or kind.startswith(_LARGEST):
        largest = max(_size(mentions[place]) for place in places)
        places = [place for place in places if _size(mentions[place]) == largest]
    elif kind in CURRENCIES:
        largest = max(_size(mentions[place]) for place in places)
        places = [place for place in places if TIMES_A_PRICE * _size(mentions[place]) >= largest]
    first = mentions[places[0]].value
    return list(places) if all(mentions[place].value.agrees_with(first) for place in places[1:]) else []


def _is_of_person(mention: Mention) -> bool:
    """Whether a value is the age of somebody who is named."""
    return mention.keys[:1] == ("age",) and len(mention.keys) > 1


def _are_ages_of_one(one: Mention, other: Mention) -> bool:
    """Whether two ages are those of one person, whose name may stand without its first part, and no birthday lies between them.

    A year more is a birthday unless both articles are known to be of one week, in which one person in fifty has one.
    """
    names = [set(mention.keys[-1].split()) for mention in (one, other)]
    if not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    is_year = abs(_size(one) - _size(other)) <= 1
    return not is_year or bool(one.published and other.published and _are_of_one_week(one, other))


def _is_toll(kind: str) -> bool:
    return kind.startswith("people ")


def _size(mention: Mention) -> float:
    return abs(mention.number.value) if mention.number else 0.0


def _is_beginning(mention: Mention) -> bool:
    """Whether a year is said to be that since which something has been there: "founded in 1951", "running since 1987"."""
    before = mention.context_words[: mention.behind - len(mention.words)]
    return _BARE_YEAR.fullmatch(mention.words) is not None and _BEGINS_BEFORE.search(before) is not None


def _is_to_come(mention: Mention) -> bool:
    """Whether a date names its month, is still to come, and is not told by its distance from another day."""
    text, start, end = mention.context_words, mention.behind - len(mention.words), mention.behind
    if not _MONTH.search(mention.words) or _ANOTHER_DAY.search(text):
        return False
    return looks_ahead(text, start, end) or is_planned(text, start, end)


def _is_of_the_past(mention: Mention, newest: int) -> bool:
    """Whether the words around a value name a year that lay back when the newest article appeared: "in 1983, when 64 died"."""
    years = [int(year) for year in _YEAR.findall(mention.context_words)]
    return bool(years) and max(years) < newest


def _newest_year(mentions: Sequence[Mention]) -> int:
    """The year before that of the newest article, or the last that a set without dates names."""
    days = [day for mention in mentions if (day := read_full_day(mention.published))]
    if days:
        return max(days).year - 1
    return max((int(year) for mention in mentions for year in _YEAR.findall(mention.context_words)), default=0)


def _may_be_of_one_thing(one: Mention, other: Mention, kind: str, similarity: float) -> bool:
    """Whether two lone values of a kind lie near each other, their articles too, and their slots are alike enough."""
    if kind == _BEGINNING:
        return bool(one.names_around & other.names_around) or similarity >= MIN_SIMILARITY_OF_LONE["beginning"]
    if _is_of_person(one):
        return _are_ages_of_one(one, other)
    if one.date:
        return similarity >= MIN_SIMILARITY_OF_LONE["to come" if kind == "to come" else "date"]
    small, large = sorted([_size(one), _size(other)])
    is_close = large <= MAX_RATIO_OF_CLOSE * small
    if is_close and (kind in CURRENCIES or (kind.startswith("count ") and small >= MIN_LARGE)):
        return _are_of_one_week(one, other)
    if one.keys[-1] in CURRENCIES and not is_close:
        return False
    if one.sure_names and other.sure_names and one.sure_names.isdisjoint(other.sure_names) and not _is_toll(kind):
        return False
    counts = "largest sum" if kind.startswith(_LARGEST) else "length" if kind in LENGTHS else kind.split()[0]
    least = MIN_SIMILARITY_OF_LONE.get(counts, MIN_SIMILARITY_OF_LONE["other"])
    return similarity >= least and large <= MAX_RATIO * small and (_is_toll(kind) or _are_of_one_week(one, other))


def _are_of_one_week(one: Mention, other: Mention) -> bool:
    a, b = read_full_day(one.published), read_full_day(other.published)
    return a is None or b is None or abs((a - b).days) <= MAX_DAYS_APART


def _similarity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two contexts."""
    shared = sum(weight * other[term] for term, weight in one.items() if term in other)
    return shared / (math.hypot(*one.values()) * math.hypot(*other.values()) or 1.0)
