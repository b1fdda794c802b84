"""Measure how well the capital letters of an article come back from the other articles of its set.

    python -m tests.benchmarks.capitals DEVELOPMENT_DATA [--errors N]

In each of 60 sets (all of duc2003, then the first of multinews) one article, chosen by a fixed seed, is written in lower case
and restored from the others. A token is a stretch between white space with a letter in it, and right if all its letters have
the case that the article gives them. Recall is the share of the tokens with a capital that are right, precision the share of
the restored tokens with a capital that are right. "Inside" leaves out the first token of each sentence. The baselines write
a capital at the beginning of sentences only; and the same with the words that are capitalised whatever the article is about.
The word lists and constants were chosen with the even sets in view; the odd ones were only counted.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.corpus import Document
from summarize.text.capitals import learn_capitals
from summarize.text.cleaning import clean
from summarize.text.letter_case import has_no_capitals, is_all_capitals, lower_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

N_SETS = 60
SEED = 20


@dataclass(frozen=True, slots=True)
class Case:
    """An article to restore, and the sentences of the others."""

    name: str
    sentences: tuple[str, ...]
    others: tuple[str, ...]


def cases(corpora: Path) -> Iterator[Case]:
    """Choose one article with at least five sentences of each set."""
    folders = [folder for corpus in ("duc2003", "multinews") for folder in sorted((corpora / corpus).iterdir())]
    found = 0
    for folder in folders:
        articles = [
            [sentence.text for sentence in clean(Document(path.read_text("utf-8"))).sentences]
            for path in sorted((folder / "docs").iterdir())
        ]
        long = [place for place, article in enumerate(articles) if len(article) >= 5 and not has_no_capitals(article)]
        if len(long) < 2 or found == N_SETS:
            continue
        found += 1
        chosen = random.Random(f"{SEED} {folder.name}").choice(long)
        kept = tuple(sentence for sentence in articles[chosen] if not is_all_capitals(sentence))
        others = tuple(sentence for place, article in enumerate(articles) if place != chosen for sentence in article)
        yield Case(f"{folder.parent.name}/{folder.name}", kept, others)


def first_letter(sentence: str) -> str:
    """The baseline: nothing but the capital at the beginning."""
    place = next((place for place, character in enumerate(sentence) if character.isalpha()), 0)
    return sentence[:place] + sentence[place].upper() + sentence[place + 1 :]


def pairs(restore: Callable[[str], str], sentences: tuple[str, ...]) -> Iterator[tuple[bool, str, str]]:
    """Yield for every token whether it stands inside its sentence, the true form and the restored one."""
    for sentence in sentences:
        restored = restore(lower_case(sentence))
        for index, (truth, form) in enumerate(zip(sentence.split(), restored.split(), strict=True)):
            if any(character.isalpha() for character in truth):
                yield index > 0, truth, form


def row(counted: list[tuple[bool, str, str]]) -> str:
    """Precision, recall and accuracy over all tokens and over those inside sentences."""
    cells = []
    for part in (counted, [entry for entry in counted if entry[0]]):
        right = sum(truth == form for _, truth, form in part)
        hits = sum(truth == form != form.lower() for _, truth, form in part)
        written = sum(form != form.lower() for _, _, form in part)
        wanted = sum(truth != truth.lower() for _, truth, _ in part)
        cells.append(f"{hits / max(written, 1):9.3f} {hits / wanted:6.3f} {right / len(part):8.4f}")
    return "  ".join(cells)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the N commonest errors of the even sets"
    )
    arguments = parser.parse_args()
    found = list(cases(arguments.corpora))
    parts = {
        "even sets": found[::2],
        "odd sets": found[1::2],
        "duc2003": [case for case in found if case.name.startswith("duc")],
        "multinews": [case for case in found if case.name.startswith("multi")],
        "all": found,
    }
    print(f"{len(found)} sets; precision, recall and accuracy of all tokens, then of those inside sentences")
    names_only = learn_capitals([])
    for name, part in parts.items():
        makers: list[tuple[str, Callable[[Case], Callable[[str], str]]]] = [
            ("first letter", lambda _: first_letter),
            ("closed classes", lambda _: names_only.restore),
            ("the others", lambda case: learn_capitals(case.others).restore),
        ]
        for maker_name, maker in makers:
            counted = [entry for case in part for entry in pairs(maker(case), case.sentences)]
            print(f"{name:10} {maker_name:15}{len(counted):7} {row(counted)}")
    if arguments.errors:
        print_errors(parts["even sets"], arguments.errors)


def print_errors(part: list[Case], n: int) -> None:
    """Print the commonest wrong tokens with their true form."""
    wrong = Counter(
        (truth, form)
        for case in part
        for _, truth, form in pairs(learn_capitals(case.others).restore, case.sentences)
        if truth != form
    )
    for (truth, form), count in wrong.most_common(n):
        print(f"{count:4}  {truth}  restored as  {form}")


if __name__ == "__main__":
    main()
