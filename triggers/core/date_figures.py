"""Dates in figures: 2026-08-03, 3.8., 8/3/26, 8月3日, the 3rd."""

from triggers.core import date_words
from triggers.core.date_cursor import DateCursor, century
from triggers.core.date_items import DateItem
from triggers.core.date_lookup import CARDINAL, MONTH, PART, UNIT, WEEKDAY
from triggers.core.folding import vocabulary

#: Words directly after "3.5" that make it a time, a share or a sum.
_NO_DATE_AFTER = vocabulary(
    "% uhr h hrs am pm a.m p.m million millionen mio k eur euro euros usd x gb mb km m percent prozent people "
    "users seats stunden hours ore std min"
)
#: Words whose number is a place: "stand 8.12".
_NO_DATE_BEHIND = vocabulary(
    "stand booth stall halle hall hal room unit suite gate zimmer raum kamer salle sala stanza padiglione pabellon "
    "version v section kapitel chapter paragraph ext extension durchwahl apt level floor ruc"
)
_TIME_BEFORE = vocabulary("kl klo klokka klockan um at a")


class FigureDates(DateCursor):
    """Readers of dates in figures; each returns an item or None."""

    def iso(self, at: int) -> DateItem | None:
        year = self.year_number(at)
        sep = self.text(at + 1)
        if not year or sep not in ("-", "/", ".", "年"):
            return None
        month = self.number(at + 2)
        if not month or month > 12:
            return None
        if sep == "年" and self.text(at + 3) == "月末":
            return DateItem("month", at, at + 4, year=year, month=month, part="end")
        if sep == "年" and self.text(at + 3) == "月":
            day = self.number(at + 4)
            if day and self.text(at + 5) == "日":
                return self._japanese_day(at, at + 6, month, day, year)
            return DateItem("month", at, at + 4, year=year, month=month)
        day = self.number(at + 4) if self.text(at + 3) == sep else None
        if day and day <= 31:
            return DateItem("day", at, at + 5, year=year, month=month, day=day)
        return DateItem("month", at, at + 3, year=year, month=month) if sep in "/." and not self.strict else None

    def japanese(self, at: int) -> DateItem | None:
        value, at_unit = self._japanese_number(at)
        if not value:
            return None
        if self.text(at_unit) == "月末" and value <= 12:
            return DateItem("month", at, at_unit + 1, month=value, part="end")
        if self.text(at_unit) == "月" and value <= 12:
            day, at_day = self._japanese_number(at_unit + 1)
            if day and self.text(at_day) == "日":
                return self._japanese_day(at, at_day + 1, value, day, None)
            return DateItem("month", at, at_unit + 1, month=value, part=self._japanese_part(at_unit + 1))
        if self.text(at_unit) == "日" and value <= 31:
            return DateItem("dom", at, at_unit + 1, day=value)
        return None

    def _japanese_part(self, at: int) -> str:
        """末, の末, の中頃: which part of a month is meant."""
        at += self.text(at) == "の"
        if self.text(at) == "中":
            return "mid" if self.text(at + 1) in ("頃", "ごろ") else ""
        return PART.get(self.text(at), "")

    def _japanese_number(self, at: int) -> tuple[int, int]:
        """(number, index after it) in figures or in signs up to 三十一; 0 where none stands."""
        if value := self.number(at):
            return value, at + 1
        tens = units = 0
        while sign := CARDINAL.get(self.text(at), {}).get("ja"):
            tens, units, at = (tens + 10 * (units or 1), 0, at + 1) if sign == 10 else (tens, sign, at + 1)
        return tens + units, at

    def _japanese_day(self, first: int, last: int, month: int, day: int, year: int | None) -> DateItem | None:
        weekday = None
        if self.text(last) in ("(", "（") and self.text(last + 2) in (")", "）"):
            weekday = (
                date_words.JAPANESE_WEEK.find(self.text(last + 1))
                if self.text(last + 1) in date_words.JAPANESE_WEEK
                else WEEKDAY.get(self.text(last + 1), {}).get("ja")
            )
            last += 3
        return DateItem("day", first, last, year=year, month=month, day=day, weekday=weekday) if day <= 31 else None

    def numeric(self, at: int) -> DateItem | None:
        a, sep, b = self.number(at), self.text(at + 1), self.number(at + 2)
        if a is None or b is None or sep not in ("/", ".", "-", "–") or not a or not b or a > 31 or b > 31:
            return None
        if self._continues_number(at) or (self.strict and self.text(at - 1) in _NO_DATE_BEHIND):
            return None
        if (
            (self.strict or sep != "/")
            and not (self.touches(at + 1) and self.touches(at + 2))
            and not (sep == "." and self.touches(at + 1))
        ):
            return None
        last, year = at + 3, None
        if (
            self.text(last) == sep
            and self.touches(last)
            and last + 1 < self.size
            and self.words[last + 1].is_number
            and (self.touches(last + 1) or sep == ".")
        ):
            year = self._numeric_year(last + 1)
            if year is None and self.touches(last + 1):
                return None
            last += 2 if year else 0
        if self.text(last) == "." and sep == "." and self.touches(last):
            last += 1
            year = year or self.year_number(last)
            last += 1 if self.year_number(last) else 0
        elif year is None and self.year_number(last) and sep == ".":
            year, last = self.year_number(last), last + 1
        return self._numeric_item(at, last, a, b, sep, year)

    def _continues_number(self, at: int) -> bool:
        """Whether digits and a mark stand directly before: a telephone number, a version; not the second date of a range."""
        if at < 2 or not self.touches(at) or self.text(at - 1) not in ("/", ".", "-", ":", "+"):
            return False
        return self.words[at - 2].is_number and at != self.range_end

    def _numeric_year(self, at: int) -> int | None:
        short = self.number(at)
        return century(short) if short is not None and len(self.text(at)) == 2 else self.year_number(at)

    def _numeric_item(self, at: int, last: int, a: int, b: int, sep: str, year: int | None) -> DateItem | None:
        if (self.text(last) in _NO_DATE_AFTER and not year) or (
            sep == "." and self.text(at - 1) in _TIME_BEFORE and not year
        ):
            return None
        if sep == "/" and not year and len(self.text(last)) > 2 and self.month(last) is not None:
            return None
        if sep != "." and self._runs_on(last) and (sep != "/" or self.text(last) != "-"):
            return None
        if (
            sep in "-–"
            and year is None
            and (self._joins_a_date(at + 2) or (self.strict and self.language in (None, "en", "de", "fr")))
        ):
            return None
        if sep == ".":
            return DateItem("day", at, last, year=year, month=b, day=a) if b <= 12 else None
        if a > 12 and b > 12:
            return None
        if a > 12 or b > 12:
            return DateItem(
                "day", at, last, year=year, month=min(a, b) if a > 12 or b > 12 else b, day=max(a, b), pair=(a, b)
            )
        return DateItem("day", at, last, year=year, pair=(a, b), month=b if a == b else None, day=a if a == b else None)

    def _runs_on(self, at: int) -> bool:
        """Whether a mark and more digits follow without a blank."""
        if not (self.touches(at) and self.text(at) in ("-", "/", ":")):
            return False
        return at + 1 < self.size and self.words[at + 1].is_number

    def _joins_a_date(self, at: int) -> bool:
        """Whether the number at `at` begins a full date of its own: the dash before it then joins two days."""
        after = self.after_day_number(at + 1)
        if self.month(self.skip(after, ",")) is not None or self.text(after) == "/":
            return True
        return self.text(at + 1) == "." and self.touches(at + 1) and self.number(at + 2) is not None

    def day_of_month(self, at: int) -> DateItem | None:
        """The 15th, den 15., le 3, el 15, dem 15."""
        day = self.day_number(at)
        if day is None or not self.words[at].is_number:
            return None
        value, after, marked = day
        led = self.text(at - 1) in (
            "the",
            "den",
            "le",
            "el",
            "il",
            "dem",
            "du",
            "au",
            "al",
            "dal",
            "del",
            "dia",
            "zum",
            "do",
            "lo",
            "am",
            "vom",
            "der",
        )
        timed = (
            self.text(after) in (":", "h", "uhr", "am", "pm", "%")
            or self.text(after) in UNIT
            or self.text(after) in MONTH
        )
        ending = marked and self.text(at + 1) != "."
        if (
            timed
            or (self.touches(after) and self.words[after].is_number)
            or not (led or ending or WEEKDAY.get(self.text(at - 1)) or WEEKDAY.get(self.text(at - 2)))
        ):
            return None
        return DateItem("dom", at, after, day=value)

    def year(self, at: int) -> DateItem | None:
        year = self.year_number(at)
        if not year or (self.strict and self.touches(at) and self.text(at - 1) in "-/.+:"):
            return None
        return DateItem("year", at, at + 1, year=year)
