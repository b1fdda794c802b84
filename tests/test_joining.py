from __future__ import annotations

import re

import pytest

from summarize.joining import join_briefs

PAGE = (
    '<html>\n<head><title>{0}</title></head>\n<body class="b">\n<p id="source-1">{0}</p><a href="#source-1">1</a>\n'
    "</body>\n</html>\n"
)


def test_one_brief_is_itself_in_every_format():
    for layout in ("md", "txt", "json", "html"):
        assert join_briefs([PAGE.format("A")], layout) == PAGE.format("A")


def test_text_formats_have_a_rule_between_briefs_and_json_a_line_each():
    assert join_briefs(["# A\n", "# B\n"], "md") == "# A\n\n---\n\n# B\n"
    assert re.fullmatch(r"A\n\n=+\n\nB\n", join_briefs(["A\n", "B\n"], "txt"))
    assert join_briefs(["{}\n", "[]\n"], "json") == "{}\n[]\n"


def test_html_is_one_page_whose_anchors_stay_apart():
    page = join_briefs([PAGE.format("A"), PAGE.format(r"\1 B")], "html")
    assert [page.count(tag) for tag in ("<html", "<head", "<body", "</body>")] == [1] * 4
    ids = re.findall(r'id="([^"]+)"', page)
    assert ids == ["event-1", "event-1-source-1", "event-2", "event-2-source-1"]
    assert sorted(re.findall(r'href="#([^"]+)"', page)) == ids
    assert r"\1 B" in page


def test_html_of_several_events_has_one_main_part_around_all():
    pages = [f"<title>{title}</title><body>\n<main>\n<h1>{title}</h1>\n</main>\n</body>\n" for title in "ABC"]
    page = join_briefs(pages, "html")
    assert re.findall(r"<(/?(?:body|main|nav|hr|h1))\b", page) == (
        "body main nav /nav hr h1 /h1 hr h1 /h1 hr h1 /h1 /main /body".split()
    )


def test_html_begins_with_the_titles_of_the_events_each_leading_to_its_own():
    page = join_briefs([PAGE.format("A &amp; B"), PAGE.format("C"), PAGE.format("D")], "html")
    listed = [("event-1", "A &amp; B"), ("event-2", "C"), ("event-3", "D")]
    assert re.findall(r'<li><a href="#([^"]+)">(.*?)</a></li>', page) == listed
    assert "<title>A &amp; B and 2 more</title>" in page


def test_html_has_no_list_of_events_that_all_have_the_same_name():
    page = join_briefs([PAGE.format("Brief"), PAGE.format("Brief")], "html")
    assert "<nav" not in page
    assert re.findall(r'<hr id="([^"]+)">', page) == ["event-2"]


@pytest.mark.parametrize("text", ["<p>A</p>\n", ""])
def test_html_without_a_body_is_joined_as_it_is(text):
    assert join_briefs([text, text], "html").replace("\n", "") == text.strip() * 2
