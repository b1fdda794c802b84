from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summarize.corpus import Document
from summarize.reading import read
from summarize.reading.metadata import complete, find_published

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = "The United States and Iraq have come to an understanding, officials said on Monday."


@pytest.mark.parametrize(
    ("name", "title", "publisher", "author", "published"),
    [
        (
            "000_9170df9e5f1ca58b.txt",
            "US and Iraqi officials drawing up plan that could see American troops pulling out as soon as next year",
            "FOX NEWS",
            None,
            None,
        ),
        (
            "001_e23fcb93c0a21488.txt",
            "Iraq plans to reduce US-led forces starting September, sources say",
            None,
            None,
            "2024-07-23",
        ),
        (
            "002_979824243083ef0a.txt",
            "Exclusive US-Iraq Deal Expected to Result in Troop Withdrawals Within First Year, Sources Indicate",
            None,
            "Timour Azhari and Ahmed Rasheed",
            None,
        ),
        ("003_a19fdf2a18f14059.txt", None, "apnews.com", None, None),
        (
            "004_08ccb0a062e74f6e.txt",
            "the us troops stationed in iraq are also going to withdraw, and only a small force may be left",
            "Reference News",
            None,
            None,
        ),
    ],
)
def test_the_seeds_say_what_a_reader_sees_in_them(name, title, publisher, author, published):
    (document,), _ = read(SEEDS / name)
    assert (document.title, document.publisher, document.author, document.published) == (
        title,
        publisher,
        author,
        published,
    )
    assert document.text.encode() == (SEEDS / name).read_bytes()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Tuesday, July 23, 2024\n\n{PROSE}", "2024-07-23"),
        (f"Updated July 25, 2024\n\nPublished July 23, 2024\n\n{PROSE}", "2024-07-23"),
        (f"Updated July 25, 2024\n\n{PROSE}", "2024-07-25"),
        (f"{PROSE}\n\nPublished: 2024-07-23", "2024-07-23"),
        (f"By Ann Lee | July 23, 2024\n\n{PROSE}", "2024-07-23"),
        (f"March 10, 2012 10:54 am ET by MMFA Staff\n\n{PROSE}", "2012-03-10"),
        (f"(CNN, July 3, 2013) {PROSE}", "2013-07-03"),
        (f"MONDAY, Jan. 25, 2016 (HealthDay News) -- {PROSE}", "2016-01-25"),
        (f"Dam breaks\n\nMarlow, 12 March 2024\n\n{PROSE}", "2024-03-12"),
        (f"New York, N.Y., Tuesday, March 12, 2024\n\n{PROSE}", "2024-03-12"),
        (f"MARLOW, England, 12 March 2024 – {PROSE}", "2024-03-12"),
        (f"Dam breaks\n\nCHICAGO, Nov. 30, 2018 /PRNewswire/ -- {PROSE}", "2018-11-30"),
        (f"WASHINGTON, March 12, 2024 (Xinhua) -- {PROSE}", "2024-03-12"),
        (f"Tuesday, March 12, 2024{PROSE}", "2024-03-12"),
        (f"Tuesday, March 12, 2024, was a warm day. {PROSE}", None),
        (f"MARLOW, 32 March 2024 – {PROSE}", None),
        (f"MARLOW, March 12 – {PROSE}", None),
        (f"The Games, July 2024\n\n{PROSE}", None),
        (f"{PROSE}\n\nMarlow, 12 March 2004", None),
        (f"MARLOW – On March 12, 2003 – a Tuesday – the war began. {PROSE}", None),
        (f"{PROSE}\n\nPermalink: http://news.example.org/2014/03/11/troops-leave/", "2014-03-11"),
        (f"{PROSE}\n\nPermalink: http://news.example.org/2014/13/41/troops-leave/", None),
        (f"{PROSE}\n\nSee http://other.example.org/2014/03/11/troops-leave/", None),
        (f"reported on september 22\n\n{PROSE}", None),
        (f"{PROSE}\n\nThe war began on March 20, 2003.", None),
        (f"{PROSE}\n\nJuly 4, 1976", None),
        (f"A woman waves the flag in Cairo on July 31, 2013\n\n{PROSE}", None),
    ],
)
def test_the_date_is_that_of_publication_and_no_other(text, published):
    assert find_published([line.strip() for line in text.splitlines()]) == published


def test_what_is_known_is_kept():
    known = Document(
        f"Another title for it\n\nBy Bob Roe\n\nPARIS (AP) _ {PROSE}", "7", "T", "P", "A", "2024", "u", "p"
    )
    assert complete(known, "2020-01-01.txt") == known


