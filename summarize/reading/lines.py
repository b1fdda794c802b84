"""The lines of a plain text to what they are: prose, noise of a web page, a byline; and which lines are looked at.

Titles, publishers, authors and dates are all told from the few lines above an article and the few below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.reading.dates import is_date_line, search_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["BYLINE", "closing_lines", "first_prose", "is_noise", "is_prose", "opening_lines", "stripped_lines"]

# Characters of a line that are looked at: everything of interest is at the beginning of a line or in a short one.
MAX_LINE = 1000
# From here on a line is prose, however it ends; the longest captions have about 40 words and a credit at the end.
PROSE_WORDS = 40
# Longest caption or prompt; a longer line is the article, whatever it begins with.
MAX_NOISE_WORDS = 60
# Non-blank lines among which the headline must be: a page's menu above its article is shorter when it was cut by an extractor,
# and useless when it was not.
OPENING_LINES = 25
# Non-blank lines at the end among which a copyright or a source is looked for: what follows one is sign-up prompts and teasers
# (14 lines in the longest of the seeds).
CLOSING_LINES = 20
# Longest line in which a closing statement is looked for; a longer one is prose or a whole page in one line.
MAX_CLOSING_WORDS = 60
BYLINE = re.compile(r"(?:(?:written|posted|reported|story)\s+)?by:?\s+(?P<names>\S.*)", re.IGNORECASE)
# Who wrote it, behind a full stop; so many letters have what stands in front, at most.
_BYLINE_BEHIND = re.compile(r"\.\s+By\s(?:[A-Z][\w.'’-]*\s){1,4}[A-Z][\w'’-]+\.?$")
MAX_LETTERS_BEFORE_BYLINE = 60
_SENTENCE_END = re.compile(r"[.。!?！？…][\"”’'»)\]]*$")
# Lines of a web page that are not of the article. Matched at the beginning of a line, in any case.
_NOISE_BEGINS = re.compile(
    r"""(?:
      latest\s(?:news|stories|headlines)|breaking\snews|top\sstories|most\s(?:read|popular)|trending|story\shighlights
    | connect\swith\sus|hi,\swhat\sare\syou|editor.?s\spick|you\s(?:may|might)\salso|article\sexcerpt
    | leave\sa\s(?:reply|comment)|more\s(?:from|on|stories|news|information)\b|skip\sto\b|back\sto\stop|jump\sto\b
    | continue\sreading|read\s(?:more|next|also)\b|see\s(?:more|also)\b|click\s|tweet\swith
    | add\s(?:a|your)\s(?:location|comment)|share\s(?:this|on|tweet)\b|[\d,.]+k?\sshares?\b|follow\s(?:us|@)
    | sign\s(?:up|in)\b|log\s?in\b|subscribe\b|register\s(?:now|here|for|to)\b|join\sus\b
    | get\s(?:the\slatest|daily|our)\b|thank\syou\s|thanks\sfor\s
    | please\s(?:enable|consider|try|sign|subscribe|note|read|log)\b|you\s(?:must|have\sto|can\sadd|need\sto)\s
    | your\s(?:email|browser|information)\b|enter\s(?:your|email)\b|we\suse\scookies|accept\scookies
    | play\s(?:facebook|video)|enlarge\b|(?-i:CLOSE)\s|×|text\ssize|font\ssize|copy\sthis|rating\sis
    | (?:this|the)\s(?:feature|interactive)\b|this\s(?:video|copy|story|article|is\sa\sset)\b
    | media\s(?:playback|caption)|image\s(?:copyright|caption|credit|source)|getty\simages|photo\b|file\s?[-–—]
    | (?:white\shouse|ap|file)\sphoto\b|dow\sjones\sreprints|eds:|undated\b|directed\sby\b|notes?\sto\seditors
    | copyright\b|©|source\s?:|https?:|www\.|@|\#\w|>|/\s|[*•·–—-]\s?\w
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# The names of a page's sections and of its buttons, where a line has no more than two other words.
_SECTION_NAMES = re.compile(
    r"(?:world|business|politics|sports?|health|opinion|home|menu|search|advertisement|date|contact|login|live|video|"
    r"photos?|breaking|related|share|print|embed)\b[\s:|&/-]*(?:\w+[\s:|&/-]*){0,2}",
    re.IGNORECASE,
)
# Captions, credits and prompts, wherever in a line they show; in lower case.
_CREDITS = tuple(
    (
        "file photo,photo by,photos by,photo:,photos:,photo/,photograph:,photograph by,ap photo,getty images,"
        "image caption,image copyright,toggle caption,reuters/,courtesy of,courtesy photo,(pictured,"
        "pic.twitter,http://,https://,via ap,via shutterstock,®,(opens in,video above,inbox,newsletter,"
        "javascript,cookies,autoplay,privacy policy,privacy notice"
    ).split(",")
)


def stripped_lines(text: str) -> list[str]:
    """All lines of a text, stripped, as far as they are looked at."""
    return [line.strip()[:MAX_LINE] for line in text.splitlines()]


def opening_lines(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Give the non-blank lines up to the first prose, that one included, with their numbers.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    list of (int, str)
        At most `OPENING_LINES`; the last is prose unless there is none so near the beginning.
    """
    opening: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if line:
            opening.append((number, line))
            if is_prose(line) or len(opening) == OPENING_LINES:
                break
    return opening


def closing_lines(lines: Sequence[str]) -> list[str]:
    """Give the last non-blank lines, first to last, without the long ones.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.

    Returns
    -------
    list of str
        At most `CLOSING_LINES`, each of at most `MAX_CLOSING_WORDS` words.
    """
    closing = [line for line in lines if line][-CLOSING_LINES:]
    return [line for line in closing if len(line.split()) <= MAX_CLOSING_WORDS]


def first_prose(lines: Sequence[str], n_paragraphs: int) -> Iterator[str]:
    """Give the first paragraphs, and the lines among them that are neither noise nor prose.

    Parameters
    ----------
    lines : sequence of str
        All lines of a text, stripped.
    n_paragraphs : int
        How many lines of prose, at least 1.

    Yields
    ------
    str
        The last is the last of these paragraphs.
    """
    n_seen = 0
    for line in lines:
        if line and not is_noise(line):
            yield line
            n_seen += is_prose(line)
            if n_seen == n_paragraphs:
                return


def is_prose(line: str) -> bool:
    """Whether a line is a sentence or a paragraph of the article itself."""
    if is_noise(line) or is_date_line(line) or BYLINE.fullmatch(line) or _is_dated_byline(line):
        return False
    n_words = len(line.split())
    ends = _SENTENCE_END.search(line)
    enough = 5 if ends and ends[0].startswith((".", "。")) else 12
    return n_words >= PROSE_WORDS or bool(ends and n_words >= enough)


def _is_dated_byline(line: str) -> bool:
    """Whether a line is a date, with a name at most, and who wrote it: "The Daily Test, 2 May 2026. By Ann Lee."."""
    byline = _BYLINE_BEHIND.search(line)
    if byline is None or byline.start() > MAX_LETTERS_BEFORE_BYLINE:
        return False
    return search_date(line[: byline.start()]) is not None


def is_noise(line: str) -> bool:
    """Whether a line is a menu, a prompt, a caption or a credit."""
    if len(line.split()) > MAX_NOISE_WORDS:
        return False
    lowered = line.lower()
    return bool(
        _SECTION_NAMES.fullmatch(line) or _NOISE_BEGINS.match(line) or any(sign in lowered for sign in _CREDITS)
    )
