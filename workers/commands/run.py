"""`rekindle up`, `web`, `worker`, `clock` and `migrate`: the processes."""

import getpass

import typer
from rich.console import Console

from engine.house import build
from engine.settings import load_settings
from workers import logs, roles

_console = Console(stderr=True)


def up() -> None:
    """Run everything in this process: web, clock and workers on one database."""
    logs.configure()
    settings = load_settings()
    _console.print(f"Rekindle at [bold]{settings.base_url}[/], data in {settings.data}. Stop with Ctrl-C.")
    roles.run_all(settings, _console.print)


def web() -> None:
    """The web role (Procfile)."""
    logs.configure()
    roles.run_web(load_settings())


def worker() -> None:
    """The worker role (Procfile)."""
    logs.configure()
    roles.run_worker(load_settings())


def clock() -> None:
    """The clock role (Procfile)."""
    logs.configure()
    roles.run_clock(load_settings())


def migrate() -> None:
    """Bring the database up to date and apply campaigns, templates and policy (the Procfile's release line)."""
    logs.configure()
    for sentence in roles.prepare(build(load_settings()), getpass.getuser()):
        typer.echo(sentence)
