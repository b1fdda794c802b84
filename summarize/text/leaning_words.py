"""English word lists for :mod:`summarize.text.leaning`: what refers back, what joins sentences, what a main verb looks like."""

from __future__ import annotations

from summarize.calendar import MONTHS, WEEKDAYS
from summarize.text.verbs import AUXILIARIES, PAST

__all__ = [
    "ANNOUNCED",
    "COMPLEMENTS",
    "CONNECTIVES",
    "CONNECTIVE_PHRASES",
    "COUNTED",
    "COUNTS",
    "DEMONSTRATIVES",
    "FUNCTION_WORDS",
    "HE_OR_SHE",
    "INNER_CONNECTIVES",
    "INNER_PHRASES",
    "IT_OR_THEY",
    "KNOWN_BEFORE",
    "ORDINALS",
    "ORDINALS_ALONE",
    "QUANTITIES",
    "SUBORDINATORS",
    "TAKING_UP",
    "TIMES",
    "VERBS",
]

CONNECTIVES = frozenset(
    (
        "however but and or so yet nor then thus therefore hence meanwhile moreover furthermore additionally "
        "besides nevertheless nonetheless instead otherwise likewise similarly consequently accordingly "
        "conversely finally still also afterward afterwards thereafter indeed alternatively regardless again "
        "too elsewhere because firstly secondly thirdly lastly"
    ).split()
)
CONNECTIVE_PHRASES = (
    # The answer to a question, or the grant before a "but".
    *(("yes", ","), ("no", ","), ("yes", "—"), ("sure", ","), ("true", ",")),
    *(
        tuple(phrase.split())
        for phrase in (
            "in addition,as a result,in conclusion,in summary,in fact,in short,in other words,in contrast,"
            "by contrast,for example,for instance,on the other hand,at the same time,at the time,even so,"
            "that said,after all,above all,in the meantime,in turn,as well,what is more,more importantly,"
            "to this end,to that end,in response,since then,until then,by then,even then,on top of,"
            "not only that,in each case,in both cases,for starters,for one,no wonder,of course,all the same,"
            "prior to that,prior to this,not to mention,not that,if so,doing so,by comparison,in which case,at which point,"
            "everyone else,everybody else,nobody else,no one else"
        ).split(",")
    ),
)
HE_OR_SHE = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
IT_OR_THEY = frozenset(["it", "its", "itself", "they", "them", "their", "theirs", "themselves"])
DEMONSTRATIVES = frozenset(["this", "these", "those", "such"])
TIMES = frozenset(
    (
        "week weekend month year morning afternoon evening night time summer winter spring fall autumn season "
        "century decade day"
    ).split()
).union(WEEKDAYS, MONTHS)
# Nouns that, behind "the" and without a complement, take up what was said before.
TAKING_UP = frozenset(
    (
        "report reports statement announcement decision move moves development developments remark remarks "
        "comment comments letter incident finding findings study survey ruling verdict measure measures "
        "proposal allegation allegations accusation accusations claim claims revelation episode latter former "
        "two three four pair trio duo couple others other same group man woman boy girl teenager"
    ).split()
)
# As the whole subject of a sentence, behind "the", these have been named before.
KNOWN_BEFORE = frozenset(
    (
        "judge suspect suspects gunman shooter attacker winner winners boy girl couple result results test tests program event "
        "ceremony hearing photo photos image images"
    ).split()
)
COMPLEMENTS = frozenset(
    "of to that on in for between by from about with which who whose against at into over — –".split()
)
# What a main verb looks like, beside the past of irregular verbs and what ends in "ed".
VERBS = PAST | frozenset(
    (
        "says say tells asked added announced become come make makes take takes give gives go goes get gets see sees "
        "find finds leave leaves leads lead keep keeps hold holds run runs meet meets win wins lose loses sends sets "
        "puts pays spends falls rises grows breaks drives speaks writes knows thinks feels stands sits begins hits "
        "cuts seeks fights wears draws flies shows show remain remains include includes appear appears seem seems "
        "continue continues plan plans want wants need needs believe believes argue argues face faces call calls "
        "serve serves help helps work works live lives use uses try tries expect expects hope hopes agree agrees warn "
        "warns urge urges accuse accuses deny denies refuse refuses fear fears involve involves mark marks reflect "
        "reflects signify signifies emerge emerges highlight highlights represent represents offer offers allow "
        "allows cause causes suggest suggests indicate indicates extend extends contribute contributes provide "
        "provides follow follows happen happens mean means start starts end ends dates comes"
    ).split()
)
# "The police, however, refused"; "Other nations also contribute": these look back from inside a sentence's opening, too.
INNER_CONNECTIVES = frozenset(
    "however also meanwhile therefore then nevertheless instead too consequently accordingly later".split()
)
INNER_PHRASES = (("for", "instance", ","), ("for", "example", ","), ("in", "turn", ","))
# Behind "such" or "those" these begin what the demonstrative announces: "those who", "such as".
ANNOUNCED = frozenset("as who in with whose which at on from".split())
# Behind "the", as a sentence's first words: "the latter", "the second bridge"; and those of which only "the first" itself does.
ORDINALS = frozenset("second third fourth latter same other others".split())
ORDINALS_ALONE = frozenset({"first", "former"})
QUANTITIES = frozenset("some most many few none all several one two three half".split())
SUBORDINATORS = frozenset(
    (
        "while although though if as when whenever since after before because despite with without under "
        "during following amid among according given unlike like for in on at by from through until upon once "
        "within whereas besides along apart"
    ).split()
)
# Those of TAKING_UP that do so only before a verb: "the two agreed", but "the two bridges".
COUNTS = frozenset({"two", "three", "four", "others", "other", "same", "former"})
# Behind "the two" these take up as much as a verb.
COUNTED = frozenset("men women sides countries leaders companies governments teams neighbors neighbours ,".split())
FUNCTION_WORDS = (
    SUBORDINATORS
    | CONNECTIVES
    | HE_OR_SHE
    | IT_OR_THEY
    | DEMONSTRATIVES
    | AUXILIARIES
    | frozenset(
        (
            "the a an of to not no more some many most all several few less what where who why how even just only perhaps"
        ).split()
    )
)
