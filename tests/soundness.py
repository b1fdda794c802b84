"""What holds for every brief there is, and what of a brief does not depend on the order of its articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarize import Brief, Document, InputError, Summarizer

if TYPE_CHECKING:
    from collections.abc import Sequence


def brief_or_none(documents: Sequence[Document], **keywords: Any) -> Brief | None:
    """The brief, or nothing where there is no prose or nothing fits: any other error is a fault."""
    try:
        return Summarizer(**keywords).summarize(documents)
    except InputError:
        return None


def assert_verbatim(brief: Brief) -> None:
    claims = (claim for each in brief.disagreements for claim in each.claims)
    supports = (support for point in brief.points for support in point.support)
    for quoted in [*brief.points, *supports, *claims, *brief.timeline]:
        original = " ".join(quoted.source.text[quoted.start : quoted.end].split())
        assert (quoted.text.lower(), len(quoted.text)) == (original.lower(), len(original))
        assert quoted.case_restored == (quoted.text != original)
        assert original
        assert quoted.source in brief.sources


def assert_length(brief: Brief) -> None:
    """The length as the contract counts it, and what the brief says of it."""
    texts = [point.text for point in brief.points]
    unit = brief.length.unit
    if unit == "sentences":
        # A point is one sentence or a run of some: at least as many as there are points.
        assert len(texts) <= brief.length.used <= brief.length.limit
        return
    used = len(" ".join(texts)) if unit == "chars" else len(" ".join(texts).split())
    assert used == brief.length.used <= brief.length.limit


def assert_sound(brief: Brief) -> None:
    """What holds for every brief there is."""
    assert_verbatim(brief)
    assert_length(brief)
    points = brief.points
    assert sorted(point.order for point in points) == list(range(1, len(points) + 1))
    assert len({(point.source.id, point.start) for point in points}) == len(points)
    assert all(1 <= point.n_sources <= len(point.citations) <= len(brief.sources) for point in points)
    assert all(point.score >= 0 for point in points)
    assert len({source.id for source in brief.sources}) == len(brief.sources) == brief.counts.documents
    assert Brief.from_dict(json.loads(brief.to_json())) == brief


def without_numbers(brief: Brief) -> dict[str, Any]:
    """A brief as it is but for the numbers and the order of its sources."""
    name = {source.id: source.sha256 for source in brief.sources} | {None: None}
    plain = brief.to_dict()
    plain["sources"] = sorted(({**each, "id": name[each["id"]]} for each in plain["sources"]), key=json.dumps)
    plain["title_source"] = name[plain["title_source"]]
    for source in plain["sources"]:
        source["reprint_of"] = name[source["reprint_of"]]
    for section in plain["sections"]:
        for point in section["points"]:
            point["source"] = name[point["source"]]
            support = [{**each, "source": name[each["source"]]} for each in point["support"]]
            point["support"] = sorted(support, key=json.dumps)
    for quoted in [*plain["timeline"], *(claim for each in plain["disagreements"] for claim in each["claims"])]:
        quoted["source"] = name[quoted["source"]]
    return plain
