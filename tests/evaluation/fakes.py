"""Brief makers for the tests, in a module that other processes can import; a line of an article is a sentence."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from summarize.errors import InputError
from summarize.evaluation.briefs import RankedBriefs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def first_or_last_lines(documents: Sequence[Path], rankers: Sequence[str], words: int) -> RankedBriefs:
    """Take lines from the end for ``lead``, from the start for every other ranker, as far as they fit."""
    lines = [line for path in documents for line in path.read_text(encoding="utf-8").splitlines()]
    if "unusable" in lines:
        raise InputError(str(documents[0].name), "no prose")
    if "odd" in lines:
        logging.getLogger("summarize").warning("%s: odd", documents[0].name)
    briefs = [_fitting(lines[::-1] if ranker == "lead" else lines, words) for ranker in rankers]
    return RankedBriefs(tuple(briefs), tuple(0.25 * (i + 1) for i in range(len(rankers))), 0.5)


def everything(documents: Sequence[Path], rankers: Sequence[str], words: int) -> RankedBriefs:
    """Break the promise of length with the last ranker."""
    made = first_or_last_lines(documents, rankers, words)
    return RankedBriefs((*made.points[:-1], ("word " * (words + 1),)), made.seconds, made.shared_seconds)


def die(documents: Sequence[Path], rankers: Sequence[str], words: int) -> RankedBriefs:  # noqa: ARG001
    """End the process as a lack of memory would."""
    os._exit(9)


def _fitting(lines: Sequence[str], words: int) -> tuple[str, ...]:
    chosen: list[str] = []
    for line in lines:
        if len(" ".join([*chosen, line]).split()) <= words:
            chosen.append(line)
    return tuple(chosen)
