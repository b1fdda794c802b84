from __future__ import annotations

import numpy as np
import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.kl import KLSummarizer

from summarize.ranking.sumy_kl import FastKLSummarizer

STOP_WORDS = frozenset({"w0", "w1"})


class Words:
    def to_words(self, text):
        return tuple(text.split())


class Numbered(Sentence):
    """Known by itself, so that sentences of the same text do not share a rating."""

    __slots__ = ()

    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        return self is other


def ratings(summarizer_class, texts, stop_words=STOP_WORDS):
    summarizer = summarizer_class()
    summarizer.stop_words = stop_words
    rated = []
    model = ObjectDocumentModel([Paragraph([Numbered(text, Words()) for text in texts])])
    summarizer(model, lambda entries: rated.extend((entry.order, entry.rating) for entry in entries) or [])
    return [rating for _, rating in sorted(rated)]


def drawn(seed, *, n_sentences, n_words):
    draw = np.random.default_rng(seed)
    lengths = draw.integers(0, 7, n_sentences)
    return [" ".join(f"w{word}" for word in draw.integers(0, n_words, length)) for length in lengths]


@pytest.mark.parametrize("n_words", [3, 8, 40])
@pytest.mark.parametrize("seed", range(12))
def test_every_rating_is_that_of_sumy(seed, n_words):
    # Few words make many ties: the same words in another order, and sentences of stop words or of nothing.
    texts = drawn(seed, n_sentences=24, n_words=n_words)
    assert ratings(FastKLSummarizer, texts) == ratings(KLSummarizer, texts)


@pytest.mark.parametrize(
    "texts",
    [[], ["a b"], [""], ["w0 w1", "w1"], ["a b"] * 4, ["b a", "a b", "b a"], ["A b", "a B", "W0 a"]],
    ids=["no sentence", "one", "empty", "stop words", "repeated", "turned round", "capitals"],
)
def test_the_least_and_the_oddest_sets_are_rated_as_by_sumy(texts):
    assert ratings(FastKLSummarizer, texts) == ratings(KLSummarizer, texts)


def test_words_that_a_summary_lacks_are_not_missed():
    # Shares: a 3/6, b 2/6, c 1/6. "a c a b" leaves 1/2 ln(1/2 : 1/2) + 1/3 ln(1/3 : 1/4) + 1/6 ln(1/6 : 1/4) = 0.03,
    # "a b" leaves 1/2 ln(1/2 : 1/2) + 1/3 ln(1/3 : 1/2) = -0.14, which is less.
    assert ratings(FastKLSummarizer, ["a c a b", "a b"]) == [-1, 0]
