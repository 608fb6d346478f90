"""What pydantic found wrong, told for people: the line, a stable code, what is wrong and what to write instead."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from engine.core.campaign import Arm, BranchStep, Enter, Lateness, SendStep, WaitStep, Window
from engine.core.company import ClosedDays, ConsentRule, Sender
from engine.core.errors import Problem
from engine.core.parts import Part
from engine.yaml_files import Document, Path

_TAGS = {"send-step": SendStep, "branch-step": BranchStep, "wait-step": WaitStep}
_STEPS = (SendStep, BranchStep, WaitStep)
#: Which model lies under a key; for a list, what its items are.
_MODELS: dict[str, tuple[type[Part], ...]] = {
    "enter": (Enter,),
    "window": (Window,),
    "if_late_by": (Lateness,),
    "branch": (Arm,),
    "steps": _STEPS,
    "do": _STEPS,
    "otherwise": _STEPS,
    "calendar": (ClosedDays,),
    "senders": (Sender,),
    "consent": (ConsentRule,),
}
#: Words of other products, and what they are called here.
_ALSO_CALLED = {
    "name": "campaign",
    "delay": "after",
    "wait": "after",
    "template": "send",
    "email": "send",
    "condition": "when",
    "if": "when",
    "else": "otherwise",
    "timezone": "time_zone",
    "on_exit": "exit_when",
    "limit": "at_most",
}
_SHAPES = {
    "model_type": ("a mapping of keys", "write `key: value` lines below it"),
    "model_attributes_type": ("a mapping of keys", "write `key: value` lines below it"),
    "dict_type": ("a mapping of keys", "write `key: value` lines below it"),
    "tuple_type": ("a list", "write [one, two], or one `- ` line each"),
    "list_type": ("a list", "write [one, two], or one `- ` line each"),
    "string_type": ("a text", "write a text"),
}


def problems_of(error: ValidationError, document: Document, model: type[Part]) -> list[Problem]:
    """Every problem that `error` holds, each at the place of its value or key."""
    found = [_problem(details, document, model) for details in error.errors(include_url=False)]
    return list(dict.fromkeys(found))


def _problem(details: ErrorDetails, document: Document, model: type[Part]) -> Problem:
    path = _path(details["loc"], document.value)
    match details["type"]:
        case "extra_forbidden":
            return _unknown_key(path, document, model)
        case "missing":
            *holder, key = path
            place = document.place(tuple(holder))
            return Problem(document.file, *place, "missing-key", "error", f"`{key}` is missing", f"add `{key}: ...`")
    code, message, help_ = _explained(details)
    context = details.get("ctx", {})
    if "offset" in context:
        place = document.spot(path, context["offset"])
    else:
        narrower: Path = (context["key"],) if "key" in context else ()
        place = document.place((*path, *narrower), of_key=details["loc"][-1:] == ("[key]",))
    return Problem(document.file, *place, code, "error", message, help_)


def _path(loc: Iterable[str | int], value: Any) -> Path:
    """The path in the file: pydantic's own marks (tags of a union, names of validators) are left out."""
    path: list[str | int] = []
    for part in loc:
        if part == "[key]" or (isinstance(part, str) and part in _TAGS):
            continue
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        elif not isinstance(value, dict):
            continue
        path.append(part)
    return tuple(path)


def _unknown_key(path: Path, document: Document, model: type[Part]) -> Problem:
    key = str(path[-1])
    known = _known_keys(path[:-1], model)
    near = (
        _ALSO_CALLED.get(key) if _ALSO_CALLED.get(key) in known else next(iter(get_close_matches(key, known, 1)), None)
    )
    other = next((k for k, models in _MODELS.items() if any(key in _keys(m) for m in models)), None)
    help_ = f"write `{near}`" if near else f"keys here are {', '.join(known)}"
    if near is None and other is not None:
        help_ = f"`{key}` belongs under `{other}`; {help_}"
    place = document.place(path, of_key=True)
    return Problem(document.file, *place, "unknown-key", "error", f"`{key}` is not a key here", help_)


def _known_keys(path: Path, model: type[Part]) -> list[str]:
    names = [part for part in path if isinstance(part, str)]
    while names and names[-1] not in _MODELS:
        names.pop()
    models = _MODELS[names[-1]] if names else (model,)
    return list(dict.fromkeys(key for m in models for key in _keys(m)))


def _keys(model: type[Part]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _explained(details: ErrorDetails) -> tuple[str, str, str]:
    """(code, message, help) of anything but a key."""
    kind, context = details["type"], details.get("ctx", {})
    if "help" in context:
        return kind, str(context["message"]), str(context["help"])
    if kind in {"literal_error", "enum"}:
        return _not_among(str(details["input"]), str(context["expected"]))
    if kind in _SHAPES:
        wanted, help_ = _SHAPES[kind]
        return "bad-value", f"{wanted} is expected here", help_
    return "bad-value", details["msg"], "compare it with campaigns/README.md"


def _not_among(word: str, expected: str) -> tuple[str, str, str]:
    known = [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]
    near = get_close_matches(word, known, 1)
    return (
        "bad-value",
        f"{word[:60]!r} is not known here",
        f"write {near[0]}" if near else f"write one of {', '.join(known)}",
    )
