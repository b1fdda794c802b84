"""What a query is worth: ROUGE-2 recall of briefs with and without one, against what the query's author wrote.

::

    python -m tests.benchmarks.query FOLDER [--limit N]

``FOLDER/<corpus>/<set>/{docs,refs}`` holds the development corpora. The query is the first sentence of the first human summary;
the brief is scored against the rest of that summary alone. Prints a row a corpus and the mean, and fails when the mean does
not rise by ``MIN_RISE``.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from summarize import read, split_sentences
from summarize.evaluation.dataset import EvaluationSet, load_dataset
from summarize.evaluation.rouge import MEASURES, METRICS, score_briefs
from summarize.pipeline import Summarizer
from tests.benchmarks.quality import CORPORA

if TYPE_CHECKING:
    from collections.abc import Sequence

# The rise in ROUGE-2 recall, times 100, under which the benchmark fails.
MIN_RISE = 1.0
# A summary with less left than this after its first sentence says nothing about a brief.
MIN_WORDS_LEFT = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and return its exit code: 0 passed, 1 below the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args(arguments)
    print("| corpus | sets | without | with the query | rise |\n|---|---:|---:|---:|---:|")
    means = []
    for corpus, words in CORPORA.items():
        scores = [
            pair
            for found in load_dataset(options.folder / corpus, limit=options.limit)
            if (pair := _score(found, words))
        ]
        means.append(np.mean(scores, axis=0))
        _print_row(corpus, str(len(scores)), means[-1])
    mean = np.mean(means, axis=0)
    _print_row("mean", "", mean)
    return 0 if mean[1] - mean[0] >= MIN_RISE else 1


def _score(found: EvaluationSet, words: int) -> tuple[float, float] | None:
    """ROUGE-2 recall, times 100, without and with the query; ``None`` where the summary is a single sentence."""
    reference = found.references[0]
    first, *others = split_sentences(reference)
    rest = reference[others[0].start :] if others else ""
    if len(rest.split()) < MIN_WORDS_LEFT:
        return None
    summarizer = Summarizer(words=words, topics=None)
    analysis = summarizer.analyse(read(found.documents)[0])
    briefs = [
        "\n".join(point.text for point in maker.brief_of(analysis).points)
        for maker in (summarizer, replace(summarizer, query=first.text))
    ]
    recall = [
        float(score_briefs([brief], [rest])[0, METRICS.index("rouge2"), MEASURES.index("recall")]) for brief in briefs
    ]
    return 100 * recall[0], 100 * recall[1]


def _print_row(name: str, n_sets: str, scores: Sequence[float]) -> None:
    without, with_query = scores
    print(f"| {name} | {n_sets} | {without:.2f} | {with_query:.2f} | {with_query - without:+.2f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
