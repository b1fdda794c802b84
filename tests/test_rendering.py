"""Templates of a user's own, what goes wrong in templates, and the list of the built-in ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarize.errors import OutputError, TemplateError
from summarize.rendering import export_templates, list_templates, render, render_file, template_format

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.results import Brief


@pytest.fixture
def write(tmp_path: Path):
    def write(name: str, source: str) -> Path:
        path = tmp_path / name
        path.write_text(source, "utf-8")
        return path

    return write


# --- a user's own template -------------------------------------------------------------------------------------------


def test_a_template_of_ones_own_has_the_brief_the_filters_and_the_options(brief: Brief, write) -> None:
    path = write("mine.txt.j2", "{{ brief.length.used | plural('word') }} {{ show_timeline }}\n\n\n\n\nend  \n\n")
    assert render_file(path, brief=brief) == "47 words False\n\nend\n"
    assert render_file(path, brief=brief, show_timeline=True) == "47 words True\n\nend\n"


def test_a_format_of_ones_own_keeps_its_empty_columns_and_blank_lines(write) -> None:
    path = write("rows.tsv.j2", "\n{% for row in rows %}\n{{ row | join('\t') }}\n\n\n\n{% endfor %}\n")
    assert render_file(path, rows=[["a", "b"], ["c", ""]]) == "\na\tb\n\n\n\nc\t\n\n\n\n"
    assert render_file(write("row.tsv.j2", "a\t\n"), rows=[]) == "a\t\n"


@pytest.mark.parametrize("name", ["x.html.j2", "x.htm.j2", "X.HTML.J2", "x.xhtml", "x.html"])
def test_an_html_template_is_escaped(name: str, write) -> None:
    assert render_file(write(name, "<p>{{ text }}"), text="<b>&") == "<p>&lt;b&gt;&amp;\n"


@pytest.mark.parametrize("name", ["x.md.j2", "x.txt.j2", "x.j2", "x", "x.csv.j2"])
def test_another_template_is_not_escaped(name: str, write) -> None:
    assert render_file(write(name, "{{ text }}"), text="<b>&") == "<b>&\n"


def test_what_an_html_template_includes_is_escaped_whatever_it_is_called(write) -> None:
    write("part.txt.j2", "{{ text }}{% macro say(x) %}{{ x }}{% endmacro %}")
    path = write(
        "x.html.j2", "{% include 'part.txt.j2' %}{% from 'part.txt.j2' import say with context %}{{ say(text) }}"
    )
    assert render_file(path, text="<b>") == "&lt;b&gt;&lt;b&gt;\n"


BLOCKS = ("header", "sections", "differences", "timeline", "sources")


@pytest.mark.parametrize(
    ("suffix", "blocks"), [("md", BLOCKS), ("txt", BLOCKS), ("html", ("style", *BLOCKS, "footer"))]
)
def test_every_part_of_a_built_in_template_can_be_replaced_alone(
    brief: Brief, suffix: str, blocks: tuple[str, ...], write
) -> None:
    whole = render(f"brief.{suffix}.j2", brief=brief, show_timeline=True, show_disagreements=True)
    for block in blocks:
        own = f"{{% extends 'brief.{suffix}.j2' %}}{{% block {block} %}}REPLACED{{% endblock %}}"
        page = render_file(write(f"mine.{suffix}.j2", own), brief=brief, show_timeline=True)
        before, after = page.split("REPLACED")
        assert whole.startswith(before.rstrip()), block
        assert whole.endswith(after.lstrip()), block
        assert len(page) < len(whole), block
        again = f"{{% extends 'brief.{suffix}.j2' %}}{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}"
        assert render_file(write(f"mine.{suffix}.j2", again), brief=brief, show_timeline=True) == whole


def test_a_template_can_extend_the_built_in_one_of_its_own_name(brief: Brief, write, monkeypatch) -> None:
    path = write("brief.md.j2", "{% include 'brief.md.j2' %} By {{ desk }}.")
    expected = f"{brief.to_markdown().strip()} By the desk.\n"
    assert render_file(path, brief=brief, desk="the desk") == expected
    monkeypatch.chdir(path.parent)
    assert render_file("brief.md.j2", brief=brief, desk="the desk") == expected


def test_an_exported_template_renders_as_the_built_in_one(brief: Brief, tmp_path: Path) -> None:
    for path in export_templates(tmp_path / "mine"):
        assert render_file(path, brief=brief) == render(path.name, brief=brief)


# --- errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("a\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("a\n\n{{ brief.titel }}", 3, "has no attribute 'titel'"),
        ("{% if %}", 1, "Expected an expression"),
        ("a\n{% for x in y %}", 2, "Unexpected end of template"),
        ("a\n{{ 1 | nofilter }}", 2, "nofilter"),
        ("{{ brief.__class__.__mro__ }}", 1, "unsafe"),
        ("a\n{{ ''.__class__ }}", 2, "unsafe"),
        ("a\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("a\n{% include 'nowhere.j2' %}", 2, "'nowhere.j2'"),
        ("a\n{% include 'bad.txt.j2' %}", 2, "'nowhere.j2'"),
    ],
)
def test_an_error_names_the_file_and_the_line(brief: Brief, write, source: str, line: int, reason: str) -> None:
    write("bad.txt.j2", "\n\n{% include 'nowhere.j2' %}")
    path = write("mine.txt.j2", source)
    with pytest.raises(TemplateError) as caught:
        render_file(path, brief=brief)
    if "bad.txt.j2" in source:
        path, line = path.with_name("bad.txt.j2"), 3
    assert caught.value.subject == f"{path}, line {line}"
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


def test_a_template_that_includes_itself_is_an_error(write) -> None:
    path = write("mine.txt.j2", "{% include 'mine.txt.j2' %}")
    with pytest.raises(TemplateError, match="without end"):
        render_file(path)


def test_a_template_cannot_reach_outside_its_folder(write, tmp_path: Path) -> None:
    write("secret.txt", "secret")
    (tmp_path / "mine").mkdir()
    for name in ("../secret.txt", str(tmp_path / "secret.txt")):
        with pytest.raises(TemplateError, match="neither beside it nor built in"):
            render_file(write("mine/x.txt.j2", f"{{% include '{name}' %}}"))


def test_a_template_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "latin.txt.j2").write_bytes(b"caf\xe9")
    for name, reason in (("none.md.j2", "no such file"), ("", "directory"), ("latin.txt.j2", "not UTF-8")):
        with pytest.raises(TemplateError) as caught:
            render_file(tmp_path / name)
        assert caught.value.subject == str(tmp_path / name)
        assert reason in caught.value.reason


def test_a_name_that_nothing_was_given_for_is_an_error_in_a_built_in_template() -> None:
    with pytest.raises(TemplateError, match=r"brief\.md\.j2, line \d+: 'brief' is undefined"):
        render("brief.md.j2")


@pytest.mark.parametrize("name", ["brief.pdf.j2", "../pyproject.toml", ""])
def test_an_unknown_built_in_template_is_an_error_that_names_the_known_ones(name: str) -> None:
    with pytest.raises(TemplateError, match=r"brief\.html\.j2, brief\.md\.j2, brief\.txt\.j2"):
        render(name)


# --- the built-in templates ------------------------------------------------------------------------------------------


def test_every_built_in_template_says_what_it_makes() -> None:
    assert list(list_templates()) == ["brief.html.j2", "brief.md.j2", "brief.txt.j2"]
    assert all(description for description in list_templates().values())


def test_exporting_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.txt.j2").write_text("mine")
    with pytest.raises(OutputError) as caught:
        export_templates(tmp_path)
    assert caught.value.subject == str(tmp_path / "brief.txt.j2")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt.j2"]


def test_exporting_to_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        export_templates(tmp_path / "file")


@pytest.mark.parametrize(
    ("name", "made"), [("a.md.j2", "md"), ("a.markdown", "md"), ("a.json.j2", "json"), ("a.j2", "txt")]
)
def test_the_suffix_before_j2_is_the_format(name: str, made: str) -> None:
    assert template_format(name) == made
