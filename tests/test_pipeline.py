"""The whole way in Python: the seeds, every ranker, the functions of the package."""

from __future__ import annotations

import json
import pickle
import re
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import summarize
from summarize import Brief, Document, Summarizer, Topic
from summarize.inspection_table import format_inspection
from summarize.topics.assignment import assign_topics
from tests.soundness import assert_sound, brief_or_none, without_numbers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarize.analysis import Analysis

RANKERS = list(summarize.list_rankers())
FILES = [
    *("000_9170df9e5f1ca58b.txt", "001_e23fcb93c0a21488.txt", "002_979824243083ef0a.txt"),
    *("003_a19fdf2a18f14059.txt", "004_08ccb0a062e74f6e.txt"),
]

# --- the seeds -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topics", ["file", "auto", None])
@pytest.mark.parametrize(
    "length", [{"words": 300}, {"words": 41}, {"sentences": 7}, {"chars": 1200}, {"ratio": 0.1}], ids=str
)
def test_the_brief_of_the_seeds_is_sound_in_every_unit(
    seeds: Path, seed_analysis: Analysis, length: dict[str, Any], topics: str | None
) -> None:
    given_topics = seeds / "topics.toml" if topics == "file" else topics
    brief = Summarizer(**length, topics=given_topics).brief_of(seed_analysis)
    assert brief.points
    assert_sound(brief)
    sections = [section.topic for section in brief.sections]
    if topics == "file":
        assert sections[:4] == ["Plan", "History", "Iran", "ISIS threat"]
        assert sections[4:] in ([], [None])
    elif topics is None:
        assert sections == [None]
    elif brief.length.unit == "words":
        # At most one topic per 60 words.
        assert len([topic for topic in sections if topic is not None]) <= brief.length.limit / 60


def test_sentences_are_counted_as_the_articles_have_them(seed_analysis: Analysis) -> None:
    brief = Summarizer(sentences=9, topics=None).brief_of(seed_analysis)
    read = Summarizer(topics=None).brief_of(seed_analysis).sources
    starts = {source.id: [] for source in read}
    for sentence in seed_analysis.material.sentences:
        name = seed_analysis.documents[sentence.document].sha256
        starts[next(source.id for source in read if source.sha256 == name)].append(sentence.start)
    inside = [sum(point.start <= start < point.end for start in starts[point.source.id]) for point in brief.points]
    assert sum(inside) == brief.length.used <= 9


def test_a_short_brief_of_one_event_is_one_list_though_topics_are_found(seed_analysis: Analysis) -> None:
    brief = Summarizer(words=250).brief_of(seed_analysis)
    plain = Summarizer(words=250, topics=None).brief_of(seed_analysis)
    assert len(assign_topics(seed_analysis.material, "auto", 250).names) > 1
    assert [section.topic for section in brief.sections] == [None]
    assert [point.text for point in brief.points] == [point.text for point in plain.points]


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (2, 0, 4, 1, 3)])
def test_the_seeds_in_another_order_give_the_same_brief(
    seeds: Path, seed_documents: tuple[Document, ...], seed_analysis: Analysis, order: tuple[int, ...]
) -> None:
    analysis = Summarizer().analyse([seed_documents[place] for place in order])
    for topics in (seeds / "topics.toml", "auto"):
        summarizer = Summarizer(words=300, topics=topics)
        other_order = summarizer.brief_of(analysis)
        assert without_numbers(other_order) == without_numbers(summarizer.brief_of(seed_analysis))
        assert [source.path for source in other_order.sources] == [seed_documents[place].path for place in order]


@pytest.mark.parametrize("order", [*permutations(range(3))][1:])
def test_articles_of_one_text_in_another_order_give_the_same_brief(order: tuple[int, ...]) -> None:
    story = "Iraq agreed to close the Ain al-Asad air base. The coalition refused to leave the city of Erbil."
    documents = [
        Document(story, title="One title", publisher="Daily News", path="a.txt"),
        Document(story, title="Another title", path="b.txt"),
        Document(
            f"{story} The United States sent 2,500 troops to neighboring Syria.", publisher="Daily News", path="c.txt"
        ),
    ]
    one, other = (Summarizer(words=40).summarize(each) for each in (documents, [documents[i] for i in order]))
    assert other.title == one.title
    assert [point.n_sources for point in other.points] == [point.n_sources for point in one.points]
    assert [point.source.path for point in other.points] == [point.source.path for point in one.points]


