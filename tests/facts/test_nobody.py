"""What happened to nobody in one invented article and to somebody in another."""

import pytest

from summarize.facts.mentions import find_mentions
from summarize.facts.nobody import MAX_FIRST, find_denied_counts
from tests.facts.materials import material_from_texts


def denied(*articles):
    """What is stated and what denies it, of articles with a sentence a line."""
    texts = [text for article in articles for text in article.split("\n")]
    documents = [place for place, article in enumerate(articles) for _ in article.split("\n")]
    material = material_from_texts(texts, documents=documents)
    mentions = find_mentions(material, [None] * len(articles))
    return [
        tuple(
            [texts[each.sentence][each.start : each.end] for each in side] for side in (found.statements, found.denials)
        )
        for found in find_denied_counts(material, mentions)
    ]


@pytest.mark.parametrize(
    ("statement", "denial", "expected"),
    [
        ("Police arrested two men in Orlen.", "No arrests have been made.", ("two", "No arrests have been made")),
        ("Police arrested a young man in Orlen.", "Nobody has been arrested.", ("arrested a young man", "Nobody has been arrested")),
        ("Two divers were hurt.", "The boat sank, but no one was injured.", ("Two", "no one was injured")),
        ("A woman of 83, it said, died.", "No deaths were reported.", ("A woman of 83, it said, died", "No deaths were reported")),
        ("The blast killed 12 people.", "It passed without casualties.", ("12", "without casualties")),
    ],
)  # fmt: skip
def test_a_count_and_its_denial_are_found(statement, denial, expected):
    assert denied(statement, denial) == [([expected[0]], [expected[1]])]


@pytest.mark.parametrize(
    "denial",
    [
        "No one else was injured.",
        "No other injuries were reported.",
        "There were no serious injuries.",
        "There were no immediate reports of injuries.",
        "None of the crew was injured.",
        "There were no injuries among the crew.",
        "No one was injured when a boat sank.",
        "In a fire of 2016 no one was injured.",
        "It is not known whether no one was injured.",
        "Was no one injured?",
        "No one was arrested.",
    ],
)
def test_what_leaves_some_out_denies_no_count(denial):
    assert denied("Two divers were injured.", denial) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Two divers could have been injured.",
        "The storm may have injured two divers.",
        "In 2016 two divers were injured.",
        "Two years ago 12 divers were injured.",
        "Nobody says that two divers were injured.",
        "Two divers were found.",
        "\n".join([*["The sea is calm."] * MAX_FIRST, "Two divers were injured."]),
    ],
)
def test_what_is_not_told_of_the_event_is_no_count(statement):
    assert denied(statement, "No one was injured.") == []


def test_an_article_that_has_both_gives_its_own_account():
    both = "No one was injured, the mayor said.\nThen the boat sank.\nTwo divers were injured."
    assert denied(both, "No one was injured.") == []
    assert denied(both, "Two divers were injured.") == []
    assert denied(both, "Two divers were injured.", "No one was injured.") == [(["Two"], ["No one was injured"])]
