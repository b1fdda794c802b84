from __future__ import annotations

import dataclasses
import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import inspection, parts, results
from summarize.corpus import Skip
from summarize.errors import InputError
from summarize.inspection import Dropped, InspectedSentence, Inspection
from summarize.parts import Claim, Counts, Disagreement, Length, Point, Section, Support, TimelineEntry
from summarize.results import Brief
from tests.cited import TEXT, quoted, source

# The contract, field by field: nothing may go from here. What is added later is declared in ADDED.
SOURCE = {
    *("id", "path", "url", "title", "publisher", "author", "published", "words", "reprint_of", "sha256", "text"),
}
QUOTED = {"text", "source", "start", "end", "case_restored"}
COUNTS = {"documents", "sentences", "dropped", "merged"}
CONTRACT = {
    "": {
        *("schema", "title", "language", "ranker", "query", "length", "counts", "skipped", "sources", "sections"),
        *("disagreements", "timeline"),
    },
    ".length": {"unit", "limit", "used"},
    ".counts": COUNTS,
    ".skipped[]": {"path", "url", "reason"},
    ".sources[]": SOURCE,
    ".sections[]": {"topic", "keywords", "points"},
    ".sections[].points[]": {*QUOTED, "score", "order", "n_sources", "support"},
    ".sections[].points[].support[]": {*QUOTED, "similarity"},
    ".disagreements[]": {"kind", "relation", "topic", "claims"},
    ".disagreements[].claims[]": {*QUOTED, "value", "value_start", "value_end"},
    ".timeline[]": {*QUOTED, "date", "expression"},
}
INSPECTION_CONTRACT = {
    "": {"schema", "counts", "skipped", "sources", "sentences", "dropped"},
    ".counts": COUNTS,
    ".skipped[]": {"path", "url", "reason"},
    ".sources[]": SOURCE,
    ".sentences[]": {*QUOTED, "topic", "group"},
    ".dropped[]": {"source", "start", "end", "text", "reason"},
}
ADDED = {"": {"title_source", "known"}, ".sections[].points[]": {"as_of"}}


def small_brief() -> Brief:
    """A brief with one of everything."""
    one, two = source(1, path="a/b.txt", published="2024-07-23"), source(2, url="https://e.org/", published="2024")
    point = Point(
        **quoted(one), score=0.123456, order=1, n_sources=2, support=(Support(**quoted(two), similarity=0.61237),)
    )
    claims = tuple(Claim(value="May", value_start=21, value_end=24, **quoted(each)) for each in (one, two))
    return Brief(
        title="Troops leave",
        title_source=one,
        language="en",
        ranker="coverage",
        query=None,
        length=Length("words", 250, 5),
        counts=Counts(2, 4, 1, 1),
        skipped=(Skip("c.txt", None, "no prose"),),
        sources=(one, two),
        sections=(Section("Plan", ("leave",), (point,)), Section(None, (), ())),
        disagreements=(Disagreement("date", "conflict", "Plan", claims),),
        timeline=(TimelineEntry(date="2003", expression="in 2003", **quoted(two, 26, 44)),),
    )


def small_inspection() -> Inspection:
    one = source(1)
    return Inspection(
        counts=Counts(1, 1, 1, 0),
        skipped=(Skip(None, "https://e.org/", "no prose"),),
        sources=(one,),
        sentences=(InspectedSentence(**quoted(one), topic=None, group=0),),
        dropped=(Dropped(one, 26, 44, TEXT[26:44], "fragment"),),
    )


def keys_by_place(value: Any, place: str = "") -> dict[str, set[str]]:
    """The keys of every dictionary inside a JSON value, by where it stands."""
    found: dict[str, set[str]] = {}
    if isinstance(value, dict):
        found[place] = set(value)
        children = [(f"{place}.{key}", child) for key, child in value.items()]
    else:
        children = [(f"{place}[]", child) for child in value] if isinstance(value, list) else []
    for where, child in children:
        for inner, keys in keys_by_place(child, where).items():
            assert found.setdefault(inner, keys) == keys, f"{inner} has not the same keys everywhere"
    return found


