"""A result and a template in, text out.

The built-in templates stand in the folder ``templates``. A template of the user's own is rendered in Jinja2's sandbox;
its format is the suffix before ``.j2``, and it may extend or include the built-in templates and the files beside it. The
built-in ones have the blocks ``header``, ``sections``, ``differences``, ``timeline`` and ``sources``, HTML also ``style`` and
``footer``.
Both have the filters of :mod:`summarize.filters`, and in both a name that nothing was given for is an error, never an
empty string.

Templates get ``brief`` (:class:`summarize.Brief`), ``show_timeline`` (false unless given) and ``show_disagreements``
(true unless given). This module does not know the classes: it hands on what it is given.
"""

from __future__ import annotations

import re
import traceback
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import OutputError, TemplateError
from summarize.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import BaseLoader, Environment

__all__ = ["export_templates", "list_templates", "render", "render_file", "template_format"]

# Suffixes that stand for a format under another name.
_FORMATS = {"htm": "html", "xhtml": "html", "markdown": "md", "text": "txt"}
# In these, space at the end of a line and blank lines in a row mean nothing; elsewhere they may be an empty column.
_TIDIED = ("md", "html", "txt")

# How many sources a citation of the built-in templates names, and how many sentences stand below a point as stating it: where many
# more do, a brief stays readable.
_MAX_CITED = 10
_START_FROM_BUILT_IN = "`summarize templates --export DIR` copies the built-in ones to start from."


def render(template_name: str, **context: Any) -> str:
    """Render a built-in template.

    Parameters
    ----------
    template_name : str
        One of :func:`list_templates`.
    **context
        What the template may name.

    Returns
    -------
    str
        The text, ending in exactly one line end, with no space at the end of a line and no two blank lines in a row.

    Raises
    ------
    TemplateError
        If there is no such template, or it names something that ``context`` has not.
    """
    if not (_templates_folder() / template_name).is_file():
        raise TemplateError(template_name, "there is no such template", f"Choose from {', '.join(list_templates())}.")
    return _render(_built_in_environment(template_format(template_name)), template_name, template_name, context)


def render_file(path: str | Path, **context: Any) -> str:
    """Render a template of the user's own, in a sandbox.

    Parameters
    ----------
    path : str or Path
        A Jinja2 template. :func:`template_format` says what it is taken for; HTML is escaped automatically, in
        everything it includes as well.
    **context
        What the template may name.

    Returns
    -------
    str
        As :func:`render` if it is Markdown, HTML or plain text; in any other format as the template writes it, with a
        line end.

    Raises
    ------
    TemplateError
        If the file cannot be read, has a syntax error, names something unknown, does what the sandbox forbids, or fails
        in any other way. The error names the file and the line.
    """
    from jinja2.sandbox import SandboxedEnvironment

    path = Path(path)
    environment = SandboxedEnvironment(**_options(template_format(path.name)), loader=_own_loader(path))
    _equip(environment)
    return _render(environment, str(path.resolve()), str(path), context)


def list_templates() -> dict[str, str]:
    """Name the built-in templates.

    Returns
    -------
    dict of str to str
        Their names, and what each makes (the comment it opens with).
    """
    opening = re.compile(r"\{#\s*(.*?)\s*#\}")
    comments = {
        path.name: opening.match(path.read_text(encoding="utf-8")) for path in sorted(_templates_folder().glob("*.j2"))
    }
    return {name: comment[1] if comment else "" for name, comment in comments.items()}


def export_templates(folder: str | Path) -> tuple[Path, ...]:
    """Copy the built-in templates to a folder, to start one's own from.

    Parameters
    ----------
    folder : str or Path
        Made if it does not exist.

    Returns
    -------
    tuple of Path
        The files written.

    Raises
    ------
    OutputError
        If a file of that name is there already (nothing is written then), or the folder cannot be written to.
    """
    folder = Path(folder)
    copies = tuple(folder / name for name in list_templates())
    for copy in copies:
        if copy.exists():
            raise OutputError(str(copy), "the file exists already", "Give another folder, or remove it first.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for copy in copies:
            copy.write_bytes((_templates_folder() / copy.name).read_bytes())
    except OSError as error:
        raise OutputError(str(folder), _reason(error), "Give a folder that can be written to.") from error
    return copies


def template_format(name: str) -> str:
    """Tell what a template makes: the suffix before ``.j2``.

    Returns
    -------
    str
        The suffix in lower case, ``html`` for ``htm``, ``txt`` if there is none.

    Examples
    --------
    >>> template_format("brief.html.j2"), template_format("letter.HTM"), template_format("feed.csv.j2")
    ('html', 'html', 'csv')
    """
    stem = name[:-3] if name.lower().endswith(".j2") else name
    suffix = Path(stem).suffix.lower().removeprefix(".")
    return _FORMATS.get(suffix, suffix or "txt")


@cache
def _templates_folder() -> Path:
    """Find the built-in templates: inside the package in a wheel, at the top level in a checkout."""
    package = Path(__file__).resolve().parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "brief.md.j2").is_file():
            return folder
    raise TemplateError("templates", "the folder is missing from this installation", "Install summarize again.")


