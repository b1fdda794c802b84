"""What is of one slot and what is not, on articles about invented events."""

import pytest

from summarize.analysis import analyse
from summarize.corpus import Document

REST = (
    " Rescue workers arrived from the nearby town of Velm before dawn. The ferry company promised to help all families.",
    " Divers searched the cold water of the harbour all night long. Relatives waited at a school for any news.",
)


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
