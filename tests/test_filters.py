from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarize.filters import (
    anchor,
    cite_markdown,
    day,
    escape_markdown,
    first_words,
    last_words,
    split_value,
    web_link,
)

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# Mostly what Markdown gives a meaning, so that most examples try something.
MARKUP = st.text(st.sampled_from(list("*_`[]()<>\\|#~!&;:=+-.1a é\n\"'/")), max_size=30)


def shown(markdown: str) -> str:
    """Return what a reader of the rendered Markdown sees; fail if anything but plain text came out."""
    text = []
    for token in MARKDOWN.parse(markdown):
        for child in token.children or []:
            assert child.type in {"text", "text_special"}, child.type
            text.append(child.content)
    return "".join(text)


@settings(deadline=None)
@given(st.one_of(MARKUP, st.text(max_size=40)))
def test_escaped_text_renders_as_itself(text: str) -> None:
    collapsed = " ".join(text.split())
    # The parser replaces NUL, as the standard asks; everything else has to come through.
    assert shown(escape_markdown(text)) == collapsed.replace("\x00", "\ufffd")


@settings(deadline=None)
@given(MARKUP)
def test_a_citation_after_escaped_text_in_a_list_is_never_swallowed(text: str) -> None:
    escaped = escape_markdown(text)
    tokens = [token.type for token in MARKDOWN.parse(f"- {escaped} [1][x2]")]
    assert tokens == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close",
        "bullet_list_close",
    ]  # fmt: skip
    assert shown(f"- {escaped} [1][x2]") == f"{' '.join(text.split())} [1][x2]".strip()


@settings(deadline=None)
@given(MARKUP.filter(str.strip))
def test_an_escaped_heading_keeps_all_its_characters(text: str) -> None:
    assert shown(f"## {escape_markdown(text)}") == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "snake_case and file_name.txt",
        "A rise - of 1.5% + VAT = 3",
        "AT&T's #1",
        "2.5 million",
        "1989: a year",
        "so!",
        "a > b",
    ],
)
def test_what_markdown_leaves_alone_is_not_escaped(text: str) -> None:
    assert escape_markdown(text).replace("\\#", "#") == text


@pytest.mark.parametrize("text", ["$5 million and $6 million", "~5 to ~6"])
def test_what_notebooks_and_github_take_for_markup_is_escaped(text: str) -> None:
    assert escape_markdown(text).count("\\") == 2


@pytest.mark.parametrize("source_id", ["x", "X", " ", ""])
def test_an_id_is_never_a_check_box(source_id: str) -> None:
    assert cite_markdown(source_id) == rf"\[{source_id}\]"


@settings(deadline=None)
@given(st.text(max_size=10), st.text(max_size=10))
def test_different_names_have_different_anchors(one: str, other: str) -> None:
    assert (anchor(one) == anchor(other)) == (one == other)
    assert anchor(one).isascii()
    assert not set(anchor(one)) & set(" \"'<>&%#")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT://x",
        "data:text/html,x",
        "//a.example",
        "file:///etc",
        "http:",
        "https://",
        " ",
        None,
    ],
)
def test_only_http_addresses_are_links(address: str | None) -> None:
    assert web_link(address) == ""


@settings(deadline=None)
@given(st.text(max_size=30))
def test_a_link_cannot_be_left(rest: str) -> None:
    link = web_link(f"https://a.example/{rest}")
    assert not set(link) & set('<>"` \n\t\\')


@pytest.mark.parametrize("date", ["2024-13", "2024-00-10", "24-07-23", "2024-7-3", "July 2024"])
def test_what_is_no_iso_date_stays_as_it_is(date: str) -> None:
    assert day(date) == date


@settings(deadline=None)
@given(st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=8), st.integers(1, 9))
def test_words_around_a_value_are_cut_between_words(words: list[str], n_words: int) -> None:
    kept = min(n_words, len(words))
    ellipsis = ["…"] if kept < len(words) else []
    assert first_words(" ".join(words), n_words).split() == words[:kept] + ellipsis
    assert last_words(" ".join(words), n_words).split() == ellipsis + words[len(words) - kept :]


def test_a_value_is_found_where_it_stands_and_not_where_it_stands_first() -> None:
    assert split_value("900 of 900 left.", "900  of\n", "900") == ("900 of ", "900", " left.")


@pytest.mark.parametrize(("lead", "value"), [("", ""), ("He said ", "12"), ("x" * 99, "900")])
def test_a_value_that_does_not_stand_there_leaves_the_sentence_whole(lead: str, value: str) -> None:
    assert split_value("900 left.", lead, value) == ("", "", "900 left.")
