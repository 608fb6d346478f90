"""Whose mail is this? A ladder of proofs, the strongest first; the rung that held is recorded and shown.

1. token: it was sent to an address that we signed for one touch.
2. message_id: it answers a Message-ID that we signed, which only who has the mail can know.
3. original: a bounce or forward encloses the headers of our mail.
4. sender: its From is a lead's. Anybody can write that: it may stop a drip, and never promotes.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.core.free_mail import is_free_mail
from engine.core.lead import address_key
from engine.core.tokens import Tokens
from triggers.core.messages import Message

_DELIVERED_TO = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc")
_TOKEN_ADDRESS = re.compile(r"\b(reply|unsubscribe)\+([a-z2-7]{27,64})@", re.IGNORECASE)
_MESSAGE_ID = re.compile(r"<([a-z2-7]{27,64})@", re.IGNORECASE)
_LONGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Attribution:
    """Which touch a mail is about ("" when none is named), by which rung, and whether it came to an unsubscribe address."""

    rung: str
    touch_id: str = ""
    is_unsubscribe: bool = False


def attribute(message: Message, envelope: Mapping[str, Any], tokens: Tokens) -> Attribution:
    """The strongest proof that a mail carries by itself; rung "sender" when it names none of our touches."""
    return (
        _by_token(_recipients(message, envelope), tokens)
        or _by_message_id((message.in_reply_to, *message.references[-50:]), tokens)
        or _by_original(message, tokens)
        or Attribution("sender")
    )


def _recipients(message: Message, envelope: Mapping[str, Any]) -> list[str]:
    given = [str(value) for value in envelope.values()]
    return [*given, *(value for name in _DELIVERED_TO for value in message.headers.all(name))]


def _by_token(texts: Iterable[str], tokens: Tokens) -> Attribution | None:
    for text in texts:
        for purpose, token in _TOKEN_ADDRESS.findall(text[:_LONGEST]):
            touch = tokens.read_address(purpose.lower(), token)
            if touch:
                return Attribution("token", touch, purpose.lower() == "unsubscribe")
    return None


def _by_message_id(ids: Iterable[str], tokens: Tokens) -> Attribution | None:
    for text in ids:
        for local in _MESSAGE_ID.findall(text if text.startswith("<") else f"<{text}"):
            if touch := tokens.read_address("message", local):
                return Attribution("message_id", touch)
    return None


def _by_original(message: Message, tokens: Tokens) -> Attribution | None:
    """The headers of our own mail inside: the signed Message-ID proves it, our touch header alone does not."""
    texts = [*(part.text for part in message.enclosed), message.text_body]
    for text in texts:
        head = text[:_LONGEST]
        found = _by_message_id((f"<{local}@" for local in _MESSAGE_ID.findall(head)), tokens)
        if found:
            return Attribution("original", found.touch_id)
        for purpose, token in _TOKEN_ADDRESS.findall(head):
            if touch := tokens.read_address(purpose.lower(), token):
                return Attribution("original", touch)
    return None


def relation(sender: str, lead_address: str, own: Collection[str]) -> str:
    """Who wrote, seen from the lead: "lead", "own" (one of us), "colleague" (same company domain) or "stranger"."""
    key, lead_key = address_key(sender), address_key(lead_address)
    if key in own:
        return "own"
    if key == lead_key:
        return "lead"
    domain = key.rpartition("@")[2]
    is_same = bool(domain) and domain == lead_key.rpartition("@")[2] and not is_free_mail(domain)
    return "colleague" if is_same else "stranger"


def is_vouched_for(message: Message) -> bool:
    """False when our own mail server says that the From is forged (RFC 8601; only the newest header, which it wrote itself)."""
    results = message.headers.get("authentication-results").lower()
    return not ("dmarc=fail" in results or ("spf=fail" in results and "dkim=pass" not in results))
