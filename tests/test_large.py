"""Very large and very repetitive sets take no more memory and time than stands here; the largest are in `benchmarks/large.py`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.large import CASES, measure

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


# One and a half times the memory that was measured on a busy machine, two to five times the time. When all sentences were compared
# all but the line of forty sentences and the one long article took more memory than this, up to ten times as much.
@pytest.mark.parametrize(
    ("name", "scale", "megabytes", "cpu_seconds"),
    [
        ("shared-1500", 1.0, 700, 30),
        ("one-line", 1.0, 500, 20),
        ("one-sentence", 1.0, 600, 20),
        ("short", 0.4, 1100, 60),
        ("near", 0.5, 700, 30),
        ("near-words", 1.0, 850, 40),
        ("long", 0.2, 600, 30),
    ],
)
def test_memory_and_time_stay_within_bounds(
    tmp_path: Path, name: str, scale: float, megabytes: int, cpu_seconds: int
) -> None:
    measured = measure(CASES[name], tmp_path, scale)
    assert measured.failed == ""
    assert measured.memory / 2**20 <= megabytes
    assert measured.cpu <= cpu_seconds
    brief = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    points = [point for section in brief["sections"] for point in section["points"]]
    assert points
    # One citation an article.
    for point in points:
        cited = [point["source"], *(support["source"] for support in point["support"])]
        assert len(cited) == len(set(cited))
