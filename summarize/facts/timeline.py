"""The dated facts of a set in the order of the dates they speak of.

In: the sentences of a set, the dates they give and how alike what happened on them is. Out: one :class:`DatedFact` a fact.
Articles that state one fact of one date share a line, and no sentence stands in two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from summarize.calendar import RELATIVE_DAYS, WEEKDAYS
from summarize.facts.tenses import tells_past
from summarize.text.quotes import find_quotations
from summarize.text.speech import ATTRIBUTING_PATTERN

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping, Sequence

    from summarize.corpus import Material
    from summarize.facts.dates import DateMention
    from summarize.facts.mentions import Mention
    from summarize.facts.repetitions import Repetitions
    from summarize.facts.slots import SlotPair

__all__ = ["DatedFact", "find_timeline"]

# Two sentences that give one date for what is this alike state one fact; looser than for differing values, where a mistake
# would accuse a source.
MIN_SIMILARITY_OF_FACT = 0.35
# Of sentences of two articles that are this similar and give one date, 20 of 22 pairs tell one fact (development sets); of one
# article half.
MIN_SIMILARITY_OF_SENTENCES = 0.28
# A date that more sentences give is compared in other ways only: the memory grows with the square.
MAX_SENTENCES_OF_DATE = 1000
# More lines than this are no overview; the facts that most articles date are kept, and of those of one article what it tells first.
MAX_FACTS = 40

DAYS_OF_MONTH = 31

_PREPOSITION = re.compile(
    r"\b(?:by|in|on|since|until|till|through|from|after|before|during|for|around|about|as\sof)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "The deadliest since 1988", "for the first time since 1991", "the second to be tried, after Andrew Johnson in 1868": what happened
# then is another story.
_SINCE = re.compile(
    r"\b(?:(?:\w{3,}est|worst|most|first)\b(?:[^.;]|\.\w|\.\s[a-z])*\bsince"
    r"|(?:is|are|was|were|,)\sthe\s(?:first|second|third|fourth|fifth|sixth)\b(?:[^.;]|\.\w|\.\s[a-z])*\b(?:since|after))\b[^.;,]*$"
)
# "Memos dating from 2003", "computers ready for the year 2000", "five days into the 1999 fiscal year", "'The Wolf Man' (1941)".
_NAMES_YEAR = re.compile(
    r"\bdat(?:es?|ing)\s(?:back\s)?(?:from|to)\s$|\bfor\sthe\syear\s$|\b(?:days?|weeks?|months?)\sinto\s(?:the\s)?$"
    r"|['’”\"]\s\($"
)
# "If they gain seats in November" is no gain.
_IF = re.compile(r"\b[Ii]f\s[^,;.]*$")
# "Pinochet, who stepped down five months ago, was arrested on Friday".
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,]*$")
# "50 percent greater than it had been in 1980", "twice as many as 10 years ago", "down from 89 percent", "compared with 827 in 1997",
# "up 12 meters from Wednesday", "like the one in 1995", "exempt, as it did in 1995".
_COMPARED = re.compile(
    r"\b(?:than\s(?:the|it|they|he|she|in|on|during|for|that|those)|(?:[Cc]ompared|similar)\s(?:with|to)"
    r"|[Uu]nlike|[Ll]ike\sthe|(?:up|down)\s(?:\S+\s){0,3}from)\b(?:[^,;.]|\.\d)*$"
    r"|,\sas\s(?:\S+\s){1,4}?(?:is|are|was|were|did|do|does|had|has)\s(?:in\s|on\s|during\s)?(?:the\s)?$"
    r"|\bas\s(?:bad|big|good|high|large|long|low|many|much|often|strong)\sas\s(?:in\s)?$|^As\s(?:in\s)?$|\bthan\s(?:last\s)?$"
)
# "He told Egyptian reporters on Saturday", "said in an interview in New York on Thursday", "was quoted Sunday as saying", "a paper on
# Monday quoted him", "declined to comment Tuesday": nothing happened on such a day but that something was said, or was not.
_STATED = re.compile(
    r"\b(?:told|quoted|interview)\s(?:[\w.'’-]+\s){1,6}(?:(?:late|on|early)\s)?$|\bas\ssaying\s(?:on\s)?$"
    r"|\b(?:declined|refused)\sto\s(?:comment|discuss)\b[^,;]*$|\bnot\s(?:\w+\s)?(?:comment|discuss|return)\b[^,;]*$"
)
# "At a news conference Tuesday, he said", "the minister, speaking Tuesday to officers, said".
_SPOKEN = re.compile(r"\b(?:(?:news|press)\sconference|speaking)\b[^,;]{0,40}$")
_SAID = re.compile(r"\b(?:said|says|stated)\b")
_QUOTED_BEHIND = re.compile(r"\squoted\b")
# "On Sunday, the chairman said that", and a quotation whose speaker is told of: "“We go,” said Wend, who lost his son in 1996".
_BEGINNINGS = frozenset({"", "on ", "in "})
_SAID_BEHIND = re.compile(r",?\s(?P<subject>[^.;:]{2,110}?)\b(?:said|(?:reported|stated)\sthat)\b")
_CLOSES_STATEMENT = re.compile(r"[,.!?]['’”\"]+$")
_ATTRIBUTED = re.compile(rf",?\s(?:[\w.,'’-]+\s){{0,8}}?(?:{ATTRIBUTING_PATTERN})\b")
# "Since the 2003 invasion", "post-2003 years", "wanted for the 1988 bombing", "an aftershock of the February 27 earthquake", "1985's
# hurricane", "one example is the 1980 eruption": the date only says which one.
_OF_NAMED_EVENT = re.compile(
    r"\b(?:(?:about|after|against|before|behind|by|despite|following|for|from|in(?!\san?\s)|into|is|like|of|on|over|since|than|to"
    r"|under|was|with)\s"
    r"(?:the|an?|his|her|its|their|our|[\w.]+['’]s?)\s(?P<other>\w+\s)?|post-|pre-)$",
    re.IGNORECASE,
)
# "Cairo's 1979 peace treaty"; but "said at his 2013 hearing".
_OWNED = re.compile(r"(?<!\bat\s)\b(?:his|her|its|their|our|[\w.]+['’]s)\s$", re.IGNORECASE)
_NAMED_EVENT = re.compile(
    r"\s(?!(?:and|as|at|but|by|for|from|in|of|on|or|that|there|through|to|when|where|which|while|who|with"
    r"|seasons?|(?:fiscal|school)\syears?)\b)[A-Za-z]"
)
_POSSESSIVE = re.compile(r"['’]s\b")
_NOW = re.compile(rf"\b(?:{'|'.join((*WEEKDAYS, *RELATIVE_DAYS))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A sentence and the date it speaks of.

    Attributes
    ----------
    sentence : int
    start, end : int
        Offsets of the words that give the date, its preposition included, in the sentence.
    date : str
        ISO 8601, as precise as known.
    """

    sentence: int
    start: int
    end: int
    date: str


