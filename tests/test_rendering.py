from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from summarize.corpus import Skip
from summarize.errors import OutputError, TemplateError
from summarize.parts import Support
from summarize.rendering import export_templates, list_templates, render, render_file, template_format
from summarize.results import Brief

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = Path(__file__).parent / "goldens"
NASTY = """</title><script>alert("1")</script> & 'quoted' <img src=x onerror=alert(1)>"""


@pytest.fixture
def brief() -> Brief:
    return Brief.from_dict(json.loads((GOLDENS / "brief.json").read_text("utf-8")))


@pytest.fixture
def write(tmp_path: Path):
    def write(name: str, source: str) -> Path:
        path = tmp_path / name
        path.write_text(source, "utf-8")
        return path

    return write


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
    assert len(links) == 3
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
    source = replace(
        brief.sources[0],
        title=NASTY,
        publisher=NASTY,
        author=NASTY,
        published=NASTY,
        path=NASTY,
        url="javascript:" + NASTY,
    )
    point = brief.points[0]
    point = replace(point, text=NASTY, source=source, support=(replace(point.support[0], text=NASTY, source=source),))
    claim = replace(brief.disagreements[0].claims[0], text=NASTY, value=NASTY, source=source)
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
    assert "".join(page.text).count(NASTY) >= 10
    assert page.named("lang") == [NASTY]


def test_only_http_addresses_become_links(brief: Brief) -> None:
    hrefs = [link for link in Page(brief.to_html()).named("href") if link and not link.startswith("#")]
    assert {link.partition("#")[0] for link in hrefs} == {"https://example.org/deal?a=1&b=%3C2%3E"}


def test_the_title_cannot_change_the_markdown_around_it(brief: Brief) -> None:
    lines = replace(brief, title="a\n# b `c").to_markdown().splitlines()
    assert lines[0] == r"# a \# b \`c [2]"


# --- a user's own template -------------------------------------------------------------------------------------------


def test_a_template_of_ones_own_has_the_brief_the_filters_and_the_options(brief: Brief, write) -> None:
    path = write("mine.txt.j2", "{{ brief.length.used | plural('word') }} {{ show_timeline }}\n\n\n\n\nend  \n\n")
    assert render_file(path, brief=brief) == "47 words False\n\nend\n"
    assert render_file(path, brief=brief, show_timeline=True) == "47 words True\n\nend\n"


def test_a_format_of_ones_own_keeps_its_empty_columns_and_blank_lines(write) -> None:
    path = write("rows.tsv.j2", "\n{% for row in rows %}\n{{ row | join('\t') }}\n\n\n\n{% endfor %}\n")
    assert render_file(path, rows=[["a", "b"], ["c", ""]]) == "\na\tb\n\n\n\nc\t\n\n\n\n"
    assert render_file(write("row.tsv.j2", "a\t\n"), rows=[]) == "a\t\n"


@pytest.mark.parametrize("name", ["x.html.j2", "x.htm.j2", "X.HTML.J2", "x.xhtml", "x.html"])
def test_an_html_template_is_escaped(name: str, write) -> None:
    assert render_file(write(name, "<p>{{ text }}"), text="<b>&") == "<p>&lt;b&gt;&amp;\n"


@pytest.mark.parametrize("name", ["x.md.j2", "x.txt.j2", "x.j2", "x", "x.csv.j2"])
def test_another_template_is_not_escaped(name: str, write) -> None:
    assert render_file(write(name, "{{ text }}"), text="<b>&") == "<b>&\n"


def test_what_an_html_template_includes_is_escaped_whatever_it_is_called(write) -> None:
    write("part.txt.j2", "{{ text }}{% macro say(x) %}{{ x }}{% endmacro %}")
    path = write(
        "x.html.j2", "{% include 'part.txt.j2' %}{% from 'part.txt.j2' import say with context %}{{ say(text) }}"
    )
    assert render_file(path, text="<b>") == "&lt;b&gt;&lt;b&gt;\n"


BLOCKS = ("header", "sections", "differences", "timeline", "sources")


@pytest.mark.parametrize(
    ("suffix", "blocks"), [("md", BLOCKS), ("txt", BLOCKS), ("html", ("style", *BLOCKS, "footer"))]
)
def test_every_part_of_a_built_in_template_can_be_replaced_alone(
    brief: Brief, suffix: str, blocks: tuple[str, ...], write
) -> None:
    whole = render(f"brief.{suffix}.j2", brief=brief, show_timeline=True, show_disagreements=True)
    for block in blocks:
        own = f"{{% extends 'brief.{suffix}.j2' %}}{{% block {block} %}}REPLACED{{% endblock %}}"
        page = render_file(write(f"mine.{suffix}.j2", own), brief=brief, show_timeline=True)
        before, after = page.split("REPLACED")
        assert whole.startswith(before.rstrip()), block
        assert whole.endswith(after.lstrip()), block
        assert len(page) < len(whole), block
        again = f"{{% extends 'brief.{suffix}.j2' %}}{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}"
        assert render_file(write(f"mine.{suffix}.j2", again), brief=brief, show_timeline=True) == whole


