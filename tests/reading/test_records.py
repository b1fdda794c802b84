from __future__ import annotations

import datetime
import json
import logging
import math

import pytest

from summarize.corpus import Document, Skip
from summarize.reading import read
from summarize.reading.original import Original, Unusable
from summarize.reading.records import RecordReader

FULL = {
    "text": "Troops will leave.",
    "title": "Troops to leave",
    "publisher": "The Daily Test",
    "author": "Ann Lee",
    "published": "2024-07-23T10:00:00Z",
    "url": "https://example.org/a",
    "id": "a1",
    "other": {"ignored": True},
}


def articles(content: str | bytes, name: str = "a.json"):
    content = content.encode() if isinstance(content, str) else content
    return list(RecordReader().read(Original(content, name=name, path=name)))


def test_all_fields_of_an_object_are_taken():
    assert articles(json.dumps(FULL)) == [
        Document(
            "Troops will leave.",
            id="a1",
            title="Troops to leave",
            publisher="The Daily Test",
            author="Ann Lee",
            published="2024-07-23",
            url="https://example.org/a",
            path="a.json",
        )
    ]


def test_an_array_and_lines_are_many_articles_in_order():
    objects = [{"text": f"Text {number}."} for number in range(3)]
    for content, name in [
        (json.dumps(objects), "a.json"),
        (json.dumps(objects, indent=2), "a.json"),
        ("\n".join(map(json.dumps, objects)), "a.jsonl"),
        ("\n\n".join(map(json.dumps, objects)) + "\n", "a.txt"),
        ("\r\n".join(map(json.dumps, objects)), "-"),
    ]:
        assert [document.text for document in articles(content, name)] == ["Text 0.", "Text 1.", "Text 2."]


def test_the_text_is_kept_as_it_is():
    text = "  One.\r\n\r\nTwo.\u2028Three. \n"
    assert articles(json.dumps({"text": text}))[0].text == text
    assert articles(json.dumps({"text": text}, ensure_ascii=False), "a.jsonl")[0].text == text


def test_numbers_are_identifiers_and_lists_of_names_are_authors():
    (document,) = articles('{"text": "Troops.", "id": 7, "author": ["Ann Lee", "Bob Roe"], "title": null}')
    assert (document.id, document.author, document.title) == ("7", "Ann Lee, Bob Roe", None)


class NotATime(datetime.datetime):
    """As pandas has it in columns of dates."""

    def __ne__(self, other):
        return True


def test_what_tables_have_where_nothing_is_known_is_no_value(caplog):
    nothing = {"title": math.nan, "published": NotATime(1, 1, 1), "author": None, "url": float("nan")}
    (document,), _ = read([{"text": "Troops left.", **nothing}])
    assert document == Document("Troops left.")
    assert not caplog.records
    assert read([{"text": math.nan, "content": "Troops left."}])[0] == [Document("Troops left.")]


def test_what_json_does_not_have_is_called_by_its_type(caplog):
    (document,), _ = read({"text": "Troops left.", "author": ("Ann Lee", "Bob Roe"), "title": {"a"}})
    assert (document.author, document.title) == ("Ann Lee, Bob Roe", None)
    assert caplog.messages == ['dictionary: "title" is of type set, not a string; it is left out']


def test_missing_fields_are_told_from_the_text():
    (document,) = articles(json.dumps({"text": "LONDON (AP) _ The troops will leave Iraq next year, officials said."}))
    assert document.publisher == "Associated Press"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"title": "x", "tags": "y"}', 'no "text" (its keys: title, tags)'),
        ("{}", 'no "text"'),
        ('{"text": 5}', '"text" is a number, not a string'),
        ('{"text": null}', '"text" is null, not a string'),
        ('{"text": " "}', '"text" is empty'),
        ("5", "a number, not an object"),
        ('"Troops"', "a string, not an object"),
        ("[]", "an empty array"),
        ('{"text": "x",\n "title": }', "not JSON (expecting value, line 2, column 11)"),
        ('{"text": "x"', "not JSON (expecting ',' delimiter, column 13)"),
        ("[" * 100_000, "not JSON (nested too deeply)"),
        ("\n ", "empty"),
    ],
)
def test_a_file_that_gives_no_article_says_why(content, reason):
    with pytest.raises(Unusable) as caught:
        articles(content)
    assert caught.value.reason == reason
    assert caught.value.advice


