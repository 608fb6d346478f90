"""`rekindle campaign`: which are live, who is in them, who changed what; and the stop switch of each."""

import getpass
import json
from collections import Counter
from dataclasses import asdict, astuple
from datetime import timedelta
from typing import Annotated

import typer
from rich.table import Table

from engine.core.reputation import Figures
from engine.store import campaigns, changes, figures, flights, standing
from engine.store.changes import Change
from engine.switching import start_campaign, stop_campaign
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house
from workers.commands.tables import show_table

app = typer.Typer(
    add_completion=False, help="Campaigns that are live: list, stop and start them, see who changed what."
)
_WEEK = timedelta(days=7)
_NAMED = 3
_BY = typer.Option(help="Who does it, for the history.", show_default="the user")


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    """List campaigns, stop or start one, or show who changed what; alone, it lists them."""
    if ctx.invoked_subcommand is None:
        list_()


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Every campaign that was ever applied: how many leads are in it, and what of a week's mails came back (none of the outbox)."""
    with open_house() as house, house.store.read() as tx:
        heads = campaigns.load_heads(tx)
        stopped, sent = standing.load_stop(tx), figures.load_all(tx, house.clock.now() - _WEEK)
        leads: Counter[str] = Counter()
        for flight in flights.count(tx):
            leads[flight.campaign_id] += flight.leads
    if as_json:
        for name, head in heads.items():
            told = {"campaign": name, "state": head.state, "version": head.version_id, "leads": leads[name]}
            told["week"] = asdict(sent.get(name, Figures()))
            told |= {"all_stopped": dict(stopped)} if stopped else {}
            print(json.dumps(told, ensure_ascii=False))
        return
    if stopped:
        print(f"All mail to leads is stopped: {stopped['reason']} ({stopped['by']}). Go on: `rekindle start --all`")
    table = Table("campaign", "state", "version", "leads", "sent in a week", "bounced", "complained", box=None)
    for name, head in heads.items():
        week = [f"{count:,}" for count in astuple(sent.get(name, Figures()))]
        table.add_row(name, head.state, str(head.version_id), f"{leads[name]:,}", *week)
    if heads:
        show_table(table)
    else:
        print("Nothing was applied yet: `rekindle apply`.")


@app.command()
def stop(
    campaign: Annotated[str, typer.Argument(help="The campaign's id.")],
    reason: Annotated[str, typer.Option(help="Why, for the history and the leads' timelines.")] = "stopped by hand",
    by: Annotated[str | None, _BY] = None,
) -> None:
    """Mail nobody of this campaign until it is started again. Leads still enter, and wait."""
    with open_house() as house:
        is_new = stop_campaign(house, campaign, by or getpass.getuser(), reason)
    print(f"campaign {campaign}: {'stopped' if is_new else 'was stopped already'}")


@app.command()
def start(
    campaign: Annotated[str, typer.Argument(help="The campaign's id.")], by: Annotated[str | None, _BY] = None
) -> None:
    """Let a stopped campaign go on; at most one overdue mail per lead leaves."""
    with open_house() as house:
        is_new = start_campaign(house, campaign, by or getpass.getuser())
    print(f"campaign {campaign}: {'goes on' if is_new else 'was not stopped'}")


@app.command()
def history(
    campaign: Annotated[str | None, typer.Argument(help="The campaign's id; none: everything.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    as_json: JsonOption = False,
) -> None:
    """Who applied, stopped and started what, and when; newest first."""
    with open_house() as house, house.store.read() as tx:
        found = changes.load(tx, campaign, limit)
    for change in found:
        print(json.dumps(_facts(change), ensure_ascii=False) if as_json else _told(change))
    if not found and not as_json:
        print("Nothing was changed yet.")


def _facts(change: Change) -> dict[str, object]:
    return {
        "at": change.at.isoformat(),
        "by": change.by,
        "kind": change.kind,
        "campaign": change.campaign_id,
        "version": change.version_id,
        **change.detail,
    }


def _told(change: Change) -> str:
    when = f"{change.at:%Y-%m-%d %H:%M} UTC  {change.by:<16}"
    if change.campaign_id is None and change.detail.get("all"):
        return f"{when}  {change.kind} all mail to leads: {change.detail.get('reason') or 'goes on'}"
    if change.campaign_id is None:
        names = change.detail.get("templates", [])
        texts = [f"mail {name}" for name in names[:_NAMED]] + [f"{len(names) - _NAMED} more mails"] * (
            len(names) > _NAMED
        )
        more = [word for word in ("company", "policy") if change.detail.get(word)]
        return f"{when}  {change.kind} {', '.join([*texts, *more])}"
    version = f", version {change.version_id}" if change.version_id else ""
    moved = sum(change.detail.get("moved", {}).values())
    what = [change.detail.get("word") or change.detail.get("reason") or ""] + [f"{moved:,} leads moved"] * bool(moved)
    return f"{when}  {change.kind} {change.campaign_id}{version}: {', '.join(filter(None, what)) or 'goes on'}"
