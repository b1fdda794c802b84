"""The whole way, from documents to a brief, on one page."""

from __future__ import annotations

import logging
import os
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, eye

from summarize.analysis import Analysis, analyse
from summarize.composition import compose_brief, compose_inspection, off_topic_skips
from summarize.corpus import Document, Passage, Salience
from summarize.errors import InputError
from summarize.novelty import score_novelty
from summarize.ranking import create_ranker
from summarize.ranking.query import MIN_SHARE, favour, score_relevance
from summarize.results import KnownArticle
from summarize.selection import Budget, Candidates, select
from summarize.text.clarity import LAST_CHOICE, clarity
from summarize.text.tokens import check_language
from summarize.topics.assignment import TopicAssignment, assign_topics
from summarize.topics.file import Topic, load_topics
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.results import Brief, Inspection

__all__ = ["DEFAULT_WORDS", "Summarizer"]

DEFAULT_WORDS = 250
# Among sentences that state the same fact, one that fewer articles support than another is worth this much of it.
LESS_SUPPORTED = 0.6
# A sentence whose capitals had to be restored is worth this much of one that always had them.
CASE_RESTORED = 0.8
# A fact that only one article states is worth this much of one that several state.
UNSUPPORTED = 0.7

logger = logging.getLogger("summarize")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summarizer:
    """Makes briefs; reusable, without hidden state.

    Parameters
    ----------
    words, sentences, chars : int, optional
        The length, which is never exceeded: at most one of them and `ratio`. By default 250 words.
    ratio : float, optional
        The length as a share of the words of the cleaned articles, in (0, 1].
    topics : path, sequence of Topic, "auto" or None
        A topics file, topics, found topics (the default), or one list without topics.
    only_topics : bool
        Whether to leave out what fits no topic.
    ranker : str
        A name from :func:`summarize.list_rankers`.
    query : str, optional
        What the brief should be about; sentences relevant to it are favoured.
    known : sequence of Document
        What the reader has read already: a sentence of which they state all is left out, a similar one comes later.
    title : str, optional
        By default the title of the article that is nearest to what all of them say.
    language : str
        ISO 639-1 code; English only so far.

    Raises
    ------
    InputError
        If two lengths are given, a length is not positive, or the ranker or the language is unknown.
    TopicsError
        If the topics file cannot be used.

    Examples
    --------
    >>> summarizer = Summarizer(words=20, topics=None)
    >>> text = "The last troops leave Iraq in May, the minister said on Monday. Nobody knows why they came."
    >>> brief = summarizer.summarize([Document(text)])
    >>> [point.text for point in brief.points]
    ['The last troops leave Iraq in May, the minister said on Monday.']
    """

    words: int | None = None
    sentences: int | None = None
    chars: int | None = None
    ratio: float | None = None
    topics: str | os.PathLike[str] | Sequence[Topic] | None = "auto"
    only_topics: bool = False
    ranker: str = "coverage"
    query: str | None = None
    known: Sequence[Document] = ()
    title: str | None = None
    language: str = "en"

    def __post_init__(self) -> None:
        given = {name: getattr(self, name) for name in ("words", "sentences", "chars", "ratio")}
        asked = [name for name, value in given.items() if value is not None]
        if len(asked) > 1:
            raise InputError(
                " and ".join(asked), "two lengths at once", "Give one of words, sentences, chars and ratio."
            )
        if self.ratio is not None and not 0 < self.ratio <= 1:
            raise InputError(f"ratio {self.ratio}", "it is not above 0 and at most 1", "Give 0.1 for a tenth.")
        if self.ratio is None:
            self._budget(n_words=0)
        create_ranker(self.ranker)
        check_language(self.language)
        if self.topics != "auto" and isinstance(self.topics, str | os.PathLike):
            # Read once, so that the summarizer does not change when the file does.
            object.__setattr__(self, "topics", load_topics(self.topics))
        if self.query is not None and not self.query.strip():
            raise InputError("query", "it is empty", "Give words that the answer has, or none.")

    def summarize(self, documents: Sequence[Document]) -> Brief:
        """Make a brief of articles.

        Parameters
        ----------
        documents : sequence of Document
            At least one with prose in it.

        Raises
        ------
        InputError
            If no document has prose, or nothing fits the length.
        """
        return self.brief_of(self.analyse(documents))

    def analyse(self, documents: Sequence[Document]) -> Analysis:
        """Read a set once for several briefs: see :meth:`brief_of`."""
        analysis = analyse(documents, self.language)
        if not analysis.material.sentences and len(analysis.skips) == 1:
            subject = analysis.skips[0].path or analysis.skips[0].url or "document"
            raise InputError(subject, "there is no prose", "Give articles with full sentences.")
        for skip in (*analysis.skips, *off_topic_skips(analysis)):
            logger.warning("%s: left out: %s", skip.path or skip.url or "document", skip.reason)
        if not analysis.material.sentences:
            raise InputError(f"{len(documents)} articles", "there is no prose", "Give articles with full sentences.")
        return analysis

    def brief_of(self, analysis: Analysis) -> Brief:
        """Choose and lay out what the brief says; `analysis` may serve summarizers with other lengths or rankers."""
        budget = self._budget(analysis.n_words)
        topics = assign_topics(analysis.material, self.topics, max_words=self._expected_words(analysis, budget))
        passages = analysis.passages or _any_sentences(analysis)
        if self.only_topics and topics.names:
            passages = _of_topics(passages, topics)
        novelty = score_novelty(analysis, self.known) if self.known else None
        if novelty is not None:
            passages = tuple(passage for passage in passages if novelty[list(passage.sentences)].any())
        choices = select(self._candidates(analysis, passages, topics, novelty), budget)
        chosen = [(passages[choice.passage], choice.gain) for choice in choices]
        brief = compose_brief(analysis, topics, chosen, budget, ranker=self.ranker, title=self.title)
        known = tuple(KnownArticle(document.path, document.url, document.title) for document in self.known)
        return replace(brief, query=self.query, known=known)

    def inspect(self, documents: Sequence[Document]) -> Inspection:
        """Show what was read, what was dropped, what states the same, and the topic of every sentence."""
        analysis = self.analyse(documents)
        topics = assign_topics(
            analysis.material, self.topics, max_words=self._expected_words(analysis, self._budget(analysis.n_words))
        )
        return compose_inspection(analysis, topics)

    def find_topics(self, documents: Sequence[Document]) -> tuple[Topic, ...]:
        """Find what articles are about, as topics that can be edited and given back."""
        analysis = self.analyse(documents)
        max_words = self._expected_words(analysis, self._budget(analysis.n_words))
        found = assign_topics(analysis.material, "auto", max_words=max_words)
        return tuple(
            Topic(name, keywords) for name, keywords in zip(found.names, found.keywords, strict=True) if keywords
        )

    def _budget(self, n_words: int) -> Budget:
        for unit in ("words", "sentences", "chars"):
            if (limit := getattr(self, unit)) is not None:
                return Budget(unit, limit)
        if self.ratio is not None:
            return Budget("words", max(1, int(self.ratio * n_words)))
        return Budget("words", DEFAULT_WORDS)

    def _expected_words(self, analysis: Analysis, budget: Budget) -> int:
        """About how many words the brief will have, in whatever unit its length was given."""
        if budget.unit == "words":
            return budget.limit
        sentences = analysis.material.sentences
        if budget.unit == "sentences":
            return budget.limit * analysis.n_words // max(len(sentences), 1)
        return budget.limit * analysis.n_words // max(sum(len(sentence.text) + 1 for sentence in sentences), 1)

    def _candidates(
        self,
        analysis: Analysis,
        passages: Sequence[Passage],
        topics: TopicAssignment,
        novelty: NDArray[np.float64] | None,
    ) -> Candidates:
        """Bring what the ranker found worth covering from sentences to passages, in the light of what the reader asks and knows."""
        salience = create_ranker(self.ranker).salience(analysis.material)
        quality = _quality(analysis, passages) if salience.by_length else _last_choices(analysis, passages)
        if novelty is not None:
            quality = quality * _mean_of_sentences(novelty, passages)
        relevance = score_relevance(analysis.material, self.query) if self.query else None
        if relevance is not None:
            salience = favour(salience, relevance)
            quality = quality * (MIN_SHARE + (1 - MIN_SHARE) * _mean_of_sentences(relevance, passages))
        elif self.query:
            logger.warning("query %r: no article has a word of it", self.query)
        members = _membership(passages, len(analysis.material.sentences))
        if not salience.by_length:
            salience = _score_passages(salience, members)
        coverage = (members @ salience.incidence if salience.by_length else salience.incidence).tocsr()
        coverage.data = np.ones_like(coverage.data)
        return Candidates(
            passages=tuple(passages),
            coverage=coverage,
            weights=salience.weights,
            by_length=salience.by_length,
            quality=quality,
            conflicts=(members @ analysis.restatements @ members.T).tocsr(),
            topics=topics.of_passages(passages),
            topic_shares=topics.shares,
        )


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


