"""The year of articles that say their day alone, on articles about an invented ferry."""

import pytest

import summarize
from summarize.calendar import has_assumed_year, read_full_day
from summarize.reading.years import MAX_DAYS_AMONG, assume_years, day_among, day_before

PROSE = "The ferry hit the pier of Velm on Monday, and twelve people were hurt, the harbour office said."


@pytest.mark.parametrize(
    "lines",
    [
        [f"VELM, May 6 (Southwire) - {PROSE}"],
        ["Ferry hits pier", "Velm Gazette, 6 May", PROSE],
        ["Ferry hits pier", "Wednesday, May 6th | Radio Velm", PROSE],
        ["Ferry hits pier", "By Ann Lee, 6 May", PROSE],
    ],
    ids=["dateline", "outlet", "weekday", "author"],
)
def test_a_day_without_a_year_is_of_the_year_of_what_it_is_read_with(lines):
    assert day_among(lines, ["2026-05-04", None]) == "2026-05-06"
    assert day_among(lines, ["2026-12-20"]) is None
    assert day_before(lines, "2026-05-07") == "2026-05-06"
    assert day_before(lines, "2026-05-20") is None
    assert day_among([PROSE], ["2026-05-04"]) is None


def test_where_no_article_says_its_year_the_days_still_tell_which_is_newer():
    dates = assume_years([f"Radio Velm, {day}\n\n{PROSE}" for day in ("Wednesday 6 May", "4 May", "7 May")] + [PROSE])
    first, second, third = (read_full_day(date) for date in dates[:3])
    assert dates[3] is None
    assert all(map(has_assumed_year, (first, second, third)))
    assert (first.weekday(), (first - second).days, (third - first).days) == (2, 2, 1)


def test_around_new_year_the_days_of_december_are_the_older_ones():
    december, january = map(
        read_full_day, assume_years([f"Radio Velm, {day}\n\n{PROSE}" for day in ("30 December", "2 January")])
    )
    assert (january - december).days == 3
    assert has_assumed_year(december)


@pytest.mark.parametrize("days", [("4 February", "10 July"), ("31 February",), ()], ids=["far apart", "no day", "none"])
def test_days_that_tell_no_order_are_left_alone(days):
    texts = [f"Radio Velm, {day}\n\n{PROSE}" for day in days] + [PROSE]
    assert MAX_DAYS_AMONG < 150
    assert assume_years(texts) == [None] * len(texts)


def test_an_assumed_year_orders_values_and_is_shown_nowhere():
    killed = "{}\n\nA fire on the ferry in the port of Velm killed {} sailors on Monday, the harbour office said."
    texts = {"VELM, May 5 (Southwire) -": "at least 4", "Radio Velm, Wednesday 6 May": "9"}
    brief = summarize.brief([{"text": killed.format(head, number)} for head, number in texts.items()])
    (difference,) = brief.disagreements
    assert (difference.relation, [claim.value for claim in difference.claims]) == ("update", ["4", "9"])
    assert [source.published for source in brief.sources] == [None, None]
    assert brief.timeline == ()
    assert "10" not in brief.to_markdown(timeline=True)
