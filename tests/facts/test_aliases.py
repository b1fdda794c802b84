"""The other names that the articles of a set give for somebody or something."""

import pytest

from summarize.facts.aliases import find_aliases


@pytest.mark.parametrize(
    ("texts", "aliases"),
    [
        (["The Trans-Pacific Partnership (TPP) was signed."], {("tran", "pacif", "partnership"): ("tpp",)}),
        (["The group Al-Qaeda (AQ) fled."], {("al", "qaeda"): ("aq",)}),
        (["Jean-Paul Bema, also known as Red Jean-Luc, fled."], {("jean", "paul", "bema"): ("red", "jean", "luc")}),
        (
            ["The Port-au-Prince Power Authority (PPPA) said so."],
            {("port", "au", "princ", "power", "author"): ("pppa",)},
        ),
    ],
)
def test_a_name_with_hyphens_may_have_an_alias(texts, aliases):
    assert dict(find_aliases(texts)) == aliases


@pytest.mark.parametrize("piece", ["Ab-", "Ab-ab-", "Ab ", "Ab-of-", "Ab. (", "-A"])
def test_the_time_is_linear_in_the_length_of_a_sentence(piece, takes_linear_time):
    assert takes_linear_time(lambda text: find_aliases([text]), piece)
