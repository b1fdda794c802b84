"""How fast the pipeline is, and how near the default solver comes to the best there is.

::

    python -m tests.benchmarks.speed FOLDER [--seeds seeds] [--gap-sets N] [--skip-sumy]

``FOLDER/<corpus>/<set>/docs`` as for ``tests.benchmarks.quality``; large sets are pooled from it. Prints CPU seconds, which
other work on the machine disturbs less than the clock, beside the target, and the gap of the solver to the optimum of
HiGHS on the same problem, with all qualities set to 1, without topics and without the balance of documents. Of the runs of
one stage the fastest counts, as in the standard library's ``timeit``: the others say what else the machine did.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

import summarize
from summarize import solver
from summarize.budget import Budget
from summarize.candidates import weigh
from summarize.focus import Focus
from summarize.ranking import create_ranker
from summarize.ranking.coverage import Coverage
from summarize.selection import select
from summarize.topics.assignment import assign_topics
from tests.benchmarks.quality import CORPORA

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.corpus import Material

# The largest set whose optimum is looked for, in seconds of HiGHS; a set that takes longer is left out of the gap.
OPTIMUM_SECONDS = 20.0
# How often five articles and large sets are run; sumy's LexRank, which takes minutes, is run once.
RUNS = 20
LARGE_RUNS = 3


def timed(work: Callable[[], Any], n_runs: int = 1) -> tuple[Any, float, float]:
    """What the work returns, its CPU seconds and its seconds by the clock, each those of its fastest run."""
    runs = []
    for _ in range(n_runs):
        cpu, clock = process_time(), perf_counter()
        made = work()
        runs.append((process_time() - cpu, perf_counter() - clock))
    return made, min(cpu for cpu, _ in runs), min(clock for _, clock in runs)


def show(label: str, cpu: float, clock: float, target: str = "") -> None:
    print(f"{label:46} {cpu:8.3f} s CPU {clock:8.3f} s {target}", flush=True)


def pool(folder: Path, n_sentences: int) -> list[Any]:
    """Articles of the corpora, set after set, until they have about so many sentences."""
    articles: list[Any] = []
    found = 0
    for path in sorted(folder.glob("*/*/docs/*")):
        made, _ = summarize.read([path])
        articles += made
        found += sum(len(summarize.split_sentences(article.text)) for article in made)
        if found >= n_sentences:
            break
    return articles


def seeds(paths: Sequence[Path]) -> None:
    """Time five articles, read once before so that the libraries are loaded."""
    summarizer = summarize.Summarizer(words=250)
    summarizer.summarize(summarize.read(paths)[0])
    articles, cpu, clock = timed(lambda: summarize.read(paths)[0], RUNS)
    show(f"{len(paths)} articles: read", cpu, clock)
    analysis, cpu_analyse, clock_analyse = timed(lambda: summarizer.analyse(articles), RUNS)
    show("  analyse", cpu_analyse, clock_analyse)
    _, cpu_brief, clock_brief = timed(lambda: summarizer.brief_of(analysis), RUNS)
    show("  choose and lay out", cpu_brief, clock_brief)
    show("  together", cpu + cpu_analyse + cpu_brief, clock + clock_analyse + clock_brief, "target 0.15")


def large(folder: Path, n_sentences: int) -> None:
    articles = pool(folder, n_sentences)
    summarizer = summarize.Summarizer(words=250)
    analysis, cpu, clock = timed(lambda: summarizer.analyse(articles), LARGE_RUNS)
    show(f"{len(analysis.material.sentences)} sentences: analyse", cpu, clock)
    _, cpu_topics, clock_topics = timed(lambda: assign_topics(analysis.material, "auto", max_words=250), LARGE_RUNS)
    show("  of the rest: topics", cpu_topics, clock_topics)
    salience, cpu_rank, clock_rank = timed(lambda: create_ranker("coverage").salience(analysis.material), LARGE_RUNS)
    show(f"  of the rest: rank ({len(salience.weights)} concepts)", cpu_rank, clock_rank)
    _, cpu_rest, clock_rest = timed(lambda: summarizer.brief_of(analysis), LARGE_RUNS)
    show("  choose and lay out", cpu_rest, clock_rest)
    show("  together", cpu + cpu_rest, clock + clock_rest, "target 1")


def lexranks(folder: Path, n_sentences: int) -> None:
    material = first_sentences(summarize.Summarizer().analyse(pool(folder, n_sentences)).material, n_sentences)
    _, ours, clock = timed(lambda: create_ranker("lexrank").salience(material), LARGE_RUNS)
    show(f"lexrank on {n_sentences} sentences", ours, clock)
    _, theirs, clock = timed(lambda: create_ranker("sumy-lexrank").salience(material))
    show("sumy-lexrank on the same", theirs, clock)
    print(f"{'':46} {theirs / ours:8.0f} times (target 100)")


def first_sentences(material: Material, n: int) -> Material:
    return replace(
        material,
        sentences=material.sentences[:n],
        stems=material.stems[:n],
        X=material.X[:n],
        groups=material.groups[:n],
        counted=material.counted[:n],
    )


def gap(folder: Path, n_sets: int) -> None:
    """Compare what the solver covers with the most that can be covered."""
    solver.MIN_DOCUMENTS_FOR_BALANCE = sys.maxsize
    shares = []
    for corpus, words in CORPORA.items():
        for path in sorted((folder / corpus).iterdir())[:n_sets]:
            summarizer = summarize.Summarizer(words=words, topics=None)
            analysis = summarizer.analyse(summarize.read(sorted((path / "docs").iterdir()))[0])
            topics = assign_topics(analysis.material, None, max_words=words)
            found = weigh(analysis, analysis.passages, topics, Coverage().salience(analysis.material), Focus())
            # What is worth covering alone: neither how a brief begins nor whom it introduces.
            candidates = replace(found, quality=np.ones(len(found.passages)), opening=None, introduced=(), needed=())
            covered = {
                column
                for choice in select(candidates, Budget("words", words))
                for column in candidates.coverage[choice.passage].indices.tolist()
            }
            best = optimum(candidates, words)
            if best is not None:
                shares.append(float(candidates.weights[sorted(covered)].sum()) / best)
    print(
        f"solver: {100 * np.mean(shares):.2f} percent of the optimum, at least {100 * min(shares):.2f} ({len(shares)} sets)"
    )


def optimum(candidates: solver.Candidates, capacity: int) -> float | None:
    """The most weight that passages within the capacity can cover, by integer programming; ``None`` if out of time."""
    n, m = candidates.coverage.shape
    costs = np.array([passage.n_words for passage in candidates.passages], dtype=float)
    pairs = np.array([(a, b) for a in range(n) for b in candidates.conflicts(a).tolist() if a < b], dtype=int).reshape(
        -1, 2
    )
    edges = sparse.csr_matrix(
        (np.ones(pairs.size), (np.repeat(np.arange(len(pairs)), 2), pairs.ravel())), shape=(len(pairs), n)
    )
    constraints = [
        LinearConstraint(sparse.hstack([costs[None, :], sparse.csr_matrix((1, m))]).tocsr(), ub=capacity),
        # A concept is covered only where a chosen passage has it.
        LinearConstraint(sparse.hstack([-candidates.coverage.T, sparse.eye(m)]).tocsr(), ub=0),
    ]
    if len(pairs):
        constraints.append(LinearConstraint(sparse.hstack([edges, sparse.csr_matrix((len(pairs), m))]).tocsr(), ub=1))
    solved = milp(
        -np.concatenate([np.zeros(n), candidates.weights]),
        integrality=np.concatenate([np.ones(n), np.zeros(m)]),
        bounds=Bounds(0, 1),
        constraints=constraints,
        options={"time_limit": OPTIMUM_SECONDS},
    )
    return -float(solved.fun) if solved.status == 0 else None


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=Path, default=Path(__file__).parents[2] / "seeds")
    parser.add_argument("--gap-sets", type=int, default=5, help="sets of each corpus for the gap to the optimum")
    parser.add_argument("--skip-sumy", action="store_true", help="without the comparison with sumy's LexRank")
    options = parser.parse_args()
    print(f"{os.cpu_count()} CPUs ({platform.machine()}), Python {platform.python_version()}")
    seeds(sorted(options.seeds.glob("*.txt")))
    large(options.folder, 5000)
    if not options.skip_sumy:
        lexranks(options.folder, 2000)
    if options.gap_sets:
        gap(options.folder, options.gap_sets)


if __name__ == "__main__":
    main()
