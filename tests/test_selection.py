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


@pytest.mark.parametrize(("weight", "taken"), [(9.6, True), (9.4, False)])
def test_an_opening_is_taken_where_it_costs_little(weight: float, taken: bool) -> None:
    candidates = problem([10, 10], weights=[10.0, weight], opening=1)
    assert (chosen(candidates, Budget("words", 10)) == [1]) is taken


@pytest.mark.parametrize(("weight", "taken"), [(5.2, True), (4.8, False)])
def test_an_opening_that_takes_little_room_may_cost_more(weight: float, taken: bool) -> None:
    # Five of the six passages fit, 50 in weight without the opening: it may cost a tenth of that where it takes a fifth.
    candidates = problem([10] * 6, weights=[10.0] * 5 + [weight], opening=5)
    assert (5 in chosen(candidates, Budget("words", 50))) is taken


def test_no_topic_is_given_up_for_an_opening() -> None:
    candidates = problem([5, 5, 5], weights=[10.0, 10.0, 10.0], topics=[0, 1, 0], shares=[0.5, 0.5], opening=2)
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]
    candidates = problem([5, 5, 8], weights=[10.0, 10.0, 30.0], topics=[0, 1, 0], shares=[0.5, 0.5], opening=2)
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_an_opening_that_does_not_fit_is_left_out() -> None:
    assert chosen(problem([5, 20], weights=[1.0, 9.0], opening=1), Budget("words", 10)) == [0]


@given(problems(), st.integers(1, 60), st.integers(0, 30))
def test_with_an_opening_the_rules_of_choice_hold_all_the_same(
    candidates: Candidates, limit: int, opening: int
) -> None:
    candidates = replace(candidates, opening=opening % len(candidates.passages))
    budget = Budget("words", limit)
    assume(min(passage.n_words for passage in candidates.passages) <= limit)
    found, without = chosen(candidates, budget), chosen(replace(candidates, opening=None), budget)
    assert length(candidates, found, "words") <= limit
    assert not in_conflict(candidates, found)
    assert {int(topic) for topic in candidates.topics[found]} >= {int(topic) for topic in candidates.topics[without]}


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
