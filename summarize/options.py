"""The options that commands share: how they are declared, and what of their values only the command line can judge.

In: what typer parsed. Out: keywords for the public functions, or a :class:`~summarize.messages.UsageError`.
"""

from __future__ import annotations

import os
import shlex
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from summarize.errors import InputError, OutputError
from summarize.messages import UsageError
from summarize.rendering import template_format
from summarize.writing import check_writable, format_of_suffix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "brief_format",
    "check_arguments",
    "check_places",
    "inspection_format",
    "length_keyword",
    "query_text",
    "topics_keyword",
]

_FORMAT_OF_SUFFIX = {
    ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".txt": "txt", ".text": "txt", ".json": "json",
}  # fmt: skip

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE", help="Files, folders, globs, http(s) addresses, or - for standard input."),
]
Words = Annotated[
    int | None, typer.Option("--words", "-w", metavar="N", help="At most N words; 250 if no length is given.")
]
WordsOfBrief = Annotated[
    int | None,
    typer.Option(
        "--words", "-w", metavar="N", help="How long a brief they are for: a longer one has more; 250 if none is given."
    ),
]
Sentences = Annotated[int | None, typer.Option("--sentences", "-n", metavar="N", help="At most N sentences.")]
Chars = Annotated[int | None, typer.Option("--chars", metavar="N", help="At most N characters.")]
Ratio = Annotated[
    float | None,
    typer.Option("--ratio", metavar="R", help="At most this share of the articles' words: 0.1 is a tenth."),
]
Topics = Annotated[
    str | None,
    typer.Option("--topics", "-t", metavar="FILE", help="A topics file (TOML). Without it, topics are found."),
]
NoTopics = Annotated[bool, typer.Option("--no-topics", help="No topics: one plain list.")]
OnlyTopics = Annotated[bool, typer.Option("--only-topics", help="Leave out what fits no topic.")]
ByEvent = Annotated[
    bool, typer.Option("--by-event", help="Group the articles by event first; one brief an event, each of the length.")
]
Ranker = Annotated[
    str, typer.Option("--ranker", "-r", metavar="NAME", help="What makes a sentence worth taking; see --list-rankers.")
]
Query = Annotated[
    str | None,
    typer.Option(
        "--query", "-q", metavar="TEXT", help="What answers this comes first; @FILE takes the text of a file."
    ),
]
Known = Annotated[
    list[str] | None,
    typer.Option("--known", metavar="SOURCE", help="Read already: what it states is left out. Repeatable."),
]
ListRankers = Annotated[bool, typer.Option("--list-rankers", help="List the rankers and exit.")]
Timeline = Annotated[bool, typer.Option("--timeline", help="Add the dated facts in order of their dates.")]
NoDisagreements = Annotated[
    bool, typer.Option("--no-disagreements", help="Leave out where the sources differ; JSON always has it.")
]
BriefFormat = Annotated[
    Literal["md", "html", "txt", "json"] | None,
    typer.Option("--format", "-f", help="Default: by the suffix of --output, else md."),
]
Template = Annotated[
    str | None,
    typer.Option("--template", metavar="FILE", help="A Jinja2 template of your own; mine.html.j2 makes HTML."),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Default: standard output. Written whole or not at all."),
]
Title = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help="Default: the title of the most central article.")
]
Language = Annotated[str, typer.Option("--language", metavar="CODE", help="The articles' language (ISO 639-1).")]
Quiet = Annotated[bool, typer.Option("--quiet", help="No warnings, and no line that says what is being done.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="Say what was done and how long it took.")]
ShowSources = Annotated[bool, typer.Option("--sources", help="Show only the articles.")]
ShowGroups = Annotated[bool, typer.Option("--groups", help="Show only the sentences that say the same.")]
ShowDropped = Annotated[bool, typer.Option("--dropped", help="Show only what was left out and why.")]
InspectionFormat = Annotated[
    Literal["table", "json"] | None,
    typer.Option("--format", "-f", help="Default: by the suffix of --output, else table."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private-addresses", help="Also fetch addresses of this machine and its network.")
]
Export = Annotated[
    str | None, typer.Option("--export", metavar="DIR", help="Copy them to a folder, to start your own from.")
]
Version = Annotated[bool, typer.Option("--version", help="Show the version and exit.")]


def check_arguments(arguments: Sequence[str], commands: Sequence[str]) -> None:
    """Say before they are parsed which arguments would be taken for something else.

    Parameters
    ----------
    arguments : sequence of str
        Of the whole program.
    commands : sequence of str
        The names of its commands.

    Raises
    ------
    UsageError
        If a source stands where the command does, or what a glob of the shell gave begins like an option: "-q.txt" would be a
        query.
    """
    first = arguments[0] if arguments else ""
    if first not in (*commands, "") and not first.startswith("-") and os.path.lexists(first):
        raise UsageError(first, "this is no command", f"Did you mean: summarize brief {shlex.quote(first)}?")
    for argument in takewhile(lambda argument: argument != "--", arguments):
        if argument.startswith("-") and argument != "-" and os.path.lexists(argument):
            advice = f"Give it as ./{argument}, or put -- between the options and the sources."
            raise UsageError(argument, "there is a file of this name, and it would be taken for an option", advice)


def length_keyword(lengths: Mapping[str, float | None]) -> dict[str, Any]:
    """Return the one length that was given, or none.

    Raises
    ------
    UsageError
        If there are two, or it is not positive, or a ratio is above 1.
    """
    given = {name: value for name, value in lengths.items() if value is not None}
    if len(given) > 1:
        raise UsageError(" and ".join(f"--{name}" for name in given), "each of them is the length", "Give one of them.")
    for name, value in given.items():
        if name == "ratio" and not 0 < value <= 1:
            raise UsageError(f"--ratio {value:g}", "a ratio is above 0 and at most 1", "Give 0.1 for a tenth.")
        if name != "ratio" and value < 1:
            raise UsageError(f"--{name} {value}", "a length is at least 1", f"Give the {name} you have room for.")
    return given


def topics_keyword(topics: str | None, *, no_topics: bool, only_topics: bool = False) -> str | Path | None:
    """Return what the Python functions take for ``--topics FILE``, ``--no-topics`` or neither.

    Raises
    ------
    UsageError
        If both are given, or no topics are to be the only ones.
    """
    if no_topics and only_topics:
        raise UsageError("--no-topics and --only-topics", "they exclude each other", "Give one of them.")
    if topics is not None and no_topics:
        raise UsageError("--topics and --no-topics", "they exclude each other", "Give one of them.")
    if no_topics:
        return None
    # As a path, so that a file called "auto" is a file.
    return "auto" if topics is None else Path(topics)


def query_text(query: str | None) -> str | None:
    """Return the query itself, from its file where it is given as ``@FILE``.

    Raises
    ------
    UsageError
        If it is empty.
    InputError
        If the file cannot be read as text.
    """
    if query is None:
        return None
    text = _read_query(query[1:]) if query.startswith("@") else query
    if not text.strip():
        raise UsageError(f"--query {query!r}", "it is empty", "Give words that the answer has.")
    return " ".join(text.split())


def _read_query(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(path, f"cannot be read ({reason})", "Give a text file after the @.") from error
    except UnicodeDecodeError as error:
        raise InputError(path, "not text in UTF-8", "Give a text file after the @.") from error


def brief_format(format_name: str | None, template: str | None, output: str | None) -> str:
    """Return the format of a brief; a template has its own, which ``--format`` may repeat but not change.

    Raises
    ------
    UsageError
        If it would change it.
    """
    if template:
        its_own = template_format(template)
        if format_name not in (None, its_own):
            raise UsageError(f"--format {format_name}", f"{Path(template).name} makes {its_own}", "Leave --format out.")
        return its_own
    return format_name or format_of_suffix(output, _FORMAT_OF_SUFFIX, "md")


def inspection_format(format_name: str | None, tables: Sequence[str], output: str | None) -> str:
    """Return the format of an inspection.

    Raises
    ------
    UsageError
        If it is JSON, which is always whole, and single tables are asked for.
    """
    layout = format_name or format_of_suffix(output, {".json": "json", ".txt": "table", ".text": "table"}, "table")
    if tables and layout == "json":
        raise UsageError(f"--{tables[0]}", "JSON always has everything", "Leave it out, or use --format table.")
    return layout


def check_places(
    sources: Sequence[str] | None,
    output: str | None,
    *,
    known: Sequence[str] | None = None,
    topics: str | None = None,
    query: str | None = None,
    template: str | None = None,
) -> None:
    """Say before the work what is wrong with where it begins and where it ends.

    Parameters
    ----------
    sources, output
        As given.
    known, topics, query, template
        What else is read, as given; a query that is no ``@FILE`` is not.

    Raises
    ------
    UsageError
        If there is no source, or the output has no name.
    OutputError
        If the output cannot be written to, or would replace a file that is read. A brief among the sources is not read,
        so that one of an earlier run is replaced.
    InputError
        If the output exists and there is nothing behind a source.
    """
    if not sources:
        raise UsageError("SOURCE", "none is given", "Name files, folders or addresses, or - for standard input.")
    if output is None or output == "-":
        return
    if not output:
        raise UsageError("--output ''", "it is empty", "Give the name of a file.")
    check_writable(output)
    path = Path(output)
    # Nothing is lost with a file that is empty, and a device or a pipe is not replaced.
    if not path.is_file() or not path.stat().st_size:
        return
    query_file = query[1:] if query and query.startswith("@") else None
    for kind, name in (("topics file", topics), ("file of the query", query_file), ("template", template)):
        if name and Path(name).exists() and path.samefile(name):
            raise OutputError(output, f"it is the {kind}", "Give another file.")

    from summarize.reading import is_read  # the readers take time to load

    if is_read(output, sources):
        raise OutputError(output, "it is one of the articles", "Give another file.")
    if is_read(output, known or (), with_briefs=True):
        raise OutputError(output, "it is one of the known articles", "Give another file.")
