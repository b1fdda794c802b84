"""What a command line comes to: the calls of the package, the formats, the messages and the exit codes."""

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

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDENS = Path(__file__).parent / "goldens"


@pytest.fixture
def canned() -> summarize.Brief:
    return summarize.Brief.from_dict(json.loads((GOLDENS / "brief.json").read_text("utf-8")))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, canned: summarize.Brief) -> list[dict[str, object]]:
    """Let `summarize.brief` and `summarize.inspect` note how they are called, and return something made before."""
    noted: list[dict[str, object]] = []
    inspection = summarize.Inspection(canned.counts, canned.skipped, canned.sources, (), ())

    def note(result: object):
        def noting(sources: object, **keywords: object) -> object:
            noted.append({"sources": sources, **keywords})
            return result

        return noting

    # `--by-event` reads and splits before it makes a brief of each event.
    monkeypatch.setattr(summarize, "read", lambda *_, **__: ([Document("A text.")], []))
    monkeypatch.setattr(summarize, "split_events", lambda documents, _: [documents])
    monkeypatch.setattr(summarize.Summarizer, "summarize", lambda *_: canned)
    monkeypatch.setattr(summarize, "brief", note(canned))
    monkeypatch.setattr(summarize, "inspect", note(inspection))
    return noted


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
def test_standard_output_carries_the_result_and_nothing_else(capsys, canned, options, method) -> None:
    assert run(["brief", "a.txt", *options]) == 0
    assert capsys.readouterr() == (getattr(canned, method)(), "")


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
    capsys, canned, tmp_path, name, options, method
) -> None:
    assert run(["brief", "a.txt", "-o", str(tmp_path / name), *options]) == 0
    assert (tmp_path / name).read_text("utf-8") == getattr(canned, method)()
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("calls")
def test_an_unknown_suffix_is_written_as_markdown_with_a_warning(capsys, canned, tmp_path) -> None:
    assert run(["brief", "a.txt", "-o", str(tmp_path / "a.pdf")]) == 0
    assert (tmp_path / "a.pdf").read_text("utf-8") == canned.to_markdown()
    assert re.fullmatch(r"warning: .*a\.pdf: .* suffix \.pdf.*\n", capsys.readouterr().err)


@pytest.mark.usefixtures("calls")
def test_a_dash_as_output_is_standard_output(capsys, canned) -> None:
    assert run(["brief", "a.txt", "-o", "-"]) == 0
    assert capsys.readouterr().out == canned.to_markdown()


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
def test_how_much_is_said_is_up_to_the_user(monkeypatch, capsys, canned, option, expected) -> None:
    def warn(*_: object, **__: object) -> summarize.Brief:
        logging.getLogger("summarize").debug("x")
        logging.getLogger("summarize").info("y")
        logging.getLogger("summarize").warning("a.txt:\nno prose")
        logging.getLogger("some.library").error("none of the user's business")
        return canned

    monkeypatch.setattr(summarize, "brief", warn)
    assert run(["brief", "a.txt", *option]) == 0
    out, err = capsys.readouterr()
    assert out == canned.to_markdown()
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
    monkeypatch, capsys, canned, n_articles, others
) -> None:
    bad, good = [Document("A text.", path="a.txt")] * n_articles, [Document("A text.")]

    def summarize_event(_: object, event: object) -> summarize.Brief:
        if event is bad:
            raise summarize.InputError("5 words", "too short")
        return canned

    monkeypatch.setattr(summarize, "split_events", lambda *_: [bad, good])
    monkeypatch.setattr(summarize.Summarizer, "summarize", summarize_event)
    assert run(["brief", "a", "--by-event"]) == 0
    assert capsys.readouterr().err == f"warning: a.txt{others}: left out: 5 words: too short.\n"


@pytest.mark.usefixtures("calls")
def test_the_articles_of_an_event_that_is_left_out_stand_in_the_output(monkeypatch, capsys, canned) -> None:
    long = [Document("A text.", path="a.txt"), Document("A text.", url="https://example.org/b")]
    empty, good = [Document("Home", path="menu.txt")], [Document("A text.")]

    def summarize_event(_: object, event: object) -> summarize.Brief:
        if event is long:
            raise summarize.InputError("5 words", "the shortest sentence has 9", "Ask for at least 9.")
        if event is empty:
            raise summarize.InputError("menu.txt", "there is no prose", "Give articles with full sentences.")
        return canned

    monkeypatch.setattr(summarize, "read", lambda *_, **__: ([], [summarize.Skip("c.txt", None, "empty")]))
    monkeypatch.setattr(summarize, "split_events", lambda *_: [long, good, empty, good])
    monkeypatch.setattr(summarize.Summarizer, "summarize", summarize_event)
    assert run(["brief", "a", "--by-event", "-f", "json", "--quiet"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    left_out = "its event is left out: 5 words: the shortest sentence has 9"
    its_own = canned.to_dict()["skipped"]
    assert first["skipped"] == [
        {"path": "c.txt", "url": None, "reason": "empty"},
        {"path": "a.txt", "url": None, "reason": left_out},
        {"path": None, "url": "https://example.org/b", "reason": left_out},
        {"path": "menu.txt", "url": None, "reason": "its event is left out: there is no prose"},
        *its_own,
    ]
    assert second["skipped"] == its_own


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
