"""What each sentence introduces to a reader, and what it needs introduced: people and things.

:mod:`summarize.text.people` finds the people, :mod:`summarize.text.taken_up` the things. A brief should introduce all that its
passages need, before the first of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Passage

__all__ = ["NOTHING", "Introductions"]

# Most sentences need nothing, and many introduce nothing: one set for all of these spares the garbage collector thousands.
NOTHING: frozenset[str] = frozenset()


class Introductions(NamedTuple):
    """Who or what is introduced, and who or what needs it, in each sentence or each passage of a set.

    Attributes
    ----------
    introduced : tuple of frozenset of str
        For each sentence or passage the people of whom it gives more than the last name, by their last names, or the things of
        which it tells, by their stems.
    needed : tuple of frozenset of str
        Those whom it calls by the last name alone though the article has given more before, or the things it takes up.
    """

    introduced: tuple[frozenset[str], ...]
    needed: tuple[frozenset[str], ...]

    def of_passages(self, passages: Sequence[Passage]) -> Introductions:
        """The same of passages of the sentences; a passage needs nothing that it introduces itself."""
        introduced, needed = (
            [
                # Most passages are one sentence.
                names[first] if not others else names[first].union(*(names[index] for index in others))
                for first, *others in (each.sentences for each in passages)
            ]
            for names in self
        )
        needed = [(names - given) or NOTHING for names, given in zip(needed, introduced, strict=True)]
        return Introductions(tuple(introduced), tuple(needed))

    def joined_with(self, others: Introductions) -> Introductions:
        """These and others of the same sentences or passages."""
        return Introductions(*(tuple(map(_union, *both)) for both in zip(self, others, strict=True)))


def _union(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one | other if one and other else one or other