def test_a_template_can_extend_the_built_in_one_of_its_own_name(brief: Brief, write, monkeypatch) -> None:
    path = write("brief.md.j2", "{% include 'brief.md.j2' %} By {{ desk }}.")
    expected = f"{brief.to_markdown().strip()} By the desk.\n"
    assert render_file(path, brief=brief, desk="the desk") == expected
    monkeypatch.chdir(path.parent)
    assert render_file("brief.md.j2", brief=brief, desk="the desk") == expected


def test_an_exported_template_renders_as_the_built_in_one(brief: Brief, tmp_path: Path) -> None:
    for path in export_templates(tmp_path / "mine"):
        assert render_file(path, brief=brief) == render(path.name, brief=brief)


# --- errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("a\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("a\n\n{{ brief.titel }}", 3, "has no attribute 'titel'"),
        ("{% if %}", 1, "Expected an expression"),
        ("a\n{% for x in y %}", 2, "Unexpected end of template"),
        ("a\n{{ 1 | nofilter }}", 2, "nofilter"),
        ("{{ brief.__class__.__mro__ }}", 1, "unsafe"),
        ("a\n{{ ''.__class__ }}", 2, "unsafe"),
        ("a\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("a\n{% include 'nowhere.j2' %}", 2, "'nowhere.j2'"),
        ("a\n{% include 'bad.txt.j2' %}", 2, "'nowhere.j2'"),
    ],
)
def test_an_error_names_the_file_and_the_line(brief: Brief, write, source: str, line: int, reason: str) -> None:
    write("bad.txt.j2", "\n\n{% include 'nowhere.j2' %}")
    path = write("mine.txt.j2", source)
    with pytest.raises(TemplateError) as caught:
        render_file(path, brief=brief)
    if "bad.txt.j2" in source:
        path, line = path.with_name("bad.txt.j2"), 3
    assert caught.value.subject == f"{path}, line {line}"
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


def test_a_template_that_includes_itself_is_an_error(write) -> None:
    path = write("mine.txt.j2", "{% include 'mine.txt.j2' %}")
    with pytest.raises(TemplateError, match="without end"):
        render_file(path)


def test_a_template_cannot_reach_outside_its_folder(write, tmp_path: Path) -> None:
    write("secret.txt", "secret")
    (tmp_path / "mine").mkdir()
    for name in ("../secret.txt", str(tmp_path / "secret.txt")):
        with pytest.raises(TemplateError, match="neither beside it nor built in"):
            render_file(write("mine/x.txt.j2", f"{{% include '{name}' %}}"))


def test_a_template_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "latin.txt.j2").write_bytes(b"caf\xe9")
    for name, reason in (("none.md.j2", "no such file"), ("", "directory"), ("latin.txt.j2", "not UTF-8")):
        with pytest.raises(TemplateError) as caught:
            render_file(tmp_path / name)
        assert caught.value.subject == str(tmp_path / name)
        assert reason in caught.value.reason


def test_a_name_that_nothing_was_given_for_is_an_error_in_a_built_in_template() -> None:
    with pytest.raises(TemplateError, match=r"brief\.md\.j2, line \d+: 'brief' is undefined"):
        render("brief.md.j2")


@pytest.mark.parametrize("name", ["brief.pdf.j2", "../pyproject.toml", ""])
def test_an_unknown_built_in_template_is_an_error_that_names_the_known_ones(name: str) -> None:
    with pytest.raises(TemplateError, match=r"brief\.html\.j2, brief\.md\.j2, brief\.txt\.j2"):
        render(name)


# --- the built-in templates ------------------------------------------------------------------------------------------


def test_every_built_in_template_says_what_it_makes() -> None:
    assert list(list_templates()) == ["brief.html.j2", "brief.md.j2", "brief.txt.j2"]
    assert all(description for description in list_templates().values())


def test_exporting_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.txt.j2").write_text("mine")
    with pytest.raises(OutputError) as caught:
        export_templates(tmp_path)
    assert caught.value.subject == str(tmp_path / "brief.txt.j2")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt.j2"]


def test_exporting_to_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        export_templates(tmp_path / "file")


@pytest.mark.parametrize(
    ("name", "made"), [("a.md.j2", "md"), ("a.markdown", "md"), ("a.json.j2", "json"), ("a.j2", "txt")]
)
def test_the_suffix_before_j2_is_the_format(name: str, made: str) -> None:
    assert template_format(name) == made


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
