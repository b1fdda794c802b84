"""Measure which articles' first sentences are taken for the same event, so that a brief has only one of them.

    python -m tests.benchmarks.leads DEVELOPMENT_DATA

``labels/leads.tsv`` names pairs of first sentences of two articles of a set that share a quarter of their content words (twice the
common ones, over all) and were not found to repeat each other when they were labelled; those of newswire lie at most two days apart.
By reading, before anything was computed of them:

* ``same``: who has read one is told the same event again by the other, however much either adds.
* ``partly``: one event, and the other sentence tells another side or a later stage of it.
* ``different``: the news of the two is another, though the people or the place are the same.

``partly`` counts for neither. The bounds of :mod:`summarize.facts.repetitions` were chosen on these labels.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from .same_fact import labelled_pairs, scores

LABELS = Path(__file__).parent / "labels" / "leads.tsv"


def main() -> None:
    """Print precision and recall of sets of few articles and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    rows = [row for row, *_ in labelled_pairs(parser.parse_args().corpora, LABELS) if row["label"] != "partly"]
    truth = np.array([row["label"] == "same" for row in rows])
    repeats = np.array([row["repeats"] == "yes" for row in rows])
    web = np.array([row["set"].startswith("multinews") for row in rows])
    for kind, of_kind in (("all", web | ~web), ("web", web), ("newswire", ~web)):
        print(f"{kind:8} {int(of_kind.sum()):4} labelled  {scores(repeats[of_kind], truth[of_kind])}")


if __name__ == "__main__":
    main()
