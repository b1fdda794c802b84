from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, permutations

import numpy as np
import pytest

from summarize.analysis import Analysis, analyse
from summarize.corpus import Document, Passage
from summarize.errors import InputError
from summarize.preparation import prepare

PLAN = "Iraq and the United States agreed that hundreds of troops leave Iraq by September 2025."
BASES = "The coalition will leave the Ain al-Asad air base in the western province of Anbar."
HISTORY = "American troops invaded Iraq in 2003 and toppled Saddam Hussein within three weeks."
NUMBERS = "About 2,500 American troops are stationed in Iraq and 900 in neighboring Syria."
RAID = "A raid last month in western Iraq killed fifteen fighters of the Islamic State group."
EMBASSY = "The embassy in Baghdad did not answer questions about the agreement on Friday."

FIRST = Document(f"{PLAN} {BASES}\n\nShare this article\n\n{HISTORY}", path="first.txt")
SECOND = Document(f"{NUMBERS}\n\n{PLAN} {RAID}", path="second.txt")
THIRD = Document(f"{EMBASSY} {RAID} {NUMBERS}", path="third.txt")
NO_PROSE = Document("Share\n\nHome\n\n12:30", path="menu.txt")


def texts(analysis: Analysis) -> list[str]:
    return [sentence.text for sentence in analysis.material.sentences]


def test_documents_are_ordered_by_the_hash_of_their_text_and_know_their_place() -> None:
    given = (FIRST, SECOND, THIRD)
    analysis = analyse(given)
    assert [document.sha256 for document in analysis.documents] == sorted(document.sha256 for document in given)
    assert [given[place] for place in analysis.given] == list(analysis.documents)


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_the_order_in_which_documents_are_given_changes_nothing_else(order: tuple[int, ...]) -> None:
    documents = (FIRST, SECOND, THIRD)
    one, other = analyse(documents), analyse([documents[place] for place in order])
    assert one.material.sentences == other.material.sentences
    assert one.material.stems == other.material.stems
    assert (one.material.X != other.material.X).nnz == 0
    assert np.array_equal(one.material.groups, other.material.groups)
    assert (one.documents, one.drops, one.reprint_of) == (other.documents, other.drops, other.reprint_of)
    assert (one.support, one.passages) == (other.support, other.passages)


def test_every_sentence_and_drop_is_a_stretch_of_its_document(seed_analysis: Analysis) -> None:
    for analysis in (seed_analysis, analyse([FIRST, SECOND, THIRD])):
        for sentence in analysis.material.sentences:
            text = analysis.documents[sentence.document].text
            original = " ".join(text[sentence.start : sentence.end].split())
            assert sentence.text.lower() == original.lower() != ""
            assert sentence.case_restored == (sentence.text != original)
        for document, drops in zip(analysis.documents, analysis.drops, strict=True):
            assert all(document.text[drop.start : drop.end].strip() for drop in drops)


def test_what_is_dropped_and_what_is_kept_do_not_overlap_and_together_are_the_document(seed_analysis: Analysis) -> None:
    for number, document in enumerate(seed_analysis.documents):
        kept = [each for each in seed_analysis.material.sentences if each.document == number]
        spans = sorted((each.start, each.end) for each in [*kept, *seed_analysis.drops[number]])
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        between = [0, *[place for span in spans for place in span], len(document.text)]
        gaps = [document.text[start:end] for start, end in zip(between[::2], between[1::2], strict=True)]
        assert "".join(gaps).strip() == ""


def test_rows_belong_to_sentences_document_by_document(seed_analysis: Analysis) -> None:
    material = seed_analysis.material
    n = len(material.sentences)
    assert n == len(material.stems) == material.X.shape[0] == len(material.groups) == len(material.counted)
    assert seed_analysis.repetitions.between_firsts.shape == (n, n)
    places = [(sentence.document, sentence.position) for sentence in material.sentences]
    assert places == sorted(places)
    assert len(set(places)) == n
    norms = np.sqrt(np.asarray(material.X.multiply(material.X).sum(axis=1)).ravel())
    assert np.all(np.isclose(norms, 1) | (norms == 0))


