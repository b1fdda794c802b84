from __future__ import annotations

import numpy as np
import pytest

import summarize.topics.found as found_module
from summarize.corpus import Sentence
from summarize.preparation import describe
from summarize.text.tokens import stem_tokens
from summarize.topics.found import find_topics
from summarize.topics.named import NO_TOPIC
from tests.facts.materials import material_from_texts

from .materials import SUBJECTS, TURNS, material_of_subjects


def test_sentences_on_three_subjects_are_three_topics():
    topics, labels = find_topics(material_of_subjects(), max_words=250)
    assert len(labels) == 3
    assert all(len(set(topics[start : start + 8].tolist())) == 1 for start in (0, 8, 16))
    assert sorted(set(topics.tolist())) == [0, 1, 2]


def test_a_topic_is_named_by_words_that_its_own_sentences_use():
    material = material_of_subjects(6)
    topics, labels = find_topics(material, max_words=600)
    stems = [" ".join(sentence) for sentence in material.stems]
    assert len(labels) == 6
    for number, label in enumerate(labels):
        name = " ".join(stem_tokens(label.name))
        assert {topics[place] for place, sentence in enumerate(stems) if name in sentence} - {NO_TOPIC} == {number}


def test_every_topic_knows_its_event(monkeypatch):
    texts = [[pattern.format(*turn) for turn in TURNS] for _, pattern in SUBJECTS[:3]]
    sentences = tuple(
        Sentence(text, 0, 0, document=number, position=place)
        for number, of_document in enumerate(texts)
        for place, text in enumerate(of_document)
    )
    material = describe(sentences, "en")
    assert [label.event for label in find_topics(material, max_words=250)[1]] == [0, 0, 0]
    monkeypatch.setattr(found_module, "group_by_event", lambda stems, **_: np.arange(len(stems)))
    topics, labels = find_topics(material, max_words=250)
    assert [label.event for label in labels] == [sentences[topics.tolist().index(topic)].document for topic in range(3)]
    assert len({label.event for label in labels}) == 3


def test_the_same_material_gives_the_same_topics():
    first, again = (find_topics(material_of_subjects(), max_words=250) for _ in range(2))
    assert first[0].tolist() == again[0].tolist()
    assert first[1] == again[1]


def test_one_sentence_again_and_again_is_no_topic():
    material = material_from_texts(["The council of Wend has a plan for the harbour, the mayor said."] * 40)
    topics, labels = find_topics(material, max_words=250)
    assert (set(topics.tolist()), labels) == ({NO_TOPIC}, ())


@pytest.mark.parametrize(("n_each", "found"), [(6, False), (7, True)])
def test_under_twenty_sentences_nothing_is_found(n_each, found):
    # 18 sentences and 21.
    topics, labels = find_topics(material_of_subjects(n_each=n_each), max_words=600)
    assert bool(labels) is found
    assert (topics != NO_TOPIC).any() == found


@pytest.mark.parametrize("max_words", [0, 60, 119, 120, 179, 180, 250, 1000])
def test_there_is_at_most_one_topic_per_sixty_words_and_never_one_alone(max_words):
    _, labels = find_topics(material_of_subjects(), max_words)
    assert len(labels) <= max_words // 60
    assert len(labels) != 1
    assert bool(labels) == (max_words >= 120)


def test_the_largest_topic_comes_first_and_every_label_has_sentences():
    topics, labels = find_topics(material_of_subjects(), max_words=120)
    sizes = np.bincount(topics[topics != NO_TOPIC], minlength=len(labels))
    assert len(sizes) == len(labels)
    assert sizes.tolist() == sorted(sizes.tolist(), reverse=True)
    assert sizes.min() > 1


def test_every_sentence_has_a_topic_or_none(seed_analysis):
    topics, labels = find_topics(seed_analysis.material, max_words=250)
    assert topics.shape == (len(seed_analysis.material.sentences),)
    assert set(topics.tolist()) <= {NO_TOPIC, *range(len(labels))}
    assert 2 <= len(labels) <= 250 // 60
