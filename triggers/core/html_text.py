"""HTML mail as lines of text in which every quote is marked with ">", so that one set of rules reads both kinds of
mail.

A tokenizer, not a parser: mail HTML is seldom well formed, and a stack of open quote containers is all that is needed
to tell new text from old. Linear in the input, no recursion, nothing fetched, scripts and styles skipped.
"""

import html
import re
from dataclasses import dataclass, field

#: of the source, style sheets and all; and of what is left without them
MAX_SOURCE_CHARS = 8 * 1024 * 1024
MAX_HTML_CHARS = 1024 * 1024
MAX_TAGS = 60_000
MAX_STYLES = 200
MAX_TEXT_CHARS = 256 * 1024
MAX_LINE_CHARS = 10 * 1024
MAX_TAG_CHARS = 2000
MAX_QUOTE_DEPTH = 8
#: how many tags may stand open at once before the innermost are no longer tracked
MAX_OPEN = 2000
#: stands where a mail program put a container of the old mail that ends only with the mail itself
CUT_LINE = "-----Original Message-----"

MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:]{0,30})")
ATTRIBUTE = re.compile(
    r"(class|id|style|type|name|alt)\s{0,5}=\s{0,5}(\"[^\"]{0,600}|'[^']{0,600}|[^\s>]{1,600})", re.IGNORECASE
)
SPACES = re.compile(r"[ \t\n\r\f]+")

#: only these are kept on the stack: the others are left open too often in real mail, and none of them holds a quote
TRACKED = frozenset(["blockquote", "div", "table", "tbody", "tr", "td", "section", "article", "span", "center", "pre"])
BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "hr",
        "tr",
        "table",
        "tbody",
        "thead",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "blockquote",
        "address",
        "article",
        "section",
        "header",
        "footer",
        "main",
        "body",
        "form",
    ]
)
PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"])
SKIPPED = ("script", "style", "title", "head", "noscript", "xml")
END_TAGS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in SKIPPED}
STYLE_TAG = re.compile(r"<style\b", re.IGNORECASE)
#: containers that hold the old mail and end where it ends: blockquote is always one, these by class or id
QUOTE_CLASSES = (
    "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "aol_quote", "aolmail_", "hs_reply",
    "freshdesk_quote",
    "front-blockquote", "gmail_quote_attribution", "moz-forward-container", "ms-outlook-mobile-reference-message",
    "skiff_quote",
    "superhuman-quote", "mailspring-quote", "mcntmcontainerquote", "intercom-quote", "zd-quote", "quoted-reply",
    "quotedtext",
)  # fmt: skip
#: around the whole mail, what is new too (Zoho), or around what is new (Yahoo)
WRAPPER_CLASSES = ("zmail_extra_wrap", "yahoo-style-wrap")
QUOTE_IDS = (
    "yahoo_quoted", "olk_src_body_section", "mail-editor-reference-message-container", "isforwardcontent",
    "isreplycontent", "mimequote",
    "reply-quote", "ymail_quoted", "yiv", "skypequote", "edo-original", "edo-message",
)  # fmt: skip
#: marks after which everything is the old mail, whatever is closed in between
CUT_IDS = (
    "divrplyfwdmsg",
    "stopspelling",
    "zwchr",
    "appendonsend",
    "outlookmessageheader",
    "x_divrplyfwdmsg",
    "lineBreakAtBeginningOfMessage",
)
CUT_CLASSES = ("outlookmessageheader", "ms-outlook-header")
#: the line that Word's engine draws above the header block of the old mail (Outlook 2007 and later, Outlook for Mac,
#: Windows Mail)
OUTLOOK_BORDER = re.compile(
    r"border:none;border-top:solid#?(?:b5c4df|e1e1e1|e5e5e5|rgb\(181,196,223\)|"
    r"rgb\(225,225,225\))1\.0pt;padding:3\.0pt0(?:cm|in|mm)0(?:cm|in|mm)0(?:cm|in|mm)"
)


