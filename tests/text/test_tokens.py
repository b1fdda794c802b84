from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import InputError
from summarize.text.tokens import check_language, stem_tokens, stop_stems, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Boats, nets; and (old) ropes!", ["boats", "nets", "and", "old", "ropes"]),
        (
            "Wend's mayor, the Reeds’ boat, the boys' hats",
            ["wend", "mayor", "the", "reeds", "boat", "the", "boys", "hats"],
        ),
        ("1,250 men at 10:30 paid 3.5", ["1250", "men", "at", "10:30", "paid", "3.5"]),
        ("the F.B.I. and the p.m.", ["the", "f.b.i", "and", "the", "p.m"]),
        ("snake_case", ["snake", "case"]),
        ("Füße, état, 日本", ["füße", "état", "日本"]),
        ("… — !", []),
        ("", []),
    ],
)
def test_tokens_are_lower_cased_words_and_numbers(text, tokens):
    assert tokenize(text) == tokens


@pytest.mark.parametrize("name", ["U.S.", "US", "USA", "U.S.A.", "u.s."])
def test_every_spelling_of_the_united_states_is_one_token(name):
    assert tokenize(f"{name} ships") == ["u.s", "ships"]


def test_the_pronoun_us_is_not_the_country():
    assert tokenize("help us") == ["help", "us"]


def test_inflected_forms_share_a_stem():
    assert stem_tokens("withdrawing withdraws Withdraw") == ("withdraw",) * 3


def test_stop_stems_match_what_stemming_gives():
    assert set(stem_tokens("the this having because very")) <= stop_stems()
    assert stop_stems().isdisjoint(stem_tokens("U.S. bridge closed"))


@pytest.mark.parametrize("code", ["xx", "", "EN", "english"])
def test_an_unknown_language_is_an_error_that_lists_the_known_ones(code):
    with pytest.raises(InputError) as caught:
        check_language(code)
    assert repr(code) in caught.value.subject
    assert "en" in caught.value.advice


@given(st.text(max_size=60))
def test_tokens_are_never_empty_and_tokenizing_them_again_keeps_their_number(text):
    tokens = tokenize(text)
    assert all(tokens)
    assert len(stem_tokens(text)) == len(tokens)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_line_break_separates_tokens(first, second):
    assert tokenize(f"{first}\n{second}") == tokenize(first) + tokenize(second)
