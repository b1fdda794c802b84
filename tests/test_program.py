"""The whole program: real articles, real processes, real pipes."""

from __future__ import annotations

import http.server
import json
import os
import resource
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from summarize.cli import run
from tests.program import ERROR, ROOT, program

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = ROOT / "seeds"


def test_help_and_import_load_nothing_heavy() -> None:
    code = (
        "import sys; from summarize.cli import run; assert run(['brief', '--help']) == 0; assert run(['brief']) == 2;"
        "assert run(['brief', '--list-rankers']) == 0;"
        "heavy = {'numpy', 'scipy', 'sklearn', 'nltk', 'sumy', 'trafilatura', 'jinja2', 'rich'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[1:]) == (0, [])


def test_the_program_alone_has_python_collect_more_seldom() -> None:
    code = """
import gc, sys
import summarize
from summarize.__main__ import main

threshold = gc.get_threshold()
summarize.Summarizer()
assert gc.get_threshold() == threshold
sys.argv[1:] = ["--help"]
try:
    main()
finally:
    assert gc.get_threshold() > threshold
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


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


def test_interrupting_while_the_command_line_loads_exits_130_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt")
    done = program("--version", env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_terminating_while_the_output_is_written_leaves_no_draft(tmp_path: Path) -> None:
    code = (
        "import os, signal, summarize, summarize.cli;"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGTERM);"
        "summarize.find_topics = lambda *_, **__: (summarize.Topic('A', ['b']),);"
        "summarize.cli.main()"
    )
    command = [sys.executable, "-c", code, "topics", "-", "--quiet", "-o", str(tmp_path / "out.toml")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (143, b"", b"")
    assert list(tmp_path.iterdir()) == []


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
