"""The command line: options in, a result on standard output or in a file, everything else on standard error.

Thin: every command checks its own options, calls one public function of :mod:`summarize` and writes what comes back.
Nothing heavy is imported before a command needs it. A new command is a function with ``@app.command()`` that raises
:class:`~summarize.errors.SummarizeError` or :class:`~summarize.messages.UsageError`; :func:`run` turns what is raised
into one line and an exit code.
"""

from __future__ import annotations

import logging
import os
import shutil
import signal
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer

import summarize
from summarize import options
from summarize.evaluation.command import evaluate
from summarize.filters import plural
from summarize.joining import join_briefs
from summarize.messages import run_reporting, set_verbosity
from summarize.progress import STEPS, progress_line
from summarize.writing import write_result

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager

__all__ = ["app", "main", "run"]

logger = logging.getLogger("summarize")
steps = logging.getLogger(STEPS)

app = typer.Typer(
    # Plain help: it costs no import, and its examples can be copied without a box around them.
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def main() -> None:
    """Run the command line and leave the interpreter with its exit code."""
    # Left as by an error, so that nothing half-written stays behind.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    arguments : sequence of str, optional
        By default those of the process.

    Returns
    -------
    int
        The exit code: 0 done; 1 a file could not be used or nothing fits the length; 2 the command line is wrong;
        70 a bug; 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)

    def program() -> int | None:
        commands = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
        options.check_arguments(given, commands)
        code: int | None = app(given, standalone_mode=False, prog_name="summarize")
        return code

    return run_reporting(program)


