from __future__ import annotations

import time
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from summarize import pipeline
from summarize.analysis import analyse
from summarize.budget import Budget
from summarize.composition import compose_brief
from summarize.corpus import Document, Sentence
from summarize.focus import Focus
from summarize.opening import find_leads, find_scenes, recency, score_openings
from summarize.pipeline import Summarizer
from summarize.topics.assignment import assign_topics
from summarize.topics.file import Topic

if TYPE_CHECKING:
    from summarize.topics.assignment import TopicAssignment

EVENT = "A fire destroyed the old town hall of Lindow on Monday night."
EVENT_AGAIN = "The town hall of Lindow burned down in a fire on Monday."
RESCUE = "Two clerks escaped through a window before the roof fell in."
COST = "Insurers expect the damage to reach four million crowns."
HISTORY = "The hall was built in 1881 by a brewer who wanted to be mayor."
BAND = "A brass band used to play on its balcony every summer until the war."

REOPENED = "The town hall of Lindow opened again after the fire."

FIRST = Document(f"{EVENT} {RESCUE} {COST} {HISTORY}")
SECOND = Document(f"{EVENT_AGAIN} {COST} {RESCUE} {BAND}")


def scores_of(*documents: Document) -> dict[str, float]:
    analysis = analyse(documents)
    found = score_openings(analysis.material, analysis.passages).tolist()
    texts = [" ".join(analysis.material.sentences[i].text for i in passage.sentences) for passage in analysis.passages]
    return dict(zip(texts, found, strict=True))


def test_what_all_first_sentences_say_is_the_best_opening() -> None:
    scores = scores_of(FIRST, SECOND)
    assert max(scores, key=lambda text: scores[text]) in {EVENT, EVENT_AGAIN}


def test_only_one_of_the_first_three_sentences_can_open() -> None:
    scores = scores_of(FIRST, SECOND)
    assert scores[HISTORY] == scores[BAND] == 0
    assert min(scores[RESCUE], scores[COST]) > 0


@pytest.mark.parametrize(
    "worse", ["Did a fire destroy the old town hall of Lindow on Monday night?", f'"{EVENT[:-1]}," Ada Berg said.']
)
def test_a_question_or_a_quotation_opens_less_well(worse: str) -> None:
    scores = scores_of(Document(f"{EVENT} {RESCUE}"), Document(f"{worse} {COST}"))
    assert 0 < scores[worse] < scores[EVENT] / 1.5


def test_a_short_sentence_opens_less_well_than_one_that_tells_the_event() -> None:
    short = "The town hall of Lindow burned down on Monday."
    scores = scores_of(Document(f"{short} {COST}"), Document(f"{EVENT_AGAIN} {RESCUE}"))
    assert 0 < scores[short] < scores[EVENT_AGAIN]


def test_a_run_opens_as_well_as_its_first_sentence_but_that_alone_is_taken_first() -> None:
    leaning = "It had stood there since 1881."
    analysis = analyse([Document(f"{EVENT} {leaning} {COST}"), SECOND])
    scores = score_openings(analysis.material, analysis.passages)
    of_runs = {
        len(passage.sentences): place
        for place, passage in enumerate(analysis.passages)
        if analysis.material.sentences[passage.sentences[0]].text == EVENT
    }
    assert sorted(of_runs) == [1, 2]
    assert scores[of_runs[1]] == scores[of_runs[2]] > 0
    assert of_runs[1] < of_runs[2]


def test_what_says_nothing_of_its_thing_but_the_name_opens_less_well() -> None:
    known = "The roof burned down in a fire at the town hall of Lindow on Monday."
    told = "The roof of the town hall of Lindow burned down in a fire on Monday."
    scores = scores_of(Document(f"{known} {RESCUE}"), Document(f"{told} {COST}"))
    assert 0 < scores[known] < scores[told] / 1.3


