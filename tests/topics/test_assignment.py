from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from facts.materials import material_from_texts

import summarize.topics.found as found_module
from summarize.corpus import Passage
from summarize.errors import InputError, TopicsError
from summarize.topics.assignment import TopicAssignment, assign_topics
from summarize.topics.file import Topic
from summarize.topics.labels import label_clusters
from summarize.topics.named import NO_TOPIC

from .materials import material_of_subjects

TOPICS = (Topic("Bridge", ["bridge"], weight=3.0), Topic("Wheat", ["wheat"]), Topic("Ghosts", ["ghost"]))


def passage(*sentences):
    return Passage(sentences, 10 * len(sentences), 60 * len(sentences), 0)


def test_given_topics_keep_their_names_order_and_empty_ones():
    assignment = assign_topics(material_of_subjects(), TOPICS, max_words=250)
    assert assignment.names == ("Bridge", "Wheat", "Ghosts")
    assert assignment.keywords == (("bridge",), ("wheat",), ("ghost",))
    assert assignment.is_given
    assert 2 not in assignment.of_sentences


def test_two_topics_of_one_name_are_an_error():
    with pytest.raises(TopicsError, match="two are called 'Bridge'"):
        assign_topics(material_of_subjects(), (*TOPICS, Topic("Bridge", ["river"])), max_words=250)


def test_the_length_is_shared_by_weight():
    assignment = assign_topics(material_of_subjects(), TOPICS, max_words=250)
    assert assignment.quota_of_topic.tolist() == [0, 1, 2]
    assert assignment.quotas == pytest.approx([0.6, 0.2, 0.2])


def test_topics_found_in_one_event_have_the_length_together_and_may_be_left_out():
    assignment = assign_topics(material_of_subjects(), "auto", max_words=250)
    assert len(assignment.names) == len(assignment.keywords) == 3
    assert assignment.quota_of_topic.tolist() == [0, 0, 0]
    assert assignment.quotas.tolist() == [1.0]
    assert not assignment.is_given


def test_an_event_has_the_more_of_the_length_the_more_is_said_of_it(monkeypatch):
    found, material = found_topics()
    labels = tuple(replace(label, event=event) for label, event in zip(found.labels, (4, 1, 4), strict=True))
    monkeypatch.setattr(found_module, "find_topics", lambda *_, **__: (found.of_sentences, labels))
    assignment = assign_topics(material, "auto", max_words=250)
    assert assignment.quota_of_topic.tolist() == [1, 0, 1]
    # Of six and two sentences, and of two.
    assert assignment.quotas == pytest.approx([0.2, 0.8])
    passages = [passage(0), passage(6), passage(8), passage(12)]
    assert assignment.quota_of_passages(passages).tolist() == [1, 0, 1, NO_TOPIC]


def test_sentences_of_no_found_topic_are_drawn_to_none():
    assignment = assign_topics(material_of_subjects(), "auto", max_words=250)
    drawn = assignment.affinity.argmax(axis=1)
    none = assignment.of_sentences == NO_TOPIC
    assert not assignment.affinity[none].any()
    assert drawn[~none].tolist() == assignment.of_sentences[~none].tolist()


@pytest.mark.parametrize(("topics", "max_words"), [(None, 250), ("auto", 60)])
def test_without_topics_no_sentence_and_no_passage_has_one(topics, max_words):
    assignment = assign_topics(material_of_subjects(), topics, max_words)
    assert assignment.names == ()
    assert set(assignment.of_sentences.tolist()) == {NO_TOPIC}
    assert assignment.of_passages([passage(0), passage(1, 2)]).tolist() == [NO_TOPIC] * 2


@pytest.mark.parametrize("topics", ["topics.toml", "Auto", ["bridge"], [{"name": "Bridge"}], []])
def test_anything_but_topics_is_an_error(topics):
    with pytest.raises(InputError) as caught:
        assign_topics(material_from_texts(["Boats sank."]), topics, max_words=250)
    assert caught.value.subject == "topics"


