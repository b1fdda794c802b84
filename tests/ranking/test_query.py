from __future__ import annotations

import numpy as np
import pytest

from summarize.candidates import weigh
from summarize.corpus import Document
from summarize.errors import InputError
from summarize.focus import Focus
from summarize.pipeline import Summarizer
from summarize.ranking import create_ranker
from summarize.ranking import query as module
from summarize.ranking.query import QueryMatch, find_answers, find_unknown_words, match_query, score_relevance
from summarize.topics.assignment import assign_topics
from summarize.topics.file import Topic
from tests.facts.materials import material_from_texts

# Four sentences: the third does not have "tanker", but a word of the sentence that has it.
DOCUMENTS = [["tanker port", "storm coast"], ["port crew", "fire"]]


def test_the_sentence_with_the_query_is_the_most_relevant_and_has_1(material_from):
    relevance = score_relevance(material_from(DOCUMENTS), "the Tankers")
    assert relevance.argmax() == 0
    assert relevance[0] == 1


def test_feedback_reaches_a_sentence_without_a_word_of_the_query(material_from):
    relevance = score_relevance(material_from(DOCUMENTS), "the Tankers")
    assert 0 < relevance[2] < 1
    assert relevance[1] == relevance[3] == 0


def test_without_feedback_only_words_of_the_query_count(material_from, monkeypatch):
    monkeypatch.setattr(module, "FEEDBACK", 0.0)
    assert np.flatnonzero(score_relevance(material_from(DOCUMENTS), "the Tankers")).tolist() == [0]


@pytest.mark.parametrize("query", ["zzz", "the of", ""])
def test_a_query_that_no_sentence_has_a_word_of_has_no_relevance(material_from, query):
    assert score_relevance(material_from(DOCUMENTS), query) is None


def test_a_brief_without_a_word_of_the_query_is_the_brief_without_query_and_warns(caplog):
    documents = [Document("Iraq and the United States agreed that hundreds of troops leave Iraq by September 2025.")]
    plain = Summarizer(topics=None).summarize(documents)
    asked = Summarizer(topics=None, query="zebra").summarize(documents)
    assert asked.points == plain.points
    assert caplog.messages == ["query 'zebra': no article has a word of it"]
    assert match_query(material_from_texts([documents[0].text]), "zebra") is None


@pytest.mark.parametrize(
    ("query", "unknown"),
    [
        ("tanker zebra", ("zebra",)),
        ("the Tankers of the port", ()),
        ("Describe the tankers.", ()),
        ("tanker-owners", ()),
        ("What did Zola say of the tankers and the crew in Odense?", ("Zola", "Odense")),
        (
            "Tell me how fire and storm at a distant coast hit crew, tankers and yachts. Whales too, and Zola.",
            ("Zola",),
        ),
    ],
)
def test_words_that_no_article_has_are_found(material_from, query, unknown):
    assert find_unknown_words(material_from(DOCUMENTS), query) == unknown


def test_a_brief_says_which_words_of_the_query_no_article_has(caplog):
    text = "Iraq and the United States agreed that hundreds of troops leave Iraq by September 2025."
    Summarizer(topics=None, query="zebra troops in Norway").summarize([Document(text)])
    assert caplog.messages == ["query: no article has 'zebra' or 'Norway'"]


def test_words_with_which_one_begins_to_ask_are_not_what_is_asked_for(material_from):
    documents = [["tanker port discuss", "storm coast discuss"], ["port crew describe", "fire include"]]
    asked = "Describe the tanker. Discuss the port, and include the fire."
    plain = "the tanker. the port, the fire."
    assert (
        score_relevance(material_from(documents), asked).tolist()
        == score_relevance(material_from(documents), plain).tolist()
    )
    # In the midst of a sentence they are what is asked for.
    assert score_relevance(material_from(documents), "who will discuss").tolist() != pytest.approx([0, 0, 0, 0])


