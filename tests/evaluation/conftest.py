from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def make_set(tmp_path: Path) -> Callable[..., Path]:
    """Write a set under ``tmp_path/news`` and return the dataset's folder."""

    def make(name: str, docs: dict[str, str], refs: dict[str, str]) -> Path:
        folder = tmp_path / "news"
        for kind, texts in (("docs", docs), ("refs", refs)):
            (folder / name / kind).mkdir(parents=True)
            for file, text in texts.items():
                (folder / name / kind / file).write_text(text, encoding="utf-8")
        return folder

    return make
