"""What every ranker in the table must do, whatever it thinks of the sentences."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy import sparse

from summarize.corpus import Salience
from summarize.ranking import RANKERS, create_ranker

from .conftest import build_material

NEWS = [
    ["troop leav iraq by septemb 2025", "the base at ain al-asad close first", "offici agre on the plan in baghdad"],
    ["u.s troop leav iraq next year", "the advis role end with the agreement", "milit attack the base in januari"],
    ["iraq want troop to leav", "the prime minist said the agreement is near", "attack on the base kill three"],
]
CASES = {
    "no sentence": [],
    "documents without sentences": [[], []],
    "one sentence": [["troop leav iraq"]],
    "one word": [["troop"]],
    "two sentences": [["troop leav iraq", "base close"]],
    "one identical sentence everywhere": [["troop leav iraq"] * 3, ["troop leav iraq"] * 2],
    "no Latin letters": [["イラク 撤退", "Войска уходят"], ["イラク 撤退", "قوات"]],
    "no terms": [["", ""], [""]],
    "some without terms": [["", "troop leav iraq"], ["troop leav", ""]],
    "stop words only": [["the of and", "it is"], ["the of and"]],
    "one word said again": [["troop troop troop troop"], ["troop troop"]],
    "news": NEWS,
}
SENTENCE_RANKERS = [name for name in RANKERS if name != "coverage"]
# Lead takes turns in canonical order, and these two of sumy break ties by the order of the sentences.
ORDER_DEPENDENT = {"lead", "sumy-kl", "sumy-sumbasic"}


def rank(name, material):
    return create_ranker(name).salience(material)


def worth(salience):
    """What each sentence would add by itself."""
    return salience.incidence @ salience.weights


@pytest.fixture(params=RANKERS)
def name(request):
    return request.param


@pytest.mark.parametrize("case", CASES)
def test_every_case_gives_finite_weights_and_a_fitting_incidence(name, case, caplog, capfd):
    material = build_material(CASES[case])
    salience = rank(name, material)
    assert isinstance(salience, Salience)
    assert sparse.issparse(salience.incidence)
    assert salience.incidence.format == "csr"
    assert salience.incidence.shape == (len(material.sentences), len(salience.weights))
    assert set(salience.incidence.data) <= {1.0}
    assert salience.weights.dtype == np.float64
    assert np.isfinite(salience.weights).all()
    assert (salience.weights >= 0).all()
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_only_coverage_counts_by_length(name):
    assert rank(name, build_material(NEWS)).by_length == (name == "coverage")


@pytest.mark.parametrize("case", ["one sentence", "two sentences", "one identical sentence everywhere", "news"])
def test_something_is_worth_covering_where_something_is_said(name, case):
    assert rank(name, build_material(CASES[case])).weights.max() > 0


def test_two_runs_agree_exactly_and_a_ranker_keeps_no_state(name):
    material = build_material(NEWS)
    ranker = create_ranker(name)
    first = ranker.salience(material)
    ranker.salience(build_material(CASES["two sentences"]))
    for again in (ranker.salience(material), rank(name, material)):
        assert (again.incidence != first.incidence).nnz == 0
        assert np.array_equal(again.weights, first.weights)


def test_the_material_is_left_as_it_was(name):
    material, untouched = (build_material(NEWS, reprints={2}, groups=[0, 1, 2, 0, 3, 4, 0, 3, 4]) for _ in range(2))
    rank(name, material)
    assert (material.X != untouched.X).nnz == 0
    assert np.array_equal(material.groups, untouched.groups)
    assert np.array_equal(material.counted, untouched.counted)
    assert material.stems == untouched.stems


@pytest.mark.parametrize("name", [name for name in RANKERS if name not in ORDER_DEPENDENT])
@pytest.mark.parametrize("order", [(2, 0, 1), (1, 0, 2)])
def test_what_a_sentence_is_worth_does_not_depend_on_the_order_of_documents(name, order):
    given = worth(rank(name, build_material(NEWS)))
    permuted = worth(rank(name, build_material([NEWS[document] for document in order])))
    rows = np.concatenate([np.arange(3) + 3 * document for document in order])
    assert permuted == pytest.approx(given[rows], rel=1e-9)


def test_a_reprint_changes_nothing_for_the_sentences_that_count(name):
    alone = worth(rank(name, build_material(NEWS)))
    with_reprint = worth(rank(name, build_material([*NEWS, NEWS[0]], reprints={3})))
    assert with_reprint[:9] == pytest.approx(alone, rel=1e-9)


@pytest.mark.parametrize("name", SENTENCE_RANKERS)
def test_sentence_rankers_give_one_concept_per_sentence_whatever_the_groups(name):
    apart, merged = (rank(name, build_material(NEWS, groups=groups)) for groups in (None, [7, 1, 2, 7, 3, 1, 7, 3, 9]))
    assert merged.incidence.toarray().tolist() == np.eye(9).tolist()
    assert np.array_equal(apart.weights, merged.weights)


@pytest.mark.parametrize("name", SENTENCE_RANKERS)
def test_a_reprint_alone_is_worth_nothing_and_any_other_sentence_something(name):
    salience = worth(rank(name, build_material([*NEWS, ["troop leav iraq"]], reprints={3})))
    assert salience[-1] == 0
    assert (salience[:-1] > 0).all()


# Prints what every ranker makes of the articles on standard input.
PRINT_ALL = """
import json, sys
from ranking.conftest import build_material
from ranking.test_contract import describe_all
print(json.dumps(describe_all(build_material(json.load(sys.stdin)))))
"""


def describe_all(material):
    saliences = {name: rank(name, material) for name in RANKERS}
    return {name: [each.incidence.indices.tolist(), each.weights.tolist()] for name, each in saliences.items()}


@pytest.mark.slow
def test_the_hash_seed_changes_nothing():
    tests = Path(__file__).resolve().parents[1]
    seed = "7" if os.environ.get("PYTHONHASHSEED") != "7" else "8"
    ran = subprocess.run(
        [sys.executable, "-c", PRINT_ALL],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tests.parent), str(tests)]), "PYTHONHASHSEED": seed},
        input=json.dumps(NEWS),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ran.stdout) == describe_all(build_material(NEWS))
