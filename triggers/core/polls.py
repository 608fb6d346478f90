"""When to look at a source again, and what the answer of its server means. HTTP caching as in RFC 9111.

An unchanged feed costs nothing: we ask conditionally, compare the ETag even on a 200 (many servers ignore the question)
and then the body itself. A source that fails is asked less and less often; one that moved is followed only after it said
so consistently for days, and one that is gone is believed only after several days.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from engine.core.source import Source, SourceState

SHORTEST_S = 15 * 60
LONGEST_S = 6 * 3600
_FILE_S = 24 * 3600  # triggers.noticing makes a file due when it changes
_LONGEST_WAIT_S = 24 * 3600  # a server may ask for this much and not more
_LONGEST_RETRY_S = 3 * 24 * 3600
_LONGEST_VALIDATOR = 1000
_JITTER = 0.1
_MOVED_TIMES, _MOVED_FOR = 8, timedelta(days=2)
_GONE_DAYS = 3
_PERMANENT = frozenset({301, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `redirects` are the hops (status, to) in order; header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    digest: str | None = None
    redirects: tuple[tuple[int, str], ...] = ()


def conditions(source: Source) -> dict[str, str]:
    """The headers that ask for the body only if it has changed (RFC 9110 section 13)."""
    asked = {"If-None-Match": source.etag, "If-Modified-Since": source.last_modified}
    return {name: value for name, value in asked.items() if value}


def digest(body: bytes) -> str:
    """What two equal bodies share."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def is_unchanged(source: Source, answer: Answer) -> bool:
    """Whether nothing has to be parsed: 304, or a 200 with the ETag or the very bytes of last time."""
    if answer.status == 304:
        return True
    etag = answer.headers.get("etag")
    return bool(etag and etag == source.etag) or (answer.digest is not None and answer.digest == source.body_digest)


def after_success(source: Source, answer: Answer, new_items: int, now: datetime) -> Source:
    """The source after an answer that could be read: asked more often while it has news, less often while it has none."""
    interval = (
        _adapted(source.interval_s, new_items, is_first=source.polled_at is None) if source.is_remote else _FILE_S
    )
    return replace(
        _remembered(_followed(source, answer, now), answer),
        polled_at=now,
        interval_s=interval,
        attempts=0,
        error=None,
        next_at=_spread(source, now, max(interval, fresh_for(answer.headers))),
    )


def _remembered(source: Source, answer: Answer) -> Source:
    """The source with the names of the body that was read last; those of one that was passed over are not taken."""
    is_same_body = answer.digest is not None and answer.digest == source.body_digest
    if is_unchanged(source, answer) and not is_same_body:
        return source
    return replace(
        source,
        etag=_validator(answer.headers.get("etag")),
        last_modified=_validator(answer.headers.get("last-modified")),
        body_digest=answer.digest,
    )


def _validator(said: str | None) -> str | None:
    """What may be sent back in a header of ours: a server may say anything, a header holds printable ASCII."""
    return said if said and len(said) <= _LONGEST_VALIDATOR and said.isascii() and said.isprintable() else None


def shown(text: str) -> str:
    """Words of a stranger as people see them: one line, no control characters, at most 500 characters."""
    cleaned = "".join(c if c.isprintable() else " " for c in text[:2000])
    return " ".join(cleaned.split())[:500]


def after_failure(source: Source, error: str, now: datetime) -> Source:
    """The source after a failure: the wait grows with the fourth power of the failures in a row, up to a day."""
    attempts = source.attempts + 1
    wait = min(_LONGEST_WAIT_S, max(source.interval_s, 60 * attempts**4))
    next_at = _spread(source, now, wait)
    return replace(source, attempts=attempts, error=shown(error), polled_at=now, next_at=next_at)


def after_refusal(source: Source, answer: Answer, now: datetime) -> Source:
    """The source after a status that brings no feed: "gone" (410) on several days is the end, all else is a failure."""
    failed = after_failure(source, f"the server answered {answer.status}", now)
    until = retry_at(answer, now)
    if until is not None:
        failed = replace(failed, next_at=max(until, failed.next_at or until))
    if answer.status != 410:
        return failed
    days = sorted({*source.memory.get("gone_on", ()), now.date().isoformat()})[-_GONE_DAYS:]
    state = SourceState.DEAD if len(days) >= _GONE_DAYS else source.state
    return replace(failed, memory={**source.memory, "gone_on": days}, state=state)


