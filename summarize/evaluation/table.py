"""A comparison in; a table for people, Markdown, JSON or CSV out.

People read ROUGE times 100, as papers print it; JSON and CSV hold it in [0, 1], as it is computed.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from summarize.evaluation.rouge import MEASURES, METRICS
from summarize.evaluation.statistics import CONFIDENCE, Estimate
from summarize.filters import plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.evaluation.comparison import Comparison, Row

__all__ = ["FORMATS", "format_csv", "format_json", "format_markdown", "format_table"]

SCHEMA = "summarize/evaluation/1"
_TITLES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L"}
_KEY = ("rouge2", "recall")
_CSV_SUFFIXES = ("", "_low", "_high")
# Wide enough for every column when the table does not go to a terminal.
_DEFAULT_WIDTH = 100


def format_table(comparison: Comparison, *, width: int | None = None, colour: bool = False) -> str:
    """Lay the comparison out for people.

    Parameters
    ----------
    comparison : Comparison
    width : int, optional
        Columns of the terminal; 100 where there is none. From 80 on nothing is folded.
    colour : bool
        Whether to use the terminal's bold and dim letters.

    Returns
    -------
    str
        With a line end.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, padding=0, show_edge=False)
    table.add_column("ranker", no_wrap=True)
    for metric in METRICS:
        table.add_column(f"{_TITLES[metric]}\n   R    P    F", justify="left")
    table.add_column(f"{comparison.default}\nahead by", justify="right")
    table.add_column("words\nsecs", justify="right")
    for row in comparison.rows:
        bold = "bold" if row.ranker == comparison.default else None
        table.add_row(row.ranker, *(_rich_cells(row, metric) for metric in METRICS), *_rich_tail(row), style=bold)
    console = Console(
        file=io.StringIO(),
        width=width or _DEFAULT_WIDTH,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
    with console.capture() as captured:
        console.print(_heading(comparison), markup=False)
        console.print(table)
        console.print()
        console.print(_explanation(comparison), markup=False)
    # Rich pads every line to the table's width.
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def _rich_cells(row: Row, metric: str) -> str:
    figures = " ".join(f"{100 * row.rouge[metric, measure].mean:4.1f}" for measure in MEASURES)
    return f"{figures}\n[dim]{_range(row.rouge[metric, 'recall'], '.1f')}[/dim]"


def _rich_tail(row: Row) -> tuple[str, str]:
    ahead = ""
    if row.default_ahead is not None:
        difference = row.default_ahead[_KEY]
        ahead = f"{100 * difference.mean:+.1f}\n[dim]{_range(difference, '+.1f')}[/dim]"
    return ahead, f"{row.words:.0f}\n{row.seconds:.2f}"


def format_markdown(comparison: Comparison) -> str:
    """Lay the comparison out as a Markdown table under a line that says what was measured.

    Returns
    -------
    str
        With a line end.
    """
    head = ["ranker"]
    for metric in METRICS:
        head += [f"{_TITLES[metric]} recall", "precision", "F1"]
    head += [f"{comparison.default} ahead by (ROUGE-2 recall)", "words", "seconds"]
    rows = [[_markdown_name(row, comparison), *_markdown_cells(row)] for row in comparison.rows]
    lines = [_markdown_line(cells) for cells in (head, ["---", *["--:"] * (len(head) - 1)], *rows)]
    return "\n".join([_heading(comparison), "", *lines, "", _explanation(comparison)]) + "\n"


def _markdown_name(row: Row, comparison: Comparison) -> str:
    return f"**{row.ranker}**" if row.ranker == comparison.default else row.ranker


def _markdown_line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _markdown_cells(row: Row) -> list[str]:
    cells = []
    for metric in METRICS:
        recall, precision, f1 = (row.rouge[metric, measure] for measure in MEASURES)
        cells += [_markdown_estimate(recall, ".2f"), f"{100 * precision.mean:.2f}", f"{100 * f1.mean:.2f}"]
    ahead = "" if row.default_ahead is None else _markdown_estimate(row.default_ahead[_KEY], "+.2f")
    return [*cells, ahead, f"{row.words:.0f}", f"{row.seconds:.3f}"]


def _markdown_estimate(estimate: Estimate, figure: str) -> str:
    return f"{100 * estimate.mean:{figure}} ({_range(estimate, figure)})"


def format_json(comparison: Comparison) -> str:
    """Write everything that was computed as JSON of schema ``summarize/evaluation/1``.

    Floats are rounded to 4 decimals; what is not known is ``null``.

    Returns
    -------
    str
        With a line end.
    """
    fields = {
        "schema": SCHEMA,
        "dataset": comparison.dataset,
        "words": comparison.words,
        "sets": comparison.n_sets,
        "default": comparison.default,
        "confidence": CONFIDENCE,
        "shared_seconds": round(comparison.shared_seconds, 4),
        "rankers": [_json_row(row) for row in comparison.rows],
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def _json_row(row: Row) -> dict[str, Any]:
    fields: dict[str, Any] = {"ranker": row.ranker}
    for metric in METRICS:
        fields[metric] = {
            measure: {
                **_json_estimate(row.rouge[metric, measure]),
                "default_ahead": row.default_ahead and _json_estimate(row.default_ahead[metric, measure]),
            }
            for measure in MEASURES
        }
    return {**fields, "words": round(row.words, 4), "seconds": round(row.seconds, 4)}


def _json_estimate(estimate: Estimate) -> dict[str, float | None]:
    return {"mean": round(estimate.mean, 4), "low": _rounded(estimate.low), "high": _rounded(estimate.high)}


def _rounded(bound: float | None) -> float | None:
    return None if bound is None else round(bound, 4)


def format_csv(comparison: Comparison) -> str:
    """Write the columns of the table as CSV, one row a ranker, with names in the first row.

    Floats are rounded to 4 decimals; a cell is empty where the figure is not known.

    Returns
    -------
    str
        With line ends.
    """
    text = io.StringIO()
    rows = [_csv_row(row) for row in comparison.rows]
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _csv_row(row: Row) -> dict[str, Any]:
    cells: dict[str, Any] = {"ranker": row.ranker}
    for metric in METRICS:
        cells |= {
            f"{metric}_recall{suffix}": figure for suffix, figure in _csv_figures(row.rouge[metric, "recall"]).items()
        }
        cells |= {f"{metric}_{measure}": round(row.rouge[metric, measure].mean, 4) for measure in MEASURES[1:]}
    ahead = _csv_figures(row.default_ahead[_KEY]) if row.default_ahead else dict.fromkeys(_CSV_SUFFIXES)
    cells |= {f"default_ahead_rouge2_recall{suffix}": figure for suffix, figure in ahead.items()}
    return {**cells, "words": round(row.words, 4), "seconds": round(row.seconds, 4)}


def _csv_figures(estimate: Estimate) -> dict[str, float | None]:
    figures = (round(estimate.mean, 4), _rounded(estimate.low), _rounded(estimate.high))
    return dict(zip(_CSV_SUFFIXES, figures, strict=True))


def _heading(comparison: Comparison) -> str:
    sets, words = plural(comparison.n_sets, "set"), plural(comparison.words, "word")
    return f"{comparison.dataset}: {sets}, briefs of at most {words}"


def _explanation(comparison: Comparison) -> str:
    return (
        "ROUGE times 100, stemmed, mean over the references and the sets: recall (R) with its 95 percent bootstrap "
        f"interval, precision (P), F1 (F). '{comparison.default} ahead by': its ROUGE-2 recall less the ranker's, "
        f"paired by set. Seconds: median a set, beyond what all rankers share ({comparison.shared_seconds:.2f} s)."
    )


def _range(estimate: Estimate, figure: str) -> str:
    if estimate.low is None or estimate.high is None:
        return "no interval"
    return f"{100 * estimate.low:{figure}} to {100 * estimate.high:{figure}}"


FORMATS: dict[str, Callable[[Comparison], str]] = {
    "table": format_table,
    "md": format_markdown,
    "json": format_json,
    "csv": format_csv,
}
