"""How the brief begins, and who is introduced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarize.budget import Budget
from tests.problems import chosen, in_conflict, length, problem, problems

if TYPE_CHECKING:
    from summarize.solver import Candidates


@pytest.mark.parametrize(
    ("share", "weight", "taken"),
    [(1, 6.2, True), (1, 5.8, False), (2, 17.2, True), (2, 16.8, False), (5, 45.2, True), (5, 44.8, False)],
)
def test_an_opening_may_cost_more_the_less_room_it_leaves(share: int, weight: float, taken: bool) -> None:
    # The opening, worth `weight`, takes all of the length, half or a fifth: it may cost 40, 15 or 10 percent of the weight.
    length, left = 10, share - 1
    others = [10.0] * share
    candidates = problem([length] * (share + 1), weights=[*others, weight - 10.0 * left], opening=share)
    assert (share in chosen(candidates, Budget("words", length * share))) is taken


def test_no_topic_is_given_up_for_an_opening() -> None:
    candidates = problem([5, 5, 5], weights=[10.0, 10.0, 10.0], quota_of=[0, 1, 0], quotas=[0.5, 0.5], opening=2)
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]
    candidates = problem([5, 5, 8], weights=[10.0, 10.0, 30.0], quota_of=[0, 1, 0], quotas=[0.5, 0.5], opening=2)
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_an_opening_that_does_not_fit_is_left_out() -> None:
    assert chosen(problem([5, 20], weights=[1.0, 9.0], opening=1), Budget("words", 10)) == [0]


@pytest.mark.parametrize(
    ("weight", "cost", "taken"),
    [(13.5, 10, True), (13.4, 10, False), (20.0, 11, False)],
    ids=["little lost", "much lost", "too long"],
)
def test_how_things_stand_is_told_where_that_costs_little_and_takes_a_fifth_at_most(
    weight: float, cost: int, taken: bool
) -> None:
    # The opening is worth 10, nine others 9 each; how things stand takes the place of two, and 5 percent of 91 may be lost.
    candidates = problem([5] * 10 + [cost], weights=[10.0, *[9.0] * 9, weight], opening=0)
    found = chosen(replace(candidates, latest=10), Budget("words", 50))
    assert (10 in found) is taken
    assert 0 in found


def test_what_repeats_the_opening_takes_its_place() -> None:
    candidates = problem([2] * 6, weights=[10.0] * 5 + [9.9], conflicts=[(0, 5)], opening=0)
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1, 2, 3, 4]
    assert sorted(chosen(replace(candidates, latest=5), Budget("words", 10))) == [1, 2, 3, 4, 5]


def test_no_topic_is_given_up_for_how_things_stand() -> None:
    candidates = problem([2] * 6, weights=[10.0] * 6, quota_of=[0, 0, 0, 0, 1, 0], quotas=[0.9, 0.1], opening=0)
    candidates = replace(candidates, latest=5)
    assert {4, 5} <= set(chosen(candidates, Budget("words", 10)))


@given(problems(), st.integers(1, 60), st.integers(0, 30), st.integers(0, 30))
def test_with_an_opening_the_rules_of_choice_hold_all_the_same(
    candidates: Candidates, limit: int, opening: int, latest: int
) -> None:
    n_passages = len(candidates.passages)
    candidates = replace(candidates, opening=opening % n_passages, latest=latest % n_passages)
    budget = Budget("words", limit)
    assume(min(passage.n_words for passage in candidates.passages) <= limit)
    found, without = chosen(candidates, budget), chosen(replace(candidates, opening=None, latest=None), budget)
    assert length(candidates, found, "words") <= limit
    assert not in_conflict(candidates, found)
    assert {int(topic) for topic in candidates.quota_of[found]} >= {
        int(topic) for topic in candidates.quota_of[without]
    }


# --- who is introduced -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("weight", "expected"), [(0.28, [1]), (0.26, [0])])
def test_a_stranger_gives_way_to_almost_anything(weight: float, expected: list[int]) -> None:
    # The choice is made anew three times, each time with 0.3 of what the stranger was worth.
    nobody, berg = frozenset[str](), frozenset({"Berg"})
    candidates = problem([10, 10], weights=[10.0, weight])
    candidates = replace(candidates, introduced=(nobody, nobody), needed=(berg, nobody))
    assert chosen(candidates, Budget("words", 10)) == expected


def test_somebody_whom_another_choice_introduces_is_no_stranger() -> None:
    nobody, berg = frozenset[str](), frozenset({"Berg"})
    candidates = problem([5, 5, 5], weights=[10.0, 9.0, 8.0])
    candidates = replace(candidates, introduced=(nobody, berg, nobody), needed=(berg, nobody, nobody))
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]
    assert candidates.strangers([0, 1]) == nobody


def test_where_everybody_is_a_stranger_what_is_worth_most_stays() -> None:
    nobody = frozenset[str]()
    needed = tuple(frozenset({name}) for name in ("Berg", "Lund", "Ek"))
    candidates = replace(problem([10, 10, 10], weights=[10.0, 8.0, 7.0]), introduced=(nobody,) * 3, needed=needed)
    assert chosen(candidates, Budget("words", 10)) == [0]
