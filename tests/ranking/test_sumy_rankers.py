from __future__ import annotations

import numpy as np
import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarize.ranking import sumy_rankers
from summarize.ranking.sumy_rankers import SumyRanker

TEXTS = [
    "troop leav iraq soldier base",
    "soldier close base near iraq border",
    "minist sign treati troop",
    "treati troop iraq soldier minist",
]


class SpaceTokenizer:
    def to_words(self, text):
        return tuple(text.split())


@pytest.mark.parametrize(
    ("method", "summarizer"),
    [
        ("lexrank", LexRankSummarizer),
        ("textrank", TextRankSummarizer),
        ("luhn", LuhnSummarizer),
        ("reduction", ReductionSummarizer),
    ],
)
def test_the_order_is_the_one_that_sumy_gives_by_its_own_way(material_from, method, summarizer):
    model = ObjectDocumentModel([Paragraph([Sentence(text, SpaceTokenizer()) for text in TEXTS])])
    scores = SumyRanker(method).score_sentences(material_from([TEXTS]))
    for count in range(1, len(TEXTS)):
        chosen = [str(sentence) for sentence in summarizer()(model, count)]
        best = sorted(np.lexsort((np.arange(len(TEXTS)), -scores))[:count])
        assert chosen == [TEXTS[row] for row in best]


@pytest.mark.parametrize("method", ["kl", "sumbasic"])
def test_places_become_scores_that_fall_evenly(material_from, method):
    scores = SumyRanker(method).score_sentences(material_from([TEXTS]))
    assert sorted(scores) == [0.0, 1.0, 2.0, 3.0]


@pytest.mark.parametrize("method", ["kl", "sumbasic"])
def test_sentences_of_the_same_text_do_not_collide(material_from, method):
    scores = SumyRanker(method).score_sentences(material_from([["troop leav"] * 3]))
    assert sorted(scores) == [0.0, 1.0, 2.0]


def test_repeats_add_to_reduction_because_they_are_sentences_of_their_own(material_from):
    scores = SumyRanker("reduction").score_sentences(
        material_from([["troop leav iraq"] * 2, ["troop leav iraq", "x y"]])
    )
    pair = 3 / (2 * np.log(3))
    assert scores == pytest.approx([2 * pair, 2 * pair, 2 * pair, 0])


def test_stop_words_are_not_what_makes_sentences_alike(material_from):
    scores = SumyRanker("textrank").score_sentences(
        material_from([["the troop of iraq", "the base of iraq", "the minist of peac"]])
    )
    assert scores[0] == pytest.approx(scores[1])
    words = material_from([["troop iraq", "base iraq", "minist peac"]])
    assert scores == pytest.approx(SumyRanker("textrank").score_sentences(words))


def test_ratings_that_are_not_finite_become_zero(material_from):
    # With two sentences every idf is log(2 / 2) = 0, and sumy's LexRank divides by zero.
    assert SumyRanker("lexrank").score_sentences(material_from([["troop leav", "base close"]])).tolist() == [0.0, 0.0]


def test_cue_words_speak_for_and_against_a_sentence(material_from):
    article = ["x", "y", "the minist agre", "the minist", "perhap the minist", "z"]
    scores = SumyRanker("edmundson").score_sentences(material_from([article]))
    assert scores[2] > scores[3] > scores[4]


def test_edmundson_rates_each_article_by_itself(material_from):
    first, second = ["a", "b", "c", "d"], ["e", "f", "g"]
    together = SumyRanker("edmundson").score_sentences(material_from([first, second]))
    apart = [SumyRanker("edmundson").score_sentences(material_from([article])) for article in (first, second)]
    assert together == pytest.approx(np.concatenate(apart))


def test_without_cue_words_for_the_language_location_decides_alone(material_from, monkeypatch):
    monkeypatch.setattr(sumy_rankers, "stop_stems", lambda _language: frozenset())
    material = material_from([["agre", "agre agre", "agre"]], language="xx")
    # Every sentence is a paragraph of its own here: one for being its first, one for the first and last paragraph.
    assert SumyRanker("edmundson").score_sentences(material).tolist() == [2.0, 1.0, 2.0]
