"""The unsubscribe and preferences pages. GET and HEAD only show; POST acts (RFC 8058, DESIGN promise 8).

The link is the proof: it is signed for one mail and one purpose. No cookie is read or set.
"""

from collections.abc import Callable, Mapping

from fastapi import APIRouter
from starlette.responses import Response

from engine.house import House
from engine.mailing import PREFERENCES, UNSUBSCRIBE
from engine.web.choices import (
    LESS_OFTEN_DAYS,
    PAUSE_MONTHS,
    Choice,
    load_choice,
    mail_as_before,
    mail_less,
    pause,
    stop_all,
)
from engine.web.doors import Form, HouseOf, PagesOf
from engine.web.pages import Pages, dead_link

router = APIRouter()

#: The buttons that end nothing: what each does, and how the page then begins.
_MILD: dict[str, tuple[Callable[[House, Choice], object], str]] = {
    "pause": (pause, "paused"),
    "less": (mail_less, "less"),
    "as_before": (mail_as_before, "as_before"),
}


@router.api_route("/unsubscribe/{token}", methods=["GET", "HEAD"])
def show_unsubscribe(token: str, house: HouseOf, pages: PagesOf) -> Response:
    """The choices. A scanner that follows the link changes nothing."""
    choice = load_choice(house, UNSUBSCRIBE, token)
    return _page(pages, choice, "") if choice else dead_link(pages)


@router.post("/unsubscribe/{token}")
def unsubscribe(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Stop all mail. Whatever the body says is a stop, unless it is a button of our own page for something milder."""
    choice = load_choice(house, UNSUBSCRIBE, token)
    if choice is None:
        return dead_link(pages)
    done = _do_mildly(house, choice, form)
    if done is None:
        stop_all(house, choice, "page" if "choice" in form else "one_click")
    return _page(pages, load_choice(house, UNSUBSCRIBE, token) or choice, done or "stopped")


@router.api_route("/preferences/{token}", methods=["GET", "HEAD"])
def show_preferences(token: str, house: HouseOf, pages: PagesOf) -> Response:
    """The same choices, from the link that does not promise an end."""
    choice = load_choice(house, PREFERENCES, token)
    return _page(pages, choice, "") if choice else dead_link(pages)


@router.post("/preferences/{token}")
def save_preferences(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Stop, pause, less often or as before, as the button says; without a button nothing happens."""
    choice = load_choice(house, PREFERENCES, token)
    if choice is None:
        return dead_link(pages)
    if form.get("choice") == "stop":
        stop_all(house, choice, "page")
        done: str | None = "stopped"
    else:
        done = _do_mildly(house, choice, form)
    if done is None:
        return _page(pages, choice, "", 422)
    return _page(pages, load_choice(house, PREFERENCES, token) or choice, done)


def _do_mildly(house: House, choice: Choice, form: Mapping[str, str]) -> str | None:
    """Do what the button says, if it is one that ends nothing; how the page then begins."""
    act, done = _MILD.get(form.get("choice", ""), (None, None))
    if act is not None:
        act(house, choice)
    return done


def _page(pages: Pages, choice: Choice, done: str, status: int = 200) -> Response:
    return pages.show("preferences", status, choice=choice, done=done, months=PAUSE_MONTHS, days=LESS_OFTEN_DAYS)
