from __future__ import annotations

import random

import numpy as np
import pytest

from summarize.ranking.random_order import RandomOrder


def test_scores_do_not_depend_on_the_order_of_the_articles(material_from):
    forth = RandomOrder().score_sentences(material_from([["a", "b"], ["c"]]))
    back = RandomOrder().score_sentences(material_from([["c"], ["a", "b"]]))
    assert back.tolist() == [forth[2], forth[0], forth[1]]


def test_another_text_or_seed_gives_another_draw(material_from):
    drawn = [
        tuple(RandomOrder(seed).score_sentences(material_from([[text, "b"]])))
        for seed, text in [(0, "a"), (1, "a"), (0, "A")]
    ]
    assert len(set(drawn)) == 3


def test_equal_sentences_are_drawn_apart(material_from):
    scores = RandomOrder().score_sentences(material_from([["a", "a", "b"], ["a", "c"]]))
    assert len(set(scores)) == 5


def test_scores_spread_evenly(material_from):
    scores = RandomOrder().score_sentences(material_from([[f"w{i}" for i in range(400)]]))
    assert np.histogram(scores, bins=4, range=(0, 1))[0] == pytest.approx([100] * 4, abs=40)


def test_the_global_generators_are_neither_read_nor_moved(material_from):
    material = material_from([["a", "b"]])
    random.seed(1)
    before = (random.getstate(), RandomOrder().score_sentences(material).tolist())
    assert random.getstate() == before[0]
    random.seed(2)
    assert RandomOrder().score_sentences(material).tolist() == before[1]
