"""What somebody will do and will not, on articles about an invented trial."""

import pytest

from summarize.facts.intentions import find_opposed_intentions

from .materials import material_from_texts


def opposed(*texts, documents=None):
    """The words of the statements and the denials."""
    found = find_opposed_intentions(material_from_texts(texts, documents=documents or list(range(len(texts)))))
    return [
        tuple([texts[mention.sentence][mention.start : mention.end] for mention in side] for side in each[:2])
        for each in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("His client would appeal, Lund said.", "Berg will not appeal against the verdict.", ("would appeal", "will not appeal")),
        ("Berg plans to appeal.", "Berg won't challenge the sentence.", ("plans to appeal", "won't challenge the sentence")),
        ("She vowed to fight the ruling.", "She has decided not to appeal.", ("vowed to fight the ruling", "decided not to appeal")),
        ("Mayor Berg will resign on Friday.", "Berg has no intention of resigning.", ("will resign", "no intention of resigning")),
        ("Mayor Berg would step down.", "Berg has no plans to step down.", ("would step down", "no plans to step down")),
        ("Berg will run again.", "Berg does not intend to seek re-election.", None),
        ("Berg will run for mayor.", "Mayor Berg will not stand again.", ("will run for mayor", "will not stand again")),
    ],
)  # fmt: skip
def test_what_one_will_do_and_will_not_is_found(one, other, expected):
    found = [tuple([words] for words in expected or ("will run again", "does not intend to seek re-election"))]
    assert opposed(one, other) == opposed(other, one) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prosecutors would appeal, they said.", "Berg will not appeal against the verdict."),
        ("Berg would appeal if she was fined.", "If she is fined, Berg will not appeal."),
        ("Berg would appeal to the voters.", "Berg will not appeal against the verdict."),
        ("Will Berg appeal?", "Berg will not appeal against the verdict."),
        ("Mayor Berg will resign on Friday.", "Minister Lund will not resign."),
        ("She will resign on Friday.", "She will not resign."),
        ("Berg will fight the fire.", "Berg will not appeal against the verdict."),
    ],
    ids=["the other side", "if", "to others", "asked", "another one", "nobody named", "something else"],
)
def test_what_others_will_do_and_what_is_open_is_not_opposed(one, other):
    assert opposed(one, other) == []


def test_an_article_that_says_both_gives_its_own_account():
    texts = ["Berg would appeal, Lund said.", "Berg will not appeal.", "Berg will not appeal now."]
    assert opposed(*texts, documents=[0, 0, 1]) == []
