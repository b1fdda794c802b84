"""Gzip to what is inside it: an `Original` in, an `Original` out.

Compression is no format of articles, so this is no reader: whatever comes out is looked at as if it had come directly.
"""

from __future__ import annotations

import gzip
import io
import zlib

from summarize.reading.original import MAX_BYTES, Original, Unusable

__all__ = ["expand"]

_GZIP_MAGIC = b"\x1f\x8b"

# Layers of gzip that are taken off: a compressed file that a server compressed again. More is an attack.
MAX_NESTING = 2


def expand(original: Original) -> Original:
    """Take off the layers of gzip.

    Parameters
    ----------
    original : Original
        Compressed or not.

    Returns
    -------
    Original
        Not compressed, its name without ``.gz``; the one given where it was not compressed.

    Raises
    ------
    Unusable
        If it is damaged, nested deeper than `MAX_NESTING` or larger than `MAX_BYTES` when decompressed.
    """
    for _ in range(MAX_NESTING):
        if not original.content.startswith(_GZIP_MAGIC):
            return original
        original = original.replace(_decompress(original.content), original.name.removesuffix(".gz"))
    if original.content.startswith(_GZIP_MAGIC):
        raise Unusable(f"compressed more than {MAX_NESTING} times", "Decompress it first.")
    return original


def _decompress(content: bytes) -> bytes:
    """Decompress one layer, never holding more than `MAX_BYTES` and a buffer."""
    try:
        expanded = gzip.GzipFile(fileobj=io.BytesIO(content)).read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unusable("damaged gzip file", "Compress it again.") from error
    if len(expanded) > MAX_BYTES:
        raise Unusable(f"more than {MAX_BYTES // 2**20} MiB when decompressed", "Give one article a file.")
    return expanded
