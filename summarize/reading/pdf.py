"""PDF to a document: the text of its pages, for which the optional library pypdf is needed.

A page is laid out in lines; they are joined to paragraphs again. The author in a PDF's own fields is mostly that of the program or of
an earlier file, and its dates are those of printing, so only the text is asked for them; its title counts where the first page
has it, too. Else the title is what is printed largest there.
"""

from __future__ import annotations

import dataclasses
import io
import logging
import re
import unicodedata
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from summarize.reading.metadata import complete
from summarize.reading.original import DAMAGES, Original, Unusable
from summarize.reading.plain import PlainReader
from summarize.reading.unwrap import SENTENCE_END, join_lines, unwrap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from summarize.corpus import Document

__all__ = ["PdfReader"]

_PDF_MAGIC = re.compile(rb"\s*%PDF-")

# Most pages of one article: longer than any report that is read for its news, short enough to be read in a minute.
MAX_PAGES = 500

# A line at the edge of more than this share of the pages, and of so many, is a running head or foot, of even or odd pages, too. It is
# left out, and so are those next to it, up to so many.
RUNNING_SHARE, MIN_RUNNING_PAGES, MAX_RUNNING_LINES = 0.4, 2, 3
# The number of the page at the beginning or the end of such a line; alone or behind an address it tells the line by itself.
_PAGE_NUMBER = re.compile(r"^\W*\d+\b|\b\d+(?:\s*(?:/|of)\s*\d+)?\W*$", re.IGNORECASE)
_ONLY_NUMBER = re.compile(
    r"\W*+(?:\w++://\S++\s++)?(?:page\s*+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?[^\w.]*+", re.IGNORECASE
)

# Words of a title, and how much larger than most of the page one is printed.
TITLE_WORDS = range(4, 31)
MIN_TITLE_SIZE = 1.15
# The name of the site behind a page's title.
_SITE = re.compile(r" [|–—-] [^|–—]{1,40}$")

# Signs of two or three letters in one: "oﬃce".
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# A hyphen that is seen at the end of a line only.
_SOFT_HYPHEN = "\xad"

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
        pages, stated, largest = _read(original.content)
        text = "".join(page + _page_end(page) for page in _without_running_lines(pages, stated))
        title = _confirmed(stated, text) or join_lines(largest, text) or None
        if title:
            # In one line, and a paragraph of its own.
            text = re.sub(_in_lines(title), lambda _: f"\n\n{title}\n\n", text, count=1)
        document = original.document(unwrap(text))
        yield complete(dataclasses.replace(document, title=title), original.name)


def _read(content: bytes) -> tuple[list[str], str, list[str]]:
    """Give the text of every page, the title in the file's own fields, and the lines printed largest on the first page."""
    try:
        import pypdf
    except ImportError as error:
        reason = 'PDF support is not installed (pip install "summarize[pdf]")'
        raise Unusable(reason, "Install it, or save the article as text.") from error
    logging.getLogger("pypdf").addHandler(_NOWHERE)
    try:
        document = pypdf.PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise Unusable("an encrypted PDF", "Save it without a password.")
        if len(document.pages) > MAX_PAGES:
            raise Unusable(f"{len(document.pages)} pages, more than {MAX_PAGES}", "Give one article a file.")
        parts: list[tuple[float, str]] = []

        def see(text: str, outer: Sequence[float], inner: Sequence[float], _font: object, size: float) -> None:
            height = size * (inner[3] or inner[1]) * (outer[3] or outer[1])
            parts.append((round(abs(height), 1), _spelled(text)))

        pages = [
            _spelled(page.extract_text(visitor_text=None if number else see))
            for number, page in enumerate(document.pages)
        ]
        if not any(map(str.strip, pages)):
            raise Unusable("a PDF without text, as a scan has none", "Run it through text recognition first.")
        stated = str((document.metadata and document.metadata.title) or "")
        return pages, " ".join(_spelled(stated).split()), _largest(parts)
    except (pypdf.errors.PyPdfError, pypdf.errors.DependencyError, zlib.error, *DAMAGES) as error:
        raise Unusable("a damaged PDF", "Save it again, or give its text.") from error


def _spelled(text: str) -> str:
    """Give a text in the letters that it would be typed in."""
    return text.translate(_LIGATURES).replace(f"{_SOFT_HYPHEN}\n", "-\n").replace(_SOFT_HYPHEN, "")


def _in_lines(title: str) -> str:
    """A pattern of a title that may be broken into lines, also behind a hyphen."""
    return r"\s+".join(re.escape(word).replace(r"\-", r"-\s*") for word in title.split())


def _confirmed(stated: str, text: str) -> str | None:
    """Give the title in a PDF's own fields, with or without the name of a site behind it, if the text has it."""
    titles = (title for title in (stated, _SITE.sub("", stated)) if len(title.split()) in TITLE_WORDS)
    return next((title for title in titles if re.search(_in_lines(title), text)), None)


def _largest(parts: Sequence[tuple[float, str]]) -> list[str]:
    """Give the lines of what is printed largest if it has the length of a title and most of the page is smaller."""
    letters: Counter[float] = Counter()
    runs: list[tuple[float, list[str]]] = []
    for size, text in ((size, text.strip()) for size, text in parts if text.strip()):
        letters[size] += len(text)
        if not runs or runs[-1][0] != size:
            runs.append((size, []))
        runs[-1][1].append(text)
    usual = max(letters, key=lambda size: letters[size], default=0.0)
    titles = [
        (size, lines)
        for size, lines in runs
        if size >= MIN_TITLE_SIZE * usual and len(" ".join(lines).split()) in TITLE_WORDS
    ]
    return max(titles, key=lambda each: each[0], default=(0.0, []))[1]


def _without_running_lines(pages: Sequence[str], title: str) -> list[str]:
    """Leave out the first and last lines that stand on most pages, the page's number not regarded, and such a number alone.

    A browser prints the day and the `title` above each page.
    """
    split = [[line.strip() for line in page.splitlines()] for page in pages]
    for _ in range(MAX_RUNNING_LINES):
        split = [_stripped(lines) for lines in split]
        edges = Counter(edge for lines in split for edge in {_unnumbered(line) for line in (lines[:1] + lines[-1:])})
        enough = max(MIN_RUNNING_PAGES, RUNNING_SHARE * len(pages))
        running = {edge for edge, n_pages in edges.items() if n_pages >= enough}
        for lines in split:
            for edge in (0, -1):
                if lines and _is_running(lines[edge], running, title):
                    del lines[edge]
    return ["\n".join(_stripped(lines)) for lines in split]


def _is_running(line: str, running: Collection[str], title: str) -> bool:
    is_printed = bool(title) and line[:1].isdigit() and line.endswith(f" {title}")
    return is_printed or _unnumbered(line) in running or _ONLY_NUMBER.fullmatch(line) is not None


def _stripped(lines: Sequence[str]) -> list[str]:
    """The lines without blank ones at the edges."""
    return "\n".join(lines).strip("\n").splitlines()


def _page_end(page: str) -> str:
    """Give what joins a page to the next: a paragraph may go on there, but not after a stop."""
    return "\n\n" if SENTENCE_END.search(page) else "\n"


def _unnumbered(line: str) -> str:
    return _PAGE_NUMBER.sub("#", line)
