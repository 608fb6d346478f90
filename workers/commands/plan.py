"""`rekindle plan`: the difference between the files and what is live, leads in flight included; and the plan as a file."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.core.policy import Policy
from engine.house import House
from engine.library import Library, read_home
from engine.plan_text import in_markdown, in_text
from engine.planning import make_plan
from engine.policy_files import check_policy
from engine.rehearsal import rehearsed
from workers.commands.homes import HomeOption, JsonOption, fail, show_problems
from workers.commands.houses import open_house
from workers.commands.progress import progress


def plan(
    home: HomeOption = None,
    as_json: JsonOption = False,
    out: Annotated[Path | None, typer.Option(help="Write the plan to this file, for `rekindle apply --plan`.")] = None,
    markdown: Annotated[
        Path | None, typer.Option(help="Write a summary for a pull request to this file; - is standard output.")
    ] = None,
    detailed: Annotated[
        bool, typer.Option("--detailed-exitcode", help="Exit 2 when something would change and nothing is refused.")
    ] = False,
) -> None:
    """Show what `rekindle apply` would change. Exit 1 when something is broken or stands in the way, else 0."""
    with open_house() as house, progress("looking at leads in flight") as advance:
        library, policy = read_files(house, home)
        made = make_plan(house, library, policy, lambda done, _: advance(0.0, f"{done:,}"))
    told = made.as_object()
    if out is not None:
        _write(out, json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    if markdown is not None and str(markdown) != "-":
        _write(markdown, in_markdown(made))
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
    else:
        print(in_markdown(made) if str(markdown) == "-" else in_text(made))
        show_problems(made.refusals, as_json=False, to_error=True)
    if made.refusals:
        raise typer.Exit(1)
    if detailed and made.changes_anything:
        raise typer.Exit(2)


def read_files(house: House, home: Path | None) -> tuple[Library, Policy | None]:
    """What the home's files say; the policy's problems stand among the library's."""
    where = home or house.settings.home
    library = rehearsed(read_home(where, house.clock.now().date()))
    policy, wrong = check_policy(where)
    library.problems.extend(wrong)
    return library, policy


def read_plan(path: Path) -> tuple[str, str]:
    """The base and the target of a plan that was written with --out. Exits 2 when this is none."""
    try:
        told: Any = json.loads(path.read_bytes())
        return str(told["base"]), str(told["target"])
    except OSError as error:
        fail(f"{path}: cannot be read: {error.strerror}")
    except (ValueError, KeyError, TypeError):
        fail(f"{path}: this is no plan: write one with `rekindle plan --out {path}`")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror}")
