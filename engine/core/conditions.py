"""Conditions: the small expression language of `where`, `when`, `wait_until` and `exit_when`.

    lead.country in ["US", "CA"] and not (account.domain == "acme.example" or lead.title contains "intern")
    clicked(roi)   clicked(roi, machine: true)   opened(roi)   delivered(roi)   replied()   signal(funding)

Parsed once, checked for names and types, evaluated without eval and without raising, and explained. A value that is not
known (a lead without a country) equals nothing: every comparison with it is false, `!=` and `not in` are true.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from engine.core.enrolment import PastEvent
from engine.core.lead import Lead

Type = Literal["text", "number", "truth", "any"]

#: The documented names and their types; lead.attributes.NAME comes on top and may be anything.
NAMES: dict[str, Type] = {
    "lead.email": "text",
    "lead.first_name": "text",
    "lead.last_name": "text",
    "lead.title": "text",
    "lead.country": "text",
    "lead.locale": "text",
    "lead.time_zone": "text",
    "account.name": "text",
    "account.domain": "text",
    "account.country": "text",
    "account.time_zone": "text",
    "release.reason": "text",
    "release.note": "text",
    "release.revisit_on": "text",
}
#: The functions that look back: name -> (event kind, what stands in the brackets).
FUNCTIONS: dict[str, tuple[str, str]] = {
    "clicked": ("clicked", "step"),
    "opened": ("opened", "step"),
    "delivered": ("delivered", "step"),
    "replied": ("replied", ""),
    "signal": ("signal", "kind"),
}


@dataclass(frozen=True, slots=True)
class View:
    """What a condition looks at: the lead, and what happened since the enrolment."""

    lead: Lead
    events: tuple[PastEvent, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A documented name, or lead.attributes.NAME."""

    name: str
    type: Type
    column: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, number, truth value or list of them."""

    value: Any
    type: Type
    column: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Happened:
    """`clicked(roi)`: an event of `kind` about `subject` (a step or a kind of signal); machine ones count when asked."""

    kind: str
    subject: str
    with_machines: bool
    column: int = field(compare=False)
    text: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """`left` `operator` `right`."""

    operator: str
    left: "Name | Constant"
    right: "Name | Constant"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    inner: "Node"


@dataclass(frozen=True, slots=True)
class Both:
    """`and` (every part) or `or` (any part)."""

    is_all: bool
    parts: "tuple[Node, ...]"


Node = Name | Constant | Happened | Compare | Not | Both


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed condition; equal and printed as its text."""

    text: str
    tree: Node = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.text

    def holds(self, view: View) -> bool:
        """Whether it is true of this lead now. Never raises."""
        return _truth(self.tree, view)

    def because(self, view: View) -> str:
        """The events and values that the answer rests on, in a sentence."""
        return "; ".join(_reasons(self.tree, view)) or self.text

    def happenings(self) -> tuple[Happened, ...]:
        """The events it asks for."""
        return tuple(node for node in walk(self.tree) if isinstance(node, Happened))


def walk(node: Node) -> Iterator[Node]:
    """`node` and everything in it."""
    yield node
    for inner in (node.inner,) if isinstance(node, Not) else node.parts if isinstance(node, Both) else ():
        yield from walk(inner)


def countries_named(condition: Condition) -> set[str]:
    """The countries that a condition lets in by name: lead.country == "DE", account.country in ["DE", "AT"]."""
    found: set[str] = set()
    for node in walk(condition.tree):
        if isinstance(node, Compare) and node.operator in {"==", "in"}:
            for name, other in ((node.left, node.right), (node.right, node.left)):
                if isinstance(name, Name) and name.name.endswith(".country") and isinstance(other, Constant):
                    found |= set(other.value if isinstance(other.value, (list, tuple)) else [other.value])
    return found


def _truth(node: Node, view: View) -> bool:
    match node:
        case Both(is_all=is_all, parts=parts):
            return all(_truth(p, view) for p in parts) if is_all else any(_truth(p, view) for p in parts)
        case Not(inner=inner):
            return not _truth(inner, view)
        case Happened():
            return _event(node, view) is not None
        case Compare(operator=operator, left=left, right=right):
            return compare(operator, value_of(left, view.lead), value_of(right, view.lead))
        case _:
            return value_of(node, view.lead) is True


def _event(node: Happened, view: View) -> PastEvent | None:
    """The first event that `node` asks for."""
    for event in view.events:
        if event.kind != node.kind or (event.is_machine and not node.with_machines):
            continue
        if (view.since and event.at < view.since) or (view.until and event.at > view.until):
            continue
        if _is_about(event, node):
            return event
    return None


def _is_about(event: PastEvent, node: Happened) -> bool:
    """signal(job_change) takes every move, signal(job_change.promoted) one."""
    if node.kind == "signal":
        return event.signal is not None and (
            event.signal == node.subject or event.signal.startswith(f"{node.subject}.")
        )
    return not node.subject or event.step == node.subject


def value_of(node: "Name | Constant", lead: Lead) -> Any:
    """What a name says of this lead; None when it is not known."""
    if isinstance(node, Constant):
        return node.value
    room, _, rest = node.name.partition(".")
    if rest.startswith("attributes."):
        return lead.attributes.get(rest.removeprefix("attributes."))
    holder: Any = {"lead": lead, "account": lead.account, "release": lead.release}[room]
    value = getattr(holder, "address" if rest == "email" else rest, None)
    return None if value is None or value == "" else str(value)


def compare(operator: str, left: Any, right: Any) -> bool:
    """Two values by an operator of the language; None is what is not known."""
    if left is None or right is None:
        return operator in {"!=", "not in"}
    match operator:
        case "==":
            return bool(left == right)
        case "!=":
            return bool(left != right)
        case "in":
            return left in right
        case "not in":
            return left not in right
        case "contains":
            return str(right).casefold() in str(left).casefold()
    return _order(operator, left, right)


def _order(operator: str, left: Any, right: Any) -> bool:
    try:
        return bool({"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator])
    except TypeError:
        return False


def _reasons(node: Node, view: View) -> Iterator[str]:
    match node:
        case Both(parts=parts):
            for part in parts:
                yield from _reasons(part, view)
        case Not(inner=inner):
            yield from _reasons(inner, view)
        case Happened(text=text):
            yield _told(text, _event(node, view))
        case Compare(left=Name(name=name)) | Name(name=name):
            yield f"{name} is {_shown(value_of(node.left if isinstance(node, Compare) else node, view.lead))}"


def _told(text: str, event: PastEvent | None) -> str:
    if event is None:
        return f"no {text}"
    by = ", a scanner" if event.is_machine else ", not a scanner" if event.kind in {"clicked", "opened"} else ""
    return f"{text} at {event.at:%Y-%m-%d %H:%M}{by}"


def _shown(value: Any) -> str:
    return "not known" if value is None else repr(value) if isinstance(value, str) else str(value)
