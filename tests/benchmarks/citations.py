"""Measure the citations behind a point: does the cited article state all of the sentence?

    python -m tests.benchmarks.citations DEVELOPMENT_DATA

``labels/citations.tsv`` names sentences that stood in briefs of 250 words (a) and sentences of other articles (b): those that were
cited, and the most similar ones of the articles that were not. They were labelled in random order, without saying which were cited:

* ``sentence``: b states all of a, its main fact and the details that matter; who said it, a weekday or a title may be missing.
* ``article``: b does so together with the sentence before or behind it.
* ``partly``: a number, a name, a second clause or another detail that matters is missing, or b is about an earlier or later stage.
* ``not``: another fact.

``sentence`` and ``article`` count as right. The parts are split by set: "tuning" and "held-out" were labelled first, "fresh" are the
citations of all other sets, labelled last, those of the shipped rules and of a model that was not taken in one list.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from summarize.facts.pair_features import FEATURES
from summarize.facts.same_fact import is_supported

from .same_fact import labelled_pairs, scores

LABELS = Path(__file__).parent / "labels" / "citations.tsv"
RIGHT = frozenset({"sentence", "article"})


def read_citations(corpora: Path) -> tuple[np.ndarray, list[dict[str, str]]]:
    """Features and label rows of every labelled citation; ``of`` of a row says which side of the features is the point."""
    measured = [(features, row) for row, _, features in labelled_pairs(corpora, LABELS) if features is not None]
    return np.array([features for features, _ in measured]), [
        {**row, "of": "b" if row["turned"] else "a"} for _, row in measured
    ]


def main() -> None:
    """Print precision and recall of the citations by part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    features, rows = read_citations(corpora)
    of_a = np.array([row["of"] == "a" for row in rows])
    truth = np.array([row["states"] in RIGHT for row in rows])
    cited = np.where(of_a, is_supported(features, of="a"), is_supported(features, of="b"))
    web = np.array([row["document_a"].startswith("multinews") for row in rows])
    copied = features[:, FEATURES.index("similarity")] >= 0.9
    for part in ("tuning", "held-out", "fresh"):
        in_part = np.array([row["part"] == part for row in rows])
        for kind, of_kind in (("all", web | ~web), ("web", web), ("newswire", ~web), ("reworded", ~copied)):
            chosen = in_part & of_kind
            print(f"{part:8} {kind:8} {int(chosen.sum()):4} labelled  {scores(cited[chosen], truth[chosen])}")


if __name__ == "__main__":
    main()
