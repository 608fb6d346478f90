"""What every answer carries, and the one log line and count that every request leaves: by route, never by path."""

import time
import traceback
from pathlib import Path

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.web.metrics import Metrics
from engine.web.troubles import answer_bug

log = structlog.get_logger()


class Guard:
    """ASGI middleware. Pages may not be framed, cached, indexed or tell where a click came from (tokens are in paths)."""

    def __init__(self, app: ASGIApp, policy: str, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics
        self._headers = {
            "Content-Security-Policy": policy,
            "Referrer-Policy": "no-referrer",
            "X-Frame-Options": "DENY",
            "X-Content-Type-Options": "nosniff",
            "X-Robots-Tag": "noindex, nofollow",
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.perf_counter(), 0

        async def send_guarded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        try:
            await self._app(scope, receive, send_guarded)
        except Exception as error:  # noqa: BLE001 - a bug of ours ends one request, never the process
            told = {"error": type(error).__name__, "where": _where(error)}
            log.error("request_failed", route=_route(scope), **told)  # noqa: TRY400 - a trace shows tokens
            if not status:
                await answer_bug(Request(scope))(scope, receive, send_guarded)
        finally:
            self._metrics.count(_route(scope), scope["method"], status)
            spent_ms = round(1000 * (time.perf_counter() - started), 1)
            log.info("request", route=_route(scope), method=scope["method"], status=status, ms=spent_ms)


def _where(error: Exception) -> list[str]:
    """The last frames by file and line: a message or a local variable may hold a token or an address."""
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-5:]]


def _route(scope: Scope) -> str:
    return getattr(scope.get("route"), "path", "none")
