"""Topics found in the sentences themselves: the events that the articles report, or what one event falls into, and their names.

In: the sentences of a set and the length of the brief. Out: a topic for each sentence, and what the topics may be called. Where
the articles report several events, the events are the topics (:mod:`summarize.topics.events`); within one event its factors are
(:mod:`summarize.topics.factors`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from summarize.topics.events import group_by_event
from summarize.topics.factors import MIN_CLUSTER, find_factors
from summarize.topics.labels import Label, label_clusters
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["find_topics"]

# Under this many sentences clusters are accidents.
MIN_SENTENCES = 20
# A topic needs about this many words of the brief to say anything.
WORDS_PER_TOPIC = 60
MAX_TOPICS = 8
# An event with this share of the sentences is the story, which has topics of its own beside the other events.
MAIN_EVENT = 0.8


def find_topics(material: Material, max_words: int) -> tuple[NDArray[np.intp], tuple[Label, ...]]:
    """Cluster sentences and name the clusters.

    Parameters
    ----------
    material : Material
    max_words : int
        The length of the brief; at most one topic per 60 words is found.

    Returns
    -------
    topics : ndarray of int, shape (n_sentences,)
        -1 for sentences of no topic.
    labels : tuple of Label
        Largest topic first; empty where the material or the length is too small.
    """
    n_sentences = len(material.sentences)
    most = min(MAX_TOPICS, max_words // WORDS_PER_TOPIC)
    none: tuple[NDArray[np.intp], tuple[Label, ...]] = (np.full(n_sentences, NO_TOPIC, dtype=np.intp), ())
    if n_sentences < MIN_SENTENCES or most < 2:
        return none
    events = _events(material)
    clusters = _without_noise(_cluster(material, events, most), most)
    n_clusters = int(clusters.max()) + 1
    if n_clusters < 2:
        return none
    labels = label_clusters(material.sentences, clusters.tolist(), n_clusters, material.language)
    # What repeats no phrase of its own is no topic; its sentences fit none.
    named = [number for number, label in enumerate(labels) if label.keywords]
    if len(named) < 2:
        return none
    renumbered = np.full(n_clusters + 1, NO_TOPIC, dtype=np.intp)
    renumbered[named] = np.arange(len(named))
    event_of = [int(events[np.argmax(clusters == number)]) for number in named]
    return renumbered[clusters], tuple(
        replace(labels[number], event=event) for number, event in zip(named, event_of, strict=True)
    )


def _cluster(material: Material, events: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """The events of the articles, and in the place of the main one its topics."""
    sizes = np.bincount(events)
    n_others = int((sizes >= MIN_CLUSTER).sum()) - 1
    main = int(np.argmax(sizes))
    rows = np.flatnonzero(events == main)
    if sizes[main] < MAIN_EVENT * len(events) or len(rows) < MIN_SENTENCES or most - n_others < 2:
        return events
    topics = events + most
    topics[rows] = find_factors(material, rows, most - n_others)
    return topics


def _events(material: Material) -> NDArray[np.intp]:
    """The event of each sentence's article."""
    numbers, place = np.unique(material.document_of, return_inverse=True)
    stems: list[list[str]] = [[] for _ in numbers]
    for number, sentence in zip(place.tolist(), material.stems, strict=True):
        stems[number] += sentence
    return group_by_event(stems, language=material.language)[place]


def _without_noise(clusters: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """Number the clusters from the largest down; drop those that are too small, and those too many."""
    names, cluster = np.unique(clusters, return_inverse=True)
    sizes = np.where(names == NO_TOPIC, 0, np.bincount(cluster))
    order = sorted(np.flatnonzero(sizes >= MIN_CLUSTER).tolist(), key=lambda number: (-sizes[number], number))[:most]
    numbers = np.full(len(sizes), NO_TOPIC, dtype=np.intp)
    numbers[order] = np.arange(len(order))
    return numbers[cluster]
