"""Consent by country: which lead needs one, of what kind, and until when it holds (CASL section 10, GDPR art. 6)."""

import calendar
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol


class Rule(Protocol):
    """A country's line of the consent table in company.yaml."""

    @property
    def express(self) -> bool:
        """Only an explicit yes counts."""
        ...

    @property
    def implied_months(self) -> int | None:
        """An inquiry counts as consent for so many months."""
        ...


def consent(
    table: Mapping[str, Rule], country: str | None, basis: str | None, given_at: datetime | None, released_at: datetime
) -> tuple[bool, datetime | None]:
    """(whether consent is lacking, the moment it ends or None).

    A country that the table does not name needs none. An express consent has no end. An implied one counts from
    `given_at`, else from the release, which is the last sign of the inquiry we know of.
    """
    rule = table.get((country or "").upper())
    if rule is None or basis == "express":
        return False, None
    if rule.express or rule.implied_months is None:
        return rule.express, None
    return False, _months_after(given_at or released_at, rule.implied_months)


def _months_after(at: datetime, months: int) -> datetime:
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return at.replace(year=year, month=month + 1, day=min(at.day, calendar.monthrange(year, month + 1)[1]))
