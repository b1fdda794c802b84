"""Measure how well the values of a sentence are read: numbers, units, what is counted, states, places, dates.

    python -m tests.benchmarks.values DEVELOPMENT_DATA [--part develop] [--errors]

``labels/values.tsv`` holds 400 sentences with a number or a date (300 of newswire, 100 of web articles), drawn at random and
labelled by reading them before the program had read them, split by set: rules were repaired with the errors of "develop" in view,
"final" was measured. A sentence is named by document, offsets and hash, a value by its offsets in the sentence.

A value is right if number and bound are ("at least", "nearly"), or first and last day of a date. Of the values that were found
each attribute counts for itself: its precision is that of what was read of labelled values, its recall that of all labelled ones.
``|`` separates answers that are both right; ``?`` is not counted. ``ignored`` numbers are values to some readers.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
from calendar import monthrange
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from summarize.facts.dates import DateMention
from summarize.facts.mentions import Mention, find_mentions
from summarize.facts.places import NAME_LETTERS
from summarize.facts.quantities import Quantity
from summarize.facts.slot_words import slot_term
from tests.benchmarks.disagreements import read_set
from tests.benchmarks.labelled import read_labelled_texts, set_of

LABELS = Path(__file__).parent / "labels" / "values.tsv"
PARTS = ("develop", "final")
ATTRIBUTES = ("number", "date", "unit", "counted", "state", "place")
BOUNDS = {"": "exact", "lower": "lower", "upper": "upper", "about": "about", "vague": "vague"}
# States that people are counted in, as the program calls them; other verbs are labelled too, but nothing reads them yet.
STATES = frozenset("dead injured missing homeless arrested hostages evacuated hospitalized laid".split())
# A range of days ("last week") may be read a little wider or narrower.
MAX_DAYS_OFF = 9


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled value of a sentence."""

    start: int
    end: int
    kind: str
    value: str
    bound: str
    unit: str
    counted: str
    event: str
    place: str


def read_labels(part: str, corpora: Path) -> dict[str, dict[tuple[str, int], list[Label]]]:
    """The labels of each sentence, by set, then by document and offset; a changed text is an error."""
    found: dict[str, dict[tuple[str, int], list[Label]]] = defaultdict(lambda: defaultdict(list))
    for row, _ in read_labelled_texts(corpora, LABELS):
        if row["part"] != part:
            continue
        labels = found[set_of(row["document"])][row["document"], int(row["start"])]
        if row["kind"] != "none":
            values = (row[each] for each in ("kind", "value", "bound", "unit", "counted", "event", "place"))
            labels.append(Label(int(row["value_start"]), int(row["value_end"]), *values))
    return found


class Counts:
    """For each attribute what was labelled, what was found and what of that is right, and the errors in words."""

    def __init__(self) -> None:
        self.labelled: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.errors: list[str] = []

    def add(self, attribute: str, wanted: str, given: str, *, is_right: bool, text: str) -> None:
        """Count one attribute of one value; "" stands for what is not there."""
        if wanted == "?":
            return
        self.labelled[attribute] += bool(wanted)
        self.found[attribute] += bool(given)
        self.right[attribute] += bool(wanted and given and is_right)
        if (wanted or given) and not (wanted and given and is_right):
            self.errors.append(f"{attribute:8} wanted {wanted!r:24} found {given!r:24} {text}")


def compare(labels: list[Label], mentions: list[Mention], text: str, counts: Counts) -> None:
    """Count what was read of one sentence."""
    taken: set[int] = set()
    for label in labels:
        near = [i for i, m in enumerate(mentions) if m.value.start < label.end and label.start < m.value.end]
        taken.update(near)
        if label.kind == "ignored":
            continue
        mention = next((mentions[i] for i in near if mentions[i].is_date == (label.kind == "date")), None)
        shown = f"{text[label.start : label.end]!r} in {text}"
        if label.kind == "date":
            is_right = mention is not None and is_day(label.value, mention)
            counts.add("date", label.value, iso_of(mention), is_right=is_right, text=shown)
        else:
            compare_number(label, mention, shown, counts)
    for i, mention in enumerate(mentions):
        if i not in taken:
            kind = "date" if mention.is_date else "number"
            counts.add(kind, "", iso_of(mention) or mention.words, is_right=False, text=text)


