from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from summarize.facts.groups import group_sentences
from summarize.facts.judged_pairs import find_judged_pairs
from summarize.facts.repetitions import MAX_SENTENCES, Repetitions, find_repetitions
from summarize.facts.same_fact import FEW_ARTICLES, SMALL_SET

from .materials import material_from_texts

CLOSED = "The council closed the old harbour bridge on Friday."
CLOSED_AND_MORE = (
    "The council closed the old harbour bridge on Friday and ordered engineers from Leeds to rebuild it by 2031."
)
SNOW = "Snow kept most pupils of the valley at home for a week."
OTHERS = (
    "The mayor opened a library in the northern suburb.",
    "Fishermen complained about low prices for herring.",
    "A train hit a fallen tree near the tunnel.",
)


def repetitions_of(*texts: str, groups: list[int] | None = None) -> list[list[bool]]:
    """Which sentences of one article repeat which."""
    material = material_from_texts(list(texts))
    pairs = find_judged_pairs(material)
    found = group_sentences(pairs) if groups is None else np.array(groups)
    return as_table(find_repetitions(replace(material, groups=found), pairs), len(texts))


def as_table(repetitions: Repetitions, n_sentences: int) -> list[list[bool]]:
    found = [repetitions.of(sentence) for sentence in range(n_sentences)]
    assert all(others == sorted(set(others)) for others in found)
    return [[other in others for other in range(n_sentences)] for others in found]


def test_repetitions_are_symmetric_and_hold_groups_support_and_each_sentence_itself():
    assert repetitions_of(CLOSED, CLOSED_AND_MORE, SNOW, SNOW) == [
        [True, True, False, False],
        [True, True, False, False],
        [False, False, True, True],
        [False, False, True, True],
    ]


def test_members_of_one_group_repeat_each_other_even_where_they_are_no_pair():
    assert repetitions_of(CLOSED, SNOW, OTHERS[1], groups=[0, 1, 0]) == [
        [True, False, True],
        [False, True, False],
        [True, False, True],
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "About 2,500 troops are stationed in three camps near the river.",
            "Parliament wants the last 2,500 troops of the coalition to go before the elections.",
        ),
        (
            "It was in 2003 that foreign armies invaded the country and its old rulers fled.",
            "Wages have fallen every year since the 2003 invasion, economists say.",
        ),
        (
            "The presence of the fleet serves as a counterbalance to Persian influence, diplomats say.",
            "For the islands the treaty serves mainly as a shield against Persian influence.",
        ),
    ],
    ids=["number and word", "year and word of another form", "phrase"],
)
def test_a_reader_takes_one_number_or_phrase_for_a_repetition(one, other):
    assert repetitions_of(one, other, *OTHERS)[0] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The last bases near the river, where soldiers of three nations live, are to be left by September 2025.",
            "Nobody knows when the new railway opens, but in September 2025 a vote is to decide who pays for its bridges.",
        ),
        (
            "A school for girls was visited by Prime Minister Ali Hassan, who brought books and praised the teachers.",
            "Floods that ruined the harvest are a warning, according to Prime Minister Ali Hassan, and dams must be built.",
        ),
        ("Police arrested 12 men in Leeds.", "The river rose by 12 inches overnight."),
    ],
    ids=["month and year", "name", "small number"],
)
def test_a_date_or_a_name_or_a_small_number_in_common_is_no_repetition(one, other):
    assert repetitions_of(one, other, *OTHERS)[0] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An inspection in 2022 had found cracks in the dam.", "A report of 2022 found no cracks in the dam."),
        (
            "The presence of the fleet serves as a counterbalance to Persian influence, diplomats say.",
            "The treaty never serves as a shield against Persian influence.",
        ),
    ],
    ids=["number and word", "phrase"],
)
def test_what_is_denied_is_no_repetition_whatever_number_or_phrase_is_the_same(one, other):
    assert repetitions_of(one, other, *OTHERS)[0] == [True, False, False, False, False]


