"""The real brief maker, on hand-made articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarize import InputError, Summarizer, read
from summarize.evaluation.briefs import FAST_RANKERS, make_briefs

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = (
    "The last troops leave the country in May, the minister said on Monday.\n\n"
    "Nobody in the capital knows who will guard the northern border after that.\n",
    "All troops leave the country in May, the defence minister told reporters on Monday.\n\n"
    "The army will hand over its four bases to the police in the coming weeks.\n",
)


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, ...]:
    paths = tuple(tmp_path / f"{i}.txt" for i in range(len(ARTICLES)))
    for path, article in zip(paths, ARTICLES, strict=True):
        path.write_text(article, encoding="utf-8")
    return paths


def test_every_ranker_gets_the_brief_that_the_summarizer_makes_by_itself(documents: tuple[Path, ...]) -> None:
    made = make_briefs(documents, FAST_RANKERS, 20)
    articles, _ = read(documents)
    for ranker, points in zip(FAST_RANKERS, made.points, strict=True):
        alone = Summarizer(words=20, topics=None, ranker=ranker).summarize(articles)
        assert points == tuple(point.text for point in alone.points)
        assert 0 < sum(len(point.split()) for point in points) <= 20
    assert len(made.seconds) == len(FAST_RANKERS)
    assert min(*made.seconds, made.shared_seconds) > 0


def test_a_length_under_the_shortest_sentence_is_an_error(documents: tuple[Path, ...]) -> None:
    with pytest.raises(InputError):
        make_briefs(documents, ["coverage"], 3)
