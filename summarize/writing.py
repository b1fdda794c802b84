"""Text and a place in, a whole file or nothing out; the place may also be standard output.

Text is written as UTF-8 whatever the locale says, line ends as they are.
"""

from __future__ import annotations

import logging
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from summarize.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["check_writable", "format_of_suffix", "print_text", "write_result", "write_whole"]

logger = logging.getLogger("summarize")


def format_of_suffix(output: str | None, formats: Mapping[str, str], default: str) -> str:
    """Tell the format from the suffix of a file, with a warning where no format has it.

    Parameters
    ----------
    output : str, optional
        The file's name; without one, or without a suffix, the default.
    formats : mapping of str to str
        Formats by suffix, in lower case with its dot.
    default : str
        The format otherwise.
    """
    suffix = Path(output or "").suffix.lower()
    if suffix and suffix not in formats:
        called = {"md": "Markdown", "table": "a table as plain text"}[default]
        logger.warning("%s: no format has the suffix %s, so this will be %s. Use --format.", output, suffix, called)
    return formats.get(suffix, default)


def check_writable(path: str | Path) -> None:
    """Say before the work what would hinder :func:`write_whole` after it.

    Raises
    ------
    OutputError
        If the path is a folder, its folder is missing, or one of them may not be written to.
    """
    # A path forgets that its name ended like that of a folder.
    if str(path).endswith(("/", os.sep)) and not Path(path).is_dir():
        raise OutputError(str(path), "there is no such folder", "Give the name of a file in a folder that exists.")
    try:
        _check(Path(path), Path(os.path.realpath(path)).parent)
    except OSError as error:
        raise _output_error(str(path), error) from error


def write_result(text: str, output: str | None = None) -> None:
    """Write what a command made to a file, or to standard output, whose reader may stop when they have read enough.

    Parameters
    ----------
    text : str
    output : str, optional
        The file's name; without one, or with ``-``, standard output.

    Raises
    ------
    OutputError
        As :func:`write_whole` or :func:`print_text`.
    """
    if output is not None and output != "-":
        write_whole(output, text)
        return
    with suppress(BrokenPipeError):
        print_text(text)


def write_whole(path: str | Path, text: str) -> None:
    """Write a file whole or not at all: whoever reads it meanwhile finds the old text or the new one, never half.

    Parameters
    ----------
    path : str or Path
        A file, which is replaced if it exists; a symbolic link stays one. A device or a pipe is written to directly.
    text : str
        Lone surrogates, which a file name that is not UTF-8 may bring in, are written as question marks.

    Raises
    ------
    OutputError
        As :func:`check_writable`, and if writing fails. Nothing is left behind then.
    """
    check_writable(path)
    try:
        if Path(path).exists() and not Path(path).is_file():
            Path(path).write_bytes(_encode(text))
        else:
            _replace(Path(os.path.realpath(path)), _encode(text))
    except OSError as error:
        raise _output_error(str(path), error) from error


def print_text(text: str) -> None:
    """Write to standard output.

    Raises
    ------
    OutputError
        If it is closed or cannot take the text.
    BrokenPipeError
        If whoever reads it has stopped. Standard output is then set to discard what comes, so that the interpreter does
        not complain about it again when it ends.
    """
    if sys.stdout is None:
        raise OutputError("standard output", "it is closed", "Use --output FILE.")
    stream: BinaryIO = sys.stdout.buffer
    try:
        sys.stdout.flush()
        rest = memoryview(_encode(text))
        while rest:
            # Under PYTHONUNBUFFERED the stream is a raw file, which may take only a part at a time.
            rest = rest[stream.write(rest) :]
        stream.flush()
    except BrokenPipeError:
        _discard_standard_output()
        raise
    except OSError as error:
        _discard_standard_output()
        raise _output_error("standard output", error) from error


def _check(path: Path, folder: Path) -> None:
    if path.is_dir():
        raise OutputError(str(path), "this is a folder", "Give the name of a file.")
    if not folder.is_dir():
        raise OutputError(str(path), f"there is no folder {str(folder)!r}", "Make it first, or give another one.")
    # A file is replaced, which takes the right to write to its folder; its own rights say whether its owner wants that.
    if path.is_file() and not os.access(path, os.W_OK):
        raise OutputError(str(path), "the file may not be written to", "Give another file.")
    if (path.is_file() or not path.exists()) and not os.access(folder, os.W_OK):
        raise OutputError(str(path), "its folder may not be written to", "Give a file in another folder.")


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".summarize-{secrets.token_hex(8)}.tmp")
    try:
        # Made by open, not by tempfile, so that the file gets the rights that the user's umask gives.
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _discard_standard_output() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _output_error(name: str, error: OSError) -> OutputError:
    reason = (error.strerror or type(error).__name__).lower()
    return OutputError(name, reason, "Nothing was written. Make room, or give another file.")
