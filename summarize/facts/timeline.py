"""The dated facts of a set in the order of the dates they speak of.

In: the sentences of a set, the dates they give and how alike what happened on them is. Out: one :class:`DatedFact` a fact.
Articles that state one fact of one date share a line, and no sentence stands in two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarize.calendar import WEEKDAYS
from summarize.facts.dates import DateMention

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarize.corpus import Material
    from summarize.facts.mentions import Mention

__all__ = ["DatedFact", "find_timeline"]

# Two sentences that give one date for what is this alike state one fact; looser than for differing values, where a mistake
# would accuse a source.
MIN_SIMILARITY = 0.35
# More lines than this are no overview; the facts that most articles date are kept.
MAX_FACTS = 40

_PREPOSITION = re.compile(
    r"\b(?:by|in|on|since|until|till|through|from|after|before|during|for|around|about|as\sof)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "The deadliest since 1988", "for the first time since 1991": what happened then is another story.
_SINCE = re.compile(r"\b(?:\w{3,}est|worst|most|first)\b[^.;]*\bsince\b[^.;,]*$")
# "Pinochet, who stepped down five months ago, was arrested on Friday".
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,]*$")
# "Since the 2003 invasion", "post-2003 years", "an aftershock of the February 27 earthquake", "1985's hurricane": the date only
# says which one.
_OF_NAMED_EVENT = re.compile(
    r"\b(?:(?:of|after|since|from|by|following|like|to|than|before|into|despite)\s(?:the|an?)\s(?:\w+\s)?|post-|pre-)$",
    re.IGNORECASE,
)
_NAMED_EVENT = re.compile(
    r"\s(?!(?:and|as|at|but|by|for|from|in|of|on|or|that|through|to|when|where|which|while|who|with)\b)[A-Za-z]"
)
_POSSESSIVE = re.compile(r"['’]s\b")
_NOW = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday|tonight|tomorrow)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A sentence and the date it speaks of.

    Attributes
    ----------
    sentence : int
    start, end : int
        Offsets of the words that give the date, its preposition included, in the sentence.
    date : str
        ISO 8601, as precise as known.
    """

    sentence: int
    start: int
    end: int
    date: str


def find_timeline(
    material: Material,
    mentions: Sequence[Mention],
    pairs: Sequence[tuple[int, int, float]],
    clear: Collection[int],
    repetitions: Any,
) -> tuple[DatedFact, ...]:
    """Find the dated facts, the earliest first.

    Parameters
    ----------
    mentions, pairs
        As :func:`~summarize.facts.disagreements.find_disagreements` takes them.
    clear : collection of int
        The sentences that can be read alone.
    repetitions : scipy.sparse.csr_matrix, shape (n_sentences, n_sentences)
        From :func:`~summarize.facts.repetitions.find_repetitions`.
    """
    dated = _to_the_point(material, mentions, clear)
    facts = _facts(material, mentions, dated, [*pairs, *_repeated(mentions, dated, repetitions)])
    facts.sort(key=lambda fact: (-len({mentions[i].document for i in fact}), fact[0]))
    chosen: list[tuple[DateMention, int]] = []
    used: set[int] = set()
    for fact in facts:
        free = [i for i in fact if mentions[i].sentence not in used]
        # A fact of which every sentence, or one that says the same, has its line already.
        if len(free) < len(fact) or not free:
            free = [i for i in free if not any(mentions[j].sentence in used for j in fact)]
        if free and len(chosen) < MAX_FACTS:
            best = min(free, key=lambda i: _rank(material, mentions, i))
            used.add(mentions[best].sentence)
            value = mentions[best].value
            if isinstance(value, DateMention):
                chosen.append((value, mentions[best].sentence))
    chosen.sort(key=lambda entry: (entry[0].first, entry[0].last, entry[1]))
    return tuple(_dated_fact(material, value, sentence) for value, sentence in chosen)


