"""Measure the topics that are found, by pooling sets about different events.

    python -m tests.benchmarks.found_topics DEVELOPMENT_DATA [--pools 10] [--labels 15]

Pools of five sets each: the adjusted Rand index of the topics found against the sets the sentences come from (sentences of no
topic are a cluster of their own), how many topics were found, how many sentences have none, beside k-means on TF-IDF with the
true number of clusters. Then single sets: the index between the topics found in a whole set and those found when one article
is left out, over the sentences that both have. ``--labels`` prints the labels of single sets, to be read.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score

from summarize.analysis import Analysis, analyse
from summarize.corpus import Document
from summarize.topics.found import find_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

POOL_SIZE = 5
# The length of brief that has room for eight topics.
MAX_WORDS = 500


def read_documents(corpora: Path, name: str) -> list[Document]:
    """The articles of a set, their path beginning with the set's name."""
    paths = sorted((corpora / name / "docs").iterdir())
    return [Document(path.read_text("utf-8"), path=f"{name}/docs/{path.name}") for path in paths]


def sets_of(analysis: Analysis) -> list[str]:
    """The set of every sentence."""
    names = ["/".join((document.path or "").split("/")[:2]) for document in analysis.documents]
    return [names[sentence.document] for sentence in analysis.material.sentences]


def measure_pool(corpora: Path, names: Sequence[str]) -> tuple[float, float, int, float]:
    """ARI of the topics found and of k-means, number of topics, share of sentences with none."""
    analysis = analyse([document for name in names for document in read_documents(corpora, name)])
    truth = sets_of(analysis)
    topics, labels = find_topics(analysis.material, MAX_WORDS)
    k_means = KMeans(len(names), n_init=3, random_state=0).fit_predict(analysis.material.X)
    ours, theirs = adjusted_rand_score(truth, topics), adjusted_rand_score(truth, k_means)
    return float(ours), float(theirs), len(labels), float((topics < 0).mean())


def measure_stability(corpora: Path, name: str) -> float:
    """The mean ARI of the topics found without one article, each left out in turn."""
    documents = read_documents(corpora, name)
    whole = _topic_of_spans(documents)
    scores = []
    for left_out in range(len(documents)):
        part = _topic_of_spans(documents[:left_out] + documents[left_out + 1 :])
        shared = sorted(set(whole) & set(part))
        scores.append(adjusted_rand_score([whole[span] for span in shared], [part[span] for span in shared]))
    return float(np.mean(scores))


def _topic_of_spans(documents: Sequence[Document]) -> dict[tuple[str, int], int]:
    analysis = analyse(documents)
    topics, _ = find_topics(analysis.material, 250)
    return {
        (analysis.documents[sentence.document].path or "", sentence.start): int(topic)
        for sentence, topic in zip(analysis.material.sentences, topics, strict=True)
    }


def main() -> None:
    """Print pools, stability and labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--pools", type=int, default=10)
    parser.add_argument("--stability", type=int, default=10, help="number of sets")
    parser.add_argument("--labels", type=int, default=0, help="number of sets")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    names = [f"multinews/{path.name}" for path in sorted((options.corpora / "multinews").iterdir())]
    names = [name for name in names if len(list((options.corpora / name / "docs").iterdir())) >= 3]
    rng = np.random.default_rng(options.seed)
    rows = []
    for number in range(options.pools):
        rows.append(measure_pool(options.corpora, rng.choice(names, POOL_SIZE, replace=False).tolist()))
        ours, theirs, n_topics, none = rows[-1]
        print(f"pool {number + 1:2}  ours {ours:.2f}  k-means {theirs:.2f}  {n_topics} topics  {none:.0%} without")
    if rows:
        mean = np.mean(rows, axis=0)
        print(f"mean     ours {mean[0]:.3f}  k-means {mean[1]:.3f}  {mean[2]:.1f} topics  {mean[3]:.0%} without")
    if options.stability:
        chosen = rng.choice(names, options.stability, replace=False).tolist()
        scores = [measure_stability(options.corpora, name) for name in chosen]
        print(f"one article left out, {len(scores)} sets: mean ARI {np.mean(scores):.2f}")
    for name in rng.choice(names, options.labels, replace=False).tolist():
        _, labels = find_topics(analyse(read_documents(options.corpora, name)).material, 250)
        print(f"{name}: " + " | ".join(f"{label.name} ({', '.join(label.keywords[1:4])})" for label in labels))


if __name__ == "__main__":
    main()
