"""Which article gives the brief its title.

In: an analysis. Out: the number of a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import DECIMALS
from summarize.opening import N_FIRST, weigh_lateness
from summarize.text.tokens import stem_tokens
from summarize.text.values import find_values
from summarize.text.vectors import unit_sums

if TYPE_CHECKING:
    from summarize.analysis import Analysis
    from summarize.corpus import Document, Material

__all__ = ["find_titled"]


def find_titled(analysis: Analysis) -> int | None:
    """Find the article whose title tells best what all articles are about, None if no title does.

    It is the one whose vector is nearest to the centroid of all; of a story that went on rather a late one. A title without a word of
    any other article's first sentences ("Know what's happening in the field") is rather the page's. Where an article updates a
    number, a title with the newest goes before one without, and that before one with an older ("at least 14 dead").
    """
    material = analysis.material
    on_topic = [number for number, is_off_topic in enumerate(analysis.off_topic) if not is_off_topic]
    cased = [number for number in on_topic if _has_cased_title(analysis.documents[number])]
    originals = [number for number in cased if analysis.reprint_of[number] is None]
    begins = _documents_of_first_words(material)
    is_alone = len(set().union(*begins.values())) < 2
    # A reprint's title is taken only where there is no other, and so is one whose capitals had to be restored.
    for candidates in (originals, cased, [number for number in on_topic if analysis.titles[number]]):
        titled = [
            number
            for number in candidates
            if is_alone
            or any(
                begins.get(stem, set()) - {number}
                for stem in stem_tokens(analysis.titles[number] or "", material.language)
            )
        ]
        if titled:
            break
    else:
        return None
    older, newest = _updated_values(analysis)
    values = {number: find_values(analysis.titles[number] or "") for number in titled}
    current = [number for number in titled if values[number] & newest] or [
        number for number in titled if not values[number] & older
    ]
    vectors = unit_sums(material.X, material.document_of.tolist(), n_sums=len(analysis.documents))
    late = weigh_lateness(analysis.days)
    scores = np.round(vectors @ np.asarray(vectors.mean(axis=0)).ravel() * late, DECIMALS)
    return max(current or titled, key=lambda number: (scores[number], -number))


def _updated_values(analysis: Analysis) -> tuple[set[str], set[str]]:
    """The numbers that later articles give differently: the older ones, and the newest of each."""
    sentences = analysis.material.sentences
    older, newest = set[str](), set[str]()
    for difference in analysis.differences:
        if difference.kind == "number" and difference.relation == "update":
            for agreeing in difference.values:
                found = newest if agreeing is difference.values[-1] else older
                for stated in agreeing:
                    found |= find_values(sentences[stated.sentence].text[stated.start : stated.end])
    return older - newest, newest


def _documents_of_first_words(material: Material) -> dict[str, set[int]]:
    """The articles whose first sentences have each content word, by its stem."""
    content = set(material.vocabulary)
    found: dict[str, set[int]] = {}
    for sentence, stems in zip(material.sentences, material.stems, strict=True):
        if sentence.position < N_FIRST:
            for stem in content.intersection(stems):
                found.setdefault(stem, set()).add(sentence.document)
    return found


def _has_cased_title(document: Document) -> bool:
    """Whether an article's title has capitals, and not nothing else."""
    title = document.title or ""
    return title not in (title.lower(), title.upper())
