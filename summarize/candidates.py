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
from summarize.opening import find_leads
from summarize.solver import Candidates
from summarize.text.clarity import CASE_RESTORED, LAST_CHOICE, clarity
from summarize.text.passages import MIN_WORDS, is_complete
from summarize.text.relative_time import tells_time_from_today
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from summarize.analysis import Analysis
    from summarize.focus import Focus
    from summarize.ranking.query import QueryMatch
    from summarize.topics.assignment import TopicAssignment

__all__ = ["find_eligible", "weigh"]

# Among sentences that state the same fact, one that fewer articles support than another is worth this much of it.
LESS_SUPPORTED = 0.6
# A sentence of a reprint is worth this much of that of its original, which is quoted where it says the same.
REPRINTED = 0.95
# "Next week" in an article without a date tells the reader little.
UNDATED = 0.75
# What was announced for a day that the newest article has reached, or counted before a later count, is worth this much.
OVERTAKEN = 0.5
# A fact that only one article states is worth this much of one that several state.
UNSUPPORTED = 0.7


def find_eligible(analysis: Analysis, topics: TopicAssignment, focus: Focus) -> tuple[Passage, ...]:
    """Find the passages that may stand in a brief.

    A sentence that answers the reader's query may be shorter than others; a passage of which the reader knows all may not.

    Raises
    ------
    InputError
        If only what fits a topic may stand there, and nothing does.
    """
    passages = _without_reprinted(analysis) or _any_sentences(analysis)
    if focus.match and analysis.passages:
        answers = _short_answers(analysis, focus.match)
        passages = tuple(sorted((*passages, *answers), key=lambda passage: passage.sentences[-1]))
    if focus.only_topics and topics.names:
        passages = _of_topics(passages, topics)
    novelty = focus.novelty
    if novelty is None:
        return passages
    return tuple(passage for passage in passages if novelty[list(passage.sentences)].any())


def _without_reprinted(analysis: Analysis) -> tuple[Passage, ...]:
    """The passages but for those of reprints that stand word for word, with capitals, in the articles that these repeat."""
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
    """Bring what a ranker found worth covering from sentences to passages, in the light of what the reader asks and knows.

    Parameters
    ----------
    salience : Salience
        Of the analysis's sentences.
    focus : Focus
        What is known of a passage takes that share of its worth; what answers the query best, else the main event, is to open
        the brief. A ranker of sentences means its order, and knows of no opening.
    """
    match = focus.match
    quality = _quality(analysis, passages) if salience.by_length else _last_choices(analysis, passages)
    readable = quality
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
        opening = match.best([passage.sentences for passage in passages], readable.tolist())
    elif focus.begins_with_event and salience.by_length:
        latest, opening = find_leads(analysis.material, passages, people, analysis.published)
    introductions = people.and_of(analysis.things.of_passages(passages))
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
    """Where no sentence is fit to stand alone, every sentence, so that a short note still has a brief."""
    return tuple(_alone(analysis, index) for index in range(len(analysis.material.sentences)))


def _short_answers(analysis: Analysis, match: QueryMatch) -> tuple[Passage, ...]:
    """The whole sentences that answer a query and are too short to be chosen for anything else ("The exits were locked.")."""
    material = analysis.material
    return tuple(
        _alone(analysis, index)
        for index in np.flatnonzero(match.answers & ~material.leaning).tolist()
        if material.sentences[index].n_words < MIN_WORDS and is_complete(material.sentences[index].text)
    )


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
    """Which passages have a sentence that repeats one of a passage's, found when it is asked for."""
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
    """How many times as much each concept is worth as without a query: e to the mean relevance of the sentences that have it."""
    n_sentences = np.asarray(incidence.sum(axis=0)).ravel()
    return np.asarray(np.exp((incidence.T @ relevance) / np.maximum(n_sentences, 1)))


def _with_answer(
    coverage: csr_matrix, weights: NDArray[np.float64], answers: NDArray[np.float64]
) -> tuple[csr_matrix, NDArray[np.float64]]:
    """Add the concept that the passages with an answer to the query cover.

    Where one passage has it, it is worth as much as all others; where many have it, it tells little of any.
    """
    column = csr_matrix((answers > 0).astype(float)[:, None])
    return hstack([coverage, column], format="csr"), np.append(weights, weights.sum() / max(column.nnz, 1))


def _last_choices(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """Put last what reads badly, and leave all else to the ranker: a ranker of sentences means its order."""
    clarities = _clarities(analysis, passages)
    reads = [min(clarities[index] for index in passage.sentences) for passage in passages]
    return np.array([quality if quality <= LAST_CHOICE else 1.0 for quality in reads])


def _quality(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """How well each passage reads and how well it is supported, in (0, 1], shape (n_passages,)."""
    sentences, groups = analysis.material.sentences, analysis.material.groups
    # A reprint counts here: what was sent twice is what its editors kept. Without it ROUGE-2 falls by 0.6 points on duc2003.
    n_supporters = analysis.support.count_documents(analysis.material.document_of.tolist()).tolist()
    # Of each fact, by how many articles at most a passage of it is supported.
    most = Counter[int]()
    for index in (passage.sentences[0] for passage in passages if len(passage.sentences) == 1):
        most[groups[index]] = max(most[groups[index]], n_supporters[index])
    undated = [
        analysis.documents[sentence.document].published is None and tells_time_from_today(sentence.text)
        for sentence in sentences
    ]
    clarities = _clarities(analysis, passages)
    # Of what articles give different numbers several tell.
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