def test_who_asks_gets_what_concerns_the_query_first_and_then_what_else_is_reported(seed_analysis):
    brief = Summarizer(words=120, query="Syria").brief_of(seed_analysis)
    assert [section.topic for section in brief.sections] == ["Syria", None]
    concerned = match_query(seed_analysis.material, brief.query).concerned
    about = {
        sentence.text
        for sentence, is_about in zip(seed_analysis.material.sentences, concerned, strict=True)
        if is_about
    }
    assert [any(text in point.text for text in about) for point in brief.points] == [
        section.topic is not None for section in brief.sections for _ in section.points
    ]
    assert "2,500 " in brief.points[0].text
    only = Summarizer(words=120, query=brief.query, only_topics=True).brief_of(seed_analysis)
    assert [section.topic for section in only.sections] == [brief.query]


def test_where_nothing_concerns_the_query_all_is_only_also_reported_and_the_main_event_comes_first(
    seed_analysis, caplog
):
    plain = Summarizer(words=60).brief_of(seed_analysis)
    asked = Summarizer(words=60, query="penguins").brief_of(seed_analysis)
    assert [(section.topic, len(section.points) > 0) for section in asked.sections] == [
        ("penguins", False),
        (None, True),
    ]
    assert asked.points[0].text == plain.points[0].text
    assert caplog.messages == ["query 'penguins': no article has a word of it"]
    with pytest.raises(InputError, match="no sentence fits"):
        Summarizer(query="penguins", only_topics=True).brief_of(seed_analysis)


@pytest.mark.parametrize("topics", [None, (Topic("Plan", ["plan"]), Topic("Iran", ["Iran", "Iranian"]))])
def test_topics_of_the_readers_own_stay_and_what_answers_comes_first_in_its_section(seed_analysis, topics):
    brief = Summarizer(words=150, query="Where else has Iran attacked?", topics=topics).brief_of(seed_analysis)
    assert [section.topic for section in brief.sections if section.points][:2] == (
        ["Plan", "Iran"] if topics else [None]
    )
    section = next(section for section in brief.sections if section.topic == ("Iran" if topics else None))
    match = match_query(seed_analysis.material, brief.query)
    answers = [seed_analysis.material.sentences[index].text for index in np.flatnonzero(match.answers)]
    assert any(answer in section.points[0].text for answer in answers)


def test_differences_and_dated_facts_about_something_else_are_not_told(seed_analysis):
    plain = Summarizer().brief_of(seed_analysis)
    asked = Summarizer(query="Iran").brief_of(seed_analysis)
    assert 0 < len(asked.disagreements) < len(plain.disagreements)
    assert "Iran" in " ".join(claim.text for difference in asked.disagreements for claim in difference.claims)
    assert all(difference in plain.timeline for difference in asked.timeline)
    assert ["Iran" in entry.text for entry in asked.timeline] == [True]


def match_of(relevance, answers):
    return QueryMatch("x", np.array(relevance), np.array(answers, dtype=bool), n_words=1)


def test_the_best_answer_is_the_most_relevant_that_answers_then_the_best_to_read_then_the_first():
    runs = [[0], [1], [2], [2, 3]]
    assert match_of([1.0, 0.5, 0.6, 0.9], [False, True, True, False]).best(runs) == 3
    assert match_of([1.0, 0.5, 0.5, 0.5], [False, True, True, False]).best(runs) == 1
    assert match_of([1.0, 0.5, 0.5, 0.0], [False, True, True, False]).best(runs, [1.0, 0.7, 0.8, 1.0]) == 2
    assert match_of([0.3, 0.9, 0.0, 0.0], [False] * 4).best(runs) == 1
    assert match_of([0.1, 0.1, 0.1, 0.1], [False] * 4).best(runs) is None
    assert match_of([1.0], [True]).best([]) is None


def test_a_query_brings_its_subject_into_a_short_brief(seed_analysis):
    texts = {}
    for query in ("Iranian influence", "the invasion of 2003"):
        brief = Summarizer(words=60, topics=None, query=query).brief_of(seed_analysis)
        assert brief.query == query
        texts[query] = " ".join(point.text for point in brief.points)
    assert "Iranian" in texts["Iranian influence"]
    assert "2003" in texts["the invasion of 2003"]


def test_what_answers_the_query_is_not_lost_among_what_only_has_its_words(seed_analysis):
    brief = Summarizer(words=120, topics=None, query="How many US troops are in Iraq?").brief_of(seed_analysis)
    assert any("2,500 " in point.text for point in brief.points)


