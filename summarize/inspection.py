"""What users get back who ask what was read: every sentence, its topic and its group, and all that was left out.

The dictionary form is a contract as that of a brief is (schema ``summarize/inspection/1``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarize.parts import to_json_text, to_plain

if TYPE_CHECKING:
    from summarize.corpus import Skip
    from summarize.parts import Counts, Source

__all__ = ["Dropped", "InspectedSentence", "Inspection"]

_SCHEMA = "summarize/inspection/1"


@dataclass(frozen=True, slots=True)
class InspectedSentence:
    """A sentence that was read, the topic it went to and the group that states the same fact.

    Attributes
    ----------
    start, end : int
        Offsets into ``source.text`` in code points, the end exclusive.
    text : str
        ``source.text[start:end]`` with white space collapsed, in other letter case only where `case_restored`.
    topic : str or None
        ``None`` where none fits.
    group : int
        Sentences with the same number state the same main fact; every sentence has one.
    """

    source: Source
    start: int
    end: int
    text: str
    case_restored: bool
    topic: str | None
    group: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch of an article that was left out, and why.

    Attributes
    ----------
    start, end : int
        Offsets into ``source.text`` in code points, the end exclusive.
    text : str
        ``source.text[start:end]`` with white space collapsed.
    reason : str
        One of those of :class:`summarize.corpus.Drop`.
    """

    source: Source
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """Every decision that was taken about the articles before anything was chosen.

    Attributes
    ----------
    counts : Counts
        As in a brief.
    skipped : tuple of Skip
        Sources that could not be used.
    sources : tuple of Source
        In the order given, those off topic last.
    sentences : tuple of InspectedSentence
        Source by source, each in its order.
    dropped : tuple of Dropped
        Likewise.
    """

    counts: Counts
    skipped: tuple[Skip, ...]
    sources: tuple[Source, ...]
    sentences: tuple[InspectedSentence, ...]
    dropped: tuple[Dropped, ...]

    def __repr__(self) -> str:
        # All of it is longer than its articles.
        return (
            f"<Inspection: articles={len(self.sources)}, sentences={len(self.sentences)}, dropped={len(self.dropped)}>"
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the inspection in the form of schema ``summarize/inspection/1``."""
        return {"schema": _SCHEMA, **to_plain(self)}

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return :meth:`to_dict` as JSON text, with a line end."""
        return to_json_text(self.to_dict(), indent=indent)
