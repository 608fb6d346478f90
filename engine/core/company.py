"""company.yaml: who writes, from where, in which zone, on which days not, and whose consent is needed."""

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from engine.core.calendar import FAR, LocalCalendar, after, find_zone
from engine.core.lead import Lead, Rep, clean_address, clean_domain
from engine.core.parts import ONE_OR_MORE, CapText, Id, Number, Part, Title, Yes
from engine.core.words import Duration, misread

_MOST_CLOSED_DAYS = 3660


def _address(value: Any) -> str:
    try:
        return clean_address(str(value))
    except ValueError as error:
        raise misread("bad-address", str(error), "write one plain address: hello@company.example") from None


def _domain(value: Any) -> str | None:
    try:
        return None if value is None else clean_domain(str(value))
    except ValueError as error:
        raise misread("bad-domain", str(error), "write a domain name: reply.company.example") from None


def _zone(value: Any) -> str:
    if not isinstance(value, str) or find_zone(value) is None:
        raise misread(
            "bad-zone", f"{str(value)[:60]!r} is not a time zone", "write a name of the IANA list: Europe/London"
        )
    return value


def _country(value: Any) -> str:
    if not isinstance(value, str) or len(value) != 2 or not (value.isascii() and value.isalpha() and value.isupper()):
        raise misread("bad-country", f"{str(value)[:40]!r} is not a country code", "write two capital letters: GB")
    return value


def _closed(value: Any) -> str:
    days_of(text := str(value).strip())
    return text


def days_of(text: str) -> tuple[date, ...]:
    """The days of "2026-12-24" or "2026-12-28..2026-12-31". Raises a ValueError "bad-day" that says what to write."""
    first, _, last = text.partition("..")
    try:
        start, end = date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())
    except ValueError:
        raise misread(
            "bad-day", f"{text[:60]!r} is no day of the calendar", "write 2026-12-24 or 2026-12-28..2026-12-31"
        ) from None
    if not 0 <= (end - start).days < _MOST_CLOSED_DAYS:
        raise misread(
            "bad-day",
            f"{text!r} does not end after it starts, or is over ten years long",
            "write the earlier day first",
        )
    return tuple(start + timedelta(days=n) for n in range((end - start).days + 1))


class Sender(Part):
    """A name and address that mails come from."""

    name: Title
    """As people read it."""
    address: Annotated[str, BeforeValidator(_address)]
    """The mail address."""


class ClosedDays(Part):
    """The company's own closed days: no business days."""

    closed: tuple[Annotated[str, BeforeValidator(_closed)], ...] = ()
    """Days (2026-12-24) and ranges (2026-12-28..2026-12-31)."""


class ConsentRule(Part):
    """What a country asks for: `express` consent, or implied consent that ends `implied_months` after the inquiry."""

    express: Yes = False
    """Nothing is sent without express consent."""
    implied_months: Number | None = None
    """Implied consent ends so many months after the inquiry."""


class Company(Part):
    """company.yaml as a whole."""

    company: Title
    """The name that mails show."""
    postal_address: Title
    """The address that every mail shows."""
    time_zone: Annotated[str, BeforeValidator(_zone)]
    """The zone of leads of whom nothing better is known."""
    locale: Title = "en"
    """The language of leads of whom nothing better is known."""
    inbound_domain: Annotated[str | None, BeforeValidator(_domain)] = None
    """Answers go to reply+TOKEN@ this domain."""
    default_sender: Id
    """Who writes to a lead without an owner."""
    senders: dict[Id, Sender]
    """Who may stand in `from` and `reply_to`."""
    calendar: ClosedDays = ClosedDays()
    """The company's own calendar."""
    consent: dict[Annotated[str, BeforeValidator(_country)], ConsentRule] = Field(default_factory=dict)
    """Countries that ask for consent; those not named need none."""
    at_most: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Caps over all campaigns."""
    at_most_per_account: Annotated[tuple[CapText, ...], ONE_OR_MORE] = ()
    """Caps over all campaigns and all leads of an account."""

    @model_validator(mode="after")
    def _default_sender_exists(self) -> Self:
        if self.default_sender not in self.senders:
            known = ", ".join(self.senders) or "none"
            raise misread(
                "unknown-sender",
                f"default_sender {self.default_sender!r} is not among the senders",
                f"name one of: {known}",
                key="default_sender",
            )
        return self

    @cached_property
    def closed_days(self) -> frozenset[date]:
        """Every day of `calendar.closed`."""
        return frozenset(day for text in self.calendar.closed for day in days_of(text))

    def sender(self, word: str, owner: Rep | None) -> Sender:
        """Who "owner" or a named sender is; the default sender when a lead has no owner or the name is gone."""
        if word == "owner" and owner is not None:
            return Sender.model_construct(name=owner.name, address=owner.address)
        return self.senders.get(word) or self.senders[self.default_sender]

    def consent_of(self, lead: Lead, country: str | None) -> tuple[bool, datetime | None]:
        """(consent is lacking, until when it lasts) for a lead of `country`; countries not named need none.

        Implied consent counts from the lead's `consent_at`, else from the release: the inquiry it ended (CASL section 10(10)).
        """
        rule = self.consent.get(country or "")
        if rule is None or lead.consent_basis == "express":
            return False, None
        if rule.express:
            return True, None
        since = lead.consent_at or (lead.release.at if lead.release else None)
        return _implied(rule.implied_months, since)


def _implied(months: int | None, since: datetime | None) -> tuple[bool, datetime | None]:
    if months is None:
        return False, None
    if since is None:
        return True, None
    utc = find_zone("UTC")
    assert utc is not None  # tzdata is a dependency
    return False, min(after(since, Duration(months, "months"), LocalCalendar(utc)), FAR)