def find_timeline(
    material: Material,
    mentions: Sequence[Mention],
    slot_pairs: Sequence[SlotPair],
    clear: Collection[int],
    repetitions: Repetitions,
) -> tuple[DatedFact, ...]:
    """Find the dated facts, the earliest first.

    Parameters
    ----------
    mentions, slot_pairs
        As :func:`~summarize.facts.disagreements.find_disagreements` takes them.
    clear : collection of int
        The sentences that can be read alone.
    repetitions : Repetitions
        From :func:`~summarize.facts.repetitions.find_repetitions`.
    """
    dates = _to_the_point(material, mentions, clear)
    facts = _facts(material, mentions, dates, slot_pairs, repetitions)
    place = {i: material.sentences[mentions[i].sentence].position for i in dates}
    facts.sort(key=lambda fact: (-len({mentions[i].document for i in fact}), min(place[i] for i in fact), fact[0]))
    chosen: list[int] = []
    used: set[int] = set()
    for fact in facts:
        # A sentence with two dates has one line; the other fact is told by another sentence, if any tells it.
        free = [i for i in fact if mentions[i].sentence not in used]
        if free and len(chosen) < MAX_FACTS:
            best = min(free, key=lambda i: _rank(material, mentions[i]))
            used.add(mentions[best].sentence)
            chosen.append(best)
    chosen.sort(key=lambda i: (dates[i].first, dates[i].last, mentions[i].sentence))
    return tuple(_dated_fact(material, dates[i], mentions[i].sentence) for i in chosen)


