"""Whether the words around a date say that it is still to come.

In: a sentence and where its date stands. Out: yes or no. There is no parser: what looks ahead stands before the date, near it,
or, if it is the verb of the sentence itself, further off with nothing past between.
"""

from __future__ import annotations

import re

from summarize.text.quotes import find_quotations
from summarize.text.speech import STATING
from summarize.text.verbs import HAVE, PAST

__all__ = ["is_planned", "is_present", "looks_ahead", "tells_past"]

# "Killed by a sniper on Friday" looks back, "killed by Friday" ahead: so "by" counts only right before a date.
_FUTURE = re.compile(
    r"\bby\s(?:midnight\s|noon\s|early\s|late\s|the\s(?:end|close|beginning|start|middle)\sof\b[^.;]{0,60})?$"
    r"|\b(?:will|would|shall|must|to\sbe|scheduled|planned|planning|plans?\sto|(?:is|are)\s(?:holding|hosting|meeting|leaving|to)"
    r"|expected|likely\sto|due|(?<!up\s)until(?!\s(?:he|she|it|they|the\s\w+|[A-Z]\w+)\s(?:was|were|had)\s)|expires?|next|coming|upcoming|(?:rule|rules|ruled|ruling)\sout|ahead\sof|deadline|starting"
    r"|beginning|could(?!\s(?:not|have))|may(?!\shave)|intends?|chances?\sof|set\sfor|(?:has|have)\scalled|to\s(?:begin|start|meet|resume|hold|leave|visit|vote))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# "Frost will cover the hills and most of the valleys of the north, the weather service says, on Friday".
_FUTURE_FAR = re.compile(
    r"\b(?:will|shall|would|must|(?:is|are)\s(?:likely\s)?to|(?:expected|scheduled)\sto)\b"
    r"(?![^.;]*\b(?:said|says|told|announced|was|were|had|\w{3,}ed)\b)[^.;]{61,170}$",
    re.IGNORECASE,
)
# "The bridge reopens on Friday": what begins or ends in the present tense is to come, unless something past stands between.
_BEGINS_OR_ENDS = re.compile(
    r"\b(?:begins|starts|opens|reopens|resumes|ends|closes|shuts|kicks\soff|goes\son\s(?:sale|trial)|(?:go|goes)\sto\sthe\spolls)\b"
    rf"(?![^.;]*\b(?:{'|'.join(sorted({'was', 'were', 'had', 'did', 'since'} | PAST - {'hit'}))}|\w{{3,}}ed)\b)[^.;]{{0,60}}$"
)
# "It will pay 31 dollars, a third more than the closing price on Monday": what is set apart is not what is planned.
_APPOSITION = re.compile(r",\s(?:an?|the)\s[^,]*$")
# What stands behind a day that is still to come, and behind one that begins its sentence.
_FUTURE_RIGHT_BEHIND = re.compile(r"\s(?:will|is\sto|are\sto)\b")
_FUTURE_BEHIND = re.compile(
    r",?\s[^.;,]{0,80}\b(?:will|(?:is|are)\s(?:to|expected|scheduled|due|planning)|(?:plans?|hopes?|intends?)\sto)\b"
)
# What somewhere in a sentence lets it be about a plan.
_PLANS = re.compile(
    r"\b(?:will|would|shall|expected|expects?|hopes?|scheduled|plans?|planned|planning|due|likely|forecast|tentative|set|slated"
    r"|takes?\seffect|comes?\sinto|calls?\sfor|proposed|upcoming|next|probably|reopening|opening\sdate"
    r"|to\s(?:be|act|hold|start|begin|open|reopen|create|form|take|elect|meet|run|vote))\b",
    re.IGNORECASE,
)
# "Officials said on Monday that it will": who said it says nothing of when it is. "Hit" may be to come.
_IRREGULAR_PAST = "|".join(sorted({"was", "were", "had", "did"} | PAST - STATING - {"hit"}))
# What stands around one that is over: "until March, when he became", "did not begin until March", "to have left in March", "decided
# in March". But: "would have begun in March", "is scheduled for March", "until March, when it was expected to end".
_OVER_BEHIND = re.compile(
    rf",?\s(?:when|after)\s(?![^.;,]*\b(?:was|were)\s(?:due|expected|scheduled|to)\b)"
    rf"(?:he|she|it|they|the|[A-Z])[^.;,]{{0,30}}?\s(?:{_IRREGULAR_PAST}|\w+ed)\b"
)
_OVER_BEFORE = re.compile(
    rf"\b(?:did|had|was|were)(?:\snot|n['’]t)\b[^.;,]*\buntil\s(?:early\s|mid-|late\s)?$"
    r"|\b(?:alleged|believed|claimed|known|reported|said|thought|understood|appears?|seems?)\sto\shave\s\w+\s[^.;,]*\b(?:in|on)\s$"
    rf"|(?<!\bbe\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bare\s)(?<!\bis\s)(?<!\bhave\s)\b(?!(?:scheduled|planned|expected|set|slated|due)\b)"
    rf"(?:{_IRREGULAR_PAST}|[a-z]{{3,}}ed)\s(?:in|on)\s(?:early\s|mid-|late\s)?$"
)
_BACK_BEFORE = re.compile(r"\b(?:last|since|past|ago|back|previous)\s(?:\w+\s)?$", re.IGNORECASE)
_PAST_BEFORE = re.compile(
    rf"\b(?:{_IRREGULAR_PAST}|[a-z]{{3,}}ed)\s(?:[a-z'’,-]+\s){{0,6}}?"
    r"(?:(?:in|on|until|from|between|by|of|during|at|for)\s)?(?:early\s|mid-|late\s|the\s)?$",
    re.IGNORECASE,
)
_PAST_RIGHT_BEFORE = re.compile(rf"\b(?:{_IRREGULAR_PAST}|[a-z]{{3,}}ed)\s(?:in|on|of|during|at|for)\s$", re.IGNORECASE)
_FUTURE_BEFORE = re.compile(r"\b(?:to|will|would)\s(?:\w+\s){0,8}$", re.IGNORECASE)
_PAST_BEHIND = re.compile(
    rf",?\s[^.;]{{0,60}}?\b(?:{_IRREGULAR_PAST}|said|told|hit|killed|[a-z]{{2,}}ed)\b", re.IGNORECASE
)
_PRESENT = re.compile(r"\b(?:is|are|will)\b")
_UP_TO = re.compile(r"\bas\sof\s$", re.IGNORECASE)
# No past, though it looks like it: "will have opened", "is expected".
_NO_PAST = re.compile(
    r"\b(?:will|may|can|could|should|must|is|are|be)\s(?:\w+ly\s|not\s|also\s)?(?:have\s|be\s)?(?:been\s)?[a-z]+ed\b"
)
# What may be past, too: "hit"; and "says", for a report that says on Tuesday is out.
_PAST_FORMS = "|".join(
    sorted({"was", "were", "did", "beat", "broadcast", "hurt", "read", "shut"} | HAVE | PAST | STATING)
)
_MAYBE_PAST = re.compile(rf"\b(?:{_PAST_FORMS}|shows?|[a-z]{{2,}}ed)\b")
_BEGINNINGS = frozenset({"", "in", "on", "early in", "late in", "by late"})


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Say whether the words around a date say that it is still to come.

    Examples
    --------
    >>> looks_ahead("They vote on Friday.", 13, 19), looks_ahead("They will vote on Friday.", 18, 24)
    (False, True)
    """
    before = text[:start]
    if _OVER_BEFORE.search(before[-60:]):
        return False
    is_ahead = _FUTURE.search(before) or _BEGINS_OR_ENDS.search(before)
    if is_ahead or (_FUTURE_FAR.search(before) and not _APPOSITION.search(before)):
        return not _OVER_BEHIND.match(text, end)
    if before.lower() in {"", "on "}:
        return _FUTURE_BEHIND.match(text, end) is not None
    # "The bridge that opened in April will be closed."
    return _FUTURE_RIGHT_BEHIND.match(text, end) is not None and not _PAST_RIGHT_BEFORE.search(before)


def is_planned(text: str, start: int, end: int) -> bool:
    """Say whether a sentence looks ahead anywhere, and nothing near its date looks back.

    Examples
    --------
    >>> text = "The plan is due in September, says the council that made it in May."
    >>> is_planned(text, 19, 28), is_planned(text, 63, 66)
    (True, False)
    """
    before = text[:start]
    if _BACK_BEFORE.search(before) or (_PAST_BEFORE.search(before[-90:]) and not _FUTURE_BEFORE.search(before[-90:])):
        return False
    if before.strip().lower() in _BEGINNINGS and _PAST_BEHIND.match(text, end):
        return False
    return _PLANS.search(_without_quotations(text, start)) is not None


def is_present(text: str, start: int) -> bool:
    """Say whether a sentence tells what is or will be and nothing past, and a date is neither in an apposition nor one up to which.

    Examples
    --------
    >>> is_present("The case is in court Thursday.", 21), is_present("The case was in court Thursday.", 22)
    (True, False)
    """
    if _UP_TO.search(text, 0, start):
        return False
    apposition = _APPOSITION.search(text[:start])
    is_apart = apposition is not None and not _PRESENT.search(apposition[0])
    return not is_apart and _PRESENT.search(_without_quotations(text, start)) is not None and not tells_past(text)


def _without_quotations(text: str, start: int) -> str:
    """A sentence without the quotations that do not hold the date: what they say may be of any time."""
    kept, at = [], 0
    for quotation in find_quotations(text):
        if not quotation.start <= start < quotation.end:
            kept.append(text[at : quotation.start])
            at = quotation.end
    return "".join((*kept, text[at:]))


def tells_past(text: str) -> bool:
    """Say whether a verb of a sentence may be in the past; of irregular ones only the frequent are known.

    Examples
    --------
    >>> tells_past("Frost covers the hills in November."), tells_past("Frost covered the hills in November.")
    (False, True)
    """
    return _MAYBE_PAST.search(_NO_PAST.sub(" ", text)) is not None
