"""Measure which sentences are told to lean on the ones before them, against hand-labelled sentences.

    python -m tests.benchmarks.leaning DEVELOPMENT_DATA [--errors]

The labels name sentences of the development corpora by document, offsets and hash (the first 12 hexadecimal digits of the
SHA-256 of the text with white space collapsed). ``labels/leaning.tsv`` was labelled first: the word lists were made with
its even rows in view, the odd rows were only counted. ``labels/leaning_check.tsv`` has sentences of sets that the first has
none of, labelled and measured before anything was changed for it; afterwards its even rows were looked at, too.

A sentence is ``lean`` where a pronoun, a demonstrative, a connective or an unnamed speaker has no antecedent in it, ``free``
where it can be read alone. ``lean2`` is a milder case, a definite noun that was introduced before ("the treaty"): it counts
as neither, the share of it that is found stands in a column of its own. ``unsure`` counts nowhere.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.text.leaning import leans
from tests.benchmarks.labelled import read_labelled_texts

if TYPE_CHECKING:
    from collections.abc import Callable

LABELS = Path(__file__).parent / "labels"
# What a reader without word lists would do: take a sentence to lean if it opens with one of these words.
OPENING_WORDS = frozenset("he she it they this that these those his her its their but and however also".split())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and what was said of it."""

    document: str
    text: str
    label: str


def read_labelled(corpora: Path, labels: Path) -> list[Labelled]:
    """Look up every labelled sentence; one whose text is not what was labelled is an error."""
    return [Labelled(row["document"], text, row["label"]) for row, text in read_labelled_texts(corpora, labels)]


def opens_with_reference(sentence: str) -> bool:
    """The baseline: a sentence leans if its first word is a pronoun, demonstrative or connective."""
    words = sentence.lstrip("“‘\"'`(").split()
    return bool(words) and words[0].strip(",").lower() in OPENING_WORDS


def scores(judge: Callable[[str], bool], sentences: list[Labelled]) -> str:
    """Precision, recall and F1 for ``lean`` against ``free``, and the share of ``lean2`` that is found."""
    judged = [(judge(sentence.text), sentence.label) for sentence in sentences]
    hits = judged.count((True, "lean"))
    precision = hits / max(hits + judged.count((True, "free")), 1)
    recall = hits / max(hits + judged.count((False, "lean")), 1)
    mild = judged.count((True, "lean2")) / max(sum(label == "lean2" for _, label in judged), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{precision:9.2f} {recall:6.2f} {f1:5.2f} {mild:6.2f}"


def main() -> None:
    """Print the table, and with ``--errors`` what was judged wrong in the rows that may be looked at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--errors", action="store_true", help="print the wrong judgements of the even rows")
    arguments = parser.parse_args()
    first = read_labelled(arguments.corpora, LABELS / "leaning.tsv")
    check = read_labelled(arguments.corpora, LABELS / "leaning_check.tsv")
    parts = {"even rows": first[::2], "odd rows": first[1::2], "check even": check[::2], "check odd": check[1::2]}
    print(f"{'':11}{'':14}{'lean':>5}{'free':>6} precision recall    F1  lean2")
    for name, sentences in parts.items():
        counts = [sum(sentence.label == label for sentence in sentences) for label in ("lean", "free")]
        for judge, judge_name in ((leans, "leans"), (opens_with_reference, "first word")):
            print(f"{name:11}{judge_name:14}{counts[0]:5}{counts[1]:6} {scores(judge, sentences)}")
    if arguments.errors:
        for sentence in parts["even rows"]:
            if sentence.label in {"lean", "free"} and leans(sentence.text) != (sentence.label == "lean"):
                print(f"\n{sentence.label}\t{sentence.document}\n{sentence.text}")


if __name__ == "__main__":
    main()
