"""Measure which labelled disagreements are found, and how much of what is shown is one.

    python -m tests.benchmarks.disagreements DEVELOPMENT_DATA [--all]

``labels/disagreements.tsv`` names the claims of each disagreement of the labelled sets by document, offsets and hash; claims of
one dispute with other values differ. A shown disagreement is right if two of its values are labelled values of one dispute.
Recall counts the disputes about numbers and dates. Beside it stands a baseline: sentence pairs of two articles from a cosine on
that give numbers, none of them the same. The tuning part was looked at while the rules were made; the other part was labelled
before anything was run on it, looked at once, and then used for some repairs: README.md has the figures of the first look. Two
more parts, sixteen sets, were labelled before anything was run on them, both by one reader and before the repairs that followed:
"looked" was read while repairing, "held" was measured once at the end. So were the sixteen sets of "repair" and "reserved" later;
one of the latter has no dispute at all, so that all that is shown there is wrong.

``labels/shown_differences.tsv`` holds what was once shown of numbers and dates in any development set, each read against its
articles; rules were repaired after that reading. With ``--all`` every set is analysed, and what is shown now is looked up there.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from summarize.analysis import Analysis, analyse
from summarize.corpus import Document
from summarize.facts.pairs import find_pairs
from summarize.facts.quantities import find_quantities
from summarize.reading.dates import name_date
from summarize.text.offsets import source_offset

LABELS = Path(__file__).parent / "labels" / "disagreements.tsv"
SHOWN_LABELS = Path(__file__).parent / "labels" / "shown_differences.tsv"
BASELINE_SIMILARITIES = (0.2, 0.4)
# Labelled sets in which nothing is disputed, by part.
WITHOUT_DISPUTES = {"reserved": {"multiling_en/M009"}}


@dataclass(frozen=True)
class LabelledValue:
    """One claim of a dispute."""

    dispute: str
    value: str
    start: int
    end: int


def read_labels() -> tuple[dict[str, list[LabelledValue]], dict[str, tuple[str, str, str]]]:
    """The labelled values of each document; part, kind and set of each dispute."""
    values, disputes = defaultdict(list), {}
    with LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            start, end = int(row["value_start"]), int(row["value_end"])
            values[row["document"]].append(LabelledValue(row["dispute"], row["value"], start, end))
            disputes[row["dispute"]] = (row["part"], row["kind"], "/".join(row["document"].split("/")[:2]))
    return values, disputes


def read_set(corpora: Path, name: str) -> Analysis:
    """Analyse a set with the dates that the files' names give."""
    paths = sorted((corpora / name / "docs").iterdir())
    return analyse(
        [
            Document(path.read_text("utf-8"), path=f"{name}/docs/{path.name}", published=name_date(path.name))
            for path in paths
        ]
    )


def disputes_of(spans: list[tuple[str, int, int]], values: dict[str, list[LabelledValue]]) -> set[str]:
    """The disputes of which the spans hold two values."""
    found = defaultdict(set)
    for document, start, end in spans:
        for label in values[document]:
            if label.start < end and start < label.end:
                found[label.dispute].add(label.value)
    return {dispute for dispute, held in found.items() if len(held) > 1}


def shown_spans(analysis: Analysis, *, kinds: tuple[str, ...]) -> list[list[tuple[str, int, int]]]:
    """For each shown disagreement where its values stand."""
    shown = []
    for difference in analysis.differences:
        spans = []
        for stated in (stated for values in difference.values for stated in values):
            sentence = analysis.material.sentences[stated.sentence]
            document = analysis.documents[sentence.document]
            start, end = (
                source_offset(document.text, sentence.start, sentence.end, at) for at in (stated.start, stated.end - 1)
            )
            spans.append((document.path or "", start, end + 1))
        if difference.kind in kinds:
            shown.append(spans)
    return shown


def baseline_spans(analysis: Analysis, min_similarity: float) -> list[list[tuple[str, int, int]]]:
    """Sentence pairs of two articles that give numbers and share none."""
    sentences = analysis.material.sentences
    numbers = [{quantity.value for quantity in find_quantities(sentence.text)} for sentence in sentences]
    pairs = find_pairs(analysis.material, min_similarity)
    found = []
    for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True):
        if sentences[a].document != sentences[b].document and numbers[a] and numbers[b] and not numbers[a] & numbers[b]:
            both = (sentences[a], sentences[b])
            found.append([(analysis.documents[s.document].path or "", s.start, s.end) for s in both])
    return found


def report(name: str, shown: list[set[str]], wanted: set[str]) -> None:
    """Print one line."""
    found = set().union(*shown) & wanted if shown else set()
    right = sum(bool(disputes) for disputes in shown)
    precision = f"{right / len(shown):.2f}" if shown else "none"
    print(
        f"  {name:24} shown {len(shown):4}  right {right:3}  precision {precision}"
        f"  found {len(found):2} of {len(wanted):2}  recall {len(found) / max(len(wanted), 1):.2f}"
    )


def report_as_read(corpora: Path) -> None:
    """Print, for each corpus, how many numbers and dates are shown as differing and how many of these really do."""
    read: dict[tuple[str, int], set[tuple[str, bool]]] = defaultdict(set)
    with SHOWN_LABELS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            read[row["document"], int(row["value_start"])].add((row["difference"], row["real"] == "yes"))
    for corpus in sorted(path.name for path in corpora.iterdir()):
        verdicts: Counter[bool | None] = Counter()
        for folder in sorted((corpora / corpus).iterdir()):
            for spans in shown_spans(read_set(corpora, f"{corpus}/{folder.name}"), kinds=("number", "date")):
                found = Counter(verdict for document, start, _ in spans for verdict in read[document, start])
                both = [is_real for (_, is_real), n in found.items() if n > 1]
                verdicts[any(both) if both else None] += 1
        real, false, unread = (verdicts[verdict] for verdict in (True, False, None))
        print(f"  {corpus:20} shown {real + false + unread:3}  real {real:3}  false {false:3}  not read {unread:3}")


def main() -> None:
    """Print both parts, and on demand what is shown in all sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--all", action="store_true", help="also every set of the corpora, against what was read")
    options = parser.parse_args()
    corpora = options.corpora
    values, disputes = read_labels()
    for part in ("tune", "test", "looked", "held", "repair", "reserved"):
        names = sorted({name for p, _, name in disputes.values() if p == part} | WITHOUT_DISPUTES.get(part, set()))
        analyses = [read_set(corpora, name) for name in names]
        wanted = {d for d, (p, kind, _) in disputes.items() if p == part and kind in {"number", "date"}}
        print(f"{part}: {len(names)} sets, {sum(p == part for p, _, _ in disputes.values())} disputes")
        shown = [disputes_of(s, values) for a in analyses for s in shown_spans(a, kinds=("number", "date"))]
        report("numbers and dates", shown, wanted)
        every = {d for d, (p, _, _) in disputes.items() if p == part}
        shown = [
            disputes_of(s, values) for a in analyses for s in shown_spans(a, kinds=("number", "date", "status", "name"))
        ]
        report("all kinds", shown, every)
        for similarity in BASELINE_SIMILARITIES:
            shown = [disputes_of(s, values) for a in analyses for s in baseline_spans(a, similarity)]
            report(f"baseline: cosine {similarity}", shown, wanted)
    if options.all:
        print("all sets, numbers and dates as read")
        report_as_read(corpora)


if __name__ == "__main__":
    main()