def test_a_passage_has_the_topic_to_which_its_sentences_are_drawn_together():
    affinity = np.array([[0.9, 0.0], [0.4, 0.6], [0.0, 0.6], [0.0, 0.0]])
    assignment = TopicAssignment(
        ("A", "B"), ((), ()), np.arange(2), np.array([0.5, 0.5]), affinity, np.array([0, 1, 1, -1]), is_given=True
    )
    passages = [passage(0), passage(0, 1), passage(1, 2), passage(3)]
    # Means: (0.65, 0.3) for the second and (0.2, 0.6) for the third.
    assert assignment.of_passages(passages).tolist() == [0, 0, 1, NO_TOPIC]
    assert assignment.of_passages([]).tolist() == []


TEXTS = [
    "The harbour bridge leaks.",
    "A harbour bridge was shut.",
    "The harbour bridge is old.",
    "The ferry line was shut.",
    "A ferry line may open.",
    "So it went.",
    "The wheat harvest is poor.",
    "A wheat harvest was lost.",
    "The night train is late.",
    "A night train was sold.",
    # Of no topic, so that what the others repeat is rare in the whole set.
    *(f"Somebody sold a {noun}." for noun in "lamp chair piano kettle mirror coat ladder clock basket candle".split()),
]


def found_topics():
    material = material_from_texts(TEXTS)
    topics = np.array([0] * 6 + [1] * 2 + [2] * 2 + [NO_TOPIC] * 10)
    labels = tuple(label_clusters(material.sentences, topics.tolist(), 3))
    names, keywords = tuple(label.name for label in labels), tuple(label.keywords for label in labels)
    affinity = np.eye(4)[topics][:, :3]
    parts = np.zeros(3, dtype=np.intp)
    return TopicAssignment(names, keywords, parts, np.ones(1), affinity, topics, False, labels), material


@pytest.mark.parametrize(
    ("chosen", "name"),
    [((0, 3), "Harbour bridge"), ((3,), "Ferry line"), ((3, 4, 0), "Ferry line")],
)
def test_a_found_topic_is_named_after_what_was_chosen_of_it(chosen, name):
    found, material = found_topics()
    assert found.named_after([passage(index) for index in (*chosen, 6)], material).names == (name, "Wheat harvest")


@pytest.mark.parametrize("chosen", [(5, 6, 8), (6, 8)])
def test_what_has_no_name_of_what_was_chosen_is_no_topic(chosen):
    found, material = found_topics()
    named = found.named_after([passage(index) for index in chosen], material)
    assert named.names == ("Wheat harvest", "Night train")
    assert (named.keywords, named.labels) == (found.keywords[1:], found.labels[1:])
    assert named.of_passages([passage(0), passage(6)]).tolist() == [NO_TOPIC, 0]
    assert named.of_sentences.tolist() == [NO_TOPIC] * 6 + [0] * 2 + [1] * 2 + [NO_TOPIC] * 10


def test_one_found_topic_that_is_left_alone_is_none():
    found, material = found_topics()
    named = found.named_after([passage(0), passage(3)], material)
    assert named.names == named.keywords == named.labels == ()
    assert set(named.of_sentences.tolist()) == {NO_TOPIC}
    assert named.of_passages([passage(0), passage(3)]).tolist() == [NO_TOPIC] * 2


def found_with(topics):
    """The found topics with some sentences in other topics."""
    found, material = found_topics()
    of_sentences = found.of_sentences.copy()
    of_sentences[list(topics)] = list(topics.values())
    return replace(found, of_sentences=of_sentences, affinity=np.eye(4)[of_sentences][:, :3]), material


@pytest.mark.parametrize("topic", [0, NO_TOPIC])
def test_what_has_a_word_of_another_heading_and_none_of_its_own_stands_there(topic):
    found, material = found_with({7: topic})
    chosen = [passage(0), passage(3), passage(6), passage(7)]
    assert found.of_passages(chosen).tolist() == [0, 0, 1, topic]
    named = found.named_after(chosen, material)
    assert named.names == ("Harbour bridge", "Wheat harvest")
    assert named.of_passages(chosen).tolist() == [0, 0, 1, 1]
    assert named.of_sentences[7] == 1


