"""What users get back: a brief.

It is immutable and knows how to become a dictionary, JSON and, through the templates, text. The dictionary form is a contract
(schema ``summarize/brief/1``): fields may be added, none is removed or changes its meaning. :mod:`summarize.inspection` is the
other result.
"""

from __future__ import annotations

import dataclasses
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarize.corpus import Skip
from summarize.errors import InputError
from summarize.filters import plural
from summarize.parts import (
    Claim,
    Counts,
    Disagreement,
    KnownArticle,
    Length,
    Point,
    Section,
    Source,
    Support,
    TimelineEntry,
    to_json_text,
    to_plain,
)
from summarize.rendering import render

__all__ = ["Brief"]

_SCHEMA = "summarize/brief/1"


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

    def heading_of(self, section: Section) -> str:
        """Return what stands above a section; empty above what answers the query, and where all is one plain list."""
        if section.topic is None:
            return "Also reported" if any(each.topic is not None for each in self.sections) else ""
        return "" if section.topic == self.query else section.topic

    def subject_of(self, disagreement: Disagreement) -> str:
        """Return what a disagreement is about: its topic, unless that is the query, and its kind; a name belongs to no topic."""
        if disagreement.topic is None or disagreement.topic == self.query or disagreement.kind == "name":
            return disagreement.kind.capitalize()
        return f"{disagreement.topic}, {disagreement.kind}"

    def differing(self, point: Point) -> tuple[Disagreement, ...]:
        """Return the disagreements that a reader of a point must know of: others contradict a value of it, or have a newer one.

        How a name is spelled is none of them.
        """
        return tuple(
            disagreement
            for disagreement in self.disagreements
            if disagreement.kind != "name"
            and any(
                claim.source.id == point.source.id
                and point.start <= claim.start < point.end
                and not (disagreement.relation == "update" and claim.value == disagreement.claims[-1].value)
                for claim in disagreement.claims
            )
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the brief in the form of schema ``summarize/brief/1``."""
        return {"schema": _SCHEMA, **to_plain(self)}

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
        if not isinstance(fields, Mapping):
            raise InputError("brief", f"{reprlib.repr(fields)} is no dictionary", "json.loads makes one of JSON text.")
        schema = fields.get("schema")
        if schema != _SCHEMA:
            raise InputError("brief", f"the schema is {schema!r}", f"Give a dictionary of schema {_SCHEMA!r}.")
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
        used = plural(self.length.used, self.length.noun)
        return f"<Brief: {plural(len(self.points), 'point')}, {plural(len(self.sources), 'source')}, {used}>"


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
