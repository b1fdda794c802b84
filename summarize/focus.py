"""What a reader asks for and knows already, held against the sentences of a set.

In: an analysis, a query and known articles. Out: a :class:`Focus`, by which :mod:`summarize.candidates` weighs passages and
:mod:`summarize.composition` lays them out. The field calls the one query-focused, the other update summarization.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.novelty import score_novelty
from summarize.ranking.query import QueryMatch, find_unknown_words, match_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summarize.analysis import Analysis
    from summarize.corpus import Document

__all__ = ["Focus", "find_focus"]

logger = logging.getLogger("summarize")


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """What one reader wants of a set of articles; by default what everybody wants.

    Attributes
    ----------
    query : str or None
        What was asked.
    match : QueryMatch or None
        What the sentences have to do with the query; ``None`` without one, and where no article has a word of it.
    known : tuple of Document
        What the reader has read.
    novelty : ndarray of float, shape (n_sentences,), or None
        How new each sentence is to the reader, in [0, 1]; ``None`` where nothing is known.
    names_topics : bool
        Whether the topics are the reader's own.
    only_topics : bool
        Whether what fits no topic is left out.
    """

    query: str | None = None
    match: QueryMatch | None = None
    known: tuple[Document, ...] = ()
    novelty: NDArray[np.float64] | None = None
    names_topics: bool = False
    only_topics: bool = False

    @property
    def begins_with_event(self) -> bool:
        """Whether the brief begins with the main event: the reader asked for nothing else that there is."""
        return not (self.match or self.known or self.names_topics)

    @property
    def sections_begin_with_event(self) -> bool:
        """Whether each section begins with what of it is nearest to the main event: the reader named its topic and no more."""
        return self.names_topics and not (self.match or self.known)

    @property
    def unmatched_query(self) -> str | None:
        """The query of which no article has a word."""
        return None if self.match else self.query

    def concerns(self, sentences: Sequence[int]) -> bool:
        """Whether one of these sentences has to do with what was asked; where nothing was, or nothing answers it, all have."""
        return self.match is None or bool(self.match.concerned[list(sentences)].any())


def find_focus(
    analysis: Analysis,
    *,
    query: str | None = None,
    known: Sequence[Document] = (),
    names_topics: bool = False,
    only_topics: bool = False,
) -> Focus:
    """Compare what a reader asks and knows with the sentences of a set; warns of words of a query that no article has.

    Parameters
    ----------
    query, known, names_topics, only_topics
        As in :class:`Focus`.
    """
    match = match_query(analysis.material, query) if query else None
    if query and not match:
        logger.warning("query %r: no article has a word of it", query)
    elif query and (unknown := find_unknown_words(analysis.material, query)):
        logger.warning("query: no article has %s", " or ".join(map(repr, unknown)))
    return Focus(
        query=query,
        match=match,
        known=tuple(known),
        novelty=score_novelty(analysis, known) if known else None,
        names_topics=names_topics,
        only_topics=only_topics,
    )
