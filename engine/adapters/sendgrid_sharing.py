"""What mails of one letter have in common: one text with tags in it, and for each mail what stands in their place.

A request has one content and one reply address for all of its personalizations. What differs from mail to mail, a name, a
personal line, the token of a link, goes as a substitution; subject, headers and our id are each personalization's own.
Substitutions apply to text, HTML, subject and reply address: at most 100 of them and 10,000 bytes for a personalization
(twilio.com/docs/sendgrid/api-reference/mail-send/mail-send; the count is that of the provider's C# library).
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from engine.ports import Mail

MOST_TAGS, MOST_TAG_BYTES = 100, 10_000


@dataclass(frozen=True, slots=True)
class Shared:
    """What a request says once, and per mail, in their order, what stands in place of which tag.

    `reply_to` is the address alone; "" when the mails have none.
    """

    text: str
    html: str
    reply_to: str
    values: tuple[Mapping[str, str], ...]


def shape_of(mail: Mail) -> tuple[Any, ...]:
    """Equal for two mails that may share a request, as far as text and reply address go: they are told apart line by line.

    Of a reply address only what follows its plus may differ: a tag that a provider left in place would still lead to us.
    """
    name, address = parseaddr(mail.headers.get("Reply-To", ""))
    local, _, domain = address.rpartition("@")
    box, plus, _ = local.partition("+")
    return name, box, plus, domain, mail.text.count("\n"), mail.html.count("\n"), bool(mail.text), bool(mail.html)


def share(mails: Sequence[Mail]) -> Shared:
    """What mails of one shape have in common; of a single mail, everything."""
    tags = _tags(mails)
    values: list[dict[str, str]] = [{} for _ in mails]
    text = _common([mail.text for mail in mails], tags, values)
    html = _common([mail.html for mail in mails], tags, values)
    reply_to = _common([parseaddr(mail.headers.get("Reply-To", ""))[1] for mail in mails], tags, values)
    return Shared(text, html, reply_to, tuple(values))


def fits(values: Mapping[str, str]) -> bool:
    """Whether the provider takes so much in one personalization; counted as it goes over the wire, which is the most it can be."""
    return not values or (len(values) <= MOST_TAGS and len(json.dumps(values)) <= MOST_TAG_BYTES)


def _common(bodies: Sequence[str], tags: Iterator[str], values: Sequence[dict[str, str]]) -> str:
    """The text of all of them, line by line; where they differ stands a tag, without what begins and ends the line alike."""
    if bodies.count(bodies[0]) == len(bodies):
        return bodies[0]
    lines = []
    for column in zip(*(body.split("\n") for body in bodies), strict=True):
        if column.count(column[0]) == len(column):
            lines.append(column[0])
            continue
        start = _alike(column)
        end = _alike([line[start:][::-1] for line in column])
        tag = next(tags)
        for line, own in zip(column, values, strict=True):
            own[tag] = line[start : len(line) - end]
        line = column[0]
        lines.append(line[:start] + tag + line[len(line) - end :])
    return "\n".join(lines)


def _alike(lines: Sequence[str]) -> int:
    """With how many characters all of them begin: as many as the first and the last in order have in common."""
    low, high = min(lines), max(lines)
    return next((n for n, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))


def _tags(mails: Sequence[Mail]) -> Iterator[str]:
    """Tags that stand in none of these mails, as the provider looks for them in values too. The same for the same mails."""
    said = [part for mail in mails for part in (mail.text, mail.html, mail.subject, mail.headers.get("Reply-To", ""))]
    seed = mails[0].touch_id
    while True:
        seed = "r" + hashlib.blake2b(seed.encode("utf-8", "replace"), digest_size=6).hexdigest()
        if not any(seed in part for part in said):
            break
    number = 0
    while True:
        number += 1
        yield f"-{seed}-{number}-"
