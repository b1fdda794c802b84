from __future__ import annotations

from dataclasses import replace

import pytest

from summarize import Counts, Dropped, InspectedSentence, Inspection, Skip, Source
from summarize.inspection_table import format_inspection


def source(name: str, title: str | None, reprint_of: str | None = None) -> Source:
    return Source(
        name, f"news/{name}.txt", None, title, "Test", "Ann Lee" if title else None, "2024-07", 1200, reprint_of, "", ""
    )


def sentence(of: Source, text: str, group: int, topic: str | None = None) -> InspectedSentence:
    return InspectedSentence(of, 0, 0, text, False, topic, group)


@pytest.fixture
def inspection() -> Inspection:
    a, b = source("a", "Troops [bold]leave[/bold]"), source("b", None, "a")
    return Inspection(
        counts=Counts(2, 5, 1, 2),
        skipped=(Skip("c.txt", None, "no prose"),),
        sources=(a, b),
        sentences=(
            sentence(a, "Once in one.", 3),
            sentence(a, "Twice in one.", 5),
            sentence(a, "Twice in one!", 5),
            sentence(a, "Once in each.", 9, "Plan"),
            sentence(b, "Once in each!", 9, "Plan"),
        ),
        dropped=(Dropped(b, 0, 0, "Sign up\x1b[31m [here]", "boilerplate"),),
    )


def test_sources_are_counted_and_the_unused_named(inspection: Inspection) -> None:
    title, _, header, _, *rows = format_inspection(inspection, ["sources"], width=160).splitlines()
    assert title == "Sources: 2 used, 1 not"
    assert header.split()[:5] == ["Article", "Publisher,", "author,", "date", "Words"]
    assert [row.split() for row in rows] == [
        ["a", "Troops", "[bold]leave[/bold]", "(a.txt)", *("Test,", "Ann", "Lee,", "2024-07"), "1,200", "4", "0"],
        ["b", "b.txt", "Test,", "2024-07", "1,200", "1", "1", "reprint", "of", "a"],
        ["c.txt", "not", "used:", "no", "prose"],
    ]


def test_groups_are_those_of_several_sentences_those_of_most_articles_first(inspection: Inspection) -> None:
    table = format_inspection(inspection, ["groups"])
    assert table.startswith("Groups: 2 facts stated more than once\n")
    assert "Once in one." not in table
    assert table.index("Once in each.") < table.index("Once in each!") < table.index("Twice in one.")


def test_every_sentence_stands_with_its_topic_topics_in_their_order(inspection: Inspection) -> None:
    table = format_inspection(inspection, ["topics"], width=160)
    assert table.startswith("Topics: 2 of 5 sentences\n")
    rows = [row for row in table.splitlines()[4:] if row]
    assert [row[:6].strip() for row in rows] == ["Plan", "", "none", "", ""]
    assert [row.split("   ")[-1].strip() for row in rows] == [
        *("Once in each.", "Once in each!"),
        *("Once in one.", "Twice in one.", "Twice in one!"),
    ]


def test_what_was_left_out_has_its_reason_and_cannot_command_the_terminal(inspection: Inspection) -> None:
    table = format_inspection(inspection, ["dropped"], color=True, width=160)
    assert "Left out: 1 line (1 boilerplate)" in table
    assert "Sign up [31m [here]" in table


def test_one_of_something_is_counted_as_one(inspection: Inspection) -> None:
    one = replace(inspection, sentences=inspection.sentences[:1])
    assert format_inspection(one, ["topics"]).startswith("Topics: 0 of 1 sentence\n")
    two = replace(inspection, sentences=inspection.sentences[1:3])
    assert format_inspection(two, ["groups"]).startswith("Groups: 1 fact stated more than once\n")


@pytest.mark.parametrize("width", [40, 100])
def test_nothing_is_cut_and_lines_keep_to_the_width(inspection: Inspection, width: int) -> None:
    tables = format_inspection(inspection, width=width)
    assert all(len(line) <= width for line in tables.splitlines())
    assert tables.endswith("\n")
    assert not tables.endswith("\n\n")
    assert "…" not in tables
    assert [name in tables for name in ("Sources", "Groups", "Topics", "Left out")] == [True] * 4


def test_colours_are_for_terminals_only(inspection: Inspection) -> None:
    assert "\x1b" not in format_inspection(inspection)
    assert "\x1b" in format_inspection(inspection, color=True)


def test_an_inspection_of_nothing_is_still_a_table() -> None:
    assert "Groups: 0" in format_inspection(Inspection(Counts(0, 0, 0, 0), (), (), (), ()))


def test_what_is_off_topic_counts_as_not_used(inspection: Inspection) -> None:
    b = inspection.sources[1]
    dropped = (*inspection.dropped, Dropped(b, 1, 2, "Bees swarm.", "off-topic"))
    changed = replace(inspection, counts=Counts(1, 5, 2, 2), dropped=dropped)
    title, *_, row, _ = format_inspection(changed, ["sources"], width=160).splitlines()
    assert title == "Sources: 1 used, 2 not"
    assert row.endswith("not used: off topic")
