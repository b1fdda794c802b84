"""Bytes to text: the encoding by byte-order mark, declaration, UTF-8, and at last by guessing.

Bytes that no encoding explains become U+FFFD; decoding never fails, for one bad byte is no reason to lose an article.
"""

from __future__ import annotations

import codecs
import re

__all__ = ["decode", "without_surrogates"]

# The four-byte marks first: the UTF-32 little-endian mark begins with the one of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What these labels mean on the web (WHATWG Encoding Standard, section 4.2): pages that say Latin-1 are Windows-1252.
LATIN_LABELS = frozenset({"ascii", "iso8859-1"})

GUESS_BYTES = 64 * 1024
"""How much is shown to the guesser, which takes about a second per MiB; encodings do not change within a file."""

MIN_GUESS_BYTES = 32
"""From here on the guesser is asked: of less it makes EBCDIC or Chinese, as of "Café" in Latin-1."""

NEVER_GUESSED = (
    *("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"),
    *("cp037", "cp1026", "cp1140", "cp273", "cp424", "cp500", "cp875"),
)
"""What explains a word of Latin-1 too well: encodings of two bytes, and those of mainframes (EBCDIC)."""

DAMAGED_SHARE = 0.1
"""At most this share of the non-ASCII characters may be broken for the text to count as damaged UTF-8. Text in another
8-bit encoding decodes to almost nothing but broken characters."""

WIDE_NULS = 0.3
"""At least this share of the bytes at even (or odd) places is zero in UTF-16 text of a European language, which is
about 1.0 there; a binary file has its zeros on both sides."""

NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def decode(content: bytes, declared: str | None = None) -> str:
    r"""Decode an article.

    Parameters
    ----------
    content : bytes
        The whole file or its beginning.
    declared : str, optional
        The encoding declared by the server or in the content. One that does not exist or does not fit is ignored.

    Returns
    -------
    str
        Without a byte-order mark; line ends as they are.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfcaf\xc3\xa9")
    'café'
    >>> decode(b"caf\xe9", "latin-1")
    'café'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    for candidate in (_known(declared), wide_encoding(content), "utf-8"):
        decoded = _decoded(content, candidate)
        if decoded is not None:
            return decoded
    return _damaged_utf8(content) or content.decode(_guess(content[:GUESS_BYTES]), "replace")


def without_surrogates(text: str) -> str:
    r"""Replace lone surrogates, which no file can hold, by U+FFFD.

    Examples
    --------
    >>> without_surrogates("a\ud800b") == "a\ufffdb"
    True
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a byte-order mark, by where its zero bytes are; None if it is not that."""
    head = content[:GUESS_BYTES]
    even, odd = head[::2].count(0), head[1::2].count(0)
    enough = WIDE_NULS * (len(head) / 2)
    if len(head) < 2 or max(even, odd) < enough or min(even, odd) > enough / 10:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    return None if NO_TEXT.search(head.decode(encoding, "replace")) else encoding


def _known(label: str | None) -> str | None:
    """Give the codec that a declared label means, or None."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in LATIN_LABELS else name


def _decoded(content: bytes, encoding: str | None) -> str | None:
    """Give the content in this encoding, or None where it is none or does not fit."""
    try:
        return content.decode(encoding) if encoding else None
    except (LookupError, ValueError):  # the former for codecs that are no encodings of text, such as base64
        return None


def _damaged_utf8(content: bytes) -> str | None:
    """Give the text, if it is UTF-8 but for a few bytes, as where a download was cut in the middle of a character."""
    text = content.decode("utf-8", "replace")
    n_broken = text.count("\ufffd")
    n_other = sum(character > "\x7f" for character in text)
    # One broken character at the very end is a cut, however short the text.
    cut = n_broken == 1 and n_other > 1 and text.endswith("\ufffd")
    return text if cut or n_broken <= DAMAGED_SHARE * n_other else None


def _guess(head: bytes) -> str:
    """Give the most likely encoding; Windows-1252 where it explains the bytes as well as any other."""
    if len(head) < MIN_GUESS_BYTES:
        return "cp1252"
    from charset_normalizer import from_bytes

    # Text with zero bytes never comes here, and UTF-16 explains any other two bytes as one Chinese character.
    best = from_bytes(head, cp_exclusion=list(NEVER_GUESSED)).best()
    if best is None:
        return "utf-8"
    return "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
