"""JSON and JSON Lines to documents: one article per object.

An object has a ``text`` and, as far as known, ``title``, ``publisher``, ``author``, ``published``, ``url`` and ``id``, or has
these under the names that news APIs and crawlers use. A file holds one object, an array of them, or one on every line; an object
that is no article may be an API's answer, with an array of articles in it.
"""

from __future__ import annotations

import datetime
import json
import logging
import re
from typing import TYPE_CHECKING

from summarize.corpus import Document, Skip
from summarize.reading.dates import iso_date
from summarize.reading.decoding import without_surrogates
from summarize.reading.fields import articles_within, known_fields
from summarize.reading.markup import is_fragment, is_page, strip_tags
from summarize.reading.metadata import complete
from summarize.reading.original import Original, Unusable
from summarize.reading.plain import PlainReader
from summarize.reading.webpage import page_document

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RecordReader", "article", "articles_of"]

_ADVICE = 'Give one object per article: {"text": "...", "title": "..."}.'
_BEGINS_VALUE = re.compile(r"\A\s*[\"]|^[ \t]*[{\[]", re.MULTILINE)
# Seconds or milliseconds since 1970, from 2001 on.
_TIMESTAMP = re.compile(r"[1-9]\d{9}(?:\d{3})?")
_BY = re.compile(r"\Aby\s+", re.IGNORECASE)
_LINE_SUFFIXES = (".jsonl", ".ndjson")

logger = logging.getLogger("summarize")


class RecordReader:
    """Reads articles that are JSON objects."""

    suffixes = (".json", *_LINE_SUFFIXES)
    media_types = ("application/json", "application/jsonl", "application/x-ndjson", "application/x-jsonlines")

    def recognises(self, original: Original) -> bool:
        """Whether it begins as an object, or an array of objects, and goes on as one.

        A text in brackets begins like JSON as well, so the first string has to be followed by a colon.
        """
        begins = original.opening.lstrip("[").lstrip() if original.opening.startswith("[") else original.opening
        if not begins.startswith("{"):
            return False
        try:
            _, end = json.JSONDecoder().raw_decode(begins[1:].lstrip())
        except (ValueError, RecursionError):
            return False
        return begins[1:].lstrip()[end:].lstrip().startswith(":")

    def read(self, original: Original) -> Iterator[Document | Skip]:
        """Give a document, or the reason why there is none, for every object."""
        text = original.text()
        if not text.strip():
            raise Unusable("empty", _ADVICE)
        if _BEGINS_VALUE.search(text) is None and isinstance(_parse(text), ValueError):  # JSON in name only
            yield from PlainReader().read(original)
            return
        objects = _lines(text) if _has_lines(original, text) else _whole(text)
        for place, parsed in objects:
            yield from articles_of(original, place, parsed)


def _has_lines(original: Original, text: str) -> bool:
    """Whether there is an object on every line, not one value in the whole file."""
    if original.suffix in _LINE_SUFFIXES:
        return True
    first, _, rest = text.strip().partition("\n")
    return bool(rest.strip()) and isinstance(_parse(first), dict)


def _lines(text: str) -> Iterator[tuple[str, object]]:
    """Give the value on every line; only line feeds end one, the other separators may stand in strings."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"line {number}", _parse(line)


def _whole(text: str) -> Iterator[tuple[str, object]]:
    """Give the one value of the file, or those of its array."""
    parsed = _parse(text)
    if isinstance(parsed, ValueError):
        raise Unusable(_fault(parsed), _ADVICE)
    if not isinstance(parsed, list):
        yield "", parsed
        return
    if not parsed:
        raise Unusable("an empty array", _ADVICE)
    for number, value in enumerate(parsed, start=1):
        yield f"object {number}", value


def _parse(text: str) -> object:
    """Give the value in a text, or the error that says why it is none."""
    try:
        return json.loads(text)
    except RecursionError:
        return ValueError("nested too deeply")
    except ValueError as error:
        return error


def _fault(error: ValueError) -> str:
    """Why a text is not JSON, with the place as an editor counts it."""
    if isinstance(error, json.JSONDecodeError):
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        return f"not JSON ({error.msg.lower()}, {place})"
    # A number beyond Python's limit comes with advice for programmers.
    return f"not JSON ({str(error).partition(';')[0].partition(':')[0].lower()})"


def articles_of(original: Original, place: str, parsed: object) -> Iterator[Document | Skip]:
    """Give the articles of one value: itself, or those in it where it is an API's answer; the rest is as for :func:`article`."""
    within = articles_within(parsed) or [parsed]
    for number, value in enumerate(within, start=1):
        name = f"article {number}" if len(within) > 1 else ""
        yield article(original, ", ".join(filter(None, (place, name))), value)


