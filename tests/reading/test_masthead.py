from __future__ import annotations

import pytest

from summarize.corpus import Document
from summarize.reading import read
from summarize.reading.masthead import Masthead, find_masthead, read_masthead
from summarize.reading.metadata import complete
from summarize.reading.outlets import is_outlet

PROSE = "The ferry hit the pier of Velm on Monday, and twelve people were hurt, the harbour office said."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Capital Daily | 2 May 2026", Masthead("Capital Daily", "2026-05-02")),
        ("Capital Daily - May 2, 2026", Masthead("Capital Daily", "2026-05-02")),
        ("The Velm Chronicle, Saturday 2 May 2026, 17:42", Masthead("The Velm Chronicle", "2026-05-02")),
        ("FerryNow | May 2, 2026 | Crime", Masthead("FerryNow", "2026-05-02")),
        ("Velm TV / 2 May 2026, 17:31", Masthead("Velm TV", "2026-05-02")),
        ("Saturday 2 May 2026 - Analysis by Ann Lee", Masthead(None, "2026-05-02", "Ann Lee")),
        ("From our reporter Ann Lee", Masthead(author="Ann Lee")),
        ("Text: Ann Lee", Masthead(author="Ann Lee")),
        ("FerryNow Staff", Masthead("FerryNow")),
        ("La Voix du Velm Press (English edition)", Masthead("La Voix du Velm Press")),
        ("Reuters", Masthead("Reuters")),
        ("By AFP - 3 May 2026", Masthead("Agence France-Presse", "2026-05-03")),
        ("Daily Mail Reporter | 3 May 2026", Masthead("Daily Mail", "2026-05-03")),
        ("FerryNow Desk", Masthead("FerryNow")),
        ("By Harbour Reporter | 3 May 2026", Masthead(None, "2026-05-03")),
        ("From The Times, 3 May 2026", Masthead("The Times", "2026-05-03")),
        ("Daily Courier | 14 May 2026 | Helen Marsh", Masthead("Daily Courier", "2026-05-14", "Helen Marsh")),
        ("Daily Courier | 14 May 2026 | Middle East", Masthead("Daily Courier", "2026-05-14")),
        ("The Monitor, October 20, 2024. By Sade Cole.", Masthead("The Monitor", "2024-10-20", "Sade Cole")),
        ("Written by Tom Reyes for the Daily Mail on 3 May 2026", Masthead(None, "2026-05-03", "Tom Reyes")),
        ("The Velm Tribune By Ann Lee", Masthead("The Velm Tribune", author="Ann Lee")),
        ("Velm Today online, 2 May 2026", Masthead("Velm Today", "2026-05-02")),
        ("Paintings By Claude Monet Stolen", Masthead()),
        # A day without a year.
        ("The Velm Chronicle, Saturday 2 May", Masthead("The Velm Chronicle", day="2 May")),
        ("Saturday, May 2 | Velm TV", Masthead("Velm TV", day="May 2")),
        ("By Ann Lee, May 2nd, 17:42", Masthead(author="Ann Lee", day="May 2nd")),
        ("Velm Times, May 25 special", Masthead("Velm Times", day="May 25")),
        ("May 25 at the pier", Masthead()),
        # A sentence.
        ("Daily Courier, 14 May 2026.", Masthead()),
        # Where and when, or who and when.
        ("Velm, 2 May 2026", Masthead(None, None, None)),
        # The sections of a page, offices, who shows the films of others.
        ("Sports Desk | May 2, 2026", Masthead(None, "2026-05-02")),
        ("Business Reporter | May 2, 2026", Masthead(None, "2026-05-02")),
        ("YouTube | May 2, 2026", Masthead(None, "2026-05-02")),
        ("Today in History | May 2, 2026", Masthead(None, "2026-05-02")),
        # Headlines.
        ("Ferry hits pier, May 2, 2026", Masthead()),
        ("Ferry hits pier of Velm: live updates from the Daily Test, May 2, 2026", Masthead()),
        ("Post office closes", Masthead()),
        (PROSE, Masthead()),
        ("", Masthead()),
    ],
)
def test_a_masthead_says_who_published_when_and_who_wrote(line, expected):
    assert read_masthead(line) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Radio Velm", True),
        ("velmtoday.com", False),
        ("VelmToday.com", True),
        ("McDonald", False),
        ("Daily", False),
        ("Gazette", True),
        ("Al Jazeera", True),
        ("Mercury", False),
        ("Ann Lee", False),
    ],
)
def test_an_outlet_is_told_by_its_name(name, expected):
    assert is_outlet(name) is expected


def test_an_outlet_named_alone_counts_only_beside_who_or_when():
    assert find_masthead(["Ferry hits pier", "Radio Velm", PROSE]).publisher is None
    assert find_masthead(["Ferry hits pier", "Radio Velm", "2 May 2026", PROSE]).publisher == "Radio Velm"
    assert find_masthead(["Ferry hits pier", "By Ann Lee", "Radio Velm", PROSE]).publisher == "Radio Velm"


