from __future__ import annotations

import http.server
import json
import logging
import os
import re
import resource
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import summarize
from summarize import Document
from summarize.cli import run

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDENS = Path(__file__).parent / "goldens"
# One line, "error: <what>: <why>. <what to do>".
ERROR = re.compile(r"error: [^\n]+: [^\n]+[.!?]\n")


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
    monkeypatch.setattr(summarize, "read", lambda *_, **__: ([Document("A text.")], ()))
    monkeypatch.setattr(summarize, "split_events", lambda documents, _: [documents])
    monkeypatch.setattr(summarize.Summarizer, "summarize", lambda *_: canned)
    monkeypatch.setattr(summarize, "brief", note(canned))
    monkeypatch.setattr(summarize, "inspect", note(inspection))
    return noted


@pytest.fixture
def raising(monkeypatch: pytest.MonkeyPatch):
    def raising(error: BaseException) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(summarize, "brief", fail)

    return raising


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own, in the checkout."""
    options = {"cwd": ROOT, "capture_output": True, "timeout": 300, "check": False, **options}
    return subprocess.run([sys.executable, "-m", "summarize", *arguments], **options)


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


@pytest.mark.parametrize(
    "error",
    [
        summarize.InputError("a.txt", "there is no such file", "Check the name."),
        summarize.InputError("5 words", "the shortest sentence has 9", "Ask for at least 9."),
        summarize.TopicsError("t.toml", "line 3:\n  not TOML"),
        summarize.TemplateError("x.j2, line 1", "'nothing' is undefined"),
    ],
)
def test_an_error_of_the_package_is_one_line_and_exits_1(raising, capsys, error: Exception) -> None:
    raising(error)
    assert run(["brief", "a.txt"]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"error: {error}\n")
    assert ERROR.fullmatch(err)


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


def test_interrupting_exits_130_without_a_word(raising, capsys) -> None:
    raising(KeyboardInterrupt())
    assert run(["brief", "a.txt"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_one_line_and_a_traceback_only_when_verbose(raising, capsys) -> None:
    raising(ZeroDivisionError("division\nby zero"))
    assert run(["brief", "a.txt"]) == 70
    err = capsys.readouterr().err
    assert ERROR.fullmatch(err)
    assert "bug: ZeroDivisionError: division by zero" in err
    assert run(["brief", "a.txt", "--verbose"]) == 70
    assert "Traceback" in capsys.readouterr().err


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
def test_a_run_leaves_logging_as_it_found_it() -> None:
    loggers = logging.getLogger("summarize"), logging.getLogger()
    before = [(logger.level, list(logger.handlers)) for logger in loggers]
    assert run(["brief", "a.txt", "--verbose"]) == 0
    assert [(logger.level, list(logger.handlers)) for logger in loggers] == before


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


def test_help_and_import_load_nothing_heavy() -> None:
    code = (
        "import sys; from summarize.cli import run; assert run(['brief', '--help']) == 0; assert run(['brief']) == 2;"
        "assert run(['brief', '--list-rankers']) == 0;"
        "heavy = {'numpy', 'scipy', 'sklearn', 'nltk', 'sumy', 'trafilatura', 'jinja2', 'rich'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[1:]) == (0, [])


# --- the whole program -----------------------------------------------------------------------------------------------


def test_the_seeds_become_a_brief_within_its_length() -> None:
    done = program("brief", "seeds", "--words", "120", "-f", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    brief = json.loads(done.stdout)
    assert brief["schema"] == "summarize/brief/1"
    assert 0 < brief["length"]["used"] <= brief["length"]["limit"] == 120
    assert brief["counts"]["documents"] == 5


@pytest.mark.slow
def test_the_seeds_can_be_inspected() -> None:
    done = program("inspect", "seeds", "--sources", env={**os.environ, "COLUMNS": "120"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Sources: 5 used, 0 not\n")
    assert b"\x1b" not in done.stdout


@pytest.mark.slow
def test_a_brief_can_be_made_of_standard_input() -> None:
    article = (SEEDS / "001_e23fcb93c0a21488.txt").read_bytes()
    done = program("brief", "-", "--sentences", "2", "-f", "json", input=article)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["length"] == {"unit": "sentences", "limit": 2, "used": 2}


@pytest.mark.parametrize("arguments", [["no-such-file.txt"], [str(SEEDS), "--words", "1"]])
def test_a_missing_source_and_a_length_that_nothing_fits_exit_1(capsys, arguments) -> None:
    assert run(["brief", *arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert ERROR.fullmatch(err), err


@pytest.mark.slow
def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The café in Århus closed on Monday, the owner’s sister said in Kraków.", "utf-8")
    (tmp_path / os.fsdecode(b"b\xff.txt")).write_text(
        "The minister left the capital on Friday, the radio said.", "utf-8"
    )
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = program("brief", str(tmp_path), env=ascii_only)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "café in Århus closed on Monday, the owner’s" in done.stdout.decode("utf-8")


def test_a_closed_pipe_ends_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "summarize", "templates"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_no_more_is_an_error(tmp_path: Path, unbuffered: str) -> None:
    def small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

    with (tmp_path / "out").open("wb") as out:
        done = program(
            "templates",
            capture_output=False,
            stdout=out,
            stderr=subprocess.PIPE,
            preexec_fn=small_files_only,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 1
    assert ERROR.fullmatch(done.stderr.decode()), done.stderr


def test_addresses_of_the_own_network_are_fetched_only_if_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(b"The last troops leave Iraq in May, the minister said on Monday.")

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/"
        assert run(["brief", address]) == 1
        refused = capsys.readouterr()
        assert (refused.out, ERROR.fullmatch(refused.err) is not None) == ("", True)
        assert "127.0.0.1 is not a public address. Use --allow-private-addresses" in refused.err
        for command in ("brief", "inspect"):
            assert run([command, address, "--allow-private-addresses"]) == 0
            assert "The last troops leave Iraq" in capsys.readouterr().out
        server.shutdown()
        thread.join()
