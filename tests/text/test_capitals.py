from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.capitals import learn_capitals

TEACHING = [
    "On Monday the mayor of Wend, Nora Field, painted a white wall behind the White House.",
    "The bridge of Wend was closed by NATO and the U.S. Army for the whole of the winter.",
    "In the end the McAlister Bridge Company lost its iPhone and its white boats.",
    "Yesterday the joint Operation Deep Water began, and an air of calm lay in the town.",
]
CAPITALS = learn_capitals(TEACHING, names=["Wend Gazette", "gazette.example"])


@pytest.mark.parametrize(
    "sentence",
    [
        "A white boat passed the White House.",
        "Later Nora Field spoke for NATO, the U.S. and McAlister.",
        "The Wend Gazette reported it.",
        "“I’m in the U.S. Army,” said Mr. Strand.",
        "In May it may rain on the 3rd of Sept. 4 in France.",
        "He saw President Nora Field with a president.",
        "The pro-Iranian and US-led forces met at 5 p.m. near the river.",
        "It said, “We left. They came too.”",
        "It warned that, if they go, “it will fall.”",
        "iPhone boats are no boats.",
        "World War II and the FBI.",
    ],
)
def test_a_sentence_gets_the_capitals_back_that_it_had(sentence):
    assert CAPITALS.restore(sentence.lower()) == sentence


def test_what_is_written_in_capitals_keeps_the_acronyms_that_the_others_have():
    assert (
        CAPITALS.restore("NATO AND THE MAYOR OF WEND PAINTED THE WALL.")
        == "NATO and the mayor of Wend painted the wall."
    )


def test_names_that_no_other_article_has_are_told_by_what_stands_before_them():
    assert CAPITALS.restore("it fell, said abel strand, who saw general ivo marsh.") == (
        "It fell, said Abel Strand, who saw General Ivo Marsh."
    )


def test_a_word_that_the_others_write_in_both_ways_follows_its_neighbours():
    capitals = learn_capitals(["The old Bay Bridge fell into the bay near a bay and another bay."])
    assert capitals.restore("an old bay bridge and the bay") == "An old Bay Bridge and the bay"


def test_headlines_and_beginnings_of_sentences_teach_nothing():
    capitals = learn_capitals(
        ["Officials Close Every Bridge Before Winter Comes Again", "Officials met.", "THE OFFICIALS LEFT THE TOWN."]
    )
    assert capitals.restore("then officials close every bridge") == "Then officials close every bridge"


def test_without_other_articles_the_calendar_and_the_countries_are_known():
    assert learn_capitals([]).restore("on friday the french left iraq.") == "On Friday the French left Iraq."


def test_an_article_that_writes_the_country_with_full_stops_teaches_how_to_write_it_without():
    capitals = learn_capitals(["Many U.S. troops told us that they left."])
    assert capitals.restore("us troops told us that they left") == "US troops told us that they left"


@given(
    st.text()
    | st.lists(st.sampled_from([*" ".join(TEACHING).lower().split(), "ß", "İ", "o’clock", "ﬁn", "“", "."])).map(
        " ".join
    )
)
def test_only_letter_case_changes(text):
    restored = CAPITALS.restore(text)
    assert len(restored) == len(text)
    assert restored.lower() == text.lower()


@given(st.text())
def test_restoring_twice_changes_nothing_more(text):
    assert CAPITALS.restore(CAPITALS.restore(text)) == CAPITALS.restore(text)


@pytest.mark.parametrize(
    "text",
    [
        "later nora field spoke for nato, the u.s. and mcalister.",
        "NORA FIELD PAINTED THE WHITE HOUSE FOR THE US ARMY.",
        "an operation in the air began behind the bridge of wend in may.",
    ],
)
def test_a_text_is_restored_alike_where_only_its_own_words_are_learned(text):
    assert learn_capitals(TEACHING, for_texts=[text]).restore(text) == learn_capitals(TEACHING).restore(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ﬁre broke out in the white house.", "ﬁre broke out in the White House."),
        ("the page ends in ﬁ", "The page ends in ﬁ"),
    ],
)
def test_a_letter_whose_capital_is_two_letters_stays_and_so_do_those_behind_it(text, expected):
    assert CAPITALS.restore(text) == expected
