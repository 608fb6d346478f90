"""The JSON Schema (draft-07) of campaign files, for editors: campaigns/campaign.schema.json is what this gives."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from engine.core.campaign import Campaign

DRAFT = "http://json-schema.org/draft-07/schema#"


class _Draft07(GenerateJsonSchema):
    """pydantic writes 2020-12; of what we use, draft-07 differs in the word for definitions alone."""

    schema_dialect = DRAFT


def campaign_schema() -> dict[str, Any]:
    """The schema of one campaign file."""
    schema = Campaign.model_json_schema(by_alias=True, schema_generator=_Draft07)
    text = json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False)
    whole: dict[str, Any] = json.loads(text.replace('"#/$defs/', '"#/definitions/'))
    whole["definitions"] = whole.pop("$defs")
    shown: dict[str, Any] = _without_titles(whole)
    return shown


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(campaign_schema(), indent=2, ensure_ascii=False) + "\n"


def _without_titles(value: Any) -> Any:
    """The titles that pydantic adds only repeat the names of keys; a property called title stays."""
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_titles(item) for key, item in value.items() if key != "title" or isinstance(item, dict)}
