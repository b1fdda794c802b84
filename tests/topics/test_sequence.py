from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from summarize.corpus import Sentence
from summarize.topics.sequence import TIES, articles_of, run_chain, ties_to_previous, topic_probabilities


def article(*paragraphs, document=0, texts=None):
    texts = texts or ["A boat."] * len(paragraphs)
    return [
        Sentence(text, 0, len(text), document, place, paragraph)
        for place, (text, paragraph) in enumerate(zip(texts, paragraphs, strict=True))
    ]


def probabilities(evidence, sentences, leaning=None):
    return topic_probabilities(np.array(evidence), sentences, leaning or [False] * len(sentences))


def test_a_lone_sentence_has_the_probabilities_of_its_evidence():
    assert probabilities([[np.log(3.0)]], article(0))[0] == pytest.approx([0.75, 0.25])


def test_a_chain_gives_what_counting_all_sequences_gives():
    random = np.random.default_rng(0)
    potentials, tied, stay_none = random.normal(size=(4, 3)), random.normal(size=4), 0.7
    chain = run_chain(potentials, tied, stay_none)
    total, visited, stayed = 0.0, np.zeros((4, 3)), np.zeros((4, 3))
    for states in product(range(3), repeat=4):
        score = sum(potentials[place, state] for place, state in enumerate(states))
        stays = [place for place in range(1, 4) if states[place] == states[place - 1]]
        score += sum(stay_none if states[place] == 2 else tied[place] for place in stays)
        total += np.exp(score)
        visited[range(4), states] += np.exp(score)
        for place in stays:
            stayed[place, states[place]] += np.exp(score)
    assert chain.log_normalizer == pytest.approx(np.log(total))
    assert chain.probabilities == pytest.approx(visited / total)
    assert chain.stayed == pytest.approx(stayed / total)


def test_a_sentence_without_evidence_has_the_topic_of_its_neighbours():
    evidence = [[3.0, -1.0], [-0.3, -0.3], [3.0, -1.0]]
    assert probabilities(evidence, article(0, 0, 0)).argmax(axis=1).tolist() == [0, 0, 0]


def test_a_paragraph_a_quotation_and_leaning_tie_more_than_standing_behind():
    evidence = [[3.0], [-0.3]]
    apart = probabilities(evidence, article(0, 1))[1, 0]
    in_paragraph = probabilities(evidence, article(0, 0))[1, 0]
    quoted = probabilities(evidence, article(0, 1, texts=["A boat.", "“It sank.”"]))[1, 0]
    leaning = probabilities(evidence, article(0, 1), [False, True])[1, 0]
    assert min(in_paragraph, quoted, leaning) > apart


def test_a_quotation_is_tied_as_in_one_paragraph_and_another_article_is_another_paragraph():
    ties = ties_to_previous(
        [*article(0, 1, texts=["A boat.", "“It sank.”"]), *article(1, document=1)], [True, False, False]
    )
    assert list(ties) == list(TIES)
    assert ties["one_paragraph"].tolist() == [0, 1, 0]
    assert ties["quotation"].tolist() == [0, 1, 0]
    assert ties["leaning"].tolist() == [1, 0, 0]


def test_another_article_pulls_nothing():
    sentences = [*article(0, 1), *article(0, document=1)]
    assert articles_of(sentences) == [slice(0, 2), slice(2, 3)]
    evidence = [[3.0], [3.0], [-0.3]]
    assert probabilities(evidence, sentences)[2] == pytest.approx(probabilities([[-0.3]], article(0))[0])


def test_strong_evidence_is_kept_among_neighbours_of_another_topic():
    evidence = [[4.0, 0.0], [-1.0, 5.0], [4.0, 0.0]]
    assert probabilities(evidence, article(0, 0, 0)).argmax(axis=1).tolist() == [0, 1, 0]


def test_probabilities_add_up_to_one_over_a_long_article():
    evidence = np.tile([[2.0, -100.0], [-100.0, -100.0]], (500, 1))
    found = probabilities(evidence, article(*range(1000)))
    assert found.sum(axis=1) == pytest.approx(1.0)
    assert np.isfinite(found).all()