def compare_number(label: Label, mention: Mention | None, shown: str, counts: Counts) -> None:
    """Count a labelled number and its attributes."""
    quantity = mention.value if mention and isinstance(mention.value, Quantity) else None
    counts.add(
        "number",
        f"{label.bound} {label.value}",
        f"{BOUNDS[quantity.bound]} {quantity.low:g}..{quantity.high:g}" if quantity else "",
        is_right=quantity is not None and is_number(label, quantity),
        text=shown,
    )
    unit = "" if quantity is None else "age" if mention and mention.keys[:1] == ("age",) else quantity.unit
    counts.add("unit", label.unit, unit, is_right=unit == label.unit, text=shown)
    head = mention.head if mention else ""
    nouns = {term_of(noun) for noun in label.counted.split("|")}
    counts.add("counted", label.counted, head, is_right=term_of(head, is_term=True) in nouns, text=shown)
    state = state_of(label.event)
    given = next((key.split()[1] for key in mention.keys if key.startswith("people ")), "") if mention else ""
    counts.add("state", state, given, is_right=state == given, text=shown)
    places = mention.places if mention else frozenset()
    wanted = {" ".join(word[:NAME_LETTERS] for word in name.lower().split()) for name in label.place.split("|")}
    counts.add("place", label.place, ", ".join(sorted(places)), is_right=not places.isdisjoint(wanted), text=shown)


def state_of(event: str) -> str:
    """The state that a labelled verb puts people in, "" if none."""
    if event == "?":
        return event
    term = slot_term(event, "en") if event else ""
    return term if term in STATES else ""


def term_of(noun: str, *, is_term: bool = False) -> str:
    """A noun as slots compare it; those for people in general are one."""
    term = noun if is_term else slot_term(noun, "en")
    return "peopl" if term in {"resid", "person", "inhabit"} else term


def is_number(label: Label, quantity: Quantity) -> bool:
    """Whether value and bound are those labelled."""
    if label.bound == "range":
        low, high = map(float, label.value.split(".."))
        return math.isclose(quantity.low, low, rel_tol=0.1) and math.isclose(quantity.high, high, rel_tol=0.1)
    value = float(label.value)
    if label.bound == "vague":
        return quantity.bound == "vague" and value <= quantity.value <= 5 * value
    is_close = math.isclose(quantity.value, value, rel_tol=0.01)
    return is_close and label.bound in ("any", BOUNDS[quantity.bound])


def iso_of(mention: Mention | None) -> str:
    """The date as the program gives it, "" for what is none."""
    return mention.value.iso if mention is not None and isinstance(mention.value, DateMention) else ""


def is_day(label: str, mention: Mention) -> bool:
    """Whether a date is that labelled, as precise; of a labelled range both ends may be a few days off."""
    if not isinstance(mention.value, DateMention):
        return False
    if "/" not in label:
        return mention.value.iso == label
    first, last = (day_of(part, is_last=is_last) for part, is_last in zip(label.split("/"), (False, True), strict=True))
    off = abs((mention.value.first - first).days), abs((mention.value.last - last).days)
    return max(off) <= MAX_DAYS_OFF


def day_of(iso: str, *, is_last: bool) -> dt.date:
    """The first or the last day of a year, a month or a day."""
    year, month, day = (int(part) for part in (*iso.split("-"), *["0"] * (2 - iso.count("-"))))
    month = month or (12 if is_last else 1)
    return dt.date(year, month, day or (monthrange(year, month)[1] if is_last else 1))


def main() -> None:
    """Print a table for each part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument(
        "--errors", action="store_true", help="also every value that was read otherwise, with its sentence"
    )
    options = parser.parse_args()
    for part in [options.part] if options.part else PARTS:
        counts = Counts()
        n_other = 0
        for name, labels in sorted(read_labels(part, options.corpora).items()):
            analysis = read_set(options.corpora, name)
            sentences, documents = analysis.material.sentences, analysis.documents
            by_sentence = defaultdict(list)
            for mention in find_mentions(analysis.material, [document.published for document in documents]):
                by_sentence[mention.sentence].append(mention)
            n_other += len(labels.keys() - {(documents[s.document].path, s.start) for s in sentences})
            for i, sentence in enumerate(sentences):
                place = documents[sentence.document].path or "", sentence.start
                if place in labels:
                    compare(labels[place], by_sentence[i], sentence.text, counts)
        if options.errors:
            print("\n".join(sorted(counts.errors)))
        print(f"{part}: {n_other} sentences are split otherwise now and not counted")
        for each in ATTRIBUTES:
            labelled, found, right = counts.labelled[each], counts.found[each], counts.right[each]
            precision, recall = right / max(found, 1), right / max(labelled, 1)
            print(f"  {each:8} labelled {labelled:4}  found {found:4}  right {right:4}  {precision:.2f}  {recall:.2f}")


if __name__ == "__main__":
    main()
