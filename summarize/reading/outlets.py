"""Names to whether they are those of newspapers, stations, agencies and sites, by the words in them; some are known."""

from __future__ import annotations

import re

from summarize.lexicon import BROADCASTERS, NEWS_AGENCIES

__all__ = ["bare_name", "is_outlet", "may_be_headline"]

# Most words of such a name.
MAX_NAME_WORDS = 6
# As which a name ends, or begins, as they are written there.
_LAST = frozenset(
    (
        "Advertiser Agency Argus Beacon Broadcasting Bugle Bulletin Business Chronicle Courier Dagblad Daily Desk Digest "
        "Dispatch Echo Examiner Express Folkeblad Gazette Globe Guardian Herald Independent Inquirer Insider Journal "
        "Ledger Magazine Mail Mercury Mirror Monitor Network News Newspaper Newsroom Newswire Observer Online Post Press "
        "Radio Record Register Reporter Review Sentinel Service Standard Star Sun TV Tageblatt Telegraph Television Times Today "
        "Tribune Weekly Wire Zeitung"
    ).split()
)
_FIRST = frozenset("Diario Folha Gazeta Giornale Jornal Journal Kurier Radio TV Televisión Televisão".split())
# Whose words do not tell, but everybody knows them.
_KNOWN = frozenset(
    (
        *(*NEWS_AGENCIES, *NEWS_AGENCIES.values(), *BROADCASTERS, "Al Jazeera", "Deutsche Welle", "El País"),
        *("Le Monde", "Der Spiegel", "The Conversation", "The Economist", "USA Today"),
        *"ABC Axios BBC Bloomberg CBS CNBC Euronews Kyodo NBC NPR PBS Politico Yonhap".split(),
    )
)
# Newspapers that are called by one word.
_ALONE = frozenset(
    "Advertiser Argus Chronicle Courier Examiner Gazette Guardian Herald Inquirer Sentinel Telegraph Tribune".split()
)
# Of these alone are made the names of a page's sections, and of offices: "Business News", "Sports Desk".
_SECTIONS = frozenset(
    (
        "Breaking Business City Economics Editor Education Entertainment Finance Foreign General Health Latest Live Local "
        "Money National News Night Online Opinion Politics Political Press Reporter Science Senior Sport Sports Staff "
        "Tech Technology Today Top Travel World Desk"
    ).split()
)
# "HealthNow", "FareRadar"; neither "McDonald" nor "OpenAI".
_JOINED = re.compile(
    r"[A-Z][a-z]{2,}(?:Beat|Brief|Bytes|Daily|Desk|Flash|Globe|Hub|Insider|Ledger|Line|Media|News|Now|Online|Post|Press|Pulse|Radar|Report"
    r"|Scope|TV|Times|Today|View|Watch|Wire)\w*|(?:Daily|Global|News|World)[A-Z]\w+|[A-Z]\w+\.(?:com|org|net|news)"
)
# As headlines end, too: "Briton Wins Gold Star".
_WORDS_OF_HEADLINES = frozenset(
    "Business Desk Echo Express Independent Mail Mirror Post Press Record Review Standard Star Sun Today Wire".split()
)
# What a name says of itself: "La Voix (English edition)", "Velm Today online".
_BEHIND_NAME = re.compile(r"\s*\([^()]*\)$|\s(?:online|(?:news|web) ?site)$")


def is_outlet(name: str) -> bool:
    """Whether this is called as newspapers, stations, agencies and sites are.

    Examples
    --------
    >>> is_outlet("The Windhoek Chronicle"), is_outlet("Radio Tejo Online"), is_outlet("Ann Lee"), is_outlet("Prices rise daily")
    (True, True, False, False)
    """
    name = bare_name(name)
    words = name.split()
    if name in _KNOWN:
        return True
    if not 1 <= len(words) <= MAX_NAME_WORDS or not all(word[0].isupper() or len(word) <= 3 for word in words):
        return False
    if len(words) == 1 or _SECTIONS.issuperset(words):
        return words[0] in _ALONE or _JOINED.match(words[0]) is not None
    if words[0] == "Channel" and len(words) == 2:
        return True
    return words[-1] in _LAST or words[0] in _FIRST or (len(words) <= 3 and _JOINED.match(words[0]) is not None)


def may_be_headline(name: str) -> bool:
    """Whether what is called as an outlet may as well be a headline: it ends in a word that both do, and has no "The".

    Examples
    --------
    >>> may_be_headline("Briton Wins Gold Star"), may_be_headline("The Daily Star"), may_be_headline("Velm Chronicle")
    (True, False, False)
    """
    words = bare_name(name).split()
    return len(words) > 2 and words[0] != "The" and words[-1] in _WORDS_OF_HEADLINES


def bare_name(name: str) -> str:
    """Give a name without what it says of itself: "La Voix (English edition)"."""
    return _BEHIND_NAME.sub("", name)
