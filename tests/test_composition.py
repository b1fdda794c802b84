from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

import summarize
from summarize.analysis import Analysis, analyse
from summarize.budget import Budget
from summarize.composition import compose_brief, compose_inspection
from summarize.corpus import Document, Passage
from summarize.errors import InputError
from summarize.focus import Focus
from summarize.topics.assignment import TopicAssignment, assign_topics
from summarize.topics.file import Topic
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from summarize.parts import Point
    from summarize.results import Brief

NUMBERS = "About 2,500 American troops are stationed in Iraq and 900 in neighboring Syria."
HISTORY = "American troops invaded Iraq in 2003 and toppled Saddam Hussein within three weeks."
RAID = "A raid last month near Kirkuk killed fifteen fighters of the Islamic State group."
CAFE = "Tea costs more than bread in the new cafés along the river, waiters complain."
EMBASSY = "The embassy in Baghdad did not answer questions about the agreement on Friday."
PLAN = "Washington and Baghdad agreed that hundreds of soldiers go home by September 2025."

FIRST = Document(f"{NUMBERS} {PLAN} {HISTORY}", title="Troops leave Iraq", publisher="Daily News")
SECOND = Document(
    f"{PLAN} {NUMBERS}\n\nShare this\n\n{EMBASSY}", title="What we know of the troops", publisher="Herald"
)
THIRD = Document(f"{NUMBERS} {RAID}", title="A raid near Kirkuk")
TOPICS = (Topic("Past", ["2003", "Saddam Hussein"]), Topic("Sports", ["football"]), Topic("Present", ["stationed"]))


def passage_of(analysis: Analysis, document: Document, *texts: str) -> Passage:
    """The passage of these neighbouring sentences of a document."""
    number = [each.sha256 for each in analysis.documents].index(document.sha256)
    sentences = analysis.material.sentences
    indices = [i for i, each in enumerate(sentences) if each.document == number and each.text in texts]
    assert len(indices) == len(texts)
    text = " ".join(sentences[index].text for index in indices)
    return Passage(tuple(indices), len(text.split()), len(text), number)


def composed(
    documents: list[Document], *chosen: tuple[Document, str], topics: tuple[Topic, ...] | None = None, **keywords: str
) -> Brief:
    """A brief of chosen sentences, each with a gain of its place from behind."""
    analysis = analyse(documents)
    passages = [passage_of(analysis, document, text) for document, text in chosen]
    gains = range(len(passages), 0, -1)
    return compose_brief(
        analysis,
        assign_topics(analysis.material, topics, 100),
        [(passage, float(gain)) for passage, gain in zip(passages, gains, strict=True)],
        Focus(names_topics=topics is not None),
        budget=Budget("words", 100),
        ranker="lead",
        **keywords,
    )


def point_of(brief: Brief, text: str) -> Point:
    (point,) = [point for point in brief.points if point.text == text]
    return point


# --- points and their support ----------------------------------------------------------------------------------------


def test_a_point_is_quoted_from_its_article_and_supported_by_the_others_that_state_it() -> None:
    brief = composed([FIRST, SECOND, THIRD], (SECOND, NUMBERS), (FIRST, HISTORY))
    numbers, history = point_of(brief, NUMBERS), point_of(brief, HISTORY)
    assert numbers.source.text[numbers.start : numbers.end] == NUMBERS
    assert (numbers.source.title, numbers.order, numbers.score, numbers.case_restored) == (SECOND.title, 1, 2.0, False)
    assert [entry.source.id for entry in numbers.support] == ["1", "3"]
    assert {entry.text for entry in numbers.support} == {NUMBERS}
    assert all(entry.similarity == pytest.approx(1) for entry in numbers.support)
    assert numbers.n_sources == 3
    assert (history.order, history.support, history.n_sources) == (2, (), 1)


def test_an_article_that_repeats_itself_does_not_support_itself() -> None:
    twice = Document(f"{NUMBERS} {PLAN}\n\n{NUMBERS} {RAID}")
    analysis = analyse([twice, SECOND])
    number = [each.sha256 for each in analysis.documents].index(twice.sha256)
    first = next(i for i, each in enumerate(analysis.material.sentences) if each.document == number)
    chosen = [(Passage((first,), 13, len(NUMBERS), number), 1.0)]
    topics = assign_topics(analysis.material, None, 100)
    (point,) = compose_brief(analysis, topics, chosen, Focus(), budget=Budget("words", 50), ranker="lead").points
    assert point.text == NUMBERS
    assert ([entry.source.id for entry in point.support], point.n_sources) == (["2"], 2)


