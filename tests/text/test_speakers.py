from __future__ import annotations

import pytest

from summarize.text.speakers import QUOTED, is_quotation_without_speaker, names_speaker, without_quotations


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“We will leave now and for ever.”", True),
        ("‘It was a long night. We won.’", True),
        ("“We will leave now,” Nora Field said.", False),
        ("The council met.", False),
    ],
)
def test_a_bare_quotation_is_told_from_one_with_words_around_it(sentence, expected):
    assert is_quotation_without_speaker(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“We lost it. It is gone,” Nora Field said.", True),
        ("“We lost it. It is gone,” said Mayor Nora Field.", True),
        ("According to Nora Field, “we lost it in the dark.”", True),
        ("“We lost it. It is gone,” she said.", False),
        ("“We lost it. It is gone,” the spokesman said.", False),
        ("“Nora Field said so. She was right.”", False),
        ("The old bridge was closed.", False),
    ],
)
def test_a_speaker_is_named_outside_the_quotation(sentence, expected):
    assert names_speaker(sentence) is expected


def test_a_quotation_of_three_words_is_part_of_the_sentence_and_one_of_four_is_none():
    assert without_quotations("He spoke of “a lost war” again.") == "He spoke of “a lost war” again."
    assert without_quotations("He spoke of “a long lost war” again.") == f"He spoke of {QUOTED} again."
