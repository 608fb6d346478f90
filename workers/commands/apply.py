"""`rekindle apply`: put campaigns, templates, company and policy in force."""

import getpass
import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from engine.applying import Applied, apply_library
from workers.commands.homes import HomeOption, JsonOption, show_problems
from workers.commands.houses import open_house
from workers.commands.plan import read_files, read_plan


def apply(
    home: HomeOption = None,
    as_json: JsonOption = False,
    plan: Annotated[
        Path | None, typer.Option(help="Do exactly what this plan says (`rekindle plan --out FILE`), or nothing.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Who applies it, for the history.", show_default="the user")] = None,
) -> None:
    """Put what the files say in force. What is broken, or in the way of leads, keeps its old version, is named, and makes
    the exit code 1; with --plan nothing at all is applied then, nor when files or database have changed since (exit 2).
    """
    expected = read_plan(plan) if plan else None
    with open_house() as house:
        library, policy = read_files(house, home)
        applied = apply_library(house, library, by or getpass.getuser(), policy, expected=expected)
    errors = [problem for problem in applied.problems if problem.severity == "error"]
    if as_json:
        print(json.dumps(_facts(applied), ensure_ascii=False))
    else:
        for sentence in applied.done():
            print(sentence)
        show_problems(errors, as_json=False, to_error=True)
    if errors:
        raise typer.Exit(1)


def _facts(applied: Applied) -> dict[str, object]:
    return {
        "campaigns": dict(applied.campaigns),
        "moved": {name: dict(moved) for name, moved in applied.moved.items()},
        "templates": list(applied.templates),
        "company": applied.is_company_new,
        "policy": applied.is_policy_new,
        "problems": [asdict(problem) for problem in applied.problems],
    }
