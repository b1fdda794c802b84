import datetime as dt

import pytest

from summarize.calendar import read_day
from summarize.facts.dates import find_dates, find_years

FRIDAY = read_day("1998-11-06")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They leave by September 2025.", "2025-09"),
        ("It was on 23 July 1997.", "1997-07-23"),
        ("It was on July 23, 1997.", "1997-07-23"),
        ("They came in 2003.", "2003"),
        ("The vote of 1998-11-03 was close.", "1998-11-03"),
        ("It was on Jul. 3, 2024.", "2024-07-03"),
        ("It was on Sept. 3, 2024.", "2024-09-03"),
        ("They leave by the end of 2026.", "2026"),
    ],
)
def test_a_full_date_needs_no_article_date(text, iso):
    assert [date.iso for date in find_dates(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It exploded Tuesday.", "1998-11-03"),
        ("It will open Monday.", "1998-11-09"),
        ("It did not rule out a strike on Monday.", "1998-11-09"),
        ("It came last Thursday.", "1998-10-29"),
        ("They leave next year.", "1999"),
        ("They left last month.", "1998-10"),
        ("An official said on the 20th that it is over.", "1998-10-20"),
        ("It was signed on Oct. 29.", "1998-10-29"),
        ("It opened last December.", "1997-12"),
        ("Elections are scheduled for April 18.", "1999-04-18"),
        ("It will be withdrawn by september next year.", "1999-09"),
        ("They vote this Saturday.", "1998-11-07"),
        ("They vote next Friday.", "1998-11-13"),
        ("They vote next March.", "1999-03"),
        ("On Monday, the judge will decide.", "1998-11-09"),
        ("She is holding a vigil Thursday.", "1998-11-12"),
        ("He was in command until March, when he was sworn in.", "1998-03"),
        ("Up until Friday, the town had no doctor.", "1998-11-06"),
        ("The guns, he says, are to fall silent on Sunday, and they did not.", "1998-11-08"),
        # "By" looks ahead right before the date only.
        ("He was killed by a sniper on Wednesday.", "1998-11-04"),
        ("They must be gone by Wednesday.", "1998-11-11"),
        ("They expect an answer by the end of their meetings here Monday.", "1998-11-09"),
        ("The town was hit by the March 11 earthquake.", "1998-03-11"),
        ("They must leave Tuesday.", "1998-11-10"),
        ("“May 2 will be the day of the vote.”", "1999-05-02"),
        ("The raids began this morning.", "1998-11-06"),
        # The sentence looks ahead far before the date, or anywhere, and nothing near the date looks back.
        (
            "Frost will cover patches of the whole landscape from the western lakes to the northern valley on Monday.",
            "1998-11-09",
        ),
        (
            "Frost will cover the lakes, said the man who had opened the northern harbour of Wend on Wednesday.",
            "1998-11-04",
        ),
        ("The hotel is closed, though a reopening date of April 20 has been set.", "1999-04-20"),
        ("The bridge that opened in April will be closed.", "1998-04"),
        ("In April, the council killed the plan for a bridge.", "1998-04"),
        ("A strike has been called for Tuesday.", "1998-11-10"),
        ("The unions have called for a general strike on Tuesday.", "1998-11-10"),
        ("The unions called for a general strike on Tuesday.", "1998-11-03"),
        ("A march was announced for Saturday by the unions.", "1998-11-07"),
        ("He was arrested for Tuesday night's raid.", "1998-11-03"),
        # What is set apart by a comma is not what the sentence plans.
        (
            "Wend will pay the owners 31 crowns a share in cash, a third more than their closing price on Monday.",
            "1998-11-02",
        ),
        ("word came on may 14 at night.", "1998-05-14"),
        ("It was said on the 4th.", "1998-11-04"),
        # Two days back in the mouth of somebody who said "last" is that of this week; yesterday is not.
        ("They came last Wednesday.", "1998-11-04"),
        # Six days ago would be "last Saturday", or a date.
        ("Most of the northern towns saw the first stars early Saturday.", "1998-11-07"),
        ("They saw the first stars early last Saturday.", "1998-10-31"),
        ("They saw the first stars early Sunday.", "1998-11-01"),
        ("He ruled the north until March, when he became mayor of Wend.", "1998-03"),
        ("The council did not begin to count the boats until May.", "1998-05"),
        (
            "The north must seriously come to terms with the long task of choosing one man to carry its flag in March.",
            "1999-03",
        ),
        ("He emerged as the man with the best chance of winning the north in March.", "1999-03"),
        ("Two stations are sponsoring debates in April, but their order is reversed.", "1999-04"),
        ("The fall may have reflected the storm on Wednesday.", "1998-11-04"),
        ("The mayor was likely to name him before leaving Monday for the north.", "1998-11-09"),
        ("The bridge is planned for the summer, but the council decided on Monday to wait.", "1998-11-02"),
        ("The council has passed a plan that expires Monday at midnight.", "1998-11-09"),
        ("The plan expired Monday at midnight.", "1998-11-02"),
        ("They predicted rain until Wednesday, when the sky was expected to clear.", "1998-11-11"),
        ("The clinic where he worked until he was slain on Tuesday opened again.", "1998-11-03"),
        ("The mayor, who is due to retire, was reported to have left the north on Wednesday.", "1998-11-04"),
        ("The workers are expected to have left the north on Wednesday.", "1998-11-11"),
        ("The bank intends to have finished the merger on Wednesday.", "1998-11-11"),
        ("The road stays closed until the bridge that was damaged is repaired on Wednesday.", "1998-11-11"),
    ],
)
def test_a_relative_date_is_resolved_against_the_article(text, iso):
    assert [date.iso for date in find_dates(text, FRIDAY)] == [iso]
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They meet on February 30.",
        "The rains generally start in May.",
        "Every year, the mayor gives his plan to the council in January.",
    ],
)
def test_no_day_of_the_calendar_and_no_month_of_every_year_is_a_date(text):
    assert find_dates(text, FRIDAY) == []


