from __future__ import annotations

import pytest

from summarize.corpus import Document, Skip
from summarize.reading.original import Original, Unusable
from summarize.reading.table import TableReader

ROWS = """title,publication,date,content
Troops leave,Daily Test,2024-07-23,"The troops will leave Iraq, officials said.
Not all of them."
Bases stay,,,The bases stay.
"""
DOCUMENTS = [
    Document(
        "The troops will leave Iraq, officials said.\nNot all of them.",
        title="Troops leave",
        publisher="Daily Test",
        published="2024-07-23",
    ),
    Document("The bases stay.", title="Bases stay"),
]


def articles(content: str, name: str = "a.csv"):
    return list(TableReader().read(Original(content.encode(), name=name)))


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_row_is_an_article(mark):
    assert articles(mark + ROWS) == DOCUMENTS


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "lines", ["title,text\nTroops leave,They leave.", "\n,Title,Text\r\n0,Troops leave,They leave.\r\n"]
)
def test_the_first_line_tells_what_stands_in_the_cells_and_between_them(delimiter, lines):
    assert articles(lines.replace(",", delimiter)) == [Document("They leave.", title="Troops leave")]


def test_dates_that_can_be_read_in_two_ways_are_unknown_without_a_word(caplog):
    rows = articles("title,date,text\nTroops leave,07/08/2024,They leave.\nBases stay,07/23/2024,They stay.\n")
    assert [document.published for document in rows] == [None, "2024-07-23"]
    assert caplog.messages == []


def test_a_row_without_text_is_named_and_the_others_are_read():
    assert articles("title,text\nTroops\nBases,The bases stay.\n")[0] == Skip(None, None, 'row 1: "text" is empty')


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            "Troops to leave,The troops that are left in the country will leave next year.\n",
            'no column "text" (its columns: Troops to leave, The troops that are left in the country…)',
        ),
        ("date,number\n2024,5\n", 'no column "text" (its columns: date, number)'),
        ("title,text\n", "a table without rows"),
        ("title,text\nx," + "y" * 200_000, "not a table (field larger than field limit (131072))"),
    ],
)
def test_a_table_that_gives_no_article_says_why(content, reason):
    with pytest.raises(Unusable) as caught:
        articles(content)
    assert caught.value.reason == reason


def test_a_table_in_name_only_is_text():
    assert articles("The bases stay.\nOne, two and three.") == [Document("The bases stay.\nOne, two and three.")]


@pytest.mark.parametrize("text", ["The text, the title and the date\n", "text", "One, two and three.", ""])
def test_text_is_not_taken_for_a_table(text):
    assert not TableReader().recognises(Original(text.encode()))
