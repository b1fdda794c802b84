"""What the sentences of invented articles say their numbers and dates are the values of."""

from dataclasses import replace
from datetime import date
from math import inf, log

import numpy as np
import pytest

from summarize.facts.mentions import find_mentions
from summarize.text.passages import MAX_WORDS

from .materials import material_from_texts

WEDNESDAY = "2024-03-06"


def mentions(*texts, documents=None, published=WEDNESDAY):
    return find_mentions(material_from_texts(texts, documents=documents), [published] * 2)


def mention(words, *texts, **options):
    """The one value that is written so."""
    (found,) = [each for each in mentions(*texts, **options) if each.words == words]
    return found


def test_numbers_come_before_the_dates_of_their_sentence():
    found = mentions("The ferry sank on March 3, 2021 with 12 crew.", "It had 40 lamps.", documents=[0, 1])
    expected = [("12", False, 0, 0), ("March 3, 2021", True, 0, 0), ("40", False, 1, 1)]
    assert [(m.words, m.is_date, m.sentence, m.document) for m in found] == expected


@pytest.mark.parametrize(
    ("sentence", "words", "keys", "head"),
    [
        ("The ferry fire killed 12 sailors.", "12", ("people dead",), "sailor"),
        ("The port has 12 fishing boats.", "12", ("count fish", "count boat"), "boat"),
        ("The port has 12 boat-lifting boats.", "12", ("count boat",), "boat"),
        ("The port has $12 million of debt.", "$12 million", ("$",), "debt"),
        ("Lund got 12 percent of the vote.", "12 percent", ("percent",), "vote"),
        ("The port lies 12 miles off.", "12 miles", ("mile",), ""),
        ("Lund, 34, of Orlen was honoured.", "34", ("age", "age lund"), ""),
        ("The port has 12 houses.", "12", ("count hous",), "hous"),
        ("The port has 12 homes.", "12", ("count hous",), "hous"),
        ("The port has 12 travellers.", "12", ("count passeng",), "passeng"),
        ("The number of dead in the old ferry of Orlen has climbed to 12.", "12", ("people dead",), ""),
        ("The port has 12 residents.", "12", ("count peopl",), "resid"),
        ("Of the boats 12 were lost.", "12", (), ""),
        ("It rose in depths of 12 feet in the harbour.", "12 feet", ("foot",), "depth"),
        ("Taxes rose 12 percent in the harbour.", "12 percent", ("percent",), "harbour"),
        ("It has a population of 12 million.", "12 million", ("count popul",), "popul"),
        ("The ferry sank on March 3, 2021.", "March 3, 2021", (), ""),
    ],
)
def test_a_value_has_keys_for_what_is_counted(sentence, words, keys, head):
    found = mention(words, sentence)
    assert (found.keys, found.head) == (keys, head)


def test_an_age_is_that_of_the_one_named_right_before():
    found = mention("34", "Mayor Berg and Nora Lund, 34, of Orlen were honoured.")
    assert (found.value.unit, found.names) == ("age", {"lund"})


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Mayor Lund praised a 54-year-old sailor of Velm.", {"mayo", "lund", "velm"}),
        ("Berg and Lund’s 54-year-old father fled.", {"berg"}),
        ("The police told Orlen of a 54-year-old sailor last Monday.", {"orle"}),
        ("Plan B of a 54-year-old sailor failed.", {"plan"}),
        ("Berg had for very long years hidden a 54-year-old.", set()),
        ("A 54-year-old was in no way of any kind like Berg.", set()),
    ],
)
def test_names_are_capitalised_words_near_the_value(sentence, names):
    (found,) = [each for each in mentions(sentence) if not each.is_date]
    assert found.names == names


def test_all_names_of_the_sentence_are_kept_as_well():
    found = mention("12", "Berg had for very long years hidden 12 boats of the late Nora Lund.")
    assert (found.names, found.names_around) == ({"nora", "lund"}, {"berg", "nora", "lund"})


