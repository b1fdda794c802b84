"""The passages that cover the most weight of concepts within a budget.

One problem for every ranker: choose passages that cover the most weight of concepts within the budget, no two of which
state the same fact, with at least one passage for every quota of the budget that has one that fits. Greedy choice by weight per
unit of length (Lin and Bilmes 2010, "Multi-document summarization via budgeted maximization of submodular functions", NAACL) is
followed by exchanges as long as they help: of one passage for another, then of one or two for whatever greedy choice puts
in their place. Exchanges are bounded by the size of the problem; nothing here depends on the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.corpus import DECIMALS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from summarize.budget import Budget
    from summarize.corpus import Passage

__all__ = ["Candidates", "Choice", "Solver"]

# A brief shorter than this share of its limit is filled up by exchanging a passage for a longer one.
MIN_USE = 0.9
# What draws on one quota of the budget may take this many times its size before the others have had theirs.
MAX_TIMES_QUOTA = 1.5
# From this many documents on, none may give more than half of the points.
MIN_DOCUMENTS_FOR_BALANCE = 3
# Exchanges converge after a handful; the bound only rules out endless loops.
MAX_EXCHANGES = 50
# In briefs of more passages than this, exchanges are one for one: there are too many pairs, and less to gain from them.
MAX_REARRANGED = 16
# About how many entries of the coverage matrix the exchanges of one brief may read, some tenths of a second's worth. Sets of
# up to 500 sentences stay below it with briefs of 250 words.
MAX_READ = 20_000_000
# How often a rearrangement reads the matrix: to bound what it can gain, and for each passage it adds.
READS_OF_REARRANGEMENT = 4
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Candidates:
    """The passages to choose from, row i of every array being passage i.

    Attributes
    ----------
    passages : tuple of Passage
    coverage : scipy.sparse.csr_matrix of float, shape (n_passages, n_concepts)
        1 where a passage covers a concept.
    weights : ndarray of float, shape (n_concepts,)
        What a concept is worth.
    by_length : bool
        Whether to prefer what adds most per unit of length.
    quality : ndarray of float, shape (n_passages,)
        In (0, 1]; what a passage adds is multiplied by it.
    conflicts : function of int to ndarray of int
        Gives the passages that state a fact in common with a passage, itself among them.
    quota_of : ndarray of int, shape (n_passages,)
        Which quota of the budget each passage draws on, -1 for none. Each topic that the user gave has a quota of its own; topics
        found in one event have one together (:class:`summarize.topics.assignment.TopicAssignment`).
    quotas : ndarray of float, shape (n_quotas,)
        The share of the budget that each quota is; they add up to 1.
    opening : int or None
        The passage that tells the main event best.
    latest : int or None
        The passage that tells the main event and how it stands best; the same where the story did not go on.
    introduced, needed : tuple of frozenset of str
        The people and things that each passage introduces, and those that another has to introduce; both may be empty.
    """

    passages: tuple[Passage, ...]
    coverage: Any
    weights: NDArray[np.float64]
    by_length: bool
    quality: NDArray[np.float64]
    conflicts: Callable[[int], NDArray[np.intp]]
    quota_of: NDArray[np.intp]
    quotas: NDArray[np.float64]
    opening: int | None = None
    latest: int | None = None
    introduced: tuple[frozenset[str], ...] = ()
    needed: tuple[frozenset[str], ...] = ()

    def strangers(self, chosen: Sequence[int]) -> frozenset[str]:
        """The people and things that the chosen passages need introduced and none of them introduces."""
        if not self.needed:
            return frozenset()
        introduced = frozenset().union(*(self.introduced[index] for index in chosen))
        return frozenset().union(*(self.needed[index] for index in chosen)) - introduced


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen passage.

    Attributes
    ----------
    passage : int
        Its index.
    gain : float
        The weight it added when it was chosen, times the passage's quality.
    """

    passage: int
    gain: float


def _columns(matrix: Any, row: int) -> NDArray[np.intp]:
    """Where a row of a CSR matrix has entries; slicing the matrix itself takes fifty times as long."""
    found: NDArray[np.intp] = matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]
    return found


