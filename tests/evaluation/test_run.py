from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from summarize.errors import InputError
from summarize.evaluation.dataset import load_dataset
from summarize.evaluation.run import evaluate_rankers

from .fakes import die, everything, first_or_last_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    MakeSet = Callable[..., Path]

RANKERS = ("coverage", "lead")


@pytest.fixture
def dataset(make_set: MakeSet) -> Path:
    make_set("a", {"1": "the cat\na dog\n"}, {"r": "the cat sat"})
    return make_set("b", {"1": "odd\nbirds sing\nfish swim here\n"}, {"r": "fish swim here", "s": "birds sing"})


def test_briefs_are_scored_as_printed(dataset: Path) -> None:
    evaluation = evaluate_rankers(load_dataset(dataset), RANKERS, first_or_last_lines, words=3)
    assert (evaluation.sets, evaluation.rankers, evaluation.words) == (("a", "b"), RANKERS, 3)
    assert evaluation.scores.shape == (2, 2, 3, 3)
    # Set a: "the cat" against "the cat sat". Set b: "fish swim here" against itself, and against "birds sing".
    assert evaluation.scores[0, 0, 1] == pytest.approx([1 / 2, 1, 2 / 3])
    assert not evaluation.scores[0, 1].any()
    assert evaluation.scores[1, 1, 1] == pytest.approx([1 / 2, 1 / 2, 1 / 2])
    assert evaluation.n_words.tolist() == [[2, 2], [3, 3]]
    assert evaluation.seconds.tolist() == [[0.25, 0.5], [0.25, 0.5]]
    assert evaluation.shared_seconds.tolist() == [0.5, 0.5]


def test_points_are_joined_line_by_line(make_set: MakeSet) -> None:
    folder = make_set("a", {"1": "the\ncat\n"}, {"r": "the cat"})
    evaluation = evaluate_rankers(load_dataset(folder), ["coverage"], first_or_last_lines, words=5)
    assert evaluation.scores.min() == 1


def test_every_set_advances_the_bar_once(dataset: Path) -> None:
    calls: list[None] = []
    evaluate_rankers(load_dataset(dataset), RANKERS, first_or_last_lines, words=3, advance=lambda: calls.append(None))
    assert len(calls) == 2


def test_a_set_that_cannot_be_briefed_is_left_out_for_all_rankers(
    dataset: Path, make_set: MakeSet, caplog: pytest.LogCaptureFixture
) -> None:
    make_set("aa", {"x.txt": "unusable\n"}, {"r": "x"})
    with caplog.at_level(logging.WARNING, logger="summarize"):
        evaluation = evaluate_rankers(load_dataset(dataset), RANKERS, first_or_last_lines, words=3)
    assert evaluation.sets == ("a", "b")
    assert "aa: left out: x.txt: no prose." in caplog.messages


def test_a_run_in_which_no_set_can_be_briefed_is_an_error(make_set: MakeSet) -> None:
    folder = make_set("a", {"x.txt": "unusable\n"}, {"r": "x"})
    with pytest.raises(InputError, match="no prose"):
        evaluate_rankers(load_dataset(folder), RANKERS, first_or_last_lines, words=3)


def test_a_ranker_that_exceeds_the_length_ends_the_run(dataset: Path) -> None:
    with pytest.raises(InputError) as caught:
        evaluate_rankers(load_dataset(dataset), RANKERS, everything, words=3)
    assert caught.value.subject == "lead"
    assert "4 words where 3" in caught.value.reason


def test_processes_change_neither_scores_nor_warnings(dataset: Path, caplog: pytest.LogCaptureFixture) -> None:
    runs, warnings = [], []
    for jobs in (1, 2):
        caplog.clear()
        with caplog.at_level(logging.WARNING, logger="summarize"):
            runs.append(evaluate_rankers(load_dataset(dataset), RANKERS, first_or_last_lines, words=3, jobs=jobs))
        warnings.append(caplog.messages)
    assert runs[0].sets == runs[1].sets
    assert np.array_equal(runs[0].scores, runs[1].scores)
    assert np.array_equal(runs[0].n_words, runs[1].n_words)
    assert warnings == [["1: odd"], ["1: odd"]]


def test_a_process_that_dies_is_an_error_in_one_line(dataset: Path) -> None:
    with pytest.raises(InputError) as caught:
        evaluate_rankers(load_dataset(dataset), RANKERS, die, words=3, jobs=2)
    assert caught.value.subject == "--jobs"


def test_the_run_is_refused_before_any_brief_is_made(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sets = load_dataset(dataset)
    with pytest.raises(InputError, match="--jobs"):
        evaluate_rankers(sets, RANKERS, die, words=3, jobs=0)
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(InputError, match="rouge-score"):
        evaluate_rankers(sets, RANKERS, die, words=3)
