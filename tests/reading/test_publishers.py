from __future__ import annotations

import pytest

from summarize.reading.publishers import find_publisher

PROSE = "The United States and Iraq have come to an understanding, officials said on Monday."


def publisher(text):
    return find_publisher([line.strip() for line in text.splitlines()])


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("CAIRO (Reuters) - ", "Reuters"),
        ("LONDON (AP) _ ", "Associated Press"),
        ("SEATTLE (AP) — ", "Associated Press"),
        ("CAIRO, Egypt (AP) _ ", "Associated Press"),
        ("PARIS (AFP) – ", "Agence France-Presse"),
        ("BRUSSELS, May 3 (Xinhua) -- ", "Xinhua"),
        ("(CNN) ", "CNN"),
        ("(CNN, July 3, 2013) ", "CNN"),
        ("(Reuters Health) - ", "Reuters Health"),
        ("MONDAY, Jan. 25, 2016 (HealthDay News) -- ", "HealthDay News"),
        ("NEW YORK (CNNMoney)\n\n", "CNNMoney"),
        ("Seoul, South Korea (CNN) ", "CNN"),
        ("Dec 17 (Reuters) - ", "Reuters"),
        ("Officials of the League (AP) and others said so. ", None),
        ("Prime Minister (Reuters) said. ", None),
        ("(PHOENIX) - ", None),
        ("(Marlow) – ", None),
        ("(New York, March 12, 2024) – ", None),
        ("(KPHO) -- ", "KPHO"),
        ("(Marlow News) -- ", "Marlow News"),
        ("New Delhi, Mar 12 (PTI): ", "Press Trust of India"),
        ("Madrid, 12 Mar (EFE).- ", "EFE"),
        ("(ANSA) - ROME, MAR 12 - ", "ANSA"),
        ("MOSCOW, March 12. /TASS/. ", "TASS"),
        ("Lima, Peru | AFP — ", "Agence France-Presse"),
        ("(Pete Brook)\n\n", None),
        ("WASHINGTON _ ", None),
        ("The group (NATO) - ", None),
    ],
)
def test_the_agency_of_the_dateline_is_the_publisher(dateline, name):
    assert publisher(dateline + PROSE) == name


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("This post appeared first on FOX NEWS", "FOX NEWS"),
        ("The post Troops leave first appeared on The Daily Test.", "The Daily Test"),
        ("Originally published on Live Science.", "Live Science"),
        ("Original Source: apnews.com", "apnews.com"),
        ("Original source: https://www.example.org/a/b?c=1", "www.example.org"),
        ("Copyright © 2017 NPR. All rights reserved.", "NPR"),
        ("© 2017 WTOP. All Rights Reserved.", "WTOP"),
        ("Copyright 2017 by WKMG ClickOrlando - All rights reserved.", "WKMG ClickOrlando"),
        ("Copyright 2013 The Associated Press. All rights reserved.", "Associated Press"),
        ("Copyright 2014 KCTV (Meredith Corp.) All rights reserved.", "KCTV"),
        ("Read or Share this story: https://usat.ly/2AEiA7M", "USA Today"),
        ("Read or Share this story: https://exa.pl/2AEiA7M", None),
        ("Read or Share this story: https://www.example.com/2AEiA7M", "example.com"),
        ("Permalink: http://news.example.org/2014/03/11/troops/", "news.example.org"),
        ("To contact the editor responsible for this story: Ann Lee at alee@example.net", "example.net"),
        ("Write to Ann Lee at alee@example.net", None),
        ("© 2015 Getty Images", None),
        ("© JK Rowling, founder and president of Lumos", None),
        ("Image copyright AFP Image caption Ancient manuscripts", None),
        ("Source: Centers for Disease Control and Prevention", None),
        ("SOURCE: bit.ly/23o5QvC Cancer, online January 25, 2016.", None),
        ("All rights reserved.", None),
        ("The images were first published by other media outlets.", None),
    ],
)
def test_a_closing_line_may_name_the_publisher(closing, name):
    assert publisher(f"{PROSE}\n\n{closing}\n\nLeave a Reply\n\nYour email address will not be published.") == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Source: EuroBusiness\nPublished: 2026-02-13 08:30 CET\n\n", "EuroBusiness"),
        ("DATE: 2024-10-02\nSOURCE: Health Wire\n\n", "Health Wire"),
        ("Source: Harbour office\n\n", None),
        ("reference news reported on september 22the wall street journal reported that", "Reference News"),
        ("Reference News reported on September 22\n\n", "Reference News"),
        ("The New York Times reported on September 20 that", None),
        ("CNN reported on Monday that", None),
    ],
)
def test_a_source_line_is_the_publisher_and_a_cited_paper_is_not(opening, name):
    assert publisher(f"{opening} washington and baghdad have reached an agreement to withdraw the troops.") == name


@pytest.mark.parametrize(
    "lines", ["By The Associated Press", "By Ann Lee, Associated Press Writer", "By Ann Lee\n\nAssociated Press Writer"]
)
def test_an_agency_in_the_byline_is_the_publisher(lines):
    assert publisher(f"Troops to leave Iraq by 2026\n\n{lines}\n\n{PROSE}") == "Associated Press"


def test_a_paper_that_the_article_cites_is_not_its_publisher():
    text = f"{PROSE}\n\nFox News (Fox) - and the Reuters news agency (Reuters) first reported the plan on Monday."
    assert publisher(text) is None
