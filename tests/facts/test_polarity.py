import pytest

from summarize.facts.polarity import OPPOSITES, find_negations, find_opposition, read_polarity
from summarize.text.tokens import stem_tokens


def opposition(one, other):
    return find_opposition(*(read_polarity(text, stem_tokens(text)) for text in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire was caused by a short circuit.", "The fire was not caused by a short circuit."),
        ("The owner was arrested on Tuesday.", "The owner has not been arrested."),
        ("The owner was arrested on Tuesday.", "The owner hasn’t yet been arrested."),
        ("Two people were hurt.", "No one was hurt, and nobody was hurt later."),
        ("A hearing date has been set.", "No hearing date has been set."),
        ("The company paid the fine.", "The company refused to pay the fine."),
        ("The council approved the plan.", "The council rejected the plan."),
        ("The mayor supports the plan.", "The mayor opposes the plan."),
        ("The exits were open.", "The exits were closed."),
        ("Prices rose in May.", "Prices fell in May."),
        ("The mayor resigned on Monday.", "The mayor denied on Sunday that he would resign."),
        ("The army shelled the town.", "The ministry denied reports that the army shelled the town."),
        ("Police arrested two engineers.", "Kestrel said none of its employees had been arrested."),
        ("The strike began on Monday.", "The strike ended on Friday."),
        ("Police arrested two engineers.", "The two engineers were released."),
        ("The court accepted the appeal.", "The court refused the appeal."),
        ("The owner admitted the fraud.", "The owner denied the fraud."),
    ],
)
def test_opposed_sentences_are_told_in_either_order(one, other):
    assert opposition(one, other) is not None
    assert opposition(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cause has yet to be determined.", "The cause has not been determined."),
        ("The ministry denied that he was involved.", "He was not involved."),
        ("The exits were not open.", "The exits were closed."),
        ("He was not only arrested but charged.", "He was arrested."),
        ("No fewer than 40 people were arrested.", "Some 40 people were arrested."),
        ("He was arrested, but did not say why.", "He said that he was arrested."),
        ("Route No. 3 was closed.", "Route 3 was closed."),
        ("Shares rose in May and fell in June.", "Shares fell in June."),
        ("No hearing date has been set.", "The hearing is in Orlen."),
        ("The money was not for the rebels.", "Money for the rebels was found."),
        ("No one in Orlen was hurt.", "The mill is in Orlen."),
        ("The council threw out the bill, according to police.", "The council rejected the bill."),
        ("The plan costs much.", "The plan is cheap."),
        ("The owner was denied bail on Tuesday.", "Bail was set on Tuesday."),
        ("The owner was charged with fraud.", "The owner denied the charges."),
        ("None of them was in Orlen.", "The mill is in Orlen."),
        ("After the arrest they began to talk.", "At the end of the day a release came."),
        ("The three sailors were released.", "The fleet will sail if the three sailors are not released."),
        ("The three sailors were released.", "After the release of two, the other sailor was not released."),
        ("Why was the owner not arrested?", "The owner was arrested."),
        ("He was released in the state of Orlen.", "He did not state when he was released."),
    ],
)
def test_sentences_that_can_both_be_true_are_not_opposed(one, other):
    assert opposition(one, other) is None
    assert opposition(other, one) is None


def test_a_negation_reaches_the_next_content_word_only():
    text = "The mayor did not really back the plan that Lena Berg wrote."
    assert [(n.stem, text[n.start : n.end]) for n in find_negations(text)] == [("back", "not really back")]


def test_no_word_stands_on_two_sides():
    words = [word for pair in OPPOSITES["en"] for side in pair for word in side.split()]
    assert len(words) == len(set(words))
