"""An alert in words: subject, plain text and HTML. Everything that came from outside is cleaned, escaped and never a script."""

import html
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from engine.core.alert import AlertBody, Links, Quote
from engine.core.lead import Reason

MAX_QUOTES = 5  # of forty outlets five are enough to read; the page shows all
MAX_SENT = 10

_REASONS = {
    Reason.NO_BUDGET: "no budget",
    Reason.NO_AUTHORITY: "no authority to decide",
    Reason.NO_NEED: "no need",
    Reason.NO_TIMELINE: "no timeline",
    Reason.LOW_RETURN: "too low a return",
    Reason.UNRESPONSIVE: "no answer",
}


@dataclass(frozen=True, slots=True)
class Written:
    """The three parts of a notice."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; each line is (text, link or None)."""

    heading: str
    lines: tuple[tuple[str, str | None], ...]


def write_alert(body: AlertBody, links: Links, *, preface: str = "", deadline: str = "") -> Written:
    """The alert as its reader gets it. `preface` says why it comes to this reader (an escalation); `deadline` what follows
    when nobody claims it.
    """
    subject = one_line(f"{preface and 'Unclaimed: '}{body.lead.name}{_at(body)}: {body.title}", 150)
    title = one_line(f"{body.lead.name}{_at(body)} is warm again", 200)
    preface, deadline = one_line(preface, 500), one_line(deadline, 500)
    sections = [s for s in _sections(body) if s.lines]
    return Written(
        subject,
        _as_text(title, preface, sections, links, deadline),
        _as_html(title, preface, sections, links, deadline),
    )


def write_withdrawal(body: AlertBody) -> Written:
    """What the rep is told when the news behind an alert was taken back."""
    subject = one_line(f"Taken back: {body.lead.name}{_at(body)}: {body.title}", 150)
    told = one_line(f"The news behind the alert about {body.lead.name}{_at(body)} was taken back: {body.title}", 500)
    advice = "Look at it again before you call. If nothing else speaks for this lead, reject the alert."
    text = f"{told}\n\n{advice}\n"
    return Written(subject, text, _page(subject, f"<p>{html.escape(told)}</p>\n<p>{html.escape(advice)}</p>"))


def write_merger(body: AlertBody) -> Written:
    """What the rep is told when the news behind an alert turned out to be news that was alerted about before."""
    subject = one_line(f"Told twice: {body.lead.name}{_at(body)}: {body.title}", 150)
    told = f"The news behind the alert about {body.lead.name}{_at(body)} is part of an earlier story: {body.title}"
    advice = "It counts once. The alert about the earlier story holds all evidence; nothing else has changed."
    told = one_line(told, 500)
    text = f"{told}\n\n{advice}\n"
    return Written(subject, text, _page(subject, f"<p>{html.escape(told)}</p>\n<p>{html.escape(advice)}</p>"))


def _at(body: AlertBody) -> str:
    return f" at {body.account}" if body.account else ""


def _sections(body: AlertBody) -> Iterable[Section]:
    yield Section("Why now", tuple((one_line(reason, 400), None) for reason in body.reasons))
    yield Section("Why this lead", tuple(_about(body)))
    yield Section("Evidence", tuple(_evidence(body.evidence, body.told_by)))
    yield Section("What was sent before", tuple(_sent(body)))
    others = ((one_line(", ".join(filter(None, (p.name, p.title, p.address))), 300), None) for p in body.also_there)
    yield Section("Also there", tuple(others))
    yield Section("An open question to start with", ((one_line(body.question, 500), None),) if body.question else ())


def _about(body: AlertBody) -> Iterable[tuple[str, str | None]]:
    yield one_line(", ".join(filter(None, (body.lead.name, body.lead.title, body.account))), 300), None
    yield one_line(body.lead.address, 254), None
    yield f"Released on {day(body.released_at)} for {_REASONS[body.reason]}.", None
    if body.note:
        yield one_line(f"The note then: {body.note}", 500), None


