"""What handlers ask for: the house, the pages, and a body that is read with a limit of bytes and of time."""

from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import parse_qsl

import anyio
from fastapi import Depends, Request
from starlette.requests import ClientDisconnect

from engine.core.errors import Unavailable
from engine.house import House
from engine.web.metrics import Metrics
from engine.web.pages import Pages

_FORM_BYTES = 64 * 1024
_FORM_FIELDS = 20
#: What comes after the limit is read and dropped, so that the sender hears our answer; but not for ever.
_PATIENCE = 4


@dataclass(frozen=True, slots=True)
class Body:
    """What a request brought. `is_whole` False: it was longer than the limit, and `raw` is its beginning."""

    raw: bytes = field(repr=False)
    is_whole: bool = True


async def read_body(request: Request, limit: int, within_s: float = 30.0) -> Body:
    """At most `limit` bytes of the body. Raises Unavailable when it does not come within `within_s` seconds."""
    kept, seen = bytearray(), 0
    try:
        with anyio.fail_after(within_s):
            async for chunk in request.stream():
                kept += chunk[: max(0, limit - seen)]
                seen += len(chunk)
                if seen > limit * _PATIENCE:
                    break
    except (TimeoutError, ClientDisconnect):
        raise Unavailable("the request's body did not come in time") from None
    return Body(bytes(kept), seen <= limit)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a plain form; empty for every other kind of body, which is read but not looked into."""
    body = await read_body(request, _FORM_BYTES)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return {}
    try:
        text = body.raw.decode("utf-8", "replace")
        return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=_FORM_FIELDS))
    except ValueError:
        return {}


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


def _pages(request: Request) -> Pages:
    pages: Pages = request.app.state.pages
    return pages


def _metrics(request: Request) -> Metrics:
    metrics: Metrics = request.app.state.metrics
    return metrics


HouseOf = Annotated[House, Depends(_house)]
PagesOf = Annotated[Pages, Depends(_pages)]
MetricsOf = Annotated[Metrics, Depends(_metrics)]
Form = Annotated[dict[str, str], Depends(_form)]
