"""Measure which lines of scraped pages the cleaner keeps, against lines labelled by hand.

    python -m tests.benchmarks.cleaning DEVELOPMENT_DATA [--errors]

The labels name lines of the ``multinews`` development corpus by document, line number and hash. ``labels/lines.tsv`` is the
part whose errors were read while the cleaner was written; ``labels/lines_unseen.tsv`` comes from other sets, was labelled
before the cleaner was measured on it, and its errors are not read (``--errors`` prints those of the first part only).

Every document is cleaned beside the other documents of its set, as `summarize brief` does it. A line counts as kept if a
sentence that is kept lies in it. Reported are the share of the prose lines that are kept, the share of the kept lines that
are prose, and the share of the boilerplate (everything labelled neither prose nor off-topic) that is dropped. The baselines
see the same lines: all of them; those that are long and end in a full stop; and each document as a page with a
paragraph a line, cleaned by jusText and by trafilatura.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import html
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import justext
import trafilatura

from summarize.analysis import analyse
from summarize.corpus import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LABELS = Path(__file__).parent / "labels"
PARTS = {"read while writing": LABELS / "lines.tsv", "unseen": LABELS / "lines_unseen.tsv"}
MIN_WORDS = 10
"""Words of the shortest line that the length baseline takes for prose: from 5 to 15 less is kept and more of it is prose."""


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """One line of a document and what it is."""

    document: str
    number: int
    label: str


def read_labels(path: Path, corpora: Path) -> list[LabelledLine]:
    """Read labels, each checked against the text that it was given for."""
    rows = []
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            line = _read(corpora / row["document"]).split("\n")[int(row["line"]) - 1].strip()
            if hashlib.sha256(line.encode()).hexdigest()[:12] != row["hash"]:
                raise SystemExit(f"{row['document']}, line {row['line']}: not the text that was labelled")
            rows.append(LabelledLine(row["document"], int(row["line"]), row["label"]))
    return rows


def kept_by_summarize(corpora: Path, paths: Iterable[str]) -> dict[str, set[int]]:
    """Line numbers kept of every document, cleaned together with its set."""
    kept: dict[str, set[int]] = {}
    for name in sorted({path.rpartition("/docs/")[0] for path in paths}):
        files = sorted((corpora / name / "docs").iterdir())
        documents = [Document(_read(file), path=f"{name}/docs/{file.name}") for file in files]
        analysis = analyse(documents)
        for document in documents:
            kept[str(document.path)] = set()
        for sentence in analysis.material.sentences:
            document = analysis.documents[sentence.document]
            first = document.text.count("\n", 0, sentence.start) + 1
            last = document.text.count("\n", 0, sentence.end) + 1
            kept[str(document.path)].update(range(first, last + 1))
    return kept


def keep_all(lines: Mapping[int, str]) -> set[int]:
    """Keep every line."""
    return set(lines)


def keep_long_and_closed(lines: Mapping[int, str]) -> set[int]:
    """Keep the lines of some length that end as a sentence does."""
    return {n for n, line in lines.items() if len(line.split()) >= MIN_WORDS and line.rstrip("\"”’')")[-1:] in ".!?"}


def keep_justext(lines: Mapping[int, str]) -> set[int]:
    """Keep the paragraphs that jusText keeps with its English stop words."""
    numbers = list(lines)
    paragraphs = justext.justext(_page(lines), justext.get_stoplist("English"))
    texts = {" ".join(paragraph.text.split()) for paragraph in paragraphs if not paragraph.is_boilerplate}
    return {n for n in numbers if lines[n] in texts}


def keep_trafilatura(lines: Mapping[int, str]) -> set[int]:
    """Keep the paragraphs that trafilatura keeps."""
    text = trafilatura.extract(_page(lines), fast=True, include_comments=False, include_tables=False) or ""
    texts = {" ".join(line.split()) for line in text.split("\n")}
    return {n for n, line in lines.items() if line in texts}


BASELINES: dict[str, Callable[[Mapping[int, str]], set[int]]] = {
    "keep everything": keep_all,
    f"{MIN_WORDS} words, full stop": keep_long_and_closed,
    "jusText": keep_justext,
    "trafilatura": keep_trafilatura,
}


def _page(lines: Mapping[int, str]) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines.values())
    return f"<html><head><title>Page</title></head><body><article>{paragraphs}</article></body></html>"


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _lines(text: str) -> dict[int, str]:
    lines = enumerate(text.split("\n"), 1)
    return {number: " ".join(line.split()) for number, line in lines if line.strip()}


def shares(labels: Iterable[LabelledLine], kept: Mapping[str, set[int]]) -> tuple[float, float, float, float]:
    """Prose kept, prose among what is kept, boilerplate dropped, off-topic lines dropped; each a share in [0, 1]."""
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    for line in labels:
        kind = line.label if line.label in {"prose", "offtopic"} else "boilerplate"
        counts[kind, line.number in kept[line.document]] += 1
    of_kept = sum(n for (_, is_kept), n in counts.items() if is_kept)
    dropped = [
        counts[kind, False] / max(counts[kind, False] + counts[kind, True], 1) for kind in ("boilerplate", "offtopic")
    ]
    prose = counts["prose", True]
    return prose / max(prose + counts["prose", False], 1), prose / max(of_kept, 1), dropped[0], dropped[1]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--errors", action="store_true", help="also print the errors on the part that may be read")
    arguments = parser.parse_args()
    for part, path in PARTS.items():
        labels = read_labels(path, arguments.corpora)
        paths = sorted({line.document for line in labels})
        texts = {path: _lines(_read(arguments.corpora / path)) for path in paths}
        n_prose = sum(line.label == "prose" for line in labels)
        print(f"{part}: {len(labels)} lines of {len(paths)} documents, {n_prose} prose")
        print(f"  {'':22}{'prose kept':>12}{'kept is prose':>15}{'boilerplate dropped':>21}{'off-topic dropped':>19}")
        ours = kept_by_summarize(arguments.corpora, paths)
        methods = {name: {path: keep(texts[path]) for path in paths} for name, keep in BASELINES.items()}
        for name, kept in {**methods, "summarize": ours}.items():
            a, b, c, d = shares(labels, kept)
            print(f"  {name:22}{a:12.3f}{b:15.3f}{c:21.3f}{d:19.3f}")
        if arguments.errors and part == next(iter(PARTS)):
            _print_errors(labels, texts, ours)


def _print_errors(
    labels: Iterable[LabelledLine], texts: Mapping[str, Mapping[int, str]], kept: Mapping[str, set[int]]
) -> None:
    for line in labels:
        is_kept = line.number in kept[line.document]
        if is_kept != (line.label == "prose"):
            verdict = "kept" if is_kept else "dropped"
            print(f"  {line.label} {verdict}: {line.document}:{line.number}: {texts[line.document][line.number][:160]}")


if __name__ == "__main__":
    main()
