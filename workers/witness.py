"""The witness of many machines: what left last, in the Redis that carries the queue. It needs a Redis that keeps its data."""

import os
import socket
import threading
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import redis

from engine.core.errors import Unavailable
from engine.core.generation import Memory
from engine.house import House

_KEY = "rekindle:witness"
#: A writer that was silent for so long is gone; what it handed over last is far behind what others did since.
_FORGOTTEN = timedelta(days=30)


class RedisWitness:
    """Implements Witness: one hash, with the generation and, for each thread of each worker, the mail it handed over last.

    A Redis that was flushed is told again by whoever has worked with it; only when all processes are gone too is it forgotten.
    """

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, socket_timeout=10, socket_connect_timeout=5, decode_responses=True)
        self._mine = threading.local()
        self._generation: str | None = None
        self._noted: dict[str, str] = {}

    def load(self) -> Memory | None:
        """What it says; None when it never saw anything. Raises Unavailable."""
        found = self._ask(lambda: self._redis.hgetall(_KEY))
        if "generation" not in found:
            if self._generation is None:
                return None
            found = self._tell_again()
        generation = self._generation = found.pop("generation")
        pairs = (value.split() for value in found.values())
        return Memory(generation, {touch: datetime.fromisoformat(at) for touch, at in pairs})

    def begin(self) -> str:
        """Begin a new generation, of which nothing was handed over yet; its name. Raises Unavailable."""
        generation = uuid.uuid4().hex
        both = self._redis.pipeline(transaction=True)
        both.delete(_KEY)
        both.hset(_KEY, "generation", generation)
        self._ask(both.execute)
        self._generation, self._noted = generation, {}
        return generation

    def _tell_again(self) -> dict[str, str]:
        """What this process knows; another one may have been quicker."""
        known = {"generation": self._generation or "", **self._noted}
        both = self._redis.pipeline(transaction=True)
        for name, value in known.items():
            both.hsetnx(_KEY, name, value)
        both.hgetall(_KEY)
        found: dict[str, str] = self._ask(both.execute)[-1]
        return found

    def note(self, touch_id: str, taken_at: datetime) -> None:
        """This thread is about to hand over. Raises Unavailable: then it must not."""
        writer = getattr(self._mine, "name", None)
        if writer is None:
            self._forget_the_silent(taken_at)
            writer = self._mine.name = f"{socket.gethostname()}/{os.getpid()}/{uuid.uuid4().hex[:8]}"
        value = f"{touch_id} {taken_at.isoformat(timespec='microseconds')}"
        self._noted[writer] = value
        self._ask(lambda: self._redis.hset(_KEY, writer, value))

    def _forget_the_silent(self, now: datetime) -> None:
        found = self._ask(lambda: self._redis.hgetall(_KEY))
        old = [
            writer
            for writer, value in found.items()
            if writer != "generation" and datetime.fromisoformat(value.split()[1]) < now - _FORGOTTEN
        ]
        if old:
            self._ask(lambda: self._redis.hdel(_KEY, *old))

    def _ask(self, question: Callable[[], Any]) -> Any:
        try:
            return question()
        except redis.RedisError as error:
            raise Unavailable(f"the witness in Redis does not answer: {error}") from error


def attach_witness(house: House) -> House:
    """The house with the witness that its settings ask for: in Redis where there is one and no name is given."""
    if house.settings.redis_url and not house.settings.generation:
        house.witness = RedisWitness(house.settings.redis_url)
    return house
