"""Articles that are not about what the others of their set are about: an archive's notice, another story.

In: the stems of every document. Out: which documents to leave out. It takes at least three articles, most of the
others must belong together, and the article in question must be far from every one of them. So a set of which nobody
can say what it is about, as when articles on several events are put together, stays whole.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.corpus import DECIMALS
from summarize.text.news_words import news_stems
from summarize.text.tokens import stop_stems
from summarize.text.vectors import count_vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["find_off_topic"]

# The figures are for the four development corpora, over documents that are no reprints; see tests/benchmarks/off_topic.py.
# Two articles belong together from this cosine similarity of their words on; of pairs of articles of different sets, under 1
# percent reach it, of articles of one set, nine in ten reach it with at least one other.
BELONG_TOGETHER = 0.2
# An article is far from the others if its similarity to the nearest is under this share of what is usual among them.
FAR = 0.2
# The share of the others that must belong together to say what the set is about: with two of three, four articles put
# together of which two are on one event would lose the other two.
MAJORITY = 0.75
# An article with fewer different words than this may be a post or a note on the event that happens to share none of them.
MIN_TERMS = 15
MIN_ARTICLES = 3
# Rows of the similarity matrix computed at a time, so that memory grows linearly with the number of articles.
BLOCK_ROWS = 512


def find_off_topic(
    documents: Sequence[Sequence[Sequence[str]]], reprint_of: Sequence[int | None], language: str = "en"
) -> list[bool]:
    """Say of every document whether it is about something else than the others.

    Parameters
    ----------
    documents : sequence of n_documents sequences of stem sequences
        The sentences of each document.
    reprint_of : sequence of int or None, length n_documents
        What each document repeats: an article counts once, and a reprint shares the fate of its original.
    language : str
        ISO 639-1 code.

    Returns
    -------
    list of bool, length n_documents
        Time grows with the square of the number of articles, memory linearly.

    Examples
    --------
    >>> iraq, bees = "troop iraq base withdraw coalit baghdad".split(), "hive honey queen swarm pollen nectar".split()
    >>> long = lambda stems: [[f"{stem}{i}" for stem in stems for i in range(3)]]
    >>> find_off_topic([long(iraq), long(iraq[1:]), long(bees), long(iraq[:-1])], [None] * 4)
    [False, False, True, False]
    """
    articles = [number for number, original in enumerate(reprint_of) if original is None]
    off_topic = [False] * len(documents)
    if len(articles) < MIN_ARTICLES:
        return off_topic
    terms = [_terms(documents[number], language) for number in articles]
    nearest, together = _neighbours(_unit_vectors(terms))
    core = _largest(together)
    usual = float(np.median(nearest[core]))
    if core.sum() < 2 or core.sum() < MAJORITY * (len(articles) - 1):
        return off_topic
    for place, number in enumerate(articles):
        is_far = not core[place] and nearest[place] < FAR * usual
        off_topic[number] = bool(is_far and len(terms[place]) >= MIN_TERMS)
    return [off_topic[number if original is None else original] for number, original in enumerate(reprint_of)]


def _terms(sentences: Sequence[Sequence[str]], language: str) -> Counter[str]:
    common = stop_stems(language) | news_stems(language)
    return Counter(stem for sentence in sentences for stem in sentence if stem not in common and len(stem) > 1)


def _unit_vectors(terms: Sequence[Counter[str]]) -> Any:
    """Give one row a document, ``1 + ln tf`` scaled to length 1, shape (n_documents, n_terms)."""
    from sklearn.preprocessing import normalize

    X = count_vectors(terms)
    X.data = 1 + np.log(X.data)
    return normalize(X)


def _neighbours(X: Any) -> tuple[NDArray[np.float64], Any]:
    """Give the similarity of each row to its nearest, and a sparse matrix of the rows that belong together."""
    from scipy.sparse import csr_matrix, vstack

    nearest, together = [], []
    for start in range(0, X.shape[0], BLOCK_ROWS):
        S = np.round((X[start : start + BLOCK_ROWS] @ X.T).toarray(), DECIMALS)
        S[np.arange(S.shape[0]), np.arange(start, start + S.shape[0])] = 0
        nearest.append(S.max(axis=1))
        together.append(csr_matrix(S >= BELONG_TOGETHER))
    return np.concatenate(nearest), vstack(together)


def _largest(together: Any) -> NDArray[np.bool_]:
    """Mark the rows of the largest group of rows that belong together, directly or through others."""
    from scipy.sparse.csgraph import connected_components

    _, labels = connected_components(together, directed=False)
    return np.asarray(labels == np.bincount(labels).argmax())
