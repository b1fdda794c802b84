"""Small files of every format, built from their text: what the contract suite and the tests of the readers read."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Callable


def page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{paragraphs}</body></html>'.encode()


def record(text: str) -> bytes:
    return json.dumps({"text": text}).encode()


def record_line(text: str) -> bytes:
    return json.dumps({"text": text}).encode() + b"\n"


def rss(text: str) -> bytes:
    body = f"<item><description>{escape(text)}</description></item>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{body}</channel></rss>'.encode()


def atom(text: str) -> bytes:
    entry = f'<entry><title>t</title><content type="text">{escape(text)}</content></entry>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>{entry}</feed>'.encode()


def table(text: str) -> bytes:
    rows = io.StringIO()
    csv.writer(rows).writerows([["title", "text"], ["Troops", text]])
    return rows.getvalue().encode()


def mail(text: str) -> bytes:
    headers = "From: Ann Lee <ann@example.org>\nSubject: Troops\nContent-Type: text/plain; charset=utf-8\n"
    return f"{headers}Content-Transfer-Encoding: 8bit\n\n{text}\n".encode()


def mbox(*texts: str) -> bytes:
    envelope = b"From ann@example.org Tue Jul 23 10:00:00 2024\n"
    return b"\n".join(envelope + mail(text) for text in texts)


def pdf(*pages: str, title: str = "", size: int = 10) -> bytes:
    """A PDF whose one font maps every code to the character of the same number, so that any text can be shown.

    With its title in its own fields, and lines that begin with "# " in another size.
    """
    codes = sorted({f"{ord(character):04X}" for text in pages for character in text if ord(character) < 0x10000})
    same = "\n".join(f"1 beginbfchar <{code}> <{code}> endbfchar" for code in codes)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{same}\nendcmap end end"
    ).encode()
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> /DW 500 >>",
        _stream(cmap),
    ]
    for number, text in enumerate(pages):
        shown = "".join(
            f"/F {size if line.startswith('# ') else 10} Tf <{line.removeprefix('# ').encode('utf-16-be').hex()}> Tj T*\n"
            for line in text.splitlines()
        )
        place = "/Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page {place} /Contents {7 + 2 * number} 0 R >>".encode())
        objects.append(_stream(f"BT /F 10 Tf {size + 2} TL 20 780 Td\n{shown}ET".encode()))
    return _assembled(objects, title)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _assembled(objects: list[bytes], title: str) -> bytes:
    file, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    fields = b"/Info << /Title (%s) >>" % title.encode()
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, fields, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


BUILDERS: dict[str, Callable[[str], bytes]] = {
    "a.txt": str.encode,
    "a.md": str.encode,
    "a.html": page,
    "a.json": record,
    "a.jsonl": record_line,
    "a.rss": rss,
    "a.atom": atom,
    "a.csv": table,
    "a.eml": mail,
    "a.mbox": mbox,
    "a.pdf": pdf,
    "a.txt.gz": lambda text: gzip.compress(text.encode(), mtime=0),
    "a.html.gz": lambda text: gzip.compress(page(text), mtime=0),
}
"""A file name of each format and how its content is made from a text."""
