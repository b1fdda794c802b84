"""Tables of labels, read together with the texts that they were given for.

A label names a document of the development corpora, the offsets of what was labelled there and the hash of that text: the texts
themselves are no part of the repository.
"""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["is_held", "read_labelled_texts", "set_of"]


def read_labelled_texts(corpora: Path, labels: Path, *, lower: bool = False) -> Iterator[tuple[dict[str, str], str]]:
    """Yield every row of a table with its text, white space collapsed; one whose text is not what was labelled is an error.

    Parameters
    ----------
    corpora : Path
        Where the development corpora are unpacked.
    labels : Path
        Tab-separated, with the columns ``document``, ``start``, ``end`` and ``hash``. A row without a start has no text.
    lower : bool
        Whether the texts were labelled in lower case.
    """
    with labels.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if not row["start"]:
                yield row, ""
                continue
            text = (corpora / row["document"]).read_text("utf-8")[int(row["start"]) : int(row["end"])]
            text = " ".join((text.lower() if lower else text).split())
            if hashlib.sha256(text.encode()).hexdigest()[:12] != row["hash"]:
                raise SystemExit(f"{row['document']} {row['start']}: not the text that was labelled")
            yield row, text


def set_of(document: str) -> str:
    """The set of a document, "duc2003/d30003t"."""
    return "/".join(document.split("/")[:2])


def is_held(name: str) -> bool:
    """Whether a set or a page belongs to the half, by the hash of its name, that is only counted and never looked at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1
