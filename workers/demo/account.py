"""The account of the demo: what happened, in tables that people read, and the list of what must have happened."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from engine.house import House
from engine.store import report
from engine.store.report import Report


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the demo must show."""

    name: str
    holds: bool
    found: str


def checks(told: Report, answers: int) -> list[Check]:
    """The main job, point by point; the demo ends with 0 only if all of them hold."""
    mails = told.touches.get("accepted", 0) + told.touches.get("bounced", 0)
    promoted = {p.topic.partition(".")[0] for p in told.promotions}
    decided = told.alerts
    lost = sum(told.touches.get(state, 0) for state in ("intended", "taken", "unclear"))
    return [
        Check("leads were released", sum(told.leads.values()) >= 40, f"{sum(told.leads.values())} leads"),
        Check("mails were sent", mails >= 100, f"{mails} mails"),
        Check("nothing was lost", lost == 0, f"{lost} touches without an end"),
        Check("every answer was read", told.inbounds == answers, f"{told.inbounds} of {answers}"),
        Check("answers, news, moves and dates promoted leads", promoted >= _KINDS, ", ".join(sorted(promoted))),
        Check("alerts were claimed", decided.get("claimed", 0) >= 6, f"{decided.get('claimed', 0)} claimed"),
        Check("one alert was escalated", told.escalated >= 1, f"{told.escalated} escalated"),
        Check(
            "one alert was rejected, and its lead went on",
            decided.get("rejected", 0) >= 1,
            f"{decided.get('rejected', 0)} rejected",
        ),
        Check(
            "no alert is left alone", decided.get("pending", 0) + decided.get("delivered", 0) == 0, str(dict(decided))
        ),
    ]


_KINDS = {"reply_interested", "reply_meeting", "funding", "job_change", "revisit_date"}


def load(house: House) -> Report:
    """Everything that the account tells, by one reading transaction."""
    with house.store.read() as tx:
        return report.load(tx)


def show(console: Console, told: Report, found: Iterable[Check], outbox: Path) -> None:
    """Print the account."""
    console.print(
        Group(
            Text(),
            _counts("Leads", told.leads),
            _campaigns(told),
            _counts("Mails that were not sent, or waited, and why", told.reasons),
            _promotions(told),
            _alerts(told),
            _checks(found),
            Text(f"\nEvery mail of this half year lies in {outbox} as an .eml file; a mail program opens them."),
        )
    )


def as_json(told: Report, found: Iterable[Check], outbox: Path) -> str:
    """The same as one JSON object."""
    body = {**asdict(told), "checks": [asdict(c) for c in found], "outbox": str(outbox)}
    return json.dumps(body, default=str, ensure_ascii=False)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", pad_edge=False, expand=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _counts(title: str, counts: dict[str, int]) -> Table:
    table = _table(title, "", "number")
    for name, number in counts.items():
        table.add_row(name.replace("_", " "), str(number))
    return table


def _campaigns(told: Report) -> Table:
    table = _table("Mails by campaign", "campaign", "leads", "mails", "finished", "stopped because")
    for row in told.campaigns:
        why = ", ".join(f"{reason} {number}" for reason, number in row.stopped.items())
        table.add_row(row.campaign_id, str(row.leads), str(row.mails), str(row.finished), why.replace("_", " "))
    return table


def _promotions(told: Report) -> Table:
    table = _table("Leads that were handed back warm", "when", "who", "score", "why")
    for p in told.promotions:
        table.add_row(
            f"{p.at:%d %b %Y}", f"{p.name}\n{p.account}", f"{p.score:.0f} of {p.threshold:.0f}", "\n".join(p.reasons)
        )
    return table


def _alerts(told: Report) -> Table:
    table = _table("Alerts", "", "number")
    for state, number in told.alerts.items():
        table.add_row(state, str(number))
    table.add_row("escalated on the way", str(told.escalated))
    return table


def _checks(found: Iterable[Check]) -> Panel:
    lines: list[Any] = []
    for check in found:
        mark, style = ("yes", "green") if check.holds else ("NO ", "bold red")
        lines.append(Text.assemble((mark, style), f"  {check.name}: {check.found}"))
    return Panel(Group(*lines), title="What had to happen", title_align="left", expand=False)
