"""The base of everything that people write in YAML: frozen, strict about keys, stored in the form it was written in."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from engine.core.moments import NamedMoment, parse_moment
from engine.core.windows import Span, parse_span
from engine.core.words import Cap, Duration, misread, parse_cap, parse_duration, parse_positive_duration

_ID = re.compile(r"[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*")
_TEMPLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*")
_DIGITS = re.compile(r"[0-9]{1,9}")


class Part(BaseModel):
    """A mapping of a campaign file or company.yaml. What `model_dump(mode="json")` gives, `model_validate` takes back.

    The texts below its keys explain them in the JSON Schema: engine.campaign_schema reads them from the source. Pydantic can
    do so itself, whenever a model is defined, which would take a third of the time that a command needs to start.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        serialize_by_alias=True,
        validate_by_name=False,
        validate_by_alias=True,
        arbitrary_types_allowed=True,
        defer_build=True,
    )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As pydantic's, but what was worked out from the fields is not taken over."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(copy).model_fields.keys():
            del copy.__dict__[name]
        return copy


def _text(value: Any, kind: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise misread("bad-value", f"{kind} is missing here", f"write {kind}")
    return value.strip()


def _yes(value: Any) -> bool:
    """Only true and false: YAML 1.1's yes, no, on and off mean a country, a word or a mistake."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise misread("bad-value", f"{str(value)[:40]!r} is not true or false", "write true or false")


def _number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        return int(value)
    raise misread("bad-value", f"{str(value)[:40]!r} is not a whole number", "write digits only: 50")


def _id(value: Any) -> str:
    text = _text(value, "an id")
    if len(text) > 64 or not _ID.fullmatch(text):
        raise misread("bad-id", f"{text[:60]!r} is not an id", "use letters, digits and hyphens: second-mail")
    return text


def _template(value: Any) -> str:
    text = _text(value, "a template")
    if len(text) > 200 or not _TEMPLATE.fullmatch(text):
        raise misread(
            "bad-template-name",
            f"{text[:60]!r} is not a template's name",
            "write the folder under templates/: no-budget/thanks",
        )
    return text


def _read(value: Any, parse: Any, kind: Any) -> Any:
    return value if isinstance(value, kind) else parse(_text(value, f"a {kind.__name__.lower()}"))


def _spoken(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


_AS_TEXT = PlainSerializer(str, return_type=str)
_LENGTH = r"^ *[0-9]+ +(minute|hour|day|business +day|week|month|year)s? *$"

Yes = Annotated[bool, BeforeValidator(_yes)]
Number = Annotated[int, BeforeValidator(_number)]
Id = Annotated[str, BeforeValidator(_id), _spoken(r"^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$", "second-mail")]
Title = Annotated[str, BeforeValidator(lambda v: _text(v, "a text"))]
TemplateName = Annotated[str, BeforeValidator(_template), _spoken(f"^{_TEMPLATE.pattern}$", "no-budget/thanks")]
Wait = Annotated[
    Duration,
    BeforeValidator(lambda v: _read(v, parse_duration, Duration)),
    _AS_TEXT,
    _spoken(_LENGTH, "2 business days", "3 weeks"),
]
PositiveWait = Annotated[
    Duration,
    BeforeValidator(lambda v: _read(v, parse_positive_duration, Duration)),
    _AS_TEXT,
    _spoken(_LENGTH, "6 weeks"),
]
CapText = Annotated[
    Cap,
    BeforeValidator(lambda v: _read(v, parse_cap, Cap)),
    _AS_TEXT,
    _spoken(r"^ *(at most +)?[0-9]+ +per +.+$", "1 per 5 days", "at most 2 per 30 days"),
]
SpanText = Annotated[
    Span,
    BeforeValidator(lambda v: _read(v, parse_span, Span)),
    _AS_TEXT,
    _spoken(r"^[0-9]{2}:[0-9]{2} ?- ?[0-9]{2}:[0-9]{2}$", "09:00-11:30"),
]
MomentText = Annotated[
    NamedMoment,
    BeforeValidator(lambda v: _read(v, parse_moment, NamedMoment)),
    _AS_TEXT,
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["2027-01-15", "start of quarter", "18 months after enrolment", "release.revisit_on - 2 weeks"],
        }
    ),
]


def _some(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if not value:
        raise misread("empty", "nothing stands here", "write at least one")
    return value


#: At least one item; asked only once the items themselves are sound, so that one mistake is told once.
SOME = AfterValidator(_some)


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


class _OneOrMore:
    """A single value where a list may stand; the stored form is the list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_one_or_more, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


ONE_OR_MORE = _OneOrMore()
