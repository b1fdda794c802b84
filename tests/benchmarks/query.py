"""What a query is worth: ROUGE-2 recall of briefs with and without one, and how relevant their points are to it.

::

    python -m tests.benchmarks.query FOLDER [--limit N]

``FOLDER/<corpus>/<set>/{docs,refs}`` holds the development corpora. Three tables, a row a corpus and the mean of them:

- ``rest of a summary``: the query is the first sentence of the first human summary, and the brief is scored against the rest of
  that summary alone. The benchmark fails when the mean does not rise by ``MIN_RISE``.
- ``short`` and ``narrative``: the queries of ``labels/queries.tsv``, written by hand after reading the summaries, a few words as
  one would type them and one to three sentences in the manner of DUC, scored against all summaries. Those of
  ``duc2003_viewpoint`` were written under one viewpoint a set, which its queries reconstruct.

The relevance of the points is that of :mod:`summarize.ranking.query` itself: it compares ways of using it and says nothing more.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarize import read, split_sentences
from summarize.evaluation.dataset import EvaluationSet, load_dataset
from summarize.evaluation.rouge import MEASURES, METRICS, score_briefs
from summarize.pipeline import Summarizer
from summarize.ranking.query import score_relevance
from tests.benchmarks.quality import CORPORA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.analysis import Analysis
    from summarize.results import Brief

QUERIES = Path(__file__).parent / "labels" / "queries.tsv"
# The rise in ROUGE-2 recall, times 100, under which the benchmark fails.
MIN_RISE = 1.0
# A summary with less left than this after its first sentence says nothing about a brief.
MIN_WORDS_LEFT = 30


class Question(NamedTuple):
    """What is asked of a set, and the texts that a brief which answers it is compared with."""

    kind: str
    query: str
    references: Sequence[str]


class Score(NamedTuple):
    """ROUGE-2 recall and the mean relevance of the points, without and with the query, all times 100."""

    without: float
    with_query: float
    relevance_without: float
    relevance: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and return its exit code: 0 passed, 1 below the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args(arguments)
    written = read_queries()
    scores: defaultdict[str, defaultdict[str, list[Score]]] = defaultdict(lambda: defaultdict(list))
    for corpus, words in CORPORA.items():
        for found in load_dataset(options.folder / corpus, limit=options.limit):
            summarizer = Summarizer(words=words, topics=None)
            analysis = summarizer.analyse(read(found.documents)[0])
            for question in _questions(found, written.get((corpus, found.name), {})):
                scores[question.kind][corpus].append(_score(summarizer, analysis, question))
    rises = {kind: _print_table(kind, of_corpora) for kind, of_corpora in scores.items()}
    return 0 if rises["rest of a summary"] >= MIN_RISE else 1


def read_queries() -> dict[tuple[str, str], dict[str, str]]:
    """Read the queries written by hand: of each corpus and set one of a few words and one of sentences."""
    with QUERIES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(row["corpus"], row["set"]): {kind: row[kind] for kind in ("short", "narrative")} for row in rows}


def _questions(found: EvaluationSet, written: Mapping[str, str]) -> Iterator[Question]:
    reference = found.references[0]
    first, *others = split_sentences(reference)
    rest = reference[others[0].start :] if others else ""
    if len(rest.split()) >= MIN_WORDS_LEFT:
        yield Question("rest of a summary", first.text, [rest])
    for kind, query in written.items():
        yield Question(kind, query, found.references)


def _score(summarizer: Summarizer, analysis: Analysis, question: Question) -> Score:
    briefs = [maker.brief_of(analysis) for maker in (summarizer, replace(summarizer, query=question.query))]
    texts = ["\n".join(point.text for point in brief.points) for brief in briefs]
    recall = score_briefs(texts, question.references)[:, METRICS.index("rouge2"), MEASURES.index("recall")]
    relevance = [_mean_relevance(brief, analysis, question.query) for brief in briefs]
    return Score(*(100 * float(value) for value in (*recall, *relevance)))


def _mean_relevance(brief: Brief, analysis: Analysis, query: str) -> float:
    """The mean over the points that are single sentences; 0 where no article has a word of the query."""
    relevance = score_relevance(analysis.material, query)
    if relevance is None:
        return 0.0
    of_texts = {sentence.text: value for sentence, value in zip(analysis.material.sentences, relevance, strict=True)}
    values = [of_texts[point.text] for point in brief.points if point.text in of_texts]
    return float(np.mean(values)) if values else 0.0


def _print_table(kind: str, of_corpora: Mapping[str, Sequence[Score]]) -> float:
    """Print one kind of query; returns the rise of the mean of the corpora."""
    print(
        f"\n| {kind} | sets | without | with the query | rise | relevance of points |\n|---|---:|---:|---:|---:|---:|"
    )
    means = [np.mean(scores, axis=0) for scores in of_corpora.values()]
    rows = [(corpus, str(len(scores))) for corpus, scores in of_corpora.items()]
    for (name, n_sets), values in zip([*rows, ("mean", "")], [*means, np.mean(means, axis=0)], strict=True):
        score = Score(*values)
        print(
            f"| {name} | {n_sets} | {score.without:.2f} | {score.with_query:.2f} | {score.with_query - score.without:+.2f}"
            f" | {score.relevance_without:.0f}, {score.relevance:.0f} |",
            flush=True,
        )
    return score.with_query - score.without


if __name__ == "__main__":
    sys.exit(main())
