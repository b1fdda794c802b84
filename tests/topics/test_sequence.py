from __future__ import annotations

import numpy as np
import pytest

from summarize.corpus import Sentence
from summarize.topics.sequence import KEEP_IN_PARAGRAPH, MIX_FLOOR, MIX_WEIGHT, topic_probabilities


def article(*paragraphs, document=0, texts=None):
    texts = texts or ["A boat."] * len(paragraphs)
    return [
        Sentence(text, 0, len(text), document, place, paragraph)
        for place, (text, paragraph) in enumerate(zip(texts, paragraphs, strict=True))
    ]


def test_a_lone_sentence_has_the_probabilities_of_its_evidence_sharpened_by_its_own_mix():
    # One sentence: softmax(ln 3, 0) = (3/4, 1/4), then thrice multiplied by (mix + 0.05) ** 0.5 on the same evidence.
    p = np.array([0.75, 0.25])
    for _ in range(3):
        p = np.array([3.0, 1.0]) * (p + MIX_FLOOR) ** MIX_WEIGHT
        p /= p.sum()
    assert topic_probabilities(np.array([[np.log(3.0)]]), article(0))[0] == pytest.approx(p)


def test_a_sentence_without_evidence_has_the_topic_of_its_neighbours():
    evidence = np.array([[3.0, -1.0], [-0.3, -0.3], [3.0, -1.0]])
    assert topic_probabilities(evidence, article(0, 0, 0)).argmax(axis=1).tolist() == [0, 0, 0]


def test_neighbours_in_one_paragraph_pull_more_than_in_two_and_a_quotation_is_pulled_like_one():
    evidence = np.array([[3.0], [-0.3]])
    near, far = (topic_probabilities(evidence, article(0, paragraph))[1, 0] for paragraph in (0, 1))
    quoted = topic_probabilities(evidence, article(0, 1, texts=["A boat.", "“It sank.”"]))[1, 0]
    assert near == quoted > far


def test_another_article_pulls_nothing():
    evidence = np.array([[3.0], [-0.3]])
    alone = topic_probabilities(evidence[1:], article(0))
    after = topic_probabilities(evidence, [*article(0), *article(0, document=1)])
    assert after[1] == pytest.approx(alone[0])


def test_strong_evidence_is_kept_among_neighbours_of_another_topic():
    evidence = np.array([[4.0, 0.0], [-1.0, 5.0], [4.0, 0.0]])
    assert topic_probabilities(evidence, article(0, 0, 0)).argmax(axis=1).tolist() == [0, 1, 0]


def test_probabilities_add_up_to_one_over_a_long_article():
    evidence = np.tile([[2.0, -50.0], [-50.0, -50.0]], (500, 1))
    probabilities = topic_probabilities(evidence, article(*range(1000)))
    assert probabilities.sum(axis=1) == pytest.approx(1.0)
    assert np.isfinite(probabilities).all()
    assert 0 < KEEP_IN_PARAGRAPH < 1
