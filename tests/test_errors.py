from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarize
from summarize.errors import InputError, OutputError, SummarizeError, TemplateError, TopicsError

KINDS = [InputError, OutputError, TemplateError, TopicsError]


@pytest.mark.parametrize("kind", KINDS)
def test_one_except_catches_every_error_and_the_kinds_do_not_catch_each_other(kind: type[SummarizeError]) -> None:
    assert issubclass(kind, SummarizeError)
    assert [other for other in KINDS if issubclass(kind, other)] == [kind]


def test_an_error_says_what_why_and_what_to_do() -> None:
    error = InputError("a.txt", "not text (a ZIP archive)", "Give the article as text, HTML or PDF.")
    assert str(error) == "a.txt: not text (a ZIP archive). Give the article as text, HTML or PDF."
    assert (error.subject, error.reason) == ("a.txt", "not text (a ZIP archive)")
    assert error.advice == "Give the article as text, HTML or PDF."


def test_advice_may_be_missing_and_a_full_stop_is_not_doubled() -> None:
    assert str(TopicsError("topics.toml", "no topic.")) == "topics.toml: no topic."


@given(st.text(), st.text(), st.text())
def test_an_error_is_one_line_whatever_is_in_it(subject: str, reason: str, advice: str) -> None:
    assert len(str(OutputError(subject, reason, advice)).splitlines()) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_survives_the_way_back_from_another_process(kind: type[SummarizeError]) -> None:
    error = pickle.loads(pickle.dumps(kind("a", "b", "C.")))
    assert type(error) is kind
    assert (error.subject, error.reason, error.advice, str(error)) == ("a", "b", "C.", "a: b. C.")


def test_the_tree_is_public() -> None:
    assert all(getattr(summarize, kind.__name__) is kind for kind in [SummarizeError, *KINDS])
