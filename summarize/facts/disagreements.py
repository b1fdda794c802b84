"""Everything that the articles of a set give differently: numbers, dates, states of affairs, spellings of names.

In: the sentences of a set, their values and how alike the slots of these are. Out: :class:`Difference` objects: numbers and
dates, the surest first, then states of affairs, then names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.facts.contradictions import find_contradictions
from summarize.facts.denials import find_denials
from summarize.facts.differences import Difference, StatedValue
from summarize.facts.intentions import find_opposed_intentions
from summarize.facts.nobody import find_denied_counts
from summarize.facts.spellings import NameMention, find_spellings
from summarize.facts.states import find_opposed_deeds, find_opposed_states
from summarize.facts.statuses import Opposition, StatusMention, find_opposed_statuses
from summarize.facts.updates import is_before
from summarize.facts.value_differences import find_value_differences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Material
    from summarize.facts.judged_pairs import JudgedPairs
    from summarize.facts.mentions import Mention
    from summarize.facts.slots import SlotPair

__all__ = ["find_disagreements"]

_PAST = re.compile(r"\b(?:was|were|did)(?:\s(?:not\s)?|n['’]t\s)[a-z]+\b")
_NEAR = 16


def find_disagreements(
    material: Material,
    pairs: JudgedPairs,
    mentions: Sequence[Mention],
    slot_pairs: Sequence[SlotPair],
    published: Sequence[str | None],
) -> tuple[Difference, ...]:
    """Find what the articles give differently.

    Parameters
    ----------
    pairs : JudgedPairs
        Of sentences, from :func:`~summarize.facts.judged_pairs.find_judged_pairs`.
    mentions : sequence of Mention
        The values of the sentences, from :func:`~summarize.facts.mentions.find_mentions`.
    slot_pairs : sequence of SlotPair
        Those of the mentions that have like slots, from :func:`~summarize.facts.slots.compare_slots`.
    published : sequence of str or None
        For each document its date in ISO 8601.
    """
    deeds = find_opposed_deeds(material)
    of_deeds = {sentence for found in deeds for sentence in _sentences(found)}
    counts = [found for found in find_denied_counts(material, mentions) if of_deeds.isdisjoint(_sentences(found))]
    opposed = [*find_opposed_statuses(material), *find_denials(material), *counts]
    states = [*find_opposed_states(material), *find_opposed_intentions(material)]
    told = of_deeds.union(*(_sentences(found) for found in (*opposed, *states)))
    # What is reached or confirmed does not become unreached or denied: only what was first denied has changed.
    statuses = [_of_statuses(found, published, may_end=False) for found in opposed]
    statuses += [
        _conflict(found) if _is_of_past(material, found) else _of_statuses(found, published, may_end=False)
        for found in deeds
    ]
    statuses += [_of_statuses(found, published, may_end=True) for found in states]
    # An agreement reached and not reached may also be a sentence and its denial.
    contradictions = [found for found in find_contradictions(material, pairs) if told.isdisjoint(_sentences(found))]
    statuses += [
        _conflict(found) if _is_of_past(material, found) else _of_statuses(found, published, may_end=True)
        for found in contradictions
    ]
    names = [
        Difference("name", "conflict", tuple(map(_stated, spellings)), 0.0) for spellings in find_spellings(material)
    ]
    return (*find_value_differences(material, mentions, slot_pairs), *statuses, *names)


def _stated(mentions: Sequence[NameMention | StatusMention]) -> tuple[StatedValue, ...]:
    return tuple(StatedValue(mention.sentence, mention.start, mention.end) for mention in mentions)


def _sentences(found: Opposition) -> list[int]:
    return [mention.sentence for mention in (*found.statements, *found.denials)]


def _of_statuses(found: Opposition, published: Sequence[str | None], *, may_end: bool) -> Difference:
    """A conflict, or an update where all articles of one side are older than all of the other for certain.

    Unless what is stated may end, the denials must be the older ones.
    """
    sides = found.denials, found.statements
    for older, newer in (sides, sides[::-1])[: 1 + may_end]:
        if all(is_before(published[one.document], published[other.document]) for one in older for other in newer):
            return Difference("status", "update", (_stated(older), _stated(newer)), found.similarity)
    return _conflict(found)


def _conflict(found: Opposition) -> Difference:
    return Difference("status", "conflict", (_stated(found.statements), _stated(found.denials)), found.similarity)


def _is_of_past(material: Material, found: Opposition) -> bool:
    """Whether a denial is of what happened once ("no ransom was paid"), which a later day does not change."""
    texts = [(material.sentences[mention.sentence].text, mention) for mention in found.denials]
    return any(_PAST.search(text, max(0, mention.start - _NEAR), mention.end + _NEAR) for text, mention in texts)
