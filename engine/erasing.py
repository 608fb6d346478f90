"""Erasing a person (GDPR art. 17), a gerund as every flow: the drip and an open alert end, and what is known of the person goes.

What stays is a salted hash of the address, so that no import brings it back (art. 21), and rows with numbers and words only. What
lies outside the database is not reached: the outbox and mail folders, the provider, the CRM, people files and backups.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from engine.alerting import let_colleagues_go_on
from engine.core.lead import Lead, address_key, clean_address
from engine.core.redaction import pattern_of
from engine.house import House
from engine.store import Tx, alerts, episodes, erased, erasures, leads, notices, promotions, stops, timeline
from engine.store.alerts import Alert
from engine.store.notices import NewNotice

log = structlog.get_logger()

_BATCH = 50


@dataclass(frozen=True, slots=True)
class Erased:
    """How many addresses were named, how many leads they were and how many of those had been erased before; `refused`: what is no
    address, with the reason.
    """

    named: int = 0
    leads: int = 0
    before: int = 0
    refused: tuple[tuple[str, str], ...] = ()


def erase(house: House, addresses: Iterable[str], by: str) -> Erased:
    """Erase whoever has these addresses, lead or not. Safe to repeat: a repetition also takes what came in since."""
    now = house.clock.now()
    keys, refused = _keys(addresses)
    count = before = 0
    for start in range(0, len(keys), _BATCH):
        with house.store.begin("erasing.erase") as tx:
            new, old = _erase(tx, keys[start : start + _BATCH], by, now)
        count, before = count + new + old, before + old
    log.info("erased", named=len(keys), leads=count, by=by)
    return Erased(len(keys), count, before, tuple(refused))


def _keys(addresses: Iterable[str]) -> tuple[list[str], list[tuple[str, str]]]:
    keys: dict[str, None] = {}
    refused = []
    for address in addresses:
        try:
            keys[address_key(clean_address(address))] = None
        except ValueError as error:
            refused.append((address, str(error)))
    return list(keys), refused


def _erase(tx: Tx, keys: Sequence[str], by: str, now: datetime) -> tuple[int, int]:
    """How many leads were erased now, and how many before."""
    standing = leads.find_ids(tx, keys)
    promotions.lock_leads(tx, list(standing.values()))  # in the door's own order, as whoever promotes or stops
    before = {key: lead_id for key, lead_id in erased.find_leads(tx, keys).items() if key not in standing}
    people, lead_ids = leads.load(tx, list(standing.values())), [*standing.values(), *before.values()]
    closed = _end(tx, list(standing.values()), by, now)
    _blank(tx, keys, lead_ids, people.values())
    erased.add(tx, keys, now, standing)
    timeline.add(tx, [timeline.Entry(lead_id, now, "erased", detail={"by": by}) for lead_id in standing.values()])
    notices.add(tx, [_word_to_rep(alert) for alert in closed], now)
    for alert in closed:
        let_colleagues_go_on(tx, alert, now)
    return len(standing), len(before)


def _end(tx: Tx, lead_ids: Sequence[int], by: str, now: datetime) -> list[Alert]:
    """Stop what runs for these leads; the alerts that were open until now."""
    stops.stop(tx, lead_ids, "erased", now)
    running = episodes.find_open(tx, lead_ids).values()
    episodes.close(tx, [episode.episode_id for episode in running], "erased", now)
    closed = alerts.load_open_of(tx, lead_ids)
    alerts.close_for(tx, lead_ids, by, now)
    return closed


def _blank(tx: Tx, keys: Sequence[str], lead_ids: Sequence[int], people: Iterable[Lead]) -> None:
    names = {f"{lead.first_name} {lead.last_name}" for lead in people if lead.first_name and lead.last_name}
    words = {*keys, *names}
    pattern = pattern_of(words)
    mails = erasures.blank_mails(tx, lead_ids, keys, pattern)
    erasures.blank_notices(tx, lead_ids, mails)
    erasures.blank_leads(tx, lead_ids)
    erasures.forget_address(tx, keys)
    erasures.redact_mentions(tx, words, pattern)


def _word_to_rep(alert: Alert) -> NewNotice:
    """Without a name: the rep knows by the number, and has to let go of what the alert said."""
    text = (
        f"Alert {alert.alert_id} is closed: the lead that it was about asked to be erased.\n\n"
        "Please delete the alert's mail, and what you have noted of the lead elsewhere. Do not write to the lead again.\n"
    )
    body = {"subject": f"Alert {alert.alert_id} is closed: the lead was erased", "text": text, "html": ""}
    return NewNotice(f"erased/{alert.alert_id}", "erased", "mail", alert.rep.address if alert.rep else "", body)
