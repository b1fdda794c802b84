"""Material built from plain lists of words, so that a test's input can be read in the test."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from summarize.corpus import Material, Sentence


def build_material(documents, *, reprints=(), groups=None, language="en"):
    """Build a Material from documents given as lists of sentences given as space-separated stems.

    ``X`` holds word counts scaled to rows of length 1, so that cosines can be computed by hand. Every sentence is a
    paragraph and, without ``groups``, a group of its own. ``reprints`` are the indices of documents that do not count.
    """
    sentences, stems = [], []
    for document, texts in enumerate(documents):
        for position, text in enumerate(texts):
            sentences.append(Sentence(text, 0, len(text), document, position, position))
            stems.append(tuple(text.split()))
    return Material(
        sentences=tuple(sentences),
        stems=tuple(stems),
        X=_count_vectors(stems),
        vocabulary=tuple(sorted({stem for sentence in stems for stem in sentence})),
        groups=np.arange(len(sentences)) if groups is None else np.array(groups, dtype=np.intp),
        counted=np.array([sentence.document not in reprints for sentence in sentences], dtype=bool),
        leaning=np.zeros(len(sentences), dtype=bool),
        n_documents=len(documents) - len(reprints),
        language=language,
    )


def _count_vectors(stems):
    vocabulary = sorted({stem for sentence in stems for stem in sentence})
    counts = np.array([[sentence.count(term) for term in vocabulary] for sentence in stems], dtype=float)
    counts = counts.reshape(len(stems), len(vocabulary))
    lengths = np.linalg.norm(counts, axis=1, keepdims=True)
    return sparse.csr_matrix(np.divide(counts, lengths, out=np.zeros_like(counts), where=lengths > 0))


@pytest.fixture(scope="session")
def material_from():
    return build_material