@app.callback(invoke_without_command=True)
def _start(context: typer.Context, version: options.Version = False) -> None:
    """Several news articles in, one cited brief out.

    \b
    Example:
      summarize brief articles/ --words 250 --output brief.html
    """  # noqa: D301 - typer keeps the lines after a \b, here the examples, as they are
    if version:
        write_result(f"summarize {summarize.__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


@app.command()
def brief(
    sources: options.Sources = None,
    words: options.Words = None,
    sentences: options.Sentences = None,
    chars: options.Chars = None,
    ratio: options.Ratio = None,
    topics: options.Topics = None,
    no_topics: options.NoTopics = False,
    only_topics: options.OnlyTopics = False,
    by_event: options.ByEvent = False,
    ranker: options.Ranker = "coverage",
    list_rankers: options.ListRankers = False,
    query: options.Query = None,
    known: options.Known = None,
    timeline: options.Timeline = False,
    no_disagreements: options.NoDisagreements = False,
    format_: options.BriefFormat = None,
    template: options.Template = None,
    output: options.Output = None,
    title: options.Title = None,
    language: options.Language = "en",
    allow_private_addresses: options.AllowPrivate = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Make one cited brief of several articles.

    \b
    Examples:
      summarize brief a.txt b.html https://example.org/c
      summarize brief articles/ --words 120 --topics topics.toml --output brief.html
      summarize brief today/ --known yesterday/ --query "who pays for the repairs"
      summarize brief week/ --by-event --format json
      cat a.txt | summarize brief - --sentences 3 --format json
    """  # noqa: D301
    if list_rankers:
        write_result(_columns(summarize.list_rankers()))
        return
    set_verbosity(quiet=quiet, verbose=verbose)
    length = options.length_keyword({"words": words, "sentences": sentences, "chars": chars, "ratio": ratio})
    topics_ = options.topics_keyword(topics, no_topics=no_topics, only_topics=only_topics)
    layout = options.brief_format(format_, template, output)
    options.check_places(sources, output, known=known, topics=topics, query=query, template=template)

    started = time.perf_counter()
    keywords: dict[str, Any] = {
        **length,
        "topics": topics_,
        "only_topics": only_topics,
        "ranker": ranker,
        "query": options.query_text(query),
        "known": known or (),
        "title": (title or "").strip() or None,
        "language": language,
        "allow_private_addresses": allow_private_addresses,
    }
    with _progress(quiet or verbose, sources, known):
        briefs = _briefs_by_event(sources or (), keywords) if by_event else [summarize.brief(sources or (), **keywords)]
    for made in briefs:
        _log_work(made.counts, started)
        limit = plural(made.length.limit, made.length.noun)
        logger.info("%s of at most %s used", f"{made.length.used:,}", limit)
    shown = {"timeline": timeline, "disagreements": not no_disagreements}
    texts = [_render_own(template, made, shown) if template else _render(made, layout, shown) for made in briefs]
    if by_event and layout == "json" and not template:
        texts = [made.to_json(indent=None) for made in briefs]
    write_result(join_briefs(texts, layout) if by_event else texts[0], output)


@app.command(short_help="Show what was read, left out and found to say the same.")
def inspect(
    sources: options.Sources = None,
    topics: options.Topics = None,
    no_topics: options.NoTopics = False,
    show_sources: options.ShowSources = False,
    show_groups: options.ShowGroups = False,
    show_dropped: options.ShowDropped = False,
    format_: options.InspectionFormat = None,
    output: options.Output = None,
    language: options.Language = "en",
    allow_private_addresses: options.AllowPrivate = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Show what was read, what was left out and why, what says the same.

    \b
    Examples:
      summarize inspect articles/
      summarize inspect a.txt b.html --dropped
      summarize inspect articles/ --topics topics.toml --output inspection.json
    """  # noqa: D301
    set_verbosity(quiet=quiet, verbose=verbose)
    asked_for = {"sources": show_sources, "groups": show_groups, "dropped": show_dropped}
    tables = [name for name, asked in asked_for.items() if asked]
    layout = options.inspection_format(format_, tables, output)
    topics_ = options.topics_keyword(topics, no_topics=no_topics)
    options.check_places(sources, output, topics=topics)

    started = time.perf_counter()
    with _progress(quiet or verbose, sources):
        inspection = summarize.inspect(
            sources or (), topics=topics_, language=language, allow_private_addresses=allow_private_addresses
        )
        _log_work(inspection.counts, started)
        # Tables of some thousand sentences take as long as half of what is in them.
        steps.info("laying out sentences (%s)", f"{inspection.counts.sentences:,}")
        text = inspection.to_json() if layout == "json" else _tables(inspection, tables, output)
    write_result(text, output)


@app.command(short_help="Print the topics found, as a topics file to edit.")
def topics(
    sources: options.Sources = None,
    words: options.WordsOfBrief = None,
    output: options.Output = None,
    language: options.Language = "en",
    allow_private_addresses: options.AllowPrivate = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Find the topics in articles and print them as a topics file, to edit and give back.

    \b
    Examples:
      summarize topics articles/ --output topics.toml
      summarize brief articles/ --topics topics.toml
    """  # noqa: D301
    set_verbosity(quiet=quiet, verbose=verbose)
    length = options.length_keyword({"words": words})
    options.check_places(sources, output)

    with _progress(quiet or verbose, sources):
        found = summarize.find_topics(
            sources or (), **length, language=language, allow_private_addresses=allow_private_addresses
        )
    if not found:
        # An empty file would be refused when it is given back.
        reason = "the articles are too short or too much alike for topics of their own"
        raise summarize.InputError("no topics", reason, "Give more or longer articles, or name topics of your own.")
    write_result(summarize.format_topics(found), output)


@app.command(short_help="List the built-in templates, or copy them to a folder.")
def templates(export: options.Export = None) -> None:
    """List the built-in templates, or copy them to start your own from.

    \b
    Example:
      summarize templates --export mine/
      summarize brief articles/ --template mine/brief.html.j2 --output brief.html
    """  # noqa: D301
    if export is None:
        write_result(_columns(summarize.list_templates()))
    else:
        write_result("".join(f"{path}\n" for path in summarize.export_templates(export)))


app.command("evaluate")(evaluate)


def _progress(hidden: bool, *sources: Sequence[str] | None) -> AbstractContextManager[None]:
    """Show what is being done, unless the articles are typed in on the terminal."""
    is_typed = any("-" in given for given in sources if given) and sys.stdin is not None and sys.stdin.isatty()
    return progress_line(hidden=hidden or is_typed)


def _briefs_by_event(sources: Sequence[str], keywords: Mapping[str, Any]) -> list[summarize.Brief]:
    """Make a brief of each event; one of which none can be made is left out with a warning, as long as another has one.

    Its articles stand under the skipped ones of the first brief, as those do that could not be read.
    """
    allow_private = keywords["allow_private_addresses"]
    settings = {name: value for name, value in keywords.items() if name not in ("allow_private_addresses", "known")}
    # What is known is read once, since it may come from standard input; a wrong setting is no event's failure.
    read_known = {"allow_private_addresses": allow_private, "with_briefs": True}
    known = summarize.read(keywords["known"], **read_known)[0] if keywords["known"] else ()
    summarizer = summarize.Summarizer(**settings, known=known)
    documents, skips = summarize.read(sources, allow_private_addresses=allow_private)
    events = summarize.split_events(documents, summarizer.language)
    briefs: list[summarize.Brief] = []
    failure: summarize.InputError | None = None
    for event in events:
        try:
            briefs.append(summarizer.summarize(event))
        except summarize.InputError as error:
            failure = error
            others = f" and {plural(len(event) - 1, 'more article')}" if len(event) > 1 else ""
            logger.warning("%s%s: left out: %s", event[0].name, others, error)
            why = error.reason if error.subject == event[0].name else f"{error.subject}: {error.reason}"
            reason = f"its event is left out: {why}"
            skips.extend(summarize.Skip(document.path, document.url, reason) for document in event)
    if not briefs:
        raise failure or summarize.InputError("SOURCE", "there is no article", "Give articles with full sentences.")
    return [replace(briefs[0], skipped=(*skips, *briefs[0].skipped)), *briefs[1:]]


def _render(made: summarize.Brief, layout: str, shown: Mapping[str, bool]) -> str:
    if layout == "json":
        return made.to_json()
    return {"md": made.to_markdown, "html": made.to_html, "txt": made.to_text}[layout](**shown)


def _render_own(template: str, made: summarize.Brief, shown: Mapping[str, bool]) -> str:
    return summarize.render_file(template, brief=made, **{f"show_{part}": show for part, show in shown.items()})


def _tables(inspection: summarize.Inspection, tables: Sequence[str], output: str | None) -> str:
    from summarize.inspection_table import format_inspection

    color = output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size(fallback=(100, 24)).columns
    return format_inspection(inspection, tables, width=width, color=color)


def _columns(descriptions: Mapping[str, str]) -> str:
    width = max(map(len, descriptions))
    return "".join(f"{name:{width}}  {description}".rstrip() + "\n" for name, description in descriptions.items())


def _log_work(counts: summarize.Counts, started: float) -> None:
    logger.info(
        "%s, %s, %s left out, %s merged, in %.1f s",
        plural(counts.documents, "article"),
        plural(counts.sentences, "sentence"),
        plural(counts.dropped, "line"),
        plural(counts.merged, "repeat"),
        time.perf_counter() - started,
    )
