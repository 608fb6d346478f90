"""campaigns/LANGUAGE.md: every example is a sound campaign, and every key stands in one of them or on the first page."""

import ast
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.core.campaign import Arm, BranchStep, Campaign, Enter, Lateness, SendStep, WaitStep, Window
from engine.core.campaign_checks import faults
from engine.core.conditions import FUNCTIONS, NAMES
from engine.core.moments import parse_moment
from engine.core.parts import Part
from engine.core.words import parse_duration
from engine.yaml_files import read_yaml

FOLDER = Path(__file__).parents[1] / "campaigns"
TEXT = (FOLDER / "LANGUAGE.md").read_text()
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.split("\n", 1)[0] for text in EXAMPLES])
def test_an_example_is_a_sound_campaign(example: str) -> None:
    whole = example if example.startswith("campaign:") else f"campaign: example\nsteps:\n{example}"
    document = read_yaml(whole.encode(), "LANGUAGE.md")
    assert document.problems == []
    assert [fault for fault in faults(Campaign.model_validate(document.value)) if fault.severity == "error"] == []


def test_every_key_is_shown_here_or_on_the_first_page() -> None:
    pages = TEXT + (FOLDER / "README.md").read_text()
    models = (Campaign, Enter, Window, Lateness, SendStep, BranchStep, WaitStep, Arm)
    keys = {field.alias or name for model in models for name, field in model.model_fields.items()}
    assert {key for key in keys - {"migrate"} if f"{key}:" not in pages} == set()


def test_every_name_and_event_of_a_condition_is_listed() -> None:
    listed = set(re.findall(r"[a-z_]+", TEXT.split("## Conditions")[1].split("## Bounds")[0]))
    assert {name.partition(".")[2] for name in NAMES} | set(FUNCTIONS) <= listed


@pytest.mark.parametrize(
    "moment",
    [
        "2027-01-15",
        "start of year",
        "release.at + 2 weeks",
        "lead.attributes.renewal - 2 weeks",
        "1 month after release",
    ],
)
def test_the_moments_it_names_can_be_written(moment: str) -> None:
    assert str(parse_moment(moment)) == moment


@pytest.mark.parametrize("unit", re.findall(r"Units: (.*?)\.", TEXT)[0].split(", "))
def test_the_units_it_names_can_be_written(unit: str) -> None:
    assert parse_duration(f"2 {unit}").unit == unit


FIRST_PAGE = (FOLDER / "README.md").read_text()
#: Heading of a table -> the models whose keys it lists, and a campaign with one of its examples in it.
TABLES: dict[str, tuple[tuple[type[Part], ...], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "### The campaign": ((Campaign,), lambda given: given),
    "### `enter`": ((Enter,), lambda given: {"enter": given}),
    "### A step": ((SendStep, BranchStep, WaitStep), lambda given: {"steps": [_step(given)]}),
}


def _step(given: dict[str, Any]) -> dict[str, Any]:
    needed = {"wait_until": "start of month"} if "timeout" in given else {"send": "no-budget/roi"}
    return {"id": "x", **({} if {"branch", "wait_until"} & given.keys() else needed), **given}


def _rows(heading: str) -> list[tuple[str, str, str]]:
    table = FIRST_PAGE.split(f"{heading}\n")[1].split("\n#")[0]
    return re.findall(r"^\| `(\w+)` \| (.+?) \| `(.+)` \|$", table, re.MULTILINE)


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_stands_in_its_table_with_its_default_and_an_example_that_reads(heading: str) -> None:
    models, within = TABLES[heading]
    fields = {field.alias or name: field for model in models for name, field in model.model_fields.items()}
    rows = _rows(heading)
    assert {key for key, _, _ in rows} == fields.keys()
    for key, means, example in rows:
        default = fields[key].default
        shown = re.findall(r"\[([^\]]+)\](?!\()", means)
        assert shown or fields[key].is_required(), f"{key} has no default in brackets"
        if isinstance(default, (bool, int, str)):
            assert shown[-1] == str(default).lower(), key
        given = read_yaml(example.encode(), key).value
        assert list(given) == [key]
        whole = {"campaign": "example", "steps": [{"id": "hello", "send": "no-budget/thanks"}], **within(given)}
        Campaign.model_validate(whole)


#: What makes a problem; its code stands among the first arguments.
_MAKERS = {"Fault", "MailFault", "Problem", "_problem", "complain", "_complain", "misread"}
_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_CHECKED = ("engine/core/c*.py", "engine/core/[wmp]*.py", "engine/[tlymrfp]*.py", "triggers/rule_files.py")


def _codes(source: str) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    made = [call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) in _MAKERS]
    words = [
        a.value for call in made for a in call.args[:4] if isinstance(a, ast.Constant) and isinstance(a.value, str)
    ]
    return {word for word in words if _CODE.fullmatch(word)} - {"error", "warning"}


def test_every_code_of_check_is_listed_and_no_other() -> None:
    paths = [path for pattern in _CHECKED for path in FOLDER.parent.glob(pattern)]
    written = set().union(*(_codes(path.read_text()) for path in paths))
    listed = set(re.findall(r"`([a-z0-9-]+)`", TEXT.split("## What check tells")[1].split("|---|")[1])) - {"enter"}
    by_variable = {"always-true", "never-here", "always-here", "no-unsubscribe", "no-postal-address", "outside"}
    assert listed == written | by_variable