def test_groups_are_numbered_by_their_first_sentence_and_equal_texts_share_one(seed_analysis: Analysis) -> None:
    for analysis in (seed_analysis, analyse([FIRST, SECOND, THIRD])):
        groups = analysis.material.groups.tolist()
        firsts = list(dict.fromkeys(groups))
        assert firsts == list(range(len(firsts)))
        group_of: dict[str, int] = {}
        assert all(
            group_of.setdefault(text, group) == group for text, group in zip(texts(analysis), groups, strict=True)
        )


def test_support_names_other_sentences_of_the_same_fact_most_similar_first() -> None:
    analysis = analyse([FIRST, SECOND, THIRD])
    sentences = analysis.material.sentences
    plans = [index for index, sentence in enumerate(sentences) if sentence.text == PLAN]
    assert len(plans) == 2
    assert plans[1] in [entry.sentence for entry in analysis.support[plans[0]]]
    for sentence, entries in analysis.support.items():
        assert sentence not in [entry.sentence for entry in entries]
        similarities = [entry.similarity for entry in entries]
        assert similarities == sorted(similarities, reverse=True)
        assert all(0 <= similarity <= 1 + 1e-9 for similarity in similarities)


def test_repetitions_hold_both_ways_and_within_every_group(seed_analysis: Analysis) -> None:
    groups = seed_analysis.material.groups
    repeated = {index: seed_analysis.repetitions.of(index) for index in range(len(groups))}
    for index, others in repeated.items():
        assert all(index in repeated[other] for other in others)
        assert set(np.flatnonzero(groups == groups[index]).tolist()) <= {*others}


def test_passages_are_neighbours_of_one_document_and_know_their_length(seed_analysis: Analysis) -> None:
    sentences = seed_analysis.material.sentences
    assert seed_analysis.passages
    for passage in seed_analysis.passages:
        run = [sentences[index] for index in passage.sentences]
        text = " ".join(sentence.text for sentence in run)
        assert passage == Passage(passage.sentences, len(text.split()), len(text), run[0].document)
        assert list(passage.sentences) == list(range(passage.sentences[0], passage.sentences[-1] + 1))
        assert {sentence.document for sentence in run} == {passage.document}
        between = seed_analysis.documents[passage.document].text[run[0].start : run[-1].end]
        assert " ".join(between.split()).lower() == text.lower()


def test_an_article_sent_again_word_for_word_is_read_once() -> None:
    again = Document(FIRST.text.replace(" ", "  "), path="again.txt")
    analysis = analyse([FIRST, SECOND, again])
    assert sorted(texts(analysis)) == sorted([PLAN, BASES, HISTORY, NUMBERS, PLAN, RAID])
    (reprint,) = [number for number, original in enumerate(analysis.reprint_of) if original is not None]
    assert {analysis.documents[reprint].path, "second.txt"} < {"first.txt", "again.txt", "second.txt"}
    assert "duplicate-document" in {drop.reason for drop in analysis.drops[reprint]}
    assert analysis.material.n_documents == 2


def test_a_reprint_with_a_line_of_its_own_is_kept_but_not_counted() -> None:
    story = f"{PLAN} {BASES} {HISTORY} {NUMBERS} {RAID}"
    longer = Document(f"{story} {EMBASSY}", path="longer.txt")
    analysis = analyse([Document(f"{story}\n\nShare", path="short.txt"), longer])
    names = [document.path for document in analysis.documents]
    assert analysis.reprint_of[names.index("short.txt")] == names.index("longer.txt")
    assert analysis.reprint_of[names.index("longer.txt")] is None
    assert len(texts(analysis)) == 11
    for sentence, counts in zip(analysis.material.sentences, analysis.material.counted, strict=True):
        assert counts == (names[sentence.document] == "longer.txt")
    assert analysis.material.n_documents == 1


