from __future__ import annotations

import numpy as np
import pytest

from summarize.ranking.bigrams import bigram_features, find_bigrams
from summarize.ranking.coverage import COEFFICIENTS, Coverage

STOP_WORDS = frozenset({"the", "of", "in"})
TWO_DOCUMENTS = [["troop leav iraq", "base close"], ["base close", "troop leav"]]


def rank(material, coefficients=None, intercept=0.0):
    return Coverage(coefficients or {}, intercept, stop_words=STOP_WORDS).salience(material)


def test_the_weight_is_the_logistic_of_the_weighted_features(material_from):
    # troop leav, leav iraq, base close stand in 2, 1 and 2 of 2 documents: z = -1 + (2 + ln 2) * share.
    salience = rank(material_from(TWO_DOCUMENTS), {"documents": (2.0, 1.0)}, -1.0)
    both, one = 1 / (1 + np.exp(1 - 2 - np.log(2))), 1 / (1 + np.exp(1 - (2 + np.log(2)) / 2))
    assert salience.weights == pytest.approx([both, one, both])
    assert salience.incidence.toarray().tolist() == [[1, 1, 0], [0, 0, 1], [0, 0, 1], [1, 0, 0]]


def test_without_coefficients_all_bigrams_are_worth_the_same(material_from):
    assert rank(material_from(TWO_DOCUMENTS)).weights.tolist() == [0.5, 0.5, 0.5]


def test_every_feature_has_a_coefficient_and_no_coefficient_is_without_its_feature(material_from):
    material = material_from(TWO_DOCUMENTS)
    assert set(COEFFICIENTS) == set(bigram_features(material, find_bigrams(material.stems, STOP_WORDS)))


def test_what_more_articles_say_is_worth_more(material_from):
    others = [[f"word{document} else{document}"] for document in range(6)]
    weights = [
        Coverage().salience(material_from([*[["troop leav"]] * n, *others[n:]])).weights[0] for n in (1, 2, 3, 6)
    ]
    assert weights == sorted(weights)
    # In odds, since weights are probabilities.
    assert weights[0] / (1 - weights[0]) < weights[-1] / (1 - weights[-1]) / 5


def test_what_opens_the_articles_is_worth_more_than_what_ends_them(material_from):
    articles = [["troop leav", *[f"word{d}{i} else{d}{i}" for i in range(8)], "base close"] for d in range(4)]
    weights = Coverage().salience(material_from(articles)).weights
    assert weights[0] / (1 - weights[0]) > 2 * weights[-1] / (1 - weights[-1])


def test_a_reprint_covers_concepts_without_adding_to_them_and_its_own_are_worth_nothing(material_from):
    before = Coverage().salience(material_from([["troop leav"], ["troop leav"]]))
    after = Coverage().salience(material_from([["troop leav"], ["troop leav"], ["troop leav home"]], reprints={2}))
    assert after.weights.tolist() == pytest.approx([before.weights[0], 0.0])
    assert after.incidence.toarray().tolist() == [[1, 0], [1, 0], [1, 1]]


def test_stop_words_are_by_default_those_of_the_language(material_from):
    # "of the" is no concept, "the troop" is one.
    assert Coverage().salience(material_from([["of the troop"], ["of the troop"]])).incidence.shape == (2, 1)