def test_a_run_of_sentences_is_one_point_supported_by_those_who_state_all_of_it() -> None:
    analysis = analyse([FIRST, SECOND, THIRD])
    run = passage_of(analysis, FIRST, NUMBERS, PLAN)
    topics = assign_topics(analysis.material, None, 100)
    brief = compose_brief(analysis, topics, [(run, 1.0)], Focus(), budget=Budget("sentences", 2), ranker="lead")
    (point,) = brief.points
    assert point.text == f"{NUMBERS} {PLAN}" == point.source.text[point.start : point.end]
    # The second article states both sentences, the third only one of them.
    assert [(entry.source.id, entry.text) for entry in point.support] == [("2", NUMBERS), ("2", PLAN)]
    assert (point.n_sources, brief.length.used) == (2, 2)


def test_second_articles_of_a_publisher_and_reprints_add_nothing_to_the_number_of_sources() -> None:
    same_publisher = Document(f"{NUMBERS} {RAID}", publisher="daily news")
    assert point_of(composed([FIRST, same_publisher], (FIRST, NUMBERS)), NUMBERS).n_sources == 1
    reprint = Document(f"{NUMBERS} {PLAN} {HISTORY}\n\nShare this")
    brief = composed([FIRST, reprint, THIRD], (THIRD, NUMBERS))
    assert point_of(brief, NUMBERS).n_sources == 2
    (marked,) = [source for source in brief.sources if source.reprint_of]
    assert {marked.id, marked.reprint_of} == {"1", "2"}
    # It states the point all the same, but beside its original it is not cited.
    point = point_of(brief, NUMBERS)
    assert {entry.source.id for entry in point.support} == {"1", "2"}
    assert [source.id for source in point.citations] == ["3", marked.reprint_of]


# --- sources ---------------------------------------------------------------------------------------------------------


def test_sources_stand_in_the_order_given_numbered_from_1_and_carry_what_is_known() -> None:
    documents = [THIRD, replace(FIRST, author="A. B.", published="2024-07", url="https://e.org/", path="a.txt"), SECOND]
    sources = composed(documents, (FIRST, PLAN)).sources
    assert [(source.id, source.title) for source in sources] == [
        ("1", THIRD.title),
        ("2", FIRST.title),
        ("3", SECOND.title),
    ]
    one = sources[1]
    assert (one.author, one.published, one.url, one.path) == ("A. B.", "2024-07", "https://e.org/", "a.txt")
    assert (one.publisher, one.sha256, one.text) == ("Daily News", FIRST.sha256, FIRST.text)
    assert sources[2].words == len(f"{PLAN} {NUMBERS} {EMBASSY}".split())


def test_an_article_is_cited_by_its_own_id_if_it_has_one() -> None:
    brief = composed([replace(FIRST, id="dn-7"), SECOND], (FIRST, PLAN))
    assert [source.id for source in brief.sources] == ["dn-7", "2"]
    assert point_of(brief, PLAN).source.id == "dn-7"


def test_a_number_that_is_the_id_of_another_article_is_passed_over() -> None:
    brief = composed([replace(FIRST, id="2"), SECOND, THIRD], (FIRST, PLAN))
    assert [source.id for source in brief.sources] == ["2", "3", "4"]
    brief = composed([FIRST, replace(SECOND, id="1"), THIRD], (FIRST, PLAN))
    assert [source.id for source in brief.sources] == ["2", "1", "3"]


def test_two_articles_of_one_id_are_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match="'x'"):
        composed([replace(FIRST, id="x"), replace(SECOND, id="x")], (FIRST, PLAN))


def test_unusable_articles_take_no_number() -> None:
    brief = composed([Document("", path="empty.txt"), FIRST, SECOND], (FIRST, PLAN))
    assert [(source.id, source.title) for source in brief.sources] == [("1", FIRST.title), ("2", SECOND.title)]
    assert [(skip.path, skip.reason) for skip in brief.skipped] == [("empty.txt", "no prose")]


