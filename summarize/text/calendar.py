"""The names of months and days, for whatever reads or skips them; in lower case."""

from __future__ import annotations

__all__ = ["MONTHS", "MONTHS_LIKE_WORDS", "SHORT_MONTHS", "WEEKDAYS"]

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# Months that are also a verb and a noun: only a capital, a preposition or a number beside them tells.
MONTHS_LIKE_WORDS = frozenset({"may", "march"})
# Without a full stop. "May" has no shorter form.
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
