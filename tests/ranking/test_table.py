from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.ranking import RANKERS, create_ranker, list_rankers
from summarize.ranking.base import Ranker

NAMES = [
    "coverage",
    "lexrank",
    "centroid",
    "lead",
    "random",
    "sumy-lexrank",
    "sumy-textrank",
    "sumy-lsa",
    "sumy-luhn",
    "sumy-kl",
    "sumy-sumbasic",
    "sumy-reduction",
    "sumy-edmundson",
]


def test_the_names_are_those_of_the_contract_with_the_default_first():
    assert list(RANKERS) == NAMES


def test_every_ranker_has_a_description_of_one_line():
    descriptions = list_rankers()
    assert list(descriptions) == NAMES
    assert all(0 < len(line) <= 80 and "\n" not in line for line in descriptions.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_name_creates_a_ranker_and_each_time_a_new_one(name):
    assert isinstance(create_ranker(name), Ranker)
    assert create_ranker(name) is not create_ranker(name)


def test_an_unknown_name_is_an_error_that_lists_the_names_and_suggests_the_nearest():
    with pytest.raises(InputError) as caught:
        create_ranker("LexRnk")
    assert caught.value.subject == "ranker 'LexRnk'"
    assert "Did you mean 'lexrank'?" in caught.value.advice
    assert all(name in caught.value.advice for name in NAMES)


def test_a_name_like_no_other_gets_no_suggestion():
    with pytest.raises(InputError) as caught:
        create_ranker("qqqq")
    assert "Did you mean" not in caught.value.advice


def test_reading_the_table_imports_no_heavy_library():
    code = (
        "import sys, summarize.ranking as ranking; ranking.list_rankers(); "
        "print(sorted({'numpy', 'scipy', 'sklearn', 'nltk', 'sumy'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
