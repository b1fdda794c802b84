"""The other names that the articles of a set themselves give for somebody or something.

In: the sentences of a set. Out: from the stems of a longer or rarer name to the stems that stand for it everywhere, so that
"the Islamic State (ISIS)", "Daesh, also known as ISIS" and "Robert Durst ... Durst" become one name before sentences are
compared. Nothing is known in advance: a name is an alias only where an article of the set says so or uses both.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarize.lexicon import PARTICLES
from summarize.text.tokens import stem_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Name", "find_aliases", "replace_aliases"]

Name = tuple[str, ...]

# A hyphen before a capital joins two words, any other belongs to its word: read in both ways, a chain of hyphens would take
# exponential time. An atomic group, for Python before 3.11.5 reads a possessive group wrong.
_WORD = r"[A-Z](?>(?:[\w.'’]|-(?![A-Z]))*)"
_LINK = r"(?:of|the|and|for|in|on|to|without|de|la|du|del)"
_LONG = rf"{_WORD}(?:[ -](?:{_LINK}[ -]){{0,2}}{_WORD}){{1,7}}"
_SHORT = r"[A-Z][A-Z.&-]{1,9}s?"
_LONG_THEN_SHORT = re.compile(rf"\b({_LONG}),? \((?:the |or )?[“\"'‘]*({_SHORT})\b")
_SHORT_THEN_LONG = re.compile(rf"\b({_SHORT}) \(({_LONG})\)")
_NAME = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}"
_KNOWN_AS = re.compile(
    rf"\b({_NAME})(?:, (?:also |better |formerly )?|,? \(?(?:also|better|formerly) )known (?:also )?as (?:the )?"
    rf"[“\"'‘]*({_NAME})"
)
_LONG_NAME = re.compile(rf"\b{_LONG}")
_ACRONYM = re.compile(r"\b[A-Z]{3,7}\b")
_PARTICLE = "|".join(sorted(PARTICLES))
_PLAIN = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_FULL_NAME = re.compile(rf"(?<!\w)({_PLAIN}) ((?:(?:{_PARTICLE})[ -])?{_PLAIN})(?![\w-]| [A-Z])")
_NAME_ALONE = re.compile(rf"(?<=[a-z,] )((?:(?:{_PARTICLE})-)?{_PLAIN})(?![\w-]| [A-Z])")
_COMMON = re.compile(r"\b[a-z]+(?:-[a-z]+)?\b")
_BEFORE_NAMES = frozenset({"The", "A", "An", "In", "On"})
# A family name must be seen this often by itself: once may be a place ("in Jordan") that is called like somebody.
MIN_ALONE = 2


def find_aliases(texts: Sequence[str], language: str = "en") -> Mapping[Name, Name]:
    """Collect the names that stand for other names in a set.

    Parameters
    ----------
    texts : sequence of str
        The sentences of the set as written.
    language : str
        ISO 639-1 code.

    Returns
    -------
    mapping of tuple of str to tuple of str
        Stems of a name to the stems to put in its place, in code-point order of the keys.

    Examples
    --------
    >>> aliases = find_aliases(["The World Health Organization (WHO) sent help.", "Daesh, also known as ISIS, lost Mosul."])
    >>> sorted(aliases.items())
    [(('daesh',), ('isi',)), (('world', 'health', 'organ'), ('who',))]
    """
    found: dict[Name, Counter[Name]] = {}
    for name, other in (*_explained(texts), *_acronyms(texts), *_family_names(texts)):
        long, short = stem_tokens(name, language), stem_tokens(other, language)
        if long and short and long != short:
            found.setdefault(long, Counter())[short] += 1
    chosen = {long: min(shorts, key=lambda short: (-shorts[short], short)) for long, shorts in found.items()}
    return {long: _end(chosen, long) for long in sorted(chosen) if _end(chosen, long) != long}


def replace_aliases(sentences: Iterable[Sequence[str]], aliases: Mapping[Name, Name]) -> Iterator[tuple[str, ...]]:
    """Put the one name in the place of every alias in the stems of sentences, the longest alias first.

    Examples
    --------
    >>> list(replace_aliases([("the", "islam", "state", "lost")], {("islam", "state"): ("isi",)}))
    [('the', 'isi', 'lost')]
    """
    firsts: dict[str, list[Name]] = {}
    for name in aliases:
        firsts.setdefault(name[0], []).append(name)
    for stems in sentences:
        yield tuple(stems) if firsts.keys().isdisjoint(stems) else _replaced(stems, aliases, firsts)


def _replaced(stems: Sequence[str], aliases: Mapping[Name, Name], firsts: Mapping[str, list[Name]]) -> tuple[str, ...]:
    replaced: list[str] = []
    place = 0
    while place < len(stems):
        names = [name for name in firsts.get(stems[place], ()) if tuple(stems[place : place + len(name)]) == name]
        if names:
            name = max(names, key=len)
            replaced.extend(aliases[name])
            place += len(name)
        else:
            replaced.append(stems[place])
            place += 1
    return tuple(replaced)


def _end(chosen: Mapping[Name, Name], name: Name) -> Name:
    """Follow an alias of an alias to its end; a ring ends at its first name in code-point order."""
    seen = [name]
    while (name := chosen.get(name, name)) not in seen:
        seen.append(name)
    return min(seen[seen.index(name) :])


def _explained(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Names that a sentence explains itself: in brackets, or by "also known as"."""
    found: list[tuple[str, str]] = []
    for text in texts:
        if "(" in text:
            found += [(long, short) for long, short in _LONG_THEN_SHORT.findall(text) if _abbreviates(short, long)]
            found += [(long, short) for short, long in _SHORT_THEN_LONG.findall(text) if _abbreviates(short, long)]
        if "known" in text:
            found += _KNOWN_AS.findall(text)
    return [(_without_article(long), short) for long, short in found]


def _acronyms(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Capitalised names of the set whose initials stand in it as a word of their own."""
    shorts = {short for text in texts for short in _ACRONYM.findall(text)}
    found = []
    for text in texts if shorts else ():
        for long in _LONG_NAME.findall(text):
            name = _without_article(long)
            short = "".join([word[0] for word in name.replace("-", " ").split(" ") if word[:1].isupper()])
            if short in shorts:
                found.append((name, short))
    return found


def _family_names(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Full names of which the set also uses the family name alone, where no two people share it."""
    alone = Counter(name for text in texts for name in _NAME_ALONE.findall(text))
    common = {word for text in texts for word in _COMMON.findall(text)}
    full: dict[str, set[str]] = {}
    for text in texts:
        for given, family in _FULL_NAME.findall(text):
            if alone[family] >= MIN_ALONE and given.lower() not in common and family.lower() not in common:
                full.setdefault(family, set()).add(given)
    return [
        (f"{given} {family}", family) for family, names in full.items() if len(names) == 1 for given in sorted(names)
    ]


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short name stand in a long one in their order, the first of both being the same."""
    letters = [letter for letter in short.rstrip("s").lower() if letter.isalpha()]
    rest = iter(_without_article(long).lower())
    return letters[:1] == [_without_article(long)[0].lower()] and all(letter in rest for letter in letters)


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in _BEFORE_NAMES else name
