"""The length of a brief: in what it is counted, what a passage takes of it, how much of it is used."""

from __future__ import annotations

from dataclasses import dataclass
from operator import index
from typing import TYPE_CHECKING, SupportsIndex

from summarize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Passage, Sentence

__all__ = ["Budget"]


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a brief may be.

    Attributes
    ----------
    unit : str
        ``words``, ``sentences`` or ``chars``. Characters count the passages joined by one space.
    limit : int
        In that unit, at least 1.
    """

    unit: str
    limit: int

    def __post_init__(self) -> None:
        if isinstance(self.limit, bool) or not isinstance(self.limit, SupportsIndex):
            raise InputError(f"{self.limit!r} {self.unit}", "the length is no whole number", "Ask for a whole number.")
        # A whole number of NumPy's cannot be written as JSON.
        object.__setattr__(self, "limit", index(self.limit))
        if self.limit < 1:
            raise InputError(str(self), "the length is not positive", "Ask for at least 1.")

    def __str__(self) -> str:
        return f"{self.limit} {self.unit.removesuffix('s') if self.limit == 1 else self.unit}"

    @property
    def capacity(self) -> int:
        """The most that :meth:`cost` may add up to."""
        return self.limit + 1 if self.unit == "chars" else self.limit

    def cost(self, passage: Passage) -> int:
        """What a passage takes of the capacity."""
        if self.unit == "words":
            return passage.n_words
        return len(passage.sentences) if self.unit == "sentences" else passage.n_chars + 1

    def expected_words(self, sentences: Sequence[Sentence]) -> int:
        """About how many words a brief of this length has, taken from these sentences."""
        if self.unit == "words":
            return self.limit
        n_words = sum(sentence.n_words for sentence in sentences)
        n_units = len(sentences) if self.unit == "sentences" else sum(len(sentence.text) + 1 for sentence in sentences)
        return self.limit * n_words // max(n_units, 1)

    def used(self, passages: Sequence[Passage]) -> int:
        """The length of the passages in the unit of the budget."""
        total = sum(self.cost(passage) for passage in passages)
        return max(total - 1, 0) if self.unit == "chars" else total
