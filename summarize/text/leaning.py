"""Which sentences lean on the ones before them: a reader who meets them alone meets a dangling reference.

A sentence leans if, before its main verb, it has a pronoun, a demonstrative or a connective whose antecedent is not in the
sentence itself; if it attributes words to "he", "she" or a bare description; or if it is a quotation without a speaker.
There is no parser here: the part before the main verb is found with word lists, which is measured against hand-labelled
sentences by ``tests/benchmarks/leaning.py``.
"""

from __future__ import annotations

import re

from summarize.text.antecedents import SentenceWords, has_antecedent, is_named_later, split_at_main_verb
from summarize.text.leaning_words import (
    ANNOUNCED,
    COMPLEMENTS,
    CONNECTIVE_PHRASES,
    CONNECTIVES,
    COUNTED,
    COUNTS,
    DEMONSTRATIVES,
    FUNCTION_WORDS,
    HE_OR_SHE,
    INNER_CONNECTIVES,
    INNER_PHRASES,
    IT_OR_THEY,
    KNOWN_BEFORE,
    ORDINALS,
    ORDINALS_ALONE,
    QUANTITIES,
    SUBORDINATORS,
    TAKING_UP,
    TIMES,
    VERBS,
)
from summarize.text.looking_back import looks_back
from summarize.text.quotes import OPENING, find_quotations
from summarize.text.speakers import has_unnamed_speaker, without_quotations
from summarize.text.speech import STATING
from summarize.text.verbs import AUXILIARIES

__all__ = ["leans"]

# "It is unclear whether": this "it" stands for nothing. In "it is expected to arrive" it does.
_PLEONASTIC = re.compile(
    r"\bit(?:['’]s| is| was| remains?| seems?| appears?| "
    r"(?:became|becomes)(?! that)| will be| would be| could be| may be| takes?| took)\s+"
    r"(?!(?:\w+\s+)?(?:expected|scheduled|due|set|planned|supposed|designed|intended|meant|believed|thought|known|estimated|said|able|about"
    r"|going|ready) to\b)"
    r"(?:\w+\s+){0,3}?(?:that|whether|to|how|why|who|if|when|what|unclear|possible|likely)\b",
    re.IGNORECASE,
)
_THAT_IS = ("that's", "that’s")
# "The end of that episode": behind these "that" is no conjunction.
_BEFORE_THAT = frozenset(
    (
        "of at during after despite on for by from with since following under around beyond through toward towards against "
        "within about to over before until into among between behind"
    ).split()
)
# What stands behind a demonstrative that has no noun, or behind a "that" that is no demonstrative.
_NO_NOUN = FUNCTION_WORDS | VERBS | {"i", "we", "you", "he", "one", "soon", "there"}
_NO_REFERENCE_BEHIND = TIMES | ANNOUNCED
_REFERRING = IT_OR_THEY | DEMONSTRATIVES
# As the first word quoted; "it" and "this" are as often "It is sad that" and "This is a time to".
_QUOTED_REFERENCES = HE_OR_SHE | {"they", "their"}
_BEHIND_COUNTS = AUXILIARIES | VERBS | COUNTED
# By the first word of each.
_PHRASES_OF = {word: [phrase for phrase in CONNECTIVE_PHRASES if phrase[0] == word] for word, *_ in CONNECTIVE_PHRASES}
_FIRST_OF_INNER = frozenset(phrase[0] for phrase in INNER_PHRASES)
# Behind these another clause begins, and a demonstrative may take up the one before.
_ENDS_CLAUSE = frozenset(
    ", ; : – — and but or nor who whom whose which what while when where because although though if whether as than like".split()
)
_SAYS_BOTH = frozenset({"and", "or", "nor"})
_SAYS_WHICH = frozenset("of that who whose which".split())
_OBJECTS = frozenset({"it", "them", "him", "her"})
# What may join another noun to the subject.
_JOINS_NOUNS = COMPLEMENTS | SUBORDINATORS | frozenset("and or that than".split())
# Behind these "it" mostly begins a clause of its own, or stands for nothing.
_BEFORE_CLAUSES = STATING | frozenset(
    "says say believe believes believed think thinks thought hope hopes hoped knew know knows".split()
)
_WITH_EMPTY_IT = frozenset("make makes made find finds found take takes took put puts".split())
# Behind "this" these are those of whoever reads: "in this country", "at this point".
_NOTHING_BEFORE = TIMES | {"point", "stage", "past", "way", "country", "world"}

# Behind a "which" that continues the sentence before, unless a verb stands there.
_BEHIND_CONTINUING = AUXILIARIES | {",", "only", "also", "he", "she", "it", "they"}

