"""The words the rest is written in: documents, sentences, passages.

Nothing here computes anything; what callers give for documents is checked. Arrays (vectors, scores, similarities) travel beside
these objects: row ``i`` of an array belongs to sentence ``i`` of the corpus.
"""

from __future__ import annotations

import hashlib
import reprlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, compress
from typing import TYPE_CHECKING, Any

from summarize.calendar import read_day
from summarize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["DECIMALS", "Document", "Drop", "Material", "Passage", "Salience", "Sentence", "Skip", "check_documents"]


# Sums taken in another order differ in their last bits. Similarities, scores and weights are rounded to so many decimals before they
# are compared, so that equal ones stay equal and ties break in the documents' order. What is computed least exactly, the
# decomposition of sumy's LSA, is good to about 1e-12 of the best score.
DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    Parameters
    ----------
    text : str
        The article's text, without markup: a page of HTML is a file or ``{"html": page}``, which :func:`summarize.read` takes. Every
        offset in a result counts Unicode code points of this string.
    id : str, optional
        The name under which results cite it. By default its number in the order given, from "1", or the next that is no id.
    title, publisher, author : str, optional
        As far as they are known. These, and the date, are not read from the text, as those of a file or of ``{"text": text}`` are.
    published : str, optional
        ISO 8601 date, as precise as known: ``2024``, ``2024-07`` or ``2024-07-23``.
    url, path : str, optional
        Where it came from.

    Raises
    ------
    InputError
        If one of these is no string, or the date has none of these forms or is in no calendar.

    Examples
    --------
    >>> Document("Troops will leave.").title is None
    True
    """

    text: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None

    def __post_init__(self) -> None:
        for field in ("text", "id", "title", "publisher", "author", "url", "path"):
            value: object = getattr(self, field)
            if not isinstance(value, str) and (value is not None or field == "text"):
                raise InputError(
                    str(self.name),
                    f"its {field} is no string but {reprlib.repr(value)}",
                    f"Give the {field} as a string.",
                )
        if self.published is not None and not _is_date(self.published):
            raise InputError(
                self.name, f"published: {self.published!r} is no date", "Give it as text: 2024, 2024-07 or 2024-07-23."
            )

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text's UTF-8 bytes."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def name(self) -> str:
        """What a message calls this document: its path, address or identifier; what came on standard input by that."""
        return "standard input" if self.path == "-" else self.path or self.url or self.id or "document"


def check_documents(name: str, given: object) -> tuple[Document, ...]:
    """Return documents as a tuple.

    Parameters
    ----------
    name : str
        What an error calls them.
    given : iterable of Document

    Raises
    ------
    InputError
        If they are anything else.
    """
    documents = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    for document in documents:
        if not isinstance(document, Document):
            raise InputError(
                name,
                f"{reprlib.repr(document)} is no Document",
                "Give summarize.Document(text), or the first of the two lists that summarize.read returns.",
            )
    if isinstance(given, Document):
        raise InputError(name, "one Document, not several", "Give a list, even of one.")
    return documents


def _is_date(published: object) -> bool:
    return isinstance(published, str) and read_day(published) is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document, or one quotation of several sentences with what introduces it.

    Attributes
    ----------
    text : str
        ``document.text[start:end]`` with white space collapsed; where `case_restored`, letter case differs.
    start, end : int
        Offsets into the document's text in code points, end exclusive.
    document : int
        Index of its document in the corpus.
    position : int
        0-based index among the sentences of its document.
    paragraph : int
        0-based index of its paragraph in the document.
    case_restored : bool
        Whether the article has no capitals here, or nothing else, and `text` is written as the other articles write.
    """

    text: str
    start: int
    end: int
    document: int = 0
    position: int = 0
    paragraph: int = 0
    case_restored: bool = False

    @property
    def n_words(self) -> int:
        """The number of white-space-separated tokens."""
        return self.text.count(" ") + 1 if self.text else 0


