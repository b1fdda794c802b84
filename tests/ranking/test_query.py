from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from summarize.corpus import Document, Salience
from summarize.pipeline import Summarizer
from summarize.ranking import query as module
from summarize.ranking.query import favour, score_relevance

# Four sentences: the third does not have "tanker", but a word of the sentence that has it.
DOCUMENTS = [["tanker port", "storm coast"], ["port crew", "fire"]]


def test_the_sentence_with_the_query_is_the_most_relevant_and_has_1(material_from):
    relevance = score_relevance(material_from(DOCUMENTS), "the Tankers")
    assert relevance.argmax() == 0
    assert relevance[0] == 1


def test_feedback_reaches_a_sentence_without_a_word_of_the_query(material_from):
    relevance = score_relevance(material_from(DOCUMENTS), "the Tankers")
    assert 0 < relevance[2] < 1
    assert relevance[1] == relevance[3] == 0


def test_without_feedback_only_words_of_the_query_count(material_from, monkeypatch):
    monkeypatch.setattr(module, "FEEDBACK", 0.0)
    assert np.flatnonzero(score_relevance(material_from(DOCUMENTS), "the Tankers")).tolist() == [0]


@pytest.mark.parametrize("query", ["zzz", "the of", ""])
def test_a_query_that_no_sentence_has_a_word_of_has_no_relevance(material_from, query):
    assert score_relevance(material_from(DOCUMENTS), query) is None


def test_a_brief_without_a_word_of_the_query_is_the_brief_without_query_and_warns(caplog):
    documents = [Document("Iraq and the United States agreed that hundreds of troops leave Iraq by September 2025.")]
    plain = Summarizer(topics=None).summarize(documents)
    asked = Summarizer(topics=None, query="zebra").summarize(documents)
    assert asked.points == plain.points
    assert caplog.messages == ["query 'zebra': no article has a word of it"]


def test_a_query_brings_its_subject_into_a_short_brief(seed_analysis):
    texts = {}
    for query in ("Iranian influence", "the invasion of 2003"):
        brief = Summarizer(words=60, topics=None, query=query).brief_of(seed_analysis)
        assert brief.query == query
        texts[query] = " ".join(point.text for point in brief.points)
    assert "Iranian" in texts["Iranian influence"]
    assert "2003" in texts["the invasion of 2003"]


def test_a_concept_keeps_the_mean_relevance_of_its_sentences_above_the_least_share(monkeypatch):
    monkeypatch.setattr(module, "MIN_SHARE", 0.2)
    incidence = sparse.csr_matrix(np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]]))
    salience = Salience(incidence=incidence, weights=np.array([2.0, 2.0, 2.0]), by_length=True)
    assert favour(salience, np.array([1.0, 0.0])).weights == pytest.approx([2.0, 0.4, 1.2])