@pytest.mark.parametrize("name", ["Reuters", "CNN", "NPR", "Bloomberg", "Al Jazeera", "Gazette"])
def test_a_known_outlet_may_stand_alone_below_the_headline(name):
    document = complete(Document(f"Ferry hits pier\n{name}\n2 May 2026\n\n{PROSE}\n"))
    assert (document.title, document.publisher) == ("Ferry hits pier", name)
    assert find_masthead([name, f"{name} moves to the pier of Velm", "2 May 2026", PROSE]).publisher is None


def test_a_date_with_who_wrote_it_is_no_prose():
    document = complete(Document(f"Ferry hits pier of Velm\nThe Monitor, October 20, 2024. By Sade Cole.\n\n{PROSE}\n"))
    assert (document.publisher, document.author, document.published) == ("The Monitor", "Sade Cole", "2024-10-20")


def test_what_ends_as_the_name_of_an_outlet_may_be_the_headline():
    assert find_masthead(["Magnate Buys Daily Times", "2 May 2026", PROSE]).publisher is None


@pytest.mark.parametrize("line", ["Hundreds Rescued Today", "Briton Wins Gold Star", "OpenAI", "PayPal"])
def test_a_second_headline_or_the_subject_above_it_is_no_outlet(line):
    assert find_masthead(["Dam breaks in Velm", line, "By Ann Lee", PROSE]).publisher is None
    assert find_masthead([line, "Dam breaks in Velm", "2 May 2026", PROSE]).publisher is None


def test_a_person_may_be_called_as_an_outlet():
    assert find_masthead(["Ferry hits pier", "Star Jones", "2 May 2026", PROSE]).publisher is None


def test_the_outlet_may_stand_above_the_headline():
    document = complete(Document(f"BBC News\nFerry hits pier of Velm harbour\n2 May 2026\n\n{PROSE}\n"))
    assert (document.title, document.publisher) == ("Ferry hits pier of Velm harbour", "BBC News")


def test_a_line_above_the_text_is_title_publisher_date_and_author():
    text = f"Ferry hits pier of Velm\n\nVelm Chronicle | 2 May 2026 | By Ann Lee\n\n{PROSE}\n"
    document = complete(Document(text))
    assert (document.title, document.publisher) == ("Ferry hits pier of Velm", "Velm Chronicle")
    assert (document.published, document.author) == ("2026-05-02", "Ann Lee")


def test_an_author_is_told_without_the_outlet():
    document = complete(Document(f"Ferry hits pier of Velm\n\nBy Ann Lee, Velm Sentinel\n2 May 2026\n\n{PROSE}\n"))
    assert (document.author, document.publisher) == ("Ann Lee", "Velm Sentinel")


def published(folder, texts):
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [document.published for document in read([folder])[0]]


def test_a_dateline_without_a_year_is_of_the_year_of_the_other_articles(tmp_path):
    wire = f"Ferry hits pier\n\nVELM, Dec. 30 (Wire) - {PROSE}\n"
    assert published(tmp_path, {"a.txt": wire}) == [None]
    assert published(tmp_path, {"a.txt": wire, "b.txt": f"Ferry raised\n\n2 January 2026\n\n{PROSE}\n"}) == [
        "2025-12-30",
        "2026-01-02",
    ]


def test_a_dateline_that_fits_two_years_or_none_has_no_date(tmp_path):
    wire = f"Ferry hits pier\n\nVELM, June 11 (Wire) - {PROSE}\n"
    other = f"Ferry raised\n\n2 January 2026\n\n{PROSE}\n"
    assert published(tmp_path, {"a.txt": wire, "b.txt": other})[0] is None
    texts = {f"{year}.txt": f"Ferry raised\n\n12 June {year}\n\n{PROSE}\n" for year in (2024, 2026)}
    assert published(tmp_path, {"a.txt": wire, "b.txt": other, **texts})[2] is None


def test_of_two_years_a_dateline_is_of_the_one_in_which_it_is_the_weekday_of_the_report(tmp_path):
    # PROSE tells of a Monday: 10 June 2024, 10 June 2026 is a Wednesday.
    texts = {f"{year}.txt": f"Ferry raised\n\n12 June {year}\n\n{PROSE}\n" for year in (2024, 2026)}
    wire = f"Ferry hits pier\n\nVELM, June 10 (Wire) - {PROSE}\n"
    assert published(tmp_path, {"a.txt": wire, **texts})[-1] == "2024-06-10"


def test_a_document_that_the_caller_made_is_taken_as_it_is(tmp_path):
    (tmp_path / "b.txt").write_text(f"Ferry raised\n\n12 June 2026\n\n{PROSE}\n", encoding="utf-8")
    given = Document(f"VELM, June 11 (Wire) - {PROSE}")
    assert read([given, tmp_path / "b.txt"])[0][0] == given


def test_a_dateline_may_have_two_places_or_none(tmp_path):
    texts = {"a.txt": f"VELM and WEND, Mass., June 11, 2026 - {PROSE}\n", "b.txt": f"June 12 (Valley Wire) - {PROSE}\n"}
    assert published(tmp_path, texts) == ["2026-06-11", "2026-06-12"]
