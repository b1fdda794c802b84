"""Sources and quotations for the tests of results and of their parts."""

from __future__ import annotations

from typing import Any

from summarize.parts import Source

TEXT = "Troops leave Iraq in May. They came in 2003."


def source(number: int, **fields: Any) -> Source:
    unknown = dict.fromkeys(["path", "url", "title", "publisher", "author", "published", "reprint_of"])
    known = {"id": str(number), "words": 9, "sha256": "0" * 64, "text": TEXT}
    return Source(**{**unknown, **known, **fields})


def quoted(of: Source, start: int = 0, end: int = 25) -> dict[str, Any]:
    return {"source": of, "start": start, "end": end, "text": of.text[start:end], "case_restored": False}
