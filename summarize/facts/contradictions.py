"""Like sentences that say opposite things: "was caused by", "was not caused by"; "approved", "rejected".

In: the pairs of sentences of a set. Out: the statements and what denies them, like those of :mod:`summarize.facts.statuses`.
That two sentences are opposed keeps either from supporting the other (:mod:`summarize.facts.polarity`); to be shown, both must
tell what happened or was done, in words as good as the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from summarize.calendar import YEAR
from summarize.facts.exchanged import find_exchange
from summarize.facts.pair_features import find_twins
from summarize.facts.polarity import find_negations, find_opposition
from summarize.facts.statuses import UNREAL, Opposition, StatusMention
from summarize.facts.wording import fold_word
from summarize.text.quotes import asks
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.text.values import find_values
from summarize.text.verbs import BE, HAVE, MODALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Material, Sentence
    from summarize.facts.judged_pairs import JudgedPairs
    from summarize.facts.polarity import Negation, Polarity

__all__ = ["find_contradictions"]

# Under this cosine similarity opposed sentences of the development data speak of two things.
MIN_SIMILARITY_OF_OPPOSED = 0.42
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OF_TIME = re.compile(rf"[a-z]+|{YEAR}")
_LETTERS_BEFORE = 24
_DONE = re.compile(rf"\b(?:{'|'.join(sorted((BE | HAVE) - {'be'}))})\b", re.IGNORECASE)
_DID = re.compile(r"\bdid(?:\s|n['’]t)", re.IGNORECASE)
_DOES = re.compile(r"\bdo(?:es)?(?:\s|n['’]t)", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|won['’]t)\b", re.IGNORECASE)
# "He would appeal", as his lawyer said, is that he will.
_REPORTED_WILL = re.compile(r"\b(?:said|says|announced|told)\b[^.;]*\bwould\s(?:\w+ly\s)?$", re.IGNORECASE)
# "No ransom was paid" denies that "a ransom of two million euros was paid".
_BEHIND_NOUN = re.compile(r"(?:\sof\s[^.,;]{1,60}?)?\s(?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?(\w+)")
# "Divers have found wreckage": the verb before a noun and its article.
_BEFORE_NOUN = re.compile(r"\b([a-z]+)\s(?:(?:an?|the|some|any)\s)?$")
_MODAL = re.compile(rf"\b(?:to|{'|'.join(sorted(MODALS))})\s(?:\w+ly\s)?$", re.IGNORECASE)


def find_contradictions(material: Material, pairs: JudgedPairs) -> list[Opposition]:
    """Find sentences of different articles that would state the same but for one word."""
    found: list[Opposition] = []
    taken: set[int] = set()
    candidates = np.flatnonzero(pairs.opposed & (pairs.similarity >= MIN_SIMILARITY_OF_OPPOSED))
    twins = find_twins(pairs.stated.first, np.flatnonzero(material.counted).tolist()) if len(candidates) else {}
    for index in sorted(candidates.tolist(), key=lambda index: (-pairs.similarity[index], index)):
        firsts = int(pairs.a[index]), int(pairs.b[index])
        if taken & {*firsts}:
            continue
        # As they stand in two articles, neither of them a reprint.
        standing = (
            (one, other)
            for one in twins.get(firsts[0], ())
            for other in twins.get(firsts[1], ())
            if material.sentences[one].document != material.sentences[other].document
        )
        one, other = next(standing, (None, None))
        if one is None or other is None:
            continue
        sentences = material.sentences[one], material.sentences[other]
        if any(asks(sentence.text) for sentence in sentences) or _are_of_other_days(*sentences):
            continue
        mentions = (
            _negated_mentions(material, one, other)
            or _negated_mentions(material, other, one)
            or _opposite_mentions(material, pairs.stated.polarities, one, other)
            or _exchanged_mentions(material, one, other)
        )
        if mentions is not None:
            taken |= {*firsts}
            found.append(Opposition(mentions[:1], mentions[1:], float(pairs.similarity[index])))
    return found


def _negated_mentions(material: Material, stating: int, denying: int) -> tuple[StatusMention, StatusMention] | None:
    """The words by which the second sentence negates what the first states, if both tell what is or was."""
    statement, denial = material.sentences[stating], material.sentences[denying]
    words = _words_by_stem(statement, material.language)
    for negation in find_negations(denial.text, material.language):
        stated = words.get(negation.stem)
        if stated and _tell_what_is(stated, denial.text, negation):
            return (
                StatusMention(stating, statement.document, *stated.span(), True),
                StatusMention(denying, denial.document, negation.start, negation.end, False),
            )
    return None


def _opposite_mentions(
    material: Material, polarities: Sequence[Polarity], stating: int, denying: int
) -> tuple[StatusMention, StatusMention] | None:
    """The two opposites by which one sentence contradicts the other, if both tell what is or was."""
    opposition = find_opposition(polarities[stating], polarities[denying])
    if opposition is None or opposition[0] == opposition[1]:
        return None
    sentences = material.sentences[stating], material.sentences[denying]
    first, second = matches = [
        next(re.finditer(rf"\b{word}\b", sentence.text, re.IGNORECASE))
        for word, sentence in zip(opposition, sentences, strict=True)
    ]
    # "The open market" and "the closed market" are two markets.
    if len({(match.group().endswith("ed"), match.group().endswith("s")) for match in matches}) > 1:
        return None
    # "Opened fire near the square" and "closed the square" are no opposites.
    if len({_content_beside(match, material.language) for match in matches}) > 1:
        return None
    before = [match.string[: match.start()] for match in matches]
    if any(UNREAL.search(text) or _MODAL.search(text) for text in before):
        return None
    return (
        StatusMention(stating, sentences[0].document, *first.span(), True),
        StatusMention(denying, sentences[1].document, *second.span(), False),
    )


def _exchanged_mentions(material: Material, stating: int, other: int) -> tuple[StatusMention, StatusMention] | None:
    """The two words of which only one can be true, in sentences that are the same but for them: "before" and "after"."""
    sentences = material.sentences[stating], material.sentences[other]
    exchange = find_exchange(sentences[0].text, sentences[1].text, material.language)
    if exchange is None or not exchange.is_either:
        return None
    return (
        StatusMention(stating, sentences[0].document, *exchange.one, True),
        StatusMention(other, sentences[1].document, *exchange.other, False),
    )


def _content_beside(word: re.Match[str], language: str) -> tuple[str, str]:
    """The stems of the content words next before and behind a word of a sentence."""
    stop = stop_stems(language)
    before, behind = (
        [stem for stem in stem_tokens(part, language) if stem not in stop]
        for part in (word.string[: word.start()], word.string[word.end() :])
    )
    return (before[-1] if before else "", behind[0] if behind else "")


def _are_of_other_days(one: Sentence, other: Sentence) -> bool:
    """Whether both name days, months or years and none in common: what rose on Monday may have fallen on Tuesday."""
    a, b = ({value for value in find_values(sentence.text) if _OF_TIME.fullmatch(value)} for sentence in (one, other))
    return bool(a and b) and a.isdisjoint(b)


def _words_by_stem(sentence: Sentence, language: str) -> dict[str, re.Match[str]]:
    """Where each folded stem first stands."""
    found: dict[str, re.Match[str]] = {}
    for match in _WORD.finditer(sentence.text):
        for stem in fold_word(match.group(), language):
            found.setdefault(stem, match)
    return found


def _tell_what_is(stated: re.Match[str], denial: str, negation: Negation) -> bool:
    """Whether a word of a statement and its negation have the same form, and neither is only possible, planned or asked."""
    statement, (start, end) = stated.string, stated.span()
    before = statement[max(0, start - _LETTERS_BEFORE) : start]
    denied = denial[max(0, negation.start - _LETTERS_BEFORE) : negation.end]
    word, negated = stated.group().lower(), denial[negation.start : negation.end].split()[-1].lower()
    if _WILL.search(denied) or _REPORTED_WILL.search(denial[: negation.start]):
        return word == negated and (_WILL.search(before) or _REPORTED_WILL.search(statement[:start])) is not None
    if UNREAL.search(statement[:start]) or _MODAL.search(before):
        return False
    if _DID.search(denied):
        return word != negated and not word.endswith("ing")
    if _DOES.search(denied):
        return word == f"{negated}s"
    if word == negated and _DONE.search(before) and _DONE.search(denied):
        return True
    verb = _BEHIND_NOUN.match(denial, negation.end)
    around = _BEHIND_NOUN.match(statement, end), _BEFORE_NOUN.search(statement[:start])
    return verb is not None and any(match is not None and match[1] == verb[1] for match in around)
