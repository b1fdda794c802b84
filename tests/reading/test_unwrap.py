from __future__ import annotations

from summarize.reading.unwrap import unwrap

WRAPPED = """\
Troops to leave Iraq

The United States and Iraq have come to an understanding on the
withdrawal of the troops that are left in the country, several
officials said on Monday.
Not all of them agreed with the plan, which awaits approval by
both governments and is to be announced within weeks.
"""


def test_the_lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart():
    assert unwrap(WRAPPED).split("\n\n") == [
        "Troops to leave Iraq",
        "The United States and Iraq have come to an understanding on the withdrawal of the troops that are left in the "
        "country, several officials said on Monday.",
        "Not all of them agreed with the plan, which awaits approval by both governments and is to be announced within "
        "weeks.",
    ]


def test_no_word_is_lost():
    assert unwrap(WRAPPED).split() == WRAPPED.split()


def test_unwrapping_again_changes_nothing():
    assert unwrap(unwrap(WRAPPED)) == unwrap(WRAPPED)


def test_lines_too_long_to_have_been_wrapped_stay_paragraphs():
    long = "A sentence that goes on without end. " * 5
    assert unwrap(f"{long}\n{long}\n{long}").split("\n\n") == [long.strip()] * 3


def test_a_divided_word_is_whole_again_and_a_double_name_stays():
    text = "The understanding on the with-\ndrawal of the forces by Anne-\nMarie Lee was announced here."
    assert unwrap(text) == "The understanding on the withdrawal of the forces by Anne-Marie Lee was announced here."


def test_a_word_that_has_its_hyphen_elsewhere_keeps_it_at_the_end_of_a_line():
    text = "The well-known bridge is closed, said the infor-\nmation office, which is well-\nknown in all of Velm on the river."
    assert (
        unwrap(text)
        == "The well-known bridge is closed, said the information office, which is well-known in all of Velm on the river."
    )


def test_a_headline_above_columns_and_a_byline_stay_apart():
    text = (
        "Troops to leave Iraq by September of next year, say officials\nBy Ann Lee\nThe last American troops will leave\n"
        "the base in western Iraq in\nSeptember, officials in Baghdad said\non Monday, after long negotiations."
    )
    assert unwrap(text).split("\n\n")[:2] == text.splitlines()[:2]


def test_nothing_gives_nothing():
    assert unwrap("") == unwrap("\n \n") == ""
