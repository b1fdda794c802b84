"""Fit what a bigram is worth to human summaries, and show what the fit is worth on a corpus it has not seen.

::

    python -m tests.benchmarks.fit_salience FOLDER [--jobs N] [--every N] [--without FEATURE,FEATURE]
                                                   [--each-term FILE] [--held-out FILE]

``FOLDER/<corpus>/<set>/{docs,refs}`` as for ``tests.benchmarks.quality``. A bigram of the articles is an example, the share
of the human summaries that have it the probability to be predicted. All corpora have the same weight in a fit, and all
sets of a corpus; the coefficients are weighted means of that fit and of fits without one of the corpora. Prints ROUGE-2
recall of each corpus when the coefficients are fitted to the other three, beside that of the coefficients that are shipped and of
the count of documents as weight (Gillick and Favre 2009), then the coefficients of all four corpora for
``summarize/ranking/coverage.py``. ``--each-term`` leaves every feature out in turn and writes what each corpus gains by it in
a fit to the other three; ``--held-out`` writes the coefficients of those fits, from which ``tests.benchmarks.quality`` makes
its held-out row.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import summarize
from summarize import pipeline, ranking
from summarize.evaluation.dataset import EvaluationSet, load_dataset
from summarize.evaluation.rouge import score_briefs
from summarize.ranking.bigrams import bigram_features, find_bigrams
from summarize.ranking.coverage import COEFFICIENTS, INTERCEPT, Coverage
from summarize.text.tokens import stem_tokens, stop_stems
from tests.benchmarks.quality import CORPORA, Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from summarize.analysis import Analysis
    from summarize.corpus import Material

# Features whose product with ln n_documents is a feature as well: those that mean something else in a larger set.
WITH_DOCUMENTS = (
    "documents",
    "log_documents_with",
    "one_document",
    "early_3",
    "earliest",
    "leads",
    "most_central",
    "rarer_word_documents",
    "later_word_early",
)
# Of the bigrams that no summary has, every so many-th is an example and stands for the others too.
EVERY = 5
# The inverse strength of the L2 penalty on standardised features; from 0.001 to 1 it changes the means by 0.1 or less.
C = 1.0
# The weight of the mean of fits that each leave out one corpus (bagging, Breiman 1996, over corpora instead of examples).
# ROUGE-2 recall on a corpus that is in none of the fits, mean of four: 13.65 at 0, 13.77 here, 13.73 at 0.5, 13.79 at 1.
BAGGED = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One set: what was found in it, and what people took up of it."""

    corpus: str
    analysis: Analysis
    references: tuple[str, ...]
    features: dict[str, NDArray[np.float64]]
    target: NDArray[np.float64]  # (n_bigrams,), the share of the references that have each


def prepare(corpus: str, one: EvaluationSet) -> Example:
    articles, _ = summarize.read(one.documents)
    analysis = summarize.Summarizer(topics=None).analyse(articles)
    material = analysis.material
    bigrams = find_bigrams(material.stems, stop_stems(material.language))
    features = dict(bigram_features(material, bigrams))
    pairs = _names(material, bigrams)
    summaries = [stem_tokens(reference) for reference in one.references]
    taken_up = [set(pairwise(stems)) for stems in summaries]
    target = np.mean([[pair in found for pair in pairs] for found in taken_up], axis=0)
    return Example(corpus, analysis, one.references, features, np.asarray(target, dtype=float))


def _names(material: Material, bigrams: Any) -> list[tuple[str, str]]:
    words = list(dict.fromkeys(stem for stems in material.stems for stem in stems))
    return [(words[a], words[b]) for a, b in zip(bigrams.first.tolist(), bigrams.second.tolist(), strict=True)]


def fit(examples: Sequence[Example], without: frozenset[str] = frozenset()) -> Model:
    """The fit to all corpora, drawn towards the mean of those to all but one: what a single corpus wants counts less."""
    corpora = list(dict.fromkeys(one.corpus for one in examples))
    others = [[one for one in examples if one.corpus != name] for name in corpora]
    fits = [_fit_together(examples, without), *(_fit_together(some, without) for some in others if some)]
    weights = [1.0 - BAGGED, *(BAGGED / len(fits[1:]) for _ in fits[1:])] if fits[1:] else [1.0]

    def mean(numbers: Iterable[float]) -> float:
        return round(float(np.dot(weights, list(numbers))), 3)

    names = fits[0][0]
    coefficients = {
        name: (mean(fit[0][name][0] for fit in fits), mean(fit[0][name][1] for fit in fits)) for name in names
    }
    return coefficients, mean(fit[1] for fit in fits)


def _fit_together(examples: Sequence[Example], without: frozenset[str]) -> Model:
    """Fit the logistic regression, the share of the references being the weight with which an example is positive."""
    names = [name for name in examples[0].features if name not in without]
    products = [name for name in WITH_DOCUMENTS if name in names]
    n_sets = {one.corpus: sum(other.corpus == one.corpus for other in examples) for one in examples}
    X, target, weight = [], [], []
    for one in examples:
        left_out = (one.target == 0) & (np.arange(len(one.target)) % EVERY > 0)
        X.append(design(one, names, products)[~left_out])
        target.append(one.target[~left_out])
        weight.append(np.where(target[-1] > 0, 1.0, EVERY) / n_sets[one.corpus])
    return _fit_logistic(np.vstack(X), np.concatenate(target), np.concatenate(weight), names, products)


