"""The people of the demo: leads that answer mails which really reached them, reps that claim, reject or overlook alerts."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Any

import yaml

from engine import alerting
from engine.core.alert import AlertState
from engine.core.calendar import LocalCalendar, after, find_zone
from engine.core.words import parse_duration
from engine.house import House
from engine.store import alerts, leads, touches
from engine.store.alerts import Alert

#: More alerts than this do not wait at a time in the demo.
_MOST_ALERTS = 100
_MARKER = re.compile(r"@([A-Z_]+)@")
_QUOTED_LINE = re.compile(r"^(.{0,100}?)@QUOTED@", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """A template of an answer: which mail it answers, and how long after that it arrives."""

    file: str
    lead: str
    campaign: str
    step: str
    after: str


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What reps do: they claim `claim_after`, but reject the alerts of some leads and overlook those of others."""

    claim_after: str
    rejected: dict[str, str]
    overlooked: tuple[str, ...]


class Leads:
    """Writes each answer into the inbox folder when its time has come."""

    def __init__(self, house: House, folder: Path, inbox: Path) -> None:
        index = yaml.safe_load((folder / "index.yaml").read_text(encoding="utf-8"))
        self._house, self._folder, self._inbox = house, folder, inbox
        self._answers = [Answer(r["file"], r["lead"], r["campaign"], r["step"], r["after"]) for r in index["answers"]]
        inbox.mkdir(parents=True, exist_ok=True)

    def due(self) -> dict[Answer, tuple[datetime, Any]]:
        """The answers not written yet whose mail has left: when each arrives, and the touch that it answers."""
        waiting = [a for a in self._answers if not (self._inbox / a.file).exists()]
        with self._house.store.read() as tx:
            sent = touches.find_first_sent(tx, [(a.lead, a.campaign, a.step) for a in waiting])
        return {
            a: (_later(sent[key].taken_at, a.after), sent[key])
            for a in waiting
            if (key := (a.lead, a.campaign, a.step)) in sent
        }

    def write(self, answer: Answer, at: datetime, touch: Any) -> None:
        """Fill the template from the mail that was sent, and drop it into the inbox, whole or not at all."""
        original = self._original(touch.touch_id)
        with self._house.store.read() as tx:
            lead = leads.load(tx, [touch.lead_id])[touch.lead_id]
        body = original.get_body(("plain",))
        quoted = body.get_content().splitlines() if body else []
        values = {
            "LEAD_ADDRESS": lead.address,
            "LEAD_NAME": f"{lead.first_name} {lead.last_name}".strip(),
            "REPLY_TO": original["Reply-To"].addresses[0].addr_spec,
            "MESSAGE_ID": original["Message-ID"],
            "SUBJECT": original["Subject"],
            "DATE": format_datetime(at),
            "QUOTED_HTML": "<br>\n".join(escape(line) for line in quoted),
        }
        text = (self._folder / answer.file).read_text(encoding="utf-8")
        text = _QUOTED_LINE.sub(lambda m: "\n".join(m[1] + line for line in quoted), text)
        aside = self._inbox / f".{answer.file}"
        aside.write_text(_MARKER.sub(lambda m: values.get(m[1], m[0]), text), encoding="utf-8")
        aside.replace(self._inbox / answer.file)

    def _original(self, touch_id: str) -> EmailMessage:
        path = next(self._house.settings.outbox.glob(f"*-{touch_id}.eml"))
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)
        return message


class Reps:
    """Claim and reject alerts, through the same door as the buttons of the alert's page."""

    def __init__(self, house: House, folder: Path) -> None:
        told = yaml.safe_load((folder / "reps.yaml").read_text(encoding="utf-8"))
        self._house = house
        self._does = Behaviour(told["claim_after"], told["reject"], tuple(told["overlook"]))

    def due(self) -> dict[int, tuple[datetime, Alert]]:
        """Delivered alerts and when somebody acts on them; an overlooked one only after it was escalated."""
        with self._house.store.read() as tx:
            open_ = alerts.load_latest(tx, AlertState.DELIVERED, _MOST_ALERTS)
            who = leads.load(tx, {a.lead_id for a in open_})
        found = {}
        for alert in open_:
            since = alert.escalated_at if who[alert.lead_id].address in self._does.overlooked else alert.handed_at
            if since is not None:
                found[alert.alert_id] = (_later(since, self._does.claim_after), alert)
        return found

    def act(self, alert: Alert) -> None:
        """Reject what turned out wrong, claim the rest."""
        with self._house.store.read() as tx:
            address = leads.load(tx, [alert.lead_id])[alert.lead_id].address
        by = alert.rep.address if alert.rep else "sales"
        if reason := self._does.rejected.get(address):
            alerting.reject_alert(self._house, alert.alert_id, by, reason)
        else:
            alerting.claim_alert(self._house, alert.alert_id, by)


def _later(since: datetime, span: str) -> datetime:
    zone = find_zone("UTC")
    assert zone is not None  # tzdata is a dependency
    return max(after(since, parse_duration(span), LocalCalendar(zone)), since + timedelta(seconds=1))
