"""From what was chosen to the results that users get: points with their sources and support, sections, the title."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import went_on
from summarize.errors import InputError
from summarize.inspection import Dropped, InspectedSentence, Inspection
from summarize.opening import find_leads, recency
from summarize.parts import (
    N_DIGITS,
    Claim,
    Counts,
    Disagreement,
    KnownArticle,
    Length,
    Point,
    Section,
    Source,
    Support,
    TimelineEntry,
)
from summarize.results import Brief
from summarize.story_order import StoryOrder
from summarize.text.offsets import source_offset
from summarize.text.relative_time import as_of
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.analysis import Analysis
    from summarize.budget import Budget
    from summarize.corpus import Document, Passage
    from summarize.facts.differences import Difference, StatedValue
    from summarize.facts.timeline import DatedFact
    from summarize.focus import Focus
    from summarize.topics.assignment import TopicAssignment

__all__ = ["compose_brief", "compose_inspection"]

logger = logging.getLogger("summarize")


def compose_brief(
    analysis: Analysis,
    topics: TopicAssignment,
    chosen: Sequence[tuple[Passage, float]],
    focus: Focus,
    *,
    budget: Budget,
    ranker: str,
    title: str | None = None,
) -> Brief:
    """Lay out the chosen passages.

    Parameters
    ----------
    chosen : sequence of (Passage, gain)
        In the order in which they were chosen.
    focus : Focus
        What answers the reader's query comes first, else the main event; of differences and dated facts only those that concern
        the query are told.
    budget : Budget
        Within which they were chosen.
    ranker : str
        The name of the one that weighed them.
    title : str, optional
        By default that of the article nearest to the set's centroid.
    """
    composer = _Composer(analysis)
    passages = [passage for passage, _ in chosen]
    title_document = None if title else _central_document(analysis)
    found_title = None if title_document is None else analysis.titles[title_document]
    leads = _leads(analysis, passages, focus)
    points = [
        composer.point(passage, gain, place + 1, is_lead=place in leads) for place, (passage, gain) in enumerate(chosen)
    ]
    return Brief(
        title=title or found_title or "Brief",
        title_source=None if title_document is None else composer.sources[title_document],
        language=analysis.material.language,
        ranker=ranker,
        query=focus.query,
        length=Length(budget.unit, budget.limit, budget.used(passages)),
        counts=_counts(analysis),
        skipped=(*analysis.skips, *analysis.off_topic_skips),
        sources=tuple(composer.sources[document] for document in composer.used),
        sections=_sections(analysis, topics, passages, points, leads, unmatched=focus.unmatched_query),
        disagreements=tuple(
            composer.disagreement(difference, topics)
            for difference in analysis.differences
            if focus.concerns([stated.sentence for values in difference.values for stated in values])
        ),
        timeline=tuple(composer.timeline_entry(fact) for fact in analysis.timeline if focus.concerns([fact.sentence])),
        known=tuple(map(KnownArticle.of, focus.known)),
    )


def compose_inspection(analysis: Analysis, topics: TopicAssignment) -> Inspection:
    """Lay out everything that was read."""
    composer = _Composer(analysis)
    names = (*topics.names, None)
    sentences = tuple(
        InspectedSentence(
            source=composer.sources[sentence.document],
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            case_restored=sentence.case_restored,
            topic=names[topics.of_sentences[index]],
            group=int(analysis.material.groups[index]),
        )
        for index, sentence in enumerate(analysis.material.sentences)
    )
    dropped = tuple(
        Dropped(
            composer.sources[document],
            drop.start,
            drop.end,
            " ".join(analysis.documents[document].text[drop.start : drop.end].split()),
            drop.reason,
        )
        for document in composer.given_order
        for drop in analysis.drops[document]
    )
    place = {source.id: number for number, source in enumerate(composer.in_given_order())}
    return Inspection(
        counts=_counts(analysis),
        skipped=analysis.skips,
        sources=composer.in_given_order(),
        sentences=tuple(sorted(sentences, key=lambda sentence: (place[sentence.source.id], sentence.start))),
        dropped=dropped,
    )


class _Composer:
    """Knows the source of every document and who supports what."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        # What is off topic comes last, so that the numbers of what a brief cites have no gaps.
        self.given_order = sorted(
            range(len(analysis.documents)),
            key=lambda document: (analysis.off_topic[document], analysis.given[document]),
        )
        self.used = [document for document in self.given_order if not analysis.off_topic[document]]
        self.ids = _ids(analysis, self.given_order)
        words = Counter[int]()
        for sentence in analysis.material.sentences:
            words[sentence.document] += sentence.n_words
        self.sources = [self._source(document, words[document]) for document in range(len(analysis.documents))]
        self.dates = {self.sources[document].published for document in self.used}
        self.updated = {
            stated.sentence
            for difference in analysis.differences
            if difference.relation == "update"
            for values in difference.values
            for stated in values
        }

    def in_given_order(self) -> tuple[Source, ...]:
        return tuple(self.sources[document] for document in self.given_order)

    def _source(self, document: int, words: int) -> Source:
        read, original = self.analysis.documents[document], self.analysis.reprint_of[document]
        return Source(
            id=self.ids[document],
            path=read.path,
            url=read.url,
            title=self.analysis.titles[document],
            publisher=read.publisher,
            author=read.author,
            published=read.published,
            words=words,
            reprint_of=None if original is None else self.ids[original],
            sha256=read.sha256,
            text=read.text,
        )

    def point(self, passage: Passage, gain: float, order: int, *, is_lead: bool) -> Point:
        """Turn a passage into a point with its support."""
        sentences = [self.analysis.material.sentences[index] for index in passage.sentences]
        support = self._support(passage)
        supporters = {self.analysis.material.sentences[index].document for index, _ in support}
        text, source = " ".join(sentence.text for sentence in sentences), self.sources[passage.document]
        return Point(
            text=text,
            source=source,
            start=sentences[0].start,
            end=sentences[-1].end,
            case_restored=any(sentence.case_restored for sentence in sentences),
            score=round(gain, N_DIGITS),
            order=order,
            n_sources=self._n_independent({passage.document, *supporters}),
            support=tuple(self._supporting(index, similarity) for index, similarity in support),
            as_of=source.published
            if self._is_dated(passage, is_lead=is_lead)
            else as_of(text, source.published, self.dates),
        )

    def _is_dated(self, passage: Passage, *, is_lead: bool) -> bool:
        """Whether a point shows the date of its article whatever its words: it says how things stand, or what others update."""
        return not self.updated.isdisjoint(passage.sentences) or (is_lead and went_on(self.dates))

    def _support(self, passage: Passage) -> list[tuple[int, float]]:
        """Sentences of other articles that together state every sentence of the passage, one article after the other."""
        sentences = self.analysis.material.sentences
        found: list[dict[int, tuple[int, float]]] = []
        for index in passage.sentences:
            by_document: dict[int, tuple[int, float]] = {}
            for entry in self.analysis.support.get(index, ()):
                document = sentences[entry.sentence].document
                if document != passage.document:
                    by_document.setdefault(document, (entry.sentence, entry.similarity))
            found.append(by_document)
        documents = [document for document in self.given_order if all(document in entries for entries in found)]
        return [pair for document in documents for pair in dict.fromkeys(entries[document] for entries in found)]

    def _supporting(self, index: int, similarity: float) -> Support:
        sentence = self.analysis.material.sentences[index]
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
        found = Counter(int(topics.of_sentences[stated.sentence]) for values in difference.values for stated in values)
        topic = max(sorted(found), key=lambda number: found[number])
        name = None if topic == NO_TOPIC else topics.names[topic]
        return Disagreement(difference.kind, difference.relation, name, claims)

    def _words(self, stated: StatedValue) -> str:
        return stated.iso or self.analysis.material.sentences[stated.sentence].text[stated.start : stated.end]

    def _claim(self, stated: StatedValue, value: str) -> Claim:
        sentence = self.analysis.material.sentences[stated.sentence]
        source = self.sources[sentence.document]
        start, end = (
            source_offset(source.text, sentence.start, sentence.end, at) for at in (stated.start, stated.end - 1)
        )
        return Claim(value, start, end + 1, source, sentence.start, sentence.end, sentence.text, sentence.case_restored)

    def timeline_entry(self, fact: DatedFact) -> TimelineEntry:
        """Turn a dated fact into a line of the timeline."""
        sentence = self.analysis.material.sentences[fact.sentence]
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
            original = self.analysis.reprint_of[document]
            source = self.analysis.documents[document if original is None else original]
            independent.add(source.publisher.casefold() if source.publisher else source.sha256)
        return len(independent)


