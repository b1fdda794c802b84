"""Capital letters for articles that have none, or nothing else, learned from how the other articles write each word.

In: sentences as their articles have them. Out: a :class:`Capitals` that restores letter case, and only that: the restored
text has the length of the original and equals it but for case. A word takes the form it most often has inside the sentences
of the other articles, in the company of the same neighbours first (Lita, Ittycheriah, Roukos and Kambhatla 2003, "tRuEcasIng",
section 3, without their dynamic programme: the neighbours are taken in lower case). Words that the other articles do not have
keep lower case unless they belong to a closed class (months, countries, acronyms) or stand behind a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS_LIKE_WORDS, SHORT_MONTHS
from summarize.text.letter_case import Word, capitalise, find_words, is_all_capitals, lower_case, with_case
from summarize.text.names import RANKS, TITLES
from summarize.text.proper_words import ACRONYMS, LOWER_ABBREVIATIONS, NAMES
from summarize.text.tokens import stop_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Counts = defaultdict[str, int]

__all__ = ["Capitals", "learn_capitals"]

# The words of a name in lower case, and as they are written.
NamePhrase = tuple[tuple[str, ...], tuple[str, ...]]

# What may stand between two words of one phrase.
_JOINS = frozenset({"", " ", "-", ". "})
_SINGLE_LETTER = re.compile(r"[^\W\d_]")
_ROMAN = re.compile(r"(?:ii|iii|iv|vi|vii|viii|ix|xi{1,3}|xiv|xv|xvi{0,3})")
_VOWELLESS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_ORDINARY_ENDING = re.compile(
    r"(?:ed|ing|ly|ions?|ments?|ness|ous|ful|less|able|ible|ive|ical|ity|[ea]nce|ists?|ers|ors)$"
)
_MONTH_BEFORE = frozenset("in since until by last next early late mid of from before after this during through".split())
# What stands behind "major" or "officer" in these cases is nobody's name.
_NO_PERSON = frozenset({"i", "us", "u.s", *(name.lower() for name in NAMES)})
# A neighbour tells more than the word alone: chosen with tests/benchmarks/capitals.py on the even sets.
NEIGHBOUR_WEIGHT = 4
# A sentence this much of whose long words begin with capitals is a headline, which says nothing about its words.
HEADLINE_SHARE = 0.7


def learn_capitals(
    sentences: Iterable[str], names: Iterable[str] = (), *, for_texts: Iterable[str] | None = None
) -> Capitals:
    """Count how words are written inside sentences.

    Parameters
    ----------
    sentences : iterable of str
        Those of the articles that have capitals; headlines among them are left out.
    names : iterable of str
        Names known from elsewhere, as they are written: publishers, authors.
    for_texts : iterable of str, optional
        All that is to be restored: only the words of these texts are learned, which takes half the time. By default all words.
    """
    asked = None if for_texts is None else {token.key for text in for_texts for token in find_words(lower_case(text))}
    # Half of these counts stay at one; a Counter takes several times as long to make and to begin.
    alone: defaultdict[str, Counts] = defaultdict(lambda: defaultdict(int))
    behind: defaultdict[tuple[str, str], Counts] = defaultdict(lambda: defaultdict(int))
    before: defaultdict[tuple[str, str], Counts] = defaultdict(lambda: defaultdict(int))
    for sentence in sentences:
        if is_all_capitals(sentence):
            continue
        tokens = find_words(sentence)
        if _is_headline(tokens):
            continue
        for index, token in enumerate(tokens):
            if token.begins and token.word[1:] == token.word[1:].lower():
                # The capital at the beginning says nothing.
                continue
            forms = [(key, form) for key, form in _forms(token) if asked is None or key in asked]
            if not forms:
                continue
            left, right = _neighbours(tokens, index)
            for key, form in forms:
                alone[key][form] += 1
                behind[left, key][form] += 1
                before[key, right][form] += 1
    return Capitals(alone, behind, before, _phrases(names))


@dataclass(frozen=True, slots=True)
class Capitals:
    """How words are written, and how to write a text without capitals in that way.

    Attributes
    ----------
    alone : mapping of str to dict of str to int
        The forms of a word (in lower case) inside sentences.
    behind, before : mapping of (str, str) to dict of str to int
        The forms of a word behind the word on its left, and before the word on its right.
    phrases : mapping of str to sequence of (words, forms)
        Names by their first word, the longest first.
    """

    alone: Mapping[str, Counts]
    behind: Mapping[tuple[str, str], Counts]
    before: Mapping[tuple[str, str], Counts]
    phrases: Mapping[str, Sequence[NamePhrase]]

    def restore(self, text: str) -> str:
        """Write a sentence or a title that has no capitals, or nothing else, with capitals.

        Parameters
        ----------
        text : str
            One sentence; capitals in it are taken to mean nothing.

        Returns
        -------
        str
            Of the same length, equal but for letter case.

        Examples
        --------
        >>> capitals = learn_capitals(["Later the White House and Nora Field painted a white wall."])
        >>> capitals.restore("a white door of the white house, nora field said on monday.")
        'A white door of the White House, Nora Field said on Monday.'
        """
        lowered = lower_case(text)
        tokens = find_words(lowered)
        forms = self._forms(tokens)
        characters = list(lowered)
        for token, form in zip(tokens, forms, strict=True):
            for place, character in enumerate(form, token.start):
                if character.isupper():
                    characters[place] = with_case(lowered[place], upper=True)
        return "".join(characters)

    def _forms(self, tokens: Sequence[Word]) -> list[str]:
        forms = [self._form(tokens, index) for index in range(len(tokens))]
        for start, named in self._names(tokens):
            forms[start : start + len(named)] = named
        self._capitalise_people(tokens, forms)
        _capitalise_ranks(tokens, forms)
        for index, token in enumerate(tokens):
            # "iPhone" has its capital already.
            if token.begins and forms[index] == forms[index].lower():
                forms[index] = capitalise(token.word)
        return forms

    def _form(self, tokens: Sequence[Word], index: int) -> str:
        """How a word is written inside a sentence."""
        token = tokens[index]
        left, right = _neighbours(tokens, index)
        # Months only before a number: "nov. 3".
        if token.key in SHORT_MONTHS and right[:1].isdigit():
            return capitalise(token.word)
        if token.key in MONTHS_LIKE_WORDS:
            forms: Mapping[str, int] = self.behind.get((left, token.key), {})
            # "Theresa May", where the other articles write her so.
            is_name = any(form[0].isupper() for form in forms) and token.word not in forms
            is_month = right[:1].isdigit() or left in _MONTH_BEFORE
            return capitalise(token.word) if is_month or is_name else token.word
        votes = dict(self.alone.get(token.key, {}))
        for neighbours in (self.behind.get((left, token.key)), self.before.get((token.key, right))):
            for form, count in (neighbours or {}).items():
                votes[form] = votes.get(form, 0) + NEIGHBOUR_WEIGHT * count
        if votes:
            return min(votes, key=lambda form: (-votes[form], form != form.lower(), form))
        return self._unseen_form(token, left)

    def _unseen_form(self, token: Word, left: str) -> str:
        key = token.key
        if key in LOWER_ABBREVIATIONS:
            return token.word
        if _is_acronym(token, left):
            return "".join(with_case(letter, upper=True) for letter in token.word)
        if key in TITLES or key in {"i'm", "i've", "i'll", "i'd"} or left in TITLES:
            return capitalise(token.word)
        return token.word

    def _names(self, tokens: Sequence[Word]) -> Iterable[tuple[int, list[str]]]:
        """Yield where a known name stands, and its forms."""
        index = 0
        while index < len(tokens):
            for words, forms in self.phrases.get(tokens[index].key, ()):
                stretch = tokens[index : index + len(words)]
                joined = all(token.gap in _JOINS for token in stretch[1:])
                if joined and tuple(token.key for token in stretch) == words and not self._is_common(words):
                    yield index, list(forms)
                    index += len(words) - 1
                    break
            index += 1

    def _capitalise_people(self, tokens: Sequence[Word], forms: list[str]) -> None:
        """Write names that no other article has with capitals, in place: "said A B," and "general A B"."""
        for index in range(1, len(tokens)):
            before = tokens[index - 1]
            if tokens[index].gap != " " or not (before.key == "said" or before.key in RANKS):
                continue
            end = index
            while end < len(tokens) and tokens[end].gap == " " and self._may_be_name(tokens[end], forms[end]):
                end += 1
            closed = end == len(tokens) or tokens[end].gap[:1] in {",", "."}
            if end > index and (
                (end - index == 2 and closed) or (before.key in RANKS and _is_capitalised_next(tokens, forms, end - 1))
            ):
                forms[index:end] = [capitalise(token.word) for token in tokens[index:end]]

    def _may_be_name(self, token: Word, form: str) -> bool:
        """Whether no article has this word and it does not look like an ordinary one."""
        ordinary = token.key in self.alone or _ORDINARY_ENDING.search(token.key) or token.key in stop_stems()
        return form == token.word and token.word.isalpha() and not ordinary

    def _is_common(self, words: tuple[str, ...]) -> bool:
        """Whether the articles write a one-word name in lower case."""
        return len(words) == 1 and words[0] in self.alone


def _neighbours(tokens: Sequence[Word], index: int) -> tuple[str, str]:
    """The words on both sides, or the punctuation mark that stands between."""
    left, right = "^", "$"
    if index:
        gap = tokens[index].gap
        left = tokens[index - 1].key if gap in _JOINS else gap.strip()[:1]
    if index + 1 < len(tokens):
        gap = tokens[index + 1].gap
        right = tokens[index + 1].key if gap in _JOINS else gap.strip()[:1]
    return left, right


def _forms(token: Word) -> list[tuple[str, str]]:
    """The form of a word; an article that writes "U.S." shows how another writes "US"."""
    # Most words are letters only.
    form = token.word if token.word.isalpha() else token.word.replace("’", "'").rstrip(".")
    forms = [(token.key, form)]
    if "." in form and form.isupper():
        forms.append((token.key.replace(".", ""), form.replace(".", "")))
    elif token.key in {"us", "uk", "un"} and form.isupper():
        forms.append((".".join(token.key), ".".join(form)))
    return forms


def _is_capitalised_next(tokens: Sequence[Word], forms: Sequence[str], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].gap in _JOINS and forms[index + 1][:1].isupper()


def _phrases(names: Iterable[str]) -> Mapping[str, Sequence[NamePhrase]]:
    """The names that everybody knows and those given, by their first words, the longest first."""
    phrases = dict(_known_phrases())
    for words, forms in filter(None, map(_split_name, names)):
        phrases[words[0]] = sorted({*phrases.get(words[0], ()), (words, forms)}, key=_longest_first)
    return phrases


@lru_cache(maxsize=1)
def _known_phrases() -> Mapping[str, Sequence[NamePhrase]]:
    found = {name for name in map(_split_name, NAMES) if name}
    return {
        first: sorted(of_first, key=_longest_first)
        for first, of_first in groupby(sorted(found), key=lambda name: name[0][0])
    }


def _longest_first(name: NamePhrase) -> tuple[int, NamePhrase]:
    return -len(name[0]), name


def _split_name(name: str) -> NamePhrase | None:
    """The words of a name in lower case and as written; ``None`` for what has no capitals to teach."""
    tokens = find_words(name)
    if not tokens or name == name.lower():
        return None
    return tuple(token.key for token in tokens), tuple(token.word for token in tokens)


def _is_headline(tokens: Sequence[Word]) -> bool:
    long = [token.word for token in tokens[1:] if len(token.word) > 3]
    return len(long) >= 5 and sum(word[0].isupper() for word in long) >= HEADLINE_SHARE * len(long)


def _is_acronym(token: Word, left: str) -> bool:
    key = token.key
    if "." in token.word or key in ACRONYMS or _ROMAN.fullmatch(key):
        return True
    if len(key) == 1 and _SINGLE_LETTER.match(key):
        # Not "a", "e-mail" nor "page(s)".
        return key not in {"a", "e"} and token.gap[-1:] in {"", " ", "-"}
    # "the us": no pronoun stands behind an article.
    return (key == "us" and left == "the") or (key not in TITLES and _VOWELLESS.fullmatch(key) is not None)


def _capitalise_ranks(tokens: Sequence[Word], forms: list[str]) -> None:
    """Write "President" where a name follows, in place."""
    for index in reversed(range(len(tokens) - 1)):
        named = forms[index + 1][:1].isupper() and tokens[index + 1].gap == " "
        if tokens[index].key in RANKS and named and tokens[index + 1].key not in _NO_PERSON:
            forms[index] = capitalise(tokens[index].word)
