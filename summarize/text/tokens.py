"""Text to stems: word tokens, lower-cased and reduced with nltk's Snowball stemmers; stop words from sumy's lists."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, repeat
from typing import Any

from summarize.errors import OptionError

__all__ = [
    "LANGUAGES",
    "POSSESSIVES",
    "check_language",
    "stem_list",
    "stem_tokens",
    "stem_word",
    "stop_stems",
    "tokenize",
]

# ISO 639-1 codes of the languages for which nltk has a Snowball stemmer and sumy a stop-word list. Splitting and cleaning
# know English only, so only English is offered so far.
LANGUAGES = {"en": "english"}

POSSESSIVES = ("'s", "’s")

# An abbreviation with inner periods is one token, a number keeps its separators, a possessive loses its ending. No token has a
# space inside, so that what stands between two spaces is read once for all its places.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
# How the articles write one and the same country; every other alias has to be explained by the articles themselves.
_SPELLINGS = {"us": "u.s", "usa": "u.s", "u.s.a": "u.s", "uk": "u.k"}


def check_language(code: str) -> str:
    """Return the language's name in nltk and sumy, or raise :class:`OptionError`."""
    try:
        return LANGUAGES[code]
    except KeyError:
        known = ", ".join(sorted(LANGUAGES))
        raise OptionError(f"language {code!r}", "it is not supported", f"Choose one of: {known}.") from None


def tokenize(text: str) -> list[str]:
    """Split text into lower-cased word tokens.

    Only ``US`` in capitals is the country: "us" in an article without capitals may be the pronoun.

    Examples
    --------
    >>> tokenize("The U.S. keeps 2,500 troops; Iraq's bases are US-led.")
    ['the', 'u.s', 'keeps', '2500', 'troops', 'iraq', 'bases', 'are', 'u.s', 'led']
    """
    return list(chain.from_iterable(map(_tokens_of_word, text.split())))


@lru_cache(maxsize=1 << 17)
def _tokens_of_word(word: str) -> tuple[str, ...]:
    return tuple(_normalise(written) for written in _TOKEN.findall(word))


def _normalise(written: str) -> str:
    """The token that a word as it is written stands for; never empty, for a word begins with a letter or a digit."""
    lowered = _POSSESSIVE.sub("", written.lower()).rstrip(".")
    if written[0].isdigit():
        return lowered.replace(",", "")
    return _SPELLINGS.get(lowered, lowered) if written.isupper() else lowered


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Any:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer(check_language(language))


@lru_cache(maxsize=1 << 17)
def _stem(token: str, language: str) -> str:
    return str(_stemmer(language).stem(token))


def stem_tokens(text: str, language: str = "en") -> tuple[str, ...]:
    """Tokenize and stem.

    Examples
    --------
    >>> stem_tokens("Troops were withdrawing")
    ('troop', 'were', 'withdraw')
    """
    return tuple(chain.from_iterable(map(stem_word, text.split(), repeat(language))))


@lru_cache(maxsize=1 << 17)
def stem_word(word: str, language: str = "en") -> tuple[str, ...]:
    """The same for one word; a word with a hyphen has two stems.

    Examples
    --------
    >>> stem_word("US-led")
    ('u.', 'led')
    """
    return tuple(_stem(token, language) for token in tokenize(word))


@lru_cache(maxsize=32)
def stem_list(words: frozenset[str], language: str = "en") -> frozenset[str]:
    """The stems of a word list of another module, stemmed on first use.

    Examples
    --------
    >>> sorted(stem_list(frozenset({"reports", "report", "claimed"})))
    ['claim', 'report']
    """
    return frozenset(stem for word in words for stem in stem_tokens(word, language))


@lru_cache(maxsize=4)
def stop_stems(language: str = "en") -> frozenset[str]:
    """Stems of the language's stop words, in the form in which :func:`stem_tokens` gives them."""
    from sumy.utils import get_stop_words

    words = get_stop_words(check_language(language))
    return frozenset(stem for word in words for stem in (*stem_tokens(word, language), word)) - {"u.s"}
