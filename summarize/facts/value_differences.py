"""Where articles give different values for the same thing: numbers and dates.

In: the sentences of a set and their values. Out: :class:`Difference` objects, each with the claims that differ.

Values are compared slot by slot, never sentence by sentence: half of the hand-labelled disagreements stand in pairs of
sentences with a TF-IDF cosine under 0.15. Two values of one slot differ if no number or day fits both, and if neither article
gives the other's value for that slot as well: then they speak of two things (the whole and a part, before and after).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING

from summarize.facts.differences import Difference, StatedValue
from summarize.facts.lone_values import find_lone_pairs
from summarize.facts.same_slot import differ_in_place, is_measure, is_same_slot
from summarize.facts.updates import (
    MIN_GROWTH,
    are_of_one_time,
    chronological,
    has_grown,
    may_change,
    shrinks,
    was_to_come,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from summarize.corpus import Material
    from summarize.facts.mentions import Mention
    from summarize.facts.slots import SlotPair

__all__ = ["find_value_differences"]

# The only values of their kind in their articles are of like slots by this much more.
LONE = 0.35
# A value that equals one of those that differ joins it from here on.
MIN_SIMILARITY_OF_SAME = 0.3
# A value the other article gives too, in a slot this much as alike as the differing one, is no difference.
CANCELLING_SHARE = 0.5
# Of the values of an article that differ from one, those whose slots are at least this much as alike as the most alike one's.
NEAREST_SHARE = 0.9
# What does not change (an age, a depth, a speed) and has more values than this is of several things.
MAX_UNCHANGING = 2
# An article that gives several depths, distances or spans of time in slots this much as alike as the differing one speaks of
# several things too, as of the aftershocks of a quake.
SEVERAL_SHARE = 0.6
# Of a text in lower case: searched without regard to case it takes twice the time.
_EARLIER = re.compile(r"\b(?:earlier|initially|originally|previously|at first|first reported|up from|rose from)\b")


def find_value_differences(
    material: Material, mentions: Sequence[Mention], slot_pairs: Sequence[SlotPair]
) -> list[Difference]:
    """Find numbers and dates that articles give differently, the surest first.

    Parameters
    ----------
    mentions, slot_pairs
        What :func:`~summarize.facts.mentions.find_mentions` and :func:`~summarize.facts.slots.compare_slots` give.
    """
    lone = find_lone_pairs(mentions)
    slot_pairs = _raise_lone(slot_pairs, lone)
    current = [not _EARLIER.search(material.sentences[mention.sentence].text.lower()) for mention in mentions]
    alike = [(i, j) for i, j, s in slot_pairs if s >= MIN_SIMILARITY_OF_SAME and current[i] and current[j]]
    differing = _differing_pairs(mentions, slot_pairs, current, lone)
    groups = _groups(mentions, differing, alike, lone)
    similarity_of = {(i, j): similarity for i, j, similarity in differing}
    found = [_difference(mentions, group, similarity_of) for group in groups]
    ordered = sorted((d for d in found if d), key=lambda d: (-d.similarity, d.values[0][0].sentence))
    return _without_conversions(material, ordered)


def _raise_lone(slot_pairs: Sequence[SlotPair], lone: Mapping[tuple[int, int], float]) -> list[SlotPair]:
    """The pairs of like slots and those of lone values, whose slots need fewer words in common."""
    likeness = {(i, j): similarity for i, j, similarity in slot_pairs}
    likeness |= {pair: min(1.0, likeness.get(pair, similarity) + LONE) for pair, similarity in lone.items()}
    return [(*pair, likeness[pair]) for pair in sorted(likeness)]


def _without_conversions(material: Material, differences: Sequence[Difference]) -> list[Difference]:
    """Leave out values in parentheses where the same sentences differ in the values that these convert."""
    sentences = [frozenset(difference.sentences) for difference in differences]
    is_bracketed = [
        all(_in_brackets(material, values[0]) for values in difference.values) for difference in differences
    ]
    seen: set[frozenset[int]] = set()
    kept = set()
    for place in sorted(range(len(differences)), key=is_bracketed.__getitem__):
        if not (is_bracketed[place] and sentences[place] in seen):
            seen.add(sentences[place])
            kept.add(place)
    return [difference for place, difference in enumerate(differences) if place in kept]


def _in_brackets(material: Material, stated: StatedValue) -> bool:
    return material.sentences[stated.sentence].text[: stated.start].endswith("(")


def _differ(one: Mention, other: Mention) -> bool:
    return not one.value.agrees_with(other.value) or _are_other_bounds(one, other) or has_grown(one, other)


def _are_other_bounds(one: Mention, other: Mention) -> bool:
    """Whether both are lower bounds and not about equal: "more than 200" and "more than 260" are what two articles know."""
    a, b = one.number, other.number
    if a is None or b is None:
        return False
    small, large = sorted([a.value, b.value])
    return a.bound == b.bound == "lower" and large > MIN_GROWTH * small


def _state_equal(one: Mention, other: Mention) -> bool:
    """Whether two values are equal, and numbers neither of a share of something else nor in another place."""
    if not one.value.is_equal_to(other.value):
        return False
    same_share = one.keys != ("percent",) or not (one.head and other.head) or one.head == other.head
    return one.is_date or (same_share and not differ_in_place(one, other))


def _differing_pairs(
    mentions: Sequence[Mention],
    slot_pairs: Sequence[SlotPair],
    current: Sequence[bool],
    lone: Container[tuple[int, int]],
) -> list[SlotPair]:
    """Pairs of values that differ, but for those of which an article gives the other's value too, or several like it."""
    agreeing, candidates = [], []
    for i, j, similarity in slot_pairs:
        one, other = mentions[i], mentions[j]
        if not _differ(one, other):
            agreeing += [(i, j, similarity)] if one.value.is_about(other.value) else []
        # A value that the article itself calls superseded is not its claim.
        elif current[i] and current[j] and _are_of_one_thing(one, other, similarity, is_lone=(i, j) in lone):
            candidates.append((i, j, similarity))
    same = _strongest(mentions, (pair for pair in _both_ways(agreeing) if current[pair[1]]))
    nearest = _strongest(mentions, _both_ways(candidates))
    measures: dict[tuple[int, int], list[tuple[int, float]]] = defaultdict(list)
    for a, b, similarity in _both_ways(pair for pair in slot_pairs if is_measure(mentions[pair[0]])):
        measures[a, mentions[b].document].append((b, similarity))

    def is_claim(a: int, b: int, similarity: float) -> bool:
        """Whether the second value is its article's for what the first is of: it has none that agrees, nor several."""
        place = a, mentions[b].document
        return (
            same[place] < CANCELLING_SHARE * similarity
            and similarity >= NEAREST_SHARE * nearest[place]
            and all(
                at < SEVERAL_SHARE * similarity or _state_equal(mentions[k], mentions[b]) for k, at in measures[place]
            )
        )

    return [(i, j, s) for i, j, s in candidates if is_claim(i, j, s) and is_claim(j, i, s)]


