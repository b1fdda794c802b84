"""What every reader owes: the same suite over every format."""

from __future__ import annotations

import dataclasses
import logging

import pytest

from summarize.corpus import Document
from summarize.errors import InputError
from summarize.reading import read
from summarize.reading.formats import READERS, is_claimed

from .formats import BUILDERS, pdf

ARTICLE = "The troops will leave Iraq by September 2025, officials said.\nNot all of them agreed with the plan.\n"
FORMATS = pytest.mark.parametrize("name", BUILDERS)


def written(folder, name, text):
    path = folder / name
    path.write_bytes(BUILDERS[name](text))
    return path


@FORMATS
def test_every_word_of_the_article_is_read(tmp_path, name):
    documents, skipped = read(written(tmp_path, name, ARTICLE))
    assert [document.text.split() for document in documents] == [ARTICLE.split()]
    assert skipped == []


@FORMATS
def test_one_line_is_an_article(tmp_path, name):
    documents, _ = read(written(tmp_path, name, "Troops will leave Iraq next year."))
    assert documents[0].text.strip() == "Troops will leave Iraq next year."


@FORMATS
@pytest.mark.parametrize(
    "text",
    [
        "Войска покинут Ирак до конца года, сообщили официальные лица.",
        "軍隊は来年イラクから撤退する。",
        "Τα στρατεύματα θα φύγουν από το Ιράκ.",
    ],
    ids=["cyrillic", "japanese", "greek"],
)
def test_text_without_latin_letters_is_read_as_it_is(tmp_path, name, text):
    documents, _ = read(written(tmp_path, name, text))
    assert documents[0].text.strip() == text


@FORMATS
def test_an_article_without_text_is_an_error_that_names_the_file(tmp_path, name):
    path = written(tmp_path, name, "")
    with pytest.raises(InputError) as caught:
        read(path)
    assert caught.value.subject == str(path)
    assert caught.value.advice


@FORMATS
def test_beside_a_usable_article_one_without_text_is_a_warning(tmp_path, name, caplog):
    path = written(tmp_path, name, "")
    with caplog.at_level(logging.WARNING, logger="summarize"):
        documents, (skip,) = read([path, Document("Troops will leave.")])
    assert documents == [Document("Troops will leave.")]
    assert skip.path == str(path)
    assert [record.getMessage() for record in caplog.records if record.name == "summarize"] == [
        f"{path}: {skip.reason}"
    ]


@FORMATS
def test_reading_twice_gives_the_same(tmp_path, name):
    path = written(tmp_path, name, ARTICLE)
    assert read(path) == read(path)


@FORMATS
def test_the_content_decides_whatever_the_suffix_says(tmp_path, name):
    path = tmp_path / "article.unknown"
    path.write_bytes(BUILDERS[name](ARTICLE))
    assert [document.text.split() for document in read(path)[0]] == [ARTICLE.split()]


@FORMATS
def test_the_path_is_the_one_that_was_given(tmp_path, monkeypatch, name):
    written(tmp_path, name, ARTICLE)
    monkeypatch.chdir(tmp_path)
    assert {document.path for document in read(name)[0]} == {name}


@FORMATS
def test_a_folder_claims_the_file(name):
    assert is_claimed(name)
    assert is_claimed(name.upper())


@FORMATS
@pytest.mark.parametrize("cut", [1, 10, 40, 0.5, 0.9])
def test_a_file_cut_short_is_read_or_refused_and_never_breaks_the_run(tmp_path, name, cut):
    content = BUILDERS[name](ARTICLE)
    path = tmp_path / name
    path.write_bytes(content[: int(cut * len(content)) if isinstance(cut, float) else cut])
    documents, skipped = read([path, Document("Troops will leave.")])
    assert len(documents) + len(skipped) >= 2


@FORMATS
def test_a_file_with_bytes_overwritten_is_read_or_refused_and_never_breaks_the_run(tmp_path, name):
    content = bytearray(BUILDERS[name](ARTICLE))
    content[len(content) // 3 :: 37] = b"\xff" * len(content[len(content) // 3 :: 37])
    path = tmp_path / name
    path.write_bytes(bytes(content))
    documents, skipped = read([path, Document("Troops will leave.")])
    assert len(documents) + len(skipped) >= 2


def test_every_reader_has_suffixes_and_media_types_in_lower_case():
    for reader in READERS:
        assert reader.suffixes
        assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in reader.suffixes)
        assert all("/" in media_type for media_type in reader.media_types)


def test_no_two_readers_claim_one_suffix():
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_only_json_gives_an_id(tmp_path):
    documents = [document for name in BUILDERS for document in read(written(tmp_path, name, ARTICLE))[0]]
    assert {document.id for document in documents} == {None}


def test_documents_are_immutable(tmp_path):
    (document,), _ = read(written(tmp_path, "a.txt", ARTICLE))
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.text = "other"


def test_the_pdf_builder_makes_pages_that_are_read_in_order(tmp_path):
    path = tmp_path / "two.pdf"
    path.write_bytes(pdf("The first page is about troops.", "The second page is about bases."))
    assert read(path)[0][0].text == "The first page is about troops.\n\nThe second page is about bases."
