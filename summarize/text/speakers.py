"""Who speaks in a sentence: whether its words outside quotations say by a name whose words they give.

In: one sentence. Out: yes or no, by patterns of verbs of speech. A speaker may be named, be a pronoun ("he said") or a bare
description ("the spokesman said"), or be missing where the sentence is nothing but a quotation.
"""

from __future__ import annotations

import re

from summarize.text.names import CAPITALISED
from summarize.text.quotes import find_quotations
from summarize.text.speech import ATTRIBUTING_PATTERN

__all__ = ["QUOTED", "has_unnamed_speaker", "is_quotation_without_speaker", "names_speaker", "without_quotations"]

MIN_QUOTED_WORDS = 4
# Stands for a quotation in what is left of a sentence when its quotations are taken out.
QUOTED = "\x00"

_SPEECH = rf"(?:{ATTRIBUTING_PATTERN}|went on)"
# "He also said", "said she"; but in "Marsh said he would go" it is Marsh who speaks.
_PRONOUN_SPEAKER = re.compile(
    rf"\b(?:(?:he|she|they)\s+(?:\w+ly\s+|also\s+)?{_SPEECH}|(?P<inverted>said|added|says)\s+(?:he|she))\b",
    re.IGNORECASE,
)
# Plurals, and what is written in capitals, are nobody: "Officials said he would go".
_ONE_NAME = re.compile(r"(?!(?:Police|Nobody|Everyone|One)\b)[A-Z](?![A-Z])[\w.'’-]*[^\Ws]\s")
_BARE_SPEAKER = re.compile(
    rf"\b[Tt]he\s+(?:[\w'’-]+\s+){{0,5}}[a-z][\w'’-]*\s+{_SPEECH}\b|\b(?:said|added|says?|stated)\s+the\s+(?:[a-z][\w'’-]*\s*)+[.,]?"
)
_SPEAKER = re.compile(rf"\b{_SPEECH}\b|\baccording to\b", re.IGNORECASE)
_NAME = re.compile(rf"(?<![.!?]\s)(?<!^)\b{CAPITALISED}")


def is_quotation_without_speaker(sentence: str) -> bool:
    """Whether there is nothing but quotation in the sentence."""
    return not any(map(str.isalpha, without_quotations(sentence)))


def names_speaker(sentence: str) -> bool:
    """Whether the words outside the quotations say who speaks, by a name.

    Examples
    --------
    >>> names_speaker("“We will not go now,” Jason Lee said."), names_speaker("“We will not go now,” he said.")
    (True, False)
    """
    own = without_quotations(sentence)
    return bool(_SPEAKER.search(own) and _NAME.search(own)) and not has_unnamed_speaker(sentence, own)


def has_unnamed_speaker(sentence: str, own: str) -> bool:
    """Whether a quotation or statement is attributed to a pronoun or a bare description.

    Parameters
    ----------
    sentence : str
    own : str
        What :func:`without_quotations` leaves of it.
    """
    spoken = _PRONOUN_SPEAKER.search(own)
    before = own[: spoken.start()] if spoken else ""
    if spoken and not _NAME.search(before) and not (spoken["inverted"] and _ONE_NAME.fullmatch(before)):
        return True
    if QUOTED not in own and not find_quotations(sentence):
        return False
    bare = _BARE_SPEAKER.search(own)
    return bare is not None and not _NAME.search(own[: bare.start()])


def without_quotations(sentence: str) -> str:
    """Put :data:`QUOTED` in the place of every quotation of four words or more.

    Examples
    --------
    >>> without_quotations("“We will not go now,” he said of the “deal”.").replace(QUOTED, "...")
    '... he said of the “deal”.'
    """
    quotations = find_quotations(sentence)
    if not quotations:
        return sentence
    parts, last = [], 0
    for quotation in quotations:
        # Fewer words in quotation marks belong to the sentence itself.
        if sentence.count(" ", quotation.start, quotation.end) < MIN_QUOTED_WORDS - 1:
            continue
        parts.append(sentence[last : quotation.start])
        last = quotation.end
    parts.append(sentence[last:])
    return QUOTED.join(parts)
