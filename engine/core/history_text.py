"""What happened with a lead, in plain words: one line for each mail, each mail that did not leave, signal and alert."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from engine.core.alert_text import one_line
from engine.core.not_enrolled_text import why_in_words


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened. `kind` is a word of the timeline, or release, touch, signal, alert; `reason` is its word."""

    at: datetime
    kind: str
    reason: str | None = None
    step: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


_REASONS = {
    "window": "outside the campaign's window",
    "cap": "the address has had enough mails for now",
    "account_cap": "the account has had enough mails for now",
    "less_often": "the person asked for fewer mails",
    "absence": "the person is away",
    "just_back": "the person has just come back",
    "account_warm": "a colleague is being talked to",
    "campaign_stopped": "the campaign is stopped",
    "stopped": "all mail to leads is stopped",
    "owned_in_crm": "sales works on this lead",
    "crm_unreachable": "the CRM does not answer, so nobody knows whether sales works on this lead",
    "lost": "it may have left in a time that the database does not know of",
    "not_recovered": "the database is not the one that sent last",
    "witness_unreadable": "nobody can tell whether the database is the one that sent last",
    "canary": "the campaign is tried on a few leads first",
    "breaker_open": "the provider does not answer",
    "rate_limit": "the provider asks for patience",
    "paused": "paused",
    "permission_unreadable": "permission could not be read",
    "rate": "the send rate is used up",
    "unclear": "nobody knows whether the mail before it left",
    "wait_until": "the moment has not come",
    "awaits_event": "what it waits for has not happened",
    "not_active": "the enrolment is not active",
    "late": "too late by the campaign's own rule",
    "when": "the step's condition does not hold",
    "already_sent": "the lead has had this mail",
    "replied": "the lead answered",
    "promoted": "the lead is warm",
    "unsubscribed": "the lead unsubscribed",
    "bounced": "mail to the address came back",
    "complained": "the lead called a mail spam",
    "re_released": "released anew",
    "rejected": "the rep rejected the alert",
    "exit_when": "the campaign's own exit condition holds",
    "erased": "the lead was erased",
    "suppressed": "the address is suppressed",
}
_TOUCHES = {
    "intended": "is about to be sent",
    "taken": "is being handed over",
    "accepted": "was sent",
    "delivered": "was delivered",
    "bounced": "came back",
    "complained": "was called spam",
    "refused": "was refused",
    "unclear": "was handed over, and nobody knows whether it left",
    "withheld": "was not sent",
    "recalled": "was recalled before it left",
}
_SIGNALS = {"strong": "signal", "weak": "weak signal"}


def in_words(happening: Happening) -> str:
    """The line for people, without its moment. Names and titles from outside are cleaned; nothing in it is markup."""
    say = _SAY.get(happening.kind, _other)
    return one_line(say(happening), 500)


def _why(happening: Happening) -> str:
    reason = happening.reason or ""
    return _REASONS.get(reason) or why_in_words(reason)


def _because(happening: Happening) -> str:
    return f": {_why(happening)}" if happening.reason else ""


def _released(happening: Happening) -> str:
    note = happening.detail.get("note")
    revisit = happening.detail.get("revisit_on")
    day = f", to be looked at again on {revisit}" if revisit else ""
    return f"released for {_why(happening)}{day}" + (f" ({note})" if note else "")


def _enrolled(happening: Happening) -> str:
    step = f", at step {happening.step}" if happening.step else ""
    return f"entered the campaign {happening.reason}{step}"


def _touch(happening: Happening) -> str:
    detail, state = happening.detail, str(happening.detail.get("state"))
    variant = f", variant {detail['variant']}" if detail.get("variant") else ""
    return f"mail {detail.get('template')}{variant} {_TOUCHES.get(state, state)}{_because(happening)}"


def _signal(happening: Happening) -> str:
    detail = happening.detail
    taken_back = " (taken back since)" if detail.get("withdrawn") else ""
    where = " at the account" if detail.get("is_accounts") else ""
    return f"{_SIGNALS.get(str(detail.get('strength')), 'signal')}{where}, {_why(happening)}: {detail.get('title')}{taken_back}"


def _promoted(happening: Happening) -> str:
    score, threshold = happening.detail.get("score"), happening.detail.get("threshold")
    points = f" ({score:g} points of {threshold:g} needed)" if isinstance(score, int | float) and threshold else ""
    return f"handed back to sales as warm{points}{_because(happening)}"


def _alert(happening: Happening) -> str:
    detail = happening.detail
    rep = f" to {detail['rep']}" if detail.get("rep") else ""
    return f"alert {detail.get('alert_id')} raised{rep}, now {detail.get('state')}: {detail.get('title')}"


def _decided(word: str) -> Callable[[Happening], str]:
    def say(happening: Happening) -> str:
        by = happening.detail.get("by")
        return f"alert {word}" + (f" by {by}" if by else "") + _because(happening)

    return say


def _step(word: str) -> Callable[[Happening], str]:
    return lambda happening: f"mail {happening.step} {word}{_because(happening)}"


def _by(happening: Happening) -> str:
    by = happening.detail.get("by")
    return f": {by}" if by else ""


def _other(happening: Happening) -> str:
    step = f" at {happening.step}" if happening.step else ""
    return f"{happening.kind.replace('_', ' ')}{step}{_because(happening)}"


_SAY: dict[str, Callable[[Happening], str]] = {
    "release": _released,
    "released_again": lambda h: f"nurtured again: the rep said {h.detail.get('rejected')!r} to the alert",
    "enrol": _enrolled,
    "not_enrolled": lambda h: f"gets no mails{_because(h)}",
    "wait": lambda h: f"mail {h.step} waits{_because(h)}",
    "withhold": _step("was not sent"),
    "skip": _step("was left out"),
    "turn": lambda h: f"passed {h.step}{_because(h)}",
    "finish": lambda _: "the campaign is over; still watched",
    "stop": lambda h: f"the mails ended{_because(h)}",
    "touch": _touch,
    "signal": _signal,
    "promoted": _promoted,
    "alert": _alert,
    "claimed": _decided("claimed"),
    "rejected": _decided("rejected"),
    "closed": _decided("closed"),
    "escalated": lambda _: "alert escalated: nobody claimed it in time",
    "alert_sent": lambda _: "alert handed over to the rep",
    "mail": lambda h: f"an answer came{_because(h)}",
    "bounce": lambda h: f"a bounce came{_because(h)}",
    "unsubscribed": lambda _: "unsubscribed",
    "pause": lambda h: f"the mails rest{_by(h)}",
    "resume": lambda h: f"the mails go on{_by(h)}",
    "less_often": lambda h: f"asked for at most one mail in {h.detail.get('days')} days",
    "as_before": lambda _: "asked for mails as before",
    "paused": lambda h: f"asked for a pause until {h.detail.get('until')}",
}
