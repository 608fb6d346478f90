"""What is wrong with a finished mail that still can be sent: too large, links that lead nowhere, pictures without words."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

#: Gmail shows no more than so many bytes of a mail's HTML, and with the rest it hides the way out
#: (support.google.com/mail/thread/6566283).
CLIPPED_AT = 102 * 1024
#: Longer subjects are cut in the lists of most clients, on phones much earlier.
LONG_SUBJECT = 70
_ENOUGH, _MOST = 500, 2_000_000
_LINK = re.compile(r"https?://[^\s<>\"')]{1,2000}", re.IGNORECASE)
#: Most elements of a mail only lay it out; the parser, which is slow, sees the others alone.
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_SAYS_MORE = re.compile(r"^<img\b|\b(?:href|src|background|id|name)\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailFault:
    """A stable code, what is wrong, and what to do about it; `needle` is what to look for in the template's source."""

    code: str
    message: str
    help: str
    needle: str = ""


def mail_faults(subject: str, html: str, ways_out: frozenset[str], text: str = "") -> list[MailFault]:
    """What to warn of; `ways_out` are the links to unsubscribe and to the preferences, which ask for nothing.

    What `text` asks for counts where it is the whole mail: else it says the same as the HTML.
    """
    found = []
    if len(subject) > LONG_SUBJECT:
        found.append(MailFault("long-subject", f"the subject has {len(subject)} characters", "say it in under 60"))
    if (size := len(html.encode())) > CLIPPED_AT:
        said = f"the HTML has {size // 1024} KB, and Gmail cuts mails at 102 KB"
        found.append(MailFault("clipped", said, "shorten it: the unsubscribe link is what is cut off"))
    links = [link.rstrip(".,;:!?") for link in _LINK.findall(text[:_MOST])]
    if not html:
        return [*found, *_of_links(links, links, ways_out)]
    elements = _Elements(html)
    return [*found, *_of_elements(elements), *_of_links(elements.links, [*elements.insecure, *links], ways_out)]


class _Elements(HTMLParser):
    """The links, the marks that links may lead to, and the pictures of a mail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.marks: set[str] = set()
        self.without_words: list[str] = []
        self.insecure: list[str] = []
        self.feed("".join(tag for tag in _TAG.findall(html[:_MOST]) if _SAYS_MORE.search(tag)))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of what an element links to, loads and is called."""
        values = dict(attrs)
        self.marks |= {name for key in ("id", "name") if (name := values.get(key))}
        if tag == "img":
            self.without_words += [values.get("src") or "<img"] if values.get("alt") is None else []
        if tag in {"a", "area"} and (target := values.get("href")) is not None and len(self.links) < _ENOUGH:
            self.links.append(target.strip())
        for key in ("href", "src", "background"):
            if (values.get(key) or "").strip().lower().startswith("http://"):
                self.insecure.append(str(values[key]).strip())


def _of_elements(elements: _Elements) -> list[MailFault]:
    found = []
    if elements.without_words:
        count = len(elements.without_words)
        said = f"{count} pictures have no alt text" if count > 1 else "a picture has no alt text"
        help_ = 'write alt="what it shows", or alt="" for an ornament'
        found.append(MailFault("no-alt", said, help_, elements.without_words[0]))
    for link in dict.fromkeys(elements.links):
        if link.startswith("#") and link[1:] not in elements.marks:
            said = f"the link {link[:60]!r} leads nowhere in this mail"
            found.append(MailFault("dead-link", said, f'write id="{link[1:60]}" at its target, or another link', link))
    return found


def _of_links(links: list[str], insecure: list[str], ways_out: frozenset[str]) -> list[MailFault]:
    found = []
    if bare := [link for link in insecure if link.lower().startswith("http://") and link not in ways_out]:
        said = f"a link is not encrypted: {bare[0][:100]}"
        found.append(MailFault("http-link", said, "write https://", bare[0]))
    calls = list(dict.fromkeys(x for x in links if x.lower().startswith(("http://", "https://")) and x not in ways_out))
    if len(calls) > 1:
        said = f"this mail asks for {len(calls)} things: {', '.join(x[:60] for x in calls[:3])}"
        found.append(MailFault("several-calls", said, "one mail, one thing to do: keep the best link", calls[1]))
    return found
