"""What is worth covering, and a budget, to the passages a brief is made of.

:mod:`summarize.solver` covers the most weight. Three things are looked at once that is done: whether the passage that would open
the brief best can be had at little cost, whether that which tells how things stand can, and whether somebody is called by the
last name alone, or a thing is taken up, that no chosen passage introduces. The choice is then made anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.errors import InputError
from summarize.solver import Solver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.budget import Budget
    from summarize.corpus import Passage
    from summarize.solver import Candidates, Choice

__all__ = ["select"]

# What a brief with the best opening may lose of the weight covered without it: by the share of the length that the opening
# takes. On the development sets this leaves the mean ROUGE-2 recall as it is, at 40 words as at 120; without a bound it falls by
# 0.5 in one corpus. Of a brief that has room for little else the reader expects the news.
OPENING_COST = ((0.35, 0.1), (0.6, 0.15), (1.0, 0.4))
# How things stand may cost this much of the weight, and take at most this share of the length. In shorter briefs it would cost
# 0.1 more of the mean ROUGE-2 recall: the human summaries of the development sets tell more of what was than of what came of it.
LATEST_COST = 0.05
LATEST_SHARE = 0.2
# How often the choice is made anew where it has somebody or something that nothing introduces, and what of the worth of a passage
# with them is left each time. On 261 development sets 81 of 2,171 points had such a person, with this 3; ROUGE-2 recall is the same.
STRANGERS = 0.3
MAX_INTRODUCTIONS = 3


def select(candidates: Candidates, budget: Budget) -> tuple[Choice, ...]:
    """Choose passages within a budget.

    Returns
    -------
    tuple of Choice
        In the order in which they were chosen, the best first; empty without passages.

    Raises
    ------
    InputError
        If there are passages and even the shortest is too long.
    """
    if not candidates.passages:
        return ()
    if min(map(budget.cost, candidates.passages)) > budget.capacity:
        raise _too_short(candidates.passages, budget)
    attempts = [_brought_up_to_date(_opened(candidates, budget), budget)]
    while len(attempts) <= MAX_INTRODUCTIONS:
        last = attempts[-1]
        strangers = last.candidates.strangers(last.chosen)
        if not strangers:
            break
        anew = _without(strangers, last.candidates)
        attempts.append(_brought_up_to_date(_opened(anew, budget), budget))
    # The first of equals is worth most.
    return min(attempts, key=lambda solver: len(solver.candidates.strangers(solver.chosen))).in_order_of_gain()


def _opened(candidates: Candidates, budget: Budget) -> Solver:
    """Choose, with the best opening if that costs little and leaves no quota unused."""
    solver = Solver(candidates, budget)
    solver.solve()
    opening = candidates.opening
    if opening is None or opening in solver.chosen or solver.costs[opening] > solver.capacity:
        return solver
    share = solver.costs[opening] / solver.capacity
    cost = next(cost for most, cost in OPENING_COST if share <= most)
    return _with(solver, (opening,), budget, cost)


def _brought_up_to_date(solver: Solver, budget: Budget) -> Solver:
    """Choose anew with how things stand, beside the opening or in its place, if that costs little and leaves no quota unused."""
    candidates = solver.candidates
    latest, opening = candidates.latest, candidates.opening
    if latest is None or latest in solver.chosen or solver.costs[latest] > LATEST_SHARE * solver.capacity:
        return solver
    # What repeats the opening takes its place.
    stays = opening is not None and opening in solver.chosen and latest not in candidates.conflicts(opening)
    kept = (opening, latest) if opening is not None and stays else (latest,)
    if sum(int(solver.costs[index]) for index in kept) > solver.capacity:
        return solver
    return _with(solver, kept, budget, LATEST_COST)


def _with(solver: Solver, kept: tuple[int, ...], budget: Budget, cost: float) -> Solver:
    """Choose anew with some passages kept.

    What was chosen before stays if they cost more than this share of its weight, or leave a quota unused that it used.
    """
    anew = Solver(solver.candidates, budget, kept=kept)
    anew.solve()
    is_cheap = anew.value(anew.chosen) >= (1 - cost) * solver.value(solver.chosen)
    return anew if is_cheap and anew.quotas_used(anew.chosen) >= solver.quotas_used(solver.chosen) else solver


def _without(strangers: frozenset[str], candidates: Candidates) -> Candidates:
    """Lower the quality of all passages that need one of these people or things introduced."""
    factor = [1.0 if strangers.isdisjoint(names) else STRANGERS for names in candidates.needed]
    return replace(candidates, quality=candidates.quality * factor)


def _too_short(passages: Sequence[Passage], budget: Budget) -> InputError:
    shortest = min(budget.used([passage]) for passage in passages)
    return InputError(str(budget), f"the shortest sentence has {shortest}", f"Ask for at least {shortest}.")
