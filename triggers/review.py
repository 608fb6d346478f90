"""The review tray: mails that no rule could decide, until a person of ours says what they mean and whose they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from engine.core.errors import RekindleError
from engine.core.lead import address_key
from engine.house import House
from engine.store import absences, inbounds, leads
from engine.store.inbounds import Inbound, Kept, Read
from triggers import inbox
from triggers.core.attribution import Attribution
from triggers.core.labels import PUBLIC
from triggers.core.meanings import Absence, Label, LeftCompany
from triggers.core.reading import MailReading

#: Labels that mean: no person wrote this.
_OF_MACHINES = frozenset({"out_of_office", "auto_ack"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail in the tray. `why`: unsure, unattributed, challenge, or unreadable (with the error)."""

    inbound_id: int
    why: str
    received_at: str
    sender: str
    subject: str
    text: str
    lead_id: int | None
    is_forged: bool
    error: str | None = None


def tray(house: House, limit: int = 100) -> list[Waiting]:
    """What waits for a person, newest first."""
    with house.store.read() as tx:
        rows = inbounds.find_for_review(tx, limit)
        mails = {mail.inbound_id: mail for mail in inbounds.load(tx, [row.inbound_id for row in rows])}
    return [_waiting(house, row, mails[row.inbound_id]) for row in rows]


def _waiting(house: House, row: Kept, mail: Inbound) -> Waiting:
    why = row.reading.get("review") or "unreadable"
    if why == "unreadable":
        return Waiting(
            row.inbound_id, why, row.received_at.isoformat(), "", "", "", None, is_forged=False, error=row.error
        )
    opened = inbox.open_mail(house, mail)
    message = opened.reading.message
    return Waiting(
        *(row.inbound_id, why, row.received_at.isoformat(), message.from_.email, message.subject),
        text=(opened.reading.reply or message.readable_text)[:2000],
        lead_id=row.lead_id,
        is_forged=opened.is_forged,
    )


def mark(
    house: House,
    inbound_id: int,
    labels: Sequence[str],
    by: str,
    lead_address: str = "",
    until: date | None = None,
) -> Read:
    """Say what a mail means, and whose it is when nobody knew; it is acted on as if it had been read so. Later readings leave it.

    `until`: of not_now the first day to write again, of out_of_office the last day away. Raises RekindleError.
    """
    if unknown := [label for label in labels if label not in PUBLIC]:
        raise RekindleError(f"there is no label {unknown[0]}; there are: {', '.join(PUBLIC)}")
    now = house.clock.now()
    with house.store.begin("review.mark") as tx:
        kept = inbounds.load(tx, [inbound_id])
        if not kept or not inbounds.load_kept(tx, [inbound_id])[inbound_id].reading:
            raise RekindleError(f"there is no mail {inbound_id} that was read: `rekindle mail tray` lists what waits")
        opened = inbox.open_mail(house, kept[0])
        opened = replace(
            opened,
            reading=as_marked(opened.reading, labels, until),
            attribution=replace(opened.attribution, rung="person"),
            is_vouched_for=True,
            is_forged=False,
            is_own_copy=False,
        )
        if lead_address:
            standing = leads.find(tx, [address_key(lead_address)]).get(address_key(lead_address))
            if standing is None:
                raise RekindleError(f"there is no lead {lead_address}")
            touch = opened.attribution.touch_id
            opened = replace(opened, lead_id=standing.lead_id, attribution=Attribution("person", touch))
        absences.remove(tx, [inbound_id])
        read = inbox.act(tx, opened, inbox.who_is_who(tx, house, [opened]), now)
        said = {"labels": list(labels), "by": by, "at": now.isoformat()}
        marked: Mapping[str, Any] = {**read.reading, "review": None, "marked": said}
        read = replace(read, reading=marked)
        inbounds.save_again(tx, [read])
    return read


def as_marked(reading: MailReading, labels: Sequence[str], until: date | None) -> MailReading:
    """The same mail, read as a person reads it."""
    names = set(labels)
    is_of_machine = bool(names) and names <= _OF_MACHINES
    whole = (0, len(reading.reply_without_signature))
    absence = reading.absence
    if "out_of_office" in names and (absence is None or until):
        absence = Absence(absence.from_ if absence else None, until, absence.stand_ins if absence else (), "")
    return replace(
        reading,
        kind="auto_reply" if is_of_machine else "reply",
        labels=tuple(Label(name, 1.0, whole, "person") for name in labels),
        absence=absence if "out_of_office" in names else None,
        not_now_until=(until or reading.not_now_until) if "not_now" in names else None,
        left_company=(reading.left_company or LeftCompany((), "")) if "left_company" in names else None,
    )
