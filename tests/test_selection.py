from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from summarize.corpus import Passage
from summarize.errors import InputError
from summarize.selection import Budget, Candidates, select

UNITS = ["words", "sentences", "chars"]


def problem(
    words: list[int],
    covers: list[list[int]] | None = None,
    weights: list[float] | None = None,
    *,
    conflicts: list[tuple[int, int]] = (),  # type: ignore[assignment]
    topics: list[int] | None = None,
    shares: list[float] = (),  # type: ignore[assignment]
    documents: list[int] | None = None,
    n_sentences: list[int] | None = None,
    quality: list[float] | None = None,
    by_length: bool = True,
    opening: int | None = None,
) -> Candidates:
    """Passages of so many words of four letters; without `covers` each covers one concept of its own."""
    n = len(words)
    covers = [[index] for index in range(n)] if covers is None else covers
    weights = [1.0] * n if weights is None else weights
    sizes = n_sentences or [1] * n
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(int)
    documents = documents or [0] * n
    rows = [row for row, concepts in enumerate(covers) for _ in concepts]
    columns = [concept for concepts in covers for concept in concepts]
    symmetric = [(a, a) for a in range(n)] + [pair for a, b in conflicts for pair in ((a, b), (b, a))]
    a, b = zip(*symmetric, strict=True) if symmetric else ((), ())
    return Candidates(
        passages=tuple(
            Passage(tuple(range(starts[i], starts[i] + sizes[i])), words[i], 5 * words[i] - 1, documents[i])
            for i in range(n)
        ),
        coverage=csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, len(weights))),
        weights=np.array(weights, dtype=float),
        by_length=by_length,
        quality=np.array(quality or [1.0] * n, dtype=float),
        conflicts=csr_matrix((np.ones(len(a)), (a, b)), shape=(n, n)),
        topics=np.array(topics or [-1] * n, dtype=np.intp),
        topic_shares=np.array(shares, dtype=float),
        opening=opening,
    )


def chosen(candidates: Candidates, budget: Budget) -> list[int]:
    return [choice.passage for choice in select(candidates, budget)]


def length(candidates: Candidates, indices: list[int], unit: str) -> int:
    """The length as the contract defines it, counted anew."""
    passages = [candidates.passages[index] for index in indices]
    if unit == "words":
        return sum(passage.n_words for passage in passages)
    if unit == "sentences":
        return sum(len(passage.sentences) for passage in passages)
    return len(" ".join("x" * passage.n_chars for passage in passages))


def covered(candidates: Candidates, indices: list[int]) -> float:
    concepts = set(candidates.coverage[indices].indices.tolist()) if indices else set()
    return float(sum(candidates.weights[concept] for concept in concepts))


def in_conflict(candidates: Candidates, indices: list[int]) -> bool:
    return any(candidates.conflicts[a, b] for a, b in combinations(indices, 2))


@st.composite
def problems(draw: st.DrawFn, *, n_documents: int = 4, n_topics: int = 3, conflicts: bool = True) -> Candidates:
    n = draw(st.integers(1, 7))
    some = st.integers(1, 12)
    indices = st.integers(0, n - 1)
    topics = draw(st.integers(0, n_topics))
    weight = st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5, 8.0])
    return problem(
        draw(st.lists(some, min_size=n, max_size=n)),
        draw(st.lists(st.lists(st.integers(0, 7), max_size=4, unique=True), min_size=n, max_size=n)),
        draw(st.lists(weight, min_size=8, max_size=8)),
        conflicts=draw(st.lists(st.tuples(indices, indices), max_size=5)) if conflicts else [],
        topics=draw(st.lists(st.integers(-1, topics - 1), min_size=n, max_size=n)),
        shares=[1 / topics] * topics if topics else [],
        documents=draw(st.lists(st.integers(0, n_documents - 1), min_size=n, max_size=n)),
        n_sentences=draw(st.lists(st.integers(1, 3), min_size=n, max_size=n)),
        quality=draw(st.lists(st.sampled_from([0.3, 1.0]), min_size=n, max_size=n)),
        by_length=draw(st.booleans()),
    )


# --- the budget ------------------------------------------------------------------------------------------------------


@given(problems(), st.sampled_from(UNITS), st.integers(1, 200))
def test_the_budget_is_never_exceeded(candidates: Candidates, unit: str, limit: int) -> None:
    try:
        indices = chosen(candidates, Budget(unit, limit))
    except InputError:
        assert min(length(candidates, [index], unit) for index in range(len(candidates.passages))) > limit
        return
    assert length(candidates, indices, unit) <= limit
    assert length(candidates, indices, unit) == Budget(unit, limit).used([candidates.passages[i] for i in indices])
    assert len(set(indices)) == len(indices)


