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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.facts.mentions import Mention

__all__ = ["SlotPair", "compare_slots"]

# The places of two values among the mentions, the first before the second, and how alike their slots are, in [0, 1].
SlotPair: TypeAlias = tuple[int, int, float]


def compare_slots(mentions: Sequence[Mention], min_similarity: float) -> list[SlotPair]:
    """Find the values of different articles whose slots are alike, in the order of their places.

    The similarity is the cosine of the contexts; numbers are compared only where they share a key.
    """
    X = _slot_vectors(mentions)
    S = (X @ X.T).tocoo()
    documents = np.array([mention.document for mention in mentions], dtype=np.intp)
    kept = (S.row < S.col) & (S.data >= min_similarity) & (documents[S.row] != documents[S.col])
    order = np.lexsort((S.col[kept], S.row[kept]))
    rows, columns, values = S.row[kept][order], S.col[kept][order], np.round(S.data[kept][order], 9)
    return list(zip(rows.tolist(), columns.tolist(), values.tolist(), strict=True))


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
