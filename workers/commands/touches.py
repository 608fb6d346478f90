"""`rekindle touches`: where mails stand, and of those that are not settled why, since when and what happens next."""

import json
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from engine.core.alert_text import one_line
from engine.core.campaign import SendStep
from engine.core.touch import TouchState
from engine.core.touch_text import Standing, next_of, why
from engine.house import House
from engine.live import Live
from engine.store import touch_pages
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house


@dataclass(frozen=True, slots=True)
class Told:
    """One touch as it is told."""

    row: Any
    why: str
    next: str

    def facts(self) -> dict[str, Any]:
        """As a line of JSON: moments in UTC, absent words as null."""
        row = self.row
        return {
            "touch": row.touch_id,
            "lead": row.address,
            "campaign": row.campaign_id,
            "step": row.step,
            "occurrence": row.occurrence,
            "state": row.state,
            "since": row.since.isoformat(),
            "transport": row.transport,
            "why": self.why or None,
            "next": self.next,
        }


def touches(
    state: Annotated[TouchState | None, typer.Option(help="Show the touches in this state.")] = None,
    campaign: Annotated[str | None, typer.Option(help="Only those of this campaign.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100_000)] = 100,
    as_json: JsonOption = False,
) -> None:
    """Where mails stand: how many in each state, or with --state each of them with why, since when and what happens next."""
    with open_house() as house, house.store.read() as tx:
        if state is None:
            _tell_counts(touch_pages.count(tx), as_json)
            return
        page = touch_pages.find(tx, state, campaign, limit)
        house.live.load_versions(tx, {row.version_id for row in page.rows})
        told = [_told(house, row) for row in page.rows]
    if as_json:
        for one in told:
            print(json.dumps(one.facts(), ensure_ascii=False))
        return
    _tell(told, state)
    if page.has_more:
        print(f"More than {limit:,}: --limit shows them.")


def _told(house: House, row: Any) -> Told:
    standing = Standing(
        TouchState(row.state),
        row.reason,
        row.taken_at,
        row.enrolment == "active",
        row.waits_for,
        row.due_at,
        _if_unclear(house.live, row),
        house.transport.settles if row.transport in {None, house.transport.name} else "events",
    )
    return Told(row, why(standing), next_of(standing))


def _if_unclear(live: Live, row: Any) -> Any:
    place = live.campaign(row.version_id).route.get(row.step)
    return place.step.if_unclear if place is not None and isinstance(place.step, SendStep) else "skip"


def _tell_counts(counts: Any, as_json: bool) -> None:
    if as_json:
        print(json.dumps(dict(counts)))
        return
    print(", ".join(f"{count:,} {state}" for state, count in counts.items()) or "No mails yet.")
    if counts.get("unclear"):
        print("Which are unclear, why, and what happens next: rekindle touches --state unclear")


def _tell(told: list[Told], state: TouchState) -> None:
    if not told:
        print(f"No touch is {state}.")
        return
    for one in told:
        row = one.row
        step = row.step if row.occurrence == 1 else f"{row.step} {row.occurrence}"
        because = f": {one_line(one.why, 200)}" if one.why else ""
        print(f"{row.since:%Y-%m-%d %H:%M}  {row.address}  {row.campaign_id} {step}  {row.state}{because}")
        print(f"    {one.next}")
