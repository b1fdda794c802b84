"""Articles and titles without capitals, or in nothing else, get the capitals that the rest of the set teaches.

In: documents and what cleaning made of them. Out: the same, with the words of some sentences in another case; offsets stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.text.capitals import learn_capitals
from summarize.text.cleaning import Article
from summarize.text.letter_case import has_no_capitals, is_all_capitals, lower_case
from summarize.text.quotes import find_quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.corpus import Document

__all__ = ["restore_capitals", "without_shouting"]

# Fewer words in a title or an article tell a name ("NATO", "e.e. cummings") from a style.
MIN_TITLE_WORDS = 3
MIN_ARTICLE_WORDS = 20


def without_shouting(document: Document) -> Document:
    """Lower-case an article that is written in capitals throughout, so that cleaning does not take it for headings."""
    return replace(document, text=lower_case(document.text)) if _is_in_capitals(document) else document


def _is_in_capitals(document: Document) -> bool:
    return is_all_capitals(document.text, min_words=MIN_ARTICLE_WORDS)


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
    # How each sentence stands in its article: to be restored where that is without capitals, or in nothing else.
    originals = [
        [" ".join(document.text[sentence.start : sentence.end].split()) for sentence in article.sentences]
        for document, article in zip(documents, articles, strict=True)
    ]
    poor = {
        text
        for document, texts, is_lower in zip(documents, originals, lower, strict=True)
        for text in texts
        # What somebody shouts in an article with small letters stays shouted.
        if is_lower or (is_all_capitals(text) and (not find_quotations(text) or _is_in_capitals(document)))
    }
    poor |= {document.title for document in documents if document.title and _is_poor_title(document.title)}
    restored = _restored(poor, documents, articles, lower) if poor else {}
    return (
        [
            _with_texts(article, texts, [restored.get(text, text) for text in texts])
            for article, texts in zip(articles, originals, strict=True)
        ],
        tuple(restored.get(document.title or "", document.title) for document in documents),
    )


def _is_poor_title(title: str) -> bool:
    if title.count(" ") + 1 < MIN_TITLE_WORDS:
        return False
    return title == title.lower() or is_all_capitals(title, min_words=MIN_TITLE_WORDS)


def _restored(
    texts: Iterable[str], documents: Sequence[Document], articles: Sequence[Article], lower: Sequence[bool]
) -> dict[str, str]:
    """Write each text with the capitals that the articles with capitals teach."""
    teaching = [article for article, is_lower in zip(articles, lower, strict=True) if not is_lower]
    names = [name for document in documents for name in (document.publisher, document.author) if name]
    capitals = learn_capitals(
        (sentence.text for article in teaching for sentence in article.sentences), names, for_texts=texts
    )
    return {text: capitals.restore(text) for text in texts}


def _with_texts(article: Article, originals: Sequence[str], shown: Sequence[str]) -> Article:
    sentences = tuple(
        sentence if sentence.text == original == text else replace(sentence, text=text, case_restored=text != original)
        for sentence, original, text in zip(article.sentences, originals, shown, strict=True)
    )
    return Article(sentences, article.drops)
