"""Measure how articles are grouped by event.

    python -m tests.benchmarks.events DEVELOPMENT_DATA [--pools 30]

Pools of five sets each: the adjusted Rand index of the events against the sets of the articles. Single sets: how many are
split, and which.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_rand_score

from summarize.corpus import Document
from summarize.topics.events import split_events

POOL_SIZE = 5


def events_of(documents: list[Document]) -> dict[str, int]:
    """The event of each article, by path."""
    return {document.path or "": number for number, event in enumerate(split_events(documents)) for document in event}


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--pools", type=int, default=30)
    parser.add_argument("--sets", type=int, default=60)
    options = parser.parse_args()
    folders = [*sorted((options.corpora / "multinews").iterdir()), *sorted((options.corpora / "duc2003").iterdir())]
    rng = np.random.default_rng(0)
    read = {
        folder.name: [Document(path.read_text("utf-8"), path=str(path)) for path in sorted((folder / "docs").iterdir())]
        for folder in folders
    }
    names = [name for name, documents in read.items() if len(documents) > 1]
    scores = []
    for _ in range(options.pools):
        documents = [
            (name, document) for name in rng.choice(names, POOL_SIZE, replace=False) for document in read[name]
        ]
        found = events_of([document for _, document in documents])
        truth = [name for name, _ in documents]
        scores.append(adjusted_rand_score(truth, [found[document.path or ""] for _, document in documents]))
    print(f"{len(scores)} pools of {POOL_SIZE} sets: mean ARI {np.mean(scores):.3f}, worst {min(scores):.2f}")
    chosen = sorted(rng.choice(names, min(options.sets, len(names)), replace=False).tolist())
    split = [name for name in chosen if len(split_events(read[name])) > 1]
    print(f"{len(split)} of {len(chosen)} single sets are split: {' '.join(split)}")


if __name__ == "__main__":
    main()
