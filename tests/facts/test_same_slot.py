"""What is of one slot and what is not, on articles about invented events."""

import pytest

from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.facts.mentions import find_mentions
from summarize.facts.same_slot import differ_in_place, is_same_slot

from .materials import material_from_texts

REST = (
    " Rescue workers arrived from the nearby town of Velm before dawn. The ferry company promised to help all families.",
    " Divers searched the cold water of the harbour all night long. Relatives waited at a school for any news.",
)


@pytest.fixture(autouse=True)
def no_value_is_lone(monkeypatch):
    """In these short texts each value is the only one of its kind, which would do instead of what is tested."""
    monkeypatch.setattr("summarize.facts.value_differences.find_lone_pairs", lambda _: {})


def differing_values(one, other, published=(None, None)):
    texts = (one + REST[0], other + REST[1])
    analysis = analyse([Document(text, published=day) for text, day in zip(texts, published, strict=True)])
    sentences = analysis.material.sentences
    return [
        sorted(sentences[v[0].sentence].text[v[0].start : v[0].end] for v in d.values) for d in analysis.differences
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry Marlin sank off Orlen with 30 to 40 passengers aboard.",
            "The ferry Marlin sank off Orlen with 36 passengers aboard.",
        ),
        (
            "The new bridge over the Orlen river cost $2 million to $3 million to build, the council said.",
            "Building the new bridge over the Orlen river cost $2.4 million, the mayor said.",
        ),
        (
            "The bridge over the Orlen river cost 38 million euros to build, the council said.",
            "Repairs of the bridge over the Orlen river cost 23 million euros, the mayor said.",
        ),
        (
            "The mining company will cut 500 jobs in Orlen.",
            "The mining company cut 400 jobs in Orlen.",
        ),
        (
            "Marchand and Olsen broke away from the riders at 42 km from the finish in Orlen.",
            "Berg broke away from the riders 50 km from the finish in Orlen.",
        ),
        (
            "The fishing company made a profit of $12 million in the first quarter.",
            "The fishing company made a profit of $18 million in the full year.",
        ),
        (
            "Through July, 32 new cases of river fever have been confirmed across the Orlen valley this year.",
            "As of August, 50 cases of river fever have been confirmed across the Orlen valley.",
        ),
        (
            "A ferry fire killed 20 people off Orlen in 1978.",
            "A ferry fire killed 34 people off Orlen on Sunday.",
        ),
        (
            "The explosion of the tanker Gull killed 20 sailors off Orlen.",
            "The explosion of the trawler Heron killed 34 fishermen off Orlen.",
        ),
        (
            "With 22 percent of the vote counted, Brand led the election in Orlen.",
            "Brand led the election in Orlen with 31 percent of the vote.",
        ),
        (
            "The survey of Orlen found that 68 percent of the tenants support the new bridge.",
            "The survey of Orlen found that 61 percent of the owners support the bridge tax.",
        ),
        (
            "Officers found the stolen ferry truck in the 5500 block of East Harbour Street.",
            "Officers found the stolen ferry van in the 4200 block of East Station Street.",
        ),
        (
            "The ferry captain Berg was reported missing in Orlen on Nov. 18, 2017.",
            "The ferry pilot Lund was reported missing in Velm in May 2017.",
        ),
        (
            "The harbour ferry Marlin needs twelve pumps to work.",
            "Two of the Marlin's fifteen pumps failed, and the harbour ferry needs them to work.",
        ),
        (
            "The council opened the new bridge over the river in March 2011.",
            "The council opened the new bridge over the river in June 2014.",
        ),
    ],
    ids=[
        "range",
        "range of money",
        "cost to build and of repairs",
        "planned and done",
        "places on a way",
        "period",
        "counted up to other months",
        "years apart",
        "other names",
        "counted votes",
        "shares of others",
        "addresses",
        "other people's dates",
        "part and whole",
        "dates years apart",
    ],
)
def test_values_of_other_things_do_not_differ(one, other):
    assert differing_values(one, other) == []


def test_a_value_outside_a_range_differs():
    found = differing_values(
        "Between 30 and 40 passengers died when the ferry Marlin sank off Orlen.",
        "The sinking of the ferry Marlin off Orlen killed 55 passengers.",
    )
    assert found == [["55", "Between 30 and 40"]]


def test_which_monday_two_articles_mean_is_no_disagreement():
    found = differing_values(
        "Members of the council want to get home to Orlen by Monday to campaign.",
        "Members of the council want to get home to Orlen by Monday to campaign, they said.",
        published=("1998-10-05", "1998-10-06"),
    )
    assert found == []