def test_a_line_that_cannot_be_used_is_named_and_the_others_are_read():
    lines = ['{"text": "One."}', "", "nope", '{"text": 5}', "[1]", '{"text": "Two."}']
    assert articles("\n".join(lines), "a.jsonl") == [
        Document("One.", path="a.jsonl"),
        Skip("a.jsonl", None, "line 3: not JSON (expecting value, column 1)"),
        Skip("a.jsonl", None, 'line 4: "text" is a number, not a string'),
        Skip("a.jsonl", None, "line 5: an array, not an object"),
        Document("Two.", path="a.jsonl"),
    ]


def test_an_object_of_an_array_that_cannot_be_used_is_named():
    assert articles('[{"text": "One."}, 5]')[1] == Skip("a.json", None, "object 2: a number, not an object")


@pytest.mark.parametrize(
    "published",
    ['"20240723"', '"20240723T101112Z"', "20240723", "1721728800", "1721728800000", '"1721728800"', '"2024-7-23"'],
)
def test_dates_as_programs_write_them_are_read(published):
    (document,) = articles(f'{{"text": "Troops.", "published": {published}}}')
    assert document.published == "2024-07-23"


def test_a_text_that_is_html_is_reduced_to_its_paragraphs():
    (document,) = articles('{"text": "<p>Troops will leave.</p><p>Not <b>all</b>.</p>"}')
    assert document.text == "Troops will leave.\nNot all."


def test_a_number_that_is_too_long_is_a_fault_in_few_words():
    with pytest.raises(Unusable) as caught:
        articles('{"id": ' + "9" * 6000 + "}")
    assert caught.value.reason == "not JSON (exceeds the limit (4300 digits) for integer string conversion)"


@pytest.mark.parametrize("field", ['"title": 1.5', '"title": {}', '"author": [1]', '"published": "07/08/2024"'])
def test_a_field_that_cannot_be_used_costs_a_warning_and_not_the_article(field, caplog):
    with caplog.at_level(logging.WARNING, logger="summarize"):
        (document,) = articles(f'{{"text": "Troops.", {field}}}')
    assert document == Document("Troops.", path="a.json")
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith(f"a.json: {field.split(':', maxsplit=1)[0]} is")


def test_lone_surrogates_are_replaced():
    (document,) = articles('{"text": "a\\ud800b", "title": "\\udc00"}')
    assert (document.text, document.title) == ("a\ufffdb", "\ufffd")


@pytest.mark.parametrize("content", ['{"text": 1}', '[{"text": 1}]', ' [\n {\n "a" : 1 }]', '{"a":"b"}\n{"a":"b"}'])
def test_objects_are_recognised_without_a_suffix(content):
    assert RecordReader().recognises(Original(content.encode()))


@pytest.mark.parametrize(
    "content", ["[Photo caption] Troops leave.", "{braces} in text", '["a"]', "{}", "", "{", '{"a"']
)
def test_text_in_brackets_is_not_taken_for_json(content):
    assert not RecordReader().recognises(Original(content.encode()))


def test_a_text_longer_than_the_opening_is_recognised():
    content = json.dumps({"text": "x" * 100_000})
    assert RecordReader().recognises(Original(content.encode()))
    assert RecordReader().recognises(Original(f'{{"{"k" * 100}": "{"x" * 100_000}"}}'.encode()))


@pytest.mark.parametrize("name", ["text", "content", "html"])
def test_a_whole_page_in_a_field_is_read_as_a_page_and_tells_what_the_object_does_not(name):
    page = (
        '<html><head><title>Ferry hits pier</title><meta name="author" content="Nora Field"></head><body><nav>Home Sports</nav>'
        "<article><p>The ferry hit the pier of Velm on Monday, and twelve people were hurt.</p>"
        "<p>The harbour was closed while divers searched the basin.</p></article></body></html>"
    )
    (document,) = articles(json.dumps({"title": "Crash in Velm", name: page}))
    assert document.text.splitlines() == [
        "The ferry hit the pier of Velm on Monday, and twelve people were hurt.",
        "The harbour was closed while divers searched the basin.",
    ]
    assert (document.title, document.author) == ("Crash in Velm", "Nora Field")


def test_a_page_without_text_among_others_is_skipped_alone():
    empty = {"html": "<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"}
    first, second, third = articles("\n".join(map(json.dumps, [FULL, empty, FULL])), "a.jsonl")
    assert first == third
    assert second == Skip("a.jsonl", None, "line 2: no text")
