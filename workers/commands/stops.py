"""`rekindle stop` and `rekindle start`: hold every mail to leads, or those of one campaign, and let them go on."""

import getpass
from typing import Annotated

import typer

from engine.switching import start_campaign, start_house, stop_campaign, stop_house
from workers.commands.homes import fail
from workers.commands.houses import open_house

_Campaign = Annotated[str | None, typer.Argument(help="The campaign's id.", show_default=False)]
_All = Annotated[bool, typer.Option("--all", help="All campaigns, on all machines.")]
_By = Annotated[str | None, typer.Option(help="Who does it, for the history.", show_default="the user")]


def stop(
    campaign: _Campaign = None,
    everything: _All = False,
    reason: Annotated[str, typer.Option(help="Why, for the history.")] = "stopped by hand",
    by: _By = None,
) -> None:
    """Hold all mail to leads, or that of one campaign, within a second, until it is started again. Alerts to reps go on."""
    _ask_for_one(campaign, everything=everything)
    who = by or getpass.getuser()
    with open_house() as house:
        is_new = stop_campaign(house, campaign, who, reason) if campaign else stop_house(house, who, reason)
    print(f"{_named(campaign)}: {'stopped' if is_new else 'was stopped already'}")


def start(campaign: _Campaign = None, everything: _All = False, by: _By = None) -> None:
    """Let it go on; at most one overdue mail per lead leaves. A campaign that was stopped by itself needs its own start."""
    _ask_for_one(campaign, everything=everything)
    who = by or getpass.getuser()
    with open_house() as house:
        is_new = start_campaign(house, campaign, who) if campaign else start_house(house, who)
    print(f"{_named(campaign)}: {'goes on' if is_new else 'was not stopped'}")


def _ask_for_one(campaign: str | None, *, everything: bool) -> None:
    if everything is (campaign is not None):
        fail("name a campaign, or say --all for every campaign")


def _named(campaign: str | None) -> str:
    return f"campaign {campaign}" if campaign else "all mail to leads"
