"""What sources, points and lengths say of themselves."""

from __future__ import annotations

import pytest

from summarize.parts import Length, Point, Support
from tests.cited import quoted, source


def test_a_point_cites_its_own_source_first_and_each_source_once() -> None:
    one, two, three = (source(number) for number in (1, 2, 3))
    support = tuple(Support(**quoted(each), similarity=0.5) for each in (three, one, three))
    point = Point(**quoted(two), score=1.0, order=1, n_sources=3, support=support)
    assert [cited.id for cited in point.citations] == ["2", "3", "1"]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"path": "a/b.txt", "url": "https://e.org/"}, "b.txt"),
        ({"path": r"C:\news\b.txt"}, "b.txt"),
        ({"url": "https://e.org/"}, "https://e.org/"),
        ({}, "source 1"),
    ],
)
def test_a_source_is_called_by_its_file_name_or_address(fields: dict[str, str], name: str) -> None:
    assert source(1, **fields).name == name


def test_what_came_on_standard_input_is_called_so() -> None:
    assert source(1, path="-").name == "standard input"


@pytest.mark.parametrize(("unit", "noun"), [("words", "word"), ("sentences", "sentence"), ("chars", "character")])
def test_a_length_says_what_one_of_its_unit_is_called(unit: str, noun: str) -> None:
    assert Length(unit, 250, 5).noun == noun
