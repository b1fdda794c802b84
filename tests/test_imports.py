"""Imports point one way: the table of ARCHITECTURE.md, held against every import statement of the package."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import summarize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "summarize"

LAYERS_BELOW = ["errors", "calendar", "lexicon", "corpus", "text"]
# What each module, or each module of a folder, may import. "summarize" stands for the public names. Imports inside
# functions and those for type checking count as well.
MAY_IMPORT: dict[str, list[str]] = {
    "errors": [],
    "calendar": [],
    "lexicon": [],
    "dateline": ["calendar", "lexicon"],
    "quiet": [],
    "corpus": ["errors", "calendar"],
    "reading": ["errors", "calendar", "lexicon", "dateline", "corpus", "quiet"],
    "text": ["errors", "calendar", "lexicon", "dateline", "corpus"],
    "facts": LAYERS_BELOW,
    "topics": [*LAYERS_BELOW, "quiet"],
    "ranking": [*LAYERS_BELOW, "quiet"],
    "budget": ["errors", "corpus"],
    "solver": ["corpus", "budget"],
    "selection": ["errors", "corpus", "budget", "solver"],
    "checks": ["errors"],
    "filters": ["calendar"],
    "rendering": ["errors", "filters"],
    "parts": ["corpus", "filters"],
    "results": ["errors", "corpus", "filters", "rendering", "parts"],
    "inspection": ["corpus", "parts"],
    "preparation": ["corpus", "reading", "text", "facts"],
    "analysis": ["corpus", "text", "facts", "preparation"],
    "opening": ["calendar", "corpus", "text"],
    "story_order": ["calendar", "corpus", "text", "analysis"],
    "title": ["corpus", "text", "analysis", "opening"],
    "citation": ["errors", "calendar", "corpus", "text", "facts", "topics", "parts", "analysis"],
    "composition": [
        *(
            "corpus",
            "topics",
            "budget",
            "parts",
            "results",
            "inspection",
            "analysis",
            "opening",
            "story_order",
            "title",
        ),
        *("focus", "citation"),
    ],
    "novelty": ["corpus", "facts", "preparation", "analysis"],
    "focus": ["corpus", "ranking", "analysis", "novelty"],
    "candidates": ["errors", "corpus", "text", "topics", "ranking", "budget", "solver", "analysis", "opening", "focus"],
    "pipeline": [
        *("errors", "corpus", "text", "topics", "ranking", "budget", "selection", "filters", "results", "inspection"),
        *("preparation", "analysis", "focus", "candidates", "checks", "composition"),
    ],
    "messages": ["errors"],
    "writing": ["errors"],
    "progress": [],
    "inspection_table": ["filters", "inspection"],
    "joining": [],
    "evaluation": ["errors", "ranking", "filters", "reading", "pipeline", "messages", "writing", "progress"],
    "options": ["errors", "reading", "messages", "rendering", "writing"],
    "cli": [
        *("filters", "messages", "writing", "progress", "options", "inspection_table", "joining", "evaluation"),
        "summarize",
    ],
    "__init__": [
        *("errors", "corpus", "reading", "text", "topics", "ranking", "rendering", "parts", "results", "inspection"),
        *("analysis", "pipeline"),
    ],
    "__main__": ["cli"],
}
# Libraries that load slowly, have no types or reach outside, and the only places that may name them.
HOMES_OF_LIBRARIES: dict[str, list[str]] = {
    "sklearn": ["text", "topics", "facts"],
    "threadpoolctl": ["topics"],
    "nltk": ["text"],
    "sumy": ["text", "ranking"],
    "scipy": ["text", "facts", "topics", "ranking", "candidates", "novelty"],
    "jinja2": ["rendering"],
    "trafilatura": ["reading"],
    "charset_normalizer": ["reading"],
    "feedparser": ["reading"],
    "pypdf": ["reading"],
    "rouge_score": ["evaluation"],
    "rich": ["inspection_table", "evaluation", "progress"],
    "typer": ["cli", "options", "messages", "evaluation"],
    "socket": ["reading"],
    "http": ["reading"],
    "urllib": ["reading", "filters"],  # where it only quotes addresses
    "subprocess": [],
    "pickle": [],
    "random": [],
}
HEAVY = ["sklearn", "nltk", "scipy", "numpy", "sumy", "trafilatura", "jinja2", "rich", "typer", "feedparser", "pypdf"]
MODULES = sorted(PACKAGE.rglob("*.py"))


def home_of(path: Path) -> str:
    """The folder or module of a file, as the table calls it."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    """Every module that a file imports anywhere in it, by its full name."""
    parts = ["summarize", *path.relative_to(PACKAGE).with_suffix("").parts]
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*parts[: len(parts) - node.level], node.module or ""] if node.level else [node.module or ""]
            base_name = ".".join(base).rstrip(".")
            # "from summarize import options" imports a module, "from summarize import Brief" a public name.
            names += [f"{base_name}.{alias.name}" if base_name == "summarize" else base_name for alias in node.names]
    return tuple(names)


def own_imports(path: Path) -> set[str]:
    """The modules and folders of the package that a file imports, as the table calls them."""
    found = set()
    for name in imports_of(path):
        root, _, rest = name.partition(".")
        if root == "summarize":
            first = rest.split(".")[0]
            found.add(first if first in MAY_IMPORT else "summarize")
    return found


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def test_every_module_is_in_the_table_and_the_table_has_no_other() -> None:
    assert {home_of(path) for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_the_table_allows(path: Path) -> None:
    assert own_imports(path) - {home_of(path)} <= set(MAY_IMPORT[home_of(path)])


def test_the_table_allows_nothing_that_is_not_needed() -> None:
    # A folder is a layer: what its modules may import does not depend on what they do today.
    alone = [path for path in MODULES if path.parent == PACKAGE]
    assert {home_of(path): set(MAY_IMPORT[home_of(path)]) - own_imports(path) for path in alone} == {
        home_of(path): set() for path in alone
    }


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_in_their_places(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports_of(path)}
    assert [root for root in sorted(roots) if home_of(path) not in HOMES_OF_LIBRARIES.get(root, [home_of(path)])] == []


def test_the_table_points_one_way() -> None:
    order = list(TopologicalSorter({**MAY_IMPORT, "summarize": ["__init__"]}).static_order())
    assert order.index("errors") < order.index("text") < order.index("pipeline") < order.index("cli")


def test_within_a_folder_imports_point_one_way_too() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(["summarize", *(parts[:-1] if parts[-1] == "__init__" else parts)])
        # The package and the folders look up their modules when asked, by name.
        graph[name] = set() if name == "summarize" else {each for each in imports_of(path) if each != name}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(MODULES)


def test_no_module_has_the_name_of_something_public() -> None:
    assert {home_of(path) for path in MODULES} & set(summarize.__all__) == set()


def test_no_module_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "manager", "data", "info"}
    assert [name_of(path) for path in MODULES if vague & set(path.relative_to(PACKAGE).with_suffix("").parts)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_does(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring
    assert len(docstring) > 20


@pytest.mark.parametrize("module", ["summarize", "summarize.cli"])
def test_importing_the_package_or_the_command_line_loads_nothing_heavy(module: str, run_python) -> None:
    code = f"import {module}, sys; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    loaded = set(run_python("-c", code).stdout.split())
    # The command line is made of typer, which may bring rich.
    allowed = {"typer", "rich"} if module == "summarize.cli" else set()
    assert loaded & set(HEAVY) <= allowed


@pytest.mark.parametrize("module", ["summarize.facts.denials", "summarize.topics.labels"])
def test_word_lists_are_stemmed_on_first_use(module: str, run_python) -> None:
    assert run_python("-c", f"import {module}, sys; print('nltk' in sys.modules)").stdout == "False\n"


@pytest.mark.slow
def test_public_functions_stay_functions_when_all_modules_are_imported(run_python) -> None:
    names = [f"summarize.{'.'.join(p.relative_to(PACKAGE).with_suffix('').parts)}" for p in MODULES]
    imports = "; ".join(f"import {name.removesuffix('.__init__')}" for name in names if "__main__" not in name)
    ran = run_python("-c", f"{imports}; print(all(callable(getattr(summarize, n)) for n in summarize.__all__))")
    assert ran.stdout == "True\n"


def test_the_table_of_the_architecture_page_is_this_one() -> None:
    """Rows such as ``| `selection.py` | what happens there | `errors`, `corpus` |``; a folder is written `text/`."""
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    written: dict[str, set[str]] = {}
    for row in re.findall(r"^\|(.+)\|[ \t]*$", page, re.MULTILINE):
        cells = row.split("|")
        modules = re.findall(r"`(\w+)(?:\.py|/)`", cells[0])
        written.update({key: set(re.findall(r"`(\w+)(?:\.py|/)?`", cells[-1])) for key in modules})
    table = {name: set(allowed) for name, allowed in MAY_IMPORT.items()}
    assert {name: written.get(name) for name in table} == table


def test_every_module_of_a_folder_has_its_place_on_the_architecture_page() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    section = page.partition("## Inside the folders")[2].partition("\n## ")[0]
    placed: dict[str, list[str]] = {}
    folder = ""
    for first, _, modules in re.findall(r"^\| *(.*?) *\| *(.*?) *\| *(`.+`) *\|$", section, re.MULTILINE):
        folder = first.strip("`/") or folder
        placed.setdefault(folder, []).extend(re.findall(r"`(\w+)`", modules))
    there = {
        path.name: sorted(each.stem for each in path.glob("*.py") if each.stem != "__init__")
        for path in PACKAGE.iterdir()
        if (path / "__init__.py").is_file()
    }
    assert {name: sorted(modules) for name, modules in placed.items()} == there


def test_the_standard_library_and_declared_dependencies_are_all_that_is_imported() -> None:
    declared = re.findall(r'^\s*"([A-Za-z0-9-]+)>=', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    names = {name.lower().replace("-", "_") for name in declared} | {"sklearn", "summarize"}
    imported = {name.split(".")[0] for path in MODULES for name in imports_of(path)}
    assert imported - names - set(sys.stdlib_module_names) == set()
