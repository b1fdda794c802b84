from __future__ import annotations

import pytest

from summarize.reading.authors import find_author, stated_authors

PROSE = "The United States and Iraq have come to an understanding, officials said on Monday."


def author(text):
    return find_author([line.strip() for line in text.splitlines()])


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Timour Azhari and Ahmed Rasheed", "Timour Azhari and Ahmed Rasheed"),
        ("BY ANN LEE", "ANN LEE"),
        ("By: Ann Lee, Bob de la Cruz and J. R. Ewing", "Ann Lee, Bob de la Cruz and J. R. Ewing"),
        ("By Ann Lee | July 3, 2013", "Ann Lee"),
        ("By Ann Lee, Associated Press Writer", "Ann Lee"),
        ("By Ann Lee, CNN", "Ann Lee"),
        ("Written by Ann O'Neill-Smith", "Ann O'Neill-Smith"),
        ("By Nasser al-Sayed", "Nasser al-Sayed"),
        ("Author: Ann Lee", "Ann Lee"),
        ("By Peter Oyelaran in Kelso", "Peter Oyelaran"),
        ("By Ann Lee for the Daily Mail", "Ann Lee"),
        ("By Monday Evening in Kelso the fire was out", None),
        ("By The Associated Press", None),
        ("By Daily Mail Reporter", None),
        ("By September 2025", None),
        ("By the end of 2026", None),
        ("By Monday", None),
        ("by", None),
    ],
)
def test_a_byline_names_persons_only(byline, names):
    assert author(f"Troops to leave Iraq by 2026\n\n{byline}\n\n{PROSE}") == names


def test_a_note_of_who_reported_names_the_authors():
    text = f"{PROSE}\n\n(Reporting By Shadia Nasralla/Maggie Fick; Editing by Tom Perry)"
    assert author(text) == "Shadia Nasralla/Maggie Fick"


def test_who_reported_additionally_is_no_author():
    assert author(f"{PROSE}\n\nAdditional reporting by Tom Perry") is None


def test_a_sentence_is_no_byline():
    assert author(f"By Tuesday Ann Lee had left the country, officials said on Monday.\n\n{PROSE}") is None


def test_below_the_first_prose_there_is_no_byline():
    assert author("\n\n".join([PROSE, "By Ann Lee", *[PROSE] * 4])) is None


@pytest.mark.parametrize(
    ("closing", "names"),
    [
        ("By Lauren O'Callaghan", "Lauren O'Callaghan"),
        ("-- Ann Lee", "Ann Lee"),
        ("—Ann Lee and Bob Roe", "Ann Lee and Bob Roe"),
        ("To contact the reporter on this story: Mariam Fam in Cairo at mfam@example.net.", "Mariam Fam"),
        ("— Ann Lee contributes criticism to many papers.", None),
        ("By Ann Lee on a bicycle", None),
        ("-- The Associated Press", None),
    ],
)
def test_below_the_article_a_name_alone_signs_it(closing, names):
    assert author(f"{PROSE}\n\n{closing}\n\nShare this story") == names


@pytest.mark.parametrize("piece", [" ", " ,", ", and", " and", "\u00a0"])
@pytest.mark.parametrize("before", ["By Ann Lee", "Author: Ann Lee", "To contact the reporter on this story:"])
def test_the_time_is_linear_in_the_length_of_a_byline(before, piece, takes_linear_time):
    assert takes_linear_time(lambda text: find_author([f"{before}{text}Bob Roe"]), piece)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee; Bob de la Cruz", "Ann Lee and Bob de la Cruz"),
        ("Ann Lee; Bob Ray; Cy Orr", "Ann Lee, Bob Ray and Cy Orr"),
        ("Ann Lee; Bob Ray; ANN LEE", "Ann Lee and Bob Ray"),
        ("Ann Lee; Ap Auto Writer", "Ann Lee"),
        ("Ann Lee; NJ Advance Media", "Ann Lee"),
        ("Ann Lee; Alee Com", "Ann Lee"),
        ("Ann Mary Lee July", "Ann Mary Lee"),
        ("Ann Lee Monday; February", "Ann Lee"),
        ("Theresa May", "Theresa May"),
        ("Ann Lee May", "Ann Lee"),
        ("Follow Author", None),
        ("Reuters", "Reuters"),
        ("Ann Lee; The Associated Press", "Ann Lee and The Associated Press"),
        ("Admin", None),
        ("Last Updated January 7", None),
        ("View author archive Get author RSS feed", None),
    ],
)
def test_of_what_a_page_states_as_its_authors_persons_and_agencies_count(stated, names):
    assert stated_authors(stated) == names
