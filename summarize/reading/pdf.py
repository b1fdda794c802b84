"""PDF to a document: the text of its pages, for which the optional library pypdf is needed.

A page is laid out in lines; they are joined to paragraphs again. The title and the author in a PDF's own fields are
mostly those of the program or of an earlier file, and its dates those of printing, so only the text is asked for them.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from summarize.reading.metadata import complete
from summarize.reading.original import DAMAGES, Original, Unusable
from summarize.reading.plain import PlainReader
from summarize.reading.unwrap import SENTENCE_END, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.corpus import Document

__all__ = ["PdfReader"]

_PDF_MAGIC = re.compile(rb"\s*%PDF-")

# Most pages of one article: longer than any report that is read for its news, short enough to be read in a minute.
MAX_PAGES = 500

# On more than this share of the pages a line at the edge is a running head or foot; it is left out.
RUNNING_SHARE = 0.6

MIN_RUNNING_PAGES = 3

# One for all files: a logger takes the same handler once.
_NOWHERE = logging.NullHandler()


class PdfReader:
    """Reads PDF files that have text, not pictures of text."""

    suffixes = (".pdf",)
    media_types = ("application/pdf",)

    def recognises(self, original: Original) -> bool:
        """Whether it begins with the mark of a PDF file."""
        return _PDF_MAGIC.match(original.content) is not None

    def read(self, original: Original) -> Iterator[Document]:
        """Give the one document; a text that is only called a PDF file is plain text."""
        if not self.recognises(original):  # only its name says that it is a PDF file
            yield from PlainReader().read(original)
            return
        pages = _without_running_lines(_pages(original.content))
        text = unwrap("".join(page + _page_end(page) for page in pages))
        if not text.strip():
            raise Unusable("a PDF without text, as a scan has none", "Run it through text recognition first.")
        yield complete(original.document(text), original.name)


def _pages(content: bytes) -> list[str]:
    """Give the text of every page."""
    try:
        import pypdf
    except ImportError as error:
        raise Unusable("PDF support is not installed", 'Install it with: pip install "summarize[pdf]".') from error
    logging.getLogger("pypdf").addHandler(_NOWHERE)
    try:
        document = pypdf.PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise Unusable("an encrypted PDF", "Save it without a password.")
        if len(document.pages) > MAX_PAGES:
            raise Unusable(f"{len(document.pages)} pages, more than {MAX_PAGES}", "Give one article a file.")
        return [page.extract_text() for page in document.pages]
    except (pypdf.errors.PyPdfError, pypdf.errors.DependencyError, zlib.error, *DAMAGES) as error:
        raise Unusable("a damaged PDF", "Save it again, or give its text.") from error


def _without_running_lines(pages: Sequence[str]) -> list[str]:
    """Leave out the first and last lines that stand on most pages, page numbers not regarded."""
    split = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    edges = Counter(edge for lines in split for edge in {_unnumbered(line) for line in (lines[:1] + lines[-1:])})
    running = {
        edge for edge, n_pages in edges.items() if n_pages >= MIN_RUNNING_PAGES and n_pages > RUNNING_SHARE * len(pages)
    }
    return [_without_edges(page, running) for page in pages]


def _without_edges(page: str, running: set[str]) -> str:
    """One page without its running head and foot."""
    lines = page.strip().splitlines()
    if lines and _unnumbered(lines[0]) in running:
        lines = lines[1:]
    if lines and _unnumbered(lines[-1]) in running:
        lines = lines[:-1]
    return "\n".join(lines)


def _page_end(page: str) -> str:
    """Give what joins a page to the next: a paragraph may go on there, but not after a stop."""
    return "\n\n" if SENTENCE_END.search(page) else "\n"


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())
