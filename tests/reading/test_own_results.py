"""What the program wrote itself is no article of the next run."""

from __future__ import annotations

import gzip
import logging
import re
from pathlib import Path

import pytest

import summarize
from summarize.cli import run
from summarize.errors import InputError
from summarize.reading import read

TESTS = Path(__file__).parent.parent
GOLDENS = TESTS / "goldens"
ARTICLE = "The last troops leave Iraq in May, the minister said on Monday. Nobody knows why they came.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("suffix", ["md", "txt", "html", "json"])
def test_a_brief_in_a_folder_is_left_out_with_the_reason(folder: Path, caplog, suffix: str) -> None:
    brief = folder / f"b.{suffix}"
    brief.write_bytes((GOLDENS / f"brief.{suffix}").read_bytes())
    with caplog.at_level(logging.WARNING, "summarize"):
        documents, skipped = read(folder)
    assert [document.text for document in documents] == [ARTICLE]
    assert [(skip.path, skip.reason) for skip in skipped] == [(brief.as_posix(), "it is a brief, not an article")]
    assert caplog.messages == [f"{brief.as_posix()}: it is a brief, not an article"]


def test_a_brief_is_known_compressed_and_with_other_line_ends_and_with_one_article(folder: Path) -> None:
    text = (GOLDENS / "brief.md").read_text("utf-8")
    (folder / "b.md.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "c.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    one = re.sub(r"From 4 articles \(.*?\)", "From 1 article", text)
    assert one != text
    (folder / "d.md").write_text(one, "utf-8")
    assert [skip.reason for skip in read(folder)[1]] == ["it is a brief, not an article"] * 3


def test_the_briefs_of_several_events_are_known(folder: Path, brief: summarize.Brief) -> None:
    (folder / "b.json").write_text(brief.to_json(indent=None) * 2, "utf-8")
    (folder / "c.html").write_text(brief.to_html(), "utf-8")
    assert len(read(folder)[0]) == 1


@pytest.mark.parametrize("name", ["i.json", "i.txt"])
def test_an_inspection_is_known(folder: Path, name: str) -> None:
    assert run(["inspect", str(folder), "-o", str(folder / name)]) == 0
    assert [skip.reason for skip in read(folder)[1]] == ["it is an inspection, not an article"]


def test_a_topics_file_is_known_also_where_a_person_has_edited_it(folder: Path) -> None:
    output = folder / "topics.txt"
    edited = '# What I want to know.\n\n  [[ topic ]]  # first\nweight = 2\nname = "Plan"\n'
    output.write_text(f'{edited}description = "How and when the troops leave Iraq."\n', "utf-8")
    (folder / "t.md").write_text('[[topic]]\nname = "Plan"\nkeywords = ["troops"]\n', "utf-8")
    documents, skipped = read(folder)
    assert [document.text for document in documents] == [ARTICLE]
    assert {skip.reason for skip in skipped} == {"it is a topics file, not an article"}


def test_topics_found_in_a_folder_may_be_written_into_it_again(tmp_path: Path, seeds: Path) -> None:
    for article in seeds.glob("*.txt"):
        (tmp_path / article.name).write_bytes(article.read_bytes())
    output = tmp_path / "topics.txt"
    for _ in range(2):
        assert run(["topics", str(tmp_path), "-o", str(output), "--quiet"]) == 0
        assert [skip.path for skip in read(tmp_path)[1]] == [output.as_posix()]


def test_an_article_that_begins_with_a_bracket_or_shows_topics_below_is_an_article(folder: Path) -> None:
    (folder / "b.txt").write_text(f"[[topic]] pages are new.\n\n{ARTICLE}", "utf-8")
    (folder / "c.md").write_text(f'{ARTICLE}\n[[topic]]\nname = "Plan"\n', "utf-8")
    assert len(read(folder)[0]) == 3


def test_a_second_run_into_the_source_folder_says_the_same_as_the_first(folder: Path) -> None:
    output = folder / "brief.md"
    command = ["brief", str(folder), "--no-topics", "-o", str(output), "--quiet"]
    assert run(command) == 0
    first = output.read_text("utf-8")
    assert run(command) == 0
    left_out = "\nNot used: brief.md (it is a brief, not an article).\n"
    assert output.read_text("utf-8") == first + left_out


def test_nothing_but_a_brief_is_an_error_that_says_so() -> None:
    with pytest.raises(
        InputError, match=r"brief\.md: it is a brief, not an article\. Give the articles that it was made"
    ):
        read(GOLDENS / "brief.md")


def test_what_a_reader_knows_may_be_a_brief(folder: Path) -> None:
    brief = summarize.brief(folder, known=GOLDENS / "brief.md", topics=None)
    assert len(brief.known) == 1


def test_an_article_that_quotes_a_brief_is_an_article(folder: Path) -> None:
    quoted = (GOLDENS / "brief.md").read_text("utf-8")
    (folder / "readme.md").write_text(f"# A program\n\nIt makes briefs.\n\nThis one:\n\n{quoted}", "utf-8")
    assert len(read(folder)[0]) == 2
