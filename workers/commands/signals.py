"""`rekindle signal`: a signal of your own, from JSON (one object, a list, or one object per line)."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from engine.core.signal_form import MAX_FORMS, SignalForm, form_problems
from engine.signalling import Received, receive_forms
from workers.commands.homes import JsonOption, fail
from workers.commands.houses import open_house

app = typer.Typer(add_completion=False)

_MAX_BYTES = 10_000_000


@app.command()
def signal(
    file: Annotated[Path, typer.Argument(help="A file of JSON; - reads standard input.")],
    as_json: JsonOption = False,
) -> None:
    """Take in signals of your own. Each is scored by the policy; the same key counts once.

    A signal: {"key": "crm-17", "lead": "ana@customer.example" or "account": "customer.example", "name": "trial",
    "title": "Ana started a trial", "quote": "...", "link": "https://...", "happened_at": "2026-05-03T10:00:00+02:00"}
    """
    forms = _forms(_read(file))
    missed = 0
    with open_house() as house:
        for start in range(0, len(forms), MAX_FORMS):
            for received in receive_forms(house, forms[start : start + MAX_FORMS], house.clock.now()):
                missed += received.word.startswith("no_such")
                print(_told(received, as_json=as_json))
    if missed:
        raise typer.Exit(1)


def _told(received: Received, *, as_json: bool) -> str:
    promoted = list(received.promoted_lead_ids)
    if as_json:
        return json.dumps({"key": received.key, "result": received.word, "promoted_lead_ids": promoted})
    tail = f", lead {', '.join(map(str, promoted))} is warm" if promoted else ""
    return f"{received.key}: {received.word.replace('_', ' ')}{tail}"


def _read(file: Path) -> str:
    try:
        raw = sys.stdin.buffer.read(_MAX_BYTES + 1) if str(file) == "-" else file.read_bytes()
        if len(raw) > _MAX_BYTES:
            fail(f"{file}: larger than {_MAX_BYTES} bytes: split it")
        return raw.decode("utf-8-sig")
    except OSError as error:
        fail(f"{file}: cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        fail(f"{file}: this is not UTF-8 text")


def _forms(text: str) -> list[SignalForm]:
    """The signals of a text; ends the call with every problem and its line when one is wrong."""
    forms, problems = [], []
    for line, value in _values(text):
        try:
            forms.append(SignalForm.model_validate(value))
        except ValidationError as error:
            problems += [f"{line}: {problem}" for problem in form_problems(error)]
    if problems:
        fail("\n".join(problems))
    return forms


def _values(text: str) -> list[tuple[str, Any]]:
    """(place, JSON value) of each signal in a text."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return [_line(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    many = whole if isinstance(whole, list) else [whole]
    return [(f"signal {number}", value) for number, value in enumerate(many, 1)]


def _line(number: int, line: str) -> tuple[str, Any]:
    try:
        return f"line {number}", json.loads(line)
    except (ValueError, RecursionError):
        fail(f"line {number}: this is not JSON; write one signal per line, or a list")
