"""Articles and titles without capitals, or in nothing else, get the capitals that the rest of the set teaches.

In: documents and what cleaning made of them. Out: the same, with the words of some sentences in another case; offsets stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.text.capitals import Capitals, learn_capitals
from summarize.text.cleaning import Article
from summarize.text.letter_case import has_no_capitals, is_all_capitals, lower_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.corpus import Document, Sentence

__all__ = ["restore_capitals", "without_shouting"]

# Fewer words in a title or an article tell a name ("NATO", "e.e. cummings") from a style.
MIN_TITLE_WORDS = 3
MIN_ARTICLE_WORDS = 20


def without_shouting(document: Document) -> Document:
    """Lower-case an article that is written in capitals throughout, so that cleaning does not take it for headings."""
    if not is_all_capitals(document.text, min_words=MIN_ARTICLE_WORDS):
        return document
    return replace(document, text=lower_case(document.text))


def restore_capitals(
    documents: Sequence[Document], articles: Sequence[Article]
) -> tuple[list[Article], tuple[str | None, ...]]:
    """Write the sentences and titles that lack capitals, or have nothing else, with capitals.

    Parameters
    ----------
    documents, articles : sequences of the same length
        Every document with its cleaned text.

    Returns
    -------
    articles : list of Article
        A sentence whose text changed has ``case_restored`` set; its offsets count into the document as before.
    titles : tuple of str or None
        The title of each document as it is to be shown.
    """
    lower = [has_no_capitals([sentence.text for sentence in article.sentences]) for article in articles]
    capitals = _Lazily(documents, articles, lower)
    restored = [
        _restore(article, document.text, capitals, whole=is_lower)
        for document, article, is_lower in zip(documents, articles, lower, strict=True)
    ]
    return restored, tuple(_restore_title(document.title, capitals) for document in documents)


class _Lazily:
    """Learns from the set when the first sentence has to be restored: most sets have none."""

    def __init__(self, documents: Sequence[Document], articles: Sequence[Article], lower: Sequence[bool]) -> None:
        self._documents, self._articles, self._lower = documents, articles, lower
        self._capitals: Capitals | None = None

    def restore(self, text: str) -> str:
        if self._capitals is None:
            teaching = [article for article, is_lower in zip(self._articles, self._lower, strict=True) if not is_lower]
            names = [name for document in self._documents for name in (document.publisher, document.author) if name]
            self._capitals = learn_capitals(
                (sentence.text for article in teaching for sentence in article.sentences), names
            )
        return self._capitals.restore(text)


def _restore(article: Article, text: str, capitals: _Lazily, *, whole: bool) -> Article:
    """Restore every sentence, or those in capitals throughout; `text` is what the article has."""
    sentences: list[Sentence] = []
    for sentence in article.sentences:
        original = " ".join(text[sentence.start : sentence.end].split())
        shown = capitals.restore(original) if whole or is_all_capitals(original) else original
        sentences.append(replace(sentence, text=shown, case_restored=shown != original))
    return Article(tuple(sentences), article.drops)


def _restore_title(title: str | None, capitals: _Lazily) -> str | None:
    if not title or title.count(" ") + 1 < MIN_TITLE_WORDS:
        return title
    if title == title.lower() or is_all_capitals(title, min_words=MIN_TITLE_WORDS):
        return capitals.restore(title)
    return title
