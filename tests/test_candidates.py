"""What there is to choose from, and how well it reads in the light of its article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from summarize.analysis import Analysis, analyse
from summarize.budget import Budget
from summarize.candidates import (
    LESS_SUPPORTED,
    OVERTAKEN,
    REPRINTED,
    SCENE,
    UNDATED,
    UNSUPPORTED,
    find_eligible,
    weigh,
)
from summarize.corpus import Document, Passage
from summarize.errors import InputError
from summarize.facts.differences import Difference, StatedValue
from summarize.facts.support import Support
from summarize.focus import Focus
from summarize.ranking import create_ranker
from summarize.ranking.query import HALF_SHARE_WORDS, match_query
from summarize.text.clarity import CASE_RESTORED
from summarize.topics.assignment import assign_topics
from summarize.topics.file import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.solver import Candidates

SOON = "The harbour bridge of Wend may be opened again to lorries next week."
OTHER = "Engineers found deep cracks in both of the northern towers in March."
CLOSED = "The harbour of Wend closes its four gates after the March storm."
DIVERS = "Divers searched the cold water of the basin all night long."
LONG = Budget("words", 250)
QUESTION = "Will the harbour of Wend open its four gates in spring?"


def analysis_of(*texts: str, published: str | None = "2024-07-23") -> Analysis:
    return analyse([Document(text, published=published) for text in texts])


def candidates_of(
    analysis: Analysis, passages: Sequence[Passage] | None = None, ranker: str = "coverage", **options: Any
) -> Candidates:
    topics = assign_topics(analysis.material, options.pop("topics", None), 100)
    query = options.pop("query", None)
    focus = Focus(query=query, match=match_query(analysis.material, query) if query else None, **options)
    if passages is None:
        passages = find_eligible(analysis, topics, focus, LONG)
    return weigh(analysis, passages, topics, create_ranker(ranker).salience(analysis.material), focus)


def quality_of(analysis: Analysis, *arguments: Any, **options: Any) -> dict[str, float]:
    """What each passage is worth of itself, by its text."""
    found = candidates_of(analysis, *arguments, **options)
    texts = [" ".join(analysis.material.sentences[at].text for at in passage.sentences) for passage in found.passages]
    return dict(zip(texts, found.quality.tolist(), strict=True))


def supported(analysis: Analysis, support: dict[int, Sequence[int]], groups: Sequence[int]) -> Analysis:
    """The analysis with other support for its sentences, and other sentences that state the same."""
    n_sentences = len(analysis.material.sentences)
    indptr = np.cumsum([0, *(len(support.get(index, ())) for index in range(n_sentences))])
    supporters = np.array([other for index in sorted(support) for other in support[index]])
    found = Support(np.arange(n_sentences), indptr, supporters, np.ones(len(supporters)))
    return replace(analysis, support=found, material=replace(analysis.material, groups=np.array(groups)))


def passage(*sentences: int) -> Passage:
    return Passage(sentences, 10, 60, 0)


@pytest.mark.parametrize(("published", "factor"), [(None, UNDATED), ("2024-07-23", 1.0)])
def test_next_week_counts_less_in_an_article_without_a_date(published: str | None, factor: float) -> None:
    quality = quality_of(analysis_of(f"{SOON} {OTHER}", published=published))
    assert quality[SOON] == pytest.approx(factor * quality[OTHER])


def test_a_fact_that_one_article_states_counts_less_than_one_of_several() -> None:
    quality = quality_of(analysis_of(f"{CLOSED} {OTHER}", f"{CLOSED} {DIVERS}"))
    assert quality == {CLOSED: 1.0, OTHER: UNSUPPORTED, DIVERS: UNSUPPORTED}


def test_what_sets_a_scene_counts_less() -> None:
    scene = "Greta Amsel polished the silver knob again, as her mother did before her."
    other = f"{DIVERS} {CLOSED}"
    quality = quality_of(analysis_of(f"{scene} {OTHER} {DIVERS} {CLOSED}", other))
    assert quality[scene] == pytest.approx(SCENE * quality[OTHER])


@pytest.mark.parametrize(
    ("support", "groups", "expected"),
    [
        ({0: [1, 2], 1: [0], 2: [0]}, [0, 0, 0], [1.0, LESS_SUPPORTED, LESS_SUPPORTED]),
        ({0: [1, 2], 1: [0], 2: [0]}, [0, 1, 1], [1.0, 1.0, 1.0]),
        ({0: [1], 1: [0]}, [0, 0, 0], [1.0, 1.0, LESS_SUPPORTED]),
        ({0: [1, 0], 1: [0, 0], 2: [2]}, [0, 0, 2], [1.0, 1.0, UNSUPPORTED]),
    ],
    ids=["same fact", "other facts", "none", "an article counts once, its own not at all"],
)
def test_of_sentences_that_state_the_same_the_less_supported_count_less(
    support: dict[int, Sequence[int]], groups: Sequence[int], expected: Sequence[float]
) -> None:
    analysis = supported(analysis_of(CLOSED, OTHER, DIVERS), support, groups)
    assert candidates_of(analysis, [passage(at) for at in range(3)]).quality.tolist() == expected


@pytest.mark.parametrize(("kind", "factor"), [("number", 1.0), ("date", UNSUPPORTED), ("status", UNSUPPORTED)])
def test_of_what_articles_give_different_numbers_several_tell(kind: str, factor: float) -> None:
    analysis = analysis_of(CLOSED, OTHER, DIVERS)
    values = ((StatedValue(0, 0, 3),), (StatedValue(2, 0, 3),))
    analysis = replace(analysis, differences=(Difference(kind, "conflict", values, 0.5),))
    quality = candidates_of(analysis, [passage(at) for at in range(3)]).quality.tolist()
    assert quality == [factor, UNSUPPORTED, factor]


def test_a_run_is_worth_what_its_worst_sentence_is() -> None:
    analysis = supported(analysis_of(CLOSED, OTHER, DIVERS), {0: [1, 2], 1: [0]}, [0, 0, 1])
    runs = [passage(0), passage(1), passage(0, 1), passage(0, 2)]
    assert candidates_of(analysis, runs).quality.tolist() == [1.0, LESS_SUPPORTED, LESS_SUPPORTED, UNSUPPORTED]
    asking = candidates_of(analysis_of(f"{CLOSED} {QUESTION}"), [passage(0, 1)])
    assert asking.quality.tolist() == pytest.approx([0.3 * UNSUPPORTED])


def test_sentences_whose_capitals_were_restored_count_less() -> None:
    quality = quality_of(analysis_of(f"{CLOSED} {OTHER}", f"{CLOSED} {DIVERS}".upper()))
    assert (quality[OTHER], quality[DIVERS]) == (UNSUPPORTED, UNSUPPORTED * CASE_RESTORED)


def test_what_a_reprint_says_is_quoted_from_its_original() -> None:
    analysis = analysis_of(f"{CLOSED} {OTHER} {DIVERS}", f"{CLOSED} {OTHER} {DIVERS} {SOON}")
    quality = candidates_of(analysis, analysis.passages).quality
    counted = [bool(analysis.material.counted[passage.sentences[0]]) for passage in analysis.passages]
    # The longer article is the original.
    assert {round(value, 9) for value, counts in zip(quality.tolist(), counted, strict=True) if not counts} == {
        REPRINTED
    }
    assert max(quality[counted]) == 1.0


def test_what_a_reprint_repeats_is_no_candidate_and_what_it_adds_is() -> None:
    more = (
        "Lorries wait on both sides of the river until Monday.",
        "The mayor of Wend asked the army for boats on Friday.",
        "Snow closed two of the northern roads for a week.",
    )
    original = [CLOSED, OTHER, DIVERS, *more]
    analysis = analysis_of(" ".join(original), f"{CLOSED} {OTHER} {DIVERS} {more[0]} {SOON}")
    found = find_eligible(analysis, assign_topics(analysis.material, None, 100), Focus(), LONG)
    assert sorted(analysis.material.sentences[passage.sentences[0]].text for passage in found) == sorted(
        [*original, SOON]
    )


def test_a_ranker_of_sentences_keeps_its_order_but_for_what_reads_badly() -> None:
    bare = "The divers searched the cold water of the basin all night long."
    analysis = analysis_of(f"{SOON} {bare} {QUESTION}", published=None)
    passages = [passage(at) for at in range(3)]
    assert quality_of(analysis, passages)[bare] == pytest.approx(0.85 * UNSUPPORTED)
    assert quality_of(analysis, passages, ranker="lead") == {SOON: 1.0, bare: 1.0, QUESTION: 0.3}


def test_what_is_known_already_counts_less_by_as_much_as_is_known() -> None:
    analysis = analysis_of(f"{CLOSED} {OTHER} {DIVERS}")
    passages = [passage(0), passage(1), passage(0, 1), passage(2)]
    novelty = np.array([0.0, 0.5, 1.0])
    assert candidates_of(analysis, passages, novelty=novelty).quality.tolist() == pytest.approx(
        [0, 0.5 * UNSUPPORTED, 0.25 * UNSUPPORTED, UNSUPPORTED]
    )


def test_only_passages_of_which_all_is_known_are_left_out() -> None:
    analysis = replace(analysis_of(f"{CLOSED} {OTHER}"), passages=(passage(0), passage(1), passage(0, 1)))
    topics = assign_topics(analysis.material, None, 100)
    found = find_eligible(analysis, topics, Focus(novelty=np.array([0.0, 0.1])), LONG)
    assert [each.sentences for each in found] == [(1,), (0, 1)]
    assert find_eligible(analysis, topics, Focus(), LONG) == analysis.passages


def test_what_fits_the_query_counts_more_than_the_rest() -> None:
    quality = quality_of(analysis_of(f"{CLOSED} {DIVERS}"), query="diver")
    assert quality == pytest.approx({DIVERS: UNSUPPORTED, CLOSED: UNSUPPORTED / (1 + HALF_SHARE_WORDS)})


@pytest.mark.parametrize(("ranker", "expected"), [("coverage", DIVERS), ("lead", None)])
def test_what_answers_the_query_best_is_to_open_the_brief(ranker: str, expected: str | None) -> None:
    analysis = analysis_of(f"{CLOSED} {DIVERS}")
    found = candidates_of(analysis, ranker=ranker, query="who searched the cold water?")
    texts = [analysis.material.sentences[passage.sentences[0]].text for passage in found.passages]
    assert (None if found.opening is None else texts[found.opening]) == expected


@pytest.mark.parametrize(
    ("options", "opens"),
    [({}, True), ({"names_topics": True}, False), ({"ranker": "lead"}, False)],
    ids=["by default", "not wanted", "ranker of sentences"],
)
def test_the_main_event_opens_where_that_is_wanted(options: dict[str, Any], opens: bool) -> None:
    found = candidates_of(analysis_of(f"{CLOSED} {OTHER}", f"{CLOSED} {DIVERS}"), **options)
    assert (found.opening is not None) is opens


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-07-28", 1.0), ("2024-07-29", OVERTAKEN), ("2024-07", 1.0), (None, 1.0)],
    ids=["the day before", "on the day", "some day of the month", "unknown day"],
)
def test_what_an_article_announced_counts_less_once_its_day_has_come(published: str | None, expected: float) -> None:
    vote = "The council of Wend will vote on Monday on the four gates of its harbour."
    analysis = analyse([Document(f"{vote} {OTHER}", published="2024-07-23"), Document(CLOSED, published=published)])
    quality = quality_of(analysis)
    assert quality[vote] == pytest.approx(expected * quality[OTHER])


def test_a_run_covers_a_concept_once_and_is_worth_the_mean_of_its_scores() -> None:
    analysis = analysis_of(f"{CLOSED} {OTHER} {DIVERS}")
    runs = [passage(0), passage(1), passage(0, 1), passage(0, 0)]
    covering = candidates_of(analysis, runs).coverage.toarray()
    assert covering[2].tolist() == np.maximum(covering[0], covering[1]).tolist()
    assert covering[3].tolist() == covering[0].tolist()
    first, second, mean, _ = candidates_of(analysis, runs, ranker="lead").weights.tolist()
    assert first != second
    assert mean == pytest.approx((first + second) / 2)


def test_only_what_fits_a_topic_stays_where_that_is_asked_for() -> None:
    analysis = analysis_of(f"{CLOSED} {DIVERS}")
    topics = assign_topics(analysis.material, [Topic("Divers", ("diver",))], 100)
    found = find_eligible(analysis, topics, Focus(only_topics=True), LONG)
    assert [analysis.material.sentences[each.sentences[0]].text for each in found] == [DIVERS]
    assert len(find_eligible(analysis, topics, Focus(), LONG)) == 2
    nothing = assign_topics(analysis.material, [Topic("Bakers", ("baker",))], 100)
    with pytest.raises(InputError, match=r"^the topics: no sentence fits them\. "):
        find_eligible(analysis, nothing, Focus(only_topics=True), LONG)


def test_where_no_sentence_can_stand_alone_all_may() -> None:
    analysis = replace(analysis_of(f"{CLOSED} {DIVERS}"), passages=())
    topics = assign_topics(analysis.material, None, 100)
    found = find_eligible(analysis, topics, Focus(), LONG)
    assert found == (Passage((0,), 12, len(CLOSED), 0), Passage((1,), 11, len(DIVERS), 0))


# --- what needs an introduction ---------------------------------------------------------------------------------------


def test_a_thing_that_the_sentence_before_told_of_needs_an_introduction_as_a_person_does() -> None:
    analysis = analysis_of(
        f"{CLOSED} {DIVERS} Mayor Ada Lund named a board. Members of the board come from Oslo, Lund said."
    )
    found = candidates_of(analysis)
    needed = {passage.sentences: set(names) for passage, names in zip(found.passages, found.needed, strict=True)}
    assert needed[(3,)] == {"Lund", "board"}
    assert needed[(2, 3)] == set()
    assert candidates_of(analysis, ranker="lexrank").needed == ()


# --- short statements ------------------------------------------------------------------------------------------------

MINE = "A fire in a coal mine near Karlov killed six people on Tuesday, the owner of the mine said."
RESCUED = "Rescuers brought 41 miners to the surface."
SCHOOL = "Pupils of the school in Brenn collected bottles for a new library on Friday."


def eligible_texts(analysis: Analysis, words: int, **options: Any) -> list[str]:
    topics = assign_topics(analysis.material, None, words)
    sentences = analysis.material.sentences
    found = find_eligible(analysis, topics, Focus(**options), Budget("words", words))
    return [" ".join(sentences[index].text for index in passage.sentences) for passage in found]


def test_short_statements_may_stand_where_all_other_passages_fit_and_leave_room() -> None:
    analysis = analysis_of(f"{MINE} {RESCUED} {SCHOOL}")
    n_words = len(f"{MINE} {SCHOOL}".split())
    assert eligible_texts(analysis, n_words + 7) == [MINE, RESCUED, SCHOOL]
    assert eligible_texts(analysis, n_words + 6) == [MINE, SCHOOL]
    assert eligible_texts(analysis, n_words - 1) == [MINE, SCHOOL]


def test_what_repeats_another_takes_no_room_of_short_statements() -> None:
    analysis = analysis_of(f"{MINE} {RESCUED}", f"{MINE} {SCHOOL}")
    assert eligible_texts(analysis, len(f"{MINE} {RESCUED} {SCHOOL}".split())).count(RESCUED) == 1


def test_a_short_statement_that_repeats_a_passage_may_not_stand() -> None:
    short = "41 miners were brought up."
    analysis = analysis_of(f"{MINE} Rescuers have brought 41 miners up to the surface of the mine by noon. {short}")
    assert short not in eligible_texts(analysis, 250)
