"""Bytes to a verdict: text, or something else that has a name.

Only kinds that people hand over by mistake have a name; every other file with binary content is just "a binary file".
"""

from __future__ import annotations

import re

from summarize.reading.decoding import BYTE_ORDER_MARKS, CONTROLS, wide_encoding

__all__ = ["binary_kind"]

# By their first bytes, which the formats' specifications fix.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x7fELF", "an ELF program"),
    (b"\xcf\xfa\xed\xfe", "a Mach-O program"),
    (b"\xca\xfe\xba\xbe", "a compiled program"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS\x00", "an Ogg recording"),
)

# An image, though it is text.
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml.{0,200}?\?>|<!--.{0,2000}?-->|<!doctype svg[^>]{0,400}>)*<svg\b", re.I | re.S
)

# Formats of single images in the container of MP4, by their brand.
_IMAGES = {b"heic": "a HEIC image", b"heix": "a HEIC image", b"mif1": "a HEIF image", b"avif": "an AVIF image"}

# Of letters only, so that they say something only where the rest is binary.
_LETTER_SIGNATURES = (
    (b"MZ", "a Windows program"),
    (b"BM", "a BMP image"),
    (b"ID3", "an MP3 recording"),
    (b"PAR1", "a Parquet file"),
    (b"%!PS", "a PostScript document"),
)

# What a ZIP archive is, by a file that must be in it.
_ARCHIVE_MEMBERS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
)

# How much is looked at for binary bytes: the header of any binary format is well inside.
SAMPLE_BYTES = 64 * 1024

# Most control characters in text, as a share of its bytes. Random bytes have 0.1; text of any encoding has none but tabs, line
# ends, form feeds and the escapes of ISO-2022 and of terminals.
MAX_CONTROL_SHARE = 0.05


def binary_kind(content: bytes) -> str | None:
    """Name the kind of a file that is not text.

    Parameters
    ----------
    content : bytes
        The whole file.

    Returns
    -------
    str or None
        With its article, such as ``a ZIP archive``; None for text.

    Examples
    --------
    >>> binary_kind(b"GIF89a"), binary_kind(b"Troops will leave.")
    ('a GIF image', None)
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive_kind(content)
    if _SVG.match(content):
        return "an SVG image"
    named = _by_signature(content, _SIGNATURES) or _by_place(content)
    if named or not _is_binary(content[:SAMPLE_BYTES]):
        return named
    return _by_signature(content, _LETTER_SIGNATURES) or "a binary file"


def _archive_kind(content: bytes) -> str:
    """Tell what a ZIP archive holds; member names stand in it uncompressed."""
    return next((kind for member, kind in _ARCHIVE_MEMBERS if member in content), "a ZIP archive")


def _by_signature(content: bytes, signatures: tuple[tuple[bytes, str], ...]) -> str | None:
    return next((kind for signature, kind in signatures if content.startswith(signature)), None)


def _by_place(content: bytes) -> str | None:
    """Give formats whose mark is not at the beginning."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "a WebP image"
    if content[4:8] == b"ftyp" and content[:1] == b"\x00":
        return _IMAGES.get(content[8:12], "an MP4 video")
    return "a tar archive" if content[257:262] == b"ustar" else None


def _is_binary(head: bytes) -> bool:
    """Whether these bytes cannot be text in any encoding."""
    if head.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)) or wide_encoding(head):
        return False
    n_controls = len(head) - len(head.translate(None, CONTROLS))
    return b"\x00" in head or n_controls > MAX_CONTROL_SHARE * len(head)
