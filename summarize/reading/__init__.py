"""Anything that holds articles to documents: files, folders, globs, addresses, standard input.

In: the sources as the user named them. Out: the documents in the order given, and what could not be used with the
reason. One module a format, chosen by content in `formats`; titles, publishers, authors and dates of plain text are
told in `metadata`.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from summarize.corpus import Document, Skip
from summarize.errors import InputError
from summarize.reading.compressed import expand
from summarize.reading.formats import articles
from summarize.reading.metadata import complete_years
from summarize.reading.original import Original, Unusable
from summarize.reading.own_results import result_kind
from summarize.reading.records import articles_of
from summarize.reading.sources import Place, Record, open_place, places, same_file

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SourceLike", "is_read", "read"]

SourceLike: TypeAlias = str | os.PathLike[str] | Document | Record

_NOTHING_ADVICE = "Give at least one article with text."

logger = logging.getLogger("summarize")
steps = logging.getLogger("summarize.steps")


class _Failure(NamedTuple):
    """What could not be used, what messages call it, and what its user can do about it."""

    skip: Skip
    shown: str
    advice: str


def read(
    sources: SourceLike | Iterable[SourceLike], *, allow_private_addresses: bool = False, with_briefs: bool = False
) -> tuple[list[Document], list[Skip]]:
    """Read articles.

    Parameters
    ----------
    sources : str, os.PathLike, Document, mapping or iterable of these
        Files, folders (the files directly in them whose suffix a reader claims, by name, hidden ones left out), globs,
        http(s) addresses, ``-`` for standard input. Documents are taken as they are; of what is read, a day without a year
        ("LIMA, June 11 (AP) -") is of the year of the other articles. A file named twice is read once. A
        dictionary is an article as a JSON file has it, or the answer of a news API with its articles.
    allow_private_addresses : bool
        Whether addresses may lead to the own machine and its network.
    with_briefs : bool
        Whether a brief that this package wrote is read like an article, as what a reader knows already may be.

    Returns
    -------
    documents : list of Document
        In the order given; files of a folder by name, articles of one file in its order.
    skipped : list of Skip
        What exists but could not be used, in the order given; each is logged as a warning.

    Raises
    ------
    InputError
        If a named path does not exist, a folder or a glob has no article, or nothing at all could be used.

    Examples
    --------
    >>> documents, skipped = read([Document("Troops will leave."), {"title": "Bases", "content": "Bases will close."}])
    >>> [document.text for document in documents], skipped
    (['Troops will leave.', 'Bases will close.'], [])
    """
    named = list(places(sources))
    if not named:
        raise InputError("sources", "none given", "Name a file, a folder or an address.")
    steps.info("reading sources (%s)", f"{len(named):,}")
    documents: list[Document] = []
    given: set[int] = set()
    failures: list[_Failure] = []
    for number, place in enumerate(named, start=1):
        if isinstance(place, Document):
            given.add(len(documents))
            documents.append(place)
            continue
        found = (
            _articles_of(place, allow_private_addresses, with_briefs=with_briefs)
            if isinstance(place, Place)
            else _articles_of_record(place, f"dictionary {number}" if len(named) > 1 else "dictionary")
        )
        for article in found:
            if isinstance(article, Document):
                documents.append(article)
            else:
                failures.append(article)
    if not documents:
        raise _nothing_usable(failures)
    for failure in failures:
        logger.warning("%s: %s", failure.shown, failure.skip.reason)
    return complete_years(documents, given), [failure.skip for failure in failures]


def is_read(path: str, sources: Iterable[str], *, with_briefs: bool = False) -> bool:
    """Tell whether :func:`read` would take a file for an article, by whatever name or link the sources lead to it.

    Parameters
    ----------
    path : str
        An existing file.
    sources, with_briefs
        As for :func:`read`.

    Raises
    ------
    InputError
        If a named path does not exist, or a folder or a glob has no article.
    """
    if not any(same_file(place, path) for place in places(sources) if isinstance(place, Place)):
        return False
    try:
        return with_briefs or result_kind(expand(open_place(Place(path, path)))) is None
    except Unusable:
        return True


def _articles_of(place: Place, allow_private: bool, *, with_briefs: bool) -> list[Document | _Failure]:
    """Give the articles of one place, and what cannot be used among them."""
    found: list[Document | _Failure] = []
    if place.is_address:
        steps.info("fetching %s", place.shown)
    try:
        original = open_place(place, allow_private_addresses=allow_private)
        for article in articles(original, with_briefs=with_briefs):
            found.append(article if isinstance(article, Document) else _Failure(article, place.shown, _NOTHING_ADVICE))
    except Unusable as fault:
        where = {"path": None, "url": place.name} if place.is_address else {"path": place.name, "url": None}
        found.append(_Failure(Skip(**where, reason=fault.reason), place.shown, fault.advice))
    return found


def _articles_of_record(record: Record, shown: str) -> list[Document | _Failure]:
    """Give the articles of a dictionary, which messages call by its place, and what cannot be used among them."""
    original = Original(b"")
    try:
        found = list(articles_of(original, "", dict(record)))
    except Unusable as fault:
        return [_Failure(original.skip(fault.reason), shown, fault.advice)]
    return [
        article if isinstance(article, Document) else _Failure(article, shown, _NOTHING_ADVICE) for article in found
    ]


def _nothing_usable(failures: list[_Failure]) -> InputError:
    """Say why there is no article: the reason of the only source, or the first of many."""
    skip, shown, advice = failures[0]
    if len(failures) == 1:
        return InputError(shown, skip.reason, advice)
    return InputError(f"{len(failures)} articles", f"none can be used; the first, {shown}: {skip.reason}", advice)
