"""What a command is doing, in one line that is redrawn on a terminal and taken away at the end.

Shown on standard error, and only where that is a terminal: a file or a pipe gets messages and nothing else. The steps
themselves are logged where they begin, by the logger :data:`STEPS`, so that whoever is no terminal can read them as well.
"""

from __future__ import annotations

import logging
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console
    from rich.progress import Progress, ProgressColumn

__all__ = ["STEPS", "progress_bar", "progress_line"]

STEPS = "summarize.steps"


@contextmanager
def progress_line(*, hidden: bool = False) -> Iterator[None]:
    """Show the step that was last logged, and the time since the first.

    Parameters
    ----------
    hidden : bool
        Show nothing.
    """
    steps = logging.getLogger(STEPS)
    if hidden or not _is_terminal():
        yield
        return
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    # The names of files are no markup.
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with _shown(*columns) as progress:
        handler = _Step(progress)
        level, propagate = steps.level, steps.propagate
        steps.addHandler(handler)
        steps.setLevel(logging.INFO)
        steps.propagate = False
        try:
            yield
        finally:
            steps.removeHandler(handler)
            # Not by assignment: which levels are on is remembered until the level is set.
            steps.setLevel(level)
            steps.propagate = propagate


@contextmanager
def progress_bar(n_sets: int, task: str, *, hidden: bool = False) -> Iterator[Callable[[], None]]:
    """Show how many sets are done.

    Parameters
    ----------
    n_sets : int
        How many there are.
    task : str
        What is being done.
    hidden : bool
        Show nothing.

    Yields
    ------
    callable
        To be called after each set.
    """
    if hidden or not _is_terminal():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    names = TextColumn("{task.description}"), TextColumn("sets")
    with _shown(
        names[0], BarColumn(), MofNCompleteColumn(), names[1], TimeElapsedColumn(), TimeRemainingColumn()
    ) as shown:
        bar = shown.add_task(task, total=n_sets)
        yield lambda: shown.advance(bar)


class _Step(logging.Handler):
    """Shows what is logged as the task at hand."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._task = progress.add_task("starting", total=None)

    def emit(self, record: logging.LogRecord) -> None:
        self._progress.update(self._task, description=record.getMessage())


class _Above:
    """A stream whose lines come to stand above what is redrawn."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def write(self, text: str) -> None:
        self._console.print(text, end="", markup=False, highlight=False, emoji=False, soft_wrap=True)

    def flush(self) -> None:
        """Do nothing: the console writes at once."""


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def _shown(*columns: ProgressColumn) -> Iterator[Progress]:
    """Redraw a line until the end, below the messages that are logged meanwhile."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    handlers = [
        handler
        for handler in logging.getLogger("summarize").handlers
        if isinstance(handler, logging.StreamHandler) and handler.stream is sys.stderr
    ]
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
        for handler in handlers:
            handler.setStream(_Above(console))
        try:
            yield progress
        finally:
            for handler in handlers:
                handler.setStream(sys.stderr)
