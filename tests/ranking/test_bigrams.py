from __future__ import annotations

import numpy as np
import pytest

from summarize.ranking.bigrams import bigram_features, find_bigrams

STOP_WORDS = frozenset({"the", "of", "in"})
# "troop leav" opens the first article and ends the second; "the base" is in the second article alone.
TWO_DOCUMENTS = [["troop leav iraq", "base close"], ["the base close", "troop leav"]]


def names(material):
    bigrams = find_bigrams(material.stems, STOP_WORDS)
    words = list(dict.fromkeys(stem for stems in material.stems for stem in stems))
    return [f"{words[a]} {words[b]}" for a, b in zip(bigrams.first, bigrams.second, strict=True)]


def features_of(material, bigram):
    features = bigram_features(material, find_bigrams(material.stems, STOP_WORDS))
    place = names(material).index(bigram)
    return {name: float(values[place]) for name, values in features.items()}


def test_bigrams_are_pairs_of_neighbours_within_a_sentence_that_are_not_both_stop_words(material_from):
    material = material_from([["troop leav", "in the base"], ["iraq"]])
    assert names(material) == ["troop leav", "the base"]


def test_a_bigram_said_twice_in_a_sentence_is_mentioned_once(material_from):
    mentions = find_bigrams(material_from([["troop leav troop leav"]]).stems, STOP_WORDS).mentions
    assert (mentions.rows.tolist(), mentions.columns.tolist(), mentions.size) == ([0, 0], [0, 1], 2)


def test_documents_and_places_are_those_counted_by_hand(material_from):
    found = features_of(material_from(TWO_DOCUMENTS), "troop leav")
    # First mentioned at 0 in one document and at 1 in the other, of 2.
    assert found["documents"] == 1.0
    assert found["log_documents_with"] == pytest.approx(np.log(3))
    assert found["one_document"] == 0.0
    assert found["early_3"] == pytest.approx((1 + np.exp(-1 / 3)) / 2)
    assert found["earliest"] == 1.0
    assert found["leads"] == 0.5
    assert found["log_repeats"] == 0.0
    assert found["log_documents"] == pytest.approx(np.log(2))


def test_a_bigram_of_one_document_says_so(material_from):
    found = features_of(material_from(TWO_DOCUMENTS), "the base")
    assert (found["documents"], found["one_document"]) == (0.5, 1.0)


def test_only_the_first_mention_in_a_document_is_a_place_and_every_sentence_a_repeat(material_from):
    found = features_of(material_from([["troop leav", "troop leav", "troop leav"], ["base close"]]), "troop leav")
    assert found["early_3"] == 0.5
    assert found["log_repeats"] == pytest.approx(np.log(4) - np.log(2))


def test_a_stop_word_counts_for_nothing_beside_a_word(material_from):
    found = features_of(material_from([["the base", "the troop"], ["of the troop"]]), "the base")
    assert (found["rarer_word_documents"], found["commoner_word_documents"]) == (0.5, 0.5)


def test_words_that_never_stand_apart_are_bound(material_from):
    material = material_from([["troop leav", "base"], ["troop leav", "base close"], ["troop stay"]])
    assert features_of(material, "troop leav")["bound"] == 1.0
    assert features_of(material, "base close")["bound"] == 1.0
    assert features_of(material_from([["troop leav"], ["troop", "leav"]]), "troop leav")["bound"] == 0.5


def test_the_most_central_sentence_of_the_set_is_at_one(material_from):
    material = material_from([["troop leav", "base close"], ["troop leav"]])
    assert features_of(material, "troop leav")["most_central"] == pytest.approx(1.0)
    # The centroid is (2, 2, 1, 1) in troop, leav, base, close: cosines 4 and 2 over the same lengths.
    assert features_of(material, "base close")["most_central"] == pytest.approx(0.5)


def test_a_repeat_in_another_document_counts_although_it_is_in_the_same_group(material_from):
    one = features_of(material_from([["troop leav"], ["base close"]]), "troop leav")
    both = features_of(material_from([["troop leav"], ["troop leav"]], groups=[0, 0]), "troop leav")
    assert both["documents"] > one["documents"]


def test_a_reprint_adds_nothing(material_from):
    before = features_of(material_from(TWO_DOCUMENTS), "troop leav")
    after = features_of(material_from([*TWO_DOCUMENTS, TWO_DOCUMENTS[0]], reprints={2}), "troop leav")
    assert after == pytest.approx(before)


def test_a_set_larger_than_any_in_the_fit_is_taken_for_the_largest(material_from):
    # 10 of 40 documents have it: as if 2.5 of 10 had.
    found = features_of(material_from([["troop leav"]] * 10 + [["base close"]] * 30), "troop leav")
    assert found["log_documents"] == pytest.approx(np.log(10))
    assert found["log_documents_with"] == pytest.approx(np.log(3.5))


def test_without_any_bigram_every_feature_is_empty(material_from):
    material = material_from([["troop"], [""]])
    features = bigram_features(material, find_bigrams(material.stems, STOP_WORDS))
    assert {len(values) for values in features.values()} == {0}