def _to_the_point(material: Material, mentions: Sequence[Mention], clear: Collection[int]) -> dict[int, DateMention]:
    """The dates of what clear sentences tell, neither those of statements nor those given in passing, by mention."""
    of_sentence: dict[int, dict[int, DateMention]] = defaultdict(dict)
    for i, mention in enumerate(mentions):
        if mention.sentence in clear and mention.date and not mention.is_assumed:
            of_sentence[mention.sentence][i] = mention.date
    told: dict[int, DateMention] = {}
    for sentence, dates in of_sentence.items():
        text = material.sentences[sentence].text
        days = [date for i, date in dates.items() if date.first == date.last and not mentions[i].is_reporting]
        told |= {
            i: date
            for i, date in dates.items()
            if not mentions[i].is_reporting
            and not _is_between_months(date)
            and not _is_in_passing(text, date, list(dates.values()))
            and not _is_background(date, days)
        }
    return told


def _is_between_months(date: DateMention) -> bool:
    """Whether a date is a week in two months: of "last week", said in early November, a bare year would tell a reader nothing."""
    return len(date.iso) == len("2003") and date.last - date.first < timedelta(DAYS_OF_MONTH)


def _is_background(date: DateMention, days: Sequence[DateMention]) -> bool:
    """Whether a sentence tells what happened on a day, and the date is a year before that."""
    return len(date.iso) == len("2003") and any(day.is_relative and date.last < day.first for day in days)


def _is_in_passing(text: str, date: DateMention, dates: Sequence[DateMention]) -> bool:
    """Whether a sentence gives a date only in passing: what it tells happened at another time."""
    before = text[: date.start]
    if _POSSESSIVE.match(text, date.end) or _says_which(text, date) or _SINCE.search(before) or _IF.search(before):
        return True
    is_ago = text.endswith(" ago", 0, date.end)
    if (_COMPARED.search(before) and not (is_ago and before.endswith("than "))) or _is_of_statement(text, date):
        return True
    unresolved = any(not any(other.start <= now.start() < other.end for other in dates) for now in _NOW.finditer(text))
    if unresolved and not date.is_relative:
        return True
    return (unresolved or len(dates) > 1) and bool(_ASIDE.search(before)) and "," in text[date.end :]


def _is_of_statement(text: str, date: DateMention) -> bool:
    """Whether a date is that on which something was said, and the sentence tells what."""
    before = text[: date.start]
    if (
        _STATED.search(before)
        or (_SPOKEN.search(before) and _SAID.search(text, date.end))
        or _QUOTED_BEHIND.match(text, date.end)
    ):
        return True
    said = _SAID_BEHIND.match(text, date.end) if before.lower() in _BEGINNINGS else None
    return (said is not None and not tells_past(said["subject"])) or _is_of_speaker(text, date.start)


def _is_of_speaker(text: str, start: int) -> bool:
    """Whether a quotation and who said it stand before a date: it is that of the statement, or tells of the speaker."""
    quotations = [each for each in find_quotations(text) if each.start < start]
    if not quotations or quotations[-1].end > start or not _CLOSES_STATEMENT.search(text[: quotations[-1].end]):
        return False
    attributed = _ATTRIBUTED.match(text, quotations[-1].end)
    return attributed is not None and attributed.end() <= start


def _says_which(text: str, date: DateMention) -> bool:
    """Whether a date only says which of several events is meant; but "gave his lawyers Thursday details"."""
    if _NAMES_YEAR.search(text, 0, date.start):
        return True
    if not _NAMED_EVENT.match(text, date.end):
        return False
    before, words = text[: date.start], text[date.start : date.end]
    named = _OF_NAMED_EVENT.search(before)
    if named is not None and (not named["other"] or any(letter.isdigit() for letter in words)):
        return True
    return words.isdigit() and _OWNED.search(before) is not None


