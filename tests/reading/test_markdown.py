from __future__ import annotations

import pytest

from summarize.reading.formats import articles
from summarize.reading.markdown import plain_text
from summarize.reading.original import Original

PROSE = "The last troops leave Iraq in May, the minister said on Monday."


def only(content: str, name: str = "a.md"):
    (document,) = articles(Original(content.encode(), name))
    return document


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Troops leave #", "Troops leave"),
        ("Troops leave\n============", "Troops leave\n"),
        ("*They* **will** ***leave***.", "They will leave."),
        ("_They_ __will__ leave in snake_case_form.", "They will leave in snake_case_form."),
        ("2 * 3 * 4 is 24.", "2 * 3 * 4 is 24."),
        ('See [the plan](https://example.org "Plan") and [more][1].', "See the plan and more."),
        ("[1]: https://example.org/a", ""),
        ("![A soldier](a.jpg)They leave.", "They leave."),
        ("> They leave.\n> > All of them.", "They leave.\nAll of them."),
        ("- one\n* two\n+ three\n1. four", "one\ntwo\nthree\nfour"),
        ("8\\. eight\n 12) twelve\n- [x] done", "eight\ntwelve\ndone"),
        ("2024. A year.", "2024. A year."),
        ("Before.[^1]\n| a | b |\n|---|--:|\n[^1]: A note.", "Before.\n\n\n"),
        ("They ~~all~~ <b>will</b><br/> leave&nbsp;it &amp; go, 2 < 3.", "They all will leave\xa0it & go, 2 < 3."),
        ("Run `leave` now.", "Run leave now."),
        ("A \\*star\\* and a \\# mark.", "A *star* and a # mark."),
        ("They <!-- all\nof them --> leave.", "They  leave."),
        ("---", ""),
        (PROSE, PROSE),
    ],
)
def test_marks_are_taken_off_and_words_stay(markdown, text):
    assert plain_text(markdown) == text


def test_the_first_heading_is_the_title_however_short():
    document = only(f"# Troops *leave*\n\n## By whom\n\n{PROSE}")
    assert (document.title, document.text) == ("Troops leave", f"Troops leave\n\nBy whom\n\n{PROSE}")


def test_front_matter_tells_what_it_says():
    fields = 'title: "Troops leave"\nauthor: Ann Lee\ndate: 2024-07-23\npublisher: The Daily Test\ntags: [a, b]\n'
    document = only(f"---\n{fields}---\n# Heading\n\n{PROSE}")
    assert (document.title, document.author) == ("Troops leave", "Ann Lee")
    assert (document.published, document.publisher) == ("2024-07-23", "The Daily Test")
    assert document.text == f"Heading\n\n{PROSE}"


def test_markdown_is_told_by_its_content_under_another_suffix():
    assert only(f"# Troops\n\n[The plan](https://example.org): {PROSE}", "a.txt").text == f"Troops\n\nThe plan: {PROSE}"
    assert only(f"# 5 in the list\n\n{PROSE}", "a.txt").text == f"# 5 in the list\n\n{PROSE}"


@pytest.mark.parametrize("piece", ["[", "![", "](", "*a", "_a", "`a", "<!--", "---\n", "> ", "# ", "\\", "- - "])
def test_a_huge_text_of_one_mark_takes_no_more_than_linear_time(piece, takes_linear_time):
    assert takes_linear_time(plain_text, piece)
