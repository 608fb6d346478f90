"""Kinds of leads to try templates with: one that says everything, at length, and one of which only the address is known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from engine.core.campaign import Company
from engine.core.lead import Reason

_LONG = "Wolfeschlegelsteinhausenbergerdorff-Ó Súilleabháin"


class _Anything(dict[str, Any]):
    """Attributes of a lead that has every attribute."""

    def __missing__(self, key: str) -> str:
        return f"some {key}"

    def __contains__(self, key: object) -> bool:
        return True

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ARG002 - every attribute is there
        return self[key]


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of lead: what the templates know of it, and how to call it when only it fails."""

    name: str
    values: Mapping[str, Any]
    severity: str


def lead_shapes(company: Company) -> list[Shape]:
    links = {"unsubscribe_url": "https://go.example/u/T", "preferences_url": "https://go.example/p/T"}
    sender = company.sender("owner", None)
    common = {
        "company": {"name": company.company, "postal_address": company.postal_address},
        "sender": {"name": sender.name, "address": sender.address},
        **links,
    }
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    full = {
        "lead": {
            "email": "ann@acme.example",
            "first_name": "Ann",
            "last_name": _LONG,
            "title": f"Chief {_LONG}",
            "country": "US",
            "locale": "en",
            "attributes": _Anything(),
        },
        "account": {"name": f"{_LONG} & Söhne", "domain": "acme.example"},
        "rep": {"name": "Rita Rep", "email": "rita@rep.example"},
        "release": {"reason": str(Reason.NO_BUDGET), "note": "call in <May>", "at": at, "revisit_on": date(2026, 5, 4)},
    }
    bare = {
        "lead": {
            **dict.fromkeys(("first_name", "last_name", "title", "country"), ""),
            "email": "a@b.example",
            "locale": company.locale,
            "attributes": {},
        },
        "account": {"name": "", "domain": ""},
        "rep": {"name": sender.name, "email": sender.address},
        "release": {"reason": str(Reason.UNRESPONSIVE), "note": "", "at": at, "revisit_on": None},
    }
    return [
        Shape("every lead", common | full, "error"),
        Shape("a lead of which only the address is known", common | bare, "warning"),
    ]


def known_names(shape: Shape) -> dict[str, Collection[str] | None]:
    """What templates may name: by name its fields, None for a plain value."""
    names: dict[str, Collection[str] | None] = dict.fromkeys(("step", "campaign"))
    return names | {name: set(value) if isinstance(value, dict) else None for name, value in shape.values.items()}
