"""Agreements stated and denied, in articles about an invented strike of ferry crews."""

from dataclasses import replace

import numpy as np
import pytest

from summarize.facts.statuses import StatusMention, find_opposed_statuses, once_a_document

from .materials import material_from_texts

MATTER = "on the pay of the ferry crews in Orlen"
STATED = f"Both sides have reached an agreement {MATTER}."
DENIED = f"The union said that no agreement has been found {MATTER}."


def opposed(*texts, documents=None):
    """The words that state an agreement and those that deny it; each text is an article of its own."""
    material = material_from_texts(texts, documents=documents or list(range(len(texts))))
    return [
        tuple([texts[m.sentence][m.start : m.end] for m in side] for side in (stated, denied))
        for stated, denied, _ in find_opposed_statuses(material)
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"The port has signed a new three-year deal {MATTER}.", "has signed a new three-year deal"),
        (f"The crews struck the “historic” accord {MATTER}.", "struck the “historic” accord"),
        (f"They came to an understanding {MATTER}.", "came to an understanding"),
        (f"“We have a deal {MATTER},” Lund said.", "We have a deal"),
        (f"The port and its crews signed a treaty {MATTER}.", "signed a treaty"),
        (f"Lund speaks of the agreement that was signed last week {MATTER}.", "agreement that was signed"),
        (f"The port and its crews have agreed on a contract {MATTER}.", "have agreed on a contract"),
        (f"The port and its crews have now agreed to go back to work {MATTER}.", "have now agreed to"),
        (f"The crews have accepted the new offer {MATTER}.", "have accepted the new offer"),
    ],
)
def test_the_words_that_state_an_agreement_are_found(sentence, words):
    assert opposed(sentence, DENIED) == [([words], ["no agreement has"])]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"There is no formal deal in place {MATTER}.", "no formal deal in place"),
        (f"The sides haven't yet signed any new pact {MATTER}.", "haven't yet signed any new pact"),
        (f"The sides have not reached a deal {MATTER}.", "have not reached a deal"),
        (f"Talks failed to reach a lasting truce {MATTER}.", "failed to reach a lasting truce"),
        (f"The port denied reports of a deal {MATTER}.", "denied reports of a deal"),
        (f"The port denied having reached an accord {MATTER}.", "denied having reached an accord"),
        (f"Talks {MATTER} reached no formal deal.", "reached no formal deal"),
        (f"In the talks {MATTER} there was no accord.", "no accord."),
        (f"The agreement has not been signed {MATTER}, Lund said.", "agreement has not been signed"),
        (f"The agreement wasn’t yet reached {MATTER}, Lund said.", "agreement wasn’t yet reached"),
        (f"The port has not signed a treaty {MATTER}, its head said.", "has not signed a treaty"),
        (f"Nothing has been agreed {MATTER}, its head said.", "Nothing has been agreed"),
        (f"The crews have signed nothing {MATTER}, Lund said.", "signed nothing"),
        (f"No further rise had been agreed {MATTER}, Lund said.", "No further rise had been agreed"),
        (f"The crews have not yet agreed to anything {MATTER}.", "have not yet agreed to"),
        (f"The crews have not accepted the offer {MATTER}.", "have not accepted the offer"),
        (f"The union denied that it had accepted a deal {MATTER}.", "denied that it had accepted a deal"),
    ],
)
def test_the_words_that_deny_an_agreement_are_found(sentence, words):
    assert opposed(STATED, sentence) == [(["have reached an agreement"], [words])]


@pytest.mark.parametrize(
    "beginning",
    [
        "If both sides",
        "Crews sail once both sides",
        "Lund hopes both sides",
        "It is expected that both sides",
        "Nobody knows whether both sides",
        "It isn't true that both sides",
        "The two sides never",
        "Crews strike until both sides",
        "If the U.S. and its crews",
        "Neither of the sides in the port would",
    ],
)
def test_an_agreement_that_is_wished_planned_or_asked_is_not_stated(beginning):
    assert opposed(f"{beginning} have reached an agreement {MATTER}.", DENIED) == []


def test_what_another_clause_wishes_changes_nothing():
    assert opposed(f"Tugs may sail; both sides have reached an agreement {MATTER}.", DENIED) == [
        (["have reached an agreement"], ["no agreement has"])
    ]


@pytest.mark.parametrize(
    "beginning", ["If", "Crews walk out if", "Lund feared that", "In case", "The mayor asked whether", "There would be"]
)
def test_an_agreement_that_may_fail_is_not_denied(beginning):
    assert opposed(STATED, f"{beginning} no agreement has been found {MATTER}.") == []


def test_no_doubt_is_no_denial():
    assert opposed(STATED, f"There is no doubt an agreement is near {MATTER}.") == []


def test_an_article_with_both_gives_its_own_account():
    assert opposed(STATED, DENIED) == [(["have reached an agreement"], ["no agreement has"])]
    assert opposed(STATED, DENIED, documents=[0, 0]) == []
    assert opposed(STATED, DENIED, DENIED, documents=[0, 0, 1]) == []
    assert opposed(STATED, DENIED, STATED, documents=[0, 1, 1]) == []


def test_agreements_on_other_matters_are_not_opposed():
    assert opposed("Both sides have reached an agreement.", "Cheese makers failed to strike a deal with Velm.") == []


def test_the_sentence_before_tells_the_matter():
    stated, denied = "Both have a deal.", "There is no truce yet."
    before = "The strike of the ferry crews in Orlen goes on."
    assert opposed(stated, denied) == []
    assert opposed(before, stated, before, denied, documents=[0, 0, 1, 1]) == [(["Both have a deal"], ["no truce yet"])]
    assert opposed(stated, before, denied, documents=[0, 0, 1]) == []
    assert opposed(before, stated, before, denied, documents=[0, 1, 2, 3]) == []


def test_each_article_is_cited_once_and_the_statement_most_alike_comes_first():
    near = f"The union said that both sides have reached an agreement {MATTER}."
    material = material_from_texts([STATED, near, near, DENIED, DENIED, DENIED], documents=[0, 1, 1, 2, 2, 3])
    ((stated, denied, similarity),) = find_opposed_statuses(material)
    assert [(m.sentence, m.document, m.is_stated) for m in (*stated, *denied)] == [
        (1, 1, True), (0, 0, True), (3, 2, False), (5, 3, False),
    ]  # fmt: skip
    assert similarity == pytest.approx((material.X[1] @ material.X[3].T).toarray().item())


def test_sentences_of_reprints_neither_state_nor_deny():
    material = material_from_texts([STATED, DENIED], documents=[0, 1])
    assert find_opposed_statuses(replace(material, counted=np.array([True, False]))) == []


def test_the_first_mention_of_each_document_is_kept():
    mentions = [StatusMention(sentence, document, 0, 5, True) for sentence, document in ((4, 1), (2, 0), (3, 1))]
    assert once_a_document(mentions) == (mentions[0], mentions[1])
