"""LEAD.json and EVENTS.jsonl of `simulate`, `preview` and the like: what people write by hand to try something out."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from engine.core.enrolment import Away, PastEvent
from engine.core.lead import Account, Lead, Reason, Release, Rep, clean_address, clean_domain
from engine.core.simulation import MadeUpEvent

EventKind = Literal[
    "delivered",
    "opened",
    "clicked",
    "replied",
    "bounced",
    "complained",
    "unsubscribed",
    "absence",
    "signal",
    "paused",
    "resumed",
]


def read_time(value: Any) -> Any:
    """A moment in ISO 8601; without an offset it is UTC, and a day is its midnight. Raises ValueError."""
    if not isinstance(value, str):
        return value
    moment = datetime.fromisoformat(value.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _first_day(value: Any) -> Any:
    """A day; of a moment, its day."""
    return value[:10] if isinstance(value, str) else value


Country = Annotated[str, AfterValidator(str.upper)]
Moment = Annotated[AwareDatetime, BeforeValidator(read_time)]


class _Lenient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class AccountFile(_Lenient):
    """The account of a lead file."""

    name: str = ""
    domain: Annotated[str, BeforeValidator(lambda v: clean_domain(v) if isinstance(v, str) and v else None)] | None = (
        None
    )
    time_zone: str | None = None
    country: Country | None = None


class ReleaseFile(_Lenient):
    """The release of a lead file; `at` is the start of the simulation when it is not said."""

    reason: Reason
    at: Moment | None = None
    note: str = ""
    revisit_on: Annotated[date | None, BeforeValidator(_first_day)] = None


class OwnerFile(_Lenient):
    """The rep of a lead file; a plain text is the name, or the address, of which a name is made: Maya Brooks of maya.brooks@."""

    name: str = ""
    email: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            words = value.partition("@")[0].replace(".", " ").replace("_", " ")
            return {"email": value, "name": words.title()} if "@" in value else {"name": value}
        return value


class ConsentFile(_Lenient):
    """Consent that was given: express or implied, and when."""

    basis: Literal["express", "implied"]
    at: Moment | None = None


class LeadFile(_Lenient):
    """LEAD.json (DESIGN section 6). `consent` is optional, as nearly everything is."""

    email: Annotated[str, BeforeValidator(lambda v: clean_address(str(v)))]
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    time_zone: str | None = None
    country: Country | None = None
    locale: str | None = None
    owner: OwnerFile | None = None
    account: AccountFile | None = None
    release: ReleaseFile
    attributes: dict[str, Any] = Field(default_factory=dict)
    consent: ConsentFile | None = None

    def lead(self, at: datetime) -> Lead:
        """The lead as the engine knows it, released at `at` when the file does not say when."""
        account, owner, release, consent = self.account, self.owner, self.release, self.consent
        return Lead(
            lead_id=0,
            address=self.email,
            first_name=self.first_name,
            last_name=self.last_name,
            title=self.title,
            time_zone=self.time_zone,
            country=self.country,
            locale=self.locale,
            account=Account(0, account.name, account.domain, (), account.time_zone, account.country)
            if account
            else None,
            owner=Rep(0, owner.email, owner.name) if owner and owner.email else None,
            release=Release(release.reason, release.at or at, release.note, release.revisit_on),
            consent_basis=consent.basis if consent else None,
            consent_at=consent.at if consent else None,
            attributes=self.attributes,
        )


class EventLine(_Lenient):
    """A line of EVENTS.jsonl (DESIGN section 6)."""

    at: Moment
    kind: EventKind
    step: str | None = None
    machine: bool = False
    until: Annotated[date | None, BeforeValidator(_first_day)] = None
    signal: str | None = None
    weight: float | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> "EventLine":
        if self.kind == "absence" and self.until is None:
            raise ValueError("an absence needs `until`, the last day away")
        if self.kind == "signal" and self.signal is None and self.weight is None:
            raise ValueError("a signal needs `signal`, its kind, or a `weight`")
        return self

    def made_up(self) -> MadeUpEvent:
        """The event as the simulation takes it."""
        event = PastEvent(self.at.astimezone(UTC), self.kind, self.step, self.machine, self.signal)
        return MadeUpEvent(event, Away(self.until) if self.until and self.kind == "absence" else None, self.weight)
