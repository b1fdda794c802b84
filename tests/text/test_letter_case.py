from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.letter_case import (
    capitalise,
    find_words,
    has_no_capitals,
    is_all_capitals,
    lower_case,
    with_case,
)

LOWER = "the council of wend voted to close the bridge."


def test_an_article_without_capitals_is_told_from_one_that_has_a_few():
    assert has_no_capitals([LOWER, LOWER])
    assert not has_no_capitals([LOWER.capitalize(), LOWER])


def test_a_few_words_do_not_tell_how_an_article_is_written():
    assert not has_no_capitals(["the bridge was closed."])


def test_one_stray_capital_in_a_long_article_does_not_count():
    assert has_no_capitals([LOWER] * 20 + ["reported by A reader of the gazette."])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE COUNCIL CLOSED THE BRIDGE.", True),
        ("THE McDONALD BRIDGE IN THE TOWN OF WEND WAS CLOSED ON MONDAY.", True),
        ("The COUNCIL closed the BRIDGE.", False),
        ("NATO LEAVES.", False),
        ("42, 43, 44 and 45.", False),
        ("", False),
    ],
)
def test_a_text_in_capitals_is_told_from_one_with_some(text, expected):
    assert is_all_capitals(text) is expected


@pytest.mark.parametrize("character", ["ß", "İ", "ﬁ", "Σ", "ς", "ı", "1", " "])
def test_letters_whose_case_is_more_than_case_stay(character):
    assert with_case(character, upper=True) == with_case(character, upper=False) == character


@given(st.text())
def test_lower_case_changes_neither_length_nor_anything_but_case(text):
    assert len(lower_case(text)) == len(text)
    assert lower_case(text).lower() == text.lower()


@given(st.text() | st.sampled_from(["ﬁre", "ß", "ŉ"]))
def test_a_text_keeps_its_length_when_its_first_letter_becomes_a_capital(text):
    assert len(capitalise(text)) == len(text)
    assert capitalise(text)[1:] == text[1:]


@given(st.text())
def test_words_stand_where_they_say(text):
    for word in find_words(text):
        assert text[word.start : word.start + len(word.word)] == word.word


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("the bridge fell. nobody came.", ["the", "nobody"]),
        ("mr. field and john f. kennedy left.", ["mr"]),
        ('nora field said, "we left. it fell."', ["nora", "we", "it"]),
        ('nora field warned that once they leave, "it will fall."', ["nora"]),
        ('nora field told them that day: "it fell."', ["nora", "it"]),
        ("the u.s. troops left.", ["the"]),
    ],
)
def test_a_word_that_begins_a_sentence_is_told_from_one_inside(text, beginning):
    assert [word.word for word in find_words(text) if word.begins] == beginning
