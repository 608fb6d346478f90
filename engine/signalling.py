"""Signals from other systems come in: the leads and accounts they name are found, and the one door takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from engine import promoting
from engine.core.lead import address_key
from engine.core.signal import Signal
from engine.core.signal_form import SignalForm
from engine.house import House
from engine.store import Tx, leads, signals


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one form. `known`: it counted before; no_such_lead, no_such_account: nothing was kept."""

    key: str
    word: Literal["received", "known", "no_such_lead", "no_such_account"]
    promoted_lead_ids: tuple[int, ...] = ()


def receive_forms(house: House, forms: Sequence[SignalForm], now: datetime) -> list[Received]:
    """Take these signals in by one transaction; one answer per form, in their order. Safe to repeat."""
    with house.store.begin("signalling.receive") as tx:
        told = _addressed(tx, forms, now)
        known = signals.find(tx, [form.signal_key for form in forms])
        promoted = promoting.receive_signal(tx, [s for s in told if s is not None], now)
    by_key: dict[str, list[int]] = {}
    for lead in promoted:
        by_key.setdefault(lead.signal_key, []).append(lead.lead_id)
    return [
        _received(form, signal, is_known=form.signal_key in known, promoted=by_key.get(form.signal_key, []))
        for form, signal in zip(forms, told, strict=True)
    ]


def _addressed(tx: Tx, forms: Sequence[SignalForm], now: datetime) -> list[Signal | None]:
    """Each form as a signal about the lead or account it names; None where there is no such."""
    people = leads.find(tx, [address_key(form.lead) for form in forms if form.lead])
    companies = signals.find_accounts(tx, [form.account for form in forms if form.account])
    told: list[Signal | None] = []
    for form in forms:
        standing = people.get(address_key(form.lead)) if form.lead else None
        account_id = companies.get(form.account) if form.account else None
        is_found = standing is not None or account_id is not None
        told.append(form.signal(standing.lead_id if standing else None, account_id, now) if is_found else None)
    return told


def _received(form: SignalForm, signal: Signal | None, *, is_known: bool, promoted: Sequence[int]) -> Received:
    if signal is None:
        return Received(form.key, "no_such_lead" if form.lead else "no_such_account")
    return Received(form.key, "known" if is_known else "received", tuple(promoted))
