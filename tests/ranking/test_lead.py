from __future__ import annotations

import pytest

from summarize.ranking.lead import Lead


def taken(material):
    salience = Lead().salience(material)
    ranked = sorted(range(len(material.sentences)), key=lambda row: -salience.weights[row])
    return [material.sentences[row].text for row in ranked]


def test_articles_take_turns_in_canonical_order(material_from):
    assert taken(material_from([["a1", "a2"], ["b1"], ["c1", "c2", "c3"]])) == ["a1", "b1", "c1", "a2", "c2", "c3"]


def test_scores_fall_evenly_from_one(material_from):
    assert Lead().score_sentences(material_from([["a1", "a2"], ["b1", "b2"]])) == pytest.approx([1, 0.5, 0.75, 0.25])


def test_reprints_take_no_turn(material_from):
    scores = Lead().score_sentences(material_from([["a1", "a2"], ["b1", "b2"]], reprints={0}))
    assert scores == pytest.approx([0, 0, 1, 0.5])
