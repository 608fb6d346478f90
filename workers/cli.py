"""The command line: `rekindle COMMAND`. Each command group is a module of workers/commands, imported only when it is called."""

import importlib
from typing import Any

import click
import typer
from typer.core import TyperGroup
from typer.main import get_command

#: command -> (module that holds its Typer application `app`, one line of help)
COMMANDS = {
    "check": ("workers.commands.check", "Check campaigns, templates and policy; needs no database."),
    "simulate": (
        "workers.commands.simulate",
        "Show one lead's way through a campaign on a moved clock; needs no database.",
    ),
    "inspect": ("workers.commands.inspect", "Show how one mail, date, news item or feed is read; needs no database."),
}


class LazyGroup(TyperGroup):
    """A group that imports a command's module when that command is called: `inspect` must not pay for the web part."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module, summary = COMMANDS[cmd_name]
        command = get_command(importlib.import_module(module).app)
        command.name = cmd_name
        command.short_help = summary
        return command


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
    """Entry point of the console script."""
    app()
