from __future__ import annotations

import numpy as np
import pytest
from facts.materials import material_from_texts

from summarize.topics.evidence import gather_evidence, has_excluded
from summarize.topics.file import Topic

TEXTS = [
    "The bridge cracked.",
    "Engineers closed the bridge.",
    "Wheat grew.",
    "Rain fell.",
    "Trains ran.",
    "Cows slept.",
]


def evidence(*topics, texts=TEXTS):
    return gather_evidence(material_from_texts(texts), topics)


def test_a_keyword_counts_by_how_rare_it_is():
    # One other of 6 sentences: (1 - (1/6) / (1/2)) ** 1.5 of the most, 0.95; no other: all of it.
    keyword = evidence(Topic("A", ["bridge"]), Topic("B", ["wheat"]))["keyword"]
    assert keyword[0, 0] == pytest.approx(0.95 * (2 / 3) ** 1.5)
    assert keyword[2, 1] == pytest.approx(0.95)


def test_a_keyword_that_half_of_the_sentences_share_counts_nothing():
    texts = [*TEXTS[:2], "The bridge fell.", *TEXTS[2:3]]
    assert not evidence(Topic("A", ["bridge"]), texts=texts)["keyword"].any()


def test_a_word_that_begins_like_a_keyword_mentions_the_topic():
    found = evidence(Topic("A", ["tranquilizer"]), texts=[*TEXTS, "They tranquillised it.", "They tranquilise it."])
    assert not found["keyword"].any()
    assert np.flatnonzero(found["mention"]).tolist() == [6, 7]


def test_a_word_of_a_phrase_and_of_the_name_mentions_the_topic():
    found = evidence(Topic("Wheat", ["bridge engineers"]))
    assert not found["keyword"].any()
    assert np.flatnonzero(found["mention"]).tolist() == [0, 1, 2]


def test_a_keyword_mentions_the_topic_unless_everybody_uses_it():
    assert np.flatnonzero(evidence(Topic("A", ["bridge"]))["mention"]).tolist() == [0, 1]
    texts = [*TEXTS[:2], "The bridge fell.", *TEXTS[2:3]]
    assert not evidence(Topic("A", ["bridge"]), texts=texts)["mention"].any()


def test_a_sentence_like_the_examples_is_likely_and_no_sentence_is_its_own_example():
    found = evidence(Topic("A", ["bridge"]), Topic("B", ["wheat"]), texts=[*TEXTS, "Engineers slept.", "Rain stopped."])
    assert found["likeness"][6, 0] > found["likeness"][7, 0]
    assert found["similarity"][6, 0] > found["similarity"][7, 0] == 0
    # The only sentence on wheat has no other to be like.
    assert found["similarity"][2, 1] == 0


def test_an_excluded_word_or_phrase_is_found_by_its_stems():
    topics = [
        Topic("A", ["bridge"], exclude=["engineer"]),
        Topic("B", ["wheat"], exclude=["wheat grows", "grew wheat"]),
    ]
    excluded = has_excluded(material_from_texts(TEXTS), topics)
    assert np.flatnonzero(excluded[:, 0]).tolist() == [1]
    assert not excluded[:, 1].any()
