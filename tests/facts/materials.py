"""Material built from sentences as written, so that a test's input can be read in the test."""

from __future__ import annotations

import numpy as np

from summarize.corpus import Material, Sentence
from summarize.text.leaning import leans
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.text.vectors import tfidf_vectors


def material_from_texts(texts, *, documents=None, paragraphs=None):
    """Build the Material of sentences; by default of one document, each sentence a paragraph of its own."""
    documents = documents or [0] * len(texts)
    paragraphs = paragraphs or list(range(len(texts)))
    sentences = tuple(
        Sentence(text, 0, len(text), document, position, paragraph)
        for position, (text, document, paragraph) in enumerate(zip(texts, documents, paragraphs, strict=True))
    )
    stems = tuple(stem_tokens(text) for text in texts)
    X, vocabulary = tfidf_vectors([[stem for stem in sentence if stem not in stop_stems()] for sentence in stems])
    return Material(
        sentences=sentences,
        stems=stems,
        X=X,
        vocabulary=vocabulary,
        groups=np.arange(len(texts), dtype=np.intp),
        counted=np.ones(len(texts), dtype=bool),
        leaning=np.array([leans(text) for text in texts], dtype=bool),
        n_documents=len(set(documents)),
        language="en",
    )
