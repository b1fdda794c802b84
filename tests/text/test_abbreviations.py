from __future__ import annotations

import pytest

from summarize import split_sentences
from summarize.calendar import SHORT_MONTHS
from summarize.text.abbreviations import ABBREVIATIONS, SENTENCE_STARTERS


def test_abbreviations_have_the_form_in_which_punkt_looks_them_up():
    assert [word for word in ABBREVIATIONS if word != word.lower() or word.endswith(".") or not word] == []


def test_sentence_starters_are_lower_case_words():
    assert [word for word in SENTENCE_STARTERS if word != word.lower() or not word.replace("'", "").isalpha()] == []


@pytest.mark.parametrize("month", SHORT_MONTHS)
def test_a_short_month_ends_no_sentence_before_its_day(month):
    text = f"The polls close at 6 p.m. {month.capitalize()}. 4 in the north."
    assert [sentence.text for sentence in split_sentences(text)] == [text]
