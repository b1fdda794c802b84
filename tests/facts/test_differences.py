"""What articles give differently, as it is handed on."""

from dataclasses import FrozenInstanceError

import pytest

from summarize.facts.differences import Difference, StatedValue


def toll(sentence, *, iso=""):
    return StatedValue(sentence, 17, 19, iso)


def test_a_value_that_its_words_say_has_no_day_of_its_own():
    assert StatedValue(3, 17, 19).iso == ""


def test_differences_of_the_same_values_are_one():
    one, same = (Difference("number", "conflict", ((toll(0), toll(2)), (toll(1),)), 0.5) for _ in range(2))
    assert one == same
    assert len({one, same}) == 1


@pytest.mark.parametrize(
    "other",
    [
        Difference("date", "conflict", ((toll(0),), (toll(1),)), 0.5),
        Difference("number", "update", ((toll(0),), (toll(1),)), 0.5),
        Difference("number", "conflict", ((toll(1),), (toll(0),)), 0.5),
        Difference("number", "conflict", ((toll(0),), (toll(1, iso="2024-03-04"),)), 0.5),
        Difference("number", "conflict", ((toll(0),), (toll(1),)), 0.4),
    ],
    ids=["kind", "relation", "order", "day", "similarity"],
)
def test_differences_that_differ_in_anything_are_two(other):
    assert Difference("number", "conflict", ((toll(0),), (toll(1),)), 0.5) != other


def test_what_was_found_is_not_changed_afterwards():
    found = Difference("number", "conflict", ((toll(0),), (toll(1),)), 0.5)
    with pytest.raises(FrozenInstanceError):
        found.relation = "update"
    with pytest.raises(FrozenInstanceError):
        found.values[0][0].start = 0
