"""One lead through one campaign on a moved clock, by the production decide function (DESIGN section 6, `simulate`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from engine.core.calendar import FAR, country_of
from engine.core.campaign import ALWAYS_EXIT, Campaign, Company
from engine.core.decide import AWAITS_EVENT, Decision, Finish, Send, Skip, Stop, Wait, Withhold, due_at, event_of, walk
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
    handed_on,
)
from engine.core.entry import refuses
from engine.core.lead import Lead, LeadState
from engine.core.permission import Facts, refusal
from engine.core.policy import Policy
from engine.core.scoring import score
from engine.core.signal import Signal, SignalKind
from engine.core.touch import PastTouch, TouchState

_ABOUT_MAILS = frozenset({"delivered", "opened", "clicked"})


@dataclass(frozen=True, slots=True)
class MadeUpEvent:
    """A line of EVENTS.jsonl. `weight` replaces what the policy would give the signal, and does not fade."""

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
    handed over and accepted at once. Like the engine it looks at the lead when a step is due and when an event concerns it, so
    that what ends a drip without an event (a consent that runs out) is found then. Signals are scored by `policy`; without
    one, only those with a weight count, against a threshold of 100.
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
        self._left = sorted(events, key=lambda made: made.event.at)[
            ::-1
        ]  # what happens together happens in their order
        self._seen: list[MadeUpEvent] = []
        self._sent_by: dict[str, datetime] = {}  # of each step, the enrolment (by its moment) that mailed last
        self._enrolment = self._begun({})
        self._awaits_event = self._is_over = False
        lacks, until = company.consent_of(lead, country_of(lead))
        self._history = History(Facts(LeadState.RELEASED, lacks_consent=lacks, consent_until=until))

    def _begun(self, memory: Mapping[str, Any]) -> Enrolment:
        who = (0, self._lead.lead_id, 0, self._campaign.campaign, 0)
        begun = Enrolment(*who, EnrolmentState.ACTIVE, self._now, *begin(self._campaign, self._now))
        return replace(begun, memory={**begun.memory, **memory}) if memory else begun

    def lines(self, end: datetime) -> Iterator[Line]:
        """Move the clock to what comes next, decide when there is something to decide, act."""
        no = refusal(self._history.facts, self._now)
        if no is not None and no.is_final:
            yield replace(self._line(Stop(no.reason)), campaign=self._campaign.campaign)
            return
        look_at = self._next_look()
        while (moment := min(look_at, self._left[-1].event.at if self._left else FAR)) <= end:
            self._now = max(self._now, moment)
            look_at = self._take_events(look_at)
            if look_at > self._now:
                continue
            self._enrolment, _, decision = walk(
                self._enrolment, self._campaign, self._lead, self._history, self._now, company=self._company
            )
            self._awaits_event = isinstance(decision, Wait) and decision.reason == AWAITS_EVENT
            if isinstance(decision, Wait):
                look_at = decision.until
                continue
            yield replace(self._line(decision), campaign=self._campaign.campaign)
            if isinstance(decision, Stop) or (isinstance(decision, Finish) and not self._follow()):
                return
            self._act(decision)
            look_at = self._next_look() if isinstance(decision, Send | Finish) else self._now

    def _next_look(self) -> datetime:
        """When the step that comes next is due; see engine.delivering.next_look."""
        return max(self._now, due_at(self._enrolment, self._campaign, self._lead, self._company))

    def _follow(self) -> bool:
        """Enter what `then` names, unless that leads round in a circle."""
        following = self._known.get(self._campaign.follows or "")
        memory = handed_on(self._enrolment, following.campaign, self._now) if following else None
        if following is None or memory is None:
            return False
        self._campaign = following
        self._enrolment = self._begun(memory)
        signals = tuple(event for event in self._history.events if event.kind not in _ABOUT_MAILS)
        self._history = replace(self._history, touches=(), events=signals)
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
            self._sent_by[decision.step] = self._enrolment.enrolled_at
            touch = PastTouch(decision.step, decision.occurrence, TouchState.ACCEPTED, self._now, decision.template)
            self._history = replace(
                self._history,
                touches=(*self._history.touches, touch),
                mailed_at=(*self._history.mailed_at, self._now),
                account_mailed_at=(*self._history.account_mailed_at, self._now),
            )
        if event is not None:
            self._enrolment = apply(self._enrolment, event, self._campaign)

    def _take_events(self, look_at: datetime) -> datetime:
        """What has happened up to now, or up to what ends the drip, becomes history; when to look at the enrolment after that."""
        self._is_over = False
        while self._left and self._left[-1].event.at <= self._now and not self._is_over:
            made = self._left.pop()
            self._seen.append(made)
            event = self._about_a_mail(made.event)
            if event is not None:
                self._history = replace(self._history, events=(*self._history.events, event))
            if made.away:
                self._history = replace(self._history, absences=(*self._history.absences, made.away))
            if made.event.kind == "signal" and self._is_promoted():
                self._history = replace(self._history, facts=replace(self._history.facts, lead_state=LeadState.WARM))
            look_at = self._woken(made.event, look_at)
        return look_at

    def _woken(self, event: PastEvent, look_at: datetime) -> datetime:
        """A pause rests until it is over; an answer, a promotion and what was waited for are looked at at once."""
        is_paused = self._enrolment.state is EnrolmentState.PAUSED
        is_end = event.kind in ALWAYS_EXIT and not event.is_machine
        self._is_over = is_end or self._history.facts.lead_state is LeadState.WARM
        if self._is_over:
            return self._now
        if event.kind == "paused":
            self._enrolment = apply(self._enrolment, Paused(self._now), self._campaign)
            return FAR
        if event.kind == "resumed":
            self._enrolment = apply(self._enrolment, Resumed(self._now), self._campaign)
            return self._now if is_paused else look_at
        listens = self._awaits_event or bool(self._campaign.exit_conditions)
        return self._now if listens and not is_paused else look_at

    def _about_a_mail(self, event: PastEvent) -> PastEvent | None:
        """What a reader did without saying to which mail was done to the last one; None: to one of an earlier enrolment."""
        if event.kind not in _ABOUT_MAILS:
            return event
        if event.step is None and self._history.touches:
            event = replace(event, step=self._history.touches[-1].step)
        is_earlier = self._sent_by.get(event.step or "", self._enrolment.enrolled_at) != self._enrolment.enrolled_at
        return None if is_earlier else event

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
