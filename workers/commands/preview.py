"""`rekindle preview`: mails as a lead would get them: text, .eml files, one page, a picture; or a test mail to oneself."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from engine.clock import SystemClock
from engine.core.campaign import Campaign
from engine.core.delivery import Accepted
from engine.core.lead import Lead, address_key, clean_address
from engine.house import build
from engine.library import Library
from engine.previewing import Shown, page, preview_mails, send_test
from engine.settings import Settings, load_settings
from engine.store import leads, oddities
from workers.commands.homes import HomeOption, JsonOption, fail, home_of
from workers.commands.houses import open_house
from workers.commands.simulate import find_campaign, read_lead

_SAMPLE = Path(__file__).resolve().parents[2] / "campaigns" / "demo" / "lead.json"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def preview(
    campaign: Annotated[str, typer.Argument(help="A campaign's id, or the path of its file.")],
    step: Annotated[str | None, typer.Option(help="Only this step.", show_default="every mail")] = None,
    lead: Annotated[
        Path | None, typer.Option(help="The lead as JSON (as for simulate).", show_default="the demo's lead")
    ] = None,
    address: Annotated[str | None, typer.Option(help="A lead in the store, by address.")] = None,
    oddest: Annotated[
        bool, typer.Option("--oddest", help="The leads in the store with the longest names and with the least known.")
    ] = False,
    variants: Annotated[bool, typer.Option("--variants", help="Every variant, not only the lead's own.")] = False,
    eml: Annotated[Path | None, typer.Option(help="Write each mail as an .eml file into this folder.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write all mails onto one page, this file.")] = None,
    png: Annotated[Path | None, typer.Option(help="Take a picture of that page (needs Chromium).")] = None,
    send_to: Annotated[
        str | None, typer.Option(help="Send them, marked as tests, to this address by the configured transport.")
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show mails as they would arrive, with warnings; exit 1 when one cannot be rendered. Nothing is sent to the lead."""
    clock, settings = SystemClock(), load_settings()
    path = Path(campaign)
    files = [path] if path.suffix in {".yaml", ".yml"} or path.is_file() else []
    library, chosen = find_campaign(campaign, home_of(home, files), files)
    if step is not None and step not in {s.id for s in chosen.send_steps}:
        fail(f"no step {step!r} sends a mail; there are: {', '.join(s.id for s in chosen.send_steps)}")
    troubles = 0
    for number, person in enumerate(_people(lead, address, clock.now(), oddest=oddest)):
        shown = preview_mails(library, chosen, person, settings, clock, step=step, every_variant=variants)
        troubles += sum(one.mail is None for one in shown)
        _tell(shown, as_json=as_json)
        _write(shown, chosen, person, library, (eml, html, png), number)
        if send_to is not None:
            _send(settings, shown, send_to)
    if troubles:
        raise typer.Exit(1)


def _people(file: Path | None, address: str | None, now: datetime, *, oddest: bool) -> list[Lead]:
    if not oddest and address is None:
        return [read_lead(file or _SAMPLE, now)]
    with open_house() as house, house.store.read() as tx:
        if address is not None:
            try:
                standing = leads.find(tx, [key := address_key(clean_address(address))]).get(key)
            except ValueError as error:
                fail(str(error))
            ids = [standing.lead_id] if standing else []
        else:
            ids = list(dict.fromkeys(oddities.find_oddest(tx).values()))
        found = leads.load(tx, ids)
    if not ids:
        fail(f"nobody has the address {address}" if address else "there are no leads in the store yet")
    return [found[lead_id] for lead_id in ids]


def _tell(shown: Sequence[Shown], *, as_json: bool) -> None:
    for one in shown:
        if as_json:
            print(json.dumps(_facts(one), ensure_ascii=False))
            continue
        variant = f" [{one.variant}]" if one.variant else ""
        print(f"=== {one.step}: {one.template}{variant}")
        if one.mail is None:
            print(f"cannot be rendered: {one.trouble}\n")
            continue
        for name in ("From", "To", "Subject"):
            print(f"{name}: {one.mail.headers[name]}")
        for warning in one.warnings:
            print(f"warning: {warning.message} [{warning.code}]; {warning.help}")
        print(f"\n{one.mail.text}\n")


def _facts(one: Shown) -> dict[str, object]:
    mail = one.mail
    return {
        "step": one.step,
        "occurrence": one.occurrence,
        "template": one.template,
        "variant": one.variant,
        "to": mail.recipient if mail else None,
        "subject": mail.subject if mail else None,
        "text": mail.text if mail else None,
        "html": mail.html if mail else None,
        "error": one.trouble,
        "warnings": [{"code": w.code, "message": w.message, "help": w.help} for w in one.warnings],
    }


def _write(
    shown: Sequence[Shown],
    campaign: Campaign,
    lead: Lead,
    library: Library,
    wanted: tuple[Path | None, Path | None, Path | None],
    number: int,
) -> None:
    """The files that were asked for; those of a second lead get a number."""
    eml, html, png = wanted
    assert library.company is not None
    try:
        if eml is not None:
            eml.mkdir(parents=True, exist_ok=True)
            for at, one in enumerate(shown, 1):
                if one.mail is not None:
                    name = f"{number or ''}{'-' if number else ''}{at:02}-{one.step}{'-' + one.variant if one.variant else ''}"
                    (eml / f"{name}.eml").write_bytes(one.mail.raw)
        text = page(campaign, lead, library.company, shown) if html or png else ""
        if html is not None:
            _numbered(html, number).write_text(text, encoding="utf-8")
        if png is not None:
            take_picture(text, _numbered(png, number), len(shown))
    except OSError as error:
        fail(f"{error.filename}: cannot be written: {error.strerror}")


def _numbered(path: Path, number: int) -> Path:
    return path.with_stem(f"{path.stem}-{number + 1}") if number else path


def take_picture(text: str, path: Path, mails: int) -> None:
    """A PNG of the page by Chromium, which may reach no network. Exits 2 when there is none on this machine."""
    browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        fail("--png needs Chromium: apt-get install -y chromium. --html writes the same page")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(text, encoding="utf-8")
        flags = ["--headless", "--disable-gpu", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND"]
        flags += ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses root otherwise
        size = f"--window-size=980,{min(16_000, 200 + 1100 * mails)}"
        where = [f"--user-data-dir={folder}/profile", f"--screenshot={path.absolute()}", size, source.as_uri()]
        subprocess.run([browser, *flags, *where], check=False, capture_output=True, timeout=60)  # noqa: S603
    if not path.exists():
        fail(f"Chromium could not take the picture {path}")


def _send(settings: Settings, shown: Sequence[Shown], address: str) -> None:
    house = build(settings)
    try:
        outcomes = send_test(house.transport, shown, address)
    except ValueError as error:
        fail(f"--send-to: {error}")
    finally:
        house.store.close()
    sent = sum(isinstance(outcome, Accepted) for outcome in outcomes)
    print(f"{sent} of {len(outcomes)} test mails handed to {house.transport.name} for {address}")
    for outcome in outcomes:
        if not isinstance(outcome, Accepted):
            print(f"  {outcome}")
