"""Reading conditions: recursive descent over tokens, names and types checked, every mistake with its spot."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from engine.core.condition_tokens import Token, complaint, tokens
from engine.core.conditions import FUNCTIONS, NAMES, Both, Compare, Condition, Constant, Happened, Name, Node, Not, Type
from engine.core.lead import Reason
from engine.core.signal import SignalKind

_MOST_NESTED = 30
_COUNTRY = re.compile(r"[A-Z]{2}")


def parse_condition(text: Any) -> Condition:
    """Read a condition. Raises a ValueError ("bad-condition") with the spot and what to write instead."""
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
            raise self.no(
                f"{sign!r} is missing here",
                f"put {sign} here; within {{ }} a condition with a comma needs quotation marks",
            )

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
        is_asked = self.take(",") or (not wants and self.token.text == "machine")
        machines = bool(is_asked) and self._machine()
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
    return _unknown_word(left, right)


def _unknown_word(left: "Name | Constant", right: "Name | Constant") -> tuple[str, str] | None:
    """`release.reason` compared with a word that is no reason, or a country with one that is no code, is never true."""
    name, constant = (left, right) if isinstance(left, Name) else (right, left)
    if not (isinstance(name, Name) and isinstance(constant, Constant)):
        return None
    words = constant.value if isinstance(constant.value, tuple) else (constant.value,)
    if name.name == "release.reason" and (wrong := next((w for w in words if w not in set(Reason)), None)):
        return f"{wrong!r} is no reason of release, so this is never true", f"known are {', '.join(Reason)}"
    if name.name.endswith(".country") and (wrong := next((w for w in words if not _COUNTRY.fullmatch(str(w))), None)):
        return f"{wrong!r} is no country code, so this is never true", 'write two capital letters: "GB"'
    return None
