from __future__ import annotations

import pytest

from summarize.text.clarity import clarity

PLAIN = "The council closed the bridge."


@pytest.mark.parametrize(
    "sentence",
    [
        "Did the council close the bridge?",
        "What a bridge the council closed!",
        "“Did they close it?”",
        "We closed the bridge.",
        "You may not cross the bridge.",
        "It’s a bridge that I’ve never crossed.",
        " ".join(["boats"] * 120) + ".",
    ],
)
def test_questions_exclamations_the_writers_voice_and_long_sentences_are_less_clear(sentence):
    assert 0 < clarity(sentence) < clarity(PLAIN) == 1.0


def test_a_quoted_first_person_is_not_the_writers():
    assert clarity("“We closed your bridge,” Nora Field said.") == 1.0


def test_words_that_only_look_like_the_first_person_cost_nothing():
    assert clarity("The US bridge, built in World War I-era style by Wes Mey, was closed.".replace("I-era", "Era")) == 1.0


def test_faults_add_up():
    assert clarity("Will you cross the bridge?") < clarity("Will they cross the bridge?")


def test_the_longer_the_less_clear():
    assert clarity("a" + " boat" * 200) < clarity("a" + " boat" * 100) < 1.0
