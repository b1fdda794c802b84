import pytest

from summarize.facts.denials import find_denials
from tests.facts.materials import material_from_texts


def denials(*texts):
    material = material_from_texts(texts, documents=list(range(len(texts))))
    return [
        (texts[c[0].sentence][c[0].start : c[0].end], texts[d[0].sentence][d[0].start : d[0].end])
        for c, d, _ in find_denials(material)
    ]


def test_what_is_confirmed_and_denied_is_found():
    assert denials("The ministry confirmed that the pilot was drunk.", "The pilot denied that he was drunk.") == []
    assert denials(
        "The company confirmed the sale of the shipyard in Orlen.",
        "Its owner denied the sale of the shipyard, a union official said.",
    ) == [("confirmed the sale of the shipyard in Orlen", "denied the sale of the shipyard")]


def test_an_article_that_has_both_gives_its_own_account():
    texts = [
        "The company confirmed the sale of the shipyard in Orlen.",
        "The mayor confirmed the sale of the shipyard.",
        "Its owner denied the sale of the shipyard, a union official said.",
    ]
    assert len(find_denials(material_from_texts(texts, documents=[0, 1, 1]))) == 0
    assert len(find_denials(material_from_texts(texts, documents=[0, 1, 2]))) == 1


def test_every_article_that_denies_the_same_is_cited():
    texts = [
        "The company confirmed the sale of the shipyard in Orlen.",
        "Its owner denied the sale of the shipyard, a union official said.",
        "The mayor denied the sale of the shipyard as well.",
    ]
    ((confirmed, denied, _),) = find_denials(material_from_texts(texts, documents=[0, 1, 2]))
    assert ([c.document for c in confirmed], [d.document for d in denied]) == ([0], [1, 2])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It confirmed the sale of the yard.", "It neither confirmed nor denied the sale of the yard."),
        ("He confirmed that the pilot was arrested.", "The arrested pilot was denied bail."),
        ("It confirmed that the pilot was not drunk.", "It denied that the pilot was drunk."),
        ("He admitted the theft of the boat.", "He denied the theft of the car."),
    ],
)
def test_what_is_no_denial_of_the_same_is_not(one, other):
    assert denials(one, other) == []
