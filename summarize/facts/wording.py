"""Sentences to terms in which the same fact, worded differently, looks alike.

In: the sentences of a set. Out: one tuple of terms a sentence. Aliases that the articles explain are replaced
by one name (:mod:`summarize.facts.aliases`), number words by digits, and words that news writes for one another by one of
them. Who said it is left out where that is a trailing or leading attribution: it is no part of what is stated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS, as_alternatives
from summarize.facts.aliases import replace_aliases
from summarize.text.names import CAPITALISED
from summarize.text.speech import STATING_PATTERN
from summarize.text.tokens import stem_tokens, stem_word, stop_stems
from summarize.text.values import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.facts.aliases import Name

__all__ = ["Wording", "fold", "reword", "without_attribution"]

# Each line holds words that reports of one event use for one another, the first standing for all. Written by hand from
# general knowledge of English news; a line is kept short, because a word that means much else merges facts that differ.
EQUIVALENTS = {
    "en": """
    kill slay murder fatal die death dead toll deadly
    injure wound hurt injury
    arrest detain custody capture apprehend jail
    charge indict accuse accusation allege allegation
    begin start launch commence
    end finish conclude conclusion
    stop halt suspend suspension
    close shut shutdown closure
    leave depart withdraw withdrawal pullout departure
    vanish disappear missing disappearance
    hit strike struck
    ruin destroy destruction devastate devastation damage wreck
    buy purchase acquire acquisition bought
    sell sold sale
    rise increase grow climb jump soar growth rose grew grown risen
    fall drop decline decrease plunge fell fallen
    reject refuse oppose opposition
    accept approve approval agree agreement accord deal pact
    ban prohibit forbid bar outlaw
    permit allow
    choose elect select election
    win won victory
    demand urge call ask request
    plan intend intention
    law act legislation bill
    parliament lawmaker legislature congress
    company firm corporation business
    police officer deputy
    doctor physician
    film movie picture
    car automobile vehicle
    plane aircraft jet airplane airliner
    ship vessel boat
    fire blaze
    blast explosion bomb explode bombing
    quake earthquake tremor aftershock
    storm hurricane typhoon cyclone
    flood flooding
    child kid children
    boy son
    girl daughter
    wife spouse husband
    attorney lawyer
    lawsuit suit sue sued
    trial court
    rebel insurgent guerrilla militant
    troop soldier force
    chief head leader lead led
    boss executive ceo
    scientist researcher
    study analysis
    discover find found discovery
    evidence proof
    show reveal indicate suggest
    probe investigation inquiry investigate investigator
    aid help assistance assist relief
    fee surcharge
    pay paid payment salary
    award prize
    bribe corrupt corruption
    scandal affair
    house home residence
    road highway street
    border frontier
    huge massive enormous
    quick rapid fast
    talk negotiate negotiation
    meeting summit conference
    visit trip travel
    appoint nominate appointment nomination
    resign quit resignation
    dismiss sack terminate
    warn warning alert
    threat threaten
    shoot shot gunfire shooting gunshot
    gun weapon firearm rifle pistol
    rob robbery robber heist
    steal theft stole stolen
    attack assault
    evacuate evacuation
    flee escape fled
    rescue save
    crash collision collide
    hospital clinic
    ill sick illness disease
    student pupil
    poll survey
    protest demonstration demonstrate rally protester demonstrator
    money fund funding
    debt owe
    euro eur
    kilometer km kilometre
    meter metre
    mile mi
    pound lb lbs
    foot feet
    mph knot
    hour hr
    minute min
    africa african
    america american u.s.
    europe european
    britain british uk u.k.
    germany german
    france french
    spain spanish
    italy italian
    russia russian
    china chinese
    japan japanese
    iran iranian
    iraq iraqi
    israel israeli
    palestine palestinian
    syria syrian
    turkey turkish
    egypt egyptian
    libya libyan
    mexico mexican
    brazil brazilian
    canada canadian
    australia australian
    india indian
    indonesia indonesian
    pakistan pakistani
    afghanistan afghan
    korea korean
    lebanon lebanese
    chile chilean
    haiti haitian
    """
}
# Signs and words for units that stand beside a number or not ("$5", "5 dollars"; "10%", "10 percent").
_UNITS = frozenset("percent per cent dollar dlrs usd us$ about some nearly almost approximately around roughly".split())
_CAPITALISED = re.compile(rf"\b{CAPITALISED}")
_ONE_AND_TEN = re.compile(r"[2-9]0")
_SPEAKS = rf"(?:{STATING_PATTERN}|according to)"
_TRAILING = re.compile(
    rf"(?:,|[”\"’]|''),?\s+(?:(?:[\w.'’-]+ ){{0,8}}{_SPEAKS}|{_SPEAKS} (?:[\w.'’-]+ ?){{1,4}})\b[^\"“]{{0,90}}$"
)
_LEADING = re.compile(
    rf"(?:According to [^,]{{3,60}}, |(?:[\w.'’-]+,? ){{1,9}}(?:told \w+|{STATING_PATTERN})"
    rf"(?: (?:on )?(?:{as_alternatives(WEEKDAYS)}))?(?: that |[:,]? (?=[“\"‘A-Zt])))"
)
# What is left must still state something.
MIN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Wording:
    """In what terms sentences are compared.

    Attributes
    ----------
    terms : tuple of tuple of str
        For each text its terms in their order, without stop words.
    names : tuple of frozenset of str
        For each text those of its terms that it writes with a capital, or that stand for an alias.
    """

    terms: tuple[tuple[str, ...], ...]
    names: tuple[frozenset[str], ...]


def reword(
    texts: Sequence[str],
    aliases: Mapping[Name, Name],
    language: str = "en",
    stems: Sequence[tuple[str, ...]] | None = None,
) -> Wording:
    """Say of every sentence of a set in what terms it is compared.

    Parameters
    ----------
    texts : sequence of str
        The sentences, or parts of them.
    aliases : mapping of tuple of str to tuple of str
        What the set calls things, from :func:`~summarize.facts.aliases.find_aliases`.
    language : str
        ISO 639-1 code.
    stems : sequence of tuple of str, optional
        Those of each text, attributions included, if they are known already.

    Examples
    --------
    >>> wording = reword(["Twenty soldiers were wounded near Wend, officials said."], {})
    >>> wording.terms, sorted(wording.names[0])
    ((('20', 'troop', 'injur', 'wend'),), ['20', 'wend'])
    """
    targets = frozenset(fold(stem, language) for stems in aliases.values() for stem in stems)
    stop = stop_stems(language) | _UNITS
    folded = _equivalents(language)
    stated = _stems_of_statements(texts, stems or [None] * len(texts), language)
    terms, names = [], []
    for text, renamed in zip(texts, replace_aliases(stated, aliases), strict=True):
        own = _compounds([folded.get(stem, stem) for stem in renamed if stem not in stop])
        capitals = {stem for word in _CAPITALISED.findall(text) for stem in fold_word(word, language)}
        terms.append(tuple(own))
        names.append(frozenset(own) & (capitals | targets))
    return Wording(tuple(terms), tuple(names))


def _stems_of_statements(
    texts: Sequence[str], stems: Sequence[tuple[str, ...] | None], language: str
) -> Iterator[tuple[str, ...]]:
    """The stems of each text without its attribution, which are those of the whole text where it has none."""
    for text, known in zip(texts, stems, strict=True):
        stated = without_attribution(text)
        yield known if known is not None and stated == text else stem_tokens(stated, language)


def without_attribution(text: str) -> str:
    """Strip who said it from the start or the end of a sentence.

    Examples
    --------
    >>> without_attribution("The bridge is closed until Friday, Mayor Bell said.")
    'The bridge is closed until Friday'
    """
    # At the beginning only: a search would try every place.
    for look_for, side in ((_TRAILING.search, 0), (_LEADING.match, 1)):
        if found := look_for(text):
            stated = text[: found.start()] if side == 0 else text[found.end() :]
            if stated.count(" ") >= MIN_WORDS - 1:
                text = stated
    return text


def fold(stem: str, language: str = "en") -> str:
    """Give the stem that stands for a stem and its equivalents.

    Examples
    --------
    >>> fold("wound"), fold("eleven"), fold("bridg")
    ('injur', '11', 'bridg')
    """
    return _equivalents(language).get(stem, stem)


def fold_all(stems: Iterable[str], language: str = "en") -> frozenset[str]:
    """Give the stems that stand for some stems and their equivalents."""
    folded = _equivalents(language)
    return frozenset([folded.get(stem, stem) for stem in stems])


@lru_cache(maxsize=1 << 16)
def fold_word(word: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a word as they are compared; a word with a hyphen has two.

    Examples
    --------
    >>> fold_word("wounded"), fold_word("bridge-closed")
    (('injur',), ('bridg', 'close'))
    """
    return tuple(fold(stem, language) for stem in stem_word(word, language))


@lru_cache(maxsize=4)
def _equivalents(language: str) -> Mapping[str, str]:
    lines = [line.split() for line in EQUIVALENTS.get(language, "").strip().splitlines()]
    lines += [[month, *(short for short in SHORT_MONTHS if month.startswith(short))] for month in MONTHS]
    folded: dict[str, str] = {}
    for line in lines:
        # Of "u.s." and the like the first stem is all of it.
        stems = [stem_tokens(word, language)[0] for word in line]
        folded |= dict.fromkeys(stems, stems[0])
    return folded | {
        stem: digits for word, digits in NUMBER_WORDS.items() for stem in (*stem_tokens(word, language), word)
    }


def _compounds(terms: Sequence[str]) -> list[str]:
    """Join number words that name one number: fifty, two to 52."""
    joined: list[str] = []
    for term in terms:
        if len(term) == 1 and term.isdecimal() and term != "0" and joined and _ONE_AND_TEN.fullmatch(joined[-1]):
            joined[-1] = str(int(joined[-1]) + int(term))
        else:
            joined.append(term)
    return joined