def _to_the_point(material: Material, mentions: Sequence[Mention], clear: Collection[int]) -> list[int]:
    """The dates of what clear sentences tell, neither those of statements nor those given in passing."""
    of_sentence: dict[int, dict[int, DateMention]] = defaultdict(dict)
    for i, mention in enumerate(mentions):
        if mention.sentence in clear and isinstance(mention.value, DateMention):
            of_sentence[mention.sentence][i] = mention.value
    told = []
    for sentence, dates in of_sentence.items():
        text = material.sentences[sentence].text
        days = [date for i, date in dates.items() if date.first == date.last and not mentions[i].is_reporting]
        told += [
            i
            for i, date in dates.items()
            if not mentions[i].is_reporting
            and not _is_in_passing(text, date, list(dates.values()))
            and not _is_background(date, days)
        ]
    return told


def _is_background(date: DateMention, days: Sequence[DateMention]) -> bool:
    """Whether a sentence tells what happened on a day, and the date is a year before that."""
    return len(date.iso) == len("2003") and any(day.is_relative and date.last < day.first for day in days)


def _is_in_passing(text: str, date: DateMention, dates: Sequence[DateMention]) -> bool:
    """Whether a sentence gives a date only in passing: what it tells happened at another time."""
    before = text[: date.start]
    is_name = _POSSESSIVE.match(text, date.end) or (
        _OF_NAMED_EVENT.search(before) and _NAMED_EVENT.match(text, date.end)
    )
    if is_name or _SINCE.search(before):
        return True
    unresolved = any(not any(other.start <= now.start() < other.end for other in dates) for now in _NOW.finditer(text))
    if unresolved and not date.is_relative:
        return True
    return (unresolved or len(dates) > 1) and bool(_ASIDE.search(before)) and "," in text[date.end :]


def _facts(
    material: Material, mentions: Sequence[Mention], dated: Sequence[int], pairs: Sequence[tuple[int, int, float]]
) -> list[list[int]]:
    """Mentions of one date for one fact."""
    parent = {i: i for i in dated}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first_of_group: dict[tuple[int, str], int] = {}
    for i in dated:
        parent[i] = first_of_group.setdefault((int(material.groups[mentions[i].sentence]), _iso(mentions[i])), i)
    for i, j, similarity in pairs:
        if i in parent and j in parent and similarity >= MIN_SIMILARITY and _iso(mentions[i]) == _iso(mentions[j]):
            older, newer = sorted((root(i), root(j)))
            parent[newer] = older
    facts: dict[int, list[int]] = defaultdict(list)
    for i in dated:
        facts[root(i)].append(i)
    return list(facts.values())


def _repeated(mentions: Sequence[Mention], dated: Sequence[int], repetitions: Any) -> list[tuple[int, int, float]]:
    """Mentions of one date in sentences that a reader would take for one another, as pairs that are wholly alike."""
    of_date: dict[str, list[int]] = defaultdict(list)
    for i in dated:
        of_date[_iso(mentions[i])].append(i)
    found = []
    for alike in of_date.values():
        sentences = [mentions[i].sentence for i in alike]
        rows, columns = repetitions[sentences][:, sentences].nonzero()
        found += [(alike[a], alike[b], 1.0) for a, b in zip(rows.tolist(), columns.tolist(), strict=True) if a < b]
    return found


def _iso(mention: Mention) -> str:
    value = mention.value
    return f"{value.iso} {value.first}" if isinstance(value, DateMention) else ""


def _rank(material: Material, mentions: Sequence[Mention], i: int) -> tuple[int, int, int]:
    """The sentence to print for a fact: the one with the fewest other dates, then the shortest."""
    sentence = mentions[i].sentence
    return len(mentions[i].days), len(material.sentences[sentence].text), sentence


def _dated_fact(material: Material, value: DateMention, sentence: int) -> DatedFact:
    preposition = _PREPOSITION.search(material.sentences[sentence].text[: value.start])
    start = preposition.start() if preposition else value.start
    return DatedFact(sentence, start, value.end, value.iso)
