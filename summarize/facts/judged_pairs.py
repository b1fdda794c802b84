"""What is made of each pair of similar sentences: whether they state the same, support, repeat or contradict each other.

In: the sentences of a set. Out: :class:`JudgedPairs`, a few bytes a pair, from which groups, support, repetitions and contradictions
are found. The features of the pairs are measured and judged a block at a time and then forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.facts.pair_features import Stated, read_statements
from summarize.facts.pairs import find_blocks_of_pairs
from summarize.facts.same_fact import is_supported, read_alike, read_alike_as_leads, state_same_fact_in_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.facts.pairs import Pairs

__all__ = ["JudgedPairs", "find_judged_pairs", "judge"]


@dataclass(frozen=True, slots=True)
class JudgedPairs:
    """The candidate pairs (a, b), a < b, in ascending order, of which there is anything to say; see :class:`Pairs`.

    Attributes
    ----------
    stated : Stated
        What each sentence says.
    a, b : ndarray of int, shape (n_pairs,)
        Sentence indices; of sentences that are word for word the same only the first is in any pair.
    similarity : ndarray of float, shape (n_pairs,)
        Cosine similarity, in [0, 1].
    same_fact : ndarray of bool, shape (n_pairs,)
        Whether both state the same main fact.
    a_supported, b_supported : ndarray of bool, shape (n_pairs,)
        Whether the other one states all that a states, or b.
    alike, alike_as_leads : ndarray of bool, shape (n_pairs,)
        Whether a reader would take one for a repetition of the other, anywhere or if they open articles on one event.
    opposed : ndarray of bool, shape (n_pairs,)
        Whether one affirms what the other denies.
    changed : ndarray of bool, shape (n_pairs,)
        Whether one says the opposite of the other or denies it, or each gives a value that the other does not.
    """

    stated: Stated
    a: NDArray[np.intp]
    b: NDArray[np.intp]
    similarity: NDArray[np.float64]
    same_fact: NDArray[np.bool_]
    a_supported: NDArray[np.bool_]
    b_supported: NDArray[np.bool_]
    alike: NDArray[np.bool_]
    alike_as_leads: NDArray[np.bool_]
    opposed: NDArray[np.bool_]
    changed: NDArray[np.bool_]

    def by_sentence(
        self, of_a: NDArray[np.bool_], of_b: NDArray[np.bool_]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
        """The other sentences of pairs and their similarities, by sentence, in ascending order.

        Parameters
        ----------
        of_a, of_b : ndarray of bool, shape (n_pairs,)
            Whether b belongs to a, and a to b.

        Returns
        -------
        indptr, indices, data : ndarray
            Those of a CSR matrix of shape (n_sentences, n_sentences).
        """
        ones = np.concatenate([self.a[of_a], self.b[of_b]])
        others = np.concatenate([self.b[of_a], self.a[of_b]])
        order = np.lexsort((others, ones))
        indptr = np.concatenate([[0], np.cumsum(np.bincount(ones, minlength=len(self.stated.first)))])
        return indptr, others[order], np.concatenate([self.similarity[of_a], self.similarity[of_b]])[order]


def find_judged_pairs(material: Material) -> JudgedPairs:
    """Find the pairs of similar sentences of a set and judge them; ``groups`` is not looked at."""
    stated = read_statements(material)
    return judge(find_blocks_of_pairs(material, stated), stated, material.n_documents)


def judge(blocks: Iterable[Pairs], stated: Stated, n_documents: int) -> JudgedPairs:
    """Judge measured pairs, in the order in which they come; `n_documents` is that of the set."""
    judged = [_judge(pairs, len(stated.first), n_documents) for pairs in blocks]
    return JudgedPairs(stated, *(np.concatenate(column) for column in zip(*judged, strict=True)))


def _judge(pairs: Pairs, n_sentences: int, n_documents: int) -> tuple[NDArray[np.generic], ...]:
    """All columns of :class:`JudgedPairs`."""
    opposed, denied, only_a, only_b = (
        pairs.feature(name) > 0 for name in ("opposed", "denied", "values_ab", "values_ba")
    )
    judgements = (
        state_same_fact_in_set(pairs, n_sentences),
        is_supported(pairs.features, of="a"),
        is_supported(pairs.features, of="b"),
        read_alike(pairs, n_sentences),
        read_alike_as_leads(pairs, n_documents),
        opposed,
        opposed | denied | (only_a & only_b),
    )
    kept = np.logical_or.reduce(judgements)
    return tuple(column[kept] for column in (pairs.a, pairs.b, pairs.similarity, *judgements))
