"""Bytes to text: the encoding by byte-order mark, UTF-8, declaration, and at last by guessing.

Bytes that no encoding explains become U+FFFD; decoding never fails, for one bad byte is no reason to lose an article.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

__all__ = ["decode", "without_surrogates", "without_unseen"]

# The four-byte marks first: the UTF-32 little-endian mark begins with the one of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What these labels mean on the web (WHATWG Encoding Standard, section 4.2): each a subset of what is really written.
_WEB_LABELS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}

# Beginnings of the names of what is no page's encoding: a declaration of UTF-16 that can be read as ASCII is wrong (the same
# standard, section 13.2), and nearly anything can be read as one of the others.
_NEVER_DECLARED = ("utf-16", "utf-32", "utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape")

# How much is shown to the guesser, which takes about a second per MiB; encodings do not change within a file.
GUESS_BYTES = 64 * 1024

# Shown before the first byte beyond ASCII: more ASCII tells nothing, and drowns a few words in another script.
CONTEXT_BYTES = 200

# From here on the guesser is asked: of less it makes EBCDIC or Chinese, as of "Café" in Latin-1.
MIN_GUESS_BYTES = 32

# What explains a word of Latin-1 too well: encodings of two bytes, and those of mainframes (EBCDIC).
_NEVER_GUESSED = (
    *("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"),
    *("cp037", "cp1026", "cp1140", "cp273", "cp424", "cp500", "cp875"),
)

# At most this share of the bytes beyond ASCII may be wrong for the text to count as damaged UTF-8. In text of another encoding
# hardly two such bytes beside each other make a character of UTF-8.
DAMAGED_SHARE = 0.5

# A single wrong byte that is a quotation mark, a dash or an ellipsis in Windows-1252: text pasted from two sources.
_LONE_WINDOWS_1252 = re.compile(r"(?<![\udc80-\udcff])[\udc85\udc91-\udc97](?![\udc80-\udcff])")

# The same as control characters: whoever wrote the file had read Windows-1252 as Latin-1. Not beside what was misread twice.
_CONTROLS_1252 = re.compile(r"(?<![\x80-\x9fÂÃâ])[\x91-\x97](?![\x80-\x9f])")

# What text in the languages of Western Europe has in Windows-1252; that of Poland and Turkey read so has other letters, that of a
# Macintosh has capitals within words.
_WESTERN = re.compile(
    r"[\x00-\x7f\xa0¡£§©«®°·»¼½¾¿€‘’“”–—…•™ÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜàâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿ]*"
)
_CAPITAL_WITHIN_WORD = re.compile(r"[a-zß-ÿ][À-Þ]")
# Most bytes beyond ASCII in Western European text: French has 0.05, English with typographic quotation marks 0.02.
MAX_WESTERN_SHARE = 0.12

# Bytes that no text has but in UTF-16, where they are halves of characters.
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x08\x1a\x1b"))

# Least share of these bytes in UTF-16 that could be UTF-8 as well, which text in Latin or Cyrillic letters can; they are half of
# it. A text with a zero byte somewhere in it has fewer.
MIN_CONTROLS = 0.2

# Least share of letters, digits and white space in what is taken for UTF-16 without a mark.
MIN_LETTERS = 0.5

# Soft hyphen, zero-width space, marks of direction, word joiner, byte-order mark. Joiners of letters are seen.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


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
        Without a byte-order mark; line ends as they are. Control characters that were quotation marks, a bullet or dashes are
        these again.

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
    # What is valid UTF-8 beyond ASCII is nothing else, whatever a page or a server says of it.
    candidates = (_known(declared), wide_encoding(content), _escaped_encoding(content), "utf-8")
    for candidate in candidates if content.isascii() else ("utf-8", *candidates):
        decoded = _decoded(content, candidate)
        if decoded is not None:
            return _CONTROLS_1252.sub(lambda match: match[0].encode("latin-1").decode("cp1252"), decoded)
    return _damaged_utf8(content) or content.decode(_guess(content), "replace")


def without_surrogates(text: str) -> str:
    r"""Replace lone surrogates, which no file can hold, by U+FFFD.

    Examples
    --------
    >>> without_surrogates("a\ud800b") == "a\ufffdb"
    True
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def without_unseen(text: str) -> str:
    r"""Leave out the characters that nobody sees and that divide words for programs: soft hyphens, spaces without width.

    Examples
    --------
    >>> without_unseen("The infor\u00admation office\u200b")
    'The information office'
    """
    return text if text.isascii() else _UNSEEN.sub("", text)


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a byte-order mark; None if it is not that.

    Half of the bytes of European text are zero then, of other text at least those of spaces and line ends.
    """
    head = content[: GUESS_BYTES - len(content) % 2]
    few_controls = len(head) - len(head.translate(None, CONTROLS)) < MIN_CONTROLS * len(head)
    if b"\x00" not in head or (few_controls and _decoded(head, "utf-8") is not None):
        return None
    read = {encoding: head.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")}
    # Read the wrong way round, a space is another character.
    likeliest = max(read, key=lambda encoding: sum(character.isascii() for character in read[encoding]))
    return likeliest if _reads_as_text(read[likeliest]) else None


def _reads_as_text(text: str) -> bool:
    """Whether there are letters and spaces, and nothing that is no text, as where binary bytes are decoded."""
    if _NO_TEXT.search(text) or any(unicodedata.category(character) in ("Cn", "Co", "Cs") for character in set(text)):
        return False
    n_letters = sum(character.isalnum() or character.isspace() for character in text)
    return any(map(str.isascii, text)) and "\ufffd" not in text[:-1] and n_letters >= MIN_LETTERS * len(text)


def _escaped_encoding(content: bytes) -> str | None:
    """Japanese in seven bits, which is ASCII with escapes to anyone else."""
    return "iso2022_jp" if b"\x1b$" in content[:GUESS_BYTES] else None


def _known(label: str | None) -> str | None:
    """Give the codec that a declared label means, or None."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return None if name.startswith(_NEVER_DECLARED) else _WEB_LABELS.get(name, name)


