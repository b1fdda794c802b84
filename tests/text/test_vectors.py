from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.vectors import tfidf_vectors

TERMS = st.lists(st.lists(st.sampled_from("abcdef"), max_size=6), max_size=6)


def test_two_sentences_have_the_weights_computed_by_hand():
    X, vocabulary = tfidf_vectors([["tide", "boat"], ["tide", "tide"]])
    # tide stands in both: idf = 1 + ln(3 / 3) = 1. boat stands in one: idf = 1 + ln(3 / 2) = 1.4055.
    boat = 1 + log(3 / 2)
    length = sqrt(boat**2 + 1)
    assert vocabulary == ("boat", "tide")
    assert X.toarray() == pytest.approx(np.array([[boat / length, 1 / length], [0, 1]]))
    assert (X @ X.T)[0, 1] == pytest.approx(0.5797, abs=1e-4)


def test_a_term_that_stands_twice_counts_by_one_plus_its_logarithm():
    X, _ = tfidf_vectors([["boat", "boat", "tide"]])
    assert X[0, 0] / X[0, 1] == pytest.approx(1 + log(2))


def test_rows_that_do_not_count_have_vectors_but_no_say_in_the_weights():
    X, vocabulary = tfidf_vectors([["tide", "boat"], ["tide"], ["boat"]], np.array([True, True, False]))
    # Over the first two rows: df(tide) = 2, df(boat) = 1.
    assert X[0, vocabulary.index("boat")] / X[0, vocabulary.index("tide")] == pytest.approx(1 + log(3 / 2))
    assert X.toarray()[2] == pytest.approx([1, 0])


@pytest.mark.parametrize("terms", [[], [[]], [[], []]])
def test_without_a_term_there_are_no_columns(terms):
    X, vocabulary = tfidf_vectors(terms)
    assert X.shape == (len(terms), 0)
    assert vocabulary == ()


@given(TERMS)
def test_rows_have_length_one_or_no_term(terms):
    X, vocabulary = tfidf_vectors(terms)
    lengths = np.sqrt(np.asarray(X.multiply(X).sum(axis=1)).ravel()) if vocabulary else np.zeros(len(terms))
    assert lengths == pytest.approx(np.array([float(bool(sentence)) for sentence in terms]))
    assert list(vocabulary) == sorted({term for sentence in terms for term in sentence})
