from __future__ import annotations

import json
import logging
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import typer
from typer.testing import CliRunner

from summarize.errors import InputError, OutputError
from summarize.evaluation import command
from summarize.messages import UsageError

from .fakes import die, first_or_last_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    MakeSet = Callable[..., Path]

app = typer.Typer()
app.command("evaluate")(command.evaluate)


@pytest.fixture(autouse=True)
def _restored_level() -> Iterator[None]:
    logger = logging.getLogger("summarize")
    level = logger.level
    yield
    logger.setLevel(level)


@pytest.fixture
def dataset(make_set: MakeSet, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(command, "make_briefs", first_or_last_lines)
    make_set("a", {"1": "the cat\na dog\n"}, {"r": "the cat sat"})
    make_set("b", {"1": "odd\nbirds sing\nfish swim here\n"}, {"r": "fish swim here", "s": "birds sing"})
    return make_set("c", {"1": "a\n"}, {})


def run(*arguments: object) -> tuple[str, str]:
    """Run the command and return what it writes to standard output and standard error; errors are raised."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def test_the_table_goes_to_standard_output_and_nothing_else_does(dataset: Path) -> None:
    out, err = run(dataset, "--words", 3, "--rankers", "lead")
    assert out.startswith("news: 2 sets, briefs of at most 3 words\n")
    assert "\ncoverage " in out
    assert "\nlead " in out
    assert "news:" not in err


def test_format_and_limit_are_obeyed(dataset: Path) -> None:
    fields = json.loads(run(dataset, "--words", 3, "--rankers", "lead", "--format", "json", "--limit", 1)[0])
    assert (fields["sets"], fields["words"], fields["dataset"]) == (1, 3, "news")
    assert [row["ranker"] for row in fields["rankers"]] == ["coverage", "lead"]
    assert fields["rankers"][0]["rouge2"]["recall"]["mean"] == 0.5


def test_quiet_leaves_standard_error_empty(dataset: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert run(dataset, "--words", 3, "--quiet")[1] == ""
    assert not caplog.messages
    run(dataset, "--words", 3)
    assert any("left out 1 incomplete: c" in message for message in caplog.messages)


@pytest.mark.parametrize(
    ("name", "start"), [("t.csv", "ranker,"), ("t.MD", "news: 2 sets"), ("t.json", "{"), ("t", "news")]
)
def test_a_file_gets_the_format_of_its_suffix(dataset: Path, tmp_path: Path, name: str, start: str) -> None:
    assert run(dataset, "--words", 3, "--output", tmp_path / name)[0] == ""
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["news", name])


@pytest.mark.parametrize(("name", "warned"), [("t.html", True), ("t.txt", False), ("t", False)])
def test_a_suffix_of_no_format_is_a_table_with_a_warning(
    dataset: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, warned: bool
) -> None:
    run(dataset, "--words", 3, "--limit", 1, "--output", tmp_path / name)
    assert any("no format has the suffix .html, so this will be a table" in line for line in caplog.messages) == warned


def test_an_empty_output_is_a_wrong_command_line_and_a_missing_folder_is_named(dataset: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="it is empty"):
        run(dataset, "--output", "")
    with pytest.raises(OutputError, match="there is no such folder"):
        run(dataset, "--output", f"{tmp_path}/tables/")


def test_a_dash_is_standard_output(dataset: Path) -> None:
    assert run(dataset, "--words", 3, "--output", "-")[0].startswith("news: 2 sets")


def test_an_output_that_cannot_be_written_is_refused_before_any_brief_is_made(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "make_briefs", die)
    for output, reason in ((tmp_path / "none" / "t.md", "there is no folder"), (tmp_path, "this is a folder")):
        with pytest.raises(OutputError, match=reason):
            run(dataset, "--output", output)


@pytest.mark.parametrize("name", ["news/a/docs/1", "news/b/refs/s", "news/a/docs/t.md", "link.md", "hard.md"])
def test_no_article_and_no_summary_is_written_over_and_nothing_beside_them(
    dataset: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "link.md").symlink_to(dataset / "a" / "docs" / "1")
    (tmp_path / "hard.md").hardlink_to(dataset / "b" / "refs" / "r")
    with pytest.raises(OutputError, match="it lies among the dataset's articles and summaries"):
        run(dataset, "--limit", 1, "--output", tmp_path / name)
    assert (dataset / "a" / "docs" / "1").read_text(encoding="utf-8") == "the cat\na dog\n"
    assert not (dataset / "a" / "docs" / "t.md").exists()


def test_a_table_may_stand_in_the_dataset_beside_its_sets(dataset: Path) -> None:
    run(dataset, "--words", 3, "--output", dataset / "t.md")
    run(dataset, "--words", 3, "--output", dataset / "a" / "t.md")
    assert (dataset / "t.md").exists()


def test_a_failing_run_leaves_the_old_table(dataset: Path, tmp_path: Path) -> None:
    output = tmp_path / "t.md"
    output.write_text("old", encoding="utf-8")
    with pytest.raises(InputError):
        run(tmp_path / "none", "--output", output)
    with pytest.raises(InputError, match="'best'"):
        run(dataset, "--rankers", "best", "--output", output)
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("option", [("--format", "xml"), ("--words", "0"), ("--limit", "0"), ("--jobs", "0")])
def test_a_wrong_option_is_a_wrong_command_line(dataset: Path, option: tuple[str, str]) -> None:
    result = CliRunner().invoke(app, [str(dataset), *option])
    assert result.exit_code == 2


def test_help_has_an_example_and_imports_nothing_heavy() -> None:
    assert "Example: summarize evaluate duc2003/" in " ".join(CliRunner().invoke(app, ["--help"]).output.split())
    script = "import sys, summarize.evaluation.command; print({'numpy', 'nltk', 'scipy', 'sklearn'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