@cache
def _built_in_environment(format_name: str) -> Environment:
    """Compile once: a batch renders thousands of briefs with the same template."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(**_options(format_name), loader=FileSystemLoader(_templates_folder()))  # noqa: S701 - set
    _equip(environment)
    return environment


def _options(format_name: str) -> dict[str, Any]:
    from jinja2 import StrictUndefined

    def escapes(name: str | None) -> bool:
        # What an HTML page includes is part of the page, whatever its own suffix is.
        return "html" in (format_name, template_format(name or ""))

    return {"undefined": StrictUndefined, "autoescape": escapes, "trim_blocks": True, "lstrip_blocks": True}


def _equip(environment: Environment) -> None:
    environment.filters.update(FILTERS)
    environment.globals.update(show_timeline=False, show_disagreements=True, max_cited=_MAX_CITED)


def _own_loader(path: Path) -> BaseLoader:
    """Load the user's file under its whole path; for what it names look beside it first, then among the built-in ones.

    Under its bare name the file does not find itself: ``brief.html.j2`` can extend the built-in ``brief.html.j2``.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, FunctionLoader

    def load(name: str) -> tuple[str, str, None] | None:
        if name == str(path.resolve()):
            return _read(path), str(path), None
        built_in = _templates_folder() / path.name
        if name == path.name and built_in.is_file():
            return _read(built_in), str(built_in), None
        return None

    return ChoiceLoader([FunctionLoader(load), FileSystemLoader(path.parent), FileSystemLoader(_templates_folder())])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(str(path), "the file is not UTF-8 text", "Save the template as UTF-8.") from error
    except OSError as error:
        raise TemplateError(str(path), _reason(error), f"Give a Jinja2 template; {_START_FROM_BUILT_IN}") from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return (error.strerror or str(error) or type(error).__name__).lower()


def _render(environment: Environment, name: str, path: str, context: Mapping[str, Any]) -> str:
    try:
        text = environment.get_template(name).render(context)
    except TemplateError:
        raise
    except Exception as error:  # a template can raise anything: its author, not this package, decides what it calls
        raise _template_error(error, path, context) from error
    return _tidy(text) if template_format(path) in _TIDIED else text.removesuffix("\n") + "\n"


def _tidy(text: str) -> str:
    lines = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _template_error(error: Exception, path: str, context: Mapping[str, Any]) -> TemplateError:
    """Say in one sentence where a template failed and why."""
    from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

    place = _place(error, path)
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(
            f"{error.filename or path}, line {error.lineno}",
            error.message or "syntax error",
            "See the built-in ones: summarize templates --export FOLDER.",
        )
    if isinstance(error, TemplateNotFound):
        return TemplateError(
            place,
            f"the template {str(error.name)!r} that it names is neither beside it nor built in",
            f"Built in are {', '.join(list_templates())}.",
        )
    if isinstance(error, SecurityError):
        return TemplateError(place, f"{error}", "Templates only lay out what they are given.")
    if isinstance(error, UndefinedError):
        given = ", ".join(sorted({*context, "show_disagreements", "show_timeline"}))
        # Jinja2 says "'summarize.results.Brief object' has no attribute ..."; authors need no module.
        reason = re.sub(r"'(?:\w+\.)*(\w+) object'", r"\1", str(error))
        return TemplateError(place, reason, f"Templates are given {given}.")
    if isinstance(error, RecursionError):
        return TemplateError(place, "it includes or extends itself without end", "Break the circle.")
    return TemplateError(place, f"{type(error).__name__}: {error}", "Mend that line.")


def _place(error: Exception, path: str) -> str:
    """Name the file and the line of the innermost piece of template in the error's traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        # Jinja2 gives its templates' frames the templates' own file names; the rest is Python code.
        if not frame.filename.endswith(".py") and not frame.filename.startswith("<"):
            return f"{frame.filename}, line {frame.lineno}"
    return path
