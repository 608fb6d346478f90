"""The relay: moves what is due, unread or pending from the database to the queue, a leased batch at a time."""

import structlog

from engine.core.errors import Unavailable
from engine.house import House
from engine.store import leases
from workers.actors import ROUTES
from workers.broker import QUEUE_ERRORS, Queue

log = structlog.get_logger()


class Relay:
    """One per clock process. `move` and `sweep` are called by the timetable; both are harmless when run twice."""

    def __init__(self, house: House, queue: Queue) -> None:
        self._house = house
        self._queue = queue
        self.failures = 0

    def move(self) -> int:
        """Lease what is ready, as much as the queue has room for, and enqueue it; the number of rows moved.

        When the queue is away the rows stay leased until their lease runs out: nothing is lost, nothing done twice.
        """
        moved = 0
        try:
            while (room := self._queue.room()) > 0:
                batches = self._lease(room)
                for actor, ids, token in batches:
                    self._queue.put(actor, ids, token)
                    moved += len(ids)
                if not batches:
                    break
        except QUEUE_ERRORS as error:
            self.failures += 1
            log.warning("queue_unavailable", error=str(error), failures=self.failures)
        else:
            self.failures = 0
        return moved

    def _lease(self, room: int) -> list[tuple[str, tuple[int, ...], str]]:
        """Batches of all kinds by one transaction; rows that failed before come one by one."""
        now, size = self._house.clock.now(), self._house.settings.batch_size
        batches: list[tuple[str, tuple[int, ...], str]] = []
        with self._house.store.read() as tx:
            waiting = leases.find_waiting(tx, tuple(kind for kind, _ in ROUTES), now)
        if not waiting:
            return batches
        with self._house.store.begin("relay.lease") as tx:
            for kind, actor in ROUTES:
                if len(batches) >= room:
                    break
                if kind not in waiting:
                    continue
                lease = leases.lease_ready(tx, kind, now, size)
                batches += [(actor, lease.ids, lease.token)] * bool(lease.ids)
                batches += [(actor, (row,), lease.token) for row in lease.singly]
        return batches

    def sweep(self) -> int:
        """Free the rows whose holder is gone; how many there were."""
        now = self._house.clock.now()
        try:
            with self._house.store.begin("relay.sweep") as tx:
                freed = {kind.table.name: leases.free_expired(tx, kind, now) for kind, _ in ROUTES}
        except Unavailable as error:
            log.warning("sweep_failed", error=str(error))
            return 0
        if any(freed.values()):
            log.warning("leases_ran_out", **freed)
        return sum(freed.values())
