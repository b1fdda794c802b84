from __future__ import annotations

import pytest

from summarize.text.leaning import leans


@pytest.mark.parametrize(
    "sentence",
    [
        "However, no date was set.",
        "Yes, the bridge of Wend is old.",
        "No, the council of Wend will not close the bridge.",
        "But the bridge stayed open.",
        "In addition, the school was closed.",
        "Meanwhile, the river rose.",
        "The police, however, refused to help.",
        "Other towns also sent help.",
        "He resigned on Monday.",
        "It was closed for the whole winter.",
        "They were brought to Leeds by bus.",
        "While it waited, the council met.",
        "These floods killed three people.",
        "This plan failed in the council.",
        "Another bridge was closed as well.",
        "Both sides agreed to talk.",
        "The second bridge was closed.",
        "Some of them left in May.",
        "The announcement came on Friday.",
        "Wend, for instance, will have a second bridge.",
        "Firstly, the bridge will help the town.",
        "The council later voted to close the bridge.",
        "That’s what the council of Wend wanted.",
        "The two countries closed the bridge.",
        "On Saturday, he travelled to Leeds for talks.",
        "In Leeds, she met the council.",
        "After a run for a seat, he was elected.",
        "At the end of that episode, Nora Field closed the bridge.",
        "The couple, who live in Wend, closed the bridge.",
        "Nora Field led the council at the time.",
        "They’ve asked the council to close the bridge.",
        "He's told the council that the bridge is closed.",
        "Each of the bridges was closed within a week.",
        "In each case, the council closed a bridge.",
        "It became that sense of “Let’s close the bridge.”",
        "“It will fall in the winter,” say the judges.",
        "The report was late.",
        "The judge said the bridge must stay open.",
        "The winner opened the bridge.",
        "Judge Nora Field strongly disagreed, saying the bridge was old.",
        "Even the builder of the bridge agreed.",
        "The Survey of Wend reported it reached a magnitude of 5.5.",
        "Police said that it happened near the bridge.",
        "The Survey of Wend (SOW), reported it occurred at a depth of 7 km.",
        "The closing of the bridge began 12 minutes later.",
        "With a length of 43 feet, it fell into the river of Wend.",
        "In a statement, it said the bridge of Wend is closed.",
        "“We will leave now and for ever,” he said.",
        "“We will leave now and for ever,” the spokesman said.",
        "“We will leave now and for ever.”",
    ],
)
def test_a_sentence_whose_reference_is_not_in_it_leans(sentence):
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council closed the old bridge.",
        "It is unclear whether the bridge will open.",
        "Wend and its mayor agreed to a second bridge.",
        "The mayor and his deputy resigned.",
        "Nora Field said she would resign.",
        "When the council met, it voted to close the bridge.",
        "This week the bridge was closed.",
        "When the mayor came, he closed the bridge.",
        "So far, the bridge of Wend has not been closed.",
        "With ten bridges to her name, Nora Field is the best of builders.",
        "Bosnia and Serbia agreed that the two countries build a bridge.",
        "The new rule for the two boats in Wend is strict.",
        "Nora Field, who was 18 at the time, saw it fall.",
        "Both France and Spain sent boats.",
        "Some of the workers left in May.",
        "The report on the bridge was late.",
        "The judge of the Wend case said the bridge must stay open.",
        "Nora Field agreed to close the bridge, as agreed.",
        "The council said it will close the bridge.",
        "If the plan for the bridge fails, it could be made smaller.",
        "For a bridge to stand in the wind, it must be light.",
        "A boat hit the bridge and police said it happened in fog.",
        "Nora Field hit the bridge at noon on Monday and died in a hospital two hours later.",
        "The shipyard of Wend reported it reached an agreement with its workers.",
        "Because of the flood, the bridge was closed.",
        "“We will leave now and for ever,” Nora Field said.",
        "“We will leave now and for ever,” said Mayor Nora Field.",
    ],
)
def test_a_sentence_that_can_be_read_alone_does_not_lean(sentence):
    assert not leans(sentence)


def test_a_reference_inside_a_quotation_is_the_speakers():
    assert not leans("Nora Field wrote that “these floods and those to come were foreseen” by the council.")
