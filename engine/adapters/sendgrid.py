"""Sending through SendGrid's Web API v3 (twilio.com/docs/sendgrid/api-reference/mail-send).

One request per mail, several at a time, unless `batch` is set: the provider has no idempotency key, so what a lost answer leaves
open is one request.
Nothing is sent twice from here; the flow decides from the outcome. Every touch carries its opaque id in custom_args, by which
events come back.
"""

import json
import re
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import structlog

from engine import crash_points
from engine.adapters.gate import Gate
from engine.adapters.sendgrid_examining import examine_key
from engine.adapters.sendgrid_http import Answer, Api, Asks, Lost, NotConnected
from engine.adapters.sendgrid_message import content_key, hostile_header, message_of
from engine.adapters.sendgrid_sharing import fits, share
from engine.core.delivery import Accepted, Deferred, Outcome, Refused, Unclear
from engine.core.findings import Finding
from engine.ports import Clock, Mail
from engine.settings import SendGridAccount

log = structlog.get_logger()

MOST_AT_ONCE = 1000  # personalizations of a request
_RETRY_IN, _LONGEST_HOLD = timedelta(minutes=1), timedelta(hours=1)
#: Of the time for a group, what is kept for reading the last answer.
_MARGIN_S = 1.0
_AT_PERSON = re.compile(r"personalizations\.(\d{1,4})\.to\b", re.ASCII)
_MAX_REASON = 300
#: Of one of them, or of all together: nothing was taken, and fewer mails may be.
_SPLIT = frozenset({400, 413})


class SendGridTransport:
    """Implements Transport.

    With `batch` a request holds up to 1,000 mails of one sender whose texts have as many lines; what differs in them goes as
    substitutions (sendgrid_sharing). Who has more of it than the provider takes is alone in a request. A lost answer leaves all
    mails of its request unclear.
    """

    name = "sendgrid"
    settles: Literal["readback", "events", "never"] = "events"

    def __init__(
        self, account: SendGridAccount, clock: Clock, api: Asks | None = None, pool: Executor | None = None
    ) -> None:
        """`api` asks the provider, `pool` runs the requests: a simulator, where nothing runs at once, has its own."""
        self.group_size = MOST_AT_ONCE if account.batch else account.concurrency
        self.timeout = timedelta(seconds=account.timeout_s)
        self._account = account
        self._clock = clock
        # Each request waits three times: to be connected, to be sent, to be answered.
        self._api: Asks = api or Api(account.api_key.get_secret_value(), account.host, account.timeout_s / 3)
        self._gate = Gate()
        self._lock = threading.Lock()
        self._pool = pool

    def send(self, group: Sequence[Mail]) -> list[Outcome]:
        """One outcome per mail. What has not begun when the time is over is deferred, what is under way is unclear."""
        requests = _requests(group) if self._account.batch else [[mail] for mail in group]
        span = self._account.timeout_s - _MARGIN_S
        over_at = time.monotonic() + span
        futures = [self._threads().submit(self._send, request, over_at) for request in requests]
        wait(futures, span)
        outcomes: dict[int, Outcome] = {}
        for request, future in zip(requests, futures, strict=True):
            for mail, outcome in zip(request, _outcomes(future, len(request)), strict=True):
                outcomes[id(mail)] = outcome
        return [outcomes[id(mail)] for mail in group]

    def find_sent(self, touch_ids: Iterable[str]) -> set[str]:
        """Nothing: SendGrid tells by its events."""
        del touch_ids
        return set()

    def examine(self) -> list[Finding]:
        """For `rekindle doctor`; sends nothing."""
        return examine_key(self._account)

    def _threads(self) -> Executor:
        with self._lock:
            self._pool = self._pool or ThreadPoolExecutor(self._account.concurrency, "sendgrid")
            return self._pool

    def _send(self, mails: Sequence[Mail], over_at: float) -> list[Outcome]:
        """One request; those whom it is refused for are left out, and the others go in the next one, while there is time."""
        hostile = [hostile_header(mail) for mail in mails]
        outcomes: dict[str, Outcome] = {
            mail.touch_id: Refused(None, f"the header {name} holds a line break", is_permanent=True, verdict="ours")
            for mail, name in zip(mails, hostile, strict=True)
            if name
        }
        left = [mail for mail in mails if mail.touch_id not in outcomes]
        while left:
            told = self._ask(left, over_at)
            outcomes |= told
            left = [mail for mail in left if mail.touch_id not in told]
        return [outcomes[mail.touch_id] for mail in mails]

    def _ask(self, mails: Sequence[Mail], over_at: float) -> dict[str, Outcome]:
        """What the provider says of these mails: of all of them, or only of those that stand in the others' way."""
        now = self._clock.now()
        if time.monotonic() >= over_at:  # whoever waits for us has gone on, and our lease may be over
            return _same(mails, Deferred("sendgrid: no time left"))
        if held := self._gate.admit(now):
            return _same(mails, held)
        crash_points.reach("sendgrid.send:before")
        try:
            answer = self._api.send(message_of(mails, is_sandbox=self._account.sandbox))
        except NotConnected as error:
            return self._noted(mails, Deferred(f"sendgrid: no connection ({error})"[:_MAX_REASON], now + _RETRY_IN))
        except Lost as error:
            return self._noted(mails, Unclear(f"sendgrid: {error}"))
        crash_points.reach("sendgrid.send:after")
        now = self._clock.now()
        self._heed_limit(answer, now)
        if answer.status in _SPLIT and len(mails) > 1:
            return self._without_the_bad(mails, answer, over_at)
        return self._noted(mails, outcome_of(answer, now))

    def _noted(self, mails: Sequence[Mail], outcome: Outcome) -> dict[str, Outcome]:
        self._gate.note(outcome, self._clock.now())
        if not isinstance(outcome, Accepted):
            log.warning("sendgrid", outcome=type(outcome).__name__.lower(), touches=len(mails))
        return _same(mails, outcome)

    def _without_the_bad(self, mails: Sequence[Mail], answer: Answer, over_at: float) -> dict[str, Outcome]:
        """A request that was refused whole was accepted for nobody, so its good mails may be asked about again.

        Whom the provider names is left out; when it names nobody, each half is asked about by itself.
        """
        named = {int(found[1]) for _, field in _errors(answer.body) if (found := _AT_PERSON.match(field))}
        bad = [mails[n] for n in sorted(named) if n < len(mails)]
        if bad:
            return _same(bad, outcome_of(answer, self._clock.now()))
        half = len(mails) // 2
        return self._ask(mails[:half], over_at) | self._ask(mails[half:], over_at)

    def _heed_limit(self, answer: Answer, now: datetime) -> None:
        """The rate is the provider's to say: nothing more is asked until its window is new."""
        if answer.status == 429 or answer.headers.get("X-RateLimit-Remaining", "").strip() == "0":
            self._gate.hold(_reset_at(answer.headers, now), now)


