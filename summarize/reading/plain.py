"""Plain text to a document: the text is the decoded file, unchanged.

Offsets into the text are offsets into the file, so nothing is cleaned here, not even line ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.reading.metadata import complete

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.corpus import Document
    from summarize.reading.original import Original

__all__ = ["PlainReader"]


class PlainReader:
    """Reads text, and is asked last: whatever is text and nothing else is plain."""

    suffixes = (".txt", ".text")
    media_types = ("text/plain",)

    def recognises(self, original: Original) -> bool:  # noqa: ARG002 - the Protocol's signature
        """Never: every other format is text as well."""
        return False

    def read(self, original: Original) -> Iterator[Document]:
        """Give the one document, its metadata told from its first and last lines."""
        yield complete(original.document(original.text()), original.name)
