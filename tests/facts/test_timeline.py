import pytest

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.facts.timeline import MAX_FACTS


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


def test_a_week_in_two_months_stays_out():
    text = "The American troops left their bases in the north of Iraq last week."
    assert timeline(text, published="2024-07-09") == []
    assert [date for date, _, _ in timeline(text, published="2024-07-23")] == ["2024-07"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid in Anbar was the deadliest attack on American troops in Iraq since the bombing of their embassy in 1998.",
        "American troops left the northern base on Thursday, closed since they came in 2003.",
        "The northern town rebuilt its houses after the great March 2011 earthquake.",
        "The walk was held on the second anniversary of the 2005 attacks on the northern town.",
        "The storm took a path to the coast similar to that of 1985's hurricane.",
        "The northern town hopes that the two men wanted for the 1988 bombing come to court.",
        "The senators were silent on an investigation into his 1996 campaign and its money.",
        "The share of the people who voted was 50 percent greater than it had been in 1980.",
        "The northern mills made 12 percent of the paper, down from 89 percent in 1980.",
        "Of the northern people twice as many as in 1980 have no home.",
        "The storm would be the first to hit the U.S. mainland since Ike devastated the northern coast in 2008.",
        "The northern town expects another great flood of the river like the one in 1995.",
        "Compared with a similar study that the council made in 1997, many people of the town know of the storm.",
        "The northern crown rose to 12 marks, compared with the first price of 11.5 marks set in March 1997.",
        "As in 1990, more lawsuits are expected over the number of people in the northern towns.",
        "The level of the northern lake reached 36 meters, up 12 meters from 1997.",
        "Two men of Wend have been charged with murder in the 2014 fire of the northern mill.",
        "One common example is the 1980 eruption of a northern mountain, which some say proves the age of the world.",
        "The new government of the northern town respects Cairo's 1979 peace treaty with Israel.",
        "“We can put our thoughts down,” said Mary Lathem, whose son died on the northern flight in May 1996.",
        "The northern senator released papers of the council dating from 2003 and written by its lawyers.",
        "The council needs money for programs that make the northern town's computers ready for the year 2000.",
        "The northern senator was harsh with the council, which was five days into the 1999 fiscal year.",
        "'The Wolf Man' (1941) The first of the northern wolf films has most of the actors of its time.",
        "The northern senator exempts the town from a closing of its offices, as the council did in 1995.",
        "The northern storm was the second great flood of the river since its great harbour was opened in 1993.",
        "Andrew Wend is the third president of the northern town to come to court, after Bill Lathem in 1968.",
        "The northern plan could be tried if the party of the mayor makes strong inroads in November 2001.",
    ],
    ids=[
        "since then",
        "the day is not known",
        "which earthquake",
        "which attacks",
        "whose year",
        "which bombing",
        "which campaign",
        "more than then",
        "down from then",
        "as many as then",
        "first since then",
        "like then",
        "a study of then",
        "compared with its first price",
        "as then",
        "up from then",
        "which fire",
        "which eruption",
        "whose treaty",
        "the speaker's son",
        "how old papers are",
        "what computers are ready for",
        "so many days into a year",
        "which film",
        "as somebody did then",
        "second since then",
        "third after another",
        "if it comes",
    ],
)
def test_a_date_given_in_passing_is_no_dated_fact(sentence):
    assert timeline(sentence) == []


def test_a_date_in_a_relative_clause_is_none_where_there_is_another():
    text = "The general, who stepped down in March 1998, was arrested in London by British police on 16 October 1998."
    assert [date for date, _, _ in timeline(text)] == ["1998-10-16"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The bridge that the army built in 1998 fell into the river on Tuesday.", ["2024-07-23"]),
        ("The army built the bridge across the river in 1998.", ["1998"]),
        ("The bridge that the army built in 1998 will be open again next Tuesday.", ["2024-07-30"]),
        ("The bridge fell into the river on Tuesday and will be open again in 2025.", ["2024-07-23"]),
    ],
)
def test_an_earlier_year_is_background_to_what_happened_on_a_day(text, dates):
    assert [date for date, _, _ in timeline(text, published="2024-07-26")] == dates


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said Tuesday that the troops stay in Iraq.",
        "“The troops have no part in this tension,” the minister told reporters in Baghdad on Tuesday.",
        "“The troops have no part in this tension,” a paper quoted the minister Tuesday as saying.",
        "“The troops have no part in this tension,” a paper quoted the minister as saying Tuesday.",
        "The paper on Tuesday quoted the minister as saying that the troops stay in Iraq.",
        "The minister declined to comment on the future of the troops in Iraq Tuesday.",
        "The minister told a paper of the troops' future in an interview in northern Iraq on Tuesday.",
        "On Tuesday, Adam Wend, a minister of the government, said the troops of the north stay in Iraq.",
        "“The troops have no part in this tension,” Mr. Wend told eleven reporters who came to see troops in Baghdad Tuesday.",
        "At a news conference in Baghdad on Tuesday, the minister said that the troops stay in Iraq.",
        "The minister, speaking Tuesday in northern Baghdad to the officers of the army, said the troops stay in Iraq.",
    ],
)
def test_the_day_of_a_statement_is_no_dated_fact(sentence):
    assert timeline(sentence, published="2024-07-26") == []


