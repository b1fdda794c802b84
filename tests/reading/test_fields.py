"""Answers of real news APIs, shortened, and what crawlers write: each gives its articles."""

from __future__ import annotations

import json

import pytest

from summarize.corpus import Document
from summarize.reading.fields import articles_within, known_fields
from summarize.reading.original import Original
from summarize.reading.records import RecordReader

TEXT = "The troops will leave the base in the west next year, officials said. Not all of them agreed with that."
HTML = "<p>The troops will <b>leave</b>.</p><p>Not all &amp; not now.</p>"
FROM_HTML = "The troops will leave.\nNot all & not now."
URL = "https://example.org/a"
TIME = "2024-07-23T10:00:00Z"
NEWSAPI = {
    "source": {"id": None, "name": "Daily Test"}, "author": "Ann Lee", "title": "Troops leave - Daily Test",
    "description": "No longer than it is.", "url": URL, "urlToImage": f"{URL}.jpg", "publishedAt": TIME, "content": TEXT,
}  # fmt: skip

ANSWERS = {
    "newsapi.org": {"status": "ok", "totalResults": 1, "articles": [NEWSAPI]},
    "newsdata.io": {"status": "success", "results": [
        {"article_id": "7", "title": "Troops leave", "link": URL, "creator": ["Ann Lee"], "description": TEXT, "source_id": "test",
         "content": "ONLY AVAILABLE IN PAID PLANS", "pubDate": "2024-07-23 10:00:00", "source_name": "Daily Test"}]},
    "mediastack.com": {"pagination": {"limit": 1}, "data": [
        {"author": "Ann Lee", "title": "Troops leave", "description": TEXT, "url": URL, "source": "Daily Test", "category": "general",
         "published_at": "2024-07-23T10:00:00+00:00"}]},
    "newsapi.ai": {"articles": {"results": [
        {"uri": "8", "date": "2024-07-23", "dateTime": TIME, "url": URL, "title": "Troops leave", "body": TEXT,
         "source": {"uri": "test.org", "title": "Daily Test"}, "authors": [{"uri": "ann", "name": "Ann Lee"}]}], "pages": 1}},
    "New York Times": {"status": "OK", "response": {"docs": [
        {"abstract": "They leave.", "web_url": URL, "lead_paragraph": TEXT, "headline": {"main": "Troops leave", "kicker": None},
         "multimedia": [{"title": "x", "caption": "y", "description": TEXT + TEXT}], "pub_date": "2024-07-23T10:00:00+0000",
         "byline": {"original": "By Ann Lee", "person": []}, "source": "Daily Test", "_id": "nyt://article/1"}]}},
    "Guardian": {"response": {"status": "ok", "results": [
        {"id": "world/2024/a", "webTitle": "Troops leave", "webPublicationDate": TIME, "webUrl": URL,
         "fields": {"trailText": "<p>They leave</p>", "bodyText": TEXT, "byline": "Ann Lee", "publication": "Daily Test"}}]}},
    "JSON Feed": {"version": "https://jsonfeed.org/version/1.1", "title": "Daily Test", "items": [
        {"id": URL, "url": URL, "title": "Troops leave", "content_text": TEXT, "date_published": TIME,
         "authors": [{"name": "Ann Lee"}]}]},
    "Elasticsearch": {"took": 1, "hits": {"total": 1, "hits": [
        {"_id": "1", "_source": {"title": "Troops leave", "content": TEXT, "published_date": "2024-07-23", "publisher": "Daily Test",
                                 "author": "Ann Lee", "url": URL}}]}},
    "schema.org": {"@graph": [
        {"@type": "NewsArticle", "headline": "Troops leave", "articleBody": TEXT, "datePublished": TIME, "url": URL,
         "author": [{"@type": "Person", "name": "Ann Lee"}], "publisher": {"@type": "Organization", "name": "Daily Test"}}]},
    "one article of an API": {"response": {"content": NEWSAPI}},
    "webz.io": {"posts": [
        {"url": URL, "author": "Ann Lee", "published": TIME, "title": "Troops leave", "text": TEXT, "sitename": "Daily Test"}]},
    "news-please": {"authors": ["Ann Lee"], "date_publish": "2024-07-23 10:00:00", "description": "d", "maintext": TEXT,
                    "source_domain": "Daily Test", "title": "Troops leave", "url": URL},
    "newspaper3k": {"title": "Troops leave", "text": TEXT, "authors": ["Ann Lee"], "publish_date": TIME, "url": URL,
                    "domain": "Daily Test"},
    "trafilatura": {"title": "Troops leave", "author": "Ann Lee", "hostname": "test.org", "date": "2024-07-23", "id": None,
                    "text": TEXT, "source": URL, "source-hostname": "Daily Test", "url": URL},
}  # fmt: skip