def test_where_no_passage_can_open_there_is_no_opening() -> None:
    analysis = analyse([FIRST])
    assert find_leads(analysis.material, [], analysis.people.of_passages([]), [None]) == (None, None)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (["2024-03-01", "2024-03-09", "2024-03-01", "2024-03-12"], [0.5, 0.75, 0.5, 1.0]),
        (["2024-03-01", "2025-03-09", "2024-03-02", "2024-03-12"], [0.25, 1.0, 0.5, 0.75]),
        (["2024-03-01", "2024-03", None, "2024-03-12"], [0.5, 0.5, 0.5, 1.0]),
        (["2024-03-01", "2024-03-08"], [0.0, 0.0]),
        ([None, "2024"], [0.0, 0.0]),
    ],
    ids=["some of one day", "one a year later", "some without a day", "within a week", "no days"],
)
def test_an_article_is_as_late_as_it_has_articles_that_are_not_newer(published, expected) -> None:
    assert recency(published) == expected


@pytest.mark.parametrize(
    ("days", "opening"),
    [(("01", "02"), EVENT), (("31", "01"), EVENT), (("01", "31"), EVENT_AGAIN)],
    ids=["neither", "the first", "the second"],
)
def test_of_two_that_say_as_much_the_later_opens_how_things_stand(days, opening) -> None:
    """The scores of the two are alike, and of equals the first opens."""
    analysis = analyse([Document(EVENT), Document(EVENT_AGAIN)])
    texts = [sentence.text for sentence in analysis.material.sentences]
    passages = sorted(analysis.passages, key=lambda passage: texts[passage.sentences[0]] != EVENT)
    published = [f"2024-03-{days[text != EVENT]}" for text in texts]
    found = find_leads(analysis.material, passages, analysis.people.of_passages(passages), published)
    # The main event is the same whichever is later.
    assert [texts[passages[place].sentences[0]] for place in found] == [opening, EVENT]


@pytest.mark.parametrize(
    ("of_event", "of_reopening", "opening"),
    [("2024-03-01", "2024-05-02", REOPENED), ("2024-05-02", "2024-03-01", EVENT)],
)
def test_a_story_that_went_on_opens_with_how_it_stands(of_event: str, of_reopening: str, opening: str) -> None:
    event, reopening = f"{EVENT} {RESCUE}", f"{REOPENED} {BAND}"
    documents = [Document(event, published=of_event), Document(reopening, published=of_reopening)]
    assert Summarizer(words=60, topics=None).summarize(documents).points[0].text == opening


def test_a_sentence_with_a_stranger_does_not_open() -> None:
    told = "Premier Ada Lindqvist spoke to the council of Orlen on Monday."
    story = f"{told} Lindqvist closed the old bridge over the river Orlen on Monday."
    analysis = analyse([Document(story)])
    passages = [passage for passage in analysis.passages if len(passage.sentences) == 1]
    people = analysis.people.of_passages(passages)
    _, opening = find_leads(analysis.material, passages, people, [None])
    strangers = {place for place, names in enumerate(people.needed) if names}
    assert strangers
    assert opening not in {None, *strangers}


def test_the_brief_begins_with_the_main_event_though_other_sentences_add_more_per_word() -> None:
    brief = Summarizer(words=30, topics=None).summarize([FIRST, SECOND])
    assert brief.points[0].text in {EVENT, EVENT_AGAIN}


def test_of_found_topics_the_one_with_the_main_event_comes_first() -> None:
    analysis = analyse([FIRST, SECOND])
    given = assign_topics(analysis.material, (Topic("Past", ["brewer", "band"]), Topic("Fire", ["fire"])), 100)
    single = {passage.sentences[0]: passage for passage in analysis.passages if len(passage.sentences) == 1}
    texts = {sentence.text: index for index, sentence in enumerate(analysis.material.sentences)}
    chosen = [(single[texts[text]], 1.0) for text in (HISTORY, EVENT)]

    def names(topics: TopicAssignment) -> list[str | None]:
        brief = compose_brief(analysis, topics, chosen, Focus(), budget=Budget("words", 100), ranker="coverage")
        return [section.topic for section in brief.sections]

    assert names(given) == ["Past", "Fire"]
    assert names(replace(given, is_given=False)) == ["Fire", "Past"]


