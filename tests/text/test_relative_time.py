from __future__ import annotations

import pytest

from summarize.text.relative_time import as_of, tells_time_from_today

DAY, WEEK, MONTH_ON = "2024-07-23", "2024-07-30", "2024-08-23"


@pytest.mark.parametrize(
    "sentence", ["Yesterday the bridge closed.", "The bridge opens next week.", "It fell last night."]
)
def test_a_time_told_from_the_day_of_writing_is_heard(sentence):
    assert tells_time_from_today(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The bridge opens next year.", "The bridge closed on Monday.", "Todays is a surname.", "It took a week."],
)
def test_other_times_are_not_told_from_the_day_of_writing(sentence):
    assert not tells_time_from_today(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "The council has closed the bridge.",
        "The bridge is no longer open.",
        "It was closed in August.",
        "It was closed by Sept. 26, officials said.",
        "They have not yet been found.",
        "The council is considering a second bridge.",
        "The council will build a second bridge.",
        "The mayor is not expected in Wend.",
        "The mayor is among those calling for a bridge.",
    ],
)
def test_how_things_stand_is_dated_in_a_story_that_went_on(text):
    assert as_of(text, DAY, {DAY, MONTH_ON}) == DAY
    assert as_of(text, DAY, {DAY, WEEK}) is None


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the bridge.",
        "It was closed in August 2023.",
        "It was closed on December 26, 2004.",
        "They march by the bridge.",
        "He has a bridge.",
        "The bridge is nothing but stones.",
        "The council was considering a second bridge.",
    ],
)
def test_what_does_not_count_from_the_article_is_not_dated(text):
    assert as_of(text, DAY, {DAY, MONTH_ON}) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The bridge fell on Tuesday.", True),
        ("It fell three weeks ago.", True),
        ("It opens next March.", True),
        ("It opens this May, the mayor said.", True),
        ("The talks resume next spring.", True),
        ("It opens this season.", True),
        ("Rain is expected in the next few days.", True),
        ("It fell twice in the past two years.", True),
        ("He said this may take a year.", False),
        ("The next bridge is years old.", False),
        ("Police stopped the last march on the harbour.", False),
        ("It fell in May 2024.", False),
    ],
)
def test_only_words_that_count_from_a_date_have_it_shown(text, counts):
    assert as_of(text, DAY, {DAY, None}) == (DAY if counts else None)
