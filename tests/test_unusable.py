"""What cannot be used: articles, arguments and lengths, each an error or a warning that says why."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

import summarize
from summarize import Document, InputError, Summarizer, Topic, TopicsError

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "Iraq agreed to close the Ain al-Asad air base in September 2025."


@pytest.mark.parametrize("documents", [[Document("")], [Document(" \n\t\n")], [Document("Home\n\nShare\n\n12:30")]])
@pytest.mark.parametrize("method", ["summarize", "inspect"])
def test_no_prose_is_an_error(documents: list[Document], method: str) -> None:
    with pytest.raises(InputError) as caught:
        getattr(Summarizer(), method)(documents)
    assert "no prose" in caught.value.reason
    assert caught.value.advice


@pytest.mark.parametrize("method", ["summarize", "inspect"])
def test_no_document_at_all_is_said_to_be_none(method: str) -> None:
    with pytest.raises(InputError, match=r"^documents: none given\. Give at least one article\.$"):
        getattr(Summarizer(), method)([])


def test_the_only_article_is_named_where_it_has_no_prose() -> None:
    with pytest.raises(InputError) as caught:
        Summarizer().summarize([Document("Home", path="menu.html")])
    assert caught.value.subject == "menu.html"


@pytest.mark.parametrize("text", ["x", "Hello.", "Hello there.", '"Hello."'])
def test_a_text_that_says_nothing_is_no_prose(text: str) -> None:
    with pytest.raises(InputError) as caught:
        Summarizer().summarize([Document(text, path="a.txt")])
    assert str(caught.value) == "a.txt: there is no prose. Give articles with full sentences."


def test_nothing_new_is_no_error() -> None:
    assert Summarizer(known=[Document(PLAIN)]).summarize([Document(PLAIN, path="a.txt")]).points == ()


def test_articles_in_another_language_are_left_out_and_said_to_be() -> None:
    german = Document(
        "Der Minister sagte in Berlin, es gebe noch keine Entscheidung, aber man spreche mit der Regierung. " * 2
    )
    with pytest.raises(InputError, match=r"not in English\. Give articles in English\.$"):
        Summarizer().summarize([german])
    with pytest.raises(InputError, match=r"^2 articles: not in English\."):
        Summarizer().summarize([german, Document(german.text + "Er sagte nicht, wann.")])
    brief = Summarizer(topics=None).summarize([german, Document(PLAIN, path="a.txt")])
    assert [skip.reason for skip in brief.skipped] == ["not in English"]


def test_one_unusable_article_among_several_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "summarize"):
        brief = Summarizer(topics=None).summarize([Document("Home", path="menu.html"), Document(PLAIN, path="a.txt")])
    assert [record.getMessage() for record in caplog.records] == ["menu.html: left out: no prose"]
    assert [(skip.path, skip.reason) for skip in brief.skipped] == [("menu.html", "no prose")]
    assert [source.path for source in brief.sources] == ["a.txt"]


@pytest.mark.parametrize(
    ("keywords", "subject"),
    [
        ({"words": 5, "chars": 9}, "words and chars"),
        ({"sentences": 2, "ratio": 0.5}, "sentences and ratio"),
        ({"words": 0}, "0 words"),
        ({"sentences": -1}, "-1 sentences"),
        ({"chars": 0}, "0 chars"),
        ({"ratio": 0.0}, "ratio 0.0"),
        ({"ratio": 1.5}, "ratio 1.5"),
        ({"ratio": float("nan")}, "ratio nan"),
        ({"ratio": "half"}, "ratio 'half'"),
        ({"ratio": True}, "ratio True"),
        ({"ranker": None}, "ranker None"),
        ({"topics": None, "only_topics": True}, "only_topics"),
        ({"topics": 5}, "topics"),
        ({"topics": ["x"]}, "topics"),
        ({"topics": []}, "topics"),
        ({"topics": Topic("Troops", ["troops"])}, "topics"),
        ({"query": 5}, "query"),
        ({"query": " "}, "query"),
        ({"title": 5}, "title"),
        ({"title": ["Troops leave"]}, "title"),
        ({"ranker": "lexrnk"}, "ranker 'lexrnk'"),
        ({"language": "xx"}, "language 'xx'"),
    ],
    ids=str,
)
def test_a_wrong_argument_is_an_error_before_any_work(keywords: dict[str, Any], subject: str) -> None:
    with pytest.raises(InputError) as caught:
        Summarizer(**keywords)
    assert caught.value.subject == subject
    assert caught.value.advice
    with pytest.raises(InputError):
        summarize.brief([Document(PLAIN)], **keywords)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        (Document(PLAIN), "one Document, not several"),
        (["a.txt"], "'a.txt' is no Document"),
        ("a.txt", "'a.txt' is no Document"),
        (5, "5 is no Document"),
        (None, "None is no Document"),
    ],
)
def test_articles_that_are_no_list_of_documents_are_an_error(known: Any, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        Summarizer(known=known)
    assert (caught.value.subject, caught.value.reason) == ("known", reason)
    for take in (Summarizer().analyse, summarize.split_events):
        with pytest.raises(InputError) as caught:
            take(known)
        assert (caught.value.subject, caught.value.reason) == ("documents", reason)


def test_a_long_value_is_shown_in_short_and_as_shortened() -> None:
    with pytest.raises(InputError) as caught:
        Summarizer().analyse(["A long article's text, and more of it, and more."])
    assert caught.value.reason == "'A long artic...it, and more.' is no Document"


def test_a_topics_file_is_read_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(TopicsError):
        Summarizer(topics=tmp_path / "missing.toml")


def test_too_short_a_length_says_what_to_ask_for_and_that_is_enough() -> None:
    text = (
        "Iraq agreed to close the base near Baghdad soon. The coalition refused to leave the city of Erbil on Monday."
    )
    with pytest.raises(InputError) as caught:
        Summarizer(words=5).summarize([Document(text)])
    assert str(caught.value) == "5 words: the shortest sentence has 9. Ask for at least 9."
    assert Summarizer(words=9).summarize([Document(text)]).length.used == 9
    with pytest.raises(InputError, match=r"^1 word: the shortest sentence has 9\."):
        Summarizer(words=1).summarize([Document(text)])
