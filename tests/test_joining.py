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
    assert [page.count(tag) for tag in ("<html", "<head", "<body", "</body>", "<hr>")] == [1] * 5
    ids = re.findall(r'id="([^"]+)"', page)
    assert ids == ["event-1-source-1", "event-2-source-1"]
    assert re.findall(r'href="#([^"]+)"', page) == ids
    assert r"\1 B" in page


def test_html_of_several_events_has_one_main_part_around_all():
    page = join_briefs([f"<body>\n<main>\n<h1>{title}</h1>\n</main>\n</body>\n" for title in "ABC"], "html")
    assert re.sub(r"\s", "", page) == "<body><main><h1>A</h1><hr><h1>B</h1><hr><h1>C</h1></main></body>"


@pytest.mark.parametrize("text", ["<p>A</p>\n", ""])
def test_html_without_a_body_is_joined_as_it_is(text):
    assert join_briefs([text, text], "html").replace("\n", "") == text.strip() * 2
