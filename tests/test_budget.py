"""The length is never exceeded, and used where that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.budget import Budget
from summarize.corpus import Sentence
from summarize.errors import InputError
from summarize.selection import select
from tests.problems import UNITS, chosen, length, problem, problems

if TYPE_CHECKING:
    from summarize.solver import Candidates


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


@pytest.mark.parametrize(("unit", "expected"), [("words", 60), ("sentences", 240), ("chars", 12)])
def test_how_many_words_a_brief_has_is_told_from_the_sentences_there_are(unit: str, expected: int) -> None:
    # Two sentences of 4 words, with the space behind them of 20 characters each.
    sentences = [Sentence(text, 0, 19) for text in ("It fell down today.", "It rose again soon.")]
    assert Budget(unit, 60).expected_words(sentences) == expected


def test_without_sentences_no_words_are_expected() -> None:
    assert Budget("sentences", 5).expected_words([]) == 0
