from __future__ import annotations

import pytest

from summarize.corpus import Document, Skip
from summarize.reading.feed import FeedReader
from summarize.reading.original import Original, Unusable

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Dâily Test</title>
<item><title>Troops &amp; bases</title><link>https://example.org/1</link><author>Ann Lee</author>
  <pubDate>Tue, 23 Jul 2024 23:30:00 -0500</pubDate><description>Summary.</description>
  <content:encoded><![CDATA[<p>Troops will leave.</p><p>Not <b>all</b> of them.</p>]]></content:encoded></item>
<item><title>None</title><link>https://example.org/2</link></item>
<item><title>Short</title><description>&lt;p&gt;Only a summary.&lt;/p&gt;</description></item>
</channel></rss>"""
ITEM = '<rss version="2.0"><channel><item><description>%s</description></item></channel></rss>'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily Test</title>
<entry><title type="html">Troops &lt;i&gt;leave&lt;/i&gt;</title><link href="https://example.org/1"/>
<author><name>Ann Lee</name></author><updated>2024-07-24T01:00:00Z</updated><published>2024-07-23T01:00:00Z</published>
<source><title>Another Paper</title></source><summary>Short.</summary>
<content type="html">&lt;p&gt;Troops will leave.&lt;/p&gt;</content></entry></feed>"""


def entries(content: str | bytes, **origin: str):
    content = content.encode() if isinstance(content, str) else content
    return list(FeedReader().read(Original(content, path="feed.xml", **origin)))


def test_every_entry_is_an_article_and_content_goes_before_summary():
    assert entries(RSS.format(encoding="utf-8")) == [
        Document(
            "Troops will leave.\nNot all of them.",
            title="Troops & bases",
            publisher="The Dâily Test",
            author="Ann Lee",
            published="2024-07-23",
            url="https://example.org/1",
            path="feed.xml",
        ),
        Skip("feed.xml", "https://example.org/2", "entry 2: no text"),
        Document("Only a summary.", title="Short", publisher="The Dâily Test", path="feed.xml"),
    ]


def test_atom_is_read_and_an_entry_from_elsewhere_keeps_its_publisher():
    (document,) = entries(ATOM)
    assert document.text == "Troops will leave."
    assert document.title == "Troops leave"
    assert document.publisher == "Another Paper"
    assert document.published == "2024-07-23"


def test_all_authors_of_an_entry_are_named():
    (document,) = entries(ATOM.replace("</author>", "</author><author><name>Bob Roe</name></author>"))
    assert document.author == "Ann Lee, Bob Roe"


@pytest.mark.parametrize("written", ["lee@example.org (Ann Lee)", "ann.lee@news.example.museum (Ann Lee)", "Ann Lee"])
def test_an_author_is_named_without_the_address(written):
    assert entries(RSS.format(encoding="utf-8").replace("Ann Lee", written))[0].author == "Ann Lee"


def test_an_entry_whose_date_is_none_is_an_article_without_a_date():
    (document,) = entries(
        ATOM.replace("2024-07-24T01:00:00Z", "0000-00-00").replace("2024-07-23T01:00:00Z", "0000-00-00")
    )
    assert document.published is None


def test_the_encoding_that_the_feed_declares_is_used():
    assert entries(RSS.format(encoding="windows-1252").encode("cp1252"))[0].publisher == "The Dâily Test"


def test_the_encoding_that_the_server_declares_is_used():
    content = RSS.format(encoding="utf-8").replace('encoding="utf-8"', "").encode("cp1252")
    assert entries(content, charset="windows-1252")[0].publisher == "The Dâily Test"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<catalog><book>Troops</book></catalog>", "XML, but neither RSS nor Atom"),
        ('<rss version="2.0"><channel><title>T</title></channel></rss>', "a feed without entries"),
    ],
)
def test_xml_without_articles_is_refused(content, reason):
    with pytest.raises(Unusable) as caught:
        entries(content)
    assert caught.value.reason == reason


@pytest.mark.parametrize("spelling", ["!ENTITY", "!entity"])
def test_entities_that_could_multiply_or_read_files_are_refused(spelling):
    levels = "".join(f'<{spelling} e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    with pytest.raises(Unusable, match="defines entities"):
        entries(f'<?xml version="1.0"?><!DOCTYPE rss [{levels}]>{ITEM % "&e9;"}')
    with pytest.raises(Unusable, match="defines entities"):
        entries(f'<!DOCTYPE rss [<{spelling} x SYSTEM "file:///etc/passwd">]>{ITEM % "&x; Troops."}')


def test_an_article_may_write_about_entities():
    assert (
        entries(ITEM % "&lt;p&gt;Write &amp;lt;!ENTITY x&amp;gt; first.&lt;/p&gt;")[0].text
        == "Write <!ENTITY x> first."
    )


@pytest.mark.parametrize(
    "content", [RSS, ATOM, "<!-- c -->\n<rss>", "<rdf:RDF xmlns=x>", '<?xml version="1.0"?><feed>']
)
def test_feeds_are_recognised(content):
    assert FeedReader().recognises(Original(content.encode()))


@pytest.mark.parametrize("content", ["<html>", "<catalog>", "<rssfoo>", "rss", "<?xml version='1.0'?><html>"])
def test_other_markup_is_not_taken_for_a_feed(content):
    assert not FeedReader().recognises(Original(content.encode()))


def test_a_feed_that_its_parser_trips_over_is_a_damaged_one():
    with pytest.raises(Unusable, match="a damaged feed"):
        entries(ITEM % "Troops leave &#x110000; in May.")
