from __future__ import annotations

from summarize.text.abbreviations import ABBREVIATIONS, SENTENCE_STARTERS


def test_abbreviations_have_the_form_in_which_punkt_looks_them_up():
    assert [word for word in ABBREVIATIONS if word != word.lower() or word.endswith(".") or not word] == []


def test_sentence_starters_are_lower_case_words():
    assert [word for word in SENTENCE_STARTERS if word != word.lower() or not word.replace("'", "").isalpha()] == []
