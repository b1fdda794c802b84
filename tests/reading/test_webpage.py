from __future__ import annotations

import logging

import pytest

from summarize.reading.original import Original, Unusable
from summarize.reading.webpage import PageReader

SENTENCES = (
    "The troops will leave Iraq next year, officials said on Monday in Baghdad after long talks about the bases.",
    "Another paragraph says that not all of them agreed with the plan, which awaits approval by both governments.",
    "The third one says that the announcement is expected within weeks, and that details remain confidential.",
)
HEAD = """
<title>Troops leave Iraq by 2026 - The Daily Test</title><meta property="og:site_name" content="The Daily Test">
<meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-07-23T23:00:00-05:00">
<link rel="canonical" href="https://example.org/a">"""


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def article(content: bytes, **origin: str):
    (document,) = PageReader().read(Original(content, **origin))
    return document


BODY = "<article>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES) + "</article>"


def test_the_page_says_title_publisher_author_date_and_address():
    document = article(page(BODY, HEAD), path="a.html")
    assert document.title == "Troops leave Iraq by 2026"
    assert document.publisher == "The Daily Test"
    assert document.author == "Jane Doe"
    assert document.published == "2024-07-23"
    assert document.url == "https://example.org/a"
    assert document.path == "a.html"


def test_what_a_page_says_below_an_element_that_ends_its_head_counts_too():
    # Parsers end the head at the first element that cannot be in one.
    document = article(page(BODY, f"<div></div>{HEAD}"))
    assert (document.title, document.publisher, document.author) == (
        "Troops leave Iraq by 2026",
        "The Daily Test",
        "Jane Doe",
    )
    assert document.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("stated", "publisher"),
    [
        ("The Daily Test", "The Daily Test"),
        ("The Daily Test | News, sports, weather", "The Daily Test"),
        ("The Daily Test - what the world says", "The Daily Test"),
        ("Smith &amp;amp; Sons", "Smith & Sons"),
        ("https://www.dailytest.com", "dailytest.com"),
        ("Daily_Test_Co_Uk", "example.org"),
        ("Test-Daily", "Test-Daily"),
        ("Copyright (c) The Daily Test 2015", "The Daily Test"),
        ("Radio 2000", "Radio 2000"),
    ],
)
def test_the_publisher_is_a_name_without_motto_or_address(stated, publisher):
    head = HEAD.replace('site_name" content="The Daily Test"', f'site_name" content="{stated}"')
    assert article(page(BODY, head)).publisher == publisher


def test_rules_for_comments_are_not_taken_for_the_article():
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 3)
    rules = "<div class='article-content'><p>Be kind to others, and keep to the topic of the article at all times.</p></div>"
    text = article(page(f"<div class='gallery'>{paragraphs}</div>{rules}")).text
    assert all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Troops leave Iraq by 2026 - BBC News", "BBC News"),
        ("Troops leave Iraq by 2026 | Iraq | The Wend Courier", "The Wend Courier"),
        ("Troops leave Iraq - by 2026", None),
        ("Troops leave Iraq | World News", None),
        ("BBC News", None),
    ],
)
def test_a_page_that_states_no_publisher_may_name_it_behind_its_title(title, publisher):
    assert article(page(BODY, f"<title>{title}</title>")).publisher == publisher


def test_a_title_that_was_escaped_again_and_again_is_read():
    assert (
        article(page(BODY, HEAD.replace("Troops", "Lee&amp;amp;#039;s troops"))).title
        == "Lee's troops leave Iraq by 2026"
    )


def test_what_stands_in_place_of_an_author_is_none():
    assert article(page(BODY, HEAD.replace("Jane Doe", "Daily Test Admin"))).author is None


def test_a_date_with_a_time_zone_by_its_letters_is_read_without_a_warning():
    # Warnings are errors in the tests.
    head = '<meta name="last-modified" content="2014-12-29 08:57:25 EST">'
    assert article(page(BODY, head)).published == "2014-12-29"


def test_the_publisher_is_no_author():
    assert article(page(BODY, HEAD.replace("Jane Doe", "Daily Test"))).author is None


