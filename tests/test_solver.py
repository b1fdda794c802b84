"""What is worth most is chosen: every concept once, no fact twice, something of every topic and of several articles."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarize.budget import Budget
from summarize.errors import InputError
from summarize.selection import select
from tests.problems import UNITS, chosen, covered, in_conflict, length, problem, problems

if TYPE_CHECKING:
    from summarize.solver import Candidates


def test_what_is_covered_already_adds_nothing() -> None:
    # 0 and 1 say the same; 2 is worth less but new.
    candidates = problem([5, 5, 5], [[0], [0], [1]], [3.0, 1.0])
    assert [(choice.passage, choice.gain) for choice in select(candidates, Budget("words", 10))] == [(0, 3.0), (2, 1.0)]


def test_coverage_prefers_what_adds_most_per_word() -> None:
    # 2 a word for 0 and 1, 1.5 for 2: eight words hold 0 and 1 (8), not 2 (6).
    candidates = problem([2, 2, 4], weights=[4.0, 4.0, 6.0])
    assert sorted(chosen(candidates, Budget("words", 4))) == [0, 1]


def test_an_exchange_mends_a_greedy_choice() -> None:
    # 0 is worth 2 a word, 1 only 1.5, but 0 leaves room for nothing else and 1 is worth 6.
    candidates = problem([2, 4], weights=[4.0, 6.0])
    assert chosen(candidates, Budget("words", 4)) == [1]


def test_sentence_scores_are_taken_in_their_order_whatever_the_length() -> None:
    candidates = problem([8, 2, 2], weights=[0.9, 0.8, 0.7], by_length=False)
    assert chosen(candidates, Budget("words", 10)) == [0, 1]


def test_what_reads_badly_counts_less() -> None:
    candidates = problem([5, 5], weights=[3.0, 2.0], quality=[0.5, 1.0])
    assert [(choice.passage, choice.gain) for choice in select(candidates, Budget("words", 5))] == [(1, 2.0)]


def test_equals_are_taken_in_canonical_order() -> None:
    assert chosen(problem([5, 5, 5, 5]), Budget("words", 10)) == [0, 1]


def test_the_best_is_chosen_first_and_each_gain_is_what_it_added() -> None:
    # 0 covers a and b (5), 1 covers b and c (4, but only 1 beyond 0), 2 covers d (2).
    candidates = problem([5, 5, 5], [[0, 1], [1, 2], [3]], [2.0, 3.0, 1.0, 2.0])
    choices = select(candidates, Budget("words", 15))
    assert [(choice.passage, choice.gain) for choice in choices] == [(0, 5.0), (2, 2.0), (1, 1.0)]


@given(problems(), st.sampled_from(UNITS), st.integers(12, 200))
def test_gains_add_up_and_fall_in_the_order_of_choice(candidates: Candidates, unit: str, limit: int) -> None:
    try:
        choices = select(candidates, Budget(unit, limit))
    except InputError:
        return
    order = [choice.passage for choice in choices]
    for place, choice in enumerate(choices):
        added = covered(candidates, order[: place + 1]) - covered(candidates, order[:place])
        assert choice.gain == pytest.approx(candidates.quality[choice.passage] * added)
    cost = [length(candidates, [index], unit) + (unit == "chars") for index in order]
    worth = [choice.gain / (cost[i] if candidates.by_length else 1) for i, choice in enumerate(choices)]
    assert all(earlier >= later - 1e-8 for earlier, later in pairwise(worth))


@given(problems(n_documents=1, n_quotas=0, conflicts=False), st.integers(1, 4))
def test_what_is_chosen_is_near_the_best_there_is(candidates: Candidates, limit: int) -> None:
    # With passages of one length and nothing else to heed, greedy choice is within 1 - 1/e of the best (Nemhauser,
    # Wolsey and Fisher 1978); the best is found here by trying everything.
    n = len(candidates.passages)
    same = problem([1] * n, [candidates.coverage[i].indices.tolist() for i in range(n)], candidates.weights.tolist())
    best = max(covered(same, list(some)) for some in combinations(range(n), min(limit, n)))
    assert covered(same, chosen(same, Budget("sentences", limit))) >= (1 - 1 / np.e) * best - 1e-9


def test_one_passage_gives_way_to_two_that_are_worth_more_together() -> None:
    # 0 is worth most a word (3 against 2) and leaves 4 words of 10, too few for 1 or 2; these fill the 10 and are worth 20.
    candidates = problem([6, 5, 5], weights=[18.0, 10.0, 10.0])
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]


def test_two_passages_give_way_to_one_that_is_worth_more() -> None:
    # 0 and 1 are worth most a word and 10 together; 2 takes all 10 words and is worth 12, 3 in place of 0 would not help.
    candidates = problem([3, 3, 10], weights=[5.0, 5.0, 12.0])
    assert chosen(candidates, Budget("words", 10)) == [2]


def test_exchanges_that_would_read_too_much_are_left_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.solver.MAX_READ", 0)
    monkeypatch.setattr("summarize.solver.MIN_USE", 0.0)
    assert chosen(problem([6, 5, 5], weights=[18.0, 10.0, 10.0]), Budget("words", 10)) == [0]


# --- facts, topics, documents ----------------------------------------------------------------------------------------


@given(problems(), st.integers(12, 100))
def test_no_two_choices_state_one_fact(candidates: Candidates, limit: int) -> None:
    assert not in_conflict(candidates, chosen(candidates, Budget("words", limit)))


def test_the_better_statement_of_a_fact_is_taken_and_the_room_goes_to_another_fact() -> None:
    candidates = problem([5, 5, 5], weights=[2.0, 3.0, 1.0], conflicts=[(0, 1)])
    assert chosen(candidates, Budget("words", 10)) == [1, 2]


@given(problems(n_documents=1, conflicts=False), st.integers(12, 100), st.sampled_from([1.0, 3.0]))
def test_every_topic_that_fits_has_a_point(candidates: Candidates, limit: int, weight: float) -> None:
    n = len(candidates.passages)
    # Each passage covers something of its own, so that each adds something.
    own = problem(
        [passage.n_words for passage in candidates.passages],
        [[*candidates.coverage[i].indices.tolist(), 8 + i] for i in range(n)],
        [*candidates.weights, *[weight] * n],
        quota_of=candidates.quota_of.tolist(),
        quotas=candidates.quotas.tolist(),
        by_length=candidates.by_length,
    )
    there = sorted(set(own.quota_of.tolist()) - {-1})
    shortest = [min(own.passages[i].n_words for i in range(n) if own.quota_of[i] == topic) for topic in there]
    if sum(shortest) <= limit:
        assert {own.quota_of[index] for index in chosen(own, Budget("words", limit))} >= set(there)


def test_a_topic_has_its_point_though_another_topic_is_worth_more() -> None:
    candidates = problem([5, 5, 5], weights=[9.0, 8.0, 0.1], quota_of=[0, 0, 1], quotas=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 2]


@pytest.mark.parametrize("weight", [1.0, 0.0])
def test_a_topic_has_its_point_though_it_covers_nothing_new(weight: float) -> None:
    # All that passage 1 covers is covered by 0, or worth nothing; its topic is to have a point all the same.
    covers = [[0], [0]] if weight else [[0], [1]]
    candidates = problem([5, 5], covers, [1.0, 0.0], quota_of=[0, 1], quotas=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_a_topic_that_does_not_fit_leaves_the_room_to_the_others() -> None:
    candidates = problem([5, 5, 30], weights=[1.0, 1.0, 9.0], quota_of=[0, 0, 1], quotas=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_room_is_kept_for_the_topics_still_to_come() -> None:
    # The best of topic 0 would take the whole length.
    candidates = problem([10, 5, 5], weights=[30.0, 1.0, 1.0], quota_of=[0, 0, 1], quotas=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]


def test_no_topic_crowds_out_the_rest() -> None:
    # Ten sentences of a topic worth ten times those of the other.
    candidates = problem([10] * 20, weights=[10.0] * 10 + [1.0] * 10, quota_of=[0] * 10 + [1] * 10, quotas=[0.5, 0.5])
    per_topic = Counter(candidates.quota_of[index] for index in chosen(candidates, Budget("words", 100)))
    assert per_topic[0] > per_topic[1] >= 2


def test_a_topic_of_more_weight_gets_more_room() -> None:
    candidates = problem([10] * 20, quota_of=[0] * 10 + [1] * 10, quotas=[0.2, 0.8])
    per_topic = Counter(candidates.quota_of[index] for index in chosen(candidates, Budget("words", 100)))
    assert per_topic[1] > per_topic[0] >= 1


@given(problems(n_quotas=1), st.integers(12, 100))
def test_of_three_documents_or_more_none_gives_more_than_half(candidates: Candidates, limit: int) -> None:
    # Where everything fits there is nothing to balance.
    limit = min(limit, sum(passage.n_words for passage in candidates.passages) - 1)
    assume(limit >= max((passage.n_words for passage in candidates.passages), default=1))
    indices = chosen(candidates, Budget("words", limit))
    documents = [passage.document for passage in candidates.passages]
    if len(set(documents)) >= 3 and len(indices) >= 2:
        assert max(Counter(documents[index] for index in indices).values()) <= len(indices) / 2


def test_two_documents_may_give_what_they_have() -> None:
    candidates = problem([5] * 4, weights=[4.0, 3.0, 2.0, 1.0], documents=[0, 0, 0, 1])
    assert sorted(chosen(candidates, Budget("words", 15))) == [0, 1, 2]


# --- purity ----------------------------------------------------------------------------------------------------------


@given(problems(), st.integers(12, 100))
def test_choosing_again_gives_the_same_and_leaves_the_candidates_alone(candidates: Candidates, limit: int) -> None:
    def snapshot() -> list[Any]:
        conflicts = [candidates.conflicts(index).tolist() for index in range(len(candidates.passages))]
        arrays = (candidates.weights, candidates.quality, candidates.quota_of, candidates.quotas)
        return [candidates.coverage.toarray().tolist(), conflicts, *(array.tolist() for array in arrays)]

    before = snapshot()
    assert select(candidates, Budget("words", limit)) == select(candidates, Budget("words", limit))
    assert snapshot() == before


def test_where_everything_fits_one_of_three_documents_may_give_more_than_half() -> None:
    candidates = problem([5] * 5, documents=[0, 0, 0, 1, 2])
    assert sorted(chosen(candidates, Budget("words", 25))) == [0, 1, 2, 3, 4]


def test_where_not_everything_fits_none_of_three_documents_gives_more_than_half() -> None:
    candidates = problem([5] * 6, documents=[0, 0, 0, 0, 1, 2], weights=[9.0] * 4 + [1.0] * 2)
    assert sorted(chosen(candidates, Budget("words", 25)))[-2:] == [4, 5]
