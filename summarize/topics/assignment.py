"""Which topic every sentence and passage belongs to, whether the topics were given or found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.corpus import DECIMALS
from summarize.errors import InputError, TopicsError
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.text.vectors import unit_sums
from summarize.topics.file import Topic
from summarize.topics.named import NO_TOPIC, assign, topic_affinity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from numpy.typing import NDArray

    from summarize.corpus import Material, Passage
    from summarize.topics.labels import Label

__all__ = ["TopicAssignment", "assign_topics", "check_topics", "one_topic"]

# A found topic of one event heads at least so many passages, of which this share has a word of its name. In a brief of so many
# passages a share may be left over; in a shorter one none.
MIN_PASSAGES, SHARE_WITH_WORD = 3, 0.5
LONG_BRIEF, MAX_LEFT_OVER = 18, 0.25


@dataclass(frozen=True, slots=True)
class TopicAssignment:
    """Topics and what belongs to them.

    Attributes
    ----------
    names : tuple of str
        In the order of their sections.
    keywords : tuple of tuple of str
    quota_of_topic : ndarray of int, shape (n_topics,)
        Which quota of the length each topic draws on. A topic that the user gave has a quota of its own. Topics found in one event
        have one together: nobody asked for any of them, so what is worth most of the event is chosen, whatever its topic.
    quotas : ndarray of float, shape (n_quotas,)
        The share of the length that each quota is; they add up to 1.
    affinity : ndarray of float, shape (n_sentences, n_topics)
        How strongly each sentence is drawn to each topic, at least 0.
    of_sentences : ndarray of int, shape (n_sentences,)
        -1 for none.
    is_given : bool
        Whether the user named them, or asked for one: then a topic with nothing to say keeps its empty section.
    labels : tuple of Label
        For each found topic what it may be called; none for topics that the user named.
    """

    names: tuple[str, ...]
    keywords: tuple[tuple[str, ...], ...]
    quota_of_topic: NDArray[np.intp]
    quotas: NDArray[np.float64]
    affinity: NDArray[np.float64]
    of_sentences: NDArray[np.intp]
    is_given: bool
    labels: tuple[Label, ...] = ()

    @property
    def is_found_in_one_event(self) -> bool:
        """Whether nobody asked for these topics and no event needs one: then they may go where they do not help the reader."""
        return not self.is_given and len(self.quotas) < 2

    def of_passages(self, passages: Sequence[Passage]) -> NDArray[np.intp]:
        """The topic of each passage: that to which its sentences together are drawn most, shape (n_passages,)."""
        if not self.names or not passages:
            return np.full(len(passages), NO_TOPIC, dtype=np.intp)
        return assign(np.vstack([self.affinity[list(passage.sentences)].mean(axis=0) for passage in passages]))

    def quota_of_passages(self, passages: Sequence[Passage]) -> NDArray[np.intp]:
        """Which quota of the length each passage draws on, -1 for none, shape (n_passages,)."""
        return np.append(self.quota_of_topic, NO_TOPIC)[self.of_passages(passages)]

    def named_after(self, passages: Sequence[Passage], material: Material) -> TopicAssignment:
        """Name the found topics by what was chosen of them.

        Where nothing was chosen, or no phrase of it makes a name, there is no topic, nor where only one is left; the names that a
        user gave stay.
        """
        if self.is_given:
            return self
        names, named, taken = list(self.names), [], set[str]()
        of_passages = self.of_passages(passages).tolist()
        for topic, label in enumerate(self.labels):
            chosen = [passage.sentences for passage, of in zip(passages, of_passages, strict=True) if of == topic]
            if name := label.name_of(chosen, taken):
                names[topic] = name
                named.append(topic)
                taken |= _words(name, material.language)
        if len(named) < 2:
            # One heading above all divides nothing.
            named = []
        return replace(self, names=tuple(names))._only(named)._moved_to_headings(passages, material)

    def _moved_to_headings(self, passages: Sequence[Passage], material: Material) -> TopicAssignment:
        """Move every passage without a word of its heading to one that it has a word of, if it is more like what stands there.

        A sentence has the topic of its neighbours, whatever it says itself. What follows a passage of its section in the article,
        or precedes it, stays with that.
        """
        of_passages = self.of_passages(passages)
        headings = [_words(name, material.language) for name in self.names]
        vectors = _unit_vectors(passages, material)
        topic_of = {
            index: topic
            for passage, topic in zip(passages, of_passages.tolist(), strict=True)
            for index in passage.sentences
        }
        of_sentences, affinity = self.of_sentences.copy(), self.affinity.copy()
        for place, passage in enumerate(passages):
            topic = int(of_passages[place])
            stems = {stem for index in passage.sentences for stem in material.stems[index]}
            fitting = [number for number, heading in enumerate(headings) if not stems.isdisjoint(heading)]
            if topic in fitting or topic in (topic_of.get(index) for index in _neighbours(passage, material)):
                continue
            similarity = np.round((vectors @ vectors[place].T).toarray().ravel(), DECIMALS)
            is_other = np.arange(len(passages)) != place
            likeness = {
                number: _likeness(similarity[is_other & (of_passages == number)]) for number in (topic, *fitting)
            }
            # The first of equals is its own.
            best = max(likeness, key=lambda number: likeness[number])
            if best != topic:
                rows = list(passage.sentences)
                of_sentences[rows], affinity[rows] = best, np.eye(len(headings))[best]
        return replace(self, of_sentences=of_sentences, affinity=affinity)

    def worth_heading(self, passages: Sequence[Passage], material: Material) -> TopicAssignment:
        """Leave out the found topics of one event that do not help a reader of these passages.

        A short brief reads better as one list in the order of the story than with headings over a sentence or two, over sentences
        that hardly have a word of them, or beside a rest without one (``tests/benchmarks/README.md``). Topics that the user gave
        stay, and those of several events.
        """
        if not self.is_found_in_one_event:
            return self
        headings = [_words(name, material.language) for name in self.names]
        n_passages, n_with_word = np.zeros((2, len(headings)))
        for passage, topic in zip(passages, self.of_passages(passages).tolist(), strict=True):
            if topic != NO_TOPIC:
                n_passages[topic] += 1
                n_with_word[topic] += any(not headings[topic].isdisjoint(material.stems[i]) for i in passage.sentences)
        helps = (n_passages >= MIN_PASSAGES) & (n_with_word >= n_passages * SHARE_WITH_WORD)
        left_over = len(passages) - n_passages[helps].sum()
        may_be_left = MAX_LEFT_OVER * len(passages) if len(passages) >= LONG_BRIEF else 0
        is_divided = helps.sum() > 1 and left_over <= may_be_left
        return self._only(np.flatnonzero(helps).tolist() if is_divided else [])

    def without_headings(self) -> TopicAssignment:
        """Leave out all topics: what was chosen is one list."""
        return self._only([])

    def _only(self, topics: Sequence[int]) -> TopicAssignment:
        """Without all other topics; what belongs to them belongs to none."""
        if len(topics) == len(self.names):
            return self
        numbers = np.full(len(self.names) + 1, NO_TOPIC, dtype=np.intp)
        numbers[list(topics)] = np.arange(len(topics))
        return replace(
            self,
            names=tuple(self.names[topic] for topic in topics),
            keywords=tuple(self.keywords[topic] for topic in topics),
            quota_of_topic=self.quota_of_topic[list(topics)],
            affinity=self.affinity[:, list(topics)],
            of_sentences=numbers[self.of_sentences],
            labels=tuple(self.labels[topic] for topic in topics),
        )


def _neighbours(passage: Passage, material: Material) -> list[int]:
    """The sentences before and behind a passage in its article."""
    around = (passage.sentences[0] - 1, passage.sentences[-1] + 1)
    sentences = material.sentences
    return [index for index in around if 0 <= index < len(sentences) and sentences[index].document == passage.document]


def _unit_vectors(passages: Sequence[Passage], material: Material) -> Any:
    """The TF-IDF vectors of passages, sparse rows of length 1, shape (n_passages, n_terms)."""
    sentences = [index for passage in passages for index in passage.sentences]
    passage_of = [place for place, passage in enumerate(passages) for _ in passage.sentences]
    return unit_sums(material.X[sentences], passage_of, n_sums=len(passages))


def _likeness(similarity: NDArray[np.float64]) -> float:
    """How like a passage is to the two of some others that it is most like, in the mean; 0 without others."""
    return float(np.sort(similarity)[-2:].mean()) if len(similarity) else 0.0


def _words(phrase: str, language: str) -> set[str]:
    """The stems of a phrase's content words."""
    return set(stem_tokens(phrase, language)) - stop_stems(language)


