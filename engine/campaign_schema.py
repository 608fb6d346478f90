"""The JSON Schema (draft-07) of campaign files, for editors: campaigns/campaign.schema.json is what this gives."""

import ast
import inspect
import json
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from engine.core.campaign import Arm, BranchStep, Campaign, Enter, Lateness, SendStep, WaitStep, Window
from engine.core.parts import Part

DRAFT = "http://json-schema.org/draft-07/schema#"
_MODELS: tuple[type[Part], ...] = (Campaign, Enter, Window, Lateness, SendStep, BranchStep, WaitStep, Arm)
_MAIL = {"id": "roi", "send": "no-budget/roi", "after": "3 weeks"}
_BRANCH = [{"when": "clicked(roi)", "do": [{"id": "case", "send": "no-budget/case-study"}]}, {"otherwise": []}]
#: An example of each key whose value is no text of its own kind.
_EXAMPLES: dict[str, list[Any]] = {
    "title": ["Stay useful until there is money"],
    "enter": [{"released_for": ["no_budget"], "where": 'lead.country in ["US", "GB"]'}],
    "released_for": [["no_budget", "low_return"]],
    "priority": [50],
    "window": [{"days": ["tue", "wed", "thu"], "between": "09:00-11:30"}],
    "sticky_sender": [True],
    "exit_when": [["replied", "signal(funding)"]],
    "steps": [[_MAIL]],
    "branch": [_BRANCH],
    "do": [[_MAIL]],
    "otherwise": [[]],
    "variants": [{"short-subject": 50, "question-subject": 50}],
    "if_late_by": [{"more_than": "5 days", "then": "skip"}],
    "pin": [True],
    "repeat": [True],
}


class _Draft07(GenerateJsonSchema):
    """pydantic writes 2020-12; of what we use, draft-07 differs in the word for definitions alone."""

    schema_dialect = DRAFT


def campaign_schema() -> dict[str, Any]:
    """The schema of one campaign file: every key with its meaning and an example."""
    schema = Campaign.model_json_schema(by_alias=True, schema_generator=_Draft07)
    text = json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False)
    whole: dict[str, Any] = json.loads(text.replace('"#/$defs/', '"#/definitions/'))
    whole["definitions"] = whole.pop("$defs")
    for model in _MODELS:
        _explain(model, (whole if model is Campaign else whole["definitions"][model.__name__])["properties"])
    shown: dict[str, Any] = _without_titles(whole)
    return shown


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(campaign_schema(), indent=2, ensure_ascii=False) + "\n"


def _explain(model: type[Part], properties: dict[str, Any]) -> None:
    """Say of every key of `model` what its source says of it, and give an example."""
    meanings = dict(_meanings(model))
    for name, field in model.model_fields.items():
        key = field.alias or name
        given = properties[key]
        properties[key] = {"description": meanings[name], **given}
        if "examples" not in given and key in _EXAMPLES:
            properties[key]["examples"] = _EXAMPLES[key]


def _meanings(model: type[Part]) -> Iterator[tuple[str, str]]:
    """The text below each field, also of fields that a base class has."""
    for each in reversed(model.__mro__):
        if issubclass(each, Part) and each is not Part:
            body = ast.parse(dedent(inspect.getsource(each))).body[0]
            assert isinstance(body, ast.ClassDef)
            for field, text in zip(body.body, body.body[1:], strict=False):
                match field, text:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                        yield name, inspect.cleandoc(said)


def _without_titles(value: Any) -> Any:
    """The titles that pydantic adds only repeat the names of keys; a property called title stays."""
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_titles(item) for key, item in value.items() if key != "title" or isinstance(item, dict)}
