from __future__ import annotations

import json
import logging
import re
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import summarize
from summarize import Brief, Document, InputError, Summarizer, Topic, TopicsError
from summarize.inspection_table import format_inspection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from summarize.analysis import Analysis

RANKERS = list(summarize.list_rankers())
FILES = [
    *("000_9170df9e5f1ca58b.txt", "001_e23fcb93c0a21488.txt", "002_979824243083ef0a.txt"),
    *("003_a19fdf2a18f14059.txt", "004_08ccb0a062e74f6e.txt"),
]

# --- generated sets of articles --------------------------------------------------------------------------------------

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


def brief_or_none(documents: Sequence[Document], **keywords: Any) -> Brief | None:
    """The brief, or nothing where there is no prose or nothing fits: any other error is a fault."""
    try:
        return Summarizer(**keywords).summarize(documents)
    except InputError:
        return None


def assert_verbatim(brief: Brief) -> None:
    claims = (claim for each in brief.disagreements for claim in each.claims)
    supports = (support for point in brief.points for support in point.support)
    for quoted in [*brief.points, *supports, *claims, *brief.timeline]:
        original = " ".join(quoted.source.text[quoted.start : quoted.end].split())
        assert (quoted.text.lower(), len(quoted.text)) == (original.lower(), len(original))
        assert quoted.case_restored == (quoted.text != original)
        assert original
        assert quoted.source in brief.sources


def assert_length(brief: Brief) -> None:
    """The length as the contract counts it, and what the brief says of it."""
    texts = [point.text for point in brief.points]
    unit = brief.length.unit
    if unit == "sentences":
        # A point is one sentence or a run of some: at least as many as there are points.
        assert len(texts) <= brief.length.used <= brief.length.limit
        return
    used = len(" ".join(texts)) if unit == "chars" else len(" ".join(texts).split())
    assert used == brief.length.used <= brief.length.limit


def assert_sound(brief: Brief) -> None:
    """What holds for every brief there is."""
    assert_verbatim(brief)
    assert_length(brief)
    points = brief.points
    assert sorted(point.order for point in points) == list(range(1, len(points) + 1))
    assert len({(point.source.id, point.start) for point in points}) == len(points)
    assert all(1 <= point.n_sources <= len(point.citations) <= len(brief.sources) for point in points)
    assert all(point.score >= 0 for point in points)
    assert len({source.id for source in brief.sources}) == len(brief.sources) == brief.counts.documents
    assert Brief.from_dict(json.loads(brief.to_json())) == brief


def without_numbers(brief: Brief) -> dict[str, Any]:
    """A brief as it is but for the numbers and the order of its sources."""
    name = {source.id: source.sha256 for source in brief.sources} | {None: None}
    plain = brief.to_dict()
    plain["sources"] = sorted(({**each, "id": name[each["id"]]} for each in plain["sources"]), key=json.dumps)
    plain["title_source"] = name[plain["title_source"]]
    for source in plain["sources"]:
        source["reprint_of"] = name[source["reprint_of"]]
    for section in plain["sections"]:
        for point in section["points"]:
            point["source"] = name[point["source"]]
            support = [{**each, "source": name[each["source"]]} for each in point["support"]]
            point["support"] = sorted(support, key=json.dumps)
    for quoted in [*plain["timeline"], *(claim for each in plain["disagreements"] for claim in each["claims"])]:
        quoted["source"] = name[quoted["source"]]
    return plain


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


# --- what cannot be used ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("documents", [[Document("")], [Document(" \n\t\n")], [Document("Home\n\nShare\n\n12:30")]])
@pytest.mark.parametrize("method", ["summarize", "inspect"])
def test_no_prose_is_an_error(documents: list[Document], method: str) -> None:
    with pytest.raises(InputError) as caught:
        getattr(Summarizer(), method)(documents)
    assert "no prose" in caught.value.reason
    assert caught.value.advice


def test_a_summarizer_stays_as_it_was_made_when_the_lists_change() -> None:
    topics, known = [Topic("Troops", ["troops"])], [Document("Troops leave.")]
    summarizer = Summarizer(topics=topics, known=known)
    topics.clear()
    known.clear()
    assert summarizer == Summarizer(topics=(Topic("Troops", ["troops"]),), known=(Document("Troops leave."),))


@pytest.mark.parametrize("method", ["summarize", "inspect"])
def test_no_document_at_all_is_said_to_be_none(method: str) -> None:
    with pytest.raises(InputError, match=r"^documents: none given\. Give at least one article\.$"):
        getattr(Summarizer(), method)([])


