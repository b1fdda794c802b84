"""Measure whether a brief tells the main event, begins with it, tells it once, and has a title that tells it.

    python -m tests.benchmarks.openings DEVELOPMENT_DATA [--part held] [--show]

``labels/openings.tsv`` names sentences of 57 sets of the development corpora by document, offsets and hash. They were found by
reading the date, the title and the first three sentences of every article beside two human summaries, before anything was computed
of them, then what else stood in the briefs of that day. The main event is what the summaries begin with, as the newest articles
tell it:

* ``main``: who has read this sentence alone has been told the main event. Two of these tell it twice.
* ``also``: so has he, but its news is another, or it adds what the others lack.
* ``older``: the main event with values or plans that a later article has overtaken. Beside another of these or of ``main`` it is told
  twice, alone it is not told.
* ``title``: the title of this article tells the main event as it stands last.

Nine other sets that were read have no one event (a subject such as schizophrenia, or several stories), and no labels. The parts are
split by a hash of the set's name: "tuning" may be looked at, of "held" only the figures.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import summarize
from tests.benchmarks.labelled import read_labelled_texts, set_of

if TYPE_CHECKING:
    from summarize import Brief, Point

LABELS = Path(__file__).parent / "labels" / "openings.tsv"
LENGTHS = (100, 250)
PARTS = ("tuning", "held")
TOLD = frozenset({"main", "also"})
REPEATED = frozenset({"main", "older"})

# The label of the sentence at an offset of a document; of its title at -1.
Labels = dict[tuple[str, int], str]


def read_labels(corpora: Path, part: str) -> dict[str, Labels]:
    """The labels of each set of a part."""
    labels: defaultdict[str, Labels] = defaultdict(dict)
    for row, _ in read_labelled_texts(corpora, LABELS):
        if row["part"] == part:
            labels[set_of(row["document"])][Path(row["document"]).name, int(row["start"] or -1)] = row["label"]
    return labels


def labels_of(point: Point, labels: Labels) -> set[str]:
    """The labels of the sentences of a point."""
    name = Path(point.source.path or "").name
    return {label for (article, start), label in labels.items() if article == name and point.start <= start < point.end}


def judge(brief: Brief, labels: Labels) -> dict[str, bool]:
    """What is true of a brief; the title only where one was labelled."""
    found = [labels_of(point, labels) for point in brief.points]
    judged = {
        "told": any(each & TOLD for each in found),
        "told first": bool(found[0] & TOLD),
        "told twice": sum(bool(each & REPEATED) for each in found) > 1,
    }
    if "title" in labels.values():
        source = brief.title_source
        judged["title"] = bool(source) and (Path(source.path or "").name, -1) in labels
    return judged


def main() -> None:
    """Print what is true of how many briefs, by part and length."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--part", choices=PARTS, help="by default all")
    parser.add_argument("--show", action="store_true", help="print what is true of every brief")
    options = parser.parse_args()
    for part in [options.part] if options.part else PARTS:
        counts = {words: Counter[str]() for words in LENGTHS}
        totals = {words: Counter[str]() for words in LENGTHS}
        for name, labels in sorted(read_labels(options.corpora, part).items()):
            documents, _ = summarize.read([options.corpora / name / "docs"])
            analysis = summarize.Summarizer().analyse(documents)
            for words in LENGTHS:
                judged = judge(summarize.Summarizer(words=words).brief_of(analysis), labels)
                counts[words].update(what for what, is_true in judged.items() if is_true)
                totals[words].update(judged.keys())
                if options.show:
                    print(name, words, *(what for what, is_true in judged.items() if is_true), sep="\t")
        for words in LENGTHS:
            shares = (
                f"{what} {counts[words][what]} of {n} ({counts[words][what] / n:.2f})"
                for what, n in totals[words].items()
            )
            print(f"{part:7} {words:4} words ", *shares, sep="  ")


if __name__ == "__main__":
    main()
