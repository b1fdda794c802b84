"""What a command line says when it is wrong, when something cannot be used, and of what it leaves out."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest

import summarize
from summarize import Document
from summarize.cli import run
from tests.program import ERROR

SEEDS = Path(__file__).parent.parent / "seeds"


# --- exit codes and errors -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief"],
        ["inspect"],
        ["brief", "a", "-w", "3", "-n", "3"],
        ["brief", "a", "--chars", "3", "--ratio", "0.5"],
        ["brief", "a", "-w", "0"],
        ["brief", "a", "-w", "-5"],
        ["brief", "a", "-w", "many"],
        ["brief", "a", "-w", "1.5"],
        ["brief", "a", "-w"],
        ["brief", "a", "-n", "0"],
        ["brief", "a", "--chars", "0"],
        ["brief", "a", "--ratio", "0"],
        ["brief", "a", "--ratio", "1.01"],
        ["brief", "a", "--ratio", "nan"],
        ["brief", "a", "-t", "t.toml", "--no-topics"],
        ["brief", "a", "-f", "pdf"],
        ["brief", "a", "--template", "x.html.j2", "-f", "md"],
        ["brief", "a", "--template", "x.csv.j2", "-f", "md"],
        ["brief", "a", "--quiet", "--verbose"],
        ["brief", "a", "--wrods", "5"],
        ["inspect", "a", "-f", "html"],
        ["inspect", "a", "--groups", "-f", "json"],
        ["templates", "extra"],
        ["sumarize"],
        ["--nope"],
    ],
)
def test_a_wrong_command_line_is_one_line_and_exits_2_before_any_work(calls, capsys, arguments) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, calls) == ("", [])
    assert ERROR.fullmatch(err), err


@pytest.mark.parametrize("options", [["--ranker", "nope"], ["--language", "xx"]])
def test_a_name_that_only_the_package_knows_is_a_wrong_command_line_too(capsys, options: list[str]) -> None:
    assert run(["brief", str(SEEDS), *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert ERROR.fullmatch(err), err
    assert options[1] in err


def test_an_output_that_cannot_be_written_exits_1_before_any_work(calls, capsys, tmp_path: Path) -> None:
    for output in (tmp_path, tmp_path / "none" / "a.md"):
        assert run(["brief", "a.txt", "-o", str(output)]) == 1
        assert ERROR.fullmatch(capsys.readouterr().err)
    assert calls == []


@pytest.mark.usefixtures("calls")
def test_an_error_leaves_the_old_output_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out.md").write_text("old")
    assert run(["brief", "a.txt", "--template", str(tmp_path / "none.md.j2"), "-o", str(tmp_path / "out.md")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]
    assert (tmp_path / "out.md").read_text() == "old"


@pytest.mark.parametrize("title", ["", " "])
def test_an_empty_title_is_none(calls, title: str) -> None:
    assert run(["brief", "a.txt", "--title", title]) == 0
    assert calls[0]["title"] is None


def test_an_empty_output_is_a_wrong_command_line(calls, capsys) -> None:
    for command in ("brief", "inspect", "topics"):
        assert run([command, "a.txt", "-o", ""]) == 2
        assert capsys.readouterr().err == "error: --output '': it is empty. Give the name of a file.\n"
    assert calls == []


def test_an_unknown_short_option_may_be_a_file(capsys) -> None:
    assert run(["brief", "-z.txt"]) == 2
    expected = (
        "error: No such option: -z. A file whose name begins so is given as ./-z... See 'summarize brief --help'.\n"
    )
    assert capsys.readouterr().err == expected
    assert run(["brief", "--zzz"]) == 2
    assert "A file" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["-q.txt", "--help.txt", "-w", "--quiet"])
def test_a_file_that_would_be_taken_for_an_option_is_refused(tmp_path, monkeypatch, capsys, calls, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).touch()
    assert run(["brief", name, "a.txt"]) == 2
    assert capsys.readouterr().err == (
        f"error: {name}: there is a file of this name, and it would be taken for an option. "
        f"Give it as ./{name}, or put -- between the options and the sources.\n"
    )
    assert calls == []
    assert run(["brief", "-w", "9", "--", name, "a.txt"]) == (2 if name == "-w" else 0)
    assert run(["brief", f"./{name}", "-"]) == 0
    assert calls[-1]["sources"] == [f"./{name}", "-"]


def test_a_source_in_the_place_of_the_command_is_pointed_out(tmp_path, capsys) -> None:
    folder = tmp_path / "my news"
    folder.mkdir()
    assert run([str(folder)]) == 2
    expected = f"error: {folder}: this is no command. Did you mean: summarize brief '{folder}'?\n"
    assert capsys.readouterr().err == expected


def test_a_folder_called_like_a_command_is_in_nobodys_way(tmp_path, monkeypatch, calls) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief").mkdir()
    assert run(["brief", "brief"]) == 0
    assert calls[0]["sources"] == ["brief"]


# --- warnings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ([], "warning: a.txt: no prose\n"),
        (["--quiet"], ""),
        (["--verbose"], "debug: x\ninfo: y\nwarning: a.txt: no prose\n"),
    ],
)
def test_how_much_is_said_is_up_to_the_user(monkeypatch, capsys, brief, option, expected) -> None:
    def warn(*_: object, **__: object) -> summarize.Brief:
        logging.getLogger("summarize").debug("x")
        logging.getLogger("summarize").info("y")
        logging.getLogger("summarize").warning("a.txt:\nno prose")
        logging.getLogger("some.library").error("none of the user's business")
        return brief

    monkeypatch.setattr(summarize, "brief", warn)
    assert run(["brief", "a.txt", *option]) == 0
    out, err = capsys.readouterr()
    assert out == brief.to_markdown()
    assert err.startswith(expected) if option == ["--verbose"] else err == expected


@pytest.mark.usefixtures("calls")
def test_verbose_says_counts_and_time(capsys) -> None:
    assert run(["brief", "a.txt", "--verbose"]) == 0
    err = capsys.readouterr().err
    assert re.search(r"info: 4 articles, 9 sentences, 1 line left out, 3 repeats merged, in \d+\.\d s\n", err)
    assert "info: 47 of at most 60 words used\n" in err


@pytest.mark.parametrize(("n_articles", "others"), [(1, ""), (2, " and 1 more article"), (3, " and 2 more articles")])
@pytest.mark.usefixtures("calls")
def test_an_event_that_is_left_out_is_named_by_its_first_article(
    monkeypatch, capsys, brief, n_articles, others
) -> None:
    bad, good = [Document("A text.", path="a.txt")] * n_articles, [Document("A text.")]

    def summarize_event(_: object, event: object) -> summarize.Brief:
        if event is bad:
            raise summarize.InputError("5 words", "too short")
        return brief

    monkeypatch.setattr(summarize, "split_events", lambda *_: [bad, good])
    monkeypatch.setattr(summarize.Summarizer, "summarize", summarize_event)
    assert run(["brief", "a", "--by-event"]) == 0
    assert capsys.readouterr().err == f"warning: a.txt{others}: left out: 5 words: too short.\n"


@pytest.mark.usefixtures("calls")
def test_the_articles_of_an_event_that_is_left_out_stand_in_the_output(monkeypatch, capsys, brief) -> None:
    long = [Document("A text.", path="a.txt"), Document("A text.", url="https://example.org/b")]
    empty, good = [Document("Home", path="menu.txt")], [Document("A text.")]

    def summarize_event(_: object, event: object) -> summarize.Brief:
        if event is long:
            raise summarize.InputError("5 words", "the shortest sentence has 9", "Ask for at least 9.")
        if event is empty:
            raise summarize.InputError("menu.txt", "there is no prose", "Give articles with full sentences.")
        return brief

    monkeypatch.setattr(summarize, "read", lambda *_, **__: ([], [summarize.Skip("c.txt", None, "empty")]))
    monkeypatch.setattr(summarize, "split_events", lambda *_: [long, good, empty, good])
    monkeypatch.setattr(summarize.Summarizer, "summarize", summarize_event)
    assert run(["brief", "a", "--by-event", "-f", "json", "--quiet"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    left_out = "its event is left out: 5 words: the shortest sentence has 9"
    its_own = brief.to_dict()["skipped"]
    assert first["skipped"] == [
        {"path": "c.txt", "url": None, "reason": "empty"},
        {"path": "a.txt", "url": None, "reason": left_out},
        {"path": None, "url": "https://example.org/b", "reason": left_out},
        {"path": "menu.txt", "url": None, "reason": "its event is left out: there is no prose"},
        *its_own,
    ]
    assert second["skipped"] == its_own
