"""Fit and measure the models that judge whether two sentences state the same fact.

    python tests/benchmarks/same_fact.py DEVELOPMENT_DATA

The labels (``labels/same_fact.tsv``) name sentence pairs of the development corpora by document, offsets and hash. Scores are
cross-validated over sets: no pair is judged by a model that saw another pair of its set. Beside each stands the best single
cosine threshold, chosen with the labels in hand.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.facts.groups import SAME_FACT_THRESHOLD, SUPPORT_THRESHOLD, same_fact_inputs, support_inputs
from summarize.facts.pairs import find_pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray

LABELS = Path(__file__).parent / "labels" / "same_fact.tsv"


def read_pairs(corpora: Path) -> tuple[NDArray[np.float64], list[dict[str, str]]]:
    """Features and label rows of every labelled pair, with a and b as in the features."""
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
        pairs = find_pairs(analysis.material, min_similarity=0.1)
        row_of = {pair: index for index, pair in enumerate(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))}
        for row in rows:
            i = places.get((row["document_a"], row["start_a"]))
            j = places.get((row["document_b"], row["start_b"]))
            if i is None or j is None or (index := row_of.get((min(i, j), max(i, j)))) is None:
                continue
            turned = {"ab": "ba", "ba": "ab"}.get(row["support"], row["support"]) if i > j else row["support"]
            features.append(pairs.features[index])
            found.append({**row, "support": turned, "set": name})
    return np.array(features), found


def scores(predicted: NDArray[np.bool_], truth: NDArray[np.bool_]) -> str:
    """Precision, recall and F1 as one string."""
    hits = int((predicted & truth).sum())
    precision, recall = hits / max(int(predicted.sum()), 1), hits / max(int(truth.sum()), 1)
    return f"precision {precision:.2f}  recall {recall:.2f}  F1 {2 * precision * recall / max(precision + recall, 1e-9):.2f}"


def best_threshold(values: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """The threshold with the best F1."""
    return max(
        np.unique(values).tolist(),
        key=lambda t: 2 * (truth & (values >= t)).sum() / (truth.sum() + (values >= t).sum()),
    )


def report(
    name: str,
    inputs: NDArray[np.float64],
    truth: NDArray[np.bool_],
    groups: list[str],
    threshold: float,
    names: list[str],
) -> None:
    """Print the fit and the cross-validated scores of one model."""
    model = LogisticRegression(C=3)
    probability = cross_val_predict(model, inputs, truth, groups=groups, cv=GroupKFold(5), method="predict_proba")[:, 1]
    cosine = inputs[:, 0]
    web = np.array([group.startswith("multinews") for group in groups])
    print(f"{name}: {int(truth.sum())} of {len(truth)}")
    for part, rows in (("all", np.ones(len(truth), dtype=bool)), ("web", web), ("newswire", ~web)):
        t = best_threshold(cosine[rows], truth[rows])
        print(f"  {part:9} model at {threshold:.2f}    {scores(probability[rows] >= threshold, truth[rows])}")
        print(f"  {part:9} cosine from {t:.2f}  {scores(cosine[rows] >= t, truth[rows])}")
    fitted = model.fit(inputs, truth)
    print(
        "  intercept",
        round(float(fitted.intercept_[0]), 2),
        dict(zip(names, np.round(fitted.coef_[0], 2).tolist(), strict=True)),
    )


def main() -> None:
    """Print both models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    features, rows = read_pairs(parser.parse_args().corpora)
    sets = [row["set"] for row in rows]
    inputs = same_fact_inputs(features)
    report(
        "same fact",
        np.column_stack(list(inputs.values())),
        np.array([row["label"] == "same" for row in rows]),
        sets,
        SAME_FACT_THRESHOLD,
        list(inputs),
    )
    a, b = support_inputs(features, of="a"), support_inputs(features, of="b")
    both = np.vstack([np.column_stack(list(a.values())), np.column_stack(list(b.values()))])
    supported = np.array(
        [row["support"] in {"ba", "both"} for row in rows] + [row["support"] in {"ab", "both"} for row in rows]
    )
    report("support", both, supported, sets * 2, SUPPORT_THRESHOLD, list(a))


if __name__ == "__main__":
    main()
