"""The quantities a sentence gives: each number with its bounds, its unit and what it counts.

In: one sentence. Out: :class:`Quantity` objects, in the order in which they stand. Numbers may be digits or words, exact,
rounded ("nearly 30,000"), bounded ("at least 300") or vague ("hundreds"). Dates and clock times are not quantities:
:mod:`summarize.facts.dates` finds those.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, SHORT_MONTHS
from summarize.facts.currencies import BEHIND, CODES, CURRENCIES, WORDS, currency
from summarize.text.values import BELOW_TWENTY, LARGE_NUMBER_PATTERN, NUMBER_PATTERN, TENS

__all__ = ["LENGTHS", "Quantity", "find_quantities", "is_compatible", "split_words"]

# The units of distances, heights and depths.
LENGTHS = frozenset("kilometer mile meter foot yard".split())
_SMALL = {word: number for number, word in enumerate(BELOW_TWENTY)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12,
           "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}  # fmt: skip
# Written to the digits: "$600m", "2.1bn". A single letter means a scale only with a currency: "400m" may be a distance.
_SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "b": 10**9}
_SHORT_WORDS = {
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "tr": 10**12,
    "trln": 10**12,
}
_VAGUE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "millions": 10**6, "billions": 10**9}
# A vague plural ("hundreds") is at least twice its unit and says no upper end.
VAGUE_MULTIPLE = 2

_SCALE = rf"(?:{'|'.join(_SCALES)}|dozen)\b"
# "RM200 million", "Rs.5,000".
_BEHIND_CODE = "(?-i:" + "|".join(rf"(?<=\b{re.escape(code)})" for code in CODES if code.rstrip(".").isalpha()) + ")"
# The first letters of all number words, looked at first, spare half of the time; so below.
_NUMBER = re.compile(
    rf"""
    (?=[\dabdefhmnost])
    (?:
        (?P<digits>(?=\d)(?:(?<![\w.,/:])|{_BEHIND_CODE})(?<!\D-)(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?))(?P<fraction>\s1/2|\sand\sa\shalf\b)?(?!\d|[:/]\d)
      | \b(?P<words>(?:(?:{NUMBER_PATTERN})(?:-(?:{NUMBER_PATTERN}|one))?|(?:half\sa|(?<!and\sa\s)half|a|one)(?=[\s-]{_SCALE}))\b
        (?P<word_fraction>\sand\sa\shalf\b)?)
      | \b(?P<vague>(?:tens\sof\s|hundreds\sof\s)?(?:{"|".join(_VAGUE)}))\b
      | \b(?P<dozen>dozen)\b
    )
    (?P<scale>(?:{"|".join((*_SHORT_SCALES, *_SHORT_WORDS))}|\s(?-i:{"|".join(_SHORT_WORDS)}))\b|(?:[\s-]{_SCALE}){{0,2}})
    (?:(?P<plus>\sor\smore\b)|(?P<or_so>\sor\sso\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(
    rf"(?:[$£€]\s?|\b(?:dlrs|U\.S\.\sdlrs)\s?|(?<![\w$])(?-i:{'|'.join(map(re.escape, CODES))})\s?)$", re.IGNORECASE
)
# What a count of things has behind it: "SAR 12 teams"; not "EUR 12 less".
_PLURAL = r"\s(?!(?:is|was|has|as|its|plus|minus|versus|this|perhaps)\b)[a-z]+[a-rt-z]s\b"
_PLURAL_AFTER = re.compile(_PLURAL)
# Below this a whole number that is glued to a code, or stands between one and a plural, is no sum of money.
_MIN_SUM = 100
# "$2-3m": the currency stands before the lower end.
_RANGE_OF_MONEY_BEFORE = re.compile(r"[$£€]\s?\d[\d.,]*[a-z]{0,2}\s?(?:to|-|–)\s?$", re.IGNORECASE)
# "A magnitude of 5.6", "a category 3 storm".
_SCALE_BEFORE = re.compile(r"\b(magnitude|category)(?:\sof)?[\s-]$", re.IGNORECASE)
_MINUS_BEFORE = re.compile(r"(?:\bminus\s|(?:^|\s)-)$", re.IGNORECASE)
_BOUND_BEFORE = re.compile(
    r"\b(at\sleast|at\smost|more\sthan|less\sthan|fewer\sthan|as\smany\sas|as\smuch\sas|not?\smore\sthan|not?\s(?:fewer|less)\sthan|up\sto"
    r"|over|under|above|below|(?<!the\s)past|nearly|almost|about|around|approximately|roughly|some|estimated|close\sto|surpass(?:ed|es)?"
    r"|exceed(?:ed|s|ing)?|an\sestimated|an?\s(?:minimum|maximum)\sof)\s(?:the\s)?$",
    re.IGNORECASE,
)
# Characters before a number in which a bound, a currency or a month is looked for.
_LOOK_BEHIND = 24

# Of a text in lower case: searched without regard to case it takes twice the time.
_QUICK = re.compile(rf"\d|\b(?=[bdefhmnst])(?:{NUMBER_PATTERN}|scores|{LARGE_NUMBER_PATTERN})\b")

_LOWER = frozenset(
    "at least,more than,over,above,past,no fewer than,not fewer than,no less than,not less than,surpassed,surpass,surpasses,exceed,"
    "exceeded,exceeds,exceeding,a minimum of".split(",")
)
_UPPER = frozenset(
    "at most,less than,fewer than,up to,under,below,as many as,as much as,no more than,not more than,a maximum of".split(
        ","
    )
)
_CLOSE = frozenset("nearly,almost,close to".split(","))
_ABOUT = frozenset("about,around,approximately,roughly,some,estimated,an estimated".split(","))
# How far a rounded value may be off: "about 500" is not contradicted by 540, nor "nearly 30,000" by 27,500.
TOLERANCE = 0.1
# Whoever rounds 2,400 writes no 2,000.
MAX_ROUNDING = 0.15
# Numbers about equal: the larger over the smaller.
MAX_RATIO_OF_SAME = 1.1
# "At least 300" is not contradicted by 350, but by 500.
MOST_ABOVE_BOUND = 1.4

# "30 to 40", "30-40" and "between 30 and 40" are one quantity; "rose from 30 to 40" are two.
_RANGE = re.compile(r"\s?(?:to|-|–)\s?")
_BETWEEN, _FROM = (
    re.compile(r"\bbetween\s$", re.IGNORECASE),
    re.compile(r"\bfrom\s(?:about\s|around\s)?$", re.IGNORECASE),
)

# The signs and codes of money that stand behind a number as well.
_SIGNS = "".join(sign for sign in BEHIND if not sign.isalpha())
_CODES_BEHIND = "|".join(code for code in BEHIND if code.isalpha())

# A unit right behind the number, as it is compared: numbers of different units are never the same quantity. Conversions are
# not attempted: newswire gives both values, and the pair in the same unit is compared.
_UNIT = re.compile(
    rf"(?:[\s-]|(?=(?:km|kg|cm|mm|ft|mph|kph)\b|km/h|[{_SIGNS}]|(?-i:{_CODES_BEHIND})\b))(?:(?P<percent>percent(?:age\s+points?)?\b|per\s+cent\b|pct\b)|(?P<age>year-olds?\b|years?\s+old\b)"
    r"|(?P<speed>miles\s+(?:per|an)\s+hour|mph\b|mile-(?:per|an)-hour|kph\b|kilomet(?:er|re)s\s+(?:per|an)\s+hour|km/h\b|knots\b)"
    r"|(?P<measure>(?:nautical\s+|square\s+|sq\.?\s+|cubic\s+)?(?:kilomet(?:er|re)s?|miles?|(?:milli|centi)?met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|"
    r"acres?|hectares?|tons?|tonnes?|pounds?(?!\s+sterling)|kilograms?|kilos?|gallons?|lit(?:er|re)s?|barrels?|degrees?|fahrenheit|celsius|"
    r"km|kg|cm|mm|ft)\b)"
    r"|(?P<time>(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century)(?:-old)?\b)"
    rf"|(?P<money>(?:(?:U\.S\.|US|Hong\sKong|New\sZealand|pounds?|(?-i:[A-Z])[a-z]+)\s)?(?-i:{'|'.join(WORDS)}|Dollars?|Euros?)\b"
    rf"|[{_SIGNS}](?!\s?\d)|(?-i:{_CODES_BEHIND})\b(?!{_PLURAL}))|(?P<cents>cents?\b)"
    r"|(?P<magnitude>magnitude\b|on\s+the\s+Richter\s+scale))",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"\s(?:degrees?\s)?(celsius|fahrenheit|c|f)\b", re.IGNORECASE)
_PERCENT_SIGN = re.compile(r"\s?%")

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_](?:[\w'’-]*\w)?|\d+(?:[.,]\d+)*|[,;:()—–\"“”]|``|''|\s_\s")
# "12 may have died" and "5,000 march" are counts; other months are no words.
_MONTH = rf"(?:May|March|(?i:{'|'.join(name for name in (*MONTHS, *SHORT_MONTHS) if name not in MONTHS_LIKE_WORDS)}))"
_MONTH_BEFORE, _MONTH_AFTER = re.compile(rf"\b{_MONTH}\.?\s+$"), re.compile(rf"\s+{_MONTH}\b")
# What is called by a number, and what makes a rank, a clock time, an address or a decade of one.
_NAMED_BY_NUMBER = re.compile(
    r"\b(?:no|number|flight|page|chapter|article|section|resolution|route|highway|interstate|room|channel|stage|season|boeing|airbus|ak|g|"
    r"group\s+of)\.?[\s-]+$",
    re.IGNORECASE,
)
_NO_COUNT_AFTER = re.compile(r"(?:st|nd|rd|th)\b|\s*(?:(?i:a\.?m|p\.?m|o'clock|gmt)|ET|et|block\sof)\b|\s?['’]s\b|s\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence.

    Attributes
    ----------
    start, end : int
        Offsets of the number and its unit in the sentence, bounds such as "at least" left out.
    low, high : float
        The values that the words allow, both included; ``inf`` where no upper end is said.
    value : float
        The number itself.
    unit : str
        Normalised; empty for a bare count.
    bound : str
        ``""``, ``lower``, ``upper``, ``about`` or ``vague`` ("hundreds").
    """

    start: int
    end: int
    low: float
    high: float
    value: float
    unit: str
    bound: str

    @property
    def width(self) -> float:
        """How far the values that the words allow reach, in the unit; ``inf`` where no upper end is said."""
        return self.high - self.low

    def agrees_with(self, other: object) -> bool:
        """Whether both can be true of the same thing, see :func:`is_compatible`."""
        return isinstance(other, Quantity) and is_compatible(self, other)

    def is_equal_to(self, other: object) -> bool:
        """Whether both give the same number."""
        return isinstance(other, Quantity) and self.value == other.value

    def is_about(self, other: object) -> bool:
        """Whether both give about the same number: "at least 280" and "380" agree and do not, nor does "hundreds" with any."""
        if not isinstance(other, Quantity) or "vague" in (self.bound, other.bound):
            return False
        small, large = sorted([abs(self.value), abs(other.value)])
        return large <= MAX_RATIO_OF_SAME * small


def find_quantities(text: str) -> list[Quantity]:
    """Find the quantities of a sentence.

    Examples
    --------
    >>> [(q.value, q.low, q.high, q.unit) for q in find_quantities("At least 300 people died and 12 percent fled.")]
    [(300.0, 300.0, inf, ''), (12.0, 12.0, 12.0, 'percent')]
    """
    if not _QUICK.search(text.lower()):
        return []
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        quantity = _read(text, match)
        if quantity is not None:
            joined = _join_range(text, found[-1], quantity) if found else None
            if joined:
                found[-1] = joined
            elif not text[: quantity.start].endswith("-"):
                # The result of a match ("3-2") is no count of two.
                found.append(quantity)
    return found


def _join_range(text: str, lower: Quantity, upper: Quantity) -> Quantity | None:
    """Give the one quantity of a range, of the unit of its upper end; None if the two are none."""
    between = text[lower.end : upper.start]
    before = text[max(0, lower.start - _LOOK_BEHIND) : lower.start]
    opened = _BETWEEN.search(before) if between == " and " else None
    if not (opened or (_RANGE.fullmatch(between) and not _FROM.search(before))):
        return None
    # "$2 to 3 million": what stands once is meant of both.
    factor = _scale(text[upper.start : upper.end])
    if _scale(text[lower.start : lower.end]) == 1 and lower.value < upper.value / factor:
        lower = replace(lower, low=lower.low * factor, value=lower.value * factor)
    unit = upper.unit or (lower.unit if lower.unit in CURRENCIES else "")
    if lower.unit not in ("", unit) or not 0 <= lower.value < upper.value or upper.bound or lower.bound == "vague":
        return None
    start = lower.start - len(opened.group()) if opened else lower.start
    middle = (lower.value + upper.value) / 2
    return replace(upper, start=start, low=lower.low, high=upper.high, value=middle, unit=unit, bound="about")


def is_compatible(one: Quantity, other: Quantity) -> bool:
    """Whether both can be true of the same thing, bounds and rounding allowed for.

    Examples
    --------
    >>> one, two, three = find_quantities("At least 300, 350, then 280.")
    >>> is_compatible(one, two), is_compatible(one, three)
    (True, False)
    """
    if _is_rounded(one, to=other) or _is_rounded(other, to=one):
        return True
    low, high = max(one.low, other.low), min(_most_meant(one), _most_meant(other))
    if low != high:
        return low < high
    # Two roundings that only touch (2.1 and 2.2 billion) are two values.
    return bool(one.bound or other.bound) or one.low == one.high or other.low == other.high


def _most_meant(quantity: Quantity) -> float:
    return quantity.value * MOST_ABOVE_BOUND if quantity.bound == "lower" else quantity.high


def _is_rounded(one: Quantity, *, to: Quantity) -> bool:
    """Whether a whole number is what a number with decimals is rounded to: 14 for 14.1, neither 14 nor 15 for 14.5."""
    decimals = one.value - to.value
    return to.value.is_integer() and not one.bound and not to.bound and 0 < abs(decimals) < 0.5


def split_words(text: str) -> list[tuple[str, int, int]]:
    """Words and punctuation of a sentence with their offsets."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    start = match.start()
    before = text[max(0, start - _LOOK_BEHIND) : start]
    money, minus = _MONEY_BEFORE.search(before), _MINUS_BEFORE.search(before)
    code = money.group() if money else ""
    if money and code.rstrip().isalpha() and code.isupper() and _is_below_sums(match, code.rstrip()):
        # Of few things a code says what or where they are: "the NIS2 rules", "SAR 12 teams", "the R500 road", "Vitamin K 500 mg".
        if code[-1].isalpha():
            return None
        money = None if len(code) == 2 or _PLURAL_AFTER.match(text, match.end()) else money
    if not money and _is_no_count(match, before, text[match.end("digits") : match.end() + 12]):
        return None
    start -= len(money.group()) if money else len(minus.group().lstrip()) if minus else 0
    bound = _BOUND_BEFORE.search(text[max(0, start - _LOOK_BEHIND) : start])
    value, step = _value(match)
    unit, end = _unit(text, match.end())
    # "a 5k run", "3D", "4x4".
    is_name = match["scale"].lower() in {"k", "m", "b"} or text[match.end() : match.end() + 1].isalpha()
    if is_name and not money and not unit and not _RANGE_OF_MONEY_BEFORE.search(before):
        return None
    if money:
        unit, end = currency(money.group()), match.end()
    elif not unit and (scale := _SCALE_BEFORE.search(text, max(0, start - _LOOK_BEHIND), start)):
        unit = scale[1].lower()
    elif not unit and not bound and _looks_like_year(match, value):
        return None
    value = -value if minus and not money else value
    low, high, kind = _interval(match, bound[1] if bound else "", value, step)
    return Quantity(start, end, low, high, value, unit, kind)


def _is_below_sums(match: re.Match[str], code: str) -> bool:
    """Whether this is a number so small, or behind one letter a number so plain, that few sums in a currency with a code are."""
    digits = match["digits"] or ""
    if match["scale"]:
        return False
    return "," not in digits if len(code) == 1 else digits.isdigit() and int(digits) < _MIN_SUM


def _is_no_count(match: re.Match[str], before: str, after: str) -> bool:
    """A day of a month, a clock time, a decade, a flight or a room."""
    digits = match["digits"]
    if digits is None:
        return False
    may_be_day = len(digits) <= 2 and not match["scale"]
    is_day = may_be_day and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after))
    return bool(is_day or _NAMED_BY_NUMBER.search(before) or _NO_COUNT_AFTER.match(after))


def _looks_like_year(match: re.Match[str], value: float) -> bool:
    digits = match["digits"] or ""
    return len(digits) == 4 and digits.isdigit() and 1800 <= value <= 2100 and not match["scale"]


def _value(match: re.Match[str]) -> tuple[float, float]:
    """The number and the size of the last digit it gives: 2.1 million is given to 100,000."""
    if match["vague"]:
        words = match["vague"].lower().split()
        value = float(math.prod(_VAGUE.get(word, 10 if word == "tens" else 1) for word in words if word != "of"))
        return value, value
    if match["dozen"]:
        return 12.0, 1.0
    if match["words"]:
        words = match["words"].lower().removesuffix(match["word_fraction"] or "")
        value, step = (0.5, 0.1) if words.startswith("half") else (float(_small_number(words)), 1.0)
    else:
        value = float(match["digits"].replace(",", ""))
        step = _step(match["digits"])
    if match["fraction"] or match["word_fraction"]:
        value += 0.5
    factor = _scale(match["scale"])
    return value * factor, step * factor


def _scale(words: str) -> int:
    """What the scales among some words multiply a number with: a million for "2.5 million", 1 without any."""
    scales = {"dozen": 12, **_SCALES, **_SHORT_SCALES, **_SHORT_WORDS}
    return math.prod(scales.get(word, 1) for word in re.findall(r"[a-z]+", words.lower()))


def _step(digits: str) -> float:
    """The place of the last digit that is not a trailing zero: 2,500 gives 100, 62 gives 1, 3.25 gives 0.01."""
    if "." in digits:
        return float(10.0 ** -len(digits.split(".")[1]))
    plain = digits.replace(",", "")
    return float(10 ** (len(plain) - len(plain.rstrip("0")))) if plain.strip("0") else 1.0


def _small_number(words: str) -> int:
    return sum(TENS.get(word, _SMALL.get(word, 1)) for word in words.split("-"))


def _interval(match: re.Match[str], bound: str, value: float, step: float) -> tuple[float, float, str]:
    words = bound.lower()
    if match["vague"]:
        return value * (VAGUE_MULTIPLE if "of" not in match["vague"].lower() else 1), math.inf, "vague"
    if words in _LOWER or match["plus"]:
        return value, math.inf, "lower"
    if words in _UPPER:
        return 0.0, value, "upper"
    # A number with trailing zeros, or with a scale behind it, is rounded to its last digit; below a hundred it is exact.
    rounding = step / 2 if abs(value) >= 100 and (step >= 10 or match["scale"].strip()) else 0.0
    rounding = min(rounding, MAX_ROUNDING * abs(value))
    slack = TOLERANCE * abs(value)
    if words in _CLOSE:
        return value - max(slack, rounding), value, "about"
    if words in _ABOUT or match["or_so"] or match["dozen"] or match["scale"].strip().lower().endswith("dozen"):
        return value - max(slack, rounding), value + max(slack, rounding), "about"
    return value - rounding, value + rounding, ""


def _unit(text: str, at: int) -> tuple[str, int]:
    """The unit that stands at an offset, and where it ends."""
    if sign := _PERCENT_SIGN.match(text, at):
        return "percent", sign.end()
    if degrees := _DEGREES.match(text, at):
        return degrees[1][0].lower(), degrees.end()
    match = _UNIT.match(text, at)
    if match is None:
        return "", at
    return _normal_unit(match.lastgroup or "", " ".join(match.group().lower().split()).strip(" -")), match.end()


@lru_cache(maxsize=256)
def _normal_unit(kind: str, words: str) -> str:
    if kind in {"percent", "age", "magnitude"}:
        return kind
    if kind == "money":
        return currency(words)
    if kind == "speed":
        return "mph" if words.startswith("mi") or words == "mph" else "knots" if words == "knots" else "kph"
    kind, _, unit = words.removesuffix("-old").rpartition(" ")
    singular = {"feet": "foot", "ft": "foot", "km": "kilometer", "inches": "inch", "centuries": "century",
                "kilo": "kilogram", "kilos": "kilogram", "kg": "kilogram", "celsius": "c", "fahrenheit": "f"}  # fmt: skip
    unit = singular.get(unit, unit.removesuffix("s").replace("metre", "meter").replace("litre", "liter"))
    kind = {"sq": "square", "sq.": "square"}.get(kind, kind)
    return f"{kind} {unit}".strip()
