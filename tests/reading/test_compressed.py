from __future__ import annotations

import gzip
import tracemalloc

import pytest

from summarize.reading.compressed import expand
from summarize.reading.original import MAX_BYTES, Original, Unusable


def nested(content: bytes, layers: int) -> bytes:
    for _ in range(layers):
        content = gzip.compress(content, mtime=0)
    return content


def bomb(n_bytes: int) -> bytes:
    """Zeros, compressed a mebibyte at a time so that the test itself holds little."""
    return gzip.compress(b"\x00" * 2**20, mtime=0) * (n_bytes // 2**20)


def test_what_is_not_compressed_is_returned_itself():
    original = Original(b"Troops", name="a.gz")
    assert expand(original) is original


@pytest.mark.parametrize("layers", [1, 2])
def test_layers_are_taken_off_with_their_suffixes(layers):
    original = Original(nested(b"Troops", layers), name="a.txt" + layers * ".gz", path="a", charset="cp1252")
    assert expand(original) == Original(b"Troops", name="a.txt", path="a", charset="cp1252")


def test_a_third_layer_is_refused():
    with pytest.raises(Unusable, match="compressed more than 2 times"):
        expand(Original(nested(b"Troops", 3)))


def test_the_members_of_one_file_are_joined():
    assert expand(Original(nested(b"Troops ", 1) + nested(b"leave", 1))).content == b"Troops leave"


def test_as_much_as_the_limit_is_allowed():
    assert len(expand(Original(bomb(MAX_BYTES))).content) == MAX_BYTES


def test_a_bomb_is_refused_before_it_fills_the_memory():
    content = bomb(8 * MAX_BYTES)
    tracemalloc.start()
    with pytest.raises(Unusable, match="more than 32 MiB when decompressed"):
        expand(Original(content))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * MAX_BYTES


def test_a_bomb_within_a_layer_is_refused():
    with pytest.raises(Unusable, match="when decompressed"):
        expand(Original(gzip.compress(bomb(2 * MAX_BYTES), mtime=0)))


@pytest.mark.parametrize(
    "content", [nested(b"Troops will leave", 1)[:-9], b"\x1f\x8b", b"\x1f\x8b\x08\x00garbage....."]
)
def test_a_damaged_file_is_refused(content):
    with pytest.raises(Unusable, match="damaged gzip file"):
        expand(Original(content))
