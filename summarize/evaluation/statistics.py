"""A figure per set in; its mean over the sets with a 95 percent bootstrap interval out.

Bradley Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7, 1979; the interval is the
percentile interval. What is resampled is the sets, because another corpus would be a draw of other sets. Every
column is resampled with the same draws: the difference of two columns is therefore a paired difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["CONFIDENCE", "N_RESAMPLES", "Estimate", "estimate", "interval", "resample_means"]

CONFIDENCE = 0.95
# Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 14.2: percentile intervals want 1,000 to 2,000.
N_RESAMPLES = 2000
_SEED = 2003


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over sets and how far it can be trusted.

    Attributes
    ----------
    mean : float
        In the unit of the figures.
    low, high : float or None
        The 95 percent interval. ``None`` where there is only one set: a single figure says nothing of its spread.
    """

    mean: float
    low: float | None
    high: float | None


def resample_means(
    values: NDArray[np.float64], *, n_resamples: int = N_RESAMPLES, seed: int = _SEED
) -> NDArray[np.float64]:
    """Draw the sets anew with replacement, many times, and return the mean of each draw.

    Parameters
    ----------
    values : ndarray of float, shape (n_sets, n_figures)
        Row i belongs to set i; at least one row.
    n_resamples : int
        How many draws.
    seed : int
        Of a generator of its own; the same seed and ``n_sets`` give the same draws.

    Returns
    -------
    ndarray of float, shape (n_resamples, n_figures)
    """
    n_sets = len(values)
    # How often each set is drawn is all that a mean depends on, and needs no array of n_resamples x n_sets x n_figures.
    times_drawn = np.random.default_rng(seed).multinomial(n_sets, np.full(n_sets, 1 / n_sets), size=n_resamples)
    means: NDArray[np.float64] = times_drawn @ values / n_sets
    return means


def estimate(values: NDArray[np.float64], *, seed: int = _SEED) -> tuple[Estimate, ...]:
    """Give each column's mean with its interval.

    Parameters
    ----------
    values : ndarray of float, shape (n_sets, n_figures)
        At least one row.
    seed : int
        Of the draws.

    Returns
    -------
    tuple of Estimate
        One for each column.

    Examples
    --------
    >>> estimate(np.array([[0.25], [0.25], [0.25]]))
    (Estimate(mean=0.25, low=0.25, high=0.25),)
    """
    means = values.mean(axis=0)
    if len(values) < 2:
        return tuple(Estimate(float(mean), None, None) for mean in means)
    return interval(means, resample_means(values, seed=seed))


def interval(means: NDArray[np.float64], resampled: NDArray[np.float64]) -> tuple[Estimate, ...]:
    """Join means with the percentile intervals of their resampled values.

    Parameters
    ----------
    means : ndarray of float, shape (n_figures,)
    resampled : ndarray of float, shape (n_resamples, n_figures)

    Returns
    -------
    tuple of Estimate
        One for each figure.
    """
    tail = (1 - CONFIDENCE) / 2
    lows, highs = np.quantile(resampled, [tail, 1 - tail], axis=0)
    return tuple(Estimate(float(m), float(low), float(high)) for m, low, high in zip(means, lows, highs, strict=True))
