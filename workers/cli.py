"""The command line: `rekindle COMMAND`. Each command group is a module of workers/commands, imported only when it is called."""

import importlib
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from engine.core.errors import RekindleError

#: command -> (module with its Typer application `app`, or module:function; one line of help)
COMMANDS = {
    "demo": ("workers.commands.demo:demo", "Half a year of the main job in under a minute, on real files."),
    "schema": ("workers.commands.schema", "Print the JSON Schema of campaign files, for editors."),
    "up": ("workers.commands.run:up", "Run everything in one process: web, clock and workers."),
    "migrate": ("workers.commands.run:migrate", "Bring the database up to date and apply the files."),
    "web": ("workers.commands.run:web", "The web role of the Procfile."),
    "worker": ("workers.commands.run:worker", "The worker role of the Procfile."),
    "clock": ("workers.commands.run:clock", "The clock role of the Procfile."),
    "apply": ("workers.commands.apply:apply", "Put campaigns, templates, company and policy in force."),
    "release": ("workers.commands.release:release", "Release a lead, or a CSV file of leads."),
    "leads": ("workers.commands.leads", "List leads; show what happened with one."),
    "reps": ("workers.commands.reps", "Sales reps: import and list them."),
    "check": ("workers.commands.check", "Check campaigns, templates and policy; needs no database."),
    "simulate": (
        "workers.commands.simulate",
        "Show one lead's way through a campaign on a moved clock; needs no database.",
    ),
    "sources": ("workers.commands.sources", "What is watched: add, list, try out, pause, import and export sources."),
    "alerts": ("workers.commands.alerts", "Show, claim, reject and close warm-lead alerts."),
    "signal": ("workers.commands.signals", "Take in a signal of your own, from JSON."),
    "replay": ("workers.commands.replay:replay", "Read kept news by changed rules: who would have been promoted?"),
    "inspect": ("workers.commands.inspect", "Show how one mail, date, news item or feed is read; needs no database."),
}


class LazyGroup(TyperGroup):
    """A group that imports a command's module when that command is called: `inspect` must not pay for the web part."""

    _is_listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the same in every context
        return list(COMMANDS)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        self._is_listing = True
        super().format_help(ctx, formatter)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        place, summary = COMMANDS[cmd_name]
        if self._is_listing:
            return TyperCommand(cmd_name, help=summary)
        command = get_command(_application(place))
        command.name = cmd_name
        return command


def _application(place: str) -> typer.Typer:
    module, _, name = place.partition(":")
    found = importlib.import_module(module)
    if not name:
        application: typer.Typer = found.app
        return application
    single = typer.Typer(add_completion=False)
    single.command()(getattr(found, name))
    return single


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=False,
    help="Rekindle: release a lead, keep it warm, hand it back when something changes.",
)


@app.callback()
def _root() -> None:
    """Rekindle: release a lead, keep it warm, hand it back when something changes."""


def main() -> None:
    """Entry point of the console script: an error that is meant for people is a sentence, not a traceback."""
    try:
        app()
    except RekindleError as error:
        typer.secho(f"rekindle: {error}", fg="red", err=True)
        sys.exit(2)
