"""How a dateline is written: where, when and for whom, in front of a report's first sentence.

One pattern for whoever reads the day from it and for whoever leaves it out: ``CAIRO (Reuters) -``, ``(ANSA) - ROME, MAR 12 -``.
"""

from __future__ import annotations

import re

from summarize.calendar import DAY_IN_FRONT, MONTHS, RECENT_YEAR, SHORT_MONTHS, WEEKDAYS
from summarize.lexicon import BROADCASTERS, NEWS_AGENCIES

__all__ = ["DATELINE", "DAY", "PLACE", "WRITTEN_PLACE", "WRITTEN_REGION"]

# A hyphen with a space on neither side is that of a word: "PRO-RUSSIAN forces".
_DASH = r"(?:--|>>|[‒–—―_|•·]|(?<=\s)-(?!-)|(?<!-)-(?=\s))"
# "BAGHDAD", "SPOKANE, Wash.", "SURABAYA, Indonesia/JAKARTA", "MARLOW, England, 12 March 2024".
_REGION_OR_DATE = rf", (?:\d{{1,2}} )?[A-Z][\w.'’]*(?: [A-Z][\w.]*)*(?: \d{{1,2}})?(?:,? {RECENT_YEAR})?"
PLACE = (
    rf"[A-Z][A-Z.'’\-]+(?:[ /][A-Z][A-Z.'’\-]*)*(?: \([A-Z][\w ]+\)(?=,))?(?:{_REGION_OR_DATE})*"
    r"(?:(?<=[a-z.\d])/[A-Z][A-Z.'’ -]+\b)?"
)
# A place that is not in capitals: "Leeds", "New Delhi"; a weekday, or what was updated, belongs to the sentence.
WRITTEN_PLACE = r"(?!\w+day\b|(?i:updated?)\b)[A-Z][\w.'’/-]+(?: [A-Z][\w.'’/-]+){0,2}"
WRITTEN_REGION = r", [A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?"
_MONTH = rf"(?i:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?"
DAY = rf"(?:{_MONTH} \d{{1,2}}\b|\d{{1,2}} {_MONTH})(?:,? {RECENT_YEAR})?"
_DAY = rf"(?:(?i:{'|'.join(WEEKDAYS)}),? )?{DAY}"
# The sign of a share, "(NYSE: IBM)", stands behind a company.
_IN_BRACKETS = r"(?:\([^():]{2,40}\)|/[\w ]{2,40}/|\[[^\[\]:]{2,40}\])"
_AGENCIES = rf"(?:(?i:{'|'.join((*NEWS_AGENCIES, *BROADCASTERS))})(?: [A-Z][a-z]+)?)"
_AGENCY = rf"\({_AGENCIES}(?:\)|(?= --))"
# In front of the place: "(ANSA) - ", "12 March 2025 | ".
_AHEAD = rf"(?:(?:\([A-Z][^():]{{1,40}}\)\s*{_DASH}?|{_DAY}\s?[,|])\s*)?"
_SENTENCE = r"(?=[\"“‘]?[A-Z])"
DATELINE = re.compile(
    # "New Delhi, Mar 12 (PTI): ", "MOSCOW, March 12. /TASS/. ", "Lima, 12 March – ", "12 March 2025, Lima – ".
    rf"{WRITTEN_PLACE}(?: {_IN_BRACKETS})?(?:{WRITTEN_REGION})?, {_DAY}"
    rf"(?:[.,]?\s*{_IN_BRACKETS}\.?\s*(?:{_DASH}|:)?|\s*{_DASH}|:)\s*{_SENTENCE}"
    rf"|{_DAY}\s?[,|] {WRITTEN_PLACE}\s*{_DASH}\s*{_SENTENCE}"
    # "MONDAY, Jan. 25, 2016 (HealthDay News) -- ".
    rf"|{_DAY} {_IN_BRACKETS}\s*{_DASH}\s*{_SENTENCE}"
    # "London CNN — ", "Lima, Peru | AFP | ", "Tampa, Fla. - ".
    rf"|{WRITTEN_PLACE}(?:(?:{WRITTEN_REGION})?(?:,| \|)? {_AGENCIES}|{WRITTEN_REGION})\s*{_DASH}\s+{_SENTENCE}"
    # "LIMA – ", "LIMA, Peru (AFP) - ", "BASEL and CAMBRIDGE, Mass., June 3, 2025 - ", "LIMA--(Newswire)--March 12, 2024--".
    rf"|{_AHEAD}{PLACE}(?: and (?=[^–—_-]{{2,40}},){PLACE})?\s*(?:(?:{_DASH}\s*)?{_IN_BRACKETS}\s*)?"
    rf"{_DASH}\s*(?:{_DAY}\s*{_DASH}\s*)?(?=\S|$)(?!\d)"
    # "LONDON (AP) ", "Sycamore, Illinois (CNN) ", "(CNN) -- ", "Dec 17 (Reuters) - ".
    rf"|{PLACE}\s*:?\s*{_AGENCY}\s*(?:[:.]|--)?\s*"
    rf"|(?:(?=[A-Z])(?:(?:[A-Z][\w.'’-]+|\d{{1,2}}),?\s){{1,5}})?{_AGENCY}\s*(?:\.?(?:--|[-–—_:])\s*|{_SENTENCE})"
    # "(PHOENIX) - ", "[AFP] ", "[LIMA] ", "[Lima, Peru] ".
    rf"|\([A-Z][^():]{{1,40}}\)\s*{_DASH}\s+{_SENTENCE}"
    rf"|\[(?:{_AGENCIES}|{PLACE}|{WRITTEN_PLACE}{WRITTEN_REGION})\]\s*{_DASH}?\s*{_SENTENCE}"
    # Where a page's line of the date ran into the text.
    rf"|{DAY_IN_FRONT}"
    # "GAZA/JERUSALEM Officials".
    rf"|[A-Z]{{4,}}(?: [A-Z]{{3,}})?/[A-Z]{{4,}}(?: [A-Z]{{3,}})?(?:, [A-Z][a-z]+)? (?=[A-Z][a-z])"
)
