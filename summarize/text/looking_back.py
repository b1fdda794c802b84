"""English phrases that take up what stood before them wherever they stand, or as a sentence's whole subject.

What :mod:`summarize.text.leaning` finds by the words before the main verb is not here.
"""

from __future__ import annotations

import re

from summarize.text.verbs import AUXILIARIES

__all__ = ["looks_back"]

_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+"
_SPAN = "day|week|month|year|night|morning|afternoon|evening"
_OF_PEOPLE = frozenset(
    (
        "arrested charged dead detained evacuated hospitalised hospitalized hurt injured killed missing people rescued saved taken "
        "treated wounded"
    ).split()
)
# What leans whatever stands before the main verb: pairs of a literal that every such sentence has, which is looked for first because
# most sentences have none of them, and a pattern.
_LOOKING_BACK = (
    # "Strand led the council at the time."
    ("at th", re.compile(r"(?<!\d )\b(?:at the time|at that time)\W*$")),
    ("then", re.compile(r"(?<!\d )\b(?:since then|by then)\W*$")),
    # "The judge strongly disagreed, saying": with what?
    ("agreed", re.compile(r"(?<!\bas )(?<!\bhave )(?<!\bhas )\b(?:dis)?agreed(?:[.;]|, (?:saying|but|and)\b)")),
    # "Many disagree."
    ("agree", re.compile(r"^[^,;:]*\b(?:dis)?agrees?\.$")),
    # "There, police found a gun"; "A day earlier, the bank", "The next morning, crews": counted from a day that was told before.
    ("There, ", re.compile(r"^There, ")),
    (
        " ",
        re.compile(
            rf"^(?:(?:A|One|The) (?:{_SPAN}) (?:earlier|later|before|after),"
            rf"|(?:The (?:next|previous)|(?:(?:On|In) t|T)he (?:following|same)) (?:{_SPAN})\b"
            r"(?!['’]| (?:of|will|is|could|may|as|that|when)\b| (?:in )?\d))"
        ),
    ),
    # "The rest were sold", "All five were jailed", "A third was found", "Ten others were hurt": of whom?
    ("The rest ", re.compile(r"^The rest (?!of\b)")),
    (
        " ",
        re.compile(
            rf"^(?:All (?:{_NUMBER})|A (?:second|third|fourth|fifth|sixth)|(?:{_NUMBER}|dozens|hundreds|many) (?:others|more)) "
            rf"(?:{'|'.join(sorted(AUXILIARIES))}|died|suffered|pleaded|said|remain\w*|face)\b",
            re.IGNORECASE,
        ),
    ),
    # "Six were blocked at Velm": of what? "Six were killed" speaks of people.
    (
        " ",
        re.compile(
            rf"^(?:{_NUMBER}) (?:was|were|had|has|have|are|is) (?!(?:(?:been|\w+ly) )*(?:{'|'.join(sorted(_OF_PEOPLE))})\b)",
            re.IGNORECASE,
        ),
    ),
    # "The bank did not say why": why what?
    *(
        (f" {word}.", re.compile(rf"\b(?:say|said|know|known|explain\w*|clear|asked?|unclear|disclose) {word}\.$"))
        for word in ("why", "how", "when", "where", "who")
    ),
    # "Berg made the remarks in Lisbon": those quoted before.
    (
        " the ",
        re.compile(
            r"(?<!who )\b(?:made|makes|making) the (?:remarks?|comments?|statements?|announcement|accusations?|allegations?|claims?)"
            r"\b(?! (?:to|that|about|of|public)\b| on (?![A-Z]\w+day\b))"
        ),
    ),
    # "Lund did not expect that": what stood before.
    *(
        (f"{word}.", re.compile(rf"^(?!.*\blike {word}\W*$)(?:[^,;:]|, [^,;:]+,)*\b{word}\.$"))
        for word in ("this", "that")
    ),
    # "The survey office reported it reached a magnitude of 5.5": an event that the speaker is not.
    (
        " it ",
        re.compile(
            r"^(?:(?:(?!and\b|but\b)[\w.,'’-]+|\([^)]*\),?) ){1,8}?"
            r"(?:said|says|reported|reports|announced|estimated|added) (?:that )?it (?:\w+ly )?"
            r"(?:occurred|happened|took place|measured \d|reached an? (?:\w+ )?magnitude|was (?:felt|caused|located|centered))\b"
        ),
    ),
)


def looks_back(own: str) -> bool:
    """Whether a sentence, without its quotations, has such a phrase.

    Examples
    --------
    >>> looks_back("The next morning, crews found the boat."), looks_back("Crews found the boat on Monday.")
    (True, False)
    """
    return any(literal in own and pattern.search(own) for literal, pattern in _LOOKING_BACK)
