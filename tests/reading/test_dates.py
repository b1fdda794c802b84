from __future__ import annotations

import pytest

from summarize.reading.dates import is_date_line, iso_date, name_date, search_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tuesday, July 23, 2024", "2024-07-23"),
        ("Published: 23 July 2024", "2024-07-23"),
        ("Updated Jul. 23rd, 2024 at 5:27 pm ET", "2024-07-23"),
        ("July 23 2024", "2024-07-23"),
        ("2024-07-23", "2024-07-23"),
        ("2024-07-23T23:30:00-05:00", "2024-07-23"),
        ("2024-07-23T23:30:00.123Z", "2024-07-23"),
        ("2024/7/3", "2024-07-03"),
        ("Tue, 23 Jul 2024 23:30:00 -0500", "2024-07-23"),
        ("23rd of July, 2024", "2024-07-23"),
        ("Sept. 3, 2017", "2017-09-03"),
        ("23.07.2024", "2024-07-23"),
        ("23/07/2024", "2024-07-23"),
        ("07/23/2024", "2024-07-23"),
        ("07/07/2024", "2024-07-07"),
        ("July 2024", "2024-07"),
        ("2024-07", "2024-07"),
        ("2024", "2024"),
    ],
)
def test_a_written_date_becomes_iso(written, iso):
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "September 22",
        "07/08/2024",
        "February 30, 2024",
        "2024-13-01",
        "99/99/2024",
        "2,500 troops",
        "12345",
        "July 12024",
        "Jul 232024",
    ],
)
def test_what_is_no_date_or_two_is_none(written):
    assert iso_date(written) is None


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, July 23, 2024",
        "Posted Tuesday, November 21, 2017 5:27 pm",
        "Published on Aug 11, 2016",
        "Updated: 10:54 GMT, 3 March 2012",
        "Last updated: 2024-07-23 10:00 UTC",
        "(July 3, 2013)",
        "Published July 1, 2024, updated July 3, 2024",
    ],
)
def test_a_line_of_a_date_and_what_belongs_to_it_is_a_date_line(line):
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["Date:", "Troops left on July 23, 2024", "July 31, 2013 A woman waves the flag", "May"]
)
def test_a_line_that_says_more_is_none(line):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("2024-07-23-iraq-withdrawal.txt", "2024-07-23"),
        ("iraq_20240723.html", "2024-07-23"),
        ("APW19981017.0151.txt", "1998-10-17"),
        ("000_9170df9e5f1ca58b.txt", None),
        ("a19991231f.txt", None),
        ("20241350.txt", None),
        ("123420240723.txt", None),
        ("article.txt", None),
        ("", None),
    ],
)
def test_only_a_dated_name_has_a_date(name, iso):
    assert name_date(name) == iso


def test_a_date_is_found_where_it_stands():
    found = search_date("It was 07/08/2024 or July 9, 2024 then.")
    assert found is not None
    assert (found[0], found[1].span()) == ("2024-07-09", (21, 33))
