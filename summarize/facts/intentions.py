"""What somebody is going to do by one article, and is not by another: appeal, resign, stand again.

In: the sentences of a set. Out: for each such matter the words of the one and the other, like those of
:mod:`summarize.facts.statuses`. An appeal is one matter of all articles, but for that of the other side of the trial; whoever
resigns or stands must be named in both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.facts.matters import Matter, oppose
from summarize.facts.statuses import StatusMention
from summarize.text.names import NOT_NAMES
from summarize.text.quotes import asks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.corpus import Material
    from summarize.facts.statuses import Opposition

__all__ = ["find_opposed_intentions"]

_RULING = r"(?:the|his|her|their|its)\s(?:[\w-]+\s)?(?:conviction|decision|judge?ment|penalty|ruling|sentence|verdict)"
_DEEDS = {
    "appeal": rf"(?:appeal(?!\s(?:for|to)\b)|(?:challenge|contest|fight)\s{_RULING})",
    "resign": r"(?:resign|step\sdown|stand\sdown|quit)",
    "stand": r"(?:(?:run|stand)\s(?:again|for\s(?:governor|mayor|president|re-?election))|seek\s(?:re-?election|another\sterm))",
}
# Of a text in lower case: most sentences tell of none.
_QUICK = re.compile("appeal|challenge|contest|fight|resign|step down|stand down|quit|run again|run for|seek|stand ")
_GOING_TO = r"(?:will|would|(?:plans?|planned|intends?|intended|vow(?:s|ed)|decided|going)\sto)"
_NOT_GOING_TO = (
    r"(?:(?:will|would|does|did|do)\snot|(?:wo|would|does|did|do)n['’]t|no\s(?:plans?|intention|reason)|(?:decided|chosen|opted)\snot)"
    r"\s(?:(?:plan|intend|want)\s)?(?:(?:to|of)\s)?"
)
_STATED = {
    deed: re.compile(rf"\b{_GOING_TO}\s(?:now\s|also\s)?{words}(?:ing)?\b", re.IGNORECASE)
    for deed, words in _DEEDS.items()
}
_DENIED = {deed: re.compile(rf"\b{_NOT_GOING_TO}{words}(?:ing)?\b", re.IGNORECASE) for deed, words in _DEEDS.items()}
# "If", "whether": nothing is said to be so.
_OPEN = re.compile(r"\b(?:if|unless|until|whether|could|may|might|should|nobody|no\sone)\b[^.;]*$", re.IGNORECASE)
_CONDITION = re.compile(r"[^.;,]*\b(?:if|unless)\b", re.IGNORECASE)
_PROSECUTION = re.compile(
    r"\b(?:prosecut(?:ors?|ion)|attorney\sgeneral|crown|the\sstate|the\sgovernment)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z][a-z'’-]+\b")
_LETTERS_BEFORE = 100


def find_opposed_intentions(material: Material) -> list[Opposition]:
    """Find what somebody will do by some articles and will not by others."""
    return oppose(list(_intentions(material)))


def _intentions(material: Material) -> Iterator[Matter]:
    for index, sentence in enumerate(material.sentences):
        text = sentence.text
        if not material.counted[index] or not _QUICK.search(text.lower()) or asks(text):
            continue
        for deed in _DEEDS:
            match = _DENIED[deed].search(text)
            is_stated = match is None
            match = match or _STATED[deed].search(text)
            before = text[max(0, match.start() - _LETTERS_BEFORE) : match.start()] if match else ""
            if match is None or _OPEN.search(before) or _CONDITION.match(text, match.end()):
                continue
            mention = StatusMention(index, sentence.document, *match.span(), is_stated)
            if deed == "appeal":
                side = frozenset({"prosecution" if _PROSECUTION.search(before) else "defence"})
                yield Matter(mention, deed, side, side)
            elif names := frozenset(name for name in _NAME.findall(before) if name.lower() not in NOT_NAMES):
                yield Matter(mention, deed, names, names)
