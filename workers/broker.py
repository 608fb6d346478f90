"""The queue: dramatiq in this process, or on Redis when one is configured. It carries ids and tokens, never truth.

The middleware is named one by one: the default set has Retries (which puts a message back with a delay) and TimeLimit (which raises
inside a thread, even between a provider's yes and our commit). The sweeper is the retry.
"""

import threading
from collections.abc import Sequence
from typing import Any

import dramatiq
import redis
from dramatiq.brokers.redis import RedisBroker
from dramatiq.brokers.stub import StubBroker
from dramatiq.middleware import Middleware, ShutdownNotifications

from engine.settings import Settings
from workers.collector import spare_the_collector

QUEUE = "rekindle"
#: Batches that may wait unstarted, per worker thread (DESIGN section 2, walk A): more of them would only outlive their lease.
UNSTARTED_PER_THREAD = 2
#: A worker that says nothing for so long is gone; far longer than the longest actor.
_HEARTBEAT_TIMEOUT_MS = 10 * 60 * 1000


class Unstarted(Middleware):
    """Counts the messages of this process that no worker has begun."""

    def __init__(self) -> None:
        self._count = 0
        self._lock = threading.Lock()

    @property
    def count(self) -> int:
        """How many wait."""
        return self._count

    def after_enqueue(self, broker: dramatiq.Broker, message: Any, delay: int | None) -> None:  # noqa: ARG002
        """One more waits."""
        with self._lock:
            self._count += 1

    def before_process_message(self, broker: dramatiq.Broker, message: Any) -> None:  # noqa: ARG002
        """A worker has begun one."""
        with self._lock:
            self._count -= 1


class Queue:
    """Where the relay puts batches. `broker` is dramatiq's; actors are declared on it."""

    def __init__(self, settings: Settings) -> None:
        self._threads = settings.worker_threads
        self._unstarted = Unstarted()
        if settings.redis_url:
            # Its own client has no timeout: a Redis that hangs would hang the relay.
            client = redis.Redis.from_url(settings.redis_url, socket_timeout=10, socket_connect_timeout=5)
            self.broker: dramatiq.Broker = RedisBroker(  # type: ignore[no-untyped-call] # it has no annotations
                client=client,
                middleware=[ShutdownNotifications()],
                maintenance_chance=10_000,
                heartbeat_timeout=_HEARTBEAT_TIMEOUT_MS,
            )
        else:
            self.broker = StubBroker(middleware=[self._unstarted])
        self.broker.emit_after("process_boot")

    def room(self) -> int:
        """How many more batches may be put on the queue now; raises redis.RedisError when Redis is away."""
        return max(0, UNSTARTED_PER_THREAD * self._threads * self._workers() - self._waiting())

    def put(self, actor: str, ids: Sequence[int], token: str) -> None:
        """Enqueue one batch for the actor of this name."""
        self.broker.get_actor(actor).send(list(ids), token)

    def start_workers(self) -> dramatiq.Worker:
        """Worker threads in this process; stop() them."""
        spare_the_collector()
        worker = dramatiq.Worker(self.broker, worker_threads=self._threads, worker_timeout=100)
        worker.start()
        return worker

    def drain(self, worker: dramatiq.Worker) -> None:
        """Wait until everything that was put on the in-process queue is done."""
        assert isinstance(self.broker, StubBroker)
        self.broker.join(QUEUE, fail_fast=False)
        worker.join()

    def _waiting(self) -> int:
        if isinstance(self.broker, RedisBroker):
            return int(self.broker.client.llen(f"dramatiq:{QUEUE}"))
        return self._unstarted.count

    def _workers(self) -> int:
        """Worker processes that are alive, one at least."""
        if isinstance(self.broker, RedisBroker):
            return max(1, int(self.broker.client.zcard("dramatiq:__heartbeats__")) - 1)
        return 1


#: What putting a batch on the queue may raise when the queue is away or full; the lease runs out and the sweeper tries again.
QUEUE_ERRORS = (redis.RedisError, dramatiq.errors.BrokerConnectionError, OSError)
