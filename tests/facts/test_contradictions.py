from dataclasses import replace

import numpy as np
import pytest

from summarize.facts.contradictions import find_contradictions
from summarize.facts.judged_pairs import find_judged_pairs
from tests.facts.materials import material_from_texts

REST = ("Divers searched the cold water of the harbour all night.", "Relatives waited at a school for any news.")


def contradictions(one, other, *, documents=(0, 1), counted=(True, True)):
    texts = [one, REST[0], other, REST[1]]
    of_texts = [documents[0], documents[0], documents[1], documents[1]]
    material = material_from_texts(texts, documents=of_texts)
    material = replace(material, counted=np.array([counted[0], counted[0], counted[1], counted[1]]))
    return [
        tuple(texts[m.sentence][m.start : m.end] for m in (*stated, *denied))
        for stated, denied, _ in find_contradictions(material, find_judged_pairs(material))
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The mill fire was caused by a short circuit, officials said.",
            "The mill fire was not caused by a short circuit, officials said.",
            ("caused", "not caused"),
        ),
        (
            "The mill's union has not backed the rescue plan.",
            "The mill's union has backed the rescue plan.",
            ("backed", "not backed"),
        ),
        ("The mill's union backed the plan.", "The mill's union did not back the plan.", ("backed", "not back")),
        ("The union backs the mill's plan.", "The union doesn’t back the mill's plan.", ("backs", "doesn’t back")),
        ("Work on the mill will begin in March.", "Work on the mill will not begin in March.", ("begin", "not begin")),
        (
            "A flood warning was issued for Orlen.",
            "No flood warning was issued for Orlen.",
            ("warning", "No flood warning"),
        ),
        (
            "A ransom of two million euros was paid for the crew, a trader said.",
            "No ransom was paid for the crew, the minister said.",
            ("ransom", "No ransom"),
        ),
        (
            "Divers have found wreckage of the ferry from Orlen, the admiral said.",
            "No wreckage of the ferry from Orlen has been found, the admiral said.",
            ("wreckage", "No wreckage"),
        ),
        (
            "Berg's lawyer, Samuel Tarr, said that he would appeal.",
            "Berg will not appeal, his lawyer Samuel Tarr said.",
            ("appeal", "not appeal"),
        ),
        (
            "Berg's lawyer, Samuel Tarr, said that he would appeal.",
            "Berg's lawyer, Samuel Tarr, said that he would not appeal.",
            ("appeal", "not appeal"),
        ),
        ("The dam burst before the sirens sounded.", "The dam burst after the sirens sounded.", ("before", "after")),
        ("The council approved the mill's plan.", "The council rejected the mill's plan.", ("approved", "rejected")),
        ("Shares of the mill rose on Monday.", "Shares of the mill fell on Monday.", ("rose", "fell")),
        (
            "Orlen has massed troops on its border following allegations that Velm is supporting rebels.",
            "Velm has denied supporting rebels.",
            ("supporting", "denied supporting"),
        ),
    ],
)
def test_a_statement_and_its_denial_are_found_with_the_words_that_say_so(one, other, expected):
    assert contradictions(one, other) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Was the mill fire caused by a short circuit?", "The mill fire was not caused by a short circuit."),
        ("If the mill's plan is approved, work begins.", "The mill's plan is not approved, so no work begins."),
        ("The union could have backed the mill's plan.", "The union has not backed the mill's plan."),
        ("Berg would appeal if his lawyer advised him to.", "Berg will not appeal, his lawyer said, as advised."),
        ("Divers have found wreckage of a ferry.", "No wreckage of a ferry has been sold."),
        ("The union wants to back the mill's plan.", "The union did not back the mill's plan."),
        ("Lena Berg was arrested at her house in Velm.", "The mill was not arrested by the fall of the river."),
        (
            "The shares of the old mill in Orlen rose to a new high on Monday.",
            "The shares of the old mill in Orlen fell to a new high on Tuesday.",
        ),
        (
            "The shares of the old mill in Orlen rose to a new high in 2023.",
            "The shares of the old mill in Orlen fell to a new high in 2024.",
        ),
        ("Police opened fire near the old mill of Orlen.", "Police closed the road near the old mill of Orlen."),
        ("The open market of Orlen drew farmers on Monday.", "The closed market of Orlen drew farmers on Monday."),
        (
            "The council of Orlen may have approved the mill's plan.",
            "The council of Orlen may have rejected the mill's plan.",
        ),
    ],
    ids=[
        "question",
        "condition",
        "condition with would",
        "other verb",
        "modal",
        "wish",
        "other fact",
        "other days",
        "other years",
        "opposites of other things",
        "opposites of other forms",
        "possible opposites",
    ],
)
def test_what_is_asked_or_possible_or_of_another_fact_is_none(one, other):
    assert contradictions(one, other) == []


def test_an_article_does_not_contradict_itself_and_a_reprint_says_nothing():
    opposed = "The union has backed the mill's plan.", "The union has not backed the mill's plan."
    assert contradictions(*opposed) == [("backed", "not backed")]
    assert contradictions(*opposed, documents=(0, 0)) == []
    assert contradictions(*opposed, counted=(True, False)) == []


def test_sentences_alike_may_contradict_each_other_whatever_else_is_like_them():
    texts = "The union has backed the mill's plan.", "The union has not backed the mill's plan."
    material = material_from_texts(list(texts), documents=[0, 1])
    pairs = find_judged_pairs(material)
    nothing_else = {
        name: np.zeros(1, dtype=bool) for name in ("same_fact", "a_supported", "b_supported", "alike", "alike_as_leads")
    }
    assert len(find_contradictions(material, replace(pairs, **nothing_else))) == 1


def test_opposed_sentences_that_several_articles_have_word_for_word_are_one_contradiction():
    stated, denied = "The union has backed the mill's plan.", "The union has not backed the mill's plan."
    material = material_from_texts([stated, denied, stated, denied], documents=[0, 0, 1, 2])
    found = find_contradictions(material, find_judged_pairs(material))
    # The first article has both.
    assert [(each.statements[0].sentence, each.denials[0].sentence) for each in found] == [(0, 3)]
