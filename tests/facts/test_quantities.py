import math

import pytest

from summarize.facts.quantities import find_quantities, is_compatible
from summarize.text.values import NUMBER_WORDS


def read(text):
    return [(quantity.low, quantity.high, quantity.unit) for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    "number",
    [
        *(word for word in NUMBER_WORDS if word != "zero"),
        *(
            "dozens",
            "scores",
            "hundreds",
            "thousands",
            "millions",
            "billions",
            "tens of thousands",
            "hundreds of thousands",
        ),
        *("two dozen", "a hundred", "one million", "half a billion"),
    ],
)
def test_a_number_is_found_from_its_first_word_on_whatever_it_is(number):
    text = f"They saw {number} boats."
    (quantity,) = find_quantities(text)
    assert text[quantity.start : quantity.end] == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("350 people died", [(350 - 5, 350 + 5, "")]),
        ("62 people died", [(62, 62, "")]),
        ("at least 300 people", [(300, math.inf, "")]),
        ("more than 300 people", [(300, math.inf, "")]),
        ("as many as 50", [(0, 50, "")]),
        ("a 23-year-old secretary", [(23, 23, "age")]),
        ("about 40 miles", [(36, 44, "mile")]),
        ("twenty-one men", [(21, 21, "")]),
        ("$2.5 million", [(2_450_000, 2_550_000, "$")]),
        ("12.5 percent", [(12.5, 12.5, "percent")]),
        ("minus 26 Celsius", [(-26, -26, "c")]),
        ("Shares declined 12 percent.", [(12, 12, "percent")]),
        ("Police declared 12 people dead.", [(12, 12, "")]),
        ("Some 12 may have drowned.", [(10.8, 13.2, "")]),
        ("5,000 march in Rome", [(4500, 5500, "")]),
        ("300 S. Korean troops", [(255, 345, "")]),
        ("2 to 3 million people", [(2_000_000, 3_450_000, "")]),
        ("$2 to 3 million", [(2_000_000, 3_450_000, "$")]),
        ("no less than 50 boats", [(50, math.inf, "")]),
        ("not more than 50 boats", [(0, 50, "")]),
        ("the past 10 days", [(10, 10, "day")]),
        ("5 million euros", [(4_500_000, 5_500_000, "€")]),
        ("NOK 5 million", [(4_500_000, 5_500_000, "crown")]),
        ("5 million Danish kroner", [(4_500_000, 5_500_000, "crown")]),
        ("5 million Canadian dollars", [(4_500_000, 5_500_000, "C$")]),
        ("12 Danish boats", [(12, 12, "")]),
        ("20 Marks & Spencer shops", [(20, 20, "")]),
        ("the 50 mark", [(50, 50, "")]),
        ("Rs 500", [(450, 550, "rupee")]),
        ("500 HK dollars", [(450, 550, "HK$")]),
        ("€5 million", [(4_500_000, 5_500_000, "€")]),
        ("€2.5m", [(2_450_000, 2_550_000, "€")]),
        ("$2-3m", [(2_000_000, 3_450_000, "$")]),
        ("30-40 people", [(30, 40, "")]),
        ("1,750km away", [(1745, 1755, "kilometer")]),
        ("118 kilometres an hour", [(118, 118, "kph")]),
        ("112 km/h", [(112, 112, "kph")]),
        ("four and a half years", [(4.5, 4.5, "year")]),
        ("2 and a half miles", [(2.5, 2.5, "mile")]),
        ("12bn euros", [(11_500_000_000, 12_500_000_000, "€")]),
        ("12 million U.S. dollars", [(11_500_000, 12_500_000, "$")]),
        ("Fourteen people died.", [(14, 14, "")]),
        ("sixty-four homes and ninety boats", [(64, 64, ""), (90, 90, "")]),
        ("Half a million people", [(450_000, 550_000, "")]),
        ("a half-million troops", [(450_000, 550_000, "")]),
        ("the one-million members", [(850_000, 1_150_000, "")]),
        ("50 or so boats", [(45, 55, "")]),
        ("a maximum of 50 boats", [(0, 50, "")]),
        ("a minimum of 50 boats", [(50, math.inf, "")]),
        ("an 8.8-magnitude quake", [(8.8, 8.8, "magnitude")]),
        ("a quake of magnitude 8.8", [(8.8, 8.8, "magnitude")]),
        ("a magnitude of 8.8", [(8.8, 8.8, "magnitude")]),
        ("8.8 on the Richter scale", [(8.8, 8.8, "magnitude")]),
        ("a Category 3 storm", [(3, 3, "category")]),
        ("50 millimetres of rain", [(50, 50, "millimeter")]),
        ("50 sq km, 60 sq. miles", [(50, 50, "square kilometer"), (60, 60, "square mile")]),
        ("50 square feet, 60 cubic meters", [(50, 50, "square foot"), (60, 60, "cubic meter")]),
        ("50 nautical miles, 60 U.S. dollars", [(50, 50, "nautical mile"), (60, 60, "$")]),
        ("50 shillings", [(50, 50, "shilling")]),
        # A code before few things is none, one glued to a small number makes a name of it.
        ("SAR 12 teams", [(12, 12, "")]),
        ("AED 5 machines", [(5, 5, "")]),
        ("SAR 500 million", [(450_000_000, 550_000_000, "rial")]),
        ("EUR 12 less", [(12, 12, "€")]),
        ("USD 70 a barrel", [(70, 70, "$")]),
        ("the NIS2 directive", []),
        ("RM50 tickets", []),
        ("RM200 million", [(170_000_000, 230_000_000, "ringgit")]),
        ("Rs20,500 and Rs.500", [(20_450, 20_550, "rupee"), (450, 550, "rupee")]),
        ("CA$20 and NT$30", [(20, 20, "C$"), (30, 30, "NT$")]),
        ("Rs 2 crore and 3 lakh people", [(17_000_000, 23_000_000, "rupee"), (255_000, 345_000, "")]),
        # A sign or a code of three letters may stand behind the number.
        ("20€ and 30 €", [(20, 20, "€"), (30, 30, "€")]),
        ("300 USD a day, 2bn SEK", [(255, 345, "$"), (1_700_000_000, 2_300_000_000, "crown")]),
        ("5 $10 bills", [(5, 5, ""), (10, 10, "$")]),
        ("12 SAR teams", [(12, 12, "")]),
        ("10 pounds sterling, 10 pounds of rice", [(10, 10, "£"), (10, 10, "pound")]),
        # One letter is a currency before a sum only: with a scale or with thousands.
        ("R5 million, R1.2bn, N50,000", [(4.5e6, 5.5e6, "rand"), (1.15e9, 1.25e9, "rand"), (45_000, 55_000, "naira")]),
        ("the R500 road, the R1.5 engine", []),
        ("vitamin K 500 times", [(450, 550, "")]),
        ("Tk 500 crore", [(4_500_000_000, 5_500_000_000, "taka")]),
        ("5 bn euros, 20mln barrels, 12 TN boats", [(4.5e9, 5.5e9, "€"), (1.7e7, 2.3e7, "barrel"), (12, 12, "")]),
    ],
)
def test_a_number_is_read_with_its_bounds_and_unit(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Nov. 16, 1998 at 9:45 a.m.",
        "since 1975",
        "on the 20th",
        "Flight 103",
        "stage 15 of the race",
        "in the 1970s",
        "by the 1990 's",
        "on 12 May",
        "May 12",
        "Sept. 11",
        "at 12:30",
        "the 5500 block of East Street",
        "in 1998-99",
        "a 5k run in 3D",
        "the 4x4 of the F-16 pilot",
    ],
)
def test_days_times_years_and_names_are_no_quantities(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("at least 300", "350", True),
        ("more than 300", "350", True),
        ("at least 300", "500", False),
        ("at least 280", "at least 400", False),
        ("12", "20", False),
        ("$2.1 billion", "$2.2 billion", False),
        ("about 500", "540", True),
        ("hundreds", "350", True),
        ("14 percent", "14.1 percent", True),
        ("14 percent", "14.5 percent", False),
        ("14 percent", "15.1 percent", False),
        ("more than 14 percent", "13.9 percent", False),
    ],
)
def test_bounds_and_rounding_are_allowed_for(one, other, expected):
    assert is_compatible(find_quantities(one)[0], find_quantities(other)[0]) is expected
