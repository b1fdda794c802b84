"""How good the briefs are: every ranker against human summaries, on the four development corpora.

::

    python -m tests.benchmarks.quality FOLDER [--output FILE] [--jobs N] [--floor X]
                                              [--scale 0.5] [--limit N] [--every N] [--rankers all] [--corpora A,B]

``FOLDER/<corpus>/<set>/{docs,refs}`` holds the corpora, as the development script unpacks them. Prints one Markdown
table for each corpus and one of the means over the corpora, and fails when the default ranker's mean ROUGE-2 recall is
below the floor. Beside it stands `coverage` with coefficients fitted to the other three corpora, as
``tests.benchmarks.fit_salience --held-out`` wrote them. Not collected by pytest: it takes long.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from summarize import pipeline, ranking
from summarize.errors import InputError, SummarizeError
from summarize.evaluation.briefs import DEFAULT_RANKER, RankedBriefs, choose_rankers, make_briefs
from summarize.evaluation.comparison import compare
from summarize.evaluation.dataset import load_dataset
from summarize.evaluation.rouge import MEASURES, METRICS
from summarize.evaluation.run import Evaluation, evaluate_rankers
from summarize.evaluation.statistics import Estimate, interval, resample_means
from summarize.evaluation.table import format_markdown
from summarize.progress import progress_bar
from summarize.ranking.coverage import Coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from summarize.ranking.base import Ranker

# The default ranker's mean ROUGE-2 recall over the four corpora, times 100, under which the benchmark fails: a
# little below the 14.22 of results/quality.md.
FLOOR = 13.8

# Words of a brief: the length of the corpus's own human summaries.
CORPORA = {"duc2003": 100, "duc2003_viewpoint": 100, "multiling_en": 240, "multinews": 220}

# What coverage is made of: coefficients by feature, and the intercept.
Model = tuple[dict[str, tuple[float, float]], float]
# The coefficients fitted to the other three corpora, and the name of the ranker that has them.
HELD_OUT = Path(__file__).parent / "results" / "held_out.json"
HELD_OUT_RANKER = "coverage, held out"

PACKAGES = ("numpy", "scipy", "scikit-learn", "nltk", "sumy", "rouge-score")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and return its exit code: 0 passed, 1 below the floor or not possible, 2 wrong options."""
    options = parse(arguments)
    try:
        evaluations = evaluate_corpora(options)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    text = report(evaluations, options)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return gate(evaluations, options)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="quality", description="Score all rankers on the development corpora.")
    parser.add_argument("folder", type=Path, help=f"holds the corpora: {', '.join(CORPORA)}")
    parser.add_argument("--rankers", default="all", help="names separated by commas (default: all)")
    parser.add_argument("--corpora", default=",".join(CORPORA), help="some of them only, separated by commas")
    parser.add_argument("--scale", type=float, default=1.0, help="times each corpus's length, as 0.5 or 2")
    parser.add_argument("--limit", type=int, help="only the first so many sets of each corpus")
    parser.add_argument("--every", type=int, default=1, help="only every so many-th set of each corpus")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default: 1)")
    parser.add_argument("--output", type=Path, help="write the tables to this file too")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    parser.add_argument("--floor", type=float, help=f"ROUGE-2 recall times 100 (default for a full run: {FLOOR})")
    options = parser.parse_args(arguments)
    options.corpora = tuple(options.corpora.split(","))
    unknown = [name for name in options.corpora if name not in CORPORA]
    if unknown:
        parser.error(f"--corpora: there is no corpus {unknown[0]!r}; choose from {', '.join(CORPORA)}")
    if options.scale <= 0:
        parser.error("--scale: give a number above 0")
    return options


def evaluate_corpora(options: argparse.Namespace) -> dict[str, Evaluation]:
    if not options.folder.is_dir():
        raise InputError(str(options.folder), "there is no such folder", "Unpack the development data first.")
    rankers = choose_rankers(options.rankers)
    # All are looked for before any is worked on.
    datasets = {
        name: load_dataset(options.folder / name, limit=options.limit)[:: options.every] for name in options.corpora
    }
    held_out = read_held_out()
    evaluations = {}
    for name, sets in datasets.items():
        words = max(1, round(options.scale * CORPORA[name]))
        with progress_bar(len(sets), name, hidden=options.quiet) as advance:
            evaluations[name] = evaluate_rankers(
                sets,
                (*rankers, HELD_OUT_RANKER) if held_out else rankers,
                partial(make_briefs_held_out, held_out.get(name)),
                words=words,
                jobs=options.jobs,
                advance=advance,
            )
    return evaluations


def read_held_out() -> dict[str, Model]:
    """The coefficients for each corpus fitted to the other three; none where they were not written yet."""
    return json.loads(HELD_OUT.read_text(encoding="utf-8")) if HELD_OUT.exists() else {}


