"""How well a sentence reads in a brief, whatever it says."""

from __future__ import annotations

import math
import re

from summarize.text.quotes import CLOSING, find_quotations
from summarize.text.taken_up import begins_with_bare_noun

__all__ = ["CASE_RESTORED", "LAST_CHOICE", "clarity"]

# In "World War I" the letter is a number.
_FIRST_PERSON = re.compile(r"\b(?:(?<!World War )I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
# Of a text in lower case, as is what stands for no comment: searched without regard to case it takes twice the time.
_SECOND_PERSON = re.compile(r"\b(?:you|your)\b")
_NO_COMMENT = re.compile(
    r"\b(?:(?:declin(?:ed|ing)|refus(?:ed|ing)) to (?:comment|say|discuss|elaborate)|would not discuss|declined further comment"
    r"|(?:not|n['’]t) (?:\w+ )?(?:respond|responded|return|returned|reply|replied|comment|get back|gotten back|give any)\b"
    r"|could not (?:be reached|reach .{1,60} for comment)|no comment|requests? for comment|seeking comment|contributed to this)"
)
# What an entry of a list or of a transcript begins with: "VOTING RULES: ", "NORA FIELD: ". One word may be a place or who speaks
# in the news: "LAHORE: ", "WHO: ".
_LABEL = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+)+: ")
# What asks the reader for something, and the words of which each such request has one.
_IN_APPEALS = ("Please", "contact", "call")
_APPEAL = re.compile(
    r"^Please\b|\bwith (?:any )?information\b.*\b(?:contact|call)\b|\b(?:asked|urged|encouraged) to (?:contact|call)\b"
)
# A sentence about a thing of which it says nothing but its name ("The agreement involves"): it may never have been introduced.
BARE_SUBJECT = 0.85
# Questions, exclamations, the writer's own voice, entries with a label, appeals to the reader and news that nobody commented are
# chosen last.
LAST_CHOICE = 0.3
# A sentence whose capitals had to be restored is worth this much of one that always had them.
CASE_RESTORED = 0.8
# From this many words on a sentence is penalised in proportion.
LONG_SENTENCE = 40


def clarity(sentence: str) -> float:
    """Judge a complete sentence.

    Returns
    -------
    float
        In (0, 1], 1 for a plain statement of moderate length.

    Examples
    --------
    >>> clarity("All troops leave in May."), clarity("Will all troops leave in May?")
    (1.0, 0.3)
    """
    own = _own_words(sentence)
    lowered = own.lower()
    score = 1.0
    # A quoted question with its speaker ("“Did they?” Nora Field asked.") is one as well.
    if "?" in sentence or sentence.rstrip(CLOSING).endswith("!"):
        score *= LAST_CHOICE
    if _FIRST_PERSON.search(own) or ("you" in lowered and _SECOND_PERSON.search(lowered)):
        score *= LAST_CHOICE
    if _LABEL.match(sentence):
        score *= LAST_CHOICE
    if _NO_COMMENT.search(lowered) or (any(word in own for word in _IN_APPEALS) and _APPEAL.search(own)):
        score *= LAST_CHOICE
    if begins_with_bare_noun(sentence):
        score *= BARE_SUBJECT
    n_words = sentence.count(" ") + 1
    return score * min(1.0, math.sqrt(LONG_SENTENCE / n_words))


def _own_words(sentence: str) -> str:
    parts, last = [], 0
    for quotation in find_quotations(sentence):
        parts.append(sentence[last : quotation.start])
        last = quotation.end
    return " ".join([*parts, sentence[last:]])
