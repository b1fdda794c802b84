"""Briefs and reference summaries in, ROUGE recall, precision and F1 out.

Chin-Yew Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", Text Summarization Branches Out, 2004, as
computed by Google's ``rouge-score`` with Porter stemming, which is what other people's figures are made with. The
package is the optional extra ``evaluate``.

ROUGE-L is ``rougeL``: the longest common subsequence of the two texts as wholes. The summary-level ``rougeLsum`` takes
every line for a sentence, and where the lines of a reference summary end is an accident of its file: one line per
summary in some corpora, lines of 80 characters in others.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["MEASURES", "METRICS", "require_rouge", "score_briefs"]

METRICS = ("rouge1", "rouge2", "rougeL")
MEASURES = ("recall", "precision", "f1")


def require_rouge() -> None:
    """Check that ``rouge-score`` can be used, before any time is spent on making briefs.

    Raises
    ------
    InputError
        If it is not installed.
    """
    _new_scorer()


def score_briefs(briefs: Sequence[str], references: Sequence[str]) -> NDArray[np.float64]:
    """Score several briefs of one set against its reference summaries.

    Every figure is the plain mean over the references, that of F1 included (it is not computed from the mean recall and
    the mean precision). Nothing is truncated.

    Parameters
    ----------
    briefs : sequence of str
        As printed; an empty one scores 0.
    references : sequence of str
        At least one.

    Returns
    -------
    ndarray of float, shape (n_briefs, 3, 3)
        In [0, 1]. The second axis follows :data:`METRICS`, the third :data:`MEASURES`.

    Raises
    ------
    InputError
        If ``rouge-score`` is not installed.

    Examples
    --------
    Both words of the brief are among the reference's three, and its only pair of words is one of the two:

    >>> score_briefs(["the cat"], ["the cat sat"])[0].round(2).tolist()
    [[0.67, 1.0, 0.8], [0.5, 1.0, 0.67], [0.67, 1.0, 0.8]]
    """
    scorer = _new_scorer()
    scores = np.empty((len(briefs), len(references), len(METRICS), len(MEASURES)))
    for i, brief in enumerate(briefs):
        for j, reference in enumerate(references):
            found = scorer.score(reference, brief)
            scores[i, j] = [(found[name].recall, found[name].precision, found[name].fmeasure) for name in METRICS]
    means: NDArray[np.float64] = scores.mean(axis=1)
    return means


class _TokenizeOnce:
    """The package's own tokenizer with a memory: each text is paired with many others, stemming is the slow part."""

    def __init__(self, tokenizer: Any) -> None:
        self.tokenize = cache(tokenizer.tokenize)


def _new_scorer() -> Any:
    # Imported here because rouge-score imports the whole of nltk, which takes seconds.
    try:
        from rouge_score.rouge_scorer import RougeScorer
        from rouge_score.tokenizers import DefaultTokenizer
    except ImportError as error:
        raise InputError(
            "evaluate", "the package rouge-score is not installed", "Install it: pip install 'summarize[evaluate]'."
        ) from error
    return RougeScorer(list(METRICS), tokenizer=_TokenizeOnce(DefaultTokenizer(use_stemmer=True)))
