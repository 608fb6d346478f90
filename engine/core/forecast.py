"""The mails to come: every enrolment walked ahead by the production decide function, as if nothing else happened.

Leads that stand alike go alike, so each way is walked once: after the first window most of a campaign shares its moments.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from engine.core.calendar import calendar_of
from engine.core.campaign import Campaign, Company
from engine.core.conditions import value_of
from engine.core.decide import Finish, Send, Stop, Wait, event_of, walk
from engine.core.enrolment import Enrolment, EnrolmentState, History, Sent, apply, begin, handed_on
from engine.core.lead import Lead
from engine.core.permission import refusal
from engine.core.touch import PastTouch, TouchState

#: Where `then` leads: the campaign and the id of the version that leads enter now; None when it takes nobody.
Following = Callable[[str], tuple[Campaign, int] | None]


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to come, and the campaign that sends it."""

    at: datetime
    campaign: str


@dataclass(frozen=True, slots=True)
class Way:
    """Mails in the order they leave, the earliest first; a linked list, as many ways share their end."""

    mail: Mail
    rest: "Way | None"

    def __iter__(self) -> Iterator[Mail]:
        way: Way | None = self
        while way is not None:
            yield way.mail
            way = way.rest


@dataclass(slots=True)
class _Walk:
    """One lead on its way ahead."""

    enrolment: Enrolment
    campaign: Campaign
    history: History
    now: datetime


class Forecast:
    """Ways up to `end`, exclusive, for one company. Keeps at most `most_known` of them: memory stays flat."""

    def __init__(self, company: Company, end: datetime, following: Following, most_known: int = 200_000) -> None:
        self._company, self._end, self._following, self._most = company, end, following, most_known
        self._known: dict[Any, Way | None] = {}

    def mails(
        self, enrolment: Enrolment, campaign: Campaign, lead: Lead, history: History, now: datetime
    ) -> Way | None:
        """The mails that this enrolment will get from `now` on. Who may not be written to now gets none."""
        if refusal(history.facts, now) is not None or enrolment.state is not EnrolmentState.ACTIVE:
            return None
        at = _Walk(enrolment, campaign, history, now)
        passed: list[tuple[Any, list[Mail]]] = [(self._key(at, lead), [])]
        way: Way | None = None
        while True:
            key = passed[-1][0]
            if key in self._known:
                way = self._known[key]
                break
            mail = self._next(at, lead)
            if mail is None:
                break
            passed[-1][1].append(mail)
            passed.append((self._key(at, lead), []))
        return self._remember(passed, way)

    def _remember(self, passed: list[tuple[Any, list[Mail]]], way: Way | None) -> Way | None:
        if len(self._known) > self._most:
            self._known.clear()
        for key, mails in reversed(passed):
            for mail in mails:
                way = Way(mail, way)
            self._known[key] = way
        return way

    def _next(self, at: _Walk, lead: Lead) -> Mail | None:
        """Walk to the next mail and past it; None when there is none before the end."""
        while at.now < self._end:
            at.enrolment, _, decision = walk(at.enrolment, at.campaign, lead, at.history, at.now, company=self._company)
            match decision:
                case Wait(until=until, unless=unless):
                    at.now = unless or until
                case Send():
                    self._send(at, decision)
                    return Mail(at.now, at.campaign.campaign)
                case Stop():
                    return None
                case Finish():
                    if not self._follow(at):
                        return None
                case _:
                    event = event_of(decision, at.now)
                    assert event is not None  # only Send and Wait have none
                    at.enrolment = apply(at.enrolment, event, at.campaign)
        return None

    def _send(self, at: _Walk, send: Send) -> None:
        past = PastTouch(send.step, send.occurrence, TouchState.ACCEPTED, at.now, send.template)
        kept = at.history.touches if at.campaign.has_lists else ()
        at.history = replace(
            at.history,
            touches=(*kept, past),
            mailed_at=(*at.history.mailed_at, at.now),
            account_mailed_at=(*at.history.account_mailed_at, at.now),
        )
        at.enrolment = apply(at.enrolment, Sent(send.step, send.occurrence, at.now), at.campaign)

    def _follow(self, at: _Walk) -> bool:
        following = self._following(at.campaign.follows) if at.campaign.follows else None
        memory = handed_on(at.enrolment, following[0].campaign, at.now) if following else None
        if following is None or memory is None:
            return False
        at.campaign, version_id = following
        who = (
            at.enrolment.enrolment_id,
            at.enrolment.lead_id,
            at.enrolment.episode_id,
            at.campaign.campaign,
            version_id,
        )
        step, occurrence, anchor_at, begun = begin(at.campaign, at.now)
        at.enrolment = Enrolment(*who, EnrolmentState.ACTIVE, at.now, step, occurrence, anchor_at, {**begun, **memory})
        at.history = replace(at.history, touches=(), events=())
        return True

    def _key(self, at: _Walk, lead: Lead) -> Any:
        """What the way ahead depends on; whoever shares it goes the same way."""
        enrolment, history, campaign, company = at.enrolment, at.history, at.campaign, self._company
        caps = max((cap.count for cap in (*campaign.at_most, *company.at_most, *history.own_caps)), default=0)
        shared = max((cap.count for cap in (*campaign.at_most_per_account, *company.at_most_per_account)), default=0)
        return (
            enrolment.version_id,
            enrolment.step,
            enrolment.occurrence,
            enrolment.anchor_at,
            max(at.now, enrolment.anchor_at),
            json.dumps(enrolment.memory, sort_keys=True) if enrolment.memory else "",
            calendar_of(lead, company),
            history.mailed_at[-caps:] if caps else (),
            history.account_mailed_at[-shared:] if shared else (),
            history.touches if campaign.has_lists else history.touches[-1:],
            history.events,
            history.absences,
            history.own_caps,
            history.facts.consent_until,
            tuple(str(value_of(name, lead)) for name in campaign.looks_at),
            _dates(campaign, lead, enrolment),
        )


def _dates(campaign: Campaign, lead: Lead, enrolment: Enrolment) -> Any:
    """The dates that moments of this campaign count from."""
    if not campaign.dates:
        return ()
    attributes = [str(lead.attributes.get(d.removeprefix("lead.attributes."))) for d in sorted(campaign.dates)]
    return (enrolment.enrolled_at, lead.release and (lead.release.at, lead.release.revisit_on), tuple(attributes))
