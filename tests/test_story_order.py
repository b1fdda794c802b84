from __future__ import annotations

import pytest

from summarize.analysis import analyse
from summarize.corpus import Document, Passage
from summarize.story_order import StoryOrder

FALL = "The harbour bridge fell into the river with two lorries on it."
SEARCH = "Divers searched the river for the drivers of the two lorries."
TRIAL = "The builder of the harbour bridge went on trial for fraud."
WITNESS = "An engineer told the judge that the concrete was too thin."
REMOVED = "Cranes lifted the last piece of the wreck out of the water."


def arranged(*articles: tuple[str | None, str], opening: str | None = None) -> list[str]:
    """Every sentence of the articles, in order: each article by its date and its text."""
    analysis = analyse([Document(text, published=date) for date, text in articles])
    sentences = analysis.material.sentences
    passages = [Passage((index,), each.n_words, len(each.text), each.document) for index, each in enumerate(sentences)]
    texts = [each.text for each in sentences]
    order = StoryOrder(analysis, passages, None if opening is None else texts.index(opening))
    return [texts[place] for place in order.arrange(range(len(passages)))]


TRIED = ("2024-06-02", f"{TRIAL} {WITNESS}")
CLEARED = ("2024-03-12", REMOVED)
FELL = ("2024-03-01", f"{FALL} {SEARCH}")


def test_a_story_that_went_on_is_told_day_by_day() -> None:
    assert arranged(TRIED, FELL, CLEARED) == [FALL, SEARCH, REMOVED, TRIAL, WITNESS]


def test_the_news_comes_first_with_what_is_told_on_its_day() -> None:
    assert arranged(FELL, CLEARED, TRIED, opening=TRIAL) == [TRIAL, WITNESS, FALL, SEARCH, REMOVED]


@pytest.mark.parametrize("dates", [("2024-03-07", "2024-03-01"), (None, "2024-03-01"), ("2024-06", "2024-03")])
def test_articles_of_one_week_or_of_unknown_days_are_told_in_the_order_of_the_story(dates: tuple[str | None, str]) -> None:
    told = arranged((dates[0], f"{TRIAL} {WITNESS}"), (dates[1], f"{FALL} {SEARCH}"))
    assert {*told[:2]} == {TRIAL, FALL}


def test_the_opening_of_another_section_changes_nothing() -> None:
    analysis = analyse([Document(text, published=date) for date, text in (FELL, TRIED)])
    sentences = analysis.material.sentences
    passages = [Passage((index,), each.n_words, len(each.text), each.document) for index, each in enumerate(sentences)]
    first, second = (index for index, each in enumerate(sentences) if each.text in (FALL, TRIAL))
    assert StoryOrder(analysis, passages, second).arrange([first]) == [first]
