"""GET /c/TOKEN: on to where a link in a mail leads, and a note that it was followed. Kept and shown, never scored."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import Any

import structlog
from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse
from starlette.background import BackgroundTask
from starlette.responses import Response

from engine.core.clicks import unpack_click
from engine.core.delivery import ProviderEvent
from engine.core.errors import Unavailable
from engine.core.networks import is_public
from engine.house import House
from engine.mailing import CLICK, HONEYPOT
from engine.settling import receive_events
from engine.store import touches
from engine.web.doors import HouseOf, PagesOf
from engine.web.pages import dead_link

log = structlog.get_logger()
router = APIRouter()

_MAX_TOKEN = 8192
#: Whose click it is, is kept as a keyed hash that changes every day: enough to tell clicks of the same hour apart by it.
_CLIENT = "client"
_SLOT_S = 600
#: Nobody reads a mail and clicks within so little time after it was handed over.
_TOO_FAST = timedelta(seconds=2)
_PREFETCHING = ("purpose", "sec-purpose", "x-purpose", "x-moz")
#: Parts of the names that link scanners, previewers and programs give themselves.
_MACHINES = (
    *("bot", "crawl", "spider", "scan", "preview", "prefetch", "headless", "monitor", "validator", "safelinks"),
    *("proofpoint", "mimecast", "barracuda", "curl", "wget", "python", "java/", "go-http", "okhttp", "libwww", "node"),
)


@router.api_route("/c/{token:path}", methods=["GET", "HEAD"])
def follow(token: str, request: Request, house: HouseOf, pages: PagesOf) -> Response:
    """Redirect to the signed target at once; the click is noted when the answer is out, and costs the reader no time."""
    genuine = token if len(token) <= _MAX_TOKEN else ""
    now, client = house.clock.now(), client_of(request)
    if touch_id := house.tokens.read(HONEYPOT, genuine):
        return Response(status_code=204, background=BackgroundTask(_note_trap, house, touch_id, now, client))
    payload = house.tokens.read(CLICK, genuine)
    click = unpack_click(payload) if payload else None
    if click is None:
        return dead_link(pages)
    touch_id, target = click
    is_hasty = is_machine(request.method, request.headers)
    task = BackgroundTask(_note, house, touch_id, target, now, is_hasty, client)
    return RedirectResponse(target, 302, background=task)


def client_of(request: Request) -> str | None:
    """The network address of whoever asks; None where we may only see a proxy's, which stands for everybody behind it.

    A proxy that uvicorn trusts (FORWARDED_ALLOW_IPS, by default this machine) says whose request it hands on. Of an IPv6 address
    only the network counts: its owner may change the rest at will (RFC 8981).
    """
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return None
    handed_on = request.headers.get("x-forwarded-for", "")[:1000]
    if not is_public(address) or (handed_on and str(address) not in handed_on) or "forwarded" in request.headers:
        return None
    return str(address) if address.version == 4 else str(ip_network((address, 64), strict=False))


def is_machine(method: str, headers: Mapping[str, str]) -> bool:
    """Whether a program, not a person, follows the link, as far as the request tells."""
    agent = headers.get("user-agent", "")[:512].lower()
    is_prefetch = any(
        word in headers.get(name, "").lower() for name in _PREFETCHING for word in ("prefetch", "preview")
    )
    return method == "HEAD" or is_prefetch or not agent or any(word in agent for word in _MACHINES)


def _note(house: House, touch_id: str, target: str, at: datetime, is_hasty: bool, client: str | None) -> None:
    """Keep the click, at most one of each kind for each link in ten minutes: copies of a token cannot fill the database.

    Not one a day: a scanner that calls itself a browser would take the reader's place.
    """
    try:
        with house.store.read() as tx:
            touch = touches.find(tx, [touch_id]).get(touch_id)
        if touch is None:
            return
        left_at = touch.settled_at or touch.taken_at
        is_hasty = is_hasty or left_at is None or at - left_at < _TOO_FAST
        receive_events(house, [_event(house, touch_id, {"target": target}, at, is_hasty, client)], at)
    except Unavailable as error:
        log.warning("click_not_noted", error=type(error).__name__)


def _note_trap(house: House, touch_id: str, at: datetime, client: str | None) -> None:
    """Keep that a program followed the link that no reader sees: it tells of that mail's other clicks by the same client."""
    try:
        receive_events(house, [_event(house, touch_id, {"honeypot": True}, at, True, client)], at)
    except Unavailable as error:
        log.warning("click_not_noted", error=type(error).__name__)


def _event(
    house: House, touch_id: str, detail: Mapping[str, Any], at: datetime, is_by_machine: bool, client: str | None
) -> ProviderEvent:
    link = hashlib.blake2b(str(detail.get("target", "")).encode(), digest_size=8).hexdigest()
    who = "machine" if is_by_machine else "person"
    key = f"click/{link}/{who}/{int(at.timestamp()) // _SLOT_S}"
    client_key = client and house.tokens.digest(_CLIENT, f"{at:%Y-%m-%d} {client}")
    return ProviderEvent(key, touch_id, "clicked", at, is_by_machine, detail=detail, client_key=client_key)