def _ids(analysis: Analysis, given_order: Sequence[int]) -> dict[int, str]:
    """Each document's own id, or its number among those used; a number that is the id of another is passed over."""
    own = Counter(document.id for document in analysis.documents if document.id)
    repeated = [name for name, n in own.items() if n > 1]
    if repeated:
        raise InputError(f"id {repeated[0]!r}", "two documents have it", "Give every document an id of its own.")
    ids: dict[int, str] = {}
    number = 0
    for place, document in enumerate(given_order, 1):
        name = analysis.documents[document].id
        if not name:
            number = max(number + 1, place)
            while str(number) in own:
                number += 1
        ids[document] = name or str(number)
    return ids


def _counts(analysis: Analysis) -> Counts:
    n_sentences = len(analysis.material.sentences)
    n_groups = len(np.unique(analysis.material.groups))
    return Counts(
        documents=analysis.off_topic.count(False),
        sentences=n_sentences,
        dropped=sum(len(drops) for drops in analysis.drops),
        merged=n_sentences - n_groups,
    )


def _sections(
    analysis: Analysis,
    topics: TopicAssignment,
    passages: Sequence[Passage],
    points: Sequence[Point],
    leads: Sequence[int],
    *,
    unmatched: str | None = None,
) -> tuple[Section, ...]:
    """One section a topic, then what fits none; the passages at the places `leads` come first.

    `unmatched` is a query of which no article has a word.
    """
    of_points = topics.of_passages(passages)
    order = StoryOrder(analysis, passages, [point.text for point in points], leads)
    sections = []
    for topic, name in [*enumerate(topics.names), (NO_TOPIC, None)]:
        places = order.arrange([place for place in range(len(points)) if of_points[place] == topic])
        if not places and topic != NO_TOPIC and topics.is_given:
            has_passage = topic in topics.of_passages(analysis.passages)
            # That no article has a word of the query is for the caller to say.
            if has_passage or name != unmatched:
                logger.warning(
                    "topic %r: %s", name, "nothing that fits the length" if has_passage else "nothing to say"
                )
        if places or (topic != NO_TOPIC and topics.is_given) or (topic == NO_TOPIC and not topics.names):
            keywords = topics.keywords[topic] if name is not None else ()
            sections.append(Section(name, keywords, tuple(points[place] for place in places)))
    if not topics.is_given:
        # Nobody gave an order: the topics with the leads open the brief, then what was most worth choosing; what fits no topic
        # stays last.
        sections.sort(
            key=lambda section: (
                section.topic is None,
                min((rank for rank, lead in enumerate(leads) if points[lead] in section.points), default=len(leads)),
                min((point.order for point in section.points), default=0),
            )
        )
    return tuple(sections)


