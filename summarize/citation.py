"""What stands in the articles, as results cite it: numbered sources, points with their support, claims, dated facts.

In: an analysis and the indices of what was chosen or found in it. Out: the parts of :mod:`summarize.parts`, each with its source
and its offsets there.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.calendar import went_on
from summarize.errors import InputError
from summarize.parts import N_DIGITS, Claim, Disagreement, Point, Source, Support, TimelineEntry
from summarize.text.offsets import source_offset
from summarize.text.relative_time import as_of
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.analysis import Analysis
    from summarize.corpus import Passage
    from summarize.facts.differences import Difference, StatedValue
    from summarize.facts.timeline import DatedFact
    from summarize.topics.assignment import TopicAssignment

__all__ = ["Citations"]


class Citations:
    """The source of every document of an analysis, and what cites them.

    Attributes
    ----------
    sources : list of Source
        That of each document of the analysis.
    order : list of int
        The documents in the order in which they were given; what is off topic comes last, so that the numbers of what a brief
        cites have no gaps.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._sentences = analysis.material.sentences
        self.order = sorted(
            range(len(analysis.documents)),
            key=lambda document: (analysis.off_topic[document], analysis.given[document]),
        )
        self._ids = _ids(analysis, self.order)
        words = Counter[int]()
        for sentence in self._sentences:
            words[sentence.document] += sentence.n_words
        self.sources = [self._source(document, words[document]) for document in range(len(analysis.documents))]
        self._dates = {source.published for source in self.used}
        updates = [difference for difference in analysis.differences if difference.relation == "update"]
        self._updated = {sentence for difference in updates for sentence in difference.sentences}

    @property
    def ordered(self) -> tuple[Source, ...]:
        """The sources in their order."""
        return tuple(self.sources[document] for document in self.order)

    @property
    def used(self) -> tuple[Source, ...]:
        """The same without those that are off topic."""
        return tuple(self.sources[document] for document in self.order if not self._analysis.off_topic[document])

    def _source(self, document: int, words: int) -> Source:
        read, original = self._analysis.documents[document], self._analysis.reprint_of[document]
        return Source(
            id=self._ids[document],
            path=read.path,
            url=read.url,
            title=self._analysis.titles[document],
            publisher=read.publisher,
            author=read.author,
            published=read.published,
            words=words,
            reprint_of=None if original is None else self._ids[original],
            sha256=read.sha256,
            text=read.text,
        )

    def point(self, passage: Passage, gain: float, order: int, *, is_lead: bool) -> Point:
        """Turn a passage into a point with its support."""
        sentences = [self._sentences[index] for index in passage.sentences]
        support = self._support(passage)
        supporters = {self._sentences[index].document for index, _ in support}
        text = " ".join(sentence.text for sentence in sentences)
        return Point(
            text=text,
            source=self.sources[passage.document],
            start=sentences[0].start,
            end=sentences[-1].end,
            case_restored=any(sentence.case_restored for sentence in sentences),
            score=round(gain, N_DIGITS),
            order=order,
            n_sources=self._n_independent({passage.document, *supporters}),
            support=tuple(self._supporting(index, similarity) for index, similarity in support),
            as_of=self._as_of(passage, text, is_lead=is_lead),
        )

    def _as_of(self, passage: Passage, text: str, *, is_lead: bool) -> str | None:
        """The date to show with a passage: where it says how things stand or what others update, whatever its words are."""
        published = self.sources[passage.document].published
        is_dated = not self._updated.isdisjoint(passage.sentences) or (is_lead and went_on(self._dates))
        return published if is_dated else as_of(text, published, self._dates)

    def _support(self, passage: Passage) -> list[tuple[int, float]]:
        """Sentences of other articles that together state every sentence of the passage, one article after the other."""
        sentences = self._sentences
        found: list[dict[int, tuple[int, float]]] = []
        for index in passage.sentences:
            by_document: dict[int, tuple[int, float]] = {}
            for entry in self._analysis.support.get(index, ()):
                document = sentences[entry.sentence].document
                if document != passage.document:
                    by_document.setdefault(document, (entry.sentence, entry.similarity))
            found.append(by_document)
        documents = [document for document in self.order if all(document in entries for entries in found)]
        return [pair for document in documents for pair in dict.fromkeys(entries[document] for entries in found)]

    def _supporting(self, index: int, similarity: float) -> Support:
        sentence = self._sentences[index]
        return Support(
            source=self.sources[sentence.document],
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            case_restored=sentence.case_restored,
            similarity=round(similarity, N_DIGITS),
        )

    def disagreement(self, difference: Difference, topics: TopicAssignment) -> Disagreement:
        """Turn differing values into claims; those that agree share the words of the first."""
        claims = tuple(self._claim(stated, self._words(values[0])) for values in difference.values for stated in values)
        found = Counter(int(topics.of_sentences[sentence]) for sentence in difference.sentences)
        topic = max(sorted(found), key=lambda number: found[number])
        name = None if topic == NO_TOPIC else topics.names[topic]
        return Disagreement(difference.kind, difference.relation, name, claims)

    def _words(self, stated: StatedValue) -> str:
        return stated.iso or self._sentences[stated.sentence].text[stated.start : stated.end]

    def _claim(self, stated: StatedValue, value: str) -> Claim:
        sentence = self._sentences[stated.sentence]
        source = self.sources[sentence.document]
        start, end = (
            source_offset(source.text, sentence.start, sentence.end, at) for at in (stated.start, stated.end - 1)
        )
        return Claim(value, start, end + 1, source, sentence.start, sentence.end, sentence.text, sentence.case_restored)

    def timeline_entry(self, fact: DatedFact) -> TimelineEntry:
        """Turn a dated fact into a line of the timeline."""
        sentence = self._sentences[fact.sentence]
        return TimelineEntry(
            date=fact.date,
            expression=sentence.text[fact.start : fact.end],
            text=sentence.text,
            source=self.sources[sentence.document],
            start=sentence.start,
            end=sentence.end,
            case_restored=sentence.case_restored,
        )

    def _n_independent(self, documents: set[int]) -> int:
        """Count articles, those with one text and those of one publisher once."""
        independent = set()
        for document in documents:
            original = self._analysis.reprint_of[document]
            source = self._analysis.documents[document if original is None else original]
            independent.add(source.publisher.casefold() if source.publisher else source.sha256)
        return len(independent)


def _ids(analysis: Analysis, order: Sequence[int]) -> dict[int, str]:
    """Each document's own id, or its number among those used; a number that is the id of another is passed over."""
    own = Counter(document.id for document in analysis.documents if document.id)
    repeated = [name for name, n in own.items() if n > 1]
    if repeated:
        raise InputError(f"id {repeated[0]!r}", "two documents have it", "Give every document an id of its own.")
    ids: dict[int, str] = {}
    number = 0
    for place, document in enumerate(order, 1):
        name = analysis.documents[document].id
        if not name:
            number = max(number + 1, place)
            while str(number) in own:
                number += 1
        ids[document] = name or str(number)
    return ids
