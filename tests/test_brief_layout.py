"""What the built-in templates show of a brief, in Markdown, HTML and plain text; :mod:`tests.test_rendering` has all else."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from summarize.corpus import Skip
from summarize.parts import Support
from summarize.rendering import list_templates
from summarize.results import Brief

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = Path(__file__).parent / "goldens"
NASTY = """</title><script>alert("1")</script> & 'quoted' <img src=x onerror=alert(1)>"""


class Page(HTMLParser):
    """Collects the tags, the attributes and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def named(self, name: str) -> list[str | None]:
        return [value for attribute, value in self.attributes if attribute == name]


# --- goldens ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("suffix", "method"), [("md", "to_markdown"), ("html", "to_html"), ("txt", "to_text")])
def test_the_small_brief_renders_as_it_always_did(brief: Brief, suffix: str, method: str) -> None:
    assert getattr(brief, method)(timeline=True) == (GOLDENS / f"brief.{suffix}").read_text("utf-8")


def test_the_small_brief_survives_its_own_json(brief: Brief) -> None:
    assert brief.to_json() == (GOLDENS / "brief.json").read_text("utf-8")


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_what_very_many_articles_state_names_ten_of_them(brief: Brief, method: str) -> None:
    point = brief.points[0]
    others = [replace(brief.sources[0], id=f"s{number}", reprint_of=None) for number in range(1500)]
    support = tuple(
        Support(source, point.start, point.end, point.text, case_restored=False, similarity=1.0) for source in others
    )
    section = replace(brief.sections[0], points=(replace(point, support=support, n_sources=1501),))
    page = getattr(replace(brief, sections=(section,), disagreements=()), method)()
    assert "and 1,491 more" in page
    assert len(page) < len(getattr(brief, method)()) + 10_000


# --- what is shown ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_the_timeline_is_shown_on_request_and_disagreements_unless_declined(brief: Brief, method: str) -> None:
    page = getattr(brief, method)()
    assert ("Timeline" in page, "Where the sources differ" in page) == (False, True)
    page = getattr(brief, method)(timeline=True, disagreements=False)
    assert ("Timeline" in page, "Where the sources differ" in page) == (True, False)


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_the_date_from_which_a_points_words_count_stands_behind_it(brief: Brief, method: str) -> None:
    points = (replace(brief.points[0], as_of="2024-09-06"), *brief.points[1:])
    dated = replace(brief, sections=(replace(brief.sections[0], points=points),))
    shown = re.findall(r"as of (?:<time[^>]*>)?(\w+ \w+ \w+)", getattr(dated, method)())
    assert shown == ["6 September 2024"]
    assert "as of" not in getattr(brief, method)()


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
@pytest.mark.parametrize(
    ("kind", "relation", "is_newest", "note"),
    [
        ("date", "conflict", False, "others differ"),
        ("status", "conflict", True, "others differ"),
        ("number", "update", False, "since updated"),
        ("number", "update", True, None),
        ("name", "conflict", False, None),
    ],
    ids=["conflict", "conflict, last claim", "older", "newest", "spelling"],
)
def test_a_point_that_others_contradict_or_update_says_so(
    brief: Brief, method: str, kind: str, relation: str, is_newest: bool, note: str | None
) -> None:
    point, (disagreement, *_) = brief.points[0], brief.disagreements
    own = replace(disagreement.claims[0], source=point.source, start=point.start, end=point.end, value="own")
    claims = (own, replace(own, source=brief.sources[-1], value="other"))
    disagreement = replace(disagreement, kind=kind, relation=relation, claims=claims[::-1] if is_newest else claims)
    section = replace(brief.sections[0], points=(point,))
    differing = replace(brief, sections=(section,), disagreements=(disagreement,))
    assert differing.differing(point) == ((disagreement,) if note else ())
    assert re.findall("others differ|since updated", getattr(differing, method)()) == ([note] if note else [])
    assert not re.search("others differ|since updated", getattr(differing, method)(disagreements=False))


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_one_list_without_topics_has_no_heading(brief: Brief, method: str) -> None:
    page = getattr(replace(brief, sections=brief.sections[-1:]), method)()
    assert "Also reported" not in page
    assert "allies want them gone" in page


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_nothing_is_left_of_what_is_empty(brief: Brief, method: str) -> None:
    empty = replace(brief, sections=(), disagreements=(), timeline=(), skipped=(), title_source=None)
    page = getattr(empty, method)(timeline=True)
    body = page.partition("<body>")[2] or page
    assert not re.search("Timeline|differ|Plan|Elections|Not used|Also", body)
    assert "Sources" in body


