"""HTML pages: Jinja2 with autoescape, one style sheet inside the page, and a policy that lets nothing else in."""

import base64
import hashlib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from engine.core.alert_text import day, one_line, safe_link

_FOLDER = Path(__file__).parent / "templates"


class Pages:
    """Renders the templates of this folder. `policy` is the Content-Security-Policy of every answer (CSP level 3)."""

    def __init__(self) -> None:
        style = (_FOLDER / "style.css").read_text()
        self._jinja = Environment(
            loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        self._jinja.globals["style"] = style
        self._jinja.filters |= {"one_line": _one_line, "safe_link": safe_link, "day": day, "date": _date}
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        self.policy = "; ".join(
            (
                "default-src 'none'",
                f"style-src 'sha256-{digest}'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
            )
        )

    def show(self, name: str, status: int = 200, **values: Any) -> HTMLResponse:
        """The page of `name`.html with these values."""
        return HTMLResponse(self._jinja.get_template(f"{name}.html").render(values), status)

    def message(self, title: str, text: str, status: int = 200) -> HTMLResponse:
        """A page that only says something."""
        return self.show("message", status, title=title, text=text)


def dead_link(pages: Pages) -> HTMLResponse:
    """The one answer to every link that is not genuine, or leads nowhere any more: it tells nobody which."""
    text = (
        "It may have been cut off on its way, or it is too old. Open the mail again and use the link there, "
        "or simply answer that mail: a person reads it."
    )
    return pages.message("This link does not work", text, 404)


def _one_line(text: object, limit: int = 500) -> str:
    return one_line(str(text), limit)


def _date(value: date | datetime) -> str:
    return f"{value.day} {value:%B %Y}"
