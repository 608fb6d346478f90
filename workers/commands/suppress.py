"""`rekindle suppress` and `rekindle allow`: who gets no campaign's mail any more, by people's own word."""

import getpass
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from engine.suppressing import Scope, Suppressed
from engine.suppressing import allow as allow_one
from engine.suppressing import suppress as suppress_all
from workers.commands.homes import fail
from workers.commands.houses import open_house

_Reason = Literal["suppressed", "unsubscribed", "complained", "bounced"]
_Domain = Annotated[bool, typer.Option("--domain", help="The names are domains: everybody there.")]
_Account = Annotated[bool, typer.Option("--account", help="The names are accounts' domains: all leads of the account.")]
_Lead = Annotated[
    bool, typer.Option("--lead", help="The names are leads' addresses: the lead, whatever its address will be.")
]
_By = Annotated[str | None, typer.Option(help="Who does it.", show_default="the user")]
_MOST_NAMED = 20


def suppress(
    names: Annotated[list[str] | None, typer.Argument(help="Addresses, or domains.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="One name a line; - is standard input.")] = None,
    domain: _Domain = False,
    account: _Account = False,
    lead: _Lead = False,
    reason: Annotated[_Reason, typer.Option(help="The word that is stored and shown.")] = "suppressed",
    by: _By = None,
) -> None:
    """Never send a campaign's mail to these any more; what runs for them ends now. Exit 1 when a name could not be read."""
    wanted = [*(names or []), *_lines(file)]
    if not wanted:
        fail("name an address, or give --file")
    with open_house() as house:
        done: Suppressed = suppress_all(
            house, _scope(domain=domain, account=account, lead=lead), wanted, reason, by or getpass.getuser()
        )
    print(f"{done.named:,} suppressed, {done.stopped:,} drips ended")
    for name, why in done.refused[:_MOST_NAMED]:
        print(f"not read: {name[:80]!r}: {why}", file=sys.stderr)
    if done.refused:
        raise typer.Exit(1)


def allow(
    name: Annotated[str, typer.Argument(help="An address, or a domain.")],
    domain: _Domain = False,
    account: _Account = False,
    lead: _Lead = False,
    by: _By = None,
) -> None:
    """Take back a suppression that was given by hand or by a bounce. A person's own objection stays."""
    with open_house() as house:
        is_new = allow_one(house, _scope(domain=domain, account=account, lead=lead), name, by or getpass.getuser())
    print(f"{name}: {'may be written to again' if is_new else 'was not suppressed'}")


def _scope(**said: bool) -> Scope:
    """The scope that one of the flags says; without one the names are addresses."""
    scopes: dict[str, Scope] = {"domain": "domain", "account": "account", "lead": "lead"}
    meant = [scopes[name] for name, is_said in said.items() if is_said]
    if len(meant) > 1:
        fail("say one of --domain, --account and --lead")
    return meant[0] if meant else "address"


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{file}: {error}")
    return [line.strip() for line in text.splitlines() if line.strip()]
