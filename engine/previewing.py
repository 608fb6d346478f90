"""`rekindle preview`: the mails of a campaign as one lead would get them, and a watermarked test mail of any of them.

They are composed as the workers compose them, but their links carry tokens that no web part accepts, and no touch is made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from engine.core.calendar import effective_zone
from engine.core.campaign import Campaign, SendStep
from engine.core.company import Company
from engine.core.decide import Send, variant_of
from engine.core.delivery import Outcome
from engine.core.enrolment import Enrolment, EnrolmentState, begin
from engine.core.lead import Lead, LeadState, address_key, clean_address
from engine.core.mail import BadHeader, assemble
from engine.core.mail_faults import MailFault, mail_faults
from engine.core.permission import Facts
from engine.core.tokens import Tokens
from engine.house import House
from engine.library import Library
from engine.live import Live
from engine.mailing import compose
from engine.ports import Clock, Mail, Transport
from engine.rendering import Renderer, RenderError
from engine.settings import Settings
from engine.store import Store
from engine.store.cases import Case
from engine.testing import MemoryFetcher, MemoryTransport

_NOT_SENT = "TEST MAIL: this is how {} would get it. Nothing was sent to that address."


@dataclass(frozen=True, slots=True)
class Shown:
    """One mail of a step: the mail, or why it cannot be rendered for this lead; and what to warn of."""

    step: str
    occurrence: int
    template: str
    variant: str | None
    mail: Mail | None
    trouble: str | None = None
    warnings: tuple[MailFault, ...] = ()


class _FromFiles(Live):
    """What is written in the files, in place of what was applied."""

    def __init__(self, company: Company, campaign: Campaign, library: Library) -> None:
        super().__init__()
        self._company = company
        self._versions = {0: campaign}
        self.renderer = Renderer(library.files)


def preview_mails(
    library: Library,
    campaign: Campaign,
    lead: Lead,
    settings: Settings,
    clock: Clock,
    *,
    step: str | None = None,
    every_variant: bool = False,
) -> list[Shown]:
    """Every mail of the campaign (or of one step) for this lead; of variants the lead's own, or every one."""
    assert library.company is not None
    live, now = _FromFiles(library.company, campaign, library), clock.now()
    silent = settings.model_copy(update={"track_clicks": False})
    house = House(
        Store("sqlite://"),
        clock,
        silent,
        MemoryTransport(),
        Tokens(b"nobody accepts a preview's links"),
        MemoryFetcher(),
    )
    case = _case(lead, campaign, now)
    sends = [
        send
        for one in campaign.send_steps
        if step in {None, one.id}
        for send in _sends(one, campaign, lead, every_variant)
    ]
    return [_shown(house, live, case, send, now) for send in sends]


def _case(lead: Lead, campaign: Campaign, now: datetime) -> Case:
    state = EnrolmentState.ACTIVE
    enrolment = Enrolment(0, lead.lead_id, 0, campaign.campaign, 0, state, now, *begin(campaign, now))
    return Case(enrolment, lead, address_key(lead.address), Facts(LeadState.RELEASED))


def _sends(step: SendStep, campaign: Campaign, lead: Lead, every_variant: bool) -> Iterator[Send]:
    own = variant_of(step, campaign.campaign, lead)
    variants: Sequence[str | None] = list(step.variants) if every_variant and step.variants else [own]
    for number, template in enumerate(step.send, 1):
        for variant in variants:
            yield Send(step.id, number, template, variant)


def _shown(house: House, live: Live, case: Case, send: Send, now: datetime) -> Shown:
    place = (send.step, send.occurrence, send.template, send.variant)
    try:
        mail, _ = compose(house, live, case, send, {}, now)
    except (RenderError, BadHeader) as error:
        return Shown(*place, None, str(error))
    return Shown(*place, mail, None, tuple(mail_faults(mail.subject, mail.html, _ways_out(mail, house), mail.text)))


