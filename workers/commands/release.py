"""`rekindle release`: one lead, or a CSV file of them, given up for now."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.core.errors import RekindleError
from engine.core.release import ReleaseRow, RowProblem
from engine.house import House
from engine.importing import import_csv, read_day, read_moment
from engine.releasing import ReleaseReport, release_leads
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house
from workers.commands.progress import progress

_PASSED_OVER = {
    "known": "released before by the same release",
    "already_released": "released already; --change-reason releases them anew",
    "warm": "warm: claim or reject the alert first, or use --change-reason",
    "won": "won; --change-reason releases them all the same",
    "erased": "erased, and not taken in again",
}
_MOST_SHOWN = 20

Maps = Annotated[list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD", help="Which column is which field.")]


def release(
    address: Annotated[str | None, typer.Argument(help="The lead's address.")] = None,
    reason: Annotated[str, typer.Option(help="Why it is given up for now: no_budget, no_authority ...")] = "",
    note: Annotated[str, typer.Option(help="What the rep would like to remember.")] = "",
    at: Annotated[str, typer.Option(help="When it was given up; default: now.")] = "",
    revisit_on: Annotated[str, typer.Option(help="The day to come back to it, if one was said.")] = "",
    owner: Annotated[str, typer.Option(help="The rep's address.")] = "",
    first_name: Annotated[str, typer.Option()] = "",
    last_name: Annotated[str, typer.Option()] = "",
    title: Annotated[str, typer.Option()] = "",
    company: Annotated[str, typer.Option()] = "",
    domain: Annotated[str, typer.Option(help="The company's domain; default: that of the address.")] = "",
    time_zone: Annotated[str, typer.Option()] = "",
    country: Annotated[str, typer.Option(help="Two letters.")] = "",
    locale: Annotated[str, typer.Option()] = "",
    account_time_zone: Annotated[str, typer.Option(help="The company's, for leads whose own is unknown.")] = "",
    account_country: Annotated[str, typer.Option(help="The company's: two letters.")] = "",
    csv: Annotated[Path | None, typer.Option(help="A CSV file of leads in place of one address.")] = None,
    mapping: Maps = None,
    change_reason: Annotated[
        bool, typer.Option("--change-reason", help="Release anew who is released already.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Release a lead, or a CSV file of leads: they are watched, and the campaign that fits writes to them."""
    if (csv is None) == (address is None):
        fail("name one address, or a file with --csv")
    given = {
        "reason": reason,
        "note": note,
        "owner": owner,
        "first_name": first_name,
        "last_name": last_name,
        "title": title,
        "company": company,
        "domain": domain,
        "time_zone": time_zone,
        "country": country,
        "locale": locale,
        "account_time_zone": account_time_zone,
        "account_country": account_country,
    }
    with open_house() as house:
        if csv is not None:
            moments = {"reason": reason, "released_at": at, "revisit_on": revisit_on}
            defaults = {name: text for name, text in (given | moments).items() if text}
            report = _release_file(house, csv, mapping or [], defaults, change_reason=change_reason)
        else:
            row = _row(house, str(address), reason, given, at, revisit_on)
            report = release_leads(house, [row], change_reason=change_reason)
    _show(report, as_json=as_json)
    if report.refused:
        raise typer.Exit(1)


def _row(house: House, address: str, reason: str, given: Mapping[str, Any], at: str, revisit_on: str) -> ReleaseRow:
    """A release by hand is an act of its own, so it bears the moment it was made."""
    if not reason:
        fail("say why with --reason: no_budget, no_authority, no_need, no_timeline, low_return or unresponsive")
    try:
        moment = read_moment(house, "--at", at) if at else house.clock.now()
        day = read_day("--revisit-on", revisit_on)
    except ValueError as error:
        fail(str(error))
    return replace(ReleaseRow(address, reason), released_at=moment, revisit_on=day, **given)


def _release_file(
    house: House, path: Path, maps: Sequence[str], defaults: dict[str, str], *, change_reason: bool
) -> ReleaseReport:
    mapping = read_maps(maps)
    try:
        with progress(f"Releasing {path.name}") as advance:
            return import_csv(
                house,
                path,
                mapping,
                defaults=defaults,
                change_reason=change_reason,
                progress=lambda done, report: advance(done, f"{report.rows:,} rows"),
            )
    except OSError as error:
        raise RekindleError(f"{path}: cannot be read: {error.strerror}") from None


def read_maps(maps: Sequence[str]) -> dict[str, str]:
    """What --map says, COLUMN=FIELD each, as a mapping. Exits 2 when one has no "="."""
    mapping: dict[str, str] = {}
    for text in maps:
        column, found, name = text.rpartition("=")
        if not found or not column or not name:
            fail(f"--map {text!r}: write COLUMN=FIELD, such as --map 'E-mail=address'")
        mapping[column] = name
    return mapping


def _show(report: ReleaseReport, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(_facts(report), ensure_ascii=False))
        return
    print(f"{report.released:,} of {report.rows:,} released.")
    for name, count in sorted(report.enrolled.items()):
        print(f"  {count:,} entered {name}")
    for why, count in sorted(report.not_enrolled.items()):
        print(f"  {count:,} are watched without mails: {why.replace('_', ' ')}")
    for word, count in sorted(report.passed_over.items()):
        print(f"  {count:,} left alone: {_PASSED_OVER.get(word, word)}")
    show_row_problems(report.problems, report.refused + report.warnings)


def show_row_problems(problems: Sequence[RowProblem], count: int) -> None:
    """The first problems with their lines, and how many more there are."""
    for problem in problems[:_MOST_SHOWN]:
        place = f"line {problem.line}: " if problem.line else ""
        print(f"  {place}{'note' if problem.is_warning else 'refused'}: {problem.message}")
    if count > _MOST_SHOWN:
        print(f"  ... and {count - _MOST_SHOWN:,} more; --json shows the first {len(problems):,}")


def _facts(report: ReleaseReport) -> dict[str, Any]:
    return {
        "rows": report.rows,
        "released": report.released,
        "refused": report.refused,
        "warnings": report.warnings,
        "enrolled": dict(report.enrolled),
        "not_enrolled": dict(report.not_enrolled),
        "passed_over": dict(report.passed_over),
        "problems": [asdict(problem) for problem in report.problems],
    }
