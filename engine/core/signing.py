"""Signed webhooks, both ways: HMAC-SHA256 over the moment of sending and the body as it is on the wire.

    X-Rekindle-Timestamp: 1790000000
    X-Rekindle-Signature: v1=<hex of HMAC-SHA256(secret, timestamp + "." + body)>

The moment is part of what is signed, so an old request cannot be sent again later; the receiver tells copies apart by
the key in the body.
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta

TIMESTAMP_HEADER = "X-Rekindle-Timestamp"
SIGNATURE_HEADER = "X-Rekindle-Signature"
TOLERANCE = timedelta(seconds=300)
_VERSION = "v1="


def sign(secret: bytes, body: bytes, at: datetime) -> dict[str, str]:
    """The two headers for this body, sent at `at`."""
    stamp = str(int(at.timestamp()))
    return {TIMESTAMP_HEADER: stamp, SIGNATURE_HEADER: _VERSION + _mac(secret, stamp, body)}


def signature_problem(secret: bytes, body: bytes, headers: Mapping[str, str], now: datetime) -> str | None:
    """Why this request is not genuine: no_secret, unsigned, stale or bad_signature; None when it is.

    `headers` may be in any case. Without a secret nothing is genuine: an open door is never the default.
    """
    if not secret:
        return "no_secret"
    given = {name.lower(): value for name, value in headers.items()}
    stamp, signature = given.get(TIMESTAMP_HEADER.lower(), ""), given.get(SIGNATURE_HEADER.lower(), "")
    if not signature or not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        return "unsigned"
    if abs(now.timestamp() - int(stamp)) > TOLERANCE.total_seconds():
        return "stale"
    expected = _VERSION + _mac(secret, stamp, body)
    return None if hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")) else "bad_signature"


def _mac(secret: bytes, stamp: str, body: bytes) -> str:
    return hmac.new(secret, stamp.encode("ascii") + b"." + body, hashlib.sha256).hexdigest()
