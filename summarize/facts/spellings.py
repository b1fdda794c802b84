"""People and places whose names the articles spell differently: "Mohammed Shia al-Sudani" and "Mohammad Hijau Sudani".

In: the sentences of a set. Out: for each such person or place the spellings, each with where articles first use it. Two full names
are one's if their first and their last words are the same or nearly so. Where nobody is introduced by them (a title before or a
verb of speech behind), the words that differ must be no common ones. A middle name more or less is no difference, nor is a hyphen,
an apostrophe, an accent or an article ("al-").
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import permutations, takewhile
from typing import TYPE_CHECKING

from summarize.lexicon import PARTICLES
from summarize.text.names import CAPITAL, NOT_NAMES, RANKS, SMALL, TITLES
from summarize.text.speech import STATING_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.corpus import Material

__all__ = ["NameMention", "find_spellings"]

# Words of one name are spelled this alike, in [0, 1]: Mohammed and Mohammad have 0.88, Alaaldin and Aladdin 0.8; East and West
# have 0.75, and words this short are not compared.
MIN_LETTERS_ALIKE = 0.76
MIN_LETTERS = 5
MAX_LETTERS_MORE = 3
MIN_LETTERS_WITHOUT_END = 4

_PART = rf"(?:(?:{'|'.join(sorted(PARTICLES))})[- ])?{CAPITAL}{SMALL}+(?:['’-](?:{CAPITAL}|{SMALL})+)*['’]?"
_NAME = re.compile(rf"\b{_PART}(?:\s(?:{_PART}|{CAPITAL}\.)){{1,6}}")
# Letters that sound the same at the beginning of names.
_SOUNDING_ALIKE = ({"c", "k"}, {"v", "w"}, {"f", "v"}, {"i", "y"}, {"j", "y"}, {"s", "z"})
# "Ben Carson", "Abu Hamza": these are first names as well.
_NO_PART = PARTICLES - {"abu", "ben"}
# Letters with a stroke or two in one, which have no accent that could be taken away.
_PLAIN_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss"})
_WITHOUT_UMLAUTS = (str.maketrans("äöü", "aou"), str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"}))
# What people are called before their names, beside titles and ranks.
_ROLES = (
    "premier|patriarch|professor|spokesman|spokeswoman|spokesperson|leader|chief|director|chairman|adviser|advisor|ambassador|"
    "envoy|representative|lawyer|attorney|prosecutor|suspects?|suspected|accused|libyans?|actor|singer|author|editor|analyst|dictator|rebel|coach|"
    "manager|boss|head|commander|engineer|researcher|scientist|economist|owner|founder|vet|daughter|son|wife|husband|brother|sister"
)
_ROLE = re.compile(_ROLES)
_TITLE = re.compile(
    rf"\b(?:{'|'.join(sorted(RANKS))}|(?:{'|'.join(sorted(TITLES))})\.|{_ROLES})[,:]?\s$", re.IGNORECASE
)
_BEHIND = re.compile(rf"^(?:,\s(?:who(?:se)?|\d\d|an?|the|his|her)\b|\s(?:{STATING_PATTERN})\b)")
_TITLE_WORDS = TITLES | RANKS | {"premier", "patriarch", "professor"}
_DIRECTIONS = frozenset("north south east west northern southern eastern western".split())
# Words of names that are spelled in two ways, or mistyped, and name the same.
_COMMON_WORDS = frozenset(
    "center centre defence defense labor labour theatre theater harbor harbour organisation organization programme program "
    "institute institution university department government international national association".split()
)
_ENDINGS = frozenset("e s es n an ian ean ine ic ish ese i al ally ed er ers ing".split()) | {""}
_BEFORE_NAMES = (_TITLE_WORDS | NOT_NAMES).union(
    (
        "foreign defense interior finance by to without under from other former iraqi american israeli british russian french german "
        "turkish libyan islamic state united supreme national"
    ).split()
)

# What is no part of a name as it is compared.
_NO_LETTERS = re.compile(r"^(?:al|el)-|['’]s$|\W")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A full name in a sentence, with its offsets."""

    sentence: int
    document: int
    start: int
    end: int
    words: tuple[str, ...]
    is_person: bool


