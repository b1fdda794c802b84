"""HTML to its bare text: for fragments in feeds and mails, and for pages in which no article is found.

Nothing is judged here but what is never text to read: scripts, styles, menus, forms.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

__all__ = ["is_fragment", "is_page", "strip_tags", "without_markup"]

_BLOCKS = frozenset(
    (
        "address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead title tr "
        "ul"
    ).split()
)
_SILENT = frozenset(
    "aside button footer form head nav noscript script select style svg template textarea title".split()
)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FRAGMENT = re.compile(
    r"\s*<(?P<tag>p|div|article|section|main|h[1-6]|blockquote|[uo]l|table|figure)\b[^<>]*>.*?</(?P=tag)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_LOOKS_LIKE_MARKUP = re.compile(r"<[a-z/][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether a text begins as a web page does.

    Examples
    --------
    >>> is_page("<!DOCTYPE html><title>Troops</title>"), is_page("<p>Troops will leave.</p>")
    (True, False)
    """
    return _PAGE.match(text) is not None


def is_fragment(text: str) -> bool:
    """Whether a text is a piece of a page: it begins with an element that holds paragraphs, and closes it.

    Examples
    --------
    >>> is_fragment("<p>Troops will leave.</p>"), is_fragment("<p> is a tag.")
    (True, False)
    """
    return _FRAGMENT.match(text) is not None


def strip_tags(markup: str) -> str:
    r"""Reduce HTML to its paragraphs.

    Parameters
    ----------
    markup : str
        A page or a fragment, well-formed or not.

    Returns
    -------
    str
        One paragraph a line, white space collapsed, entities resolved.

    Examples
    --------
    >>> strip_tags("<p>Troops will <b>leave</b>.</p><p>Not all &amp; not now.<script>x()</script>")
    'Troops will leave.\nNot all & not now.'
    """
    parser = _Paragraphs()
    parser.feed(markup)
    parser.close()
    return parser.text()


def without_markup(text: str) -> str:
    """Give the text of a field that may be HTML, and what is none as it is.

    Examples
    --------
    >>> without_markup("AT&amp;T leaves<br>"), without_markup("1 < 2,  always")
    ('AT&T leaves', '1 < 2,  always')
    """
    return strip_tags(text) if _LOOKS_LIKE_MARKUP.search(text) else text


class _Paragraphs(HTMLParser):
    """Collects text between block tags, silent within elements that are no text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[list[str]] = [[]]
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self._paragraphs.append([])
        if tag == "body":  # a page whose head was never closed
            self._silent.clear()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            # An element ends all that were left open in it.
            del self._silent[self._silent.index(tag) :]
        if tag in _BLOCKS:
            self._paragraphs.append([])

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._paragraphs[-1].append(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over sections that HTML does not have ("<![more]>"), of which the standard library says that they cannot be."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def text(self) -> str:
        lines = (" ".join("".join(pieces).split()) for pieces in self._paragraphs)
        return "\n".join(line for line in lines if line)
