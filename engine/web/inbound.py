"""POST /hooks/inbound/KEY: mail that a provider or a mail server hands over. 2xx only when its raw bytes are committed.

Trouble of ours is 5xx with Retry-After, a wrong key too: the sender keeps the mail and tries again, for SendGrid up to three days
(twilio.com/docs/sendgrid/for-developers/parsing-email/inbound-email). A 4xx would lose it.
"""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from engine.house import House
from engine.ports import RawMail
from engine.receiving import keep_inbound
from engine.web.doors import Body, HouseOf, read_body
from engine.web.multipart import boundary_of, parse_fields
from engine.web.troubles import OurTrouble

log = structlog.get_logger()
router = APIRouter()

INBOUND = "inbound"  # the purpose of the key
_HOOK = "hook:"  # before the name of the source, where the mail is kept
_MAX_BYTES = 40 * 1024 * 1024  # SendGrid hands over 30 MB at most, plus the form around it
_WITHIN_S = 300.0
_MAX_WORD = 1000
_RAW_FIELD = "email"
_WRONG_KEY = "this address has no valid key: engine/web/README.md says how to get the one for your provider"
_NOT_GENUINE = "%s: REKINDLE_INBOUND_KEY is set, so this address takes only what SendGrid signed with that key"
_NOT_RAW = "the form has no field `email`: switch on 'POST the raw, full MIME message' at your provider"


def inbound_url(house: House, source: str = "mail") -> str:
    """Where a provider shall post mail; `source` is a name of letters and digits that tells several providers apart."""
    return f"{house.settings.base_url}/hooks/inbound/{house.tokens.sign(INBOUND, source)}"


def _source(house: HouseOf, key: str = "") -> str:
    """The source that a key was made for. Raises OurTrouble for any other: nothing is read, nothing is lost."""
    source = house.tokens.read(INBOUND, key) if len(key) <= _MAX_WORD else None
    if source is None:
        raise OurTrouble(_WRONG_KEY)
    return f"{_HOOK}{source}"


async def _body(request: Request, source: Annotated[str, Depends(_source)]) -> Body:  # noqa: ARG001 - the key comes first
    return await read_body(request, _MAX_BYTES, _WITHIN_S)


@router.post("/hooks/inbound")
@router.post("/hooks/inbound/{key}")
def post_inbound(
    request: Request, house: HouseOf, source: Annotated[str, Depends(_source)], body: Annotated[Body, Depends(_body)]
) -> JSONResponse:
    """Keep one mail: a form with the field `email` (SendGrid's raw mode), or the mail itself as the body."""
    _check_signature(request, house, source, body)
    boundary = boundary_of(request.headers.get("content-type", ""))
    fields = parse_fields(body.raw, boundary, _RAW_FIELD) if boundary else {_RAW_FIELD: body.raw}
    raw = fields.pop(_RAW_FIELD, None)
    if raw is None:
        raise OurTrouble(_NOT_RAW)
    if not raw.strip():
        return JSONResponse({"kept": 0})  # nothing is nothing: asking for it again would bring nothing else
    envelope = _envelope(fields) if boundary else _envelope_of_headers(request.headers)
    if not body.is_whole:
        envelope["cut_at"] = len(raw)
        log.warning("inbound_cut", kept=len(raw))
    kept = keep_inbound(house, [RawMail("", raw, envelope)], source, house.clock.now())
    return JSONResponse({"kept": kept})


def _check_signature(request: Request, house: House, source: str, body: Body) -> None:
    """Raises OurTrouble for what its provider did not sign. It may be a wrong key of ours, so the provider has to keep it."""
    proof = house.inbound_proofs.get(source.removeprefix(_HOOK))
    problem = proof.problem(body.raw, request.headers) if proof else None
    if problem:
        raise OurTrouble(_NOT_GENUINE % problem)


def _envelope(fields: Mapping[str, bytes]) -> dict[str, Any]:
    """Who it was really for and from (SMTP), and what the provider found out about the sender."""
    try:
        told = json.loads(fields.get("envelope", b"{}"))
    except (ValueError, RecursionError):
        told = {}
    to = told.get("to", []) if isinstance(told, dict) else []
    sender = told.get("from", "") if isinstance(told, dict) else ""
    found: dict[str, Any] = {
        "to": [_word(each) for each in to[:50]] if isinstance(to, list) else [_word(to)],
        "from": _word(sender),
    }
    for name, key in (("SPF", "spf"), ("dkim", "dkim"), ("sender_ip", "sender_ip")):
        if name in fields:
            found[key] = _word(fields[name].decode("utf-8", "replace"))
    return found


def _envelope_of_headers(headers: Mapping[str, str]) -> dict[str, Any]:
    """What a mail server's pipe says of the envelope, if it does."""
    given = {"to": headers.get("x-envelope-to", ""), "from": headers.get("x-envelope-from", "")}
    return {name: _word(value) for name, value in given.items() if value}


def _word(value: object) -> str:
    """Text that every database takes: no NUL, no half of a surrogate pair, not endless."""
    return str(value)[:_MAX_WORD].replace("\0", "").encode("utf-8", "replace").decode()
