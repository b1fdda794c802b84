"""What of a set of articles is new to a reader who knows other articles already.

In: an analysis, and the known articles. Out: for every sentence how new it is. The known articles are compared with the set
in vectors of both, but change nothing else of the analysis: what counts as important is decided by the set alone.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from summarize.facts.groups import find_support
from summarize.facts.pairs import find_pairs
from summarize.preparation import describe, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.analysis import Analysis
    from summarize.corpus import Document
    from summarize.facts.pairs import Pairs

__all__ = ["score_novelty"]

logger = logging.getLogger("summarize")


def score_novelty(analysis: Analysis, known: Sequence[Document]) -> NDArray[np.float64]:
    """Score how new every sentence is to a reader of the known articles.

    Parameters
    ----------
    analysis : Analysis
        The set of articles.
    known : sequence of Document
        What the reader has read; documents without prose say nothing.

    Returns
    -------
    ndarray of float, shape (n_sentences,)
        0 for a sentence of which a known sentence states all; else 1 less its highest cosine similarity to a known one that
        neither says the opposite nor gives another value.
    """
    material = analysis.material
    n_sentences = len(material.sentences)
    prepared = prepare(known, material.language, drop_off_topic=False)
    for skip in prepared.skips:
        logger.warning("%s: nothing of it counts as known: %s", skip.name, skip.reason)
    known_sentences = prepared.sentences
    n_documents = len(analysis.documents)
    shifted = tuple(replace(sentence, document=sentence.document + n_documents) for sentence in known_sentences)
    joint = describe((*material.sentences, *shifted), material.language)
    if not known_sentences:
        return np.ones(n_sentences)
    pairs = find_pairs(joint)
    similarity = (joint.X[:n_sentences] @ joint.X[n_sentences:].T).tocsr()
    # Who has read that it was approved, or that three died, has not read that it was rejected, or that five died.
    similarity -= similarity.multiply(_changed(pairs, n_sentences, len(known_sentences)))
    novelty = 1.0 - np.minimum(np.round(similarity.max(axis=1).toarray().ravel(), 9), 1.0)
    for index, support in find_support(pairs).items():
        if index < n_sentences and any(entry.sentence >= n_sentences for entry in support):
            novelty[index] = 0.0
    return np.asarray(novelty)


def _changed(pairs: Pairs, n_sentences: int, n_known: int) -> csr_matrix:
    """1 where a known sentence says the opposite of a new one or each gives a value that the other does not."""
    from scipy.sparse import csr_matrix

    opposed, denied, only_a, only_b = (
        pairs.feature(name) > 0 for name in ("opposed", "denied", "values_ab", "values_ba")
    )
    # The known sentences come behind the others, so that b is the known one.
    changed = (opposed | denied | (only_a & only_b)) & (pairs.a < n_sentences) & (pairs.b >= n_sentences)
    place = (pairs.a[changed], pairs.b[changed] - n_sentences)
    return csr_matrix((np.ones(len(place[0])), place), shape=(n_sentences, n_known))
