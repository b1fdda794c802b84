"""Which sentences lean on the ones before them: a reader who meets them alone meets a dangling reference.

A sentence leans if, before its main verb, it has a pronoun, a demonstrative or a connective whose antecedent is not in the
sentence itself; if it attributes words to "he", "she" or a bare description; or if it is a quotation without a speaker.
There is no parser here: the part before the main verb is found with word lists, which is measured against hand-labelled
sentences by ``tests/benchmarks/leaning.py``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.text.quotes import find_quotations

__all__ = ["is_quotation_without_speaker", "leans", "names_speaker"]

_WORD = re.compile(r"[^\W_](?:[\w'’.-]*\w)?|[,;:—–]|\x00")
# Stands for a quotation in what is left of a sentence when its quotations are taken out.
_QUOTED = "\x00"

_CONNECTIVES = frozenset(
    (
        "however but and or so yet nor then thus therefore hence meanwhile moreover furthermore additionally "
        "besides nevertheless nonetheless instead otherwise likewise similarly consequently accordingly "
        "conversely finally still also afterward afterwards thereafter indeed alternatively regardless again "
        "too elsewhere because"
    ).split()
)
_CONNECTIVE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "in addition,as a result,in conclusion,in summary,in fact,in short,in other words,in contrast,"
        "by contrast,for example,for instance,on the other hand,at the same time,at the time,even so,"
        "that said,after all,above all,in the meantime,in turn,as well,what is more,more importantly,"
        "to this end,to that end,in response,since then,until then,by then,even then,on top of,"
        "not only that,no wonder,of course,all the same"
    ).split(",")
)
_HE_OR_SHE = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_IT_OR_THEY = frozenset(["it", "its", "itself", "they", "them", "their", "theirs", "themselves"])
_DEMONSTRATIVES = frozenset(["this", "these", "those", "such"])
_TIMES = frozenset(
    (
        "week weekend month year morning afternoon evening night time summer winter spring fall autumn season "
        "century decade day monday tuesday wednesday thursday friday saturday sunday january february march "
        "april may june july august september october november december"
    ).split()
)
# Nouns that, behind "the" and without a complement, take up what was said before.
_TAKING_UP = frozenset(
    (
        "report reports statement announcement decision move moves development developments remark remarks "
        "comment comments letter incident finding findings study survey ruling verdict measure measures "
        "proposal allegation allegations accusation accusations claim claims revelation episode latter former "
        "two three four pair trio duo couple others other same group man woman boy girl teenager"
    ).split()
)
_COMPLEMENTS = frozenset(
    (
        "of to that on in for between by from about with which who whose against at into over — –"
    ).split()
)
_AUXILIARIES = frozenset(
    (
        "is are was were be been has have had will would can could may might shall should must do does did "
        "won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
        "didn't"
    ).split()
)
_VERBS = frozenset(
    (
        "said says say told tells asked added announced began became become came come made make makes took "
        "take takes gave give gives went go goes got get gets saw see sees found find finds left leave leaves "
        "led leads lead kept keep keeps held hold holds ran run runs met meet meets brought won win wins lost "
        "lose loses sent sends set sets put puts paid pays spent spends fell falls rose rises grew grows "
        "broke breaks drove drives spoke speaks wrote writes knew knows thought thinks felt feels heard stood "
        "stands sat sits began begins shot hit hits cut cuts struck sought seeks fought fights bought sold "
        "taught caught built wore wears drew draws flew flies threw shows show remain remains include "
        "includes appear appears seem seems continue continues plan plans want wants need needs believe "
        "believes argue argues face faces call calls serve serves help helps work works live lives use uses "
        "try tries expect expects hope hopes agree agrees warn warns urge urges accuse accuses deny denies "
        "refuse refuses fear fears involve involves mark marks reflect reflects signify signifies emerge "
        "emerges highlight highlights represent represents offer offers allow allows cause causes suggest "
        "suggests indicate indicates extend extends contribute contributes provide provides follow follows "
        "happen happens mean means start starts end ends dates comes"
    ).split()
)
_SUBORDINATORS = frozenset(
    (
        "while although though if as when whenever since after before because despite with without under "
        "during following amid among according given unlike like for in on at by from through until upon once "
        "whereas besides along apart"
    ).split()
)
_SPEECH = (
    r"(?:said|says|told|added|adds|stated|noted|explained|continued|went on|insisted|wrote|writes|argued|recalled|replied|warned|"
    r"concluded|declared|tweeted|testified|acknowledged|joked|asked|remarked|observed|commented)"
)
_PRONOUN_SPEAKER = re.compile(
    rf"\b(?:he|she|they)\s+(?:\w+ly\s+|also\s+)?{_SPEECH}\b|\b(?:said|added|says)\s+(?:he|she)\b", re.IGNORECASE
)
_BARE_SPEAKER = re.compile(
    rf"\b[Tt]he\s+(?:[\w'’-]+\s+){{0,5}}[a-z][\w'’-]*\s+{_SPEECH}\b|\b(?:said|added|says|stated)\s+the\s+(?:[a-z][\w'’-]*\s*)+[.,]?"
)
_SPEAKER = re.compile(rf"\b{_SPEECH}\b|\baccording to\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'’-]+")
_PLEONASTIC = re.compile(
    r"\bit(?:['’]s| is| was| remains?| seems?| appears?| became| becomes| will be| would be| could be| may be| takes?| took)\s+"
    r"(?:\w+\s+){0,3}?(?:that|whether|to|how|why|who|if|when|what|unclear|possible|likely)\b",
    re.IGNORECASE,
)
# A sentence whose main verb is not found is searched this far, in words.
_MAX_SUBJECT_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Opening:
    """A sentence up to its main verb: lower-cased words, and the words as written."""

    lowered: tuple[str, ...]
    written: tuple[str, ...]


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
    >>> leans("It is unclear whether the U.S. will help."), leans("Iraq and its allies agreed.")
    (False, False)
    """
    own = _without_quotations(sentence)
    if is_quotation_without_speaker(sentence):
        return True
    opening = _opening(own)
    return (
        _begins_with_connective(opening)
        or _refers_back(opening, own)
        or _takes_up(opening, own)
        or _has_unknown_person(own)
        or _has_unnamed_speaker(sentence, own)
    )


