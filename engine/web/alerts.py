"""The page behind an alert's links: who is warm and why; its buttons claim or reject. Opening it never claims.

The token in the address is the proof, bound to one alert and one person; there is no session that could be ridden on.
"""

from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from engine.alerting import AlertView, Decided, claim_alert, load_alert, read_claim_link, reject_alert
from engine.core.alert import AlertState
from engine.core.lead import address_key, clean_address
from engine.core.signal import Evidence
from engine.core.voices import told_by
from engine.house import House
from engine.web.doors import Form, HouseOf, PagesOf
from engine.web.pages import Pages, dead_link

router = APIRouter()

Page = Literal["claim", "reject"]
_MAX_REASON = 500
#: Why reps send leads back; the page offers them, free words are welcome.
REASONS = ("Not the right time", "Not the right person", "Already in touch with them", "Not a fit for us")


@dataclass(frozen=True, slots=True)
class Opened:
    """An alert as one reader sees it. `by` is in whose name a button acts; "" when the link names nobody and the page asks."""

    view: AlertView
    by: str

    @property
    def standing(self) -> Literal["open", "mine", "taken", "rejected", "closed", "moved_on"]:
        """What this reader may do. `moved_on`: nobody claimed it in time, and it is another person's now."""
        alert = self.view.alert
        is_mine = bool(self.by) and alert.decided_by == address_key(self.by)
        match alert.state:
            case AlertState.CLAIMED:
                return "mine" if is_mine else "taken"
            case AlertState.REJECTED:
                return "rejected"
            case AlertState.CLOSED:
                return "closed"
        is_for_another = self.by and alert.rep and alert.rep.address != self.by
        return "moved_on" if is_for_another else "open"

    @property
    def owner(self) -> str:
        """Who has it now, or decided about it."""
        alert = self.view.alert
        if alert.rep and alert.decided_by in {None, address_key(alert.rep.address)}:
            return alert.rep.name
        return alert.decided_by or "nobody"

    @property
    def evidence(self) -> list[Evidence]:
        """All that speaks for it: what the alert quoted, and what came in since, each once."""
        told = [Evidence("", q.quote, q.source, q.link, q.at) for q in self.view.alert.body.evidence]
        by_text = {(e.quote, e.source): e for e in (*told, *self.view.evidence)}
        return list(by_text.values())

    @property
    def told_by(self) -> str:
        """How often the news is told by now, and by how many independent sources."""
        return told_by(self.view.evidence)


@router.api_route("/alerts/{token}/{page}", methods=["GET", "HEAD"])
def show_alert(token: str, page: Page, house: HouseOf, pages: PagesOf) -> Response:
    """The alert, with the buttons that its standing allows."""
    opened = _open(house, token)
    return _page(pages, opened, page) if opened else dead_link(pages)


@router.post("/alerts/{token}/claim")
def claim(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Make the reader the lead's one owner. 409, with who has it, when somebody else was faster."""
    opened = _open(house, token)
    if opened is None:
        return dead_link(pages)
    by = _name(opened, form)
    if by is None:
        return _page(pages, opened, "claim", 422, "Write your own mail address, as in the list of reps.")
    if opened.standing == "moved_on":
        return _page(pages, opened, "claim", 409)
    return _decided(pages, house, token, claim_alert(house, opened.view.alert.alert_id, by))


@router.post("/alerts/{token}/reject")
def reject(token: str, house: HouseOf, pages: PagesOf, form: Form) -> Response:
    """Send the lead back to nurture with the reader's reason."""
    opened = _open(house, token)
    if opened is None:
        return dead_link(pages)
    by, reason = _name(opened, form), " ".join(form.get("reason", "").replace("\0", " ").split())[:_MAX_REASON]
    if by is None:
        return _page(pages, opened, "reject", 422, "Write your own mail address, as in the list of reps.")
    if not reason:
        return _page(pages, opened, "reject", 422, "Say why in a few words: the next person will read it.")
    if opened.standing == "moved_on":
        return _page(pages, opened, "reject", 409)
    return _decided(pages, house, token, reject_alert(house, opened.view.alert.alert_id, by, reason))


def _open(house: House, token: str) -> Opened | None:
    link = read_claim_link(house, token)
    view = load_alert(house, link.alert_id) if link else None
    return Opened(view, link.by) if link and view else None


def _name(opened: Opened, form: dict[str, str]) -> str | None:
    """In whose name: the link's; a link that was made for nobody asks, and believes."""
    if opened.by:
        return opened.by
    try:
        return clean_address(form.get("by", ""))
    except ValueError:
        return None


def _decided(pages: Pages, house: House, token: str, decided: Decided) -> Response:
    """On to the page, which says how it stands now; a reload then repeats nothing."""
    if decided.word in {"claimed", "rejected"}:
        return RedirectResponse("claim", 303)
    opened = _open(house, token)
    return _page(pages, opened, "claim", 409) if opened else dead_link(pages)


def _page(pages: Pages, opened: Opened, page: Page, status: int = 200, problem: str = "") -> Response:
    alert = opened.view.alert
    return pages.show(
        "alert", status, opened=opened, alert=alert, body=alert.body, page=page, problem=problem, reasons=REASONS
    )