def test_what_follows_a_passage_of_its_section_in_the_article_stays():
    # "So it went." and "The wheat harvest is poor." beside the harbour bridge.
    found, material = found_with({6: 0})
    chosen = [passage(0), passage(3), passage(5), passage(6), passage(7)]
    named = found.named_after(chosen, material)
    assert named.names == ("Harbour bridge", "Wheat harvest")
    assert named.of_passages(chosen).tolist() == [0, 0, 0, 0, 1]
    assert found.named_after([each for each in chosen if each != passage(5)], material).of_sentences[6] == 1


def test_no_two_found_topics_get_one_name():
    found, material = found_topics()
    same = replace(found, labels=(found.labels[0], found.labels[0], found.labels[2]))
    chosen = [passage(0), passage(6), passage(8)]
    assert same.named_after(chosen, material).names == ("Harbour bridge", "Night train")


def test_a_topic_that_the_user_named_keeps_its_name_whatever_is_chosen():
    given = assign_topics(material_of_subjects(), (Topic("Sea", ["bridge", "harbour bridge"]),), max_words=250)
    assert given.named_after([passage(0)], material_of_subjects()).names == ("Sea",)


def found_in_subjects():
    """Topics found in three subjects of eight sentences each, each with a name of its own."""
    material = material_of_subjects()
    found = assign_topics(material, "auto", max_words=250)
    topics = np.repeat(np.arange(3), 8)
    names = ("Harbour bridge", "Wheat harvest", "Snow storm")
    return replace(found, names=names, of_sentences=topics, affinity=np.eye(3)[topics]), material


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        # Three passages each.
        ((0, 1, 2, 8, 9, 10), ("Harbour bridge", "Wheat harvest")),
        # Two are too few for a heading.
        ((0, 1, 2, 3, 8, 9), ()),
        # One left over is too much for a short brief, two of eighteen are not.
        ((0, 1, 2, 8, 9, 10, 16), ()),
        ((*range(8), *range(8, 16), 16, 17), ("Harbour bridge", "Wheat harvest")),
        ((*range(7), *range(8, 12), 16), ()),
        (
            (*range(7), *range(8, 13), *range(16, 18), 18, 19, 20, 21, 22),
            ("Harbour bridge", "Wheat harvest", "Snow storm"),
        ),
    ],
)
def test_found_topics_stay_where_they_divide_what_was_chosen(chosen, names):
    found, material = found_in_subjects()
    headings = found.worth_heading([passage(index) for index in chosen], material)
    assert headings.names == names
    assert (headings.of_sentences[16] == NO_TOPIC) == ("Snow storm" not in names)
    assert (headings.of_sentences[0] == 0) == bool(names)


def test_a_heading_of_which_its_passages_have_no_word_goes():
    found, material = found_in_subjects()
    chosen = [passage(index) for index in (0, 1, 2, 8, 9, 10)]
    assert (
        replace(found, names=("Harbour bridge", "Old clock", "Snow storm")).worth_heading(chosen, material).names == ()
    )


def test_half_of_the_passages_have_a_word_of_their_heading():
    found, material = found_in_subjects()
    # Of the three of "Wheat harvest" one is about it, then two.
    for last, names in ((23, ()), (10, ("Harbour bridge", "Wheat harvest"))):
        chosen = [passage(index) for index in (0, 1, 2, 8, 22, last)]
        topics = np.where(np.isin(np.arange(24), [22, 23]), 1, found.of_sentences)
        mixed = replace(found, of_sentences=topics, affinity=np.eye(3)[topics])
        assert mixed.worth_heading(chosen, material).names == names


def test_topics_of_several_events_and_of_the_user_stay_whatever_is_chosen():
    found, material = found_in_subjects()
    events = replace(found, quota_of_topic=np.array([0, 0, 1]), quotas=np.array([0.7, 0.3]))
    given = assign_topics(material, TOPICS[:1], max_words=250)
    for topics in (events, given):
        assert topics.worth_heading([passage(0)], material) is topics