def _are_of_one_thing(one: Mention, other: Mention, similarity: float, *, is_lone: bool) -> bool:
    return (
        are_of_one_time(one, other)
        and is_same_slot(one, other, similarity, is_lone=is_lone)
        and not shrinks(one, other)
    )


def _both_ways(pairs: Iterable[SlotPair]) -> Iterator[SlotPair]:
    for i, j, similarity in pairs:
        yield i, j, similarity
        yield j, i, similarity


def _strongest(mentions: Sequence[Mention], pairs: Iterable[SlotPair]) -> Mapping[tuple[int, int], float]:
    """For each first value and the article of the second: how alike their slots are at most."""
    found: dict[tuple[int, int], float] = defaultdict(float)
    for a, b, similarity in pairs:
        place = a, mentions[b].document
        found[place] = max(found[place], similarity)
    return found


def _groups(
    mentions: Sequence[Mention],
    differing: Sequence[SlotPair],
    alike: Sequence[tuple[int, int]],
    lone: Collection[tuple[int, int]],
) -> list[list[int]]:
    """Group the values of each slot, beginning with the surest pair of differing values.

    To such a pair are added the values that differ from both of it, then those that equal one of the group and have a slot like its.
    So groups do not chain: no value joins because of a third one alone.
    """
    differs: dict[int, set[int]] = defaultdict(set)
    near: dict[int, set[int]] = defaultdict(set)
    for i, j, _ in differing:
        differs[i].add(j)
        differs[j].add(i)
    for i, j in alike:
        near[i].add(j)
        near[j].add(i)
    taken: set[int] = set()
    groups = []
    for i, j, _ in sorted(differing, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if i in taken or j in taken:
            continue
        also = {k for k in differs[i] | differs[j] if _pair(i, k) in lone and _pair(j, k) in lone}
        group = [i, j, *sorted((differs[i] & differs[j] | also) - taken - {i, j})]
        for k in sorted({k for m in group for k in near[m]} - taken - set(group)):
            if any(_state_equal(mentions[k], mentions[m]) for m in group):
                group.append(k)
        taken.update(group)
        groups.append(group)
    return groups


def _pair(one: int, other: int) -> tuple[int, int]:
    return (min(one, other), max(one, other))


def _difference(
    mentions: Sequence[Mention], group: Sequence[int], similarity_of: Mapping[tuple[int, int], float]
) -> Difference | None:
    similarity = max(similarity_of.get(pair, 0.0) for pair in permutations(group, 2))
    classes = _classes(mentions, group)
    is_date, changes = mentions[group[0]].is_date, may_change(mentions[group[0]])
    if len(classes) < 2 or (len(classes) > MAX_UNCHANGING and not (is_date or changes)):
        return None
    # One claim an article and value, the most precise first: its words stand for all that agree.
    classes = [_once_a_document(mentions, c) for c in classes]
    order = chronological(mentions, classes) if changes or is_date else None
    if order and is_date and not _may_have_been_put_off(mentions, order):
        order = None
    if order is None:
        classes.sort(key=lambda c: (-len({mentions[i].document for i in c}), c[0]))
    values = tuple(tuple(_stated(mentions[i]) for i in c) for c in order or classes)
    return Difference("date" if is_date else "number", "update" if order else "conflict", values, similarity)


def _may_have_been_put_off(mentions: Sequence[Mention], order: Sequence[list[int]]) -> bool:
    """Whether dates from the oldest to the newest article tell of a plan that changed.

    What was over when an older article appeared does not change, nor was what is over by the newest put off to an earlier day.
    """
    older, newest = [mentions[i] for c in order[:-1] for i in c], mentions[order[-1][0]]
    is_earlier = any(one.date and newest.date and newest.date.last < one.date.first for one in older)
    return all(map(was_to_come, older)) and (was_to_come(newest) or not is_earlier)


def _classes(mentions: Sequence[Mention], group: Sequence[int]) -> list[list[int]]:
    """Values that agree together: each joins the first class of which it differs from none, the most precise first."""
    classes: list[list[int]] = []
    for i in sorted(group, key=lambda i: mentions[i].value.width):
        home = next((c for c in classes if not any(_differ(mentions[i], mentions[j]) for j in c)), None)
        if home is None:
            classes.append([i])
        else:
            home.append(i)
    return classes


def _once_a_document(mentions: Sequence[Mention], group: Sequence[int]) -> list[int]:
    first: dict[int, int] = {}
    for i in sorted(group, key=lambda i: (mentions[i].value.width, i)):
        first.setdefault(mentions[i].document, i)
    return list(first.values())


def _stated(mention: Mention) -> StatedValue:
    iso = mention.date.iso if mention.date and mention.date.is_relative and not mention.is_assumed else ""
    return StatedValue(mention.sentence, mention.value.start, mention.value.end, iso)
