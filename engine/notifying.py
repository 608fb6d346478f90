"""Telling our own people: notices are written, handed over at least once, and put off with a growing pause when that fails."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog

from engine import crash_points
from engine.core.alert import UNDECIDED, Links, claim_deadline, next_in_line
from engine.core.alert_text import Written, write_alert
from engine.core.company import Company
from engine.core.delivery import Accepted, Deferred, Outcome, Refused
from engine.core.errors import NotReady
from engine.core.lead import Rep
from engine.core.mail import mailbox
from engine.house import House
from engine.policies import policy_in_force
from engine.ports import Notice
from engine.store import Tx, alerts, leases, notices, reps, timeline
from engine.store.alerts import Alert
from engine.store.notices import NewNotice, Pending

log = structlog.get_logger()

_PAYLOAD = re.compile(
    r"(\d{1,18})\.(\d{1,18})\.([a-z2-7]{16})", re.ASCII
)  # alert, rep, and what binds it to just these two
CLAIM = "claim"  # the purpose of the tokens in an alert's links
ABOUT_ALERTS = frozenset({"alert", "escalation"})  # written when they are sent; all others bring their text along
#: What goes over every channel: a campaign is stopped just when our mail may be refused everywhere.
_TO_ALL = ABOUT_ALERTS | {"campaign_stopped"}
_BATCH = 100
_LATE_AFTER_S = 15 * 60


@dataclass(frozen=True, slots=True)
class Desk:
    """What is the same for all notices of a batch."""

    house: House
    sender: str
    company: Company | None
    claim_within_hours: float


@dataclass(frozen=True, slots=True)
class Parcel:
    """A notice with the alert it is about, if any, who should claim it and who would be next."""

    pending: Pending
    alert: Alert | None
    reader: Rep | None
    next: Rep | None

    @property
    def is_over(self) -> bool:
        """Somebody claimed or rejected it meanwhile: nobody needs to hear that nobody did."""
        return self.alert is not None and self.pending.kind in ABOUT_ALERTS and self.alert.state not in UNDECIDED


def deliver_notices(house: House, notice_ids: Sequence[int], token: str) -> None:
    """Send these notices, which the relay leased under `token`; those that are not ours any more are passed over.

    Each is sent and settled on its own: a crash repeats one at most, under the same key.
    """
    now = house.clock.now()
    with house.store.begin("notifying.take") as tx:
        _, held = leases.restamp(tx, leases.NOTICES, notice_ids, token, now)
        pending = notices.load_pending(tx, held)
        _add_channels(tx, house, pending, now)
        parcels = _pack(tx, pending)
        desk = _desk(tx, house)
    for parcel in parcels:
        if house.clock.now() - now > leases.HELD / 2:
            log.warning("notices_left_to_the_sweeper", left=len(parcels))
            return
        outcome = _hand_over(desk, parcel)
        crash_points.reach("notifying.handed_over")
        with house.store.begin("notifying.settle") as tx:
            _settle(tx, desk, parcel, outcome, house.clock.now())


def deliver_due_notices(house: House) -> int:
    """Send everything that is to be sent now, without a queue; counts what was tried."""
    tried = 0
    while True:
        with house.store.begin("notifying.lease") as tx:
            lease = leases.lease_ready(tx, leases.NOTICES, house.clock.now(), _BATCH)
        ids = (*lease.ids, *lease.singly)
        if not ids:
            return tried
        deliver_notices(house, ids, lease.token)
        tried += len(ids)


def _add_channels(tx: Tx, house: House, pending: Sequence[Pending], now: datetime) -> None:
    """The mail of an alert is written with the promotion; the channels that are configured besides get their copy here."""
    others = [channel for channel in house.notifiers if channel != "mail"]
    copies = (
        NewNotice(f"{p.notice_key}/{channel}", p.kind, channel, "", p.body, p.alert_id, p.lead_id)
        for p in pending
        if p.kind in _TO_ALL and p.channel == "mail"
        for channel in others
    )
    notices.add(tx, copies, now)


def _pack(tx: Tx, pending: Sequence[Pending]) -> list[Parcel]:
    about = alerts.load(tx, [p.alert_id for p in pending if p.alert_id is not None])
    following = {rep_id for a in about.values() if (rep_id := next_in_line(a.rep)) is not None}
    people = reps.load(tx, following)
    someone = alerts.find_someone(tx) if any(not p.recipient and p.channel == "mail" for p in pending) else None
    parcels = []
    for p in pending:
        alert = about.get(p.alert_id) if p.alert_id is not None else None
        reader = (alert.rep if alert else None) or someone
        parcels.append(Parcel(p, alert, reader, people.get(next_in_line(reader) or 0)))
    return parcels


def _desk(tx: Tx, house: House) -> Desk:
    try:
        company: Company | None = house.live.refresh(tx).company
    except NotReady:
        company = None
    if company:
        default = company.sender(company.default_sender, None)
        sender = mailbox(default.name, default.address)
    else:
        sender = mailbox("Rekindle", f"rekindle@{urlsplit(house.settings.base_url).hostname or 'localhost'}")
    return Desk(house, sender, company, policy_in_force(tx).claim_within_hours)


def _hand_over(desk: Desk, parcel: Parcel) -> Outcome:
    if parcel.is_over:
        return Refused(None, "the alert was decided before", is_permanent=True, verdict="ours")
    notifier = desk.house.notifiers.get(parcel.pending.channel)
    if notifier is None:
        return Refused(
            None, f"the channel {parcel.pending.channel} is not configured", is_permanent=True, verdict="ours"
        )
    if parcel.pending.channel == "mail" and not _recipient(parcel):
        return Deferred("nobody to tell: import reps with `rekindle reps import`")
    return notifier.notify(_notice(desk, parcel))


def _recipient(parcel: Parcel) -> str:
    return parcel.pending.recipient or (parcel.reader.address if parcel.reader else "")


# --- writing --------------------------------------------------------------------------------------------------------


def _notice(desk: Desk, parcel: Parcel) -> Notice:
    pending, alert = parcel.pending, parcel.alert
    if alert is not None and pending.kind in ABOUT_ALERTS:
        links = claim_links(desk.house, alert, parcel.reader)
        written = _write(desk, parcel, alert, links)
        data = _alert_data(alert, links)
    else:
        body = pending.body
        written = Written(body.get("subject", ""), body.get("text", ""), body.get("html", ""))
        data = {"lead_id": pending.lead_id, "alert_id": pending.alert_id, **body.get("data", {})}
    original = (("original.eml", "message/rfc822", pending.original),) if pending.original else ()
    headers = {"From": desk.sender, **pending.body.get("headers", {})}
    return Notice(
        pending.notice_key,
        pending.kind,
        _recipient(parcel) if pending.channel == "mail" else pending.recipient,
        written.subject,
        written.text,
        written.html,
        data,
        original,
        headers,
    )


def _write(desk: Desk, parcel: Parcel, alert: Alert, links: Links) -> Written:
    preface, deadline = "", ""
    if parcel.pending.kind == "escalation":
        preface = _preface(parcel.pending.body)
    elif parcel.next is not None:
        hours = f"{desk.claim_within_hours:g} hours, days off not counted"
        deadline = f"If nobody claims this lead within {hours}, it goes to {parcel.next.name}."
    return write_alert(alert.body, links, preface=preface, deadline=deadline)


def _preface(body: Mapping[str, object]) -> str:
    who = body.get("from") or "its owner"
    if body.get("why") == "unreachable":
        return f"This comes to you because {who} cannot be reached by mail."
    late = int(str(body.get("late_s") or 0))
    tail = f" This reminder is itself {_span(late)} late." if late >= _LATE_AFTER_S else ""
    return f"This comes to you because {who} did not claim it in time.{tail}"


def _span(seconds: int) -> str:
    minutes = seconds // 60
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"


def _alert_data(alert: Alert, links: Links) -> dict[str, object]:
    return {
        "alert_id": alert.alert_id,
        "alert_key": alert.alert_key,
        "rep": alert.rep.address if alert.rep else None,
        "raised_at": alert.raised_at.isoformat(),
        "claim_url": links.claim,
        "reject_url": links.reject,
        **alert.body.model_dump(mode="json"),
    }


def claim_links(house: House, alert: Alert, reader: Rep | None) -> Links:
    """The links of an alert for one reader: whoever opens them acts in the reader's name, by a button on the page."""
    payload = f"{alert.alert_id}.{reader.rep_id if reader else 0}.{_binding(house, alert, reader)}"
    base = f"{house.settings.base_url}/alerts/{house.tokens.sign(CLAIM, payload)}"
    return Links(f"{base}/claim", f"{base}/reject")