def assign_topics(
    material: Material, topics: str | PathLike[str] | Sequence[Topic] | None, max_words: int
) -> TopicAssignment:
    """Give every sentence its topic.

    Parameters
    ----------
    material : Material
    topics : sequence of Topic, "auto" or None
        Given topics, topics to be found, or none at all.
    max_words : int
        The length of the brief, on which the number of found topics depends.
    """
    if topics is None:
        return _no_topics(material)
    if topics == "auto":
        return _found(material, max_words)
    return _given(material, check_topics(topics))


def one_topic(name: str, material: Material, belongs: NDArray[np.bool_] | None) -> TopicAssignment:
    """Make what a reader asks for the only topic, of the sentences that belong to it, shape (n_sentences,); None for none."""
    if belongs is None:
        belongs = np.zeros(len(material.sentences), dtype=bool)
    # High enough that one sentence that belongs to it brings a whole run with it.
    affinity = 100.0 * belongs.astype(float)[:, None]
    return TopicAssignment(
        (name,), ((),), np.zeros(1, dtype=np.intp), np.ones(1), affinity, assign(affinity), is_given=True
    )


def check_topics(topics: object) -> tuple[Topic, ...]:
    """Return topics as a tuple.

    Raises
    ------
    InputError
        If they are anything else, or none.
    TopicsError
        If two have one name.
    """
    given = tuple(topics) if isinstance(topics, Iterable) else None
    if given is None or not all(isinstance(topic, Topic) for topic in given):
        raise InputError("topics", "neither topics nor 'auto'", "Give a path, Topic objects, 'auto' or None.")
    if not given:
        raise InputError("topics", "there is none", "Give at least one, or None for a brief without topics.")
    names = [topic.name for topic in given]
    if repeated := [name for name in dict.fromkeys(names) if names.count(name) > 1]:
        raise TopicsError("topics", f"two are called {repeated[0]!r}", "Give each a name of its own.")
    return given


