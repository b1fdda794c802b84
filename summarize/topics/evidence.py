"""What a sentence by itself says for each of the user's topics: keywords, words like them, words its sentences share.

In: :class:`~summarize.corpus.Material` and topics. Out: arrays of shape (n_sentences, n_topics), one a kind of evidence,
which :mod:`summarize.topics.named` weighs against each other. A keyword counts the less the more sentences of the set have
it, so that what everybody talks about pulls nothing in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.text.tokens import stem_tokens, stop_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summarize.corpus import Material
    from summarize.topics.file import Topic

__all__ = ["gather_evidence", "has_excluded"]

# Words of a description count for this fraction of a keyword.
DESCRIPTION_WEIGHT = 0.5
# A keyword in this share of the sentences says nothing about a sentence.
UBIQUITOUS = 0.5
# Even the rarest keyword leaves room for a second one to add to it.
MAX_STRENGTH = 0.95
# A word begins like a keyword if all but the last three letters of the keyword's stem, and at least five, begin it:
# "tranquil-ise" for "tranquil-izer", which stemming keeps apart.
MIN_PREFIX = 5
MAX_ENDING = 3
# What a word like a keyword is worth for finding the sentences whose other words belong to a topic.
WEAK_WEIGHT = 0.4
# A sentence with less of a keyword than this is no example of the topic.
MIN_EXAMPLE = 0.2
# With less than this it does not even mention the topic: everybody uses the word.
MIN_MENTION = 0.05
# The set's own word frequencies weigh as much as this many words of a topic (a Dirichlet prior).
PRIOR_WORDS = 20.0


def gather_evidence(material: Material, topics: Sequence[Topic]) -> dict[str, NDArray[np.float64]]:
    """What every sentence says for every topic; one with a word that a topic excludes says nothing for it.

    Returns
    -------
    dict of str to ndarray of float, shape (n_sentences, n_topics)
        ``length``: the logarithm of one more than the sentence's number of stems, for every topic the same. ``keyword``, in
        [0, 1]: the topic's keywords, the rarer the more. ``mention``: 1 where the sentence has a keyword, or a word like one
        (a single word of a phrase, a word that begins alike, a word of the topic's name), that not everybody uses.
        ``likeness``: the log odds of the sentence's words between the sentences that mention the topic and
        the whole set, over the square root of their number. ``similarity``, in [0, 1]: the cosine to the centroid of those
        sentences. Neither compares a sentence with itself.
    """
    allowed = ~has_excluded(material, topics)
    keyword = allowed * np.column_stack([_strength(material, _keyword_phrases(material, topic)) for topic in topics])
    weak = allowed * np.column_stack([_strength(material, _weak_phrases(material, topic)) for topic in topics])
    strength = 1.0 - (1.0 - keyword) * (1.0 - WEAK_WEIGHT * weak)
    best = strength.max(axis=1, keepdims=True)
    examples = np.where((strength >= MIN_EXAMPLE) & (strength == best), strength, 0.0)
    lengths = np.log1p([[len(stems)] for stems in material.stems])
    return {
        "length": np.repeat(lengths, len(topics), axis=1),
        "keyword": keyword,
        "mention": (strength >= MIN_MENTION).astype(float),
        "likeness": _likeness(material.X, examples),
        "similarity": _similarity(material.X, examples),
    }


def has_excluded(material: Material, topics: Sequence[Topic]) -> NDArray[np.bool_]:
    """Whether each sentence has a word that a topic excludes, shape (n_sentences, n_topics)."""
    excluded = np.zeros((len(material.sentences), len(topics)), dtype=bool)
    for column, topic in enumerate(topics):
        for phrase in topic.exclude:
            excluded[:, column] |= _has_phrase(material.stems, stem_tokens(phrase, material.language))
    return excluded


Phrases = dict[tuple[str, ...], float]


def _keyword_phrases(material: Material, topic: Topic) -> Phrases:
    """The stems of each keyword, and of each content word of the description, with its weight."""
    described = _content_stems(topic.description, material.language)
    return {
        **{(stem,): DESCRIPTION_WEIGHT for stem in described},
        **{stem_tokens(keyword, material.language): 1.0 for keyword in topic.keywords},
    }


def _weak_phrases(material: Material, topic: Topic) -> Phrases:
    language = material.language
    stems = [stem for keyword in topic.keywords for stem in _content_stems(keyword, language)]
    beginnings = tuple(stem[: max(MIN_PREFIX, len(stem) - MAX_ENDING)] for stem in stems if len(stem) >= MIN_PREFIX)
    alike = [stem for stem in material.vocabulary if stem.startswith(beginnings)] if beginnings else []
    given = set(_keyword_phrases(material, topic))
    words = dict.fromkeys([*stems, *_content_stems(topic.name, language), *alike])
    return {(stem,): 1.0 for stem in words if (stem,) not in given}


def _content_stems(text: str, language: str) -> list[str]:
    stop = stop_stems(language)
    return [stem for stem in dict.fromkeys(stem_tokens(text, language)) if stem not in stop]


def _strength(material: Material, phrases: Phrases) -> NDArray[np.float64]:
    """How much phrases say for a sentence, in [0, 1]: the rarest counts most and each further one a little."""
    missing = np.ones(len(material.sentences))
    for phrase, weight in phrases.items():
        found = _has_phrase(material.stems, phrase)
        if found.any():
            # The one sentence that has it would make it look common in a small set, so only the others count.
            n_others = max(int(found[material.counted].sum()) - 1, 0)
            missing *= 1.0 - found * weight * _rarity(n_others / max(int(material.counted.sum()), 1))
    return np.asarray(1.0 - missing)


def _rarity(share: float) -> float:
    """What a keyword says: most if no other sentence has it, 0 if ``UBIQUITOUS`` of them have; in [0, ``MAX_STRENGTH``]."""
    return MAX_STRENGTH * float(np.clip(1.0 - (share / UBIQUITOUS), 0.0, 1.0) ** 1.5)


def _has_phrase(stems: Sequence[Sequence[str]], phrase: Sequence[str]) -> NDArray[np.bool_]:
    target, n = tuple(phrase), len(phrase)
    if not n:
        return np.zeros(len(stems), dtype=bool)
    if n == 1:
        return np.array([target[0] in sentence for sentence in stems], dtype=bool)
    return np.array(
        [
            target[0] in sentence
            and any(tuple(sentence[start : start + n]) == target for start in range(len(sentence) - n + 1))
            for sentence in stems
        ],
        dtype=bool,
    )


def _likeness(X: Any, examples: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log odds of a sentence's words under each topic against the whole set (naive Bayes, Nigam et al. 2000)."""
    words = X.astype(bool).astype(float).tocsr()
    n_words = np.diff(words.indptr)
    rows, columns = np.repeat(np.arange(words.shape[0]), n_words), words.indices
    background = np.asarray(words.sum(axis=0)).ravel() + 1.0
    background /= background.sum()
    likeness = np.zeros_like(examples)
    for topic, own in enumerate(examples.T):
        counts = np.asarray(words.T @ own).ravel()
        here = np.maximum(counts[columns] - own[rows], 0.0) + PRIOR_WORDS * background[columns]
        total = np.maximum(counts.sum() - (own * n_words)[rows], 0.0) + PRIOR_WORDS
        log_odds = np.log(here / total / background[columns])
        likeness[:, topic] = np.bincount(rows, weights=log_odds, minlength=len(own))
    return np.asarray(likeness / np.sqrt(np.maximum(n_words, 1))[:, None])


def _similarity(X: Any, examples: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cosine similarity of each sentence to the centroid of each topic's examples, itself left out."""
    centroids = np.asarray((X.T @ examples).T)
    products = np.asarray(X @ centroids.T)
    square = np.asarray(X.multiply(X).sum(axis=1)).reshape(-1, 1)
    norms = (centroids**2).sum(axis=1) - 2.0 * examples * products + examples**2 * square
    return np.asarray(np.clip((products - examples * square) / np.sqrt(np.maximum(norms, 1e-9)), 0.0, 1.0))
