"""The twin's state: what it has accepted, how it shall break, and what it will tell of each mail. Shared by threads."""

import itertools
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.ports import Clock
from engine.twin.events import Event, event_of
from engine.twin.rules import MOST_BYTES, addresses_of, people_of, problems


class Fault(BaseModel):
    """How the next `times` requests go wrong.

    status: this answer instead of its own. stall: it waits so many `seconds` and then lets the connection fall. drop: it lets the
    connection fall at once. `after`: only when the mail is in the ledger (with status: the mail is accepted and the answer lies).
    """

    model_config = ConfigDict(extra="forbid")

    kind: Literal["status", "stall", "drop"]
    times: int = Field(default=1, ge=1)
    status: int = Field(default=500, ge=200, le=599)
    headers: dict[str, str] = {}
    seconds: float = Field(default=0.0, ge=0.0, le=600.0)
    after: bool = False


class Fate(BaseModel):
    """What is told of mails to an address, or to "@" and a domain: events in the provider's own words, `processed` aside."""

    model_config = ConfigDict(extra="forbid")

    to: str
    events: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One mail that it could have delivered: the line of a ledger."""

    at: datetime
    request: int
    message_id: str
    recipient: str
    touch_id: str
    subject: str
    reply_to: str
    headers: Mapping[str, str] = field(repr=False)
    custom_args: Mapping[str, str] = field(repr=False)
    text: str = field(repr=False)
    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """What it answers; `is_dropped`: nothing, the connection falls."""

    status: int = 202
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    is_dropped: bool = False


class Provider:
    """One account at the provider. It takes `limit` requests a minute; `key` is the account's, as long as it is not revoked."""

    def __init__(self, clock: Clock, key: str = "SG.twin", limit: int = 10_000) -> None:
        self.key, self.limit, self.is_revoked = key, limit, False
        self.ledger: list[Kept] = []
        self.pending: list[Event] = []
        self._on_their_way = 0
        self.requests: list[Mapping[str, Any]] = []
        self._clock = clock
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._fates: dict[str, tuple[dict[str, Any], ...]] = {}
        self._numbers = itertools.count(1)
        self._window, self._asked = clock.now(), 0

    def break_by(self, faults: list[Fault]) -> None:
        """From now on requests go wrong like this, one fault after the other; an empty list heals it."""
        with self._lock:
            self._faults = [fault.model_copy() for fault in faults]

    def decree(self, fates: list[Fate]) -> None:
        """From now on these addresses and domains meet these fates; everybody else gets the mail."""
        with self._lock:
            self._fates = {fate.to.casefold(): fate.events for fate in fates}

    def requested(self) -> Counter[str]:
        """How many requests it could have accepted, by touch: no count is ever above one."""
        with self._lock:
            return Counter(kept.touch_id for kept in self.ledger)

    @property
    def untold(self) -> int:
        """How many events nobody has taken yet; those that are on their way count."""
        with self._lock:
            return len(self.pending) + self._on_their_way

    def take_pending(self) -> list[Event]:
        """What is to be told, which is nobody else's until it is settled."""
        with self._lock:
            events, self.pending = self.pending, []
            self._on_their_way += len(events)
        return events

    def settle_pending(self, taken: int, refused: Iterable[Event]) -> None:
        """So many of them have had their turn; those that were refused are told again."""
        with self._lock:
            self.pending += refused
            self._on_their_way -= taken

    def take_mail(self, raw: bytes, headers: Mapping[str, str], sleep: Callable[[float], None] = time.sleep) -> Reply:
        """POST /v3/mail/send, as the real one answers it, unless a fault comes first."""
        now, fault = self._clock.now(), self._next_fault()
        if fault and not fault.after:
            return self._broken(fault, sleep)
        limit = self._limit(now)
        reply = self._judge(raw, headers, now, limit)
        if fault and reply.status in {200, 202}:
            return self._broken(fault, sleep)
        return Reply(reply.status, reply.body, {**limit, **reply.headers})

    def _next_fault(self) -> Fault | None:
        with self._lock:
            if not self._faults:
                return None
            fault = self._faults[0]
            fault.times -= 1
            if fault.times == 0:
                self._faults.pop(0)
            return fault

    def _broken(self, fault: Fault, sleep: Callable[[float], None]) -> Reply:
        if fault.kind == "status":
            return Reply(fault.status, _error("", "the twin was asked to say so"), fault.headers)
        if fault.kind == "stall":
            sleep(fault.seconds)
        return Reply(is_dropped=True)

    def _limit(self, now: datetime) -> dict[str, str]:
        with self._lock:
            if not self._window <= now < self._window + timedelta(minutes=1):
                self._window, self._asked = now, 0
            self._asked += 1
            left, reset = max(0, self.limit - self._asked), self._window + timedelta(minutes=1)
            over = {"Retry-After": str(int((reset - now).total_seconds()))} if self._asked > self.limit else {}
        names = {
            "X-RateLimit-Limit": self.limit,
            "X-RateLimit-Remaining": left,
            "X-RateLimit-Reset": int(reset.timestamp()),
        }
        return {name: str(value) for name, value in names.items()} | over

    def _judge(self, raw: bytes, headers: Mapping[str, str], now: datetime, limit: Mapping[str, str]) -> Reply:
        if self.is_revoked or headers.get("authorization") != f"Bearer {self.key}":
            return Reply(401, _error("", "The provided authorization grant is invalid, expired, or revoked"))
        if "Retry-After" in limit:
            return Reply(429, _error("", "too many requests"))
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return Reply(415, _error("", "Content-Type should be application/json."))
        if len(raw) > MOST_BYTES:
            return Reply(413, _error("", "Payload Too Large"))
        try:
            message = json.loads(raw)
        except (ValueError, RecursionError):
            return Reply(400, _error("", "Bad Request"))
        wrong = problems(message)
        if wrong:
            return Reply(
                400, {"errors": [{"message": words, "field": where or None, "help": None} for where, words in wrong]}
            )
        return self._accept(message, now)

    def _accept(self, message: Mapping[str, Any], now: datetime) -> Reply:
        number = next(self._numbers)
        with self._lock:
            self.requests.append(message)
        if message.get("mail_settings", {}).get("sandbox_mode", {}).get("enable"):
            return Reply(200)
        message_id = f"twin-{number:08d}"
        kept = [k for person in people_of(message) for k in _kept(message, person, number, message_id, now)]
        with self._lock:
            self.ledger += kept
            self.pending += [event for k in kept for event in self._told(k)]
        return Reply(202, None, {"X-Message-Id": message_id})

    def _told(self, kept: Kept) -> list[Event]:
        address = kept.recipient.casefold()
        told = (
            self._fates.get(address) or self._fates.get("@" + address.rpartition("@")[2]) or ({"event": "delivered"},)
        )
        first = () if any(e.get("event") == "dropped" for e in told) else ({"event": "processed"},)
        return [
            event_of(more, kept.recipient, kept.message_id, kept.custom_args, kept.at + timedelta(seconds=n))
            for n, more in enumerate((*first, *told))
        ]


def _kept(
    message: Mapping[str, Any], person: Mapping[str, Any], number: int, message_id: str, now: datetime
) -> list[Kept]:
    args = {**message.get("custom_args", {}), **person.get("custom_args", {})}
    headers = {**message.get("headers", {}), **person.get("headers", {})}
    content = {block["type"]: block["value"] for block in message.get("content", [])}
    said = [
        *(person.get("subject") or message.get("subject") or "", message.get("reply_to", {}).get("email", "")),
        *(content.get("text/plain", ""), content.get("text/html", "")),
    ]
    subject, reply_to, text, html = (_substituted(part, person.get("substitutions", {})) for part in said)
    return [
        Kept(now, number, message_id, address, args.get("touch_id", ""), subject, reply_to, headers, args, text, html)
        for address in addresses_of(person)
    ]


def _substituted(said: str, tags: Mapping[str, str]) -> str:
    """As the real one puts values in: tags in a value are tags again, up to four deep."""
    for _ in range(4):
        before = said
        for tag, value in tags.items():
            said = said.replace(tag, value)
        if said == before:
            break
    return said


def _error(where: str, words: str) -> dict[str, Any]:
    return {"errors": [{"message": words, "field": where or None, "help": None}]}
