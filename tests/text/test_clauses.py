from __future__ import annotations

import pytest

from summarize.text.clauses import has_verb, main_clause

MAIN = "the town of Wend closes its three bridges"


@pytest.mark.parametrize(
    "leading", ["As the river rises, ", "Although nobody asked for it, ", "On Friday, ", "Meanwhile, "]
)
def test_a_leading_clause_or_phrase_is_left_out(leading):
    assert main_clause(f"{leading}{MAIN}.") == f"{MAIN}."


@pytest.mark.parametrize(
    "trailing",
    [
        ", which were built long ago.",
        ", according to the mayor.",
        ", raising fears of a long winter.",
        ", Mayor Nora Field said on Monday.",
        " as part of a plan.",
    ],
)
def test_a_trailing_modifier_or_attribution_is_left_out(trailing):
    assert main_clause(f"T{MAIN[1:]}{trailing}") == f"T{MAIN[1:]}"


def test_both_ends_are_left_out():
    assert main_clause(f"As the river rises, {MAIN}, according to the mayor.") == MAIN


@pytest.mark.parametrize(
    "sentence", ["Although it rained, nobody left.", "It closes, the mayor said.", "Bridges close.", ""]
)
def test_what_would_leave_no_clause_stays_whole(sentence):
    assert main_clause(sentence) == sentence


def test_a_sentence_without_modifiers_stays_whole():
    assert main_clause(f"T{MAIN[1:]}.") == f"T{MAIN[1:]}."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bridge fell in the night.", True),
        ("Nora Field climbs the bridge in the night.", True),
        ("It’s a bridge in the night.", True),
        ("They closed it.", True),
        ("Boats at Russell Bridge in Wend after the flood in the winter.", False),
        ("Nora Field, chairman of the council and of the boats.", False),
        ("An artist’s drawing of the council’s bridge in Wend.", False),
        ("A game where players can steer using their hands.", False),
        ("A policeman standing guard at the bridge, which will be used for boats.", False),
        ("Except for one builder who’s done both in a single year.", False),
        ("A builder who was in Wend closed the bridge.", True),
        ("A builder who fled the town turned himself in.", True),
        ("A bridge that cost forty pounds now costs fifty.", True),
        ("Except for Wend, no town closed the bridge that fell.", True),
        ("", False),
    ],
)
def test_a_sentence_is_told_from_a_caption_by_its_verb(sentence, expected):
    assert has_verb(sentence) is expected
