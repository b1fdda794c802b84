from __future__ import annotations

import math

import numpy as np
import pytest

from summarize.evaluation.statistics import Estimate, estimate, interval, resample_means


def test_two_sets_give_the_interval_that_can_be_counted() -> None:
    # The mean of two draws from {0, 1} is 0, 1/2 or 1 with chances 1/4, 1/2 and 1/4: both ends lie within the interval.
    assert estimate(np.array([[0.0], [1.0]])) == (Estimate(0.5, 0.0, 1.0),)


def test_many_sets_give_the_normal_interval() -> None:
    values = np.tile([0.0, 1.0], 200)[:, np.newaxis]
    (found,) = estimate(values)
    margin = 1.96 * 0.5 / math.sqrt(400)
    assert found.mean == 0.5
    assert found.low == pytest.approx(0.5 - margin, abs=0.004)
    assert found.high == pytest.approx(0.5 + margin, abs=0.004)


def test_resampled_means_have_the_standard_error_of_the_mean() -> None:
    values = np.random.default_rng(1).normal(size=(50, 3))
    resampled = resample_means(values, n_resamples=20_000)
    assert resampled.shape == (20_000, 3)
    assert resampled.std(axis=0) == pytest.approx(values.std(axis=0) / math.sqrt(50), rel=0.02)
    assert resampled.mean(axis=0) == pytest.approx(values.mean(axis=0), abs=0.005)


def test_columns_are_resampled_together_so_that_differences_are_paired() -> None:
    hard_and_easy = np.random.default_rng(1).uniform(size=30)
    resampled = resample_means(np.column_stack([hard_and_easy, hard_and_easy + 0.01]))
    assert resampled[:, 1] - resampled[:, 0] == pytest.approx(0.01)


def test_one_set_has_a_mean_and_no_interval() -> None:
    assert estimate(np.array([[0.25, 0.5]])) == (Estimate(0.25, None, None), Estimate(0.5, None, None))


def test_the_same_seed_gives_the_same_interval_and_leaves_the_global_generator_alone() -> None:
    values = np.random.default_rng(1).uniform(size=(20, 1))
    state = np.random.get_state()[1].copy()
    assert estimate(values) == estimate(values)
    assert np.array_equal(state, np.random.get_state()[1])
    assert not np.array_equal(resample_means(values, seed=1), resample_means(values, seed=2))


def test_an_interval_leaves_out_a_fortieth_at_either_end() -> None:
    (found,) = interval(np.array([50.0]), np.arange(101.0)[:, np.newaxis])
    assert (found.low, found.high) == pytest.approx((2.5, 97.5))
