"""`rekindle simulate`: one lead through a campaign on a moved clock, decided as the engine decides."""

import json
import sys
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from pydantic import BaseModel, ValidationError

from engine.core.calendar import LocalCalendar, after, calendar_of, effective_zone, local_of
from engine.core.campaign import Campaign, Company
from engine.core.conditions import View
from engine.core.entry import refuses
from engine.core.errors import RekindleError
from engine.core.lead import Lead
from engine.core.lead_file import EventLine, LeadFile, read_time
from engine.core.policy import Policy
from engine.core.simulation import Line, MadeUpEvent
from engine.core.simulation import simulate as run
from engine.core.words import Duration
from engine.library import Library, read_home
from engine.policy_files import load_policy
from workers.commands.homes import INSTALLED, HomeOption, JsonOption, fail, home_of, show_problems

app = typer.Typer(add_completion=False)

_MAX_BYTES = 10_000_000
_M = TypeVar("_M", bound=BaseModel)


@app.command()
def simulate(
    campaign: Annotated[str, typer.Argument(help="A campaign's id, or the path of its file.")],
    lead: Annotated[
        Path, typer.Option(help="The lead as JSON; email and release.reason are enough. - reads standard input.")
    ],
    start: Annotated[str, typer.Option("--from", help="When the enrolment begins, ISO 8601; UTC without an offset.")],
    until: Annotated[str | None, typer.Option(help="When to stop looking.", show_default="24 months later")] = None,
    events: Annotated[Path | None, typer.Option(help="What happens meanwhile, one JSON object per line.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what would happen to one lead, and when, in its own local time."""
    path = Path(campaign)
    files = [path] if path.suffix in {".yaml", ".yml"} or path.is_file() else []
    folder = home_of(home, files)
    library, chosen = find_campaign(campaign, folder, files)
    company = library.company
    assert company is not None  # find_campaign has seen to it
    begins = _time(start, "--from")
    person = read_lead(lead, begins)
    ends = (
        _time(until, "--until")
        if until
        else after(begins, Duration(24, "months"), LocalCalendar(calendar_of(person, company).zone))
    )
    others = {name: other for name, (other, _) in library.campaigns.items()}
    lines = run(chosen, person, company, begins, ends, events=_events(events), policy=_policy(folder), others=others)
    if not as_json:
        print(_heading(chosen, person, company))
    for line in lines:
        print(
            json.dumps(as_object(line, person, company, chosen), ensure_ascii=False)
            if as_json
            else _told(line, person, company, chosen)
        )


def find_campaign(name: str, folder: Path, files: list[Path]) -> tuple[Library, Campaign]:
    """The campaign, in a library that has its company; exits 2 with every problem when one of them cannot be read."""
    library = read_home(folder, named=files)
    wanted = files[0].as_posix() if files else None
    found = next(
        (
            c
            for c, _ in library.campaigns.values()
            if library.documents[c.campaign].file == wanted or (not files and c.campaign == name)
        ),
        None,
    )
    if found is None or library.company is None:
        broken = [
            p
            for p in library.problems
            if p.severity == "error" and (wanted is None or p.file == wanted or library.company is None)
        ]
        show_problems(broken, as_json=False, to_error=True)
        known = ", ".join(sorted(library.campaigns)) or "none"
        near = get_close_matches(name, library.campaigns, 1)
        fail(f"there is no sound campaign {name!r}; {f'did you mean {near[0]}? ' if near else ''}there are: {known}")
    return library, found


def _policy(folder: Path) -> Policy:
    """The home's policy, else the one as shipped. Exits with its problems."""
    try:
        return load_policy(folder if (folder / "triggers" / "policy.yaml").exists() else INSTALLED)
    except RekindleError as error:
        fail(str(error))


def _time(text: str, option: str) -> datetime:
    try:
        moment: datetime = read_time(text)
    except ValueError:
        fail(f"{option}: {text!r} is not a time: write 2026-01-05T08:00:00Z")
    if not 1971 <= moment.year <= 2200:
        fail(f"{option}: {text!r} lies outside 1971 to 2200")
    return moment


def _read(model: type[_M], text: bytes, where: str) -> _M:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        said = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'it'}: {e['msg']}" for e in error.errors(include_url=False))
        fail(f"{where}: {said}")


def _bytes(path: Path) -> bytes:
    try:
        with sys.stdin.buffer if str(path) == "-" else path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    except OSError as error:
        fail(f"{path}: cannot be read: {error.strerror}")
    if len(raw) > _MAX_BYTES:
        fail(f"{path}: more than 10 MB")
    return raw.removeprefix(b"\xef\xbb\xbf")


def read_lead(path: Path, begins: datetime) -> Lead:
    """The lead of a JSON file; exits 2 with what is wrong with it."""
    return _read(LeadFile, _bytes(path), str(path)).lead(begins)


def _events(path: Path | None) -> list[MadeUpEvent]:
    if path is None:
        return []
    lines = enumerate(_bytes(path).splitlines(), 1)
    return [_read(EventLine, line, f"{path}:{number}").made_up() for number, line in lines if line.strip()]


def as_object(line: Line, lead: Lead, company: Company, campaign: Campaign) -> dict[str, Any]:
    """The JSON object of a line (DESIGN section 6); one of a campaign that follows names it."""
    zone, _ = effective_zone(lead, company)
    return {
        "at": line.at.isoformat().replace("+00:00", "Z"),
        "local": local_of(line.at, zone).isoformat(),
        "zone": str(zone),
        "step": line.step,
        "decision": line.decision,
        "reason": line.reason,
        "variant": line.variant,
        **({"campaign": line.campaign} if line.campaign != campaign.campaign else {}),
    }


def _why_not(campaign: Campaign, lead: Lead) -> str:
    """Why the campaign does not take the lead, in words."""
    enter = campaign.enter
    if refuses(campaign, lead) == "where" and enter and enter.where:
        return f"not_entered: {enter.where.because(View(lead))}, and `where` asks for {enter.where}"
    reason = lead.release.reason if lead.release else "nothing"
    return (
        f"not_entered: released for {reason}, and the campaign takes {', '.join(enter.released_for if enter else ())}"
    )


def _heading(campaign: Campaign, lead: Lead, company: Company) -> str:
    zone, note = effective_zone(lead, company)
    title = f" ({campaign.title})" if campaign.title else ""
    return f"{lead.address} in {campaign.campaign}{title}, times of {zone}" + (f"\n  {note}" if note else "")


def _told(line: Line, lead: Lead, company: Company, campaign: Campaign) -> str:
    local = local_of(line.at, effective_zone(lead, company)[0])
    elsewhere = line.campaign != campaign.campaign and f"{line.campaign}:"
    reason = _why_not(campaign, lead) if line.reason == "not_entered" else line.reason
    what = " ".join(
        part for part in (elsewhere, line.step, line.template, line.variant and f"[{line.variant}]", reason) if part
    )
    return f"{local:%a %Y-%m-%d %H:%M}  ({line.at:%Y-%m-%d %H:%M} UTC)  {line.decision:<8}  {what}".rstrip()
