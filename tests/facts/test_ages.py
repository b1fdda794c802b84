"""Whose age a number in an invented sentence is."""

import pytest

from summarize.facts.ages import find_aged
from summarize.facts.quantities import find_quantities


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lund, 58, of Orlen was arrested.", "lund"),
        ("Mayor Nora B. Lund, 58, lost.", "nora lund"),
        ("Nora van der Lund, 58, lost.", "nora lund"),
        ("Mr. Lund, now 58, lost.", "lund"),
        ("Lund, who is 58, lost.", "lund"),
        ("Lund, aged 58, lost.", "lund"),
        ("The driver was Nora Lund, 58.", "nora lund"),
        ("Lund is 58 years old.", "lund"),
        ("Lund, a 58-year-old diver, lost.", "lund"),
        ("They found 58-year-old Nora Lund.", "nora lund"),
        ("The 58-year-old former diver Nora Lund was arrested.", "nora lund"),
        # Nobody's, or nobody's who is named.
        ("Lund, 111, of Orlen was honoured.", ""),
        ("Lund, 58 or more, of Orlen was arrested.", ""),
        ("Lund, 58 miles, of Orlen.", ""),
        ("The boat, 58, of Orlen sank.", ""),
        ("Lund, 58 of Orlen was arrested.", ""),
        ("Lund had 58, Berg none.", ""),
        ("58, of Orlen, Lund,", ""),
        ("On Monday, a 58-year-old was arrested.", ""),
        ("In Orlen, a 58-year-old was arrested.", ""),
        ("The vote made a 58-year-old diver from Velm, a town, rich.", ""),
        ("A 58-year-old New Velm woman was arrested.", ""),
    ],
)
def test_an_age_is_that_of_the_one_whose_name_stands_beside_it(sentence, expected):
    assert find_aged(sentence, find_quantities(sentence)[0]) == tuple(expected.split())
