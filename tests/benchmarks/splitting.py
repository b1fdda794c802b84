"""How well and how fast texts are split into sentences, beside nltk's Punkt.

::

    python -m tests.benchmarks.splitting FOLDER [--golden PYSBD]

``FOLDER/multinews/<set>/docs`` holds the development corpus; ``PYSBD`` is a checkout of pySBD, whose English "golden rules" are
read from its tests (48 sentences of other people, so they are not kept here). Prints a table: the golden rules that hold, the
errors against the labelled boundaries, and the speed on one core.

The labels (``labels/boundaries.tsv``) name passages, each a paragraph or its beginning, by document, offsets and hash, and every
place inside them where a sentence ends. They were read by eye; ``right``, ``wrong`` and ``missed`` say what the splitter of that
day did. The end of a passage is no boundary here, being one for any splitter. The sets of part ``tune`` were looked at while the
rules were written, those of ``final`` and then of ``check`` only once they stood; the rules have since been mended for what was
found there, so no part is unseen now. A sentence ends outside quotations and brackets; what a splitter does inside them counts
neither for nor against it. An error is a boundary too many or too few, its rate by labelled boundaries.
"""

from __future__ import annotations

import argparse
import ast
import csv
import hashlib
import platform
import time
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from summarize.text.abbreviations import ABBREVIATIONS, SENTENCE_STARTERS
from summarize.text.quotes import find_quotations
from summarize.text.splitting import split_paragraph, split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Splitter = Callable[[str], list[tuple[int, int]]]

LABELS = Path(__file__).parent / "labels" / "boundaries.tsv"
GOLDEN_RULES = ("tests/lang/test_english.py", "GOLDEN_EN_RULES_TEST_CASES")
TRUE_LABELS = frozenset(("right", "missed"))
# Enough for a second or so; the best of five runs is the one that other processes disturbed least.
SPEED_DOCUMENTS, SPEED_RUNS = 500, 5


@dataclass(slots=True)
class Passage:
    """A labelled passage: its text, and the offsets in it at which sentences end."""

    text: str
    ends: set[int] = field(default_factory=set)


def read_passages(corpora: Path) -> dict[str, list[Passage]]:
    """Read the labelled passages of each part; a document that has changed is an error."""
    parts: dict[str, list[Passage]] = defaultdict(list)
    texts: dict[str, str] = {}
    with LABELS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    begin = 0
    for index, row in enumerate(rows):
        name, offset = row["document"], int(row["offset"])
        if name not in texts:
            texts[name] = (corpora / name).read_bytes().decode()
            if hashlib.sha256(texts[name].encode()).hexdigest()[:12] != row["sha256"]:
                raise SystemExit(f"error: {name}: not the document that was labelled. Unpack the corpus again.")
        if row["label"] == "begin":
            begin = offset
            end = next(int(later["offset"]) for later in islice(rows, index, None) if later["label"] == "end")
            parts[row["part"]].append(Passage(texts[name][begin:end]))
        elif row["label"] in TRUE_LABELS:
            parts[row["part"]][-1].ends.add(offset - begin)
    return dict(parts)


def count_errors(passage: Passage, split: Splitter) -> tuple[int, int]:
    """Return how many boundaries a splitter adds to a passage and how many it misses, outside quotations and brackets."""
    found = {end for end in boundaries(passage.text, split) if not is_quoted(passage.text, end)}
    return len(found - passage.ends), len(passage.ends - found)


def boundaries(text: str, split: Splitter) -> Iterator[int]:
    """Yield the ends of the sentences but the last."""
    for (_, end), _ in pairwise(split(text)):
        yield len(text[:end].rstrip())


def is_quoted(text: str, end: int) -> bool:
    """Whether a place lies inside a quotation or a bracket."""
    return any(quotation.start < end < quotation.end for quotation in find_quotations(text)) or text.count(
        "(", 0, end
    ) > text.count(")", 0, end)


def read_golden_rules(checkout: Path) -> list[tuple[str, list[str]]]:
    """Read the texts and their sentences from pySBD's tests, without running them."""
    path, name = GOLDEN_RULES
    for statement in ast.parse((checkout / path).read_text("utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            assert isinstance(statement.value, ast.List)
            # One case is wrapped in pytest.param(text, sentences, marks=...).
            cases: list[Any] = [case.args if isinstance(case, ast.Call) else case.elts for case in statement.value.elts]  # type: ignore[attr-defined]
            return [(ast.literal_eval(case[0]), ast.literal_eval(case[1])) for case in cases]
    raise SystemExit(f"error: {checkout / path}: has no {name}. Give a checkout of pySBD.")


def speed(texts: list[str], split: Callable[[str], object]) -> float:
    """Return megabytes of UTF-8 a second of processor time, of each text the best of several runs."""

    def seconds(text: str) -> float:
        start = time.process_time()
        split(text)
        return time.process_time() - start

    n_bytes = sum(len(text.encode()) for text in texts)
    # What else the machine does only ever adds to a run, and rarely to all runs of one text.
    return n_bytes / sum(min(seconds(text) for _ in range(SPEED_RUNS)) for text in texts) / 1e6


def punkt(abbreviations: frozenset[str], starters: frozenset[str]) -> Splitter:
    """Return nltk's Punkt with these words and nothing around it."""
    parameters = PunktParameters()
    parameters.abbrev_types.update(abbreviations)
    parameters.sent_starters.update(starters)
    tokenizer = PunktSentenceTokenizer(parameters)
    return lambda text: list(tokenizer.span_tokenize(text))


def row(name: str, split: Splitter, parts: dict[str, list[Passage]], golden: list[tuple[str, list[str]]]) -> str:
    """One line of the table, without the speed."""
    held = sum([text[start:end] for start, end in split(text)] == sentences for text, sentences in golden)
    cells = [f"{held} of {len(golden)}" if golden else "-"]
    for passages in parts.values():
        n_true = sum(len(passage.ends) for passage in passages)
        added, missed = (
            sum(counts) for counts in zip(*(count_errors(passage, split) for passage in passages), strict=True)
        )
        cells.append(f"{added} + {missed} of {n_true} ({100 * (added + missed) / n_true:.1f} %)")
    return " | ".join([name, *cells])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--golden", type=Path, help="a checkout of pySBD")
    options = parser.parse_args()
    golden = read_golden_rules(options.golden) if options.golden else []
    parts = read_passages(options.corpora)
    paths = islice(sorted(options.corpora.glob("multinews/*/docs/*")), SPEED_DOCUMENTS)
    texts = [path.read_bytes().decode() for path in paths]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    print(f"Python {platform.python_version()}, nltk {version('nltk')}, {platform.machine()}")
    print(" | ".join(["splitter", "golden rules", *(f"{part}: too many + missed" for part in parts), "MB/s"]))
    for name, split in (
        ("split_paragraph", split_paragraph),
        ("Punkt with our words", punkt(ABBREVIATIONS, SENTENCE_STARTERS)),
        ("Punkt without words", punkt(frozenset(), frozenset())),
    ):
        print(row(name, split, parts, golden), "|", f"{speed(lines, split):.2f}")
    print(f"split_sentences on whole documents: {speed(texts, split_sentences):.2f} MB/s")


if __name__ == "__main__":
    main()
