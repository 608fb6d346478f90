"""What the real mail/send refuses, in its words and with the field it names.

Source: twilio.com/docs/sendgrid/api-reference/mail-send/errors and .../limitations; the number of substitutions is the limit that
the provider's C# library states.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MOST_PERSONALIZATIONS, MOST_ADDRESSES, MOST_BYTES, MOST_ARGS_BYTES = 1000, 1000, 30 * 1024 * 1024, 10_000
MOST_TAGS, MOST_TAG_BYTES = 100, 10_000
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_RESERVED = frozenset(
    {
        *("x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding"),
        *("to", "from", "subject", "reply-to", "cc", "bcc"),
    }
)
_FROM = "The from object must be provided for every email send. It is an object that requires the email parameter."
_SUBJECT = (
    "The subject is required. You can get around this requirement if every personalization has a subject defined."
)
_CONTENT = "Unless a valid template_id is provided, the content parameter is required. There must be at least one content block."

Problem = tuple[str, str]  # (field, message)


def problems(message: Any) -> list[Problem]:
    """Everything that is wrong with a request; empty when the provider would take it."""
    if not isinstance(message, dict):
        return [("", "Bad Request")]
    return [*_of_people(message), *_of_sender(message), *_of_content(message), *_of_settings(message)]


def people_of(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The personalizations that are objects."""
    given = message.get("personalizations")
    return [p for p in given if isinstance(p, dict)] if isinstance(given, list) else []


def addresses_of(personalization: Mapping[str, Any]) -> list[str]:
    """Everybody it goes to: to, cc and bcc."""
    people = (p for kind in ("to", "cc", "bcc") for p in _list(personalization.get(kind)))
    return [str(p.get("email")) for p in people if isinstance(p, dict)]


def _list(given: Any) -> Sequence[Any]:
    return given if isinstance(given, list) else []


def _of_people(message: Mapping[str, Any]) -> Iterator[Problem]:
    people = people_of(message)
    if not people:
        yield "personalizations", "The personalizations field is required and must have at least one personalization."
        return
    if len(people) > MOST_PERSONALIZATIONS:
        yield "personalizations", f"The personalizations field is limited to {MOST_PERSONALIZATIONS}."
    everybody = [a.casefold() for p in people for a in addresses_of(p)]
    if len(everybody) > MOST_ADDRESSES:
        yield "personalizations", f"The total number of recipients must be less than or equal to {MOST_ADDRESSES}."
    doubles = {address for address, count in Counter(everybody).items() if count > 1}
    for number, person in enumerate(people):
        where = f"personalizations.{number}"
        if not _list(person.get("to")):
            yield (
                f"{where}.to",
                "The to array is required for all personalization objects, and must have at least one email.",
            )
        yield from _of_addresses(where, person)
        if doubles and not doubles.isdisjoint(a.casefold() for a in addresses_of(person)):
            yield (
                f"{where}.to",
                "Each email address in the personalization block should be unique between to, cc, and bcc.",
            )
            doubles = set()
        if not (person.get("subject") or message.get("subject") or message.get("template_id")):
            yield "subject", _SUBJECT
        yield from _of_headers(f"{where}.headers", person.get("headers", {}))
        yield from _of_args(f"{where}.custom_args", person.get("custom_args", {}))
        yield from _of_tags(f"{where}.substitutions", person.get("substitutions", {}))


def _of_addresses(where: str, person: Mapping[str, Any]) -> Iterator[Problem]:
    for kind in ("to", "cc", "bcc"):
        for number, one in enumerate(_list(person.get(kind))):
            address = one.get("email") if isinstance(one, dict) else None
            if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
                yield f"{where}.{kind}.{number}.email", "Does not contain a valid address."


def _of_headers(where: str, headers: Any) -> Iterator[Problem]:
    if not isinstance(headers, dict):
        yield where, "The headers parameter must be an object."
        return
    for name, value in headers.items():
        if name.lower() in _RESERVED:
            yield f"{where}.{name}", "The header is reserved and cannot be used."
        if not isinstance(value, str):
            yield f"{where}.{name}", "The header value must be a string."
        elif not value.isascii():
            yield f"{where}.{name}", "The header value must be properly encoded if it contains unicode characters."


def _of_args(where: str, args: Any) -> Iterator[Problem]:
    if not isinstance(args, dict) or not all(isinstance(value, str) for value in args.values()):
        yield where, "The custom_args value must be an object of strings."
    elif sum(len(k.encode()) + len(v.encode()) for k, v in args.items()) >= MOST_ARGS_BYTES:
        yield where, "The custom_args may not exceed 10000 bytes."


def _of_tags(where: str, tags: Any) -> Iterator[Problem]:
    if not isinstance(tags, dict) or not all(isinstance(value, str) for value in tags.values()):
        yield where, "The substitutions value must be an object of strings."
        return
    if len(tags) > MOST_TAGS:
        yield where, f"You may not include more than {MOST_TAGS} substitutions per personalization object."
    if sum(len(k.encode()) + len(v.encode()) for k, v in tags.items()) > MOST_TAG_BYTES:
        yield where, "The substitutions may not exceed 10000 bytes."


def _of_sender(message: Mapping[str, Any]) -> Iterator[Problem]:
    sender = message.get("from")
    address = sender.get("email") if isinstance(sender, dict) else None
    if not address:
        yield "from.email", _FROM
    elif not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        yield "from.email", "Does not contain a valid address."
    reply_to = message.get("reply_to")
    if reply_to is not None:
        address = reply_to.get("email") if isinstance(reply_to, dict) else None
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            yield "reply_to.email", "Does not contain a valid address."


def _of_content(message: Mapping[str, Any]) -> Iterator[Problem]:
    blocks = _list(message.get("content"))
    if not blocks and not message.get("template_id"):
        yield "content", _CONTENT
    kinds = [block.get("type") if isinstance(block, dict) else None for block in blocks]
    for number, block in enumerate(blocks):
        value = block.get("value") if isinstance(block, dict) else None
        if not isinstance(value, str) or not value:
            yield f"content.{number}.value", "The content value must be a string at least one character in length."
    if kinds != sorted(kinds, key=lambda kind: {"text/plain": 0, "text/html": 1}.get(str(kind), 2)):
        yield "content", "If present, text/plain must be first, followed by text/html, followed by any other content."
    if len(set(kinds)) != len(kinds):
        yield "content", "If present, text/plain and text/html may only be provided once."


def _of_settings(message: Mapping[str, Any]) -> Iterator[Problem]:
    for name in ("tracking_settings", "mail_settings"):
        if not isinstance(message.get(name, {}), dict):
            yield name, "The settings must be an object."
    yield from _of_headers("headers", message.get("headers", {}))
    yield from _of_args("custom_args", message.get("custom_args", {}))
