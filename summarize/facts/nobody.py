"""What one article says happened to nobody and another to somebody: "no arrests have been made", "police arrested two men".

In: the sentences of a set and their numbers. Out: the counts and what denies them, like those of
:mod:`summarize.facts.statuses`. A count must stand among the first sentences of its article, for those tell of its event.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from summarize.calendar import YEAR
from summarize.facts.same_slot import is_long_ago
from summarize.facts.statuses import UNREAL, Opposition, StatusMention, once_a_document
from summarize.text.quotes import asks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.corpus import Material
    from summarize.facts.mentions import Mention

__all__ = ["find_denied_counts"]

# By the state of those counted: what is done to them, and what is counted of it.
_STATES = {
    "dead": ("died|killed", "casualties|deaths|fatalities"),
    "injured": ("hurt|injured|wounded", "casualties|injuries"),
    "arrested": ("arrested|detained", "arrests"),
}
_PERSON = r"(?:an?|one)\s(?:[\w-]+\s){0,4}?(?:boy|child|driver|girl|man|person|suspect|teenager|woman)\b"
_NOBODY = {
    state: re.compile(
        rf"\b(?:no(?:\sone|body)\s(?:(?:has|had|have|is|was|were|been|yet)\s)*(?:{deeds})"
        rf"|(?:no|without(?:\sany)?)\s(?:{nouns})(?:\s(?:(?:has|had|have|is|are|was|were|been|yet)\s)*(?:made|reported))?)\b"
        # "No deaths among the crew", "no arrests since Monday" leave others out.
        r"(?!\s(?:among|at|during|of|since|there|when)\b)",
        re.IGNORECASE,
    )
    for state, (deeds, nouns) in _STATES.items()
}
_SOMEBODY = {
    state: re.compile(rf"\b(?i:{_PERSON})[^.;:]{{0,40}}?\b(?:{deeds})\b|\b(?:{deeds})\s{_PERSON}")
    for state, (deeds, _) in _STATES.items()
}
_NO = re.compile(r"\b(?:[Nn]o(?:body)?|[Ww]ithout)\s")
_QUICK = re.compile(rf"\b(?:{'|'.join(f'{deeds}|{nouns}' for deeds, nouns in _STATES.values())})\b")
_OTHER_TIME = re.compile(rf"\b(?:then|previous|earlier|at\sthe\stime|{YEAR})\b")
_LETTERS_BEHIND = 40
# A count further down its article may be of another event.
MAX_FIRST = 6


def find_denied_counts(material: Material, mentions: Sequence[Mention]) -> list[Opposition]:
    """Find who is dead, injured or arrested in some articles, where others say that nobody is.

    Parameters
    ----------
    mentions : sequence of Mention
        The values of the sentences, from :func:`~summarize.facts.mentions.find_mentions`.
    """
    texts = [sentence.text for sentence in material.sentences]
    denying_any = [index for index, text in enumerate(texts) if material.counted[index] and _NO.search(text)]
    found = []
    for state in _STATES:
        denials = list(_denials(material, denying_any, state))
        denying = {denial.document for denial in denials}
        statements = list(_statements(material, mentions, state)) if denials else []
        # An article that has both gives its own account.
        both = denying & {statement.document for statement, _ in statements}
        stated = once_a_document([each for each, is_first in statements if is_first and each.document not in both])
        denied = once_a_document([each for each in denials if each.document not in both])
        if stated and denied:
            # Others may count differently: each number is one of its own article only.
            found.append(Opposition(stated[:1], denied, 1.0))
    return found


def _denials(material: Material, places: Sequence[int], state: str) -> Iterator[StatusMention]:
    for index in places:
        sentence, text = material.sentences[index], material.sentences[index].text
        match = _NOBODY[state].search(text)
        if match and not (UNREAL.search(text[: match.start()]) or _OTHER_TIME.search(text) or asks(text)):
            yield StatusMention(index, sentence.document, *match.span(), False)


def _statements(material: Material, mentions: Sequence[Mention], state: str) -> Iterator[tuple[StatusMention, bool]]:
    """What states a count, or that there is somebody, and whether it stands among the first sentences of its article."""
    counts = {
        mention.sentence: mention.value
        for mention in mentions
        if mention.keys == (f"people {state}",) and not is_long_ago(mention)
    }
    for document, places in groupby(range(len(material.sentences)), key=lambda at: material.sentences[at].document):
        for place, index in enumerate(places):
            text = material.sentences[index].text
            if not material.counted[index] or not _QUICK.search(text):
                continue
            value = counts.get(index) or _SOMEBODY[state].search(text)
            if value is None or _OTHER_TIME.search(text) or asks(text):
                continue
            start, end = value.span() if isinstance(value, re.Match) else (value.start, value.end)
            # "Two may have been hurt": what is not real is told before the deed.
            deeds = [match.end() for match in _QUICK.finditer(text) if match.start() <= end + _LETTERS_BEHIND]
            if not UNREAL.search(text[: max([end, *deeds])]):
                yield StatusMention(index, document, start, end, True), place < MAX_FIRST
