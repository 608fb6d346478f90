"""SendGrid's event webhook: whether it is genuine, and what each of its events means in our words.

The signature is checked by the library over the raw body, as it came. The library knows no window of time and raises on broken
base64: both are put right here. Source: twilio.com/docs/sendgrid/for-developers/tracking-events/event.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sendgrid.helpers.eventwebhook import EventWebhook, EventWebhookHeader

from engine.adapters.sendgrid_message import TOUCH
from engine.core.delivery import ProviderEvent
from engine.core.errors import RekindleError
from engine.core.refusals import classify
from engine.core.signing import TOLERANCE
from engine.ports import EventBatch, NotGenuine, Unreadable

MOST_EVENTS = 10_000
_MAX_WORD = 500
_MAX_KEPT = 4000
#: What of a strange event is not kept: whose mail it was, and from where it was read.
_PERSONAL = frozenset({"email", "ip", "useragent"})
#: Reasons of `dropped` that are about the address: it bounced, complained or left at the provider before.
_DROPS = {
    "bounced address": "suppressed_by_provider",
    "invalid": "user_unknown",
    "unsubscribed address": "unsubscribed",
    "spam reporting address": "complained",
}


class SendGridEvents:
    """Implements ProviderEvents. `public_key` is the verification key of the provider's settings page."""

    def __init__(self, public_key: str) -> None:
        try:
            self._webhook = EventWebhook("".join(public_key.split()) or "none")
        except ValueError:
            raise RekindleError(
                "the webhook key of SendGrid cannot be read: copy it from Settings, Mail Settings, Event Webhook"
            ) from None

    def read(self, raw: bytes, headers: Mapping[str, str], now: datetime) -> EventBatch | NotGenuine:
        """The events of a genuine request. Raises nothing, whatever came."""
        problem = self._problem(raw, headers, now)
        return NotGenuine(problem) if problem else _batch(raw)

    def _problem(self, raw: bytes, headers: Mapping[str, str], now: datetime) -> str | None:
        """unsigned, stale or bad_signature; None for what the provider signed within the last minutes."""
        given = {name.lower(): value for name, value in headers.items()}
        stamp = given.get(EventWebhookHeader.TIMESTAMP.lower(), "")
        signature = given.get(EventWebhookHeader.SIGNATURE.lower(), "")
        if not signature or not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
            return "unsigned"
        if abs(now.timestamp() - int(stamp)) > TOLERANCE.total_seconds():
            return "stale"
        try:
            is_genuine = self._webhook.verify_signature(raw.decode(), signature, stamp)
        except ValueError:  # broken base64, a body that is no UTF-8
            return "bad_signature"
        return None if is_genuine else "bad_signature"


def _batch(raw: bytes) -> EventBatch:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return EventBatch((), (_strange("not_json", raw[:_MAX_KEPT].decode("utf-8", "replace")),))
    if not isinstance(told, list):
        told = [told]
    events: list[ProviderEvent] = []
    strange: list[Unreadable] = []
    for each in told[:MOST_EVENTS]:
        try:
            events.append(_event(each))
        except (KeyError, TypeError, ValueError, OverflowError, OSError) as error:
            strange.append(_strange(f"{type(error).__name__}: {error}"[:_MAX_WORD], each))
    return EventBatch(tuple(events), tuple(strange))


def _strange(why: str, told: Any) -> Unreadable:
    kept = {k: v for k, v in told.items() if k not in _PERSONAL} if isinstance(told, dict) else told
    text = json.dumps(kept, sort_keys=True)[:_MAX_KEPT]
    return Unreadable(hashlib.blake2b(text.encode(), digest_size=16).hexdigest(), _clean(why), text)


def _event(told: Mapping[str, Any]) -> ProviderEvent:
    """One event. Raises KeyError, TypeError or ValueError for what is no event of a kind that we know."""
    name, touch, own_id, recipient = told["event"], told.get(TOUCH, ""), told.get("sg_event_id"), told.get("email")
    if not isinstance(touch, str) or len(touch) > 100:
        raise ValueError("its touch_id is no id")
    kind, verdict, reason, detail = _PLAIN.get(name) or _MEANINGS[name](told)
    key, moment = _happening(name, int(told["timestamp"]))
    # Copies come under new ids, or under the old id with another moment: what happened and when is one key, the provider's id is
    # the other.
    parts = (
        key + _place(told["url"]) if "url" in told else key,
        touch if touch.isprintable() else _clean(touch),
        kind,
        moment,
        "sg_machine_open" in told and told["sg_machine_open"] is True,
        verdict,
        reason,
        detail and ({n: _clean(v) for n, v in detail.items() if v} or None),
        recipient if isinstance(recipient, str) else None,
        _clean(own_id) if own_id else None,
        None,
    )
    return _new(ProviderEvent, parts)


#: Past the named tuple's own constructor, which takes a third of the whole.
_new = tuple.__new__


@lru_cache(4096)  # a batch tells of few moments
def _happening(name: str, stamp: int) -> tuple[str, datetime]:
    return f"{name}/{stamp}", datetime.fromtimestamp(stamp, UTC)


def _place(link: object) -> str:
    """Which of a mail's links, so short that a key may bear it."""
    return "/" + hashlib.blake2b(f"{link}".encode("utf-8", "replace"), digest_size=12).hexdigest()


def _clean(value: object) -> str:
    """Text that every database takes."""
    if isinstance(value, str) and value.isprintable() and len(value) <= _MAX_WORD:
        return value
    return str(value)[:_MAX_WORD].replace("\0", "").encode("utf-8", "replace").decode()


Meaning = tuple[str, str | None, str | None, Mapping[str, Any] | None]  # kind, verdict, reason, what is kept


def _bounced(told: Mapping[str, Any]) -> Meaning:
    """A bounce that says something of the address is `bounced`, every other one `blocked`."""
    said = str(told.get("reason") or "")
    found = classify(None, str(told.get("status") or "") or None, said)
    is_dead = found.verdict.startswith("suppress_")
    return "bounced" if is_dead else "blocked", found.verdict, found.reason, {"said": said, "reason": found.reason}


def _dropped(told: Mapping[str, Any]) -> Meaning:
    said = str(told.get("reason") or "")
    if reason := _DROPS.get(said.strip().lower()):
        return "dropped", "suppress_address", reason, {"said": said}
    found = classify(None, str(told.get("status") or "") or None, said)
    return "dropped", found.verdict, found.reason, {"said": said, "reason": found.reason}


def _clicked(told: Mapping[str, Any]) -> Meaning:
    return "clicked", None, None, {"target": told.get("url")}


def _said(told: Mapping[str, Any]) -> Meaning:
    return "deferred", None, None, {"said": told.get("response")}


#: Those whose name says all.
_PLAIN: dict[str, Meaning] = {
    name: (kind, None, None, None)
    for name, kind in (
        ("processed", "accepted"),
        ("delivered", "delivered"),
        ("open", "opened"),
        ("spamreport", "complained"),
        ("unsubscribe", "unsubscribed"),
        ("group_unsubscribe", "unsubscribed"),
        ("group_resubscribe", "resubscribed"),
    )
}
_MEANINGS: dict[str, Callable[[Mapping[str, Any]], Meaning]] = {
    "deferred": _said,
    "bounce": _bounced,
    "dropped": _dropped,
    "click": _clicked,
}
