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


def relation(sender: str, lead_address: str, own: Collection[str], account_domain: str | None = None) -> str:
    """Who wrote, seen from the lead: "lead", "own" (one of us), "colleague" (same company) or "stranger".

    A company is known by the domain of the lead's address and by that of its account, with what lies below them; a provider of
    free mail is none. One of us who tries it out as a lead is the lead.
    """
    key, lead_key = address_key(sender), address_key(lead_address)
    if key == lead_key:
        return "lead"
    if key in own:
        return "own"
    domain = key.rpartition("@")[2]
    companies = (lead_key.rpartition("@")[2], (account_domain or "").lower())
    return "colleague" if any(is_of_company(domain, company) for company in companies) else "stranger"


def is_of_company(domain: str, company: str) -> bool:
    """Whether a mail domain is a company's own, or lies below it ("eu.mill.example" below "mill.example")."""
    if not domain or "." not in company or is_free_mail(company):
        return False
    return domain == company or domain.endswith(f".{company}")


def sender_proof(message: Message, envelope: Mapping[str, Any], authserv_id: str = "") -> str:
    """Whether our own mail server believes the From: "pass", "fail", or "none" when it says nothing (RFC 8601).

    Anybody can write an Authentication-Results header; only the newest one is our server's, and when its name
    (`authserv_id`) is configured only one that bears it. SendGrid says the same beside the mail.
    """
    results = _own_results(message, authserv_id) or _told_beside(envelope)
    if "dmarc=pass" in results:
        return "pass"
    if "dmarc=fail" in results or ("spf=fail" in results and "dkim=pass" not in results):
        return "fail"
    return "pass" if "dkim=pass" in results and "spf=pass" in results else "none"


def is_vouched_for(message: Message, envelope: Mapping[str, Any] | None = None, authserv_id: str = "") -> bool:
    """Whether the From is sure enough to promote: not called forged and, where our server's name is known, confirmed by it."""
    proof = sender_proof(message, envelope or {}, authserv_id)
    return proof == "pass" if authserv_id else proof != "fail"


def _own_results(message: Message, authserv_id: str) -> str:
    for value in message.headers.all("authentication-results")[:20]:
        result = value.lower()[:_LONGEST]
        if not authserv_id or result.split(";")[0].split()[:1] == [authserv_id.lower()]:
            return result
    return ""


def _told_beside(envelope: Mapping[str, Any]) -> str:
    """SendGrid's fields SPF ("pass") and dkim ("{@acme.example : pass}") in the words of the header."""
    spf, dkim = str(envelope.get("spf", "")).lower(), str(envelope.get("dkim", "")).lower()
    found = [f"spf={spf}"] if spf in {"pass", "fail"} else []
    return " ".join([*found, "dkim=pass"] if ": pass" in dkim else found)


def is_own_copy(message: Message, tokens: Tokens) -> bool:
    """A mail that we sent ourselves and that came back: a copy, a redirection, a loop. Its own headers tell, not what it quotes."""
    local = _MESSAGE_ID.match(message.message_id)
    is_ours = local is not None and tokens.read_address("message", local.group(1)) is not None
    return is_ours or "x-rekindle-touch" in message.headers
