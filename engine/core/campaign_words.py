"""The texts of a campaign file that mean something: conditions, what ends a campaign, days and holidays. Stored as written."""

from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from engine.core.condition_parser import parse_condition
from engine.core.conditions import Condition
from engine.core.moments import NamedMoment, is_moment, parse_moment
from engine.core.parts import ONE_OR_MORE
from engine.core.windows import WEEKDAYS
from engine.core.words import misread, parse_positive_duration

#: These end every enrolment, written or not.
ALWAYS_EXIT = ("replied", "promoted", "unsubscribed", "bounced", "complained")
_AS_TEXT = PlainSerializer(str, return_type=str)


def _condition(value: Any) -> Any:
    return value if isinstance(value, Condition) else parse_condition(value)


def _exit_rule(value: Any) -> Any:
    return value if value in ALWAYS_EXIT else _condition(value)


def _target(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return parse_moment(value) if is_moment(value) or "(" not in value else parse_condition(value)


def _again(value: Any) -> str:
    text = " ".join(str(value).split())
    if text in {"always", "never"}:
        return text
    if not text.startswith("after "):
        raise misread("bad-again", f"{text[:40]!r} says not when", "write always, never or: after 6 months")
    return f"after {parse_positive_duration(text.removeprefix('after '))}"


def _weekday(value: Any) -> str:
    if value in WEEKDAYS:
        return str(value)
    raise misread("bad-weekday", f"{str(value)[:40]!r} is not a day of the week", f"write one of {', '.join(WEEKDAYS)}")


def _holiday(value: Any) -> str:
    text = str(value)
    if text in {"lead.country", "company"} or (len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()):
        return text
    raise misread(
        "bad-holidays", f"{text[:40]!r} names no holidays", "write lead.country, company or a country code such as GB"
    )


def _spoken(*examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": list(examples)})


_SPOKEN = _spoken("clicked(roi)", 'lead.country in ["US", "GB"]')
Weekday = Annotated[str, BeforeValidator(_weekday), WithJsonSchema({"enum": list(WEEKDAYS)})]
Holiday = Annotated[str, BeforeValidator(_holiday), _spoken("lead.country", "company", "GB")]
ConditionText = Annotated[Condition, BeforeValidator(_condition), _AS_TEXT, _SPOKEN]
ExitRule = Annotated[Condition | str, BeforeValidator(_exit_rule), _AS_TEXT, _spoken("replied", "signal(funding)")]
Target = Annotated[
    NamedMoment | Condition, BeforeValidator(_target), _AS_TEXT, _spoken("start of quarter", "clicked(roi)")
]
Again = Annotated[str, BeforeValidator(_again), _spoken("always", "never", "after 6 months")]
Holidays = Annotated[tuple[Holiday, ...], ONE_OR_MORE]
