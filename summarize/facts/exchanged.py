"""Two sentences that would state the same but for one name or word, or for who did it to whom.

In: two sentences. Out: the words that were exchanged. "A train derailed near Lyon" is not stated by "a train derailed near Dijon",
nor "Northwind will buy Fjord" by "Fjord will buy Northwind", though all or nearly all of their words are the same.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from summarize.calendar import DAYS_AND_MONTHS
from summarize.facts.wording import fold_word
from summarize.text.names import NOT_NAMES, RANKS, TITLES, find_names
from summarize.text.tokens import stop_stems

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Exchange", "ExchangeableWords", "find_exchange"]

# How much of two sentences must be the same, in words; where names are exchanged, nearly all.
MIN_SHARED, MIN_SHARED_OF_NAMES = 0.75, 0.85
# Names that begin alike are forms of one: "Jews" and "Jewish".
MIN_LETTERS_SHARED = 3
# A name of more words is a list, or an apposition.
MAX_NAME_WORDS = 3
# Of each line only one can be true, or another word for it behind a stroke.
_EXCLUSIVE = {
    word: (number, side)
    for number, line in enumerate(
        (
            "north south east west",
            "northern southern eastern western",
            "northeast northwest southeast southwest",
            "northeastern northwestern southeastern southwestern",
            "before after",
            "all none",
            "boy girl",
            "boys girls",
            "man woman",
            "men women",
            "husband wife",
            "son daughter",
            "brother sister",
            "father mother",
            "win lose",
            "wins loses",
            "won lost",
            "begin/start end/stop",
            "begins/starts ends/stops",
            "began/started ended/stopped",
            "hire dismiss",
            "hired dismissed/fired",
            "succeed fail",
            "morning evening",
            "highest lowest",
            "largest/biggest smallest",
            "locked unlocked/open",
            "passed failed",
            "sober drunk",
            "welcomed condemned",
            "praised criticised/criticized",
            "unanimous split",
            "unanimously narrowly",
            "majority minority",
            "above below",
            "with without",
            "left right",
            "upper lower",
            "rubber live",
            "army rebels",
            "prosecution defence/defense",
            "profit loss",
            "male female",
        )
    )
    for side, words in enumerate(line.split())
    for word in words.split("/")
}
# Of these, too, the one says nothing of the other; but they are rather said of two things than of one: "two counts of arson", "four
# counts", "imports rose", "exports rose".
_AMOUNTS = {
    word: (number, side)
    for number, line in enumerate(
        (
            "one two three four five six seven eight nine ten",
            "half third quarter",
            "most few",
            "imports exports",
            "prosecutors lawyers",
            "government opposition",
            "eldest youngest",
            "public private",
            "first last",
            "sixties seventies eighties nineties",
        )
    )
    for side, word in enumerate(line.split())
}
_WORD = re.compile(r"[^\W_](?:[\w.,'’-]*\w)?")
_JOINING = frozenset({"and", "or", "as", "well", "both"})
_PREPOSITIONS = frozenset("in on at near from of to with by for off over under between into against".split())


class Exchange(NamedTuple):
    """The words of two sentences that stand in each other's place.

    Attributes
    ----------
    one, other : tuple of (int, int)
        Where they begin and end in the one and the other sentence.
    is_either : bool
        Whether only one of them can be true. Of two names both may be: "Nova Scotia" and "Canada".
    """

    one: tuple[int, int]
    other: tuple[int, int]
    is_either: bool


class ExchangeableWords(NamedTuple):
    """The words of a sentence, and those of them that could be exchanged: what is looked at first of a great many pairs."""

    words: frozenset[str]
    exchangeable: frozenset[str]

    @classmethod
    def of(cls, sentence: str) -> ExchangeableWords:
        """Read them from a sentence."""
        words = _WORD.findall(sentence)
        lowered = frozenset(word.lower() for word in words)
        return cls(
            lowered,
            (lowered & (_EXCLUSIVE.keys() | _AMOUNTS.keys()))
            | frozenset(word.lower() for word in words if word[0].isupper()),
        )

    def may_be_exchanged(self, other: ExchangeableWords) -> bool:
        """Whether each sentence has such a word that the other lacks, or both have the same words."""
        if self.words == other.words:
            return True
        return not (self.exchangeable <= other.words or other.exchangeable <= self.words)


def find_exchange(one: str, other: str, language: str = "en") -> Exchange | None:
    """Find the first name or word of one sentence in whose place the other has another name, or a word of the opposite.

    Examples
    --------
    >>> one, other = "A train derailed near Lyon on Monday.", "A train derailed near Dijon on Monday."
    >>> found = find_exchange(one, other)
    >>> one[slice(*found.one)], other[slice(*found.other)]
    ('Lyon', 'Dijon')
    >>> find_exchange(one, "On Monday a train derailed near Lyon.") is None
    True
    """
    words, others = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    lowered, lowered_others = ([word.group().lower() for word in each] for each in (words, others))
    if sorted(lowered) == sorted(lowered_others):
        return _find_turned(words, others, language) or _find_swap(
            words, others, {*find_names(one), *find_names(other)}
        )
    matcher = SequenceMatcher(None, lowered, lowered_others, autojunk=False)
    ratio = matcher.ratio()
    if ratio < MIN_SHARED:
        return None
    for kind, start, end, start_other, end_other in matcher.get_opcodes():
        if kind != "replace":
            continue
        mine, theirs = words[start:end], others[start_other:end_other]
        replaced = lowered[start:end], lowered_others[start_other:end_other]
        is_either = _are_exclusive(*replaced, _EXCLUSIVE)
        are_names = ratio >= MIN_SHARED_OF_NAMES and _is_name(mine) and _is_name(theirs)
        if (
            is_either
            or _are_exclusive(*replaced, _AMOUNTS)
            or (are_names and not _is_within_name(words, start, end) and not _mean_the_same(mine, theirs, language))
        ):
            return Exchange((mine[0].start(), mine[-1].end()), (theirs[0].start(), theirs[-1].end()), is_either)
    return None


def _find_turned(words: list[re.Match[str]], others: list[re.Match[str]], language: str) -> Exchange | None:
    """The first of two words in each other's place where all else is the same: "the mayor accused the firm", "from Lyon to Dijon".

    Not where they are only enumerated: "Lund and Berg".
    """
    places = [
        place
        for place, (mine, theirs) in enumerate(zip(words, others, strict=True))
        if mine.group().lower() != theirs.group().lower()
    ]
    if len(places) != 2:
        return None
    first, second = places
    is_list = _JOINING.issuperset(word.group().lower() for word in words[first + 1 : second])
    is_content = not {words[place].group().lower() for place in places} & stop_stems(language)
    if is_list or not is_content:
        return None
    return Exchange(words[first].span(), others[first].span(), is_either=False)


def _find_swap(words: list[re.Match[str]], others: list[re.Match[str]], names: set[str]) -> Exchange | None:
    """The first of two names that have changed places, where neither stands behind a preposition: "in Lyon" may stand anywhere."""
    placed = [
        [word for before, word in zip([None, *each], each, strict=False) if word.group() in names and _is_free(before)]
        for each in (words, others)
    ]
    if len(placed[0]) != len(placed[1]) or len(placed[0]) < 2:
        return None
    for mine, theirs in zip(*placed, strict=True):
        if mine.group() != theirs.group():
            return Exchange(mine.span(), theirs.span(), is_either=False)
    return None


def _is_free(before: re.Match[str] | None) -> bool:
    return before is None or before.group().lower() not in _PREPOSITIONS


def _is_name(words: list[re.Match[str]]) -> bool:
    """Whether words are a name, of a person, a place or a firm, and no title or day."""
    lowered = [word.group().lower().strip(".") for word in words]
    return len(words) <= MAX_NAME_WORDS and all(
        word.group()[0].isupper() and low not in NOT_NAMES | TITLES | RANKS | DAYS_AND_MONTHS and len(low) > 1
        for word, low in zip(words, lowered, strict=True)
    )


def _is_within_name(words: list[re.Match[str]], start: int, end: int) -> bool:
    """Whether more of a name stands on both sides, or names a place before a comma: "Omak, Washington"."""
    before, behind = (words[at].group()[0].isupper() if 0 <= at < len(words) else False for at in (start - 1, end))
    is_apart = start > 0 and words[0].string[words[start - 1].end() : words[start].start()] == ", "
    return before and (behind or is_apart)


def _mean_the_same(mine: list[re.Match[str]], theirs: list[re.Match[str]], language: str) -> bool:
    """Whether two names have a word in common, or words of one meaning ("U.S.", "American"), or begin alike."""
    if mine[0].group()[:MIN_LETTERS_SHARED] == theirs[0].group()[:MIN_LETTERS_SHARED]:
        return True
    stems, others = ({stem for word in each for stem in fold_word(word.group(), language)} for each in (mine, theirs))
    stop = stop_stems(language)
    return not stems.isdisjoint(others) or stems <= stop or others <= stop


def _are_exclusive(mine: list[str], theirs: list[str], side_of: Mapping[str, tuple[int, int]]) -> bool:
    """Whether some words say that it was one of what only one can be, and others that it was another."""
    sides, others = ({side_of[word] for word in each if word in side_of} for each in (mine, theirs))
    are_opposed = any(line == number and side != other for line, side in sides for number, other in others)
    return max(len(mine), len(theirs)) <= MAX_NAME_WORDS and are_opposed
