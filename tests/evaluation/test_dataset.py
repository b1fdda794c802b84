from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from summarize.errors import InputError
from summarize.evaluation.dataset import load_dataset

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    MakeSet = Callable[..., Path]


def test_sets_documents_and_references_come_in_code_point_order(make_set: MakeSet) -> None:
    make_set("b", {"2.txt": "y", "10.txt": "x"}, {"b": "second\n", "B": "first\n"})
    make_set("a", {"1": "z"}, {"r": "only"})
    folder = make_set("C", {"1": "z"}, {"r": "only"})
    sets = load_dataset(folder)
    assert [one.name for one in sets] == ["C", "a", "b"]
    assert [path.name for path in sets[2].documents] == ["10.txt", "2.txt"]
    assert sets[2].references == ("first", "second")


def test_hidden_files_and_folders_are_passed_over(make_set: MakeSet) -> None:
    make_set(".hidden", {"a": "x"}, {"r": "x"})
    folder = make_set("seen", {"a": "x", ".DS_Store": "x"}, {"r": "x", ".r.swp": "x"})
    (only,) = load_dataset(folder)
    assert (only.name, len(only.documents), len(only.references)) == ("seen", 1, 1)


def test_incomplete_sets_are_left_out_and_named_in_one_warning(
    make_set: MakeSet, caplog: pytest.LogCaptureFixture
) -> None:
    make_set("no-refs", {"a": "x"}, {})
    make_set("blank-refs", {"a": "x"}, {"r": " \n"})
    make_set("no-docs", {}, {"r": "x"})
    folder = make_set("whole", {"a": "x"}, {"r": "x"})
    (folder / "empty").mkdir()
    with caplog.at_level(logging.WARNING, logger="summarize"):
        assert [one.name for one in load_dataset(folder)] == ["whole"]
    (message,) = caplog.messages
    for expected in (
        "blank-refs (nothing in refs/)",
        "no-docs (nothing in docs/)",
        "empty (nothing in docs/ or refs/)",
    ):
        assert expected in message
    assert "left out 4" in message
    assert "whole" not in message


def test_limit_takes_the_first_complete_sets(make_set: MakeSet) -> None:
    make_set("a", {"a": "x"}, {})
    for name in "bcd":
        folder = make_set(name, {"a": "x"}, {"r": "x"})
    assert [one.name for one in load_dataset(folder, limit=2)] == ["b", "c"]
    with pytest.raises(InputError, match="--limit"):
        load_dataset(folder, limit=0)


def test_references_in_an_old_encoding_are_read(make_set: MakeSet) -> None:
    folder = make_set("a", {"a": "x"}, {})
    (folder / "a" / "refs" / "r").write_bytes(b"\xef\xbb\xbfcaf\xc3\xa9")
    (folder / "a" / "refs" / "s").write_bytes("un café à Orléans, déjà fermé".encode("latin-1"))
    assert load_dataset(folder)[0].references == ("café", "un café à Orléans, déjà fermé")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "it does not exist"),
        ("news/a/docs/1", "it is a file"),
        ("news/a", "it is a single set"),
        ("news/a/docs", "it has no folders in it"),
        (".", "none of its folders has both docs/ and refs/"),
    ],
)
def test_what_is_no_dataset_is_refused_with_the_reason(
    make_set: MakeSet, tmp_path: Path, path: str, reason: str
) -> None:
    make_set("a", {"1": "x"}, {"r": "x"})
    with pytest.raises(InputError) as caught:
        load_dataset(tmp_path / path)
    assert caught.value.reason == reason
    assert caught.value.advice
    assert "\n" not in str(caught.value)
