"""`rekindle alerts`: the alerts on the command line, for those who do not live in their mail."""

import json
from dataclasses import asdict
from typing import Annotated, Any, Literal

import typer
from rich.table import Table

from engine import alerting
from engine.alerting import Decided
from engine.core.alert import AlertState
from engine.core.alert_text import day, one_line, safe_link
from engine.store.alerts import Alert
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.tables import show_table

app = typer.Typer(add_completion=False, help="Show, claim, reject and close warm-lead alerts.")

Number = Annotated[int, typer.Argument(help="The alert's number.")]
By = Annotated[str, typer.Option("--by", help="Who decides: the address of a rep.")]


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    """Show, claim, reject and close warm-lead alerts; alone, it lists them."""
    if ctx.invoked_subcommand is None:
        list_()


@app.command("list")
def list_(
    state: Annotated[AlertState | None, typer.Option(help="Only alerts in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    as_json: JsonOption = False,
) -> None:
    """The newest alerts first."""
    with open_house() as house:
        alerts = alerting.list_alerts(house, state, limit)
    if as_json:
        for alert in alerts:
            print(json.dumps(_facts(alert), ensure_ascii=False))
        return
    if not alerts:
        print("No alerts yet. They come when a released lead reaches the policy's threshold.")
        return
    table = Table("alert", "state", "lead", "account", "why", "points", "rep", "raised", box=None)
    for alert in alerts:
        rep = alert.rep.name if alert.rep else "nobody"
        lead, account = one_line(alert.body.lead.name, 40), one_line(alert.body.account or "", 40)
        points, raised = f"{alert.body.score:.0f}", day(alert.raised_at)
        table.add_row(
            str(alert.alert_id), alert.state, lead, account, one_line(alert.body.title, 60), points, rep, raised
        )
    show_table(table)


@app.command()
def show(number: Number, as_json: JsonOption = False) -> None:
    """One alert with its reasons, evidence and question."""
    with open_house() as house:
        view = alerting.load_alert(house, number)
    if view is None:
        fail(f"there is no alert {number}; `rekindle alerts list` shows them")
    if as_json:
        evidence = [asdict(piece) for piece in view.evidence]
        print(
            json.dumps(
                _facts(view.alert) | {"evidence": evidence, "notices": view.notices}, ensure_ascii=False, default=str
            )
        )
        return
    for line in _told(view):
        print(line)


@app.command()
def claim(number: Number, by: By, as_json: JsonOption = False) -> None:
    """Take the lead over. Exit 1 when somebody else has it."""
    with open_house() as house:
        decided = alerting.claim_alert(house, number, by)
    _answer(decided, "claimed", as_json=as_json)


@app.command()
def reject(
    number: Number,
    by: By,
    reason: Annotated[str, typer.Option("--reason", help="Why: the lead goes back to nurture with it.")],
    as_json: JsonOption = False,
) -> None:
    """Send the lead back to nurture. Exit 1 when somebody else decided."""
    with open_house() as house:
        decided = alerting.reject_alert(house, number, by, reason)
    _answer(decided, "rejected", as_json=as_json)


@app.command()
def close(
    number: Number,
    by: By,
    outcome: Annotated[str, typer.Option("--outcome", help="won or lost")],
    as_json: JsonOption = False,
) -> None:
    """The lead was won or lost: the account is not warm any more."""
    if outcome not in {"won", "lost"}:
        fail("--outcome is won or lost")
    word: Literal["won", "lost"] = "won" if outcome == "won" else "lost"
    with open_house() as house:
        decided = alerting.close_alert(house, number, by, word)
    _answer(decided, "over", as_json=as_json)


def _answer(decided: Decided, wanted: str, *, as_json: bool) -> None:
    by = decided.alert.decided_by if decided.alert else None
    if as_json:
        print(json.dumps({"result": decided.word, "is_new": decided.is_new, "decided_by": by}))
    else:
        print(_SENTENCES[decided.word].format(by=by))
    if decided.word != wanted:
        raise typer.Exit(1)


_SENTENCES = {
    "claimed": "Claimed by {by}.",
    "rejected": "Rejected by {by}; the lead goes back to nurture.",
    "taken": "Too late: {by} has claimed it.",
    "over": "This alert is over; {by} decided it.",
    "unknown": "There is no such alert.",
}


def _facts(alert: Alert) -> dict[str, Any]:
    moments = {
        name: moment.isoformat() if (moment := getattr(alert, name)) else None
        for name in ("raised_at", "handed_at", "claim_by", "escalated_at", "decided_at")
    }
    return {
        "alert_id": alert.alert_id,
        "state": str(alert.state),
        "rep": alert.rep.address if alert.rep else None,
        "decided_by": alert.decided_by,
        "reject_reason": alert.reject_reason,
        **moments,
        **alert.body.model_dump(mode="json"),
    }


def _told(view: alerting.AlertView) -> list[str]:
    alert, body = view.alert, view.alert.body
    lines = [
        f"Alert {alert.alert_id}, {alert.state}: {one_line(body.title, 200)}",
        one_line(", ".join(filter(None, (body.lead.name, body.lead.title, body.account, body.lead.address))), 300),
        "",
        *(f"  {one_line(reason, 300)}" for reason in body.reasons),
        "",
    ]
    for piece in view.evidence:
        link = safe_link(piece.link)
        lines.append(one_line(f"  “{piece.quote}” ({piece.source}{f', {day(piece.at)}' if piece.at else ''})", 700))
        lines += [f"    {link}"] if link else []
    lines += ["", f"To start with: {one_line(body.question, 400)}"]
    if alert.claim_by:
        lines.append(f"To be claimed by {alert.claim_by:%Y-%m-%d %H:%M} UTC.")
    if alert.decided_by:
        lines.append(
            f"Decided by {one_line(alert.decided_by, 254)}{': ' + alert.reject_reason if alert.reject_reason else ''}."
        )
    return lines
