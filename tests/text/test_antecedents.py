"""What before a pronoun it can stand for, on invented sentences."""

import pytest

from summarize.text.antecedents import has_antecedent, is_named_later, split_at_main_verb


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The old bridge fell on Monday.", "the old bridge"),
        # What stands between the auxiliary and its verb is still before the verb.
        ("They have also closed it.", "they have also"),
        # A clause before the subject has verbs of its own.
        ("While it rained, the bridge fell.", "while it rained , the bridge"),
        ("She’s left.", "she is left"),
        ("No verb", "no verb"),
    ],
)
def test_the_opening_ends_before_the_main_verb(sentence, opening):
    assert " ".join(split_at_main_verb(sentence).opening) == opening


@pytest.mark.parametrize(
    ("sentence", "pronoun", "of_person", "expected"),
    [
        ("Nora Lund said he left.", "he", True, True),
        ("Prosecutors charged him.", "him", True, False),
        # A place is nobody.
        ("On Monday in Wend they met him.", "him", True, False),
        ("The council said it would pay.", "it", False, True),
        ("Officials and their families left.", "their", False, True),
        ("Interestingly, he left.", "he", True, False),
        ("After a run for a seat, he was elected.", "he", True, False),
    ],
)
def test_a_name_or_a_noun_behind_an_article_can_be_what_a_pronoun_stands_for(sentence, pronoun, of_person, expected):
    words = split_at_main_verb(sentence)
    assert has_antecedent(words, words.lowered.index(pronoun), of_person=of_person) is expected


def test_a_possessive_before_the_subject_waits_for_its_name():
    waiting, lost = (split_at_main_verb(f"With two wins to his name, {who} left.") for who in ("Nora Field", "the man"))
    assert is_named_later(waiting, waiting.lowered.index("his"))
    assert not is_named_later(lost, lost.lowered.index("his"))