def test_a_value_has_its_place_those_of_the_sentence_and_the_last_one_before():
    texts = ["The storm hit Ruma.", "Boats sank.", "In Velm 12 boats sank near Orlen.", "Then 40 burned."]
    others = ["Here 9 sank.", "The storm hit Cape Lund.", "Here 8 sank."]
    found = mentions(*texts, *others, documents=[0, 0, 0, 0, 1, 1, 1])
    assert [(m.words, m.places, m.places_around, m.place_before) for m in found] == [
        ("12", {"orle"}, {"velm", "orle"}, {"ruma"}),
        ("40", set(), set(), {"orle"}),
        ("9", set(), set(), set()),
        ("8", set(), set(), {"cape lund"}),
    ]


def test_a_value_has_the_other_days_of_its_sentence_but_not_that_of_the_statement():
    sentence = "Lund said on Monday that 12 boats sank on March 3, 2021."
    sunk = (date(2021, 3, 3), date(2021, 3, 3))
    assert [(m.words, m.days, m.is_reporting) for m in mentions(sentence)] == [
        ("12", (sunk,), False),
        ("Monday", (sunk,), True),
        ("March 3, 2021", (), False),
    ]


@pytest.mark.parametrize(
    ("sentence", "flag", "flagged"),
    [
        ("Lund told reporters here Monday that boats sank.", "is_reporting", ["Monday"]),
        ("In a statement here on Monday the port denied it.", "is_reporting", ["Monday"]),
        ("The port said boats sank Monday.", "is_reporting", []),
        ("Boats sank on Monday, Lund said.", "is_reporting", []),
        ("The port has 29 more boats and 12 tugs.", "is_difference", ["29"]),
        ("The port has 29 boats fewer than Velm.", "is_difference", ["29"]),
        ("The port has 29 wooden fishing boats more.", "is_difference", []),
    ],
)
def test_days_of_statements_and_numbers_that_compare_are_told_apart(sentence, flag, flagged):
    assert [m.words for m in mentions(sentence) if getattr(m, flag)] == flagged


def test_the_rest_of_a_count_and_the_numbers_of_a_date_are_no_values():
    assert mentions("The other 14 boats and the remaining 3 sank.") == []
    assert [m.words for m in mentions("Boats sank two weeks ago.")] == ["two weeks ago"]


def test_the_number_of_a_name_is_no_value():
    assert [m.words for m in mentions("They sold Harbour 95 to Velm, and 12 ropes.")] == ["12"]


def test_sentences_of_reprints_have_no_values():
    material = material_from_texts(["The port has 12 boats.", "The port has 40 boats."], documents=[0, 1])
    found = find_mentions(replace(material, counted=np.array([False, True])), [None, None])
    assert [m.words for m in found] == ["40"]


def test_a_day_is_resolved_against_the_day_of_its_article():
    assert [m.value.iso for m in mentions("The ferry sank on Monday.")] == ["2024-03-04"]
    assert mentions("The ferry sank on Monday.", published=None) == []


def test_a_little_of_the_sentence_is_kept_on_both_sides():
    found = mention("12", f"{'a' * 90} Boats 12 Tugs {'b' * 90}")
    assert found.context_words == f"{'a' * 53} boats 12 tugs {'b' * 54}"
    assert found.context_words[: found.behind].endswith(" 12")


def test_words_weigh_by_rarity_distance_and_clause():
    text = "In Ruma winter storms hit 12 percent of boats in old wooden harbour basins of Orlen; Velm lost boats."
    found = mention("12 percent", text, "Storms end.", published=None)
    rare, common = log(1 + 2 / 1), log(1 + 2 / 2)
    next_to = {"winter": 1.5 * rare, "storm": 1.5 * common, "hit": 1.5 * rare, "boat": 1.5 * rare}
    near, far = {"ruma": rare, "wooden": rare, "harbour": rare}, {"basin": rare / 2, "orlen": rare / 2}
    assert found.context == pytest.approx({**next_to, **near, **far, "velm": rare / 4, "lost": rare / 4})


def test_words_of_one_meaning_weigh_as_the_rarest_and_other_values_half_of_that():
    texts = ["By March 2021 troops withdrew 12 boats and 40 tugs.", "Troops withdrew."]
    rare, common = log(1 + 2), log(1 + 1)
    words = {"troop": 1.5 * common, "leave": 1.5 * rare, "boat": 1.5 * rare, "tug": rare}
    assert mention("12", *texts).context == pytest.approx({**words, "#40": rare / 2, "@2021-03": rare / 2})
    assert {term for term in mention("March 2021", *texts).context if not term.isalpha()} == {"#12", "#40"}


