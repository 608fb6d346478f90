"""What a decision looks back on: earlier touches, mails to the address, events and absences, a batch at a time."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, and_, select

from engine.core.enrolment import Away, History, PastEvent
from engine.core.lead import Lead
from engine.core.signal import Signal
from engine.core.touch import PastTouch, TouchState
from engine.store import address_caps, signals
from engine.store.batches import among
from engine.store.cases import NO_MAIL, Case
from engine.store.database import Tx
from engine.store.tables import absences, enrolments, events, touches


def load_histories(
    tx: Tx, cases: Iterable[Case], needs: Callable[[int], frozenset[str]], today: date
) -> dict[int, History]:
    """What decide looks back on. `needs(version_id)` says which parts that campaign's rules ask for; the rest stays empty.

    Open touches, absences and own caps are always there: the first decide what happens next, the others hold a person
    everywhere.
    """
    cases = list(cases)
    ids = [c.enrolment.enrolment_id for c in cases]
    wanted = {version_id: needs(version_id) for version_id in {c.enrolment.version_id for c in cases}}

    def asking(part: str) -> list[Case]:
        versions = {version_id for version_id, parts in wanted.items() if part in parts}
        return [c for c in cases if c.enrolment.version_id in versions] if versions else []

    full = [c.enrolment.enrolment_id for c in asking("touches")]
    past = _past_touches(tx, full)
    for enrolment_id, some in _open_touches(tx, set(ids) - set(full)).items():
        past[enrolment_id] = some
    own_caps = address_caps.load(tx, {c.address_key for c in cases})
    mailed = _mailed_at(tx, {c.address_key for c in asking("mailed_at")} | own_caps.keys())
    happened = _events(tx, [c.enrolment.enrolment_id for c in asking("events")])
    for enrolment_id, known in _signals(tx, asking("signals")).items():
        happened[enrolment_id] = sorted([*happened[enrolment_id], *known], key=lambda event: event.at)
    away = _absences(tx, {c.address_key for c in cases}, today)
    known_ids, known_keys = past.keys() | happened.keys(), mailed.keys() | away.keys() | own_caps.keys()
    return {
        c.enrolment.enrolment_id: History(
            facts=c.facts,
            touches=tuple(past.get(c.enrolment.enrolment_id, ())),
            mailed_at=tuple(mailed.get(c.address_key, ())),
            events=tuple(happened.get(c.enrolment.enrolment_id, ())),
            absences=tuple(away.get(c.address_key, ())),
            own_caps=own_caps.get(c.address_key, ()),
        )
        if c.enrolment.enrolment_id in known_ids or c.address_key in known_keys
        else _nothing_known(c.facts)
        for c in cases
    }


#: Most leads of a batch have no past, and stand alike.
_nothing_known = lru_cache(maxsize=1024)(History)


_TOUCH_COLUMNS = (
    *(touches.c.enrolment_id, touches.c.step, touches.c.occurrence, touches.c.state, touches.c.taken_at),
    *(touches.c.intended_at, touches.c.template, touches.c.reason),
)


def _past_touches(tx: Tx, ids: Collection[int]) -> dict[int, list[PastTouch]]:
    if not ids:
        return {}
    query = select(*_TOUCH_COLUMNS).where(among(tx, touches.c.enrolment_id, ids)).order_by(touches.c.intended_at)
    return _grouped_touches(tx.execute(query))


def _open_touches(tx: Tx, ids: Collection[int]) -> dict[int, list[PastTouch]]:
    """The touch of the step that an enrolment stands at, whatever became of it: no step is ever done twice."""
    if not ids:
        return {}
    query = (
        select(*_TOUCH_COLUMNS)
        .join(
            enrolments,
            and_(
                enrolments.c.enrolment_id == touches.c.enrolment_id,
                enrolments.c.step == touches.c.step,
                enrolments.c.occurrence == touches.c.occurrence,
            ),
        )
        .where(among(tx, enrolments.c.enrolment_id, ids))
    )
    return _grouped_touches(tx.execute(query))


def _grouped_touches(rows: Iterable[Row[Any]]) -> dict[int, list[PastTouch]]:
    found: dict[int, list[PastTouch]] = defaultdict(list)
    for row in rows:
        at = row.taken_at or row.intended_at
        found[row.enrolment_id].append(
            PastTouch(row.step, row.occurrence, TouchState(row.state), at, row.template, row.reason)
        )
    return found


def _mailed_at(tx: Tx, keys: Collection[str]) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = defaultdict(list)
    if keys:
        query = (
            select(touches.c.address_key, touches.c.taken_at)
            .where(among(tx, touches.c.address_key, keys), touches.c.taken_at.is_not(None))
            .where(touches.c.state.not_in(NO_MAIL))
            .order_by(touches.c.taken_at)
        )
        for row in tx.execute(query):
            found[row.address_key].append(row.taken_at)
    return found


def _events(tx: Tx, ids: Collection[int]) -> dict[int, list[PastEvent]]:
    found: dict[int, list[PastEvent]] = defaultdict(list)
    if ids:
        query = (
            select(touches.c.enrolment_id, touches.c.step, events.c.kind, events.c.at, events.c.is_machine)
            .join(touches, touches.c.touch_id == events.c.touch_id)
            .where(among(tx, touches.c.enrolment_id, ids))
            .order_by(events.c.at)
        )
        for row in tx.execute(query):
            found[row.enrolment_id].append(PastEvent(row.at, row.kind, row.step, row.is_machine))
    return found


def _signals(tx: Tx, cases: Collection[Case]) -> dict[int, list[PastEvent]]:
    """What was heard of these leads and their accounts, at the moment it was heard; what is older than the release is no news."""
    if not cases:
        return {}
    account_ids = {c.lead.account.account_id for c in cases if c.lead.account}
    known: dict[tuple[int | None, int | None], list[Signal]] = defaultdict(list)
    for signal in signals.load_for(tx, {c.lead.lead_id for c in cases}, account_ids, None):
        known[signal.lead_id, signal.account_id].append(signal)
    return {c.enrolment.enrolment_id: list(_news_of(c.lead, known)) for c in cases}


def _news_of(lead: Lead, known: Mapping[tuple[int | None, int | None], Iterable[Signal]]) -> Iterator[PastEvent]:
    accounts = known.get((None, lead.account.account_id), ()) if lead.account else ()
    for signal in (*known.get((lead.lead_id, None), ()), *accounts):
        if lead.release is None or signal.happened_at > lead.release.at:
            yield PastEvent(signal.received_at, "signal", signal=signal.topic)


def _absences(tx: Tx, keys: Collection[str], today: date) -> dict[str, list[Away]]:
    found: dict[str, list[Away]] = defaultdict(list)
    query = select(absences).where(absences.c.until_on >= today, among(tx, absences.c.address_key, keys))
    for row in tx.execute(query):
        found[row.address_key].append(Away(row.until_on, row.from_on))
    return found
