from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from summarize.corpus import Document
from summarize.errors import InputError
from summarize.reading import read, sources
from summarize.reading.original import Unusable
from summarize.reading.sources import Place, open_place, places


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ["b.txt", "a.txt", "B.md", ".hidden.txt", "ignored.py", "c.txt.gz", "[x].txt"]:
        Path(name).write_text(f"This is {name}.")
    Path("inner.txt").mkdir()
    Path("inner.txt/deep.txt").write_text("Deep.")
    return tmp_path


def names(*given):
    return [place.name for place in places(given)]


def test_a_folder_gives_the_claimed_files_in_code_point_order(folder):
    assert names(".") == ["B.md", "[x].txt", "a.txt", "b.txt", "c.txt.gz"]
    assert names(folder) == [
        f"{folder.as_posix()}/{name}" for name in ["B.md", "[x].txt", "a.txt", "b.txt", "c.txt.gz"]
    ]


@pytest.mark.usefixtures("folder")
def test_what_is_left_aside_in_a_folder_is_told_to_who_wants_to_know(caplog):
    with caplog.at_level("INFO", logger="summarize"):
        names(".")
    assert caplog.messages == [".: not read, hidden or of no known kind: .hidden.txt, ignored.py"]


@pytest.mark.usefixtures("folder")
def test_a_folder_is_joined_with_the_names():
    assert names("inner.txt/") == names("inner.txt") == ["inner.txt/deep.txt"]


@pytest.mark.usefixtures("folder")
def test_a_glob_gives_the_files_in_code_point_order():
    assert names("[ab]*") == ["a.txt", "b.txt"]
    assert names("*") == ["B.md", "[x].txt", "a.txt", "b.txt", "c.txt.gz", "ignored.py"]
    assert names("**/*.txt") == ["[x].txt", "a.txt", "b.txt", "inner.txt/deep.txt"]


@pytest.mark.usefixtures("folder")
def test_a_file_with_brackets_in_its_name_is_no_glob():
    assert names("[x].txt") == ["[x].txt"]


def test_a_file_is_read_once_however_often_it_is_named(folder):
    Path("link.txt").symlink_to("a.txt")
    assert names("a.txt", "./a.txt", folder / "a.txt", "link.txt", "a*.txt") == ["a.txt"]
    assert names("-", "-", "http://a/", "http://a/") == ["-", "http://a/"]


@pytest.mark.parametrize("given", [".", "*.txt"])
def test_a_link_that_leads_nowhere_is_a_skip_that_says_so(tmp_path, monkeypatch, given):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The last troops leave Iraq in May, the minister said on Monday.")
    Path("b.txt").symlink_to("nowhere.txt")
    Path(".#a.txt").symlink_to("somebody@host.1")
    documents, skipped = read(given)
    assert [document.path for document in documents] == ["a.txt"]
    assert [(skip.path, skip.reason) for skip in skipped] == [("b.txt", "cannot be read (no such file or directory)")]


@pytest.mark.parametrize("given", [".", "*.md", "**/*"])
def test_what_standard_output_is_written_to_is_no_article(tmp_path, monkeypatch, given):
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("The last troops leave Iraq in May, the minister said on Monday.")
    with Path("brief.md").open("w") as brief:
        monkeypatch.setattr("sys.stdout", brief)
        assert names(given) == ["a.md"]
        monkeypatch.setattr("sys.stdout", io.StringIO())
        assert names(given) == ["a.md", "brief.md"]


def test_a_document_is_taken_as_it_is_and_as_often_as_it_is_given():
    document = Document("Troops.")
    assert list(places([document, document])) == [document, document]


@pytest.mark.usefixtures("folder")
def test_the_order_given_is_kept():
    assert names("b.txt", "a.txt", "B.md") == ["b.txt", "a.txt", "B.md"]