def outcome_of(answer: Answer, now: datetime) -> Outcome:
    """From a status to an outcome. Only a 5xx that says it did nothing (503) is sure; the others may have."""
    status = answer.status
    if 200 <= status < 300:
        return Accepted((answer.headers.get("X-Message-Id") or "")[:200] or None)
    if status == 429:
        return Deferred("sendgrid: 429", _reset_at(answer.headers, now), holds_all=True)
    if status == 503:
        return Deferred("sendgrid: 503", _retry_at(answer.headers, now), holds_all=True)
    if status >= 500:
        return Unclear(f"sendgrid: {status}")
    errors = _errors(answer.body)
    said = "; ".join(f"{field}: {words}" if field else words for words, field in errors)
    reason = " ".join(f"sendgrid: {status} {said}".split())[:_MAX_REASON]
    if status == 400 and any(_AT_PERSON.match(field) for _, field in errors):
        return Refused(status, reason, is_permanent=True, verdict="suppress_address")
    # A key, a sender identity, a text or a size of ours that is wrong: it is wrong for more than this mail, and none has left.
    return Refused(status, reason, is_permanent=False, verdict="ours")


def _same(mails: Sequence[Mail], outcome: Outcome) -> dict[str, Outcome]:
    return {mail.touch_id: outcome for mail in mails}


def _outcomes(future: Future[list[Outcome]], count: int) -> list[Outcome]:
    if future.done():
        return future.result()
    if future.cancel():
        return [Deferred("sendgrid: no time left")] * count
    return [Unclear("sendgrid: timeout")] * count


def _requests(group: Sequence[Mail]) -> list[list[Mail]]:
    """Mails of one content key together, each address once in a request (a second mail to it goes in the next)."""
    requests: dict[Any, list[Mail]] = defaultdict(list)
    seen: Counter[Any] = Counter()
    for mail in group:
        key, address = content_key(mail), mail.recipient.casefold()
        seen[key, address] += 1
        requests[key, seen[key, address]].append(mail)
    parts = (r[start : start + MOST_AT_ONCE] for r in requests.values() for start in range(0, len(r), MOST_AT_ONCE))
    return [request for part in parts for request in _fitting(part)]


def _fitting(mails: list[Mail]) -> Iterator[list[Mail]]:
    """Those whose substitutions the provider takes stay together; each of the others goes by itself, and needs none."""
    together = []
    for mail, own in zip(mails, share(mails).values, strict=True):
        if fits(own):
            together.append(mail)
        else:
            yield [mail]
    if together:
        yield together


def _errors(body: bytes) -> list[tuple[str, str]]:
    """(words, field) of each error that the provider names."""
    try:
        told = json.loads(body)
        errors = told["errors"] if isinstance(told, dict) else []
        return [(str(e.get("message") or ""), str(e.get("field") or "")) for e in errors[:50] if isinstance(e, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _reset_at(headers: Mapping[str, str], now: datetime) -> datetime:
    """When the window is new: X-RateLimit-Reset is in seconds since 1970, by the provider's clock."""
    reset = headers.get("X-RateLimit-Reset", "").strip()
    if reset.isascii() and reset.isdigit() and len(reset) <= 11:
        at = datetime.fromtimestamp(int(reset), UTC)
        if now < at <= now + _LONGEST_HOLD:
            return at
    return _retry_at(headers, now)


def _retry_at(headers: Mapping[str, str], now: datetime) -> datetime:
    wait_s = headers.get("Retry-After", "").strip()
    if wait_s.isascii() and wait_s.isdigit() and len(wait_s) <= 6:
        return now + min(max(timedelta(seconds=int(wait_s)), timedelta(seconds=1)), _LONGEST_HOLD)
    return now + _RETRY_IN
