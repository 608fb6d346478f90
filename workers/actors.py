"""The actors: two lines each, ids only, harmless when run twice. A message is a hint; the lease in the row decides."""

from collections.abc import Callable, Sequence

import dramatiq
import structlog

from engine import alerting, sending
from engine.house import House
from engine.store import leases
from engine.store.leases import Leasable
from triggers import inbox, watch
from workers.broker import QUEUE

log = structlog.get_logger()

Flow = Callable[[House, Sequence[int]], None]

#: Which rows the relay moves to which actor, the most urgent first: a stop is worth more than a mail.
ROUTES: tuple[tuple[Leasable, str], ...] = (
    (leases.INBOUNDS, "read_inbound"),
    (leases.NOTICES, "notify"),
    (leases.ENROLMENTS, "advance"),
    (leases.ITEMS, "read_items"),
    (leases.SOURCES, "poll"),
)


def declare(broker: dramatiq.Broker, house: House) -> None:
    """Declare the actors on `broker`, working in `house`."""

    def advance(ids: list[int], token: str) -> None:
        _guarded(house, leases.ENROLMENTS, ids, token, lambda: sending.advance_enrolments(house, ids, token))

    def read_inbound(ids: list[int], token: str) -> None:
        _held(house, leases.INBOUNDS, ids, token, inbox.read_inbounds)

    def notify(ids: list[int], token: str) -> None:
        _held(house, leases.NOTICES, ids, token, alerting.deliver_notices)

    def poll(ids: list[int], token: str) -> None:
        _held(house, leases.SOURCES, ids, token, watch.poll_sources)

    def read_items(ids: list[int], token: str) -> None:
        _held(house, leases.ITEMS, ids, token, watch.read_items)

    for work in (advance, read_inbound, notify, poll, read_items):
        dramatiq.actor(work, actor_name=work.__name__, broker=broker, queue_name=QUEUE)


def _held(house: House, kind: Leasable, ids: Sequence[int], token: str, flow: Flow) -> None:
    """Run `flow` on those rows of the batch that are still ours, then free them."""

    def work() -> None:
        with house.store.begin(f"{kind.table.name}.restamp") as tx:
            mine, held = leases.restamp(tx, kind, ids, token, house.clock.now())
        if held:
            flow(house, sorted(held))
            with house.store.begin(f"{kind.table.name}.finish") as tx:
                leases.finish(tx, kind, mine, held)

    _guarded(house, kind, ids, token, work)


def _guarded(house: House, kind: Leasable, ids: Sequence[int], token: str, work: Callable[[], None]) -> None:
    """What a flow could not finish goes back with its error and a later date; nothing is retried by the queue."""
    try:
        work()
    except Exception as error:  # noqa: BLE001 - the row keeps the error, and a worker never dies of one batch
        log.exception("batch_failed", rows=kind.table.name, count=len(ids))
        with house.store.begin(f"{kind.table.name}.give_back") as tx:
            words = f"{type(error).__name__}: {error}"
            leases.give_back(tx, kind, leases.held_token(token), ids, house.clock.now(), words)