def is_quotation_without_speaker(sentence: str) -> bool:
    """Whether there is nothing but quotation in the sentence."""
    return not any(character.isalpha() for character in _without_quotations(sentence))


def names_speaker(sentence: str) -> bool:
    """Whether the words outside the quotations say who speaks, by a name.

    Examples
    --------
    >>> names_speaker("“Go. Now,” Jason Lee said."), names_speaker("“Go. Now,” he said.")
    (True, False)
    """
    own = _without_quotations(sentence)
    return (
        _SPEAKER.search(own) is not None and _NAME.search(own) is not None and not _has_unnamed_speaker(sentence, own)
    )


def _without_quotations(sentence: str) -> str:
    parts, last = [], 0
    for quotation in find_quotations(sentence):
        # A word or two in quotation marks belong to the sentence itself.
        if sentence.count(" ", quotation.start, quotation.end) < 3:
            continue
        parts.append(sentence[last : quotation.start])
        last = quotation.end
    parts.append(sentence[last:])
    return _QUOTED.join(parts)


def _opening(own: str) -> _Opening:
    """Cut the sentence off at its main verb, as well as word lists can tell."""
    words = _WORD.findall(own)
    lowered = [word.lower() for word in words]
    start = 0
    if lowered and (lowered[0] in _SUBORDINATORS or lowered[0] in _CONNECTIVES) and "," in lowered:
        # A clause or phrase before the subject has verbs of its own; the references in it count all the same.
        start = lowered.index(",") + 1
    for index in range(start, len(words)):
        if index - start >= _MAX_SUBJECT_WORDS or (index > start and _is_main_verb(lowered, index)):
            # "has also said": what stands between the auxiliary and the verb is still before the verb.
            end = index + 2 if lowered[index] in _AUXILIARIES else index
            return _Opening(tuple(lowered[:end]), tuple(words[:end]))
    return _Opening(tuple(lowered), tuple(words))


def _is_main_verb(lowered: list[str], index: int) -> bool:
    word, before = lowered[index], lowered[index - 1]
    if before in {"to", "the", "a", "an", "of"}:
        return False
    if word in _AUXILIARIES or word in _VERBS:
        return True
    return len(word) > 4 and word.endswith("ed") and before not in {",", "and", "by"} and not word.endswith("eed")


def _begins_with_connective(opening: _Opening) -> bool:
    words = opening.lowered
    if not words:
        return False
    if words[0] in _CONNECTIVES and not (words[0] in {"because", "still", "again"} and "," not in words[1:2]):
        return True
    if any(words[: len(phrase)] == phrase for phrase in _CONNECTIVE_PHRASES):
        return True
    # "The police, however, refused"; "Other nations also contribute".
    return any(
        word in {"however", "also", "meanwhile", "therefore", "then", "nevertheless", "instead", "too"}
        for word in words[1:]
    )


