from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.articles import introduce_first
from summarize.text.people import Introductions

ANNOUNCED = "Officials said the agreement may be announced next week."
REACHED = "Both states have reached an agreement with a third one, a spokesman said."
FORMAL = "Both states have reached a formal agreement, a spokesman said."
RAIN = "Rain fell in the capital all day."


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ([ANNOUNCED, RAIN, REACHED], [2, 0, 1]),
        ([ANNOUNCED, FORMAL], [1, 0]),
        ([REACHED, ANNOUNCED, FORMAL], [0, 1, 2]),
        ([RAIN, ANNOUNCED], [0, 1]),
        (["The agreement to leave is new.", REACHED], [0, 1]),
        (["The agreement ends an agreement of 1990.", REACHED], [0, 1]),
    ],
    ids=["later", "with an adjective", "introduced before", "never introduced", "says which", "introduces one itself"],
)
def test_what_introduces_a_thing_comes_before_what_takes_it_as_known(texts, order):
    assert introduce_first(range(len(texts)), texts) == order


@given(st.lists(st.sampled_from([ANNOUNCED, REACHED, FORMAL, RAIN]), max_size=6), st.randoms(use_true_random=False))
def test_every_text_keeps_a_place_and_a_second_time_changes_nothing(texts, random):
    places = list(range(len(texts)))
    random.shuffle(places)
    once = introduce_first(places, texts)
    assert sorted(once) == sorted(places)
    assert introduce_first(once, texts) == once


@pytest.mark.parametrize("piece", [f"{ANNOUNCED}\n", f"{ANNOUNCED}\n{REACHED}\n", f"{REACHED}\n{RAIN}\n"])
def test_the_time_is_linear_in_the_number_of_texts(piece, takes_linear_time):
    def introduce(text):
        texts = text.splitlines()
        introduce_first(range(len(texts)), texts)

    assert takes_linear_time(introduce, piece)


def test_who_introduces_somebody_comes_before_who_takes_them_as_known():
    nobody, berg = frozenset(), frozenset({"Berg"})
    texts = [RAIN, "Berg said so.", "Mayor Ada Berg came."]
    assert introduce_first([0, 1, 2], texts, Introductions((nobody, nobody, berg), (nobody, berg, nobody))) == [0, 2, 1]


def test_what_is_introduced_hides_nobody_who_is_not():
    nobody, berg = frozenset(), frozenset({"Berg"})
    texts = ["Both states have a treaty.", "Signing the treaty pleased Berg.", "Premier Ada Berg came."]
    assert introduce_first([0, 1, 2], texts, Introductions((nobody, nobody, berg), (nobody, berg, nobody))) == [0, 2, 1]
