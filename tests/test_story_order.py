from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.analysis import analyse
from summarize.corpus import Document, Passage
from summarize.story_order import StoryOrder, introduce_first
from summarize.text.introductions import Introductions

if TYPE_CHECKING:
    from collections.abc import Sequence

FALL = "The harbour bridge fell into the river with two lorries on it."
SEARCH = "Divers searched the river for the drivers of the two lorries."
TRIAL = "The builder of the harbour bridge went on trial for fraud."
WITNESS = "An engineer told the judge that the concrete was too thin."
REMOVED = "Cranes lifted the last piece of the wreck out of the water."


def arranged(*articles: tuple[str | None, str], leads: Sequence[str] = ()) -> list[str]:
    """Every sentence of the articles, in order: each article by its date and its text."""
    analysis = analyse([Document(text, published=date) for date, text in articles])
    sentences = analysis.material.sentences
    passages = [Passage((index,), each.n_words, len(each.text), each.document) for index, each in enumerate(sentences)]
    texts = [each.text for each in sentences]
    places = StoryOrder(analysis, passages).arrange(range(len(passages)), [texts.index(lead) for lead in leads])
    return [texts[place] for place in places]


TRIED = ("2024-06-02", f"{TRIAL} {WITNESS}")
CLEARED = ("2024-03-12", REMOVED)
FELL = ("2024-03-01", f"{FALL} {SEARCH}")


def test_a_story_that_went_on_is_told_day_by_day() -> None:
    assert arranged(TRIED, FELL, CLEARED) == [FALL, SEARCH, REMOVED, TRIAL, WITNESS]


def test_the_news_comes_first_with_what_is_told_on_its_day() -> None:
    assert arranged(FELL, CLEARED, TRIED, leads=[TRIAL]) == [TRIAL, WITNESS, FALL, SEARCH, REMOVED]


def test_the_main_event_comes_right_after_how_it_stands() -> None:
    assert arranged(FELL, CLEARED, TRIED, leads=[TRIAL, REMOVED]) == [TRIAL, REMOVED, WITNESS, FALL, SEARCH]


@pytest.mark.parametrize("dates", [("2024-03-07", "2024-03-01"), (None, "2024-03-01"), ("2024-06", "2024-03")])
def test_articles_of_one_week_or_of_unknown_days_are_told_in_the_order_of_the_story(
    dates: tuple[str | None, str],
) -> None:
    told = arranged((dates[0], f"{TRIAL} {WITNESS}"), (dates[1], f"{FALL} {SEARCH}"))
    assert {*told[:2]} == {TRIAL, FALL}


def test_an_answer_comes_first_but_for_who_introduces_somebody_in_it() -> None:
    introduced = "Mayor Linda Ortega of Wend spoke to the families on Monday evening."
    answer = "Ortega said that the city pays for the repair of the bridge."
    assert arranged((None, f"{FALL} {introduced} {SEARCH} {answer}"), leads=[answer]) == [
        introduced,
        answer,
        FALL,
        SEARCH,
    ]


NAMES = st.sampled_from([frozenset(), frozenset({"Berg"})])


@given(st.lists(st.tuples(NAMES, NAMES), max_size=6), st.randoms(use_true_random=False))
def test_every_passage_keeps_a_place_and_a_second_time_changes_nothing(names, random):
    people = Introductions(
        tuple(introduced for introduced, _ in names), tuple(needed - introduced for introduced, needed in names)
    )
    places = list(range(len(names)))
    random.shuffle(places)
    once = introduce_first(places, people)
    assert sorted(once) == sorted(places)
    assert introduce_first(once, people) == once


def test_who_introduces_somebody_comes_before_who_takes_them_as_known():
    nobody, berg = frozenset(), frozenset({"Berg"})
    assert introduce_first([0, 1, 2], Introductions((nobody, nobody, berg), (nobody, berg, nobody))) == [0, 2, 1]


def test_nobody_is_introduced_twice_and_a_stranger_stays_one():
    nobody, berg = frozenset(), frozenset({"Berg"})
    assert introduce_first([0, 1, 2], Introductions((berg, nobody, berg), (nobody, berg, nobody))) == [0, 1, 2]
    assert introduce_first([0, 1], Introductions((nobody, nobody), (berg, nobody))) == [0, 1]
