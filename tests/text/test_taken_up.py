"""Which things a sentence takes up from the one before it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from summarize.corpus import Material, Sentence
from summarize.preparation import describe
from summarize.text.taken_up import bare_definite_nouns, begins_with_bare_noun, find_things

NEWS = ["A flood hit the town of Wend.", "Rain fell for a week."]


def material(*articles: list[str]) -> Material:
    return describe(
        tuple(
            Sentence(text, 0, len(text), number, position)
            for number, article in enumerate(articles)
            for position, text in enumerate(article)
        ),
        "en",
    )


def taken_up(*articles: list[str]) -> list[list[str]]:
    return [sorted(nouns) for nouns in find_things(material(*articles)).needed]


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("The list is long.", ["list"]),
        ("Members of the board, who come from Oslo, met.", ["board"]),
        ("Nobody has seen the list.", ["list"]),
        ("The council’s answer came late.", ["council"]),
        ("The law sharply limited appeals.", ["law"]),
        ("In Wend, the board met.", ["board"]),
        ("The list of names is long.", []),
        ("The list that Lund wrote is long.", []),
        ("The long list is here.", []),
        ("The Senate is here.", []),
        ("The winner, Nora Field, is here.", []),
        ("Nora Field, the winner, is here.", []),
        ("“Nobody has seen the list yet,” Nora Field said.", []),
        ("A list is here.", []),
    ],
)
def test_a_bare_definite_noun_has_an_article_and_nothing_that_says_which(sentence: str, nouns: list[str]) -> None:
    assert list(bare_definite_nouns(sentence)) == nouns


def test_a_thing_is_taken_up_from_the_sentence_before() -> None:
    assert taken_up([*NEWS, "Wend named a board.", "Members of the board come from Oslo."])[3] == ["board"]
    assert taken_up([*NEWS, "Wend named two boards.", "Oslo met the board."])[3] == ["board"]


@pytest.mark.parametrize(
    "article",
    [
        [*NEWS, "Wend named a board.", "Rain stopped.", "The board met in Oslo."],
        [*NEWS, "Wend named a council.", "The board met in Oslo."],
        [*NEWS, "A new flood came.", "The flood took a bridge."],
        [*NEWS, "Wend named a board.", "A board met in Oslo."],
    ],
    ids=["further up", "never", "what the set is about", "no article"],
)
def test_other_things_are_not_taken_up(article: list[str]) -> None:
    assert not any(taken_up(article))


def test_what_the_first_sentences_of_another_article_tell_is_known() -> None:
    articles = [*NEWS, "Wend named a board.", "The board met in Oslo."], ["A board is to repair Wend.", "Nobody paid."]
    assert not any(taken_up(*articles))
    # A reprint makes nothing known.
    described = material(*articles)
    without = replace(described, counted=np.array([True] * 4 + [False] * 2))
    assert find_things(without).needed[3] == {"board"}


def test_what_one_of_many_articles_begins_with_is_not_what_all_are_about() -> None:
    article = [*NEWS, "Wend named a board.", "The board met in Oslo."]
    assert taken_up(article, ["A board met.", "Nobody paid."], *[NEWS] * 9)[3] == ["board"]
    assert taken_up(article, ["A board met.", "Nobody paid."], *[NEWS] * 8)[3] == []


def test_nothing_is_taken_up_from_another_article() -> None:
    articles = [[*NEWS, "Wend named a board."], ["The board met in Oslo.", "Nobody paid."]]
    assert not any(taken_up(*articles, *[NEWS] * 9))


def test_a_sentence_that_leans_stands_behind_the_one_before_it_anyway() -> None:
    assert not any(taken_up([*NEWS, "Wend named a board.", "However, the board met in Oslo."]))


def test_a_sentence_tells_of_what_it_does_not_take_up() -> None:
    found = find_things(material([*NEWS, "Wend named a board.", "The board met in Oslo.", "One more board met."]))
    assert [set(nouns) for nouns in found.introduced] == [set(), set(), {"board"}, set(), {"board"}]


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("The agreement involves two steps.", True),
        ("The agreement of Leeds involves two steps.", False),
        ("The old agreement involves two steps.", False),
        ("In May the agreement ended.", False),
        ("The police closed the bridge.", False),
        ("The new bridge opened when the agreement ended.", False),
    ],
)
def test_what_begins_with_a_noun_of_which_it_says_no_more_must_have_been_told_of(sentence: str, begins: bool) -> None:
    assert begins_with_bare_noun(sentence) is begins
