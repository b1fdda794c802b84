from __future__ import annotations

import pytest

from summarize.text.speakers import is_quotation_without_speaker, names_speaker


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
