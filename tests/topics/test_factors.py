from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import adjusted_rand_score

from summarize.topics.factors import _unchecked, adjusted_rand_index, find_factors

from .materials import material_of_subjects


def test_sentences_on_three_subjects_are_three_factors():
    factors = find_factors(material_of_subjects(), np.arange(24), most=4)
    assert [len(set(factors[start : start + 8].tolist())) for start in (0, 8, 16)] == [1, 1, 1]
    assert len(set(factors.tolist())) == 3


def test_factors_are_those_of_the_rows_asked_for():
    factors = find_factors(material_of_subjects(), np.arange(8, 24), most=3)
    assert factors.shape == (16,)
    assert 2 <= len(set(factors.tolist())) <= 3


@given(st.lists(st.tuples(st.integers(-1, 3), st.integers(-1, 3)), min_size=2, max_size=30))
def test_the_index_is_that_of_scikit_learn(pairs):
    one, other = (np.array(side) for side in zip(*pairs, strict=True))
    assert adjusted_rand_index(one, other) == pytest.approx(adjusted_rand_score(one, other))


def test_no_warning_is_left_out_but_that_a_factorization_stopped_at_its_bound():
    with _unchecked():
        warnings.warn("stopped", ConvergenceWarning, stacklevel=1)
        with pytest.raises(UserWarning, match="deprecated"):
            warnings.warn("deprecated", UserWarning, stacklevel=1)
