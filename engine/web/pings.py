"""Words that a source has news. `/hooks/look/TOKEN` is for your own publishing system, `/hooks/hub/TOKEN` for a hub of WebSub.

A hub verifies by GET, as W3C WebSub section 5.3 wants it: what changes then is only until when we count on it.
"""

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response

from engine import pinging, subscribing
from engine.web.doors import HouseOf, read_body

router = APIRouter()

_MAX_CHALLENGE = 1000
_MAX_NEWS = 5_000_000


@router.post("/hooks/look/{token}")
def ping(token: str, house: HouseOf) -> Response:
    """Look soon. The body is left unread: what a source says is read from the source alone."""
    source = pinging.find_pinged(house, token)
    if source is None:
        return _nobody()
    pinging.note_ping(house, source, house.clock.now())
    return PlainTextResponse("thank you\n", 202)


@router.get("/hooks/hub/{token}")
def verify(token: str, request: Request, house: HouseOf) -> Response:
    """Was this meant? The challenge goes back when we asked to be subscribed or to be left alone, and for nothing else."""
    called, asked, now = subscribing.find_called(house, token), request.query_params, house.clock.now()
    mode, topic = asked.get("hub.mode"), asked.get("hub.topic", "")
    if called is None:
        return _nobody()
    challenge = PlainTextResponse(asked.get("hub.challenge", "")[:_MAX_CHALLENGE])
    if mode == "subscribe" and subscribing.confirm(house, called, topic, asked.get("hub.lease_seconds", ""), now):
        return challenge
    if mode == "unsubscribe" and subscribing.confirm_leaving(house, called, topic):
        return challenge
    if mode == "denied" and subscribing.note_denial(house, called, topic, asked.get("hub.reason", ""), now):
        return PlainTextResponse("noted\n")
    return _nobody()


@router.post("/hooks/hub/{token}")
async def news(token: str, request: Request, house: HouseOf) -> Response:
    """Look soon, if the hub signed what it sends; it is used for nothing else. Who did not sign hears the same (section 7.1.2).

    A hub that was left may take it from 410 as well (section 7).
    """
    called = await run_in_threadpool(subscribing.find_called, house, token)
    if called is None:
        return _nobody()
    if not subscribing.is_subscribed(called):
        return PlainTextResponse("no longer subscribed\n", 410)
    body = await read_body(request, _MAX_NEWS)
    signature = request.headers.get("x-hub-signature", "")
    if body.is_whole:
        await run_in_threadpool(subscribing.note_news, house, called, body.raw, signature, house.clock.now())
    return PlainTextResponse("thank you\n", 202)


def _nobody() -> Response:
    return PlainTextResponse("not found\n", 404)
