"""What users get back: a brief and its parts.

Everything here is immutable and knows how to become a dictionary, JSON and, through the templates, text. The dictionary
form is a contract (schema ``summarize/brief/1``): fields may be added, none is removed or changes its meaning.
:mod:`summarize.inspection` is the other result.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarize.corpus import Document, Skip
from summarize.errors import InputError
from summarize.filters import file_name, plural
from summarize.rendering import render

__all__ = [
    "Brief",
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

BRIEF_SCHEMA = "summarize/brief/1"
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
    text: str

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
        The date of its article, where the words count from it ("on Tuesday") and the articles have several dates.
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
    """

    topic: str | None
    keywords: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that one source gives, and the sentence it stands in."""

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


@dataclass(frozen=True, slots=True, repr=False)
class Brief:
    """Several articles in short: chosen sentences, verbatim, each with its sources.

    Attributes
    ----------
    title_source : Source or None
        The article the title was taken from; ``None`` where the user gave it or there was none.
    sections : tuple of Section
        The topics in their order, with no points where there was nothing to say.
    known : tuple of KnownArticle
        What the reader had read already; what these articles state was left out.
    """

    title: str
    title_source: Source | None
    language: str
    ranker: str
    query: str | None
    length: Length
    counts: Counts
    skipped: tuple[Skip, ...]
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    disagreements: tuple[Disagreement, ...]
    timeline: tuple[TimelineEntry, ...]
    known: tuple[KnownArticle, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point of every section, in the order in which they stand."""
        return tuple(point for section in self.sections for point in section.points)

    def to_dict(self) -> dict[str, Any]:
        """Return the brief in the form of schema ``summarize/brief/1``."""
        return {"schema": BRIEF_SCHEMA, **to_plain(self)}

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return :meth:`to_dict` as JSON text, with a line end."""
        return to_json_text(self.to_dict(), indent=indent)

    def to_markdown(self, *, timeline: bool = False, disagreements: bool = True) -> str:
        """Return the brief as Markdown, with or without the timeline and what the sources disagree about."""
        return render("brief.md.j2", brief=self, show_timeline=timeline, show_disagreements=disagreements)

    def to_html(self, *, timeline: bool = False, disagreements: bool = True) -> str:
        """Return the brief as one self-contained HTML page; the options are those of :meth:`to_markdown`."""
        return render("brief.html.j2", brief=self, show_timeline=timeline, show_disagreements=disagreements)

    def to_text(self, *, timeline: bool = False, disagreements: bool = True) -> str:
        """Return the brief as plain text; the options are those of :meth:`to_markdown`."""
        return render("brief.txt.j2", brief=self, show_timeline=timeline, show_disagreements=disagreements)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> Brief:
        """Build a brief from what :meth:`to_dict` returned.

        Raises
        ------
        InputError
            If the schema is another one, or a field is missing or of another kind.

        Examples
        --------
        >>> Brief.from_dict({"schema": "other"})
        Traceback (most recent call last):
        ...
        summarize.errors.InputError: brief: the schema is 'other'. Give a dictionary of schema 'summarize/brief/1'.
        """
        schema = fields.get("schema") if isinstance(fields, Mapping) else None
        if schema != BRIEF_SCHEMA:
            raise InputError("brief", f"the schema is {schema!r}", f"Give a dictionary of schema {BRIEF_SCHEMA!r}.")
        try:
            return _Reader(fields).brief()
        except KeyError as error:
            raise InputError("brief", f"the field {error.args[0]!r} is missing or names no source") from error
        except (AttributeError, TypeError) as error:
            raise InputError("brief", f"a field is of another kind ({error})", "Give what to_dict returned.") from error

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        # All of it is longer than its articles.
        used = plural(self.length.used, self.length.unit.removesuffix("s"))
        return f"<Brief: {plural(len(self.points), 'point')}, {plural(len(self.sources), 'source')}, {used}>"


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


class _Reader:
    """Builds results back from their dictionary form."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.fields = fields
        self.sources = tuple(Source(**_only(Source, source)) for source in fields["sources"])
        self.by_id = {source.id: source for source in self.sources}

    def brief(self) -> Brief:
        fields = self.fields
        title_source = fields.get("title_source")
        return Brief(
            title=fields["title"],
            title_source=None if title_source is None else self.by_id[title_source],
            language=fields["language"],
            ranker=fields["ranker"],
            query=fields["query"],
            length=Length(**_only(Length, fields["length"])),
            counts=Counts(**_only(Counts, fields["counts"])),
            skipped=tuple(Skip(**_only(Skip, skipped)) for skipped in fields["skipped"]),
            sources=self.sources,
            sections=tuple(self._section(section) for section in fields["sections"]),
            disagreements=tuple(self._disagreement(entry) for entry in fields["disagreements"]),
            timeline=tuple(self._cited(TimelineEntry, entry) for entry in fields["timeline"]),
            known=tuple(KnownArticle(**_only(KnownArticle, article)) for article in fields.get("known", ())),
        )

    def _cited(self, cls: type[Any], fields: Mapping[str, Any], **parts: Any) -> Any:
        return cls(**{**_only(cls, fields), "source": self.by_id[fields["source"]], **parts})

    def _section(self, fields: Mapping[str, Any]) -> Section:
        points = tuple(
            self._cited(Point, point, support=tuple(self._cited(Support, entry) for entry in point["support"]))
            for point in fields["points"]
        )
        return Section(topic=fields["topic"], keywords=tuple(fields["keywords"]), points=points)

    def _disagreement(self, fields: Mapping[str, Any]) -> Disagreement:
        claims = tuple(self._cited(Claim, claim) for claim in fields["claims"])
        return Disagreement(**{**_only(Disagreement, fields), "claims": claims})


def _only(cls: type[Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Take the fields that ``cls`` knows: later minor versions may add others, earlier ones lack those with a default."""
    known = dataclasses.fields(cls)
    return {
        each.name: fields[each.name] for each in known if each.name in fields or each.default is dataclasses.MISSING
    }