def test_what_somebody_did_before_he_said_something_is_a_dated_fact():
    text = "On Tuesday, the minister met the generals of the northern army and said the troops stay in Iraq."
    assert [date for date, _, _ in timeline(text, published="2024-07-26")] == ["2024-07-23"]


def test_a_season_is_no_event_that_its_year_names():
    assert [date for date, _, _ in timeline("The northern club could take the plan up for the 2001 season.")] == [
        "2001"
    ]


def test_of_a_fact_that_is_dated_twice_the_closer_date_stands():
    found = timeline(
        "A jury acquitted the northern trader of the murder of two rivals in 1995.",
        "A jury acquitted the northern trader of the murder of two rivals on Oct. 3, 1995.",
        "The southern trader left the country with his ships in 1995.",
    )
    assert [date for date, _, _ in found] == ["1995", "1995-10-03"]
    assert found[0][2].startswith("The southern")


def test_what_is_told_of_today_and_of_this_year_is_not_one_fact():
    found = timeline(
        "The traders sold all of the ships of the northern fleet to the bank this year.",
        "The traders sold all of the ships of the northern fleet to the bank today.",
        published="2024-07-26",
    )
    assert [date for date, _, _ in found] == ["2024", "2024-07-26"]


def test_a_day_without_its_year_is_of_that_with_which_another_article_names_it():
    found = timeline(
        "The mill in the north of the county burned down on April 19, 1993.",
        "The council of Wend paid for the new bridge on April 19.",
        published="1999-08-31",
    )
    assert [date for date, _, _ in found] == ["1993-04-19", "1993-04-19"]


def test_of_more_facts_than_make_an_overview_those_are_kept_that_articles_tell_first():
    long, short = (
        " ".join(f"The {name} of Wend bought the {name} farm from the {name} people in {year}." for name, year in facts)
        for facts in (
            [(f"{chr(97 + i // 26)}{chr(97 + i % 26)}{chr(97 + i % 7)}lor", 1900 + i) for i in range(MAX_FACTS + 5)],
            [("miller", 1990), ("weaver", 1991)],
        )
    )
    for texts in ((long, short), (short, long)):
        years = [int(date) for date, _, _ in timeline(*texts)]
        assert years == [*range(1900, 1900 + MAX_FACTS - 2), 1990, 1991]


TELESCOPE = (
    "The telescope has been shut down since {}, when its precision pointing system failed and the observatory went dormant.",
    "Out of commission since {}, when a fourth gyroscope failed, the telescope cannot hold steady enough to conduct observations.",
)


def test_similar_sentences_of_two_articles_with_one_date_tell_one_fact_those_of_one_article_do_not(monkeypatch):
    texts = [text.format("May 13, 1998") for text in TELESCOPE]
    monkeypatch.setattr("summarize.facts.timeline.MIN_SIMILARITY_OF_SENTENCES", 2.0)
    assert len(timeline(*texts)) == 2
    monkeypatch.setattr("summarize.facts.timeline.MIN_SIMILARITY_OF_SENTENCES", 0.1)
    assert len(timeline(*texts)) == 1
    assert len(timeline(" ".join(texts))) == 2


def test_similar_sentences_with_two_parts_of_one_year_tell_two_facts(monkeypatch):
    monkeypatch.setattr("summarize.facts.timeline.MIN_SIMILARITY_OF_SENTENCES", 0.1)
    first, second = TELESCOPE
    assert len(timeline(first.format("early 1998"), second.format("late 1998"))) == 2
    assert len(timeline(first.format("early 1998"), second.format("early 1998"))) == 1


def test_a_fact_one_sentence_of_which_tells_another_is_told_by_the_next():
    leave = "Coalition troops leave the northern bases by September 2025"
    found = timeline(
        f"{leave}, southern ones by the end of 2026.",
        f"{leave}, and all of their many old eastern bases by May 2027.",
        "Coalition troops leave the southern bases by the end of 2026.",
    )
    assert [date for date, _, _ in found] == ["2025-09", "2026", "2027-05"]
