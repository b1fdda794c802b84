import pytest

from summarize.analysis import analyse
from summarize.corpus import Document

FIRE = "A fire destroyed a crowded hotel in Lima on Sunday night, police said. "


def differences(*texts, published=None):
    days = published or [None] * len(texts)
    documents = [Document(text, published=day) for text, day in zip(texts, days, strict=True)]
    analysis = analyse(documents)
    sentences = analysis.material.sentences
    return [
        (d.kind, d.relation, [sentences[v[0].sentence].text[v[0].start : v[0].end] for v in d.values])
        for d in analysis.differences
    ]


def test_two_numbers_of_one_slot_differ():
    found = differences(
        FIRE + "The blaze killed 12 guests and injured 31 others in the hotel.",
        FIRE + "The blaze killed 15 guests in the old hotel near the station.",
    )
    assert [(kind, relation, sorted(values)) for kind, relation, values in found] == [
        ("number", "conflict", ["12", "15"])
    ]


def test_a_later_article_updates_the_toll_and_the_oldest_value_comes_first():
    found = differences(
        "The blaze in the hotel killed 20 guests, officials said as rescuers left.",
        "The blaze in the hotel killed 12 guests, officials said while the ruins smoked.",
        published=["2024-03-04", "2024-03-03"],
    )
    assert found == [("number", "update", ["12", "20"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The quake killed at least 300 people in Lima.", "The quake killed 350 people in Lima."),
        ("The quake killed more than 300 people in Lima.", "The quake killed 350 people in Lima."),
        ("The storm killed 120 people in Honduras.", "The storm killed 150 people in Guatemala."),
        (
            "The ship lay 630 nautical miles off the coast of Chile.",
            "The ship lay 1,160 kilometers off the coast of Chile.",
        ),
        ("Santos ruled the country for 62 years.", "Santos ruled the country with 62 deputies."),
        ("Troops invaded the country in 2003.", "Troops left the country in 2011."),
        ("There are 2,500 troops in Iraq.", "There are 900 troops in Syria."),
        (
            "Iran must release 15 sailors of the navy in Tehran.",
            "Iran must release the other 14 sailors of the navy in Tehran.",
        ),
    ],
)
def test_what_is_no_disagreement_is_not_shown(one, other):
    assert differences(one, other) == []


def test_values_that_one_article_gives_both_are_its_own_account():
    one = (
        "The flood killed 14 villagers in Ruma, officials said. Later the flood killed 40 villagers in Ruma, they said."
    )
    assert differences(one, "The flood killed 14 villagers in Ruma, officials said on the scene.") == []


def test_different_dates_of_one_event_differ():
    found = differences(
        "Under the plan hundreds of U.S. troops leave Iraq by September 2025 and the remainder leave by January 2027.",
        "It involves the departure of hundreds of troops by September 2025, with the remaining troops leaving by the end of 2026. "
        "Nobody in Baghdad would comment on the plan. The embassy did not answer either.",
    )
    assert [(kind, sorted(values)) for kind, _, values in found] == [("date", ["January 2027", "the end of 2026"])]


def test_an_agreement_denied_in_a_short_form_is_not_stated():
    matter = "an agreement on the withdrawal of troops from Iraq"
    denied = f"Washington and Baghdad haven't reached {matter}."
    assert differences(denied, f"Officials denied that they had reached {matter}.") == []
    found = differences(denied, f"Washington and Baghdad have reached {matter}.")
    assert [(kind, relation) for kind, relation, _ in found] == [("status", "conflict")]


@pytest.mark.parametrize(
    "sentence",
    [
        "If no agreement is reached on the withdrawal of troops from Iraq, Baghdad will walk out.",
        "There is no doubt an agreement was the aim of the talks on the withdrawal of troops from Iraq.",
    ],
)
def test_a_hypothetical_agreement_is_not_denied(sentence):
    stated = "Washington and Baghdad have reached an agreement on the withdrawal of troops from Iraq."
    assert differences(stated, sentence) == []


def test_an_agreement_stated_and_denied_differs():
    found = differences(
        "Washington and Baghdad have reached an agreement on the withdrawal of troops from Iraq.",
        "There is no formal agreement in place yet on the withdrawal of troops from Iraq, Baghdad says.",
    )
    assert [kind for kind, _, _ in found] == ["status"]


@pytest.mark.parametrize(
    ("published", "relation"),
    [
        (("2024-07-24", "2024-07-23"), "update"),
        (("2024-07-23", "2024-07-24"), "conflict"),
        (("2024-08", "2024-07-23"), "update"),
        (("2024-07-23", "2024-07-23"), "conflict"),
        (("2024-07", "2024-07-23"), "conflict"),
        (("2024-07-23", "2024-07"), "conflict"),
        (("2024", "2024-07-23"), "conflict"),
        (("2024-07-23", None), "conflict"),
    ],
)
def test_an_agreement_reached_after_it_was_denied_is_an_update_where_the_days_are_certain(published, relation):
    stated = "Washington and Baghdad have reached an agreement on the withdrawal of troops from Iraq."
    denied = "There is no formal agreement in place yet on the withdrawal of troops from Iraq, Baghdad says."
    ((kind, found, values),) = differences(stated, denied, published=published)
    assert (kind, found) == ("status", relation)
    assert values[0].startswith("have reached") is (relation == "conflict")


@pytest.mark.parametrize(
    ("denied", "relation"),
    [
        ("No ransom was paid for the crew of the ferry, the minister said.", "conflict"),
        ("No ransom has been paid for the crew of the ferry, the minister said.", "update"),
    ],
)
def test_what_is_denied_of_the_past_stays_a_conflict_and_what_is_not_so_yet_may_change(denied, relation):
    stated = "A ransom of two million euros was paid for the crew of the ferry, a trader said."
    rest = "Snow kept most pupils of the valley at home for a week."
    stated = stated if relation == "conflict" else stated.replace("was", "has been")
    found = differences(f"{denied} {rest}", f"{stated} {rest}", published=["2024-07-23", "2024-07-25"])
    assert [(kind, found) for kind, found, _ in found] == [("status", relation)]


def test_a_name_in_two_spellings_differs_but_not_one_with_a_middle_name():
    spelled = differences(
        "President Farhad Alaaldin said the talks are over.", "President Farhad Aladdin said the talks are over."
    )
    assert [(kind, sorted(values)) for kind, _, values in spelled] == [("name", ["Farhad Alaaldin", "Farhad Aladdin"])]
    assert differences("President Farhad Aladdin said no.", "President Farhad Omar Aladdin said it was over.") == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Floods swept through the town of Karsin, destroying more than 200 homes. The governor went there.",
            "The river burst its banks at night. In Karsin some 350 houses were destroyed.",
            ("number", ["200", "350"]),
        ),
        (
            "Norden said it would buy its rival Halix for $4.2 billion in cash. Shares of Halix jumped.",
            "Halix has found a buyer. Norden agreed to a takeover worth $3.9 billion, both firms said.",
            ("number", ["$3.9 billion", "$4.2 billion"]),
        ),
        (
            "Train drivers will begin a strike on 3 March, their union said. Talks broke down.",
            "Commuters fear the worst. A strike by train drivers will start on 5 March.",
            ("date", ["3 March", "5 March"]),
        ),
    ],
)
def test_in_plain_articles_without_dates_the_only_values_of_their_kind_differ(one, other, expected):
    assert [(kind, sorted(values)) for kind, _, values in differences(one, other)] == [expected]


def test_a_bridge_that_a_later_article_calls_open_has_been_opened():
    one, other = FIRE + "The bridge at Velm remains closed.", FIRE + "The bridge at Velm was reopened to cars."
    assert differences(one, other) == [("status", "conflict", ["reopened", "closed"])]
    assert differences(one, other, published=["2024-03-03", "2024-03-04"]) == [
        ("status", "update", ["closed", "reopened"])
    ]
