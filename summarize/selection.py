"""What is worth covering, and a budget, to the passages a brief is made of.

:mod:`summarize.solver` chooses the passages that cover the most weight. The choice is then made again where it leaves out the passage
that would open the brief best, or the one that tells best how things stand, and having it costs little; and where somebody is
called by the last name alone, or a thing is taken up, that no chosen passage introduces.
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

# Pairs of (share of the length, loss): a brief may lose this share of the weight it covers for the best opening, if the opening takes
# at most this share of its length. A brief with room for little else should tell the news, so there more may be lost. On the
# development sets this leaves the mean ROUGE-2 recall as it is, at 40 words as at 120; without a bound it falls by 0.5 in one corpus.
OPENING_COST = ((0.35, 0.1), (0.6, 0.15), (1.0, 0.4))
# The passage that tells how things stand may cost this share of the weight, and take at most this share of the length. In shorter
# briefs it would cost 0.1 more of the mean ROUGE-2 recall: the human summaries of the development sets tell more of what was than of
# what came of it.
LATEST_COST = 0.05
LATEST_SHARE = 0.2
# How often at most the choice is made again because it names somebody or something that nothing introduces, and what is left each
# time of the quality of the passages that need the introduction. On 261 development sets 81 of 2,171 points had such a person, with
# this 3; ROUGE-2 recall is the same.
UNINTRODUCED = 0.3
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
    attempts = [_choose(candidates, budget)]
    while len(attempts) <= MAX_INTRODUCTIONS:
        last = attempts[-1]
        strangers = last.candidates.strangers(last.chosen)
        if not strangers:
            break
        attempts.append(_choose(_worth_less(last.candidates, strangers), budget))
    # Of attempts with as few strangers the first covers the most weight.
    return min(attempts, key=lambda solver: len(solver.candidates.strangers(solver.chosen))).in_order_of_gain()


def _choose(candidates: Candidates, budget: Budget) -> Solver:
    """Cover the most weight, then see whether the best opening and how things stand can be had as well."""
    solver = Solver(candidates, budget)
    solver.solve()
    return _with_latest(_with_opening(solver))


def _with_opening(solver: Solver) -> Solver:
    """Choose again with the best opening, if that costs little and leaves no quota unused."""
    opening = solver.candidates.opening
    if opening is None or opening in solver.chosen or solver.costs[opening] > solver.capacity:
        return solver
    share = solver.costs[opening] / solver.capacity
    max_loss = next(loss for most, loss in OPENING_COST if share <= most)
    return _solved_with((opening,), solver, max_loss)


def _with_latest(solver: Solver) -> Solver:
    """Choose again with the passage that tells how things stand, beside the opening or in its place, if that costs little."""
    candidates = solver.candidates
    latest, opening = candidates.latest, candidates.opening
    if latest is None or latest in solver.chosen or solver.costs[latest] > LATEST_SHARE * solver.capacity:
        return solver
    # Where it repeats the opening it takes the opening's place.
    stays = opening is not None and opening in solver.chosen and latest not in candidates.conflicts(opening)
    kept = (opening, latest) if opening is not None and stays else (latest,)
    if sum(int(solver.costs[index]) for index in kept) > solver.capacity:
        return solver
    return _solved_with(kept, solver, LATEST_COST)


def _solved_with(kept: tuple[int, ...], solver: Solver, max_loss: float) -> Solver:
    """Choose again with some passages kept.

    The given choice stays if the new one loses more than this share of its weight, or leaves a quota unused that it used.
    """
    anew = Solver(solver.candidates, solver.budget, kept=kept)
    anew.solve()
    is_cheap = anew.value(anew.chosen) >= (1 - max_loss) * solver.value(solver.chosen)
    return anew if is_cheap and anew.quotas_used(anew.chosen) >= solver.quotas_used(solver.chosen) else solver


def _worth_less(candidates: Candidates, strangers: frozenset[str]) -> Candidates:
    """Lower the quality of all passages that need one of these people or things introduced."""
    factor = [1.0 if strangers.isdisjoint(names) else UNINTRODUCED for names in candidates.needed]
    return replace(candidates, quality=candidates.quality * factor)


def _too_short(passages: Sequence[Passage], budget: Budget) -> InputError:
    shortest = min(budget.used([passage]) for passage in passages)
    return InputError(str(budget), f"the shortest sentence has {shortest}", f"Ask for at least {shortest}.")
