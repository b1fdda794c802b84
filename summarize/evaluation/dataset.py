"""A folder of sets in, their articles' paths and their reference summaries out.

::

    DATASET/
    ├── one set/
    │   ├── docs/    any number of articles, in any format that can be read
    │   └── refs/    any number of human summaries of them, as plain text
    └── another set/
        └── ...
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import InputError, OutputError
from summarize.reading.decoding import decode

__all__ = ["EvaluationSet", "check_outside", "load_dataset"]

logger = logging.getLogger("summarize")
_LAYOUT = "Give a folder of sets, each a folder with docs/ (articles) and refs/ (human summaries)."


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """Articles about one event, and what people wrote as their summary.

    Attributes
    ----------
    name : str
        The name of the set's folder.
    documents : tuple of Path
        The articles, at least one, in code-point order of their names.
    references : tuple of str
        The texts of the human summaries, at least one, none of them empty, in code-point order of their names.
    """

    name: str
    documents: tuple[Path, ...]
    references: tuple[str, ...]


def load_dataset(folder: str | Path, *, limit: int | None = None) -> tuple[EvaluationSet, ...]:
    """Find the sets in a folder and read their reference summaries.

    Sets are taken in code-point order of their names; hidden files and folders are passed over. A set without articles
    or without summaries is left out, and one warning names all of them.

    Parameters
    ----------
    folder : str or Path
        The folder that holds one folder for each set.
    limit : int, optional
        Take only the first so many complete sets, at least 1.

    Returns
    -------
    tuple of EvaluationSet
        At least one.

    Raises
    ------
    InputError
        If the folder does not exist, is no folder, holds no complete set or holds a summary that cannot be read; if
        ``limit`` is below 1.
    """
    if limit is not None and limit < 1:
        raise InputError("--limit", f"{limit} leaves no set", "Give 1 or more.")
    root = Path(folder)
    sets: list[EvaluationSet] = []
    incomplete: list[str] = []
    for path in _set_folders(root):
        if len(sets) == limit:
            break
        documents, references = _files(path / "docs"), _read_references(path / "refs")
        missing = [name for name, found in (("docs/", documents), ("refs/", references)) if not found]
        if missing:
            incomplete.append(f"{path.name} (nothing in {' or '.join(missing)})")
        else:
            sets.append(EvaluationSet(path.name, documents, references))
    if not sets:
        raise InputError(str(folder), "none of its folders has both docs/ and refs/", _LAYOUT)
    if incomplete:
        logger.warning("%s: left out %d incomplete: %s", folder, len(incomplete), ", ".join(incomplete))
    return tuple(sets)


def check_outside(folder: str | Path, output: str | Path) -> None:
    """Refuse to write among the articles and summaries of a dataset, where the next run would read it.

    Parameters
    ----------
    folder : str or Path
        The dataset, as for :func:`load_dataset`.
    output : str or Path
        A file, which need not exist.

    Raises
    ------
    OutputError
        If it is an article or a summary, by whatever link, or would lie beside them.
    InputError
        If the dataset does not exist or has no sets.
    """
    target = Path(os.path.realpath(output))
    folders = [one / kind for one in _set_folders(Path(folder)) for kind in ("docs", "refs") if (one / kind).is_dir()]
    is_read = target.is_file() and any(target.samefile(path) for found in folders for path in _files(found))
    if is_read or (target.parent.is_dir() and any(target.parent.samefile(found) for found in folders)):
        raise OutputError(str(output), "it lies among the dataset's articles and summaries", "Give another file.")


def _set_folders(root: Path) -> list[Path]:
    """List the folders in the dataset, or say what stands there instead."""
    if not root.exists():
        raise InputError(str(root), "it does not exist", _LAYOUT)
    if not root.is_dir():
        raise InputError(str(root), "it is a file", _LAYOUT)
    folders = [path for path in _visible(root) if path.is_dir()]
    if {"docs", "refs"} & {path.name for path in folders}:
        raise InputError(str(root), "it is a single set", "Give the folder that holds it.")
    if not folders:
        raise InputError(str(root), "it has no folders in it", _LAYOUT)
    return folders


def _visible(folder: Path) -> list[Path]:
    try:
        return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)
    except OSError as error:
        raise InputError(str(folder), f"it cannot be listed ({error.strerror})") from error


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(path for path in _visible(folder) if path.is_file()) if folder.is_dir() else ()


def _read_references(folder: Path) -> tuple[str, ...]:
    return tuple(text for text in map(_read_reference, _files(folder)) if text)


def _read_reference(path: Path) -> str:
    try:
        return decode(path.read_bytes()).strip()
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})") from error