@pytest.mark.parametrize(("unit", "limit"), [("words", 10), ("sentences", 2), ("chars", 49)])
def test_a_budget_that_fits_exactly_is_used_to_the_last(unit: str, limit: int) -> None:
    # Two passages of 5 words and 24 characters: 24 + 1 + 24 = 49.
    candidates = problem([5, 5])
    assert sorted(chosen(candidates, Budget(unit, limit))) == [0, 1]
    assert len(chosen(candidates, Budget(unit, limit - 1))) == 1


@pytest.mark.parametrize(
    ("unit", "limit", "message"),
    [
        ("words", 5, "5 words: the shortest sentence has 9. Ask for at least 9."),
        ("chars", 43, "43 chars: the shortest sentence has 44. Ask for at least 44."),
    ],
)
def test_a_length_under_the_shortest_sentence_says_what_to_ask_for(unit: str, limit: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        select(problem([12, 9, 10]), Budget(unit, limit))
    assert str(caught.value) == message


@given(problems(conflicts=False), st.sampled_from(UNITS))
def test_asking_for_what_the_error_says_is_enough(candidates: Candidates, unit: str) -> None:
    shortest = min(length(candidates, [index], unit) for index in range(len(candidates.passages)))
    if shortest > 1:
        with pytest.raises(InputError, match=f"Ask for at least {shortest}"):
            select(candidates, Budget(unit, shortest - 1))
    assert length(candidates, chosen(candidates, Budget(unit, shortest)), unit) in {0, shortest}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("limit", [0, -3])
def test_a_length_of_nothing_or_less_is_an_error(unit: str, limit: int) -> None:
    with pytest.raises(InputError) as caught:
        Budget(unit, limit)
    assert str(limit) in caught.value.subject
    assert caught.value.advice


def test_without_passages_nothing_is_chosen() -> None:
    assert select(problem([]), Budget("words", 10)) == ()


@given(st.integers(0, 40), st.lists(st.integers(1, 10), min_size=20, max_size=30))
def test_where_short_passages_abound_nine_tenths_are_used(spare: int, words: list[int]) -> None:
    # No passage takes more than a tenth of the length, and all together take more than the whole of it.
    limit = 100 + spare
    candidates = problem([*words, *[10] * 14])
    assert length(candidates, chosen(candidates, Budget("words", limit)), "words") >= 0.9 * limit


def test_a_brief_far_too_short_is_filled_up_with_a_longer_passage() -> None:
    # 0 is worth more than 1, but leaves half of the length empty.
    assert chosen(problem([5, 10], weights=[6.0, 5.0]), Budget("words", 10)) == [1]


# --- what is worth most ----------------------------------------------------------------------------------------------


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


@given(problems(n_documents=1, n_topics=0, conflicts=False), st.integers(1, 4))
def test_what_is_chosen_is_near_the_best_there_is(candidates: Candidates, limit: int) -> None:
    # With passages of one length and nothing else to heed, greedy choice is within 1 - 1/e of the best (Nemhauser,
    # Wolsey and Fisher 1978); the best is found here by trying everything.
    n = len(candidates.passages)
    same = problem([1] * n, [candidates.coverage[i].indices.tolist() for i in range(n)], candidates.weights.tolist())
    best = max(covered(same, list(some)) for some in combinations(range(n), min(limit, n)))
    assert covered(same, chosen(same, Budget("sentences", limit))) >= (1 - 1 / np.e) * best - 1e-9


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
        topics=candidates.topics.tolist(),
        shares=candidates.topic_shares.tolist(),
        by_length=candidates.by_length,
    )
    there = sorted(set(own.topics.tolist()) - {-1})
    shortest = [min(own.passages[i].n_words for i in range(n) if own.topics[i] == topic) for topic in there]
    if sum(shortest) <= limit:
        assert {own.topics[index] for index in chosen(own, Budget("words", limit))} >= set(there)


def test_a_topic_has_its_point_though_another_topic_is_worth_more() -> None:
    candidates = problem([5, 5, 5], weights=[9.0, 8.0, 0.1], topics=[0, 0, 1], shares=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 2]