@dataclass(frozen=True, slots=True)
class Passage:
    """What can stand in a brief: a sentence, or a run of neighbours of which the later lean on the first.

    Attributes
    ----------
    sentences : tuple of int
        Indices into the corpus's sentences, neighbours in one document, in its order.
    n_words, n_chars : int
        Length of the passage as printed.
    document : int
        Index of its document in the corpus.
    """

    sentences: tuple[int, ...]
    n_words: int
    n_chars: int
    document: int


@dataclass(frozen=True, slots=True)
class Drop:
    """A stretch of a document that was left out, and why.

    Attributes
    ----------
    start, end : int
        Offsets into the document's text in code points.
    reason : str
        One of ``boilerplate``, ``byline``, ``heading``, ``caption``, ``teaser``, ``duplicate-document``, ``off-topic``,
        ``fragment``.
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A source that could not be used, and why."""

    path: str | None
    url: str | None
    reason: str

    @property
    def name(self) -> str:
        """What a message calls this source: its path or address."""
        return self.path or self.url or "document"

    @classmethod
    def of(cls, document: Document, reason: str, among: Sequence[Document]) -> Skip:
        """Leave an article out; where its file has others of them as well, as a feed has, the reason begins with its title.

        Examples
        --------
        >>> rain, snow = Document("Read more", path="feed.xml", title="Rain"), Document("Snow fell.", path="feed.xml")
        >>> Skip.of(rain, "no prose", among=[rain, snow]).reason
        '"Rain": no prose'
        """
        has_others = document.path is not None and sum(each.path == document.path for each in among) > 1
        which = f'"{document.title}": ' if has_others and document.title else ""
        return cls(document.path, document.url, which + reason)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a ranker may look at: the sentences of all articles and what was computed of them.

    Attributes
    ----------
    sentences : tuple of Sentence
        All sentences, document by document, in canonical order.
    stems : tuple of tuple of str
        The stemmed tokens of each sentence in order, stop words included.
    X : scipy.sparse.csr_matrix, shape (n_sentences, n_terms)
        TF-IDF vectors of the sentences, rows of length 1 (or 0 where a sentence has no term).
    vocabulary : tuple of str, length n_terms
        The stem of each column of `X`.
    groups : ndarray of int, shape (n_sentences,)
        Sentences with the same number state the same main fact.
    counted : ndarray of bool, shape (n_sentences,)
        False for the sentences of reprints, which add nothing to any count.
    leaning : ndarray of bool, shape (n_sentences,)
        Whether each sentence needs the one before it to be understood.
    n_documents : int
        The number of documents, reprints left out.
    language : str
        ISO 639-1 code.
    """

    sentences: tuple[Sentence, ...]
    stems: tuple[tuple[str, ...], ...]
    X: Any
    vocabulary: tuple[str, ...]
    groups: NDArray[np.intp]
    counted: NDArray[np.bool_]
    leaning: NDArray[np.bool_]
    n_documents: int
    language: str

    @property
    def document_of(self) -> NDArray[np.intp]:
        """The index of the document of each sentence, shape (n_sentences,)."""
        import numpy as np

        return np.array([sentence.document for sentence in self.sentences], dtype=np.intp)

    def count_sentences_by_stem(self) -> Counter[str]:
        """Count the sentences that have each stem, those of reprints left out."""
        counted = compress(self.stems, self.counted.tolist())
        return Counter(chain.from_iterable(map(dict.fromkeys, counted)))


@dataclass(frozen=True, slots=True)
class Salience:
    """What is worth covering, as a ranker sees it.

    Attributes
    ----------
    incidence : scipy.sparse.csr_matrix of float, shape (n_sentences, n_concepts)
        1 where a sentence covers a concept.
    weights : ndarray of float, shape (n_concepts,)
        What covering a concept is worth, at least 0.
    by_length : bool
        True where the best sentence is the one that adds most per unit of length (concept coverage); False where
        sentences are to be taken simply in the order of their scores, as rankers that score sentences mean it.
    """

    incidence: Any
    weights: NDArray[np.float64]
    by_length: bool
