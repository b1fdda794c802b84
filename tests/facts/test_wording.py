from __future__ import annotations

from collections import Counter

import pytest

from summarize.facts.wording import EQUIVALENTS, fold, reword
from summarize.text.tokens import stem_tokens


def terms(text):
    return reword([text], {}).terms[0]


def test_no_word_stands_in_two_lines_of_equivalents():
    lines = EQUIVALENTS["en"].strip().splitlines()
    stems = [stem for line in lines for stem in {stem_tokens(word)[0] for word in line.split()}]
    assert [stem for stem, n in Counter(stems).items() if n > 1] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("won", "defeat"), ("fire", "dismiss"), ("state", "american"), ("unit", "american"), ("declin", "reject")],
)
def test_words_of_other_or_opposite_meaning_are_kept_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A U.S. ship sank.", "An American boat sank."),
        ("The U.K. bought the farm.", "Britain purchased the farm."),
        ("Thirty soldiers fled.", "30 troops escaped."),
    ],
)
def test_sentences_in_other_words_have_the_same_terms(one, other):
    assert terms(one) == terms(other)


def test_a_raised_digit_is_no_number_that_another_goes_on_with():
    assert terms("They hold 20 ² now.")[-2:] == ("20", "²")
