"""An inspection in, tables for people out: articles, sentences that say the same, topics, what was left out and why."""

from __future__ import annotations

from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

from summarize.filters import plural

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.table import Table

    from summarize.inspection import InspectedSentence, Inspection

__all__ = ["TABLES", "format_inspection"]


def format_inspection(
    inspection: Inspection, tables: Collection[str] = (), *, width: int = 100, color: bool = False
) -> str:
    """Lay an inspection out as tables.

    Parameters
    ----------
    inspection : Inspection
        What was read.
    tables : collection of str
        Names of ``TABLES``; all of them if empty. They come in that table's order.
    width : int
        Of the text, in columns.
    color : bool
        Whether to use a terminal's colours.

    Returns
    -------
    str
        The tables one below the other, ending in one line end.
    """
    from rich.console import Console

    text = StringIO()
    console = Console(file=text, width=width, force_terminal=color, no_color=not color, highlight=False)
    for name, make_table in TABLES.items():
        if name in tables or not tables:
            console.print(make_table(inspection))
            console.print()
    lines = [line.rstrip() for line in text.getvalue().splitlines()]
    return "\n".join(lines).strip("\n") + "\n"


def _sources(inspection: Inspection) -> Table:
    kept = Counter(sentence.source.id for sentence in inspection.sentences)
    left_out = Counter(stretch.source.id for stretch in inspection.dropped)
    off_topic = {stretch.source.id for stretch in inspection.dropped if stretch.reason == "off-topic"}
    n_unused = len(inspection.skipped) + len(off_topic)
    table = _table(
        f"Sources: {inspection.counts.documents:,} used, {n_unused:,} not",
        *("", "Article", "Publisher, author, date", "Words", "Sentences", "Left out", "Note"),
        numbers=("Words", "Sentences", "Left out"),
    )
    for source in inspection.sources:
        name = f"{source.title} ({source.name})" if source.title else source.name
        counts = f"{source.words:,}", f"{kept[source.id]:,}", f"{left_out[source.id]:,}"
        note = f"reprint of {source.reprint_of}" if source.reprint_of else ""
        note = "not used: off topic" if source.id in off_topic else note
        told = ", ".join(filter(None, (source.publisher, source.author, source.published)))
        table.add_row(*_cells(source.id, name, told, *counts, note))
    for skip in inspection.skipped:
        table.add_row(*_cells("", skip.path or skip.url or "", "", "", "", "", f"not used: {skip.reason}"))
    return table


def _groups(inspection: Inspection) -> Table:
    groups = _restatements(inspection)
    table = _table(
        f"Groups: {plural(len(groups), 'fact')} stated more than once",
        *("Group", "Source", "Topic", "Sentence"),
        numbers=("Group",),
    )
    for group in groups:
        for i, sentence in enumerate(group):
            number = "" if i else str(sentence.group)
            table.add_row(*_cells(number, sentence.source.id, sentence.topic or "", sentence.text))
        table.add_section()
    return table


def _restatements(inspection: Inspection) -> list[list[InspectedSentence]]:
    """Return the groups of more than one sentence: those of most articles first, then of most sentences."""
    groups: dict[int, list[InspectedSentence]] = {}
    for sentence in inspection.sentences:
        groups.setdefault(sentence.group, []).append(sentence)
    return sorted(
        (group for group in groups.values() if len(group) > 1),
        key=lambda group: (len({sentence.source.id for sentence in group}), len(group)),
        reverse=True,
    )


def _topics(inspection: Inspection) -> Table:
    n_in_topics = sum(sentence.topic is not None for sentence in inspection.sentences)
    table = _table(
        f"Topics: {n_in_topics:,} of {plural(len(inspection.sentences), 'sentence')}",
        *("Topic", "Source", "Sentence"),
    )
    by_topic: dict[str | None, list[InspectedSentence]] = {}
    for sentence in inspection.sentences:
        by_topic.setdefault(sentence.topic, []).append(sentence)
    for topic in sorted(by_topic, key=lambda name: name is None):
        for i, sentence in enumerate(by_topic[topic]):
            table.add_row(*_cells("" if i else topic or "none", sentence.source.id, sentence.text))
        table.add_section()
    return table


def _dropped(inspection: Inspection) -> Table:
    n_reasons = Counter(stretch.reason for stretch in inspection.dropped)
    counts = ", ".join(f"{count:,} {reason}" for reason, count in n_reasons.most_common())
    table = _table(
        f"Left out: {plural(len(inspection.dropped), 'line')}" + (f" ({counts})" if counts else ""),
        *("Source", "Reason", "Text"),
    )
    for stretch in inspection.dropped:
        table.add_row(*_cells(stretch.source.id, stretch.reason, stretch.text))
    return table


def _table(title: str, *columns: str, numbers: Collection[str] = ()) -> Table:
    """An empty table; in the columns of numbers these stand below each other."""
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        # A word that is too long for its column goes on in the next line: nothing is cut.
        table.add_column(name, justify="right" if name in numbers else "left", overflow="fold")
    return table


def _cells(*texts: str) -> list[str]:
    from rich.markup import escape

    # An article may hold what a terminal would obey.
    return [escape("".join(c if c.isprintable() else " " for c in text)) for text in texts]


TABLES = {"sources": _sources, "groups": _groups, "topics": _topics, "dropped": _dropped}
