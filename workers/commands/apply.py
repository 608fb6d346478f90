"""`rekindle apply`: put campaigns, templates, company and policy in force."""

import getpass
import json
from dataclasses import asdict

import typer

from engine.applying import Applied, apply_library
from engine.library import read_home
from engine.policies import check_policy
from workers.commands.homes import HomeOption, JsonOption, show_problems
from workers.commands.houses import open_house


def apply(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Put what the files say in force. What is broken keeps its old version, is named, and makes the exit code 1."""
    with open_house() as house:
        where = home or house.settings.home
        library = read_home(where, house.clock.now().date())
        policy, wrong = check_policy(where)
        library.problems.extend(wrong)
        applied = apply_library(house, library, getpass.getuser(), policy)
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
        "templates": list(applied.templates),
        "company": applied.is_company_new,
        "policy": applied.is_policy_new,
        "problems": [asdict(problem) for problem in applied.problems],
    }
