from __future__ import annotations

import numpy as np
import pytest
from facts.materials import material_from_texts

from summarize.corpus import Passage
from summarize.errors import InputError
from summarize.topics.assignment import TopicAssignment, assign_topics
from summarize.topics.file import Topic
from summarize.topics.labels import Label
from summarize.topics.named import NO_TOPIC

from .materials import material_of_subjects

WHEAT = Label(("Wheat harvest",), (), ())
TOPICS = (Topic("Bridge", ["bridge"], weight=3.0), Topic("Wheat", ["wheat"]), Topic("Ghosts", ["ghost"]))


def passage(*sentences):
    return Passage(sentences, 10 * len(sentences), 60 * len(sentences), 0)


def test_given_topics_keep_their_names_order_and_empty_ones():
    assignment = assign_topics(material_of_subjects(), TOPICS, max_words=250)
    assert assignment.names == ("Bridge", "Wheat", "Ghosts")
    assert assignment.keywords == (("bridge",), ("wheat",), ("ghost",))
    assert assignment.is_given
    assert 2 not in assignment.of_sentences


def test_the_length_is_shared_by_weight():
    assert assign_topics(material_of_subjects(), TOPICS, max_words=250).shares == pytest.approx([0.6, 0.2, 0.2])


def test_found_topics_share_the_length_equally_and_may_be_left_out():
    assignment = assign_topics(material_of_subjects(), "auto", max_words=250)
    assert len(assignment.names) == len(assignment.keywords) == 3
    assert assignment.shares == pytest.approx([1 / 3] * 3)
    assert not assignment.is_given


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
        ("A", "B"), ((), ()), np.array([0.5, 0.5]), affinity, np.array([0, 1, 1, -1]), is_given=True
    )
    passages = [passage(0), passage(0, 1), passage(1, 2), passage(3)]
    # Means: (0.65, 0.3) for the second and (0.2, 0.6) for the third.
    assert assignment.of_passages(passages).tolist() == [0, 0, 1, NO_TOPIC]
    assert assignment.of_passages([]).tolist() == []


@pytest.mark.parametrize(
    ("name", "phrases", "named"),
    [
        ("Harbour pillars", ("cracked twice", "harbour bridge"), "Harbour pillars"),
        ("Harbour dues", ("sea lions", "bridge", "engineers", "harbour bridge"), "Harbour bridge"),
        ("Sea lions", ("sea lions", "bridge", "pillars"), "Bridge and pillars"),
    ],
)
def test_a_found_topic_is_named_after_what_was_chosen_of_it(name, phrases, named):
    material = material_of_subjects(2)
    affinity = np.eye(2)[[0] * 8 + [1] * 8]
    shares, topics = np.full(2, 0.5), np.repeat([0, 1], 8)
    labels = (Label((name,), (), phrases), WHEAT)
    found = TopicAssignment((name, "Wheat harvest"), ((), ()), shares, affinity, topics, False, labels)
    assert found.named_after([passage(0), passage(9)], material).names == (named, "Wheat harvest")


def test_a_found_topic_has_the_first_of_its_names_that_was_chosen():
    affinity, shares, topics = np.eye(2)[[0] * 8 + [1] * 8], np.full(2, 0.5), np.repeat([0, 1], 8)
    labels = (Label(("Sea lions", "Harbour pillars", "Harbour bridge"), (), ("engineers",)), WHEAT)
    found = TopicAssignment(("Sea lions", "Wheat harvest"), ((), ()), shares, affinity, topics, False, labels)
    names = found.named_after([passage(0), passage(9)], material_of_subjects(2)).names
    assert names == ("Harbour pillars", "Wheat harvest")


@pytest.mark.parametrize("phrases", [("sea lions", "bridge"), ("sea lions", "wheat harvest")])
def test_what_has_no_name_of_what_was_chosen_is_no_topic(phrases):
    material = material_of_subjects(2)
    affinity = np.eye(2)[[0] * 8 + [1] * 8]
    shares, topics = np.array([0.75, 0.25]), np.repeat([0, 1], 8)
    labels = (Label(("Sea lions",), (), phrases), WHEAT)
    found = TopicAssignment(("Sea lions", "Wheat harvest"), ((), ()), shares, affinity, topics, False, labels)
    named = found.named_after([passage(0), passage(9)], material)
    assert (named.names, named.keywords, named.labels) == (("Wheat harvest",), ((),), (WHEAT,))
    assert named.of_passages([passage(0), passage(9)]).tolist() == [NO_TOPIC, 0]
    assert named.of_sentences.tolist() == [NO_TOPIC] * 8 + [0] * 8
    assert named.shares.tolist() == [1.0]


def test_no_two_found_topics_get_one_name():
    material = material_of_subjects(2)
    names = ("Sea lions", "Harbour bridge")
    labels = tuple(Label((name,), (), ("sea lions", "harbour bridge")) for name in names)
    found = TopicAssignment(names, ((), ()), np.full(2, 0.5), np.eye(2)[[0] * 16], np.zeros(16, int), False, labels)
    assert found.named_after([passage(0)], material).names == ("Harbour bridge",)


def test_a_topic_that_the_user_named_keeps_its_name_whatever_is_chosen():
    given = assign_topics(material_of_subjects(), (Topic("Sea", ["bridge", "harbour bridge"]),), max_words=250)
    assert given.named_after([passage(0)], material_of_subjects()).names == ("Sea",)
