"""What a command raises or logs in, one line each on standard error and an exit code out.

An error is ``error: <what>: <why>. <what to do>``, a warning ``warning: ...``; never a traceback, unless a bug is met
with ``--verbose``.
"""

from __future__ import annotations

import logging
import sys
import traceback
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from summarize.errors import OptionError, SummarizeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["UsageError", "run_reporting", "set_verbosity"]

# The project's contract, except for the last: EX_SOFTWARE of BSD's sysexits.h.
UNUSABLE, WRONG_COMMAND_LINE, INTERRUPTED, BUG = 1, 2, 130, 70

logger = logging.getLogger("summarize")


class UsageError(typer.TyperException):
    """The command line is wrong.

    Parameters
    ----------
    subject, reason, advice : str
        As of :class:`~summarize.errors.SummarizeError`.
    """

    exit_code = WRONG_COMMAND_LINE

    def __init__(self, subject: str, reason: str, advice: str) -> None:
        super().__init__(str(SummarizeError(subject, reason, advice)))


def set_verbosity(*, quiet: bool, verbose: bool) -> None:
    """Choose what is said on standard error: errors only, warnings too (the default), or everything.

    Raises
    ------
    UsageError
        If both are asked for.
    """
    if quiet and verbose:
        raise UsageError("--quiet and --verbose", "they exclude each other", "Give one of them.")
    logger.setLevel(logging.ERROR if quiet else logging.DEBUG if verbose else logging.WARNING)


def run_reporting(program: Callable[[], int | None]) -> int:
    """Run a typer program outside its standalone mode and report what it raises.

    Parameters
    ----------
    program : callable
        Returns an exit code, or ``None`` for 0.

    Returns
    -------
    int
        The exit code.
    """
    with _messages_on_standard_error():
        try:
            return program() or 0
        except typer.TyperException as error:
            return _fail(_usage(error), error.exit_code)
        except SummarizeError as error:
            return _fail(str(error), WRONG_COMMAND_LINE if isinstance(error, OptionError) else UNUSABLE)
        except (KeyboardInterrupt, typer.Abort):
            return INTERRUPTED
        except MemoryError:
            return _fail("too much text: there is not enough memory for it. Give fewer or shorter articles.", UNUSABLE)
        except Exception as error:  # the last resort: a user gets a line, not a traceback
            if logger.isEnabledFor(logging.DEBUG):
                traceback.print_exc()
            advice = "Please report it, with what --verbose says."
            return _fail(f"this is a bug: {type(error).__name__}: {error}. {advice}", BUG)


def _fail(message: str, exit_code: int) -> int:
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    return exit_code


def _usage(error: typer.TyperException) -> str:
    """Bring typer's own messages into the form of ours."""
    message = error.format_message()
    if isinstance(error, UsageError):
        return message
    message = message.replace(": Value error, ", ": ")  # pydantic's words for a value that is not among those allowed
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "summarize"
    what = "" if ": " in message else "command line: "
    advice = f"See '{command} --help'."
    option = getattr(error, "option_name", None) or ""
    if option.startswith("-") and not option.startswith("--") and "such option" in message:
        advice = f"A file whose name begins so is given as ./{option}... {advice}"
    stop = "" if message.endswith("?") else "."
    return f"{what}{message.rstrip('.')}{stop} {advice}"


class _OneLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return f"{record.levelname.lower()}: {' '.join(record.getMessage().split())}"


@contextmanager
def _messages_on_standard_error() -> Iterator[None]:
    """Print what this package logs; keep what other libraries log or warn of to themselves."""
    handler, nowhere, level = logging.StreamHandler(sys.stderr), logging.NullHandler(), logger.level
    handler.setFormatter(_OneLine())
    logger.addHandler(handler)
    # Without any handler at the root, logging prints other libraries' warnings by itself.
    logging.getLogger().addHandler(nowhere)
    try:
        with warnings.catch_warnings():
            if not sys.warnoptions:
                warnings.simplefilter("ignore")
            yield
    finally:
        logging.getLogger().removeHandler(nowhere)
        logger.removeHandler(handler)
        logger.setLevel(level)
