from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarize.corpus import Sentence
from summarize.text.people import find_people

if TYPE_CHECKING:
    from summarize.text.introductions import Introductions


def introductions(*articles: list[str]) -> Introductions:
    return find_people(
        [
            Sentence(text, 0, len(text), number, position)
            for number, article in enumerate(articles)
            for position, text in enumerate(article)
        ]
    )


@pytest.mark.parametrize(
    ("introduction", "mention", "name"),
    [
        ("Mayor Ada Lindqvist opened the bridge.", "It will hold, Lindqvist said.", "Lindqvist"),
        ("The bridge holds, said Sgt. Pat O'Brien.", "O'Brien has crossed it.", "O'Brien"),
        ("Ivan da Silva, 47, was arrested.", "Officers led da Silva away.", "Silva"),
        ("J. P. Karlsson paid for it.", "Karlsson's bank failed.", "Karlsson"),
        ("In Oslo, Gov. Haugen signed the bill.", "Critics blamed Haugen.", "Haugen"),
        ("Ada Smith-Lund won.", "Smith-Lund thanked the voters.", "Smith-Lund"),
        ("Nora Field-Berg left.", "Then Ms. Field-Berg returned.", "Field-Berg"),
        ("J.D. Haugen won.", "Haugen thanked the voters.", "Haugen"),
        ("Premier Mohammed al-Sudani spoke.", "It was al-Sudani who began, and Al-Sudani paid.", "Sudani"),
        ("Ada Østberg won.", "Østberg thanked the voters.", "Østberg"),
        ("Maroš Šefčovič won.", "Then Šefčovič left.", "Šefčovič"),
        ("Stephen King wrote it.", "King denied it.", "King"),
        ("Mayor Ada Lindqvist left.", "On Monday Lindqvist returned.", "Lindqvist"),
        ("Mayor Ada Lindqvist left.", "“But Lindqvist returned,” he said.", "Lindqvist"),
        ("Donald Tromp won.", "The Tromp administration began, and Tromp smiled.", "Tromp"),
    ],
)
def test_a_last_name_alone_needs_the_sentence_that_gives_more(introduction: str, mention: str, name: str) -> None:
    found = introductions([introduction, mention])
    assert found.introduced[0] >= {name}
    assert found.needed == (frozenset(), {name})


@pytest.mark.parametrize(
    "article",
    [
        ["Police of the Odessa Police came.", "The police searched the house."],
        ["She left the Islamic State.", "The State lost Mosul."],
        ["Rain fell in New Mexico.", "Mexico had none."],
        ["He works for WGN.", "WGN reported it."],
        ["Ada Lindqvist came.", "Ada Lindqvist left."],
        ["Lindqvist came.", "Ada Lindqvist left."],
    ],
    ids=["a word", "behind the", "a country", "an acronym", "in full", "never introduced"],
)
def test_what_is_no_persons_last_name_or_is_given_in_full_needs_nothing(article: list[str]) -> None:
    assert introductions(article).needed == (frozenset(), frozenset())


def test_somebody_whom_one_article_never_introduces_is_known_to_everybody() -> None:
    introduced = ["Premier Ada Lindqvist resigned.", "Lindqvist cited her health."]
    assert introductions(introduced, ["Markets fell."]).needed[1] == {"Lindqvist"}
    assert introductions(introduced, ["Markets fell as Lindqvist left."]).needed[1] == frozenset()


def test_an_introduction_in_one_article_is_none_in_another() -> None:
    found = introductions(["Mayor Ada Lindqvist spoke."], ["Officer Pat Lindqvist ran.", "Lindqvist fell."])
    assert [sorted(names) for names in found.needed] == [[], [], ["Lindqvist"]]


def test_a_reprint_that_begins_in_the_middle_makes_nobody_known() -> None:
    original = ["Mayor Ada Lindqvist opened the bridge.", "It will hold, Lindqvist said."]
    articles = [*original, "It will hold, Lindqvist said."]
    sentences = [Sentence(text, 0, len(text), number // 2, number % 2) for number, text in enumerate(articles)]
    assert find_people(sentences).needed == (frozenset(),) * 3
    found = find_people(sentences, [True, True, False])
    assert found.needed == (frozenset(), {"Lindqvist"}, {"Lindqvist"})


@pytest.mark.parametrize("repeated", ["A ", "Monday ", "Ada Lindqvist "])
def test_the_time_is_linear_in_the_length_of_a_line_of_capitals(takes_linear_time, repeated):
    assert takes_linear_time(lambda text: introductions([text]), repeated)