# "The 58-year-old", as a sentence's whole subject.
_OF_AGE = re.compile(r"\d{1,3}-year-old")


def leans(sentence: str) -> bool:
    """Say whether a sentence needs the one before it to be understood.

    Parameters
    ----------
    sentence : str
        One sentence, or one quotation with what introduces it.

    Examples
    --------
    >>> leans("However, no decision has been made."), leans("These attacks killed three.")
    (True, True)
    >>> leans("It is unclear whether the U.S. will help."), leans("Iraq and its allies met.")
    (False, False)
    """
    own = without_quotations(sentence)
    if not any(map(str.isalpha, own)):
        return True
    words = split_at_main_verb(own)
    return (
        _begins_with_connective(words.opening)
        or _refers_back(words, own)
        or _has_demonstrative_object(words)
        or _has_pronoun_as_object(words)
        or _takes_up(words)
        or _begins_as_known(words)
        or _has_unknown_person(words)
        or has_unnamed_speaker(sentence, own)
        or _begins_with_quoted_reference(sentence)
        or looks_back(own)
    )


def _begins_with_connective(opening: tuple[str, ...]) -> bool:
    if not opening:
        return False
    # "Because of the flood, ..." and "So far, ..." do not look back.
    stands_alone = opening[0] not in {"because", "still", "again"} or opening[1:2] == (",",)
    if opening[0] in CONNECTIVES and stands_alone and opening[:2] != ("so", "far"):
        return True
    # "Which means that", "Which only proves it", but "Which plan is the best" and "Which of them is".
    if opening[0] == "which" and (len(opening) == 1 or opening[1] in _BEHIND_CONTINUING):
        return True
    # "Earlier this week" counts from the article's day, "earlier, the council" from what was told.
    if opening[0] in {"earlier", "later"} and opening[1:2] not in {("this",), ("today",)}:
        return True
    if not INNER_CONNECTIVES.isdisjoint(opening[1:]):
        return True
    firsts = [index for index, word in enumerate(opening) if index and word in _FIRST_OF_INNER]
    if any(opening[index : index + 3] in INNER_PHRASES for index in firsts):
        return True
    return any(opening[: len(phrase)] == phrase for phrase in _PHRASES_OF.get(opening[0], ()))


def _refers_back(words: SentenceWords, own: str) -> bool:
    """Whether a pronoun or demonstrative in the opening has nothing before it to stand for."""
    pleonastic = _PLEONASTIC.search(own) if "it" in words.opening else None
    for index, word in enumerate(words.opening):
        is_empty = word == "it" and pleonastic and own[: pleonastic.start()].count(" ") <= index
        if word in IT_OR_THEY and not is_empty and not has_antecedent(words, index):
            return True
        if word in DEMONSTRATIVES and words.following(index) not in _NO_REFERENCE_BEHIND:
            return True
        if word == "that" and index and words.lowered[index - 1] in _BEFORE_THAT:
            return True
        begins = index == 0 or (
            words.lowered[index - 1] == "," and word in {"both", "another", "others", "that", *_THAT_IS}
        )
        if begins and _points_back(words.opening[index:], words.written[index:]):
            return True
    return False


def _has_demonstrative_object(words: SentenceWords) -> bool:
    """Whether the first clause says of what went before ("Wend denies these claims", "lay within that limit") behind its verb."""
    for index in range(words.n_opening, len(words.lowered) - 1):
        word, following, *complement = words.lowered[index : index + 3]
        if word in _ENDS_CLAUSE:
            return False
        # "This strain of influenza" and "those nations that emit most" say which.
        is_noun = following.isalpha() and words.written[index + 1].islower() and following not in _NO_NOUN
        if not is_noun or not _SAYS_WHICH.isdisjoint(complement):
            continue
        if word == "that" and words.lowered[index - 1] in _BEFORE_THAT:
            return True
        if (
            word in {"this", "these", "those"}
            and following not in _NOTHING_BEFORE
            and not following.endswith(("ed", "ing"))
        ):
            return True
    return False


def _has_pronoun_as_object(words: SentenceWords) -> bool:
    """Whether the main verb has a pronoun as its object before which only the subject stands ("Voters rejected it").

    It is not the subject, which would be "itself", and there is nothing else that it could be.
    """
    for index in range(max(words.n_opening, 2), min(words.n_opening + 2, len(words.lowered))):
        word, verb = words.lowered[index], words.lowered[index - 1]
        if word not in _OBJECTS or (verb not in VERBS and not verb.endswith("ed")):
            continue
        following = words.lowered[index + 1] if index + 1 < len(words.lowered) else ""
        # "The army said it had", "she saw her brother": a subject and a possessive; "made it clear" is a phrase.
        begins_clause = word == "it" and (
            verb in _BEFORE_CLAUSES or following in VERBS | AUXILIARIES or following.endswith("ed")
        )
        is_possessive = word == "her" and following.isalpha() and following not in FUNCTION_WORDS
        is_phrase = word == "it" and (verb in _WITH_EMPTY_IT or following == "quits")
        before = words.lowered[: index - 1]
        return not (begins_clause or is_possessive or is_phrase or any(map(_may_hold_more, before)))
    return False


