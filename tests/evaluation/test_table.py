from __future__ import annotations

import csv
import io
import json

import pytest

from summarize.evaluation.comparison import Comparison, Row
from summarize.evaluation.rouge import MEASURES, METRICS
from summarize.evaluation.statistics import Estimate
from summarize.evaluation.table import FORMATS, format_csv, format_json, format_markdown, format_table

NAMES = [(metric, measure) for metric in METRICS for measure in MEASURES]
SCORES = dict.fromkeys(NAMES, Estimate(0.12344, 0.1, 0.15)) | {("rouge2", "recall"): Estimate(0.0987, 0.08, 0.11)}
AHEAD = dict.fromkeys(NAMES, Estimate(0.0123, -0.001, 0.0345))


def comparison(*rows: Row, n_sets: int = 2) -> Comparison:
    return Comparison("news", "coverage", 100, n_sets, 0.5, rows)


TWO = comparison(Row("coverage", SCORES, None, 97.5, 0.03), Row("sumy-edmundson", SCORES, AHEAD, 99.0, 1.25))
ALONE = dict.fromkeys(NAMES, Estimate(0.5, None, None))
ONE_SET = comparison(Row("coverage", ALONE, None, 97.5, 0.03), Row("lead", ALONE, ALONE, 9.0, 0.01), n_sets=1)


def test_the_table_for_people_has_every_figure() -> None:
    text = format_table(TWO)
    assert text.startswith("news: 2 sets, briefs of at most 100 words\n")
    for figure in ("12.3 12.3 12.3", " 9.9 12.3 12.3", "8.0 to 11.0", "+1.2", "-0.1 to +3.5", "98", "0.03", "1.25"):
        assert figure in text
    assert "\x1b" not in text


def test_the_table_for_people_fits_a_terminal_of_80_columns_without_folding() -> None:
    text = format_table(TWO, width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert "sumy-edmundson" in text
    assert [line.split()[:4] for line in text.splitlines() if line.startswith("coverage")] == [
        ["coverage", "12.3", "12.3", "12.3"]
    ]
    assert "-0.1 to +3.5" in text


def test_the_default_stands_out_in_colour_only() -> None:
    assert "\x1b[1mcoverage" in format_table(TWO, colour=True)


def test_a_narrow_terminal_does_no_harm() -> None:
    assert "coverage" in format_table(TWO, width=40)


def test_markdown_is_one_table_with_as_many_cells_in_every_row() -> None:
    lines = [line for line in format_markdown(TWO).splitlines() if line.startswith("|")]
    assert len(lines) == 4
    assert {line.count("|") for line in lines} == {14}
    assert lines[2].startswith("| **coverage** | 12.34 (10.00 to 15.00) | 12.34 | 12.34 | 9.87 (8.00 to 11.00) |")
    assert lines[2].endswith("|  | 98 | 0.030 |")
    assert lines[3].endswith("| +1.23 (-0.10 to +3.45) | 99 | 1.250 |")


def test_json_holds_everything_in_the_unit_interval() -> None:
    fields = json.loads(format_json(TWO))
    first, second = fields.pop("rankers")
    assert fields == {
        "schema": "summarize/evaluation/1",
        "dataset": "news",
        "words": 100,
        "sets": 2,
        "default": "coverage",
        "confidence": 0.95,
        "shared_seconds": 0.5,
    }
    assert first["rouge1"]["f1"] == {"mean": 0.1234, "low": 0.1, "high": 0.15, "default_ahead": None}
    assert second["rouge2"]["recall"]["default_ahead"] == {"mean": 0.0123, "low": -0.001, "high": 0.0345}
    assert (second["ranker"], second["words"], second["seconds"]) == ("sumy-edmundson", 99.0, 1.25)


def test_csv_has_one_row_a_ranker() -> None:
    first, second = csv.DictReader(io.StringIO(format_csv(TWO)))
    assert first["ranker"] == "coverage"
    assert (first["rouge2_recall"], first["rouge2_recall_low"], first["rouge2_recall_high"]) == (
        "0.0987",
        "0.08",
        "0.11",
    )
    assert first["default_ahead_rouge2_recall_low"] == ""
    assert (second["default_ahead_rouge2_recall"], second["default_ahead_rouge2_recall_low"]) == ("0.0123", "-0.001")
    assert (second["rougeL_f1"], second["words"], second["seconds"]) == ("0.1234", "99.0", "1.25")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_does_without_an_interval_where_there_is_none(name: str) -> None:
    text = FORMATS[name](ONE_SET)
    assert "nan" not in text.lower()
    assert "None" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_single_set_is_not_called_sets() -> None:
    assert "news: 1 set," in format_markdown(ONE_SET)
    assert "no interval" in format_markdown(ONE_SET)
