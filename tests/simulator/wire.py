"""The lines of the simulated world: the queue, the way to the provider, and the provider's way to our web part.

All of them lose, double, delay and mix up what they carry, as the dice say; nothing here runs at the same time as anything else.
"""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from datetime import timedelta
from random import Random
from types import SimpleNamespace
from typing import Any

from engine.adapters.sendgrid_http import Answer, Lost, NotConnected
from engine.core.errors import Unavailable
from engine.crash_points import Crash
from engine.house import House
from engine.testing import FrozenClock
from engine.twin.provider import Provider
from engine.web import events, inbound
from engine.web.doors import Body
from engine.web.troubles import OurTrouble

Hint = tuple[str, tuple[int, ...], str]


class Hints:
    """The queue: ids and tokens. What is on it may be lost, come twice and in any order."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self.waiting: list[Hint] = []
        self.is_faulty = True

    def room(self) -> int:
        """As a queue for two threads has it."""
        return max(0, 4 - len(self.waiting))

    def put(self, actor: str, ids: Any, token: str) -> None:
        """Lost once in twenty times, doubled once in ten."""
        times = self._dice.choices((1, 0, 2), (17, 1, 2))[0] if self.is_faulty else 1
        self.waiting += [(actor, tuple(ids), token)] * times

    def take(self) -> Hint:
        """Any of them."""
        return self.waiting.pop(self._dice.randrange(len(self.waiting)) if self.is_faulty else 0)


class Inline(Executor):
    """Runs what is submitted at once."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))  # a crash goes through it, as it ends a process
        return future


class Line:
    """To the provider. `look` is called for each mail that reaches it, before it is in the ledger."""

    def __init__(self, provider: Provider, clock: FrozenClock, look: Callable[[str, str], None]) -> None:
        self._provider = provider
        self._clock = clock
        self._look = look
        self.is_down = False

    def send(self, message: Mapping[str, Any]) -> Answer:
        """As the real way: an answer, no connection, or an answer that never comes."""
        if self.is_down:
            raise NotConnected("connection refused")
        raw = json.dumps(message).encode()
        known = len(self._provider.ledger)
        headers = {"authorization": f"Bearer {self._provider.key}", "content-type": "application/json"}
        reply = self._provider.take_mail(raw, headers, lambda s: self._clock.move(seconds=s))
        for kept in self._provider.ledger[known:]:
            self._look(kept.touch_id, kept.recipient)
        if reply.is_dropped:
            raise Lost("timeout")
        body = json.dumps(reply.body or {}).encode()
        return Answer(reply.status, dict(reply.headers), body)


class Poster:
    """From the provider to the handlers of our web part: an httpx client, as far as the twin's teller needs one."""

    def __init__(self, house: Callable[[], House], crashed: Callable[[], None]) -> None:
        self._house = house
        self._crashed = crashed
        self.is_down = False

    def post(
        self, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None, files: Any = None
    ) -> Any:
        """The status of the answer; 0 is a connection that fell."""
        if self.is_down:
            return SimpleNamespace(status_code=0)
        try:
            return SimpleNamespace(status_code=self._handle(url, content, headers or {}, files))
        except (Unavailable, OurTrouble):
            return SimpleNamespace(status_code=503)
        except Crash:
            self._crashed()
            return SimpleNamespace(status_code=0)

    def _handle(self, url: str, content: bytes, headers: Mapping[str, str], files: Any) -> int:
        house = self._house()
        if files is None:
            request: Any = SimpleNamespace(headers=headers)
            return events.post_events(request, house, house.provider_events["sendgrid"], Body(content)).status_code
        boundary = "x-simulated-x"
        parts = (
            b'--%b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n'
            % (boundary.encode(), name.encode(), value)
            for name, (_, value) in files.items()
        )
        form: Any = SimpleNamespace(headers={"content-type": f"multipart/form-data; boundary={boundary}"})
        body = Body(b"".join(parts) + f"--{boundary}--\r\n".encode())
        return inbound.post_inbound(form, house, "hook:sendgrid", body).status_code


#: How long the provider's clock lets a stalled request wait.
STALL = timedelta(seconds=6)
