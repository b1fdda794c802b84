"""Measure and fit the citations behind a point: does the cited article state all of the sentence?

    python -m tests.benchmarks.citations DEVELOPMENT_DATA

``labels/citations.tsv`` names sentences that stood in briefs of 250 words (a) and sentences of other articles (b): those that were
cited, and the most similar ones of the articles that were not. They were labelled in random order, without saying which were cited:

* ``sentence``: b states all of a, its main fact and the details that matter; who said it, a weekday or a title may be missing.
* ``article``: b does so together with the sentence before or behind it.
* ``partly``: a number, a name, a second clause or another detail that matters is missing, or b is about an earlier or later stage.
* ``not``: another fact.

``sentence`` and ``article`` count as right. The parts are split by set: the model of support is fitted to "tuning", with the labelled
pairs of the tuning part of :mod:`tests.benchmarks.same_fact`; "held-out" was labelled with it, but not fitted to; "fresh" are the
citations of all other sets, labelled once the rules were made, those of the rules before and after in one list.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.facts.groups import is_supported, support_inputs
from summarize.facts.pairs import FEATURES, find_pairs

from .same_fact import read_pairs, scores

LABELS = Path(__file__).parent / "labels" / "citations.tsv"
RIGHT = frozenset({"sentence", "article"})


def read_citations(corpora: Path) -> tuple[np.ndarray, list[dict[str, str]]]:
    """Features and label rows of every labelled citation; ``of`` of a row says which side of the features is the point."""
    by_set = defaultdict(list)
    with LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            by_set["/".join(row["document_a"].split("/")[:2])].append(row)
    features, found = [], []
    for name, rows in sorted(by_set.items()):
        paths = sorted((corpora / name / "docs").iterdir())
        analysis = analyse([Document(path.read_text("utf-8"), path=f"{name}/docs/{path.name}") for path in paths])
        places = {
            (analysis.documents[sentence.document].path, str(sentence.start)): index
            for index, sentence in enumerate(analysis.material.sentences)
        }
        pairs = find_pairs(analysis.material, min_similarity=1e-6)
        row_of = {pair: index for index, pair in enumerate(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))}
        for row in rows:
            i, j = (places.get((row[f"document_{side}"], row[f"start_{side}"]), -1) for side in "ab")
            index = row_of.get((min(i, j), max(i, j)))
            if min(i, j) >= 0 and index is not None:
                features.append(pairs.features[index])
                found.append({**row, "of": "a" if i < j else "b"})
    return np.array(features), found


def main() -> None:
    """Print precision and recall of the citations by part, and the fit of the model."""
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
    pair_features, pair_rows = read_pairs(corpora)
    tuning = np.array([row["part"] == "tuning" for row in pair_rows])
    inputs = [
        np.column_stack(list(support_inputs(of, of=side).values()))
        for of, side in (
            (features[of_a], "a"),
            (features[~of_a], "b"),
            (pair_features[tuning], "a"),
            (pair_features[tuning], "b"),
        )
    ]
    fits = np.array([row["part"] == "tuning" for row in rows])
    kept = np.concatenate([fits[of_a], fits[~of_a], np.ones(2 * int(tuning.sum()), dtype=bool)])
    labels = np.concatenate(
        [truth[of_a], truth[~of_a]]
        + [
            np.array([row["support"] in {side, "both"} for row, is_in in zip(pair_rows, tuning, strict=True) if is_in])
            for side in ("ba", "ab")
        ]
    )
    fitted = LogisticRegression(C=3).fit(np.vstack(inputs)[kept], labels[kept])
    names = support_inputs(features[:1], of="a")
    weights = dict(zip(names, np.round(fitted.coef_[0], 2).tolist(), strict=True))
    print("intercept", round(float(fitted.intercept_[0]), 2), weights)


if __name__ == "__main__":
    main()
