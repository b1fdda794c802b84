"""What of a set of articles is new to a reader who knows other articles already.

In: an analysis, and the known articles. Out: for every sentence how new it is. The known articles are compared with the set
in vectors of both, but change nothing else of the analysis: what counts as important is decided by the set alone.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import DECIMALS
from summarize.facts.judged_pairs import find_judged_pairs
from summarize.facts.support import find_support
from summarize.preparation import describe, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from summarize.analysis import Analysis
    from summarize.corpus import Document
    from summarize.facts.judged_pairs import JudgedPairs

__all__ = ["score_novelty"]

# Rows of the similarity matrix computed at a time.
BLOCK_ROWS = 512

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
    if not prepared.sentences:
        return np.ones(n_sentences)
    n_documents = len(analysis.documents)
    shifted = tuple(replace(sentence, document=sentence.document + n_documents) for sentence in prepared.sentences)
    joint = describe((*material.sentences, *shifted), material.language)
    pairs = find_judged_pairs(joint)
    # What is word for word the same is compared once.
    first = pairs.stated.first
    (new, place), known_firsts = np.unique(first[:n_sentences], return_inverse=True), np.unique(first[n_sentences:])
    changed = _changed(pairs)[new][:, known_firsts]
    known_rows = joint.X[known_firsts].T.tocsr()
    nearest = []
    for start in range(0, len(new), BLOCK_ROWS):
        similarity = (joint.X[new[start : start + BLOCK_ROWS]] @ known_rows).tocsr()
        # Who has read that it was approved, or that three died, has not read that it was rejected, or that five died.
        similarity -= similarity.multiply(changed[start : start + BLOCK_ROWS])
        nearest.append(similarity.max(axis=1).toarray().ravel())
    novelty = 1.0 - np.minimum(np.round(np.concatenate(nearest)[place], DECIMALS), 1.0)
    novelty[find_support(pairs).is_supported_by(range(n_sentences, len(first)))[:n_sentences]] = 0.0
    return np.asarray(novelty)


def _changed(pairs: JudgedPairs) -> csr_matrix:
    """1 where a sentence says the opposite of another or each gives a value that the other does not, shape (n, n)."""
    from scipy.sparse import csr_matrix

    n_sentences = len(pairs.stated.first)
    place = (pairs.a[pairs.changed], pairs.b[pairs.changed])
    changed = csr_matrix((np.ones(len(place[0])), place), shape=(n_sentences, n_sentences))
    return (changed + changed.T).tocsr()
