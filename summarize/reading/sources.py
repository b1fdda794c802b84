"""What a user names to the places to read, and a place to its bytes.

A source is a file, a folder, a glob that the shell did not expand, an http(s) address, or ``-`` for standard input. A
name behind which there is nothing is an error; that a place cannot be read turns out later and costs only this one.
"""

from __future__ import annotations

import glob
import itertools
import logging
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, TypeAlias

from summarize.corpus import Document
from summarize.errors import InputError
from summarize.reading.formats import is_claimed
from summarize.reading.original import MAX_BYTES, Original, Unusable

__all__ = ["STANDARD_INPUT", "Place", "Record", "open_place", "places", "same_file"]

# An article as a news API gives it, or the API's whole answer.
Record: TypeAlias = Mapping[str, Any]

logger = logging.getLogger("summarize")

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# Characters of a name that a message shows: whoever gives an article's text for its path sees what happened.
MAX_SHOWN = 200

# Files and folders within a folder without articles that are looked at for advice.
MAX_LOOKED_AT = 10_000

_GIVE_SOURCES = "Give paths, addresses, Documents or dictionaries."
_GIVE_TEXT = "an article's own text is given as a Document, or on standard input as -."


@dataclass(frozen=True, slots=True)
class Place:
    """One thing to read.

    Attributes
    ----------
    name : str
        The path or the address as the user gave it, ``-`` for standard input; a path with forward slashes.
    path : str, optional
        Where the file is; None for an address and for standard input.
    """

    name: str
    path: str | None = None

    @property
    def is_address(self) -> bool:
        """Whether it has to be fetched."""
        return _ADDRESS.match(self.name) is not None and self.path is None

    @property
    def shown(self) -> str:
        """What a message calls it."""
        return "standard input" if self.name == STANDARD_INPUT and self.path is None else _shown(self.name)


def places(sources: object) -> Iterator[Place | Document | Record]:
    """Expand what the user named, in the order given, each file once.

    Parameters
    ----------
    sources : str, os.PathLike, Document, mapping or iterable of these
        What the user named.

    Yields
    ------
    Place, Document or mapping
        Documents and mappings as they are.

    Raises
    ------
    InputError
        If there is nothing behind a name, or it is no name at all.
    """
    seen: set[object] = set()
    for source in _each(sources):
        for place in _expanded(source) if isinstance(source, str) else [source]:
            mark = _identity(place) if isinstance(place, Place) else None
            if mark is None or mark not in seen:
                seen.add(mark)
                yield place


