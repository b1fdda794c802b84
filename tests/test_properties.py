"""What holds for briefs and inspections of whatever articles there are, drawn by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarize import Document, InputError, Summarizer, Topic
from tests.soundness import assert_sound, brief_or_none, without_numbers

WHO = ["Iraq", "The United States", "The prime minister of Iraq", "A senior official in Baghdad", "The coalition"]
DID = ["agreed to close", "refused to leave", "announced the return to", "sent 2,500 troops to", "lost control of"]
WHAT = ["the Ain al-Asad air base", "the city of Erbil", "neighboring Syria", "the western province of Anbar"]
WHEN = ["in September 2025", "on Monday", "after three weeks of talks", "before the election", "for the first time"]
SENTENCES = st.builds("{} {} {} {}.".format, *map(st.sampled_from, (WHO, DID, WHAT, WHEN)))
ODD_SENTENCES = st.sampled_from(
    [
        "However, he did not say when this would happen.",
        "“We will go. Nobody will stay here,” Prime Minister Ali Hassan told reporters on Monday.",
        "“We will go. Nobody will stay,” he said.",
        "But it was too late.",
        "the troops in small letters left the country by the end of the year.",
        "Will the U.S. keep its forces in the north of the country?",
        "Gen. John Smith of the U.S. Army met Mr. Hassan at 10.30 a.m. on Jan. 5 in Baghdad.",
        "Войска покинут Ирак до конца будущего года, сообщили в Багдаде.",
        "Der Präsident sagte, die Truppen würden das Land im Mai verlassen.",
    ]
)
LINES = st.sampled_from(
    ["Share this article", "By Jane Doe", "Related Articles", "Sign up for our newsletter!", "* * *"]
)
# Any text at all, too: an article is whatever a reader makes of a file.
NOISE = st.text(st.sampled_from("aB.?! “”'\"\n\t\u00a0\u2003é中1,-"), max_size=60)
GAPS = st.sampled_from([" ", "  ", "\n\n", "\n", "\u00a0", "\r\n\r\n", " \n\n  "])
ARTICLES = st.lists(
    st.tuples(st.one_of(SENTENCES, SENTENCES, SENTENCES, ODD_SENTENCES, LINES, NOISE), GAPS), min_size=1, max_size=6
).map(lambda parts: "".join(text + gap for text, gap in parts))
SETS = st.lists(ARTICLES, min_size=1, max_size=3).map(lambda texts: [Document(text) for text in texts])
TOPICS = st.sampled_from(
    [
        None,
        "auto",
        (Topic("Troops", ["troops", "coalition"]), Topic("Places", ["Erbil", "Syria"]), Topic("Sea", ["ship"])),
    ]
)
LENGTHS = st.one_of(
    st.fixed_dictionaries({"words": st.integers(5, 120)}),
    st.fixed_dictionaries({"sentences": st.integers(1, 8)}),
    st.fixed_dictionaries({"chars": st.integers(40, 900)}),
    st.fixed_dictionaries({"ratio": st.floats(0.05, 1.0)}),
)


@given(SETS, LENGTHS, TOPICS)
def test_every_brief_is_verbatim_and_within_its_length(
    documents: list[Document], length: dict[str, Any], topics: Any
) -> None:
    brief = brief_or_none(documents, **length, topics=topics)
    if brief is not None:
        assert_sound(brief)


@settings(max_examples=15)
@given(SETS, LENGTHS, TOPICS, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_changes_only_the_numbers_of_the_sources(
    documents: list[Document], length: dict[str, Any], topics: Any, random: Any
) -> None:
    shuffled = random.sample(documents, len(documents))
    one, other = (brief_or_none(each, **length, topics=topics) for each in (documents, shuffled))
    assert (one is None) == (other is None)
    assume(one is not None and other is not None)
    assert without_numbers(one) == without_numbers(other)


@settings(max_examples=10)
@given(SETS)
def test_an_inspection_is_verbatim_and_its_groups_partition_the_sentences(documents: list[Document]) -> None:
    try:
        inspection = Summarizer().inspect(documents)
    except InputError:
        return
    for each in [*inspection.sentences, *inspection.dropped]:
        original = " ".join(each.source.text[each.start : each.end].split())
        assert each.text.lower() == original.lower() != ""
    groups = [sentence.group for sentence in inspection.sentences]
    assert inspection.counts.sentences == len(groups)
    assert inspection.counts.merged == len(groups) - len(set(groups))


@settings(max_examples=10)
@given(SETS, st.integers(20, 100))
def test_a_second_run_and_a_reused_summarizer_give_the_same_bytes(documents: list[Document], words: int) -> None:
    summarizer = Summarizer(words=words)
    try:
        first = summarizer.summarize(documents).to_json()
    except InputError:
        return
    summarizer.summarize([Document("Iraq and the United States agreed to close the base in the city of Erbil.")])
    assert summarizer.summarize(documents).to_json() == first == Summarizer(words=words).summarize(documents).to_json()