def _ways_out(mail: Mail, house: House) -> frozenset[str]:
    """The links of ours in a mail: everything below our own address."""
    base = house.settings.base_url
    return frozenset(
        word.strip("\"'<>()")
        for part in (mail.text, mail.html)
        for word in part.replace('"', " ").split()
        if word.startswith((f"{base}/unsubscribe/", f"{base}/preferences/"))
    )


# --- as a page --------------------------------------------------------------------------------------------------------

#: The page runs no scripts, loads nothing, sends nothing; frames take over its policy and are sandboxed besides.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
_STYLE = (
    "body{font:15px/1.5 Arial,sans-serif;margin:24px;background:#f4f4f2;color:#222}article{background:#fff;border:1px solid"
    " #ddd;margin:0 0 32px;padding:16px;max-width:900px}h2{font-size:17px;margin:0}iframe{width:100%;height:560px;border:1px"
    " solid #ddd;background:#fff}pre{white-space:pre-wrap;background:#f8f8f8;padding:12px}.warning{color:#a33}p{margin:4px 0}"
)


def page(campaign: Campaign, lead: Lead, company: Company, shown: Sequence[Shown]) -> str:
    """All mails on one HTML page that can be mailed around: each in a sandboxed frame, with its text and warnings."""
    title = escape(f"{campaign.campaign} for {lead.address}, times of {effective_zone(lead, company)[0]}")
    articles = "\n".join(_article(one) for one in shown)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<h1>{title}</h1>\n{articles}\n</body>\n</html>\n"
    )


def _article(shown: Shown) -> str:
    variant = f", variant {shown.variant}" if shown.variant else ""
    head = f"<h2>{escape(shown.step)}: {escape(shown.template)}{escape(variant)}</h2>"
    if shown.mail is None:
        return f'<article>{head}<p class="warning">{escape(shown.trouble or "")}</p></article>'
    mail = shown.mail
    lines = [f"<p><b>{name}:</b> {escape(mail.headers[name])}</p>" for name in ("From", "To", "Subject", "Reply-To")]
    lines += [f'<p class="warning">{escape(w.message)}: {escape(w.help)}</p>' for w in shown.warnings]
    frame = (
        f'<iframe sandbox="" title="{escape(mail.subject)}" srcdoc="{escape(mail.html)}"></iframe>' if mail.html else ""
    )
    return f"<article>{head}{''.join(lines)}{frame}<pre>{escape(mail.text)}</pre></article>"


# --- as a test mail ---------------------------------------------------------------------------------------------------


def send_test(transport: Transport, shown: Sequence[Shown], address: str) -> list[Outcome]:
    """Send these mails to `address`, each with a mark that it is a test; no touch is made, and no lead is written to.

    Raises ValueError when `address` is none.
    """
    to = clean_address(address)
    return transport.send([watermarked(one.mail, to) for one in shown if one.mail is not None])


def watermarked(mail: Mail, to: str) -> Mail:
    """The same mail to somebody else, with a bar above both bodies; without the headers that make it one of ours."""
    note = _NOT_SENT.format(mail.recipient)
    bar = f'<div style="background:#ffd54d;color:#000;padding:8px;font:14px Arial,sans-serif">{escape(note)}</div>'
    subject, text = f"[TEST] {mail.subject}", f"{note}\n\n{mail.text}"
    html = _below_body(mail.html, bar) if mail.html else ""
    own = {"X-Rekindle-Touch", "List-Unsubscribe", "List-Unsubscribe-Post"}
    headers = {key: value for key, value in mail.headers.items() if key not in own} | {"To": to, "Subject": subject}
    test_id = f"test-{mail.touch_id}"[:26]
    raw = assemble(headers.items(), text, html, test_id)
    return replace(
        mail, touch_id=test_id, recipient=to, subject=subject, text=text, html=html, headers=headers, raw=raw
    )


def _below_body(html: str, bar: str) -> str:
    start = html.lower().find("<body")
    end = html.find(">", start) + 1 if start >= 0 else 0
    return html[:end] + bar + html[end:]
