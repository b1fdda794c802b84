from __future__ import annotations

import pytest

from summarize.errors import InputError
from summarize.evaluation.briefs import DEFAULT_RANKER, FAST_RANKERS, choose_rankers
from summarize.ranking import RANKERS


def test_all_means_every_ranker() -> None:
    assert choose_rankers(" all ") == tuple(RANKERS)


def test_the_default_is_the_one_of_the_table_of_rankers() -> None:
    assert next(iter(RANKERS)) == DEFAULT_RANKER
    assert set(FAST_RANKERS) == {name for name in RANKERS if not name.startswith("sumy-")}


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        ("lead", ("coverage", "lead")),
        ("lead,coverage", ("lead", "coverage")),
        (" random , lead,random,", ("coverage", "random", "lead")),
    ],
)
def test_the_default_is_added_and_nothing_is_named_twice(names: str, chosen: tuple[str, ...]) -> None:
    assert choose_rankers(names) == chosen


@pytest.mark.parametrize("names", ["lead,best", "", " , "])
def test_names_of_no_ranker_are_refused_with_those_there_are(names: str) -> None:
    with pytest.raises(InputError, match="sumy-edmundson"):
        choose_rankers(names)
