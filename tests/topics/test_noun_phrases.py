import pytest

from summarize.corpus import Sentence
from summarize.topics.noun_phrases import PhraseCounts, has_verb_form


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will enforce harbour law.", 0.0),
        ("They will rigorously enforce harbour law.", 0.0),
        ("They of course enforce harbour law.", 0.95),
    ],
)
def test_what_stands_behind_an_auxiliary_and_an_adverb_begins_with_a_verb(text, expected):
    counts = PhraseCounts([Sentence(text, 0, 0)], [0], 1)
    assert counts.whole(("enforc", "harbour", "law")) == pytest.approx(expected)