def articles(value: object):
    return list(RecordReader().read(Original(json.dumps(value).encode(), name="a.json")))


@pytest.mark.parametrize("name", ANSWERS)
def test_the_article_is_read_with_all_that_is_known_of_it(name):
    assert articles(ANSWERS[name]) == [
        Document(TEXT, title="Troops leave", publisher="Daily Test", author="Ann Lee", published="2024-07-23", url=URL)
    ]


def test_answers_may_stand_one_a_line_and_in_an_array():
    answer = ANSWERS["newsapi.org"]
    lines = "\n".join([json.dumps(answer), json.dumps(answer)]).encode()
    assert list(RecordReader().read(Original(lines, name="a.jsonl"))) == articles([answer, answer])
    assert len(articles([answer, answer])) == 2


def test_an_object_may_have_an_article_under_each_key():
    other = NEWSAPI | {"title": "Troops stay"}
    assert articles_within({"a1": NEWSAPI, "a2": other}) == [NEWSAPI, other]


def test_an_article_may_be_in_an_object_of_its_own():
    assert known_fields({"id": 7, "article": {"title": "Troops leave", "content": HTML}}) == {
        "title": "Troops leave",
        "text": FROM_HTML,
    }


def test_html_is_reduced_to_its_text():
    rendered = {
        "id": 1,
        "title": {"rendered": "Troops &#8217;leave&#8217;"},
        "content": {"rendered": HTML, "protected": False},
    }
    assert articles([rendered]) == [Document(FROM_HTML, title="Troops ’leave’")]
    assert articles({"title": "Troops leave", "content_html": HTML})[0].text == FROM_HTML


def test_beside_a_text_that_is_cut_off_stands_the_description():
    cut = {
        **NEWSAPI,
        "content": f"{TEXT[:80]}… [+2345 chars]",
        "description": "Officials announced the end of a mission…",
    }
    assert articles(cut)[0].text == f"{TEXT[:80]}… [+2345 chars]\n\nOfficials announced the end of a mission…"
    assert articles({**cut, "description": f"{TEXT[:40]}…"})[0].text == f"{TEXT[:80]}… [+2345 chars]"


def test_an_article_of_an_answer_that_has_no_text_is_named():
    found = articles({"articles": [NEWSAPI, {"title": "Troops"}]})
    assert found[1].reason == 'article 2: no "text" (its keys: title)'


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "ok", "articles": []},
        {"articles": [{"title": "Troops leave", "url": URL, "seendate": "20240723T101500Z"}]},
        {"title": "Troops", "images": [{"caption": "x", "description": TEXT}]},
        {"a": {"b": {"c": {"d": {"e": [NEWSAPI]}}}}},
    ],
    ids=["empty", "titles alone", "pictures", "too deep"],
)
def test_where_no_article_is_there_is_none(answer):
    assert articles_within(answer) == []


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_deep_nesting_is_no_trouble(brackets):
    opening, closing = brackets[0] + ('"a":' if brackets == "{}" else ""), brackets[1]
    nested = json.loads(opening * 900 + "1" + closing * 900)
    assert articles({"title": "Troops", "body": TEXT, "author": nested})[0].text == TEXT
    assert articles_within({"a": nested}) == []


def test_the_documented_names_go_first():
    fields = known_fields(
        {"headline": "Other", "title": "Troops leave", "body": "Other.", "text": "Troops.", "id": "1", "date": 5}
    )
    assert fields == {"text": "Troops.", "id": "1", "title": "Troops leave", "published": 5}


def test_what_says_nothing_is_passed_over():
    value = {"text": " ", "content": TEXT, "title": None, "headline": "Troops", "source": {"id": None}, "authors": []}
    assert known_fields(value) == {"text": TEXT, "title": "Troops"}


def test_the_id_of_an_api_is_no_name_to_cite():
    assert "id" not in known_fields({"id": "world/2024/a", "body": TEXT})
