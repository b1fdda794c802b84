"""Articles to the sentences that are compared: cleaned and split, with capitals, and described in stems and vectors.

In: documents. Out: a :class:`PreparedSet`, and of its sentences a :class:`~summarize.corpus.Material`. Which documents repeat
others, or are about something else, is told here; what single sentences have in common is not.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import Document, Drop, Material, Sentence, Skip
from summarize.facts.off_topic import find_off_topic
from summarize.facts.reprints import find_reprints
from summarize.reading.years import assume_years
from summarize.text.cleaning import Article, clean
from summarize.text.language import is_in_other_language
from summarize.text.leaning import leans
from summarize.text.recasing import restore_capitals, without_shouting
from summarize.text.tokens import check_language, stem_tokens, stop_stems
from summarize.text.vectors import tfidf_vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NO_PROSE", "OFF_TOPIC", "OTHER_LANGUAGE", "DocumentSet", "PreparedSet", "describe", "prepare"]

steps = logging.getLogger("summarize.steps")

# Why an article may be of no use.
NO_PROSE, OTHER_LANGUAGE = "no prose", "not in English"
OFF_TOPIC = "off topic: it shares almost no words with the other articles"


@dataclass(frozen=True, slots=True, eq=False)
class DocumentSet:
    """The documents of a set that can be used, and what became of each.

    Attributes
    ----------
    documents : tuple of Document
        In canonical order: by the hash of their text, so that nothing depends on the order in which they were given.
    titles : tuple of str or None
        Each document's title as it is to be shown, capitals restored.
    given : tuple of int
        For each document its place among those given.
    drops : tuple of tuple of Drop
        For each document what cleaning left out.
    days : tuple of str or None
        The ISO date of each document, as far as it is known, to tell which are newer; where none says its year, that is assumed
        (:func:`~summarize.reading.years.assume_years`).
    reprint_of : tuple of int or None
        For each document the one whose text it repeats.
    off_topic : tuple of bool
        For each document whether it was left out because it is about something else than the others.
    skips : tuple of Skip
        Documents without any prose, or in another language; they are in none of the above.
    """

    documents: tuple[Document, ...]
    titles: tuple[str | None, ...]
    given: tuple[int, ...]
    drops: tuple[tuple[Drop, ...], ...]
    days: tuple[str | None, ...]
    reprint_of: tuple[int | None, ...]
    off_topic: tuple[bool, ...]
    skips: tuple[Skip, ...]

    @property
    def off_topic_skips(self) -> tuple[Skip, ...]:
        """The articles that were left out because they are about something else, in the order given."""
        places = sorted((self.given[number], number) for number, is_off in enumerate(self.off_topic) if is_off)
        return tuple(Skip.of(self.documents[number], OFF_TOPIC, among=self.documents) for _, number in places)


@dataclass(frozen=True, slots=True, eq=False)
class PreparedSet(DocumentSet):
    """What the articles of a set say, sentence by sentence, before these are compared.

    Attributes
    ----------
    sentences : tuple of Sentence
        Document by document.
    stems : tuple of tuple of str
        Those of each sentence.
    """

    sentences: tuple[Sentence, ...]
    stems: tuple[tuple[str, ...], ...]


def prepare(documents: Sequence[Document], language: str = "en", *, drop_off_topic: bool = True) -> PreparedSet:
    """Clean and split a set of articles, restore capitals and leave out what another article has whole.

    Parameters
    ----------
    documents : sequence of Document
        In any order.
    language : str
        ISO 639-1 code.
    drop_off_topic : bool
        Whether an article about something else than all the others is left out; not if a set is meant to be mixed.

    Raises
    ------
    InputError
        If the language is not supported.
    """
    check_language(language)
    steps.info("cleaning articles (%s)", f"{len(documents):,}")
    order = _canonical_order(documents)
    foreign = {place for place in order if is_in_other_language(documents[place].text, language)}
    cleaned = [
        (place, clean(without_shouting(documents[place]), language) if place not in foreign else Article((), ()))
        for place in order
    ]
    used = [(place, article) for place, article in cleaned if article.sentences]
    ordered = tuple(documents[place] for place, _ in used)
    articles, titles = restore_capitals(ordered, [article for _, article in used])
    stems_by_document = [
        [stem_tokens(sentence.text, language) for sentence in article.sentences] for article in articles
    ]
    reprint_of = find_reprints(stems_by_document)
    off_topic = find_off_topic(stems_by_document, reprint_of, language) if drop_off_topic else [False] * len(articles)
    articles = _without_off_topic(_without_duplicates(ordered, articles, reprint_of), off_topic)
    return PreparedSet(
        documents=ordered,
        titles=titles,
        given=tuple(place for place, _ in used),
        drops=tuple(article.drops for article in articles),
        days=_days(ordered),
        reprint_of=tuple(reprint_of),
        off_topic=tuple(off_topic),
        skips=tuple(
            Skip.of(documents[place], OTHER_LANGUAGE if place in foreign else NO_PROSE, among=documents)
            for place in sorted(set(order) - {place for place, _ in used})
        ),
        sentences=_numbered(articles),
        # An article that is left out whole has no sentences any more.
        stems=tuple(
            chain.from_iterable(
                stems for article, stems in zip(articles, stems_by_document, strict=True) if article.sentences
            )
        ),
    )


def _canonical_order(documents: Sequence[Document]) -> list[int]:
    """The places of the documents by the hash of their text, so that nothing depends on the order in which they were given."""
    return sorted(range(len(documents)), key=lambda place: (documents[place].sha256, _names(documents[place]), place))


def _names(document: Document) -> tuple[str, ...]:
    """What tells articles of the same text apart, whatever the order in which they are given."""
    return tuple(
        value or "" for value in (document.title, document.publisher, document.published, document.url, document.path)
    )


def _days(documents: Sequence[Document]) -> tuple[str | None, ...]:
    published = tuple(document.published for document in documents)
    return published if any(published) else tuple(assume_years([document.text for document in documents]))


def _numbered(articles: Sequence[Article]) -> tuple[Sentence, ...]:
    """The sentences of all articles, each with the number of its document."""
    return tuple(
        replace(sentence, document=document)
        for document, article in enumerate(articles)
        for sentence in article.sentences
    )


def _without_duplicates(
    documents: Sequence[Document], articles: Sequence[Article], reprint_of: Sequence[int | None]
) -> list[Article]:
    """Drop the sentences of articles whose whole text another article has."""
    kept = []
    for document, article, original in zip(documents, articles, reprint_of, strict=True):
        if original is not None and document.text.split() == documents[original].text.split():
            article = _dropped_whole(article, "duplicate-document")
        kept.append(article)
    return kept


def _without_off_topic(articles: Sequence[Article], off_topic: Sequence[bool]) -> list[Article]:
    """Drop the sentences of articles about something else."""
    return [
        _dropped_whole(article, "off-topic") if is_off_topic else article
        for article, is_off_topic in zip(articles, off_topic, strict=True)
    ]


def _dropped_whole(article: Article, reason: str) -> Article:
    drops = (*article.drops, *(Drop(sentence.start, sentence.end, reason) for sentence in article.sentences))
    return Article((), tuple(sorted(drops, key=lambda drop: drop.start)))


def describe(
    sentences: tuple[Sentence, ...],
    language: str,
    reprint_of: Sequence[int | None] | None = None,
    stems: tuple[tuple[str, ...], ...] | None = None,
) -> Material:
    """Compute stems and vectors of sentences; every sentence is a group of its own.

    Parameters
    ----------
    sentences : tuple of Sentence
        Document by document.
    language : str
        ISO 639-1 code.
    reprint_of : sequence of int or None, optional
        For each document the one whose text it repeats; its sentences do not count. By default none does.
    stems : tuple of tuple of str, optional
        Those of each sentence, if they are known already.
    """
    if stems is None:
        stems = tuple(stem_tokens(sentence.text, language) for sentence in sentences)
    stop = stop_stems(language)
    counted = np.array([not reprint_of or reprint_of[sentence.document] is None for sentence in sentences], dtype=bool)
    X, vocabulary = tfidf_vectors([[stem for stem in sentence if stem not in stop] for sentence in stems], counted)
    return Material(
        sentences=sentences,
        stems=stems,
        X=X,
        vocabulary=vocabulary,
        groups=np.arange(len(sentences), dtype=np.intp),
        counted=counted,
        leaning=np.array([leans(sentence.text) for sentence in sentences], dtype=bool),
        n_documents=len({sentence.document for sentence, counts in zip(sentences, counted, strict=True) if counts}),
        language=language,
    )
