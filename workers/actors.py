"""The actors: two lines each, ids only, harmless when run twice. A message is a hint; the lease in the row decides."""

from collections.abc import Callable, Sequence

import dramatiq
import structlog

from engine import notifying, sending, subscribing
from engine.house import House
from engine.store import leases
from engine.store.leases import Leasable
from triggers import inbox, watch
from workers.broker import QUEUE

log = structlog.get_logger()

Flow = Callable[[House, Sequence[int], str], None]

#: Which rows the relay moves to which actor, the most urgent first: a stop is worth more than a mail.
ROUTES: tuple[tuple[Leasable, str], ...] = (
    (leases.INBOUNDS, "read_inbound"),
    (leases.NOTICES, "notify"),
    (leases.ENROLMENTS, "advance"),
    (leases.ITEMS, "read_items"),
    (leases.SOURCES, "poll"),
    (leases.FAREWELLS, "leave_hubs"),
)


def declare(broker: dramatiq.Broker, house: House) -> None:
    """Declare the actors on `broker`, working in `house`."""

    def advance(ids: list[int], token: str) -> None:
        _guarded(sending.advance_enrolments, house, leases.ENROLMENTS, ids, token)

    def read_inbound(ids: list[int], token: str) -> None:
        _guarded(inbox.read_inbounds, house, leases.INBOUNDS, ids, token)

    def notify(ids: list[int], token: str) -> None:
        _guarded(notifying.deliver_notices, house, leases.NOTICES, ids, token)

    def poll(ids: list[int], token: str) -> None:
        _guarded(watch.poll_sources, house, leases.SOURCES, ids, token)

    def read_items(ids: list[int], token: str) -> None:
        _guarded(watch.read_items, house, leases.ITEMS, ids, token)

    def leave_hubs(ids: list[int], token: str) -> None:
        _guarded(subscribing.leave_hubs, house, leases.FAREWELLS, ids, token)

    for work in (advance, read_inbound, notify, poll, read_items, leave_hubs):
        dramatiq.actor(actor_name=work.__name__, broker=broker, queue_name=QUEUE)(work)


def _guarded(flow: Flow, house: House, kind: Leasable, ids: Sequence[int], token: str) -> None:
    """What a flow could not finish goes back with its error and a later date; nothing is retried by the queue."""
    try:
        flow(house, ids, token)
    except Exception as error:  # the row keeps the error, and a worker never dies of one batch
        log.exception("batch_failed", rows=kind.table.name, count=len(ids))
        with house.store.begin(f"{kind.table.name}.give_back") as tx:
            words = f"{type(error).__name__}: {error}"
            leases.give_back(tx, kind, leases.held_token(token), ids, house.clock.now(), words)