PRINT_BRIEF = (
    "import summarize; print(summarize.brief('seeds', words=300, topics={topics!r}, ranker={ranker!r}).to_json())"
)


@pytest.mark.slow
@pytest.mark.parametrize("topics", ["seeds/topics.toml", "auto"])
@pytest.mark.parametrize("ranker", ["coverage", "lexrank", "sumy-lsa"])
def test_neither_the_hash_seed_nor_the_number_of_threads_changes_a_byte(
    run_python: Callable[..., Any], root: Path, topics: str, ranker: str
) -> None:
    code = PRINT_BRIEF.format(topics=topics, ranker=ranker)
    outputs = {
        run_python("-c", code, cwd=root, env={"PYTHONHASHSEED": seed, **threads(n)}).stdout
        for seed, n in [("0", 1), ("1", 4), ("4242", 1)]
    }
    assert len(outputs) == 1
    assert Brief.from_dict(json.loads(outputs.pop())).points


def threads(n: int) -> dict[str, str]:
    return dict.fromkeys(["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"], str(n))


# --- every ranker ----------------------------------------------------------------------------------------------------

PLAIN = "Iraq agreed to close the Ain al-Asad air base in September 2025."
OTHER = "The United States sent 2,500 troops to neighboring Syria on Monday."
CASES = {
    "one sentence": [PLAIN],
    "one sentence in each": [PLAIN, OTHER],
    "all identical": [f"{PLAIN} {OTHER}"] * 3,
    "one sentence everywhere": [f"{PLAIN} {PLAIN} {PLAIN}", PLAIN],
    "nothing in common": [PLAIN, "Der Präsident sagte gestern, dass niemand gewonnen habe."],
    "some empty": ["", PLAIN, "  \n "],
}