def test_the_section_with_the_main_event_comes_after_that_with_how_it_stands() -> None:
    dated = [(EVENT, "2024-03-01"), (REOPENED, "2024-05-02")]
    analysis = analyse([Document(f"{text} {COST} {HISTORY}", published=day) for text, day in dated])
    names = {HISTORY: "Past", COST: "Money", REOPENED: "Now", EVENT: "Fire"}
    given = assign_topics(analysis.material, [Topic(name, [name]) for name in names.values()], 100)
    of_sentences = [list(names).index(sentence.text) for sentence in analysis.material.sentences]
    single = {passage.sentences[0]: passage for passage in analysis.passages if len(passage.sentences) == 1}
    texts = {sentence.text: index for index, sentence in enumerate(analysis.material.sentences)}
    chosen = [(single[texts[text]], 1.0) for text in names]
    found = replace(given, is_given=False, affinity=np.eye(len(names))[of_sentences])
    brief = compose_brief(analysis, found, chosen, Focus(), budget=Budget("words", 100), ranker="coverage")
    assert [section.topic for section in brief.sections] == ["Now", "Fire", "Past", "Money"]


def test_the_opening_goes_before_nothing_that_its_own_article_says_earlier() -> None:
    article = Document(f"{COST} {EVENT} {RESCUE}")
    brief = Summarizer(words=40, topics=None).summarize([article, FIRST, SECOND])
    of_article = [point.start for point in brief.points if point.source.sha256 == article.sha256]
    assert of_article == sorted(of_article)


@pytest.mark.parametrize(
    ("options", "opens"),
    [
        ({}, True),
        ({"query": "Who built the hall?"}, False),
        ({"known": (Document(HISTORY),)}, False),
        ({"topics": (Topic("Fire", ["fire"]),)}, False),
    ],
    ids=["nothing asked", "query", "known articles", "topics"],
)
def test_a_reader_who_asked_for_something_gets_that_first(
    options: dict[str, Any], opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    original = pipeline.compose_brief

    def watched(*given: Any, **more: Any) -> Any:
        asked.extend(each.begins_with_event for each in given if isinstance(each, Focus))
        return original(*given, **more)

    monkeypatch.setattr(pipeline, "compose_brief", watched)
    Summarizer(**{"words": 60, "topics": None, **options}).summarize([FIRST, SECOND])
    assert asked == [opens]


SCENE = "Greta Amsel polished the silver knob again, as her mother did before her."


@pytest.mark.parametrize(
    ("first", "others", "expected"),
    [
        (SCENE, [FIRST], [SCENE]),
        # What the other articles tell, or the rest of its own alone, is no scene.
        ("A fire destroyed much of Lindow.", [FIRST], []),
        ("Greta Amsel heard a brass band play on its balcony.", [FIRST], []),
        # What gives a number or a day tells what happened.
        (SCENE.replace("again", "12 times"), [FIRST], []),
        (SCENE.replace("again", "on Monday"), [FIRST], []),
        (SCENE, [], []),
    ],
)
def test_a_first_sentence_with_nothing_in_common_sets_a_scene(
    first: str, others: list[Document], expected: list[str]
) -> None:
    article = Document(f"{first} {COST} {RESCUE} {HISTORY} {BAND}")
    material = analyse([article, *others]).material
    assert [material.sentences[index].text for index in find_scenes(material)] == expected


def test_scenes_among_thousands_of_articles_take_no_vector_of_all_words_for_each() -> None:
    n_articles, n_words = 4000, 20_000
    numbers = np.arange(n_articles * 4)
    words = np.stack([numbers % 7, numbers % 97, 2 * numbers % n_words, (2 * numbers + 1) % n_words], axis=1)
    rows = csr_matrix(
        (np.full(words.size, 0.5), words.ravel(), 4 * np.arange(numbers.size + 1)), (numbers.size, n_words)
    )
    material: Any = SimpleNamespace(
        X=rows, document_of=numbers // 4, sentences=[Sentence(SCENE, 0, len(SCENE), n // 4) for n in numbers.tolist()]
    )
    began = time.process_time()
    find_scenes(material)
    assert time.process_time() - began < 1.0
