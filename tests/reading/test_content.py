from __future__ import annotations

import io
import random
import zipfile

import pytest

from summarize.reading.content import binary_kind


def archive(*members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for member in members:
            written.writestr(member, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (archive("a.txt"), "a ZIP archive"),
        (archive(), "a ZIP archive"),
        (archive("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (archive("xl/workbook.xml"), "an Excel workbook"),
        (archive("ppt/presentation.xml"), "a PowerPoint presentation"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01\x00", "a GIF image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"\x7fELF\x02\x01\x01\x00", "an ELF program"),
        (b"MZ\x90\x00\x03\x00", "a Windows program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Office document"),
        (b"{\\rtf1\\ansi Troops will leave.}", "an RTF document"),
        (b"a.txt".ljust(257, b"\x00") + b"ustar\x0000", "a tar archive"),
        (b"\x00\x00\x00\x18ftypmp42", "an MP4 video"),
        (b"\x00\x00\x00\x18ftypheic", "a HEIC image"),
        (b"\x00\x00\x00\x18ftypavif", "an AVIF image"),
        (b"<svg xmlns='x'>", "an SVG image"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"some\x00text", "a binary file"),
        (random.Random(0).randbytes(4000).replace(b"\x00", b"\x01"), "a binary file"),
    ],
)
def test_binary_files_have_a_name(content, kind):
    assert binary_kind(content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"Troops will leave.",
        "Войска покинут Ирак".encode("cp1251"),
        "Troops will leave.".encode("utf-16"),
        "Troops will leave.".encode("utf-16-le"),
        "Войска покинут Ирак".encode("utf-16"),
        b"\x1b[1mbold\x1b[0m\tand\fpages\x08\r\n",
        b"MZ is short for Mark Zbikowski.",
        b"BM stands for many things.",
        b"PK is no archive.",
        b"",
    ],
)
def test_text_has_none(content):
    assert binary_kind(content) is None
