"""Figures of a headline: sums of money with their currency, shares and counts. "4.1bn" and "4,1 Milliarden" are one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from triggers.core.headlines import Sentence
from triggers.core.story_words import MAGNITUDE, SPELT_NUMBERS
from triggers.core.wordlists import word_set

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "s": "SGD", "nz": "NZD"}
_CURRENCIES = {
    word: code
    for code, line in {
        "USD": "usd dollar dollars dlrs dlr",
        "EUR": "eur euro euros",
        "GBP": "gbp pound pounds sterling stg livres pfund",
        "CHF": "chf franken francs frank",
        "SEK": "sek kronor kr mkr mnkr mdkr",
        "NOK": "nok nkr",
        "DKK": "dkk dkr kroner krone",
        "JPY": "jpy yen",
        "INR": "inr rupees rs",
        "PLN": "pln zloty złoty",
    }.items()
    for word in line.split()
}
_PERCENT = ("%", "pct", "percent", "prozent", "procent", "per", "percento", "ciento")


@dataclass(slots=True, frozen=True)
class Figure:
    """A number in a sentence, tokens `first` to `end`; `currency` is an ISO 4217 code, None where none is named."""

    kind: Literal["amount", "share", "count"]
    value: float
    currency: str | None
    first: int
    end: int


def figures(sentence: Sentence) -> Iterator[Figure]:
    """All figures, years left out; a fraction ("a fifth", "one in five") is a share in percent."""
    lows, n = sentence.lows, 0
    while n < len(lows):
        low = lows[n]
        if not (low[0].isdigit() or low in SPELT_NUMBERS or low in _PART_OF):
            n += 1
            continue
        share = _fraction_at(lows, n)
        if share is not None:
            yield Figure("share", share[0], None, n, share[1])
            n = share[1]
            continue
        value, end = _number_at(sentence, n)
        if value is None:
            n += 1
            continue
        found = _figure(lows, value, n, end)
        n = end if found is None else found.end
        if found is not None:
            yield found


def _figure(lows: Sequence[str], value: float, n: int, end: int) -> Figure | None:
    end += lows[end : end + 1] == ["-"] and lows[end + 1 : end + 2] != [] and lows[end + 1] in MAGNITUDE
    after = lows[end] if end < len(lows) else ""
    magnitude = MAGNITUDE.get(after, 1)
    if after in _PERCENT or lows[end + 1 : end + 2] == ["%"]:
        return Figure("share", value, None, n, end)
    stop = end + (magnitude > 1)
    currency = _currency(lows, n, stop)
    if magnitude > 1 or currency is not None:
        return Figure("amount", round(value * magnitude, 2), currency, n, stop)
    is_year = 1900 < value < 2100 and value == int(value)
    return None if is_year else Figure("count", value, None, n, stop)


def _currency(lows: Sequence[str], first: int, end: int) -> str | None:
    """The currency before a figure ("US$", "EUR") or after it ("$", "de euros", "-euro")."""
    before = lows[first - 1] if first else ""
    if before == "$" and first > 1 and lows[first - 2] in _DOLLARS:
        return _DOLLARS[lows[first - 2]]
    if before in _SIGNS or before in _CURRENCIES:
        return _SIGNS.get(before) or _CURRENCIES[before]
    following = [low for low in lows[end : end + 3] if low not in ("-", "de", "d", "'", "di", "us")]
    low = following[0] if following else ""
    return _SIGNS.get(low) or _CURRENCIES.get(low)


_PARTS = {
    name: 100 / part
    for part, line in (
        (3, "third drittel dritte tiers tercio terzo derde tredjedel"),
        (4, "quarter viertel vierte quart cuarto quarto kwart fjärdedel"),
        (5, "fifth fünftel fünfte cinquième quinto quinta vijfde femtedel femte"),
        (10, "tenth zehntel zehnte dixième décimo decimo tiende tiondel tionde"),
    )
    for name in line.split()
}
_ORDINALS = ("st", "nd", "rd", "th")
_PART_OF = word_set("a one ein eine jede jeder jedes un une uno una cada ogni elke een en var vart")


def _fraction_at(lows: Sequence[str], n: int) -> tuple[float, int] | None:
    """(percent, end) of "a fifth", "jede fünfte", "one in five"."""
    if lows[n] in _PART_OF and n + 1 < len(lows) and lows[n + 1] in _PARTS:
        return round(_PARTS[lows[n + 1]]), n + 2
    if n + 2 < len(lows) and lows[n] in ("one", "ein", "eine", "un") and lows[n + 1] in ("in", "von", "sur"):
        part = SPELT_NUMBERS.get(lows[n + 2], 0)
        return (round(100 / part), n + 3) if part else None
    return None


def _number_at(sentence: Sentence, n: int) -> tuple[float | None, int]:
    low = sentence.lows[n]
    if low in SPELT_NUMBERS:
        return _spelt_out(sentence.lows, n)
    digits = low.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isdigit() or len(digits) > 12:
        return None, n + 1
    tail = low[len(digits) :]
    if tail and tail not in MAGNITUDE and tail not in _ORDINALS:
        return None, n + 1
    end = n + 1
    text = digits
    while (
        not tail
        and end + 1 < len(sentence.lows)
        and sentence.lows[end] in ".,"
        and sentence.starts[end + 1] == sentence.starts[end] + 1
    ):
        part = sentence.lows[end + 1]
        figures = part.rstrip("abcdefghijklmnopqrstuvwxyz")
        if not figures.isdigit():
            break
        text += (
            figures
            if (len(figures) == 3 and sentence.lows[end] == ",")
            or (
                len(figures) == 3
                and "." not in text
                and len(text) <= 3
                and part == figures
                and sentence.lows[end] == "."
                and _is_thousand(sentence, end)
            )
            else f".{figures}"
        )
        tail, end = part[len(figures) :], end + 2
    value = float(text) if text.count(".") < 2 else float(text.replace(".", ""))
    return value * MAGNITUDE.get(tail, 1), end


def _spelt_out(lows: Sequence[str], n: int) -> tuple[float, int]:
    """As in "twenty-five" or "seven hundred": (value, end)."""
    value, end = float(SPELT_NUMBERS[lows[n]]), n + 1
    while True:
        at = end + (lows[end : end + 1] == ["-"])
        more = SPELT_NUMBERS.get(lows[at], 0) if at < len(lows) else 0
        if more in (100, 1000) and value < more:
            value *= more
        elif 0 < more < 10 and 20 <= value < 100:
            value += more
        else:
            return value, end
        end = at + 1


def _is_thousand(sentence: Sentence, n: int) -> bool:
    return sentence.lows[n + 2 : n + 3] != ["%"]
