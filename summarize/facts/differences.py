"""What articles can give differently, in the words in which the rest of this folder speaks of it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Difference", "StatedValue"]


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

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentence of every value, in their order; one that gives two values stands twice."""
        return tuple(stated.sentence for values in self.values for stated in values)
