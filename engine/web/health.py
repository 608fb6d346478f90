"""Is it alive, can it work, and how much is waiting: for supervisors, load balancers and Prometheus."""

import hmac
from collections.abc import Callable
from datetime import timedelta
from ipaddress import ip_address

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import Response

from engine import mailbox_trouble
from engine.core.errors import NotReady, Unavailable
from engine.examining import find_holds
from engine.house import House
from engine.ports import TriggerDesk
from engine.store import gauges, schema
from engine.web.doors import HouseOf, MetricsOf
from engine.web.troubles import RETRY_AFTER_S

router = APIRouter()

#: A leader renews its lease with every tick; one that is silent for so long is gone, and nobody has taken over.
_SILENT_FOR = timedelta(seconds=60)
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
METRICS = "metrics"  # the purpose of the token that Prometheus shows


@router.api_route("/healthz", methods=["GET", "HEAD"])
def healthz() -> JSONResponse:
    """The process answers. Nothing else is asked, so a supervisor restarts it only when that would help."""
    return JSONResponse({"status": "alive"})


@router.api_route("/readyz", methods=["GET", "HEAD"])
def readyz(request: Request, house: HouseOf) -> JSONResponse:
    """The whole house can work: database there and of this program's version, a clock ticking.

    A house that is ready tells more things that make nobody unready: `news`, the live rate of false positives, and `mail`,
    the mailboxes that cannot be read. `held` says what keeps mail to leads in the house, as long as anything does.
    """
    return _report(house, {"database": _database, "clock": _clock}, request.app.state.desk)


@router.api_route("/readyz/web", methods=["GET", "HEAD"])
def readyz_web(house: HouseOf) -> JSONResponse:
    """This role can work. For load balancers: an unsubscription must go through also while the clock is away."""
    return _report(house, {"database": _database})


def _report(house: House, parts: dict[str, Callable[[House], str]], desk: TriggerDesk | None = None) -> JSONResponse:
    found = {name: look(house) for name, look in parts.items()}
    if any(word != "ok" for word in found.values()):
        return JSONResponse({"status": "not ready", **found}, 503, {"Retry-After": str(RETRY_AFTER_S)})
    found |= {"news": desk.news_health(), "mail": _mail(house)} if desk else {}
    held = _held(house) if "clock" in parts else ""
    return JSONResponse({"status": "ready", **found} | ({"held": held} if held else {}))


def _held(house: House) -> str:
    """What keeps mail to leads in the house. Everybody may read this page, so who did it and why is told elsewhere."""
    names = dict.fromkeys(each.name for each in find_holds(house))
    return f"{', '.join(names)}: `rekindle doctor` says more" if names else ""


def _mail(house: House) -> str:
    with house.store.read() as tx:
        troubles = mailbox_trouble.load_troubles(tx)
    return f"{len(troubles)} of our mailboxes cannot be read: `rekindle mail boxes` says why" if troubles else "ok"


def _database(house: House) -> str:
    try:
        schema.check_schema(house.store)
    except NotReady as error:
        return str(error)
    except Unavailable:
        return "the database does not answer"
    return "ok"


def _clock(house: House) -> str:
    try:
        with house.store.read() as tx:
            led_until = gauges.load_led_until(tx, "timetable")
    except Unavailable:
        return "nobody knows: the database does not answer"
    if led_until is None:
        return "no clock was ever seen: run `rekindle up`, or the Procfile's clock role"
    if led_until + _SILENT_FOR < house.clock.now():
        return f"no clock since {led_until:%Y-%m-%d %H:%M} UTC: run `rekindle up`, or the Procfile's clock role"
    return "ok"


@router.get("/metrics")
def show_metrics(request: Request, house: HouseOf, metrics: MetricsOf) -> Response:
    """Counts in the format of Prometheus: to this machine, and to whoever shows the token of `metrics_token`."""
    if not (_is_this_machine(request) or _has_token(request, house)):
        return JSONResponse({"error": "show the metrics token as bearer"}, 401, {"WWW-Authenticate": "Bearer"})
    return PlainTextResponse(metrics.expose(), media_type=CONTENT_TYPE_LATEST)


def metrics_token(house: House) -> str:
    """What Prometheus puts into `authorization: credentials` when it scrapes from another machine."""
    return house.tokens.sign(METRICS, "scrape")


def _is_this_machine(request: Request) -> bool:
    """The connection comes from loopback, and no proxy says that it speaks for somebody else."""
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _has_token(request: Request, house: House) -> bool:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return kind.lower() == "bearer" and hmac.compare_digest(token.strip().encode(), metrics_token(house).encode())
