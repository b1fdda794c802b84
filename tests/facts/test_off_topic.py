from __future__ import annotations

import pytest

from summarize.facts.off_topic import MIN_TERMS, find_off_topic


def article(*subjects: str, n_words: int = MIN_TERMS) -> list[tuple[str, ...]]:
    """Build an article in one sentence of so many words on each subject."""
    return [tuple(f"{subject}{number}" for number in range(n_words)) for subject in subjects]


def verdict(*articles: list[tuple[str, ...]]) -> list[int]:
    """Say which articles are left out."""
    found = find_off_topic(articles, [None] * len(articles))
    return [number for number, is_off_topic in enumerate(found) if is_off_topic]


A1, A2, A3 = article("storm", "coast"), article("storm", "town"), article("storm", "rescue")
B1, B2 = article("bees", "hive"), article("bees", "wax")
C1 = article("chess")


def test_one_story_among_articles_on_another_is_left_out() -> None:
    assert verdict(A1, B1, A2) == [1]
    assert verdict(A1, A2, B1, C1, A3) == [2, 3]
    assert verdict(A1, A2, B1, C1) == []


def test_two_articles_never_leave_one_out() -> None:
    assert verdict(A1, B1) == []


def test_articles_on_several_events_put_together_all_stay() -> None:
    assert verdict(A1, A2, B1, B2) == []
    assert verdict(A1, A2, A3, B1, B2) == []
    assert verdict(A1, B1, C1) == []


def test_a_second_article_on_the_other_story_keeps_both() -> None:
    others = [article("storm", f"place{number}") for number in range(8)]
    assert verdict(*others, B1) == [8]
    assert verdict(*others, B1, B2) == []


def test_what_shares_a_little_stays() -> None:
    # Of 30 words of each, 15 are shared by the articles on the storm (cosine 0.5) and 6 with this one (0.2).
    beside = [(*A1[0][:6], *(f"other{number}" for number in range(24)))]
    assert verdict(A1, A2, A3, beside) == []


def test_a_short_note_stays_whatever_it_says() -> None:
    assert verdict(A1, A2, article("bees", n_words=MIN_TERMS - 1)) == []


def test_words_of_news_in_general_bind_nothing_together() -> None:
    said = tuple("report told week govern offici the in monday".split())
    assert verdict([*A1, said], [*A2, said], [*B1, said]) == [2]


def test_reprints_are_one_article_and_share_its_fate() -> None:
    assert find_off_topic([A1, A2, B1, B1], [None, None, None, 2]) == [False, False, True, True]
    assert find_off_topic([A1, A1, B1], [None, 0, None]) == [False, False, False]


@pytest.mark.parametrize("articles", [[], [[]], [[], [], []], [[("the",)], [()], [()]]])
def test_nothing_to_compare_leaves_nothing_out(articles: list[list[tuple[str, ...]]]) -> None:
    assert not any(find_off_topic(articles, [None] * len(articles)))


def test_more_articles_than_one_block_are_judged_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.facts.off_topic.BLOCK_ROWS", 2)
    assert verdict(A1, B1, A2) == [1]
    assert verdict(A1, A2, A3, article("storm", "x"), B1, C1) == [4, 5]
