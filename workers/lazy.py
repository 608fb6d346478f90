"""Command groups that import a command's module only when that command is called: `inspect` must not pay for the web part."""

import importlib
from collections.abc import Mapping
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

#: command -> (module with its Typer application `app`, or module:function; one line of help)
Commands = Mapping[str, tuple[str, str]]


def lazy_app(commands: Commands, summary: str) -> typer.Typer:
    """A Typer application whose commands are imported when they are called; its list of them imports nothing."""

    class Group(_LazyGroup):
        table = commands

    app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, help=summary)

    @app.callback()
    def _root() -> None:
        """Without it a group of one would be taken for that one command."""

    _root.__doc__ = summary
    return app


class _LazyGroup(TyperGroup):
    table: ClassVar[Commands] = {}
    _is_listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the same in every context
        return list(self.table)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        self._is_listing = True
        super().format_help(ctx, formatter)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        if cmd_name not in self.table:
            return None
        place, summary = self.table[cmd_name]
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
