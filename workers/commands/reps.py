"""`rekindle reps`: who sells, and who stands in for whom."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from engine.core.errors import RekindleError
from engine.importing import import_reps
from engine.store import reps
from workers.commands.homes import JsonOption
from workers.commands.houses import open_house
from workers.commands.release import Maps, read_maps, show_row_problems
from workers.commands.tables import show_table

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Sales reps: import and list them.")

_DAYS = ("", "mon", "tue", "wed", "thu", "fri", "sat", "sun")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV: name, email, time_zone, hours, working_days, backup, manager.")],
    mapping: Maps = None,
    as_json: JsonOption = False,
) -> None:
    """Add the reps of a CSV file, or bring them up to date. Exit 1 when a row was refused."""
    try:
        with open_house() as house:
            report = import_reps(house, file, read_maps(mapping or []))
    except OSError as error:
        raise RekindleError(f"{file}: cannot be read: {error.strerror}") from None
    if as_json:
        print(json.dumps(asdict(report), ensure_ascii=False))
    else:
        print(f"{report.saved} reps saved.")
        show_row_problems(report.problems, len(report.problems))
    if any(not problem.is_warning for problem in report.problems):
        raise typer.Exit(1)


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Every rep, by name."""
    with open_house() as house, house.store.read() as tx:
        people = reps.load_all(tx)
    if as_json:
        for rep in people:
            print(json.dumps(asdict(rep), ensure_ascii=False))
        return
    names = {rep.rep_id: rep.name for rep in people}
    table = Table("rep", "address", "time zone", "hours", "days", "backup", "manager", box=None)
    for rep in people:
        days = " ".join(_DAYS[day] for day in rep.working_days)
        others = (names.get(rep.backup_id or 0, ""), names.get(rep.manager_id or 0, ""))
        table.add_row(rep.name, rep.address, rep.time_zone, rep.hours or "", days, *others)
    show_table(table)
