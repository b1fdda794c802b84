"""Measure which sentences are told to take up a thing of the sentence before, against hand-labelled sentences.

    python -m tests.benchmarks.definite_nouns DEVELOPMENT_DATA [--errors]

``labels/definite_nouns.tsv`` names sentences of 250-, 100- and 500-word briefs that lean on the sentence before in no other way,
by document, offsets and hash as the other labels do. They were labelled beside the title and the first point of the brief of
their set: ``lean`` where a reader of no more than these asks of a definite noun before the main verb which one is meant ("The law
limited", in a set about executions), ``behind`` where he asks it of one behind that verb, as far as that was noticed, ``free``
where he does not, because the noun is unique, says itself which one, or is what the set is about; ``unsure`` counts nowhere.

``random`` are any sentences with "the" before the main verb, ``bare`` more of those in which a noun behind it stands alone and has
not been told by that title and that point. Half of the sets, by the hash of their name, are kept apart: rules were made with the
other half in view, and --errors shows that one only.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import summarize
from summarize.text.taken_up import bare_definite_nouns, find_things
from summarize.text.tokens import stem_word
from tests.benchmarks.labelled import is_held
from tests.benchmarks.leaning import Labelled, read_labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = Path(__file__).parent / "labels" / "definite_nouns.tsv"
# What the program says, and two simpler judges: a noun stands alone behind "the"; its article had it before, wherever.
JUDGES = ("taken up", "any bare noun", "told before")


def is_kept_apart(document: str) -> bool:
    """Whether a document's set belongs to the half that is only counted."""
    return is_held(Path(document).parts[1])


def judge_set(folder: Path) -> dict[tuple[str, str], tuple[bool, ...]]:
    """What each judge says of the sentences of a set, by the name of their article and their text."""
    articles, _ = summarize.read([folder / "docs"])
    analysis = summarize.Summarizer().analyse(articles)
    material = analysis.material
    taken_up = find_things(material).needed
    told: defaultdict[int, set[str]] = defaultdict(set)
    judged = {}
    for sentence, stems, things in zip(material.sentences, material.stems, taken_up, strict=True):
        nouns = {stem for noun in bare_definite_nouns(sentence.text) for stem in stem_word(noun)}
        name = Path(analysis.documents[sentence.document].path or "").name
        judged[name, sentence.text] = (bool(things), bool(nouns), not nouns.isdisjoint(told[sentence.document]))
        told[sentence.document].update(stems)
    return judged


def score(judged: Sequence[bool], labels: Sequence[str]) -> str:
    """Precision and recall with the counts behind them."""
    pairs = [(says, label != "free") for says, label in zip(judged, labels, strict=True) if label != "unsure"]
    hits, shown, wanted = pairs.count((True, True)), sum(says for says, _ in pairs), sum(leans for _, leans in pairs)
    return f"{hits / max(shown, 1):9.2f} ({hits:2} of {shown:3}) {hits / max(wanted, 1):6.2f} (of {wanted:3})"


def main() -> None:
    """Print the table, and with ``--errors`` what the program judged wrong in the half that may be looked at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--errors", action="store_true", help="print the wrong judgements of the half not kept apart")
    arguments = parser.parse_args()
    with LABELS.open(encoding="utf-8") as file:
        drawn = [row["drawn"] for row in csv.DictReader(file, delimiter="\t")]
    rows = list(zip(read_labelled(arguments.corpora, LABELS), drawn, strict=True))
    folders = dict.fromkeys(Path(*Path(labelled.document).parts[:2]) for labelled, _ in rows)
    judged = {folder: judge_set(arguments.corpora / folder) for folder in folders}

    def says(labelled: Labelled) -> tuple[bool, ...] | None:
        path = Path(labelled.document)
        return judged[Path(*path.parts[:2])].get((path.name, labelled.text))

    n_labelled, rows = len(rows), [(labelled, kind) for labelled, kind in rows if says(labelled)]
    print(
        f"{n_labelled - len(rows)} of {n_labelled} labelled sentences are no longer taken for prose and count nowhere\n"
    )
    print(f"{'half':11} {'drawn':7} {'judge':14} precision             recall")
    for half in (False, True):
        for kinds in (("random",), ("random", "bare")):
            part = [labelled for labelled, kind in rows if is_kept_apart(labelled.document) is half and kind in kinds]
            for place, judge in enumerate(JUDGES):
                line = score([says(labelled)[place] for labelled in part], [labelled.label for labelled in part])
                name = "kept apart" if half else "looked at"
                print(f"{name:11} {'all' if len(kinds) > 1 else 'random':7} {judge:14} {line}")
    if arguments.errors:
        for labelled, _ in rows:
            wrong = labelled.label != "unsure" and says(labelled)[0] != (labelled.label != "free")
            if wrong and not is_kept_apart(labelled.document):
                print(f"\n{labelled.label}\t{labelled.document}\n{labelled.text}")


if __name__ == "__main__":
    main()
