"""`rekindle doctor`: what keeps mail from leaving, from arriving or from being answered, and what to do about it."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import redis
import typer
from rich.table import Table
from rich.text import Text

from engine.core.findings import Finding, Weight, advice, ok, problem
from engine.examining import examine
from engine.house import build
from engine.settings import load_settings
from workers import logs
from workers.commands.homes import JsonOption
from workers.commands.tables import show_table
from workers.witness import attach_witness

_COLOURS = {Weight.OK: "green", Weight.ADVICE: "yellow", Weight.PROBLEM: "red", Weight.UNKNOWN: "dim"}


def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Ask nothing outside this machine.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Look at key, sender, DNS, clock, disk, web part, mailboxes, stops and database; exit 1 when there is a problem."""
    logs.configure()
    settings = load_settings()
    house = attach_witness(build(settings))
    try:
        found = examine(house, is_offline=offline)
    finally:
        house.store.close()
    found.append(_news(settings.home))
    if settings.redis_url:
        found.append(_redis(settings.redis_url))
    _show(found, as_json=as_json)
    if any(each.weight is Weight.PROBLEM for each in found):
        raise typer.Exit(1)


def _show(found: list[Finding], *, as_json: bool) -> None:
    if as_json:
        for each in found:
            print(json.dumps(asdict(each), ensure_ascii=False))
        return
    table = Table("", "what", "found", "to do", box=None)
    for each in found:
        table.add_row(Text(each.weight, _COLOURS[each.weight]), Text(each.name), Text(each.found), Text(each.do))
    show_table(table)


def _news(home: Path) -> Finding:
    """Without rules that can be read no news is: items wait, and are read when the rules are mended and the workers start anew."""
    from triggers import rulebooks  # noqa: PLC0415 - what reads news takes as long to import as all the rest

    try:
        kinds = rulebooks.of_home(home).kinds
        codes = rulebooks.codes_of_home(home)
    except rulebooks.RulesUnreadable as error:
        return problem("news", str(error).splitlines()[0], "rekindle check, mend it, and start the workers anew")
    return ok("news", f"{len(kinds)} kinds of events have rules, {len(codes)} codes of feeds are known")


def _redis(url: str) -> Finding:
    """The queue may be lost at any moment; the witness that lies there may not."""
    try:
        with redis.Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5, decode_responses=True) as client:
            kept = client.config_get("appendonly").get("appendonly")
            policy = client.config_get("maxmemory-policy").get("maxmemory-policy")
    except redis.RedisError as error:
        return problem(
            "Redis", f"it does not answer: {type(error).__name__}", "is it up, and is REKINDLE_REDIS_URL right?"
        )
    if kept != "yes" or policy != "noeviction":
        do = "set appendonly to yes and maxmemory-policy to noeviction"
        return advice("Redis", f"appendonly {kept}, maxmemory-policy {policy}: it may forget", do)
    return ok("Redis", "it answers and keeps what it is given")