def make_briefs_held_out(
    model: Model | None, documents: Sequence[Path], rankers: Sequence[str], words: int
) -> RankedBriefs:
    """Make briefs as ``make_briefs`` does, where `HELD_OUT_RANKER` is `coverage` with other coefficients."""

    def create(name: str) -> Ranker:
        return Coverage(*model) if model and name == HELD_OUT_RANKER else ranking.create_ranker(name)

    pipeline.create_ranker = create
    try:
        return make_briefs(documents, rankers, words)
    finally:
        pipeline.create_ranker = ranking.create_ranker


def report(evaluations: Mapping[str, Evaluation], options: argparse.Namespace) -> str:
    parts = ["# Quality", machine(options)]
    parts += [format_means(evaluations)]
    for name, evaluation in evaluations.items():
        parts += [f"## {name}", format_markdown(compare(evaluation, dataset=name, default=DEFAULT_RANKER)).strip()]
    return "\n\n".join(parts) + "\n"


def machine(options: argparse.Namespace) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    sets = "all sets" if options.limit is None else f"the first {options.limit} sets"
    sets += "" if options.every == 1 else f", one in {options.every},"
    held_out = (
        f"The row `{HELD_OUT_RANKER}` has coefficients fitted to the other three corpora each time"
        if HELD_OUT.exists()
        else "No held-out coefficients were written yet"
    )
    return (
        f"{os.cpu_count()} CPUs ({platform.machine()}), {options.jobs} processes, Python {platform.python_version()}, "
        f"{packages}. Lengths times {options.scale:g}, {sets} of each corpus.\n\n"
        f"`{DEFAULT_RANKER}` has coefficients fitted to these corpora. {held_out} (`tests/benchmarks/fit_salience.py`)."
    )


def rouge2_recall(evaluation: Evaluation) -> NDArray[np.float64]:
    """Every set's and ranker's ROUGE-2 recall times 100, shape (n_sets, n_rankers)."""
    recall: NDArray[np.float64] = 100 * evaluation.scores[:, :, METRICS.index("rouge2"), MEASURES.index("recall")]
    return recall


def corpus_means(evaluations: Mapping[str, Evaluation]) -> NDArray[np.float64]:
    """Every corpus's and ranker's mean ROUGE-2 recall times 100, shape (n_corpora, n_rankers)."""
    return np.stack([rouge2_recall(evaluation).mean(axis=0) for evaluation in evaluations.values()])


def mean_estimates(evaluations: Mapping[str, Evaluation]) -> tuple[tuple[Estimate, ...], tuple[Estimate, ...]]:
    """Each ranker's mean over the corpora, and how far the default is ahead of it.

    Every corpus weighs the same, and its sets are resampled among themselves, each corpus with draws of its own.
    """
    resampled = np.mean(
        [resample_means(rouge2_recall(one), seed=seed) for seed, one in enumerate(evaluations.values())], axis=0
    )
    means = corpus_means(evaluations).mean(axis=0)
    default = next(iter(evaluations.values())).rankers.index(DEFAULT_RANKER)
    ahead = interval(means[default] - means, resampled[:, [default]] - resampled)
    return interval(means, resampled), ahead


def format_means(evaluations: Mapping[str, Evaluation]) -> str:
    rankers = next(iter(evaluations.values())).rankers
    means, (overall, ahead) = corpus_means(evaluations), mean_estimates(evaluations)
    head = ["ROUGE-2 recall", *evaluations, "mean (95 percent interval)", f"{DEFAULT_RANKER} ahead by"]
    rows = [head, ["---", *["--:"] * (len(head) - 1)]]
    for i in sorted(range(len(rankers)), key=lambda i: -overall[i].mean):
        is_default = rankers[i] == DEFAULT_RANKER
        rows.append(
            [
                f"**{rankers[i]}**" if is_default else rankers[i],
                *(f"{mean:.2f}" for mean in means[:, i]),
                show(overall[i], ".2f"),
                "" if is_default else show(ahead[i], "+.2f"),
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def show(estimate: Estimate, figure: str) -> str:
    return f"{estimate.mean:{figure}} ({estimate.low:{figure}} to {estimate.high:{figure}})"


def gate(evaluations: Mapping[str, Evaluation], options: argparse.Namespace) -> int:
    """Compare with the floor, which holds for the full run unless the user gave another."""
    is_full = (
        options.limit is None and options.every == 1 and options.scale == 1 and set(options.corpora) == set(CORPORA)
    )
    floor = FLOOR if options.floor is None and is_full else options.floor
    if floor is None:
        return 0
    default = next(iter(evaluations.values())).rankers.index(DEFAULT_RANKER)
    mean = corpus_means(evaluations)[:, default].mean()
    if mean >= floor:
        return 0
    print(f"error: {DEFAULT_RANKER}: mean ROUGE-2 recall {mean:.2f} is below the floor of {floor:.2f}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
