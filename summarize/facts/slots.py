"""How alike the slots of two values are: what they count or date, and the words around.

In: the values of a set. Out: pairs of values of different articles with the similarity of their slots. The comparison is one
sparse product over an inverted index whose terms are pairs of what is counted and a word nearby, so that only values of like
slots ever meet.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from scipy.sparse import csr_matrix

from summarize.corpus import DECIMALS
from summarize.facts.similar import find_similar_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.facts.mentions import Mention

__all__ = ["MIN_SIMILARITY_OF_SLOTS", "SlotPair", "compare_slots"]

# Slots less alike than this are not looked at; chosen on the tuning half of labels/disagreements.tsv.
MIN_SIMILARITY_OF_SLOTS = 0.2
# How many values are compared with one at most. In no set of the development data are so many like it; of a sentence that a thousand
# articles have word for word, the first stand for all.
MAX_ALIKE = 50
# The places of two values among the mentions, the first before the second, and how alike their slots are, in [0, 1].
SlotPair: TypeAlias = tuple[int, int, float]


def compare_slots(mentions: Sequence[Mention], min_similarity: float = MIN_SIMILARITY_OF_SLOTS) -> list[SlotPair]:
    """Find the values of different articles whose slots are alike, in the order of their places.

    The similarity is the cosine of the contexts; numbers are compared only where they share a key. Of very many values that are
    alike a pair is given only if one of the two is among the :data:`MAX_ALIKE` most like the other, the first of equals.
    """
    documents = np.array([mention.document for mention in mentions], dtype=np.intp)
    X = _slot_vectors(mentions)
    one, other, similarity = find_similar_pairs(X, min_similarity, max_per_row=MAX_ALIKE, of=documents)
    return list(zip(one.tolist(), other.tolist(), np.round(similarity, DECIMALS).tolist(), strict=True))


def _slot_vectors(mentions: Sequence[Mention]) -> Any:
    """One row a mention; a column for each pair of what is counted and a word nearby."""
    columns: dict[tuple[str, str], int] = {}
    indptr, indices, weights = [0], [], []
    for mention in mentions:
        norm = math.sqrt(sum(weight * weight for weight in mention.context.values())) or 1.0
        # Two counts that share two of their nouns are no more alike for it.
        share = 1.0 / math.sqrt(max(len(mention.keys), 1))
        for key in mention.keys or (("date",) if mention.is_date else ()):
            for term, weight in mention.context.items():
                indices.append(columns.setdefault((key, term), len(columns)))
                weights.append(weight / norm * share)
        indptr.append(len(indices))
    return csr_matrix((weights, indices, indptr), shape=(len(mentions), max(len(columns), 1)))
