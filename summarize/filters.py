"""What templates do to words: escaping, dates and counts as people write them, the words around a value.

Plain functions from strings to strings, each a filter of every template under the name that ``FILTERS`` gives it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from summarize.calendar import MONTHS, read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["FILTERS", "escape_markdown", "plural"]

# What starts or ends markup wherever it stands. CommonMark 0.31 (sections 2.4, 6), and beyond it "~" (struck out) and
# "|" (table cells) of GitHub's Markdown, "$" (formulas) of GitHub and of notebooks.
_INLINE_MARKUP = re.compile(
    r"""[\\*`\[\]<|~$]
      | (?<!\w)_ | _(?!\w)                       # inside a word an underscore is only itself
      | &(?=\#?\w{1,32};)                        # an ampersand that would start a character reference
      | (?<!\S)\#                                # a heading's mark, at its start or at its end
    """,
    re.VERBOSE,
)
# What makes a line a list, a quotation, a rule or an underlined heading: only as its first characters.
_LEADING_MARKUP = re.compile(r"[>=]|[-+](?:\s|-|$)")
_LEADING_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")

# Words of a quotation at either end by which it is found in a page.
END_WORDS = 5
# Characters in which the words around a quotation are looked for.
MAX_AROUND = 2000


def escape_markdown(text: str) -> str:
    r"""Escape what Markdown would take for markup, and nothing else; white space is collapsed.

    Examples
    --------
    >>> print(escape_markdown("3. *Never* call snake_case [1] <b>"))
    3\. \*Never\* call snake_case \[1\] \<b>
    >>> escape_markdown("A 1.5 % rise - in 2024. AT&T - #1?")
    'A 1.5 % rise - in 2024. AT&T - \\#1?'
    """
    escaped = _INLINE_MARKUP.sub(r"\\\g<0>", " ".join(str(text).split()))
    number = _LEADING_NUMBER.match(escaped)
    if number:
        return f"{number[0]}\\{escaped[number.end() :]}"
    return f"\\{escaped}" if _LEADING_MARKUP.match(escaped) else escaped


def cite_markdown(source_id: str) -> str:
    r"""Return a citation mark, in which the id cannot be taken for markup or for a task's check box.

    Examples
    --------
    >>> print(cite_markdown("2"), cite_markdown("x"), cite_markdown("a]b"))
    [2] \[x\] [a\]b]
    """
    return rf"\[{source_id}\]" if source_id.strip() in {"", "x", "X"} else f"[{escape_markdown(source_id)}]"


def link_markdown(address: str) -> str:
    """Return an http or https address as a Markdown link, anything else as escaped text.

    Examples
    --------
    >>> link_markdown("https://a.example/b c"), link_markdown("javascript:alert(1)")
    ('<https://a.example/b%20c>', 'javascript:alert(1)')
    """
    link = web_link(address)
    return f"<{link}>" if link else escape_markdown(address)


def web_link(address: str | None) -> str:
    """Return the address if it is http or https, with what ends a link percent-encoded; else an empty string.

    Examples
    --------
    >>> web_link(" HTTPS://a.example/?q=<b>"), web_link("javascript:alert(1)"), web_link(None)
    ('HTTPS://a.example/?q=%3Cb%3E', '', '')
    """
    address = (address or "").strip()
    if not re.match(r"https?://[^/\s]", address, re.IGNORECASE):
        return ""
    return re.sub(r"[\s<>\"`\\^{|}\x00-\x1f\x7f]", lambda found: f"%{ord(found[0]):02X}", address)


def passage_link(address: str | None, passage: str) -> str:
    """Return the address with which a browser shows a page at a passage in it; an empty string where there is no page.

    A text fragment of the WICG's draft (2023): ``#:~:text=``, the first words, a comma, the last words. A page that has been
    changed since is shown from its beginning.

    Examples
    --------
    >>> passage_link("https://a.example/b", "Some US-led troops leave.")
    'https://a.example/b#:~:text=Some%20US%2Dled%20troops%20leave.'
    """
    link, words = web_link(address), passage.split()
    if not link or not words:
        return link
    ends = [words] if len(words) <= 2 * END_WORDS else [words[:END_WORDS], words[-END_WORDS:]]
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{link}{'' if '#' in link else '#'}:~:text={text}"


def anchor(name: str) -> str:
    """Return a name as part of an HTML id and of a link to it; different names stay different.

    Examples
    --------
    >>> anchor("1"), anchor("a b"), anchor("a_b")
    ('1', 'a_20_b', 'a_5f_b')
    """
    return re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found[0]):x}_", str(name))


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """Return a count with its noun.

    Examples
    --------
    >>> plural(1, "article"), plural(1200, "word"), plural(0, "entry", "entries")
    ('1 article', '1,200 words', '0 entries')
    """
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


def day(date: str | None) -> str:
    """Return an ISO 8601 date, as precise as it is, as people write it; anything else unchanged, nothing for ``None``.

    Examples
    --------
    >>> day("2024-07-23"), day("2024-07"), day("2024"), day("yesterday"), day(None)
    ('23 July 2024', 'July 2024', '2024', 'yesterday', '')
    """
    known = read_day(date)
    if known is None:
        return date or ""
    first, precision = known
    words = [str(first.day), MONTHS[first.month - 1].capitalize(), f"{first.year:04}"]
    return " ".join({"day": words, "month": words[1:], "year": words[2:]}[precision])


