"""HTML to a document: the article that trafilatura finds in a page, and what the page says about itself."""

from __future__ import annotations

import html
import logging
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from summarize.corpus import Document
from summarize.quiet import without_warnings
from summarize.reading.authors import stated_authors
from summarize.reading.dates import iso_date
from summarize.reading.decoding import without_unseen
from summarize.reading.markup import is_fragment, is_page, strip_tags
from summarize.reading.metadata import complete
from summarize.reading.original import Unusable
from summarize.reading.outlets import is_outlet, may_be_headline
from summarize.reading.page_tree import page_tree
from summarize.reading.publishers import host, stated_publisher
from summarize.reading.unwrap import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.reading.original import Original

__all__ = ["PageReader", "page_document"]

_TAG = re.compile(r"</?[a-z][^<>]*>|<!", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_TITLE_SEPARATOR = re.compile(r"\s[|–—·•»-]\s")
_MARKDOWN_SUFFIXES = (".md", ".markdown")
# Where a page declares its encoding: within its first 1,024 bytes by the standard, later in many real pages.
CHARSET_BYTES = 4096

# Share of the extracted words that must be found again in paragraphs: no more than a caption may be lost.
KEPT_SHARE = 0.9

# Share of the words in a page's paragraphs below which what was extracted is not its article: lists of other stories and comments
# leave it no less.
EXTRACTED_SHARE = 0.25

# Titles of what servers show in place of an article, up to the name of the site, and the most words that such a page has.
_ERROR_TITLE = re.compile(
    r"(?:error\W*)?(?:[45]\d\d\b\W*)?(?:error\W*)?"
    r"(?:(?:(?:page|file|article|story) )?not found|forbidden|access denied|unauthori[sz]ed|bad gateway|service unavailable"
    r"|just a moment|attention required|are you (?:a )?(?:robot|human)|robot check|security check|before you continue\b.{0,20})"
    r"\W*(?:\s[|–—-]\s.{0,40})?$",
    re.IGNORECASE,
)
MAX_ERROR_WORDS = 60

# The latest date a page may have. Without it htmldate takes today's, and what is read would depend on the clock.
_LAST_DATE = "2099-12-31"

_EXTRACTION: dict[str, Any] = {
    "include_comments": False,
    "include_tables": False,
    "with_metadata": True,
    "date_extraction_params": {"original_date": True, "extensive_search": False, "max_date": _LAST_DATE},
}

# One for all pages: a logger takes the same handler once.
_NOWHERE = logging.NullHandler()


class PageReader:
    """Reads web pages, complete or a fragment in a file with the suffix of one."""

    suffixes = (".html", ".htm", ".xhtml")
    media_types = ("text/html", "application/xhtml+xml")

    def recognises(self, original: Original) -> bool:
        """Whether it begins as a page does, or as a piece of one; Markdown may begin with one and go on."""
        if is_page(original.opening):
            return True
        return original.suffix not in _MARKDOWN_SUFFIXES and is_fragment(original.opening)

    def read(self, original: Original) -> Iterator[Document]:
        """Give the page's article; a file without a single tag is plain text, whatever its suffix."""
        text = original.text(_declared_charset(original.content))
        yield page_document(original, text) if _TAG.search(text) else complete(original.document(text), original.name)


def page_document(original: Original, markup: str) -> Document:
    """Extract the article from a page.

    Parameters
    ----------
    original : Original
        Where it comes from; its address goes before the one that the page gives itself.
    markup : str
        The page.

    Returns
    -------
    Document
        With the page's own title, publisher, author and date, the rest told from the text.

    Raises
    ------
    Unusable
        If the page has no text.
    """
    markup = without_unseen(markup)
    found = _extract(markup)
    document = original.document(_in_paragraphs(found.get("text", ""), markup))
    url = original.url or _one_line(found.get("url"))
    publisher = _publisher(_one_line(found.get("sitename")) or "", url, markup)
    document = complete(
        Document(
            document.text,
            title=_one_line(found.get("title")),
            publisher=publisher,
            author=stated_authors(_one_line(found.get("author")) or "", publisher),
            published=_date(found.get("date", ""), markup),
            url=url,
            path=original.path,
        ),
        original.name,
    )
    if _ERROR_TITLE.match(document.title or "") and len(document.text.split()) <= MAX_ERROR_WORDS:
        raise Unusable(f'in place of an article it says "{document.title}"', "Save the page as your browser shows it.")
    return document


def _publisher(stated: str, url: str | None, markup: str) -> str | None:
    """Give the name of a site, from the title of its page where it states none.

    Its host where the name had no capitals ("nj") before the extractor gave it some.
    """
    has_none = stated == stated.title() and stated not in markup and stated.lower() in markup
    return (has_none and host(url)) or stated_publisher(stated, url) or _behind_title(markup)


def _behind_title(markup: str) -> str | None:
    """Give the outlet behind the title of a page: ``<title>Troops leave - BBC News</title>``."""
    title = _TITLE.search(markup)
    _, *behind = _TITLE_SEPARATOR.split(_one_line(title[1]) or "") if title else [""]
    return behind[-1] if behind and is_outlet(behind[-1]) and not may_be_headline(behind[-1]) else None


def _extract(markup: str) -> dict[str, str]:
    """Give what trafilatura makes of a page: its text and its metadata; empty where it finds no article."""
    from trafilatura import bare_extraction

    # What it says about pages without an article is said here in its own words; without a handler it would be printed.
    logging.getLogger("trafilatura").addHandler(_NOWHERE)
    tree = page_tree(markup)
    if tree is None:
        return {}
    n_words = _words_of_paragraphs(tree)
    # What reads dates warns of the letters of time zones that it does not know.
    with without_warnings():
        # Not as JSON: trafilatura composes letters and accents in it, and of a line end before an accent it makes a letter.
        found = bare_extraction(tree, fast=True, **_EXTRACTION)
        if len((getattr(found, "text", None) or "").split()) < EXTRACTED_SHARE * n_words:
            # It took something beside the article for it; its slow way asks other extractors, too.
            found = bare_extraction(page_tree(markup), fast=False, **_EXTRACTION)
    fields = {name: getattr(found, name, None) for name in ("text", "title", "sitename", "author", "date", "url")}
    return {name: unicodedata.normalize("NFC", value) for name, value in fields.items() if isinstance(value, str)}


def _words_of_paragraphs(tree: Any) -> int:
    """Count the words of the paragraphs of a page that end as a sentence does."""
    paragraphs = (element.text_content().strip() for element in tree.iter("p"))
    return sum(len(text.split()) for text in paragraphs if SENTENCE_END.search(text[-10:]))


def _in_paragraphs(extracted: str, markup: str) -> str:
    """Give the extracted text with its paragraphs, which the extractor runs together on short pages.

    Where it found nothing, all that is not markup is the text.
    """
    if "\n" in extracted:
        return extracted
    stripped = strip_tags(markup)
    if not extracted.strip():
        return stripped
    kept = "\n".join(line for line in stripped.split("\n") if line in extracted)
    return kept if len(kept.split()) >= KEPT_SHARE * len(extracted.split()) else extracted


def _declared_charset(content: bytes) -> str | None:
    """Give the encoding that the page declares in itself."""
    head = content[:CHARSET_BYTES]
    match = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return match[1].decode("ascii", "replace") if match else None


def _date(found: str, markup: str) -> str | None:
    """Give the date that was found; a year that the page does not have was guessed, of "14-12-29" for one."""
    date = iso_date(found)
    return date if date and date[:4] in markup else None


def _one_line(value: str | None) -> str | None:
    """Give a metadata field on one line, resolving what was escaped again and again; None where there is nothing in it."""
    return " ".join(html.unescape(value or "").split()) or None