def _may_hold_more(word: str) -> bool:
    """Whether a word may join a second noun to the subject, or stands for a quotation."""
    return word in _JOINS_NOUNS or not word[0].isalnum()


def _points_back(words: tuple[str, ...], written: tuple[str, ...]) -> bool:
    """Whether the first of these words takes up something: "Another plan", "Both sides", "That decision"."""
    word, following = words[0], words[1] if len(words) > 1 else ""
    if word in {"another", "others", "other", "that", *_THAT_IS}:
        return True
    if word in {"here", "there"}:
        return not following
    if word == "the":
        # "The former was sold", but "the former mayor"; "the Second World War".
        is_alone = len(words) == 2 or words[2] in AUXILIARIES
        return (following in ORDINALS and written[1].islower()) or (following in ORDINALS_ALONE and is_alone)
    if words[:3] == ("each", "of", "the"):
        return True
    if word in {"both", "either", "neither"}:
        # "Both Wend and Leeds", "both houses of the council" say which.
        return _SAYS_BOTH.isdisjoint(words[:8]) and "of" not in words[2:8]
    if word in QUANTITIES and following in AUXILIARIES:
        # "Most are in homes": most of what? "All is not lost" and "one has to wonder" are said of nothing.
        return following not in {"is", "has", "must", "can"} or (word, following) == ("one", "is")
    return word in QUANTITIES and following == "of" and len(words) > 2 and words[2] in _REFERRING


def _has_unknown_person(words: SentenceWords) -> bool:
    """Whether "he" or "her" anywhere in the sentence has nobody before it to stand for ("Prosecutors charged him.")."""
    if HE_OR_SHE.isdisjoint(words.lowered):
        return False
    return any(
        word in HE_OR_SHE and not has_antecedent(words, index, of_person=True) and not is_named_later(words, index)
        for index, word in enumerate(words.lowered)
    )


def _takes_up(words: SentenceWords) -> bool:
    """Whether a noun such as "the report" in the opening takes up what was said before."""
    if TAKING_UP.isdisjoint(words.lowered):
        return False
    return any(word == "the" and _taken_up_behind(words, index) for index, word in enumerate(words.opening))


def _taken_up_behind(words: SentenceWords, index: int) -> bool:
    # One adjective may stand between: "the formal announcement".
    for place in (index + 1, index + 2):
        if place >= len(words.lowered) or words.written[index + 1][:1].isupper():
            return False
        if words.lowered[place] not in TAKING_UP:
            continue
        following = words.lowered[place + 1] if place + 1 < len(words.lowered) else ""
        if words.lowered[place] in COUNTS and (following not in _BEHIND_COUNTS or _names_before(words, index) > 1):
            return False
        if following in COUNTED and following != ",":
            # "The two countries of the south", "the two companies involved" say which.
            complement = "".join(words.lowered[place + 2 : place + 3])
            return complement not in COMPLEMENTS and complement != "involved"
        return following not in COMPLEMENTS and not following.isdigit() and not following.endswith("ed")
    return False


def _begins_with_quoted_reference(sentence: str) -> bool:
    """Whether the first word quoted takes up what the speaker, or the article, said before: "“It was wonderful,” Hardy said"."""
    quotations = find_quotations(sentence)
    if not quotations or quotations[0].start:
        return False
    quoted = sentence[: quotations[0].end].lstrip(OPENING)
    words = split_at_main_verb(quoted)
    if not words.opening or words.opening[0] not in _QUOTED_REFERENCES:
        return False
    return words.opening[0] in HE_OR_SHE or _refers_back(words, quoted)


def _begins_as_known(words: SentenceWords) -> bool:
    """Whether the sentence begins with somebody or something who must have been named: "The judge said"."""
    the, noun, verb = (*words.lowered, "", "", "")[:3]
    is_known = noun in KNOWN_BEFORE or _OF_AGE.fullmatch(noun) is not None
    return the == "the" and is_known and (verb in AUXILIARIES | VERBS or verb.endswith("ed"))


def _names_before(words: SentenceWords, index: int) -> int:
    """How many words with a capital stand before one, the sentence's first left out unless it can only be a name."""
    return sum(
        word[0].isupper() and (place > 0 or word.lower() not in FUNCTION_WORDS)
        for place, word in enumerate(words.written[:index])
    )
