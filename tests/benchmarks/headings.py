"""Measure the headings of found topics against phrases graded by hand.

    python -m tests.benchmarks.headings DEVELOPMENT_DATA [--part held] [--show]

``labels/headings.tsv`` has phrases of sets that were graded as the heading of a section of their brief: where each stands first,
its hash in lower case, and "good" (what a person would choose), "acceptable" (it tells what stands below) or "poor". A brief of
250 words is made of every such set, and each of its headings is looked up; one that nobody graded is counted apart. The parts:
"tuning", candidates that the rules were made on; "looked", sets that suggested repairs; "held", sets graded once, blind, with the
headings before and after mixed.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

import summarize
from tests.benchmarks.found_topics import read_documents
from tests.benchmarks.labelled import read_labelled_texts, set_of

LABELS = Path(__file__).parent / "labels" / "headings.tsv"
GRADES = ("good", "acceptable", "poor", "not graded")
PARTS = ("tuning", "looked", "held")
MAX_WORDS = 250


def read_grades(corpora: Path, part: str) -> dict[str, dict[str, str]]:
    """The grade of each phrase, in lower case, of each set of a part."""
    grades: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row, phrase in read_labelled_texts(corpora, LABELS, lower=True):
        if row["part"] == part:
            grades[set_of(row["document"])][phrase] = row["label"]
    return grades


def headings_of(corpora: Path, name: str) -> list[str]:
    """The headings of the brief of a set."""
    brief = summarize.Summarizer(words=MAX_WORDS).summarize(read_documents(corpora, name))
    return [section.topic for section in brief.sections if section.topic]


def main() -> None:
    """Print how many headings have each grade."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--part", choices=PARTS, help="by default all")
    parser.add_argument("--show", action="store_true", help="print every heading with its grade")
    options = parser.parse_args()
    for part in [options.part] if options.part else PARTS:
        counts: Counter[str] = Counter()
        for name, grades in sorted(read_grades(options.corpora, part).items()):
            for heading in headings_of(options.corpora, name):
                grade = grades.get(heading.lower(), "not graded")
                counts[grade] += 1
                if options.show:
                    print(f"{name}: {heading}: {grade}")
        graded = counts.total() - counts["not graded"]
        shares = "  ".join(f"{grade} {counts[grade]}" for grade in GRADES)
        print(f"{part:7} {shares}  good or acceptable of those graded {1 - counts['poor'] / max(graded, 1):.3f}")


if __name__ == "__main__":
    main()