def _mean_of_sentences(values: NDArray[np.float64], passages: Sequence[Passage]) -> NDArray[np.float64]:
    """The mean of a value of sentences over each passage, shape (n_passages,)."""
    return np.array([values[list(passage.sentences)].mean() for passage in passages])


def _score_passages(salience: Salience, members: csr_matrix) -> Salience:
    """Turn scores of sentences into scores of passages: a run is worth the mean of its sentences, not their sum."""
    n_sentences = np.asarray(members.sum(axis=1)).ravel()
    scores = members @ (salience.incidence @ salience.weights) / np.maximum(n_sentences, 1)
    return Salience(incidence=eye(len(scores), format="csr"), weights=scores, by_length=False)


def _last_choices(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """Put last what reads badly, and leave all else to the ranker: a ranker of sentences means its order."""
    sentences = analysis.material.sentences
    reads = [min(clarity(sentences[index].text) for index in passage.sentences) for passage in passages]
    return np.array([quality if quality <= LAST_CHOICE else 1.0 for quality in reads])


def _quality(analysis: Analysis, passages: Sequence[Passage]) -> NDArray[np.float64]:
    """How well each passage reads and how well it is supported, in (0, 1], shape (n_passages,)."""
    sentences, groups = analysis.material.sentences, analysis.material.groups
    n_supporters = [
        len({sentences[entry.sentence].document for entry in analysis.support.get(index, ())} - {sentence.document})
        for index, sentence in enumerate(sentences)
    ]
    most = Counter[int]()
    for index in (passage.sentences[0] for passage in passages if len(passage.sentences) == 1):
        most[groups[index]] = max(most[groups[index]], n_supporters[index])

    def quality(passage: Passage) -> float:
        reads = min(clarity(sentences[index].text) for index in passage.sentences)
        if any(sentences[index].case_restored for index in passage.sentences):
            reads *= CASE_RESTORED
        if any(n_supporters[index] < most[groups[index]] for index in passage.sentences):
            return reads * LESS_SUPPORTED
        return reads if all(n_supporters[index] for index in passage.sentences) else reads * UNSUPPORTED

    return np.array([quality(passage) for passage in passages])


def _any_sentences(analysis: Analysis) -> tuple[Passage, ...]:
    """Where no sentence is fit to stand alone, every sentence, so that a short note still has a brief."""
    return tuple(
        Passage((index,), sentence.n_words, len(sentence.text), sentence.document)
        for index, sentence in enumerate(analysis.material.sentences)
    )