def test_documents_without_prose_are_skipped_in_the_order_given() -> None:
    empty = Document("", url="https://e.org/")
    analysis = analyse([NO_PROSE, FIRST, empty])
    assert [document.path for document in analysis.documents] == ["first.txt"]
    assert analysis.given == (1,)
    assert [(skip.path, skip.url, skip.reason) for skip in analysis.skips] == [
        ("menu.txt", None, "no prose"),
        (None, "https://e.org/", "no prose"),
    ]


def test_of_several_articles_of_a_file_the_one_that_is_left_out_is_named() -> None:
    teaser = Document("Read more", path="feed.xml", title="Rain")
    untitled = Document("Share this", path="feed.xml")
    used = replace(FIRST, path="feed.xml", title="Snow")
    reasons = [
        skip.reason
        for skip in analyse([teaser, used, untitled, Document("Read more", path="a.txt", title="Rain")]).skips
    ]
    assert reasons == ['"Rain": no prose', "no prose", "no prose"]


@pytest.mark.parametrize("documents", [[], [Document("")], [Document("  \n\n \t")], [NO_PROSE, NO_PROSE]])
def test_nothing_in_nothing_out(documents: list[Document]) -> None:
    analysis = analyse(documents)
    assert (analysis.documents, analysis.passages, analysis.material.sentences, analysis.n_words) == ((), (), (), 0)
    assert len(analysis.skips) == len(documents)


def test_words_are_those_of_the_cleaned_articles() -> None:
    assert analyse([FIRST]).n_words == len(f"{PLAN} {BASES} {HISTORY}".split())


def test_an_unknown_language_is_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match="'xx'"):
        analyse([FIRST], "xx")


BEES = Document(
    "A swarm of honey bees settled on the orchard gate, and the keeper carried its queen to an empty hive. Pollen and nectar "
    "were plentiful, so the colony stored forty jars before autumn. Wax, propolis and brood filled every comb. Beekeepers from "
    "three villages tasted clover and heather varieties.",
    path="bees.txt",
)


def test_an_article_about_something_else_is_dropped_whole_and_named() -> None:
    analysis = analyse([FIRST, BEES, SECOND, THIRD])
    bees = analysis.documents.index(BEES)
    assert [number for number, is_off in enumerate(analysis.off_topic) if is_off] == [bees]
    assert {drop.reason for drop in analysis.drops[bees]} == {"off-topic"}
    assert bees not in {sentence.document for sentence in analysis.material.sentences}
    assert sum(drop.end - drop.start for drop in analysis.drops[bees]) >= len(BEES.text) - 4


def test_a_mixed_set_can_be_kept_whole() -> None:
    prepared = prepare([FIRST, BEES, SECOND, THIRD], drop_off_topic=False)
    assert not any(prepared.off_topic)
    assert BEES in [prepared.documents[sentence.document] for sentence in prepared.sentences]


def test_the_sentences_that_are_prepared_are_those_that_are_analysed() -> None:
    documents = [FIRST, BEES, NO_PROSE, SECOND, FIRST, THIRD]
    prepared, analysis = prepare(documents), analyse(documents)
    assert (prepared.sentences, prepared.stems) == (analysis.material.sentences, analysis.material.stems)
    assert (prepared.documents, prepared.drops, prepared.skips) == (analysis.documents, analysis.drops, analysis.skips)


def test_a_console_shows_how_much_there_is_of_an_analysis() -> None:
    assert repr(analyse([FIRST, SECOND])) == "<Analysis: articles=2, sentences=6>"


def test_an_analysis_can_be_compared_and_be_a_key() -> None:
    analysis, again = analyse([FIRST]), analyse([FIRST])
    assert analysis == analysis
    assert analysis != again
    assert {analysis: 1}[analysis] == 1