FUNDS = (
    "The state government has pledged 40 million dollars for the repairs.",
    "The federal government will pay 25 million dollars for the repairs.",
)
FILLERS = [f"Item w{place}a stands beside shelf w{place}b in room w{place}c." for place in range(SMALL_SET)]


def test_in_a_small_set_other_numbers_are_other_facts():
    assert not repetitions_of(*FUNDS, *OTHERS, groups=[0, 0, 1, 2, 3])[0][1]
    assert repetitions_of(FUNDS[0], FUNDS[0].replace("40", "some"), *OTHERS, groups=[0, 0, 1, 2, 3])[0][1]
    # In a large set a brief that gives both takes the room of something else.
    groups = [0, 0, *range(1, SMALL_SET + 1)]
    assert repetitions_of(*FUNDS, *FILLERS, groups=groups)[0][1]


def test_in_a_small_set_names_alone_make_no_repetition():
    paid = "The water company Kestrel will pay money to every family."
    arrested = "Two engineers of the Kestrel Water Company were arrested on Tuesday evening."
    denied = "Kestrel Water Company said none of its employees had been arrested."
    assert repetitions_of(paid, arrested, denied, *OTHERS)[0] == [True] + [False] * 5


def test_in_a_small_set_a_rounded_number_is_no_other_fact():
    exact, about = FUNDS[0].replace("40 million", "40,214,000"), FUNDS[0]
    other = FUNDS[0].replace("40 million", "44 million")
    groups = [0, 0, 1, 2, 3]
    assert repetitions_of(exact, about, *OTHERS, groups=groups)[0][1]
    assert not repetitions_of(exact, other, *OTHERS, groups=groups)[0][1]


# Two articles that begin with one event in words of their own, and one that only begins with the same place.
FELL = "A man who fell from the roof of the Meridian Hotel while taking pictures was a student from Leeds, officers said on Friday."
DIED = "A daredevil died while he was taking selfies on the roof of the Meridian Hotel."
HIRED = "The Meridian Hotel has hired a student of music who plays the piano under its glass roof."
CLIMBED = (
    "He had climbed the scaffolding with a friend.",
    "The friend who climbed the scaffolding with him called for help.",
)


def repeats_across(texts: list[str], documents: list[int]) -> bool:
    """Whether the first sentence of the first article and that of the second repeat each other."""
    material = material_from_texts(texts, documents=documents)
    return documents.index(1) in find_repetitions(material, find_judged_pairs(material)).of(0)


def test_first_sentences_of_articles_that_begin_with_one_event_repeat_each_other():
    texts = [FELL, CLIMBED[0], OTHERS[0], DIED, CLIMBED[1], OTHERS[1]]
    assert repeats_across(texts, [0, 0, 0, 1, 1, 1])
    # Whatever numbers the two give.
    assert repeats_across(
        [FELL.replace("A man", "A man of 24"), *texts[1:3], DIED.replace("daredevil", "daredevil of 26"), *texts[4:]],
        [0, 0, 0, 1, 1, 1],
    )
    # Of many articles each tells another stage.
    fillers = FILLERS[:FEW_ARTICLES]
    assert not repeats_across([*texts, *fillers], [0, 0, 0, 1, 1, 1, *range(2, 2 + FEW_ARTICLES)])


def test_sentences_further_down_and_other_news_of_the_same_place_do_not():
    material = material_from_texts(
        [OTHERS[0], FELL, CLIMBED[0], OTHERS[1], DIED, CLIMBED[1]], documents=[0, 0, 0, 1, 1, 1]
    )
    assert 4 not in find_repetitions(material, find_judged_pairs(material)).of(1)
    assert not repeats_across([FELL, CLIMBED[0], OTHERS[0], HIRED, OTHERS[1], OTHERS[2]], [0, 0, 0, 1, 1, 1])