def _binding(house: House, alert: Alert, reader: Rep | None) -> str:
    """Numbers may come again in a database that was restored; a moment with an address does not."""
    return house.tokens.digest(CLAIM, f"{alert.raised_at.isoformat()}/{reader.address if reader else ''}")


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """What a genuine link says: which alert, and in whose name ("" when it was made for nobody in particular)."""

    alert_id: int
    by: str


def read_claim_link(house: House, token: str) -> ClaimLink | None:
    """The meaning of a token from an alert's link; None when it is not one of ours, or not for this purpose.

    Nor is it one when the alert is another by now, or the reader is gone or has another address.
    """
    payload = house.tokens.read(CLAIM, token) if len(token) < 200 else None
    found = _PAYLOAD.fullmatch(payload or "")
    if found is None:
        return None
    alert_id, rep_id = int(found[1]), int(found[2])
    with house.store.read() as tx:
        rep = reps.load(tx, [rep_id]).get(rep_id)
        alert = alerts.load(tx, [alert_id]).get(alert_id)
    if alert is None or (rep is None and rep_id) or _binding(house, alert, rep) != found[3]:
        return None
    return ClaimLink(alert_id, rep.address if rep else "")


# --- settling -------------------------------------------------------------------------------------------------------


def _settle(tx: Tx, desk: Desk, parcel: Parcel, outcome: Outcome, now: datetime) -> None:
    pending = parcel.pending
    match outcome:
        case Accepted():
            if notices.mark_sent(tx, pending.notice_id, _recipient(parcel), now):
                _start_clock(tx, desk, parcel, now)
        case Refused(reason=reason, is_permanent=True):
            if notices.mark_failed(tx, pending.notice_id, reason):
                _tell_next(tx, parcel, now)
                if outcome.code is not None:  # a mailbox said no, not we ourselves
                    _tell_default(tx, desk, parcel, now)
        case _:
            until = outcome.until if isinstance(outcome, Deferred) else None
            pause = timedelta(seconds=max(10, leases.back_off(pending.attempts + 1)))
            notices.mark_later(tx, pending.notice_id, pending.attempts + 1, until or now + pause, outcome.reason)
    log.info("notice", notice_id=pending.notice_id, kind=pending.kind, outcome=type(outcome).__name__.lower())