def test_a_plan_that_was_approved_on_a_day_is_no_plan_for_it():
    approved, planned = "approved the plan for the bridge", "plans to close the bridge"
    days = [
        find_dates(f"The council {words} on Tuesday.", read_day("2024-07-24"))[0].iso for words in (approved, planned)
    ]
    assert days == ["2024-07-23", "2024-07-30"]


def test_where_the_words_look_ahead_a_month_well_back_is_of_the_next_year():
    text = "The states are holding their votes on March 7."
    assert [find_dates(text, read_day(day))[0].iso for day in ("1999-05-20", "1999-06-23")] == [
        "1999-03-07",
        "2000-03-07",
    ]


def test_the_last_week_of_a_sunday_ended_the_day_before():
    days = [find_dates("They came last week.", read_day(day))[0] for day in ("1998-10-24", "1998-10-25")]
    assert [day.first.isoformat() for day in days] == ["1998-10-11", "1998-10-18"]


def test_the_year_of_a_span_is_that_of_its_end():
    dates = find_dates("The city will show cows between April and June this year.", FRIDAY)
    assert [date.iso for date in dates] == ["1998-04", "1998-06"]


def test_the_end_of_a_year_is_its_last_quarter_and_no_month_of_the_next():
    (end,) = find_dates("by the end of 2026")
    assert end.first >= dt.date(2026, 9, 30)
    assert end.last == dt.date(2026, 12, 31)


def test_the_first_days_of_a_year_are_ahead_of_its_eve():
    (date,) = find_dates("They meet on Jan. 6.", read_day("1998-12-20"))
    assert date.iso == "1999-01-06"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("It comes next year.", {"year", "month"}),
        ("It comes in May next year.", {"year", "month"}),
        ("It came two years ago.", {"year", "month"}),
        ("It came last month.", {"month"}),
        ("It came two months ago.", {"month"}),
        ("It came in May.", {"month"}),
        ("It came last week.", set()),
        ("It came two weeks ago.", set()),
        ("It came on Tuesday.", set()),
    ],
)
def test_a_vague_article_date_resolves_nothing_more_precise(text, known):
    days = {"year": read_day("1998"), "month": read_day("1998-11")}
    assert {precision for precision, day in days.items() if find_dates(text, day)} == known


