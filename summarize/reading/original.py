"""What every reader works on and what it may raise: one article, or a file of several, as the bytes it came in.

In: bytes, with what is known of where they came from. Out: nothing yet; the readers turn an `Original` into documents.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol

from summarize.corpus import Document, Skip
from summarize.reading.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DAMAGES", "MAX_BYTES", "ONE_OF_ARTICLE_FORMATS", "Original", "Reader", "Unusable"]

# Most bytes of one source, compressed or not: the longest novels are 6 MiB of text and a front page with everything in it about
# 10 MiB; beyond this it is not an article, and a gzip bomb has to stop somewhere.
MAX_BYTES = 32 * 2**20

# What to do about a file in a format that no reader takes.
ONE_OF_ARTICLE_FORMATS = "Give the article as text, HTML or PDF."

# What parsers of damaged files raise besides their own errors: the files say what is an index, a name or a length.
DAMAGES = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)

# How much of a file decides what it is: the longest prologues of web pages (licence comments, conditional comments) put ``<html``
# within the first 2 KiB.
OPENING_BYTES = 4096


class Unusable(Exception):  # noqa: N818 - a verdict on one source, which becomes a `Skip`; it never leaves this folder
    """A source exists but gives no article.

    Parameters
    ----------
    reason : str
        Why, in a few words, without a full stop.
    advice : str, optional
        What the user can do about it, as a full sentence.
    """

    def __init__(self, reason: str, advice: str = "") -> None:
        self.reason = reason
        self.advice = advice
        super().__init__(reason)


@dataclass(frozen=True)
class Original:
    """The bytes of one source and what is known about them.

    Not slotted, unlike the values that flow on, because its decoded opening is computed once and kept.

    Parameters
    ----------
    content : bytes
        As read, at most `MAX_BYTES`.
    name : str
        The file name, or the path of the address; only its suffix and a date in it are ever used.
    path, url : str, optional
        As the user gave them; they go into the document.
    charset : str, optional
        The encoding that the server declared.
    media_type : str, optional
        The media type that the server declared, in lower case, without parameters.
    """

    content: bytes
    name: str = ""
    path: str | None = None
    url: str | None = None
    charset: str | None = None
    media_type: str | None = None

    @property
    def suffix(self) -> str:
        """The suffix of the name, in lower case, with its dot; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()

    @cached_property
    def opening(self) -> str:
        """The first characters, decoded, without a byte-order mark and the white space in front."""
        return decode(self.content[:OPENING_BYTES], self.charset).lstrip()

    def text(self, declared: str | None = None) -> str:
        """Give the whole content, decoded; `declared` is an encoding named inside the content."""
        return decode(self.content, self.charset or declared)

    def replace(self, content: bytes, name: str) -> Original:
        """Give the same source with other content, as after decompression."""
        return dataclasses.replace(self, content=content, name=name)

    def document(self, text: str) -> Document:
        """Give a document of this source.

        Raises
        ------
        Unusable
            If there is nothing but white space in the text.
        """
        if not text.strip():
            raise Unusable("no text", "Give an article with text.")
        return Document(text, path=self.path, url=self.url)

    def skip(self, reason: str, url: str | None = None) -> Skip:
        """One of several articles in this source that cannot be used."""
        return Skip(path=self.path, url=url or self.url, reason=reason)


class Reader(Protocol):
    """Turns one format into documents: the only plug of this folder.

    Attributes
    ----------
    suffixes : tuple of str
        File-name suffixes in lower case that claim a file for this reader where its content does not decide.
    media_types : tuple of str
        The same for the media types of web servers.
    """

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes that it claims."""
        ...

    @property
    def media_types(self) -> tuple[str, ...]:
        """The media types that it claims."""
        ...

    def recognises(self, original: Original) -> bool:
        """Whether the content, whatever its name, can only be this format."""
        ...

    def read(self, original: Original) -> Iterator[Document | Skip]:
        """Give the articles in their order, and a `Skip` for each that cannot be used.

        Raises
        ------
        Unusable
            If nothing at all can be read.
        """
        ...
