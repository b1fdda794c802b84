"""Sentences that state the same main fact to groups.

In: judged pairs of sentences. Out: a partition. Groups are stars, not chains: a sentence joins a group because it matches the
group's centre, never because it matches another member. Sentences that are word for word the same are one to all of this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.facts.judged_pairs import JudgedPairs

__all__ = ["group_sentences"]


def group_sentences(pairs: JudgedPairs) -> NDArray[np.intp]:
    """Partition the sentences of a set into same-fact groups.

    Returns
    -------
    ndarray of int, shape (n_sentences,)
        Group numbers, from 0 in the order of each group's first sentence.
    """
    centre_of = _centres(pairs)[pairs.stated.first]
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(centre, len(numbers)) for centre in centre_of.tolist()], dtype=np.intp)


def _centres(pairs: JudgedPairs) -> NDArray[np.intp]:
    """Say of every sentence that is the first of its words which sentence is the centre of its group."""
    first = pairs.stated.first
    n_alike = np.bincount(first, minlength=len(first))
    indptr, others, similarity = pairs.by_sentence(pairs.same_fact, pairs.same_fact)
    ones = np.repeat(np.arange(len(first)), np.diff(indptr))
    strength = n_alike - 1 + np.bincount(ones, weights=similarity * n_alike[others], minlength=len(first))
    centre_of, nearest, is_placed = np.arange(len(first)), np.zeros(len(first)), np.zeros(len(first), dtype=bool)
    for sentence in np.lexsort((np.arange(len(first)), -strength)).tolist():
        is_placed[sentence] = True
        if nearest[sentence]:
            continue
        of_centre = slice(indptr[sentence], indptr[sentence + 1])
        around, near = others[of_centre], similarity[of_centre]
        is_nearest = (near > nearest[around]) | ((near == nearest[around]) & (sentence < centre_of[around]))
        joining = is_nearest & ~is_placed[around]
        centre_of[around[joining]], nearest[around[joining]] = sentence, near[joining]
    return centre_of
