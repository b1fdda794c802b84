"""The lines of a plain text to its author: the byline above the article, or the note of who reported it below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.lexicon import NEWS_AGENCIES, PARTICLES
from summarize.reading.lines import BYLINE, closing_lines, opening_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["JOIN", "find_author"]

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
_AFTER_NAMES = re.compile(r"\s[|–—•·]\s?|\s-\s|\(|\bpublished\b|\bupdated\b", re.IGNORECASE)
_ROLES = re.compile(
    rf"\b(?:{'|'.join(NEWS_AGENCIES)}|bbc|cnn|associated|"
    r"staff|writers?|reporters?|correspondents?|editors?|news|press|times|post|team|desk|service|agency|"
    r"magazine|contributors?|daily|weekly|online|bureau|chief|special|world|the|for|in|on|at|of)\b",
    re.IGNORECASE,
)


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
        if byline and (people := _people(byline["names"])):
            return people
    for line in reversed(closing_lines(lines)):
        reporting = _REPORTING.match(line)
        if reporting and not line.lower().lstrip("(").startswith("additional"):
            return _people(reporting["names"])
        if contact := _CONTACT.match(line):
            return _people(contact["names"])
    return _signed(lines)


def _signed(lines: Sequence[str]) -> str | None:
    """Give the persons whose names stand alone below the article: ``By Ann Lee``, ``-- Ann Lee``."""
    for line in reversed(closing_lines(lines)[-SIGNATURE_LINES:]):
        signature = BYLINE.fullmatch(line) or _SIGNED.fullmatch(line)
        people = signature and _people(signature["names"])
        if signature and people and people == signature["names"].strip(" ."):
            return people
    return None


def _people(names: str) -> str | None:
    """Give the persons that a byline begins with, as written; None if it does not begin with one."""
    names = _AFTER_NAMES.split(names, maxsplit=1)[0].strip()
    end = 0
    for part in JOIN.split(names):
        if not _is_person(part):
            break
        end = names.index(part, end) + len(part)
    return names[:end].strip(" .,") or None if end else None


def _is_person(name: str) -> bool:
    """Whether this reads like the name of one person: two to five capitalised words and the small ones of names."""
    words = name.split()
    if not 2 <= len(words) <= 5 or _ROLES.search(name) or re.search(r"[\d@:!?]", name):
        return False
    return all(word[0].isupper() or word.lower().split("-")[0] in PARTICLES for word in words)
