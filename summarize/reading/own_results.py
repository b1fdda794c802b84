"""What this program wrote itself, told from articles by its content, whatever the file is called.

A brief that lies in the folder of its articles would support itself in the next run. Its Markdown, text and HTML are known
by the line that says what it was made from, JSON by its schema, a topics file by its first table. Above that stands only the
title or a comment, so that an article that quotes a brief, or a page that shows one as an example, is still an article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.reading.original import Original

__all__ = ["result_kind"]

_MADE_FROM = (
    r"From [\d,]+ articles?(?: \(.*\))?: [\d,]+ sentences? read, [\d,]+ lines? left out, [\d,]+ repeats? merged; "
    r"[\d,]+ of at most [\d,]+ \w+\."
)
_LINE = re.compile(rf"\*?{_MADE_FROM}\*?")
_PARAGRAPH = re.compile(rb'<p class="made-from">' + _MADE_FROM.encode())
_SCHEMA = re.compile(r'\{\s*"schema":\s*"summarize/(?P<kind>\w+)/\d')
_TABLE = re.compile(r"Sources: [\d,]+ used, [\d,]+ not\n")
_COMMENTS = r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*"
_TOPICS = re.compile(
    rf"{_COMMENTS}\[\[[ \t]*topic[ \t]*\]\][ \t]*(?:#[^\n]*)?\n{_COMMENTS}(?:name|keywords|description|weight)[ \t]*="
)
# Lines with text above the one that says what a brief was made from: its title, underlined in plain text.
MAX_LINES_ABOVE = 2


def result_kind(original: Original) -> str | None:
    """Name the kind of result that a file is.

    Parameters
    ----------
    original : Original
        Not compressed.

    Returns
    -------
    str or None
        With its article, such as ``a brief``; None for what this program did not write. A topics file is one also where a
        person wrote it.
    """
    if schema := _SCHEMA.match(original.opening):
        return "a brief" if schema["kind"] == "brief" else f"an {schema['kind']}"
    if _TABLE.match(original.opening):
        return "an inspection"
    if _TOPICS.match(original.opening.replace("\r\n", "\n")):
        return "a topics file"
    lines = [line.strip() for line in original.opening.splitlines() if line.strip()]
    if any(map(_LINE.fullmatch, lines[: MAX_LINES_ABOVE + 1])) or _PARAGRAPH.search(original.content):
        return "a brief"
    return None