@pytest.mark.parametrize(
    "given",
    [
        "nope.txt",
        "nope/",
        "",
        "a.txt/x",
        "a\x00b",
        "x" * 5000,
        "Some text.\nMore text.",
        "Why?\n[1] Nobody knows *",
        "~/x",
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_name_without_a_file_is_an_error(given):
    with pytest.raises(InputError) as caught:
        read([given, "b.txt"])
    assert caught.value.reason == "no such file or folder"
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.usefixtures("folder")
def test_the_error_names_the_path_as_given():
    with pytest.raises(InputError) as caught:
        read("./no/../nope.txt")
    assert caught.value.subject == "./no/../nope.txt"


@pytest.mark.parametrize(
    ("given", "reason"), [("*.nope", "no file matches"), ("ftp://a/b", "not an http or https address")]
)
@pytest.mark.usefixtures("folder")
def test_other_names_without_articles_are_errors(given, reason):
    with pytest.raises(InputError) as caught:
        read(given)
    assert (caught.value.subject, caught.value.reason) == (given, reason)


@pytest.mark.parametrize(
    ("given", "is_told"),
    [
        *(("It rained in Wend.", True), ("It rained.\nNobody came.", True), ("Did it rain? Nobody knows.", True)),
        *(("rain.txt", False), ("rain-?.txt", False)),
    ],
)
@pytest.mark.usefixtures("folder")
def test_whoever_gives_a_text_for_a_path_is_told_how_to_give_it(given, is_told):
    with pytest.raises(InputError) as caught:
        read(given)
    assert ("given as a Document" in caught.value.advice) is is_told


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(InputError) as caught:
        read(tmp_path)
    assert caught.value.reason == "no articles in this folder"


def test_a_folder_with_articles_in_its_subfolders_is_an_error_that_says_how_to_reach_them(tmp_path):
    for name in ("x/a.html", "x/y/b.txt", "z/c.txt", "z/.d.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    with pytest.raises(InputError) as caught:
        read(tmp_path)
    assert caught.value.reason == "no articles in this folder"
    assert caught.value.advice == f"Its subfolders have some: give '{tmp_path.as_posix()}/**/*.txt'."


def test_a_folder_of_other_files_is_an_error_with_other_advice(tmp_path):
    (tmp_path / "a.py").write_text("x")
    with pytest.raises(InputError, match="Name the files themselves"):
        read(tmp_path)


@pytest.mark.parametrize("given", [5, None, b"a.txt", [5], [None], [b"a.txt"]])
def test_what_is_no_source_is_an_error(given):
    with pytest.raises(InputError) as caught:
        read(given)
    assert caught.value.reason == "not a source"


def test_a_file_without_permission_is_unusable(tmp_path, monkeypatch):
    # Taking the right away would not stop root, as whom containers run tests.
    def refuse(path, _mode):
        raise PermissionError(13, "Permission denied", path)

    path = tmp_path / "a.txt"
    path.write_text("Troops.")
    monkeypatch.setattr(sources, "open", refuse, raising=False)
    with pytest.raises(Unusable, match="permission denied"):
        open_place(Place(str(path), str(path)))


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_opened_is_a_skip_beside_others(monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(sources, "_read_file", refuse)
    documents, (skip,) = read(["a.txt", Document("Troops.")])
    assert len(documents) == 1
    assert (skip.path, skip.reason) == ("a.txt", "cannot be read (permission denied)")


def test_a_file_above_the_limit_is_unusable(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    (tmp_path / "b.txt").write_bytes(b"x" * 10)
    documents, (skip,) = read(tmp_path)
    assert [document.text for document in documents] == ["x" * 10]
    assert "larger than" in skip.reason


def test_a_device_without_end_is_unusable():
    with pytest.raises(Unusable, match="larger than 32 MiB"):
        open_place(Place("/dev/zero", "/dev/zero"))


class Piped:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_standard_input_is_one_document(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Piped("Troops “leave”.\r\n".encode()))
    (document,), _ = read("-")
    assert (document.text, document.path) == ("Troops “leave”.\r\n", "-")


def test_standard_input_is_many_documents_where_it_is_json(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Piped(b'{"text": "One."}\n{"text": "Two."}\n'))
    assert [document.text for document in read("-")[0]] == ["One.", "Two."]


def test_standard_input_replaced_by_a_text_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("Troops."))
    assert read("-")[0][0].text == "Troops."


@pytest.mark.parametrize("stdin", [None, Piped(b"")])
def test_standard_input_without_anything_is_an_error(monkeypatch, stdin):
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(InputError) as caught:
        read("-")
    assert caught.value.subject == "standard input"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_is_shown_with_replacements(tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(name)).write_text("Troops.")
    (document,), _ = read(tmp_path)
    assert document.path == f"{tmp_path.as_posix()}/\ufffd.txt"
