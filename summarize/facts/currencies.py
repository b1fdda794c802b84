"""What money is called: by its word behind a number, by its sign or code on either side.

In: a word, a sign or a code. Out: the name under which sums are compared, so that kroner, "crowns" and NOK are one.
"""

from __future__ import annotations

import re

__all__ = ["BEHIND", "CODES", "CURRENCIES", "WORDS", "currency"]

# The name of each currency, the words for it, and in capitals what stands before a number. What is a word of another meaning, too
# ("won", "real", "sol"), is left out.
_NAMES = {
    word: line.split()[0]
    for line in (
        "$ dollar dollars dlrs USD US$ U.S.$",
        "€ euro euros EUR",
        "£ sterling GBP",
        "yen ¥ JPY",
        "yuan renminbi RMB CNY",
        "rupee rupees ₹ INR PKR Rs Rs.",
        "crown crowns krona kronor krone kroner koruna korunas korun NOK SEK DKK CZK",
        "ruble rubles rouble roubles ₽ RUB",
        "franc francs CHF",
        "peso pesos MXN P PHP ₱ ARS CLP",
        "reais R$ BRL",
        "rand R ZAR",
        "₩ KRW",
        "lira liras ₺",
        "rial rials riyal riyals SAR QAR OMR",
        "dirham dirhams AED",
        "dinar dinars KWD BHD JOD IQD",
        "shekel shekels ₪ NIS",
        "zloty zlotys PLN",
        "forint forints HUF",
        "hryvnia hryvnias ₴ UAH",
        "baht THB",
        "ringgit RM MYR",
        "rupiah Rp Rp. IDR",
        "dong VND",
        "taka Tk Tk. BDT",
        "naira N NGN ₦",
        "cedi cedis GHS GH¢ GH₵",
        "shilling shillings KES KSh Ksh Sh TZS UGX",
        "kwacha ZMW MWK",
        "birr",
        "ariary",
        "gourde gourdes",
        "tenge",
        "marks",
        "A$ AU$ AUD",
        "C$ CA$ CAD",
        "HK$ HKD",
        "NZ$ NZD",
        "S$ SGD",
        "NT$ TWD",
        "E£ EGP",
    )
    for word in line.split()
}
_BY_LOWERED = {word.lower(): name for word, name in _NAMES.items()}
# "Danish crowns" are crowns, but Australian dollars no dollars.
_DOLLARS_OF = {
    "australian": "A$",
    "canadian": "C$",
    "hong kong": "HK$",
    "hk": "HK$",
    "new zealand": "NZ$",
    "singapore": "S$",
}
CURRENCIES = frozenset(_NAMES.values())
# The words behind a number, and what stands before one, the longest first.
WORDS = tuple(sorted((word for word in _NAMES if word.isalpha() and word.islower()), key=len, reverse=True))
CODES = tuple(sorted((word for word in _NAMES if not word.islower() or not word.isalpha()), key=len, reverse=True))
# What of that stands behind a number, too: "20€", "300 USD".
BEHIND = tuple(code for code in CODES if re.fullmatch(r"[A-Z]{3}|[^\w.]", code))


def currency(words: str) -> str:
    """Give the name of a currency, "" if these words are none.

    Parameters
    ----------
    words : str
        A word, perhaps with whose money it is, a sign or a code.

    Examples
    --------
    >>> currency("Danish crowns"), currency("NOK"), currency("Canadian dollars"), currency("U.S. dollars"), currency("boats")
    ('crown', 'crown', 'C$', '$', '')
    """
    whose, _, word = " ".join(words.lower().split()).rpartition(" ")
    name = _BY_LOWERED.get(word, "")
    return _DOLLARS_OF.get(whose, name) if name == "$" else name
