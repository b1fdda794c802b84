from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.quotes import find_quotations

MARKED = st.text(st.sampled_from(list("“”„«»‘’\"'` s.,!a7(")), max_size=30)


def quoted(text):
    return [text[quotation.start : quotation.end] for quotation in find_quotations(text)]


@pytest.mark.parametrize("quotation", ["“Go,”", "‘Go,’", '"Go,"', "'Go,'", "``Go,''", "«Go,»"])
def test_every_kind_of_quotation_mark_is_paired(quotation):
    assert quoted(f"{quotation} she said.") == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "The Reeds’ boat and the boy’s hat",
        "The Reeds' boat and the boy's hat",
        "in the '90s and the ’80s",
        "’Tis the season, don’t you think",
        "O’Neil met d’Orsay",
        "the players' union and the coaches' union",
        'a 6" pipe and an 8" pipe',
    ],
)
def test_apostrophes_and_inch_marks_open_no_quotation(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("‘We don’t know,’ he said.", "‘We don’t know,’"),
        ("'It's over,' he said.", "'It's over,'"),
        ("‘The Reeds’ plan is dead,’ she said.", "‘The Reeds’ plan is dead,’"),
    ],
)
def test_an_apostrophe_does_not_close_a_quotation(text, quotation):
    assert quoted(text) == [quotation]


def test_a_quotation_within_another_kind_belongs_to_it():
    assert quoted("“She told me ‘go’ twice,” he said.") == ["“She told me ‘go’ twice,”"]
    assert quoted("‘She told me “go” twice,’ he said.") == ["‘She told me “go” twice,’"]


def test_quotations_come_in_order():
    assert quoted("He wrote “go” and then ‘stop.’ He left.") == ["“go”", "‘stop.’"]


def test_an_unclosed_quotation_runs_to_the_end():
    text = "She said: “We are late. Nobody waits"
    (quotation,) = find_quotations(text)
    assert (quotation.start, quotation.end, quotation.closed) == (10, len(text), False)


def test_closing_marks_alone_close_nothing():
    assert find_quotations("and so it ended,” she said.") == ()


@given(MARKED)
def test_quotations_do_not_overlap_and_only_the_last_may_be_unclosed(text):
    quotations = find_quotations(text)
    ends = [0, *(quotation.end for quotation in quotations)]
    assert all(end <= quotation.start < quotation.end for end, quotation in zip(ends, quotations, strict=False))
    assert ends[-1] <= len(text)
    assert all(quotation.closed for quotation in quotations[:-1])


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('“We lost," he said. "We left.”', ['“We lost,"', '"We left.”']),
        ('"We lost,\'\' he said. "We left."', ["\"We lost,''", '"We left."']),
        ("“We lost, “ he said. “We left.”", ["“We lost, “", "“We left.”"]),
    ],
)
def test_marks_of_mixed_kinds_close_each_other(text, quotations):
    assert quoted(text) == quotations


def test_a_quotation_in_straight_marks_within_another_belongs_to_it():
    assert quoted('"They said "go" twice," she said.') == ['"They said "go" twice,"']
    assert quoted('“They said "go" twice,” she said.') == ['“They said "go" twice,”']
    assert quoted('"They said “go” twice," she said.') == ['"They said “go” twice,"']


def test_a_straight_mark_astray_opens_nothing_where_another_opens_within_the_sentence():
    assert quoted('A stray "mark here. He wrote "go" and left.') == ['"go"']


def test_a_speech_of_several_paragraphs_on_one_line_is_one_quotation():
    text = '"We lost. We left. "We came back," she said.'
    assert quoted(text) == ['"We lost. We left. "We came back,"']


@pytest.mark.parametrize(
    "text", ["The \"Harbour\"'s crew and the crews' union", "In the 'hood, " + "long " * 20 + "the crews' own boats"]
)
def test_a_possessive_far_away_or_behind_a_quotation_closes_nothing(text):
    assert not any(quotation.startswith("'") for quotation in quoted(text))


def test_a_mark_without_a_space_before_it_opens_a_quotation_behind_a_sentence():
    assert quoted('It sank."We saw it," he said.') == ['"We saw it,"']


@pytest.mark.parametrize("piece", ["'a b' ", "dogs' 's ", '"a. ', "‘a’s ", "“ ", "'' "])
def test_the_time_is_linear_in_the_number_of_marks(piece, takes_linear_time):
    assert takes_linear_time(find_quotations, piece)
