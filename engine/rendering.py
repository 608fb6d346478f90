"""Rendering: template texts and a lead to subject, text and HTML, in a sandbox. The only room with Jinja besides the web pages.

Lead data is only ever a value, never a template. A template that fails for one lead costs that lead's touch and nothing else.
"""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, NoReturn

from jinja2 import Template, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.runtime import new_context

from engine import sandbox
from engine.core.hrefs import find_foreign, may_lead_elsewhere
from engine.core.values import value_class
from engine.sandbox_names import Names
from engine.template_files import PARTS

#: A rendered part larger than this is an error of the template, not a mail.
MAX_PART = 500_000
#: RFC 5322 section 2.1.1 allows a line of 998; nobody reads a tenth of that.
_MAX_SUBJECT = 998
#: Splits HTML into what stands before a link's target, the opening of its tag, and the target; the target's own quote follows.
_HREF = re.compile(r'(<a\b[^<>]{0,500}?\bhref=")(https?://[^"<>]{1,2000})(?=")', re.IGNORECASE)


class RenderError(Exception):
    """This template failed for this lead; the text names the template and what to change.

    `part` is the file of the mail that is at fault, where that is no matter of a template's line; `needle`: what in it.
    """

    def __init__(self, message: str, part: str = "", needle: str = "") -> None:
        super().__init__(message)
        self.part, self.needle = part, needle


@value_class(frozen=True, slots=True)
class Rendered:
    """A mail's three parts; `html` is "" where the template has no body.html.j2."""

    subject: str
    text: str
    html: str


class Renderer:
    """Compiled templates of one state of the templates folder.

    `files`: path below templates/ -> text; `hashes`: name of a mail (its folder) -> hash of all that it draws in.
    """

    def __init__(
        self, files: Mapping[str, str], hashes: Mapping[str, str] | None = None, names: Names | None = None
    ) -> None:
        self.files = files
        self.hashes = hashes or {}
        self._html = sandbox.environment(files, autoescape=True, names=names)
        self._text = sandbox.environment(files, autoescape=False, names=names)
        self._has_open_links = any(may_lead_elsewhere(text) for text in files.values())
        self._parts: dict[tuple[str, str, str], tuple[Template, Template, Template | None]] = {}
        self._hash_of: dict[tuple[str, str, str], str] = {}

    def render(self, name: str, variant: str | None, locale: str | None, context: Mapping[str, Any]) -> Rendered:
        """The mail `name` for one lead. Raises RenderError with the template's name and the reason."""
        try:
            sandbox.begin()
            subject, text, html = self._templates(name, variant or "", locale or "")
            values = {**self._text.globals, **context}
            mail = Rendered(
                " ".join(_render(subject, values).split()),
                _render(text, values),
                _render(html, values) if html else "",
            )
        except Exception as error:  # noqa: BLE001 - whatever a template does, it costs this lead's touch only
            _refuse(name, error)
        if max(len(mail.text), len(mail.html)) > MAX_PART:
            raise RenderError(f"{name}: the mail is larger than {MAX_PART:,} characters")
        if not 0 < len(mail.subject) <= _MAX_SUBJECT:
            raise RenderError(
                f"{name}: the subject is {'too long' if mail.subject else 'empty'} for this lead", PARTS[0]
            )
        if self._has_open_links and (link := find_foreign(mail.html)) is not None:
            raise RenderError(
                f"{name}: the link {link!r} is none that a mail can have: write https://... or mailto:...",
                PARTS[2],
                link,
            )
        return mail

    def hash_of(self, name: str, variant: str | None, locale: str | None) -> str:
        """The hash of the version that `render` uses for these; "" when it is not known."""
        key = (name, variant or "", locale or "")
        if key not in self._hash_of:
            path = self.find(*key, "body.txt.j2") or ""
            self._hash_of[key] = self.hashes.get(path.rpartition("/")[0], "")
        return self._hash_of[key]

    def _templates(self, name: str, variant: str, locale: str) -> tuple[Template, Template, Template | None]:
        key = (name, variant, locale)
        found = self._parts.get(key)
        if found is None:
            paths = [self.find(name, variant, locale, part) for part in PARTS]
            if paths[0] is None or paths[1] is None:
                raise TemplateNotFound(name, f"templates/{name}/ needs subject.txt.j2 and body.txt.j2")
            found = self._parts[key] = (
                self._text.get_template(paths[0]),
                self._text.get_template(paths[1]),
                self._html.get_template(paths[2]) if paths[2] else None,
            )
        return found

    def find(self, name: str, variant: str, locale: str, part: str) -> str | None:
        """The file that gives this part: the exact locale, then its language, then the plain folder; a variant before its base."""
        for folder in (*_locale_chain(locale), ""):
            for path in (f"{folder}{name}/{variant}/{part}",) * bool(variant) + (f"{folder}{name}/{part}",):
                if path in self.files:
                    return path
        return None


def _render(template: Template, values: dict[str, Any]) -> str:
    """As `template.render` does, but that copies and merges all values, and lists all globals, for each of a mail's three parts."""
    try:
        sandbox.begin()
        context = new_context(template.environment, template.name, template.blocks, values, shared=True)
        return template.environment.concat(template.root_render_func(context))
    except Exception:  # noqa: BLE001 - it is raised again, with the lines of the template in its traceback
        template.environment.handle_exception()


def _locale_chain(locale: str) -> list[str]:
    language, _, region = locale.replace("_", "-").partition("-")
    chain = [f"{language.lower()}-{region.upper()}/"] if region else []
    return [*chain, f"{language.lower()}/"] if language else []


def _refuse(name: str, error: Exception) -> NoReturn:
    line = getattr(error, "lineno", None)
    where = f"{getattr(error, 'name', None) or name}" + (f", line {line}" if line else "")
    kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
    raise RenderError(f"{where}: {kind}{error}") from error


def help_of(error: RenderError, files: Mapping[str, str]) -> str:
    """What to do about a template that fails for everybody."""
    match error.__cause__:
        case TemplateNotFound(name=name):
            near = get_close_matches(str(name), files, 1)
            return f'write "{near[0]}"' if near else "name a file below templates/"
        case TemplateSyntaxError():
            return "compare it with Jinja's language: {{ value }}, {% if ... %} ... {% endif %}; a filter is lower or title"
        case UndefinedError():
            return "names are listed in templates/README.md"
    return "change the template so that every lead gets a mail of it"


def place_of(error: RenderError, files: Mapping[str, str]) -> tuple[str | None, int]:
    """The template file and line that failed: Jinja gives its frames the template's own name and lines."""
    cause = error.__cause__
    if isinstance(cause, TemplateSyntaxError):
        return cause.name, cause.lineno
    found: tuple[str | None, int] = (None, 0)
    trace = cause.__traceback__ if cause else None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in files:
            found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return found


def rewrite_links(html: str, sign: Callable[[str], str], keep: frozenset[str], last: str = "") -> str:
    """`html` with the target of every http(s) link replaced by `sign(target)`, except the targets in `keep`.

    `last` is put at the end of its body. Where there is no HTML there is none afterwards.
    """
    pieces = _HREF.split(html)
    pieces[2::3] = [t if t in keep else sign(t.replace("&amp;", "&")) for t in pieces[2::3]]
    if last and html:
        body, end, rest = pieces[-1].rpartition("</body>")
        pieces[-1:] = (body, last, end, rest) if end else (rest, last)
    return "".join(pieces)
