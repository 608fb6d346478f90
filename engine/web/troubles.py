"""What goes wrong, told without a stack trace or a token: JSON to machines, a page to people, 503 when it is ours and passes."""

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from engine.core.errors import NotReady, Unavailable
from engine.web.pages import dead_link

log = structlog.get_logger()

RETRY_AFTER_S = 30
_FOR_MACHINES = ("/hooks/", "/healthz", "/readyz", "/metrics")
_WORDS = {
    405: ("This page cannot do that", "Open the link from the mail again and use the buttons there."),
    503: ("Please try again in a minute", "Something of ours is not working at the moment. Nothing was changed."),
}
_OTHER = ("Something went wrong", "It is our fault, and it was noted. Please try again, or answer our mail.")


class OurTrouble(Exception):
    """Something of ours stands in the way; `why` is for whoever runs the sender. The same request may go through later."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def add_handlers(app: FastAPI) -> None:
    """Answer every exception that means something; headers.Guard answers the others."""
    app.add_exception_handler(Unavailable, _unavailable)
    app.add_exception_handler(NotReady, _unavailable)
    app.add_exception_handler(OurTrouble, _our_trouble)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _no_such_page)


def _unavailable(request: Request, error: Exception) -> Response:
    log.warning("unavailable", error=type(error).__name__)
    return _answer(request, 503, "unavailable", {"Retry-After": str(RETRY_AFTER_S)})


def _our_trouble(request: Request, error: Exception) -> Response:
    why = error.why if isinstance(error, OurTrouble) else ""
    log.error("hook_not_ready", why=why)
    return _answer(request, 503, why, {"Retry-After": str(10 * RETRY_AFTER_S)})


def _refused(request: Request, error: Exception) -> Response:
    """No such route or method: Starlette's own words, in our form."""
    assert isinstance(error, HTTPException)
    return _answer(request, error.status_code, str(error.detail), dict(error.headers or {}))


def _no_such_page(request: Request, error: Exception) -> Response:  # noqa: ARG001 - its text repeats the address
    return _answer(request, 404, "not found", {})


def answer_bug(request: Request) -> Response:
    """A bug of ours, of which nothing is told to the outside."""
    return _answer(request, 500, "internal error", {"Retry-After": str(RETRY_AFTER_S)})


def _answer(request: Request, status: int, word: str, headers: dict[str, str]) -> Response:
    if request.url.path.startswith(_FOR_MACHINES):
        return JSONResponse({"error": word}, status, headers)
    pages = request.app.state.pages
    page: Response = dead_link(pages) if status == 404 else pages.message(*_WORDS.get(status, _OTHER), status)
    page.headers.update(headers)
    return page