def when(dates: Iterable[str | None]) -> str:
    """Say when articles were published, some of which may have no date; nothing if none has.

    Examples
    --------
    >>> when(["2024-07-23", None, "2024-07-21"]), when(["2024-07", "2024-07-09"]), when([None])
    ('published 21 July 2024 to 23 July 2024, 1 undated', 'published July 2024', '')
    """
    every = list(dates)
    known = sorted(date for date in every if date)
    if not known:
        return ""
    # The first may be the less precise one: a day in July 2024 adds nothing to July 2024.
    span = day(known[0]) if known[-1].startswith(known[0]) else f"{day(known[0])} to {day(known[-1])}"
    undated = len(every) - len(known)
    return f"published {span}" + (f", {undated} undated" if undated else "")


def file_name(path: str) -> str:
    """Return the last part of a path; an address stays whole, and ``-`` is what it stands for.

    Examples
    --------
    >>> file_name("news/a.txt"), file_name("https://a.example/b"), file_name("-")
    ('a.txt', 'https://a.example/b', 'standard input')
    """
    if path == "-":
        return "standard input"
    return path if "://" in path else path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def full_stop(text: str) -> str:
    """Return the text ending in a full stop, unless it ends a sentence already.

    Examples
    --------
    >>> full_stop("Troops leave"), full_stop("Will troops leave?"), full_stop("He said: 'No.'")
    ('Troops leave.', 'Will troops leave?', "He said: 'No.'")
    """
    return text if re.search(r"[.!?…。！？][\"'”’»)]*$", text) else f"{text}."


def underline(text: str, mark: str = "-") -> str:
    """Return the text with a line of marks below it.

    Examples
    --------
    >>> print(underline("Plan"))
    Plan
    ----
    """
    return f"{text}\n{mark * len(text)}"


def grouped(elements: Iterable[Any], attribute: str) -> list[tuple[Any, list[Any]]]:
    """Group elements by an attribute's value, values and elements in order of first appearance.

    Jinja2's own ``groupby`` sorts by the value instead.
    """
    groups: dict[Any, list[Any]] = {}
    for element in elements:
        groups.setdefault(getattr(element, attribute), []).append(element)
    return list(groups.items())


def split_value(sentence: str, lead: str, value: str) -> tuple[str, str, str]:
    r"""Split a sentence before and after a value in it.

    Parameters
    ----------
    sentence : str
        With white space collapsed; its letter case may differ from that of the text it was taken from.
    lead, value : str
        What stands in the text from the sentence's start to the value, and the value's words there.

    Returns
    -------
    tuple of str
        What stands before the value, the value, what stands after it; two empty strings and the whole sentence where
        the value does not stand there.

    Examples
    --------
    >>> split_value("All leave by June 2027, he said.", "all leave\n by ", "june 2027")
    ('All leave by ', 'June 2027', ', he said.')
    """
    before, value = " ".join(lead.split()), " ".join(value.split())
    start = len(before) + (1 if before and lead[-1].isspace() else 0)
    found = sentence[start : start + len(value)]
    if not value or found.casefold() != value.casefold():
        return "", "", sentence
    return sentence[:start], found, sentence[start + len(value) :]


def first_words(text: str, n_words: int) -> str:
    """Return the first words, with an ellipsis if there are more.

    Examples
    --------
    >>> first_words(", he said on Monday.", 3)
    ', he said …'
    """
    found = re.match(rf"\s*(?:\S+\s+){{{n_words - 1}}}\S+(?=\s+\S)", text)
    return f"{found[0]} …" if found else text


def last_words(text: str, n_words: int) -> str:
    """Return the last words, with an ellipsis if there are more.

    Examples
    --------
    >>> last_words("The remainder leave by ", 2)
    '… leave by '
    """
    return first_words(text[::-1], n_words)[::-1]


def words_around(text: str, start: int, end: int, n_words: int = 30) -> tuple[str, str]:
    r"""Return what stands in a text before and after a stretch, line ends kept, with an ellipsis where it goes on.

    Examples
    --------
    >>> words_around("Plan\n\nIt is old.  All leave. Not now, he said.", 18, 28, n_words=2)
    ('… is old. ', ' Not now, …')
    """
    before = re.findall(r"\S+\s*", text[max(0, start - MAX_AROUND) : start])
    after = re.findall(r"\s*\S+", text[end : end + MAX_AROUND])
    opening, closing = ("… " if len(before) > n_words else ""), (" …" if len(after) > n_words else "")
    return opening + _on_lines("".join(before[-n_words:])), _on_lines("".join(after[:n_words])) + closing


def _on_lines(text: str) -> str:
    """Return a text with white space collapsed: to a line end where there is one, else to a space."""
    return re.sub(r"\s+", lambda space: "\n" if "\n" in space[0] else " ", text)


FILTERS: dict[str, Callable[..., Any]] = {
    "anchor": anchor,
    "cite_md": cite_markdown,
    "day": day,
    "file_name": file_name,
    "first_words": first_words,
    "full_stop": full_stop,
    "grouped": grouped,
    "last_words": last_words,
    "link_md": link_markdown,
    "md": escape_markdown,
    "passage_link": passage_link,
    "plural": plural,
    "split_value": split_value,
    "underline": underline,
    "web_link": web_link,
    "when": when,
    "words_around": words_around,
}
