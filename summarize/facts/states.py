"""What one article says is open and another closed, running and suspended, found and missing, or was done and not done.

In: the sentences of a set. Out: for each such matter the words that say the one and the other, like those of
:mod:`summarize.facts.statuses`. Two states are of one thing if what is called open has the noun of what is called closed
("the main bridge at Kelm", "the bridge"); two deeds, if they have a word of what it was done to in common ("has not paid any
ransom", "paid a ransom"). An article that says both of a thing gives its own account of it.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from summarize.facts.matters import Matter, oppose
from summarize.facts.polarity import find_negations
from summarize.facts.statuses import UNREAL, Opposition, StatusMention
from summarize.facts.wording import fold_word
from summarize.text.quotes import asks
from summarize.text.tokens import stop_stems
from summarize.text.verbs import MODALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.corpus import Material

__all__ = ["find_opposed_deeds", "find_opposed_states"]

# Of each kind of state what is said of what is so, and of what is not.
_KINDS = {
    "open": ("open", "reopened", "closed", "shut"),
    "running": ("resumed", "running again", "suspended", "halted"),
    "found": ("found alive", "found dead", "found safe", "found unharmed", "missing"),
}
_KIND_OF = {state: kind for kind, states in _KINDS.items() for state in states}
_IS_SO = frozenset(
    {"open", "reopened", "resumed", "running again", "found alive", "found dead", "found safe", "found unharmed"}
)
_THING = r"(?P<thing>[A-Za-z][\w\s'’-]{2,60}?)"
_STATES = (
    re.compile(
        rf"{_THING}\s(?P<verb>(?:is|are|was|were)|(?:will|would)\s(?:be|remain|stay)|remain(?:s|ed)?|stay(?:s|ed)?"
        rf"|(?:has|have|had)\s(?:been|remained|stayed))\s(?:again\s|still\s|also\s|fully\s)?(?P<state>{'|'.join(_KIND_OF)})\b"
        r"(?!\s(?:to\s(?:questions?|debate|talks|criticism)|about|fire))"
    ),
    # "The valley road reopened on Tuesday", "flights have resumed".
    re.compile(
        rf"{_THING}\s(?P<verb>(?:has\s|have\s|had\s)?)(?P<state>reopened|resumed)"
        r"(?=[.,;]|\s(?:after|at|early|in|last|late|on|this|to)\b)"
    ),
    # "Engineers reopened the bridge".
    re.compile(
        r"\b(?P<verb>)(?P<state>reopened|closed|suspended|halted|resumed)\s(?:the|all)\s(?P<thing>[\w\s'’-]{3,60})"
    ),
)
# Two miners may be missing and nine found.
_OF_SEVERAL = re.compile(r"\b(?:are|were|have|remain)\b")
# "The bridge at Kelm", "all schools in the district": the thing is what stands in front.
_BEHIND_THING = re.compile(
    r"\s(?:about|across|after|along|around|at|between|for|from|in|into|near|of|on|over|to|up)\s.*", re.DOTALL
)
_QUICK_STATE = re.compile(rf"\b(?:{'|'.join(_KIND_OF)})\b")
_WILL = re.compile(r"\b(?:will|would)\b")
# Deeds that are done once, as they are told of the past, by how all their forms begin.
_DEEDS = {
    "arrest": "arrested", "charg": "charged", "convict": "convicted", "declar": "declared", "detain": "detained",
    "dismiss": "dismissed", "evacuat": "evacuated", "expel": "expelled", "extradit": "extradited", "pa[iy]": "paid",
    "ratif": "ratified", "recall": "recalled", "releas": "released", "sign": "signed", "suspend": "suspended",
}  # fmt: skip
# Of a text in lower case: most sentences tell of none.
_QUICK_DEED = re.compile(rf"\b(?:{'|'.join(_DEEDS)})")
# "Has not", "were not", "did not", but not "does not" and "never", which tell what is or was always so.
_NOT_DONE = re.compile(r"\b(?:has|have|had|was|were|did)(?:\snot|n['’]t)\b", re.IGNORECASE)
# "No treaties were signed" says nothing of any one treaty.
_NONE = frozenset({"no", "none", "nobody"})
# "No ransom was paid" does.
_NO_THING = re.compile(r"\b[Nn]o\s(?P<thing>(?:[\w-]+\s){1,2})(?:was|(?:has|had)\sbeen)\s$")
_PASSIVE = re.compile(r"\b(?:was|were|been|being)\s(?:not\s|\w+ly\s)*$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:He|She|They)\b")
_NOT_REAL_BEFORE = re.compile(rf"\b(?:to|{'|'.join(sorted(MODALS))})\s(?:be\s)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# How many words behind a deed, and before a deed in the passive, say to whom it was done.
WORDS_BEHIND, WORDS_BEFORE = 4, 9
_LETTERS_BEFORE = 24
# Who may be anybody.
_ANYBODY = (
    "people man men woman women person persons official officials police day days week weeks month months year years"
)


def find_opposed_states(material: Material) -> list[Opposition]:
    """Find what is open in some articles and closed in others."""
    return oppose(list(_states(material)))


def find_opposed_deeds(material: Material) -> list[Opposition]:
    """Find what was done in some articles and not done in others."""
    return oppose(list(_deeds(material)))


def _states(material: Material) -> Iterator[Matter]:
    for index, sentence in enumerate(material.sentences):
        if not material.counted[index] or not _QUICK_STATE.search(sentence.text) or asks(sentence.text):
            continue
        for match in chain.from_iterable(pattern.finditer(sentence.text) for pattern in _STATES):
            state = match["state"]
            kind = _KIND_OF[state]
            thing = _stems(_BEHIND_THING.sub("", match["thing"]), material.language)
            # "When it will be reopened" is open.
            before = match.start("verb" if _WILL.search(match["verb"]) else "state")
            is_real = not UNREAL.search(sentence.text[:before])
            if thing and is_real and not (kind == "found" and _OF_SEVERAL.search(match["verb"])):
                mention = StatusMention(index, sentence.document, *match.span("state"), state in _IS_SO)
                yield Matter(mention, kind, frozenset(thing), frozenset(thing[-1:]))


def _deeds(material: Material) -> Iterator[Matter]:
    deeds = {stem for deed in _DEEDS.values() for stem in fold_word(deed, material.language)}
    nothing = deeds.union(_stems(_ANYBODY, material.language))
    for index, sentence in enumerate(material.sentences):
        text = sentence.text
        if not material.counted[index] or not _QUICK_DEED.search(text.lower()) or asks(text):
            continue
        negated = {negation.end: negation.start for negation in find_negations(text, material.language)}
        words = list(_WORD.finditer(text))
        for place, word in enumerate(words):
            kind = next((stem for stem in fold_word(word.group(), material.language) if stem in deeds), "")
            start = negated.get(word.end(), -1)
            if not kind or not _is_told(text, word, start):
                continue
            is_passive = _PASSIVE.search(text, max(0, word.start() - _LETTERS_BEFORE), word.start()) is not None
            near = (
                words[max(0, place - WORDS_BEFORE) : place]
                if is_passive
                else words[place + 1 : place + 1 + WORDS_BEHIND]
            )
            about = frozenset(_stems(" ".join(each.group() for each in near), material.language)) - nothing
            if is_passive and not about:
                about = frozenset(_stems(_told_before(material, index), material.language)) - nothing
            if none := _NO_THING.search(text, 0, word.start()):
                thing = frozenset(_stems(none["thing"], material.language)) - nothing
                if thing and not UNREAL.search(text[: none.start()]):
                    mention = StatusMention(index, sentence.document, none.start(), word.end(), is_stated=False)
                    yield Matter(mention, kind, thing, thing)
                continue
            is_none = is_passive and not _NONE.isdisjoint(each.group().lower() for each in near)
            if about and not is_none:
                begin = word.start() if start < 0 else start
                mention = StatusMention(index, sentence.document, begin, word.end(), start < 0)
                yield Matter(mention, kind, about, about)


def _told_before(material: Material, index: int) -> str:
    """How the sentence before begins, if this one begins with a pronoun: "He has not been charged"."""
    before = material.sentences[index - 1]
    if index == 0 or before.document != material.sentences[index].document:
        return ""
    return " ".join(_WORD.findall(before.text)[:WORDS_BEFORE]) if _PRONOUN.match(material.sentences[index].text) else ""


def _is_told(text: str, word: re.Match[str], negation: int) -> bool:
    """Whether a deed was done or, with a negation that begins there, not done: neither planned nor only possible."""
    if UNREAL.search(text[: word.start() if negation < 0 else negation]):
        return False
    before = text[max(0, word.start() - _LETTERS_BEFORE) : word.start()]
    if negation >= 0:
        return _NOT_DONE.search(text, max(0, negation - _LETTERS_BEFORE), word.start()) is not None
    return word.group() in _DEEDS.values() and _NOT_REAL_BEFORE.search(before) is None


def _stems(text: str, language: str) -> list[str]:
    stop = stop_stems(language)
    return [stem for word in _WORD.findall(text) for stem in fold_word(word, language) if stem not in stop]
