"""An agreement that some articles call reached and others do not. What is confirmed and denied: :mod:`summarize.facts.denials`.

In: the sentences of a set with their TF-IDF vectors. Out: the sentences that state an agreement and those that deny it, with
the words that do. Negation in general is not understood here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from summarize.corpus import DECIMALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Material

__all__ = ["UNREAL", "Opposition", "StatusMention", "find_opposed_statuses", "once_a_document"]

_BARGAIN = r"(?:agreements?|deals?|accords?|understanding|truce|cease-?fire|pact|settlement|treat(?:y|ies)|contract)"
_MADE = r"(?:reached|signed|struck|sealed|clinched|concluded|finali[sz]ed)"
# Of a text in lower case: most sentences speak of no bargain.
_QUICK = re.compile(r"agree|deal|accord|understanding|truce|cease|pact|settlement|treat|contract|accept|signed nothing")
_ADJECTIVES = r"(?:[‘’'“”\"\w-]+\s){0,3}?[‘'“\"]?"
_STATED = re.compile(
    rf"\b(?:(?:has|have|had|it)\s)?(?:reached|signed|struck|sealed|clinched|concluded|come\sto|came\sto|agreed(?:\son|\sto)?)\s(?:an?\s|the\s)"
    rf"{_ADJECTIVES}{_BARGAIN}\b|\b(?:we|they|sides|both)\shave\san?\s{_ADJECTIVES}{_BARGAIN}\b"
    rf"|\b{_BARGAIN}\s(?:that\s|which\s)?(?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?{_MADE}\b"
    rf"|\b(?:has|have|had)\s(?:(?:already|also|now|\w+ly)\s)?(?:agreed\s(?:on|to)\b|accepted\s(?:an?|the)\s{_ADJECTIVES}(?:{_BARGAIN}|framework|offer|proposal|terms)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"\bno\s(?!doubt\b){_ADJECTIVES}{_BARGAIN}(?:\s(?:has|have|had|was|is|yet|in\splace|been|reached)\b|[.,;])"
    rf"|\b(?:reached|signed|struck)\sno\s{_ADJECTIVES}{_BARGAIN}\b"
    rf"|\b(?:has|have|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:reached|signed|struck|come\sto)\s(?:an?\s|any\s|the\s)?{_ADJECTIVES}{_BARGAIN}\b"
    rf"|\b{_BARGAIN}\s(?:was|were|has|have|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:been\s)?{_MADE}\b"
    rf"|\bfailed\sto\s(?:reach|sign|strike)\s{_ADJECTIVES}{_BARGAIN}\b"
    rf"|\bnothing\s(?:has|have|had|was|is)\s(?:yet\s)?(?:been\s)?(?:agreed|signed)\b|\b(?:agreed\s(?:on\s|to\s)?|signed\s)nothing\b"
    rf"|\bno\s{_ADJECTIVES}[\w-]+\s(?:has|have|had)\s(?:yet\s)?been\sagreed\b"
    rf"|\b(?:has|have|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:agreed\s(?:on|to)|accepted\s(?:an?|any|the)\s{_ADJECTIVES}(?:{_BARGAIN}|framework|offer|proposal|terms))\b"
    rf"|\bdenied\s(?:\w+\s){{0,4}}?(?:had\s|having\s)(?:agreed\s(?:on|to)|accepted)\s(?:an?\s|any\s|the\s)?{_ADJECTIVES}{_BARGAIN}\b"
    rf"|\bdenied\s(?:that\s|having\s|reports\sof\s)?{_ADJECTIVES}(?:reached\s)?{_ADJECTIVES}{_BARGAIN}\b",
    re.IGNORECASE,
)
# What is only wished, planned or asked is neither stated nor denied.
UNREAL = re.compile(
    r"\b(?:neither|nobody|if|unless|until|whether|hopes?|hoping|hoped|could|would|may|might|should|will|expected|expects?|before|once|after|when"
    r"|\w+n['’]t|not|never|in\sorder\sto|failed\sto|yet\sto|wants?|urged)\b(?:[^.;]|(?<=[A-Z])\.){0,50}$",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|should|would|could|fears?|feared|in\scase)\b(?:[^.;]|(?<=[A-Z])\.){0,50}$", re.IGNORECASE
)
# A statement and a denial are of one matter if they, with the sentence before each, are this alike in cosine similarity.
MIN_SIMILARITY_OF_MATTER = 0.12


@dataclass(frozen=True, slots=True)
class StatusMention:
    """The words of a sentence that state or deny something, with their offsets."""

    sentence: int
    document: int
    start: int
    end: int
    is_stated: bool


class Opposition(NamedTuple):
    """What some articles state and others deny, and how alike the statements and the denials are, in [0, 1]."""

    statements: tuple[StatusMention, ...]
    denials: tuple[StatusMention, ...]
    similarity: float


def find_opposed_statuses(material: Material) -> list[Opposition]:
    """Find agreements stated in some articles and denied in others."""
    mentions = _mentions(material)
    both = {m.document for m in mentions if m.is_stated} & {m.document for m in mentions if not m.is_stated}
    # An article that has both gives its own account of it.
    mentions = [m for m in mentions if m.document not in both]
    denials = [m for m in mentions if not m.is_stated]
    statements = [m for m in mentions if m.is_stated]
    return _oppose(material, statements, denials) if denials and statements else []


def _mentions(material: Material) -> list[StatusMention]:
    found = []
    for index, sentence in enumerate(material.sentences):
        if not material.counted[index] or not _QUICK.search(sentence.text.lower()):
            continue
        if match := _DENIED.search(sentence.text):
            if _HYPOTHETICAL.search(sentence.text[: match.start()]):
                continue
            found.append(StatusMention(index, sentence.document, match.start(), match.end(), False))
        elif (match := _STATED.search(sentence.text)) and not UNREAL.search(sentence.text[: match.start()]):
            found.append(StatusMention(index, sentence.document, match.start(), match.end(), True))
    return found


def _oppose(
    material: Material, statements: Sequence[StatusMention], denials: Sequence[StatusMention]
) -> list[Opposition]:
    left, right = _vectors(material, statements), _vectors(material, denials)
    S = np.round((left @ right.T).toarray(), DECIMALS)
    found = []
    taken: set[int] = set()
    for column, denial in enumerate(denials):
        rows = [
            row
            for row, statement in enumerate(statements)
            if S[row, column] >= MIN_SIMILARITY_OF_MATTER and statement.document != denial.document
        ]
        if not rows or column in taken:
            continue
        also = [
            c
            for c in range(len(denials))
            if any(S[row, c] >= MIN_SIMILARITY_OF_MATTER for row in rows) and c not in taken
        ]
        taken.update(also)
        claims = once_a_document([statements[row] for row in sorted(rows, key=lambda r: -S[r, column])])
        denied = once_a_document([denials[c] for c in also])
        found.append(Opposition(claims, denied, float(S[rows, column].max())))
    return found


def once_a_document(mentions: Sequence[StatusMention]) -> tuple[StatusMention, ...]:
    """Keep the first mention of every document."""
    first: dict[int, StatusMention] = {}
    for mention in mentions:
        first.setdefault(mention.document, mention)
    return tuple(first.values())


def _vectors(material: Material, mentions: Sequence[StatusMention]) -> Any:
    """TF-IDF vectors of the sentences with the one before each, rows of length 1, shape (n_mentions, n_terms)."""
    from sklearn.preprocessing import normalize

    sentences = material.sentences
    rows, columns = [], []
    for row, mention in enumerate(mentions):
        for index in (mention.sentence - 1, mention.sentence):
            if index >= 0 and sentences[index].document == mention.document:
                rows.append(row)
                columns.append(index)
    X = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(mentions), len(sentences))) @ material.X
    return normalize(X)
