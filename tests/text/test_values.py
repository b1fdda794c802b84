from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.values import find_anchored_values, find_rounded, find_values, missing_values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Some 2,500 boats left by September 2025.", {"2500", "2025", "sep"}),
        ("Three dozen men paid 2.5 percent at 6:30.", {"3", "12", "2.5", "6:30"}),
        ("It closed in Sept. on a Sunday.", {"sep", "sunday"}),
        ("It closed in SEPTEMBER on a SUNDAY.", {"sep", "sunday"}),
        ("One man may leave.", set()),
        ("Thirty boats, forty-one cars.", {"30", "41"}),
        ("", set()),
    ],
)
def test_values_are_numbers_months_and_weekdays_in_one_form(sentence, values):
    assert find_values(sentence) == values


def test_one_number_written_in_two_ways_is_one_value():
    assert find_values("1,200 pupils") == find_values("1200 pupils")
    assert find_values("twelve pupils") == find_values("12 pupils")


@pytest.mark.parametrize("written", ["$2.5 million", "$2.5m", "$2,500,000", "2.5-million", "2.50 Million"])
def test_millions_are_one_value_in_words_letters_and_digits(written):
    assert find_values(f"It cost {written} in all.") == {"2500000"}


def test_a_letter_behind_a_number_without_a_currency_is_no_power():
    assert find_values("The 5k run, 150m of rope and a 3 million fine") == {"5", "150", "3000000"}
    assert find_values("at 6:30 million") == {"6:30"}


@pytest.mark.parametrize(
    ("of", "within", "missing"),
    [
        ("972,814 dollars", "about 973,000 dollars", set()),
        ("about 973,000 dollars", "972,814 dollars", set()),
        ("$199m", "nearly $200 million", set()),
        ("972,814 dollars", "about 970,000 dollars", set()),
        ("972,814 dollars", "about 960,000 dollars", {"972814"}),
        ("1,165 men", "1,160 men", {"1165"}),
        ("299 men", "300 men", {"299"}),
        ("in 1999", "in 2000", {"1999"}),
        ("12 men in May and 8 in June", "12 men in June", {"8"}),
        ("on Monday", "on 1,000 Mondays", {"monday"}),
    ],
)
def test_missing_is_what_the_other_gives_neither_as_it_is_nor_rounded(of, within, missing):
    assert missing_values(find_values(of), find_values(within)) == missing


def test_a_long_number_comes_with_the_stems_around_it():
    anchored = find_anchored_values("The town counted 1,200 pupils in its schools.")
    assert dict(anchored) == {"1200": {"town", "count", "pupil", "school"}}


def test_short_numbers_are_not_distinctive():
    assert find_anchored_values("The 12 schools closed at 9.") == {}


def test_a_number_that_stands_twice_has_both_surroundings():
    anchored = find_anchored_values("1200 pupils sang and afterwards every teacher heard again how 1200 parents wept")
    assert {"pupil", "sang", "parent", "wept"} <= anchored["1200"]


def test_words_far_from_a_number_are_no_anchor():
    anchored = find_anchored_values(
        "Ships were counted, boats and barges and rafts and canoes, and divers found 1200 coins."
    )
    assert "ship" not in anchored["1200"]
    assert "coin" in anchored["1200"]


@given(
    st.lists(
        st.sampled_from(
            ["999", "1000", "1000.0", "1004", "1005", "1010", "1234.4", "1234", "1990", "2000", "98700", "99000", "jun"]
        )
    )
)
def test_what_may_be_rounded_is_found_as_for_two_sentences(values):
    rounded = find_rounded(values)
    for one in values:
        for other in values:
            assert ((one, other) in rounded) == (one != other and not missing_values({one}, {other}))