def _fit_logistic(
    X: NDArray[np.float64],
    target: NDArray[np.float64],
    weight: NDArray[np.float64],
    names: Sequence[str],
    products: Sequence[str],
) -> Model:
    from sklearn.linear_model import LogisticRegression

    mean, deviation = X.mean(axis=0), X.std(axis=0) + 1e-9
    standard = (X - mean) / deviation
    some = np.flatnonzero(target > 0)
    model = LogisticRegression(C=C, solver="newton-cholesky").fit(
        np.vstack([standard, standard[some]]),
        np.repeat([0, 1], [len(target), len(some)]),
        sample_weight=np.concatenate([weight * (1 - target), (weight * target)[some]]) * len(target) / weight.sum(),
    )
    slopes = model.coef_[0] / deviation
    plain = dict(zip(names, slopes[: len(names)].tolist(), strict=True))
    product = dict(zip(products, slopes[len(names) :].tolist(), strict=True))
    coefficients = {name: (plain[name], product.get(name, 0.0)) for name in names}
    return coefficients, float(model.intercept_[0] - slopes @ mean)


def design(one: Example, names: Sequence[str], products: Sequence[str]) -> NDArray[np.float64]:
    log_documents = one.features["log_documents"]
    return np.column_stack(
        [*(one.features[name] for name in names), *(one.features[name] * log_documents for name in products)]
    )


def rouge2(one: Example, ranker: Any) -> float:
    """ROUGE-2 recall times 100 of the brief that the ranker's concepts give."""
    pipeline.create_ranker = lambda _: ranker
    try:
        brief = summarize.Summarizer(words=CORPORA[one.corpus], topics=None).brief_of(one.analysis)
    finally:
        pipeline.create_ranker = ranking.create_ranker
    return float(100 * score_briefs(["\n".join(point.text for point in brief.points)], one.references)[0, 1, 0])


class DocumentCount(Coverage):
    """The number of documents that have a bigram, three of them at least, or two in sets of fewer than eight."""

    def _probabilities(self, features: Any) -> NDArray[np.float64]:
        n_documents = np.exp(features["log_documents"])
        count = np.round(features["documents"] * n_documents)
        return np.where(count >= np.minimum(np.where(n_documents >= 8, 3, 2), n_documents), count, 0.0)


def fit_held_out(examples: Sequence[Example], without: frozenset[str] = frozenset()) -> dict[str, Model]:
    """For every corpus the fit to the other three."""
    return {name: fit([one for one in examples if one.corpus != name], without) for name in CORPORA}


def print_row(label: str, figures: Sequence[float]) -> None:
    print(f"{label:28}", *(f"{figure:18.2f}" for figure in figures), f"{np.mean(figures):8.2f}", flush=True)


def score_corpora(executor: ProcessPoolExecutor, examples: Sequence[Example], ranker_of: dict[str, Any]) -> list[float]:
    """Mean ROUGE-2 recall times 100 of every corpus, each briefed with the ranker given for it."""
    figures = list(executor.map(rouge2, examples, [ranker_of[one.corpus] for one in examples], chunksize=4))
    return [
        float(np.mean([figure for figure, one in zip(figures, examples, strict=True) if one.corpus == name]))
        for name in CORPORA
    ]


def format_terms(held_out: Sequence[float], without: dict[str, Sequence[float]], n_sets: int) -> str:
    """A table of what each corpus gains by each feature when the coefficients are fitted to the other three."""
    lines = [
        "# What each feature adds",
        "",
        f"ROUGE-2 recall with all features less that without one, {n_sets} sets, fitted to the other three corpora each time.",
        "",
        f"| feature | {' | '.join(CORPORA)} | mean |",
        f"| --- |{' --: |' * (len(CORPORA) + 1)}",
    ]
    for name, figures in without.items():
        gains = np.subtract(held_out, figures)
        lines.append(f"| {name} | {' | '.join(f'{gain:+.2f}' for gain in (*gains, gains.mean()))} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit and print."""
    options = parse()
    sets = [(name, one) for name in CORPORA for one in load_dataset(options.folder / name)[:: options.every]]
    with ProcessPoolExecutor(options.jobs) as executor:
        examples = list(executor.map(prepare, *zip(*sets, strict=True), chunksize=4))
        run(examples, partial(score_corpora, executor, examples), options)


def run(
    examples: Sequence[Example], score: Callable[[dict[str, Any]], list[float]], options: argparse.Namespace
) -> None:
    """Fit, score and print, and write what the options ask for."""
    without = frozenset(filter(None, options.without.split(",")))
    print(" " * 28, *(f"{name:>18}" for name in CORPORA), "    mean")
    print_row("count of documents", score(dict.fromkeys(CORPORA, DocumentCount({}, 0.0))))
    others = fit_held_out(examples, without)
    held_out = score({name: Coverage(*model) for name, model in others.items()})
    print_row("fitted to the other three", held_out)
    fitted = fit(examples, without)
    print_row("fitted to all four", score(dict.fromkeys(CORPORA, Coverage(*fitted))))
    if fitted != (COEFFICIENTS, INTERCEPT):
        print_row("shipped", score(dict.fromkeys(CORPORA, Coverage())))
    print(f"INTERCEPT = {fitted[1]}")
    for name, pair in fitted[0].items():
        print(f'    "{name}": {pair},')
    if options.held_out:
        options.held_out.write_text(json.dumps(others, indent=1) + "\n", encoding="utf-8")
    if options.each_term:
        figures = {}
        for name in fitted[0]:
            models = fit_held_out(examples, without | {name})
            figures[name] = score({corpus: Coverage(*model) for corpus, model in models.items()})
            print_row(f"without {name}", figures[name])
        options.each_term.write_text(format_terms(held_out, figures, len(examples)), encoding="utf-8")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th set of each corpus")
    parser.add_argument("--without", default="", help="features to leave out, separated by commas")
    parser.add_argument("--each-term", type=Path, help="leave out each feature in turn and write a table to this file")
    parser.add_argument("--held-out", type=Path, help="write the coefficients of the held-out fits to this file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
