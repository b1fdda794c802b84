from __future__ import annotations

import sys

import numpy as np
import pytest

from summarize.errors import InputError
from summarize.evaluation.rouge import MEASURES, METRICS, require_rouge, score_briefs


def figure(brief: str, references: list[str], metric: str, measure: str) -> float:
    return float(score_briefs([brief], references)[0, METRICS.index(metric), MEASURES.index(measure)])


def test_scores_are_those_computed_by_hand() -> None:
    # Two of three words, one of two pairs of words, a common subsequence of two of three; nothing superfluous.
    expected = [[2 / 3, 1, 4 / 5], [1 / 2, 1, 2 / 3], [2 / 3, 1, 4 / 5]]
    assert score_briefs(["the cat"], ["the cat sat"])[0] == pytest.approx(np.array(expected))


def test_every_figure_is_the_mean_over_the_references() -> None:
    references = ["the cat sat", "the cat sat on the mat"]
    assert figure("the cat", references, "rouge1", "recall") == pytest.approx((2 / 3 + 2 / 6) / 2)
    # F1 is 4/5 and 1/2; computed from the mean recall and precision it would be 2/3.
    assert figure("the cat", references, "rouge1", "f1") == pytest.approx(0.65)


def test_the_example_of_lin_2004_section_3_1_is_reproduced() -> None:
    reference = ["police killed the gunman"]
    # Two sentences that ROUGE-L cannot tell apart, and ROUGE-2 can.
    for brief, rouge2, rouge_l in [
        ("the gunman kill police", 1 / 3, 1 / 2),
        ("the gunman police killed", 2 / 3, 1 / 2),
    ]:
        assert figure(brief, reference, "rouge2", "recall") == pytest.approx(rouge2)
        assert figure(brief, reference, "rougeL", "recall") == pytest.approx(rouge_l)


def test_words_are_stemmed() -> None:
    assert figure("cats sitting", ["cat sits"], "rouge2", "recall") == 1


def test_where_lines_end_makes_no_difference() -> None:
    briefs = ["the cat\nsat here", "the cat sat here"]
    scores = score_briefs(briefs, ["the cat\nsat\non the mat", "a cat sat here"])
    assert np.array_equal(scores[0], scores[1])


def test_briefs_are_not_truncated() -> None:
    reference = "the cat sat"
    padded = f"{'dog ' * 1000}{reference}"
    assert figure(padded, [reference], "rouge1", "recall") == 1
    assert figure(padded, [reference], "rouge1", "precision") == pytest.approx(3 / 1003)


def test_an_empty_brief_scores_nothing() -> None:
    assert not score_briefs([""], ["the cat sat"]).any()


def test_without_rouge_score_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(InputError) as caught:
        require_rouge()
    assert caught.value.reason == "the package rouge-score is not installed"
    assert "pip install 'summarize[evaluate]'" in caught.value.advice
