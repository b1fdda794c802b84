"""The command line's options in, the table on standard output or in a file out: ``summarize evaluate``.

Register it with ``app.command("evaluate")(evaluate)``. Errors come as :class:`~summarize.errors.SummarizeError`, which
the command line prints. Importing this module imports typer and nothing heavier.
"""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarize.evaluation.briefs import DEFAULT_RANKER, FAST_RANKERS, choose_rankers, make_briefs
from summarize.messages import UsageError, set_verbosity
from summarize.progress import progress_bar
from summarize.writing import check_writable, format_of_suffix, write_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.evaluation.comparison import Comparison

__all__ = ["evaluate"]

_FORMAT_OF_SUFFIX = {
    ".md": "md", ".markdown": "md", ".json": "json", ".csv": "csv", ".txt": "table", ".text": "table",
}  # fmt: skip


def evaluate(
    dataset: Annotated[
        Path, typer.Argument(metavar="DATASET", help="A folder of sets, each a folder with docs/ and refs/.")
    ],
    rankers: Annotated[
        str,
        typer.Option(
            "--rankers",
            "-r",
            metavar="A,B,C",
            help="Names separated by commas, or 'all'.",
            show_default="the fast ones",
        ),
    ] = ",".join(FAST_RANKERS),
    words: Annotated[int, typer.Option("--words", "-w", min=1, help="Length of every brief in words.")] = 250,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="Score only the first so many sets.", show_default="all")
    ] = None,
    format_: Annotated[
        Literal["table", "md", "json", "csv"] | None,
        typer.Option("--format", "-f", help="How to print the table.", show_default="by --output's suffix, else table"),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes; the scores do not depend on it.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", help="No warnings and no progress bar.")] = False,
) -> None:
    """Score rankers against human summaries (ROUGE), as a table.

    Every set in DATASET is a folder with docs/ (any number of articles) and refs/ (any number of human summaries).
    Each ranker's brief of each set is scored as printed against all summaries, and compared with the default ranker's.

    \b
    Example:
      summarize evaluate duc2003/ --words 100 --rankers coverage,lexrank,lead
    """  # noqa: D301 - \b is for typer: it keeps the lines of the example
    from summarize.evaluation.dataset import check_outside
    from summarize.evaluation.table import FORMATS

    set_verbosity(quiet=quiet, verbose=False)
    chosen = choose_rankers(rankers)
    if output == "":
        raise UsageError("--output ''", "it is empty", "Give the name of a file.")
    if output == "-":
        output = None  # standard output, as for every command
    layout = format_ or format_of_suffix(output, _FORMAT_OF_SUFFIX, "table")
    if output:
        # Said before the work, not after it.
        check_writable(output)
        check_outside(dataset, output)
    comparison = _compare(dataset, chosen, words=words, limit=limit, jobs=jobs, quiet=quiet)
    for_terminal = layout == "table" and not output
    write_result(_for_terminal(comparison) if for_terminal else FORMATS[layout](comparison), output)


def _compare(
    dataset: Path, rankers: Sequence[str], *, words: int, limit: int | None, jobs: int, quiet: bool
) -> Comparison:
    from summarize.evaluation.comparison import compare
    from summarize.evaluation.dataset import load_dataset
    from summarize.evaluation.run import evaluate_rankers

    sets = load_dataset(dataset, limit=limit)
    with progress_bar(len(sets), "Scoring", hidden=quiet) as advance:
        evaluation = evaluate_rankers(sets, rankers, make_briefs, words=words, jobs=jobs, advance=advance)
    return compare(evaluation, dataset=dataset.resolve().name, default=DEFAULT_RANKER)


def _for_terminal(comparison: Comparison) -> str:
    from rich.console import Console

    from summarize.evaluation.table import format_table

    terminal = Console()
    if not terminal.is_terminal:
        return format_table(comparison)
    return format_table(comparison, width=terminal.width, colour=not terminal.no_color)