def test_articles_of_other_times_report_other_states_of_things():
    one, other = "The new bridge over the Orlen cost $12 million.", "The new bridge over the Orlen cost $18 million."
    assert differing_values(one, other, ("2024-03-01", "2024-04-01")) == [["$12 million", "$18 million"]]
    assert differing_values(one, other, ("2024-03-01", "2024-06-01")) == []
    assert differing_values(one, other, ("2024-03-01", None)) == [["$12 million", "$18 million"]]


def test_the_same_words_for_a_date_are_no_difference_whatever_they_resolve_to():
    one = "The council of Orlen approved the plan for the new river bridge last month."
    assert differing_values(one, one.replace("plan", "new plan"), ("2024-03-30", "2024-04-02")) == []


@pytest.mark.parametrize(("other", "expected"), [("40", []), ("60", [["30", "60"]])])
def test_a_number_far_above_a_lower_bound_differs(other, expected):
    one = "The ferry Marlin sank off Orlen and at least 30 passengers were injured."
    assert differing_values(one, one.replace("at least 30", other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Two guards were killed and a third was wounded in the raid.",
            "The videos show a raid on the Orlen bank last week, in which four guards and six masked robbers died.",
            [],
        ),
        (
            "Berg, his four sons and their mother lived in a house.",
            "Berg lived with his mother, his wife and five sons.",
            [["five", "four"]],
        ),
    ],
    ids=["toll", "count"],
)
def test_small_counts_differ_in_similar_slots_but_not_small_tolls(one, other, expected):
    assert differing_values(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The storm left the islands, traveling north at 14 mph.",
            "The storm is traveling at 12 mph, which lets it hover over the coast.",
            [["12 mph", "14 mph"]],
        ),
        (
            "The storm left the islands, blowing north at 14 mph.",
            "The storm is traveling at 12 mph, which lets it hover over the coast.",
            [],
        ),
        (
            "His remains were found about five weeks after he had left the ferry pier of Velm.",
            "The remains of Berg were found six weeks later on an abandoned farm near the road.",
            [["five weeks", "six weeks"]],
        ),
        (
            "The houses of the plan would be worth $65,000, with small monthly payments.",
            "The house of the old captain, she said, is worth $50,000.",
            [],
        ),
    ],
    ids=["speed", "another word beside", "span of time", "money"],
)
def test_values_beside_one_word_differ_in_less_similar_slots(one, other, expected):
    assert differing_values(one, other) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("opened an inquiry Friday", [["Friday", "Thursday"]]), ("spoke of the inquiry and left on Friday", [])],
)
def test_weekdays_beside_one_word_differ_in_less_similar_slots(words, expected):
    found = differing_values(
        "The port council opened an inquiry Thursday into bribes of the ferry company.",
        f"The port council {words} into bills of the ferry captain.",
        ("2024-03-07", "2024-03-09"),
    )
    assert found == expected


def last_values(one, other, published="2024-03-08"):
    """The last values of two articles, by default of a Friday; a line is a sentence."""
    lines = [(line, document) for document, text in enumerate((one, other)) for line in text.split("\n")]
    texts, documents = zip(*lines, strict=True)
    found = find_mentions(material_from_texts(texts, documents=documents), [published] * 2)
    return [max((m for m in found if m.document == n), key=lambda m: (m.sentence, m.value.start)) for n in (0, 1)]


def are_of_one_slot(one, other, similarity=1.0):
    """Whether the last values of two articles may be of one thing."""
    return is_same_slot(*last_values(one, other), similarity)


