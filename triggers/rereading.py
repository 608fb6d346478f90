"""Kept mails read again by the present rules: what would be read otherwise is shown before anything acts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from engine.house import House
from engine.store import Tx, absences, inbounds
from engine.store.inbounds import Kept, Read
from triggers import inbox
from triggers.core.explaining import follow_in_words
from triggers.inbox import Known, Opened

_AT_ONCE = 100
_COMPARED = ("kind", "labels", "absence", "left_company", "referral", "not_now_until", "bounces", "reply")


@dataclass(frozen=True, slots=True)
class Changed:
    """A mail that is read otherwise now: what differs, before and after by name, and what would be done."""

    inbound_id: int
    sender: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reread:
    """How many mails were read again, how many a person had decided about (they stay), and those that changed."""

    read: int
    decided: int
    changed: tuple[Changed, ...]


def reread(house: House, since: datetime, *, is_applied: bool = False) -> Reread:
    """Read all mails again that came since then. With `is_applied` the changed ones are acted on, a batch per transaction.

    Acting twice is harmless: signals, notices and suppressions have their keys. What an earlier reading did and this one would
    not is not taken back; `acts` names it.
    """
    now = house.clock.now()
    with house.store.read() as tx:
        ids = inbounds.find_read_since(tx, since)
    count, decided, changed = 0, 0, list[Changed]()
    for batch in (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)):
        with house.store.read() as tx:
            mails, kept = inbounds.load(tx, batch), inbounds.load_kept(tx, batch)
        free = [mail for mail in mails if "marked" not in kept[mail.inbound_id].reading]
        opened = [inbox.open_mail(house, mail) for mail in free]
        count, decided = count + len(mails), decided + len(mails) - len(free)
        if not opened:
            continue
        with house.store.begin("rereading.apply") if is_applied else house.store.read() as tx:
            known = inbox.who_is_who(tx, house, opened)
            found = list(_compare(opened, known, kept))
            changed += [change for _, change in found]
            if is_applied:
                _apply(tx, [mail for mail, _ in found], known, now)
    return Reread(count, decided, tuple(changed))


def _apply(tx: Tx, changed: Sequence[Opened], known: Known, now: datetime) -> None:
    absences.remove(tx, [mail.inbound.inbound_id for mail in changed])
    inbounds.save_again(tx, [inbox.act(tx, mail, known, now) for mail in changed])


def _compare(opened: Iterable[Opened], known: Known, kept: Mapping[int, Kept]) -> Iterator[tuple[Opened, Changed]]:
    for mail in opened:
        was, now = kept[mail.inbound.inbound_id], inbox.judge(mail, known)
        before, after = _told(was.kind, was.rung, was.lead_id, was.reading), _words(now)
        differing = [name for name in after if name in before and before[name] != after[name]]
        if differing:
            message = mail.reading.message
            yield (
                mail,
                Changed(
                    *(mail.inbound.inbound_id, message.from_.email, message.subject),
                    before={name: before[name] for name in differing},
                    after={name: after[name] for name in differing},
                    acts=tuple(_acts(mail, known, now, before)),
                ),
            )


def _words(read: Read) -> dict[str, Any]:
    return _told(read.kind, read.rung, read.lead_id, read.reading)


def _told(kind: str | None, rung: str | None, lead_id: int | None, reading: Mapping[str, Any]) -> dict[str, Any]:
    """What is compared; labels without their confidence. What an older version did not keep is not compared."""
    told = {name: reading[name] for name in _COMPARED if name in reading}
    told |= {"kind": kind, "rung": rung, "lead_id": lead_id}
    if "labels" in told:
        told["labels"] = sorted(label["label"] for label in told["labels"])
    return told


def _acts(mail: Opened, known: Known, read: Read, before: Mapping[str, Any]) -> Iterator[str]:
    lead = inbox.whose(mail, known)
    if read.kind in {"own", "bounce"} or lead is None:
        yield f"It is treated as {read.kind}."
    else:
        yield from follow_in_words(inbox.consequences(mail, lead, known))
    if "unsubscribe" in before.get("labels", ()) and "unsubscribe" not in _words(read)["labels"]:
        yield "The address was suppressed for it before; that stays, look at it yourself."
