"""What one article says was confirmed and another that it was denied.

In: the sentences of a set. Out: for each such matter the sentences with the verb and what it is about. Two objects are one matter
if the shorter has its content words in the longer; where only one of them has a negation, both may say the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.facts.statuses import Opposition, StatusMention, once_a_document
from summarize.text.tokens import stem_list, stem_tokens, stop_stems

if TYPE_CHECKING:
    from summarize.corpus import Material

__all__ = ["find_denials"]

_OBJECT = r"(?P<object>[^.,;:()]{5,120})"
_CONFIRMED = re.compile(rf"\b(?:confirmed|confirms|acknowledged|acknowledges|admitted|admits)\s{_OBJECT}")
_DENIED = re.compile(rf"\b(?:denied|denies)\s{_OBJECT}")
# "Neither confirmed nor denied", "has not confirmed", "was denied bail".
_NOT_SO = re.compile(
    r"\b(?:not|never|neither|nor|or|if|unless|until|was|were|is|are|been|being|be)\s(?:\w+\s)?$|n['’]t\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|without)\b|n['’]t\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s(?:and|but|while|after|although|because|in an interview)\s")
# Fewer content words in common ("the report") are any matter's.
MIN_WORDS_IN_COMMON = 2
# Words that say nothing of what is confirmed or denied.
_NO_MATTER = frozenset("report reports claim claims allegation allegations that having".split())


def find_denials(material: Material) -> list[Opposition]:
    """Find what is confirmed in some articles and denied in others."""
    confirmed, denied = _mentions(material, _CONFIRMED, is_stated=True), _mentions(material, _DENIED, is_stated=False)
    found: list[Opposition] = []
    taken: set[int] = set()
    for denial, about in denied:
        of_matter = [mention for mention, of in confirmed if _is_one_matter(of, about)]
        own = any(mention.document == denial.document for mention in of_matter)
        opposed = [mention for mention in of_matter if _are_negated_alike(material, mention, denial)]
        # An article that has both gives its own account; a matter is shown once.
        if opposed and not own and not taken.intersection(mention.sentence for mention in opposed):
            taken.update(mention.sentence for mention in opposed)
            alike = [
                mention
                for mention, of in denied
                if _is_one_matter(of, about) and _are_negated_alike(material, mention, denial)
            ]
            # Words in common, all of the shorter: as alike as two can be.
            found.append(Opposition(once_a_document(opposed), once_a_document(alike), 1.0))
    return found


def _mentions(
    material: Material, pattern: re.Pattern[str], *, is_stated: bool
) -> list[tuple[StatusMention, frozenset[str]]]:
    stop = stop_stems(material.language) | stem_list(_NO_MATTER, material.language)
    found = []
    for index, sentence in enumerate(material.sentences):
        match = pattern.search(sentence.text) if material.counted[index] else None
        if match is None or _NOT_SO.search(sentence.text[: match.start()]):
            continue
        clause = _CLAUSE_END.split(match["object"])[0].rstrip()
        mention = StatusMention(index, sentence.document, match.start(), match.start("object") + len(clause), is_stated)
        found.append((mention, frozenset(stem_tokens(clause, material.language)) - stop))
    return found


def _is_one_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two sets of content words holds all of the other, and those are not too few."""
    return (one <= other or other <= one) and len(one & other) >= MIN_WORDS_IN_COMMON


def _are_negated_alike(material: Material, one: StatusMention, other: StatusMention) -> bool:
    """Whether both are negated or neither: to confirm that it was not is to deny that it was."""
    negated = {
        bool(_NEGATION.search(material.sentences[mention.sentence].text, mention.start, mention.end))
        for mention in (one, other)
    }
    return len(negated) == 1