def renamed(value: object, key: str = "") -> object:
    """Give every source of a brief's dictionary an id that HTML and addresses have to escape."""
    if isinstance(value, dict):
        return {name: renamed(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [renamed(part, key) for part in value]
    return f"{value} ü%\"'<" if value and key in {"id", "source", "title_source", "reprint_of"} else value


def test_every_citation_in_html_leads_to_its_source_whatever_the_id(brief: Brief) -> None:
    page = Page(Brief.from_dict(renamed(brief.to_dict())).to_html(timeline=True))
    links = {link for link in page.named("href") if link and link.startswith("#")}
    assert len({link for link in links if link.startswith("#source-")}) == 3
    assert links <= {f"#{name}" for name in page.named("id")}


def test_html_headings_skip_no_level_even_without_topics(brief: Brief) -> None:
    for sections in (brief.sections, brief.sections[-1:]):
        tags = Page(replace(brief, sections=sections).to_html()).tags
        levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_articles_that_count_as_one_source_are_called_so(brief: Brief) -> None:
    (point, *_) = [point for point in brief.points if len(point.citations) > 1]
    counts = {n: replace(point, n_sources=n) for n in (1, len(point.citations))}
    pages = {
        n: replace(brief, sections=(replace(brief.sections[0], points=(one,)),)).to_html() for n, one in counts.items()
    }
    assert ["1 independent source<" in pages[1], "independent" in pages[len(point.citations)]] == [True, False]
    assert f"{len(point.citations)} sources agree<" in pages[len(point.citations)]


def test_a_point_shows_its_own_letter_case_where_it_was_restored(brief: Brief) -> None:
    assert "<mark>u.s. officials said the rest" in brief.to_html()


def test_html_shows_each_point_among_the_words_around_it_in_its_article(brief: Brief) -> None:
    (point, *_) = brief.points
    text = "Troops\n\nThey met.  All of them leave in May. So he said."
    point = replace(point, source=replace(point.source, text=text), start=19, end=44)
    html = replace(brief, sections=(replace(brief.sections[0], points=(point,)),)).to_html()
    assert "<blockquote>Troops\nThey met. <mark>All of them leave in May.</mark> So he said.</blockquote>" in html


def test_html_leads_from_a_quotation_to_its_place_in_the_page_it_was_read_from(brief: Brief) -> None:
    (point, *_) = brief.points
    source = replace(
        point.source, url="https://a.example/b", text="All of the US-led troops leave Iraq by the end of May."
    )
    point = replace(point, source=source, start=0, end=len(source.text))
    page = Page(replace(brief, sections=(replace(brief.sections[0], points=(point,)),)).to_html())
    found = "https://a.example/b#:~:text=All%20of%20the%20US%2Dled%20troops,by%20the%20end%20of%20May."
    assert found in page.named("href")


def test_html_shows_who_gives_each_value_and_when_and_every_sentence_that_gives_it(brief: Brief) -> None:
    (difference, *_) = brief.disagreements
    html = (
        replace(brief, disagreements=(difference,))
        .to_html()
        .partition('id="differences"')[2]
        .partition("</section>")[0]
    )
    assert len({claim.value for claim in difference.claims}) < len(difference.claims)
    told = [unescape(re.sub(r"<[^>]+>", "", each)) for each in re.findall(r"<figcaption>(.*?)</figcaption>", html)]
    sources = [claim.source for claim in difference.claims]
    assert told == [
        f"[{source.id}] {who}{source.title or source.name}"
        for source, who in zip(
            sources, ["Fox News, 9 September 2024: ", "Reuters, 6 September 2024: ", ""], strict=True
        )
    ]
    said = [re.sub(r"<[^>]+>", "", each) for each in re.findall(r"<blockquote>(.*?)</blockquote>", html)]
    assert said == [escape(claim.text) for claim in difference.claims]


def test_html_gives_each_date_of_the_timeline_once(brief: Brief) -> None:
    (first, *others) = brief.timeline
    twice = replace(brief, timeline=(first, replace(first, text="So much for that."), *others))
    html = twice.to_html(timeline=True).partition('id="timeline"')[2].partition("</section>")[0]
    assert html.count('class="date"') == len(brief.timeline)
    assert html.count("<li>") == len(brief.timeline)
    assert "So much for that." in html


@pytest.mark.parametrize("method", ["to_markdown", "to_html", "to_text"])
def test_output_ends_with_one_line_end_and_has_no_ragged_space(brief: Brief, method: str) -> None:
    page = getattr(brief, method)(timeline=True)
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert not re.search(r"[ \t]$|\n{3}", page, re.MULTILINE)


# --- safety ----------------------------------------------------------------------------------------------------------


def test_html_takes_nothing_from_elsewhere_and_runs_nothing(brief: Brief) -> None:
    html = brief.to_html(timeline=True)
    page = Page(html)
    assert {"script", "img", "link", "iframe", "object"}.isdisjoint(page.tags)
    assert not re.search(r"url\(|@import", html)
    assert "default-src 'none'" in html
    assert page.named("lang") == ["en"]


def test_html_escapes_every_text_it_is_given(brief: Brief) -> None:
    # The point, and the value in its sentence, with the same before and behind them.
    thrice, middle = " ".join([NASTY] * 3), (len(NASTY) + 1, 2 * len(NASTY) + 1)
    source = replace(
        brief.sources[0],
        text=thrice,
        title=NASTY,
        publisher=NASTY,
        author=NASTY,
        published=NASTY,
        path=NASTY,
        url="javascript:" + NASTY,
    )
    point = brief.points[0]
    support = replace(point.support[0], text=NASTY, source=source)
    point = replace(point, text=NASTY, source=source, start=middle[0], end=middle[1], support=(support,))
    claim = replace(
        brief.disagreements[0].claims[0],
        text=thrice,
        value=NASTY,
        source=source,
        start=0,
        end=len(thrice),
        value_start=middle[0],
        value_end=middle[1],
    )
    nasty = replace(
        brief,
        title=NASTY,
        title_source=source,
        language=NASTY,
        sources=(source, *brief.sources[1:]),
        sections=(replace(brief.sections[0], topic=NASTY, points=(point,)),),
        disagreements=(replace(brief.disagreements[0], topic=NASTY, kind=NASTY, claims=(claim,)),),
        timeline=(replace(brief.timeline[0], date=NASTY, text=NASTY, source=source),),
        skipped=(Skip(NASTY, None, NASTY),),
    )
    page = Page(nasty.to_html(timeline=True))
    assert {"script", "img"}.isdisjoint(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert "".join(page.text).count(NASTY) >= 16
    assert page.tags.count("mark") == 2
    assert page.named("lang") == [NASTY]


def test_only_http_addresses_become_links(brief: Brief) -> None:
    hrefs = [link for link in Page(brief.to_html()).named("href") if link and not link.startswith("#")]
    assert {link.partition("#")[0] for link in hrefs} == {"https://example.org/deal?a=1&b=%3C2%3E"}


def test_the_title_cannot_change_the_markdown_around_it(brief: Brief) -> None:
    lines = replace(brief, title="a\n# b `c").to_markdown().splitlines()
    assert lines[0] == r"# a \# b \`c [2]"


@pytest.mark.parametrize("method", ["to_markdown", "to_text", "to_html"])
def test_what_concerns_the_query_stands_below_it_without_a_heading_of_its_own(brief: Brief, method: str) -> None:
    first, *others = [section for section in brief.sections if section.points]
    difference = replace(brief.disagreements[0], topic="Iran?")
    sections = (replace(first, topic="Iran?"), *(replace(section, topic=None) for section in others[:1]))
    asked = getattr(replace(brief, query="Iran?", sections=sections, disagreements=(difference,)), method)()
    assert asked.count("Iran?") == 1
    assert asked.count("Also reported") == 1
    named = getattr(replace(brief, query="Iraq", sections=sections, disagreements=(difference,)), method)()
    assert named.count("Iran?") == 2


@pytest.mark.parametrize("name", sorted(list_templates()))
def test_templates_lay_out_and_decide_nothing(name: str) -> None:
    """What stands above a section is told by the brief, once for all formats."""
    text = (ROOT / "templates" / name).read_text("utf-8")
    assert "brief.heading_of(section)" in text
    assert not re.search(r"[=!]= *brief\.|Also reported", text)
