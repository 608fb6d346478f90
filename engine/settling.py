"""What providers and visitors say of touches: each event counts once, in any order, and a touch only moves forward."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from operator import add, attrgetter

import structlog

from engine import pausing, promoting
from engine.core import scanners
from engine.core.company import Company
from engine.core.delivery import EVENT_STATES, ProviderEvent, forward
from engine.core.free_mail import is_free_mail
from engine.core.lead import address_key
from engine.core.touch import TouchState
from engine.house import House
from engine.ports import EventBatch, Unreadable
from engine.store import Tx, click_events, companies, events, leases, settlements, suppressions, touches, waking
from engine.store.settlements import Orphan, Standing
from engine.store.touches import Settled

log = structlog.get_logger()

_DEADLY = frozenset({"suppress_address", "suppress_domain"})
#: Event kinds that end a drip, and the reason that is stored; a bounce and a drop do when their verdict is deadly.
_STOPS = {"complained": "complained", "unsubscribed": "unsubscribed"}
#: What campaigns may wait for.
_HAPPENINGS = ("delivered", "opened", "clicked")
_REFUSALS = ("bounced", "dropped", "blocked")
#: What is new about the clicks of a mail: one more of them, or the moment when it was delivered.
_UNMASKING = ("clicked", "delivered")
UNREADABLE = "unreadable"
#: The states that each kind of event goes beyond, as words: an enum's own look-up takes ten times as long.
_BEHIND = {k: {str(s) for s in TouchState if forward(s, towards) is not s} for k, towards in EVENT_STATES.items()}
_WAITED_FOR = {str(TouchState.TAKEN), str(TouchState.UNCLEAR)}
_ORPHANS_AT_ONCE = 1000
_touch_of = attrgetter("touch_id")


@dataclass(frozen=True, slots=True)
class Heard:
    """How many events were new, copies of known ones, about mails that are not ours, or none that we know."""

    new: int = 0
    copies: int = 0
    not_ours: int = 0
    unreadable: int = 0

    def __add__(self, other: "Heard") -> "Heard":
        """Both together."""
        return Heard(*map(add, astuple(self), astuple(other)))


def receive_events(house: House, told: Sequence[ProviderEvent], now: datetime) -> Heard:
    """Settle touches by these events, in one transaction; safe to repeat."""
    return receive_batch(house, EventBatch(tuple(told)), now)


def receive_batch(house: House, batch: EventBatch, now: datetime) -> Heard:
    """The same for a batch that holds events which nobody could read; those are kept apart, and the others count."""
    told = sorted(batch.events, key=_touch_of)  # what is read and written one after the other lies side by side
    with house.store.begin("receiving.events") as tx:
        known = settlements.lock(tx, dict.fromkeys(map(_touch_of, told)))
        ours = _ours(told, known)
        fresh = events.add(tx, ours, now)
        events.add(tx, [_apart(each, now) for each in batch.unreadable], now)
        by_kind = _by_kind(fresh)
        _settle(tx, by_kind, known, now)
        _unmask(tx, by_kind)
        waking.by_events(tx, {known[touch_id][1] for touch_id in _touches_of(by_kind, _HAPPENINGS)}, now)
        _stop(tx, by_kind, known, now)
        _pause(tx, by_kind, now)
    heard = Heard(len(fresh), len(ours) - len(fresh), len(told) - len(ours), len(batch.unreadable))
    if heard.not_ours or heard.unreadable:
        log.warning("events_passed_over", not_ours=heard.not_ours, unreadable=heard.unreadable)
    return heard


def _ours(told: Iterable[ProviderEvent], known: Mapping[str, Standing]) -> list[ProviderEvent]:
    """Those about mails that left us, to the address that they went to: an id that somebody copied says nothing.

    An event without a recipient is one that our own pages saw. A bounce that is not final does not end a drip, whoever told it.
    """
    found = []
    for event in told:
        row = known.get(event.touch_id)
        if row is None:
            continue
        _, _, _, address, has_left = row
        whose = event.recipient
        if whose is None or (has_left and (whose == address or address_key(whose) == address)):
            found.append(_judged(event) if event.kind == "bounced" else event)
    return found


def _judged(event: ProviderEvent) -> ProviderEvent:
    is_harmless = event.verdict is not None and event.verdict not in _DEADLY
    return event._replace(kind="blocked") if is_harmless else event


def _apart(each: Unreadable, now: datetime) -> ProviderEvent:
    detail = {"why": each.why, "told": each.told}
    return ProviderEvent(f"{UNREADABLE}/{each.key}", "", UNREADABLE, now, detail=detail)


ByKind = Mapping[str, Sequence[ProviderEvent]]


def _by_kind(fresh: Iterable[ProviderEvent]) -> ByKind:
    found: dict[str, list[ProviderEvent]] = defaultdict(list)
    for event in fresh:
        found[event.kind].append(event)
    return found


def _of_kinds(by_kind: ByKind, kinds: Iterable[str]) -> list[ProviderEvent]:
    return [event for kind in kinds for event in by_kind.get(kind, ())]


def _touches_of(by_kind: ByKind, kinds: Iterable[str]) -> set[str]:
    return {event.touch_id for event in _of_kinds(by_kind, kinds)}


def _settle(tx: Tx, by_kind: ByKind, known: Mapping[str, Standing], now: datetime) -> None:
    """Each touch goes as far forward as the strongest of its events says; its enrolment is looked at again."""
    moves: dict[str, tuple[str, str, str | None]] = {}  # from which state, to which, and why
    states = {standing[2] for standing in known.values()}
    for kind, behind in _BEHIND.items():
        if behind.isdisjoint(states):  # as of nearly every word that a provider has taken a mail over
            continue
        towards, is_grave = str(EVENT_STATES[kind]), kind in _REFUSALS or kind in _STOPS
        states.add(towards)
        for event in by_kind.get(kind, ()):
            touch_id, _, was, _, has_left = known[event.touch_id]
            if has_left and (moves[touch_id][1] if touch_id in moves else was) in behind:
                moves[touch_id] = (was, towards, _reason(event) if is_grave else None)
    alike: dict[tuple[str, str, str | None], list[str]] = defaultdict(list)
    for touch_id, move in moves.items():
        alike[move].append(touch_id)
    for move, ids in alike.items():  # few: reasons are words of ours
        touches.settle_alike(tx, ids, *move, now)
    touches.wake(tx, [touch_id for touch_id, move in moves.items() if move[0] in _WAITED_FOR], now)


def _reason(event: ProviderEvent) -> str:
    """Why it came back, or what its reader said of it."""
    return (event.reason if event.kind in _REFUSALS else None) or event.kind


def _unmask(tx: Tx, by_kind: ByKind) -> None:
    """What looked like a reader's click may turn out to be a program's when the others of its mail, or its delivery, are known."""
    clicked = click_events.load(tx, _touches_of(by_kind, _UNMASKING))
    if not clicked:
        return
    found = {each for mail in clicked.values() for each in scanners.machines(*mail)}
    found |= _on_rounds(tx, by_kind.get("clicked", ()))
    known = {click.event_id for mail in clicked.values() for click in mail.clicks if click.is_machine}
    click_events.mark_machines(tx, found - known)


def _on_rounds(tx: Tx, clicks: Sequence[ProviderEvent]) -> set[int]:
    """The clicks, in other mails too, of programs that look through those of many people and have just followed one more link."""
    clients = {(event.client_key, event.at) for event in clicks if event.client_key}
    return {each for key, at in clients for each in scanners.rounds(click_events.load_visits(tx, key, at))}


def _stop(tx: Tx, by_kind: ByKind, known: Mapping[str, Standing], now: datetime) -> None:
    """Dead addresses, complaints and unsubscriptions: no mail to that address any more. A few statements for a batch."""
    reasons: dict[str, str] = {}
    domains = set()
    for event in _of_kinds(by_kind, (*_REFUSALS, *_STOPS)):
        if reason := _stop_word(event):
            _, _, _, address, _ = known[event.touch_id]
            reasons[address] = suppressions.weightier(reason, reasons.get(address))
            if event.verdict == "suppress_domain":
                domains.add(address.rpartition("@")[2])
    if reasons:
        promoting.suppress_each(tx, reasons, "provider", now)
    # Millions of people share a provider's domain: one odd answer does not speak for them.
    gone = sorted(domain for domain in domains if not is_free_mail(domain))
    suppressions.add(tx, "domain", gone, "bounced", "provider", now)


def _stop_word(event: ProviderEvent) -> str | None:
    if event.kind in _STOPS:
        return _STOPS[event.kind]
    if event.verdict not in _DEADLY and (event.kind != "bounced" or event.verdict is not None):
        return None
    return event.reason if event.reason in _STOPS.values() else "bounced"


def _pause(tx: Tx, by_kind: ByKind, now: datetime) -> None:
    """Refusals that are about us count against the campaign, never against the lead."""
    ours: Collection[str] = {e.touch_id for e in _of_kinds(by_kind, _REFUSALS) if e.verdict == "ours"}
    if not ours:
        return
    company = companies.load(tx)
    if company is not None:
        pausing.pause_refused(tx, ours, Company.model_validate(company.body), now)


def settle_orphans(house: House, now: datetime) -> int:
    """What a worker had taken when it died, and whose drip was stopped before anybody came back to it. Counts them.

    A transport that reads back knows whether it has them; else they are unclear until an event says more.
    """
    with house.store.read() as tx:
        orphans = settlements.find_orphans(tx, now - 2 * leases.HELD, now + 10 * leases.HELD, _ORPHANS_AT_ONCE)
    if not orphans:
        return 0
    readable = [each.touch_id for each in orphans if _reads_back(house, each)]
    sent = house.transport.find_sent(readable) if readable else set()
    settled = [_of_orphan(each, sent, is_known=_reads_back(house, each)) for each in orphans]
    with house.store.begin("settling.orphans") as tx:
        touches.settle(tx, settled, now)
    log.warning("orphans_settled", touches=len(settled))
    return len(settled)


def _reads_back(house: House, orphan: Orphan) -> bool:
    return house.transport.settles == "readback" and orphan.transport == house.transport.name


def _of_orphan(orphan: Orphan, sent: Collection[str], *, is_known: bool) -> Settled:
    if orphan.touch_id in sent:
        return Settled(orphan.touch_id, TouchState.TAKEN, TouchState.ACCEPTED)
    if is_known:
        return Settled(orphan.touch_id, TouchState.TAKEN, TouchState.WITHHELD, orphan.stopped_for)
    return Settled(orphan.touch_id, TouchState.TAKEN, TouchState.UNCLEAR, "crashed")