def floats_in(value: Any) -> list[float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [number for child in value for number in floats_in(child)]
    return [value] if isinstance(value, float) else []


# --- the schema ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "contract"),
    [(small_brief(), CONTRACT), (small_inspection(), INSPECTION_CONTRACT)],
    ids=["brief", "inspection"],
)
def test_the_dictionary_has_the_keys_of_the_contract_and_declared_additions(
    result: Brief | Inspection, contract: dict[str, set[str]]
) -> None:
    added = ADDED if isinstance(result, Brief) else {}
    expected = {place: keys | added.get(place, set()) for place, keys in contract.items()}
    assert keys_by_place(result.to_dict()) == expected


def test_the_schema_is_named_first() -> None:
    assert next(iter(small_brief().to_dict().items())) == ("schema", "summarize/brief/1")
    assert next(iter(small_inspection().to_dict().items())) == ("schema", "summarize/inspection/1")


def test_what_is_unknown_is_null_and_never_missing() -> None:
    plain = small_brief().to_dict()
    assert plain["query"] is None
    assert plain["sections"][1] == {"topic": None, "keywords": [], "points": []}
    unknown = {name for name, value in plain["sources"][1].items() if value is None}
    assert unknown == {"path", "title", "publisher", "author", "reprint_of"}


def test_a_source_stands_whole_once_and_is_cited_by_its_id() -> None:
    plain = small_brief().to_dict()
    assert [entry["id"] for entry in plain["sources"]] == ["1", "2"]
    assert plain["title_source"] == "1"
    point = plain["sections"][0]["points"][0]
    assert (point["source"], point["support"][0]["source"]) == ("1", "2")
    assert [claim["source"] for claim in plain["disagreements"][0]["claims"]] == ["1", "2"]
    assert plain["timeline"][0]["source"] == "2"


def test_floats_have_four_decimals() -> None:
    point = small_brief().to_dict()["sections"][0]["points"][0]
    assert (point["score"], point["support"][0]["similarity"]) == (0.1235, 0.6124)


@pytest.mark.parametrize("result", [small_brief(), small_inspection()], ids=["brief", "inspection"])
def test_json_is_the_dictionary_readable_and_ended_by_a_line_end(result: Brief | Inspection) -> None:
    assert json.loads(result.to_json()) == result.to_dict()
    assert result.to_json().endswith("}\n")
    assert result.to_json(indent=None).count("\n") == 1


def test_json_keeps_letters_as_they_are() -> None:
    assert "“Ελλάδα”" in replace(small_brief(), title="“Ελλάδα”").to_json()


# --- there and back --------------------------------------------------------------------------------------------------

