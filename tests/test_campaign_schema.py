"""The JSON Schema that editors use: up to date, whole, and every key explained."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from engine.campaign_schema import campaign_schema, schema_text
from engine.core.campaign import Arm, BranchStep, Campaign, Enter, Lateness, SendStep, WaitStep, Window

SHIPPED = Path(__file__).parents[1] / "campaigns" / "campaign.schema.json"
SCHEMA = campaign_schema()


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for inner in schema.values():
            yield from objects(inner)


def references(schema: Any) -> Iterator[str]:
    yield from re.findall(r'"\$ref": "([^"]+)"', json.dumps(schema))


def test_the_shipped_schema_is_what_the_models_say_now() -> None:
    assert SHIPPED.read_text() == schema_text(), "run: rekindle schema > campaigns/campaign.schema.json"


def test_it_is_draft_07_and_every_reference_resolves() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in json.dumps(SCHEMA)
    assert set(references(SCHEMA)) == {f"#/definitions/{name}" for name in SCHEMA["definitions"]}


def test_every_key_is_explained_and_no_other_is_allowed() -> None:
    for holder in objects(SCHEMA):
        assert holder["additionalProperties"] is False
        assert all(value.get("description") for value in holder["properties"].values())


def examples(schema: Any) -> list[Any]:
    """The examples of a key: its own, or those of a single value where a list may stand."""
    own = schema.get("examples") or schema.get("enum") or []
    return own or [example for part in schema.get("anyOf", []) for example in examples(part)]


def test_every_key_has_an_example_that_it_takes() -> None:
    for holder in objects(SCHEMA):
        for key, value in holder["properties"].items():
            assert examples(value), key
            whole = {**value, "definitions": SCHEMA["definitions"]}
            for example in examples(value):
                Draft7Validator(whole).validate(example)


def test_every_key_of_the_language_is_there() -> None:
    keys = {key for holder in objects(SCHEMA) for key in holder["properties"]}
    models = (Campaign, Enter, Window, Lateness, SendStep, BranchStep, WaitStep, Arm)
    assert keys == {field.alias or name for model in models for name, field in model.model_fields.items()}


def test_where_a_list_may_stand_a_single_value_may_too() -> None:
    assert [part["type"] for part in SCHEMA["properties"]["at_most"]["anyOf"]] == ["string", "array"]
