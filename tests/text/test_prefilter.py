"""Which texts an expression is tried on."""

from __future__ import annotations

import pytest

from summarize.text.boilerplate import LINE_PATTERNS, SENTENCE_PATTERNS, SHORT_LINE_PATTERNS
from summarize.text.prefilter import compile_patterns, find_reason, longest_literal

ALL = [each for _, patterns in (*LINE_PATTERNS, *SHORT_LINE_PATTERNS, *SENTENCE_PATTERNS) for each in patterns]


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        (r"\bclick here\b", "click here"),
        (r"^\W*(?:read|see) (?:the )?more\b", "more"),
        (r"\bcookies? (?:policy|settings)", "cookie"),
        (r"\ba{0,3}bc\b", "bc"),
        (r"[a-z]+ of \d{1,2} photos", " photos"),
        (r"\(photo\)", "photo"),
        (r"(?:one|(?:two|three) four)", ""),
        (r"(?:one|two) in \(@\w+\)", " in "),
        (r"(?:one|two) \(@\w+\)", "@"),
    ],
)
def test_the_literal_is_what_every_match_has(pattern: str, literal: str) -> None:
    assert longest_literal(pattern) == literal


def test_alternatives_outside_groups_are_refused_for_none_of_them_has_to_stand_in_the_text() -> None:
    with pytest.raises(ValueError, match="alternatives outside groups"):
        compile_patterns("click|tap")


def test_the_first_pattern_of_the_table_decides_whatever_the_case() -> None:
    table = (("teaser", compile_patterns("^read more")), ("caption", compile_patterns("photo", "more")))
    assert [find_reason(text, table) for text in ("READ MORE", "No more.", "A Photo", "Nothing")] == [
        "teaser",
        "caption",
        "caption",
        None,
    ]


def test_a_pattern_that_begins_with_a_caret_is_looked_for_at_the_beginning_only() -> None:
    table = (("byline", compile_patterns("^by lee")),)
    assert [find_reason(text, table) for text in ("By Lee", "Written by Lee")] == ["byline", None]


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.pattern.pattern[:40])
def test_the_literal_stands_in_the_pattern(each) -> None:
    assert each.literal in each.pattern.pattern


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\b(?:first|originally) (?:\w+|posted)\b", ["first ", "originally "]),
        (r"(?:^|\b(?:close|/) ?)(?:reuters|getty images) an?\b", ["reuters a", "getty images a"]),
        (r"\b(?:one|two)? (?:a|photo)\b", [" "]),
        (r"\b(?:x(?:photo|image)){2}\b", [""]),
        (r"^(?:photo|image)\b", [""]),
    ],
    ids=[
        "the group whose alternatives tell most",
        "at the top",
        "none that may be left out",
        "none inside another",
        "beginning",
    ],
)
def test_without_a_literal_alternatives_are_looked_for_one_by_one(pattern: str, literals: list[str]) -> None:
    assert [each.literal for each in compile_patterns(pattern)] == literals
