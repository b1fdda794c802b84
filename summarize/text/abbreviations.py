"""English abbreviations and sentence starters for the Punkt splitter, in the form Punkt keeps them.

Punkt learns these from text; no trained model is used here (nothing is downloaded), so they are listed. The smaller sets say
what Punkt does not ask: whether an abbreviation can end a sentence, and what must stand around it.
"""

from __future__ import annotations

from summarize.calendar import DAYS_AND_MONTHS, SHORT_MONTHS
from summarize.text.names import TITLES

__all__ = [
    "ABBREVIATED_TITLES",
    "ABBREVIATIONS",
    "CAPITALISED_ABBREVIATIONS",
    "EXCLAIMING_NAMES",
    "NUMBERED",
    "SENTENCE_STARTERS",
    "STATES",
    "TIMES_OF_DAY",
    "TIME_CONTINUATIONS",
    "UNITS",
]

# Beside those that stand before names in every article, the rarer ones and those of many ("Messrs.").
ABBREVIATED_TITLES = TITLES | frozenset(
    (
        "amb cmsgt comdr comr cpt det drs ens fr ft gens govs insp lt.col lt.gen ltc maj.gen messrs mlle mme msgr msgt mt pfc pres "
        "profs pvt sfc spc ssgt supt tsgt vice-adm"
    ).split()
)
_OFFICERS = "dep mx ofc rt sr st"
# "Sat." and "sun." are rather the end of a sentence.
_SHORT_DAYS = "mon tue tues wed thu thur thurs fri".split()
STATES = frozenset(
    (
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa tenn tex va vt wash "
        "wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va b.c alta ont que d.c"
    ).split()
)
_PLACES = "ave blvd bldg cres ct hwy rd ste twp u.s u.s.a u.k u.n u.a.e e.u l.a p.o"
_ORGANISATIONS = "assn assoc bros co cos corp dept dist div est inc intl llc ltd natl plc univ s.a n.v"
TIMES_OF_DAY = frozenset(("a.m", "p.m"))
UNITS = frozenset("etc hrs lbs mph oz sq yrs".split())
# What these abbreviate is numbered: before anything but a number "no." is the word, and "p." none of ours.
NUMBERED = frozenset("art ch fig figs no nos nr n° p pg pp pt sec secs vol vols".split())
_GENERAL = (
    "a.d a.k.a al approx b.c.e c.e cf cl e.g ed eds eq esp ex excl ext i.e i.q incl jr lat lng max mfr min misc ph.d m.d b.a m.a "
    "d.d.s ph ref resp tel temp tv v viz vs yr"
)

ABBREVIATIONS = (
    ABBREVIATED_TITLES
    | STATES
    | TIMES_OF_DAY
    | UNITS
    | NUMBERED
    | frozenset((*SHORT_MONTHS, *_SHORT_DAYS))
    | frozenset(" ".join((_OFFICERS, _PLACES, _ORGANISATIONS, _GENERAL)).split())
)

# In lower case these are words that can end a sentence ("He is ill.", "A near miss."), or are rare.
CAPITALISED_ABBREVIATIONS = STATES | ABBREVIATED_TITLES | frozenset((*SHORT_MONTHS, *_SHORT_DAYS))

# What follows "6 p.m." within the sentence: a day, a month or a time zone.
TIME_CONTINUATIONS = frozenset(
    (
        "sat sun christmas easter est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest eest msk ist jst aest hst akdt "
        "eastern central mountain pacific atlantic greenwich local"
    ).split()
).union(_SHORT_DAYS, DAYS_AND_MONTHS)

# Names that end in an exclamation mark without ending a sentence.
EXCLAIMING_NAMES = frozenset("yahoo yum jeopardy".split())

# Function words that, capitalised behind an abbreviation, begin a new sentence ("in the U.S. The plan ...").
SENTENCE_STARTERS = frozenset(
    (
        "a after all although an and another are as at because before both but by can could despite did do does during "
        "each even every few for from had has have he he's her here his how however i i'm if in instead is it it's its "
        "just last later like many maybe meanwhile more moreover most my neither next no nobody none nor not now "
        "officials on once one only or other others our perhaps please police she she's should since so some still such "
        "that that's the their then there there's these they they're this those though through throughout thus to two "
        "under unlike until was we we're were what what's when where whether which while who whose why will with within "
        "without would yes yet you your"
    ).split()
)
