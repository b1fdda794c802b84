"""Who is called by the last name alone, and which sentence gives the full name: "O'Brien said", "Sgt. Pat O'Brien".

In: the sentences of a set. Out: for each the last names it gives in full, and those it takes as known because its article has
given them in full before. Without a list of names, a run of words with capitals is a full name if its last word is neither
written in lower case nor behind "the" anywhere in the set. Somebody whom one article names without an introduction before is
known to everybody.
"""

from __future__ import annotations

import re
from itertools import chain, dropwhile, groupby
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, RELATIVE_DAYS, WEEKDAYS
from summarize.lexicon import PARTICLES
from summarize.text.introductions import NOTHING, Introductions
from summarize.text.leaning_words import FUNCTION_WORDS
from summarize.text.names import CAPITAL, RANKS, TITLES
from summarize.text.proper_words import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Sentence

__all__ = ["find_people"]

_PART = rf"{CAPITAL}\w*(?:['’-][A-Za-z]\w+)*"
_INITIALS = rf"(?!U\.[KNS]\.)(?:{CAPITAL}\.)+"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES))})[\s-]"
_RUN = re.compile(
    rf"(?<![\w.’'-])(?:[ae]l-)?(?:{_INITIALS}|{_PART}\.?)(?:\s(?:{_PARTICLE})?(?:{_INITIALS}|{_PART}\.?))*"
)
_WORD = re.compile(_PART)
# "The Times", but not "the Trump administration".
_BEHIND_THE = re.compile(
    rf"\b[Tt]he\s({_PART})(?!\s(?:administration|brothers|camp|campaign|case|family|team|trial)\b)"
)
_ARTICLE = re.compile(r"^[AaEe]l-")
# What may stand before a name without being part of it: "On Monday Berg".
_BEFORE_NAMES = FUNCTION_WORDS.union(WEEKDAYS, MONTHS, RELATIVE_DAYS, ["later", "earlier"])
_PUNCTUATION = ".,;:!?\"'()[]“”‘’…"
# "Mr. Cosby" tells no more than "Cosby".
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms"})
_NO_PEOPLE = frozenset(word for name in NAMES for word in name.split())
MIN_LETTERS = 3


def find_people(sentences: Sequence[Sentence], counted: Sequence[bool] | None = None) -> Introductions:
    """Find the people whom each sentence introduces, and those who need an introduction there, by their last names.

    Parameters
    ----------
    sentences : sequence of Sentence
        Article by article, each in its order.
    counted : sequence of bool, optional
        False for sentences of a reprint, which may have begun in the middle of its original: it makes nobody known.

    Examples
    --------
    >>> from summarize.corpus import Sentence
    >>> texts = ["Police chief Pat O'Brien closed the road.", "The river rises, O'Brien said."]
    >>> found = find_people([Sentence(text, 0, len(text), position=place) for place, text in enumerate(texts)])
    >>> [sorted(names) for names in found.needed]
    [[], ["O'Brien"]]
    """
    full, alone = _names_of_people([sentence.text for sentence in sentences])
    everybody = frozenset().union(*full)
    needed: list[frozenset[str]] = []
    known: set[str] = set()
    for _, places in groupby(range(len(sentences)), key=lambda place: sentences[place].document):
        introduced: set[str] = set()
        for place in places:
            is_reprint = counted is not None and not counted[place]
            needed.append(alone[place] & (everybody if is_reprint else introduced) or NOTHING)
            if not is_reprint:
                known |= alone[place] - introduced
            introduced |= full[place]
    return Introductions(tuple(full), tuple((names - known) or NOTHING for names in needed))


def _names_of_people(texts: Sequence[str]) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The last names that each text gives in full, and those that it gives only alone."""
    together = "\n".join(texts)
    words = {word.strip(_PUNCTUATION) for word in set(together.split())}
    no_people = _NO_PEOPLE.union(_BEHIND_THE.findall(together))

    def is_person(name: str) -> bool:
        is_word = len(name) < MIN_LETTERS or name.isupper() or name.lower() in words
        return not is_word and name not in no_people

    runs = [_RUN.findall(text) for text in texts]
    # Each run is read once, however many texts have it.
    last_names = {run: _last_name(run) for run in set(chain.from_iterable(runs))}
    people = {run: named for run, named in last_names.items() if named and is_person(named[0])}
    full, alone = [], []
    for of_text in runs:
        named = [people[run] for run in of_text if run in people]
        names = frozenset(name for name, is_full in named if is_full) or NOTHING
        full.append(names)
        alone.append(frozenset(name for name, _ in named if name not in names) or NOTHING)
    return full, alone


def _last_name(run: str) -> tuple[str, bool] | None:
    """The last word of a run of words with capitals, and whether the run says more than that word."""
    words = list(dropwhile(lambda word: word.lower() in _BEFORE_NAMES, _WORD.findall(run)))
    if not words:
        return None
    titles = {word.lower() for word in words[:-1]} & (TITLES | RANKS)
    is_full = len(words) > 1 + len(titles) or not titles <= _PLAIN_TITLES
    return _ARTICLE.sub("", words[-1]), is_full
