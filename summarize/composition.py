"""Chosen passages to a brief, and all that was read to an inspection: the sections, and what comes first in each.

In: an analysis, its topics, what was chosen, the reader's focus. Out: a :class:`~summarize.results.Brief`, or an
:class:`~summarize.inspection.Inspection`. What each part cites is told by :mod:`summarize.citation`.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np

from summarize.citation import Citations
from summarize.inspection import Dropped, InspectedSentence, Inspection
from summarize.opening import find_leads
from summarize.parts import Counts, KnownArticle, Length, Point, Section
from summarize.results import Brief
from summarize.story_order import StoryOrder
from summarize.title import find_titled
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.analysis import Analysis
    from summarize.budget import Budget
    from summarize.corpus import Passage
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
        What answers the reader's query comes first, else the main event, in every section where the topics are the reader's own; of
        differences and dated facts only those that concern the query are told.
    budget : Budget
        Within which they were chosen.
    ranker : str
        The name of the one that weighed them.
    title : str, optional
        By default that of the article that :func:`~summarize.title.find_titled` finds, or else "Brief".
    """
    citations = Citations(analysis)
    passages = [passage for passage, _ in chosen]
    title_document = None if title else find_titled(analysis)
    found_title = None if title_document is None else analysis.titles[title_document]
    leads = _leads(analysis, passages, focus)
    has_heading = topics.of_passages([passages[lead] for lead in leads]) != NO_TOPIC
    if topics.is_found_in_one_event and not has_heading.all():
        # What has no heading stands last, but the brief begins with the main event: then it is one list.
        topics = topics.without_headings()
    points = [
        citations.point(passage, gain, place + 1, is_lead=place in leads)
        for place, (passage, gain) in enumerate(chosen)
    ]
    return Brief(
        title=title or found_title or "Brief",
        title_source=None if title_document is None else citations.sources[title_document],
        language=analysis.material.language,
        ranker=ranker,
        query=focus.query,
        length=Length(budget.unit, budget.limit, budget.used(passages)),
        counts=_counts(analysis),
        skipped=(*analysis.skips, *analysis.off_topic_skips),
        sources=citations.used,
        sections=_sections(analysis, topics, passages, points, leads, focus),
        disagreements=tuple(
            citations.disagreement(difference, topics)
            for difference in analysis.differences
            if focus.concerns(difference.sentences)
        ),
        timeline=tuple(citations.timeline_entry(fact) for fact in analysis.timeline if focus.concerns([fact.sentence])),
        known=tuple(map(KnownArticle.of, focus.known)),
    )


def compose_inspection(analysis: Analysis, topics: TopicAssignment) -> Inspection:
    """Lay out everything that was read."""
    citations = Citations(analysis)
    names = (*topics.names, None)
    sentences = tuple(
        InspectedSentence(
            source=citations.sources[sentence.document],
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
            citations.sources[document],
            drop.start,
            drop.end,
            " ".join(analysis.documents[document].text[drop.start : drop.end].split()),
            drop.reason,
        )
        for document in citations.order
        for drop in analysis.drops[document]
    )
    place = {source.id: number for number, source in enumerate(citations.ordered)}
    return Inspection(
        counts=_counts(analysis),
        skipped=analysis.skips,
        sources=citations.ordered,
        sentences=tuple(sorted(sentences, key=lambda sentence: (place[sentence.source.id], sentence.start))),
        dropped=dropped,
    )


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
    focus: Focus,
) -> tuple[Section, ...]:
    """One section a topic, then what fits none; `leads` come first, or in each section what is nearest to the main event."""
    of_points = topics.of_passages(passages)
    order = StoryOrder(analysis, passages)
    sections = []
    for topic, name in [*enumerate(topics.names), (NO_TOPIC, None)]:
        places = [place for place in range(len(points)) if of_points[place] == topic]
        first = [lead for lead in leads if lead in places]
        if focus.sections_begin_with_event:
            first = [places[lead] for lead in _main_event(analysis, [passages[place] for place in places])]
        places = order.arrange(places, first)
        if not places and topic != NO_TOPIC and topics.is_given:
            has_passage = topic in topics.of_passages(analysis.passages)
            # That no article has a word of the query is for the caller to say.
            if has_passage or name != focus.unmatched_query:
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
    found = find_leads(analysis.material, candidates, people, analysis.days)
    return tuple(dict.fromkeys(places[lead] for lead in found if lead is not None))
