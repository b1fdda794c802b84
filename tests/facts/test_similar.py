from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from summarize.facts import similar
from summarize.facts.similar import cosines, find_similar_pairs


def unit_rows(rows):
    """Scale rows to length 1, leaving rows of zeros."""
    dense = np.array(rows, dtype=float)
    lengths = np.linalg.norm(dense, axis=1, keepdims=True)
    return csr_matrix(dense / np.where(lengths > 0, lengths, 1))


def full_product(X, min_similarity):
    """Every pair at the threshold or above, from the product of the whole matrix with itself."""
    S = (X @ X.T).toarray()
    return [(i, j) for i in range(len(S)) for j in range(i + 1, len(S)) if S[i, j] >= min_similarity]


def pairs_of(X, min_similarity):
    a, b, _ = find_similar_pairs(X, min_similarity)
    return list(zip(a.tolist(), b.tolist(), strict=True))


def test_three_rows_have_the_cosines_computed_by_hand():
    a, b, similarity = find_similar_pairs(unit_rows([[1, 0, 0], [3, 4, 0], [0, 4, 3]]), 0.6)
    assert list(zip(a.tolist(), b.tolist(), strict=True)) == [(0, 1), (1, 2)]
    assert similarity == pytest.approx([0.6, 0.64])


def test_a_pair_on_the_threshold_is_kept_and_one_below_is_not():
    X = unit_rows([[1, 0], [3, 4]])
    assert pairs_of(X, 0.6) == [(0, 1)]
    assert pairs_of(X, 0.6001) == []


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (3, 3), (2, 0)])
def test_rows_of_zeros_are_in_no_pair(shape):
    a, b, similarity = find_similar_pairs(csr_matrix(shape), 0.5)
    assert len(a) == len(b) == len(similarity) == 0


@pytest.mark.parametrize("min_similarity", [0.0, -0.1, 1.1])
def test_a_threshold_outside_its_range_is_refused(min_similarity):
    with pytest.raises(ValueError, match="min_similarity"):
        find_similar_pairs(unit_rows([[1.0]]), min_similarity)


ROWS = st.integers(1, 6).flatmap(
    lambda n_columns: st.lists(
        st.lists(st.sampled_from([0, 0, 0, 1, 2, 5]), min_size=n_columns, max_size=n_columns), min_size=1, max_size=12
    )
)


@given(ROWS, st.sampled_from([0.1, 0.3, 0.5, 0.8, 0.95]), st.sampled_from([1, 5, 1000]))
def test_no_pair_of_the_full_product_is_missed_whatever_the_blocks(rows, min_similarity, max_products):
    X = unit_rows(rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(similar, "MAX_PRODUCTS", max_products)
        found = pairs_of(X, min_similarity)
    assert found == sorted(set(found))
    # A cosine on the threshold itself may fall on either side by rounding.
    assert set(full_product(X, min_similarity + 1e-8)) <= set(found) <= set(full_product(X, min_similarity - 1e-8))


def test_common_columns_alone_name_no_candidates(monkeypatch):
    # Nine rows share column 0 and have one of their own: every cosine is 0.5, and at 0.8 no rest meets another.
    X = unit_rows([[1, *(1 if column == row else 0 for column in range(9))] for row in range(9)])
    named = []

    def counted(rows, a, b):
        named.append(len(a))
        return cosines(rows, a, b)

    monkeypatch.setattr(similar, "cosines", counted)
    assert pairs_of(X, 0.8) == []
    assert named == [0]


@given(ROWS, st.integers(1, 4), st.sampled_from([0.2, 0.7]))
def test_with_a_bound_a_pair_is_given_if_either_row_is_among_the_most_similar_to_the_other(rows, most, min_similarity):
    X = unit_rows(rows)
    S = np.round((X @ X.T).toarray(), 9)
    nearest = [
        sorted((j for j in range(len(S)) if j != i and S[i, j] >= min_similarity), key=lambda j: (-S[i, j], j))[:most]
        for i in range(len(S))
    ]
    expected = sorted({(min(i, j), max(i, j)) for i, found in enumerate(nearest) for j in found})
    a, b, similarity = find_similar_pairs(X, min_similarity, max_per_row=most)
    assert list(zip(a.tolist(), b.tolist(), strict=True)) == expected
    assert similarity == pytest.approx(np.array([S[pair] for pair in expected]))


def test_rows_of_one_number_are_no_pair():
    X = unit_rows([[1, 0], [1, 0], [1, 0]])
    for most in (None, 1):
        a, b, _ = find_similar_pairs(X, 0.5, max_per_row=most, of=np.array([0, 0, 1]))
        assert list(zip(a.tolist(), b.tolist(), strict=True)) == [(0, 2), (1, 2)]