def test_counts_are_of_articles_sentences_drops_and_repeats() -> None:
    counts = composed([FIRST, SECOND, THIRD], (FIRST, PLAN)).counts
    # 8 sentences: the numbers stand three times, the plan twice; "Share this" is left out.
    assert (counts.documents, counts.sentences, counts.dropped, counts.merged) == (3, 8, 1, 3)


# --- sections and title ----------------------------------------------------------------------------------------------


def test_given_topics_keep_their_order_also_without_points_and_the_rest_comes_last(
    caplog: pytest.LogCaptureFixture,
) -> None:
    other = Document(f"{RAID} {CAFE}")
    with caplog.at_level(logging.WARNING, "summarize"):
        chosen = [(FIRST, NUMBERS), (FIRST, HISTORY), (other, CAFE)]
        brief = composed([FIRST, SECOND, other], *chosen, topics=TOPICS)
    sections = {section.topic: [point.text for point in section.points] for section in brief.sections}
    assert list(sections) == ["Past", "Sports", "Present", None]
    assert (sections["Past"], sections["Sports"], sections["Present"]) == ([HISTORY], [], [NUMBERS])
    assert sections[None] == [CAFE]
    assert brief.sections[0].keywords == ("2003", "Saddam Hussein")
    assert [record.getMessage() for record in caplog.records if "Sports" in record.getMessage()]


def test_without_material_for_it_there_is_no_section_without_a_topic() -> None:
    brief = composed([FIRST, SECOND, THIRD], (FIRST, HISTORY), topics=TOPICS)
    assert [section.topic for section in brief.sections] == ["Past", "Sports", "Present"]


def test_without_topics_everything_stands_in_one_section() -> None:
    brief = composed([FIRST, SECOND, THIRD], (FIRST, NUMBERS), (FIRST, HISTORY))
    (section,) = brief.sections
    assert (section.topic, section.keywords, len(section.points)) == (None, (), 2)


def test_points_of_one_article_stand_in_its_order_whatever_the_order_of_choice() -> None:
    brief = composed([FIRST], (FIRST, HISTORY), (FIRST, NUMBERS), (FIRST, PLAN))
    assert [(point.text, point.order) for point in brief.points] == [(NUMBERS, 2), (PLAN, 3), (HISTORY, 1)]


def test_a_given_topics_section_begins_with_the_main_event_not_with_what_an_article_tells_early() -> None:
    late = Document(f"{CAFE} {PLAN} {NUMBERS}")
    early = Document(f"{EMBASSY} {RAID}")
    plan = replace(SECOND, text=f"{PLAN} {HISTORY}")
    topics = (Topic("Deal", ["Baghdad"]),)
    brief = composed([late, early, plan], (early, EMBASSY), (late, PLAN), topics=topics)
    assert [point.text for point in brief.sections[0].points] == [PLAN, EMBASSY]


def test_the_title_is_the_users_or_that_of_the_article_nearest_to_all() -> None:
    brief = composed([FIRST, SECOND, THIRD], (FIRST, PLAN), title="My brief")
    assert (brief.title, brief.title_source) == ("My brief", None)
    odd = Document(f"{RAID} The football season of the city begins on Sunday.", title="Football")
    brief = composed([odd, SECOND, replace(FIRST, title=None)], (FIRST, PLAN))
    assert brief.title == SECOND.title
    assert brief.title_source is brief.sources[1]


@pytest.mark.parametrize(
    ("of_first", "of_second", "is_of"),
    [("2024-03-01", "2024-05-02", SECOND), ("2024-05-02", "2024-03-01", FIRST)],
    ids=["the second is late", "the first is late"],
)
def test_the_title_of_a_story_that_went_on_is_of_a_late_article(of_first: str, of_second: str, is_of: Document) -> None:
    dated = [replace(FIRST, published=of_first), replace(SECOND, published=of_second)]
    assert composed(dated, (dated[0], PLAN)).title == is_of.title


