from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.decoding import decode, without_surrogates

TEXT = "The “deal” – which isn’t final – was café talk among officials in Baghdad.\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_removed(encoding):
    assert decode(TEXT.encode(encoding), "latin-1") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_seen_without_a_mark(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_the_declared_encoding_goes_before_utf8():
    assert decode("Ärger".encode(), "cp1251") != "Ärger"
    assert decode("Войска".encode("koi8-r"), "koi8-r") == "Войска"


def test_declared_latin1_means_windows_1252_as_on_the_web():
    assert decode(b"\x93deal\x94", "ISO-8859-1") == "“deal”"


@pytest.mark.parametrize("declared", ["no-such-encoding", "base64", "", "a\x00b", "ascii; x"])
def test_a_declared_encoding_that_does_not_exist_is_ignored(declared):
    assert decode(TEXT.encode(), declared) == TEXT


def test_a_declared_encoding_that_does_not_fit_is_ignored():
    assert decode(TEXT.encode("cp1252"), "utf-8") == TEXT


def test_windows_1252_is_told_without_a_declaration():
    assert decode(TEXT.encode("cp1252")) == TEXT


def test_a_word_in_latin1_is_no_chinese():
    assert decode(b"Caf\xe9") == "Café"


def test_cyrillic_is_told_without_a_declaration():
    text = "Войска покинут Ирак до конца года, сообщили официальные лица."
    assert decode(text.encode("cp1251")) == text


def test_one_bad_byte_costs_one_character_not_the_encoding():
    content = TEXT.encode() + b"\xff" + TEXT.encode()
    assert decode(content) == f"{TEXT}\ufffd{TEXT}"


def test_a_download_cut_within_a_character_loses_only_that_one():
    assert decode("Ärger in Köln für é".encode()[:-1]) == "Ärger in Köln für \ufffd"


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n\n") == "a\r\nb\rc\n\n"


@settings(deadline=None)  # the guesser loads on first use
@given(st.binary(max_size=200))
def test_any_bytes_can_be_decoded(content):
    assert isinstance(decode(content), str)


@given(st.text(max_size=200))
def test_utf8_comes_back_as_it_was(text):
    marked = codecs.BOM_UTF8 + text.encode("utf-8", "replace")
    assert decode(marked) == text.encode("utf-8", "replace").decode()


def test_lone_surrogates_are_replaced_and_pairs_are_kept():
    assert without_surrogates("a\ud800b😀") == "a\ufffdb😀"
