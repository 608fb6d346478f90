"""Whether a condition can come out both ways: one that is always or never true is a mistake of whoever wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any, Literal

from engine.core.conditions import Both, Compare, Condition, Constant, Happened, Name, Node, Not, compare, walk
from engine.core.lead import Reason

#: More ways than this to fill in the names are not tried out.
_MOST_WAYS = 5_000
_EQUALITIES = frozenset({"==", "!=", "in", "not in"})


@dataclass(frozen=True, slots=True)
class Flaw:
    """A part of a condition that is always or never true; `column` is where it begins, counted from 0."""

    word: Literal["always", "never"]
    column: int
    is_whole: bool


def find_flaw(condition: Condition) -> Flaw | None:
    """The smallest part that comes out one way only; None when every part can come out both ways."""
    for part in _parts(condition.tree):
        if (word := verdict(part)) is not None:
            columns = [node.column for node in _leaves(part)]
            return Flaw(word, min(columns, default=0), part is condition.tree)
    return None


def _parts(tree: Node) -> Iterator[Node]:
    """Everything that is true or false by itself, what is inside before what it is in."""
    for inner in (tree.inner,) if isinstance(tree, Not) else tree.parts if isinstance(tree, Both) else ():
        yield from _parts(inner)
    yield tree


def _leaves(tree: Node) -> Iterator[Name | Constant | Happened]:
    for node in walk(tree):
        for leaf in (node.left, node.right) if isinstance(node, Compare) else (node,):
            if isinstance(leaf, (Name, Constant, Happened)):
                yield leaf


def entails(known: Sequence[Node], tree: Node) -> bool:
    """Whether `tree` is always true where everything in `known` is."""
    return verdict(Both(is_all=True, parts=(*known, Not(tree)))) == "never"


def excludes(known: Sequence[Node], tree: Node) -> bool:
    """Whether `tree` is never true where everything in `known` is."""
    return verdict(Both(is_all=True, parts=(*known, tree))) == "never"


def verdict(tree: Node) -> Literal["always", "never"] | None:
    """Whether it is always or never true, whatever the lead and whatever happens; None: it depends, or is too large to tell.

    Every name is tried with each value that the condition compares it with, with one between and beside them, and as not
    known; what cannot be listed (`contains`, the order of texts) and every event is tried as true and as false.
    """
    names, facts = _unknowns(tree)
    domains = [*(_values(name, tree) for name in names), *((True, False) for _ in facts)]
    ways = 1
    for domain in domains:
        ways *= len(domain)
        if ways > _MOST_WAYS:
            return None
    keys = [*names, *facts]
    answers = {_answer(tree, dict(zip(keys, values, strict=True))) for values in product(*domains)}
    return None if len(answers) == 2 else "always" if True in answers else "never"


def _unknowns(tree: Node) -> tuple[list[str], list[Node]]:
    """The names whose values can be listed, and the parts that are simply true or false."""
    free = [
        node
        for node in walk(tree)
        if isinstance(node, Happened) or (isinstance(node, Compare) and not _is_listable(node))
    ]
    inside = {id(side) for node in free if isinstance(node, Compare) for side in (node.left, node.right)}
    found = [n for n in _all_names(tree) if id(n) not in inside]
    return list(dict.fromkeys(n.name for n in found)), list(dict.fromkeys(free))


def _all_names(tree: Node) -> Iterator[Name]:
    for node in walk(tree):
        if isinstance(node, Name):
            yield node
        elif isinstance(node, Compare):
            yield from (side for side in (node.left, node.right) if isinstance(side, Name))


def _is_listable(node: Compare) -> bool:
    """One name against fixed values, by equality or by the order of numbers."""
    name, value = (node.left, node.right) if isinstance(node.left, Name) else (node.right, node.left)
    if not isinstance(name, Name) or not isinstance(value, Constant):
        return False
    return node.operator in _EQUALITIES or (node.operator != "contains" and value.type == "number")


def _values(name: str, tree: Node) -> tuple[Any, ...]:
    """Values that make every difference which the condition can see."""
    if name == "release.reason":
        return tuple(map(str, Reason))
    named = [
        value
        for node in walk(tree)
        if isinstance(node, Compare) and name in {getattr(side, "name", None) for side in (node.left, node.right)}
        for side in (node.left, node.right)
        if isinstance(side, Constant)
        for value in (side.value if isinstance(side.value, tuple) else (side.value,))
    ]
    numbers = sorted({v for v in named if isinstance(v, int | float) and not isinstance(v, bool)})
    between = [(a + b) / 2 for a, b in pairwise(numbers)]
    beside = [numbers[0] - 1, numbers[-1] + 1] if numbers else []
    return tuple(dict.fromkeys([None, "\0 another", True, False, *named, *between, *beside]))


def _answer(node: Node, known: dict[Any, Any]) -> bool:
    match node:
        case Both(is_all=is_all, parts=parts):
            return all(_answer(p, known) for p in parts) if is_all else any(_answer(p, known) for p in parts)
        case Not(inner=inner):
            return not _answer(inner, known)
        case Compare() if node not in known:
            return compare(node.operator, _side(node.left, known), _side(node.right, known))
        case Compare() | Happened():
            return bool(known[node])
        case Name() | Constant():
            return _side(node, known) is True


def _side(node: Name | Constant, known: dict[Any, Any]) -> Any:
    return known[node.name] if isinstance(node, Name) else node.value
