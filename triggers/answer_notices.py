"""The notice of an answer to its owner: labels on top, what is proven of the sender, the new text, the original attached.

It is written in the transaction that reads the mail and goes out at least once, whatever the hour and however many there are.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from engine.core.lead import Lead, address_key
from engine.store import Tx, notices
from engine.store.inbounds import Inbound
from engine.store.notices import NewNotice
from triggers.core.answers import Proposal
from triggers.core.reading import MailReading

#: Larger originals stay here: many mail servers take no mail above 25 MB, and base64 makes a third more of it.
MOST_ATTACHED = 15 * 1024 * 1024
_LONGEST_TEXT = 20_000

_PROOFS = {
    "token": "It came to the address that only our mail bears.",
    "message_id": "It answers the Message-ID of our mail.",
    "original": "It encloses our mail.",
    "person": "One of us said whose it is.",
    "sender": "Only the sender's address says who wrote this; anybody can write that.",
    "none": "Nobody knows yet whose it is; `rekindle mail tray` lists it.",
}
_WHY = {
    "colleague": "answered in place of the lead, from the same company",
    "successor": "is named for the one who left",
    "referral": "is named as the right contact",
}


def notify(
    tx: Tx,
    inbound: Inbound,
    reading: MailReading,
    recipient: str,
    now: datetime,
    *,
    lead: Lead | None = None,
    rung: str = "none",
    is_forged: bool = False,
    proposals: Sequence[Proposal] = (),
    known: Collection[str] = (),
    is_told_again: bool = False,
    perhaps: Sequence[Lead] = (),
    advised: Sequence[str] = (),
) -> None:
    """Tell `recipient` of this mail, once; again when only now it is known whose it is (`is_told_again`).

    `known`: address keys of those proposed who are leads already; `perhaps`: whose mail it may be when nobody knows; `advised`:
    labels that the advisor suggests.
    """
    sender = reading.message.from_
    who = one_line(sender.name or sender.email or "somebody")
    labels = in_words([label.label for label in reading.labels] or [reading.kind])
    is_attached = len(inbound.raw) <= MOST_ATTACHED
    proof = "Our mail server says that the sender's address is forged!" if is_forged else _PROOFS[rung]
    paragraphs = [
        f"{who} answered: {labels}.",
        *([f"Lead: {one_line(f'{lead.first_name} {lead.last_name}')} <{lead.address}>. {proof}"] if lead else [proof]),
        *([f"Your advisor reads it as: {in_words(advised)}. Nothing was done for that."] if advised else []),
        *([_candidates(perhaps)] if perhaps else []),
        *([_proposed(proposals, known)] if proposals else []),
        (reading.reply or reading.message.readable_text)[:_LONGEST_TEXT].strip() or "(no text)",
        "The whole mail is attached."
        if is_attached
        else f"The whole mail is too large to attach: `rekindle mail show {inbound.inbound_id} --raw` gives it.",
    ]
    body = {
        "subject": one_line(f"[{labels}] {who}: {reading.message.subject or 'answer'}")[:200],
        "text": storable("\n\n".join(paragraphs)) + "\n",
        "html": "",
        "headers": {"Reply-To": sender.email} if may_reply_to(sender.email) else {},
    }
    lead_id = lead.lead_id if lead else None
    key = f"answer/{inbound.inbound_id}" + (f"/{lead_id}" if is_told_again else "")
    attached = inbound.inbound_id if is_attached else None
    notices.add(tx, [NewNotice(key, "answer", "mail", recipient, body, None, lead_id, attached)], now)


def in_words(names: Sequence[str]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)


def _proposed(proposals: Sequence[Proposal], known: Collection[str]) -> str:
    lines = ["New people, to whom nothing is ever sent by itself:"]
    for proposal in proposals:
        person = proposal.person
        is_known = address_key(person.email) in known
        tail = "is a lead already" if is_known else "`rekindle release` makes a lead of them"
        lines.append(f"- {one_line(person.name)} <{one_line(person.email)}> {_WHY[proposal.why]}; {tail}.")
    return "\n".join(lines)


def _candidates(leads: Sequence[Lead]) -> str:
    names = (f"{lead.first_name} {lead.last_name} <{lead.address}>" for lead in leads)
    return f"Leads at the same company: {', '.join(one_line(name) for name in names)}. `rekindle mail mark` says whose it is."


def may_reply_to(address: str) -> bool:
    """Whether an address can stand in a header of ours; one that cannot must not keep the notice from being sent."""
    return "@" in address and address.isascii() and address.isprintable() and len(address) <= 254


def one_line(text: str) -> str:
    """Text for a header or a list: one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def storable(text: str) -> str:
    """Text that every database takes: no NUL, no half of a surrogate pair."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
