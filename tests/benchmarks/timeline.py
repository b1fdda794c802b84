"""Measure the lines of timelines: how many are right, and how many dated facts have one.

    python -m tests.benchmarks.timeline DEVELOPMENT_DATA

``labels/timeline.tsv`` holds lines that were shown once, drawn at random and each read against its article, and what 90 sentences
with a day, a month or a year date, drawn at random; a sentence is named by document, offsets and hash. A line is "right" if its date
is and the sentence tells what happened then; "wrong" if the date is another; "incidental" if the date only says which thing is meant,
belongs to a comparison or to somebody's past; a "statement" if only something was said then. A "fact" is what a line of that date, or
of a day in it, should tell; it counts as found if the sentence or one that repeats it has such a line. "None" are sentences that date
nothing that can be resolved.

The rules were made with the lines of "develop" in view, then with those of "final". "Later" are other lines of the sets of "final",
labelled after all repairs of dates; "new" are all other lines that the repairs brought. "Newest" are lines of any set that no other
part has, 50 of them of sets in which nothing had been labelled; they were labelled before the repairs that followed. "Drawn" are 80
of the lines that stood before these repairs, drawn and labelled when the rules stood, without looking which of them had gone.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import summarize
from summarize.analysis import Analysis, analyse
from tests.benchmarks.labelled import read_labelled_texts, set_of

LABELS = Path(__file__).parent / "labels" / "timeline.tsv"
PARTS = ("develop", "final", "later", "new", "newest", "drawn")
LINE_LABELS = ("right", "wrong", "incidental", "statement")


@dataclass(frozen=True, slots=True)
class Label:
    """What was said of a line or a sentence."""

    part: str
    document: str
    start: int
    date: str
    value_end: int
    label: str


def read_labels(corpora: Path) -> dict[str, list[Label]]:
    """The labels of each set; a changed text is an error."""
    found = defaultdict(list)
    for row, _ in read_labelled_texts(corpora, LABELS):
        value_end = int(row["value_end"] or 0)
        label = Label(row["part"], row["document"], int(row["start"]), row["date"], value_end, row["label"])
        found[set_of(row["document"])].append(label)
    return found


def count(analysis: Analysis, name: str, labels: list[Label], counts: dict[str, Counter[str]]) -> None:
    """Add up what the timeline of one set shows of what was labelled."""
    sentences = analysis.material.sentences
    place = {
        i: (f"{name}/docs/{Path(analysis.documents[sentence.document].path or '').name}", sentence.start)
        for i, sentence in enumerate(sentences)
    }
    index = {at: i for i, at in place.items()}
    lines = {(*place[fact.sentence], fact.end): fact.date for fact in analysis.timeline}
    for label in labels:
        counted = counts[label.part]
        sentence = index.get((label.document, label.start))
        if label.label in LINE_LABELS:
            is_shown = lines.get((label.document, label.start, label.value_end)) == label.date
            counted[label.label if is_shown else "gone"] += 1
        elif label.label == "fact":
            counted["facts"] += 1
            repeated = analysis.repetitions.of(sentence) if sentence is not None else []
            counted["found"] += any(
                fact.sentence in repeated and fact.date.startswith(label.date) for fact in analysis.timeline
            )
    counts["all"]["lines"] += len(analysis.timeline)


def main() -> None:
    """Print a line for each part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, labels in sorted(read_labels(corpora).items()):
        documents, _ = summarize.read([str(corpora / name / "docs")])
        count(analyse(documents), name, labels, counts)
    for part in PARTS:
        counted = counts[part]
        shown = sum(counted[label] for label in LINE_LABELS)
        shares = ", ".join(f"{label} {counted[label]}" for label in LINE_LABELS)
        print(
            f"{part:8} {shown:3} labelled lines shown, {counted['gone']:2} gone: {shares}; {counted['right'] / max(shown, 1):.2f}"
        )
        if counted["facts"]:
            share = counted["found"] / counted["facts"]
            print(f"{'':8} {counted['facts']} dated facts, {counted['found']} found; {share:.2f}")


if __name__ == "__main__":
    main()
