"""What the twin tells: events as the real webhook posts them (twilio.com/docs/sendgrid/for-developers/tracking-events/event)."""

import base64
import hashlib
import itertools
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import BaseModel, ConfigDict, Field

SIGNATURE, TIMESTAMP = "X-Twilio-Email-Event-Webhook-Signature", "X-Twilio-Email-Event-Webhook-Timestamp"

Event = dict[str, Any]
_numbers = itertools.count(1)


class Noise(BaseModel):
    """How the telling is untidy: each event so many times, the copies under new ids or later moments, out of order, in batches."""

    model_config = ConfigDict(extra="forbid")

    copies: int = Field(default=1, ge=1, le=20)
    new_ids: bool = False
    new_moments: bool = False
    shuffled: bool = False
    batch: int = Field(default=1000, ge=1, le=1000)
    seed: int = 0
    malformed: int = Field(default=0, ge=0, le=100)


def event_of(more: Mapping[str, Any], recipient: str, message_id: str, args: Mapping[str, str], at: datetime) -> Event:
    """One event of a mail; `more` holds its name and whatever else it says."""
    number = next(_numbers)
    return {
        "email": recipient,
        "timestamp": int(at.timestamp()),
        "smtp-id": f"<{message_id}@twin.example>",
        "sg_event_id": _id(f"event{number}"),
        "sg_message_id": f"{message_id}.recvd-0",
        **args,
        **more,
    }


def _id(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=16).digest()).decode("ascii").rstrip("=")


def batches_of(events: Sequence[Event], noise: Noise) -> list[list[Any]]:
    """The events as they will be posted."""
    copies: list[Any] = [
        _copy(event, number, noise) if number else event for number in range(noise.copies) for event in events
    ]
    copies += [_MALFORMED[n % len(_MALFORMED)] for n in range(noise.malformed)]
    if noise.shuffled:
        random.Random(noise.seed).shuffle(copies)  # noqa: S311 - a test's dice
    return [list(batch) for batch in _batched(copies, noise.batch)]


def _copy(event: Event, number: int, noise: Noise) -> Event:
    copy = {**event}
    if noise.new_ids:
        copy["sg_event_id"] = _id(f"{event['sg_event_id']}/{number}")
    if noise.new_moments:
        copy["timestamp"] += number
    return copy


#: Shapes that no real event has.
_MALFORMED: tuple[Any, ...] = (
    {"event": "delivered"},
    None,
    7,
    "bounce",
    {"event": 5, "touch_id": [], "timestamp": "soon"},
    {"event": "delivered", "touch_id": "x" * 500, "timestamp": 10**30},
    {"event": "levitated", "email": "nobody@example.com", "timestamp": 1},
    [],
)


def _batched(things: Sequence[Any], size: int) -> Iterable[Sequence[Any]]:
    return (things[start : start + size] for start in range(0, len(things), size))


class Signer:
    """Signs as the provider does: ECDSA over P-256 with SHA-256 of the timestamp and the raw body, the last CRLF included."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())

    @property
    def public_key(self) -> str:
        """As the provider's settings page shows it: base64 of the DER form."""
        form = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(self._key.public_key().public_bytes(*form)).decode("ascii")

    def sign(self, body: bytes, at: datetime) -> dict[str, str]:
        """The two headers of a webhook that is posted at `at`."""
        stamp = str(int(at.timestamp()))
        signature = self._key.sign(stamp.encode() + body, ec.ECDSA(hashes.SHA256()))
        return {SIGNATURE: base64.b64encode(signature).decode("ascii"), TIMESTAMP: stamp}


def body_of(batch: Sequence[Any]) -> bytes:
    """The body of a webhook: a JSON array that ends in CRLF."""
    return json.dumps(batch, ensure_ascii=False).encode() + b"\r\n"
