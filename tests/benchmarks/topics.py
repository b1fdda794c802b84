"""Measure how well sentences find the user's own topics.

    python -m tests.benchmarks.topics DEVELOPMENT_DATA

The labels (``labels/topics/labels.tsv``) give sentences one topic of their set's topics file, or none, by document, offsets
and hash. Printed are accuracy and macro-F1 over topics and "none" for the seeds, the sets that constants were tuned on and
the sets that were not looked at, beside two baselines: the topic with most keyword matches (none without a match), and the
topic whose keywords, as a TF-IDF vector, are nearest (none without a shared term).
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.metrics import f1_score

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.text.tokens import stem_tokens
from summarize.topics.file import load_topics
from summarize.topics.named import NO_TOPIC, assign, topic_affinity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.topics.file import Topic

LABELS = Path(__file__).parent / "labels" / "topics"
SEEDS = Path(__file__).parents[2] / "seeds"
TUNED = (
    "duc2003/d30003t", "duc2003/d31002t", "multinews/mn013", "multinews/mn016", "multinews/mn024", "multinews/mn025",
    "multinews/mn050", "multinews/mn056", "multinews/mn075", "multinews/mn113", "multinews/mn146", "multinews/mn178",
)  # fmt: skip
UNTOUCHED = (
    "duc2003_viewpoint/d110d", "multiling_en/M004", "multinews/mn120", "multinews/mn122", "multinews/mn145",
    "multinews/mn190",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A set of articles, its topics, and the labels of some of its sentences (-1 for none)."""

    name: str
    material: Material
    topics: tuple[Topic, ...]
    rows: NDArray[np.intp]
    truth: NDArray[np.intp]


def read_set(corpora: Path, name: str) -> LabelledSet:
    """Read a set; a label belongs to the sentence that has most of its span."""
    folder = SEEDS if name == "seeds" else corpora / name / "docs"
    topics = load_topics(SEEDS / "topics.toml" if name == "seeds" else LABELS / f"{name.replace('/', '_')}.toml")
    paths = [path for path in sorted(folder.iterdir()) if path.suffix != ".toml"]
    prefix = "seeds" if name == "seeds" else f"{name}/docs"
    analysis = analyse([Document(path.read_text("utf-8"), path=f"{prefix}/{path.name}") for path in paths])
    spans = defaultdict(list)
    for index, sentence in enumerate(analysis.material.sentences):
        spans[analysis.documents[sentence.document].path].append((sentence.start, sentence.end, index))
    truth: dict[int, int] = {}
    with (LABELS / "labels.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            start, end = int(row["start"]), int(row["end"])
            shared = [(min(end, e) - max(start, s), index) for s, e, index in spans.get(row["document"], ())]
            overlap, index = max(shared, default=(0, 0), key=lambda pair: (pair[0], -pair[1]))
            if 2 * overlap > end - start:
                truth.setdefault(index, NO_TOPIC if row["label"] == "-" else int(row["label"]) - 1)
    rows = np.array(sorted(truth), dtype=np.intp)
    return LabelledSet(name, analysis.material, topics, rows, np.array([truth[row] for row in rows.tolist()]))


def by_affinity(material: Material, topics: Sequence[Topic]) -> NDArray[np.intp]:
    """Ours."""
    return assign(topic_affinity(material, topics))


def by_keyword(material: Material, topics: Sequence[Topic]) -> NDArray[np.intp]:
    """The topic with most different keywords in the sentence, the first of equals."""
    counts = np.zeros((len(material.stems), len(topics)))
    for column, topic in enumerate(topics):
        for keyword in topic.keywords:
            target = f" {' '.join(stem_tokens(keyword))} "
            counts[:, column] += [target in f" {' '.join(stems)} " for stems in material.stems]
    return np.where(counts.max(axis=1) > 0, counts.argmax(axis=1), NO_TOPIC)


def by_keyword_vector(material: Material, topics: Sequence[Topic]) -> NDArray[np.intp]:
    """The topic whose keywords are nearest in the space of the sentences' TF-IDF vectors."""
    X, column_of = material.X, {stem: column for column, stem in enumerate(material.vocabulary)}
    idf = 1 + np.log((1 + X.shape[0]) / (1 + np.bincount(X.indices, minlength=X.shape[1])))
    keywords = np.zeros((X.shape[1], len(topics)))
    for number, topic in enumerate(topics):
        for stem in {stem for keyword in topic.keywords for stem in stem_tokens(keyword)}:
            if stem in column_of:
                keywords[column_of[stem], number] = idf[column_of[stem]]
    keywords /= np.maximum(np.linalg.norm(keywords, axis=0), 1e-12)
    similarity = X @ keywords
    return np.where(similarity.max(axis=1) > 0, similarity.argmax(axis=1), NO_TOPIC)


METHODS: dict[str, Callable[[Material, Sequence[Topic]], NDArray[np.intp]]] = {
    "ours": by_affinity,
    "keyword match": by_keyword,
    "keyword vector": by_keyword_vector,
}


def score(predicted: NDArray[np.intp], truth: NDArray[np.intp]) -> tuple[float, float]:
    """Accuracy and macro-F1 over the labels that occur in the truth."""
    labels = np.unique(truth)
    return float((predicted == truth).mean()), float(f1_score(truth, predicted, labels=labels, average="macro"))


def report(title: str, sets: Sequence[LabelledSet]) -> None:
    """Print one line a set and their mean, accuracy / macro-F1 for each method."""
    print(f"{title:24} {'n':>5}  " + "  ".join(f"{method:>16}" for method in METHODS))
    rows = []
    for each in sets:
        scores = [score(method(each.material, each.topics)[each.rows], each.truth) for method in METHODS.values()]
        rows.append(scores)
        print(f"  {each.name:22} {len(each.rows):5}  " + "  ".join(f"{a:9.2f} / {f:.2f}" for a, f in scores))
    if len(rows) > 1:
        mean = np.mean(rows, axis=0)
        n = sum(len(each.rows) for each in sets)
        print(f"  {'mean over sets':22} {n:5}  " + "  ".join(f"{a:9.3f} / {f:.2f}" for a, f in mean))


def main() -> None:
    """Print the three parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--tuned-only", action="store_true", help="do not look at the untouched sets")
    options = parser.parse_args()
    report("seeds", [read_set(options.corpora, "seeds")])
    report("tuned on", [read_set(options.corpora, name) for name in TUNED])
    if not options.tuned_only:
        report("untouched", [read_set(options.corpora, name) for name in UNTOUCHED])


if __name__ == "__main__":
    main()
