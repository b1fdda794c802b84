"""The numbers and dates of a set's articles."""

import pytest

from summarize.facts.mentions import find_mentions
from summarize.text.passages import MAX_WORDS
from tests.facts.materials import material_from_texts

VALUES = "The flood killed 5 men on May 3, 2004"


@pytest.mark.parametrize(("n_words", "words"), [(MAX_WORDS, ["5", "May 3, 2004"]), (MAX_WORDS + 1, [])])
def test_a_sentence_too_long_for_a_point_has_no_values(n_words, words):
    text = f"{VALUES}{' indeed' * (n_words - len(VALUES.split()))}."
    assert [mention.words for mention in find_mentions(material_from_texts([text]), [None])] == words


def test_the_time_is_linear_in_the_length_of_a_badly_split_sentence(takes_linear_time):
    assert takes_linear_time(lambda text: find_mentions(material_from_texts([text]), [None]), "about 5 men and ")
