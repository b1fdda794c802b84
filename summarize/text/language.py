"""Whether an article is written in another language than the one it is read in.

In: an article's text. Out: yes or no. Told by what speaks for another language, function words or letters, where hardly any function
word of the own language stands: a list of results has none of either.
"""

from __future__ import annotations

import re

__all__ = ["is_in_other_language"]

# Those that no neighbouring language has too ("in", "was", "is").
OWN_FUNCTION_WORDS = {
    "en": frozenset(
        "the of and that for with from this are have has not which their were been would who will its said they she".split()
    )
}
# Those of German, Dutch, French, Spanish, Italian, Portuguese and Swedish that are no English words.
OTHER_FUNCTION_WORDS = frozenset(
    (
        "der das und ist im zu nicht mit von dem ein eine auf für sich dass wird werden haben hat aus bei nach bis auch het een niet "
        "dat zijn voor wordt naar er le les et est une dans que pas du des aux sur avec sont qui el los las una por con para se su "
        "como fue más il di che non della del sono alla gli os um uma não com em och att det som på av för inte och till"
    ).split()
)
# Shorter texts are not judged.
MIN_WORDS = 20
MIN_SHARE = 0.04
MIN_OTHER_SHARE = 0.06
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")


def is_in_other_language(text: str, language: str) -> bool:
    """Say whether a text is clearly not in a language.

    Examples
    --------
    >>> german = "Die Regierung hat am Montag angekündigt, dass die Soldaten bis zum Jahresende abgezogen werden. "
    >>> is_in_other_language(german * 2, "en"), is_in_other_language("The troops leave Iraq in May. " * 5, "en")
    (True, False)
    """
    words = _WORD.findall(text.lower())
    n_own = sum(map(OWN_FUNCTION_WORDS[language].__contains__, words))
    if len(words) < MIN_WORDS or n_own >= MIN_SHARE * len(words):
        return False
    n_other = sum(word in OTHER_FUNCTION_WORDS or _LATIN.fullmatch(word) is None for word in words)
    return n_other >= MIN_OTHER_SHARE * len(words)
