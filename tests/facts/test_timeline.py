import pytest

from summarize.analysis import analyse
from summarize.corpus import Document


def timeline(*texts, published=None):
    analysis = analyse([Document(text, published=published) for text in texts])
    sentences = analysis.material.sentences
    return [
        (f.date, sentences[f.sentence].text[f.start : f.end], sentences[f.sentence].text) for f in analysis.timeline
    ]


def test_facts_stand_in_the_order_of_the_dates_they_speak_of():
    found = timeline(
        "American troops leave their bases in Baghdad by September 2025. American troops invaded Iraq from the south in 2003. "
        "The last base in the north of Iraq closes at the end of 2026."
    )
    assert [(date, words) for date, words, _ in found] == [
        ("2003", "in 2003"),
        ("2025-09", "by September 2025"),
        ("2026", "the end of 2026"),
    ]


def test_one_fact_of_several_articles_has_one_line():
    found = timeline(
        "American troops invaded Iraq from the south in 2003.",
        "American troops invaded Iraq from the south in 2003, the report says.",
    )
    assert [date for date, _, _ in found] == ["2003"]


def test_what_cannot_be_resolved_stays_out():
    assert timeline("The American troops leave the north of Iraq next year.") == []
    assert [
        date
        for date, _, _ in timeline("The American troops leave the north of Iraq next year.", published="2024-07-23")
    ] == ["2025"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid in Anbar was the deadliest attack on American troops in Iraq since the bombing of their embassy in 1998.",
        "American troops left the northern base on Thursday, closed since they came in 2003.",
    ],
    ids=["since then", "the day is not known"],
)
def test_a_date_given_in_passing_is_no_dated_fact(sentence):
    assert timeline(sentence) == []


def test_a_date_in_a_relative_clause_is_none_where_there_is_another():
    text = "The general, who stepped down in March 1998, was arrested in London by British police on 16 October 1998."
    assert [date for date, _, _ in timeline(text)] == ["1998-10-16"]


def test_the_day_of_a_statement_is_no_dated_fact():
    assert timeline("The minister said Tuesday that the troops stay in Iraq.", published="2024-07-26") == []
