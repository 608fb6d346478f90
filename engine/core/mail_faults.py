"""What is wrong with a finished mail that still can be sent: too large, links that lead nowhere, pictures without words."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

#: Gmail shows no more than so many bytes of a mail's HTML, and with the rest it hides the way out
#: (support.google.com/mail/thread/6566283).
CLIPPED_AT = 102 * 1024
#: Longer subjects are cut in the lists of most clients, on phones much earlier.
LONG_SUBJECT = 70
_ENOUGH = 500
#: Most elements of a mail only lay it out; the parser, which is slow, sees the others alone.
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_SAYS_MORE = re.compile(r"^<img\b|\b(?:href|src|background|id|name)\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailFault:
    """A stable code, what is wrong, and what to do about it."""

    code: str
    message: str
    help: str


def mail_faults(subject: str, html: str, ways_out: frozenset[str]) -> list[MailFault]:
    """What to warn of; `ways_out` are the links to unsubscribe and to the preferences, which ask for nothing."""
    found = []
    if len(subject) > LONG_SUBJECT:
        found.append(MailFault("long-subject", f"the subject has {len(subject)} characters", "say it in under 60"))
    if (size := len(html.encode())) > CLIPPED_AT:
        said = f"the HTML has {size // 1024} KB, and Gmail cuts mails at 102 KB"
        found.append(MailFault("clipped", said, "shorten it: the unsubscribe link is what is cut off"))
    return [*found, *_of_elements(_Elements(html), ways_out)] if html else found


class _Elements(HTMLParser):
    """The links, the marks that links may lead to, and the pictures of a mail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.marks: set[str] = set()
        self.without_words = 0
        self.insecure: list[str] = []
        self.feed("".join(tag for tag in _TAG.findall(html[:2_000_000]) if _SAYS_MORE.search(tag)))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of what an element links to, loads and is called."""
        values = dict(attrs)
        self.marks |= {name for key in ("id", "name") if (name := values.get(key))}
        if tag == "img":
            self.without_words += values.get("alt") is None
        if tag in {"a", "area"} and (target := values.get("href")) is not None and len(self.links) < _ENOUGH:
            self.links.append(target.strip())
        for key in ("href", "src", "background"):
            if (values.get(key) or "").strip().lower().startswith("http://"):
                self.insecure.append(str(values[key]).strip())


def _of_elements(elements: _Elements, ways_out: frozenset[str]) -> list[MailFault]:
    found = []
    if elements.without_words:
        said = f"{elements.without_words} pictures have no alt text"
        found.append(MailFault("no-alt", said, 'write alt="what it shows", or alt="" for an ornament'))
    if insecure := [link for link in elements.insecure if link not in ways_out]:
        said = f"a link is not encrypted: {insecure[0][:100]}"
        found.append(MailFault("http-link", said, "write https://"))
    for link in dict.fromkeys(elements.links):
        if link.startswith("#") and link[1:] not in elements.marks:
            said = f"the link {link[:60]!r} leads nowhere in this mail"
            found.append(MailFault("dead-link", said, f'write id="{link[1:60]}" at its target, or another link'))
    calls = dict.fromkeys(
        x for x in elements.links if x.lower().startswith(("http://", "https://")) and x not in ways_out
    )
    if len(calls) > 1:
        said = f"this mail asks for {len(calls)} things: {', '.join(x[:60] for x in list(calls)[:3])}"
        found.append(MailFault("several-calls", said, "one mail, one thing to do: keep the best link"))
    return found