@pytest.mark.parametrize(
    ("one", "same", "another"),
    [
        ("The fall hurt 20 people.", "The fall hurt 75 people.", "The fall hurt 90 people."),
        ("The dam cost $20 million.", "The dam cost $38 million.", "The dam cost $45 million."),
        ("Some 10 percent of the dam is built.", "Some 90 percent of the dam is built.", "Some 90 percent is built."),
        ("It burned 20 barns in Velm.", "It burned 25 barns in Velm.", "It burned 25 barns in Orlen."),
        ("It burned 20 barns.", "It burned 25 barns.", "It burned 25 other barns."),
        ("It burned 20 barns.", "It burned 25 barns.", "It burned 25 barns more than in May."),
        ("It burned 20 barns.", "It burned 25 barns.", "It burned all of the 25 barns."),
        ("It burned 20 barns.", "It burned 25 barns.", "It burned 25 mills."),
        ("It killed 20 people.", "It killed 25 people.", "25 of the dead were Velmish."),
        ("The dam costs $20 million.", "The dam costs $25 million.", "They had wanted a dam for $25 million."),
        ("The dam costs $20 million.", "The dam costs $25 million.", "Velm asked the bank for a dam of $25 million."),
        ("Some 63 percent voted.", "Some 49 percent voted.", "Some 49 percent voted four years ago."),
        ("A loaf costs $2.", "A loaf costs $3.", "A loaf used to cost $3."),
        ("It rained 18 mm in 24 hours.", "It rained 24 mm in 24 hours.", "It rained 24 mm over three days."),
        ("The 5.6-magnitude quake hit.", "The 5.8-magnitude quake hit.", "It hit with a magnitude of 5.8."),
        ("It burned 20 barns.", "It burned 25 barns.", "It burned hundreds of barns."),
        ("In May 2023 it burned 20 barns.", "In 2023 it burned 25 barns.", "In June 2023 it burned 25 barns."),
        ("In 1978 it killed 20 people.", "In 1978 it killed 25 people.", "On Sunday it killed 25 people."),
        ("Rents rose by 20 percent.", "Rents climbed by 25 percent.", "Rents fell by 25 percent."),
        ("Rents will rise by 20 percent.", "Rents increased, by 25 percent.", "Rents have fallen by 25 percent."),
        ("It made $20 million in a quarter.", "It made $25 million in a quarter.", "It made $25 million in a year."),
        ("He led 50 km from Orlen.", "He led 40 km from Orlen.", "He led at 40 km from Orlen."),
        ("Berg, 18, of Velm, fell.", "Berg, 20, of Velm, fell.", "Lund, 20, of Orlen, fell."),
        ("It opened on Monday.", "It opened on Tuesday.", "It opened last Monday."),
        ("It opened on Monday.", "It opened on Tuesday.", "It opened yesterday."),
        ("It opened on May 5, 2023.", "It opened on May 9, 2023.", "The first act opened on May 9, 2024."),
        ("The first day is May 5, 2024.", "The first day is May 9, 2024.", "The last day is May 9, 2024."),
        ("It opened in May 2022.", "It opened in April 2023.", "It opened in June 2023."),
        ("It opened on Monday.", "It opened on Feb. 27, 2024.", "It opened on Feb. 5, 2024."),
        ("Berg fell in May 2017.", "Berg fell in June 2017.", "Lund fell in June 2017."),
        ("It opened in May 2017.", "It opened in June 2017.", "It opened, he said in June 2017."),
    ],
    ids=[
        "tolls far apart",
        "sums far apart",
        "shares far apart",
        "places",
        "rest",
        "comparison",
        "whole",
        "other things",
        "part",
        "wish",
        "request",
        "long ago",
        "in former times",
        "spans",
        "other quakes",
        "no number",
        "other days",
        "years apart",
        "direction",
        "direction in other forms",
        "period",
        "place on a way",
        "ages of others",
        "one weekday",
        "a day without a name",
        "over a year apart",
        "beginning and end",
        "a year apart",
        "weeks from a weekday",
        "other people's dates",
        "date of a statement",
    ],
)
def test_what_tells_two_things_apart_however_alike_their_slots_are(one, same, another):
    assert (are_of_one_slot(one, same), are_of_one_slot(one, another)) == (True, False)
    assert (are_of_one_slot(same, one), are_of_one_slot(another, one)) == (True, False)


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("It killed 20 people.", "It killed 50 people.", 0.2),
        ("It killed 20 men.", "It killed 50 people.", 0.2),
        ("It killed 2 men.", "It killed 5 men.", 0.6),
        ("It burned 20 barns.", "It burned 35 barns.", 0.36),
        ("It burned 2 barns.", "It burned 3 barns.", 0.5),
        ("It burned 10 barns.", "It burned 11 barns.", 0.36),
        ("It burned 20 barns.", "It burned 22 barns.", 0.65 * 0.36),
        ("It burned 20 barns.", "It burned 24 barns.", 0.75 * 0.36),
        ("Berg, 18, of Velm, fell.", "Berg, 28, of Velm, fell.", 0.35),
        ("They dug 18 meters.", "They dug 28 meters.", 0.46),
        ("It has $18 million of debt.", "It has $28 million of debt.", 0.3),
        ("It goes north at 10 mph.", "It goes north at 15 mph.", 0.3),
        ("It burned for 10 hours.", "It glowed for 15 hours.", 0.5),
        ("It burned for 10 hours.", "It burned for 15 hours.", 0.25),
        ("Some 31 percent of the members came.", "Some 51 percent of the guests came.", 0.6),
        ("It opened on May 5, 2023.", "It closed on May 9, 2023.", 0.5),
        ("It opened on Monday.", "It closed on Tuesday.", 0.58),
        ("It opened on Monday.", "It opened on Tuesday.", 0.5),
        ("It opened on Monday.", "It opened on March 5.", 0.65),
    ],
)
def test_how_alike_slots_must_be_depends_on_what_they_are_of(one, other, least):
    assert are_of_one_slot(one, other, least)
    assert not are_of_one_slot(one, other, least - 0.001)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It killed 20 people in Velm.", "It killed 25 people in Velm.", False),
        ("It killed 20 people in Velm.", "It killed 25 people in Orlen.", True),
        ("It killed 20 people in Velm.", "It killed 25 people in Velm and Orlen.", True),
        ("It killed 20 people in Velm.", "It killed 25 people.", False),
        ("It killed 20 people in the Velm.", "It killed 25 people in the Velm Basin.", False),
        ("It hit the Velm.\nIt killed 20 people.", "It hit the Velm Basin.\nIt killed 25 people.", False),
        ("It killed 20 people in New Velm.", "It killed 25 people in Velm.", True),
        ("It was in Velm.\nIt killed 20 people.", "The Velmish flood killed 25 people near Orlen.", False),
        ("It hit the coast near Velm.\nIt killed 20 people.", "It killed 25 people in Velm.", False),
        ("It hit the coast near Velm.\nIt killed 20 people.", "It killed 25 people in Orlen.", True),
        ("It burned 20 barns in Velm.", "It burned 25 barns in Velm and Orlen.", False),
        ("It burned 20 barns in Velm.", "It burned 25 barns in Orlen.", True),
        ("It hit the coast near Velm.\nIt burned 20 barns.", "It burned 25 barns in Orlen.", False),
        ("It hit the coast near Orlen.\nThe Velmish flood killed 20 people.", "It killed 25 people in Velm.", False),
        ("The Velmish flood killed 20 people near Orlen.", "It killed 25 people in Velm.", True),
        ("The Velmish fire burned 20 barns near Orlen.", "It burned 25 barns in Velm.", False),
        ("The Velm Harbour fire burned 20 barns near Orlen.", "It burned 25 barns in Velm Harbour.", False),
    ],
)
def test_people_are_of_the_place_named_last_other_things_only_of_their_own_sentence(one, other, expected):
    first, second = last_values(one, other)
    assert differ_in_place(first, second) is differ_in_place(second, first) is expected