def _decoded(content: bytes, encoding: str | None) -> str | None:
    """Give the content in this encoding, or None where it is none or does not fit."""
    try:
        return content.decode(encoding) if encoding else None
    except (LookupError, ValueError):  # the former for codecs that are no encodings of text, such as base64
        return None


def _damaged_utf8(content: bytes) -> str | None:
    """Give the text, if it is UTF-8 but for a few bytes, as where a download was cut in the middle of a character."""
    escaped = content.decode("utf-8", "surrogateescape")
    n_wrong = sum("\udc80" <= character <= "\udcff" for character in escaped)
    n_right = sum(character > "\x7f" for character in escaped) - n_wrong
    # One broken character at the very end is a cut, however short the text.
    cut = n_right and re.fullmatch(r"[^\udc80-\udcff]*[\udc80-\udcff]{1,3}", escaped)
    if not cut and n_wrong > DAMAGED_SHARE * (n_right + n_wrong):
        return None
    mended = _LONE_WINDOWS_1252.sub(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252"), escaped)
    return re.sub(r"[\udc80-\udcff]+", "\ufffd", mended)


def _guess(content: bytes) -> str:
    """Give the most likely encoding of bytes that are no UTF-8."""
    if len(content) < MIN_GUESS_BYTES or _is_western(content):
        return "cp1252"
    from charset_normalizer import from_bytes

    first = next(place for place, byte in enumerate(content) if byte > 0x7F)
    sample = content[max(0, first - CONTEXT_BYTES) :][:GUESS_BYTES]
    # Text with zero bytes never comes here, and UTF-16 explains any other two bytes as one Chinese character.
    best = from_bytes(sample, cp_exclusion=list(_NEVER_GUESSED)).best()
    if best is None:
        return "utf-8"
    return "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding


def _is_western(content: bytes) -> bool:
    """Whether this reads like a Western European language in Windows-1252, which guessers take for its sisters."""
    text = _decoded(content, "cp1252")
    if text is None or _WESTERN.fullmatch(text) is None or _CAPITAL_WITHIN_WORD.search(text):
        return False
    return sum(byte > 0x7F for byte in content) <= MAX_WESTERN_SHARE * len(content)