def _facts(
    material: Material,
    mentions: Sequence[Mention],
    dates: Mapping[int, DateMention],
    slot_pairs: Sequence[SlotPair],
    repetitions: Repetitions,
) -> list[list[int]]:
    """Mentions of one date for one fact; of what is dated twice ("in 1995", "on Oct. 3, 1995") those of the closer date."""
    same = _of_one_group(material, mentions, dates)
    same += [(i, j) for i, j, alike in slot_pairs if i in dates and j in dates and alike >= MIN_SIMILARITY_OF_FACT]
    repeated = _repeated(mentions, dates, repetitions)
    parent = {i: i for i in dates}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    of_one_date = [(i, j) for i, j in (*same, *repeated) if _key(dates[i]) == _key(dates[j])]
    for i, j in (*of_one_date, *_similar(material, mentions, dates)):
        older, newer = sorted((root(i), root(j)))
        parent[newer] = older
    # Two dates counted from the days of two articles lie in each other by chance: "this year", "today".
    twice = [(i, j) for i, j in (*same, *repeated) if not (dates[i].is_relative and dates[j].is_relative)]
    told = {
        root(i)
        for pair in twice
        for i, j in (pair, pair[::-1])
        if _is_closer(dates[j], dates[i]) and root(i) != root(j)
    }
    facts: dict[int, list[int]] = defaultdict(list)
    for i in dates:
        if root(i) not in told:
            facts[root(i)].append(i)
    return list(facts.values())


def _is_closer(date: DateMention, other: DateMention) -> bool:
    """Whether a date names some of the days of another."""
    return other.first <= date.first and date.last <= other.last and date.width < other.width


def _of_one_group(
    material: Material, mentions: Sequence[Mention], dates: Mapping[int, DateMention]
) -> list[tuple[int, int]]:
    """Mentions in sentences of one group, all of one date with its first, and the first of each date with those of others."""
    of_group: dict[int, dict[Hashable, int]] = defaultdict(dict)
    pairs = []
    for i, date in dates.items():
        first_of_date = of_group[int(material.groups[mentions[i].sentence])]
        pairs += [(j, i) for key, j in first_of_date.items() if key == _key(date) or _key(date) not in first_of_date]
        first_of_date.setdefault(_key(date), i)
    return pairs


def _repeated(
    mentions: Sequence[Mention], dates: Mapping[int, DateMention], repetitions: Repetitions
) -> list[tuple[int, int]]:
    """Mentions in sentences that a reader would take for one another; those of one group are one fact already."""
    of_first: dict[int, dict[Hashable, int]] = defaultdict(dict)
    for i, date in dates.items():
        of_first[int(repetitions.first[mentions[i].sentence])].setdefault(_key(date), i)
    firsts = list(of_first)
    rows, columns = repetitions.between_firsts[firsts][:, firsts].nonzero()
    return [
        (i, j)
        for a, b in zip(rows.tolist(), columns.tolist(), strict=True)
        if a < b
        for i in of_first[firsts[a]].values()
        for j in of_first[firsts[b]].values()
    ]


def _similar(
    material: Material, mentions: Sequence[Mention], dates: Mapping[int, DateMention]
) -> list[tuple[int, int]]:
    """Mentions of one date in similar sentences of two articles; not "mid-2000" and "late 2000"."""
    of_date: dict[str, dict[int, int]] = defaultdict(dict)
    for i, date in dates.items():
        of_date[date.iso].setdefault(mentions[i].sentence, i)
    pairs = []
    for found in of_date.values():
        rows, in_articles = list(found), {mentions[i].document for i in found.values()}
        if len(in_articles) > 1 and len(rows) <= MAX_SENTENCES_OF_DATE:
            X = material.X[rows]
            cosine = (X @ X.T).tocoo()
            pairs += [
                (found[rows[a]], found[rows[b]])
                for a, b, similarity in zip(cosine.row.tolist(), cosine.col.tolist(), cosine.data.tolist(), strict=True)
                if a < b and similarity >= MIN_SIMILARITY_OF_SENTENCES
            ]
    return [(i, j) for i, j in pairs if mentions[i].document != mentions[j].document and dates[i].agrees_with(dates[j])]


def _key(date: DateMention) -> Hashable:
    """What mentions of one date have in common: "2026" and "the end of 2026" are two."""
    return date.iso, date.first


def _rank(material: Material, mention: Mention) -> tuple[int, float, int, int]:
    """The sentence to print for a fact: that with the fewest other dates, then the closest date, then the shortest."""
    return len(mention.days), mention.value.width, len(material.sentences[mention.sentence].text), mention.sentence


def _dated_fact(material: Material, date: DateMention, sentence: int) -> DatedFact:
    preposition = _PREPOSITION.search(material.sentences[sentence].text[: date.start])
    start = preposition.start() if preposition else date.start
    return DatedFact(sentence, start, date.end, date.iso)
