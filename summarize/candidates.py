"""What there is to choose from: the passages of an analysis, and what each would add to a brief.

In: an analysis, the topics, what a ranker found worth covering in sentences, the reader's focus. Out: the
:class:`~summarize.solver.Candidates` that :mod:`summarize.selection` chooses from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, eye, hstack

from summarize.corpus import Passage, Salience
from summarize.errors import InputError
from summarize.opening import find_leads, find_scenes
from summarize.solver import Candidates
from summarize.text.clarity import CASE_RESTORED, LAST_CHOICE, clarity
from summarize.text.passages import MIN_WORDS, is_complete, is_short_statement
from summarize.text.relative_time import tells_time_from_today
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from summarize.analysis import Analysis
    from summarize.budget import Budget
    from summarize.focus import Focus
    from summarize.ranking.query import QueryMatch
    from summarize.topics.assignment import TopicAssignment

__all__ = ["find_eligible", "weigh"]

# What multiplies the quality of a passage, where more than one applies all of them; only the last two exclude each other.
#
# Of a reprint: slightly less than the original, which is quoted where both say the same.
REPRINTED = 0.95
# With which an article begins before it tells what happened.
SCENE = 0.5
# "Next week" in an article without a date: it tells the reader little.
UNDATED = 0.75
# Announced for a day that the newest article has reached, or counted before a later count.
OVERTAKEN = 0.5
# Another sentence that states the same fact has the support of more articles.
LESS_SUPPORTED = 0.6
# Only one article states it.
UNSUPPORTED = 0.7


def find_eligible(analysis: Analysis, topics: TopicAssignment, focus: Focus, budget: Budget) -> tuple[Passage, ...]:
    """Find the passages that may stand in a brief of a length.

    A sentence that answers the reader's query may be shorter than others, and so may any where all others fit the length and leave
    room; a passage of which the reader knows all may not stand there.

    Raises
    ------
    InputError
        If only what fits a topic may stand there, and nothing does.
    """
    passages = _without_reprinted(analysis) or _any_sentences(analysis)
    if focus.match and analysis.passages:
        answers = _short_answers(analysis, focus.match)
        passages = tuple(sorted((*passages, *answers), key=_last_sentence))
    passages = tuple(sorted((*passages, *_short_ones(analysis, passages, budget)), key=_last_sentence))
    if focus.only_topics and topics.names:
        passages = _of_topics(passages, topics)
    novelty = focus.novelty
    if novelty is None:
        return passages
    return tuple(passage for passage in passages if novelty[list(passage.sentences)].any())


def _without_reprinted(analysis: Analysis) -> tuple[Passage, ...]:
    """The passages without those of reprints that stand word for word, and with capitals, in the article that was reprinted."""
    counted, stems, sentences = analysis.material.counted, analysis.material.stems, analysis.material.sentences
    firsts = [passage.sentences[0] for passage in analysis.passages]
    original = {stems[first] for first in firsts if counted[first] and not sentences[first].case_restored}
    return tuple(
        passage
        for passage in analysis.passages
        if counted[passage.sentences[0]] or not original.issuperset(stems[index] for index in passage.sentences)
    )


def weigh(
    analysis: Analysis, passages: Sequence[Passage], topics: TopicAssignment, salience: Salience, focus: Focus
) -> Candidates:
    """Say what each passage would add to a brief, from what a ranker found worth covering in its sentences.

    Parameters
    ----------
    analysis : Analysis
    passages : sequence of Passage
        Those of :func:`find_eligible`.
    topics : TopicAssignment
    salience : Salience
        Of the sentences of the analysis. A ranker that scores sentences (``by_length`` is false) wants them in the order of their
        scores, so nothing but what reads badly or does not suit the reader is moved, and no opening is looked for.
    focus : Focus
        What the reader knows already lowers a passage's quality, and so does having nothing to do with the query. The opening is
        the passage that answers the query best or, where the reader asked for nothing, the one that tells the main event.
    """
    match = focus.match
    quality = _quality(analysis, passages) if salience.by_length else _last_choices(analysis, passages)
    quality_for_all = quality
    if focus.novelty is not None:
        quality = quality * _mean_of_sentences(focus.novelty, passages)
    members = _membership(passages, len(analysis.material.sentences))
    coverage, weights = _cover(salience, members)
    if match:
        least = match.least_share
        quality = quality * (least + (1 - least) * _mean_of_sentences(match.concerned, passages))
        weights = weights * (_favour(salience.incidence, match.relevance) if salience.by_length else 1.0)
        coverage, weights = _with_answer(coverage, weights, members @ match.answers)
    people = analysis.people.of_passages(passages)
    opening = latest = None
    if match and salience.by_length:
        opening = match.best([passage.sentences for passage in passages], quality_for_all.tolist())
    elif focus.begins_with_event and salience.by_length:
        latest, opening = find_leads(analysis.material, passages, people, analysis.days)
    introductions = people.joined_with(analysis.things.of_passages(passages))
    return Candidates(
        passages=tuple(passages),
        coverage=coverage,
        weights=weights,
        by_length=salience.by_length,
        quality=quality,
        conflicts=_conflicts(analysis, passages),
        quota_of=topics.quota_of_passages(passages),
        quotas=topics.quotas,
        opening=opening,
        latest=latest,
        introduced=introductions.introduced if salience.by_length else (),
        needed=introductions.needed if salience.by_length else (),
    )


def _any_sentences(analysis: Analysis) -> tuple[Passage, ...]:
    """Every sentence as a passage, for sets in which none is fit to stand alone: a short note is to have a brief, too."""
    return tuple(_alone(analysis, index) for index in range(len(analysis.material.sentences)))


def _short_answers(analysis: Analysis, match: QueryMatch) -> tuple[Passage, ...]:
    """The whole sentences that answer a query and are too short to be chosen for anything else ("The exits were locked.")."""
    material = analysis.material
    return tuple(
        _alone(analysis, index)
        for index in np.flatnonzero(match.answers & ~material.leaning).tolist()
        if material.sentences[index].n_words < MIN_WORDS and is_complete(material.sentences[index].text)
    )


def _short_ones(analysis: Analysis, passages: Sequence[Passage], budget: Budget) -> tuple[Passage, ...]:
    """The short statements for which there is room when all passages stand in the brief: none where not all of them fit."""
    sentences, leaning = analysis.material.sentences, analysis.material.leaning
    standing = {index for passage in passages for index in passage.sentences}
    room = budget.capacity
    told: set[int] = set()
    # Of sentences that repeat each other one stands in the brief, at worst the longest.
    for index in sorted(standing, key=lambda index: -sentences[index].n_words):
        if told.isdisjoint(analysis.repetitions.of(index)):
            room -= budget.cost(_alone(analysis, index))
            told.add(index)
        if room < 0:
            return ()
    found = []
    for index, sentence in enumerate(sentences):
        if index in standing or leaning[index] or not is_short_statement(sentence.text):
            continue
        passage = _alone(analysis, index)
        if budget.cost(passage) <= room and told.isdisjoint(analysis.repetitions.of(index)):
            room -= budget.cost(passage)
            told.add(index)
            found.append(passage)
    return tuple(found)


def _last_sentence(passage: Passage) -> int:
    return passage.sentences[-1]


def _alone(analysis: Analysis, index: int) -> Passage:
    sentence = analysis.material.sentences[index]
    return Passage((index,), sentence.n_words, len(sentence.text), sentence.document)


def _of_topics(passages: Sequence[Passage], topics: TopicAssignment) -> tuple[Passage, ...]:
    """The passages that fit a topic."""
    of_passages = topics.of_passages(passages)
    kept = tuple(passage for passage, topic in zip(passages, of_passages, strict=True) if topic != NO_TOPIC)
    if not kept:
        raise InputError("the topics", "no sentence fits them", "Give other keywords, or take what fits no topic too.")
    return kept


def _membership(passages: Sequence[Passage], n_sentences: int) -> csr_matrix:
    """Which sentences each passage has, shape (n_passages, n_sentences)."""
    rows = [row for row, passage in enumerate(passages) for _ in passage.sentences]
    columns = [sentence for passage in passages for sentence in passage.sentences]
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(passages), n_sentences))


def _conflicts(analysis: Analysis, passages: Sequence[Passage]) -> Callable[[int], NDArray[np.intp]]:
    """Give a function from a passage to those that repeat a sentence of it, itself among them; each is found when it is asked for."""
    having: defaultdict[int, list[int]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for sentence in passage.sentences:
            having[sentence].append(place)

    @cache
    def conflicts(place: int) -> NDArray[np.intp]:
        repeated = {other for sentence in passages[place].sentences for other in analysis.repetitions.of(sentence)}
        return np.unique([each for other in repeated for each in having.get(other, ())])

    return conflicts


def _mean_of_sentences(
    values: NDArray[np.float64] | NDArray[np.bool_], passages: Sequence[Passage]
) -> NDArray[np.float64]:
    """The mean of a value of sentences over each passage, shape (n_passages,)."""
    return np.array([values[list(passage.sentences)].mean() for passage in passages])


def _cover(salience: Salience, members: csr_matrix) -> tuple[csr_matrix, NDArray[np.float64]]:
    """Which passage covers which concept, and what concepts are worth.

    A passage covers the concepts of all its sentences. Where the ranker scores sentences, a run is worth the mean of its
    sentences, not their sum: each passage is a concept of its own.
    """
    if not salience.by_length:
        n_sentences = np.asarray(members.sum(axis=1)).ravel()
        scores = members @ (salience.incidence @ salience.weights) / np.maximum(n_sentences, 1)
        return eye(len(scores), format="csr"), scores
    coverage = (members @ salience.incidence).tocsr()
    coverage.data = np.ones_like(coverage.data)
    return coverage, salience.weights


def _favour(incidence: csr_matrix, relevance: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a query multiplies the weight of each concept with, in [1, e], shape (n_concepts,).

    That is e to the power of the mean relevance of the sentences that have the concept.
    """
    n_sentences = np.asarray(incidence.sum(axis=0)).ravel()
    return np.asarray(np.exp((incidence.T @ relevance) / np.maximum(n_sentences, 1)))


