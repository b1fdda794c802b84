from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import corpus
from summarize.corpus import Document, Drop, Passage, Sentence, Skip
from summarize.errors import InputError


def test_only_the_text_of_a_document_is_needed() -> None:
    document = Document("Troops will leave.")
    others = {field.name for field in dataclasses.fields(Document)} - {"text"}
    assert {getattr(document, name) for name in others} == {None}


def test_a_documents_hash_is_that_of_its_utf_8_bytes() -> None:
    # The published example of FIPS 180-2 for "abc", and the hash of a text with another alphabet.
    assert Document("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert Document("é").sha256 == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_a_hash_depends_on_the_text_alone() -> None:
    assert Document("a", id="1", title="A").sha256 == Document("a", path="b.txt").sha256 != Document("b").sha256


def test_a_lone_surrogate_has_a_hash_too() -> None:
    assert len(Document("\ud800").sha256) == 64


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "document"),
        ({"id": "x"}, "x"),
        ({"id": "x", "url": "http://e.org"}, "http://e.org"),
        ({"id": "x", "url": "http://e.org", "path": "a.txt"}, "a.txt"),
        ({"id": "x", "path": "-"}, "standard input"),
    ],
)
def test_messages_call_a_document_by_what_identifies_it_best(fields: dict[str, str], name: str) -> None:
    assert Document("text", **fields).name == name


@given(st.lists(st.text("abc.", min_size=1)))
def test_a_sentence_has_as_many_words_as_white_space_separates(words: list[str]) -> None:
    text = " ".join(words)
    assert Sentence(text, 0, len(text)).n_words == len(text.split()) == len(words)


@pytest.mark.parametrize(
    "value",
    [
        Document("text"),
        Sentence("text", 0, 4),
        Passage((0,), 1, 4, 0),
        Drop(0, 4, "byline"),
        Skip(None, None, "no prose"),
    ],
)
def test_nothing_can_be_changed_and_equal_fields_make_equals(value: object) -> None:
    field = dataclasses.fields(value)[0].name  # type: ignore[arg-type]
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, None)
    assert value == dataclasses.replace(value)  # type: ignore[type-var]
    assert not hasattr(value, "__dict__")


def test_everything_that_flows_is_frozen_and_slotted() -> None:
    classes = [each for name in corpus.__all__ if isinstance(each := getattr(corpus, name), type)]
    assert {cls.__name__ for cls in classes} == {*corpus.__all__} - {"DECIMALS", "check_documents"}
    for cls in classes:
        assert cls.__dataclass_params__.frozen, cls
        assert "__slots__" in vars(cls), cls


@pytest.mark.parametrize(
    "published", ["nonsense", "2024-13", "2024-07-32", "2024-02-31", "2023-02-29", "0000", "23 July 2024", 2024]
)
def test_a_date_that_is_none_is_an_error_that_says_how_to_give_it(published: object) -> None:
    with pytest.raises(InputError, match="2024-07-23"):
        Document("Troops will leave.", published=published)


@pytest.mark.parametrize("text", [None, 5, b"Troops will leave."])
def test_a_text_that_is_no_string_is_an_error(text: object) -> None:
    with pytest.raises(InputError, match="no string"):
        Document(text)


@pytest.mark.parametrize("field", ["id", "title", "publisher", "author", "url", "path"])
@pytest.mark.parametrize("value", [3, b"a", ["Ann Lee"], Path("a.txt")])
def test_what_is_known_of_a_document_is_a_string_or_nothing(field: str, value: object) -> None:
    with pytest.raises(InputError, match=f"its {field} is no string"):
        Document("Troops will leave.", **{field: value})
