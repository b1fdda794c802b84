"""Whether an article is written in another language than the one it is read in.

In: an article's text. Out: yes or no, told by the share of its words that are the language's most frequent function words. English
news has at least twice the share that is asked for, lists of names and numbers included; news in other languages has hardly any.
"""

from __future__ import annotations

import re

__all__ = ["is_in_other_language"]

# Those that no neighbouring language has too ("in", "was", "is").
FUNCTION_WORDS = {
    "en": frozenset(
        "the of and that for with from this are have has not which their were been would who will its said they she".split()
    )
}
# Shorter texts are not judged.
MIN_WORDS = 20
MIN_SHARE = 0.04
_WORD = re.compile(r"[^\W\d_]+")


def is_in_other_language(text: str, language: str) -> bool:
    """Say whether a text is clearly not in a language.

    Examples
    --------
    >>> german = "Die Regierung hat am Montag angekündigt, dass die Soldaten bis zum Jahresende abgezogen werden. "
    >>> is_in_other_language(german * 2, "en"), is_in_other_language("The troops leave Iraq in May. " * 5, "en")
    (True, False)
    """
    words = [word.lower() for word in _WORD.findall(text)]
    n_own = sum(word in FUNCTION_WORDS[language] for word in words)
    return len(words) >= MIN_WORDS and n_own < MIN_SHARE * len(words)
