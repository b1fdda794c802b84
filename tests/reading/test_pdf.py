from __future__ import annotations

import builtins
import logging

import pytest

from summarize.reading import pdf as module
from summarize.reading.original import Original, Unusable
from summarize.reading.pdf import PdfReader

from .formats import pdf


def article(content: bytes):
    (document,) = PdfReader().read(Original(content, path="a.pdf"))
    return document


def test_the_lines_of_the_layout_become_paragraphs():
    document = article(
        pdf(
            "Troops to leave Iraq by 2026\n\nBy Ann Lee\n\n"
            "LONDON (AP) - The United States and Iraq have come to an under-\n"
            "standing on the withdrawal of the troops that are left in the\n"
            "country, several officials said on Monday."
        )
    )
    assert document.text.startswith("Troops to leave Iraq by 2026")
    assert (
        "come to an understanding on the withdrawal of the troops that are left in the country, several"
        in document.text
    )
    assert document.publisher == "Associated Press"


def test_running_heads_and_page_numbers_are_left_out():
    pages = [f"The Daily Test\nThe sentence of page {number} is about many troops.\nPage {number}" for number in "123"]
    text = article(pdf(*pages)).text
    assert "Daily" not in text
    assert [line for line in text.splitlines() if line] == [
        f"The sentence of page {number} is about many troops." for number in "123"
    ]


STORY = "The council voted on Tuesday to close the old bridge over\nthe river before the winter and to build a new one."


def test_what_a_browser_prints_around_each_page_is_left_out():
    pages = [
        f"Of day {page} the mayor of Velm and of the river said that it was one\n{STORY}\nThat was on day {page} in\n"
        f"11/23/24, 5:35 AM Bridge to close - The Velm Gazette\nhttps://velm.example.org/a {page}/2"
        for page in (1, 2)
    ]
    for printed in (pages, pages[:1]):
        assert "11/23" not in article(pdf(*printed, title="Bridge to close - The Velm Gazette")).text
        assert "https" not in article(pdf(*printed)).text


def test_running_heads_may_be_those_of_even_pages_or_of_two():
    pages = [
        f"{head}\n{STORY}\nIt is page {number} that says so." for number, head in enumerate(["Velm", "Gazette"] * 3)
    ]
    assert not {"Velm", "Gazette"} & set(article(pdf(*pages)).text.splitlines())
    assert "Velm" not in article(pdf(*pages[::2][:2])).text


@pytest.mark.parametrize("number", ["2", "- 2 -", "Page 2", "Page 2 of 3", "2/3", "https://velm.example.org/a 2/3"])
def test_the_number_of_a_page_is_left_out(number):
    assert article(pdf(f"{STORY}\n{number}")).text == STORY.replace("\n", " ")


def test_a_year_at_the_end_of_a_page_stays():
    assert article(pdf(f"{STORY} That will be in\n2025.")).text.endswith("in 2025.")


HEADLINE = "# Council votes to close the\n# well-known bridge of Velm"


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (pdf(f"Velm Gazette\n{HEADLINE}\n{STORY}", size=20), "Council votes to close the well-known bridge of Velm"),
        # A program's title, or that of an earlier file, is not in the text.
        (
            pdf(f"{HEADLINE}\n{STORY}", size=20, title="Microsoft Word - bridge final v2.doc"),
            "Council votes to close the well-known bridge of Velm",
        ),
        (
            pdf(f"Velm\nBridge of Velm to close\nfor a year\n{STORY}", title="Bridge of Velm to close for a year"),
            "Bridge of Velm to close for a year",
        ),
        (
            pdf(f"Bridge of Velm to close\n{STORY}", title="Bridge of Velm to close - Velm Gazette"),
            "Bridge of Velm to close",
        ),
        # The name of the paper is no title.
        (pdf(f"# Velm Gazette\n\n{STORY}", size=20), None),
    ],
)
def test_the_title_is_what_the_file_states_and_the_page_has_or_what_is_printed_largest(content, title):
    document = article(content)
    assert document.title == title
    assert title is None or title in document.text.split("\n\n")


def test_signs_of_several_letters_and_hyphens_that_are_seen_at_an_end_only_are_letters():
    text = article(
        pdf("The o\ufb03cials of the \ufb01rm gave no infor\xad\nmation on the wa\xadter in the river on Tuesday.")
    ).text
    assert text == "The officials of the firm gave no information on the water in the river on Tuesday."


def test_without_the_library_it_says_what_to_install(monkeypatch):
    imported = builtins.__import__

    def without_pypdf(name, *rest):
        if name == "pypdf":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pypdf)
    with pytest.raises(Unusable) as caught:
        article(pdf("Troops"))
    assert caught.value.reason == 'PDF support is not installed (pip install "summarize[pdf]")'


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_PAGES", 2)
    with pytest.raises(Unusable, match="3 pages, more than 2"):
        article(pdf("One", "Two", "Three"))


def test_a_scan_is_told_from_a_text():
    with pytest.raises(Unusable, match="a PDF without text"):
        article(pdf(""))


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", b"%PDF-1.4\ntrailer << /Root 9 0 R >>", pdf("Troops")[:200]])
def test_a_damaged_file_is_refused(content):
    with pytest.raises(Unusable):
        article(content)


def test_an_encrypted_file_is_refused():
    pypdf = pytest.importorskip("pypdf")
    import io

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Troops will leave.")))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(Unusable, match="encrypted"):
        article(file.getvalue())


def test_what_is_only_called_a_pdf_is_plain_text():
    assert article(b"Troops will leave.").text == "Troops will leave."


def test_many_files_leave_one_handler_on_the_logger_of_pypdf():
    article(pdf("A sentence about many troops."))
    handlers = list(logging.getLogger("pypdf").handlers)
    article(pdf("A sentence about many troops."))
    assert logging.getLogger("pypdf").handlers == handlers
