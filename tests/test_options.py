from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from summarize.errors import InputError, OutputError
from summarize.messages import UsageError
from summarize.options import brief_format, check_places, inspection_format, query_text, topics_keyword

ARTICLE = "The last troops leave Iraq in May, the minister said on Monday. Nobody knows why they came."
GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize(
    ("format_name", "template", "output", "expected"),
    [
        (None, None, None, "md"),
        ("json", None, "brief.html", "json"),
        (None, None, "brief.HTM", "html"),
        (None, None, "folder/brief", "md"),
        (None, "mine.html.j2", "brief.txt", "html"),
        ("html", "mine.xhtml.j2", None, "html"),
        (None, "feed.csv.j2", None, "csv"),
        (None, "letter.j2", None, "txt"),
    ],
)
def test_the_format_is_the_one_asked_for_else_the_templates_else_the_suffixs(
    format_name: str | None, template: str | None, output: str | None, expected: str
) -> None:
    assert brief_format(format_name, template, output) == expected


def test_a_template_keeps_its_format() -> None:
    with pytest.raises(UsageError, match=r"--format md: mine.html.j2 makes html"):
        brief_format("md", "folder/mine.html.j2", None)


def test_a_suffix_of_no_format_is_markdown_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="summarize"):
        assert brief_format(None, None, "brief.docx") == "md"
    assert [record.getMessage() for record in caplog.records] == [
        "brief.docx: no format has the suffix .docx, so this will be Markdown. Use --format."
    ]


def test_an_inspection_of_a_suffix_of_no_format_is_a_table_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    for name, said in (("a.html", 1), ("a.txt", 0), ("a", 0), (None, 0)):
        caplog.clear()
        assert inspection_format(None, [], name) == "table"
        assert len(caplog.messages) == said


def test_topics_are_found_unless_a_file_or_none_is_asked_for() -> None:
    assert topics_keyword(None, no_topics=False) == "auto"
    assert topics_keyword(None, no_topics=True) is None
    # A file called "auto" is a file.
    assert str(topics_keyword("auto", no_topics=False)) == "auto"
    assert not isinstance(topics_keyword("auto", no_topics=False), str)


@pytest.mark.parametrize(("topics", "no_topics", "only_topics"), [("t.toml", True, False), (None, True, True)])
def test_topics_and_none_exclude_each_other(topics: str | None, no_topics: bool, only_topics: bool) -> None:
    with pytest.raises(UsageError, match="they exclude each other"):
        topics_keyword(topics, no_topics=no_topics, only_topics=only_topics)


def test_a_query_is_given_itself_or_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "query.txt"
    file.write_text("who left\n  when\n", encoding="utf-8")
    assert query_text(None) is None
    assert query_text(" who  left ") == "who left"
    assert query_text(f"@{file}") == "who left when"
    file.write_bytes(b"\xff\xfe\x00")
    for bad in (f"@{file}", f"@{tmp_path / 'missing'}"):
        with pytest.raises(InputError):
            query_text(bad)
    with pytest.raises(UsageError, match="it is empty"):
        query_text(" ")


def test_json_is_always_the_whole_inspection() -> None:
    assert inspection_format(None, ["dropped"], "a.txt") == "table"
    assert inspection_format(None, [], "a.JSON") == "json"
    with pytest.raises(UsageError, match="--dropped: JSON always has everything"):
        inspection_format("json", ["dropped"], None)


def test_what_is_wrong_with_the_ends_is_said_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SOURCE: none is given"):
        check_places([], None)
    with pytest.raises(OutputError):
        check_places(["a.txt"], str(tmp_path / "missing" / "brief.md"))
    check_places(["a.txt"], "-")


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two articles, named from the folder above."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "art"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "old"):
        (folder / name).write_text(ARTICLE, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("art/a.txt", "art/a.txt"),
        ("art/a.txt", "./art/../art/a.txt"),
        ("art", "art/b.txt"),
        ("art/*.txt", "art/b.txt"),
        ("art/**", "art/old"),
        ("art/a.txt", "link.txt"),
    ],
)
@pytest.mark.usefixtures("articles")
def test_no_article_is_written_over(source: str, output: str) -> None:
    Path("link.txt").symlink_to("art/a.txt")
    with pytest.raises(OutputError) as caught:
        check_places(["art/b.txt", source], output)
    assert str(caught.value) == f"{output}: it is one of the articles. Give another file."
    # What is not read is replaced.
    check_places(["art"], "art/old")


@pytest.mark.usefixtures("articles")
def test_nothing_else_that_is_read_is_written_over() -> None:
    for name in ("t.toml", "q.txt", "k.txt", "mine.md.j2"):
        Path(name).write_text("x")
    for keywords, output, kind in [
        ({"topics": "t.toml"}, "t.toml", "the topics file"),
        ({"query": "@q.txt"}, "q.txt", "the file of the query"),
        ({"template": "./mine.md.j2"}, "mine.md.j2", "the template"),
        ({"known": ["*.txt"]}, "k.txt", "one of the known articles"),
    ]:
        check_places(["art"], output)
        with pytest.raises(OutputError) as caught:
            check_places(["art"], output, **keywords)
        assert str(caught.value) == f"{output}: it is {kind}. Give another file."


def test_a_known_brief_is_not_written_over_but_one_among_the_articles_is(articles: Path) -> None:
    (articles / "c.md").write_bytes((GOLDENS / "brief.md").read_bytes())
    check_places(["art", "art/c.md"], "art/c.md")
    with pytest.raises(OutputError, match="one of the known articles"):
        check_places(["art"], "art/c.md", known=["art/c.md"])


def test_an_empty_file_and_one_that_is_new_can_be_written(articles: Path) -> None:
    (articles / "c.txt").touch()
    check_places(["art"], "art/c.txt")
    check_places(["art"], "art/d.txt")


def test_what_standard_input_comes_from_is_not_written_over(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (articles / "a.txt").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        with pytest.raises(OutputError, match="one of the articles"):
            check_places(["-"], "art/a.txt")
        check_places(["-"], os.devnull)
    check_places(["-"], "art/a.txt")