def _no_topics(material: Material) -> TopicAssignment:
    n_sentences = len(material.sentences)
    none = np.full(n_sentences, NO_TOPIC, dtype=np.intp)
    affinity = np.zeros((n_sentences, 0))
    return TopicAssignment((), (), np.zeros(0, dtype=np.intp), np.zeros(0), affinity, none, is_given=False)


def _given(material: Material, topics: tuple[Topic, ...]) -> TopicAssignment:
    affinity = topic_affinity(material, topics)
    weights = np.array([topic.weight for topic in topics])
    return TopicAssignment(
        names=tuple(topic.name for topic in topics),
        keywords=tuple(topic.keywords for topic in topics),
        quota_of_topic=np.arange(len(topics)),
        quotas=weights / weights.sum(),
        affinity=affinity,
        of_sentences=assign(affinity),
        is_given=True,
    )


def _found(material: Material, max_words: int) -> TopicAssignment:
    from summarize.topics.found import find_topics

    of_sentences, labels = find_topics(material, max_words)
    if not labels:
        return _no_topics(material)
    affinity = np.eye(len(labels) + 1)[of_sentences][:, :-1]
    # One quota an event, the larger the more sentences tell of it.
    _, quota_of_topic = np.unique([label.event for label in labels], return_inverse=True)
    n_sentences = np.bincount(quota_of_topic[of_sentences[of_sentences != NO_TOPIC]])
    return TopicAssignment(
        names=tuple(label.name for label in labels),
        keywords=tuple(label.keywords for label in labels),
        quota_of_topic=quota_of_topic,
        quotas=n_sentences / n_sentences.sum(),
        affinity=affinity,
        of_sentences=of_sentences,
        is_given=False,
        labels=labels,
    )
