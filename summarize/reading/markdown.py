"""Markdown to a document: its text without the marks, the title from its first heading, fields from its front matter.

Only what marks text inline or at the beginning of a line is taken off; the words stay as they are, a line a line.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from summarize.corpus import Document
from summarize.reading.dates import iso_date
from summarize.reading.metadata import complete

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.reading.original import Original

__all__ = ["MarkdownReader", "plain_text"]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>\S.*?)[ \t\r]*$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<text>\S.*?)[ \t]*#*[ \t\r]*$", re.MULTILINE)
_TOP_HEADING = re.compile(r"^ {0,3}#[ \t]+(?P<text>\S.*?)[ \t]*#*[ \t\r]*$", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]+\]\(\s*(?:https?:|/|#|mailto:)[^()\s]*")
# Characters of the longest front matter that is looked for, so that a text which begins with a rule costs little.
MAX_FRONT_MATTER = 4000

_TAGS = (
    "a|abbr|b|blockquote|br|center|cite|del|details|div|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|mark|p|small|"
    "span|strong|sub|summary|sup|u"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,20}\d{0,2});", re.IGNORECASE)

# What is taken off, in this order; a pair of marks has to enclose words.
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--(?:[^<-]|<(?!!--)|-(?!->))*-->"), ""),
    (re.compile(r"^ {0,3}(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}\r?$|^ {0,3}=+[ \t\r]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*\S+.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)"), ""),
    (re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (_HEADING, r"\g<text>"),
    (re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\d{1,3}\\?[.)][ \t]+(?=\S)", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|[^\n]*\|[ \t\r]*$", re.MULTILINE), ""),
    (re.compile(r"\[\^[^\[\]\s]+\]"), ""),
    (re.compile(r"~~(?=\S)([^~\n]+)~~"), r"\1"),
    (re.compile(rf"</?(?:{_TAGS})\b[^<>\n]*>", re.IGNORECASE), ""),
    (re.compile(r"(?<![*\\])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"(?<!`)(`{1,2})(?=[^`\n])([^`\n]+)\1(?!`)"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


class MarkdownReader:
    """Reads Markdown: files with its suffix, and texts that have both a heading mark and a link."""

    suffixes = (".md", ".markdown")
    media_types = ("text/markdown",)

    def recognises(self, original: Original) -> bool:
        """Whether it has a heading mark and a link, which no plain text has together."""
        return _HEADING.search(original.opening) is not None and _LINK.search(original.opening) is not None

    def read(self, original: Original) -> Iterator[Document]:
        """Give the one document."""
        text = original.text()
        front = _FRONT_MATTER.match(text[:MAX_FRONT_MATTER])
        fields = _fields(front["fields"]) if front else {}
        body = text[front.end() :] if front else text
        heading = _TOP_HEADING.search(body)
        document = original.document(plain_text(body))
        yield complete(
            Document(
                document.text,
                title=fields.get("title") or (plain_text(heading["text"]) if heading else None),
                publisher=fields.get("publisher"),
                author=fields.get("author"),
                published=iso_date(fields.get("date") or fields.get("published") or ""),
                url=original.url or fields.get("url"),
                path=original.path,
            ),
            original.name,
        )


def plain_text(markdown: str) -> str:
    r"""Take the marks off.

    Parameters
    ----------
    markdown : str
        Without front matter.

    Returns
    -------
    str
        As many lines as before.

    Examples
    --------
    >>> plain_text("## Troops *will* leave\n\n> See [the plan](https://example.org/a_(b)) of **May**.")
    'Troops will leave\n\nSee the plan of May.'
    """
    for pattern, replacement in _MARKS:
        markdown = pattern.sub(replacement, markdown)
    return _ENTITY.sub(lambda match: html.unescape(match[0]), markdown)


def _fields(front_matter: str) -> dict[str, str]:
    """Give the fields of a front matter that are one line of text each, without the quotation marks around them."""
    found = {match["name"].lower(): match["value"].strip("\"'") for match in _FIELD.finditer(front_matter)}
    return {name: value for name, value in found.items() if value and not value.startswith(("[", "{", "|", ">"))}