def article(original: Original, place: str, parsed: object) -> Document | Skip:
    """Give one value as a document, or the reason why it is none; `place` names it in messages, empty for the only one.

    Raises
    ------
    Unusable
        If it is the only one and no article.
    """
    if isinstance(parsed, dict):
        parsed = {name: value for name, value in parsed.items() if not _is_missing(value)}
    fields = known_fields(parsed) if isinstance(parsed, dict) else {}
    fault = _unusable(parsed, fields)
    if fault is None and isinstance(parsed, dict):
        try:
            # A column of a table named "date" may hold a thousand that can be read in two ways; "published" was made for here.
            return _document(original, place, fields, warn_of_date="published" in parsed)
        except Unusable as unusable:  # a page without an article
            if not place:
                raise
            fault = unusable.reason
    if not place:
        raise Unusable(str(fault), _ADVICE)
    return original.skip(f"{place}: {fault}")


def _is_missing(value: object) -> bool:
    """Whether a value is NaN or NaT, which tables have where nothing is known: neither is equal to itself."""
    return isinstance(value, float | datetime.date) and value != value


def _unusable(parsed: object, fields: dict[str, object]) -> str | None:
    """Why a value is no article, or None if it is one."""
    if isinstance(parsed, ValueError):
        return _fault(parsed)
    if not isinstance(parsed, dict):
        return f"{_kind(parsed)}, not an object"
    text = fields.get("text")
    if "text" not in fields:
        return 'no "text"' + (f" (its keys: {', '.join(list(parsed)[:8])})" if parsed else "")
    if not isinstance(text, str):
        return f'"text" is {_kind(text)}, not a string'
    return None if text.strip() else '"text" is empty'


def _document(original: Original, place: str, fields: dict[str, object], *, warn_of_date: bool) -> Document:
    """Give the document of an object that has a text."""
    where = ": ".join(filter(None, (original.path or original.url or "dictionary", place)))
    published = _string(fields, "published", where)
    day = iso_date(published or "") or _day_of_timestamp(published or "")
    text = without_surrogates(str(fields["text"]))
    title, publisher, author = (_string(fields, name, where) for name in ("title", "publisher", "author"))
    if is_page(text):
        page = page_document(original, text)
        text, day = page.text, day or page.published
        title, publisher, author = title or page.title, publisher or page.publisher, author or page.author
    document = Document(
        strip_tags(text) if is_fragment(text) else text,
        id=_string(fields, "id", where),
        title=title,
        publisher=publisher,
        author=author and _BY.sub("", author, count=1),
        published=day,
        url=_string(fields, "url", where) or original.url,
        path=original.path,
    )
    if published and day is None and warn_of_date:
        logger.warning('%s: "published" is no date that can be read in one way: %s', where, published)
    return complete(document)


def _day_of_timestamp(published: str) -> str | None:
    """Give the day, in UTC, of seconds or milliseconds since 1970, as databases write them; None for other numbers."""
    if _TIMESTAMP.fullmatch(published) is None:
        return None
    return datetime.datetime.fromtimestamp(int(published[:10]), datetime.UTC).date().isoformat()


def _string(fields: dict[str, object], key: str, where: str) -> str | None:
    """Give a field as one line of text: strings, lists of them (authors), numbers (identifiers), and Python's dates."""
    value = fields.get(key)
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        logger.warning('%s: "%s" is %s, not a string; it is left out', where, key, _kind(value))
        return None
    return " ".join(without_surrogates(value).split()) or None if value else None


def _kind(value: object) -> str:
    """Give what JSON calls a value; one that JSON does not have is called by its type."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    kinds = ((str, "a string"), (list, "an array"), (dict, "an object"), ((int, float), "a number"))
    of_type = f"of type {type(value).__name__}"
    return next((kind for python_types, kind in kinds if isinstance(value, python_types)), of_type)
