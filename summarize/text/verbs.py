"""English verb forms that no ending tells, as every module knows them that has to find verbs without a parser.

A module that needs fewer of them leaves some out by name, so that what it does without can be seen.
"""

from __future__ import annotations

__all__ = ["AUXILIARIES", "BE", "DO", "HAVE", "MODALS", "PARTICIPLES", "PAST"]

BE, HAVE, DO = (frozenset(forms.split()) for forms in ("be been is are was were", "has have had", "do does did"))
MODALS = frozenset("will would can could may might shall should must".split())
_NEGATED = frozenset(
    "won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS | _NEGATED

# The past and the participle of irregular verbs, but for the auxiliaries; two of "get".
_IRREGULAR = tuple(
    tuple(forms.split())
    for forms in (
        "became become,began begun,bore born,broke broken,brought brought,built built,bought bought,caught caught,chose chosen,"
        "came come,cut cut,drew drawn,drove driven,fell fallen,felt felt,fought fought,found found,flew flown,froze frozen,"
        "got got,got gotten,gave given,went gone,grew grown,heard heard,hit hit,held held,kept kept,knew known,laid laid,led led,"
        "left left,lost lost,made made,met met,paid paid,put put,rose risen,ran run,said said,saw seen,sought sought,sold sold,"
        "sent sent,set set,shot shot,showed shown,sat sat,spoke spoken,spent spent,stood stood,struck struck,swept swept,"
        "took taken,taught taught,told told,thought thought,threw thrown,woke woken,wore worn,won won,wrote written"
    ).split(",")
)
PAST = frozenset(past for past, _ in _IRREGULAR)
PARTICIPLES = frozenset(participle for _, participle in _IRREGULAR)