WORDS = st.text(max_size=12)
MAYBE = st.none() | WORDS


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Briefs of any shape, whether or not a summarizer would make them."""
    sources = [
        source(number, **{name: draw(MAYBE) for name in ("path", "url", "title", "publisher", "author", "published")})
        for number in range(1, draw(st.integers(1, 3)) + 1)
    ]
    any_source = st.sampled_from(sources)
    spans = st.fixed_dictionaries(
        {
            "source": any_source,
            "start": st.integers(0, 99),
            "end": st.integers(0, 99),
            "text": WORDS,
            "case_restored": st.booleans(),
        }
    )

    def several(cls: type, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
        one = st.tuples(spans, st.fixed_dictionaries(fields)).map(lambda parts: cls(**parts[0], **parts[1]))
        return st.lists(one, max_size=2).map(tuple)

    support = several(Support, similarity=st.floats(0, 1))
    points = several(
        Point, score=st.floats(0, 1e6), order=st.integers(1, 9), n_sources=st.integers(1, 9), support=support
    )
    claims = several(Claim, value=WORDS, value_start=st.integers(0, 9), value_end=st.integers(0, 9))
    keywords = st.lists(WORDS, max_size=2).map(tuple)
    disagreements = st.builds(Disagreement, st.sampled_from(["date", "number"]), st.just("conflict"), MAYBE, claims)
    return Brief(
        title=draw(WORDS),
        title_source=draw(st.none() | any_source),
        language="en",
        ranker=draw(WORDS),
        query=draw(MAYBE),
        length=draw(st.builds(Length, st.sampled_from(["words", "chars"]), st.integers(1, 9), st.integers(0, 9))),
        counts=draw(st.builds(Counts, *[st.integers(0, 9)] * 4)),
        skipped=tuple(draw(st.lists(st.builds(Skip, MAYBE, MAYBE, WORDS), max_size=2))),
        sources=tuple(sources),
        sections=tuple(draw(st.lists(st.builds(Section, MAYBE, keywords, points), max_size=2))),
        disagreements=tuple(draw(st.lists(disagreements, max_size=2))),
        timeline=draw(several(TimelineEntry, date=WORDS, expression=WORDS)),
    )


@given(briefs())
def test_a_brief_survives_its_own_json(brief: Brief) -> None:
    plain = brief.to_dict()
    back = Brief.from_dict(json.loads(brief.to_json()))
    assert back.to_dict() == plain
    assert back.to_json() == brief.to_json()
    # Floats are rounded once and stay as they are then; all else comes back as it was.
    assert Brief.from_dict(back.to_dict()) == back
    assert all(number == round(number, 4) and math.isfinite(number) for number in floats_in(plain))


def test_sources_that_come_back_are_the_same_objects_everywhere() -> None:
    back = Brief.from_dict(small_brief().to_dict())
    assert back.points[0].source is back.sources[0] is back.title_source
    assert back.points[0].support[0].source is back.sources[1]


def test_fields_of_a_later_minor_version_are_passed_over() -> None:
    plain = small_brief().to_dict()
    for place in (plain, plain["sources"][0], plain["sections"][0], plain["sections"][0]["points"][0], plain["length"]):
        place["new"] = {"anything": 1}
    assert Brief.from_dict(plain) == Brief.from_dict(small_brief().to_dict())


@pytest.mark.parametrize("schema", [None, "summarize/brief/2", "summarize/inspection/1"])
def test_another_schema_is_an_error_that_names_both(schema: str | None) -> None:
    with pytest.raises(InputError) as caught:
        Brief.from_dict({**small_brief().to_dict(), "schema": schema})
    assert repr(schema) in str(caught.value)
    assert "summarize/brief/1" in str(caught.value)


@pytest.mark.parametrize("key", sorted(CONTRACT[""] - {"schema"}))
def test_a_missing_field_is_an_error_that_names_it(key: str) -> None:
    plain = small_brief().to_dict()
    del plain[key]
    with pytest.raises(InputError, match=key):
        Brief.from_dict(plain)


@pytest.mark.parametrize(
    "key", sorted(CONTRACT[""] - {"schema", "title", "title_source", "language", "ranker", "query"})
)
def test_a_field_of_another_kind_is_an_error(key: str) -> None:
    for value in (None, 5, [5]):
        with pytest.raises(
            InputError, match=r"^brief: a field is of another kind \(.+\)\. Give what to_dict returned\.$"
        ):
            Brief.from_dict({**small_brief().to_dict(), key: value})


@pytest.mark.parametrize("given", [[], None, '{"schema": "summarize/brief/1"}'])
def test_what_is_no_dictionary_is_no_brief(given: Any) -> None:
    with pytest.raises(InputError, match="is no dictionary") as caught:
        Brief.from_dict(given)
    assert "json.loads" in caught.value.advice


def test_a_missing_field_inside_a_point_is_an_error_that_names_it() -> None:
    plain = small_brief().to_dict()
    del plain["sections"][0]["points"][0]["support"][0]["similarity"]
    with pytest.raises(InputError, match="similarity"):
        Brief.from_dict(plain)


def test_a_citation_of_no_source_is_an_error() -> None:
    plain = small_brief().to_dict()
    plain["sections"][0]["points"][0]["source"] = "7"
    with pytest.raises(InputError, match="'7'"):
        Brief.from_dict(plain)


# --- what the objects know -------------------------------------------------------------------------------------------


def test_results_are_immutable_all_the_way_down() -> None:
    brief = small_brief()
    for value in (brief, brief.sections[0], brief.points[0], brief.sources[0], small_inspection()):
        field = dataclasses.fields(value)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, field, None)
    assert isinstance(hash(brief), int)
    classes = [
        value for module in (parts, results, inspection) for value in vars(module).values() if isinstance(value, type)
    ]
    for value in filter(dataclasses.is_dataclass, classes):
        assert "__slots__" in vars(value), value


def test_the_dictionary_is_a_copy() -> None:
    brief = small_brief()
    brief.to_dict()["sections"].clear()
    assert len(brief.to_dict()["sections"]) == 2


def test_a_dictionary_from_before_a_field_was_added_is_read() -> None:
    plain = small_brief().to_dict()
    del plain["known"], plain["sections"][0]["points"][0]["as_of"]
    assert Brief.from_dict(plain) == Brief.from_dict(small_brief().to_dict())


def test_points_are_those_of_all_sections_in_their_order() -> None:
    brief = small_brief()
    point = brief.points[0]
    later = replace(point, order=2)
    made = replace(brief, sections=(Section("A", (), (later,)), Section("B", (), ()), Section(None, (), (point,))))
    assert made.points == (later, point)


def test_a_console_shows_how_much_there_is_of_a_brief() -> None:
    brief = small_brief()
    assert repr(brief) == "<Brief: 1 point, 2 sources, 5 words>"
    assert (
        repr(replace(brief, sections=(), length=Length("chars", 9000, 1248)))
        == "<Brief: 0 points, 2 sources, 1,248 characters>"
    )
    assert (
        repr(Inspection(brief.counts, (), brief.sources, (), ())) == "<Inspection: articles=2, sentences=0, dropped=0>"
    )


def test_what_cites_an_article_does_not_show_the_whole_of_it_in_a_console() -> None:
    brief = small_brief()
    shown = repr((brief.sources, brief.sections, brief.disagreements, brief.timeline))
    assert brief.sources[0].sha256 in shown
    assert not any(source.text in shown for source in brief.sources)


def test_a_notebook_shows_a_brief_and_print_does_too() -> None:
    brief = small_brief()
    assert brief._repr_markdown_() == brief.to_markdown()
    assert str(brief) == brief.to_text()
    for page in (brief.to_markdown(), brief.to_html(), brief.to_text()):
        assert "Troops leave Iraq in May." in page


def test_a_section_is_headed_by_its_topic_but_not_by_the_query_and_the_rest_only_beside_topics() -> None:
    brief = small_brief()
    plan, rest = brief.sections
    assert [brief.heading_of(section) for section in (plan, rest)] == ["Plan", "Also reported"]
    assert [replace(brief, query="Plan").heading_of(section) for section in (plan, rest)] == ["", "Also reported"]
    assert replace(brief, sections=(rest,)).heading_of(rest) == ""


def test_a_disagreement_is_about_its_topic_and_its_kind_unless_its_topic_is_the_query() -> None:
    brief = small_brief()
    (difference,) = brief.disagreements
    assert brief.subject_of(difference) == "Plan, date"
    assert replace(brief, query="Plan").subject_of(difference) == "Date"
    assert brief.subject_of(replace(difference, topic=None)) == "Date"
    assert brief.subject_of(replace(difference, kind="name")) == "Name"
