"""Measure what plain texts are found to say of themselves: title, publisher, author and date.

    python -m tests.benchmarks.sources [--errors]

Of the invented articles of ``tests.benchmarks.invented``, against ``sources.tsv`` in each set: what a reader who knew neither the
program nor its output took from the texts. What a text does not say and nothing is found for is right; a date without a year
(``--06-11``) is right in any year. "develop" was looked at while rules were made, "held" is only counted; --errors shows the
former.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

import summarize
from tests.benchmarks.invented import FOLDER

FIELDS = ("title", "publisher", "author", "published")


def judge(wanted: str, found: str) -> str:
    """Say how a field was read: right, missing, invented (the text does not say it) or another."""
    if wanted == found or (wanted.startswith("--") and found.endswith(wanted[1:])):
        return "right"
    return "missing" if not found else "another" if wanted else "invented"


def main() -> None:
    """Print the table, and with ``--errors`` what is not right in the part that may be looked at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for part in ("develop", "held"):
        counts: Counter[tuple[str, str]] = Counter()
        for folder in sorted((FOLDER / part).iterdir()):
            documents = {Path(document.path or "").name: document for document in summarize.read([folder / "docs"])[0]}
            with (folder / "sources.tsv").open(encoding="utf-8") as file:
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                    for field in FIELDS:
                        found = str(getattr(documents[row["document"]], field) or "")
                        verdict = judge(row[field].strip(), found)
                        counts[field, verdict] += 1
                        counts[field, "said"] += bool(row[field].strip())
                        if options.errors and verdict != "right" and part == "develop":
                            print(f"{folder.name} {row['document']}: {field} {row[field]!r}, found {found!r}")
        for field in FIELDS:
            verdicts = ", ".join(
                f"{name} {counts[field, name]}" for name in ("right", "missing", "another", "invented")
            )
            n_said = counts[field, "said"]
            n_right = n_said - counts[field, "missing"] - counts[field, "another"]
            print(f"{part:8} {field:10} {verdicts}; of those that a text says {n_right} of {n_said}")


if __name__ == "__main__":
    main()
