from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.layout import find_paragraphs
from summarize.text.splitting import split_sentences

PROSE = "The old bridge over the river was closed on Monday because its piers had moved. Boats may pass. " * 4


def paragraphs(text):
    return [" ".join(text[start:end].split()) for start, end in find_paragraphs(text)]


@pytest.mark.parametrize("width", [50, 72, 100])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_wrapped_at_a_width_are_joined(width, line_break):
    text = line_break.join(textwrap.wrap(PROSE, width))
    assert paragraphs(text) == [PROSE.strip()]
    assert [s.text for s in split_sentences(text)] == [s.text for s in split_sentences(PROSE)]


def test_wrapped_lines_in_capitals_are_joined():
    assert paragraphs(textwrap.fill(PROSE, 60).upper()) == [PROSE.strip().upper()]


@pytest.mark.parametrize(("between", "indentation"), [("\n\n", ""), ("\n \n", ""), ("\n", "    ")])
def test_blank_and_indented_lines_begin_paragraphs_of_wrapped_text(between, indentation):
    wrapped = textwrap.fill(PROSE, 60, initial_indent=indentation)
    assert paragraphs(wrapped + between + wrapped) == [PROSE.strip()] * 2


@pytest.mark.parametrize(
    "lines",
    [
        ["Bridge to close", "It is old. It leaks."],
        [
            "Storm batters the coast and thousands lose their power",
            "Mayor says he will not seek a third term in office now",
        ],
        [
            "Nobody tells us when the trains out of town will leave",
            "— Nora Field (@norafield) December 22, 2014 in Marlow",
            "The storm has cut the power of all the stations there.",
            "Stuck in the hall since noon and it is getting so cold",
            "— Ivo Marsh (@ivomarsh) December 22, 2014 in Harlesden",
        ],
        [PROSE.strip(), PROSE.strip(), "The mayor was not there."],
        ["the storm battered the whole of the coast on monday.", "the mayor said that he would not seek a third term."],
    ],
)
def test_lines_that_are_not_wrapped_are_paragraphs(lines):
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize("text", ["", " \n\t\r\n "])
def test_blank_text_has_no_paragraphs(text):
    assert find_paragraphs(text) == []


@given(
    st.lists(st.sampled_from(["a b", "long words " * 5, "\n", "\r\n", "\n\n", "  ", ".", "The "]), max_size=30).map(
        "".join
    )
)
def test_paragraphs_are_ascending_and_cover_all_but_white_space(text):
    last, between = 0, ""
    for start, end in find_paragraphs(text):
        assert last <= start < end
        assert text[start:end].strip()
        between += text[last:start]
        last = end
    assert (between + text[last:]).strip() == ""
