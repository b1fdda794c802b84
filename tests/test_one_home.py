"""What every module knows under one name has one home."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, RELATIVE_DAYS, WEEKDAYS
from summarize.lexicon import BROADCASTERS, NEWS_AGENCIES, PARTICLES, PHOTO_AGENCIES
from summarize.text.names import RANKS, TITLES
from summarize.text.speech import ATTRIBUTING
from summarize.text.values import BELOW_TWENTY, LARGE_NUMBERS, TENS
from summarize.text.verbs import AUXILIARIES, PARTICIPLES, PAST

if TYPE_CHECKING:
    from collections.abc import Collection

PACKAGE = Path(__file__).resolve().parent.parent / "summarize"
# Each list with its home, and with the modules that have words of it for another reason.
LISTS: dict[str, tuple[str, Collection[str], set[str]]] = {
    # Stems that news of every kind has; a chronology's days.
    "weekdays": ("calendar.py", WEEKDAYS, {"text/news_words.py"}),
    "months": ("calendar.py", set(MONTHS) - MONTHS_LIKE_WORDS, set()),
    # What may stand around such a day differs from one to the next.
    "relative days": ("calendar.py", RELATIVE_DAYS, {"facts/date_expressions.py", "facts/dates.py"}),
    "agencies": ("lexicon.py", {*NEWS_AGENCIES, *BROADCASTERS, *PHOTO_AGENCIES}, set()),
    # Function words of other languages.
    "particles": ("lexicon.py", PARTICLES, {"text/language.py"}),
    # Words that begin a sentence behind an abbreviation; each tense has auxiliaries of its own.
    "auxiliaries": ("text/verbs.py", AUXILIARIES, {"text/abbreviations.py", "facts/tenses.py"}),
    # Words of one meaning; stems that news of every kind has; those that are left out because they are nouns as well.
    "irregular verbs": (
        "text/verbs.py",
        PAST | PARTICIPLES,
        {"facts/wording.py", "text/news_words.py", "topics/noun_phrases.py"},
    ),
    "verbs of speech": ("text/speech.py", ATTRIBUTING, set()),
    "titles": ("text/names.py", TITLES, set()),
    "ranks": ("text/names.py", RANKS, set()),
    "numbers": ("text/values.py", {*BELOW_TWENTY, *TENS}, set()),
    # Each with its value.
    "large numbers": ("text/values.py", {f"{word}s" for word in LARGE_NUMBERS}, {"facts/quantities.py"}),
}
# A pattern may name some words of a list for a reason of its own: so many, or this share of a short list.
MOST, MOST_OF_SHORT = 11, 0.75


def constants_of(path: Path) -> list[str]:
    """The names that a module gives to constants."""
    assigned = [
        node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Assign | ast.AnnAssign)
    ]
    named = [name for node in assigned for name in ast.walk(node) if isinstance(name, ast.Name)]
    return [name.id for name in named if isinstance(name.ctx, ast.Store) and name.id.isupper()]


def test_a_threshold_of_similarity_says_of_what() -> None:
    thresholds = Counter(name for path in PACKAGE.rglob("*.py") for name in constants_of(path) if "SIMILARITY" in name)
    assert thresholds["MIN_SIMILARITY_OF_SLOTS"] == 1
    assert [name for name, times in thresholds.items() if times > 1] == []


def words_of(path: Path) -> list[set[str]]:
    """The words in the strings of each constant of a module."""
    assigned = [
        node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Assign | ast.AnnAssign)
    ]
    strings = [
        [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        for node in assigned
    ]
    return [set(re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"\\[a-zA-Z]", " ", " ".join(each)))) for each in strings]


@pytest.mark.parametrize("name", LISTS)
def test_a_word_list_stands_in_one_place(name: str) -> None:
    home, words, others = LISTS[name]
    most = min(MOST, MOST_OF_SHORT * len(set(words)))
    found = {
        module
        for path in PACKAGE.rglob("*.py")
        if any(len(of_constant & set(words)) > most for of_constant in words_of(path))
        and (module := path.relative_to(PACKAGE).as_posix()) not in {home, *others}
    }
    assert found == set()


def test_what_a_year_looks_like_stands_in_one_place() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"\(\?:1(?:\[\d(?:-?\d)?\]|9)\|20\)", path.read_text("utf-8"))
    }
    assert found == {"calendar.py"}