class Solver:
    """The state of one selection: what is chosen, and what that leaves room for.

    Parameters
    ----------
    candidates : Candidates
    budget : Budget
    kept : tuple of int
        Passages that are chosen before any other and stay chosen.
    """

    def __init__(self, candidates: Candidates, budget: Budget, kept: tuple[int, ...] = ()) -> None:
        self.candidates = candidates
        self.budget = budget
        self.kept = kept
        self.capacity = budget.capacity
        self.costs = np.array([budget.cost(passage) for passage in candidates.passages])
        self.documents = np.array([passage.document for passage in candidates.passages])
        # Where everything fits, nothing of an article takes the place of another's.
        is_choice = int(self.costs.sum()) > self.capacity
        self.is_balanced = is_choice and len(np.unique(self.documents)) >= MIN_DOCUMENTS_FOR_BALANCE
        self.chosen: list[int] = []
        self.banned: tuple[int, ...] = ()
        self.left_to_read = MAX_READ

    def solve(self) -> None:
        """Choose until nothing more fits or helps."""
        self.choose_for_each_quota()
        self.choose_greedily(capped=True)
        self.choose_greedily(capped=False)
        if self.candidates.by_length:
            self.exchange()
            self.rearrange()
        self.fill_up()

    @property
    def used(self) -> int:
        """What the chosen passages take of the capacity."""
        return int(self.costs[self.chosen].sum())

    def gains(self, chosen: Sequence[int]) -> NDArray[np.float64]:
        """What each passage would add to those chosen, shape (n_passages,)."""
        candidates = self.candidates
        left = candidates.weights.copy()
        for index in chosen:
            left[_columns(candidates.coverage, index)] = 0.0
        return np.asarray(candidates.quality * (candidates.coverage @ left))

    def value(self, chosen: Sequence[int]) -> float:
        """What passages are worth together: every concept counts once, at the best quality with which it is covered."""
        quality = np.zeros(len(self.candidates.weights))
        for index in sorted(chosen, key=lambda index: self.candidates.quality[index]):
            quality[_columns(self.candidates.coverage, index)] = self.candidates.quality[index]
        return round(float((quality * self.candidates.weights).sum()), DECIMALS)

    def fits(self, chosen: Sequence[int], *, balanced: bool | None = None) -> NDArray[np.bool_]:
        """Whether each passage can join those chosen, shape (n_passages,)."""
        fits = self.costs <= self.capacity - int(self.costs[chosen].sum())
        for index in chosen:
            fits[self.candidates.conflicts(index)] = False
        fits[[*chosen, *self.banned]] = False
        if self.is_balanced if balanced is None else balanced:
            per_document = np.bincount(self.documents[chosen], minlength=self.documents.max() + 1)
            fits &= per_document[self.documents] + 1 <= max(1, (len(chosen) + 1) // 2)
        return np.asarray(fits)

    def best(self, allowed: NDArray[np.bool_], chosen: Sequence[int], *, min_gain: float = 0.0) -> int | None:
        """The allowed passage that adds most, the first of equals; ``None`` if none adds more than `min_gain`."""
        gains = self.gains(chosen) - min_gain
        values = np.where(allowed & (gains > 0), gains / self.costs if self.candidates.by_length else gains, -1.0)
        index = int(np.argmax(np.round(values, 12)))
        return index if values[index] > 0 else None

    def choose_for_each_quota(self) -> None:
        """Take one passage for every quota.

        Where the best passages leave no room for the last quotas, first the balance of the articles gives way, then what
        the passages add: a topic that has something to say is not left out.
        """
        attempts = []
        for balanced, shortest in ((True, False), (False, False), (False, True)):
            attempt = self._one_for_each_quota(balanced=balanced and self.is_balanced, shortest=shortest)
            attempts.append(attempt)
            if self.quotas_used(attempt) == self.quotas_used(np.flatnonzero(self.costs <= self.capacity)):
                break
        self.chosen = max(attempts, key=lambda attempt: len(self.quotas_used(attempt)))

    def quotas_used(self, passages: Sequence[int] | NDArray[np.intp]) -> set[int]:
        """The quotas that passages draw on."""
        return set(self.candidates.quota_of[list(passages)].tolist()) & set(range(len(self.candidates.quotas)))

    def _one_for_each_quota(self, *, balanced: bool, shortest: bool) -> list[int]:
        """One passage for each quota in turn, the best or the shortest, with room kept for the quotas to come."""
        chosen = list(self.kept)
        for quota in range(len(self.candidates.quotas)):
            if quota in self.candidates.quota_of[chosen]:
                continue
            free = self.fits(chosen, balanced=False)
            later = [
                self.costs[free & (self.candidates.quota_of == other)]
                for other in range(quota + 1, len(self.candidates.quotas))
            ]
            reserved = sum(int(costs.min()) for costs in later if len(costs))
            fits = self.fits(chosen, balanced=balanced) & (self.candidates.quota_of == quota)
            roomy = fits & (self.costs <= self.capacity - int(self.costs[chosen].sum()) - reserved)
            allowed = roomy if roomy.any() else fits
            if shortest:
                allowed &= self.costs == self.costs[allowed].min(initial=self.capacity)
            # A topic has its point even where other points cover all that this one does.
            best = self.best(allowed, chosen, min_gain=-_EPSILON)
            if best is not None:
                chosen.append(best)
        return chosen

    def choose_greedily(self, *, capped: bool, quota: int | None = None) -> None:
        """Add the best passage that fits until none does.

        Parameters
        ----------
        capped : bool
            Whether a passage is left out that would take its quota above :data:`MAX_TIMES_QUOTA`.
        quota : int, optional
            Where there are several quotas, only passages of this one are added.
        """
        while True:
            allowed = self._allowed(quota)
            if capped:
                allowed &= self._within_quota()
            best = self.best(allowed, self.chosen)
            if best is None:
                return
            self.chosen.append(best)

    def _within_quota(self) -> NDArray[np.bool_]:
        """Whether the quota of each passage has room for it; what has no quota may take an even share of all."""
        quotas = self.candidates.quotas
        if len(quotas) < 2:
            return np.ones(len(self.costs), dtype=bool)
        room = np.append(np.maximum(quotas * self.capacity * MAX_TIMES_QUOTA, 1.0), self.capacity / len(quotas))
        for index in self.chosen:
            room[self.candidates.quota_of[index]] -= self.costs[index]
        return np.asarray(self.costs <= room[self.candidates.quota_of])

    def exchange(self) -> None:
        """Swap one chosen passage for another as long as that adds weight."""
        for _ in range(MAX_EXCHANGES):
            swap = self._best_swap(min_growth=None) if self._may_read(len(self.chosen)) else None
            if swap is None:
                return
            self._swap(*swap)

    def rearrange(self) -> None:
        """Take out one passage or two and choose greedily without them, as long as that adds weight."""
        value = self.value(self.chosen)
        for _ in range(MAX_EXCHANGES if len(self.chosen) <= MAX_REARRANGED else 0):
            before = value
            for leaving in [*combinations(self.chosen, 1), *combinations(self.chosen, 2)]:
                if not set(leaving) <= set(self.chosen) - set(self.kept):
                    continue
                if not self._may_read(READS_OF_REARRANGEMENT):
                    return
                found = self._rearranged(leaving, value)
                if found and self.value(found) > value:
                    self.chosen, value = found, self.value(found)
            if value == before:
                return

    def _rearranged(self, leaving: tuple[int, ...], value: float) -> list[int] | None:
        """The choice without some passages, filled up greedily; ``None`` where it cannot be worth more than `value`."""
        quota_of = self.candidates.quota_of
        if len(self.candidates.quotas) > 1 and len(set(quota_of[list(leaving)])) > 1:
            return None
        before, self.banned = self.chosen, leaving
        self.chosen = [index for index in before if index not in leaving]
        quota = int(quota_of[leaving[0]])
        if self.value(self.chosen) + self._most_to_gain(quota) > value:
            self.choose_greedily(capped=False, quota=quota)
        self.chosen, found, self.banned = before, self.chosen, ()
        return found if self.quotas_used(found) >= self.quotas_used(before) else None

    def _most_to_gain(self, quota: int) -> float:
        """What would be gained if passages added all they add alone, and parts of a passage fitted (Dantzig's bound)."""
        allowed = np.flatnonzero(self._allowed(quota))
        gains, costs = self.gains(self.chosen)[allowed], self.costs[allowed]
        order = np.argsort(-gains / costs, kind="stable")
        room = self.capacity - self.used
        taken = np.clip(room - (np.cumsum(costs[order]) - costs[order]), 0, costs[order])
        return float(gains[order] @ (taken / costs[order]))

    def _allowed(self, quota: int | None) -> NDArray[np.bool_]:
        """Whether each passage can join those chosen; where there are several quotas, only if it draws on the given one."""
        fits = self.fits(self.chosen)
        if quota is not None and len(self.candidates.quotas) > 1:
            fits &= self.candidates.quota_of == quota
        return fits

    def fill_up(self) -> None:
        """Use the budget: while too little of it is used, swap for something longer at the least loss of weight."""
        for _ in range(MAX_EXCHANGES):
            if self.used >= MIN_USE * self.capacity:
                return
            swap = self._best_swap(min_growth=1) if self._may_read(len(self.chosen)) else None
            if swap is None:
                return
            self._swap(*swap)
            self.choose_greedily(capped=False)

    def _may_read(self, times: int) -> bool:
        """Whether the matrix may be read so many times more; counts them."""
        self.left_to_read -= times * int(self.candidates.coverage.nnz)
        return self.left_to_read >= 0

    def _swap(self, place: int, index: int) -> None:
        self.chosen[place] = index
        self.choose_greedily(capped=False)

    def _best_swap(self, min_growth: int | None) -> tuple[int, int] | None:
        """The place among the chosen and the passage to put there, or ``None`` if no swap is worth it.

        With ``min_growth`` the brief must grow by that much and may lose weight; without, it must gain weight.
        """
        best: tuple[float, int, int] | None = None
        for place, leaving in enumerate(self.chosen):
            if leaving in self.kept:
                continue
            others = self.chosen[:place] + self.chosen[place + 1 :]
            gains = self.gains(others)
            allowed = self.fits(others) & self._keeps_quotas(leaving, others)
            allowed[leaving] = False
            if min_growth is not None:
                allowed &= self.costs >= self.costs[leaving] + min_growth
            improvement = np.where(allowed, np.round(gains - gains[leaving], DECIMALS), -np.inf)
            index = int(np.argmax(improvement))
            enough = _EPSILON if min_growth is None else -np.inf
            if improvement[index] > enough and (best is None or improvement[index] > best[0]):
                best = (float(improvement[index]), place, index)
        return None if best is None else best[1:]

    def _keeps_quotas(self, leaving: int, others: Sequence[int]) -> NDArray[np.bool_]:
        """Whether each passage may replace the one that leaves without leaving its quota unused or crowding out others."""
        quota_of = self.candidates.quota_of
        quota = quota_of[leaving]
        is_last = quota >= 0 and not np.any(quota_of[list(others)] == quota)
        same = quota_of == quota
        return np.asarray(same if is_last or len(self.candidates.quotas) > 1 else np.ones(len(quota_of), dtype=bool))

    def in_order_of_gain(self) -> tuple[Choice, ...]:
        """Replay the choice among the chosen passages: which adds most, which next."""
        left = sorted(self.chosen)
        order: list[Choice] = []
        while left:
            taken = [choice.passage for choice in order]
            gains = self.gains(taken)[left]
            values = gains / self.costs[left] if self.candidates.by_length else gains
            best = int(np.argmax(np.round(values, DECIMALS)))
            order.append(Choice(left.pop(best), float(gains[best])))
        return tuple(order)
