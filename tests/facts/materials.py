"""Material built from sentences as written, so that a test's input can be read in the test."""

from __future__ import annotations

from summarize.corpus import Material, Sentence
from summarize.preparation import describe


def material_from_texts(texts, *, documents=None, paragraphs=None) -> Material:
    """Build the Material of sentences; by default of one document, each sentence a paragraph of its own."""
    documents = documents or [0] * len(texts)
    paragraphs = paragraphs or range(len(texts))
    sentences = tuple(
        Sentence(text, 0, len(text), document, position, paragraph)
        for position, (text, document, paragraph) in enumerate(zip(texts, documents, paragraphs, strict=True))
    )
    return describe(sentences, "en")
