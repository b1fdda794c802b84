"""Everything that is known about a set of articles before anything is chosen.

In: documents. Out: an :class:`Analysis`: clean sentences, their vectors, what repeats what, passages. It does not depend on
the length, the topics or the ranker, so that one analysis serves many briefs.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from summarize.facts.disagreements import find_disagreements
from summarize.facts.groups import group_sentences
from summarize.facts.judged_pairs import find_judged_pairs
from summarize.facts.mentions import find_mentions
from summarize.facts.overtaken import find_overtaken
from summarize.facts.repetitions import Repetitions, find_repetitions
from summarize.facts.slots import compare_slots
from summarize.facts.support import Support, find_support
from summarize.facts.timeline import DatedFact, find_timeline
from summarize.preparation import DocumentSet, describe, prepare
from summarize.text.passages import find_passages
from summarize.text.people import find_people
from summarize.text.taken_up import find_things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Document, Material, Passage
    from summarize.facts.differences import Difference
    from summarize.facts.judged_pairs import JudgedPairs
    from summarize.text.introductions import Introductions

__all__ = ["Analysis", "analyse"]

steps = logging.getLogger("summarize.steps")


@dataclass(frozen=True, slots=True, eq=False)
class Analysis(DocumentSet):
    """What was found in a set of articles; `documents` and what became of each are those of :class:`DocumentSet`.

    Like the arrays in it, an analysis is equal to itself alone.

    Attributes
    ----------
    material : Material
        Sentences, stems, vectors, same-fact groups.
    support : Support
        A mapping: for each sentence those of any article that state all it states.
    repetitions : Repetitions
        Which sentences would read as repetitions of each.
    passages : tuple of Passage
        What may stand in a brief.
    people : Introductions
        Whom each sentence introduces, and whom it calls by the last name alone.
    things : Introductions
        Of what each sentence tells, and what it takes up from the one before it.
    differences : tuple of Difference
        What the articles give differently, the surest first.
    timeline : tuple of DatedFact
        The dated facts, the earliest first.
    overtaken : frozenset of int
        The sentences of which later articles know better.
    """

    material: Material
    support: Support
    repetitions: Repetitions
    passages: tuple[Passage, ...]
    people: Introductions
    things: Introductions
    differences: tuple[Difference, ...]
    timeline: tuple[DatedFact, ...]
    overtaken: frozenset[int]

    def __repr__(self) -> str:
        # All of it is many times longer than its articles.
        return f"<Analysis: articles={len(self.documents)}, sentences={len(self.material.sentences)}>"

    @property
    def n_words(self) -> int:
        """White-space-separated tokens of the cleaned articles."""
        return sum(sentence.n_words for sentence in self.material.sentences)


def analyse(documents: Sequence[Document], language: str = "en") -> Analysis:
    """Clean, split, vectorise and compare a set of articles.

    Parameters
    ----------
    documents : sequence of Document
        In any order.
    language : str
        ISO 639-1 code.

    Raises
    ------
    InputError
        If the language is not supported.
    """
    prepared = prepare(documents, language)
    sentences = prepared.sentences
    steps.info("comparing sentences (%s)", f"{len(sentences):,}")
    material = describe(sentences, language, prepared.reprint_of, stems=prepared.stems)
    pairs = find_judged_pairs(material)
    material = replace(material, groups=group_sentences(pairs))
    things = find_things(material)
    passages = find_passages(prepared.documents, sentences, material.leaning.tolist(), list(map(bool, things.needed)))
    repetitions = find_repetitions(material, pairs)
    differences, timeline, overtaken = _compare_values(material, prepared.days, pairs, passages, repetitions)
    return Analysis(
        **{each.name: getattr(prepared, each.name) for each in fields(DocumentSet)},
        material=material,
        support=find_support(pairs),
        repetitions=repetitions,
        passages=passages,
        people=find_people(sentences, material.counted.tolist()),
        things=things,
        differences=differences,
        timeline=timeline,
        overtaken=overtaken,
    )


def _compare_values(
    material: Material,
    days: Sequence[str | None],
    pairs: JudgedPairs,
    passages: Sequence[Passage],
    repetitions: Repetitions,
) -> tuple[tuple[Difference, ...], tuple[DatedFact, ...], frozenset[int]]:
    """What the articles give differently, what they date, and what later ones overtook."""
    mentions = find_mentions(material, days)
    slot_pairs = compare_slots(mentions)
    clear = {passage.sentences[0] for passage in passages if len(passage.sentences) == 1}
    differences = find_disagreements(material, pairs, mentions, slot_pairs, days)
    timeline = find_timeline(material, mentions, slot_pairs, clear, repetitions)
    return differences, timeline, find_overtaken(mentions, differences, days)
