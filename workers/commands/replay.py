"""`rekindle replay`: what changed rules would have done with the news of the last weeks, before they are live."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from engine.policy_files import load_policy
from engine.store import leads
from triggers.replaying import Ready, Replay
from triggers.replaying import replay as replay_items
from triggers.rulebooks import RulesUnreadable, codes_of_home
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house


def replay(
    rules: Annotated[
        Path, typer.Option(help="A folder of changed rules, like triggers/rules.", exists=True, file_okay=False)
    ],
    days: Annotated[int, typer.Option(help="How far to look back.", min=1, max=3650)] = 30,
    home: Annotated[
        Path | None, typer.Option(help="A home folder whose policy and codes of feeds are tried as well.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Read kept items by changed rules; show who would have become sales-ready, and who no more. Writes nothing."""
    with open_house() as house:
        since = house.clock.now() - timedelta(days=days)
        try:
            policy, codes = (load_policy(home), codes_of_home(home)) if home else (None, None)
            found = replay_items(house, since, rules, policy, codes)
        except RulesUnreadable as error:
            fail(f"{rules}: {error}")
        with house.store.read() as tx:
            ready = (*found.before.values(), *found.after.values())
            ids = {lead_id for one in ready for lead_id in (one.lead_id, *one.also_there)}
            addresses = {lead_id: lead.address for lead_id, lead in leads.load(tx, ids).items()}
    _print_json(found) if as_json else _print(found, addresses, days)


def _print_json(found: Replay) -> None:
    head = {"items": found.items, "before": len(found.before), "after": len(found.after)}
    print(json.dumps({"kind": "summary"} | head))
    for reread in found.changed:
        print(json.dumps({"kind": "item"} | asdict(reread), ensure_ascii=False))
    for word, some in (("gained", found.gained), ("lost", found.lost)):
        for ready in some:
            print(json.dumps({"kind": word} | asdict(ready) | {"at": ready.at.isoformat()}, ensure_ascii=False))


def _print(found: Replay, addresses: dict[int, str], days: int) -> None:
    print(f"{found.items} items of the last {days} days read; {len(found.changed)} say something else.")
    for reread in found.changed[:50]:
        print(f"  {_plain(reread.title)}")
        print(f"    before: {_plain('; '.join(reread.before)) or 'nothing'}")
        print(f"    after:  {_plain('; '.join(reread.after)) or 'nothing'}")
    print(f"Sales-ready by the rules in force: {len(found.before)} leads; by the changed ones: {len(found.after)}.")
    _print_leads("would be promoted now", found.gained, addresses)
    _print_leads("would be promoted no more", found.lost, addresses)


def _print_leads(word: str, some: Sequence[Ready], addresses: dict[int, str]) -> None:
    for ready in some:
        address = addresses.get(ready.lead_id, f"lead {ready.lead_id}")
        print(f"  {word}: {address}, {ready.at:%Y-%m-%d}, {ready.score:g} points: {_plain(ready.title)}")
        for reason in ready.reasons:
            print(f"      {_plain(reason)}")
        if ready.also_there:
            print(
                f"      also there, and waiting: {', '.join(addresses.get(n, f'lead {n}') for n in ready.also_there)}"
            )


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