def test_a_day_whose_year_the_page_does_not_have_is_no_date():
    head = '<meta property="article:published_time" content="14-12-29">'
    assert article(page(BODY, head)).published is None


def test_the_address_it_came_from_goes_before_its_own():
    assert article(page(BODY, HEAD), url="https://example.org/b").url == "https://example.org/b"


def test_the_text_is_the_article_a_paragraph_a_line():
    menu = "<nav><a href=/>Home</a></nav>"
    comments = "<div id=comments><p>First comment of many that are here!</p></div>"
    table = "<table><tr><td>1</td><td>2</td></tr></table>"
    assert article(page(menu + BODY + table + comments)).text.split("\n") == list(SENTENCES)


# So long that the extractor is content with one of them.
PARTS = [
    f"<div class='grid article__body'>{''.join(f'<p>On day {day}: {sentence}</p>' for day in range(1, 9))}</div>"
    for sentence in SENTENCES
]
LAST_PART = SENTENCES[2]


def test_a_body_in_several_parts_is_read_whole():
    body = "<article><h1>Troops leave</h1>" + "<div><p>Advertisement</p></div>".join(PARTS) + "</article>"
    assert LAST_PART in article(page(body)).text


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{PARTS[0]}</article><article>{PARTS[2]}</article>",
        f"<article>{PARTS[0]}<article>{PARTS[2]}</article></article>",
        f"<article><h1>Troops leave</h1>{PARTS[0]}<h1>Troops stay</h1>{PARTS[2]}</article>",
        f"{PARTS[0]}{PARTS[2]}",
    ],
)
def test_the_body_of_another_article_is_no_part_of_it(body):
    assert LAST_PART not in article(page(body)).text


def test_what_pops_up_over_a_name_is_no_text():
    pop_up = (
        "<span class='people-block'><span class='rollover-block'><a>Jane Q Doe</a> <a>Doe sues</a> MORE</span></span>"
    )
    body = BODY.replace("officials said", f"<a>Jane Doe</a>{pop_up} said")
    assert article(page(body)).text.startswith("The troops will leave Iraq next year, Jane Doe said on Monday")


@pytest.mark.parametrize("body", ["<p>One.</p><p>Two.</p>", "<div>One.</div><div>Two.</div>", "<br>One.<br>Two."])
def test_on_a_short_page_paragraphs_stay_apart(body):
    assert article(page(body)).text == "One.\nTwo."


def test_an_article_of_one_paragraph_brings_nothing_of_the_page_around_it():
    around = "<div class=sidebar><p>Subscribe to our newsletter and never miss a story.</p></div><div>Imprint</div>"
    assert article(page(f"{around}<article><p>{' '.join(SENTENCES)}</p></article>{around}")).text == " ".join(SENTENCES)


def test_what_the_page_does_not_say_is_told_from_its_text():
    body = "<p>LONDON (AP) — " + "</p><p>".join(SENTENCES) + "</p>"
    assert article(page(body)).publisher == "Associated Press"


def test_a_date_in_the_text_is_not_that_of_the_page():
    assert article(page(BODY.replace("next year", "on May 3, 2020"))).published is None


def test_a_date_after_today_is_a_date():
    head = '<meta property="article:published_time" content="2093-07-23">'
    assert article(page(BODY, head)).published == "2093-07-23"


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="cp1251">', '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'],
)
def test_the_encoding_that_the_page_declares_is_used(declaration):
    content = f"<html><head>{declaration}</head><body><p>Войска уйдут.</p></body></html>".encode("cp1251")
    assert article(content).text == "Войска уйдут."


def test_the_encoding_that_the_server_declares_goes_before_it():
    content = '<html><head><meta charset="koi8-r"></head><body><p>Войска уйдут.</p></body></html>'.encode("cp1251")
    assert article(content, charset="cp1251").text == "Войска уйдут."


def test_xhtml_with_an_encoding_declaration_is_a_page():
    content = '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Caf\xe9 talk.</p></body></html>'.encode(
        "latin-1"
    )
    assert PageReader().recognises(Original(content))
    assert article(content).text == "Café talk."


