"""Names to whether they are those of newspapers, stations, agencies and sites, by the words in them."""

from __future__ import annotations

import re

__all__ = ["is_outlet", "without_brackets"]

# Most words of such a name.
MAX_NAME_WORDS = 6
# As they are written there.
_WORDS = (
    "Advertiser Agency Argus Beacon Broadcasting Bugle Bulletin Business Chronicle Courier Dagblad Daily Desk Diario Digest "
    "Dispatch Echo Examiner Express Folha Folkeblad Gazeta Gazette Giornale Globe Guardian Herald Independent Inquirer "
    "Insider Jornal Journal Kurier Ledger Magazine Mail Mercury Mirror Monitor Network News Newspaper Newsroom Newswire "
    "Observer Online Post Press Radio Record Register Reporter Review Sentinel Standard Star Sun TV Tageblatt Telegraph "
    "Television Times Today Tribune Weekly Wire Zeitung"
).split()
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
# "HealthNow", "FareRadar"; not "McDonald".
_JOINED = re.compile(r"(?!Mac?[A-Z])[A-Z][a-z]{2,}[A-Z][a-zA-Z]+|[A-Z]\w+\.(?:com|org|net|news)")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def is_outlet(name: str) -> bool:
    """Whether this is called as newspapers, stations, agencies and sites are.

    Examples
    --------
    >>> is_outlet("The Windhoek Chronicle"), is_outlet("Radio Tejo Online"), is_outlet("Ann Lee"), is_outlet("Prices rise daily")
    (True, True, False, False)
    """
    words = without_brackets(name).split()
    if not 1 <= len(words) <= MAX_NAME_WORDS or not all(word[0].isupper() or len(word) <= 3 for word in words):
        return False
    return bool(_WORD.search(name) and len(words) > 1) or (len(words) <= 3 and _JOINED.match(words[0]) is not None)


def without_brackets(name: str) -> str:
    """Give a name without what it says of itself: "La Voix (English edition)"."""
    return _IN_BRACKETS.sub("", name)
