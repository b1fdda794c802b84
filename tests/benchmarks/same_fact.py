"""Fit and measure the models that judge whether two sentences state the same fact.

    python -m tests.benchmarks.same_fact DEVELOPMENT_DATA

The labels (``labels/same_fact.tsv``) name sentence pairs of the development corpora by document, offsets and hash. The sets are
split in two by a hash of their names: the models, their features and their thresholds are chosen on the tuning part, cross-
validated so that no pair is judged by a model that saw another pair of its set; the held-out part is only looked at at the
end. Beside each model stands the cosine (of the words as written) with the threshold that is best on the tuning part.

How the pairs are labelled:

1. Read both sentences as somebody who has the articles before him; who said it does not count, unless that is the news.
2. The main fact is what the main clause asserts: who did what, what happened, what is planned, how many.
3. ``same``: both assert the same main fact. Wording is free; either may add a place, a time, a name, an age, a reason.
4. Rounder or vaguer is still the same ("hundreds", 300), and so is a reported event and its quoted announcement.
5. ``partly``: one states clearly more (a second main fact), or the main fact of one is an aside of the other.
6. ``partly``: one event, but different things said of it, or another value for the same thing (32 dead, 36 dead).
7. ``different``: everything else, however alike: the same people, another event of the kind, another charge, another stage.
8. ``support`` ``ab``: a states all that b states; ``ba`` the reverse; ``both``; ``none``. Attributions are left out.
9. A missing number, name or second clause that b states takes the support away; a missing weekday or title does not.
10. A fragment is judged by what it says; pronouns are read as what the article means.

``found`` says how a pair was found: ``first`` (in bands of cosine), ``cosine`` (bands again), ``numbers`` (shared numbers under
0.4), ``names`` (two rare names shared under 0.4), ``latent`` (close only in a latent space). One reader labelled all of them
blind to model, cosine and the earlier labels of 511 pairs; with those the kappa is 0.83 (three labels), 0.86 (same or not).
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
from summarize.facts.pair_features import FEATURES, read_statements
from summarize.facts.pairs import find_pairs
from summarize.facts.same_fact import (
    SAME_FACT_THRESHOLD,
    SUPPORT_THRESHOLD,
    is_supported,
    same_fact_inputs,
    state_same_fact,
    support_inputs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

LABELS = Path(__file__).parent / "labels" / "same_fact.tsv"
# Sentences that are word for word the same are one to the package, and no pair; so would they be measured.
ALIKE = {"similarity", "containment_ab", "containment_ba", "length_ratio", "margin", "own_words", "word_similarity"}
WORD_FOR_WORD = np.array([float(name in ALIKE) for name in FEATURES])


def read_pairs(corpora: Path) -> tuple[NDArray[np.float64], list[dict[str, str]]]:
    """Features and label rows of every labelled pair, with a and b as in the features."""
    features, found = [], []
    for row, groups, measured in labelled_pairs(corpora, LABELS):
        turned = {"ab": "ba", "ba": "ab"}.get(row["support"], row["support"]) if row["turned"] else row["support"]
        # Sentences without any term in common are no pair; all that is measured of them is 0.
        features.append(measured if measured is not None else np.zeros(len(FEATURES)))
        found.append({**row, "group_a": groups[0], "group_b": groups[1], "support": turned})
    return np.array(features), found


def labelled_pairs(
    corpora: Path, labels: Path
) -> Iterator[tuple[dict[str, str], tuple[str, str], NDArray[np.float64] | None]]:
    """Give each label row whose sentences are found, their same-fact groups, and their features if they are a pair.

    ``set`` of a row is its set; ``turned`` is not empty where b comes before a in the features, ``repeats`` where a reader would take
    one for a repetition of the other.
    """
    by_set = defaultdict(list)
    with labels.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            by_set["/".join(row["document_a"].split("/")[:2])].append(row)
    for name, rows in sorted(by_set.items()):
        paths = sorted((corpora / name / "docs").iterdir())
        analysis = analyse([Document(path.read_text("utf-8"), path=f"{name}/docs/{path.name}") for path in paths])
        places = {
            (analysis.documents[sentence.document].path, str(sentence.start)): index
            for index, sentence in enumerate(analysis.material.sentences)
        }
        pairs = find_pairs(analysis.material, min_similarity=1e-6)
        first = read_statements(analysis.material).first
        row_of = {pair: index for index, pair in enumerate(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))}
        for row in rows:
            i = places.get((row["document_a"], row["start_a"]))
            j = places.get((row["document_b"], row["start_b"]))
            if i is None or j is None:
                continue
            index = row_of.get((min(first[i], first[j]), max(first[i], first[j])))
            groups = str(analysis.material.groups[i]), str(analysis.material.groups[j])
            measured = None if index is None else pairs.features[index]
            if first[i] == first[j]:
                measured = WORD_FOR_WORD
            repeats = "yes" if j in analysis.repetitions.of(i) else ""
            turned = "yes" if first[i] > first[j] else ""
            yield {**row, "set": name, "turned": turned, "repeats": repeats}, groups, measured


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


def held_out_probability(
    inputs: NDArray[np.float64], truth: NDArray[np.bool_], sets: NDArray[np.str_], tuning: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Probabilities: cross-validated over sets in the tuning part, of the model fitted on all of it in the other."""
    model = LogisticRegression(C=3)
    probability = np.zeros(len(truth))
    probability[tuning] = cross_val_predict(
        model, inputs[tuning], truth[tuning], groups=sets[tuning], cv=GroupKFold(5), method="predict_proba"
    )[:, 1]
    probability[~tuning] = model.fit(inputs[tuning], truth[tuning]).predict_proba(inputs[~tuning])[:, 1]
    return probability


