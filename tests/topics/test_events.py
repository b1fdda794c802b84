from __future__ import annotations

import numpy as np
import pytest

import summarize
import summarize.topics.events as events_module
from summarize.errors import InputError
from summarize.topics.events import group_by_event

BRIDGE = "Engineers measured the cracked harbour bridge while ferries carried commuters across the river. " * 6
WHEAT = "Farmers feared hail would ruin the ripening wheat harvest before combines reached their fields. " * 6


def documents(*texts, **fields):
    return [summarize.Document(text, **fields) for text in texts]


def test_articles_on_two_stories_are_two_events_in_the_order_of_their_first_articles():
    first, second, third = documents(WHEAT, BRIDGE, WHEAT + "Prices rose.")
    assert summarize.split_events([first, second, third]) == ((first, third), (second,))
    assert summarize.split_events([second, third, first]) == ((second,), (third, first))


def test_one_story_is_one_event(seed_documents):
    assert summarize.split_events(seed_documents) == (tuple(seed_documents),)


def test_no_articles_are_no_events():
    assert summarize.split_events([]) == ()


def test_a_short_article_joins_the_story_it_is_nearest_to():
    note = "Hail ruined the wheat harvest on Monday, farmers said at the market."
    events = summarize.split_events(documents(BRIDGE, WHEAT, note))
    assert [[document.text for document in event] for event in events] == [[BRIDGE], [WHEAT, note]]


def test_short_articles_unlike_all_long_ones_are_events_of_their_own():
    ferry = (
        "A ferry from Orlen struck the wooden pier of Velm at full speed when its engine failed, injuring twelve passengers. "
        "The captain sounded the horn, the harbourmaster recalled."
    )
    flash = (
        "Twelve passengers were injured when the Orlen ferry struck the pier of Velm; its engine failed and the captain "
        "sounded his horn in vain, a harbourmaster told radio listeners."
    )
    quake = (
        "An earthquake shook Lima before dawn, cracked walls of churches, frightened tourists out of hotels, emptied "
        "kindergartens and buckled railway tracks near vineyards."
    )
    events = summarize.split_events(documents(WHEAT, ferry, flash, quake))
    assert [[document.text for document in event] for event in events] == [[WHEAT], [ferry, flash], [quake]]
    assert len(summarize.split_events(documents(WHEAT, ferry))) == 2
    assert len(summarize.split_events(documents(WHEAT, "A ferry struck the pier."))) == 1


def test_an_article_without_words_joins_some_event():
    assert len(summarize.split_events(documents(BRIDGE, "", "— —"))) == 1


def test_reports_years_apart_are_two_events():
    near = group_by_event([BRIDGE.split(), BRIDGE.split()], ["2020-01-01", "2020-02-01"])
    far = group_by_event([BRIDGE.split(), BRIDGE.split()], ["2020-01-01", "2024-01-01"])
    unknown = group_by_event([BRIDGE.split(), BRIDGE.split()], ["2020", None])
    assert (near.tolist(), far.tolist(), unknown.tolist()) == ([0, 0], [0, 1], [0, 0])


def test_every_article_is_in_one_event_whatever_the_order():
    texts = [text + f"Number {place}." for place, text in enumerate([BRIDGE, WHEAT] * 4)]
    for order in (range(8), reversed(range(8)), [3, 1, 4, 0, 5, 2, 7, 6]):
        events = summarize.split_events(documents(*(texts[place] for place in order)))
        assert sorted(sorted(document.text for document in event) for event in events) == sorted(
            [sorted(texts[0::2]), sorted(texts[1::2])]
        )


def test_of_very_many_articles_those_not_grouped_join_the_event_they_are_nearest_to_or_are_grouped_next(monkeypatch):
    monkeypatch.setattr(events_module, "MAX_LINKED", 3)
    stems = [(text + f"number{place} " * 3).split() for place, text in enumerate([BRIDGE, WHEAT] * 4)]
    assert group_by_event(stems).tolist() == [0, 1] * 4
    # Of these the first and the third are grouped first.
    wheat = f"{WHEAT} Bakers, millers and brewers watched grain prices."
    assert group_by_event([BRIDGE.split(), wheat.split(), BRIDGE.split(), wheat.split()]).tolist() == [0, 1, 0, 1]


def test_words_that_all_news_shares_make_no_event():
    stems = [["govern", "peopl", "year", "week", *word * 20] for word in (["boat"], ["grain"])]
    assert np.unique(group_by_event([stem * 5 for stem in stems])).tolist() == [0, 1]


def test_an_unknown_language_is_an_error():
    with pytest.raises(InputError):
        summarize.split_events([], language="xx")