def _leads(analysis: Analysis, passages: Sequence[Passage], focus: Focus) -> tuple[int, ...]:
    """The places of the passages with which the brief begins: what answers the query, or the main event."""
    if focus.match:
        answer = focus.match.best([passage.sentences for passage in passages])
        return () if answer is None else (answer,)
    return _main_event(analysis, passages) if focus.begins_with_event else ()


def _main_event(analysis: Analysis, passages: Sequence[Passage]) -> tuple[int, ...]:
    """The places of the passages that tell the main event as it stands last, and the main event.

    Neither goes before anything that its own article says earlier. Where the story did not go on they are one.
    """
    firsts: dict[int, int] = {}
    for place in sorted(range(len(passages)), key=lambda place: passages[place].sentences):
        firsts.setdefault(passages[place].document, place)
    places = list(firsts.values())
    candidates = [passages[place] for place in places]
    people = analysis.people.of_passages(candidates)
    late = recency([document.published for document in analysis.documents])
    found = find_leads(analysis.material, candidates, people, late)
    return tuple(dict.fromkeys(places[lead] for lead in found if lead is not None))


def _central_document(analysis: Analysis) -> int | None:
    """The article with a usable title whose vector is nearest to the centroid of all articles."""
    X = analysis.material.X
    of_document = np.array([sentence.document for sentence in analysis.material.sentences])
    on_topic = [number for number, is_off_topic in enumerate(analysis.off_topic) if not is_off_topic]
    titled = [number for number in on_topic if _has_usable_title(analysis.documents[number])]
    # A title whose capitals had to be restored is taken only where there is no other.
    titled = titled or [number for number in on_topic if analysis.titles[number]]
    if not titled:
        return None
    titled = [number for number in titled if analysis.reprint_of[number] is None] or titled
    vectors = np.vstack(
        [np.asarray(X[of_document == number].sum(axis=0)).ravel() for number in range(len(analysis.documents))]
    )
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    similarity = np.round(vectors @ vectors.mean(axis=0), 9)
    return max(titled, key=lambda number: (similarity[number], -number))


def _has_usable_title(document: Document) -> bool:
    return bool(document.title) and document.title != (document.title or "").lower()
