"""A plain text to its title, publisher, author and date, told from its first and last lines.

Files of text have no fields for these; they stand above and below the article, among what else a web page has there.
What cannot be told for certain stays unknown: a wrong publisher costs a reader more than a missing one. The publisher
is the article's own, by its dateline, its copyright or its first appearance, never one that the article quotes.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from summarize.calendar import RECENT_YEAR
from summarize.reading.authors import find_author
from summarize.reading.datelines import written_on
from summarize.reading.dates import is_date_line, iso_date, name_date, search_date
from summarize.reading.headline import MIN_WORDS, find_headline
from summarize.reading.lines import closing_lines, is_prose, opening_lines, stripped_lines
from summarize.reading.masthead import find_masthead
from summarize.reading.publishers import find_publisher, host
from summarize.reading.years import day_among, day_before

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from summarize.corpus import Document

__all__ = ["complete", "complete_years", "find_published"]

# Most words of the names on a line with a date: two persons and their titles.
MAX_BYLINE_WORDS = 8
_PUBLISHED = re.compile(r"\b(?:published|posted|date|created)\b", re.IGNORECASE)
_DATED_ADDRESS = re.compile(rf"^https?://\S*?/({RECENT_YEAR})/(\d\d)/(\d\d)/", re.IGNORECASE)
_PERMALINK = re.compile(r"^permalink\s*:\s*", re.IGNORECASE)
# What stands between a title and the name of its page, and what two spellings of such a name may differ in.
_TITLE_SEPARATOR = re.compile(r"\s(?:[|–—·•»-]|::)\s")
_BESIDE_NAME = re.compile(r"^the\b|\.(?:com|org|net|co\.uk)$|[\W_]+")
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)


def complete(document: Document, name: str = "") -> Document:
    r"""Fill in what is not known about a document yet from its text, and its date from its file name at last.

    Parameters
    ----------
    document : Document
        What it says already is kept.
    name : str, optional
        Its file name.

    Returns
    -------
    Document
        The same text, path, address and identifier.

    Examples
    --------
    >>> from summarize.corpus import Document
    >>> text = "Troops to leave Iraq, officials say\n\nBy Ann Lee\n\nLONDON (AP) _ All troops will leave next year."
    >>> document = complete(Document(text))
    >>> document.title, document.author, document.publisher
    ('Troops to leave Iraq, officials say', 'Ann Lee', 'Associated Press')
    """
    lines = stripped_lines(document.text)
    masthead = find_masthead([line for _, line in opening_lines(lines)])
    publisher = document.publisher or find_publisher(lines) or masthead.publisher
    author = document.author or find_author(lines) or masthead.author
    title = document.title and _without_names(
        document.title, (publisher, author, *_names_in(host(document.url))), lines
    )
    filed = _address_date(document.url or "") or name_date(name)
    return dataclasses.replace(
        document,
        title=title or find_headline(lines),
        publisher=publisher,
        author=author,
        published=document.published
        or find_published(lines)
        or masthead.published
        or day_before(lines, filed)
        or filed,
    )


def complete_years(documents: Sequence[Document], given: Collection[int]) -> list[Document]:
    """Give documents that say their day and no year ("LIMA, June 11 (AP) -") their date, in the year of the other documents.

    Those at the places `given` stay as they are.
    """
    dates = {document.published for document in documents if document.published}
    if not dates:
        return list(documents)
    return [
        document
        if document.published or place in given
        else dataclasses.replace(document, published=day_among(stripped_lines(document.text), dates))
        for place, document in enumerate(documents)
    ]


def _without_names(title: str, names: Iterable[str | None], lines: Collection[str]) -> str:
    """Give a title without the name of its page or of its author behind it: ``Troops leave Iraq - The Daily Test``.

    What stands behind it is no part of it, either, where a line of the text says all in front of that.
    """
    beside = {_BESIDE_NAME.sub("", name.lower()) for name in names if name} - {""}
    for separator in reversed([*_TITLE_SEPARATOR.finditer(title)]):
        front, behind = title[: separator.start()].rstrip(), title[separator.end() :]
        is_whole = front in lines and len(front.split()) >= MIN_WORDS
        if not is_whole and _BESIDE_NAME.sub("", behind.lower()) not in beside:
            break
        title = front
    return title


def _names_in(host: str) -> Iterator[str]:
    """Give a host as titles may name it: ``news.test.com``, ``test``. Parts of two letters are those of countries."""
    yield host
    yield from (part for part in host.split(".") if len(part) > 2)


def find_published(lines: Sequence[str]) -> str | None:
    """Tell when the article was published.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    str or None
        In ISO 8601. A date of publication goes before one of an update.
    """
    opening = [line for _, line in opening_lines(lines)]
    stated = [line for line in [*opening, *closing_lines(lines)] if is_date_line(line)]
    above = [line for line in opening if line in stated and not _UPDATED.search(line)]
    labelled = [line for line in stated if _PUBLISHED.search(line)]
    updated = [line for line in stated if _UPDATED.search(line)]
    first = next(iter([*labelled, *above, *updated]), "")
    return iso_date(first) or written_on(lines) or _date_beside_byline(opening) or _permalink_date(lines)


def _permalink_date(lines: Sequence[str]) -> str | None:
    """Give the date in the article's own address, where a line below the text says it."""
    own = [_PERMALINK.sub("", line) for line in closing_lines(lines) if _PERMALINK.match(line)]
    return next(filter(None, map(_address_date, own)), None)


def _address_date(address: str) -> str | None:
    """Give the date in the path of an address: ``https://example.org/2014/03/11/troops``."""
    match = _DATED_ADDRESS.match(address)
    return iso_date("-".join(match.groups())) if match else None


def _date_beside_byline(opening: Sequence[str]) -> str | None:
    """Give the date on a byline: ``By Ann Lee | July 3, 2013``, ``March 10, 2012 10:54 am ET by MMFA Staff``."""
    for line in opening:
        found = search_date(line)
        rest = found and (line[: found[1].start()] + line[found[1].end() :]).strip(" ,|-–—·•")
        if found and rest and not is_prose(line) and _has_only_byline(rest):
            return found[0]
    return None


def _has_only_byline(rest: str) -> bool:
    """Whether nothing but who wrote it, and a time of day, is beside a date."""
    by = re.search(r"\bby\b", rest, re.IGNORECASE)
    if by is None or len(rest[by.end() :].split()) > MAX_BYLINE_WORDS:
        return False
    return is_date_line(f"{rest[: by.start()]} 2024-01-01")
