"""One lead through one campaign on a moved clock, by the production decide function (DESIGN section 6, `simulate`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from engine.core.calendar import country_of
from engine.core.campaign import Campaign, Company
from engine.core.decide import Decision, Finish, Send, Skip, Stop, Wait, Withhold, event_of, walk
from engine.core.enrolment import (
    Away,
    Enrolment,
    EnrolmentState,
    History,
    PastEvent,
    Paused,
    Resumed,
    Sent,
    apply,
    begin,
)
from engine.core.entry import refuses
from engine.core.lead import Lead, LeadState
from engine.core.permission import Facts
from engine.core.policy import Policy
from engine.core.scoring import score
from engine.core.signal import Signal, SignalKind
from engine.core.touch import PastTouch, TouchState

_ABOUT_MAILS = frozenset({"delivered", "opened", "clicked"})


@dataclass(frozen=True, slots=True)
class MadeUpEvent:
    """A line of EVENTS.jsonl. `weight` replaces what the policy would give the signal."""

    event: PastEvent
    away: Away | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One decision but Wait: `decision` is send, withhold, skip, finish or stop; `occurrence` counts the mails of a step.

    `campaign` is the one that decided: after a `then`, another one than at the start.
    """

    at: datetime
    decision: str
    step: str | None = None
    reason: str | None = None
    variant: str | None = None
    template: str | None = None
    occurrence: int = 1
    campaign: str = ""


def simulate(
    campaign: Campaign,
    lead: Lead,
    company: Company,
    start: datetime,
    end: datetime,
    *,
    events: Sequence[MadeUpEvent] = (),
    policy: Policy | None = None,
    others: Mapping[str, Campaign] | None = None,
) -> Iterator[Line]:
    """Every decision but Wait from `start` up to and including `end`, as the engine would make it.

    A campaign among `others` that `then` names is entered after the last step. The enrolment begins at `start`. Mails are
    handed over and accepted at once. Signals are scored by `policy`; without one, only those with a weight count, against a
    threshold of 100.
    """
    if refuses(campaign, lead) not in {None, "no_entry"}:
        yield Line(start, "stop", None, "not_entered", campaign=campaign.campaign)
        return
    known = {**(others or {}), campaign.campaign: campaign}
    yield from _Run(campaign, lead, company, start, events, policy, known).lines(end)


class _Run:
    """The clock, the enrolment and what has happened so far."""

    def __init__(
        self,
        campaign: Campaign,
        lead: Lead,
        company: Company,
        start: datetime,
        events: Sequence[MadeUpEvent],
        policy: Policy | None,
        known: Mapping[str, Campaign],
    ) -> None:
        self._campaign, self._lead, self._company, self._policy = campaign, lead, company, policy
        self._now, self._known = start, known
        self._left = sorted(events, key=lambda made: made.event.at, reverse=True)
        self._seen: list[MadeUpEvent] = []
        self._enrolment = self._begun()
        lacks, until = company.consent_of(lead, country_of(lead))
        self._history = History(Facts(LeadState.RELEASED, lacks_consent=lacks, consent_until=until))

    def _begun(self) -> Enrolment:
        who = (0, self._lead.lead_id, 0, self._campaign.campaign, 0)
        return Enrolment(*who, EnrolmentState.ACTIVE, self._now, *begin(self._campaign, self._now))

    def lines(self, end: datetime) -> Iterator[Line]:
        """Decide, act, and move the clock to what comes next."""
        while self._now <= end:
            self._take_events()
            self._enrolment, _, decision = walk(
                self._enrolment, self._campaign, self._lead, self._history, self._now, company=self._company
            )
            if isinstance(decision, Wait):
                until = decision.unless or decision.until
                self._now = min(until, self._left[-1].event.at) if self._left else until
                continue
            yield replace(self._line(decision), campaign=self._campaign.campaign)
            if isinstance(decision, Stop) or (isinstance(decision, Finish) and not self._follow()):
                return
            self._act(decision)

    def _follow(self) -> bool:
        """Enter what `then` names; a campaign that took no time at all is not begun again."""
        following = self._known.get(self._campaign.follows or "")
        if following is None or (following is self._campaign and self._enrolment.enrolled_at == self._now):
            return False
        self._campaign = following
        self._enrolment = self._begun()
        self._history = replace(self._history, touches=())
        return True

    def _line(self, decision: Decision) -> Line:
        match decision:
            case Send(step, occurrence, template, variant):
                return Line(self._now, "send", step, None, variant, template, occurrence)
            case Withhold(step, occurrence, reason):
                return Line(self._now, "withhold", step, reason, occurrence=occurrence)
            case Skip(step, occurrence, reason):
                return Line(self._now, "skip", step, reason, occurrence=occurrence)
            case Stop(reason):
                return Line(self._now, "stop", self._enrolment.step or None, reason)
        return Line(self._now, "finish")

    def _act(self, decision: Decision) -> None:
        if isinstance(decision, Finish):
            return
        event = event_of(decision, self._now)
        if isinstance(decision, Send):
            event = Sent(decision.step, decision.occurrence, self._now)
            touch = PastTouch(decision.step, decision.occurrence, TouchState.ACCEPTED, self._now, decision.template)
            self._history = replace(
                self._history,
                touches=(*self._history.touches, touch),
                mailed_at=(*self._history.mailed_at, self._now),
                account_mailed_at=(*self._history.account_mailed_at, self._now),
            )
        if event is not None:
            self._enrolment = apply(self._enrolment, event, self._campaign)

    def _take_events(self) -> None:
        """What has happened up to now becomes history."""
        while self._left and self._left[-1].event.at <= self._now:
            made = self._left.pop()
            self._seen.append(made)
            self._history = replace(self._history, events=(*self._history.events, self._about_a_mail(made.event)))
            if made.away:
                self._history = replace(self._history, absences=(*self._history.absences, made.away))
            if made.event.kind in {"paused", "resumed"}:
                change = Paused(self._now) if made.event.kind == "paused" else Resumed(self._now)
                self._enrolment = apply(self._enrolment, change, self._campaign)
            elif made.event.kind == "signal" and self._is_promoted():
                self._history = replace(self._history, facts=replace(self._history.facts, lead_state=LeadState.WARM))

    def _about_a_mail(self, event: PastEvent) -> PastEvent:
        """What a reader did without saying to which mail was done to the last one."""
        if event.step is None and event.kind in _ABOUT_MAILS and self._history.touches:
            return replace(event, step=self._history.touches[-1].step)
        return event

    def _is_promoted(self) -> bool:
        signals = [made for made in self._seen if made.event.kind == "signal"]
        weighed = sum(made.weight for made in signals if made.weight is not None)
        if self._policy is None or self._lead.release is None:
            return weighed >= 100
        others = [_signal(made.event, number, self._lead) for number, made in enumerate(signals) if made.weight is None]
        return (
            weighed + score(self._lead, self._lead.release, others, self._policy, self._now).value
            >= self._policy.threshold
        )


def _signal(event: PastEvent, number: int, lead: Lead) -> Signal:
    """The signal that a made-up event stands for; the part after a dot is the move of a job change or an own name."""
    kind, _, facet = (event.signal or "other").partition(".")
    known = SignalKind(kind) if kind in set(SignalKind) else SignalKind.OTHER
    data = {"move" if known is SignalKind.JOB_CHANGE else "name": facet} if facet else {}
    return Signal(f"made-up:{number}", known, kind, event.at, event.at, lead_id=lead.lead_id, data=data)
