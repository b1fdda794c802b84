"""What a reader finds in the brief of the five seed articles: rules of reading, checked on what is printed."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

import summarize
from summarize.text.leaning import leans
from summarize.text.speakers import is_quotation_without_speaker, names_speaker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarize import Brief, Point
    from summarize.analysis import Analysis

TOPICS = ["Plan", "History", "Iran", "ISIS threat"]
# What the five pages say that is not their article, read by eye.
FURNITURE = (
    "connect with us|what are you looking for|latest news|latest stories|related articles|sign up|newsletter|opting in|opt-out|"
    "your information|we hate spam|trading ideas|you may also like|editor's pick|coca-cola|north korea|consumer sentiment|"
    "durable goods|appeared first|original source|leave a reply|email address|required fields|back to top|ad ?block|"
    "by timour azhari|français|deutsch|日本語|русский|reference news reported on september 22the"
)
HEADLINES = [
    "US and Iraqi officials drawing up plan that could see American troops pulling out as soon as next year",
    "Iraq plans to reduce US-led forces starting September, sources say",
    "Iraq Plans for US-led Coalition Troop Withdrawal by 2025",
    "Exclusive US-Iraq Deal Expected to Result in Troop Withdrawals Within First Year, Sources Indicate",
    "the us troops stationed in iraq are also going to withdraw, and only a small force may be left",
]
# Openings that no point may have: each takes up something said before.
LEANING_OPENINGS = re.compile(
    r"[“‘\"]?(?:This|These|Those|That|It|They|He|She|Their|Its|His|Her|Such|Another|Both|However|But|Also|Then|Meanwhile|"
    r"Additionally|Moreover|Furthermore|In addition|The report|The announcement|The decision(?! to\b)|As a result|In conclusion|"
    r"In summary|Other nations|According to (?:him|her|them))\b(?! is (?:unclear|possible|likely))"
)
SPEAKER_UNNAMED = re.compile(
    r"[”’\"],? (?:he|she|they) (?:said|stated|added|went on|told)|(?:he|she) went on", re.IGNORECASE
)
# Facts that several articles state: no two points may state the same one.
FACTS = {
    "2,500 troops in Iraq": r"2,500",
    "900 troops in Syria": r"\b900\b",
    "the invasion of 2003": r"(?=.*\binva)(?=.*\b2003\b)",
    "the return in 2014": r"\b(?:return(?:ed|ing)?|renewed engagement)\b.*\b2014\b|\b2014\b.*\breturn(?:ed|ing)\b",
    "fifteen fighters killed": r"\b15 ISIS\b",
    "no answer from the embassy": r"requests? for comment|respond to inquiries",
    "the bases to be left by September 2025": r"(?=.*\bair ?base|.*\bbases\b|.*Ain al-Asad)(?=.*September 2025)",
    "Daesh defeated in 2017 and 2019": r"(?=.*\b2017\b)(?=.*\b2019\b)",
    "a counterbalance to Iran": r"(?=.*(?:counterbalance|deterrent|strategic position))(?=.*Iran)",
    "rockets and drones shot down": r"(?=.*rockets and drones)(?=.*(?:shot down|intercept))",
}
CITED_BY = {
    "2,500 and 900": (r"(?=.*\b2,500\b)(?=.*\b900\b)", 3),
    "the invasion of 2003": (FACTS["the invasion of 2003"], 3),
    "the bases to be left by September 2025": (FACTS["the bases to be left by September 2025"], 2),
    "the counterbalance to Iran": (r"(?=.*counterbalance)(?=.*Iran)", 2),
}


@pytest.fixture(params=[150, 300, 500])
def brief(request: pytest.FixtureRequest, seed_brief: Callable[[int], Brief]) -> Brief:
    made: Brief = seed_brief(request.param)
    return made


def sentences_of(point: Point, analysis: Analysis) -> list[int]:
    """The indices of the sentences that a point quotes."""
    return [
        index
        for index, sentence in enumerate(analysis.material.sentences)
        if analysis.documents[sentence.document].sha256 == point.source.sha256
        and point.start <= sentence.start < point.end
    ]


def stating(brief: Brief, pattern: str) -> list[Point]:
    return [point for point in brief.points if re.search(pattern, point.text)]


def content_words(text: str) -> set[str]:
    return {
        word for word in re.findall(r"[a-z]{4,}|\d[\d,]+", text.lower()) if word not in {"that", "with", "from", "have"}
    }


# --- nothing that is not the articles' own prose ---------------------------------------------------------------------


def test_no_furniture_headline_or_byline_stands_in_the_brief(brief: Brief) -> None:
    for point in brief.points:
        assert not re.search(FURNITURE, point.text, re.IGNORECASE), point.text
        assert not any(headline in point.text for headline in HEADLINES), point.text
        assert not re.match(r"(?:By [A-Z]|Date:|[A-Z]{4,} [–-])", point.text), point.text


def test_every_point_begins_with_a_capital_and_ends_as_a_sentence(brief: Brief) -> None:
    for point in brief.points:
        first = re.sub(r"^[\W_]+", "", point.text)[:1]
        assert first.isupper() or first.isdigit(), point.text
        assert re.search(r"[.!?][”’\"')]*$", point.text), point.text


def test_no_two_sentences_are_run_together(brief: Brief, seed_analysis: Analysis) -> None:
    for point in brief.points:
        assert not re.search(r"[a-z]{2}[.!?][A-Z]", point.text), point.text
        unquoted = re.sub(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘.*?[.,?!]’", "Q", point.text)
        n_ends = len(re.findall(r"[a-z\d]{2}[.!?] (?=[A-Z])", unquoted)) + 1
        assert n_ends <= len(sentences_of(point, seed_analysis)), point.text


# --- nothing half or dangling ----------------------------------------------------------------------------------------


def test_no_quotation_is_cut(brief: Brief) -> None:
    for point in brief.points:
        text = point.text
        assert text.count("“") == text.count("”"), text
        assert text.count('"') % 2 == 0, text
        # ’ is an apostrophe too, so only an opening mark asks for its closing one.
        openings = len(re.findall(r"(?<!\w)‘", text))
        assert len(re.findall(r"’(?!\w)", text)) >= openings, text
        # What stands around the span does not belong to a quotation that goes on.
        before, after = point.source.text[: point.start].rstrip(), point.source.text[point.end :].lstrip()
        assert not before.endswith(("“", "‘")), text
        assert not after.startswith(("”", "’")), text


def test_who_speaks_is_named(brief: Brief) -> None:
    for point in brief.points:
        assert not SPEAKER_UNNAMED.search(point.text), point.text
        assert not is_quotation_without_speaker(point.text), point.text
        for quotation in re.findall(r"“[^”]*”|\"[^\"]*\"", point.text):
            if re.search(r"[a-z][.!?] [A-Z]", quotation):
                assert names_speaker(point.text), point.text


def test_no_point_leans_on_what_the_reader_does_not_see(brief: Brief, seed_analysis: Analysis) -> None:
    for point in brief.points:
        first = seed_analysis.material.sentences[sentences_of(point, seed_analysis)[0]]
        assert not leans(first.text), point.text
        assert not LEANING_OPENINGS.match(point.text), point.text


def test_every_sentence_of_a_point_after_its_first_needs_the_one_before(brief: Brief, seed_analysis: Analysis) -> None:
    for point in brief.points:
        run = [seed_analysis.material.sentences[index].text for index in sentences_of(point, seed_analysis)]
        assert all(leans(text) for text in run[1:]), run


# --- one fact once, and who states it --------------------------------------------------------------------------------


def test_no_two_points_are_of_one_group(brief: Brief, seed_analysis: Analysis) -> None:
    groups = seed_analysis.material.groups
    stated = [int(group) for point in brief.points for group in {groups[i] for i in sentences_of(point, seed_analysis)}]
    assert [group for group, n in Counter(stated).items() if n > 1] == []


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_that_several_articles_state_stands_once(brief: Brief, fact: str) -> None:
    points = stating(brief, FACTS[fact])
    assert len(points) <= 1, "\n".join(point.text for point in points)


def test_no_two_points_use_the_same_words(brief: Brief) -> None:
    points = brief.points
    for place, one in enumerate(points):
        for other in points[place + 1 :]:
            a, b = content_words(one.text), content_words(other.text)
            assert len(a & b) <= 0.6 * min(len(a), len(b)), f"{one.text}\n{other.text}"


@pytest.mark.parametrize("fact", CITED_BY)
def test_what_several_articles_state_cites_them(brief: Brief, fact: str) -> None:
    pattern, n_articles = CITED_BY[fact]
    for point in stating(brief, pattern):
        assert len(point.citations) >= n_articles, point.text


def test_these_facts_are_in_one_of_the_briefs(seed_brief: Callable[[int], Brief]) -> None:
    texts = [point.text for words in (150, 300, 500) for point in seed_brief(words).points]
    for fact in ("2,500 and 900", "the invasion of 2003"):
        assert any(re.search(CITED_BY[fact][0], text) for text in texts), fact


def test_support_is_of_other_articles_and_gives_no_other_numbers(brief: Brief) -> None:
    for point in brief.points:
        numbers = set(re.findall(r"\b\d[\d,]*\b", point.text))
        for support in point.support:
            assert support.source.id != point.source.id
            others = set(re.findall(r"\b\d[\d,]*\b", support.text))
            # Support states all that the point states, so it shares most of the point's numbers.
            assert not numbers or len(numbers & others) >= len(numbers) / 2, f"{point.text}\n{support.text}"


# --- all articles, all topics, the whole length ----------------------------------------------------------------------


def test_at_least_four_articles_are_cited(brief: Brief) -> None:
    assert len({source.id for point in brief.points for source in point.citations}) >= 4


def test_no_article_gives_more_than_half_of_the_points(brief: Brief) -> None:
    assert max(Counter(point.source.id for point in brief.points).values()) <= len(brief.points) / 2


def test_the_length_is_kept_and_nine_tenths_of_it_are_used(brief: Brief) -> None:
    used = len(" ".join(point.text for point in brief.points).split())
    assert 0.9 * brief.length.limit <= used == brief.length.used <= brief.length.limit


def test_every_topic_has_a_point_and_none_takes_more_than_two_thirds(brief: Brief) -> None:
    words = {section.topic: sum(len(point.text.split()) for point in section.points) for section in brief.sections}
    assert [topic for topic in words if topic is not None] == TOPICS
    assert all(words[topic] for topic in TOPICS)
    assert max(words.values()) <= brief.length.limit * 2 / 3


def test_every_point_is_verbatim(brief: Brief) -> None:
    for quoted in [*brief.points, *(support for point in brief.points for support in point.support)]:
        original = " ".join(quoted.source.text[quoted.start : quoted.end].split())
        assert quoted.case_restored == (quoted.text != original) == (quoted.source.id == "5")
        assert quoted.text.lower() == original.lower()


def test_the_title_is_a_headline_of_one_of_the_articles(brief: Brief) -> None:
    assert brief.title in HEADLINES[:4]
    assert brief.title_source is not None
    assert brief.title in " ".join(brief.title_source.text.split())


# --- the sample brief ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample(root: Path) -> Brief:
    """What `summarize brief seeds/ --topics seeds/topics.toml` makes, run in the checkout."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return summarize.brief("seeds/", topics="seeds/topics.toml")


@pytest.mark.parametrize(("suffix", "method"), [("md", "to_markdown"), ("html", "to_html"), ("json", "to_json")])
def test_the_committed_report_is_what_the_seeds_give(root: Path, sample: Brief, suffix: str, method: str) -> None:
    report = root / "reports" / f"iraq-withdrawal.{suffix}"
    assert getattr(sample, method)() == report.read_bytes().decode("utf-8")


def test_the_committed_json_can_be_read_back(root: Path, sample: Brief) -> None:
    plain = json.loads((root / "reports" / "iraq-withdrawal.json").read_text("utf-8"))
    assert summarize.Brief.from_dict(plain).to_dict() == sample.to_dict()


@pytest.mark.parametrize("words", [60, 80, 90, 95, 97, 110])
def test_every_topic_has_a_point_also_in_a_short_brief(seeds: Path, seed_analysis: Analysis, words: int) -> None:
    brief = summarize.Summarizer(words=words, topics=seeds / "topics.toml").brief_of(seed_analysis)
    assert [bool(section.points) for section in brief.sections[:4]] == [True] * 4
