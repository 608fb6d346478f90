"""/hooks/look/TOKEN: a hub of WebSub verifies its subscription by GET, and says by POST that a source has news."""

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from engine import pinging
from engine.web.doors import HouseOf

router = APIRouter()

_MAX_CHALLENGE = 1000


@router.get("/hooks/look/{token}")
def verify(token: str, request: Request, house: HouseOf) -> Response:
    """WebSub section 5.3: yes, this subscription was meant. Nothing changes; another topic is not ours."""
    source, asked = pinging.find_pinged(house, token), request.query_params
    is_meant = asked.get("hub.mode") in {"subscribe", "unsubscribe"}
    if source is None or not is_meant or asked.get("hub.topic") != source.location:
        return PlainTextResponse("not found\n", 404)
    return PlainTextResponse(asked.get("hub.challenge", "")[:_MAX_CHALLENGE])


@router.post("/hooks/look/{token}")
def ping(token: str, house: HouseOf) -> Response:
    """Look soon. The body is left unread: what a source says is read from the source alone."""
    source = pinging.find_pinged(house, token)
    if source is None:
        return PlainTextResponse("not found\n", 404)
    pinging.note_ping(house, source, house.clock.now())
    return PlainTextResponse("thank you\n", 202)
