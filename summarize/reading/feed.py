"""RSS and Atom to documents: one per entry, its full content where the feed has it, else its summary."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from summarize.corpus import Document, Skip
from summarize.reading.dates import iso_date
from summarize.reading.decoding import without_unseen
from summarize.reading.markup import strip_tags, without_markup
from summarize.reading.metadata import complete
from summarize.reading.original import DAMAGES, Original, Unusable
from summarize.reading.plain import PlainReader

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FeedReader"]

_BEGINS_FEED = re.compile(
    r"(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(?:\[.*?\])?\s*>\s*)*<(?:rss|(?:atom:)?feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<(?:rss|(?:atom:)?feed|rdf:rdf)\b", re.IGNORECASE)
# "ann.lee@example.org (Ann Lee)", as RSS has its authors.
_ADDRESS_OF = re.compile(r"^\S+@\S+\s+\((?P<name>[^()]+)\)$")
_ADVICE = "Give an RSS or Atom feed, or the pages it links to."


class FeedReader:
    """Reads feeds; the pages that the entries link to are not fetched."""

    suffixes = (".rss", ".atom", ".xml")
    media_types = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")

    def recognises(self, original: Original) -> bool:
        """Whether the root element is one of a feed."""
        return _BEGINS_FEED.match(original.opening) is not None

    def read(self, original: Original) -> Iterator[Document | Skip]:
        """Give a document, or the reason why there is none, for every entry in the feed's order."""
        if not original.opening.startswith("<"):  # only its name says that it is XML
            yield from PlainReader().read(original)
            return
        _refuse_entities(original.content)
        feed = _parse(original)
        if not feed.version:
            raise Unusable("XML, but neither RSS nor Atom", _ADVICE)
        if not feed.entries:
            raise Unusable("a feed without entries", _ADVICE)
        for number, entry in enumerate(feed.entries, start=1):
            yield _article(original, number, entry, feed.feed.get("title"))


def _refuse_entities(content: bytes) -> None:
    """Refuse definitions of entities, of which no feed has any and a bomb has many."""
    root = _ROOT.search(content)
    if b"<!entity" in content[: root.start() if root else None].lower():
        raise Unusable("a feed that defines entities", _ADVICE)


def _parse(original: Original) -> Any:
    """Give the feed as feedparser sees it, which copes with damaged ones and never fetches anything from a stream."""
    import feedparser

    headers = {"content-type": f"application/xml; charset={original.charset}"} if original.charset else {}
    try:
        return feedparser.parse(io.BytesIO(original.content), response_headers=headers)
    except DAMAGES as error:  # such as a character reference beyond Unicode
        raise Unusable("a damaged feed", _ADVICE) from error


def _article(original: Original, number: int, entry: Any, feed_title: str | None) -> Document | Skip:
    """One entry as a document."""
    text = without_unseen(_text(entry))
    url = entry.get("link") or original.url
    if not text.strip():
        return original.skip(f"entry {number}: no text", url)
    document = Document(
        text,
        title=_bare(entry.get("title")),
        publisher=_bare(entry.get("source", {}).get("title") or feed_title),
        author=_author(entry),
        published=_published(entry),
        url=url,
        path=original.path,
    )
    return complete(document)


def _author(entry: Any) -> str | None:
    """Give who wrote an entry: all of several authors, and names without their addresses."""
    # As its only author feedparser gives the last of several.
    several = [author.get("name") or "" for author in entry.get("authors", ()) if author]
    author = _bare(", ".join(filter(None, several)) if len(several) > 1 else entry.get("author"))
    return author and _ADDRESS_OF.sub(r"\g<name>", author)


def _text(entry: Any) -> str:
    """Give the longest content of an entry, or its summary."""
    longest = max(
        (without_markup(content.get("value") or "") for content in entry.get("content", ())), key=len, default=""
    )
    return longest if longest.strip() else without_markup(entry.get("summary") or "")


def _published(entry: Any) -> str | None:
    """Give the day on which an entry was published, where its publisher is; only in UTC where that cannot be read."""
    for key in ("published", "updated"):
        written, parsed = entry.get(key), entry.get(f"{key}_parsed")
        if written and (day := iso_date(written)):
            return day
        # "0000-00-00" is parsed too, as a year before the first.
        if parsed and (day := iso_date(f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}")):
            return day
    return None


def _bare(value: str | None) -> str | None:
    """Give a field without the tags that some feeds put into it."""
    return " ".join(strip_tags(value or "").split()) or None
