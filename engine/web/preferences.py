"""The unsubscribe and preferences pages. GET and HEAD only show; POST acts (RFC 8058, DESIGN promise 8).

The link is the proof: it is signed for one mail and one purpose. No cookie is read or set.
"""

from fastapi import APIRouter
from starlette.responses import Response

from engine.mailing import PREFERENCES, UNSUBSCRIBE
from engine.web.choices import PAUSE_MONTHS, Choice, load_choice, pause, stop_all
from engine.web.doors import Form, HouseOf, PagesOf
from engine.web.pages import Pages, dead_link

router = APIRouter()


@router.api_route("/unsubscribe/{token}", methods=["GET", "HEAD"])
def show_unsubscribe(token: str, house: HouseOf, pages: PagesOf) -> Response:
    """The choices. A scanner that follows the link changes nothing."""
    choice = load_choice(house, UNSUBSCRIBE, token)
    return _page(pages, choice, "") if choice else dead_link(pages)


@router.post("/unsubscribe/{token}")
def unsubscribe(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Stop all mail. Whatever the body says is a stop, unless it is our own page's button for a pause."""
    choice = load_choice(house, UNSUBSCRIBE, token)
    if choice is None:
        return dead_link(pages)
    if form.get("choice") == "pause":
        pause(house, choice)
        return _page(pages, load_choice(house, UNSUBSCRIBE, token) or choice, "paused")
    stop_all(house, choice, "page" if "choice" in form else "one_click")
    return _page(pages, load_choice(house, UNSUBSCRIBE, token) or choice, "stopped")


@router.api_route("/preferences/{token}", methods=["GET", "HEAD"])
def show_preferences(token: str, house: HouseOf, pages: PagesOf) -> Response:
    """The same choices, from the link that does not promise an end."""
    choice = load_choice(house, PREFERENCES, token)
    return _page(pages, choice, "") if choice else dead_link(pages)


@router.post("/preferences/{token}")
def save_preferences(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Pause or stop, as the button says; without a button nothing happens."""
    choice = load_choice(house, PREFERENCES, token)
    if choice is None:
        return dead_link(pages)
    match form.get("choice"):
        case "stop":
            stop_all(house, choice, "page")
            done = "stopped"
        case "pause":
            pause(house, choice)
            done = "paused"
        case _:
            return _page(pages, choice, "", 422)
    return _page(pages, load_choice(house, PREFERENCES, token) or choice, done)


def _page(pages: Pages, choice: Choice, done: str, status: int = 200) -> Response:
    return pages.show("preferences", status, choice=choice, done=done, months=PAUSE_MONTHS)
