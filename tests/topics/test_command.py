"""Topics on the command line and in Python: found, printed, edited, given back; only these; one brief an event."""

from __future__ import annotations

import io
import json

import pytest

import summarize
from summarize.cli import run
from summarize.topics.file import parse_topics

BRIDGE = (
    "Engineers measured the cracked harbour bridge on Monday while ferries carried commuters across the river. "
    "The harbour bridge has carried trams for ninety years, the mayor of the port said in a statement. "
    "Ferries will run every ten minutes until welders have mended the broken pillar under the bridge. "
    "Commuters waited in the rain for two hours because three ferries had engine trouble, drivers said.\n"
)
WHEAT = (
    "Farmers feared that hail would ruin the ripening wheat harvest before combines reached their fields. "
    "The wheat harvest is a third smaller than last summer, the growers' union of the plain reported. "
    "Bakers expect dearer flour in autumn, since mills have little grain left from earlier harvests. "
    "Hail destroyed forty hectares of barley and wheat near the village of Dorn on Sunday evening.\n"
)


@pytest.fixture
def week(tmp_path):
    for name, text in (("a", BRIDGE), ("b", WHEAT), ("c", WHEAT.replace("Sunday", "Saturday") + "Nobody was hurt.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_topics_are_printed_as_a_file_that_is_read_back(seeds, capsys):
    assert run(["topics", str(seeds)]) == 0
    printed = capsys.readouterr().out
    assert parse_topics(printed) == summarize.find_topics(seeds)
    assert 2 <= printed.count("[[topic]]") <= 4


def test_a_topics_file_given_back_unedited_gives_nearly_the_same_sections(seeds, seed_documents):
    found = summarize.find_topics(seeds)
    before = summarize.inspect(seed_documents)
    after = summarize.inspect(seed_documents, topics=found)
    same = [old.topic == new.topic for old, new in zip(before.sentences, after.sentences, strict=True)]
    assert sum(same) / len(same) >= 0.6
    sections = summarize.brief(seed_documents, topics=found).sections
    assert [section.topic for section in sections if section.topic] == [topic.name for topic in found]


def test_articles_too_short_for_topics_are_an_error_and_no_file_is_written(week, capsys):
    assert run(["topics", str(week / "a.txt"), "--output", str(week / "topics.toml")]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error: no topics: ")
    assert not (week / "topics.toml").exists()


def test_topics_are_written_and_read_back_whatever_is_in_them():
    topics = (
        summarize.Topic('A "b" \\ é\n\x7f', ["x y", "café"], ["z"], "In words.", 0.5),
        summarize.Topic("B", ["b"]),
    )
    assert parse_topics(summarize.format_topics(topics)) == (
        summarize.Topic(topics[0].name, ["x y", "café"], ["z"], "In words.", 0.5),
        topics[1],
    )


def test_only_topics_leaves_out_what_fits_none(seed_documents):
    topics = [summarize.Topic("Iran", ["Iran", "Tehran", "Iranian-backed"])]
    everything, only = (
        summarize.brief(seed_documents, words=120, topics=topics, only_topics=only) for only in (False, True)
    )
    assert [section.topic for section in everything.sections] == ["Iran", None]
    assert [section.topic for section in only.sections] == ["Iran"]


def test_only_topics_that_nothing_fits_are_an_error(seed_documents):
    with pytest.raises(summarize.InputError) as caught:
        summarize.brief(seed_documents, topics=[summarize.Topic("Ghosts", ["ghost"])], only_topics=True)
    assert caught.value.subject == "the topics"


def test_a_topic_with_nothing_to_say_is_named_and_leaves_no_heading(seeds, tmp_path, capsys):
    path = tmp_path / "t.toml"
    path.write_text(summarize.format_topics([summarize.Topic("Iran", ["Iran"]), summarize.Topic("Ghosts", ["ghost"])]))
    assert run(["brief", str(seeds), "-w", "80", "-t", str(path), "--only-topics"]) == 0
    captured = capsys.readouterr()
    assert "Ghosts" in captured.err
    assert "Ghosts" not in captured.out
    assert run(["brief", str(seeds), "-w", "80", "-t", str(path), "-f", "json", "--quiet"]) == 0
    assert [section["topic"] for section in json.loads(capsys.readouterr().out)["sections"]][:2] == ["Iran", "Ghosts"]


def test_topics_may_not_be_both_the_only_ones_and_none():
    assert run(["brief", "a", "--no-topics", "--only-topics"]) == 2


def test_one_brief_an_event_each_of_the_length_asked_for(week, capsys):
    assert run(["brief", str(week), "--by-event", "-n", "1", "-f", "json"]) == 0
    briefs = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [[source["path"][-5:] for source in brief["sources"]] for brief in briefs] == [["a.txt"], ["b.txt", "c.txt"]]
    assert [brief["length"]["used"] for brief in briefs] == [1, 1]


@pytest.mark.parametrize(
    ("layout", "rule"), [("md", "\n---\n"), ("txt", "\n" + "=" * 72), ("html", '<hr id="event-2">')]
)
def test_briefs_of_events_have_a_rule_between_them(week, capsys, layout, rule):
    assert run(["brief", str(week), "--by-event", "-n", "1", "-f", layout]) == 0
    assert capsys.readouterr().out.count(rule) == 1


def test_what_is_known_is_read_once_for_all_events(week, capsys, monkeypatch):
    known = (week / "b.txt").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(known)))
    assert run(["brief", str(week), "--by-event", "-n", "1", "-f", "json", "--known", "-"]) == 0
    captured = capsys.readouterr()
    briefs = [json.loads(line) for line in captured.out.splitlines()]
    assert [len(brief["known"]) for brief in briefs] == [1, 1]
    assert not captured.err


def test_a_wrong_setting_is_no_failure_of_an_event(week, capsys):
    assert run(["brief", str(week), "--by-event", "--ranker", "nope"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_event_of_which_nothing_can_be_said_is_left_out_with_a_warning(week, capsys):
    assert run(["brief", str(week), "--by-event", "-w", "16", "-f", "json"]) == 0
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) + captured.err.count("left out") == 2