def test_a_day_far_back_has_the_year_with_which_the_articles_name_it():
    years = find_years(["The farm burned on April 19, 1993.", "The vote was on Sept. 30, 1996."])
    text = "It ended on April 19 and was told on Sept. 30 and May 3."
    assert [date.iso for date in find_dates(text, FRIDAY, years)] == ["1993-04-19", "1998-09-30", "1998-05-03"]


def test_a_day_that_is_named_with_two_years_tells_no_year():
    assert find_years(["It began on May 2, 1990.", "It ended on May 2, 1996."]) == {}


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("From Jan. 1 to Aug. 31, 2016, it rained.", ["2016-01-01", "2016-08-31"]),
        ("It rained in June and July 2009.", ["2009-06", "2009-07"]),
        ("It will open in July or August of 2018.", ["2018-07", "2018-08"]),
        ("The October-November 2003 storms came.", ["2003-10", "2003-11"]),
        ("He was seen on June 13 and 14, 2007.", ["2007-06-13"]),
        ("It lasted from November to January 1999.", ["1998-11", "1999-01"]),
    ],
)
def test_the_year_behind_a_span_is_that_of_its_beginning_too(text, iso):
    assert [date.iso for date in find_dates(text)] == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("On Monday, the seats are at stake.", "1998-11-09"),
        ("And on Monday he will speak.", "1998-11-09"),
        ("On Monday, the national league of owners of northern mills plans to meet.", "1998-11-09"),
        ("By the time the two ships meet Monday night, both will have changed their course.", "1998-11-09"),
        ("The storm on Dec. 12 is expected to last an hour.", "1998-12-12"),
        ("The owners make modest gains in December.", "1998-12"),
        ("If all goes well, the crew will raise the ship at 2 a.m. Monday.", "1998-11-09"),
        ("They are sponsoring a debate on Dec. 12.", "1998-12-12"),
        ("The ban starts with the new term on Feb. 20.", "1999-02-20"),
        ("Voters go to the polls on Feb. 20.", "1999-02-20"),
        ("The trial of the mayor, who was arrested on Feb. 20, begins soon.", "1998-02-20"),
        ("The trial begins for the mayor, who was arrested on Feb. 20.", "1998-02-20"),
        ("The case was in court Monday.", "1998-11-02"),
        ("The town is near the centre of Monday night's storm.", "1998-11-02"),
        ("A report says on Monday that it is over.", "1998-11-02"),
        ("The mayor could not say late Monday why it burned.", "1998-11-02"),
        ("The toll, as of Monday, is 12.", "1998-11-02"),
        ("On Monday a station ran a film telling that the north “is an integral part” of Wend.", "1998-11-02"),
        (
            "“They would come; and that's what happened,” reported El Dia, a paper of Wend, on February 28.",
            "1998-02-28",
        ),
    ],
)
def test_a_day_in_a_sentence_that_tells_what_is_and_nothing_past_is_to_come(text, iso):
    assert [date.iso for date in find_dates(text, FRIDAY)] == [iso]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 6 November 1998 is a Friday.
        ("It fell on Thursday, 15 October, the police said.", [("15 October", "1998-10-15")]),
        ("It fell on Thursday 15 October.", [("15 October", "1998-10-15")]),
        ("It fell on Thursday the 15th of October.", [("15th of October", "1998-10-15")]),
        ("On Tuesday 12 boats sank.", [("Tuesday", "1998-11-03")]),
        # The weekday tells the year.
        ("Thursday, 15 April, is the day of the vote.", [("15 April", "1999-04-15")]),
        ("It fell on Wednesday, April 15.", [("April 15", "1998-04-15")]),
        ("It fell on Tuesday, Dec. 16.", [("Dec. 16", "1997-12-16")]),
        # A slip: 26 October 1998 is a Monday, and 1999 a Tuesday.
        ("It fell on Tuesday, Oct. 26.", [("Oct. 26", "1998-10-26")]),
        # There is none near in which it is one.
        ("It fell on Sunday, Dec. 16.", [("Dec. 16", "1997-12-16")]),
    ],
)
def test_a_day_with_its_weekday_is_one_date_and_of_the_year_of_the_weekday(text, expected):
    found = find_dates(text, FRIDAY)
    assert [(text[date.start : date.end], date.iso) for date in found] == expected