def test_the_only_article_is_named_where_it_has_no_prose() -> None:
    with pytest.raises(InputError) as caught:
        Summarizer().summarize([Document("Home", path="menu.html")])
    assert caught.value.subject == "menu.html"


def test_articles_in_another_language_are_left_out_and_said_to_be() -> None:
    german = Document(
        "Der Minister sagte in Berlin, es gebe noch keine Entscheidung, aber man spreche mit der Regierung. " * 2
    )
    with pytest.raises(InputError, match=r"not in English\. Give articles in English\.$"):
        Summarizer().summarize([german])
    with pytest.raises(InputError, match=r"^2 articles: not in English\."):
        Summarizer().summarize([german, Document(german.text + "Er sagte nicht, wann.")])
    brief = Summarizer(topics=None).summarize([german, Document(PLAIN, path="a.txt")])
    assert [skip.reason for skip in brief.skipped] == ["not in English"]


def test_one_unusable_article_among_several_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "summarize"):
        brief = Summarizer(topics=None).summarize([Document("Home", path="menu.html"), Document(PLAIN, path="a.txt")])
    assert [record.getMessage() for record in caplog.records] == ["menu.html: left out: no prose"]
    assert [(skip.path, skip.reason) for skip in brief.skipped] == [("menu.html", "no prose")]
    assert [source.path for source in brief.sources] == ["a.txt"]


@pytest.mark.parametrize(
    ("keywords", "subject"),
    [
        ({"words": 5, "chars": 9}, "words and chars"),
        ({"sentences": 2, "ratio": 0.5}, "sentences and ratio"),
        ({"words": 0}, "0 words"),
        ({"sentences": -1}, "-1 sentences"),
        ({"chars": 0}, "0 chars"),
        ({"ratio": 0.0}, "ratio 0.0"),
        ({"ratio": 1.5}, "ratio 1.5"),
        ({"ratio": float("nan")}, "ratio nan"),
        ({"ratio": "half"}, "ratio 'half'"),
        ({"ratio": True}, "ratio True"),
        ({"ranker": None}, "ranker None"),
        ({"topics": None, "only_topics": True}, "only_topics"),
        ({"topics": 5}, "topics"),
        ({"topics": ["x"]}, "topics"),
        ({"topics": []}, "topics"),
        ({"topics": Topic("Troops", ["troops"])}, "topics"),
        ({"query": 5}, "query"),
        ({"query": " "}, "query"),
        ({"ranker": "lexrnk"}, "ranker 'lexrnk'"),
        ({"language": "xx"}, "language 'xx'"),
    ],
    ids=str,
)
def test_a_wrong_argument_is_an_error_before_any_work(keywords: dict[str, Any], subject: str) -> None:
    with pytest.raises(InputError) as caught:
        Summarizer(**keywords)
    assert caught.value.subject == subject
    assert caught.value.advice
    with pytest.raises(InputError):
        summarize.brief([Document(PLAIN)], **keywords)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        (Document(PLAIN), "one Document, not several"),
        (["a.txt"], "'a.txt' is no Document"),
        ("a.txt", "'a.txt' is no Document"),
        (5, "5 is no Document"),
        (None, "None is no Document"),
    ],
)
def test_articles_that_are_no_list_of_documents_are_an_error(known: Any, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        Summarizer(known=known)
    assert (caught.value.subject, caught.value.reason) == ("known", reason)
    with pytest.raises(InputError) as caught:
        Summarizer().analyse(known)
    assert (caught.value.subject, caught.value.reason) == ("documents", reason)


def test_a_topics_file_is_read_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(TopicsError):
        Summarizer(topics=tmp_path / "missing.toml")


def test_too_short_a_length_says_what_to_ask_for_and_that_is_enough() -> None:
    text = (
        "Iraq agreed to close the base near Baghdad soon. The coalition refused to leave the city of Erbil on Monday."
    )
    with pytest.raises(InputError) as caught:
        Summarizer(words=5).summarize([Document(text)])
    assert str(caught.value) == "5 words: the shortest sentence has 9. Ask for at least 9."
    assert Summarizer(words=9).summarize([Document(text)]).length.used == 9
    with pytest.raises(InputError, match=r"^1 word: the shortest sentence has 9\."):
        Summarizer(words=1).summarize([Document(text)])


def test_a_ratio_is_a_share_of_the_words_of_the_cleaned_articles() -> None:
    articles = [Document(f"Share this\n\n{PLAIN} {OTHER}"), Document(f"{OTHER}\n\nRelated Articles")]
    n_words = len(f"{PLAIN} {OTHER} {OTHER}".split())
    brief = Summarizer(ratio=0.5).summarize(articles)
    assert (brief.length.unit, brief.length.limit) == ("words", n_words // 2)


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
