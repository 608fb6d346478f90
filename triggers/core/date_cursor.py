"""A place in a row of words, and the small things that dates are made of: numbers, months, weekdays, years."""

from collections.abc import Sequence

from triggers.core import date_words
from triggers.core.date_items import DateItem, DateRange
from triggers.core.date_lookup import CARDINAL, MONTH, ORDINAL, WEEKDAY, WHICH, pick
from triggers.core.folding import Word

_SHORT_MONTH = 3


class DateCursor:
    """Looks at words by index; nothing here moves. `strict` is for running text, where "3.5" or a short word needs company."""

    def __init__(self, words: Sequence[Word], language: str | None, *, strict: bool) -> None:
        self.words, self.language, self.strict = words, language, strict
        self.size = len(words)
        self.range_end = -1

    def item(self, at: int) -> DateItem | None:
        """The item that starts at word `at`; the whole grammar knows."""
        raise NotImplementedError

    def _range(self, begin: DateItem) -> DateRange | None:
        """The range that `begin` opens; the whole grammar knows."""
        raise NotImplementedError

    def text(self, at: int) -> str:
        return self.words[at].fold if 0 <= at < self.size else ""

    def touches(self, at: int) -> bool:
        """Whether word `at` follows its predecessor without a blank."""
        return 0 < at < self.size and self.words[at].start == self.words[at - 1].end

    def number(self, at: int, digits: int = 2) -> int | None:
        if not 0 <= at < self.size:
            return None
        word = self.words[at]
        return int(word.fold) if word.is_number and len(word.fold) <= digits else None

    def year_number(self, at: int) -> int | None:
        value = self.number(at, 4)
        return value if value and 1900 <= value <= 2099 and len(self.text(at)) == 4 else None

    def skip(self, at: int, marks: str = ".,") -> int:
        """The index after fillers and these marks."""
        while at < self.size and (
            self.text(at) in date_words.FILLERS or self.text(at) in marks or self.text(at) == "'"
        ):
            at += 1
        return at

    def month(self, at: int) -> int | None:
        fold = self.text(at)
        if self.language and len(fold) <= _SHORT_MONTH and self.language not in MONTH.get(fold, {}):
            return None  # the "out" of Portuguese
        return pick(MONTH.get(fold), self.language)

    def weekday_at(self, at: int) -> tuple[int, int] | None:
        """(weekday, index after it and its dot or "-feira")."""
        fold = self.text(at)
        value = pick(WEEKDAY.get(fold), self.language)
        if value is None or (self.language not in WEEKDAY[fold] and len(fold) < 4):
            return None
        at += 1
        if self.text(at) == "-" and self.text(at + 1) == "feira":
            at += 2
        elif fold == "segunda" and self.text(at) in date_words.SECOND_THINGS:
            return None
        elif self.text(at) == "feira" or (len(fold) <= 4 and self.text(at) == "."):
            at += 1
        return value, at

    def after_day_number(self, at: int) -> int:
        """Skip what may follow a day number: "st", "-tego", ":a", "."."""
        if self.text(at) in ("-", ":") and self.text(at + 1) in date_words.ORDINAL_ENDINGS and self.touches(at):
            return at + 2
        if self.text(at) in date_words.ORDINAL_ENDINGS and self.touches(at):
            return at + 1
        return at + 1 if self.text(at) == "." and self.touches(at) else at

    def day_number(self, at: int) -> tuple[int, int, bool] | None:
        """(day, index after it, whether it is marked as an ordinal)."""
        value = self.number(at)
        if value is not None:
            after = self.after_day_number(at + 1)
            glued = (
                self.touches(at)
                and self.text(at - 1) in (":", ".", "+", "/")
                and at > 1
                and self.words[at - 2].is_number
                and at != self.range_end
            )
            return (value, after, after > at + 1) if 1 <= value <= 31 and not glued else None
        fold = self.text(at)
        value = pick(ORDINAL.get(fold), self.language)
        if value is None and self.language:
            value = CARDINAL.get(fold, {}).get(self.language)
            if fold in ("a", "an", "en", "et", "um", "un", "een", "ein", "one", "uma", "une"):
                value = None
        if value is None and self.text(at + 1) == "-" and fold in ("dix", "vingt"):
            tail = CARDINAL.get(self.text(at + 2), {}).get("fr")
            return (({"dix": 10, "vingt": 20}[fold] + tail), at + 3, False) if tail else None
        if value == 10 and self.text(at + 1) == "-" and CARDINAL.get(self.text(at + 2), {}).get("fr", 0) >= 7:
            return 10 + CARDINAL[self.text(at + 2)]["fr"], at + 3, False
        return (value, at + 1, False) if value and value <= 31 else None

    def year_after(self, at: int) -> tuple[int | None, int]:
        """(year, index after it) when a year follows a date; two digits count outside running text or after an apostrophe."""
        start = at
        while self.text(at) in (",", ".", "'", "de", "del", "of", "roku", "do", "года"):
            at += 1
        year = self.year_number(at)
        if year and not (self.text(at + 1) == ":" and self.touches(at + 1)):
            return year, at + 1
        short = self.number(at)
        near = at == start or self.text(at - 1) in ("'", ",", ".")
        if (
            short is not None
            and near
            and len(self.text(at)) == 2
            and (not self.strict or self.text(at - 1) == "'")
            and at + 1 >= self.size
        ):
            return century(short), at + 1
        return None, start

    def _which_after(self, at: int) -> tuple[int, int] | None:
        """(which, index after it) of a "next" that follows its noun: semaine prochaine, que viene."""
        if self.text(at) == "que" and self.text(at + 1) in ("viene", "vienen", "vem", "entra"):
            return 1, at + 2
        value = WHICH.get(self.text(at))
        return (value, at + 1) if value is not None else None


def century(short: int) -> int:
    """Two digits: from 70 on the last century."""
    return 2000 + short if short < 70 else 1900 + short
