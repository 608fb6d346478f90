"""`rekindle mail`: feed mail in by hand, look at what waits for a person, and decide about it."""

import getpass
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from engine import mailbox_trouble
from engine.adapters.mbox import is_mbox, read_mbox
from engine.house import House
from engine.ports import RawMail
from engine.receiving import keep_inbound
from engine.store import inbounds
from triggers import inbox, review
from triggers.core.labels import PUBLIC
from workers.commands.homes import FilesFromOption, JsonOption, fail, listed
from workers.commands.houses import open_house
from workers.commands.inspect_mail import printable, write
from workers.commands.progress import progress

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Feed mail in, and decide about what no rule could.")

_AT_ONCE = 100
_MOST_BYTES = 30 * 1024 * 1024


@app.command()
def feed(
    files: Annotated[list[Path] | None, typer.Argument(help="Mails (.eml) and mbox files.")] = None,
    files_from: FilesFromOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take in mails from files as if they had arrived: kept once, read, acted on. Notices go out with the next worker."""
    paths = listed(files or [], files_from)
    if not paths:
        fail("no mails: name files, or use --files-from LIST")
    found = kept = 0
    with open_house() as house, progress("reading mail") as advance:
        mails = _mails(paths, house.clock.now())
        while batch := list(islice(mails, _AT_ONCE)):
            found += len(batch)
            kept += keep_inbound(house, batch, "fed", house.clock.now())
            inbox.read_waiting(house)
            advance(0.5, f"{found} mails")
    if as_json:
        print(json.dumps({"found": found, "new": kept}))
    else:
        print(
            f"{found} mails found, {kept} of them new; these are read. `rekindle mail tray` lists what waits for you."
        )


def _mails(paths: list[Path], now: datetime) -> Iterator[RawMail]:
    for path in paths:
        try:
            with path.open("rb") as file:
                start = file.read(500)
                file.seek(0)
                raws = (raw for raw, _ in read_mbox(file)) if is_mbox(start) else iter((file.read(_MOST_BYTES),))
                yield from (RawMail(path.name, raw, _envelope(raw, now)) for raw in raws)
        except OSError as error:
            fail(f"{path}: cannot be read: {error.strerror}; the files before it were taken in")


def _envelope(raw: bytes, now: datetime) -> dict[str, str]:
    """An old file's "back on Monday" is to be counted from the day that the mail itself names."""
    try:
        at = parsedate_to_datetime(str(BytesHeaderParser(policy=compat32).parsebytes(raw[:65536]).get("Date", "")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return {}
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return {"arrived_at": at.isoformat()} if at < now else {}


@app.command()
def boxes(as_json: JsonOption = False) -> None:
    """The mailboxes that are read, and what is wrong with those that cannot be."""
    with open_house() as house:
        names = [box.name for box in (*house.mail_sources, *house.mailboxes)]
        with house.store.read() as tx:
            troubles = mailbox_trouble.load_troubles(tx)
    for name in names:
        told = {"mailbox": name, "trouble": troubles.get(name)}
        write(json.dumps(told, ensure_ascii=False) if as_json else printable(f"{name}  {troubles.get(name, 'ok')}"))
    if not names and not as_json:
        print(
            "No mailbox is read: set REKINDLE_IMAP, REKINDLE_MAILDIR or REKINDLE_MAIL_FOLDER, or let a provider post mail."
        )


@app.command()
def tray(limit: Annotated[int, typer.Option(min=1, max=10_000)] = 100, as_json: JsonOption = False) -> None:
    """What waits for a person: answers no rule is sure of, mail that is nobody's, challenges."""
    with open_house() as house:
        waiting = review.tray(house, limit)
    for one in waiting:
        write(json.dumps(asdict(one), ensure_ascii=False)) if as_json else _show(one)
    if not waiting and not as_json:
        print("Nothing waits.")


def _show(one: review.Waiting) -> None:
    forged = "  SENDER FORGED" if one.is_forged else ""
    lead = f"  lead {one.lead_id}" if one.lead_id else ""
    write(printable(f"{one.inbound_id}  {one.why}{lead}{forged}  {one.received_at[:16]}  {one.sender}  {one.subject}"))
    for line in (one.error or one.text).splitlines()[:12]:
        write(printable(f"    {line[:160]}"))


@app.command()
def mark(
    inbound_id: Annotated[int, typer.Argument(help="The number in the tray.")],
    labels: Annotated[list[str], typer.Argument(help=f"What the mail means: {', '.join(PUBLIC)}.")],
    lead: Annotated[str, typer.Option(help="The address of the lead whose mail it is, when nobody knew.")] = "",
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="not_now: write again on; out_of_office: last day away."),
    ] = None,
) -> None:
    """Say what a mail means; it is acted on as if it had been read so, and leaves the tray."""
    with open_house() as house:
        read = review.mark(house, inbound_id, labels, getpass.getuser(), lead, until.date() if until else None)
    whose = f"lead {read.lead_id}" if read.lead_id else "nobody's"
    print(f"Mail {inbound_id} is {', '.join(labels)}, {whose}.")


@app.command()
def show(
    inbound_id: Annotated[int, typer.Argument(help="The number of a kept mail.")],
    raw: Annotated[bool, typer.Option("--raw", help="The mail itself, byte by byte.")] = False,
) -> None:
    """A kept mail as it came."""
    with open_house() as house:
        kept = _kept_raw(house, inbound_id)
    if raw:
        sys.stdout.buffer.write(kept)
    else:
        write(printable(kept[:100_000].decode("utf-8", "replace")))


def _kept_raw(house: House, inbound_id: int) -> bytes:
    with house.store.read() as tx:
        found = inbounds.load(tx, [inbound_id])
    if not found:
        fail(f"there is no mail {inbound_id}")
    return found[0].raw
