from __future__ import annotations

import pytest

from summarize.reading.headline import find_headline

PROSE = "The United States and Iraq have come to an understanding, officials said on Monday in the capital."
HEADLINE = "Troops to leave Iraq by 2026"


def headline(text):
    return find_headline([line.strip() for line in text.splitlines()])


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{PROSE}",
        f"World\n\n{HEADLINE}\n\nBy Ann Lee\n\n{PROSE}",
        f"Tuesday, July 23, 2024\n\n{HEADLINE}\n\nDate:\n\nAnother headline of this article\n\n{PROSE}",
        f"{HEADLINE}\nBy Ann Lee\n{PROSE}",
        f"{HEADLINE}\nThe Wend Courier\n23 July 2024\n\n{PROSE}",
        f"The New Wend Courier\nTuesday, July 23\n\n{HEADLINE}\nBy Ann Lee\n{PROSE}",
        f"Wend Courier, July issue preview, July 23\n\n{HEADLINE}\n\n{PROSE}",
        f"The Wend Courier\n23 July 2024\nFrom our sports staff\n\n{HEADLINE}\n\n{PROSE}",
        f"{HEADLINE}\nWorld Courier\n23 July 2024\n\n{PROSE}",
        f"{HEADLINE}\nThe Wend Courier, July 23, 2024\n\n{PROSE}",
        f"{HEADLINE}\n23 July 2024 | The Courier of Wend\n{PROSE}",
        f"{HEADLINE}\n{PROSE}",
        f"# {HEADLINE}\n\n{PROSE}",
        f"Title: {HEADLINE}\nDate: 2024-07-23\n\n{PROSE}",
        f"title: '{HEADLINE}'\n\n{PROSE}",
    ],
)
def test_the_headline_is_found(text):
    assert (headline(text) or "").strip("'") == HEADLINE


@pytest.mark.parametrize(
    "below",
    [
        "By Ann Lee",
        "3 May 2025",
        "Wend Courier\n3 May 2025",
        "Wend Courier | 3 May 2025",
        "Source: Velm\n3 May 2025",
        "",
    ],
)
@pytest.mark.parametrize("line", ["Mayor quits", "Oil prices jump", "Fire in Marlow", "# Two dead"])
def test_the_first_line_may_be_a_headline_of_few_words(line, below):
    assert headline(f"{line}\n{below}\n\n{PROSE}") == line.removeprefix("# ")


def test_a_few_capitalised_words_are_a_headline_above_who_wrote_or_published_it_only():
    assert headline(f"Mayor Quits\nBy Bob Ray\n\n{PROSE}") == "Mayor Quits"
    assert headline(f"Mayor Quits\nThe Wend Courier\n3 May 2025\n\n{PROSE}") == "Mayor Quits"
    assert headline(f"Ann Lee\n3 May 2025\n\n{PROSE}") is None
    assert headline(f"Ann de Boer\n3 May 2025\n\n{PROSE}") is None
    assert headline(f"House of Lords\n\n{PROSE}") is None
    assert headline(f"MARLOW\n\n{PROSE}") is None


def test_few_words_above_a_longer_headline_are_none():
    assert headline(f"In brief\n23 July 2024\n{HEADLINE}\n\n{PROSE}") == HEADLINE
    assert headline(f"Main menu\n\nWho we are\n\n{PROSE}") is None


def test_a_question_can_be_a_headline():
    assert headline(f"Will the troops leave Iraq?\n\n{PROSE}") == "Will the troops leave Iraq?"


def test_a_headline_may_end_in_a_quotation():
    text = f'Sailors "to be tried for espionage"\n\nSunday, March 25, 2007\n\n{PROSE}'
    assert headline(text) == 'Sailors "to be tried for espionage"'


@pytest.mark.parametrize(
    "line",
    [
        "NATIONAL FORECAST",
        "Latest News",
        "Hi, what are you looking for?",
        "Jeffrey Lord on CNN with Jake Tapper (CNN/YouTube)",
        "Photo by James Nielsen/AFP/Getty Images",
        "Here is what the president wrote on Monday:",
        "Kenya's celebrity lion Mohawk is dead.",
        "“We will leave when we are asked to leave”",
        "Lizandra Cosme, 32, of Chicago",
        "A ranger shoots a lion that had strayed, in Kajiado, Kenya Wednesday, March 30, 2016",
        "Mexico's ministry has urged an investigation of the video",
        "한국어 русский языкEnglishFrançais 日本語 Deutsch Português",
        " ".join(["Word"] * 21),
        "* Top investigator put on leave",
        "With Saoirse Ronan, Stanley Tucci and Rachel Weisz",
        "An ICBM test by North Korea 9:04 PM ET",
        "His comments came as ...",
    ],
)
def test_what_is_no_headline_is_not_taken_for_one(line):
    assert headline(f"{line}\n\n{PROSE}") is None


def test_beside_a_date_a_headline_may_be_longer():
    line = " ".join(["Word"] * 25)
    assert headline(f"{line}\n\nTuesday, July 23, 2024\n\n{PROSE}") == line


def test_the_first_line_of_a_broken_paragraph_is_no_headline():
    text = "The United States and Iraq have come to an understanding\nregarding the withdrawal of troops."
    assert headline(text) is None


def test_a_line_that_goes_on_with_a_date_is_no_headline():
    assert headline(f"The United States and Iraq have come to\nan understanding on July 23, 2024\n{PROSE}") is None


def test_a_line_without_prose_below_is_no_headline():
    assert headline("Troops will leave Iraq by September") is None


def test_a_heading_within_the_text_is_no_headline():
    assert headline(f"{PROSE}\n\nWhat happens to the bases\n\n{PROSE}") is None


def test_a_repeated_line_is_a_menu():
    assert headline(f"Who are the Russians here\n\nWho are the Russians here\n\n{PROSE}") is None


def test_story_highlights_are_no_headlines():
    assert headline(f"Story highlights\n\nThe pump shut down after an alarm\n\n{PROSE}") is None