def test_articles_of_one_week_are_titled_as_if_they_had_no_dates() -> None:
    undated = composed([FIRST, SECOND], (FIRST, PLAN)).title
    for days in ("03-01", "03-04"), ("03-04", "03-01"):
        dated = [replace(article, published=f"2024-{day}") for article, day in zip((FIRST, SECOND), days, strict=True)]
        assert composed(dated, (dated[0], PLAN)).title == undated


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("Fire kills at least 14 in Orlen mine", "Toll in Orlen mine rises to 40", "Toll in Orlen mine rises to 40"),
        ("Fire kills at least 14 in Orlen mine", "The Orlen mine goes on burning", "The Orlen mine goes on burning"),
        ("Fire kills 14 in Orlen mine", None, "Fire kills 14 in Orlen mine"),
    ],
    ids=["the newest", "none", "no other"],
)
def test_a_title_with_a_number_that_a_later_article_updates_is_taken_last(
    early: str, late: str | None, expected: str
) -> None:
    killed = "A fire in the mine of Orlen killed {} workers, the police said."
    first = Document(killed.format("at least 14"), title=early, published="2024-03-04")
    second = Document(f"{killed.format(40)} The owners wept.", title=late, published="2024-03-05")
    assert summarize.brief([first, second]).title == expected


def test_the_title_is_no_reprints() -> None:
    reprint = Document(f"{PLAN} {NUMBERS} {EMBASSY}", title="As we read elsewhere", publisher="Mirror")
    longer = replace(SECOND, text=f"{SECOND.text} {HISTORY}")
    brief = composed([reprint, longer], (longer, PLAN))
    assert [source.reprint_of for source in brief.sources] == ["2", None]
    assert brief.title == SECOND.title


def test_found_topics_that_leave_the_main_event_without_a_heading_go() -> None:
    analysis = analyse([FIRST, replace(SECOND, text=f"{NUMBERS} {EMBASSY}")])
    chosen = [(passage_of(analysis, FIRST, text), 1.0) for text in (NUMBERS, PLAN, HISTORY)]
    first = [passage.sentences[0] for passage, _ in chosen]
    for of_lead, sections in ((NO_TOPIC, [None]), (0, ["A", "B"])):
        of_sentences = np.full(len(analysis.material.sentences), NO_TOPIC)
        of_sentences[first] = [of_lead, 0, 1]
        affinity = np.eye(3)[of_sentences][:, :2]
        parts = np.zeros(2, dtype=np.intp)
        topics = TopicAssignment(("A", "B"), ((), ()), parts, np.ones(1), affinity, of_sentences, is_given=False)
        brief = compose_brief(analysis, topics, chosen, Focus(), budget=Budget("words", 100), ranker="lead")
        assert [section.topic for section in brief.sections] == sections
        assert brief.points[0].text == NUMBERS


@pytest.mark.parametrize(
    "title",
    [
        "Know what's happening in the field",
        # A word of its own first sentence only, and one of another article's fourth.
        "The embassy today",
        "Tea today",
    ],
)
def test_a_title_without_a_word_of_the_other_articles_beginnings_is_the_pages_own(title: str) -> None:
    page = Document(f"{EMBASSY} {PLAN} {NUMBERS}", title=title)
    long = replace(FIRST, text=f"{FIRST.text} {CAFE}")
    assert composed([long, page, THIRD], (long, PLAN)).title in {FIRST.title, THIRD.title}
    brief = composed([replace(long, title=None), page], (long, PLAN))
    assert (brief.title, brief.title_source) == ("Brief", None)
    # A set of one article, or of one and its reprint, has no other beginning to ask.
    for documents in ([page], [page, Document("Hello.")]):
        assert composed(documents, (page, PLAN)).title == page.title


def test_where_no_title_with_capitals_is_of_the_set_one_without_is_taken() -> None:
    page, lower = replace(SECOND, title="Know what's happening"), replace(FIRST, title="all troops of the plan go home")
    assert composed([page, lower], (FIRST, PLAN)).title == "All troops of the plan go home"


def test_without_a_title_the_brief_is_called_brief() -> None:
    documents = [replace(FIRST, title=None), replace(SECOND, title="")]
    brief = composed(documents, (FIRST, PLAN))
    assert (brief.title, brief.title_source) == ("Brief", None)