@pytest.mark.parametrize("weight", [1.0, 0.0])
def test_a_topic_has_its_point_though_it_covers_nothing_new(weight: float) -> None:
    # All that passage 1 covers is covered by 0, or worth nothing; its topic is to have a point all the same.
    covers = [[0], [0]] if weight else [[0], [1]]
    candidates = problem([5, 5], covers, [1.0, 0.0], topics=[0, 1], shares=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_a_topic_that_does_not_fit_leaves_the_room_to_the_others() -> None:
    candidates = problem([5, 5, 30], weights=[1.0, 1.0, 9.0], topics=[0, 0, 1], shares=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]


def test_room_is_kept_for_the_topics_still_to_come() -> None:
    # The best of topic 0 would take the whole length.
    candidates = problem([10, 5, 5], weights=[30.0, 1.0, 1.0], topics=[0, 0, 1], shares=[0.5, 0.5])
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]


def test_no_topic_crowds_out_the_rest() -> None:
    # Ten sentences of a topic worth ten times those of the other.
    candidates = problem([10] * 20, weights=[10.0] * 10 + [1.0] * 10, topics=[0] * 10 + [1] * 10, shares=[0.5, 0.5])
    per_topic = Counter(candidates.topics[index] for index in chosen(candidates, Budget("words", 100)))
    assert per_topic[0] > per_topic[1] >= 2


def test_a_topic_of_more_weight_gets_more_room() -> None:
    candidates = problem([10] * 20, topics=[0] * 10 + [1] * 10, shares=[0.2, 0.8])
    per_topic = Counter(candidates.topics[index] for index in chosen(candidates, Budget("words", 100)))
    assert per_topic[1] > per_topic[0] >= 1


@given(problems(), st.integers(12, 100))
def test_of_three_documents_or_more_none_gives_more_than_half(candidates: Candidates, limit: int) -> None:
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
        matrices = (candidates.coverage, candidates.conflicts)
        arrays = (candidates.weights, candidates.quality, candidates.topics, candidates.topic_shares)
        return [matrix.toarray().tolist() for matrix in matrices] + [array.tolist() for array in arrays]

    before = snapshot()
    assert select(candidates, Budget("words", limit)) == select(candidates, Budget("words", limit))
    assert snapshot() == before


def test_one_passage_gives_way_to_two_that_are_worth_more_together() -> None:
    # 0 is worth most a word (3 against 2) and leaves 4 words of 10, too few for 1 or 2; these fill the 10 and are worth 20.
    candidates = problem([6, 5, 5], weights=[18.0, 10.0, 10.0])
    assert sorted(chosen(candidates, Budget("words", 10))) == [1, 2]


def test_two_passages_give_way_to_one_that_is_worth_more() -> None:
    # 0 and 1 are worth most a word and 10 together; 2 takes all 10 words and is worth 12, 3 in place of 0 would not help.
    candidates = problem([3, 3, 10], weights=[5.0, 5.0, 12.0])
    assert chosen(candidates, Budget("words", 10)) == [2]


def test_exchanges_that_would_read_too_much_are_left_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.selection.MAX_READ", 0)
    monkeypatch.setattr("summarize.selection.MIN_USE", 0.0)
    assert chosen(problem([6, 5, 5], weights=[18.0, 10.0, 10.0]), Budget("words", 10)) == [0]


# --- how the brief begins --------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(("weight", "expected"), [(3.7, [1]), (3.5, [0])])
def test_a_stranger_gives_way_to_what_is_worth_nearly_as_much(weight: float, expected: list[int]) -> None:
    # The choice is made anew twice, each time with 0.6 of what the stranger was worth.
    nobody, berg = frozenset[str](), frozenset({"Berg"})
    candidates = problem([10, 10], weights=[10.0, weight])
    candidates = replace(candidates, introduced=(nobody, nobody), needed=(berg, nobody))
    assert chosen(candidates, Budget("words", 10)) == expected


def test_somebody_whom_another_choice_introduces_is_no_stranger() -> None:
    nobody, berg = frozenset[str](), frozenset({"Berg"})
    candidates = problem([5, 5, 5], weights=[10.0, 9.0, 8.0])
    candidates = replace(candidates, introduced=(nobody, berg, nobody), needed=(berg, nobody, nobody))
    assert sorted(chosen(candidates, Budget("words", 10))) == [0, 1]
    assert candidates.without_strangers([0, 1]) is candidates


def test_where_everybody_is_a_stranger_what_is_worth_most_stays() -> None:
    nobody = frozenset[str]()
    needed = tuple(frozenset({name}) for name in ("Berg", "Lund", "Ek"))
    candidates = replace(problem([10, 10, 10], weights=[10.0, 8.0, 7.0]), introduced=(nobody,) * 3, needed=needed)
    assert chosen(candidates, Budget("words", 10)) == [0]
