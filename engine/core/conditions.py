"""Conditions: the small expression language of `where`, `when`, `wait_until` and `exit_when`.

    lead.country in ["US", "CA"] and not (account.domain == "acme.example" or lead.title contains "intern")
    clicked(roi)   clicked(roi, machine: true)   opened(roi)   delivered(roi)   replied()   signal(funding)

Parsed once, checked for names and types, evaluated without eval and without raising, and explained. A value that is not
known (a lead without a country) equals nothing: every comparison with it is false, `!=` and `not in` are true.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Literal

from engine.core.condition_tokens import Token, complaint, tokens
from engine.core.enrolment import PastEvent
from engine.core.lead import Lead, Reason
from engine.core.signal import SignalKind

Type = Literal["text", "number", "truth", "any"]

_MOST_NESTED = 30

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


# Reading ---------------------------------------------------------------------------------------------------------------


def parse_condition(text: Any) -> Condition:
    """Read a condition. Raises a ValueError ("bad-condition") with a caret under the spot and what to write instead."""
    if not isinstance(text, str) or not text.strip():
        raise complaint("", 0, "a condition is missing here", 'write one such as lead.country == "GB"')
    parser = _Parser(text)
    tree = parser.either(0)
    if parser.token.kind != "end":
        raise parser.no("this does not belong here", "join two conditions by `and` or `or`")
    return Condition(" ".join(text.split()), tree)


class _Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0

    @property
    def token(self) -> Token:
        return self._tokens[self._at]

    def no(self, message: str, help_: str, token: Token | None = None) -> ValueError:
        return complaint(self._text, (token or self.token).column, message, help_)

    def take(self, *words: str) -> Token | None:
        """The present token if it is one of these words or signs; moves on."""
        token = self.token
        if token.kind in {"sign", "word"} and token.text in words:
            self._at += 1
            return token
        return None

    def need(self, sign: str) -> None:
        if not self.take(sign):
            raise self.no(f"{sign!r} is missing here", f"put {sign} here")

    def either(self, depth: int) -> Node:
        return self._joined("or", self.all_of, depth)

    def all_of(self, depth: int) -> Node:
        return self._joined("and", self.opposite, depth)

    def _joined(self, word: str, part: Callable[[int], Node], depth: int) -> Node:
        if depth > _MOST_NESTED:
            raise self.no("this is nested too deeply", "write it with fewer brackets")
        parts = [part(depth)]
        while self.take(word):
            parts.append(part(depth))
        return parts[0] if len(parts) == 1 else Both(word == "and", tuple(parts))

    def opposite(self, depth: int) -> Node:
        negations = 0
        while self.take("not"):
            negations += 1
        node = self.comparison(depth)
        return Not(node) if negations % 2 else node

    def comparison(self, depth: int) -> Node:
        if self.take("("):
            node = self.either(depth + 1)
            self.need(")")
            return node
        start = self.token
        left = self.value()
        operator = self._operator()
        if operator is None:
            return self._alone(left, start)
        right = self.value()
        self._check_types(start, operator, left, right)
        return Compare(operator, left, right)  # type: ignore[arg-type]

    def _operator(self) -> str | None:
        if token := self.take("==", "!=", "<", "<=", ">", ">=", "in", "contains"):
            return token.text
        if self.take("not"):
            if self.take("in"):
                return "not in"
            raise self.no("after a value, `not` can only begin `not in`", 'write lead.country not in ["US"]')
        return None

    def _alone(self, node: Node, start: Token) -> Node:
        if isinstance(node, Happened) or (isinstance(node, (Name, Constant)) and node.type in {"truth", "any"}):
            return node
        raise self.no("this is neither true nor false by itself", f'compare it: {start.text} == "..."', start)

    def _check_types(self, start: Token, operator: str, left: Node, right: Node) -> None:
        for node in (left, right):
            if isinstance(node, Happened):
                raise complaint(
                    self._text, node.column, "an event is already true or false", "leave the comparison out"
                )
        assert isinstance(left, (Name, Constant))
        assert isinstance(right, (Name, Constant))
        if isinstance(left, Constant) and isinstance(right, Constant):
            raise self.no(
                "this compares two fixed values, so it is always the same", "compare a name: lead.country", start
            )
        if (problem := _mismatch(operator, left, right)) is not None:
            raise complaint(self._text, right.column, *problem)

    def value(self) -> Node:
        token = self.token
        if token.kind in {"text", "number"}:
            self._at += 1
            return Constant(token.value, "text" if token.kind == "text" else "number", token.column)
        if truth := self.take("true", "false"):
            return Constant(truth.text == "true", "truth", token.column)
        if self.take("["):
            return self._list(token)
        if token.kind == "word":
            self._at += 1
            return self._call(token) if self.take("(") else self._name(token)
        raise self.no(
            "a name or a value is missing here", "write a name such as lead.country, or a text in quotation marks"
        )

    def _list(self, start: Token) -> Node:
        values: list[Any] = []
        types: set[Type] = set()
        while not self.take("]"):
            if values:
                self.need(",")
            item = self.value()
            if not isinstance(item, Constant) or isinstance(item.value, tuple):
                raise self.no("a list holds only fixed values", 'write ["US", "CA"]', start)
            values.append(item.value)
            types.add(item.type)
        if len(types) != 1:
            raise self.no("a list needs values of one type", 'write ["US", "CA"]', start)
        return Constant(tuple(values), types.pop(), start.column)

    def _name(self, token: Token) -> Node:
        if token.text.startswith("lead.attributes.") and token.text.count(".") == 2:
            return Name(token.text, "any", token.column)
        if token.text in NAMES:
            return Name(token.text, NAMES[token.text], token.column)
        near = get_close_matches(token.text, [*NAMES, *FUNCTIONS], 1)
        known = f"write {near[0]}" if near else f"known are {', '.join(NAMES)} and lead.attributes.NAME"
        raise self.no(f"{token.text!r} is not a known name", known, token)

    def _call(self, token: Token) -> Node:
        if token.text not in FUNCTIONS:
            near = get_close_matches(token.text, FUNCTIONS, 1)
            raise self.no(
                f"{token.text!r} is not a known event",
                f"write one of {', '.join(near or FUNCTIONS)} with brackets",
                token,
            )
        kind, wants = FUNCTIONS[token.text]
        subject = self._subject(wants)
        machines = bool(self.take(",")) and self._machine()
        self.need(")")
        return Happened(
            kind, subject, machines, token.column, self._text[token.column : self._tokens[self._at - 1].column + 1]
        )

    def _subject(self, wants: str) -> str:
        if not wants:
            return ""
        token = self.token
        if token.kind not in {"word", "text", "number"}:
            raise self.no(
                "the id of a step is missing here" if wants == "step" else "the kind of a signal is missing here",
                "write clicked(roi)" if wants == "step" else "write signal(funding)",
            )
        self._at += 1
        if wants == "kind" and token.text.partition(".")[0] not in set(SignalKind):
            near = get_close_matches(token.text, list(SignalKind), 1) or list(SignalKind)
            raise self.no(f"{token.text!r} is no kind of signal", f"write one of {', '.join(near)}", token)
        return token.text

    def _machine(self) -> bool:
        if not self.take("machine"):
            raise self.no("only `machine` can stand here", "write clicked(roi, machine: true)")
        self.need(":")
        if truth := self.take("true", "false"):
            return truth.text == "true"
        raise self.no("true or false is missing here", "write machine: true")


def _mismatch(operator: str, left: "Name | Constant", right: "Name | Constant") -> tuple[str, str] | None:
    """What is wrong with the types of a comparison, and what to write; None when they fit."""
    is_list = isinstance(right, Constant) and isinstance(right.value, tuple)
    if operator in {"in", "not in"} and not is_list:
        return "`in` needs a list here", 'write ["US", "CA"]'
    if operator not in {"in", "not in"} and is_list:
        return f"`{operator}` compares with one value, not with a list", "write `in` for a list"
    if isinstance(left, Constant) and isinstance(left.value, tuple):
        return "a list stands on the right of `in`", 'write lead.country in ["US", "CA"]'
    if operator == "contains" and ("number" in {left.type, right.type} or "truth" in {left.type, right.type}):
        return "`contains` looks for a text in a text", 'write lead.title contains "chief"'
    if "any" not in {left.type, right.type} and left.type != right.type:
        return f"a {left.type} is compared with a {right.type}", "put texts in quotation marks, numbers without"
    if operator in {"<", "<=", ">", ">="} and "truth" in {left.type, right.type}:
        return "true and false have no order", "write =="
    return _unknown_reason(left, right)


def _unknown_reason(left: "Name | Constant", right: "Name | Constant") -> tuple[str, str] | None:
    """`release.reason` compared with a word that is no reason is never true."""
    if not (isinstance(left, Name) and left.name == "release.reason" and isinstance(right, Constant)):
        return None
    words = right.value if isinstance(right.value, tuple) else (right.value,)
    wrong = next((word for word in words if word not in set(Reason)), None)
    return (
        None
        if wrong is None
        else (f"{wrong!r} is no reason of release, so this is never true", f"known are {', '.join(Reason)}")
    )


# Evaluating ------------------------------------------------------------------------------------------------------------


def _truth(node: Node, view: View) -> bool:
    match node:
        case Both(is_all=is_all, parts=parts):
            return all(_truth(p, view) for p in parts) if is_all else any(_truth(p, view) for p in parts)
        case Not(inner=inner):
            return not _truth(inner, view)
        case Happened():
            return _event(node, view) is not None
        case Compare(operator=operator, left=left, right=right):
            return compare(operator, _value(left, view.lead), _value(right, view.lead))
        case _:
            return _value(node, view.lead) is True


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


def _value(node: "Name | Constant", lead: Lead) -> Any:
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
            yield f"{name} is {_shown(_value(node.left if isinstance(node, Compare) else node, view.lead))}"


def _told(text: str, event: PastEvent | None) -> str:
    if event is None:
        return f"no {text}"
    by = ", a scanner" if event.is_machine else ", not a scanner" if event.kind in {"clicked", "opened"} else ""
    return f"{text} at {event.at:%Y-%m-%d %H:%M}{by}"


def _shown(value: Any) -> str:
    return "not known" if value is None else repr(value) if isinstance(value, str) else str(value)
