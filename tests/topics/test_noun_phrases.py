import pytest

from summarize.topics.noun_phrases import has_verb_form


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("wife heard", True),
        ("council chose", True),
        # Adjectives and nouns as well.
        ("broken glass", False),
        ("left bank", False),
        ("harbour bridge", False),
        # A name.
        ("Born Killers", False),
    ],
)
def test_a_verb_is_told_by_its_ending_or_by_the_list_of_irregular_ones(form, expected):
    assert has_verb_form(form) is expected
