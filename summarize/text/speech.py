"""English verbs that say who said something, as every other module knows them."""

from __future__ import annotations

__all__ = ["ATTRIBUTING", "ATTRIBUTING_PATTERN", "STATING", "STATING_PATTERN"]

# Behind or before a quotation or a statement: "“We go,” she joked".
ATTRIBUTING = frozenset(
    (
        "said says asked asks told tells added adds wrote writes replied replies answered answers shouted shouts cried cries "
        "exclaimed tweeted tweets recalled recalls joked jokes wondered wonders declared declares insisted insists continued "
        "continues noted notes explained explains demanded demands yelled yells screamed quipped quips mused responded responds "
        "stated argued warned concluded testified acknowledged remarked observed commented"
    ).split()
)
# Of those, and beside them, what only gives the source of a statement: without it the sentence says the same.
STATING = frozenset(
    "said says told adds added reported reports noted stated announced wrote tweeted explained warned".split()
)
# The same as alternatives of a regular expression.
ATTRIBUTING_PATTERN, STATING_PATTERN = "|".join(sorted(ATTRIBUTING)), "|".join(sorted(STATING))
