"""English abbreviations and sentence starters for the Punkt splitter, in the form Punkt keeps them.

Punkt learns these from text; no trained model is used here (nothing is downloaded), so they are listed.
"""

from __future__ import annotations

__all__ = ["ABBREVIATIONS", "SENTENCE_STARTERS"]

_TITLES = (
    "adm amb atty brig capt cmdr cmsgt col comdr comr cpl cpt det dep dr drs ens fr gen gens gov govs hon insp lt ltc maj messrs "
    "mlle mme mr mrs ms msgr mt mx ofc pfc pres prof profs pvt rep reps rev rt sen sens sgt sr supt vice-adm lt.col lt.gen maj.gen"
)
_MONTHS_AND_DAYS = "jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri"
_STATES = (
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis "
    "wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va b.c alta ont que"
)
_PLACES = "ave blvd bldg cres ct ft hwy rd st ste twp u.s u.s.a u.k u.n u.a.e e.u d.c l.a p.o"
_ORGANISATIONS = "assn assoc bros co cos corp dept dist div est inc intl llc ltd natl plc univ s.a n.v"
_GENERAL = (
    "a.d a.m a.k.a al approx art b.c.e c.e cf ch cl dept e.g ed eds eq esp etc ex excl ext fig figs hrs i.e i.q incl jr lat lbs lng "
    "max mfr min misc mph no nos nr oz p.m p.s pg ph.d m.d b.a m.a d.d.s ph pp pt ref resp rev sec secs sq tel temp tv v viz vol "
    "vols vs yr yrs oz ft"
)

ABBREVIATIONS = frozenset(" ".join((_TITLES, _MONTHS_AND_DAYS, _STATES, _PLACES, _ORGANISATIONS, _GENERAL)).split())

# Function words that, capitalised behind an abbreviation, begin a new sentence ("in the U.S. The plan ...").
SENTENCE_STARTERS = frozenset(
    (
        "a after all although an and another are as at because before both but by can could despite did do "
        "does during each even every few for from had has have he her here his how however i if in instead is "
        "it its just last later many meanwhile more most my neither next no nobody none nor not now officials "
        "on once one only other others our police she should since so some still such that the their then "
        "there these they this those though through thus to two under unlike until was we were what when "
        "where whether which while who why will with without would yet you your"
    ).split()
)
