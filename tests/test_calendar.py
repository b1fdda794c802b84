"""Months have numbers, and dates in ISO 8601 are read as precisely as they are given."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.calendar import month_number, read_day, read_full_day


@pytest.mark.parametrize(("name", "number"), [("jan", 1), ("Sept.", 9), ("DECEMBER", 12)])
def test_months_have_numbers(name: str, number: int) -> None:
    assert month_number(name) == number


@pytest.mark.parametrize(
    ("date", "first", "precision"),
    [("2024", (2024, 1, 1), "year"), ("2024-02", (2024, 2, 1), "month"), ("2024-02-29", (2024, 2, 29), "day")],
)
def test_a_date_is_read_as_precisely_as_it_is_given(date: str, first: tuple[int, int, int], precision: str) -> None:
    assert read_day(date) == (dt.date(*first), precision)
    assert read_full_day(date) == (dt.date(*first) if precision == "day" else None)


@pytest.mark.parametrize(
    "date", [None, "", "2024-7", "2024-00", "2023-02-29", "2024-07-23T10:00", "20240723", "July 2024"]
)
def test_what_is_no_date_is_none(date: str | None) -> None:
    assert read_day(date) is None
    assert read_full_day(date) is None
