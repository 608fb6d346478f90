"""What the tests of campaign, decision and simulation share: a company, a lead, a campaign from a few lines, a walk."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from engine.core.campaign import Campaign, Company
from engine.core.decide import Decision, Finish, Send, Stop, Wait, decide, event_of, walk
from engine.core.enrolment import Enrolment, EnrolmentState, History, PastEvent, Sent, apply, begin
from engine.core.lead import Lead, LeadState, Reason, Release
from engine.core.permission import Facts
from engine.core.touch import PastTouch, TouchState

COMPANY = Company.model_validate(
    {
        "company": "Brightwater",
        "postal_address": "1 Quay Street, Bristol",
        "time_zone": "Europe/London",
        "default_sender": "hello",
        "senders": {"hello": {"name": "Brightwater", "address": "hello@brightwater.example"}},
        "calendar": {"closed": ["2026-12-24", "2026-12-28..2026-12-31"]},
        "consent": {"CA": {"implied_months": "6"}, "DE": {"express": "true"}},
    }
)
START = datetime(2026, 3, 2, 10, tzinfo=UTC)  # a Monday, ten o'clock in London
LEAD = Lead(7, "ann@acme.example", time_zone="Europe/London", release=Release(Reason.NO_BUDGET, START))
FREE = History(Facts(LeadState.RELEASED))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def campaign(*steps: dict[str, Any], **keys: Any) -> Campaign:
    """A campaign of these steps."""
    return Campaign.model_validate({"campaign": "test", "steps": list(steps), **keys})


def mail(step_id: str, after: str | None = None, **keys: Any) -> dict[str, Any]:
    return {"id": step_id, "send": f"t/{step_id}", **({"after": after} if after else {}), **keys}


def enrolled(of: Campaign, at: datetime = START, state: EnrolmentState = EnrolmentState.ACTIVE) -> Enrolment:
    return Enrolment(1, LEAD.lead_id, 1, of.campaign, 1, state, at, *begin(of, at))


def sent(
    step: str, at: datetime = START, state: TouchState = TouchState.ACCEPTED, template: str = "", occurrence: int = 1
) -> PastTouch:
    return PastTouch(step, occurrence, state, at, template)


def clicked(step: str, at: datetime, *, is_machine: bool = False) -> PastEvent:
    return PastEvent(at, "clicked", step, is_machine)


def run(
    of: Campaign, *, lead: Lead = LEAD, events: Sequence[PastEvent] = (), start: datetime = START, most: int = 60
) -> Iterator[tuple[datetime, Decision]]:
    """Every decision but Wait, acted upon at once, on a clock that jumps to the next moment."""
    enrolment, now, history = enrolled(of, start), start, FREE
    for _ in range(most * 50):
        known = replace(history, events=tuple(e for e in events if e.at <= now))
        enrolment, _, decision = walk(enrolment, of, lead, known, now, company=COMPANY)
        if isinstance(decision, Wait):
            assert decision.until > now, "a wait ends after now"
            now = min([decision.until, *(e.at for e in events if e.at > now)])
            continue
        yield now, decision
        most -= 1
        if isinstance(decision, (Finish, Stop)) or not most:
            return
        event = event_of(decision, now)
        if isinstance(decision, Send):
            event = Sent(decision.step, decision.occurrence, now)
            history = replace(
                history,
                mailed_at=(*history.mailed_at, now),
                touches=(
                    *history.touches,
                    sent(decision.step, now, template=decision.template, occurrence=decision.occurrence),
                ),
            )
        assert event is not None
        enrolment = apply(enrolment, event, of)


def mails(of: Campaign, **keys: Any) -> list[tuple[str, str]]:
    """(local moment in London, template) of every mail."""
    return [(f"{at:%Y-%m-%d %H:%M}", d.template) for at, d in run(of, **keys) if isinstance(d, Send)]


__all__ = [
    "COMPANY",
    "FREE",
    "LEAD",
    "START",
    "campaign",
    "clicked",
    "decide",
    "enrolled",
    "mail",
    "mails",
    "run",
    "sent",
    "utc",
]
