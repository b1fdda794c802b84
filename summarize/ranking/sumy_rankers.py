"""The rankers of sumy, fed with the same sentences and stems as our own.

In go the stems, out comes a score per sentence. sumy's document model is built by hand, so that none of its parsers or
tokenizers and no nltk download is needed; a callable in place of the sentence count receives every rating.

Costs, measured with sumy 0.13: LexRank and TextRank compare all pairs in Python and hold dense matrices of n² floats
(34 to 40 s for 2,000 sentences); reduction compares all pairs; LSA decomposes a dense matrix of words by sentences. KL tries
every sentence at every step (59 to 75 s for 500), which :mod:`summarize.ranking.sumy_kl` does with arrays.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from summarize.quiet import without_warnings
from summarize.ranking.base import SentenceRanker
from summarize.ranking.sumy_kl import FastKLSummarizer
from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["SumyRanker"]

# Edmundson (1969) drew his cue words from scientific papers, and sumy's own are Czech. These do the same for news:
# words of decision, result and weight speak for a sentence, words of hedging, aside and page furniture against it.
BONUS_WORDS = {
    "en": "agreed announced approved banned biggest broke central confirmed critical crucial decided declared "
    "deadliest deal decision first highest historic important key killed largest launched main major ordered "
    "plan record resigned result ruled sentenced significant signed unprecedented urgent victory voted won"
}
STIGMA_WORDS = {
    "en": "advertisement allegedly anyway apparently arguably click comment email hardly incidentally joked "
    "maybe newsletter perhaps photo possibly presumably probably read reportedly rumor scarcely seemingly "
    "share speculation subscribe supposedly unclear"
}
# sumy refuses an empty set of null words; no token has a space in it.
NO_WORD = " "


class _StemmedSentence(SumySentence):  # type: ignore[misc]  # sumy has no type information
    """A sentence known by itself, not by its text: sumy keys ratings by sentence, and equal texts would collide."""

    __slots__ = ("stems",)

    def __init__(self, stems: tuple[str, ...]) -> None:
        super().__init__("", None)
        self.stems = stems

    @property
    def words(self) -> tuple[str, ...]:
        return self.stems

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class SumyRanker(SentenceRanker):
    """Score sentences with one of sumy's summarizers.

    Words are the material's stems, so sumy's stemmers stay out; stop words are those of the material's language.
    Sentences that are not counted are left out of the model. KL and SumBasic give the place at which a sentence was
    taken, which becomes a score that falls evenly. If there are ratings under 0, all are raised so that the lowest is
    0; a rating that is not finite (no sentence shares a word) is 0.

    Parameters
    ----------
    method : str
        ``lexrank``, ``textrank``, ``lsa``, ``luhn``, ``kl``, ``sumbasic``, ``reduction`` or ``edmundson``.

    Notes
    -----
    Edmundson's method looks at one article, so each is rated by itself. Articles have no headings left at this stage:
    cue words and location decide. For languages other than English there are no cue words, and location decides alone.
    """

    def __init__(self, method: str) -> None:
        self.method = method

    def score_sentences(self, material: Material) -> NDArray[np.float64]:
        """Return sumy's ratings, raised to at least 0; 0 for sentences that are not counted."""
        summarizer = _SUMMARIZERS[self.method](material.language)
        scores = np.zeros(len(material.sentences))
        for rows in self._models(material):
            scores[rows] = _rate(summarizer, material, rows)
        return np.where(material.counted, scores - scores.min(initial=0.0), 0.0)

    def _models(self, material: Material) -> list[NDArray[np.intp]]:
        """Return the sentences of each model to rate: the whole set, or one model a document."""
        rows = np.flatnonzero(material.counted)
        if self.method != "edmundson":
            return [rows]
        documents = material.document_of[rows]
        return [rows[documents == document] for document in np.unique(documents)]


def _rate(summarizer: Callable[..., Any], material: Material, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return a finite rating for every sentence in ``rows``, in their order."""
    ratings = np.zeros(len(rows))

    def capture(rated: Iterable[Any]) -> list[Any]:
        for entry in rated:
            ratings[entry.order] = entry.rating
        return []

    # LexRank divides by the length of a zero vector where nothing is shared; LSA warns of more sentences than words.
    with np.errstate(all="ignore"), without_warnings():
        summarizer(_build_model(material, rows), capture)
    return np.nan_to_num(ratings, nan=0.0, posinf=0.0, neginf=0.0)


def _build_model(material: Material, rows: NDArray[np.intp]) -> Any:
    def paragraph_of(row: int) -> tuple[int, int]:
        sentence = material.sentences[row]
        return sentence.document, sentence.paragraph

    return ObjectDocumentModel(
        Paragraph([_StemmedSentence(material.stems[row]) for row in paragraph])
        for _, paragraph in groupby(rows.tolist(), key=paragraph_of)
    )


def _with_stop_words(summarizer_class: type[Any]) -> Callable[[str], Any]:
    def create(language: str) -> Any:
        summarizer = summarizer_class()
        summarizer.stop_words = stop_stems(language)
        return summarizer

    return create


def _create_edmundson(language: str) -> Any:
    if language not in BONUS_WORDS:
        summarizer = EdmundsonSummarizer(cue_weight=0.0)
    else:
        summarizer = EdmundsonSummarizer()
        summarizer.bonus_words = stem_tokens(BONUS_WORDS[language], language)
        summarizer.stigma_words = stem_tokens(STIGMA_WORDS[language], language)
    summarizer.null_words = stop_stems(language) or (NO_WORD,)
    return summarizer


_SUMMARIZERS: dict[str, Callable[[str], Any]] = {
    "lexrank": _with_stop_words(LexRankSummarizer),
    "textrank": _with_stop_words(TextRankSummarizer),
    "lsa": _with_stop_words(LsaSummarizer),
    "luhn": _with_stop_words(LuhnSummarizer),
    "kl": _with_stop_words(FastKLSummarizer),
    "sumbasic": _with_stop_words(SumBasicSummarizer),
    "reduction": _with_stop_words(ReductionSummarizer),
    "edmundson": _create_edmundson,
}
