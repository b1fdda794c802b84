"""Several news articles in, one cited, extractive brief out.

>>> import summarize
>>> brief = summarize.brief([summarize.Document("The troops leave Iraq in May, the minister said on Monday.")])
>>> [point.text for point in brief.points]
['The troops leave Iraq in May, the minister said on Monday.']

Importing this package is cheap: the libraries that do the work load on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from summarize.analysis import Analysis as Analysis
    from summarize.corpus import Document as Document
    from summarize.corpus import Sentence as Sentence
    from summarize.corpus import Skip as Skip
    from summarize.errors import InputError as InputError
    from summarize.errors import OptionError as OptionError
    from summarize.errors import OutputError as OutputError
    from summarize.errors import SummarizeError as SummarizeError
    from summarize.errors import TemplateError as TemplateError
    from summarize.errors import TopicsError as TopicsError
    from summarize.inspection import Dropped as Dropped
    from summarize.inspection import InspectedSentence as InspectedSentence
    from summarize.inspection import Inspection as Inspection
    from summarize.parts import Claim as Claim
    from summarize.parts import Counts as Counts
    from summarize.parts import Disagreement as Disagreement
    from summarize.parts import KnownArticle as KnownArticle
    from summarize.parts import Length as Length
    from summarize.parts import Point as Point
    from summarize.parts import Section as Section
    from summarize.parts import Source as Source
    from summarize.parts import Support as Support
    from summarize.parts import TimelineEntry as TimelineEntry
    from summarize.pipeline import Summarizer as Summarizer
    from summarize.ranking import list_rankers as list_rankers
    from summarize.reading import SourceLike
    from summarize.reading import read as read
    from summarize.rendering import export_templates as export_templates
    from summarize.rendering import list_templates as list_templates
    from summarize.rendering import render_file as render_file
    from summarize.results import Brief as Brief
    from summarize.text.splitting import split_sentences as split_sentences
    from summarize.topics.events import split_events as split_events
    from summarize.topics.file import Topic as Topic
    from summarize.topics.file import format_topics as format_topics
    from summarize.topics.file import load_topics as load_topics

_HOMES = {
    "summarize.analysis": ("Analysis",),
    "summarize.corpus": ("Document", "Sentence", "Skip"),
    "summarize.errors": ("InputError", "OptionError", "OutputError", "SummarizeError", "TemplateError", "TopicsError"),
    "summarize.inspection": ("Dropped", "InspectedSentence", "Inspection"),
    "summarize.parts": (
        "Claim",
        "Counts",
        "Disagreement",
        "KnownArticle",
        "Length",
        "Point",
        "Section",
        "Source",
        "Support",
        "TimelineEntry",
    ),
    "summarize.pipeline": ("Summarizer",),
    "summarize.ranking": ("list_rankers",),
    "summarize.reading": ("read",),
    "summarize.rendering": ("export_templates", "list_templates", "render_file"),
    "summarize.results": ("Brief",),
    "summarize.text.splitting": ("split_sentences",),
    "summarize.topics.events": ("split_events",),
    "summarize.topics.file": ("Topic", "format_topics", "load_topics"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["brief", "find_topics", "inspect", *sorted(_HOME_OF)]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'summarize' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def brief(
    sources: SourceLike | Iterable[SourceLike],
    *,
    words: int | None = None,
    sentences: int | None = None,
    chars: int | None = None,
    ratio: float | None = None,
    topics: str | os.PathLike[str] | Sequence[Topic] | None = "auto",
    only_topics: bool = False,
    ranker: str = "coverage",
    query: str | None = None,
    known: SourceLike | Iterable[SourceLike] = (),
    title: str | None = None,
    language: str = "en",
    allow_private_addresses: bool = False,
) -> Brief:
    """Make one cited brief of several articles.

    Parameters
    ----------
    sources : path, Document, dictionary, or iterable of these
        Files, folders, globs, http(s) addresses, ``"-"`` for standard input, documents, or what a news API answers.
    words, sentences, chars, ratio, topics, only_topics, ranker, query, title, language
        As for :class:`summarize.Summarizer`.
    known : path, Document, dictionary, or iterable of these
        What the reader has read already: a sentence of which these articles state all is left out.
    allow_private_addresses : bool
        Whether addresses may lead to the own machine and its network.

    Raises
    ------
    InputError
        If a source, the length or another argument cannot be used.
    TopicsError
        If the topics cannot be used.
    """
    from dataclasses import replace

    from summarize.pipeline import Summarizer
    from summarize.reading import read

    summarizer = Summarizer(
        words=words,
        sentences=sentences,
        chars=chars,
        ratio=ratio,
        topics=topics,
        only_topics=only_topics,
        ranker=ranker,
        query=query,
        known=read(known, allow_private_addresses=allow_private_addresses, with_briefs=True)[0] if known else (),
        title=title,
        language=language,
    )
    documents, skips = read(sources, allow_private_addresses=allow_private_addresses)
    result = summarizer.summarize(documents)
    return replace(result, skipped=(*skips, *result.skipped))


def inspect(
    sources: SourceLike | Iterable[SourceLike],
    *,
    topics: str | os.PathLike[str] | Sequence[Topic] | None = "auto",
    language: str = "en",
    allow_private_addresses: bool = False,
) -> Inspection:
    """Show what is read in articles: what is dropped and why, what states the same, which topic each sentence has.

    Parameters
    ----------
    sources, topics, language, allow_private_addresses
        As for :func:`brief`.

    Raises
    ------
    InputError
        If a source cannot be used.
    TopicsError
        If the topics cannot be used.
    """
    from dataclasses import replace

    from summarize.pipeline import Summarizer
    from summarize.reading import read

    summarizer = Summarizer(topics=topics, language=language)
    documents, skips = read(sources, allow_private_addresses=allow_private_addresses)
    result = summarizer.inspect(documents)
    return replace(result, skipped=(*skips, *result.skipped))


def find_topics(
    sources: SourceLike | Iterable[SourceLike],
    *,
    words: int | None = None,
    language: str = "en",
    allow_private_addresses: bool = False,
) -> tuple[Topic, ...]:
    """Find what articles are about, as topics that can be edited and given back to :func:`brief`.

    Parameters
    ----------
    sources, language, allow_private_addresses
        As for :func:`brief`.
    words : int, optional
        The length of the brief that the topics are for, by default 250: a longer one has room for more.

    Returns
    -------
    tuple of Topic
        The largest first; empty where the articles are too short for topics.

    Raises
    ------
    InputError
        If a source or an argument cannot be used.
    """
    from summarize.pipeline import Summarizer
    from summarize.reading import read

    summarizer = Summarizer(words=words, language=language)
    documents, _ = read(sources, allow_private_addresses=allow_private_addresses)
    return summarizer.find_topics(documents)
