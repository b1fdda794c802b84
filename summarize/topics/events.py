"""Articles to events: a folder that mixes unrelated stories falls apart into one group of articles a story.

Articles are compared by the words that news of every kind does not share, and joined by average linkage (Sokal and Michener
1958) as long as two groups are alike. There is no inverse document frequency: within one story it would take away the very
words that its articles share.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.calendar import read_full_day
from summarize.corpus import DECIMALS, check_documents
from summarize.text.cleaning import clean
from summarize.text.news_words import news_stems
from summarize.text.tokens import check_language, stem_tokens, stop_stems
from summarize.text.vectors import count_vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Document

__all__ = ["group_by_event", "split_events"]

# The mean cosine similarity at which two groups of articles are one event: 0.08 to 0.10 find pools of two, three and five sets best,
# the highest of them mixes fewest (tests/benchmarks/events.py).
MIN_SIMILARITY_OF_EVENT = 0.10
# An article of fewer words joins the event of the article that it is most like, if it is as like that as the articles of an event
# are in the mean; what is like none is grouped by itself. Of the first 25 to 55 words of an article of the development sets, put
# among five sets, 95 percent are so like another article of their own set, 2 percent one of another. What has fewer different
# words joins in any case: a note on the event may happen to share none.
MIN_WORDS, MIN_TERMS = 60, 10
# Reports further apart than a month lose half of their similarity in each half year.
DAYS_OF_AN_EVENT = 30
HALF_LIFE = 180
# Of more articles than this so many are grouped, evenly spread over them, and the others are treated like short ones.
MAX_LINKED = 1_000


def split_events(documents: Sequence[Document], language: str = "en") -> tuple[tuple[Document, ...], ...]:
    """Group articles by the event they report.

    Parameters
    ----------
    documents : sequence of Document
    language : str
        ISO 639-1 code.

    Returns
    -------
    tuple of tuple of Document
        Every document once, in the order given; the events in the order of their first articles.

    Raises
    ------
    InputError
        If the language is not supported, or these are no documents.
    """
    check_language(language)
    documents = check_documents("documents", documents)
    stems = [
        [stem for sentence in clean(document, language).sentences for stem in stem_tokens(sentence.text, language)]
        for document in documents
    ]
    events = group_by_event(stems, [document.published for document in documents], language)
    return tuple(
        tuple(document for document, event in zip(documents, events, strict=True) if event == number)
        for number in range(int(events.max(initial=-1)) + 1)
    )


def group_by_event(
    stems: Sequence[Sequence[str]], published: Sequence[str | None] = (), language: str = "en"
) -> NDArray[np.intp]:
    """The event of each article, numbered in the order of their first articles.

    Parameters
    ----------
    stems : sequence of sequence of str
        All stems of each article, stop words included.
    published : sequence of str or None, optional
        ISO 8601 dates as far as they are known.

    Returns
    -------
    ndarray of int, shape (n_documents,)
    """
    if not stems:
        return np.zeros(0, dtype=np.intp)
    X = _vectors(stems, language)
    days = np.array(
        [day.toordinal() if (day := read_full_day(date)) else np.nan for date in published or [None] * len(stems)]
    )
    is_long = np.array([len(article) >= MIN_WORDS for article in stems], dtype=bool)
    compared = np.flatnonzero(is_long) if is_long.any() else np.arange(len(stems))
    compared = compared[:: -(-len(compared) // MAX_LINKED)]
    others = np.setdiff1d(np.arange(len(stems)), compared)
    events = np.zeros(len(stems), dtype=np.intp)
    events[compared] = _link(_similarity(X, days, compared, compared))
    is_unlike = np.zeros(len(stems), dtype=bool)
    n_terms = np.diff(X.indptr)
    for start in range(0, len(others), MAX_LINKED):
        block = others[start : start + MAX_LINKED]
        similarity = np.round(_similarity(X, days, block, compared), DECIMALS)
        events[block] = events[compared[np.argmax(similarity, axis=1)]]
        is_unlike[block] = (similarity.max(axis=1) < MIN_SIMILARITY_OF_EVENT) & (n_terms[block] >= MIN_TERMS)
    unlike = np.flatnonzero(is_unlike)[:MAX_LINKED]
    events[unlike] = events.max() + 1 + _link(_similarity(X, days, unlike, unlike))
    _, first, inverse = np.unique(events, return_index=True, return_inverse=True)
    return np.asarray(np.argsort(np.argsort(first))[inverse], dtype=np.intp)


def _vectors(stems: Sequence[Sequence[str]], language: str) -> Any:
    """The articles' log term frequencies, rows of length 1, shape (n_documents, n_terms)."""
    from sklearn.preprocessing import normalize

    general = stop_stems(language) | news_stems(language)
    counts = [
        Counter(stem for stem in article if stem not in general and len(stem) > 2 and stem[0].isalpha())
        for article in stems
    ]
    return normalize(count_vectors(counts).log1p())


def _similarity(
    X: Any, days: NDArray[np.float64], one: NDArray[np.intp], other: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Cosine similarity of articles, less for those further apart than a month, shape (n_one, n_other)."""
    apart = np.abs(days[one][:, None] - days[other][None, :])
    closeness = np.where(np.isnan(apart), 1.0, 0.5 ** (np.maximum(apart - DAYS_OF_AN_EVENT, 0.0) / HALF_LIFE))
    return np.asarray((X[one] @ X[other].T).toarray() * closeness)


def _link(similarity: NDArray[np.float64]) -> NDArray[np.intp]:
    if len(similarity) < 2:
        return np.zeros(len(similarity), dtype=np.intp)
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    # Rounded, so that the same articles in another order are the same distances to the last bit.
    distance = np.round(np.clip(1.0 - (similarity + similarity.T) / 2, 0.0, 1.0), DECIMALS)
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), "average")
    return np.asarray(fcluster(tree, 1.0 - MIN_SIMILARITY_OF_EVENT, "distance"), dtype=np.intp)
