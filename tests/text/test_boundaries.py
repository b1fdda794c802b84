from __future__ import annotations

import pytest

from summarize.text.boundaries import ends_sentence, find_candidates


def verdicts(text, *, has_capitals=True):
    return [ends_sentence(candidate, text, 0, has_capitals=has_capitals) for candidate in find_candidates(text)]


def test_a_candidate_is_its_marks_with_what_stands_around_them():
    (candidate,) = find_candidates("He asked (“Why?!”) and – Ann left")
    assert (candidate.at, candidate.end) == (14, 18)
    assert (candidate.word, candidate.marks, candidate.closing) == ("Why", "?!", "”)")
    assert (candidate.following, candidate.next_word, candidate.spaced) == ("and", "and", True)


@pytest.mark.parametrize("text", ["It costs 3.50 here", "It ended.", "It ended. ", "See www.hale.example", ""])
def test_a_mark_inside_a_word_or_at_the_end_of_the_paragraph_is_no_candidate(text):
    assert list(find_candidates(text)) == []


def test_marks_spaced_out_are_one_candidate():
    assert [candidate.marks for candidate in find_candidates("It went on . . . . Nobody slept")] == [". . . ."]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It fell. Rain came", True),
        ("It fell. rain came", False),
        ("It fell. iPhones broke", True),
        ("It fell. ‘rain’ came", False),
    ],
)
def test_a_lower_case_word_begins_no_sentence_where_there_are_capitals(text, ends):
    assert verdicts(text) == [ends]
    assert verdicts(text, has_capitals=False) == [True]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("At 5 a.m. Mr Moss left", False),
        ("They were woken again at 5 a.m. Moss left", True),
        ("They were woken again at 5 a.m. Sunday", False),
        ("They were woken again at 5 a.m. Oslo time", False),
    ],
)
def test_a_time_of_day_ends_a_sentence_that_has_said_something_unless_its_zone_or_day_follows(text, ends):
    assert verdicts(text) == [ends]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("in Bonn, Ill. Reed sang", True), ("the Ill. Reed club", False), ("in Bonn, Ill. (AP) - It", False)],
)
def test_a_state_behind_a_comma_ends_its_sentence(text, ends):
    assert verdicts(text)[0] is ends