def find_spellings(material: Material) -> list[tuple[tuple[NameMention, ...], ...]]:
    """Find the people and places whose names are spelled in more than one way, each spelling once an article."""
    firsts = _first_mentions(material)
    spelled_so: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, mention in enumerate(firsts):
        spelled_so[mention.words].append(place)
    others = _other_spellings(spelled_so)
    texts: dict[int, list[str]] = defaultdict(list)
    for sentence in material.sentences if others else ():
        texts[sentence.document].append(sentence.text)
    found, taken = [], set[int]()
    for i, mention in enumerate(firsts):
        linked = {
            firsts[k].words
            for words in (others.get(mention.words, ()) if i not in taken else ())
            for k in spelled_so[words]
            if k not in taken and firsts[k].document != mention.document
        }
        if not linked:
            continue
        # Those who spell it as one of the group does belong to it.
        group = sorted({k for words in (mention.words, *linked) for k in spelled_so[words]} - taken)
        taken.update(group)
        members = [firsts[k] for k in group]
        is_name = any(member.is_person for member in members) or not _are_common(material, members)
        if is_name and not _has_slip(texts, members):
            found.append(_by_spelling(members))
    return [spellings for spellings in found if len(spellings) > 1]


def _other_spellings(names: Iterable[tuple[str, ...]]) -> Mapping[tuple[str, ...], set[tuple[str, ...]]]:
    """Of each name those that have its first or last word and spell the other differently."""
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in names:
        for word in dict.fromkeys((words[0], words[-1])):
            by_word[word].append(words)
    others: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for alike in by_word.values():
        for one, other in permutations(alike, 2):
            if _spelled_differently(one, other):
                others.setdefault(one, set()).add(other)
    return others


def _first_mentions(material: Material) -> list[NameMention]:
    """Each full name where each article first has it."""
    found: dict[tuple[int, tuple[str, ...]], NameMention] = {}
    for index, sentence in enumerate(material.sentences):
        if not material.counted[index]:
            continue
        for match in _NAME.finditer(sentence.text):
            mention = _read(index, sentence.document, sentence.text, match)
            if mention is None:
                continue
            key = (sentence.document, mention.words)
            if key not in found:
                found[key] = mention
            elif mention.is_person and not found[key].is_person:
                found[key] = replace(found[key], is_person=True)
    return list(found.values())


def _read(index: int, document: int, text: str, match: re.Match[str]) -> NameMention | None:
    start, words = match.start(), match.group().split(" ")
    titles = [at for at, word in enumerate(words) if _is_title(word)]
    is_person = bool(titles)
    # "Orlen Harbour Chief Judge Anna Lund": what stands before a title is no name of hers.
    while words and (titles or words[0].lower().strip(".") in _BEFORE_NAMES):
        start += len(words.pop(0)) + 1
        titles = [at - 1 for at in titles if at]
    is_person = is_person or bool(_TITLE.search(text[max(0, start - 20) : start]))
    is_person = is_person or bool(_BEHIND.match(text[match.end() : match.end() + 12]))
    end = match.end()
    if words and (possessive := re.search(r"['’]s?$", words[-1])):
        end -= len(possessive.group())
    normal = _normalise(words)
    if len(normal) < 2 or min(len(normal[0]), len(normal[-1])) < 3:
        return None
    return NameMention(index, document, start, end, normal, is_person)


def _is_title(word: str) -> bool:
    lowered = word.lower()
    return lowered.strip(".") in _TITLE_WORDS or _ROLE.fullmatch(lowered) is not None


def _normalise(words: Sequence[str]) -> tuple[str, ...]:
    lowered = (_without_accents(word.lower()) for word in words)
    plain = (word if word.isalpha() else _NO_LETTERS.sub("", word) for word in lowered)
    return tuple(word for word in plain if len(word) > 1 and word not in _NO_PART)


