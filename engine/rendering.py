"""Rendering: template texts and a lead to subject, text and HTML, in a sandbox. The only room with Jinja besides the web pages.

Lead data is only ever a value, never a template. A template that fails for one lead costs that lead's touch and nothing else.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from jinja2 import BaseLoader, StrictUndefined, Template, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

#: A rendered part larger than this is an error of the template, not a mail.
MAX_PART = 500_000
_MAX_REPEAT = 100_000
_HREF = re.compile(r'(<a\b[^<>]{0,500}?\bhref=")(https?://[^"<>]{1,2000})(")', re.IGNORECASE)


class RenderError(Exception):
    """This template failed for this lead; the text names the template and what to change."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail's three parts; `html` is "" where the template has no body.html.j2."""

    subject: str
    text: str
    html: str


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox stops range(10**8) but lets 'a' * 10**9 pass: products and paddings are capped here."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not isinstance(left, int | float) or not isinstance(right, int | float):
            size = _size(left) * (right if isinstance(right, int) else 1) * (left if isinstance(left, int) else 1)
            if operator != "%" and size > _MAX_REPEAT:
                raise SecurityError("a template may not build a text that large")
        if operator == "%" and isinstance(left, str):
            raise SecurityError("use {{ value }} in place of the % operator on texts")
        return super().call_binop(context, operator, left, right)


def _size(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 1


def _capped(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def call(value: Any, *args: Any, **kwargs: Any) -> Any:
        if any(isinstance(a, int) and a > _MAX_REPEAT for a in (*args, *kwargs.values())):
            raise SecurityError(f"the filter {name} may not build a text that large")
        return function(value, *args, **kwargs)

    return call


class _Files(BaseLoader):
    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        if template not in self._files:
            raise TemplateNotFound(template, f"templates/{template} does not exist, or was not applied")
        return self._files[template], template, lambda: True


class Renderer:
    """Compiled templates of one state of the templates folder.

    `files`: path below templates/ -> text; `hashes`: name of a mail (its folder) -> hash of all that it draws in.
    """

    def __init__(self, files: Mapping[str, str], hashes: Mapping[str, str] | None = None) -> None:
        self.files = files
        self.hashes = hashes or {}
        self._html = self._environment(autoescape=True)
        self._text = self._environment(autoescape=False)
        self._parts: dict[tuple[str, str, str], tuple[Template, Template, Template | None]] = {}
        self._hash_of: dict[tuple[str, str, str], str] = {}

    def _environment(self, *, autoescape: bool) -> _Sandbox:
        environment = _Sandbox(
            loader=_Files(self.files),
            autoescape=autoescape,
            undefined=StrictUndefined,
            cache_size=-1,
            keep_trailing_newline=True,
        )
        for name in ("center", "indent", "wordwrap", "truncate"):
            environment.filters[name] = _capped(name, environment.filters[name])
        del environment.globals["lipsum"], environment.globals["cycler"], environment.globals["joiner"]
        return environment

    def render(self, name: str, variant: str | None, locale: str | None, context: Mapping[str, Any]) -> Rendered:
        """The mail `name` for one lead. Raises RenderError with the template's name and the reason."""
        try:
            subject, text, html = self._templates(name, variant or "", locale or "")
            mail = Rendered(
                " ".join(subject.render(context).split()), text.render(context), html.render(context) if html else ""
            )
        except Exception as error:  # noqa: BLE001 - whatever a template does, it costs this lead's touch only
            _refuse(name, error)
        if max(len(mail.text), len(mail.html)) > MAX_PART:
            raise RenderError(f"{name}: the mail is larger than {MAX_PART:,} characters")
        if not mail.subject:
            raise RenderError(f"{name}: the subject is empty for this lead")
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
            paths = [
                self.find(name, variant, locale, part) for part in ("subject.txt.j2", "body.txt.j2", "body.html.j2")
            ]
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


def _locale_chain(locale: str) -> list[str]:
    language, _, region = locale.replace("_", "-").partition("-")
    chain = [f"{language.lower()}-{region.upper()}/"] if region else []
    return [*chain, f"{language.lower()}/"] if language else []


def _refuse(name: str, error: Exception) -> NoReturn:
    line = getattr(error, "lineno", None)
    where = f"{getattr(error, 'name', None) or name}" + (f", line {line}" if line else "")
    kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
    raise RenderError(f"{where}: {kind}{error}") from error


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


def rewrite_links(html: str, sign: Callable[[str], str], keep: frozenset[str]) -> str:
    """`html` with the target of every http(s) link replaced by `sign(target)`, except the targets in `keep`."""
    return _HREF.sub(lambda m: m[0] if m[2] in keep else f"{m[1]}{sign(m[2].replace('&amp;', '&'))}{m[3]}", html)
