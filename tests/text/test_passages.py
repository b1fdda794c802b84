from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.corpus import Document
from summarize.text.cleaning import clean
from summarize.text.leaning import leans
from summarize.text.passages import find_passages, is_complete

ALONE = "The council of Wend voted on Tuesday to close the bridge."
LEANING = "However, it gave no date for the start of the works."
SHORT_LEANING = "It gave no date."
NAMED = "“We looked at it for months,” said Nora Field, who leads the council."
QUOTED = "“Nobody wants a bridge that falls on people in boats.”"


def split(*texts):
    """Clean one document per text; return the documents and their sentences as the analysis has them."""
    documents = tuple(Document(text) for text in texts)
    sentences = []
    for index, document in enumerate(documents):
        for found in clean(document).sentences:
            sentences.append(type(found)(found.text, found.start, found.end, index, found.position, found.paragraph))
    return documents, tuple(sentences)


def find(documents, sentences):
    """Find the passages of sentences that lean or not by what they say."""
    return find_passages(documents, sentences, [leans(sentence.text) for sentence in sentences])


def passages(*texts):
    """Return every passage as the list of its sentences."""
    documents, sentences = split(*texts)
    return [[sentences[index].text for index in passage.sentences] for passage in find(documents, sentences)]


def test_a_sentence_that_does_not_lean_is_a_passage():
    assert passages(ALONE) == [[ALONE]]


@pytest.mark.parametrize("leaning", [LEANING, SHORT_LEANING])
def test_a_leaning_sentence_stands_only_behind_what_it_leans_on(leaning):
    assert passages(f"{ALONE} {leaning}") == [[ALONE], [ALONE, leaning]]
    assert passages(leaning) == []


def test_every_sentence_of_a_run_but_the_first_leans():
    second = "They will be led by an engineer from the coast."
    assert passages(f"{ALONE} {LEANING} {second}") == [[ALONE], [ALONE, LEANING], [ALONE, LEANING, second]]


def test_what_takes_up_a_thing_stands_alone_and_behind_the_sentence_that_tells_of_it():
    member = "Members of the council come from the villages upstream."
    documents, sentences = split(f"{ALONE} {LEANING} {member}")
    found = find_passages(documents, sentences, [False, True, False], [False, True, True])
    assert [passage.sentences for passage in found] == [(0,), (0, 1), (2,), (0, 1, 2)]


def test_what_takes_up_a_thing_stands_alone_only_where_nothing_adjoins_it():
    documents, sentences = split(f"{ALONE}\n\n(Photo by Ivo Marsh)\n\n{ALONE}")
    found = find_passages(documents, sentences, [False, False], [True, True])
    assert [passage.sentences for passage in found] == [(0,), (1,)]


def test_a_run_ends_before_it_becomes_a_paragraph():
    runs = passages(" ".join([ALONE, *[LEANING] * 6]))
    assert [ALONE, LEANING] in runs
    assert max(map(len, runs)) < 7


def test_nothing_dropped_may_stand_inside_a_run():
    assert passages(f"{ALONE}\n\n(Photo by Ivo Marsh)\n\n{LEANING}") == [[ALONE]]
    assert passages(f"{ALONE}\n\n{LEANING}") == [[ALONE], [ALONE, LEANING]]


def test_sentences_without_a_space_between_them_are_no_run():
    # Their text would have a space that the article has not.
    assert passages(f"{ALONE}{LEANING}") == [[ALONE]]


def test_a_run_does_not_cross_articles():
    assert passages(ALONE, LEANING) == [[ALONE]]


def test_a_short_sentence_is_no_passage():
    assert passages(f"{ALONE} Nobody was surprised.") == [[ALONE]]


def test_a_half_quotation_is_in_no_passage():
    half = "Mayor Nora Field said: “We will close it and then"
    assert passages(f"{ALONE}\n\n{half} we open it again.\n\n{LEANING}") == [[ALONE]]


def test_a_bare_quotation_needs_a_named_speaker_before_it():
    assert [NAMED, QUOTED] in passages(f"{NAMED} {QUOTED}")
    assert passages(f"{ALONE} {QUOTED}") == [[ALONE]]


def test_a_quotation_of_several_sentences_needs_a_named_speaker():
    quotation = "“We looked at it for months. Nobody wants a bridge that falls,”"
    assert passages(f"{quotation} Nora Field said.") == [[f"{quotation} Nora Field said."]]
    assert passages(f"{ALONE} {quotation} she said.") == [[ALONE]]


@pytest.mark.parametrize(
    ("sentence", "complete"),
    [
        ("The bridge was closed.", True),
        ("“Close it,” Nora Field said.", True),
        ("Nora Field said: “Close it.”", True),
        ("42 boats sank.", True),
        ("Boats at Russell Bridge in Wend after the flood in the winter.", False),
        ("18 August, 1988, when the old bridge was opened by the council.", False),
        ("November 1989, as the bridge was falling into the river.", False),
        ("In November 1989, the bridge fell into the river.", True),
        ("[The bridge was closed for ten minutes.]", False),
        ("[The bridge] was closed for ten minutes (or more).", True),
        ("Here are nine quotes of the mayor.", False),
        ("Here’s a map of the bridge.", False),
        ("Here is how it works: The bridge is lifted.", True),
        ("The council answered with the following statement.", False),
        ("The bridge fell on the following day.", True),
        ("The bridge fell because ...", False),
        ("The bridge fell. ...", True),
        ("The bridge fell on Mayor Nora Field Nora FieldTowns want boats Why it rains MORE and her mother.", False),
        ("The mayor wants MORE bridges.", True),
        ("the bridge was closed.", False),
        ("The bridge was closed", False),
        ("The bridge was closed:", False),
        ("Nora Field said: “Close it.", False),
        ("Close it,” Nora Field said.", False),
        ("See https://gazette.example for the map.", False),
        ("Write to nora@gazette.example for the map.", False),
        ("Boats" + " and boats" * 200 + ".", False),
        ("", False),
    ],
)
def test_a_complete_sentence_begins_and_ends_as_one_and_closes_its_quotations(sentence, complete):
    assert is_complete(sentence) is complete


@given(
    st.lists(
        st.lists(
            st.sampled_from([ALONE, LEANING, SHORT_LEANING, NAMED, QUOTED, "(Photo by Ivo Marsh)"]), max_size=7
        ).map("\n".join),
        max_size=3,
    )
)
def test_passages_are_runs_of_neighbours_with_their_printed_length(texts):
    documents, sentences = split(*texts)
    found = find(documents, sentences)
    for passage in found:
        run = [sentences[index] for index in passage.sentences]
        printed = " ".join(sentence.text for sentence in run)
        assert (passage.n_words, passage.n_chars) == (len(printed.split()), len(printed))
        assert {sentence.document for sentence in run} == {passage.document}
        assert all(after == before + 1 for before, after in pairwise(passage.sentences))
        assert [leans(sentence.text) for sentence in run] == [False] + [True] * (len(run) - 1)
        between = documents[passage.document].text[run[0].start : run[-1].end]
        assert " ".join(between.split()) == printed
    assert [passage.sentences[-1] for passage in found] == sorted({passage.sentences[-1] for passage in found})
