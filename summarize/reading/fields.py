"""What a JSON object calls its parts to what articles are called here: ``text``, ``title``, ``publisher`` and their like.

News APIs, crawlers and feeds each have their own names for the same few things. In: a parsed value. Out: the objects in it that
are articles, and of one of them the fields under the names of this package, their values as they were.

The names are those of newsapi.org, gnews.io, mediastack.com, newsdata.io, thenewsapi.com, currentsapi.services, newscatcherapi.com,
newsapi.ai, webz.io, the Guardian and the New York Times; of JSON Feed, schema.org, WordPress and Elasticsearch; and of what
news-please (Common Crawl's news), newspaper3k and trafilatura write.
"""

from __future__ import annotations

import datetime
import re
from typing import TypeAlias

from summarize.lexicon import CUT_OFF_MARK
from summarize.reading.markup import is_page, without_markup

__all__ = ["articles_within", "known_fields"]

Fields: TypeAlias = dict[str, object]

# Names in the order in which they are looked for, without regard to case and to what is no letter: "published_at", "publishedAt".
_NAMES = {
    "title": ("title", "headline", "webtitle"),
    "publisher": (
        *("publisher", "publication", "sitename", "sourcename", "namesource", "provider"),
        *("sourcehostname", "source", "sourcedomain", "hostname", "domain"),
    ),
    "author": ("author", "authors", "byline", "creator"),
    "published": (
        *("published", "publishedat", "publisheddate", "publishdate", "datepublished", "datepublish", "pubdate"),
        *("publicationdate", "webpublicationdate", "datetime", "date"),
    ),
    "url": ("url", "link", "weburl", "articleurl"),
}
_BODIES = (
    "text",
    "body",
    "bodytext",
    "content",
    "contenttext",
    "contenthtml",
    "html",
    "maintext",
    "articlebody",
    "fulltext",
    "article",
)
_SUMMARIES = ("description", "summary", "abstract", "leadparagraph", "snippet", "excerpt", "trailtext")
# Objects in which some put the fields of the article around them.
_INNER = ("_source", "article", "attributes", "fields")
# Under these an object says its name: {"name": "The Daily Test"}, {"main": "Troops leave"}, {"rendered": "<p>Troops leave.</p>"}.
_NAME_KEYS = ("name", "main", "rendered", "original", "title")
# Levels of objects around the articles of an answer: {"response": {"results": [...]}} has two.
MAX_LEVELS = 4
_CUT_OFF = re.compile(rf"{CUT_OFF_MARK}\s*\Z")
_ELLIPSIS_END = re.compile(r"\s*(?:\[?(?:\.{3}|…)\]?)?\s*\Z")
_JSON_FEED = re.compile(r"https?://jsonfeed\.org/version/")


def articles_within(answer: object) -> list[object]:
    """Give the articles in an API's answer; none where it is no answer, or an article itself.

    Examples
    --------
    >>> articles_within({"status": "ok", "articles": [{"title": "Troops", "content": "Troops will leave."}]})
    [{'title': 'Troops', 'content': 'Troops will leave.'}]
    """
    if not isinstance(answer, dict) or "text" in known_fields(answer):
        return []
    found = _search(answer, MAX_LEVELS)
    if _JSON_FEED.match(str(answer.get("version"))):
        return [{"publisher": answer.get("title"), **entry} if isinstance(entry, dict) else entry for entry in found]
    return found


def known_fields(value: Fields) -> Fields:
    """Give the fields of an article under the names of this package.

    Parameters
    ----------
    value : dict
        An object. What it has under a name of this package goes before what it has under another.

    Returns
    -------
    dict
        Without those that nothing is known of. There is no ``id`` where there was no ``text``: nobody would cite an API's.

    Examples
    --------
    >>> known_fields({"content": "Troops will leave.", "source": {"name": "The Daily Test"}, "id": "0a6f"})
    {'text': 'Troops will leave.', 'publisher': 'The Daily Test'}
    """
    given = _by_name(value)
    known: Fields = {name: value[name] for name in ("text", "id") if "text" in value and name in value}
    if not _is_text(value.get("text")) and (text := _text(given)):
        known["text"] = text
    for field, names in _NAMES.items():
        found = next((given[name] for name in names if _is_name(given.get(name))), value.get(field))
        if found is not None:
            known[field] = found
    return known


def _search(value: object, levels: int) -> list[object]:
    """Give the first array of a value, or of the objects in it, in which an article is; an object may have one under each key."""
    if isinstance(value, list):
        return value if any(map(_is_article, value)) else []
    if not isinstance(value, dict) or not levels:
        return []
    if _is_article(value):
        return [value]
    if all(map(_is_article, value.values())):
        return list(value.values())
    return next(filter(None, (_search(inner, levels - 1) for inner in value.values())), [])


def _is_article(value: object) -> bool:
    """Whether a value has a title as well as a text, as every article has that stands among other things."""
    return isinstance(value, dict) and {"title", "text"} <= known_fields(value).keys()


def _by_name(value: Fields) -> Fields:
    """Give what an object and the objects around its fields say, by names of letters in lower case."""
    around = [value[name] for name in _INNER if isinstance(value.get(name), dict)]
    merged = {key: part for parts in (*around, value) if isinstance(parts, dict) for key, part in parts.items()}
    return {
        re.sub(r"[^a-z]", "", str(key).lower()): [_named(one) for one in part]
        if isinstance(part, list)
        else _named(part)
        for key, part in merged.items()
    }


def _named(value: object) -> object:
    """Give the name of an object that has one, anything else as it is."""
    if not isinstance(value, dict):
        return value
    name = next((value[key] for key in _NAME_KEYS if _is_text(value.get(key))), value)
    return without_markup(name) if isinstance(name, str) else name


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_name(value: object) -> bool:
    """Whether a value is text, or several, or a date or a number that may be one."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_text, value))
    return _is_text(value) or (isinstance(value, int | datetime.date) and not isinstance(value, bool))


def _text(given: Fields) -> str:
    """Give the longest body; where it is cut off or says less than the longest summary, that as well or instead."""
    body, summary = (_longest(given, names) for names in (_BODIES, _SUMMARIES))
    is_cut = _CUT_OFF.search(body) is not None
    if is_cut and _ELLIPSIS_END.sub("", summary) not in body:
        return f"{body}\n\n{summary}"
    return body if is_cut or len(body) > len(summary) else summary


def _longest(given: Fields, names: tuple[str, ...]) -> str:
    texts = (text for name in names if isinstance(text := given.get(name), str))
    # Of a whole page more than its markup is no article.
    return max((text if is_page(text) else without_markup(text).strip() for text in texts), key=len, default="")
