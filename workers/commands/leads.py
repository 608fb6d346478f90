"""`rekindle leads`: who is nurtured, everything that happened with one of them, in plain words; pause, resume and erase."""

import getpass
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.table import Table

from engine.core.alert_text import one_line
from engine.core.history_text import Happening, in_words
from engine.core.lead import Lead, LeadState, address_key, clean_address
from engine.erasing import erase as erase_people
from engine.house import House
from engine.resting import pause_leads, resume_leads
from engine.store import enrolments, erased, histories, leads
from triggers import inbox
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.tables import show_table

app = typer.Typer(add_completion=False, help="Leads: list them, show what happened with one, pause, resume and erase.")
_BY = typer.Option(help="Who does it, for the history.", show_default="the user")
_BEYOND = "Not reached from here: the outbox and mail folders, your mail provider, the CRM, people files, and backups."
Addresses = Annotated[list[str], typer.Argument(help="Addresses of leads.")]


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    """List leads, or show what happened with one; alone, it lists them."""
    if ctx.invoked_subcommand is None:
        list_()


@app.command("list")
def list_(
    state: Annotated[LeadState | None, typer.Option(help="Only leads in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    after: Annotated[int, typer.Option(help="Go on after this lead_id.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Leads in the order they came, and how many stand where."""
    with open_house() as house, house.store.read() as tx:
        page = leads.find_page(tx, state, after, limit)
        found, running, counts = leads.load(tx, page), enrolments.running_of(tx, page), leads.count(tx)
    rows = [(found[lead_id], running.get(lead_id)) for lead_id in page]
    if as_json:
        for lead, enrolment in rows:
            campaign = {"campaign": enrolment.campaign_id, "step": enrolment.step} if enrolment else None
            print(json.dumps(_facts(lead) | {"enrolment": campaign}, ensure_ascii=False))
        return
    if not counts:
        print("No leads yet: `rekindle release ADDRESS --reason no_budget`, or --csv FILE.")
        return
    table = Table("lead", "state", "name", "account", "campaign", "step", "owner", box=None)
    for lead, enrolment in rows:
        account, owner = (lead.account.name if lead.account else ""), (lead.owner.name if lead.owner else "")
        place = (enrolment.campaign_id, enrolment.step) if enrolment else ("", "")
        table.add_row(lead.address, lead.state, one_line(_name(lead), 40), one_line(account, 40), *place, owner)
    show_table(table)
    print(", ".join(f"{count:,} {name}" for name, count in sorted(counts.items())))
    if len(page) == limit:
        print(f"More: --after {page[-1]}")


@app.command()
def show(address: Annotated[str, typer.Argument()], as_json: JsonOption = False) -> None:
    """Everything that happened with one lead, oldest first; of an erased one what is left. Exit 1 when nobody has this address."""
    try:
        key = address_key(clean_address(address))
    except ValueError as error:
        fail(str(error))
    with open_house() as house, house.store.read() as tx:
        standing = leads.find(tx, [key]).get(key)
        lead_id = standing.lead_id if standing else erased.find_leads(tx, [key]).get(key)
        lead = leads.load(tx, [lead_id])[lead_id] if lead_id else None
        history = histories.load(tx, lead.lead_id) if lead else []
    if lead is None:
        print(f"nobody has the address {address}")
        raise typer.Exit(1)
    if as_json:
        print(json.dumps(_facts(lead), ensure_ascii=False))
        for happening in history:
            print(json.dumps(_line(happening), ensure_ascii=False, default=str))
        return
    account = f", {lead.account.name}" if lead.account else ""
    owner = f"; owner: {lead.owner.name}" if lead.owner else ""
    print(one_line(f"{_name(lead)} <{lead.address}>{account}: {lead.state}{owner}", 400))
    for happening in history:
        print(f"  {happening.at:%Y-%m-%d %H:%M}  {in_words(happening)}")


@app.command()
def pause(addresses: Addresses, by: Annotated[str | None, _BY] = None) -> None:
    """Let the mails to these leads rest, until `resume`. Exit 1 when nobody has one of the addresses."""
    with open_house() as house:
        print(f"{pause_leads(house, _lead_ids(house, addresses), by or getpass.getuser()):,} paused")


@app.command()
def resume(addresses: Addresses, by: Annotated[str | None, _BY] = None) -> None:
    """Let the mails to paused leads go on where they stood."""
    with open_house() as house:
        print(f"{resume_leads(house, _lead_ids(house, addresses), by or getpass.getuser()):,} resumed")


@app.command()
def erase(addresses: Addresses, by: Annotated[str | None, _BY] = None) -> None:
    """Erase people for ever (GDPR art. 17): their mails end, what is known of them goes, and no import takes them in again.

    Mail that waits is read first, so that nobody else's answer is lost. Safe to repeat.
    """
    with open_house() as house:
        inbox.read_waiting(house)
        done = erase_people(house, addresses, by or getpass.getuser())
    nobody = done.named - done.leads
    told = [f"{done.leads - done.before:,} erased"]
    told += [f"{done.before:,} erased before, and looked through again"] if done.before else []
    told += [f"{nobody:,} no lead's: not taken in from now on"] if nobody else []
    print("; ".join(told))
    print(_BEYOND)
    for address, why in done.refused:
        print(f"not read: {address[:80]!r}: {why}", file=sys.stderr)
    if done.refused:
        raise typer.Exit(1)


def _lead_ids(house: House, addresses: Sequence[str]) -> list[int]:
    try:
        keys = [address_key(clean_address(address)) for address in addresses]
    except ValueError as error:
        fail(str(error))
    with house.store.read() as tx:
        found = leads.find(tx, keys)
    for address, key in zip(addresses, keys, strict=True):
        if key not in found:
            print(f"nobody has the address {address}")
            raise typer.Exit(1)
    return [found[key].lead_id for key in keys]


def _name(lead: Lead) -> str:
    return f"{lead.first_name} {lead.last_name}".strip()


def _line(happening: Happening) -> dict[str, Any]:
    return asdict(happening) | {"at": happening.at.isoformat(), "text": in_words(happening)}


def _facts(lead: Lead) -> dict[str, Any]:
    release = lead.release
    return {
        "lead_id": lead.lead_id,
        "address": lead.address,
        "name": _name(lead),
        "title": lead.title,
        "state": str(lead.state),
        "account": lead.account.name if lead.account else None,
        "owner": lead.owner.address if lead.owner else None,
        "reason": str(release.reason) if release else None,
        "released_at": release.at.isoformat() if release else None,
    }
