"""What every module knows under one name has one home."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "summarize"


def constants_of(path: Path) -> list[str]:
    """The names that a module gives to constants."""
    assigned = [
        node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Assign | ast.AnnAssign)
    ]
    named = [name for node in assigned for name in ast.walk(node) if isinstance(name, ast.Name)]
    return [name.id for name in named if isinstance(name.ctx, ast.Store) and name.id.isupper()]


def test_a_threshold_of_similarity_says_of_what() -> None:
    thresholds = Counter(name for path in PACKAGE.rglob("*.py") for name in constants_of(path) if "SIMILARITY" in name)
    assert thresholds["MIN_SIMILARITY_OF_SLOTS"] == 1
    assert [name for name, times in thresholds.items() if times > 1] == []
