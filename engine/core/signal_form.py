"""A signal from somebody else's system, as JSON: the body of the signals webhook and of `rekindle signal`."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    StringConstraints,
    ValidationError,
    model_validator,
)

from engine.core.alert_text import one_line, safe_link
from engine.core.lead import clean_address
from engine.core.signal import Evidence, Signal, SignalKind, Strength

MAX_FORMS = 1000  # in one call
_FIRST_YEAR = 1970  # further back a date is a mistake, and near year 1 it has no UTC

#: What only our own watchers may say: that somebody wrote, clicked, or named a day.
_OURS = frozenset(
    {
        SignalKind.REPLY_INTERESTED,
        SignalKind.REPLY_MEETING,
        SignalKind.REPLY_QUESTION,
        SignalKind.COLLEAGUE_ANSWER,
        SignalKind.REVISIT_DATE,
        SignalKind.CLICKED,
    }
)


def _plain_link(link: str) -> str:
    if safe_link(link) is None:
        raise ValueError("a link is a plain http or https address")
    return link


def _not_ours(kind: SignalKind) -> SignalKind:
    if kind in _OURS:
        raise ValueError(f"{kind} is told by our own watchers only; send it as kind custom with a name")
    return kind


def _text(limit: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=limit)


class SignalForm(BaseModel):
    """One signal. `key` makes copies harmless; `lead` is an address, `account` a domain or a name: exactly one of them.

    `name` is the name of a custom signal (the policy may weigh `custom.NAME`), `move` that of a job change.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Annotated[str, StringConstraints(pattern=r"^[!-~]{1,200}$")]
    lead: Annotated[str, AfterValidator(clean_address)] | None = None
    account: Annotated[str, _text(200)] | None = None
    kind: Annotated[SignalKind, AfterValidator(_not_ours)] = SignalKind.CUSTOM
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,40}$")] | None = None
    move: Literal["promoted", "new_boss", "joined", "left"] | None = None
    title: Annotated[str, _text(300)]
    quote: Annotated[str, StringConstraints(max_length=2000)] = ""
    link: Annotated[str, AfterValidator(_plain_link)] | None = None
    source: Annotated[str, _text(100)] = "custom"
    happened_at: AwareDatetime | None = None
    sign: Literal[-1, 0, 1] = 1
    strength: Strength = Strength.STRONG

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.lead is None) == (self.account is None):
            raise ValueError("a signal is about a lead or about an account: give one of the two")
        if self.name is not None and self.kind is not SignalKind.CUSTOM:
            raise ValueError("only a signal of kind custom has a name")
        if (self.move is not None) != (self.kind is SignalKind.JOB_CHANGE):
            raise ValueError("a job_change, and only that, says its move")
        if "\0" in f"{self.account}{self.quote}{self.source}":
            raise ValueError("a text holds a NUL character, which PostgreSQL cannot keep")
        if self.happened_at is not None and self.happened_at.year < _FIRST_YEAR:
            raise ValueError(f"happened_at lies before {_FIRST_YEAR}")
        return self

    @property
    def signal_key(self) -> str:
        """Its key, kept apart from those of our own watchers."""
        return f"custom/{self.key}"

    def signal(self, lead_id: int | None, account_id: int | None, now: datetime) -> Signal:
        """The signal it means. What lies in the future, or has no date, happened now."""
        happened_at = min(self.happened_at or now, now)
        told = {"name": self.name, "move": self.move}
        return Signal(
            signal_key=self.signal_key,
            kind=self.kind,
            title=one_line(self.title, 300),
            happened_at=happened_at,
            received_at=now,
            lead_id=lead_id,
            account_id=account_id,
            sign=self.sign,
            strength=self.strength,
            evidence=(Evidence("form", self.quote or self.title, self.source, self.link, happened_at),),
            data={name: value for name, value in told.items() if value is not None},
        )


def form_problems(error: ValidationError) -> list[str]:
    """What is wrong with a form, a sentence each; never the value itself, which may be anybody's data."""
    lines = []
    for detail in error.errors(include_url=False, include_context=False, include_input=False):
        where = ".".join(map(str, detail["loc"]))
        lines.append(f"{where}: {detail['msg']}".removeprefix(": ").replace("Value error, ", ""))
    return lines
