"""The five seed articles, each with the page furniture it was scraped with."""

from __future__ import annotations

import pytest

from summarize.text.cleaning import clean

FURNITURE = [
    ("Connect with us", "boilerplate"),
    ("Hi, what are you looking for?", "boilerplate"),
    ("Enter Your Information Below", "boilerplate"),
    ("By opting in", "boilerplate"),
    ("You May Also Like", "teaser"),
    ("Coca-Cola", "teaser"),
    ("durable goods", "teaser"),
    ("This post appeared first", "byline"),
    ("Tuesday, July 23, 2024", "byline"),
    ("Iraq Plans for US-led Coalition", "heading"),
    ("Latest stories", "teaser"),
    ("By Timour Azhari", "byline"),
    ("BAGHDAD –", "byline"),
    ("Original Source", "byline"),
    ("한어", "boilerplate"),
    ("(compiled by madan)", "byline"),
]
UNWANTED = ["Adblock", "ad blocker", "Leave a Reply", "Required fields", "Related Articles", "Date:", "Editor's Pick"]


@pytest.fixture(scope="module")
def articles(seed_documents):
    return [(document.text, clean(document)) for document in seed_documents]


@pytest.mark.parametrize("unwanted", [*(words for words, _ in FURNITURE), *UNWANTED])
def test_no_sentence_has_furniture_in_it(articles, unwanted):
    assert not any(unwanted in sentence.text for _, article in articles for sentence in article.sentences)


@pytest.mark.parametrize(("words", "reason"), FURNITURE)
def test_furniture_is_dropped_with_its_reason(articles, words, reason):
    drops = [(text[drop.start : drop.end], drop.reason) for text, article in articles for drop in article.drops]
    assert {why for dropped, why in drops if words in dropped} == {reason}


def test_every_sentence_is_verbatim(articles):
    for text, article in articles:
        for sentence in article.sentences:
            assert sentence.text == " ".join(text[sentence.start : sentence.end].split())


def test_nothing_but_white_space_is_lost_without_a_reason(articles):
    for text, article in articles:
        left = list(text)
        for part in (*article.sentences, *article.drops):
            left[part.start : part.end] = " " * (part.end - part.start)
        assert not "".join(left).strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. and Iraq have reached an ‘understanding’ on plans to have hundreds of U.S. troops leave Iraq by September 2025 and "
        "the remainder leave by January 2027, according to a new Reuters report.",
        "Currently, there are around 2,500 US troops stationed in Iraq across three main bases.",
        "The United States and Iraq have come to an understanding regarding the withdrawal of U.S.-led coalition forces from Iraq, "
        "according to several sources familiar with the discussions.",
        'A senior U.S. official stated, "We have an agreement; it’s now just a question of when to announce it."',
        "it is unclear whether the united states will provide air support to iraqi forces.",
    ],
)
def test_prose_is_kept_sentence_by_sentence(articles, sentence):
    assert sentence in [kept.text for _, article in articles for kept in article.sentences]


def test_sentences_run_together_are_told_apart(articles):
    texts = [sentence.text for _, article in articles for sentence in article.sentences]
    assert any(text.startswith("Historically, the military presence") for text in texts)
    assert any(text.startswith("the wall street journal website reported") for text in texts)


def test_every_article_keeps_at_least_twenty_sentences(articles):
    assert min(len(article.sentences) for _, article in articles) >= 20