VALUES = "The flood killed 5 men on May 3, 2004"


@pytest.mark.parametrize(("n_words", "words"), [(MAX_WORDS, ["5", "May 3, 2004"]), (MAX_WORDS + 1, [])])
def test_a_sentence_too_long_for_a_point_has_no_values(n_words, words):
    text = f"{VALUES}{' indeed' * (n_words - len(VALUES.split()))}."
    assert [mention.words for mention in find_mentions(material_from_texts([text]), [None])] == words


@pytest.mark.parametrize("repeated", ["about 5 men and ", "5|", "5“"])
def test_the_time_is_linear_in_the_length_of_a_badly_split_sentence(takes_linear_time, repeated):
    assert takes_linear_time(lambda text: find_mentions(material_from_texts([text]), [None]), repeated)


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The ferry was sailing north at 14 mph.", "14 mph", {"sail", "north"}),
        ("The ferry left Orlen at 14 mph.", "14 mph", {"leave"}),
        ("The ferry led by 13 minutes 45 seconds.", "45 seconds", set()),
        ("The ferry left on Friday.", "Friday", {"ferri", "leave"}),
    ],
    ids=["words", "no name", "those of another number", "date"],
)
def test_beside_a_value_stand_the_words_right_before_it(sentence, words, expected):
    assert mention(words, sentence).beside == expected


@pytest.mark.parametrize(
    ("one", "other", "agree", "equal", "about"),
    [
        ("12 crew", "12 crew", True, True, True),
        ("12 crew", "14 crew", False, False, False),
        ("at least 280 crew", "380 crew", True, False, False),
        ("3,000 crew", "2,980 crew", True, False, True),
        ("hundreds of crew", "hundreds of crew", True, True, False),
        ("a crew in March 2021", "a crew on March 3, 2021", True, False, True),
        ("a crew on March 3, 2021", "a crew on 2021-03-03", True, True, True),
        ("a crew on March 3, 2021", "a crew on March 4, 2021", False, False, False),
        ("12 crew", "a crew on March 3, 2021", False, False, False),
    ],
)
def test_numbers_and_dates_are_compared_without_asking_which_they_are(one, other, agree, equal, about):
    a, b = (mentions(f"The ferry sank with {words}.")[0].value for words in (one, other))
    for left, right in ((a, b), (b, a)):
        assert (left.agrees_with(right), left.is_equal_to(right)) == (agree, equal)
        assert left.is_about(right) is about


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("12 crew", 0),
        ("3,000 crew", pytest.approx(900)),
        ("at least 12 crew", inf),
        ("crew in May 2021", 30),
        ("crew in 2021", 364),
    ],
)
def test_the_width_of_a_value_is_what_its_words_leave_open(words, width):
    assert mentions(f"The ferry sank with {words}.")[0].value.width == width


def test_a_value_is_a_number_or_a_date():
    number, date_ = mentions("The ferry sank on March 3, 2021 with 12 crew.")
    assert (number.number, number.date, number.is_date) == (number.value, None, False)
    assert (date_.number, date_.date, date_.is_date) == (None, date_.value, True)


def test_a_day_without_a_year_in_an_article_without_a_date_is_compared_and_nothing_else():
    found = mention("March 3", "The ferry leaves on March 3.", published=None)
    assert found.is_assumed
    assert found.date.agrees_with(mention("3 March", "It leaves on 3 March.", published=None).date)
    assert not found.date.agrees_with(mention("March 5", "It leaves on March 5.", published=None).date)
    # Whatever the words around it.
    planned = mention("February 14", "It is to leave on Friday, February 14.", published=None)
    assert planned.date.agrees_with(mention("February 14", "It left on February 14.", published=None).date)
    assert not mention("March 3", "The ferry leaves on March 3.").is_assumed
    assert mentions("The ferry left last month.", published=None) == []


def test_a_case_that_was_reported_on_a_day_is_of_that_day():
    assert not mention("March 3", "The first case was reported on March 3.").is_reporting
    assert mention("March 3", "The port is closed, it reported on March 3.").is_reporting
