from __future__ import annotations

import numpy as np
import pytest

import summarize
from summarize.analysis import analyse
from summarize.corpus import Document
from summarize.errors import InputError
from summarize.novelty import score_novelty
from summarize.pipeline import Summarizer

PLAN = "Iraq and the United States agreed that hundreds of troops leave Iraq by September 2025."
RAID = "A raid last month in western Iraq killed fifteen fighters of the Islamic State group."
EMBASSY = "The embassy in Baghdad did not answer questions about the agreement on Friday."
ELSEWHERE = "Bakers of the old town sell twice as many loaves before the holidays as after them."
FIRST, SECOND = Document(f"{PLAN} {RAID}"), Document(f"{EMBASSY} {PLAN}")


def novelty_of(known: list[Document]) -> dict[str, float]:
    analysis = analyse([FIRST, SECOND])
    novelty = score_novelty(analysis, known)
    return {sentence.text: float(value) for sentence, value in zip(analysis.material.sentences, novelty, strict=True)}


def test_what_a_known_article_states_is_not_new_wherever_it_stands() -> None:
    novelty = novelty_of([Document(f"{RAID} {ELSEWHERE}")])
    assert novelty[RAID] == 0
    assert min(novelty[PLAN], novelty[EMBASSY]) > 0.5


@pytest.mark.parametrize(
    ("known", "news"),
    [
        (
            "The council approved the new stadium of Orlen on Thursday.",
            "The council rejected the new stadium of Orlen on Thursday.",
        ),
        (
            "The fire was caused by a short circuit, police said.",
            "The fire was not caused by a short circuit, police said.",
        ),
        ("The fire in Orlen killed three workers of the mill.", "The fire in Orlen killed five workers of the mill."),
        (
            "The account numbers of the mill were not stolen, its owner said.",
            "The account numbers of the mill were among the loot, police said.",
        ),
    ],
    ids=["opposite", "negation", "other number", "negation of another word"],
)
def test_what_contradicts_a_known_article_is_new(known: str, news: str) -> None:
    analysis = analyse([Document(f"{news} {ELSEWHERE}")])
    novelty = score_novelty(analysis, [Document(f"{known} {EMBASSY}")])
    assert novelty.tolist() == pytest.approx([1, 1])


def test_articles_about_something_else_leave_everything_new() -> None:
    assert novelty_of([Document(ELSEWHERE)]) == pytest.approx({PLAN: 1, RAID: 1, EMBASSY: 1})


def test_every_known_article_counts_also_one_about_something_else() -> None:
    iraq = [Document(f"{PLAN} {text}") for text in (RAID, EMBASSY, f"{RAID} {EMBASSY}")]
    bakers = Document(
        " ".join([ELSEWHERE, "Flour has become dearer in every village since the poor harvest of last summer."])
    )
    analysis = analyse([bakers])
    assert score_novelty(analysis, [*iraq, bakers]).tolist() == [0, 0]


def test_known_articles_are_read_and_not_analysed(monkeypatch) -> None:
    analysis = analyse([FIRST, SECOND])
    for name in ("find_disagreements", "find_timeline", "find_passages"):
        monkeypatch.delattr(f"summarize.analysis.{name}")
    assert min(score_novelty(analysis, [SECOND])) == 0


def test_a_known_article_without_prose_says_nothing_and_that_is_said(caplog: pytest.LogCaptureFixture) -> None:
    assert set(novelty_of([Document("Share\n\nHome", path="menu.txt")]).values()) == {1.0}
    assert caplog.messages == ["menu.txt: nothing of it counts as known: no prose"]


def test_the_brief_leaves_out_what_is_known() -> None:
    brief = Summarizer(words=60, topics=None, known=[SECOND]).summarize([FIRST, SECOND])
    assert [point.text for point in brief.points] == [RAID]


def test_sources_that_are_known_leave_nothing_to_say_and_the_brief_says_so() -> None:
    brief = Summarizer(words=60, topics=None, known=[SECOND, FIRST]).summarize([FIRST, SECOND])
    assert brief.points == ()
    for text in (brief.to_markdown(), brief.to_text(), brief.to_html()):
        assert "Nothing new: all of it is stated in 2 known articles." in text


def test_the_seeds_known_leave_nothing_of_the_seeds(seed_documents, seed_analysis) -> None:
    assert not np.any(score_novelty(seed_analysis, seed_documents))


def test_where_nothing_is_new_no_differences_and_dates_are_shown(seed_documents) -> None:
    brief = Summarizer(words=60, topics=None, known=seed_documents).summarize(seed_documents)
    assert brief.disagreements
    assert brief.timeline
    for text in (brief.to_markdown(timeline=True), brief.to_text(timeline=True), brief.to_html(timeline=True)):
        assert "Where the sources differ" not in text
        assert "Timeline" not in text


def test_the_brief_tells_what_was_known_and_keeps_it_in_json(tmp_path) -> None:
    path = tmp_path / "old.txt"
    path.write_text(RAID)
    brief = summarize.brief([FIRST, SECOND], known=path, words=60, topics=None)
    assert [article.path for article in brief.known] == [str(path)]
    assert "What is stated in 1 known article is left out." in brief.to_markdown()
    assert summarize.Brief.from_dict(brief.to_dict()).known == brief.known


def test_a_known_path_that_does_not_exist_is_an_error(tmp_path) -> None:
    with pytest.raises(InputError, match="no such file"):
        summarize.brief([FIRST], known=tmp_path / "missing.txt")
