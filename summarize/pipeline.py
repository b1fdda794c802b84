"""The whole way, from documents to a brief, on one page."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.analysis import Analysis, analyse
from summarize.budget import Budget
from summarize.candidates import find_eligible, weigh
from summarize.checks import check_lengths, check_query, check_title
from summarize.composition import compose_brief, compose_inspection
from summarize.corpus import check_documents
from summarize.errors import InputError
from summarize.filters import plural
from summarize.focus import Focus, find_focus
from summarize.preparation import OTHER_LANGUAGE
from summarize.ranking import create_ranker
from summarize.selection import select
from summarize.text.tokens import check_language
from summarize.topics.assignment import TopicAssignment, assign_topics, check_topics, one_topic
from summarize.topics.file import Topic, load_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Document, Skip
    from summarize.inspection import Inspection
    from summarize.results import Brief

__all__ = ["DEFAULT_WORDS", "Summarizer"]

DEFAULT_WORDS = 250

logger = logging.getLogger("summarize")
steps = logging.getLogger("summarize.steps")


def _no_use(documents: Sequence[Document], skips: Sequence[Skip] = ()) -> InputError:
    """The error of articles of which none can be used."""
    subject = documents[0].name if len(documents) == 1 else plural(len(documents), "article")
    if skips and all(skip.reason.endswith(OTHER_LANGUAGE) for skip in skips):
        return InputError(subject, OTHER_LANGUAGE, "Give articles in English.")
    return InputError(subject, "there is no prose", "Give articles with full sentences.")


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
        What the brief should be about: sentences relevant to it are favoured, what answers it comes first, and of the differences
        and the timeline only what concerns it is told. Without topics of the reader's own the query is the topic.
    known : sequence of Document
        What the reader has read already: a sentence of which they state all is left out, a similar one comes later.
    title : str, optional
        By default that of the article nearest to what all of them say; where the story went on, rather that of a late one.
    language : str
        ISO 639-1 code; English only so far.

    Raises
    ------
    InputError
        If two lengths are given, a length is not positive, only topics are asked for where there are none, the ranker or the
        language is unknown, or an argument is of another kind.
    TopicsError
        If the topics file cannot be used.

    Examples
    --------
    >>> from summarize import Document
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
        check_lengths(words=self.words, sentences=self.sentences, chars=self.chars, ratio=self.ratio)
        if self.ratio is None:
            self._budget(n_words=0)
        if self.only_topics and self.topics is None:
            raise InputError("only_topics", "there are no topics", "Give topics, or take what fits no topic too.")
        create_ranker(self.ranker)
        check_language(self.language)
        if self.query is not None:
            check_query(self.query)
        check_title(self.title)
        if self.topics != "auto" and isinstance(self.topics, str | os.PathLike):
            # Read once, so that the summarizer does not change when the file does.
            object.__setattr__(self, "topics", load_topics(self.topics))
        elif self.topics not in (None, "auto"):
            object.__setattr__(self, "topics", check_topics(self.topics))
        # Neither does it change when the caller's lists do.
        object.__setattr__(self, "known", check_documents("known", self.known))

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
        """Read a set once for several briefs: see :meth:`brief_of`.

        Raises
        ------
        InputError
            If no document has prose, or one is no document.
        """
        documents = check_documents("documents", documents)
        if not documents:
            raise InputError("documents", "none given", "Give at least one article.")
        analysis = analyse(documents, self.language)
        if not analysis.material.sentences and len(analysis.skips) == 1:
            raise _no_use(documents, analysis.skips)
        for skip in (*analysis.skips, *analysis.off_topic_skips):
            logger.warning("%s: left out: %s", skip.name, skip.reason)
        if not analysis.material.sentences:
            raise _no_use(documents, analysis.skips)
        return analysis

    def brief_of(self, analysis: Analysis) -> Brief:
        """Choose and lay out what the brief says; `analysis` may serve summarizers with other lengths or rankers.

        Raises
        ------
        InputError
            If nothing fits the length, or the topics where only these are asked for.
        """
        steps.info("choosing passages (%s)", f"{len(analysis.passages):,}")
        budget = self._budget(analysis.n_words)
        focus = self._focus(analysis)
        topics = self._topics_of(analysis, focus)
        passages = find_eligible(analysis, topics, focus, budget)
        salience = create_ranker(self.ranker).salience(analysis.material)
        choices = select(weigh(analysis, passages, topics, salience, focus), budget)
        if not choices and not self.known:
            # "Hello." is a sentence, but says nothing.
            raise _no_use(analysis.documents)
        chosen = [(passages[choice.passage], choice.gain) for choice in choices]
        said = [passage for passage, _ in chosen]
        headings = topics.named_after(said, analysis.material).worth_heading(said, analysis.material)
        return compose_brief(analysis, headings, chosen, focus, budget=budget, ranker=self.ranker, title=self.title)

    def inspect(self, documents: Sequence[Document]) -> Inspection:
        """Show what was read, what was dropped, what states the same, and the topic of every sentence.

        Raises
        ------
        InputError
            If no document has prose.
        """
        analysis = self.analyse(documents)
        return compose_inspection(analysis, self._assign(analysis, self.topics))

    def find_topics(self, documents: Sequence[Document]) -> tuple[Topic, ...]:
        """Find what articles are about, as topics that can be edited and given back.

        Returns
        -------
        tuple of Topic
            The largest first; empty where the articles are too short for topics.

        Raises
        ------
        InputError
            If no document has prose.
        """
        found = self._assign(self.analyse(documents), "auto")
        return tuple(
            Topic(name, keywords) for name, keywords in zip(found.names, found.keywords, strict=True) if keywords
        )

    def _focus(self, analysis: Analysis) -> Focus:
        names_topics = self.topics not in (None, "auto")
        return find_focus(
            analysis, query=self.query, known=self.known, names_topics=names_topics, only_topics=self.only_topics
        )

    def _topics_of(self, analysis: Analysis, focus: Focus) -> TopicAssignment:
        if self.query and self.topics == "auto":
            # Who asks, and names no topics, has one, also where nothing is said of it.
            return one_topic(self.query, analysis.material, focus.match.concerned if focus.match else None)
        return self._assign(analysis, self.topics)

    def _assign(self, analysis: Analysis, topics: str | os.PathLike[str] | Sequence[Topic] | None) -> TopicAssignment:
        max_words = self._budget(analysis.n_words).expected_words(analysis.material.sentences)
        return assign_topics(analysis.material, topics, max_words=max_words)

    def _budget(self, n_words: int) -> Budget:
        for unit in ("words", "sentences", "chars"):
            if (limit := getattr(self, unit)) is not None:
                return Budget(unit, limit)
        if self.ratio is not None:
            return Budget("words", max(1, int(self.ratio * n_words)))
        return Budget("words", DEFAULT_WORDS)
