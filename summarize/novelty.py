"""What of a set of articles is new to a reader who knows other articles already.

In: an analysis, and the known articles. Out: for every sentence how new it is. The known articles are compared with the set
in vectors of both, but change nothing else of the analysis: what counts as important is decided by the set alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from summarize.analysis import Analysis, describe, read_sentences
from summarize.facts.groups import find_support
from summarize.facts.pairs import find_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Document

__all__ = ["score_novelty"]


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
        0 for a sentence of which a known sentence states all; else 1 less its highest cosine similarity to a known one.
    """
    material = analysis.material
    n_sentences = len(material.sentences)
    known_sentences = read_sentences(known, material.language, drop_off_topic=False).sentences
    n_documents = len(analysis.documents)
    shifted = tuple(replace(sentence, document=sentence.document + n_documents) for sentence in known_sentences)
    joint = describe((*material.sentences, *shifted), material.language)
    if not known_sentences:
        return np.ones(n_sentences)
    similarity = (joint.X[:n_sentences] @ joint.X[n_sentences:].T).max(axis=1).toarray().ravel()
    novelty = 1.0 - np.minimum(np.round(similarity, 9), 1.0)
    known_stems = set(joint.stems[n_sentences:])
    support = find_support(find_pairs(joint))
    for index in range(n_sentences):
        is_supported = any(entry.sentence >= n_sentences for entry in support.get(index, ()))
        if is_supported or joint.stems[index] in known_stems:
            novelty[index] = 0.0
    return np.asarray(novelty)
