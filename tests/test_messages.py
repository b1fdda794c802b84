"""What a command says on standard error, and the exit code it leaves."""

from __future__ import annotations

import logging
import re
import warnings
from typing import TYPE_CHECKING

import pytest
import typer

from summarize.errors import InputError, OptionError, OutputError, TemplateError, TopicsError
from summarize.messages import UsageError, run_reporting, set_verbosity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NO_MEMORY = "too much text: there is not enough memory for it. Give fewer or shorter articles."

logger = logging.getLogger("summarize")


@pytest.fixture(autouse=True)
def _level() -> Iterator[None]:
    level = logger.level
    yield
    logger.setLevel(level)


def raising(error: BaseException) -> Callable[[], int]:
    def program() -> int:
        raise error

    return program


@pytest.mark.parametrize(("returned", "code"), [(None, 0), (0, 0), (3, 3)])
def test_a_program_that_ends_says_nothing_and_its_code_is_kept(
    capsys: pytest.CaptureFixture[str], returned: int | None, code: int
) -> None:
    assert run_reporting(lambda: returned) == code
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (InputError("a.txt", "it is empty", "Give text."), 1, "a.txt: it is empty. Give text."),
        (TopicsError("t.toml", "line 3:\n  not TOML"), 1, "t.toml: line 3: not TOML."),
        (TemplateError("x.j2", "it is missing"), 1, "x.j2: it is missing."),
        (OutputError("out/", "it is a folder"), 1, "out/: it is a folder."),
        (OptionError("ranker 'x'", "there is none"), 2, "ranker 'x': there is none."),
        (UsageError("--words", "it is 0", "Give 1."), 2, "--words: it is 0. Give 1."),
        (typer.TyperException("Is it 'brief'?"), 1, "command line: Is it 'brief'? See 'summarize --help'."),
        (typer.BadParameter("Value error, it is 0."), 2, "Invalid value: it is 0. See 'summarize --help'."),
        (MemoryError("Unable to allocate 9.31 GiB for an array"), 1, NO_MEMORY),
        (ValueError("a\nb"), 70, "this is a bug: ValueError: a b. Please report it, with what --verbose says."),
    ],
)
def test_what_is_raised_is_one_line_and_an_exit_code(
    capsys: pytest.CaptureFixture[str], error: Exception, code: int, line: str
) -> None:
    assert run_reporting(raising(error)) == code
    assert capsys.readouterr() == ("", f"error: {line}\n")


def test_a_wrong_command_line_names_the_command_whose_help_helps(capsys: pytest.CaptureFixture[str]) -> None:
    app = typer.Typer(add_completion=False)
    app.callback()(lambda: None)
    app.command("brief")(lambda: None)
    assert run_reporting(lambda: app(["brief", "x"], standalone_mode=False, prog_name="summarize")) == 2
    # The words between are typer's own.
    expected = r"error: command line: [^:\n]*\(x\)\. See 'summarize brief --help'\.\n"
    assert re.fullmatch(expected, capsys.readouterr().err)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), typer.Abort()])
def test_an_interruption_is_silent(capsys: pytest.CaptureFixture[str], error: BaseException) -> None:
    assert run_reporting(raising(error)) == 130
    assert capsys.readouterr() == ("", "")


def test_only_verbose_shows_where_a_bug_is(capsys: pytest.CaptureFixture[str]) -> None:
    set_verbosity(quiet=False, verbose=True)
    run_reporting(raising(ValueError("a")))
    lines = capsys.readouterr().err.splitlines()
    assert (lines[0], lines[-2]) == ("Traceback (most recent call last):", "ValueError: a")
    assert lines[-1].startswith("error: this is a bug: ValueError: a. ")


@pytest.mark.parametrize(
    ("options", "levels"),
    [
        ({"quiet": True, "verbose": False}, ["error"]),
        ({"quiet": False, "verbose": False}, ["warning", "error"]),
        ({"quiet": False, "verbose": True}, ["debug", "info", "warning", "error"]),
    ],
)
def test_how_much_is_said_is_chosen(
    capsys: pytest.CaptureFixture[str], options: dict[str, bool], levels: list[str]
) -> None:
    def program() -> None:
        set_verbosity(**options)
        for level in ("debug", "info", "warning", "error"):
            logging.getLogger("summarize.part").log(getattr(logging, level.upper()), "a\n  %s", "b")

    assert run_reporting(program) == 0
    assert capsys.readouterr() == ("", "".join(f"{level}: a b\n" for level in levels))


def test_quiet_and_verbose_exclude_each_other() -> None:
    with pytest.raises(UsageError, match=r"^--quiet and --verbose: they exclude each other\. Give one of them\.$"):
        set_verbosity(quiet=True, verbose=True)


def test_what_other_libraries_say_is_kept_to_themselves(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As in a process of its own, where nobody listens.
    monkeypatch.setattr(logging.getLogger(), "handlers", [])

    def program() -> None:
        logging.getLogger("another.library").error("x")
        warnings.warn("y", stacklevel=1)

    assert run_reporting(program) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("error", [None, ValueError("a")])
def test_logging_and_warnings_are_left_as_they_were(error: Exception | None) -> None:
    def state() -> list[object]:
        loggers = logger, logging.getLogger()
        return [warnings.filters[:], *((each.level, each.handlers[:]) for each in loggers)]

    before = state()

    def program() -> None:
        set_verbosity(quiet=False, verbose=True)
        assert state() != before
        if error:
            raise error

    run_reporting(program)
    assert state() == before
