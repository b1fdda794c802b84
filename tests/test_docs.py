"""What the pages say is true: README's blocks run, links lead somewhere.

In README.md, in its order and all in one folder that has a copy of ``seeds/``:

- a block marked ``console`` has commands behind ``$ `` and below each what it prints (standard output, then standard
  error); ``...`` stands for any text. Commands of ``summarize`` are run; others (``make``, ``pip``) are not.
- a block marked ``python`` is run; all blocks share one namespace. A block marked ``text`` right below is what it prints.
- a block marked ``json`` shows a brief, with all its fields.
- a block marked ``jinja`` is a file, whose name stands in the comment that it opens with.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summarize import Brief

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "tests/benchmarks/README.md"]
_BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
# Commands that a page may show without a test running them.
NOT_RUN = {"make", "git", "pip", "python", "python3", "cat", "curl", "cd", "uv", "pipx"}


@dataclass(frozen=True, slots=True)
class Block:
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Command:
    line: str
    output: str


def blocks_of(page: str) -> list[Block]:
    return [Block(match[1], match[2], match.start(), match.end()) for match in _BLOCK.finditer(page)]


def commands_of(block: str) -> list[Command]:
    """The commands of a console block with what stands below them; a backslash continues a line."""
    commands = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, output = re.sub(r"\\\n\s*", "", part).partition("\n")
        commands.append(Command(line.strip(), output))
    return commands


def matches(expected: str, printed: str) -> bool:
    """Whether a text is as expected, where ``...`` stands for anything and space at the ends for nothing."""
    pattern = ".*".join(re.escape(part) for part in expected.strip().split("..."))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what a reader of the README has: the seeds."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.mark.usefixtures("copy")
def test_the_blocks_of_the_readme_do_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    from summarize.cli import run

    page = readme()
    blocks = blocks_of(page)
    namespace: dict[str, Any] = {"__name__": "readme"}
    n_run = 0
    for place, block in enumerate(blocks):
        if block.kind == "jinja":
            Path(re.findall(r"\{# (\S+) #\}", block.text)[0]).write_text(block.text, "utf-8")
        if block.kind == "python":
            exec(compile(block.text, "README.md", "exec"), namespace)
            printed = capsys.readouterr().out
            following = blocks[place + 1 : place + 2]
            if following and following[0].kind == "text" and not page[block.end : following[0].start].strip():
                assert matches(following[0].text, printed), f"{block.text}\nprints\n{printed}"
            n_run += 1
        for command in commands_of(block.text) if block.kind == "console" else []:
            words = shlex.split(command.line, comments=True)
            if words[0] != "summarize":
                continue
            run(words[1:])
            captured = capsys.readouterr()
            assert matches(command.output, captured.out + captured.err), f"{command.line}\n{captured.out}{captured.err}"
            n_run += 1
    assert n_run >= 2


def test_the_json_of_the_readme_has_every_field_of_a_brief_and_no_other() -> None:
    (shown,) = (json.loads(block.text) for block in blocks_of(readme()) if block.kind == "json")
    assert all(shown[part] for part in ("skipped", "sources", "sections", "disagreements", "timeline", "known"))
    shown["sources"].append({**shown["sources"][0], "id": "3"})
    assert Brief.from_dict(shown).to_dict() == shown


def test_the_readme_opens_with_the_two_commands_that_do_all() -> None:
    commands = [command.line for block in blocks_of(readme()) for command in commands_of(block.text)]
    assert commands[:2] == ["make brief", "make test"]


def test_the_readme_shows_only_commands_that_are_run_or_known() -> None:
    for block in blocks_of(readme()):
        for command in commands_of(block.text) if block.kind == "console" else []:
            assert shlex.split(command.line, comments=True)[0] in {"summarize", *NOT_RUN}, command.line


def test_targets_of_make_that_the_readme_names_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^\$ make ([a-z-]+)|`make ([a-z-]+)`", readme(), re.MULTILINE))
    assert {one or other for one, other in named} <= targets
    assert {"brief", "test"} <= targets


def test_who_has_the_source_distribution_can_do_all_that_the_readme_says() -> None:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    included = configured["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert [name for name in included if not (ROOT / name).exists()] == []
    assert {"Makefile", "constraints.txt", "summarize", "templates", "tests", "seeds", "reports", *PAGES[:3]} <= {
        *included
    }


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files_that_are_there(name: str) -> None:
    text = _BLOCK.sub("", (ROOT / name).read_text("utf-8"))
    targets = re.findall(r"\]\(([^)#\s]+)", text)
    missing = [target for target in targets if ":" not in target and not (ROOT / target).exists()]
    assert missing == []


@pytest.mark.parametrize("name", PAGES)
def test_every_file_that_a_page_names_is_there(name: str) -> None:
    text = _BLOCK.sub("", (ROOT / name).read_text("utf-8"))
    named = set(re.findall(r"`((?:summarize|templates|tests|seeds|reports)/[\w./-]*)`", text))
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


# --- the reader of the blocks itself ---------------------------------------------------------------------------------


def test_blocks_and_commands_are_found() -> None:
    page = "Text\n\n```console\n$ summarize a \\\n    b\nout 1\n\nout 2\n$ make\n```\n\n```python\nx = 1\n```\n"
    console, python = blocks_of(page)
    assert (console.kind, python.kind, python.text) == ("console", "python", "x = 1\n")
    assert commands_of(console.text) == [Command("summarize a b", "out 1\n\nout 2\n"), Command("make", "")]


def test_three_dots_stand_for_anything_and_nothing_else_does() -> None:
    assert matches("a\n...\nz\n", "a\nb\nc\nz")
    assert not matches("a\n...\nz", "a\nb\ny")
    assert not matches("a.b", "axb")
