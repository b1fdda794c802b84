"""Sentences to passages: what may stand in a brief, alone or together with the sentences it leans on.

A sentence that leans (see :mod:`summarize.text.leaning`) is a passage only in a run that begins with the nearest sentence
before it that does not lean; nothing may stand between them. One that takes up a thing of the sentence before it (see
:mod:`summarize.text.taken_up`) is a passage alone and in such a run. Fragments, half quotations and long quotations without a
named speaker are no passages at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, YEAR, as_alternatives
from summarize.corpus import Document, Passage, Sentence
from summarize.text.clauses import has_verb
from summarize.text.quotes import CLOSING, OPENING, find_quotations
from summarize.text.speakers import is_quotation_without_speaker, names_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MIN_WORDS", "find_passages", "is_complete", "is_short_statement"]

# Shorter sentences say too little alone (Gillick and Favre 2009 drop those under 10 words, Hong and Nenkova 2014 under 8).
MIN_WORDS = 8
# Where nothing better is left out for them, these may stand, too; still shorter ones are headings and asides.
MIN_SHORT_WORDS = 4
# Longer ones are lists, tables or badly split text.
MAX_WORDS = 90
# A run of more sentences is a paragraph, not a point.
MAX_RUN = 3
# An ellipsis leaves a sentence open.
_TERMINAL = frozenset(".!?")
_INNER_BOUNDARY = re.compile(r"[a-z\d][.!?]\s+[A-Z“‘]")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|pic\.twitter")
_IN_ADDRESSES = ("://", "www.", "@", "pic.twitter")
# "18 August 1988, during his speech": what stands under a picture or in a chronology.
_DATED_CAPTION = re.compile(rf"(?:(?:[Ee]arly|[Ll]ate) )?(?:\d{{1,2}} )?(?:(?:{as_alternatives(MONTHS)}),? )?{YEAR}, ")
# A stage direction, or an editor's remark.
_IN_BRACKETS = re.compile(r"[\[(][^\[\]()]*[\])]\W*")
# "Here are nine quotes of his", "with the following statement": what a brief does not show, unless it stands behind a colon.
_HERE_IS = re.compile(r"(?:Here|Below|Following)(?:['’]s| is| are)\b(?!.*: \S)")
_THE_FOLLOWING = re.compile(
    r"\bthe following (?!(?:day|night|morning|evening|week|weekend|month|season|year)s?\b)\w+\.$"
)
# A list of links that runs into the sentence, from the name behind which it stands: "Mayor Nora Field Nora FieldWhy towns ... MORE".
_LINKS = re.compile(r"\b([A-Z]\w+) (?:[A-Z]\w+ ){1,3}\1.*[\w.] MORE\b")
# As three full stops; behind a sentence that has ended they say that something was left out there.
_ELLIPSIS = re.compile(r"[\w,]\s?\.{3,}$")
_CLOSING_WITHOUT_OPENING = re.compile(r"[”»]")


def find_passages(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    leaning: Sequence[bool],
    taking_up: Sequence[bool] | None = None,
) -> tuple[Passage, ...]:
    """List every passage, in the order of the sentences with which they end; of two that end alike the shorter one first.

    Parameters
    ----------
    documents : sequence of Document
        ``sentence.document`` is an index into it.
    sentences : sequence of Sentence
        Document by document, each in its order.
    leaning : sequence of bool
        Which sentences need the one before them (:func:`summarize.text.leaning.leans`).
    taking_up : sequence of bool, optional
        Which of the others are better understood behind it. By default none.
    """
    complete = [is_complete(sentence.text) for sentence in sentences]
    passages = []
    for last, leans in enumerate(leaning):
        # What leans stands in a run only; what takes something up both alone and in a run.
        firsts = [] if leans else [last]
        if leans or (taking_up and taking_up[last]):
            first = _begin_run(documents, sentences, leaning, last)
            firsts += [first] if first < last else []
        for first in firsts:
            run = sentences[first : last + 1]
            n_words = sum(sentence.n_words for sentence in run)
            is_readable = not leaning[first] and all(complete[first : last + 1]) and _speakers_are_named(run)
            if is_readable and n_words >= MIN_WORDS:
                n_chars = sum(len(sentence.text) + 1 for sentence in run) - 1
                passages.append(Passage(tuple(range(first, last + 1)), n_words, n_chars, run[0].document))
    return tuple(passages)


def _begin_run(documents: Sequence[Document], sentences: Sequence[Sentence], leaning: Sequence[bool], last: int) -> int:
    """Find where the run that ends with a sentence begins: at the nearest sentence before it that does not lean.

    It begins with one that leans where it may have no more sentences or something stands between; with the last itself where
    something stands right before that.
    """
    first = last
    while (
        first > 0
        and (first == last or leaning[first])
        and last - first < MAX_RUN - 1
        and _adjoin(documents, sentences, first)
    ):
        first -= 1
    return first


def is_complete(sentence: str) -> bool:
    """Say whether a sentence is whole: begins and ends as one, with every quotation in it closed.

    Examples
    --------
    >>> is_complete("The troops leave."), is_complete("the troops leave."), is_complete("The troops “will leave.")
    (True, False, False)
    """
    first = sentence.lstrip(OPENING)[:1]
    if not (first.isupper() or first.isdigit()) or sentence.rstrip(CLOSING)[-1:] not in _TERMINAL:
        return False
    if _IN_BRACKETS.fullmatch(sentence) or _announces(sentence) or _breaks_off(sentence):
        return False
    if sentence.count(" ") >= MAX_WORDS or _has_address(sentence) or _DATED_CAPTION.match(sentence):
        return False
    if "MORE" in sentence and _LINKS.search(sentence):
        return False
    quotations = find_quotations(sentence)
    # Quotations and short sentences ("42 boats sank.") have verbs that no list has.
    if not quotations and sentence.count(" ") >= MIN_WORDS - 1 and not has_verb(sentence):
        return False
    if not all(quotation.closed for quotation in quotations):
        return False
    ends = [0, *(quotation.end for quotation in quotations)]
    starts = [*(quotation.start for quotation in quotations), len(sentence)]
    return not any(_CLOSING_WITHOUT_OPENING.search(sentence, *gap) for gap in zip(ends, starts, strict=True))


def is_short_statement(sentence: str) -> bool:
    """Say whether a sentence is too short to be a passage where there is more to choose from, and yet tells something alone.

    Examples
    --------
    >>> is_short_statement("Rescuers brought 41 miners to the surface."), is_short_statement("More on page five.")
    (True, False)
    """
    return (
        MIN_SHORT_WORDS <= sentence.count(" ") + 1 < MIN_WORDS
        and not sentence.rstrip(CLOSING).endswith(("?", "!"))
        and is_complete(sentence)
        and has_verb(sentence, plurals=False)
        and not is_quotation_without_speaker(sentence)
    )


def _announces(sentence: str) -> bool:
    """Whether a sentence announces what a brief does not show."""
    return _HERE_IS.match(sentence) is not None or (
        "the following" in sentence and _THE_FOLLOWING.search(sentence) is not None
    )


def _breaks_off(sentence: str) -> bool:
    return sentence.endswith("...") and _ELLIPSIS.search(sentence) is not None


def _has_address(sentence: str) -> bool:
    return any(mark in sentence for mark in _IN_ADDRESSES) and _ADDRESS.search(sentence) is not None


def _adjoin(documents: Sequence[Document], sentences: Sequence[Sentence], index: int) -> bool:
    """Whether white space and nothing else stands between a sentence and the one before it: a run is quoted as it stands."""
    before, sentence = sentences[index - 1], sentences[index]
    if before.document != sentence.document:
        return False
    return documents[sentence.document].text[before.end : sentence.start].isspace()


def _speakers_are_named(run: Sequence[Sentence]) -> bool:
    """Whether a reader can tell whose words every quotation in the run is."""
    for place, sentence in enumerate(run):
        if _is_long_quotation(sentence.text) and not names_speaker(sentence.text):
            return False
        if is_quotation_without_speaker(sentence.text) and not (place and names_speaker(run[place - 1].text)):
            return False
    return True


def _is_long_quotation(sentence: str) -> bool:
    """Whether a quotation in the sentence has several sentences."""
    return any(
        _INNER_BOUNDARY.search(sentence, quotation.start, quotation.end) for quotation in find_quotations(sentence)
    )
