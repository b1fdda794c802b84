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


def test_without_the_library_it_says_what_to_install(monkeypatch):
    imported = builtins.__import__

    def without_pypdf(name, *rest):
        if name == "pypdf":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pypdf)
    with pytest.raises(Unusable) as caught:
        article(pdf("Troops"))
    assert caught.value.reason == "PDF support is not installed"
    assert "summarize[pdf]" in caught.value.advice


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
