"""From a decided touch to the finished mail: who it is from, what it says, and the headers that the rules of mass mail ask for.

Headers: RFC 5322; List-Unsubscribe RFC 2369 and its one-click form RFC 8058; Auto-Submitted RFC 3834.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from engine.core.campaign import Campaign
from engine.core.clicks import clicks_of, pack_target
from engine.core.company import Company, Sender
from engine.core.decide import Send
from engine.core.lead import Lead
from engine.core.mail import assemble, date_header, mailbox
from engine.core.tokens import Tokens
from engine.core.touch import touch_id
from engine.house import House
from engine.live import Live
from engine.ports import Mail
from engine.rendering import rewrite_links
from engine.store.cases import Case
from engine.store.touches import NewTouch

#: What a token in a link, an address or a Message-ID is for; part of its key. A signed Message-ID cannot be guessed, so an answer
#: that names it comes from somebody who has the mail.
UNSUBSCRIBE, PREFERENCES, REPLY, MESSAGE, CLICK = "unsubscribe", "preferences", "reply", "message", "click"
HONEYPOT = "honeypot"
#: Neither shown, nor read aloud, nor reached by the keyboard; Outlook has a rule of its own.
_UNSEEN = (
    '<a href="%s" style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true" tabindex="-1"></a>'
)

Threads = Mapping[tuple[int, str], str]


def compose(house: House, live: Live, case: Case, send: Send, threads: Threads, now: datetime) -> tuple[Mail, NewTouch]:
    """The mail of one touch, and what is written down when it is taken. Raises RenderError and BadHeader."""
    enrolment, lead, company = case.enrolment, case.lead, live.company
    campaign = live.campaign(enrolment.version_id)
    touch = touch_id(enrolment.enrolment_id, send.step, send.occurrence)
    links = _links(house, touch)
    sender = live.sender(campaign.from_, lead.owner)
    context = _context(lead, company, campaign, sender, send, links)
    renderer = live.renderer_of(enrolment, send.step)
    rendered = renderer.render(send.template, send.variant, lead.locale or company.locale, context)
    html = rendered.html
    if house.settings.track_clicks:
        html = rewrite_links(html, _click_signer(house, touch), frozenset(links.values()), _honeypot(house, touch))
    domain = company.inbound_domain or sender.address.rpartition("@")[2]
    message_id = f"<{house.tokens.sign_address(MESSAGE, touch)}@{domain}>"
    headers = {
        "From": mailbox(sender.name, sender.address),
        "To": mailbox(f"{lead.first_name} {lead.last_name}".strip(), lead.address),
        "Subject": rendered.subject,
        "Date": date_header(now),
        "Message-ID": message_id,
        "Reply-To": _reply_to(house.tokens, company, live.sender(campaign.reply_to, lead.owner), sender, touch),
        **_thread(threads.get((enrolment.enrolment_id, send.thread)) if send.thread else None),
        **_unsubscribe(house.tokens, company, links["unsubscribe_url"], touch),
        "Auto-Submitted": "auto-generated",
        "X-Rekindle-Touch": touch,
    }
    raw = assemble(headers.items(), rendered.text, html, touch)
    mail = Mail(touch, sender.address, lead.address, rendered.subject, rendered.text, html, headers, raw)
    hash_ = renderer.hash_of(send.template, send.variant, lead.locale or company.locale)
    return mail, new_touch(case, send, hash_, message_id)


def new_touch(case: Case, send: Send, template_hash: str | None = None, message_id: str | None = None) -> NewTouch:
    """The touch of a mail that was decided on, as it is first written down."""
    enrolment_id, lead_id = case.enrolment.enrolment_id, case.enrolment.lead_id
    return NewTouch(
        touch_id(enrolment_id, send.step, send.occurrence),
        *(enrolment_id, send.step, send.occurrence, lead_id, case.address_key),
        *(send.template, send.variant, template_hash, message_id),
    )


def _links(house: House, touch: str) -> dict[str, str]:
    base = house.settings.base_url
    return {
        "unsubscribe_url": f"{base}/unsubscribe/{house.tokens.sign(UNSUBSCRIBE, touch)}",
        "preferences_url": f"{base}/preferences/{house.tokens.sign(PREFERENCES, touch)}",
    }


def _click_signer(house: House, touch: str) -> Callable[[str], str]:
    sign = house.tokens.signer(CLICK, clicks_of(touch), before=f"{house.settings.base_url}/c/")
    return lambda target: sign(pack_target(target))


def _honeypot(house: House, touch: str) -> str:
    """One link more that only programs follow."""
    settings = house.settings
    return _UNSEEN % f"{settings.base_url}/c/{house.tokens.sign(HONEYPOT, touch)}" if settings.honeypot else ""


def _context(
    lead: Lead, company: Company, campaign: Campaign, sender: Sender, send: Send, links: Mapping[str, str]
) -> dict[str, Any]:
    """The names that templates know (DESIGN section 5)."""
    owner = lead.owner
    return {
        "lead": {
            "email": lead.address,
            "first_name": lead.first_name,
            "last_name": lead.last_name,
            "title": lead.title,
            "country": lead.country or "",
            "locale": lead.locale or company.locale,
            "attributes": lead.attributes,
        },
        "account": {
            "name": lead.account.name if lead.account else "",
            "domain": (lead.account and lead.account.domain) or "",
        },
        "rep": {"name": owner.name if owner else sender.name, "email": owner.address if owner else sender.address},
        "sender": {"name": sender.name, "address": sender.address},
        "company": {"name": company.company, "postal_address": company.postal_address},
        "release": _release(lead),
        "step": send.step,
        "campaign": campaign.campaign,
        **links,
    }


def _release(lead: Lead) -> dict[str, Any]:
    release = lead.release
    if release is None:
        return {"reason": "", "note": "", "at": None, "revisit_on": None}
    return {"reason": str(release.reason), "note": release.note, "at": release.at, "revisit_on": release.revisit_on}


def _reply_to(tokens: Tokens, company: Company, person: Sender, sender: Sender, touch: str) -> str:
    """The owner's name, at an address that tells which mail is answered; without an inbound domain the owner's own mailbox."""
    if company.inbound_domain is None:
        return mailbox(person.name, person.address)
    return mailbox(person.name or sender.name, f"reply+{tokens.sign_address(REPLY, touch)}@{company.inbound_domain}")


def _thread(message_id: str | None) -> dict[str, str]:
    return {"In-Reply-To": message_id, "References": message_id} if message_id else {}


def _unsubscribe(tokens: Tokens, company: Company, url: str, touch: str) -> dict[str, str]:
    ways = [f"<{url}>"]
    if company.inbound_domain:
        ways.append(f"<mailto:unsubscribe+{tokens.sign_address(UNSUBSCRIBE, touch)}@{company.inbound_domain}>")
    return {"List-Unsubscribe": ", ".join(ways), "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
