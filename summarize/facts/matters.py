"""What sentences say of one matter, brought together: who says that it is so, and who that it is not.

In: matters, each with the words of a sentence and what it is about. Out: :class:`~summarize.facts.statuses.Opposition` objects. An
article that says both of a matter gives its own account of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.facts.statuses import Opposition, StatusMention, once_a_document

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Matter", "oppose"]


class Matter(NamedTuple):
    """What a sentence says of something.

    Attributes
    ----------
    mention : StatusMention
        The words, and whether they state it or deny it.
    kind : str
        What is said: only matters of one kind are held against each other.
    about, needed : frozenset of str
        What it is about, and of that what must be among what the other is about, one of it at least.
    """

    mention: StatusMention
    kind: str
    about: frozenset[str]
    needed: frozenset[str]


def oppose(matters: Sequence[Matter]) -> list[Opposition]:
    """Statements and denials of one matter, each matter once, by articles that have one of the two only."""
    found: list[Opposition] = []
    taken: set[int] = set()
    for denial in (matter for matter in matters if not matter.mention.is_stated):
        of_matter = [matter for matter in matters if _are_one(matter, denial)]
        stated = {matter.mention.document for matter in of_matter if matter.mention.is_stated}
        both = stated & {matter.mention.document for matter in of_matter if not matter.mention.is_stated}
        mentions = [matter.mention for matter in of_matter if matter.mention.document not in both]
        statements = once_a_document([mention for mention in mentions if mention.is_stated])
        denials = once_a_document([mention for mention in mentions if not mention.is_stated])
        sentences = {mention.sentence for mention in (*statements, *denials)}
        if statements and denials and not taken & sentences:
            taken |= sentences
            found.append(Opposition(statements, denials, 1.0))
    return found


def _are_one(one: Matter, other: Matter) -> bool:
    return one.kind == other.kind and not (one.needed.isdisjoint(other.about) and other.needed.isdisjoint(one.about))
