"""Which things a sentence takes up from the one before it, as "the board" does behind "Wend named a board".

In: the sentences of a set and their stems. Out: for each the nouns it has with an article and nothing else ("the board", not "the
board of the school") that the sentence before it has, too. As with people (:mod:`summarize.text.people`), a reader of the later
sentence alone asks which board, unless something else that was chosen tells of one. What the set is about, so what the first
sentences of articles tell of, needs no introduction. A noun that its article had only further up is mostly that, and one that its
article never had is mostly clear from the subject ("the victim"): ``tests/benchmarks/definite_nouns.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarize.text.antecedents import split_at_main_verb
from summarize.text.introductions import NOTHING, Introductions
from summarize.text.leaning_words import COMPLEMENTS, FUNCTION_WORDS, VERBS
from summarize.text.speakers import without_quotations
from summarize.text.tokens import stem_word
from summarize.text.verbs import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.corpus import Material

__all__ = ["bare_definite_nouns", "begins_with_bare_noun", "find_things"]

# What the first sentences of this share of the articles tell of is what the set is about.
_N_FIRST = 2
_SHARE_OF_SUBJECT = 0.1
_BEHIND_THE = re.compile(r"\b[Tt]he ([a-z]+)")
_OWNER = re.compile(r"['’]s?$")
# "The newly elected mayor" names no "newly".
_NOUNS_LIKE_ADVERBS = frozenset("ally anomaly assembly bully family fly monopoly rally supply".split())
# Behind a noun these say which one is meant.
_SAYS_WHICH = (COMPLEMENTS - frozenset("on at into over against — –".split())) | {"where"}
# The things that everybody knows without an introduction: "The police closed the bridge."
_KNOWN_TO_ALL = frozenset("government police president company country military army world public economy war".split())
# Behind a noun these end its phrase.
_ENDS = (FUNCTION_WORDS | VERBS | AUXILIARIES | frozenset(", ; : — – and or".split()) | {""}) - _SAYS_WHICH


def find_things(material: Material) -> Introductions:
    """Find the things that each sentence takes up, and those that it tells of otherwise, as stems.

    Examples
    --------
    >>> from summarize.corpus import Sentence
    >>> from summarize.preparation import describe
    >>> texts = ["A flood hit Wend.", "Rain fell.", "It has a board.", "The board met.", "The flood left."]
    >>> sentences = tuple(Sentence(text, 0, 0, position=place) for place, text in enumerate(texts))
    >>> [sorted(things) for things in find_things(describe(sentences, "en")).needed]
    [[], [], [], ['board'], []]
    """
    subject = _subject(material)
    needed: list[frozenset[str]] = []
    for index, sentence in enumerate(material.sentences):
        if index == 0 or material.sentences[index - 1].document != sentence.document or material.leaning[index]:
            needed.append(NOTHING)
            continue
        told = set(material.stems[index - 1]) - subject
        # Most sentences have no such noun at all, with whatever stands behind it.
        may = any(not told.isdisjoint(stem_word(noun)) for noun in _BEHIND_THE.findall(sentence.text))
        nouns = bare_definite_nouns(sentence.text) if may else ()
        needed.append(frozenset(stem for noun in nouns for stem in stem_word(noun) if stem in told) or NOTHING)
    things = frozenset().union(*needed)
    introduced = [things.intersection(stems) - taken for stems, taken in zip(material.stems, needed, strict=True)]
    return Introductions(tuple(introduced), tuple(needed))


def _subject(material: Material) -> set[str]:
    """The stems that the first sentences of enough articles have, those of reprints left out."""
    of_articles: dict[int, set[str]] = {}
    for sentence, stems, counts in zip(material.sentences, material.stems, material.counted, strict=True):
        if counts and sentence.position < _N_FIRST:
            of_articles.setdefault(sentence.document, set()).update(stems)
    n_articles = Counter(stem for stems in of_articles.values() for stem in stems)
    return {stem for stem, n in n_articles.items() if n >= _SHARE_OF_SUBJECT * len(of_articles)}


def bare_definite_nouns(sentence: str) -> Iterator[str]:
    """The nouns that have an article and nothing else, outside of quotations.

    Examples
    --------
    >>> list(bare_definite_nouns("The list was read, and the owners of the town's houses met Nora Field, the mayor."))
    ['list', 'town']
    """
    written = split_at_main_verb(without_quotations(sentence)).written
    for index, word in enumerate(written):
        noun, following, behind = (*written[index + 1 : index + 4], "", "", "")[:3]
        if word not in {"the", "The"} or not noun.islower():
            continue
        owner = _OWNER.search(noun) is not None
        noun = _OWNER.sub("", noun)
        ends = owner or following.lower() in _ENDS or following.endswith(("ed", "ly"))
        # "The winner, Nora Field, ..." and "Nora Field, the winner, ...", but not "In Wend, the winner was".
        names = following == "," and behind[:1].isupper()
        follows = index > 1 and written[index - 1] == "," and written[index - 2][:1].isupper()
        is_adverb = noun.endswith("ly") and noun not in _NOUNS_LIKE_ADVERBS
        if noun.isalpha() and ends and not is_adverb and not names and not (follows and following in {",", ""}):
            yield noun


def begins_with_bare_noun(sentence: str) -> bool:
    """Say whether a sentence is about a thing of which it gives nothing but the noun, so that somebody must have told of it.

    Examples
    --------
    >>> begins_with_bare_noun("The agreement involves two steps."), begins_with_bare_noun("The agreement of May involves two.")
    (True, False)
    """
    if not sentence.startswith("The "):
        return False
    noun = next(bare_definite_nouns(sentence), None)
    return noun is not None and noun not in _KNOWN_TO_ALL and sentence.startswith(f"The {noun} ")
