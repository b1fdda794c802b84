from __future__ import annotations

import numpy as np
import pytest
from facts.materials import material_from_texts
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from summarize.topics.file import Topic
from summarize.topics.named import NO_TOPIC, assign, topic_affinity

TEXTS = [
    "The bridge carried buses over the river.",
    "Farmers cut the wheat before the rain.",
    "Pupils sang in the market hall.",
    "A baker sold bread from a van.",
    "Nurses asked for longer breaks.",
    "Trains ran late all winter.",
]
BRIDGE = Topic("Bridge", ["bridge"])


def affinity_of(texts, *topics, **options):
    return topic_affinity(material_from_texts(texts, **options), topics)


def test_a_sentence_with_a_keyword_goes_to_its_topic_and_the_others_to_none():
    topics = [BRIDGE, Topic("Wheat", ["wheat"])]
    affinity = affinity_of(TEXTS, *topics)
    assert assign(affinity).tolist() == [0, 1, NO_TOPIC, NO_TOPIC, NO_TOPIC, NO_TOPIC]
    assert ((affinity >= 0) & (affinity <= 1)).all()


@pytest.mark.parametrize("keyword", ["carry", "CARRIED", "carrying buses"])
def test_keywords_match_by_stem(keyword):
    affinity = affinity_of(TEXTS, Topic("Bridge", [keyword]))[:, 0]
    assert affinity.argmax() == 0
    assert affinity[0] > 0


def test_a_phrase_matches_as_a_whole_only():
    whole, turned = (affinity_of(TEXTS, Topic("Rides", [phrase])) for phrase in ("carried buses", "buses carried"))
    assert whole[0, 0] > turned[0, 0]
    assert assign(whole)[0] == 0


def test_a_keyword_that_everybody_uses_draws_nothing():
    texts = [f"Wend reported: {text}" for text in TEXTS]
    assert not affinity_of(texts, Topic("Town", ["Wend"])).any()


@pytest.mark.parametrize("excluded", ["carry", "carried buses"])
def test_a_sentence_with_an_excluded_word_is_not_drawn_at_all(excluded):
    affinity = affinity_of(TEXTS, Topic("Bridge", ["bridge", "wheat"], exclude=[excluded]))[:, 0]
    assert affinity[0] == 0
    assert affinity[1] > 0


def test_an_excluded_word_of_one_topic_leaves_the_other_topics_alone():
    affinity = affinity_of(TEXTS, Topic("A", ["bridge"], exclude=["buses"]), Topic("B", ["river"]))
    assert assign(affinity)[0] == 1


def test_a_neighbour_in_the_same_paragraph_is_drawn_along_and_one_in_another_paragraph_is_not():
    together = affinity_of(TEXTS, BRIDGE, paragraphs=[0, 0, 1, 2, 3, 4])[:, 0]
    apart = affinity_of(TEXTS, BRIDGE, paragraphs=[0, 1, 2, 3, 4, 5])[:, 0]
    assert together[1] > apart[1]
    assert together[0] > together[1]


def test_the_first_sentence_of_another_article_is_no_neighbour():
    affinity = affinity_of(TEXTS, BRIDGE, documents=[0, 1, 1, 1, 1, 1], paragraphs=[0] * 6)[:, 0]
    within = affinity_of(TEXTS, BRIDGE, documents=[0] * 6, paragraphs=[0] * 6)[:, 0]
    assert affinity[1] < within[1]
    assert affinity[1] == pytest.approx(affinity[5], abs=0.02)


def test_the_sentences_on_both_sides_of_a_keyword_are_drawn_along():
    affinity = affinity_of([*TEXTS[2:4], TEXTS[0], *TEXTS[4:]], BRIDGE, paragraphs=[0, 1, 1, 1, 2])[:, 0]
    apart = affinity_of([*TEXTS[2:4], TEXTS[0], *TEXTS[4:]], BRIDGE)[:, 0]
    assert affinity[1] > apart[1]
    assert affinity[3] > apart[3]


def test_a_sentence_like_those_with_the_keyword_is_drawn_more_than_an_unlike_one():
    affinity = affinity_of([*TEXTS, "Buses crossed the river slowly."], BRIDGE, Topic("Wheat", ["wheat"]))[:, 0]
    assert affinity[6] > affinity[4]


def test_the_words_of_a_description_are_weaker_keywords():
    by_keyword, by_description = (
        affinity_of(TEXTS, BRIDGE),
        affinity_of(TEXTS, Topic("Bridge", description="The bridge.")),
    )
    assert 0 < by_description[0, 0] < by_keyword[0, 0]


def test_two_keywords_draw_more_than_one():
    assert affinity_of(TEXTS, Topic("Bridge", ["bridge", "river"]))[0, 0] > affinity_of(TEXTS, BRIDGE)[0, 0]


@pytest.mark.parametrize(("texts", "topics"), [([], []), ([], [BRIDGE]), (TEXTS, [])])
def test_without_sentences_or_topics_there_is_no_affinity(texts, topics):
    affinity = affinity_of(texts, *topics)
    assert affinity.shape == (len(texts), len(topics))
    assert assign(affinity).tolist() == [NO_TOPIC] * len(texts)


def test_of_two_equal_topics_the_first_has_the_sentence():
    assert assign(np.array([[0.7, 0.7]])).tolist() == [0]


@given(
    arrays(
        float,
        st.tuples(st.integers(0, 6), st.integers(1, 4)),
        elements=st.integers(0, 20).map(lambda tenth: tenth / 10),
    )
)
def test_every_row_has_its_strongest_topic_or_none_under_the_floor(affinity):
    assigned = assign(affinity, min_affinity=0.7)
    for row, topic in zip(affinity, assigned.tolist(), strict=True):
        if topic == NO_TOPIC:
            assert row.max() < 0.7
        else:
            assert row[topic] == row.max() >= 0.7
            assert topic == row.argmax()
