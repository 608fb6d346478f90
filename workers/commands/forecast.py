"""`rekindle forecast`: the mails that everybody in flight will get, as a table and as a picture."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Column, Table

from engine.core.chart import bars
from engine.forecasting import Sends, forecast_sends
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.progress import progress
from workers.commands.tables import show_table


def forecast(
    days: Annotated[int, typer.Option(min=1, max=730, help="How far to look ahead.")] = 90,
    svg: Annotated[Path | None, typer.Option(help="Draw the picture into this file.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Mails per day and campaign to come, if nothing happens meanwhile; decided as the workers decide."""
    with open_house() as house, progress("walking leads ahead") as advance:
        now = house.clock.now()

        def show(done: int, of: int) -> None:
            advance(done / max(of, 1), f"{done:,} of {of:,}")

        sends = forecast_sends(house.store, house.live, now, days, show)
    if svg is not None:
        _draw(sends, svg)
    if as_json:
        for line in _lines(sends):
            print(json.dumps(line, ensure_ascii=False))
        return
    _show(sends)


def _draw(sends: Sends, path: Path) -> None:
    title = f"Mails a day to {sends.leads:,} leads, {sends.days} days from {sends.first:%d %B %Y}"
    series = {name: sends.of(name) for name in sorted(sends.by_campaign)}
    try:
        path.write_text(bars(title, sends.first, series), encoding="utf-8")
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror}")


def _lines(sends: Sends) -> list[dict[str, object]]:
    return [
        {"day": (sends.first + timedelta(days=day)).isoformat(), "campaign": name, "mails": mails}
        for name in sorted(sends.by_campaign)
        for day, mails in enumerate(sends.of(name))
        if mails
    ]


def _show(sends: Sends) -> None:
    """A row a week with its mails, a column a campaign; single days are in the JSON and in the picture."""
    names = sorted(sends.by_campaign)
    table = Table(Column("week from", no_wrap=True), *names, "all", "most on a day", box=None)
    for start in range(0, sends.days, 7):
        week = [sends.of(name)[start : start + 7] for name in names]
        total = sends.total[start : start + 7]
        cells = [f"{sum(mails):,}" for mails in week]
        table.add_row(str(sends.first + timedelta(days=start)), *cells, f"{sum(total):,}", f"{max(total):,}")
    show_table(table)
    print(f"{sum(sends.total):,} mails to {sends.leads:,} leads in {sends.days} days, if nothing happens meanwhile.")
