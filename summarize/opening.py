"""Which sentence tells a reader what all the articles are about, so that a brief can begin with it.

In: the sentences of a set and passages of them. Out: how well each passage would open the brief. News articles say in their
first sentences what happened; the sentence that is nearest to what all first sentences together say is the main event. In a
story that went on, the main event as a late article tells it says also how things stand.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.calendar import RELATIVE_DAYS, WEEKDAYS, read_full_day, went_on
from summarize.corpus import DECIMALS
from summarize.text.clarity import CASE_RESTORED, clarity
from summarize.text.quotes import OPENING_MARKS
from summarize.text.vectors import unit_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material, Passage, Sentence
    from summarize.text.introductions import Introductions

__all__ = ["N_FIRST", "find_leads", "find_scenes", "recency", "score_openings", "weigh_lateness"]

# One of so many first sentences of an article can open a brief.
N_FIRST = 3
# How much the first sentence of an article, and the second, say about what it is about.
GIST_WEIGHTS = (1.0, 0.5)
# A shorter sentence tells only part of an event ("Profiles of the suspects have been released").
USUAL_WORDS = 20
# What somebody says of an event comes after the event.
QUOTED = 0.5
# A first sentence that has less in common than this with the other articles, and with the rest of its own, sets a scene ("On the wall
# hangs a paler rectangle"), unless it gives a number or tells what happened when.
MAX_SIMILARITY_OF_SCENE = 0.06
# Below this nothing but rounding is left of a sum.
MIN_SQUARE = 1e-9
# With fewer sentences an article has no rest to compare with.
MIN_SENTENCES = 4
_NEWS = re.compile(
    rf"\d|\b(?:{'|'.join([*WEEKDAYS, *RELATIVE_DAYS])}|(?:last|this)\s(?:week|weekend|month|night|morning)|according|said|says)\b",
    re.IGNORECASE,
)


def find_leads(
    material: Material, passages: Sequence[Passage], people: Introductions, published: Sequence[str | None]
) -> tuple[int | None, int | None]:
    """Find the passage that tells the main event as it stands last, and the one that tells the main event.

    Parameters
    ----------
    people : Introductions
        Of the passages: one that needs somebody introduced does not open a brief.
    published : sequence of str or None
        The ISO dates of the documents; a passage's score is multiplied by what :func:`weigh_lateness` gives its document.

    Returns
    -------
    latest, opening : int or None
        The best with regard to recency and without; the first of equals, ``None`` where none could open a brief.
    """
    is_stranger = np.array([bool(names) for names in people.needed], dtype=bool)
    scores = np.where(is_stranger, 0.0, score_openings(material, passages))
    late = weigh_lateness(published)
    up_to_date = np.round(scores * [late[passage.document] for passage in passages], DECIMALS)
    return _first_best(up_to_date), _first_best(scores)


def _first_best(scores: NDArray[np.float64]) -> int | None:
    return int(np.argmax(scores)) if scores.max(initial=0.0) > 0 else None


def find_scenes(material: Material) -> frozenset[int]:
    """Find the first sentences that set a scene instead of telling what happened: an article begins with them, a brief should not.

    There are none where only one article is.
    """
    documents, firsts, n_sentences = np.unique(material.document_of, return_index=True, return_counts=True)
    if len(documents) < 2:
        return frozenset()
    first, document_of, n_sums = material.X[firsts], material.document_of.tolist(), int(documents[-1]) + 1
    own = unit_sums(material.X, document_of, n_sums=n_sums)[documents]
    without_first = np.ones(len(document_of))
    without_first[firsts] = 0
    rest = unit_sums(material.X, document_of, without_first.tolist(), n_sums)[documents]
    whole = np.asarray(own.sum(axis=0)).ravel()
    # The other articles are the whole w without the own o. Their sum has nearly all words, so it is not written down for each
    # article: |w - o|^2 = ww - 2 ow + oo.
    squares = whole @ whole - 2 * (own @ whole) + _dot(own, own)
    lengths = np.sqrt(np.where(squares > MIN_SQUARE, squares, np.inf))
    with_others = (first @ whole - _dot(first, own)) / lengths
    is_unlike = np.maximum(with_others, _dot(first, rest)) < MAX_SIMILARITY_OF_SCENE
    found = firsts[is_unlike & (n_sentences >= MIN_SENTENCES)].tolist()
    return frozenset(index for index in found if not _NEWS.search(material.sentences[index].text))


def _dot(left: Any, right: Any) -> NDArray[np.float64]:
    """The dot product of each row of a sparse matrix with the same row of another."""
    return np.asarray(left.multiply(right).sum(axis=1), dtype=float).ravel()


def weigh_lateness(published: Sequence[str | None]) -> list[float]:
    """Give what each article is worth for how things stand: in a story that went on the last is worth twice a very early one.

    Parameters
    ----------
    published : sequence of str or None
        ISO dates.

    Returns
    -------
    list of float
        In [1, 2]: 1 more than :func:`recency`.

    Examples
    --------
    >>> weigh_lateness(["2024-03-01", "2024-03-12"]), weigh_lateness(["2024-03-01", "2024-03-03"])
    ([1.5, 2.0], [1.0, 1.0])
    """
    return [1.0 + late for late in recency(published)]


def recency(published: Sequence[str | None]) -> list[float]:
    """Say how late each article of a story that went on is: the share of the articles that are not newer.

    Not the share of the time: a last article a year after all others would make those all alike. All are 0 where the articles
    lie within a week, which tell one state of things.

    Parameters
    ----------
    published : sequence of str or None
        ISO dates. What is not known to the day counts as in the middle.

    Examples
    --------
    >>> recency(["2024-03-01", "2024-03-12", None, "2024-03-02", "2024-03-12"])
    [0.25, 1.0, 0.5, 0.5, 1.0]
    >>> recency(["2024-03-03", "2024-03-01"])
    [0.0, 0.0]
    """
    if not went_on(published):
        return [0.0] * len(published)
    days = [read_full_day(date) for date in published]
    known = [day for day in days if day]
    return [sum(other <= day for other in known) / len(known) if day else 0.5 for day in days]


def score_openings(material: Material, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """Score how well each passage would open a brief.

    Returns
    -------
    ndarray of float, shape (n_passages,)
        Of a run that of its first sentence; 0 for what stands further down in its article than the first three.
    """
    places = [
        place for place, passage in enumerate(passages) if material.sentences[passage.sentences[0]].position < N_FIRST
    ]
    firsts = [passages[place].sentences[0] for place in places]
    scores = np.zeros(len(passages))
    scores[places] = (material.X[firsts] @ _gist(material)) * [_telling(material.sentences[index]) for index in firsts]
    return np.round(scores, DECIMALS)


def _telling(sentence: Sentence) -> float:
    """How well a sentence tells an event, whatever it is, in (0, 1]."""
    # Squared: a question or the writer's own voice makes a poor opening even where it says most.
    manner = clarity(sentence.text) ** 2 * (QUOTED if sentence.text.startswith(OPENING_MARKS) else 1.0)
    # Of two that say the same, the one that always had its capitals.
    written = CASE_RESTORED if sentence.case_restored else 1.0
    return manner * written * min(1.0, math.sqrt(sentence.n_words / USUAL_WORDS))


def _gist(material: Material) -> NDArray[np.float64]:
    """What the first sentences of all articles say, every article with the same weight, shape (n_terms,)."""
    firsts = [
        (index, sentence.document, GIST_WEIGHTS[sentence.position])
        for index, sentence in enumerate(material.sentences)
        if material.counted[index] and sentence.position < len(GIST_WEIGHTS)
    ]
    index, document, weight = (list(each) for each in zip(*firsts, strict=True)) if firsts else ([], [], [])
    return np.asarray(unit_sums(material.X[index], document, weight).sum(axis=0)).ravel()