def _without_accents(lowered: str) -> str:
    """The letters without their accents; an umlaut stays, for it is left out in two ways."""
    if lowered.isascii():
        return lowered
    letters = unicodedata.normalize("NFC", lowered)
    plain = (letter if letter in "äöü" else unicodedata.normalize("NFD", letter)[0] for letter in letters)
    return "".join(plain).translate(_PLAIN_LETTERS)


def _spelled_differently(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, last = (one[0], other[0]), (one[-1], other[-1])
    if _alike(*first) and _alike(*last):
        return not (_is_one_spelling(*first) and _is_one_spelling(*last))
    return (first[0] == first[1] and _sound_alike(*last)) or (last[0] == last[1] and _sound_alike(*first))


def _is_one_spelling(one: str, other: str) -> bool:
    """Whether two words are the same, or may be without umlauts: "Müller" is written "Muller" and "Mueller"."""
    return one == other or any(one.translate(plain) == other.translate(plain) for plain in _WITHOUT_UMLAUTS)


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < MIN_LETTERS or one.startswith(other) or other.startswith(one):
        return False
    if one[0] != other[0] or abs(len(one) - len(other)) > MAX_LETTERS_MORE:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= MIN_LETTERS_ALIKE


def _sound_alike(one: str, other: str) -> bool:
    """Whether words that sound alike end or begin in other letters: "Clark" and "Clarke", "Duval" and "Duvall", "Vahl" and "Wahl"."""
    if min(len(one), len(other)) < MIN_LETTERS_WITHOUT_END:
        return False
    short, long = sorted((one, other), key=len)
    if long in {f"{short}e", f"{short}t", short + short[-1]}:
        return True
    return {one[0], other[0]} in _SOUNDING_ALIKE and (one[1:] == other[1:] or _alike(one[0] + other[1:], one))


def _are_common(material: Material, mentions: Sequence[NameMention]) -> bool:
    """Whether the words in which names of nobody differ are common ones: "North America", "North Africa"; "Defence Ministry"."""
    words = {word for mention in mentions for word in (mention.words[0], mention.words[-1])}
    differing = sorted(word for word in words if not all(word in mention.words for mention in mentions))
    if words & _DIRECTIONS or not _COMMON_WORDS.isdisjoint(differing) or _differ_in_ending(differing):
        return True
    return any(
        word in sentence.text and re.search(rf"\b{word}\b", sentence.text)
        for sentence in material.sentences
        for word in differing
    )


def _differ_in_ending(words: Sequence[str]) -> bool:
    """Whether words are forms of one word: "Argentine", "Argentinian"."""
    start = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False)))
    return start >= MIN_LETTERS and all(word[start:] in _ENDINGS for word in words)


def _has_slip(texts: Mapping[int, Sequence[str]], mentions: Sequence[NameMention]) -> bool:
    """Whether one article has both spellings of the first or the last name: they are then two people, or its own slip."""
    every = {word for mention in mentions for word in (mention.words[0], mention.words[-1])}
    articles = {
        document: " ".join(re.sub(r"['’.-]", "", _without_accents(text.lower())) for text in texts[document])
        for document in {mention.document for mention in mentions}
    }
    return any(
        re.search(rf"\b{word}\b", articles[mention.document])
        for mention in mentions
        for word in sorted(every - {mention.words[0], mention.words[-1]})
    )


def _by_spelling(mentions: Sequence[NameMention]) -> tuple[tuple[NameMention, ...], ...]:
    groups: dict[tuple[str, str], list[NameMention]] = defaultdict(list)
    seen: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.document, m.sentence, m.start)):
        if mention.document not in seen:
            seen.add(mention.document)
            groups[mention.words[0], mention.words[-1]].append(mention)
    return tuple(tuple(group) for group in sorted(groups.values(), key=lambda g: (-len(g), g[0].sentence)))
