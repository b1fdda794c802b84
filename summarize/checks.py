"""What a caller asks a brief for, checked before any work: each function raises InputError in the words of the caller."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, SupportsFloat

from summarize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["check_lengths", "check_query", "check_title"]


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
        raise InputError("query", f"{reprlib.repr(query)} is no text", "Give words that the answer has, or none.")
    if not query.strip():
        raise InputError("query", "it is empty", "Give words that the answer has, or none.")


def check_title(title: object) -> None:
    """Refuse a title that is no text."""
    if not isinstance(title, str | None):
        raise InputError("title", f"{reprlib.repr(title)} is no text", "Give words, or none for an article's title.")


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}"
