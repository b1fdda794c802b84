"""Measure which planted disagreements are shown, in sets of invented articles that lie in this repository.

    python -m tests.benchmarks.invented [--part PART] [--errors]

``invented/PART/SET/docs`` are articles on one invented event, written in the manner of different outlets by writers who did not
know the program; ``labels.tsv`` beside them names what was planted: ``differ``, two sentences of which both cannot be true;
``also``, a further sentence for one of these; ``trap``, values that look as if they differed and do not. A shown disagreement is
right if two of its values are the two sides of one that was planted. What else is shown is either a trap or was not planted:
read it before calling it wrong. Beside it stands the baseline of ``tests.benchmarks.disagreements``.

"develop" was looked at while rules were made, "held" is only counted; --errors refuses to show it.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import summarize
from tests.benchmarks.disagreements import BASELINE_SIMILARITIES, baseline_spans, shown_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.analysis import Analysis

FOLDER = Path(__file__).parent / "invented"
PARTS = ("develop", "held", "plain", "plain_held")
# What the program promises to find, and what is planted beside that.
COMPARED = ("number", "date", "name", "status")

Spans = list[tuple[str, int, int]]


@dataclass(slots=True)
class Planted:
    """One planted disagreement or trap: its two sides, each with the places where an article takes it."""

    label: str
    kind: str
    note: str
    sides: tuple[Spans, Spans] = field(default_factory=lambda: ([], []))

    def is_in(self, spans: Spans) -> bool:
        """Whether both sides are among these places."""
        return all(
            any(
                name == other and start < end_there and start_there < end
                for name, start, end in side
                for other, start_there, end_there in spans
            )
            for side in self.sides
        )


def read_planted(folder: Path) -> list[Planted]:
    """Read what was planted in a set; a sentence or a value that does not stand in its article is an error."""
    texts = {path.name: path.read_text("utf-8") for path in (folder / "docs").iterdir()}
    planted: dict[str, Planted] = {}
    with (folder / "labels.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            number = row["note"].split()[0]
            one = planted.setdefault(number, Planted(row["label"], row["kind"].removesuffix("-update"), row["note"]))
            for side, suffix in zip(one.sides, ("a", "b"), strict=True):
                document, sentence, value = (row[f"{name}_{suffix}"] for name in ("doc", "sentence", "value"))
                if document:
                    start = texts[document].index(sentence)
                    start += sentence.index(value)
                    side.append((document, start, start + len(value)))
    return list(planted.values())


def analyse(folder: Path) -> Analysis:
    """Analyse a set as a brief of it would."""
    return summarize.Summarizer().analyse(summarize.read([folder / "docs"])[0])


def by_name(spans: Sequence[tuple[str, int, int]]) -> Spans:
    return [(Path(path).name, start, end) for path, start, end in spans]


def report(name: str, shown: list[tuple[list[Spans], list[Planted]]]) -> None:
    """Print what one method shows of what was planted in all sets."""
    n_shown = sum(len(each) for each, _ in shown)
    right = trapped = 0
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for spans_of_set, planted in shown:
        differing = [one for one in planted if one.label == "differ"]
        traps = [one for one in planted if one.label == "trap"]
        for spans in spans_of_set:
            is_right = any(one.is_in(spans) for one in differing)
            right += is_right
            trapped += not is_right and any(one.is_in(spans) for one in traps)
        for one in differing:
            found[one.kind].append(any(one.is_in(spans) for spans in spans_of_set))
    recalls = ", ".join(f"{kind} {sum(found[kind])} of {len(found[kind])}" for kind in (*COMPARED, "place", "other"))
    print(
        f"  {name:22} shown {n_shown:3}: planted {right:3}, traps {trapped}, neither {n_shown - right - trapped}; {recalls}"
    )


def print_errors(name: str, shown: list[Spans], planted: list[Planted], folder: Path) -> None:
    """Print what is missing and what is shown beside it."""
    print(f"\n{name}")
    for one in planted:
        if one.label == "differ" and one.kind in COMPARED and not any(one.is_in(spans) for spans in shown):
            print(f"  missing {one.kind}: {one.note}")
    for spans in shown:
        if not any(one.is_in(spans) for one in planted if one.label == "differ"):
            values = " | ".join(
                f"{path}: {(folder / 'docs' / path).read_text('utf-8')[start:end]}" for path, start, end in spans
            )
            print(f"  shown: {values}")


def main() -> None:
    """Print both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--errors", action="store_true", help="what is missing and what is wrong, of develop only")
    options = parser.parse_args()
    for part in [options.part] if options.part else PARTS:
        folders = sorted(path for path in (FOLDER / part).iterdir() if path.is_dir())
        analyses = [analyse(folder) for folder in folders]
        planted = [read_planted(folder) for folder in folders]
        print(f"{part}: {len(folders)} sets")
        ours = [[by_name(spans) for spans in shown_spans(analysis, kinds=COMPARED)] for analysis in analyses]
        report("shown", list(zip(ours, planted, strict=True)))
        for similarity in BASELINE_SIMILARITIES:
            pairs = [[by_name(spans) for spans in baseline_spans(analysis, similarity)] for analysis in analyses]
            report(f"baseline, cosine {similarity}", list(zip(pairs, planted, strict=True)))
        if options.errors and part in ("develop", "plain"):
            for folder, shown, those in zip(folders, ours, planted, strict=True):
                print_errors(folder.name, shown, those, folder)


if __name__ == "__main__":
    main()
