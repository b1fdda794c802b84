"""Articles that repeat other articles: exact duplicates, and reprints of most of another article's sentences."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_reprints"]

# An article is a reprint if this share of its sentences stands, word for word, in one other article. Wire stories that are
# sent again with a new lead share 0.8 and more; different reports of one event under 0.2.
MIN_SHARED = 0.8
# Shorter sentences ("He declined to comment.") are shared by chance.
MIN_TOKENS = 5


def find_reprints(sentences: Sequence[Sequence[tuple[str, ...]]]) -> list[int | None]:
    """Say of every document which other document it repeats.

    Parameters
    ----------
    sentences : sequence of n_documents sequences of token tuples
        The sentences of each document.

    Returns
    -------
    list of int or None, length n_documents
        Of two articles with the same text the later one is the reprint; else the one that has less of its own.

    Examples
    --------
    >>> lead, close = tuple("the troops will leave in may".split()), tuple("nobody said why they had come".split())
    >>> find_reprints([[lead, close], [lead]])
    [None, 0]
    """
    shingles = [{sentence for sentence in document if len(sentence) >= MIN_TOKENS} for document in sentences]
    having: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for document, of_document in enumerate(shingles):
        for sentence in of_document:
            having[sentence].append(document)
    original_of: list[int | None] = [None] * len(shingles)
    # The article with most of its own is the original of the others; the first of equals.
    for document in sorted(range(len(shingles)), key=lambda index: (len(shingles[index]), -index)):
        own = shingles[document]
        # The original lacks so few that it has one of the rarest.
        n_missing = len(own) - ceil(MIN_SHARED * len(own))
        rarest = sorted(own, key=lambda sentence: len(having[sentence]))[: n_missing + 1]
        most = sum(len(having[sentence]) > 1 for sentence in own)
        n_shared, original = 0, document
        for other in sorted({other for sentence in rarest for other in having[sentence]} - {document}):
            if original_of[other] is None and (n := len(own & shingles[other])) > n_shared:
                n_shared, original = n, other
                if n == most:
                    break
        if own and n_shared >= MIN_SHARED * len(own):
            original_of[document] = original
    return [_first(original_of, document) for document in range(len(shingles))]


def _first(original_of: Sequence[int | None], document: int) -> int | None:
    """Follow a reprint of a reprint to the article that all of them repeat."""
    original = original_of[document]
    while original is not None and (further := original_of[original]) is not None:
        original = further
    return original