def _with_answer(
    coverage: csr_matrix, weights: NDArray[np.float64], answers: NDArray[np.float64]
) -> tuple[csr_matrix, NDArray[np.float64]]:
    """Add one concept more, which the passages with an answer to the query cover.

    It is worth as much as all other concepts together, divided by the number of passages that cover it: if many do, to have an
    answer says little for any one of them.
    """
    column = csr_matrix((answers > 0).astype(float)[:, None])
    return hstack([coverage, column], format="csr"), np.append(weights, weights.sum() / max(column.nnz, 1))


def _last_choices(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """The quality of passages where the ranker scores sentences: only what reads badly is moved, to the end.

    Returns
    -------
    ndarray of float, shape (n_passages,)
        The clarity of a passage's least clear sentence if that is at most :data:`~summarize.text.clarity.LAST_CHOICE`, else 1.
    """
    clarities = _clarities(analysis, passages)
    reads = [min(clarities[index] for index in passage.sentences) for passage in passages]
    return np.array([quality if quality <= LAST_CHOICE else 1.0 for quality in reads])


def _quality(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """How well each passage reads and how well it is supported, in (0, 1], shape (n_passages,)."""
    sentences, groups = analysis.material.sentences, analysis.material.groups
    # A reprint counts here as an article of its own: its editors chose what to send again. Counted with its original, the ROUGE-2
    # recall of duc2003 falls by 0.6 points.
    n_supporters = analysis.support.count_documents(analysis.material.document_of.tolist()).tolist()
    # For each same-fact group the highest number of supporters that a passage of one of its sentences has.
    most = Counter[int]()
    for index in (passage.sentences[0] for passage in passages if len(passage.sentences) == 1):
        most[groups[index]] = max(most[groups[index]], n_supporters[index])
    undated = [
        analysis.documents[sentence.document].published is None and tells_time_from_today(sentence.text)
        for sentence in sentences
    ]
    clarities = _clarities(analysis, passages)
    scenes = find_scenes(analysis.material)
    # A sentence whose number another article gives differently has no support, but more than one article tells of it.
    disputed = {
        sentence
        for difference in analysis.differences
        if difference.kind == "number"
        for sentence in difference.sentences
    }

    def quality(passage: Passage) -> float:
        reads = min(clarities[index] for index in passage.sentences)
        if not analysis.material.counted[passage.sentences[0]]:
            reads *= REPRINTED
        if any(sentences[index].case_restored for index in passage.sentences):
            reads *= CASE_RESTORED
        if passage.sentences[0] in scenes:
            reads *= SCENE
        if any(undated[index] for index in passage.sentences):
            reads *= UNDATED
        if not analysis.overtaken.isdisjoint(passage.sentences):
            reads *= OVERTAKEN
        if any(n_supporters[index] < most[groups[index]] for index in passage.sentences):
            return reads * LESS_SUPPORTED
        is_told = all(n_supporters[index] or index in disputed for index in passage.sentences)
        return reads if is_told else reads * UNSUPPORTED

    return np.array([quality(passage) for passage in passages])


def _clarities(analysis: Analysis, passages: Sequence[Passage]) -> dict[int, float]:
    """How well each sentence of the passages reads, judged once though it may stand in several."""
    places = dict.fromkeys(index for passage in passages for index in passage.sentences)
    return {index: clarity(analysis.material.sentences[index].text) for index in places}