def test_members_of_one_group_that_are_opposed_are_no_repetitions():
    reopened = "The old harbour bridge is open."
    assert repetitions_of(CLOSED, SNOW, reopened, groups=[0, 0, 0]) == [
        [True, True, False],
        [True, True, True],
        [False, True, True],
    ]


def test_what_stands_all_over_the_articles_is_no_repetition():
    told = [
        "Nurses who work at night plan 2,400 strikes until the end of spring.",
        "A scandal, doctors called the 2,400 strikes, and asked the courts for help.",
        "Trade suffers while 2,400 strikes stop the ferries, shop owners fear.",
    ]
    # Two in one article is what a reader wants to see once; three is what the article is about.
    assert repetitions_of(*told[:2], *OTHERS)[0][1]
    assert not repetitions_of(*told, *OTHERS)[0][1]


def test_what_stands_in_very_many_sentences_is_no_repetition_however_many_the_articles_are():
    # A number and the word beside it, and all else is of one sentence alone.
    def told(n_sentences: int) -> list[bool]:
        texts = [
            f"Item w{place}a w{place}b w{place}c w{place}d w{place}e w{place}f 7,250 pumps."
            for place in range(n_sentences)
        ]
        material = material_from_texts(texts, documents=list(range(n_sentences)))
        return as_table(find_repetitions(material, find_judged_pairs(material)), n_sentences)[0]

    assert told(MAX_SENTENCES)[1]
    assert not told(MAX_SENTENCES + 1)[1]


def test_no_sentence_has_no_repetition():
    nothing = material_from_texts([])
    assert find_repetitions(nothing, find_judged_pairs(nothing)).between_firsts.shape == (0, 0)


def test_a_reprint_changes_nothing_of_what_repeats_what():
    texts = [
        "The presence of the fleet serves as a counterbalance to Persian influence, diplomats say.",
        "For the islands the treaty serves mainly as a shield against Persian influence.",
        *OTHERS,
    ]
    alone = material_from_texts(texts, documents=[0, 1, 1, 0, 1])
    reprinted = material_from_texts([*texts, texts[0]], documents=[0, 1, 1, 0, 1, 2])
    reprinted = replace(reprinted, counted=np.array([True] * len(texts) + [False]), n_documents=2)
    without, with_reprint = (
        as_table(find_repetitions(material, find_judged_pairs(material)), len(texts)) for material in (alone, reprinted)
    )
    assert without[0][1]
    assert without == with_reprint


def test_sentences_in_which_names_are_exchanged_repeat_each_other_as_little_as_opposites_do():
    one, other = (
        "A train derailed near the port of Lyon on Monday.",
        "A train derailed near the port of Dijon on Monday.",
    )
    assert not repetitions_of(one, other, *OTHERS)[0][1]
    assert repetitions_of(one, one.replace("Monday", "that day"), *OTHERS)[0][1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Engineer Ann Lund resigned on Sunday.", "Engineer Ann Lund threatened to resign on Sunday.", False),
        (
            "The council has withdrawn its report on the bridge.",
            "The council published its report on the bridge.",
            False,
        ),
        ("Engineer Ann Lund resigned on Sunday.", "On Sunday the engineer Ann Lund resigned.", True),
    ],
    ids=["a threat", "withdrawn", "the same deed"],
)
@pytest.mark.parametrize("n_others", [0, SMALL_SET], ids=["few", "many"])
def test_a_deed_is_no_repetition_of_what_does_not_tell_it(one, other, expected, n_others):
    others = [f"Herring number {number} cost {number} crowns in the harbour." for number in range(n_others)]
    table = repetitions_of(one, other, *others, groups=[0, 0, *range(2, 2 + n_others)])
    assert table[0][1] is table[1][0] is expected


def test_a_name_with_its_office_is_no_phrase_that_tells_a_fact():
    texts = (
        "Chief executive Ann Lund praised the engineers who closed the bridge in a single snowy night.",
        "The train that brought chief executive Ann Lund to the valley was late because of a fallen tree.",
    )
    assert repetitions_of(*texts, *OTHERS)[0][:2] == [True, False]
