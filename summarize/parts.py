"""What results are made of: sources, points, sections, claims, and how these become dictionaries and JSON.

Everything here is immutable. The dictionary form is a contract: fields may be added, none is removed or changes its meaning.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarize.filters import file_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.corpus import Document

__all__ = [
    "N_DIGITS",
    "Claim",
    "Counts",
    "Disagreement",
    "KnownArticle",
    "Length",
    "Point",
    "Section",
    "Source",
    "Support",
    "TimelineEntry",
    "to_json_text",
    "to_plain",
]

# Decimal places of similarities and scores: what is written is what is read back.
N_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Length:
    """The length that was asked for and the length that was used.

    Attributes
    ----------
    unit : str
        ``words``, ``sentences`` or ``chars``.
    limit, used : int
        In that unit; ``used <= limit``. A ratio is given as the words it came to.
    """

    unit: str
    limit: int
    used: int

    @property
    def noun(self) -> str:
        """What one of the unit is called: ``word``, ``sentence`` or ``character``."""
        return {"chars": "character"}.get(self.unit, self.unit.removesuffix("s"))


@dataclass(frozen=True, slots=True)
class Counts:
    """What the brief was made from.

    Attributes
    ----------
    documents : int
        Articles that were used.
    sentences : int
        Sentences left after cleaning.
    dropped : int
        Stretches that cleaning left out.
    merged : int
        Sentences that say again what another sentence says.
    """

    documents: int
    sentences: int
    dropped: int
    merged: int


@dataclass(frozen=True, slots=True)
class Source:
    """An article that was used.

    Attributes
    ----------
    id : str
        The name under which it is cited.
    title : str or None
        Written with capitals even where the article has none, or nothing else.
    words : int
        White-space-separated tokens left after cleaning.
    reprint_of : str or None
        The id of the source whose text this one repeats.
    sha256 : str
        Of the text's UTF-8 bytes.
    text : str
        The text that every offset counts into.
    """

    id: str
    path: str | None
    url: str | None
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    words: int
    reprint_of: str | None
    sha256: str
    # What cites a source shows it, and a whole article each time is nothing to look at.
    text: str = field(repr=False)

    @property
    def name(self) -> str:
        """The file name or address, whichever is known; else the id."""
        if self.path:
            return file_name(self.path)
        return self.url or f"source {self.id}"


@dataclass(frozen=True, slots=True)
class Support:
    """A sentence of another article that states what a point, or one sentence of it, states.

    Attributes
    ----------
    start, end : int
        Offsets into ``source.text`` in code points, the end exclusive; so in all that is quoted.
    text : str
        ``source.text[start:end]`` with white space collapsed, in other letter case only where `case_restored`; so in all that is
        quoted.
    similarity : float
        Cosine similarity of the TF-IDF vectors, in [0, 1].
    """

    source: Source
    start: int
    end: int
    text: str
    case_restored: bool
    similarity: float


@dataclass(frozen=True, slots=True)
class Point:
    """One thing the brief says: a sentence, or a run of sentences of one article.

    Attributes
    ----------
    text : str
        ``source.text[start:end]`` with white space collapsed.
    case_restored : bool
        Whether `text` differs from that in letter case, because the article has no capitals, or nothing else.
    score : float
        The weight it added when it was chosen.
    order : int
        The place, from 1, at which it was chosen.
    n_sources : int
        Independent articles that state it, the quoted one included.
    as_of : str or None
        The date of its article, where the articles have several dates and the words count from it ("on Tuesday"), or tell how
        things stand where the story went on, or another article updates a value.
    """

    text: str
    source: Source
    start: int
    end: int
    case_restored: bool
    score: float
    order: int
    n_sources: int
    support: tuple[Support, ...]
    as_of: str | None = None

    @property
    def citations(self) -> tuple[Source, ...]:
        """The quoted source first, then the supporting ones, each once; a reprint says nothing beside its original."""
        cited = {self.source.id: self.source}
        for support in self.support:
            cited.setdefault(support.source.id, support.source)
        return tuple(source for source in cited.values() if source is self.source or source.reprint_of not in cited)


@dataclass(frozen=True, slots=True)
class Section:
    """A topic and what the brief says about it.

    Attributes
    ----------
    topic : str or None
        ``None`` where the points fit no topic.
    keywords : tuple of str
        Those of the topic; empty without one.
    points : tuple of Point
        In the order in which they are to be read; empty where there is nothing to say about a topic of the user's own.
    """

    topic: str | None
    keywords: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that one source gives, and the sentence it stands in.

    Attributes
    ----------
    value : str
        In the words of the first claim of those that agree; an ISO 8601 date where these count from the day of their article.
    value_start, value_end : int
        Offsets of this source's own words for it into ``source.text``, the end exclusive.
    start, end, text
        The sentence, as in :class:`Support`.
    """

    value: str
    value_start: int
    value_end: int
    source: Source
    start: int
    end: int
    text: str
    case_restored: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Different values that sources give for the same thing.

    Attributes
    ----------
    kind : str
        ``number``, ``date``, ``name`` or ``status``.
    relation : str
        ``conflict`` or ``update``.
    topic : str or None
        The most frequent one of the sentences of the claims.
    claims : tuple of Claim
        Those that agree in their value together; in an update the oldest first.
    """

    kind: str
    relation: str
    topic: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated fact.

    Attributes
    ----------
    date : str
        ISO 8601, as precise as known.
    expression : str
        The words that give the date.
    start, end, text
        The sentence, as in :class:`Support`.
    """

    date: str
    expression: str
    text: str
    source: Source
    start: int
    end: int
    case_restored: bool


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article that the reader knew already."""

    path: str | None
    url: str | None
    title: str | None

    @classmethod
    def of(cls, document: Document) -> KnownArticle:
        """Name a document."""
        return cls(document.path, document.url, document.title)


def to_plain(value: Any, *, nested: bool = False) -> Any:
    """Turn results into dictionaries and lists; a source inside another result becomes its id."""
    if isinstance(value, Source) and nested:
        return value.id
    if isinstance(value, tuple):
        return [to_plain(element, nested=nested) for element in value]
    if isinstance(value, float):
        return round(value, N_DIGITS)
    if not hasattr(value, "__dataclass_fields__"):
        return value
    # Only the top level lists sources whole; everywhere else they are cited.
    return {name: to_plain(getattr(value, name), nested=name != "sources") for name in value.__dataclass_fields__}


def to_json_text(fields: Mapping[str, Any], *, indent: int | None) -> str:
    """Write a dictionary as JSON with letters as they are and a line end."""
    return json.dumps(fields, ensure_ascii=False, indent=indent) + "\n"
