from __future__ import annotations

import pytest

from summarize.text.clarity import clarity

PLAIN = "Nora Field closed the bridge."


def test_a_war_with_a_number_is_not_the_writer():
    assert clarity("World War I ended at the old bridge.") == clarity("World War II ended at the old bridge.") == 1.0


@pytest.mark.parametrize(
    "sentence",
    [
        "Did the council close the bridge?",
        "What a bridge the council closed!",
        "“Did they close it?”",
        "“Did they close it?” Nora Field said.",
        "The agreement was signed on Friday.",
        "On Friday we closed the bridge.",
        "We closed the bridge on Friday.",
        "On Friday I closed the bridge.",
        "On Friday my council closed the bridge.",
        "Our council closed the bridge.",
        "They told me of the bridge.",
        "They told us of the bridge.",
        "You may not cross the bridge.",
        "It’s a bridge that I’ve never crossed.",
        "VOTING RULES: Only members of the party can vote.",
        "NORA FIELD: The council closed the bridge.",
        "The council did not respond to requests for comment.",
        "Officials at the scene refused to comment.",
        "The Gazette could not reach the mayor of Wend for comment.",
        "Representatives of the mayor didn’t get back to us.",
        "The council said it could not give any information on the bridge.",
        "Anyone with information is asked to call the council.",
        "Drivers are urged to call the council.",
        "Drivers are encouraged to contact the council.",
        "Please check the list of streets that are closed on Monday.",
        "People with any information about the bridge should contact the police.",
        " ".join(["boats"] * 120) + ".",
    ],
)
def test_questions_exclamations_the_writers_voice_missing_comments_appeals_and_length_cost_clarity(sentence):
    assert 0 < clarity(sentence) < clarity(PLAIN) == 1.0


def test_a_quoted_first_person_is_not_the_writers():
    assert clarity("“We closed your bridge,” Nora Field said.") == 1.0


@pytest.mark.parametrize("sentence", ["LAHORE: The bridge is open.", "The rule: nobody crosses the bridge on Friday."])
def test_what_is_no_label_in_capitals_costs_nothing(sentence):
    assert clarity(sentence) == 1.0


def test_the_country_is_not_the_pronoun_us():
    assert clarity("The US engineers closed the bridge.") == 1.0


def test_faults_add_up():
    assert clarity("Will you cross the bridge?") < clarity("Will they cross the bridge?")


def test_the_longer_the_less_clear():
    assert clarity("a" + " boat" * 200) < clarity("a" + " boat" * 100) < 1.0


@pytest.mark.parametrize(
    "sentence",
    ["The agreement of Leeds was signed on Friday.", "The old bridge was closed.", "The police closed the bridge."],
)
def test_a_definite_noun_that_is_described_or_known_to_everybody_costs_nothing(sentence):
    assert clarity(sentence) == 1.0


def test_who_asks_somebody_in_the_news_makes_no_appeal_to_the_reader():
    assert clarity("Nora Field asked the council to close the bridge and called the police.") == 1.0
