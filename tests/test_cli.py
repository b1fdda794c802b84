"""What a command line comes to: the calls of the package, the formats, lists and help."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import summarize
from summarize.cli import run
from tests.program import ERROR

# --- what the options come to ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "keywords"),
    [
        ([], {}),
        (["--words", "120"], {"words": 120}),
        (["-w", "1"], {"words": 1}),
        (["-n", "3"], {"sentences": 3}),
        (["--chars", "900"], {"chars": 900}),
        (["--ratio", "1"], {"ratio": 1.0}),
        (["-t", "auto"], {"topics": Path("auto")}),
        (["--no-topics"], {"topics": None}),
        (["-r", "lead"], {"ranker": "lead"}),
        (["--title", "T"], {"title": "T"}),
        (["-q", " who  pays "], {"query": "who pays"}),
        (["--known", "x/", "--known", "y.txt"], {"known": ["x/", "y.txt"]}),
    ],
)
def test_options_of_brief_become_keywords(calls, options: list[str], keywords: dict[str, object]) -> None:
    assert run(["brief", "a.txt", "b/", *options]) == 0
    chosen = {"topics": "auto", "only_topics": False, "ranker": "coverage", "query": None, "known": ()}
    defaults = {**chosen, "title": None, "language": "en", "allow_private_addresses": False}
    assert calls == [{"sources": ["a.txt", "b/"], **defaults, **keywords}]


def test_a_query_can_stand_in_a_file(calls, tmp_path) -> None:
    path = tmp_path / "question.txt"
    path.write_bytes(b"\xef\xbb\xbfwho pays\nfor the repairs\n")
    assert run(["brief", "a.txt", "--query", f"@{path}"]) == 0
    assert calls[0]["query"] == "who pays for the repairs"


@pytest.mark.parametrize(("content", "code"), [(None, 1), (b"\xff", 1), (b" \n", 2)])
def test_a_query_file_that_cannot_be_used_is_one_line(calls, tmp_path, capsys, content, code) -> None:
    path = tmp_path / "question.txt"
    if content is not None:
        path.write_bytes(content)
    assert run(["brief", "a.txt", "--query", f"@{path}"]) == code
    assert ERROR.fullmatch(capsys.readouterr().err)
    assert calls == []


def test_options_of_inspect_become_keywords(calls) -> None:
    assert run(["inspect", "-", "--topics", "t.toml", "--language", "en"]) == 0
    assert calls == [{"sources": ["-"], "topics": Path("t.toml"), "language": "en", "allow_private_addresses": False}]


# --- formats ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "method"),
    [
        ([], "to_markdown"),
        (["-f", "md"], "to_markdown"),
        (["-f", "html"], "to_html"),
        (["-f", "txt"], "to_text"),
        (["-f", "json"], "to_json"),
    ],
)
@pytest.mark.usefixtures("calls")
def test_standard_output_carries_the_result_and_nothing_else(capsys, brief, options, method) -> None:
    assert run(["brief", "a.txt", *options]) == 0
    assert capsys.readouterr() == (getattr(brief, method)(), "")


@pytest.mark.parametrize(
    ("name", "options", "method"),
    [
        ("a.md", [], "to_markdown"),
        ("a.HTML", [], "to_html"),
        ("a.htm", [], "to_html"),
        ("a.txt", [], "to_text"),
        ("a.json", [], "to_json"),
        ("a", [], "to_markdown"),
        ("a.json", ["--format", "md"], "to_markdown"),
    ],
)
@pytest.mark.usefixtures("calls")
def test_the_suffix_of_the_output_says_the_format_unless_an_option_does(
    capsys, brief, tmp_path, name, options, method
) -> None:
    assert run(["brief", "a.txt", "-o", str(tmp_path / name), *options]) == 0
    assert (tmp_path / name).read_text("utf-8") == getattr(brief, method)()
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("calls")
def test_an_unknown_suffix_is_written_as_markdown_with_a_warning(capsys, brief, tmp_path) -> None:
    assert run(["brief", "a.txt", "-o", str(tmp_path / "a.pdf")]) == 0
    assert (tmp_path / "a.pdf").read_text("utf-8") == brief.to_markdown()
    assert re.fullmatch(r"warning: .*a\.pdf: .* suffix \.pdf.*\n", capsys.readouterr().err)


@pytest.mark.usefixtures("calls")
def test_a_dash_as_output_is_standard_output(capsys, brief) -> None:
    assert run(["brief", "a.txt", "-o", "-"]) == 0
    assert capsys.readouterr().out == brief.to_markdown()


@pytest.mark.usefixtures("calls")
def test_a_template_of_ones_own_makes_its_own_format(capsys, tmp_path) -> None:
    path = tmp_path / "mine.html.j2"
    path.write_text("<h1>{{ brief.sections[1].topic }}</h1>")
    for options in ([], ["-f", "html"]):
        assert run(["brief", "a.txt", "--template", str(path), *options]) == 0
        assert capsys.readouterr().out == "<h1>Troop_numbers &amp; bases</h1>\n"


@pytest.mark.usefixtures("calls")
def test_inspect_prints_tables_for_people_and_json_for_programs(capsys, tmp_path) -> None:
    assert run(["inspect", "a.txt"]) == 0
    tables = capsys.readouterr().out
    assert [word in tables for word in ("Sources: 4", "Groups: 0", "Left out: 0")] == [True] * 3
    assert run(["inspect", "a.txt", "--dropped"]) == 0
    assert capsys.readouterr().out.startswith("Left out: 0")
    assert run(["inspect", "a.txt", "-f", "json"]) == 0
    as_json = capsys.readouterr().out
    assert json.loads(as_json)["schema"] == "summarize/inspection/1"
    assert run(["inspect", "a.txt", "-o", str(tmp_path / "i.json")]) == 0
    assert (tmp_path / "i.json").read_text("utf-8") == as_json


# --- lists and help --------------------------------------------------------------------------------------------------


def test_the_rankers_are_listed_without_a_source(capsys) -> None:
    assert run(["brief", "--list-rankers"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(summarize.list_rankers())
    assert all(len(line.split()) > 2 for line in lines)


def test_templates_lists_and_exports(capsys, tmp_path: Path) -> None:
    assert run(["templates"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(summarize.list_templates())
    assert run(["templates", "--export", str(tmp_path / "mine")]) == 0
    exported = capsys.readouterr().out.splitlines()
    assert exported == [str(tmp_path / "mine" / name) for name in summarize.list_templates()]
    assert all(Path(path).is_file() for path in exported)
    assert run(["templates", "--export", str(tmp_path / "mine")]) == 1
    assert ERROR.fullmatch(capsys.readouterr().err)


def test_the_version_is_the_package_s(capsys) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"summarize {summarize.__version__}\n"


def test_what_a_command_is_for_is_told_whole(capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run(["--help"])
    assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


def test_without_a_command_the_help_goes_to_standard_error(capsys) -> None:
    assert run([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: summarize")


@pytest.mark.parametrize("command", [[], ["brief"], ["inspect"], ["templates"]])
@pytest.mark.usefixtures("calls")
def test_every_help_has_an_example_that_is_a_right_command_line(capsys, tmp_path, monkeypatch, command) -> None:
    assert run([*command, "--help"]) == 0
    examples = re.findall(r"^ +(?:cat \S+ \| )?summarize (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert examples
    monkeypatch.chdir(tmp_path)
    for example in examples:
        assert run(example.split()) == 0, example
