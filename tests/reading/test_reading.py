from __future__ import annotations

import datetime
import logging
import subprocess
import sys
from types import MappingProxyType

import pytest

from summarize.corpus import Document, Skip
from summarize.errors import InputError
from summarize.reading import read

from .formats import BUILDERS


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04" + bytes(30))
    (tmp_path / "b.txt").write_text("Troops will leave.")
    (tmp_path / "c.txt").write_text("")
    return tmp_path


@pytest.mark.usefixtures("written")
def test_the_only_source_without_an_article_is_named_with_its_reason_and_advice():
    with pytest.raises(InputError) as caught:
        read("a.txt")
    assert str(caught.value) == "a.txt: not text (a ZIP archive). Unpack it and give the articles."


@pytest.mark.usefixtures("written")
def test_of_several_without_an_article_the_first_is_named():
    with pytest.raises(InputError) as caught:
        read(["c.txt", "a.txt"])
    assert str(caught.value) == "2 articles: none can be used; the first, c.txt: empty. Give an article with text."


@pytest.mark.usefixtures("written")
def test_what_cannot_be_used_beside_others_is_returned_and_logged(caplog):
    with caplog.at_level(logging.WARNING, logger="summarize"):
        documents, skipped = read(".")
    assert documents == [Document("Troops will leave.", path="b.txt")]
    assert skipped == [Skip("a.txt", None, "not text (a ZIP archive)"), Skip("c.txt", None, "empty")]
    assert caplog.messages == ["a.txt: not text (a ZIP archive)", "c.txt: empty"]


@pytest.mark.usefixtures("written")
def test_an_error_is_not_also_a_warning(caplog):
    with caplog.at_level(logging.WARNING, logger="summarize"), pytest.raises(InputError):
        read("a.txt")
    assert caplog.messages == []


@pytest.mark.usefixtures("written")
def test_a_missing_path_is_an_error_even_beside_usable_articles():
    with pytest.raises(InputError) as caught:
        read(["b.txt", "nope.txt"])
    assert caught.value.subject == "nope.txt"


@pytest.mark.parametrize("given", [[], (), iter([])])
def test_no_source_at_all_is_an_error(given):
    with pytest.raises(InputError) as caught:
        read(given)
    assert caught.value.reason == "none given"


def test_any_iterable_of_sources_is_taken(written):
    assert read(iter(["b.txt", written / "b.txt", Document("More.")]))[0] == [
        Document("Troops will leave.", path="b.txt"),
        Document("More."),
    ]


ANSWER = {
    "status": "ok",
    "articles": [
        {
            "title": "Troops",
            "content": "<p>Troops leave.</p>",
            "publishedAt": "2024-07-23T10:00:00Z",
            "source": {"name": "A"},
        },
        {"title": "Bases", "content": None},
    ],
}
TROOPS = Document("Troops leave.", title="Troops", publisher="A", published="2024-07-23")


@pytest.mark.parametrize("given", [ANSWER, [ANSWER], ANSWER["articles"], MappingProxyType(ANSWER)])
def test_what_a_news_api_answers_is_taken_as_it_is(given, caplog):
    documents, skipped = read(given)
    assert documents == [TROOPS]
    assert len(skipped) == len(caplog.messages) == 1
    assert 'no "text"' in skipped[0].reason


def test_a_dictionary_may_have_dates_of_python_and_keys_that_are_no_names():
    day, moment = datetime.date(2024, 7, 23), datetime.datetime(2024, 7, 23, 10, tzinfo=datetime.UTC)
    given = [{"text": "Troops leave.", "published": day, 1: 2}, {"content": "Bases close.", "publishedAt": moment}]
    assert [document.published for document in read(given)[0]] == ["2024-07-23"] * 2


@pytest.mark.parametrize(
    ("given", "subject"), [({"title": "x"}, "dictionary"), ([{}, {}], "2 articles"), ({"text": 5}, "dictionary")]
)
def test_a_dictionary_that_is_no_article_is_an_error_that_says_what_is_one(given, subject):
    with pytest.raises(InputError, match=r'\{"text": "...", "title": "..."\}') as caught:
        read(given)
    assert caught.value.subject == subject


def test_importing_it_loads_no_heavy_library():
    heavy = [
        "numpy",
        "scipy",
        "sklearn",
        "nltk",
        "sumy",
        "trafilatura",
        "lxml",
        "feedparser",
        "pypdf",
        "charset_normalizer",
        "ssl",
    ]
    code = f"import sys, summarize.reading; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("name", ["a.html", "a.rss", "a.atom", "a.html.gz"])
def test_characters_that_nobody_sees_are_left_out_of_pages_and_feeds(name, tmp_path):
    text = (
        "The infor\u00admation office said on Monday.\u200b The troops will leave the base in the west next\u2060 year."
    )
    file = tmp_path / name
    file.write_bytes(BUILDERS[name](text))
    documents, _ = read([str(file)])
    shown = "The information office said on Monday. The troops will leave the base in the west next year."
    assert " ".join(documents[0].text.split()) == shown