def _refers_back(opening: _Opening, own: str) -> bool:
    """Whether a pronoun or demonstrative in the opening has nothing before it to stand for."""
    pleonastic = _PLEONASTIC.search(own)
    for index, word in enumerate(opening.lowered):
        following = opening.lowered[index + 1] if index + 1 < len(opening.lowered) else ""
        if word in _HE_OR_SHE and not _has_antecedent(opening, index):
            return True
        stands_for_nothing = word == "it" and pleonastic and own[: pleonastic.start()].count(" ") <= index
        if word in _IT_OR_THEY and not stands_for_nothing and not _has_antecedent(opening, index):
            return True
        if word in _DEMONSTRATIVES and following not in _TIMES | {
            "as",
            "who",
            "in",
            "with",
            "whose",
            "which",
            "at",
            "on",
            "from",
        }:
            return True
        begins = index == 0 or (opening.lowered[index - 1] == "," and word in {"both", "another", "others"})
        if begins and _points_back_first(word, following, opening.lowered[index:]):
            return True
    return False


def _has_unknown_person(own: str) -> bool:
    """Whether "he" or "her" anywhere in the sentence has nobody before it to stand for ("Police arrested him.")."""
    words = _WORD.findall(own)
    whole = _Opening(tuple(word.lower() for word in words), tuple(words))
    return any(word in _HE_OR_SHE and not _has_antecedent(whole, index) for index, word in enumerate(whole.lowered))


def _points_back_first(word: str, following: str, words: tuple[str, ...]) -> bool:
    """Whether a sentence's first word takes up something: "Another plan", "Both sides", "That decision"."""
    if word in {"another", "others", "neither", "here", "there"}:
        return word not in {"here", "there"} or following == ""
    if word == "other" or (
        word == "the" and following in {"second", "third", "fourth", "former", "latter", "same", "other", "others"}
    ):
        return True
    if word in {"both", "either"}:
        return "and" not in words[:8] and "or" not in words[:8]
    if word in {"some", "most", "many", "all", "several", "one", "two", "three", "half"}:
        return following in {"of"} and len(words) > 2 and words[2] in _IT_OR_THEY | _DEMONSTRATIVES
    return word == "that"


def _has_antecedent(opening: _Opening, index: int) -> bool:
    """Whether something that a pronoun could stand for precedes it: a name, or a noun behind an article."""
    for place in range(index):
        word = opening.written[place]
        if word == _QUOTED:
            continue
        if word[:1].isupper() and (place > 0 or word.lower() not in _FUNCTION_WORDS):
            return True
        if place > 0 and opening.lowered[place - 1] in {"the", "a", "an", "every", "each", "any", "no", "some"}:
            return True
        # A bare plural opens the sentence: "Officials and their families".
        if word.lower().endswith("s") and len(word) > 4 and word.lower() not in _FUNCTION_WORDS:
            return True
    return False


def _takes_up(opening: _Opening, own: str) -> bool:
    """Whether a noun such as "the report" in the opening takes up what was said before."""
    words = _WORD.findall(own)
    lowered = [word.lower() for word in words]
    for index in range(min(len(opening.lowered), len(words))):
        if lowered[index] != "the":
            continue
        # One adjective may stand between: "the formal announcement".
        for place in (index + 1, index + 2):
            if place >= len(words) or words[index + 1][:1].isupper():
                break
            following = lowered[place + 1] if place + 1 < len(words) else ""
            if lowered[place] in _TAKING_UP:
                if (
                    lowered[place] in _COUNTS
                    and following not in _AUXILIARIES | _VERBS
                    and following not in {"men", "women", "sides", ","}
                ):
                    break
                if following not in _COMPLEMENTS and not following.isdigit() and not following.endswith("ed"):
                    return True
                break
    return False


def _has_unnamed_speaker(sentence: str, own: str) -> bool:
    """Whether a quotation or statement is attributed to a pronoun or a bare description."""
    spoken = _PRONOUN_SPEAKER.search(own)
    if spoken and not _NAME.search(own[: spoken.start()]):
        return True
    if _QUOTED not in own and not find_quotations(sentence):
        return False
    bare = _BARE_SPEAKER.search(own)
    return bare is not None and not _NAME.search(own[: bare.start()])


_COUNTS = frozenset({"two", "three", "four", "others", "other", "same"})
_FUNCTION_WORDS = (
    _SUBORDINATORS
    | _CONNECTIVES
    | _HE_OR_SHE
    | _IT_OR_THEY
    | _DEMONSTRATIVES
    | _AUXILIARIES
    | frozenset(
        (
        "the a an of to not no more some many most all several few less what where who why how even just only "
        "perhaps"
    ).split()
    )
)
