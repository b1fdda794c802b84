from __future__ import annotations

import pytest

from summarize.reading.lines import closing_lines, first_prose, is_noise, is_prose, opening_lines

PROSE = "The United States and Iraq have come to an understanding, officials said on Monday."


@pytest.mark.parametrize(
    "line",
    [
        "World",
        "Latest News",
        "Connect with us",
        "Hi, what are you looking for?",
        "Date:",
        "Sign up for our newsletter",
        "Image copyright AFP Image caption Timbuktu's mud and wood architecture is unique",
        "FILE - In this April 17, 2018 file photo, Amy Schumer arrives at the premiere. (Associated Press)",
        "Members of Occupy Philadelphia remain on site (Photo: David Warren)",
        "936 SHARES Share Tweet",
        "Click to share on Twitter (Opens in new window)",
        "You May Also Like",
    ],
)
def test_menus_prompts_and_captions_are_noise(line):
    assert is_noise(line)
    assert not is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "World leaders met in Baghdad on Monday to talk about the plan.",
        "Share prices fell on Monday after the plan was announced.",
        "Close to 100 people were killed in the attack, police said.",
        "“We have an agreement,” the official said on Monday after long talks in the capital.”",
        " ".join(["word"] * 45),
    ],
)
def test_sentences_are_prose(line):
    assert is_prose(line)
    assert not is_noise(line)


@pytest.mark.parametrize("line", ["By Ann Lee", "Tuesday, July 23, 2024", "Troops to leave Iraq by 2026", "Yes."])
def test_bylines_dates_and_headlines_are_neither(line):
    assert not is_prose(line)
    assert not is_noise(line)


def test_the_opening_ends_with_the_first_prose():
    assert opening_lines(["World", "", "Headline here", PROSE, "After."]) == [
        (0, "World"),
        (2, "Headline here"),
        (3, PROSE),
    ]


def test_the_opening_is_limited():
    assert len(opening_lines(["short line"] * 1000)) == 25


def test_closing_lines_are_the_last_short_ones():
    assert closing_lines(["first", *["x"] * 30, "", "long " * 100, "last"]) == [*["x"] * 18, "last"]


def test_the_first_prose_comes_with_the_lines_between():
    assert list(first_prose(["World", "NEW YORK (CNN)", PROSE, "Between", PROSE, PROSE], 2)) == [
        "NEW YORK (CNN)",
        PROSE,
        "Between",
        PROSE,
    ]