def _start_clock(tx: Tx, desk: Desk, parcel: Parcel, now: datetime) -> None:
    """The rep has it: from now on the time to claim runs, unless it was escalated already."""
    alert = parcel.alert
    if alert is None or parcel.pending.kind not in ABOUT_ALERTS or parcel.pending.channel != "mail":
        return
    closed = desk.company.closed_days if desk.company else ()
    deadline = claim_deadline(now, parcel.reader, desk.claim_within_hours, closed)
    alerts.hand_over(tx, alert.alert_id, now, None if alert.escalated_at else deadline)
    timeline.add(tx, [timeline.Entry(alert.lead_id, now, f"{parcel.pending.kind}_sent", alert.body.kind)])


def _tell_next(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """An alert that its rep's mailbox refuses for good goes to the next in line at once."""
    alert = parcel.alert
    is_first = alert is not None and parcel.pending.kind == "alert" and parcel.pending.channel == "mail"
    if is_first and alert is not None and alerts.escalate(tx, alert.alert_id, now):
        escalate(tx, [alert], {}, now)


def _tell_default(tx: Tx, desk: Desk, parcel: Parcel, now: datetime) -> None:
    """An answer whose owner's mailbox refuses it for good goes to the default sender: every answer reaches a person."""
    pending = parcel.pending
    if pending.kind != "answer" or desk.company is None:
        return
    default = desk.company.sender(desk.company.default_sender, None).address
    if default != _recipient(parcel):
        key = f"{pending.notice_key}/default"
        new = NewNotice(key, "answer", "mail", default, pending.body, None, pending.lead_id, pending.inbound_id)
        notices.add(tx, [new], now)


def escalate(tx: Tx, overdue: Sequence[Alert], late_s: Mapping[int, int], now: datetime) -> None:
    """Write to the next in line of each of these alerts, and make that person the one who should claim it.

    `late_s`: for those whose time to be claimed is over, by how many seconds; the others' reps could not be reached.
    """
    heirs = reps.load(tx, {rep_id for a in overdue if (rep_id := next_in_line(a.rep)) is not None})
    someone = alerts.find_someone(tx)
    new = []
    for alert in overdue:
        heir = heirs.get(next_in_line(alert.rep) or 0) or someone
        body = {"from": alert.rep.name if alert.rep else "", "late_s": late_s.get(alert.alert_id, 0)}
        body |= {} if alert.alert_id in late_s else {"why": "unreachable"}
        address = heir.address if heir else ""
        key = f"escalation/{alert.alert_id}"
        new.append(NewNotice(key, "escalation", "mail", address, body, alert.alert_id, alert.lead_id))
        if heir is not None:
            alerts.assign(tx, alert.alert_id, heir.rep_id)
    notices.add(tx, new, now)
    timeline.add(
        tx,
        (timeline.Entry(a.lead_id, now, "escalated", detail=dict(n.body)) for a, n in zip(overdue, new, strict=True)),
    )
