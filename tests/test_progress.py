"""What is said on a terminal while a command works, and that nothing of it is said anywhere else."""

from __future__ import annotations

import io
import logging
import re
from contextlib import contextmanager, redirect_stderr
from typing import TYPE_CHECKING

import pytest

from summarize.cli import run
from summarize.progress import STEPS, progress_bar, progress_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = "The last troops leave Iraq in May, the minister said on Monday. Nobody knows why they came.\n"
CONTROLS = re.compile(r"\x1b\[[\d;?]*[A-Za-z]|\r")

logger = logging.getLogger("summarize")
steps = logging.getLogger(STEPS)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        return CONTROLS.sub("", self.getvalue())


@contextmanager
def on_terminal(*, with_messages: bool = True) -> Iterator[Terminal]:
    """Let standard error be a terminal, on which messages are printed as the command line does."""
    stream = Terminal()
    handler = logging.StreamHandler(stream)
    if with_messages:
        logger.addHandler(handler)
    try:
        with redirect_stderr(stream):
            yield stream
        assert handler.stream is stream
    finally:
        logger.removeHandler(handler)


@pytest.fixture(autouse=True)
def _usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def test_a_terminal_shows_the_step_and_then_nothing_of_it() -> None:
    before = steps.level, steps.propagate, list(steps.handlers)
    with on_terminal() as terminal, progress_line():
        steps.info("reading [bold](%d)", 3)
    assert "reading [bold](3) 0:00:00" in terminal.shown
    # The last line is wiped, and the cursor is there again.
    assert terminal.getvalue().endswith("\x1b[?25h\r\x1b[1A\x1b[2K")
    assert (steps.level, steps.propagate, list(steps.handlers)) == before


def test_a_message_meanwhile_stands_on_a_line_of_its_own_however_long() -> None:
    message = "a.txt: [b]not[/b] text :smile: " + "and more of it " * 6
    with on_terminal() as terminal, progress_line():
        logger.warning(message)
    assert f"\x1b[2K{message}\n" in terminal.getvalue()


def test_an_error_meanwhile_leaves_the_messages_as_they_were() -> None:
    with on_terminal() as terminal:
        with pytest.raises(ValueError, match="x"), progress_bar(2, "Scoring"):
            raise ValueError("x")
        logger.warning("plain")
    assert terminal.getvalue().endswith("\x1b[2Kplain\n")


def test_a_bar_counts_the_sets() -> None:
    with on_terminal() as terminal, progress_bar(2, "Scoring") as advance:
        advance()
        advance()
    assert "Scoring" in terminal.shown
    assert "2/2 sets" in terminal.shown


def test_what_is_hidden_shows_nothing() -> None:
    with (
        on_terminal(with_messages=False) as terminal,
        progress_line(hidden=True),
        progress_bar(1, "Scoring", hidden=True) as advance,
    ):
        steps.info("reading")
        advance()
    assert terminal.getvalue() == ""


def test_what_is_no_terminal_shows_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress_line(), progress_bar(1, "Scoring") as advance:
        steps.info("reading")
        advance()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr", None)
    with progress_line():
        steps.info("reading")


# Earlier steps of so short an article may be over before they are drawn.
@pytest.mark.parametrize(
    ("command", "last"),
    [("brief", "choosing passages (1)"), ("inspect", "laying out sentences (2)"), ("topics", "comparing")],
)
def test_a_command_shows_its_steps_on_a_terminal(folder: Path, command: str, last: str) -> None:
    with on_terminal(with_messages=False) as terminal:
        # So short an article has no topics.
        assert run([command, str(folder), "--output", str(folder / "out")]) == (command == "topics")
    assert last in terminal.shown


def test_quiet_shows_nothing_and_verbose_the_steps_as_lines(folder: Path) -> None:
    command = ["brief", str(folder), "--output", str(folder / "out")]
    with on_terminal(with_messages=False) as terminal:
        assert run([*command, "--quiet"]) == 0
        assert terminal.getvalue() == ""
        assert run([*command, "--verbose"]) == 0
    said = ["reading sources (1)", "cleaning articles (1)", "comparing sentences (2)", "choosing passages (1)"]
    assert [line for line in terminal.getvalue().splitlines() if "(" in line] == [f"info: {step}" for step in said]


def test_nothing_moves_while_an_article_is_typed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(ARTICLE))
    with on_terminal(with_messages=False) as terminal:
        assert run(["brief", "-", "--output", "-"]) == 0
    assert terminal.getvalue() == ""


def test_steps_are_as_quiet_behind_it_as_before() -> None:
    assert not steps.isEnabledFor(logging.INFO)
    with on_terminal(), progress_line():
        assert steps.isEnabledFor(logging.INFO)
    assert not steps.isEnabledFor(logging.INFO)
