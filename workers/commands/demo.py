"""`rekindle demo`: half a year of the main job in under a minute, then a readable account."""

import logging
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from engine.settings import load_settings
from workers import logs
from workers.demo import account
from workers.demo.run import END, START, Demo


def demo(
    folder: Annotated[Path, typer.Option("--data", help="Where the demo keeps its database and its mails.")] = Path(
        ".demo"
    ),
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew even if a run was interrupted.")] = False,
    serve: Annotated[bool, typer.Option("--serve", help="Stay up with the web part afterwards.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="Print the account as one JSON object.")] = False,
) -> None:
    """Release 40 leads, nurture them for half a year, read what comes back, and hand the warm ones over."""
    logs.configure(logging.ERROR)
    console = Console(stderr=json_)
    run = Demo(folder, load_settings().home)
    goes_on = run.open(afresh=fresh)
    console.print(_greeting(run, goes_on))
    _live_through(run, console)
    told = account.load(run.house)
    found = account.checks(told, len(list((run.input / "answers").glob("*.eml"))))
    if json_:
        typer.echo(account.as_json(told, found, run.house.settings.outbox))
    else:
        account.show(console, told, found, run.house.settings.outbox)
    if serve:
        _serve(run, console)
    run.house.store.close()
    if not all(check.holds for check in found):
        raise typer.Exit(1)


def _greeting(run: Demo, goes_on: bool) -> str:
    if goes_on:
        return f"Going on where the last run stopped: {run.clock.now():%d %B %Y}."
    report = run.imported
    lines = [f"{report.released} leads released from {run.input / 'leads.csv'}; {report.refused} rows refused:"]
    lines += [f"  line {p.line}: {p.message}" for p in report.problems if not p.is_warning]
    return "\n".join(lines)


def _live_through(run: Demo, console: Console) -> None:
    total = (END - START).total_seconds()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task, month = progress.add_task(f"{START:%d %b %Y}", total=total), 0

        def show(now: datetime) -> None:
            nonlocal month
            progress.update(task, completed=(now - START).total_seconds(), description=f"{now:%d %b %Y}")
            if not console.is_terminal and now.month != month:
                month = now.month
                console.print(f"{now:%B %Y} ...")

        run.run(show)


def _serve(run: Demo, console: Console) -> None:
    from workers.web import serve  # noqa: PLC0415 - the demo alone does not need the web part

    console.print(f"\nThe web part is at {run.house.settings.base_url}. Stop with Ctrl-C.")
    serve(run.house)