def postponed(source: Source, now: datetime) -> Source:
    """The source when there was no time left to look at it: its turn comes again soon, and nothing is held against it."""
    return replace(source, next_at=_spread(source, now, 60))


def retry_at(answer: Answer, now: datetime) -> datetime | None:
    """Until when the host asks to be left alone (Retry-After of a 429 or 503: seconds, or a date relative to Date)."""
    text = answer.headers.get("retry-after", "").strip()
    if answer.status not in {429, 503} or not text:
        return None
    if text.isascii() and text.isdigit():
        seconds = float(text[:9])
    else:
        at, said = _date(text), _date(answer.headers.get("date", ""))
        if at is None:
            return None
        seconds = (at - (said or now)).total_seconds()
    return now + timedelta(seconds=min(max(seconds, 0.0), _LONGEST_RETRY_S))


def fresh_for(headers: Mapping[str, str]) -> int:
    """Seconds for which the server calls its answer fresh, at most a day: max-age less Age, else Expires less Date."""
    control = headers.get("cache-control", "").lower()
    if "no-cache" in control or "no-store" in control:
        return 0
    for directive in control.split(","):
        name, _, value = directive.strip().partition("=")
        value = value.strip('" ')
        if name == "max-age" and value.isascii() and value.isdigit():
            return _capped(float(value[:12]) - _number(headers.get("age", "")))
    expires, said = _date(headers.get("expires", "")), _date(headers.get("date", ""))
    return _capped((expires - said).total_seconds()) if expires and said else 0


def _adapted(interval_s: int, new_items: int, *, is_first: bool) -> int:
    if is_first:
        return interval_s
    factor = 0.5 if new_items else 1.25
    return int(min(LONGEST_S, max(SHORTEST_S, interval_s * factor)))


def _followed(source: Source, answer: Answer, now: datetime) -> Source:
    """The source with its redirect remembered, and with the new location once that was said often and long enough."""
    memory = {name: value for name, value in source.memory.items() if name not in {"moved", "gone_on"}}
    target = _moved_to(source, answer.redirects)
    if target is None:
        return replace(source, memory=memory)
    seen: Mapping[str, Any] = source.memory.get("moved", {})
    is_same = seen.get("to") == target
    times, since = (seen["times"] + 1, seen["since"]) if is_same else (1, now.isoformat())
    if times >= _MOVED_TIMES and now - datetime.fromisoformat(since) >= _MOVED_FOR:
        return replace(source, location=target, memory=memory)
    return replace(source, memory=memory | {"moved": {"to": target, "times": times, "since": since}})


def _moved_to(source: Source, redirects: Sequence[tuple[int, str]]) -> str | None:
    """Where the source moved for good: the end of the chain when every hop is permanent."""
    if not redirects or any(status not in _PERMANENT for status, _ in redirects):
        return None
    return redirects[-1][1] if redirects[-1][1] != source.location else None


def _spread(source: Source, now: datetime, seconds: float) -> datetime:
    """`seconds` from now and up to a tenth more, by a hash of source and moment: no dice, and no herd at the full hour.

    Files burden no server: they are looked at together, at the next full multiple of `seconds`.
    """
    if not source.is_remote:
        return datetime.fromtimestamp((now.timestamp() // seconds + 1) * seconds, UTC)
    key = f"{source.kind}\0{source.location}\0{now.isoformat()}".encode()
    share = int.from_bytes(hashlib.blake2b(key, digest_size=4).digest()) / 2**32
    return now + timedelta(seconds=round(seconds * (1 + _JITTER * share)))


def _date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _number(text: str) -> float:
    return float(text[:12]) if text.isascii() and text.isdigit() else 0.0


def _capped(seconds: float) -> int:
    return int(min(max(seconds, 0.0), _LONGEST_WAIT_S))
