"""`rekindle explain` and `rekindle reread`: why a mail was read so, and how the present rules would read all of them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from engine.core.errors import RekindleError
from engine.house import House
from engine.store import inbounds
from engine.store.inbounds import Inbound
from triggers import inbox
from triggers.answer_model import load_label_model
from triggers.core import explaining
from triggers.core.messages import MAX_BYTES
from triggers.core.reading import read_mail
from triggers.inbox import Opened
from triggers.rereading import Changed
from triggers.rereading import reread as read_again
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.inspect_mail import printable, write


def explain(
    message: Annotated[str, typer.Argument(help="The number of a kept mail, its Message-ID, or a file.")],
    as_json: JsonOption = False,
) -> None:
    """Say in sentences what a mail is, whose, how that is known, and what follows from it. Does nothing."""
    path = Path(message)
    try:
        with open_house() as house:
            sentences = list(_of_file(house, path) if path.is_file() else _of_kept(house, message))
    except RekindleError as error:
        if not path.is_file():
            raise
        sentences = [*_of_bytes(path), f"Whose it is was not looked up: {error}"]
    if as_json:
        write(json.dumps({"message": message, "sentences": sentences}, ensure_ascii=False))
    else:
        for sentence in sentences:
            write(printable(sentence))


def _of_bytes(path: Path) -> Iterator[str]:
    reading = read_mail(_bytes_of(path), model=load_label_model())
    return explaining.describe(reading, reading.kind)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        fail(f"{path}: cannot be read: {error.strerror}")


def _of_file(house: House, path: Path) -> Iterator[str]:
    mail = Inbound(0, path.name, "file", {}, _bytes_of(path), house.clock.now())
    return _sentences(house, inbox.open_mail(house, mail))


def _of_kept(house: House, message: str) -> Iterator[str]:
    with house.store.read() as tx:
        ids = [int(message)] if message.isdigit() else inbounds.find_by_message_id(tx, _with_brackets(message))
        mails, kept = inbounds.load(tx, ids), inbounds.load_kept(tx, ids)
    if not mails:
        fail(f"{message} is no file, and no kept mail has this number or Message-ID")
    for mail in mails:
        yield f"Mail {mail.inbound_id} came on {mail.received_at:%Y-%m-%d at %H:%M} UTC through {mail.source}."
        said = kept[mail.inbound_id].reading.get("marked")
        if said:
            yield f"{said['by']} said what it means: {', '.join(said['labels'])}. By the rules alone:"
        yield from _sentences(house, inbox.open_mail(house, mail))


def _with_brackets(message_id: str) -> str:
    return message_id if message_id.startswith("<") else f"<{message_id}>"


def _sentences(house: House, mail: Opened) -> Iterator[str]:
    with house.store.read() as tx:
        known = inbox.who_is_who(tx, house, [mail])
    read, lead = inbox.judge(mail, known), inbox.whose(mail, known)
    yield from explaining.describe(mail.reading, read.kind)
    if read.kind == "own":
        return
    name = f"{lead.first_name} {lead.last_name}".strip() or lead.address if lead else ""
    relation = inbox.relation(mail, lead, known) if lead else ""
    is_by_sender = read.kind not in {"bounce", "feedback_report"}
    yield from explaining.attribute_in_words(
        read.rung, name, relation if is_by_sender else "", is_forged=mail.is_forged and is_by_sender
    )
    if lead is not None and read.kind != "bounce":
        yield from explaining.follow_in_words(inbox.consequences(mail, lead, known))


def reread(
    since: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="Mails that came on this day or later (UTC).")],
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and do nothing (the default).")] = False,
    apply: Annotated[bool, typer.Option("--apply", help="Act on what changed.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Read kept mails again by the present rules, and show what is read otherwise, before anything acts."""
    if diff and apply:
        fail("either --diff, which shows, or --apply, which acts")
    with open_house() as house:
        found = read_again(house, since.replace(tzinfo=UTC), is_applied=apply)
    for change in found.changed:
        write(json.dumps(asdict(change), ensure_ascii=False)) if as_json else _show(change)
    if as_json:
        summary = {
            "read": found.read,
            "decided_by_people": found.decided,
            "changed": len(found.changed),
            "applied": apply,
        }
        print(json.dumps(summary))
        return
    tail = "acted on." if apply else "nothing was done; --apply acts on it."
    print(
        f"{found.read} mails read again, {found.decided} of them decided by people; {len(found.changed)} changed: {tail}"
    )


def _show(change: Changed) -> None:
    write(printable(f"{change.inbound_id}  {change.sender}  {change.subject}"))
    for name in change.after:
        write(printable(f"    {name}: {_short(change.before[name])} -> {_short(change.after[name])}"))
    for act in change.acts:
        write(printable(f"      {act}"))


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ".join(text.split())[:200]
