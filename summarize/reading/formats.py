"""Any bytes to documents: the table of readers, and which of them reads what.

The content decides: first what is compressed, then what is no text, then what can be one format only. Where it leaves a
choice, as between text and Markdown, the media type of a server decides, then the suffix. What nobody claims is text.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from summarize.reading.compressed import expand
from summarize.reading.content import binary_kind
from summarize.reading.feed import FeedReader
from summarize.reading.mail import MailboxReader, MailReader
from summarize.reading.markdown import MarkdownReader
from summarize.reading.original import ONE_OF_ARTICLE_FORMATS, Original, Reader, Unusable
from summarize.reading.own_results import result_kind
from summarize.reading.pdf import PdfReader
from summarize.reading.plain import PlainReader
from summarize.reading.records import RecordReader
from summarize.reading.table import TableReader
from summarize.reading.webpage import PageReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.corpus import Document, Skip

__all__ = ["READERS", "articles", "is_claimed"]

_PLAIN = PlainReader()
_PDF = PdfReader()
_FEED = FeedReader()
# In the order in which they are asked whether a content is theirs.
READERS: tuple[Reader, ...] = (
    _PDF,
    _FEED,
    PageReader(),
    RecordReader(),
    MailReader(),
    MailboxReader(),
    TableReader(),
    MarkdownReader(),
    _PLAIN,
)


def articles(original: Original, *, with_briefs: bool = False) -> Iterator[Document | Skip]:
    """Read what is in one source.

    Parameters
    ----------
    original : Original
        The source as it was received.
    with_briefs : bool
        Whether what this program wrote itself counts as an article.

    Yields
    ------
    Document or Skip
        The articles in their order, with what could not be used among them.

    Raises
    ------
    Unusable
        If there is no article in it.
    """
    original = expand(original)
    if not original.content.strip(b"\x00\t\n\v\f\r "):
        raise Unusable("empty", "Give an article with text.")
    if not with_briefs and (kind := result_kind(original)):
        raise Unusable(f"it is {kind}, not an article", "Give the articles that it was made from.")
    yield from _reader(original).read(original)


def is_claimed(name: str) -> bool:
    """Whether a reader claims a file in a folder by its suffix, compressed or not.

    Examples
    --------
    >>> is_claimed("a.txt"), is_claimed("a.HTML.gz"), is_claimed("a.tar.gz"), is_claimed("README")
    (True, True, False, False)
    """
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    return any(suffix in reader.suffixes for reader in READERS)


def _reader(original: Original) -> Reader:
    """Give the reader for a content that is not compressed."""
    if _PDF.recognises(original):
        return _PDF
    if kind := binary_kind(original.content):
        advice = "Unpack it and give the articles." if kind.endswith("archive") else ONE_OF_ARTICLE_FORMATS
        raise Unusable(f"not text ({kind})", advice)
    if recognised := next((reader for reader in READERS if reader.recognises(original)), None):
        return recognised
    if original.opening.startswith("<?xml"):  # and no page: it says itself what it is not
        return _FEED
    return next((reader for reader in READERS if original.media_type in reader.media_types), None) or next(
        (reader for reader in READERS if original.suffix in reader.suffixes), _PLAIN
    )