@pytest.mark.parametrize("content", [page(""), page("<script>x()</script>"), b"<html>", page("<p> </p>")])
def test_a_page_without_text_is_refused(content):
    with pytest.raises(Unusable, match="no text"):
        list(PageReader().read(Original(content)))


@pytest.mark.parametrize(
    "title",
    ["404 Not Found", "Page not found | The Daily Test", "Access Denied", "403 - Forbidden", "Just a moment...",
     "Attention Required! | Cloudflare", "Are you a robot?", "Error 503 Service Unavailable", "Before you continue to Test"],
)  # fmt: skip
def test_a_page_that_stands_in_place_of_an_article_is_none(title):
    head = HEAD.replace("Troops leave Iraq by 2026 - The Daily Test", title)
    body = f"<h1>{title}</h1><p>We could not show you what you asked for. Try it again in a few minutes, please.</p>"
    with pytest.raises(Unusable, match="in place of an article"):
        article(page(body, head))


@pytest.mark.parametrize("title", ["Forbidden", "Not Found"])
def test_an_article_with_the_title_of_such_a_page_is_one(title):
    body = "".join(f"<p>Day {number}: {' '.join(SENTENCES)}</p>" for number in range(5))
    assert article(page(f"<article>{body}</article>", f"<title>{title}</title>")).title == title


def test_a_short_article_about_such_pages_is_one():
    assert article(page(BODY, "<title>Access denied to troops leaving Iraq</title>")).text


def test_a_name_that_the_extractor_gave_capitals_is_shown_as_host():
    assert article(page(BODY, HEAD.replace('content="The Daily Test"', 'content="thetest"'))).publisher == "example.org"


def test_a_text_without_tags_is_plain_whatever_its_suffix():
    assert article(b"Troops  will\nleave.", name="a.html").text == "Troops  will\nleave."


def test_deep_nesting_does_not_break_the_run():
    assert "Text" in article(page("<div>" * 5000 + "Text" + "</div>" * 5000)).text


@pytest.mark.parametrize("text", ["<p>Text", "A < B", "Troops left <a href=x>Iraq</a>.", "# Title <b>x</b>", "<?php"])
def test_text_with_tags_in_it_is_not_taken_for_a_page(text):
    assert not PageReader().recognises(Original(text.encode()))


@pytest.mark.parametrize(
    "text", ["\ufeff <!doctype HTML>", "<!-- saved -->\n<html lang=en>", "<HTML>", "<body class=a>"]
)
def test_what_begins_as_a_page_is_one(text):
    assert PageReader().recognises(Original(text.encode()))


def test_the_extractor_prints_nothing_by_itself(capfd, monkeypatch):
    monkeypatch.setattr(logging.root, "handlers", [])
    with pytest.raises(Unusable):
        article(page(""))
    assert capfd.readouterr() == ("", "")


def test_many_pages_leave_one_handler_on_the_logger_of_trafilatura():
    article(page(BODY, HEAD))
    handlers = list(logging.getLogger("trafilatura").handlers)
    article(page(BODY, HEAD))
    assert logging.getLogger("trafilatura").handlers == handlers


def test_a_paragraph_that_begins_with_an_accent_is_read_like_any_other():
    lines = article(page(BODY.replace("<p>Another", "<p>\u0301Another"))).text.split("\n")
    assert lines == [SENTENCES[0], f"\u0301{SENTENCES[1]}", SENTENCES[2]]


@pytest.mark.parametrize(
    "behind",
    [
        '<div><meta itemprop="author" content="Rick Roller"></div>',
        '<div><meta name="author" content="Rick Roller"><p>I do not agree with any of this.</p></div>',
        '<aside><meta property="og:title" content="Other thing here"><link rel="canonical" href="https://b.example/b"></aside>',
    ],
)
def test_what_stands_behind_the_article_says_nothing_of_it(behind):
    document = article(page(BODY + behind, HEAD))
    assert (document.title, document.author, document.url) == (
        "Troops leave Iraq by 2026",
        "Jane Doe",
        "https://example.org/a",
    )