def open_place(place: Place, *, allow_private_addresses: bool = False) -> Original:
    """Read the bytes of one place.

    Parameters
    ----------
    place : Place
        Where from.
    allow_private_addresses : bool
        Whether hosts of the own machine and network may be asked.

    Returns
    -------
    Original
        At most `MAX_BYTES`.

    Raises
    ------
    Unusable
        If it cannot be read or is too large.
    """
    if place.is_address:
        from summarize.reading.address import fetch  # TLS and HTTP take long to load, and most sources are files

        return fetch(place.name, allow_private_addresses=allow_private_addresses)
    try:
        content = _read_standard_input() if place.path is None else _read_file(place.path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unusable(f"cannot be read ({reason})", "Check the file and its permissions.") from error
    if len(content) > MAX_BYTES:
        raise Unusable(f"larger than {MAX_BYTES // 2**20} MiB", "Give one article a file.")
    return Original(content, name=PurePath(place.path or "").name, path=place.name)


def same_file(place: Place, path: str) -> bool:
    """Tell whether a place is this file, which may also be what standard input comes from."""
    return _identity(place) == _identity(Place(path, path))


def _each(sources: object) -> Iterator[str | Document | Record]:
    """Give every source as a string, or as the document or the mapping that it is."""
    if isinstance(sources, str | os.PathLike | Document | Mapping):
        sources = (sources,)
    if not isinstance(sources, Iterable) or isinstance(sources, bytes | bytearray):
        raise InputError(type(sources).__name__, "not a source", _GIVE_SOURCES)
    for source in sources:
        path = os.fspath(source) if isinstance(source, os.PathLike) else source
        if not isinstance(path, str | Document | Mapping):
            raise InputError(type(source).__name__, "not a source", _GIVE_SOURCES)
        yield path


def _expanded(source: str) -> Iterator[Place]:
    """Expand one name."""
    if source == STANDARD_INPUT or _ADDRESS.match(source):
        yield Place(source)
        return
    kind = _kind(source)
    if kind == "folder":
        yield from _in_folder(source)
    elif kind == "file":
        yield Place(_as_given(source), source)
    elif glob.has_magic(source) and "\n" not in source:
        yield from _matching(source)
    elif _SCHEME.match(source):
        raise InputError(_shown(source), "not an http or https address", "Give the address of a page, or a path.")
    else:
        raise InputError(_shown(source) or "''", "no such file or folder", _check("Check the path", source))


def _kind(source: str) -> str | None:
    """Tell a folder from a file; None where there is neither, and a file where it may not be looked at."""
    try:
        os.stat(source)  # noqa: PTH116 - Path("") would be the current folder
    except PermissionError:
        return "file"
    except (OSError, ValueError):
        return None
    return "folder" if Path(source).is_dir() else "file"


def _in_folder(folder: str) -> Iterator[Place]:
    """Give the files directly in a folder that a reader claims, by name; hidden ones are left out."""
    try:
        names = sorted(entry.name for entry in Path(folder).iterdir() if _may_be_read(entry))
    except OSError as error:
        reason = f"cannot be read ({(error.strerror or str(error)).lower()})"
        raise InputError(_shown(folder), reason, "Check the folder and its permissions.") from error
    claimed = [name for name in names if is_claimed(name) and not name.startswith(".")]
    if not claimed:
        advice = "Name the files themselves if their suffixes are unusual." if names else "Put the articles into it."
        if suffix := _suffix_below(folder):
            advice = f"Its subfolders have some: give '{_shown(PurePath(folder).as_posix())}/**/*{suffix}'."
        raise InputError(_shown(folder), "no articles in this folder", advice)
    if others := [name for name in names if name not in claimed]:
        logger.info("%s: not read, hidden or of no known kind: %s", _shown(folder), _shown(", ".join(others)))
    for name in claimed:
        path = PurePath(folder) / name
        yield Place(_printable(path.as_posix()), str(path))


def _may_be_read(path: Path) -> bool:
    """Whether this is a file, or a link that leads to none: an article is missing there, which is worth a warning.

    What standard output is written to is neither: "summarize brief . > brief.md" makes it before this looks.
    """
    if path.is_file():
        return not _is_standard_output(path)
    return path.is_symlink() and not path.exists()


def _is_standard_output(path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(sys.stdout.fileno()), path.stat())
    except (OSError, ValueError, AttributeError):  # it is closed, or replaced by a program
        return False


def _suffix_below(folder: str) -> str | None:
    """Give the most frequent suffix of what a reader claims in the folders within a folder."""
    within = (path.name for path in itertools.islice(Path(folder).rglob("*"), MAX_LOOKED_AT))
    suffixes = Counter(PurePath(name).suffix for name in within if is_claimed(name) and not name.startswith("."))
    return max(sorted(suffixes), key=suffixes.__getitem__, default=None)


def _matching(pattern: str) -> Iterator[Place]:
    """Give the files that match a glob, by name."""
    matches = sorted(match for match in glob.glob(pattern, recursive=True) if _may_be_read(Path(match)))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        advice = _check("Check the pattern and the folder it is used in", pattern)
        raise InputError(_shown(pattern), "no file matches", advice)
    for match in matches:
        yield Place(_as_given(match), match)


def _check(what: str, name: str) -> str:
    """What to check about a name, and what to do if it is none: whoever has articles in a table gives their texts for paths."""
    return f"{what}; {_GIVE_TEXT}" if " " in name.strip() or "\n" in name else f"{what}."


def _identity(place: Place) -> object:
    """Give what two names of one file share: its device and number, whatever links lead to it."""
    if place.is_address:
        return place.name
    try:
        # A path stays as the user wrote it.
        status = os.fstat(sys.stdin.fileno()) if place.path is None else os.stat(place.path)  # noqa: PTH116
    except (OSError, ValueError, AttributeError):  # no such file; or standard input is closed, or replaced by a program
        return place.name if place.path is None else os.path.abspath(place.path)  # noqa: PTH100
    return status.st_dev, status.st_ino


def _read_file(path: str) -> bytes:
    """Read a file, or a pipe, no further than it is clear that it is too large."""
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(MAX_BYTES + 1)


def _read_standard_input() -> bytes:
    """Read standard input, whether it has bytes or, replaced by a program, only text."""
    if sys.stdin is None:
        raise Unusable("there is none", "Name the articles' files.")
    binary = getattr(sys.stdin, "buffer", None)
    if binary is None:
        return sys.stdin.read(MAX_BYTES + 1).encode("utf-8", "surrogatepass")
    return bytes(binary.read(MAX_BYTES + 1))


def _as_given(path: str) -> str:
    """Write a path with forward slashes."""
    return _printable(path.replace(os.sep, "/"))


def _printable(path: str) -> str:
    """Replace the bytes of a file name that are no text, which no report could be written with."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _shown(name: str) -> str:
    """Shorten what was meant to be a name."""
    line = _printable(" ".join(name.split()) if "\n" in name else name)
    return line if len(line) <= MAX_SHOWN else f"{line[:MAX_SHOWN]}..."
