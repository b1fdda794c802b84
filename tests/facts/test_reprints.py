from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.facts.reprints import MIN_SHARED, find_reprints


def sentence(name, n_tokens=6):
    """Build a token tuple that stands for one sentence."""
    return tuple(f"{name}{token}" for token in range(n_tokens))


def article(names):
    return [sentence(name) for name in names]


@pytest.mark.parametrize(
    ("articles", "originals"),
    [
        ([], []),
        ([[]], [None]),
        ([[], []], [None, None]),
        (["abc"], [None]),
        (["abc", "abc"], [None, 0]),
        (["abc", "abc", "abc"], [None, 0, 0]),
        (["abc", "cba"], [None, 0]),
        (["abc", "def"], [None, None]),
        (["ab", "abc"], [1, None]),
        (["abcdefghij", "abcdefghiz"], [None, 0]),
        (["abcdefghij", "abcxyz"], [None, None]),
    ],
)
def test_a_repeated_article_names_the_one_it_repeats(articles, originals):
    assert find_reprints([article(names) for names in articles]) == originals


def test_a_reprint_of_a_reprint_names_the_first_of_them():
    # b has 9 of a's 10 sentences and one of its own; c has 9 of b's.
    originals = find_reprints([article("abcdefghijk"), article("abcdefghiz"), article("bcdefghiz")])
    assert originals == [None, 0, 0]


def test_short_sentences_are_shared_by_chance():
    assert find_reprints([[sentence("a", 2)], [sentence("a", 2)]]) == [None, None]


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=6))
def test_originals_are_other_articles_and_no_reprints_themselves(articles):
    originals = find_reprints([article(names) for names in articles])
    assert len(originals) == len(articles)
    for document, original in enumerate(originals):
        if original is not None:
            assert original != document
            assert originals[original] is None


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6), max_size=4))
def test_an_article_that_stands_twice_counts_once(articles):
    twice = find_reprints([article(names) for names in [*articles, *articles]])
    assert all(original is not None for original in twice[len(articles) :])


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), max_size=7))
def test_the_original_is_the_article_that_shares_most_of_all_that_are_none(articles):
    shingles = [set(names) for names in articles]
    expected = [None] * len(articles)
    for document in sorted(range(len(articles)), key=lambda index: (len(shingles[index]), -index)):
        others = [other for other in range(len(articles)) if other != document and expected[other] is None]
        n_shared, negated = max(
            ((len(shingles[document] & shingles[other]), -other) for other in others), default=(0, 0)
        )
        if shingles[document] and n_shared >= MIN_SHARED * len(shingles[document]):
            expected[document] = -negated
    found = find_reprints([article(names) for names in articles])
    # A reprint of a reprint names the first.
    for document, original in enumerate(expected):
        while original is not None and expected[original] is not None:
            original = expected[original]
        assert found[document] == original
