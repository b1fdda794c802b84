from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from summarize import writing
from summarize.errors import OutputError
from summarize.writing import check_writable, write_result, write_whole


def test_a_file_is_written_as_utf_8_with_its_line_ends(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "é\r\nb\n")
    assert (tmp_path / "a").read_bytes() == b"\xc3\xa9\r\nb\n"


def test_a_surrogate_from_a_file_name_is_a_question_mark(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", os.fsdecode(b"b\xff.txt"))
    assert (tmp_path / "a").read_bytes() == b"b?.txt"


def test_a_new_file_has_the_rights_that_the_umask_gives_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "by-hand").touch()
    (tmp_path / "old").touch(0o600)
    for name in ("new", "old"):
        write_whole(tmp_path / name, "x")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"by-hand": modes["by-hand"], "new": modes["by-hand"], "old": 0o600}


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder" / "target")
    for text in ("one", "two"):
        write_whole(tmp_path / "link", text)
        assert (tmp_path / "folder" / "target").read_text() == text
    assert (tmp_path / "link").is_symlink()


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    # Stands for devices too. Never try this on a real one: as the superuser a fault here would replace it.
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(tmp_path / "pipe", "x")
        assert os.read(reader, 10) == b"x"
    finally:
        os.close(reader)
    assert [path.name for path in tmp_path.iterdir() if path.is_fifo()] == ["pipe"]


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path / "a", "new")
    assert (caught.value.subject, caught.value.reason) == (str(tmp_path / "a"), "no space left on device")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old"}


def test_an_interruption_leaves_nothing_either(tmp_path: Path, monkeypatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", "new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "reason"), [("", "a folder"), ("none/a", "no folder"), ("file/a", "no folder"), ("x" * 300, "too long")]
)
def test_a_place_that_cannot_take_a_file_is_an_error(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").touch()
    for check in (check_writable, lambda path: write_whole(path, "x")):
        with pytest.raises(OutputError) as caught:
            check(tmp_path / name)
        assert caught.value.subject == str(tmp_path / name)
        assert reason in caught.value.reason
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_name_that_ends_like_a_folders_is_no_file_to_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("none/", "file/"):
        for check in (check_writable, lambda path: write_whole(path, "x")):
            with pytest.raises(OutputError, match="no such folder"):
                check(f"{tmp_path}/{name}")
    with pytest.raises(OutputError, match="this is a folder"):
        check_writable(f"{tmp_path}/")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("forbidden", ["file", "folder"])
def test_what_may_not_be_written_to_is_an_error(tmp_path: Path, monkeypatch, forbidden: str) -> None:
    # Asked of the system, which grants everything to the superuser that tests may run as.
    (tmp_path / "a").write_text("old")
    denied = tmp_path / "a" if forbidden == "file" else tmp_path
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != denied)
    with pytest.raises(OutputError, match="may not be written to"):
        write_whole(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"


def test_a_result_goes_to_a_file_or_to_standard_output(tmp_path: Path, capfdbinary) -> None:
    write_result("é\n", str(tmp_path / "a"))
    assert (tmp_path / "a").read_bytes() == b"\xc3\xa9\n"
    assert capfdbinary.readouterr().out == b""
    write_result("é\n")
    write_result("b\n", "-")
    assert capfdbinary.readouterr().out == b"\xc3\xa9\nb\n"


def test_a_reader_who_has_read_enough_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(writing, "print_text", stopped)
    write_result("x\n")
