from __future__ import annotations

import pytest

from summarize.reading.formats import articles, is_claimed
from summarize.reading.original import Original, Unusable

from .formats import BUILDERS

TEXT = "Troops will leave Iraq next year."


@pytest.mark.parametrize("made", ["a.html", "a.json", "a.rss", "a.atom", "a.eml", "a.mbox", "a.pdf"])
@pytest.mark.parametrize("named", ["a.txt", "a.pdf", "a.html", "a.json", "a.xml", "a.eml", "a.mbox", "a.gz", "a", ""])
def test_a_wrong_suffix_does_no_harm(made, named):
    (document,) = articles(Original(BUILDERS[made](TEXT), name=named))
    assert document.text.strip() == TEXT


@pytest.mark.parametrize(
    "named", ["a.html", "a.md", "a.eml", "a.gz", "a.xyz", "a.pdf", "a.json", "a.jsonl", "a.xml", "a.rss", ""]
)
def test_plain_text_is_read_under_a_wrong_suffix(named):
    (document,) = articles(Original(TEXT.encode(), name=named))
    assert document.text == TEXT


@pytest.mark.parametrize(
    ("content", "named", "reason"),
    [
        ('{"text": "Troops', "a.json", "not JSON"),
        ("5", "a.json", "a number, not an object"),
        ('<?xml version="1.0"?><note>Troops</note>', "a.txt", "XML, but neither RSS nor Atom"),
        ('<?xml version="1.0"?>\n<svg xmlns="x"><text>Troops</text></svg>', "a.txt", "an SVG image"),
    ],
)
def test_what_only_looks_like_an_article_is_refused(content, named, reason):
    with pytest.raises(Unusable, match=reason):
        list(articles(Original(content.encode(), name=named)))


@pytest.mark.parametrize("named", ["a.txt", "a.html", "a.json", ""])
def test_a_piece_of_a_page_is_read_as_a_page(named):
    (document,) = articles(Original(f"<p>{TEXT}</p>\n<p class='x'>Not <b>all</b>.</p>".encode(), name=named))
    assert document.text == f"{TEXT}\nNot all."


def test_markdown_may_begin_with_html():
    (document,) = articles(Original(f"<p>A logo</p>\n\n# Troops\n\n{TEXT}".encode(), name="a.md"))
    assert "# Troops" not in document.text


def test_the_media_type_goes_before_the_suffix():
    original = Original(b"Troops <b>will</b> leave.", name="a.txt", media_type="text/html")
    assert next(articles(original)).text == "Troops will leave."


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\x00" * 100])
def test_nothing_is_empty(content):
    with pytest.raises(Unusable) as caught:
        list(articles(Original(content, name="a.txt")))
    assert caught.value.reason == "empty"


def test_a_mark_alone_is_no_text():
    with pytest.raises(Unusable, match="no text"):
        list(articles(Original(b"\xef\xbb\xbf\n", name="a.txt")))


def test_plain_text_is_the_decoded_file_to_the_last_character():
    assert (
        next(articles(Original(b"\xef\xbb\xbf\r\n One.\r\rTwo. \n\n", name="a.txt"))).text == "\r\n One.\r\rTwo. \n\n"
    )


@pytest.mark.parametrize("name", ["a.tar.gz", "a.png", "README", "a.txt~", ".gz", "a.py"])
def test_other_files_are_not_claimed(name):
    assert not is_claimed(name)
