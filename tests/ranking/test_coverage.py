from __future__ import annotations

import numpy as np
import pytest

from summarize.ranking.coverage import Coverage, CoverageParameters

STOP_WORDS = frozenset({"the", "of", "in"})
TWO_DOCUMENTS = [["troop leav iraq", "base close"], ["the base close", "troop leav"]]
# Every concept of both documents stands in the first sentence of one and the second of the other:
# (1 + 2) + (1 + 2 * exp(-1/3)) = 5.43306; to the power of 1.3, 9.0273.
BIGRAM = 9.0273


def rank(material, **parameters):
    return Coverage(CoverageParameters(**parameters), stop_words=STOP_WORDS).salience(material)


def document_frequency(material, **parameters):
    """With no bonus, exponent or share the weight is the number of documents."""
    return rank(material, lead_bonus=0.0, exponent=1.0, unigram_share=1.0, **parameters)


def test_two_documents_give_the_weights_computed_by_hand(material_from):
    salience = rank(material_from(TWO_DOCUMENTS))
    unigram = 0.2 * BIGRAM
    # troop, leav, base, close; troop leav, base close. "iraq", "leav iraq" and "the base" are in one document only.
    assert salience.weights == pytest.approx([unigram] * 4 + [BIGRAM] * 2, abs=1e-4)
    assert salience.incidence.toarray().tolist() == [
        [1, 1, 0, 0, 1, 0],
        [0, 0, 1, 1, 0, 1],
        [0, 0, 1, 1, 0, 1],
        [1, 1, 0, 0, 1, 0],
    ]


def test_without_bonus_and_exponent_a_concept_is_worth_its_documents(material_from):
    salience = document_frequency(material_from([["troop leav"], ["troop leav"], ["troop stay"]]))
    assert salience.weights.tolist() == [3.0, 2.0, 2.0]


def test_stop_words_alone_are_no_concept_but_one_beside_a_word_is(material_from):
    salience = document_frequency(material_from([["in the base"], ["in the base"]]))
    assert salience.incidence.toarray().tolist() == [[1, 1]] * 2  # base; the base


def test_a_bigram_does_not_reach_over_the_end_of_a_sentence(material_from):
    salience = document_frequency(material_from([["troop", "leav"], ["troop", "leav"]]))
    assert salience.weights.tolist() == [2.0, 2.0]


def test_a_concept_said_twice_in_a_sentence_is_covered_once(material_from):
    salience = document_frequency(material_from([["troop troop troop"], ["troop"]]))
    assert salience.incidence.toarray().tolist() == [[1], [1]]


def test_only_the_first_mention_in_a_document_counts(material_from):
    once = rank(material_from([["troop", "base"], ["troop", "close"]]))
    again = rank(material_from([["troop", "troop"], ["troop", "troop"]]))
    assert again.weights == pytest.approx(once.weights)


def test_the_first_mention_is_found_whatever_the_order_of_the_rows(material_from):
    material = material_from([["base", "troop"], ["troop", "close"]])
    weight = rank(material).weights
    assert weight == pytest.approx([0.2 * (3 + 1 + 2 * np.exp(-1 / 3)) ** 1.3])


def test_an_early_mention_is_worth_more_than_a_late_one(material_from):
    early = rank(material_from([["troop", "x", "y"], ["troop", "z", "w"]])).weights
    late = rank(material_from([["x", "y", "troop"], ["z", "w", "troop"]])).weights
    assert early > late


@pytest.mark.parametrize(("n_documents", "kept"), [(2, True), (7, True), (8, False), (9, False)])
def test_two_documents_are_enough_below_eight(material_from, n_documents, kept):
    others = [[f"word{document} three"] for document in range(n_documents - 2)]
    salience = document_frequency(material_from([["troop"], ["troop"], *others]), many_documents=8)
    assert (2.0 in salience.weights) == kept
    assert (max(salience.weights) == n_documents - 2) or n_documents <= 4


def test_three_documents_are_enough_from_eight_on(material_from):
    others = [[f"word{document}"] for document in range(5)]
    assert document_frequency(material_from([["troop"]] * 3 + others)).weights.tolist() == [3.0]


def test_one_document_needs_no_second_one(material_from):
    assert document_frequency(material_from([["troop leav"]])).weights.tolist() == [1.0, 1.0, 1.0]


def test_documents_that_share_nothing_still_have_concepts(material_from):
    assert document_frequency(material_from([["troop"], ["base"]])).weights.tolist() == [1.0, 1.0]


def test_a_repeat_in_another_document_raises_the_weight_although_it_is_in_the_same_group(material_from):
    before = rank(material_from([["troop"], ["troop"], ["base"]], groups=[0, 0, 1])).weights
    after = rank(material_from([["troop"], ["troop"], ["troop"]], groups=[0, 0, 0])).weights
    assert after > before


def test_a_reprint_covers_concepts_without_adding_to_them(material_from):
    before = document_frequency(material_from([["troop"], ["troop"]]))
    after = document_frequency(material_from([["troop"], ["troop"], ["troop"]], reprints={2}))
    assert after.weights.tolist() == before.weights.tolist() == [2.0]
    assert after.incidence.toarray().tolist() == [[1], [1], [1]]


def test_stop_words_are_by_default_those_of_the_language(material_from):
    salience = Coverage().salience(material_from([["the troop"], ["the troop"]]))
    assert salience.incidence.shape == (2, 2)  # troop; the troop
