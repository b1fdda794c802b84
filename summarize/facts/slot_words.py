"""The words in which slots are compared: a stem a word, one for all words of the same meaning.

In: a word as written. Out: the term that stands for it, "" for a stop word.
"""

from __future__ import annotations

from functools import lru_cache

from summarize.text.tokens import stem_tokens, stop_stems

__all__ = ["BREAKS", "COUNTED_STATES", "EVENTS", "counted_term", "slot_term"]

# What is counted of people, whatever the word for it: the first word of each line is the name of the slot.
COUNTED_STATES = {
    word: line.split()[0]
    for line in (
        "dead killed kill kills killing died die dies dying death deaths toll perished drowned slain murdered massacred "
        "slaughtered lives bodies",
        "injured injuring injure injures injuries wounded wounding wounds wound hurt",
        "missing",
        "homeless displaced forced forcing drove fled flee fleeing",
        "arrested arrests arresting arrest detained detaining detain detains custody",
        "hostages hostage kidnapped kidnapping kidnap kidnaps abducted abduct abducts captured captive captives",
        "evacuated evacuating evacuees",
        "hospitalized hospitalised",
        "laid layoffs retrenched",
    )
    for word in line.split()
}
# Nouns that count the same.
_COUNTED = (
    "passenger traveller traveler",
    "worker employee staff staffer",
    "job position post",
    "painting picture canvas",
    "robber burglar thief raider intruder",
    "spectator seat",
    "house home household residence",
    "plane aircraft jet",
    "baby infant newborn",
    "pupil student schoolchild",
    "protester demonstrator marcher",
    "customer client policyholder",
    "firefighter fireman",
)
# Verbs and nouns of one meaning, as far as what happened on a date is concerned.
_EVENTS = {
    word: line.split()[0]
    for line in (
        "leave leaves leaving left withdraw withdraws withdrawing withdrew withdrawn withdrawal withdrawals depart departs "
        "departing departed departure departures exit pullout drawdown",
        "begin begins beginning began begun start starts starting started launch launched commence commenced resume resumed "
        "resumes reopened restart reopen restarted",
        "end ends ending ended conclude concludes concluding concluded finish finished complete completed "
        "expire expires expired expiring",
        "approve approved approves approving back backed backs endorse endorsed endorses adopt adopted adopts pass passed passes",
        "arrest arrested arrests arresting detain detained detains detaining capture captured captures capturing seize seized "
        "seizes seizing",
        "invade invaded invasion invades",
        "announce announced announces announcing announcement unveil unveiled unveils",
        "write wrote written writes",
        "broadcast aired released release releases releasing published publish publishes",
        "open opens opened opening openings inaugurate inaugurated inauguration",
        "close closes closed closing closure shut shuts",
        # "Takes effect", "comes into force".
        "effect force",
        "vote votes voting election elections poll polls ballot ballots referendum",
        "remain remains remaining remainder rest stay stays stayed",
        "agree agreed agreement agreements deal deals accord accords understanding pact",
    )
    for word in line.split()
}
# The terms of those.
EVENTS = frozenset(_EVENTS.values())
# Words and signs behind which a sentence speaks of something else.
BREAKS = frozenset("; : ( ) — – _ but while whereas although though".split())


@lru_cache(maxsize=1 << 16)
def counted_term(stem: str, language: str) -> str:
    """Give the stem that stands for that of a noun and others which count the same.

    Examples
    --------
    >>> counted_term("home", "en"), counted_term("travel", "en"), counted_term("bridg", "en")
    ('hous', 'passeng', 'bridg')
    """
    for line in _COUNTED:
        stems = [stem_tokens(word, language)[0] for word in line.split()]
        if stem in stems:
            return stems[0]
    return stem


@lru_cache(maxsize=1 << 16)
def slot_term(word: str, language: str) -> str:
    """Give the term that stands for a word.

    Examples
    --------
    >>> slot_term("departing", "en"), slot_term("Wounded", "en"), slot_term("bridges", "en"), slot_term("the", "en")
    ('leave', 'injured', 'bridg', '')
    """
    lowered = word.lower()
    equivalent = _EVENTS.get(lowered) or COUNTED_STATES.get(lowered)
    if equivalent:
        return equivalent
    stems = stem_tokens(word, language)
    return stems[0] if stems and stems[0] not in stop_stems(language) else ""
