"""Tables of articles (CSV, TSV) to documents: one article a row, its fields under the names of the columns.

The columns may have any of the names that :mod:`summarize.reading.fields` knows; one of them has the text.
"""

from __future__ import annotations

import csv
import io
from textwrap import shorten
from typing import TYPE_CHECKING

from summarize.reading.fields import known_fields
from summarize.reading.original import Original, Unusable
from summarize.reading.plain import PlainReader
from summarize.reading.records import article

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from summarize.corpus import Document, Skip

__all__ = ["TableReader"]

_ADVICE = 'Give it a first line with the names of its columns, as "title,published,text".'
_DELIMITERS = ",;\t|"
# In a message: where the first line names no columns it is an article.
MAX_COLUMN_LETTERS = 40


class TableReader:
    """Reads articles that are rows."""

    suffixes = (".csv", ".tsv")
    media_types = ("text/csv", "text/tab-separated-values")

    def recognises(self, original: Original) -> bool:
        """Whether its first line names columns, one of the text and another."""
        columns = _columns(original.opening)
        return len(columns) > 1 and {"text"} < _known(columns)

    def read(self, original: Original) -> Iterator[Document | Skip]:
        """Give a document, or the reason why there is none, for every row."""
        text = original.text().lstrip("\r\n")
        columns = _columns(text)
        if len(columns) < 2:  # a table in name only
            yield from PlainReader().read(original)
            return
        if "text" not in _known(columns):
            shown = ", ".join(shorten(column, MAX_COLUMN_LETTERS, placeholder="…") for column in columns[:8])
            raise Unusable(f'no column "text" (its columns: {shown})', _ADVICE)
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), restkey="", restval="")
        try:
            for number, row in enumerate(rows, start=1):
                yield article(original, f"row {number}", {name: cell for name, cell in row.items() if name})
        except csv.Error as error:
            raise Unusable(f"not a table ({error})", _ADVICE) from error
        if rows.line_num < 2:
            raise Unusable("a table without rows", _ADVICE)


def _columns(text: str) -> list[str]:
    """Give the names in the first line."""
    try:
        return next(csv.reader([text.partition("\n")[0]], delimiter=_delimiter(text)), [])
    except csv.Error:
        return []


def _known(columns: list[str]) -> Set[str]:
    """Give what of an article the columns say."""
    return known_fields(dict.fromkeys(columns, "x")).keys()


def _delimiter(text: str) -> str:
    """Give what is most frequent in the first line."""
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)