def test_what_does_not_concern_the_query_keeps_a_share_of_its_worth(seed_analysis):
    topics = assign_topics(seed_analysis.material, None, max_words=120)
    salience = create_ranker("coverage").salience(seed_analysis.material)
    passages = seed_analysis.passages
    match = match_query(seed_analysis.material, "Iran")
    plain, asked = (weigh(seed_analysis, passages, topics, salience, Focus(match=each)) for each in (None, match))
    of_passages = [match.concerned[list(passage.sentences)].mean() for passage in passages]
    assert {0.0, 0.5, 1.0} <= set(of_passages)
    least = match.least_share
    assert asked.quality / plain.quality == pytest.approx([least + (1 - least) * value for value in of_passages])
    # One more concept: to answer.
    assert asked.weights[-1] == pytest.approx(asked.weights[:-1].sum() / asked.coverage[:, [-1]].nnz)


def test_the_more_words_a_query_has_the_more_is_kept_of_what_does_not_concern_it(seed_analysis):
    shares = [
        match_query(seed_analysis.material, query).least_share
        for query in ("Iran", "Iran and the Zyx", "troops in Iraq", "How do the militias of Iran threaten the troops?")
    ]
    assert shares[0] == shares[1] == pytest.approx(1 / (1 + module.HALF_SHARE_WORDS))
    assert shares[1] < shares[2] < shares[3] < 1


def test_a_concept_is_worth_the_more_the_more_relevant_the_sentences_are_that_have_it(seed_analysis):
    topics = assign_topics(seed_analysis.material, None, max_words=120)
    salience = create_ranker("coverage").salience(seed_analysis.material)
    match = match_query(seed_analysis.material, "Iran")
    plain, asked = (
        weigh(seed_analysis, seed_analysis.passages, topics, salience, Focus(match=each)) for each in (None, match)
    )
    worth = plain.weights > 0
    favour = asked.weights[:-1][worth] / plain.weights[worth]
    having = salience.incidence.tocsc()[:, np.flatnonzero(worth)]
    means = [match.relevance[having[:, [column]].indices].mean() for column in range(having.shape[1])]
    assert np.log(favour) == pytest.approx(means, abs=1e-9)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tanker port", [0]),
        ("ports", [0, 2]),
        ("tanker coast", [0, 1]),
        ("zzz", []),
        ("tanker crew fire storm coast", []),
    ],
    ids=["all words", "one word", "half of the words each", "no word", "less than half"],
)
def test_the_sentences_with_most_of_the_query_are_answers(material_from, query, expected):
    assert np.flatnonzero(find_answers(material_from(DOCUMENTS), query)).tolist() == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("How many troops leave?", "Some forty troops leave Orlen."),
        ("When do the troops leave?", "The troops leave in May."),
        ("Why do the troops leave?", "The troops leave because of the rain."),
    ],
)
def test_who_asks_how_many_or_when_gets_a_number_or_a_date(query, expected):
    texts = ["Some forty troops leave Orlen.", "The troops leave in May.", "The troops leave because of the rain."]
    material = material_from_texts(texts)
    answers = [texts[place] for place in np.flatnonzero(find_answers(material, query))]
    assert expected in answers
    assert answers == ([expected] if "Why" not in query else texts)


FIRE = [
    Document(
        "A fire at a textile factory in Orlen killed 12 workers on Monday, police said. Twelve workers of the factory in Orlen "
        "were buried on Friday in the rain. Survivors said the exits were locked."
    ),
    Document(
        "At least 12 workers died in a fire at a textile factory in Orlen on Monday, police said. The workers of the factory "
        "in Orlen had asked the police for exits that open."
    ),
]


def test_a_sentence_that_answers_is_chosen_before_all_others_however_short():
    brief = Summarizer(sentences=1, topics=None, query="locked exits").summarize(FIRE)
    assert [point.text for point in brief.points] == ["Survivors said the exits were locked."]


def test_a_short_sentence_is_chosen_for_nothing_else_where_not_everything_fits():
    brief = Summarizer(words=32, topics=None, query="workers").summarize(FIRE)
    assert "Survivors said the exits were locked." not in [point.text for point in brief.points]
    assert len(brief.points) > 1
