"""People whose names the articles spell differently."""

import pytest

from summarize.facts.spellings import find_spellings
from tests.facts.materials import material_from_texts


def spellings(*articles):
    texts = [text for article in articles for text in article]
    documents = [number for number, article in enumerate(articles) for _ in article]
    material = material_from_texts(texts, documents=documents)
    return [
        [texts[mentions[0].sentence][mentions[0].start : mentions[0].end] for mentions in group]
        for group in find_spellings(material)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Shia al-Sudani", "Mohammad Hijau Sudani"),
        ("Rudolf Petschi", "Rudolph Petschi"),
        ("Edgardo Henriquez", "Edgaro Henriquez"),
        ("Slobodan Milošević", "Slobodon Milošević"),
        ("Étienne Lefèvre-Çelik", "Etiene Lefevre-Celik"),
        ("Anna Clark", "Anna Clarke"),
        ("Jean Duval", "Jean Duvall"),
        ("Amina Delacour", "Amina Delacourt"),
        ("Ingrid Vahl", "Ingrid Wahl"),
        ("Cathrin Bourke", "Katrin Bourke"),
        ("Slobodan Milos\u030cevic\u0301", "Slobodon Milošević"),
    ],
)
def test_one_person_spelled_in_two_ways_is_found(one, other):
    found = spellings([f"Prime Minister {one} left the talks."], [f"The talks end, {other} said on Monday."])
    assert [sorted(group) for group in found] == [sorted([one, other])]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Waves broke the pier of Moorehead Bay.",
            "The pier of Morehead Bay is gone.",
            ["Moorehead Bay", "Morehead Bay"],
        ),
        (
            "Alexander Berg of Orlen won.",
            "In the end Alexandre Berg of Orlen won.",
            ["Alexander Berg", "Alexandre Berg"],
        ),
        (
            "The conductor, Marek Sloane, whose arm hurt, left.",
            "The conductor, Marek Sloan, has been heard.",
            ["Marek Sloan", "Marek Sloane"],
        ),
        ("Yusef Amrani said no.", "Without Youssef Amrani it failed.", ["Youssef Amrani", "Yusef Amrani"]),
        ("The storm reached North America.", "The storm reached North Africa.", []),
        ("He joined the Marine Center.", "She left the Marine Centre.", []),
        ("He joined the Hunters Club.", "She left the Hunter Club.", []),
        ("He joined the Sailing Club.", "A sailling boat came, and she left the Sailling Club.", []),
    ],
)
def test_names_that_introduce_nobody_differ_in_words_that_are_not_common(one, other, expected):
    found = spellings([one], [other])
    assert [sorted(group) for group in found] == ([expected] if expected else [])


def test_what_stands_before_a_title_is_no_name():
    found = spellings(["Orlen Prime Minister Hesham Kandil left."], ["Prime Minister Hisham Kandil left."])
    assert [sorted(group) for group in found] == [["Hesham Kandil", "Hisham Kandil"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["President Ada Lindqvist spoke."], ["President Ada Lindqvist left."]),
        (["President Ada Lindqvist spoke."], ["President Eva Lundberg left."]),
        (["The Argentine Congress voted."], ["The Argentinian Congress voted."]),
        (["Rudolf Petschi said so.", "Rudolph Petschi said no."], ["Rudolf Petschi said so."]),
        (["Count Arthur Soultrait lives here."], ["Count Arthur Solutrait came.", "The house of Soultrait is empty."]),
        (["President Lech Wałęsa spoke."], ["President Lech Walesa left."]),
        (["President Slobodan Milošević spoke."], ["President Slobodan Milosevic left."]),
        (["President Ana Lindqvist spoke."], ["President Ana Lindqvíst left."]),
        (["Director Pierre Krähenbühl spoke."], ["Director Pierre Kraehenbuehl left."]),
        (["Director Pierre Krähenbühl spoke."], ["Director Pierre Krahenbuhl left."]),
        (["Count Jörg Soultrait lives here."], ["Count Jorg Sòlutrait came.", "The house of Sóultrait is empty."]),
        (["The killing of Kim Jong-nam stunned Kim Jong-un."], ["Kim Jong-un, 33, said nothing."]),
    ],
    ids=[
        "one spelling",
        "two people",
        "nobody",
        "both in one article",
        "its own slip",
        "stroke",
        "accents",
        "one accent",
        "umlauts with e",
        "umlauts without e",
        "its own slip with accents",
        "brothers",
    ],
)
def test_what_is_no_disagreement_about_a_name_is_not_shown(one, other):
    assert spellings(one, other) == []


@pytest.mark.parametrize("title", ["Spokeswoman", "Orlen Port Resident Representative"])
def test_what_somebody_is_called_by_an_office_is_no_name(title):
    found = spellings([f"{title} Elisabeth Lund left."], ["The talks end, Elizabeth Lund said on Monday."])
    assert [sorted(group) for group in found] == [["Elisabeth Lund", "Elizabeth Lund"]]


def test_everybody_who_spells_it_in_one_way_is_cited():
    material = material_from_texts(
        ["Gen. Edgardo Henriquez left.", "Gen. Edgaro Henriquez left.", "It ends, Edgardo Henriquez said."],
        documents=[0, 1, 2],
    )
    (group,) = find_spellings(material)
    assert sorted([mention.document for mention in mentions] for mentions in group) == [[0, 2], [1]]