@pytest.mark.parametrize("title", ["all troops in small letters", "ALL TROOPS IN SMALL LETTERS"])
def test_a_title_whose_capitals_are_restored_is_taken_where_there_is_no_other(title: str) -> None:
    lower = replace(SECOND, title=title)
    brief = composed([replace(FIRST, title=None), lower], (FIRST, PLAN))
    assert brief.title == "All troops in small letters"
    assert brief.title_source is not None
    assert composed([FIRST, lower], (FIRST, PLAN)).title == FIRST.title
    titled = replace(SECOND, title="Plan for all troops")
    assert composed([replace(FIRST, title=title), titled], (FIRST, PLAN)).title == titled.title


@pytest.mark.parametrize(
    ("unit", "used"), [("words", 26), ("sentences", 2), ("chars", len(NUMBERS) + 1 + len(HISTORY))]
)
def test_the_length_used_is_that_of_the_points(unit: str, used: int) -> None:
    analysis = analyse([FIRST])
    chosen = [(passage_of(analysis, FIRST, text), 1.0) for text in (NUMBERS, HISTORY)]
    topics = assign_topics(analysis.material, None, 100)
    brief = compose_brief(analysis, topics, chosen, Focus(), budget=Budget(unit, 500), ranker="lead")
    assert (brief.length.unit, brief.length.limit, brief.length.used) == (unit, 500, used)


# --- the inspection --------------------------------------------------------------------------------------------------


def test_an_inspection_shows_every_sentence_and_drop_in_the_order_given() -> None:
    analysis = analyse([THIRD, SECOND])
    made = compose_inspection(analysis, assign_topics(analysis.material, TOPICS, 100))
    assert [(each.source.id, each.text) for each in made.sentences] == [
        ("1", NUMBERS),
        ("1", RAID),
        ("2", PLAN),
        ("2", NUMBERS),
        ("2", EMBASSY),
    ]
    assert [each.topic for each in made.sentences if each.text == NUMBERS] == ["Present", "Present"]
    assert len({each.group for each in made.sentences if each.text == NUMBERS}) == 1
    assert len({each.group for each in made.sentences}) == 4
    assert [(each.source.id, each.text) for each in made.dropped] == [("2", "Share this")]
    assert (made.counts.sentences, made.counts.merged) == (5, 1)


def test_an_inspection_of_the_seeds_is_verbatim(seed_analysis: Analysis) -> None:
    made = compose_inspection(seed_analysis, assign_topics(seed_analysis.material, None, 250))
    assert len(made.sentences) == made.counts.sentences
    assert len(made.dropped) == made.counts.dropped
    for each in made.dropped:
        assert each.text == " ".join(each.source.text[each.start : each.end].split()) != ""
    for each in made.sentences:
        original = " ".join(each.source.text[each.start : each.end].split())
        assert each.text.lower() == original.lower() != ""
        assert each.case_restored == (each.text != original) == (each.source.id == "5")
    groups = np.array([each.group for each in made.sentences])
    assert made.counts.merged == len(groups) - len(np.unique(groups))


@pytest.mark.parametrize(("other", "as_of"), [("2024-07-25", "2024-07-23"), ("2024-07-23", None)])
def test_a_point_whose_words_count_from_its_articles_date_has_it_where_the_articles_have_several(
    other: str, as_of: str | None
) -> None:
    raid, first = replace(THIRD, published="2024-07-23"), replace(FIRST, published=other)
    brief = composed([raid, first], (raid, RAID), (first, PLAN))
    assert {point.text: point.as_of for point in brief.points} == {RAID: as_of, PLAN: None}


@pytest.mark.parametrize(
    ("other", "leads"), [("2024-07-31", True), ("2024-07-30", False)], ids=["over a week", "a week"]
)
def test_what_begins_the_brief_of_a_story_that_went_on_has_its_date(other: str, leads: bool) -> None:
    first, third = replace(FIRST, published=other), replace(THIRD, published="2024-07-23")
    brief = composed([first, third], (first, PLAN))
    assert [point.as_of for point in brief.points] == [other if leads else None]


def test_values_that_another_article_updates_have_their_dates() -> None:
    tolls = "The fire in the mine of Orlen killed 12 workers.", "The fire in the mine of Orlen killed 19 workers."
    documents = [Document(text, published=f"2024-03-0{day}") for day, text in enumerate(tolls, 4)]
    brief = composed(documents, *zip(documents, tolls, strict=True))
    assert {point.text: point.as_of for point in brief.points} == dict(
        zip(tolls, ("2024-03-04", "2024-03-05"), strict=True)
    )
