"""What Prometheus reads: gauges of the database, counted at most a twentieth of the time, and a counter of requests."""

import threading
import time
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from engine.house import House
from engine.store import gauges
from engine.store.gauges import Gauges

_AT_LEAST_S = 10.0
_SHARE = 20  # counting that takes 3 s is done again after a minute


class Metrics(Collector):
    """The metrics of one application, in a registry of its own."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._lock = threading.Lock()
        self._counted: Gauges | None = None
        self._again_at = 0.0
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "rekindle_requests", "Answers given", ["route", "method", "status"], registry=self._registry
        )
        self._registry.register(self)

    def count(self, route: str, method: str, status: int) -> None:
        """One more answer."""
        known = method if method in _METHODS else "other"
        self._requests.labels(route, known, str(status)).inc()

    def expose(self) -> str:
        """Everything as text."""
        return generate_latest(self._registry).decode()

    def describe(self) -> list[Metric]:
        """Nothing: else registering would ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The gauges. Raises Unavailable while the database is away."""
        counted = self._count()
        yield _family("rekindle_leads", "Leads by state", "state", counted.leads)
        yield _family("rekindle_touches", "Touches by state", "state", counted.touches)
        yield _family("rekindle_ready", "Rows that wait for a worker now", "rows", counted.ready)
        yield _family("rekindle_ready_oldest_seconds", "How long the oldest has waited", "rows", counted.oldest_s)
        yield _family("rekindle_leased", "Rows that a worker or the queue holds", "rows", counted.leased)
        yield _family("rekindle_pending_notices", "Notices to our own people, not sent yet", "kind", counted.notices)

    def _count(self) -> Gauges:
        with self._lock:
            started = time.monotonic()
            if self._counted is None or started >= self._again_at:
                with self._house.store.read() as tx:
                    self._counted = gauges.load(tx, self._house.clock.now())
                spent = time.monotonic() - started
                self._again_at = started + max(_AT_LEAST_S, spent * _SHARE)
            return self._counted


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def _family(name: str, help_: str, label: str, values: dict[str, float]) -> Metric:
    family = GaugeMetricFamily(name, help_, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
