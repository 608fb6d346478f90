"""Times seen from now or by their number: tomorrow, next week, in 3 weeks, KW 12, Q3, next spring."""

from dataclasses import replace

from triggers.core import date_words
from triggers.core.date_items import DateItem
from triggers.core.date_lookup import (
    AFTER_UNIT,
    AHEAD,
    BEHIND,
    CARDINAL,
    NEAR,
    PART,
    SEASON,
    UNIT,
    WEEK_OF,
    WHICH,
    match,
    pick,
)
from triggers.core.date_names import NamedDates
from triggers.core.folding import vocabulary

#: Polish "ten" is "this".
_WHICH_NO_NUMBER = {"ten": ("pl", "cs")}
_THIS = vocabulary("calendar this current school working diese dieser cette esta questa deze af av")

#: Before "vår" these make a spring of it; before "Primavera" those make a program of that name.
_BEFORE_SPRING = vocabulary("i till nasta denna mot under tidig tidigt sen pa infor efter fore denne neste")
_OF_A_PROGRAM = frozenset(["o", "do", "ao", "no", "pelo"])


class RelativeDates(NamedDates):
    """Readers of weeks, quarters, seasons and counted time; each returns an item or None."""

    def near_day(self, at: int) -> DateItem | None:
        found = match(NEAR, self.words, at)
        if found is None:
            return None
        fold = self.text(at)
        if fold == "ce" and self.text(found[0]) == "-":
            return None
        if (fold == "ma" and self.language != "hu") or (
            fold in ("dun", "hier", "her") and self.language not in ("tr", "fr", "hu")
        ):
            return None
        if (
            fold == "morgen"
            and found[0] == at + 1
            and (self.language in ("da", "no") or self.text(at - 1) in ("guten", "goede", "am", "god", "good"))
        ):
            return None
        if fold == "manana" and self.text(at - 1) in ("la", "por"):
            return None
        weekday = self.weekday_at(found[0]) if found[0] < self.size else None
        if self.text(found[0]) == "(" and (inner := self.weekday_at(found[0] + 1)) and self.text(inner[1]) == ")":
            weekday = inner[0], inner[1] + 1
        if (self.text(found[0]) in (",", "(") or weekday) and (dated := self._apposition(at, found[0])):
            return dated
        return DateItem("near", at, weekday[1] if weekday else found[0], number=found[1])

    def week(self, at: int) -> DateItem | None:
        """KW 12, v. 12, week 12 (2027), semaine 12, 第12週."""
        fold = self.text(at)
        if fold == "第" and (value := self.number(at + 1)) and self.text(at + 2) == "週":
            return DateItem("week", at, at + 3, number=value)
        is_glued = fold == "s" and self.language == "fr" and self.touches(at + 1)
        if fold not in date_words.WEEK_WORDS and not is_glued:
            return None
        after = at + 1
        while self.text(after) in (".", "#", "nr", "no", "number", "-", ":", "n"):
            after += 1
        value = self.number(after)
        if value is None or not 1 <= value <= 53 or (fold == "v" and self.language not in ("sv", None)):
            return None
        if (
            self.text(after + 1) in ("/", ".", "-")
            and self.touches(after + 1)
            and self.number(after + 2)
            and self.text(after + 1) != "-"
        ):
            year = self._numeric_year(after + 2)
            return (
                DateItem("week", at, after + 3, number=value, year=year)
                if year and self.text(after + 1) == "/"
                else None
            )
        year, last = self.year_after(after + 1)
        return DateItem("week", at, last, number=value, year=year)

    def week_of(self, at: int) -> DateItem | None:
        found = match(WEEK_OF, self.words, at)
        if found is None:
            return None
        inner = self.item(self.skip(found[0], ".")) if self.skip(found[0], ".") < self.size else None
        if inner is None or inner.kind not in ("day", "dom"):
            return None
        if (days := self._range(inner)) and days.kind != "and":
            return None  # "in the week of 3 to 7 November" names its days
        return replace(inner, first=at, whole_week=True)

    def _count(self, at: int) -> tuple[int, int] | None:
        """(number, index after it) of a small count in digits or words."""
        value = self.number(at, 3)
        if value is not None:
            return value, at + 1
        fold = self.text(at)
        if fold in WHICH and self.language in _WHICH_NO_NUMBER.get(fold, ()):
            return None
        value = pick(CARDINAL.get(fold), self.language)
        if value is None and fold in CARDINAL:
            value = min(CARDINAL[fold].values())
        if fold == "couple" or (fold == "a" and self.text(at + 1) == "couple"):
            at += fold == "a"
            return 2, at + 2 if self.text(at + 1) == "of" else at + 1
        return (value, at + 1) if value else None

    def ahead(self, at: int) -> DateItem | None:
        """In two weeks, dans 3 jours; vor zwei Wochen, il y a 2 ans."""
        for index, sign in ((AHEAD, 1), (BEHIND, -1)):
            found = match(index, self.words, at)
            if found and (count := self._count(found[0])):
                at_unit = self.skip(count[1], "") if self.text(count[1]) in ("de", "of") else count[1]
                unit = UNIT.get(self.text(at_unit))
                if unit:
                    return DateItem("ago", at, at_unit + 1, number=sign * count[0], unit=unit)
        return None

    def counted(self, at: int) -> DateItem | None:
        """Two weeks ago, 3 weeks from now, 2週間後."""
        count = self._count(at)
        if count is None:
            return None
        unit = UNIT.get(self.text(count[1]))
        after = count[1] + 1
        if unit is None:
            which = WHICH.get(self.text(count[1]))
            unit = UNIT.get(self.text(count[1] + 1))
            if which in (1, -1) and unit:
                return DateItem("span", at, count[1] + 2, number=which * count[0], unit=unit)
            return None
        sign = match(AFTER_UNIT, self.words, after)
        if sign:
            return DateItem("ago", at, sign[0], number=sign[1] * count[0], unit=unit)
        later = self._which_after(after)
        if later is None or later[0] not in (1, -1):
            return None
        return DateItem("span", at, later[1], number=later[0] * count[0], unit=unit)

    def unit(self, at: int) -> DateItem | None:
        """Next week, this month, la semaine prochaine, next Friday, the next two weeks, 来週."""
        merged = date_words.MERGED_UNITS.get(self.text(at))
        if merged:
            return DateItem("unit", at, at + 1, number=merged[0], unit=merged[1])
        which = WHICH.get(self.text(at))
        if which is not None:
            return self._after_which(at, which)
        unit = UNIT.get(self.text(at))
        if unit and self.text(at + 1) == "after" and self.text(at + 2) == "next":
            return DateItem("unit", at, at + 3, number=2, unit=unit)
        if unit in ("week", "month", "year") and self.text(at + 1) in date_words.OUT:
            return DateItem("unit", at, at + 2, number=0, unit=unit)
        if unit and (after := self._which_after(at + 1)):
            return DateItem("unit", at, after[1], number=after[0], unit=unit)
        if self.text(at) in date_words.WHOLE:
            noun = self.skip(at + 1, "")
            whole = UNIT.get(self.text(noun))
            if whole in ("week", "month") and self._which_after(noun + 1) is None:
                return DateItem("unit", at, noun + 1, number=0, unit=whole)
        return None

    def rest_of(self, at: int) -> DateItem | None:
        """The rest of the week, le reste du mois, resten af året; without the word that says rest."""
        if self.text(at) not in date_words.REST:
            return None
        noun = self.skip(at + 1, "")
        while self.text(noun) in _THIS:
            noun += 1
        unit = UNIT.get(self.text(noun))
        return DateItem("unit", at + 1, noun + 1, number=0, unit=unit) if unit in ("week", "month", "year") else None

    def _after_which(self, at: int, which: int) -> DateItem | None:
        after = at + 1 + (self.text(at + 1) == "calendar")
        unit = UNIT.get(self.text(after))
        if unit and unit != "day":
            return DateItem("unit", at, after + 1, number=which, unit=unit)
        if self.text(after) in SEASON:
            return DateItem("season", at, after + 1, month=SEASON[self.text(after)], number=which, unit="which")
        weekday = self.weekday_at(after)
        if weekday and which in (0, 1) and (dated := self._apposition(at, weekday[1])):
            return replace(dated, weekday=weekday[0])
        if weekday:
            return DateItem("weekday", at, weekday[1], weekday=weekday[0], number=which, unit="which")
        count = self._count(after)
        if count and which in (1, -1) and (unit := UNIT.get(self.text(count[1]))):
            return DateItem("span", at, count[1] + 1, number=which * count[0], unit=unit)
        return None

    def part_of(self, at: int) -> DateItem | None:
        """End of next week, Mitte des Monats, fin de semaine, end of Q3."""
        part = PART.get(self.text(at))
        if not part:
            return None
        after = self.skip(at + 1, "-")
        if after >= self.size or after == at:
            return None
        unit = UNIT.get(self.text(after))
        inner: DateItem | None = None
        for read in (RelativeDates.quarter, RelativeDates.season, RelativeDates.unit, RelativeDates.year):
            if inner is None:
                inner = read(self, after)
        if inner is None and unit in ("week", "month", "year", "quarter"):
            inner = DateItem("unit", after, after + 1, number=0, unit=unit)
        return replace(inner, first=at, part=part) if inner else None

    def _stands_alone(self, at: int) -> bool:
        """Whether what is before `at` ends there: "Q4." is a quarter, "Q4-17" or "h2o" is none."""
        return not self.touches(at) or not (
            self.words[at].is_number or self.text(at).isalpha() or self.text(at) in "-/_"
        )

    def quarter(self, at: int) -> DateItem | None:
        """Q3, Q3 2026, third quarter, 3. Quartal; H2, zweites Halbjahr."""
        fold, value = self.text(at), self.number(at + 1)
        if value and self.touches(at + 1) and self._stands_alone(at + 2):
            kind = (
                "quarter"
                if fold in date_words.QUARTER_LETTERS and value <= 4
                else "half"
                if fold in date_words.HALVES and value <= 2
                else ""
            )
            if kind and (
                self.words[at].fold == "q"
                or fold in ("h", "hj", "hy")
                or not self.strict
                or self.language in ("fr", "es", "it", "pt", "sv", "da", "no", "fi")
            ):
                year, last = self.year_after(at + 2)
                return DateItem(kind, at, last, number=value, year=year)
        day = self.day_number(at)
        if (
            day
            and day[0] <= 4
            and (UNIT.get(self.text(day[1])) == "quarter" or self.text(day[1]) in date_words.HALF_WORDS)
        ):
            kind = "quarter" if UNIT.get(self.text(day[1])) == "quarter" else "half"
            year, last = self.year_after(day[1] + 1)
            return DateItem(kind, at, last, number=day[0], year=year)
        if UNIT.get(fold) == "quarter" and (value := self.number(at + 1)) and value <= 4:
            year, last = self.year_after(at + 2)
            return DateItem("quarter", at, last, number=value, year=year)
        return None

    def _is_no_season(self, at: int) -> bool:
        """Swedish "vår" is "our" too, unless a word before it says when; and Portuguese "o Primavera" is a program."""
        word, before = self.text(at), self.text(at - 1) if at else ""
        return (word == "var" and before not in _BEFORE_SPRING) or (word == "primavera" and before in _OF_A_PROGRAM)

    def season(self, at: int) -> DateItem | None:
        month = SEASON.get(self.text(at))
        if month is None or self._is_no_season(at):
            return None
        if which := self._which_after(at + 1):
            return DateItem("season", at, which[1], month=month, number=which[0], unit="which")
        year, last = self.year_after(at + 1)
        return DateItem("season", at, last, month=month, year=year)