def report(
    name: str,
    inputs: Mapping[str, NDArray[np.float64]],
    cosine: NDArray[np.float64],
    truth: NDArray[np.bool_],
    rows: list[dict[str, str]],
    threshold: float,
    shipped: NDArray[np.bool_],
) -> None:
    """Print the fit and the scores of one model beside the best cosine threshold and what the package decides."""
    X = np.column_stack(list(inputs.values()))
    sets = np.array([row["set"] for row in rows])
    tuning = np.array([row["part"] == "tuning" for row in rows])
    web = np.char.startswith(sets, "multinews")
    probability = held_out_probability(X, truth, sets, tuning)
    t = best_threshold(cosine[tuning], truth[tuning])
    print(f"{name}: {int(truth.sum())} of {len(truth)}")
    for part, in_part in (("tuning", tuning), ("held-out", ~tuning)):
        for kind, of_kind in (("all", web | ~web), ("web", web), ("newswire", ~web)):
            chosen = in_part & of_kind
            print(
                f"  {part:8} {kind:8} model at {threshold:.2f}    {scores(probability[chosen] >= threshold, truth[chosen])}"
            )
            print(f"  {part:8} {kind:8} cosine from {t:.2f}  {scores(cosine[chosen] >= t, truth[chosen])}")
            print(f"  {part:8} {kind:8} as shipped       {scores(shipped[chosen], truth[chosen])}")
    fitted = LogisticRegression(C=3).fit(X[tuning], truth[tuning])
    weights = dict(zip(inputs, np.round(fitted.coef_[0], 2).tolist(), strict=True))
    print("  intercept", round(float(fitted.intercept_[0]), 2), weights)


def main() -> None:
    """Print both models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    features, rows = read_pairs(parser.parse_args().corpora)
    cosine = features[:, FEATURES.index("word_similarity")]
    same = np.array([row["label"] == "same" for row in rows])
    report("same fact", same_fact_inputs(features), cosine, same, rows, SAME_FACT_THRESHOLD, state_same_fact(features))
    report("one group", same_fact_inputs(features), cosine, same, rows, SAME_FACT_THRESHOLD, in_one_group(rows))
    a, b = support_inputs(features, of="a"), support_inputs(features, of="b")
    report(
        "support",
        {name: np.concatenate([a[name], b[name]]) for name in a},
        np.concatenate([cosine, cosine]),
        np.array(
            [row["support"] in {"ba", "both"} for row in rows] + [row["support"] in {"ab", "both"} for row in rows]
        ),
        rows * 2,
        SUPPORT_THRESHOLD,
        np.concatenate([is_supported(features, of="a"), is_supported(features, of="b")]),
    )


def in_one_group(rows: list[dict[str, str]]) -> NDArray[np.bool_]:
    """Whether the sentences of each pair stand in one same-fact group of their set."""
    return np.array([row["group_a"] == row["group_b"] for row in rows])


if __name__ == "__main__":
    main()
