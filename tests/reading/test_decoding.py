from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.decoding import decode, wide_encoding, without_surrogates

TEXT = "The “deal” – which isn’t final – was café talk among officials in Baghdad.\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_removed(encoding):
    assert decode(TEXT.encode(encoding), "latin-1") == TEXT


CYRILLIC = "Войска покинут Ирак до конца года, сообщили официальные лица.\n"
JAPANESE = "東京都知事は月曜日、新しい予算案を発表した。予算は昨年より三パーセント増加する見込みである。\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, CYRILLIC, JAPANESE])
def test_utf16_is_seen_without_a_mark(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_zero_byte_in_a_text_does_not_make_it_utf16():
    assert wide_encoding(b"Troops\x00 will leave the base, officials said.") is None


def test_an_encoding_is_known_by_its_declaration():
    assert decode("Войска".encode("koi8-r"), "koi8-r") == "Войска"
    assert decode("東京都".encode("iso2022_jp"), "iso-2022-jp") == "東京都"


@pytest.mark.parametrize("declared", ["iso-8859-1", "cp1251", "shift_jis"])
def test_utf8_is_utf8_whatever_was_declared(declared):
    assert decode("a café for soldiers".encode(), declared) == "a café for soldiers"


@pytest.mark.parametrize("declared", ["utf-16", "UTF-16LE", "utf-32", "utf-7", "punycode"])
def test_a_declaration_that_nearly_anything_fits_is_not_believed(declared):
    assert decode(b"Troops + will leave-", declared) == "Troops + will leave-"


def test_declared_subsets_mean_what_is_written_under_their_names():
    assert decode("①".encode("cp932"), "Shift_JIS") == "①"
    assert decode("朱镕基".encode("gb18030"), "gb2312") == "朱镕基"


def test_japanese_in_seven_bits_is_seen():
    assert decode(JAPANESE.encode("iso2022_jp")) == JAPANESE


def test_declared_latin1_means_windows_1252_as_on_the_web():
    assert decode(b"\x93deal\x94", "ISO-8859-1") == "“deal”"


@pytest.mark.parametrize("declared", ["no-such-encoding", "base64", "", "a\x00b", "ascii; x"])
def test_a_declared_encoding_that_does_not_exist_is_ignored(declared):
    assert decode(TEXT.encode(), declared) == TEXT


def test_a_declared_encoding_that_does_not_fit_is_ignored():
    assert decode(TEXT.encode("cp1252"), "utf-8") == TEXT


def test_control_characters_that_were_marks_of_windows_1252_are_marks():
    assert (
        decode("the researchers\x97themselves\x97spent \x93hours\x94 there".encode())
        == "the researchers—themselves—spent “hours” there"
    )
    # What was misread twice, and a line break of mainframes.
    for text in ("event\u00e2\x80\x94the", "one\x85two", "\u00c2\x96"):
        assert decode(text.encode()) == text


def test_windows_1252_is_told_without_a_declaration():
    assert decode(TEXT.encode("cp1252")) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "It cost £5m, or €6m, the ministry of defence said on Monday.",
        "José Núñez and Françoise Müller met Søren in a naïve café – “really”.",
        "Las tropas dejarán la base en septiembre, según dijo el ministro el año pasado.",
    ],
)
def test_western_european_text_is_told_from_its_neighbours(text):
    assert decode(text.encode("cp1252")) == text


def test_the_first_byte_beyond_ascii_may_be_far_into_the_text():
    text = "The troops will leave the base in September. " * 3000 + "Войска покинут Ирак до конца года."
    assert decode(text.encode("cp1251")) == text


def test_a_word_in_latin1_is_no_chinese():
    assert decode(b"Caf\xe9") == "Café"


def test_cyrillic_is_told_without_a_declaration():
    text = "Войска покинут Ирак до конца года, сообщили официальные лица."
    assert decode(text.encode("cp1251")) == text


def test_one_bad_byte_costs_one_character_not_the_encoding():
    content = TEXT.encode() + b"\xff" + TEXT.encode()
    assert decode(content) == f"{TEXT}\ufffd{TEXT}"


def test_a_quotation_mark_pasted_from_windows_into_utf8_is_one():
    assert decode("Café — ".encode() + b"the troops\x92 base") == "Café — the troops’ base"


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
