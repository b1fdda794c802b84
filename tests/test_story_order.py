from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.analysis import analyse
from summarize.corpus import Document, Passage
from summarize.story_order import StoryOrder, introduce_first
from summarize.text.people import Introductions

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
    order = StoryOrder(analysis, passages, texts, [texts.index(lead) for lead in leads])
    return [texts[place] for place in order.arrange(range(len(passages)))]


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


def test_the_opening_of_another_section_changes_nothing() -> None:
    analysis = analyse([Document(text, published=date) for date, text in (FELL, TRIED)])
    sentences = analysis.material.sentences
    passages = [Passage((index,), each.n_words, len(each.text), each.document) for index, each in enumerate(sentences)]
    first, second = (index for index, each in enumerate(sentences) if each.text in (FALL, TRIAL))
    assert StoryOrder(analysis, passages, [each.text for each in sentences], [second]).arrange([first]) == [first]


def test_an_answer_comes_first_but_for_who_introduces_somebody_in_it() -> None:
    introduced = "Mayor Linda Ortega of Wend spoke to the families on Monday evening."
    answer = "Ortega said that the city pays for the repair of the bridge."
    assert arranged((None, f"{FALL} {introduced} {SEARCH} {answer}"), leads=[answer]) == [
        introduced,
        answer,
        FALL,
        SEARCH,
    ]


ANNOUNCED = "Officials said the agreement may be announced next week."
REACHED = "Both states have reached an agreement with a third one, a spokesman said."
FORMAL = "Both states have reached a formal agreement, a spokesman said."
RAIN = "Rain fell in the capital all day."


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ([ANNOUNCED, RAIN, REACHED], [2, 0, 1]),
        ([ANNOUNCED, FORMAL], [1, 0]),
        ([REACHED, ANNOUNCED, FORMAL], [0, 1, 2]),
        ([RAIN, ANNOUNCED], [0, 1]),
        (["The agreement to leave is new.", REACHED], [0, 1]),
        (["The agreement ends an agreement of 1990.", REACHED], [0, 1]),
    ],
    ids=["later", "with an adjective", "introduced before", "never introduced", "says which", "introduces one itself"],
)
def test_what_introduces_a_thing_comes_before_what_takes_it_as_known(texts, order):
    assert introduce_first(range(len(texts)), texts) == order


@given(st.lists(st.sampled_from([ANNOUNCED, REACHED, FORMAL, RAIN]), max_size=6), st.randoms(use_true_random=False))
def test_every_text_keeps_a_place_and_a_second_time_changes_nothing(texts, random):
    places = list(range(len(texts)))
    random.shuffle(places)
    once = introduce_first(places, texts)
    assert sorted(once) == sorted(places)
    assert introduce_first(once, texts) == once


@pytest.mark.parametrize("piece", [f"{ANNOUNCED}\n", f"{ANNOUNCED}\n{REACHED}\n", f"{REACHED}\n{RAIN}\n"])
def test_the_time_is_linear_in_the_number_of_texts(piece, takes_linear_time):
    def introduce(text):
        texts = text.splitlines()
        introduce_first(range(len(texts)), texts)

    assert takes_linear_time(introduce, piece)


def test_a_thing_is_introduced_on_its_own_day_only():
    texts = [ANNOUNCED, RAIN, REACHED]
    assert introduce_first([0, 1, 2], texts, days=[0, 0, 0]) == [2, 0, 1]
    assert introduce_first([0, 1, 2], texts, days=[0, 0, 9]) == [0, 1, 2]


def test_nothing_comes_before_the_opening():
    texts = [ANNOUNCED, RAIN, REACHED]
    assert introduce_first([0, 1, 2], texts, stays_first=True) == [0, 1, 2]


def test_who_introduces_somebody_comes_before_who_takes_them_as_known():
    nobody, berg = frozenset(), frozenset({"Berg"})
    texts = [RAIN, "Berg said so.", "Mayor Ada Berg came."]
    assert introduce_first([0, 1, 2], texts, Introductions((nobody, nobody, berg), (nobody, berg, nobody))) == [0, 2, 1]


def test_what_is_introduced_hides_nobody_who_is_not():
    nobody, berg = frozenset(), frozenset({"Berg"})
    texts = ["Both states have a treaty.", "Signing the treaty pleased Berg.", "Premier Ada Berg came."]
    assert introduce_first([0, 1, 2], texts, Introductions((nobody, nobody, berg), (nobody, berg, nobody))) == [0, 2, 1]