@pytest.fixture(params=RANKERS)
def ranker(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.mark.parametrize("case", CASES)
def test_every_ranker_makes_a_brief_of_whatever_has_a_sentence(ranker: str, case: str) -> None:
    documents = [Document(text) for text in CASES[case]]
    brief = Summarizer(words=30, ranker=ranker).summarize(documents)
    assert brief.points
    assert_sound(brief)
    assert brief.ranker == ranker


@pytest.mark.parametrize("ranker", RANKERS)
def test_every_ranker_makes_a_sound_brief_of_the_seeds(seeds: Path, seed_analysis: Analysis, ranker: str) -> None:
    summarizer = Summarizer(words=200, topics=seeds / "topics.toml", ranker=ranker)
    brief = summarizer.brief_of(seed_analysis)
    assert_sound(brief)
    assert brief.length.used >= 0.9 * 200
    assert all(section.points for section in brief.sections)
    per_source = [sum(point.source is source for point in brief.points) for source in brief.sources]
    assert max(per_source) <= len(brief.points) / 2
    assert summarizer.brief_of(seed_analysis).to_json() == brief.to_json()


def test_one_sentence_gives_this_sentence() -> None:
    brief = Summarizer().summarize([Document(f"\n\n  {PLAIN}\n")])
    assert [point.text for point in brief.points] == [PLAIN]
    assert (brief.points[0].n_sources, brief.counts.sentences) == (1, 1)


def test_identical_articles_are_one_source_said_once() -> None:
    brief = Summarizer().summarize([Document(f"{PLAIN} {OTHER}")] * 3)
    assert sorted(point.text for point in brief.points) == sorted([PLAIN, OTHER])
    assert [point.n_sources for point in brief.points] == [1, 1]


def test_unrelated_articles_share_the_brief() -> None:
    texts = [
        "The football club of Leeds won its third match in a row. Some 30,000 people watched it.",
        "A new kind of frog was found in the forests of Borneo. Biologists heard it before anyone saw it.",
        "Wheat prices fell by two percent in Chicago. Traders expect a good harvest in Canada this summer.",
    ]
    brief = Summarizer(words=60, topics=None).summarize([Document(text) for text in texts])
    assert {point.source.id for point in brief.points} == {"1", "2", "3"}
    assert brief.length.used >= 0.5 * sum(len(text.split()) for text in texts)


@pytest.mark.parametrize(
    "text",
    [
        "Войска покинут Ирак до конца будущего года, сообщили в Багдаде. Коалиция закроет базу в мае.",
        "今天军队离开了伊拉克。基地将于九月关闭。",
        "غادرت القوات العراق اليوم. ستغلق القاعدة في سبتمبر.",
        "12 34 56.",
    ],
)
def test_no_latin_letters_give_a_brief_or_an_error_that_says_why(ranker: str, text: str) -> None:
    brief = brief_or_none([Document(text)], ranker=ranker)
    if brief is not None:
        assert_sound(brief)


# --- the length -------------------------------------------------------------------------------------------------------


def test_a_ratio_is_a_share_of_the_words_of_the_cleaned_articles() -> None:
    articles = [Document(f"Share this\n\n{PLAIN} {OTHER}"), Document(f"{OTHER}\n\nRelated Articles")]
    n_words = len(f"{PLAIN} {OTHER} {OTHER}".split())
    brief = Summarizer(ratio=0.5).summarize(articles)
    assert (brief.length.unit, brief.length.limit) == ("words", n_words // 2)


@pytest.mark.parametrize(
    "length", [{"words": np.int64(20)}, {"chars": np.int32(120)}, {"ratio": np.float32(0.5)}], ids=str
)
def test_a_number_of_numpys_is_a_length(length: dict[str, Any]) -> None:
    made = Summarizer(**length).summarize([Document(f"{PLAIN} {OTHER}")])
    assert Brief.from_dict(json.loads(made.to_json())).length == made.length


def test_other_processes_can_be_sent_a_summarizer_and_send_back_its_briefs() -> None:
    articles = [Document(f"{PLAIN} {OTHER}"), Document(OTHER)]
    summarizer = Summarizer(words=20, topics=[Topic("Plan", ["plan"])], known=[Document(PLAIN)])
    made = pickle.loads(pickle.dumps(summarizer.summarize))(articles)
    assert pickle.loads(pickle.dumps(made)) == made == summarizer.summarize(articles)


# --- the functions of the package ------------------------------------------------------------------------------------


def test_brief_reads_and_summarizes(seeds: Path, seed_documents: tuple[Document, ...], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    sources = [seeds, tmp_path / "empty.txt"]
    brief = summarize.brief(sources, words=120, topics=None, ranker="lead", title="T")
    alone = Summarizer(words=120, topics=None, ranker="lead", title="T").summarize(seed_documents)
    assert brief == replace(alone, skipped=brief.skipped)
    assert [re.split(r"[\\/]", skip.path or "")[-1] for skip in brief.skipped] == ["empty.txt"]
    assert [source.name for source in brief.sources] == FILES


def test_inspect_reads_and_inspects(seeds: Path, seed_documents: tuple[Document, ...]) -> None:
    inspection = summarize.inspect(seeds, topics=seeds / "topics.toml")
    assert inspection == Summarizer(topics=seeds / "topics.toml").inspect(seed_documents)
    topics = {sentence.topic for sentence in inspection.sentences}
    assert topics - {None} == {"Plan", "History", "Iran", "ISIS threat"}


def test_a_summarizer_cannot_be_changed_and_says_what_it_was_given() -> None:
    summarizer = Summarizer(words=9)
    with pytest.raises(AttributeError):
        summarizer.words = 10  # type: ignore[misc]
    assert "words=9" in repr(summarizer)
    assert summarizer == Summarizer(words=9) != Summarizer(words=10)


def test_a_topics_file_may_change_without_changing_the_summarizer(tmp_path: Path) -> None:
    path = tmp_path / "topics.toml"
    path.write_text('[[topic]]\nname = "Bases"\nkeywords = ["base"]\n')
    summarizer = Summarizer(topics=path)
    path.unlink()
    brief = summarizer.summarize([Document(f"{PLAIN} {OTHER}"), Document(OTHER)])
    assert brief.sections[0].topic == "Bases"


def test_a_summarizer_stays_as_it_was_made_when_the_lists_change() -> None:
    topics, known = [Topic("Troops", ["troops"])], [Document("Troops leave.")]
    summarizer = Summarizer(topics=topics, known=known)
    topics.clear()
    known.clear()
    assert summarizer == Summarizer(topics=(Topic("Troops", ["troops"]),), known=(Document("Troops leave."),))


def test_of_two_articles_that_say_the_same_the_one_with_capitals_is_quoted() -> None:
    told = "The last troops of the United States leave the Ain al-Asad air base in September, Ali Hassan said."
    more = "Nobody in Baghdad knows what will become of the old air base and of the town around it."
    documents = [Document(f"{told} {more}".lower(), id="lower"), Document(told, id="cased")]
    brief = Summarizer(words=20, topics=None).summarize(documents)
    assert [(point.text, point.source.id, point.case_restored) for point in brief.points] == [(told, "cased", False)]
    assert [support.case_restored for support in brief.points[0].support] == [True]
    alone = Summarizer(words=20, topics=None).summarize(documents[:1])
    assert [(point.text, point.case_restored) for point in alone.points] == [
        (told.replace("Ain al-Asad", "ain al-asad").replace("Ali Hassan", "ali hassan"), True)
    ]


# --- an article about something else -----------------------------------------------------------------------------------

ON_IRAQ = [
    "Iraq and the United States agreed that hundreds of troops leave the base by September 2025. The coalition goes later.",
    "Hundreds of troops of the coalition leave Iraq by September 2025, the United States said. A base in Anbar is handed over.",
    "The base in Anbar is handed over to Iraq when the coalition troops leave, by September 2025, the United States agreed.",
]
ON_BEES = (
    "A swarm of honey bees settled on the orchard gate, and the keeper carried its queen to an empty hive. Pollen and nectar "
    "were plentiful, so the colony stored forty jars of clover honey before autumn came to the valley."
)


def test_an_article_about_something_else_is_left_out_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    texts = [ON_IRAQ[0], ON_BEES, *ON_IRAQ[1:]]
    documents = [Document(text, path=f"{number}.txt", title=f"Title {number}") for number, text in enumerate(texts)]
    summarizer = Summarizer(words=60, topics=None)
    brief = summarizer.summarize(documents)
    assert [(source.id, source.path) for source in brief.sources] == [("1", "0.txt"), ("2", "2.txt"), ("3", "3.txt")]
    assert [(skip.path, skip.reason.split(":")[0]) for skip in brief.skipped] == [("1.txt", "off topic")]
    assert brief.counts.documents == 3
    assert "1.txt: left out: off topic" in caplog.text
    assert Brief.from_dict(brief.to_dict()).to_dict() == brief.to_dict()
    inspection = summarizer.inspect(documents)
    of_bees = [stretch for stretch in inspection.dropped if stretch.source.path == "1.txt"]
    assert [stretch.reason for stretch in of_bees] == ["off-topic"] * 2
    assert [source.path for source in inspection.sources] == ["0.txt", "2.txt", "3.txt", "1.txt"]
    assert "not used: off topic" in format_inspection(inspection, ["sources"], width=160)


def test_a_ranker_of_sentences_takes_its_best_whoever_supports_it_and_however_long_it_is() -> None:
    # Only coverage prefers what two articles state; lead means the first sentences.
    first = "The harbour of Westport was closed on Monday after a storm tore three cranes from their rails."
    shared = "Two hundred dock workers were sent home without pay for the rest of the week."
    articles = [
        summarize.Document(f"{first}\n\n{shared}"),
        summarize.Document(f"A ferry to the islands sank in the northern bay on Sunday night.\n\n{shared}"),
    ]
    brief = summarize.Summarizer(sentences=2, topics=None, ranker="lead").summarize(articles)
    assert {point.text for point in brief.points} == {first, articles[1].text.split("\n")[0]}