def _evidence(quotes: Sequence[Quote], told_by: str) -> Iterable[tuple[str, str | None]]:
    if told_by:
        yield one_line(told_by, 200), None
    for quote in quotes[:MAX_QUOTES]:
        written = f", {day(quote.at)}" if quote.at else ""
        yield one_line(f"“{quote.quote[:600]}” ({quote.source}{written})", 800), safe_link(quote.link)
    if len(quotes) > MAX_QUOTES:
        yield f"and {len(quotes) - MAX_QUOTES} more that tell the same", None


def _sent(body: AlertBody) -> Iterable[tuple[str, str | None]]:
    for mail in body.sent[-MAX_SENT:]:
        yield one_line(f"{day(mail.at)}: {mail.campaign}, {mail.step} ({mail.state})", 300), None


# --- the two bodies -------------------------------------------------------------------------------------------------


def _as_text(title: str, preface: str, sections: Sequence[Section], links: Links, deadline: str) -> str:
    blocks = [title]
    if preface:
        blocks.append(preface)
    for section in sections:
        lines = [f"- {text}" + (f"\n  {link}" if link else "") for text, link in section.lines]
        blocks.append("\n".join([section.heading, *lines]))
    blocks.append(f"Claim this lead: {links.claim}\nReject it, and say why: {links.reject}")
    if deadline:
        blocks.append(deadline)
    return "\n\n".join(blocks) + "\n"


_BUTTON = "display:inline-block;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600;"


def _as_html(title: str, preface: str, sections: Sequence[Section], links: Links, deadline: str) -> str:
    parts = [f'<h1 style="font-size:20px">{html.escape(title)}</h1>']
    if preface:
        parts.append(f"<p><strong>{html.escape(preface)}</strong></p>")
    parts.append(
        f'<p><a href="{html.escape(links.claim)}" rel="noreferrer" style="{_BUTTON}background:#0b5;color:#fff">Claim</a> '
        f'<a href="{html.escape(links.reject)}" rel="noreferrer" style="{_BUTTON}background:#eee;color:#222">Reject</a></p>'
    )
    for section in sections:
        items = "".join(f"<li>{_html_line(text, link)}</li>" for text, link in section.lines)
        parts.append(f'<h2 style="font-size:16px">{html.escape(section.heading)}</h2><ul>{items}</ul>')
    if deadline:
        parts.append(f"<p>{html.escape(deadline)}</p>")
    return _page(title, "\n".join(parts))


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>'
        f"{html.escape(title)}</title></head>\n"
        '<body style="font:15px/1.5 system-ui,sans-serif;color:#222;max-width:640px;margin:24px auto;padding:0 16px">\n'
        f"{body}\n</body></html>\n"
    )


def _html_line(text: str, link: str | None) -> str:
    shown = html.escape(text)
    if link is None:
        return shown
    return f'{shown} <a href="{html.escape(link)}" rel="noopener noreferrer nofollow">{html.escape(_host(link))}</a>'


# --- cleaning -------------------------------------------------------------------------------------------------------

_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def one_line(text: str, limit: int) -> str:
    """`text` as one line of at most `limit` characters, without control, bidirectional and invisible characters (they
    could reorder what a rep reads, or end a header).
    """
    head = text[: limit * 4]
    visible = "".join(
        " " if c.isspace() else c for c in head if c.isspace() or unicodedata.category(c) not in _INVISIBLE
    )
    line = " ".join(visible.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def safe_link(link: str | None) -> str | None:
    """`link` when it is a plain http or https address of a host, without credentials; else None: it is not shown."""
    if not link or len(link) > 2048 or not link.isprintable() or any(c in link for c in " \"'<>\\`"):
        return None
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        return None
    return link if parts.scheme.lower() in {"http", "https"} and host and "@" not in parts.netloc else None


def _host(link: str) -> str:
    return urlsplit(link).hostname or link


def day(moment: datetime) -> str:
    """`3 May 2026`."""
    return f"{moment.day} {moment:%B %Y}"
