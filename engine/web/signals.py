"""POST /hooks/signals: signals of your own systems, signed (engine/core/signing.py says how), scored like all others."""

import json
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import ValidationError

from engine.core.signal_form import MAX_FORMS, SignalForm, form_problems
from engine.core.signing import signature_problem
from engine.signalling import receive_forms
from engine.web.doors import Body, HouseOf, read_body
from engine.web.troubles import OurTrouble

router = APIRouter()

_MAX_BYTES = 4 * 1024 * 1024
_NO_SECRET = "this house takes no signals yet: set REKINDLE_SIGNAL_SECRET"  # noqa: S105 - the name of a setting
_REFUSALS = {
    "unsigned": "sign the request: X-Rekindle-Timestamp and X-Rekindle-Signature are missing or malformed",
    "stale": "the timestamp is more than 300 seconds away from our clock",
    "bad_signature": "the signature is not that of this timestamp and body under our secret",
}


async def _body(request: Request) -> Body:
    return await read_body(request, _MAX_BYTES)


@router.post("/hooks/signals")
def post_signals(request: Request, house: HouseOf, body: Annotated[Body, Depends(_body)]) -> JSONResponse:
    """Take in one signal, a list, or {"signals": [...]}. Bad ones are told by their index, the others count.

    Safe to send again: a signal counts once by its key.
    """
    if not body.is_whole:
        return _no(413, "too_large", f"send at most {_MAX_BYTES} bytes at once")
    secret, now = house.settings.signal_secret.get_secret_value().encode(), house.clock.now()
    if not secret:
        raise OurTrouble(_NO_SECRET)
    if problem := signature_problem(secret, body.raw, request.headers, now):
        return _no(401, problem, _REFUSALS[problem])
    given = _given(body.raw)
    if given is None:
        return _no(400, "not_json", 'send one signal, a list of signals, or {"signals": [...]} as JSON in UTF-8')
    if len(given) > MAX_FORMS:
        return _no(413, "too_many", f"send at most {MAX_FORMS} signals at once")
    forms, refused = _read(given)
    results: list[dict[str, Any]] = [*refused]
    received = receive_forms(house, list(forms.values()), now) if forms else []
    for index, answer in zip(forms, received, strict=True):
        told = asdict(answer)
        results.append(
            {
                "index": index,
                "key": told["key"],
                "result": told["word"],
                "promoted_lead_ids": list(told["promoted_lead_ids"]),
            }
        )
    results.sort(key=lambda each: each["index"])
    counted = sum(each["result"] in {"received", "known"} for each in results)
    return JSONResponse({"counted": counted, "results": results}, 200 if counted or not results else 422)


def _no(status: int, word: str, help_: str) -> JSONResponse:
    return JSONResponse({"error": word, "help": help_}, status)


def _given(raw: bytes) -> list[Any] | None:
    try:
        told = json.loads(raw.decode())
    except (ValueError, RecursionError):
        return None
    if isinstance(told, dict):
        told = told["signals"] if set(told) == {"signals"} else [told]
    return told if isinstance(told, list) else None


def _read(given: list[Any]) -> tuple[dict[int, SignalForm], list[dict[str, Any]]]:
    """The good ones by index, and an answer for each of the others."""
    good: dict[int, SignalForm] = {}
    bad: list[dict[str, Any]] = []
    for index, each in enumerate(given):
        try:
            good[index] = SignalForm.model_validate(each)
        except ValidationError as error:
            bad.append({"index": index, "result": "refused", "problems": form_problems(error)})
    return good, bad
