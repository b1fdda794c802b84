"""What there is to choose from, and how well it reads in the light of its article."""

from __future__ import annotations

import pytest

from summarize.analysis import analyse
from summarize.candidates import UNDATED, find_eligible, weigh
from summarize.corpus import Document
from summarize.ranking import create_ranker
from summarize.topics.assignment import assign_topics

SOON = "The harbour bridge of Wend may be opened again to lorries next week."
OTHER = "Engineers found deep cracks in both of the northern towers in March."


@pytest.mark.parametrize(("published", "factor"), [(None, UNDATED), ("2024-07-23", 1.0)])
def test_next_week_counts_less_in_an_article_without_a_date(published: str | None, factor: float) -> None:
    analysis = analyse([Document(f"{SOON} {OTHER}", published=published)])
    topics = assign_topics(analysis.material, None, 100)
    passages = find_eligible(analysis, topics, only_topics=False, novelty=None)
    candidates = weigh(analysis, passages, topics, create_ranker("coverage").salience(analysis.material))
    quality = {
        analysis.material.sentences[passage.sentences[0]].text: float(candidates.quality[place])
        for place, passage in enumerate(passages)
    }
    assert quality[SOON] == pytest.approx(factor * quality[OTHER])
