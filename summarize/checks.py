"""What a caller asks a brief for, checked before any work: each function raises InputError in the words of the caller."""

from __future__ import annotations

from collections.abc import Iterable
from typing import SupportsFloat

from summarize.corpus import Document
from summarize.errors import InputError

__all__ = ["check_articles", "check_lengths", "check_query", "check_title"]


def check_lengths(**given: object) -> None:
    """Refuse more than one length, and a ratio that is none; what is no length of a unit is for the budget to say.

    Parameters
    ----------
    **given : int or float, optional
        The lengths by the names of their arguments; the one called ``ratio`` is a share.
    """
    asked = [name for name, value in given.items() if value is not None]
    if len(asked) > 1:
        raise InputError(" and ".join(asked), "two lengths at once", f"Give one of {_listed(given)}.")
    ratio = given.get("ratio")
    is_share = isinstance(ratio, SupportsFloat) and not isinstance(ratio, bool) and 0 < float(ratio) <= 1
    if ratio is not None and not is_share:
        raise InputError(f"ratio {ratio!r}", "it is not above 0 and at most 1", "Give 0.1 for a tenth.")


def check_query(query: object) -> None:
    """Refuse a query without words."""
    if not isinstance(query, str):
        raise InputError("query", f"{query!r:.40} is no text", "Give words that the answer has, or none.")
    if not query.strip():
        raise InputError("query", "it is empty", "Give words that the answer has, or none.")


def check_title(title: object) -> None:
    """Refuse a title that is no text."""
    if not isinstance(title, str | None):
        raise InputError("title", f"{title!r:.40} is no text", "Give words, or none for an article's title.")


def check_articles(name: str, given: object) -> tuple[Document, ...]:
    """Return the articles given under a name as a tuple."""
    articles = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    for article in articles:
        if not isinstance(article, Document):
            raise InputError(name, f"{article!r:.40} is no Document", "summarize.read makes Documents of files.")
    if isinstance(given, Document):
        raise InputError(name, "one Document, not several", "Give a list, even of one.")
    return articles


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}"
