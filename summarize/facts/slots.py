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

from summarize.facts.similar import MAX_PRODUCTS, cut, products

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.facts.mentions import Mention

__all__ = ["SlotPair", "compare_slots"]

# How many values are compared with one at most. In sets of up to 70 articles none has so many like it; of a sentence that a thousand
# articles have word for word, the first stand for all.
MAX_ALIKE = 50
# The places of two values among the mentions, the first before the second, and how alike their slots are, in [0, 1].
SlotPair: TypeAlias = tuple[int, int, float]


def compare_slots(mentions: Sequence[Mention], min_similarity: float) -> list[SlotPair]:
    """Find the values of different articles whose slots are alike, in the order of their places.

    The similarity is the cosine of the contexts; numbers are compared only where they share a key. Of very many values that are
    alike a pair is given only if one of the two is among the :data:`MAX_ALIKE` most like the other, the first of equals.
    """
    X = _slot_vectors(mentions)
    transposed = X.T.tocsr()
    documents = np.array([mention.document for mention in mentions], dtype=np.intp)
    found = []
    for start, stop in cut(products(X), MAX_PRODUCTS):
        S = (X[start:stop] @ transposed).tocoo()
        row, column, similarity = S.row.astype(np.intp) + start, S.col.astype(np.intp), np.round(S.data, 9)
        kept = (S.data >= min_similarity) & (documents[row] != documents[column])
        found.append(_most_alike(row[kept], column[kept], similarity[kept]))
    one, other, similarity = (np.concatenate(each) for each in zip(*found, strict=True)) if found else [np.zeros(0)] * 3
    # Each pair once, whichever of the two it is found from.
    pairs, first = np.unique(np.minimum(one, other) * len(mentions) + np.maximum(one, other), return_index=True)
    places = (pairs // max(len(mentions), 1)).tolist(), (pairs % max(len(mentions), 1)).tolist()
    return list(zip(*places, similarity[first].tolist(), strict=True))


def _most_alike(
    row: NDArray[np.intp], column: NDArray[np.intp], similarity: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """Leave out what is not among the most similar of its row."""
    order = np.lexsort((column, -similarity, row))
    row, column, similarity = row[order], column[order], similarity[order]
    kept = np.arange(len(row)) - np.searchsorted(row, row) < MAX_ALIKE
    return row[kept], column[kept], similarity[kept]


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