def test_the_date_in_the_file_name_is_the_last_resort():
    assert complete(Document(PROSE), "2024-07-23-iraq.txt").published == "2024-07-23"
    assert complete(Document(f"May 1, 2024\n\n{PROSE}"), "2024-07-23-iraq.txt").published == "2024-05-01"


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("OTTAWA, February 20 (Xinhua) --", "1997-02-20"),
        ("OTTAWA, February 21 (Xinhua) --", "1997-02-21"),
        ("OTTAWA, Feb. 18 --", "1997-02-18"),
        ("MARLOW, England, 20 February –", "1997-02-20"),
        ("New Delhi, Feb 20:", "1997-02-20"),
        ("New Delhi, Feb 20 (PTI):", "1997-02-20"),
        ("OTTAWA, February 20 (IANS)", "1997-02-20"),
        ("OTTAWA, February 20. /TASS/.", "1997-02-20"),
        ("OTTAWA (AP) — Feb. 20 —", "1997-02-20"),
        ("OTTAWA--(BUSINESS WIRE)--February 20, 1996--", "1996-02-20"),
        ("GENEVA (20 February 1996) –", "1996-02-20"),
        ("Marlow, 20 February 1996 –", "1996-02-20"),
        ("(ANSA) - ROME, FEB 20 -", "1997-02-20"),
        ("February 20, 1996 (AFP) -", "1996-02-20"),
        ("Marlow [England], February 20 (ANI):", "1997-02-20"),
        ("20 February 1996 | MARLOW –", "1996-02-20"),
        # An event to come, or one of long ago, is no date of an article that was filed that day.
        ("OTTAWA, February 17 (Xinhua) --", "1997-02-21"),
        ("OTTAWA, February 22 (Xinhua) --", "1997-02-21"),
        ("OTTAWA, February 31 (Xinhua) --", "1997-02-21"),
        ("OTTAWA, February 20, 1996 (Xinhua) --", "1996-02-20"),
        ("OTTAWA (Xinhua) --", "1997-02-21"),
    ],
)
def test_a_dateline_without_a_year_says_the_day_shortly_before_the_one_the_article_is_filed_under(dateline, published):
    document = Document(f"{dateline} {PROSE}")
    assert complete(document, "XIN_ENG_19970221.0004").published == published
    address = replace(document, url="https://news.example.org/1997/02/21/troops.html")
    assert complete(address).published == published


def test_a_dateline_of_the_old_year_is_of_that_year():
    assert complete(Document(f"OTTAWA, Dec. 31 (AP) -- {PROSE}"), "1997-01-02-a.txt").published == "1996-12-31"
    assert complete(Document(f"OTTAWA, Feb. 29 (AP) -- {PROSE}"), "1996-03-01-a.txt").published == "1996-02-29"


def test_the_date_in_the_address_goes_after_that_in_the_text_and_before_that_in_the_file_name():
    document = Document(PROSE, url="https://news.example.org/2024/07/23/troops.html")
    assert complete(document, "2020-01-01.txt").published == "2024-07-23"
    assert complete(replace(document, text=f"May 1, 2024\n\n{PROSE}")).published == "2024-05-01"
    assert complete(Document(PROSE, url="https://news.example.org/2024/99/23/troops.html")).published is None


def test_a_file_name_is_no_title():
    assert complete(Document(PROSE), "troops-to-leave-iraq-by-2026.txt").title is None


@pytest.mark.parametrize("text", ["", "\n\n\n", "x", "。" * 50, "By\n\n(\n\n©"])
def test_a_text_that_says_nothing_has_no_metadata(text):
    assert complete(Document(text)) == Document(text)


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "a ", "a.", "A", "By A ", "(A", "a/", "1/", "word. ", "© 2017 ", "\n", "-"),
        *("AB-", "AB ", "AB, ", "A.B/"),
    ],
)
def test_a_huge_text_of_one_kind_takes_no_more_than_linear_time(piece, takes_linear_time):
    assert takes_linear_time(lambda text: complete(Document(text)), piece)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Troops leave Iraq - The Daily Test", "Troops leave Iraq"),
        ("Troops leave Iraq | Daily Test", "Troops leave Iraq"),
        ("Troops leave Iraq — Daily Test.com", "Troops leave Iraq"),
        ("Troops leave Iraq | Ann Lee | Daily Test", "Troops leave Iraq"),
        ("Troops leave Iraq - tests.example", "Troops leave Iraq"),
        ("Troops leave Iraq - Example", "Troops leave Iraq"),
        ("Troops leave Iraq - at last", "Troops leave Iraq - at last"),
        ("Troops leave Iraq-The Daily Test", "Troops leave Iraq-The Daily Test"),
        ("The Daily Test", "The Daily Test"),
        ("Test daily - test weekly", "Test daily - test weekly"),
    ],
)
def test_a_title_does_not_end_in_the_name_of_its_page_or_its_author(title, shown):
    document = Document(PROSE, title=title, publisher="The Daily Test", author="Ann Lee", url="https://tests.example/a")
    assert complete(document).title == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Troops to leave Iraq | Watch videos online", "Troops to leave Iraq"),
        ("Troops to leave Iraq: why now | Watch videos online", "Troops to leave Iraq: why now | Watch videos online"),
        ("Opinion | Troops to leave Iraq", "Opinion | Troops to leave Iraq"),
    ],
)
def test_a_title_ends_where_a_line_of_the_text_does(title, shown):
    assert complete(Document(f"Opinion\n\nTroops to leave Iraq\n\n{PROSE}", title=title)).title == shown