def test_what_happened_years_before_an_article_is_of_another_event_than_what_has_no_date():
    one, other = "The strike of 2019 ended with a raise of 5 percent for drivers.", "Drivers get a raise of 8 percent."
    assert differing_values(one, other) == [["5 percent", "8 percent"]]
    assert differing_values(one, other, published=("2026-01-19", "2026-01-20")) == []
    assert differing_values(one, other, published=("2019-12-19", "2019-12-20")) == [["5 percent", "8 percent"]]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("It burned 25 barns on Sunday.", False),
        ("It burned 25 barns in May 2024.", False),
        ("It burned 25 barns there.", False),
        ("In 1978 it burned 25 barns.", True),
    ],
)
def test_a_weekday_that_cannot_be_resolved_is_of_the_news_and_no_earlier_year(other, expected):
    one = "In 1978 it burned 20 barns."
    assert is_same_slot(*last_values(one, other, published=None), 1.0) is expected
    assert is_same_slot(*last_values(other, one, published=None), 1.0) is expected


def test_the_more_alike_slots_are_the_further_apart_counts_may_be():
    one, other = "It burned 20 barns.", "It burned 75 barns."
    assert are_of_one_slot(one, other, 0.6)
    assert not are_of_one_slot(one, other, 0.599)
    assert not are_of_one_slot(one, "It burned 90 barns.")


def test_very_like_slots_overrule_the_guess_where_people_are():
    guessed = last_values("It hit Velm.\nIt killed 20 people.", "It killed 25 people in Orlen.")
    assert differ_in_place(*guessed, 0.649)
    assert not differ_in_place(*guessed, 0.65)
    told = last_values("It killed 20 people in Velm.", "It killed 25 people in Orlen.")
    assert differ_in_place(*told, 1.0)


def test_the_dead_of_a_year_are_not_those_of_an_article_without_a_date():
    one, other = "It is the worst since 2009, when 31 people died.", "It killed 19 people."
    assert not is_same_slot(*last_values(one, other, published=None), 1.0)
    assert is_same_slot(*last_values(one.replace("2009", "May"), other, published=None), 1.0)


def test_of_the_only_large_counts_one_may_be_told_before_and_the_other_after():
    texts = ["The strike will ground 230 flights.", "The strike has grounded 260 flights."]
    mentions = find_mentions(material_from_texts(texts, documents=[0, 1]), [None, None])
    assert is_same_slot(*mentions, 0.8, is_lone=True)
    assert not is_same_slot(*mentions, 0.8)
