"""POST /hooks/PROVIDER/events: what a provider says of our mails. Answered 2xx when it is committed, and only then.

A request that is not genuine changes nothing and is 401. Of a genuine one the good events count and the others are kept apart,
so that one odd event does not bring the whole batch back for a day. Trouble of ours is 5xx: the provider asks again.
"""

from dataclasses import asdict
from typing import Annotated

import structlog
from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from engine.ports import EventBatch, NotGenuine, ProviderEvents
from engine.settling import Heard, receive_batch
from engine.web.doors import Body, HouseOf, read_body
from engine.web.troubles import OurTrouble

log = structlog.get_logger()
router = APIRouter()

_MAX_BYTES = 8 * 1024 * 1024
_AT_ONCE = 1000  # events of one transaction
_NO_KEY = "the events of {} cannot be checked yet: set the public key of its signed event webhook"


def _reader(provider: str, house: HouseOf) -> ProviderEvents:
    """Raises OurTrouble without a key: the provider keeps its events until there is one."""
    reader = house.provider_events.get(provider)
    if reader is None:
        raise OurTrouble(_NO_KEY.format(provider[:40]))
    return reader


async def _body(request: Request) -> Body:
    return await read_body(request, _MAX_BYTES)


@router.post("/hooks/{provider}/events")
def post_events(
    request: Request,
    house: HouseOf,
    reader: Annotated[ProviderEvents, Depends(_reader)],
    body: Annotated[Body, Depends(_body)],
) -> JSONResponse:
    """Settle touches by a batch of signed events. Safe to send again: each counts once."""
    if not body.is_whole:
        return JSONResponse({"error": "too_large", "help": f"send at most {_MAX_BYTES} bytes at once"}, 413)
    now = house.clock.now()
    batch = reader.read(body.raw, request.headers, now)
    if isinstance(batch, NotGenuine):
        log.warning("events_refused", problem=batch.problem)
        return JSONResponse({"error": batch.problem}, 401)
    total = Heard()
    for part in _parts(batch):
        total += receive_batch(house, part, now)
    return JSONResponse(asdict(total))


def _parts(batch: EventBatch) -> list[EventBatch]:
    starts = range(0, max(len(batch.events), 1), _AT_ONCE)
    return [EventBatch(batch.events[n : n + _AT_ONCE], () if n else batch.unreadable) for n in starts]
