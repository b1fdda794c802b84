from __future__ import annotations

import dataclasses
import inspect
import typing

import pytest

import summarize

# The contract: these names stay.
CONTRACT = {
    *("brief", "inspect", "Summarizer", "split_sentences", "read", "load_topics", "Document", "Sentence", "Topic"),
    *("Brief", "Section", "Point", "Source", "Support", "Inspection"),
    *("SummarizeError", "InputError", "OptionError", "TopicsError", "TemplateError", "OutputError"),
}
NAMES = sorted(summarize.__all__)
CLASSES = [name for name in NAMES if inspect.isclass(getattr(summarize, name))]
FUNCTIONS = [name for name in NAMES if inspect.isfunction(getattr(summarize, name))]
RESULTS = [name for name in CLASSES if dataclasses.is_dataclass(getattr(summarize, name))]


def public_callables() -> list[tuple[str, typing.Callable[..., object]]]:
    """Every public function and every public method that a public class defines itself."""
    found = [(name, getattr(summarize, name)) for name in FUNCTIONS]
    for name in CLASSES:
        for attribute, value in vars(getattr(summarize, name)).items():
            function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
            if inspect.isfunction(function) and not attribute.startswith("_"):
                found.append((f"{name}.{attribute}", function))
    return found


CALLABLES = dict(public_callables())


def test_the_names_of_the_contract_are_public() -> None:
    assert set(summarize.__all__) >= CONTRACT


def test_every_public_name_can_be_imported_and_is_listed_once() -> None:
    namespace: dict[str, object] = {}
    exec("from summarize import *", namespace)
    assert set(namespace) - {"__builtins__"} == set(summarize.__all__)
    assert len(set(summarize.__all__)) == len(summarize.__all__)
    assert set(summarize.__all__) <= set(dir(summarize))
    assert len(NAMES) == len(CLASSES) + len(FUNCTIONS)


def test_what_a_public_method_returns_or_a_public_error_is_raised_as_is_public() -> None:
    assert summarize.Summarizer.analyse.__annotations__["return"] == summarize.Analysis.__name__
    with pytest.raises(summarize.OptionError):
        summarize.Summarizer(ranker="lexrnk")


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="'breif'"):
        summarize.breif  # noqa: B018


def test_the_version_is_that_of_the_project(root) -> None:
    assert f'version = "{summarize.__version__}"' in (root / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_everything_public_is_documented(name: str) -> None:
    value = getattr(summarize, name)
    assert value.__doc__
    # A dataclass without a docstring of its own is given its signature.
    assert not value.__doc__.startswith(f"{name}(")
    assert value.__doc__.strip().splitlines()[0].endswith((".", ":"))


@pytest.mark.parametrize("name", CALLABLES)
def test_every_public_function_and_method_is_documented_and_typed(name: str) -> None:
    function = CALLABLES[name]
    assert function.__doc__
    parameters = [each for each in inspect.signature(function).parameters.values() if each.name not in {"self", "cls"}]
    assert [each.name for each in parameters if each.annotation is inspect.Parameter.empty] == []
    assert "return" in function.__annotations__


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_docstring_of_a_public_function_names_its_parameters(name: str) -> None:
    function = getattr(summarize, name)
    for parameter in inspect.signature(function).parameters:
        assert parameter in function.__doc__


@pytest.mark.parametrize("name", RESULTS)
def test_what_users_get_is_immutable_and_says_its_types(name: str) -> None:
    cls = getattr(summarize, name)
    assert cls.__dataclass_params__.frozen
    assert "__slots__" in vars(cls)
    assert all(field.type for field in dataclasses.fields(cls))
    assert not any("list[" in str(field.type) or "dict[" in str(field.type) for field in dataclasses.fields(cls))


def test_brief_inspect_and_summarizer_take_the_same_keywords_with_the_same_defaults() -> None:
    def keywords(function: typing.Callable[..., object]) -> dict[str, object]:
        parameters = inspect.signature(function).parameters.values()
        return {each.name: each.default for each in parameters if each.kind is inspect.Parameter.KEYWORD_ONLY}

    of_brief = keywords(summarize.brief)
    # How sources are read is no matter of the summarizer, which is given documents.
    assert of_brief == {**keywords(summarize.Summarizer), "allow_private_addresses": False}
    assert keywords(summarize.inspect).items() <= of_brief.items()
    expected = {"words", "sentences", "chars", "ratio", "topics", "ranker", "title", "language"}
    assert expected <= set(of_brief)
    assert (of_brief["topics"], of_brief["ranker"], of_brief["language"]) == ("auto", "coverage", "en")


def test_a_document_needs_its_text_alone_and_has_the_fields_of_the_contract() -> None:
    fields = ["text", "id", "title", "publisher", "author", "published", "url", "path"]
    assert list(inspect.signature(summarize.Document).parameters) == fields


def test_a_topic_has_the_fields_of_the_contract() -> None:
    parameters = inspect.signature(summarize.Topic).parameters
    assert list(parameters) == ["name", "keywords", "exclude", "description", "weight"]
    assert parameters["weight"].default == 1.0


def test_the_package_says_that_it_is_typed(root) -> None:
    # PEP 561: without this file type checkers pass over the annotations of an installed package.
    assert (root / "summarize" / "py.typed").is_file()


def test_split_sentences_gives_texts_and_offsets() -> None:
    text = "The U.S. troops leave.  Gen.  Smith stays."
    sentences = summarize.split_sentences(text)
    assert [sentence.text for sentence in sentences] == ["The U.S. troops leave.", "Gen. Smith stays."]
    assert [(sentence.start, sentence.end) for sentence in sentences] == [(0, 22), (24, 42)]
