"""What is agreed with a WebSub hub (https://www.w3.org/TR/websub/), and when to ask it again. A hub's word is a hint: it never
brings news, it only makes the next look come sooner.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import urlsplit

from engine.core.networks import refusal

#: What we ask for, and the least and most that we believe a hub of.
LEASE_S = 10 * 86_400
_SHORTEST_S, _LONGEST_S = 60, 90 * 86_400
#: Renewed when so much of the lease is over; a feed is looked at once a day at the least.
_RENEWED_AFTER = 0.5
_FIRST_WAIT, _LONGEST_WAIT = timedelta(hours=1), timedelta(days=7)
#: WebSub section 5: a signature names one of these.
_METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})

State = Literal["asked", "verified", "denied", "failed"]


@dataclass(frozen=True, slots=True)
class Subscription:
    """One hub's word for one topic. `next_at`: when to ask (again); `until`: when the lease ends, once it was verified.

    `asked` counts the requests in a row that came to nothing.
    """

    hub: str
    topic: str
    state: State
    next_at: datetime
    until: datetime | None = None
    asked: int = 0
    problem: str | None = None

    @classmethod
    def of(cls, kept: Mapping[str, Any] | None) -> "Subscription | None":
        """As it was kept; None when there is none."""
        if not kept:
            return None
        until = kept["until"] and datetime.fromisoformat(kept["until"])
        return cls(**{**kept, "next_at": datetime.fromisoformat(kept["next_at"]), "until": until})

    def may_hold(self, now: datetime) -> bool:
        """Whether the hub may count on us: it agreed and the lease runs, or it was asked and has not said no."""
        return self.state != "denied" and (self.until is None or self.until > now)

    @property
    def ends_at(self) -> datetime:
        """When the hub has forgotten us in any case."""
        return self.until or self.next_at + timedelta(seconds=LEASE_S)

    def kept(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self) | {
            "next_at": self.next_at.isoformat(),
            "until": self.until.isoformat() if self.until else None,
        }


def asked(known: Subscription | None, hub: str, topic: str, now: datetime) -> Subscription | None:
    """The subscription as it is once the hub was asked now; None when it need not be asked yet.

    A feed that names another hub each time cannot make us call all of them: only a hub that had agreed is left at once.
    """
    is_other = known is None or (known.hub, known.topic) != (hub, topic)
    if known is not None and now < known.next_at and not (is_other and known.state == "verified"):
        return None
    if known is None or is_other:
        return Subscription(hub, topic, "asked", now + _FIRST_WAIT, asked=1)
    wait = min(_FIRST_WAIT * 4**known.asked, _LONGEST_WAIT)
    return Subscription(hub, topic, "asked", now + wait, known.until, known.asked + 1)


def verified(known: Subscription, lease_s: str, now: datetime) -> Subscription:
    """The subscription after the hub asked whether it was meant (section 5.3); `lease_s` as it wrote it."""
    given = float(lease_s[:12]) if lease_s.isascii() and lease_s.isdigit() else LEASE_S
    lease = timedelta(seconds=min(max(given, _SHORTEST_S), _LONGEST_S))
    return Subscription(known.hub, known.topic, "verified", now + lease * _RENEWED_AFTER, now + lease)


def ended(known: Subscription, state: State, problem: str, now: datetime) -> Subscription:
    """The subscription that a hub denied, or that could not be asked for."""
    wait = _LONGEST_WAIT if state == "denied" else known.next_at - now
    return Subscription(known.hub, known.topic, state, now + wait, known.until, known.asked, problem)


def told_again_at(now: datetime, attempts: int, until: datetime) -> datetime | None:
    """When a hub that was told `attempts` times before that we leave is told again; None when it forgets us sooner."""
    again = now + min(_FIRST_WAIT * 4 ** min(attempts, 9), _LONGEST_WAIT)
    return again if again < until else None


def can_call(address: str) -> bool:
    """Whether a hub out there could call this address of ours: no local name, no private network."""
    host = urlsplit(address).hostname or ""
    is_literal = ":" in host or host.replace(".", "").isdigit()
    if is_literal:
        return refusal(host, ()) is None
    return "." in host.strip(".") and not host.endswith((".localhost", ".local", ".internal", ".example", ".test"))


def is_signed(body: bytes, said: str, secret: str) -> bool:
    """Whether `said`, the header X-Hub-Signature, is that of the body (section 7.1.2)."""
    method, _, signature = said.strip().partition("=")
    if method not in _METHODS:
        return False
    wanted = hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()
    return hmac.compare_digest(wanted.encode(), signature.strip().lower().encode("utf-8", "replace"))
