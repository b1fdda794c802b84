"""What a reader asks and knows, held against a set."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from summarize.analysis import Analysis, analyse
from summarize.corpus import Document
from summarize.focus import Focus, find_focus

EVENT = "A fire destroyed the old town hall of Lindow on Monday night."
COST = "Insurers expect the damage to reach four million crowns."
HISTORY = "The hall was built in 1881 by a brewer who wanted to be mayor."


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse([Document(f"{EVENT} {COST} {HISTORY}")])


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ({}, True),
        ({"query": "the brewer"}, False),
        ({"query": "penguins"}, True),
        ({"known": (Document(COST),)}, False),
        ({"names_topics": True}, False),
        ({"only_topics": True}, True),
    ],
    ids=["nothing", "query", "query of which no article has a word", "known articles", "own topics", "only topics"],
)
def test_a_brief_begins_with_the_main_event_unless_the_reader_asks_for_what_there_is(
    analysis: Analysis, asked: dict[str, Any], begins: bool
) -> None:
    assert find_focus(analysis, **asked).begins_with_event is begins


def test_without_a_query_every_sentence_concerns_the_reader_and_with_one_those_about_it(analysis: Analysis) -> None:
    texts = [sentence.text for sentence in analysis.material.sentences]
    about_brewer = find_focus(analysis, query="brewer")
    assert [about_brewer.concerns([at]) for at in range(3)] == [text == HISTORY for text in texts]
    assert about_brewer.concerns(range(3))
    assert all(Focus().concerns([at]) for at in range(3))
    assert all(find_focus(analysis, query="penguins").concerns([at]) for at in range(3))


def test_a_query_of_which_no_article_has_a_word_is_warned_of(
    analysis: Analysis, caplog: pytest.LogCaptureFixture
) -> None:
    assert find_focus(analysis, query="brewer").unmatched_query is None
    assert not caplog.records
    assert find_focus(analysis, query="penguins").unmatched_query == "penguins"
    assert "query 'penguins': no article has a word of it" in caplog.text


def test_what_is_known_is_not_new(analysis: Analysis) -> None:
    assert find_focus(analysis).novelty is None
    novelty = find_focus(analysis, known=[Document(COST)]).novelty
    texts = [sentence.text for sentence in analysis.material.sentences]
    assert np.flatnonzero(novelty == 0).tolist() == [texts.index(COST)]
