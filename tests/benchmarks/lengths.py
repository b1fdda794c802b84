"""Whether the order of the rankers holds at half and at twice the length.

::

    python -m tests.benchmarks.lengths FOLDER [--output FILE] [--jobs N] [--every N] [--rankers all]

``FOLDER/<corpus>/<set>/{docs,refs}`` as for ``tests.benchmarks.quality``. Prints each ranker's ROUGE-2 recall, the mean of the
corpora, at half, once and twice each corpus's length; its place at each; the rank correlation (Kendall's tau) of every order
with that at the corpus's own length; and each pair of rankers that change places. Every ranker rates a set once. Fails when
the default ranker is not the first at every length.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import kendalltau

import summarize
from summarize import pipeline
from summarize.evaluation.briefs import DEFAULT_RANKER, FAST_RANKERS, choose_rankers
from summarize.evaluation.dataset import EvaluationSet, load_dataset
from summarize.evaluation.rouge import MEASURES, METRICS, score_briefs
from summarize.ranking import create_ranker
from tests.benchmarks.quality import CORPORA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.analysis import Analysis
    from summarize.corpus import Material, Salience

SCALES = (0.5, 1.0, 2.0)


class Once:
    """A ranker that rates a set once and then gives the same again: what it says does not depend on the length."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: Salience | None = None

    def salience(self, material: Material) -> Salience:
        self.found = self.found or create_ranker(self.name).salience(material)
        return self.found


def score_set(rankers: Sequence[str], corpus: str, one: EvaluationSet) -> NDArray[np.float64]:
    """ROUGE-2 recall times 100 at every length of every ranker, shape (n_scales, n_rankers)."""
    articles, _ = summarize.read(one.documents)
    return score_analysis(summarize.Summarizer(topics=None).analyse(articles), rankers, corpus, one.references)


def score_analysis(
    analysis: Analysis, rankers: Sequence[str], corpus: str, references: Sequence[str]
) -> NDArray[np.float64]:
    scores = np.empty((len(SCALES), len(rankers)))
    for column, name in enumerate(rankers):
        rated = Once(name)
        pipeline.create_ranker = lambda _, rated=rated: rated
        try:
            briefs = [
                summarize.Summarizer(words=round(scale * CORPORA[corpus]), topics=None).brief_of(analysis)
                for scale in SCALES
            ]
        finally:
            pipeline.create_ranker = create_ranker
        texts = ["\n".join(point.text for point in brief.points) for brief in briefs]
        scores[:, column] = 100 * score_briefs(texts, references)[:, METRICS.index("rouge2"), MEASURES.index("recall")]
    return scores


def report(means: NDArray[np.float64], rankers: Sequence[str], sets: str) -> str:
    """Lay out the table; ``means`` are of shape (n_scales, n_rankers)."""
    places = (-means).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable") + 1
    own = SCALES.index(1.0)
    lines = [
        "# The order of the rankers at other lengths",
        "",
        f"ROUGE-2 recall, the mean of {len(CORPORA)} corpora, {sets}; in brackets the place.",
        "",
        f"| ranker | {' | '.join(f'length times {scale:g}' for scale in SCALES)} |",
        f"| --- |{' --: |' * len(SCALES)}",
    ]
    for column in np.argsort(places[own]):
        cells = [f"{means[row, column]:.2f} ({places[row, column]})" for row in range(len(SCALES))]
        lines.append(f"| {rankers[column]} | {' | '.join(cells)} |")
    taus = [f"{kendalltau(means[own], means[row]).statistic:.2f}" for row in range(len(SCALES))]
    lines += [f"| Kendall's tau with length times 1 | {' | '.join(taus)} |", "", "Pairs that change places:", ""]
    for a, b in combinations(np.argsort(places[own]).tolist(), 2):
        ahead = means[:, a] - means[:, b]
        if (ahead < 0).any():
            gaps = ", ".join(f"{gap:+.2f}" for gap in ahead)
            lines.append(f"- {rankers[a]} is ahead of {rankers[b]} by {gaps}")
    if lines[-1] == "":
        lines.append("- none")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the benchmark and return its exit code: 0 passed, 1 another ranker is first at some length."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rankers", default=",".join(FAST_RANKERS), help="names separated by commas, or all")
    parser.add_argument("--every", type=int, default=1, help="only every so many-th set of each corpus")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--output", type=Path, help="write the table to this file too")
    options = parser.parse_args()
    rankers = choose_rankers(options.rankers)
    sets = [(name, one) for name in CORPORA for one in load_dataset(options.folder / name)[:: options.every]]
    with ProcessPoolExecutor(options.jobs) as executor:
        scores = list(executor.map(partial(score_set, rankers), *zip(*sets, strict=True)))
    by_corpus = [[s for s, (of, _) in zip(scores, sets, strict=True) if of == name] for name in CORPORA]
    means = np.mean([np.mean(found, axis=0) for found in by_corpus], axis=0)
    n_sets = "all sets" if options.every == 1 else f"every {options.every}th set ({len(sets)})"
    text = report(means, rankers, n_sets)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0 if (means.argmax(axis=1) == rankers.index(DEFAULT_RANKER)).all() else 1


if __name__ == "__main__":
    sys.exit(main())
