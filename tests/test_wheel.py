"""The wheel in a fresh environment: what users get works away from the checkout, templates included."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a program without this checkout on its path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    options = {"capture_output": True, "encoding": "utf-8", "timeout": 900, "check": False, **options}
    return subprocess.run([str(word) for word in command], env=environment, **options)


def succeed(*command: str | Path, **options: Any) -> str:
    ran = run(*command, **options)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is written into the checkout."""
    source = tmp_path_factory.mktemp("source")
    for folder in ("summarize", "templates"):
        shutil.copytree(ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    built = tmp_path_factory.mktemp("built")
    succeed(sys.executable, "-m", "build", "--wheel", "--outdir", built, source)
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment with the wheel and, from this one, its dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    paths = {"base": str(folder), "platbase": str(folder)}
    programs = Path(sysconfig.get_path("scripts", "venv", paths))
    succeed(programs / "python", "-m", "pip", "install", "--no-deps", "--no-index", wheel)
    # A path file adds the libraries of this environment behind those of the fresh one.
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    (site / "dependencies.pth").write_text("\n".join(sorted(libraries)) + "\n")
    return programs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder but for the seeds' articles."""
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    return tmp_path


def test_the_wheel_has_the_package_its_templates_its_licence_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"summarize"}
    templates = {f"summarize/templates/{path.name}" for path in (ROOT / "templates").iterdir()}
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "summarize").rglob("*.py")}
    assert templates | modules | {"summarize/py.typed"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any("test" in name.split("/")[-1] or name.endswith(".pyc") for name in names)


def test_the_installed_program_is_the_installed_package(scripts: Path, folder: Path) -> None:
    where = succeed(scripts / "python", "-c", "import summarize; print(summarize.__file__)", cwd=folder)
    assert Path(where.strip()).is_relative_to(scripts.parent)
    version = succeed(scripts / "summarize", "--version", cwd=folder)
    assert version == succeed(scripts / "python", "-m", "summarize", "--version", cwd=folder)


@pytest.mark.parametrize(
    ("format_", "opening"), [("md", "# "), ("html", "<!doctype html>"), ("txt", ""), ("json", "{")]
)
def test_the_installed_program_makes_a_brief_in_every_format(
    scripts: Path, folder: Path, format_: str, opening: str
) -> None:
    topics = folder / "articles" / "topics.toml"
    options = ["--topics", topics, "--words", "150", "--format", format_]
    printed = succeed(scripts / "summarize", "brief", "articles", *options, cwd=folder)
    assert printed.lower().startswith(opening)
    assert "ISIS threat" in printed or "ISIS THREAT" in printed
    if format_ == "json":
        plain = json.loads(printed)
        assert plain["counts"]["documents"] == 5
        assert plain["length"]["used"] <= 150


def test_the_installed_program_lists_and_exports_its_templates(scripts: Path, folder: Path) -> None:
    listed = succeed(scripts / "summarize", "templates", cwd=folder)
    names = {path.name for path in (ROOT / "templates").glob("*.j2")}
    assert names <= {line.split()[0] for line in listed.splitlines()}
    succeed(scripts / "summarize", "templates", "--export", "mine", cwd=folder)
    for name in names:
        assert (folder / "mine" / name).read_bytes() == (ROOT / "templates" / name).read_bytes()


def test_an_error_of_the_installed_program_is_one_line(scripts: Path, folder: Path) -> None:
    ran = run(scripts / "summarize", "brief", "missing.txt", cwd=folder)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("error: missing.txt: ")
    assert ran.stderr.count("\n") == 1
