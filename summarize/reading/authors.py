"""Who wrote an article: by the byline above a plain text or the note of who reported it below, or as a page states it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, WEEKDAYS
from summarize.lexicon import NEWS_AGENCIES, PARTICLES
from summarize.reading.lines import BYLINE, closing_lines, opening_lines
from summarize.reading.outlets import is_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["JOIN", "find_author", "find_people", "stated_authors"]

_REPORTING = re.compile(r"^\(?(?:additional\s)?reporting by:?\s+(?P<names>[^;()]+)", re.IGNORECASE)
_CONTACT = re.compile(
    r"^to contact the (?:reporter|author|writer)s? (?:on|of) this story:?\s++(?P<names>.+?) (?:in|at) ", re.IGNORECASE
)
_SIGNED = re.compile(r"^(?:--|[—–])\s?(?P<names>[^\W\d].*)$")
_LABELLED_AUTHOR = re.compile(r"^authors?\s*:\s*(?P<names>\S.*)$", re.IGNORECASE)
# Last lines among which a signature is looked for; an address and a copyright come below it.
SIGNATURE_LINES = 4
# In a byline: what joins two names, and words that no person's name has.
# White space is taken whole and only from where it begins, or a long run of it would be tried in every way.
JOIN = re.compile(r"(?:(?<!\s)\s++)?(?:,\s*+(?:and\s)?|[&/;])\s*+|(?<!\s)\s++and\s++")
_AFTER_NAMES = re.compile(
    r"\s[|–—•·]\s?|\s-\s|\(|\bpublished\b|\bupdated\b"
    # "Ann Lee in Wend", "Ann Lee for the Daily Test on".
    r"|\s(?:in|at|for|from)\s(?:the\s)?(?-i:(?:[A-Z][\w.,'’-]*\s?){1,4})(?:\son)?$",
    re.IGNORECASE,
)
_ROLES = re.compile(
    rf"\b(?:{'|'.join(NEWS_AGENCIES)}|bbc|cnn|associated|"
    r"staff|writers?|reporters?|correspondents?|editors?|news|press|times|post|team|desk|service|agency|"
    r"magazine|contributors?|review|observer|chronicle|gazette|herald|tribune|telegraph|bulletin|digest|radio|television|"
    r"authors?|follow|international|daily|weekly|online|bureau|chief|special|world|media|group|network|inc|com|org|posted|"
    r"the|for|in|on|at|of)\b",
    re.IGNORECASE,
)
# The date below a name that a page's markup does not set apart from it.
_DATE_BEHIND = re.compile(rf"(?<=\w\s)(\w[\w.'’-]*)\s(?:{'|'.join((*MONTHS, *WEEKDAYS))})$", re.IGNORECASE)


def find_author(lines: Sequence[str]) -> str | None:
    """Tell who wrote the article, from a line above its text or from a note of who reported it below.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    str or None
        Names as written: ``Timour Azhari and Ahmed Rasheed``.
    """
    for _, line in opening_lines(lines):
        byline = BYLINE.fullmatch(line) or _LABELLED_AUTHOR.match(line)
        if byline and (people := find_people(byline["names"])):
            return people
    for line in reversed(closing_lines(lines)):
        reporting = _REPORTING.match(line)
        if reporting and not line.lower().lstrip("(").startswith("additional"):
            return find_people(reporting["names"])
        if contact := _CONTACT.match(line):
            return find_people(contact["names"])
    return _signed(lines)


def stated_authors(stated: str, publisher: str | None = None) -> str | None:
    """Give the persons and news agencies among those that a page states as its authors, without its publisher.

    Parameters
    ----------
    stated : str
        Names, or what the page has in their place, with semicolons between them.
    publisher : str, optional
        Nobody whose name is part of this one counts.

    Examples
    --------
    >>> stated_authors("Ann Lee; Bob Ray; Staff Writer"), stated_authors("Admin")
    ('Ann Lee and Bob Ray', None)
    """
    names = [_DATE_BEHIND.sub(r"\1", name.strip()) for name in stated.split(";")]
    spelled: dict[str, str] = {}
    for name in names:
        if (_is_person(name) or _is_agency(name)) and name.lower() not in (publisher or "").lower():
            spelled.setdefault(name.lower(), name)
    *first, last = spelled.values() or [""]
    return f"{', '.join(first)} and {last}" if first else last or None


def _is_agency(name: str) -> bool:
    """Whether this is the name of a news agency or its sign."""
    return name.removeprefix("The ") in {*NEWS_AGENCIES, *NEWS_AGENCIES.values()}


def _signed(lines: Sequence[str]) -> str | None:
    """Give the persons whose names stand alone below the article: ``By Ann Lee``, ``-- Ann Lee``."""
    for line in reversed(closing_lines(lines)[-SIGNATURE_LINES:]):
        signature = BYLINE.fullmatch(line) or _SIGNED.fullmatch(line)
        people = signature and find_people(signature["names"])
        if signature and people and people == signature["names"].strip(" ."):
            return people
    return None


def find_people(names: str) -> str | None:
    """Give the persons that a byline begins with, as written; None if it does not begin with one."""
    names = _AFTER_NAMES.split(names, maxsplit=1)[0].strip()
    end = 0
    for part in JOIN.split(names):
        # "Ann Lee, Wend Sentinel"; but a person may be called Star.
        if not _is_person(part) or (end and is_outlet(part)):
            break
        end = names.index(part, end) + len(part)
    return names[:end].strip(" .,") or None if end else None


def _is_person(name: str) -> bool:
    """Whether this reads like the name of one person: two to five capitalised words and the small ones of names."""
    words = name.split()
    if not 2 <= len(words) <= 5 or _ROLES.search(name) or re.search(r"[\d@:!?]", name):
        return False
    return all(word[0].isupper() or word.lower().split("-")[0] in PARTICLES for word in words)