@dataclass
class Page:
    """What the tokenizer has written so far, and which quote containers are open."""

    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open_tags: list[tuple[str, bool]] = field(default_factory=list)
    depth: int = 0
    size: int = 0
    line_size: int = 0
    preformatted: int = 0
    never_closed: set[str] = field(default_factory=set)

    def write(self, text: str) -> None:
        if self.preformatted and "\n" in text:
            first, *rest = text.split("\n")
            self.add(first)
            for line in rest:
                self.end_line()
                self.add(line)
        else:
            self.add(text)

    def add(self, text: str) -> None:
        room = MAX_LINE_CHARS - self.line_size
        if room <= 0:
            return
        text = text[: 8 * room]
        text = SPACES.sub(" ", html.unescape(text) if "&" in text else text)[:room]
        if text and self.size < MAX_TEXT_CHARS:
            self.words.append(text)
            self.size += len(text)
            self.line_size += len(text)

    def break_line(self, *, is_paragraph: bool = False) -> None:
        line = " ".join("".join(self.words).replace("\xa0", " ").split())
        self.words.clear()
        self.line_size = 0
        mark = ">" * min(self.depth, MAX_QUOTE_DEPTH)
        if line:
            self.lines.append(f"{mark} {line}" if mark else line)
            self.size += 1
        elif is_paragraph and self.lines and self.lines[-1] not in ("", mark):
            self.lines.append(mark)

    def end_line(self) -> None:
        """A <br>: an empty line is a line too."""
        if self.words:
            self.break_line()
        elif self.size < MAX_TEXT_CHARS:
            self.lines.append(">" * min(self.depth, MAX_QUOTE_DEPTH))
            self.size += 1

    def cut(self) -> None:
        self.break_line()
        if not self.depth:
            self.lines.append(CUT_LINE)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        is_quote = name == "blockquote" or is_quote_container(name, attributes)
        if name in BLOCKS:
            self.break_line(is_paragraph=name in PARAGRAPHS)
        elif name == "td":
            self.add(" ")
        if is_cut_mark(attributes):
            self.cut()
        if name in TRACKED and len(self.open_tags) < MAX_OPEN:
            self.open_tags.append((name, is_quote))
            self.depth += is_quote
            self.preformatted += name == "pre"

    def end(self, name: str) -> None:
        if name in BLOCKS:
            self.break_line(is_paragraph=name in PARAGRAPHS)
        # Look a little way down: an end tag that closes nothing near is ignored, so that a stray one cannot reopen a
        # quote.
        for at in range(len(self.open_tags) - 1, max(-1, len(self.open_tags) - 40), -1):
            if self.open_tags[at][0] == name:
                self.depth -= sum(is_quote for _, is_quote in self.open_tags[at:])
                self.preformatted -= sum(tag == "pre" for tag, _ in self.open_tags[at:])
                del self.open_tags[at:]
                return


def to_text(source: str) -> str:
    """The text of an HTML body, one line per visual line; quoted containers get ">" once per level."""
    source = without_styles(source[:MAX_SOURCE_CHARS])[:MAX_HTML_CHARS]
    page, at, end, tags = Page(), 0, len(source), 0
    while at < end and page.size < MAX_TEXT_CHARS and tags < MAX_TAGS:
        tags += 1
        found = MARKUP.search(source, at)
        if not found:
            page.write(source[at:])
            break
        start = found.start()
        if start > at:
            page.write(source[at:start])
        at = read_markup(page, source, start)
    page.break_line()
    return "\n".join(page.lines)[:MAX_TEXT_CHARS]


def without_styles(source: str) -> str:
    """Without style sheets, which make up most of many mails.

    One that is never closed swallows the rest, as in a browser.
    """
    kept, at = list[str](), 0
    while (found := STYLE_TAG.search(source, at)) and len(kept) < MAX_STYLES:
        kept.append(source[at : found.start()])
        at = end_tag(source, "style", found.end())
        if at < 0:
            return "".join(kept)
    return "".join([*kept, source[at:]]) if kept else source


def read_markup(page: Page, source: str, start: int) -> int:
    """Read one tag, comment or declaration at `start`; returns where to go on."""
    if source.startswith("<!--", start):
        return after(source, "-->", start)
    if source.startswith(("<!", "<?"), start):
        return after(source, ">", start)
    found = TAG_NAME.match(source, start + 1)
    if not found:  # "</3"
        return start + 2
    stop = source.find(">", found.end())
    if stop < 0:
        return len(source)
    name = found.group(1).lower()
    if source[start + 1] == "/":
        page.end(name)
    elif name in SKIPPED:
        return skip(page, source, name, stop + 1)
    elif name == "br":
        page.end_line()
    else:
        tag = source[found.end() : min(stop, found.end() + MAX_TAG_CHARS)]
        page.start(
            name, {key.lower(): value.strip("\"'") for key, value in ATTRIBUTE.findall(tag)} if "=" in tag else {}
        )
    return stop + 1


def skip(page: Page, source: str, name: str, start: int) -> int:
    """Past the end tag of a script or style; one that is never closed is looked for once and then read on as text."""
    if name in page.never_closed:
        return start
    closing = end_tag(source, name, start)
    if closing < 0:
        page.never_closed.add(name)
        return start
    return after(source, ">", closing)


def after(source: str, mark: str, start: int) -> int:
    at = source.find(mark, start)
    return at + len(mark) if at >= 0 else len(source)


def end_tag(source: str, name: str, start: int) -> int:
    """Where the end tag of a skipped element begins, -1 if nowhere."""
    found = END_TAGS[name].search(source, start)
    return found.start() if found else -1


def is_quote_container(name: str, attributes: dict[str, str]) -> bool:
    classes, identity = attributes.get("class", "").lower(), attributes.get("id", "").lower()
    if any(wrapper in classes for wrapper in WRAPPER_CLASSES):
        return False
    if any(c in classes for c in QUOTE_CLASSES) or identity.startswith(QUOTE_IDS):
        return True
    return name == "div" and attributes.get("type", "").lower() == "cite"


def is_cut_mark(attributes: dict[str, str]) -> bool:
    if not attributes:
        return False
    identity, classes = attributes.get("id", "").lower(), attributes.get("class", "").lower()
    if identity in CUT_IDS or (classes and classes in CUT_CLASSES):
        return True
    style = attributes.get("style", "")
    return "border-top" in style.lower() and bool(
        OUTLOOK_BORDER.search(style.lower().replace(" ", "").replace("\n", ""))
    )
