"""The names that templates use, compared with those they can know: rendering finds an unknown one only on the way it takes."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

#: Names that Jinja gives, and methods of the mappings that our values are.
_JINJAS = frozenset({"loop", "self", "super", "caller", "varargs", "kwargs", "range", "dict", "namespace"})
_LOOKED_AT = (nodes.Test, nodes.Filter, nodes.Name, nodes.Getattr, nodes.Getitem)
_ALLOWING = frozenset({"defined", "undefined", "default", "d"})
_METHODS = frozenset({"get", "items", "keys", "values"})


@dataclass(frozen=True, slots=True)
class Used:
    """A name, or a field of a name, as it stands in a template file."""

    file: str
    line: int
    name: str
    field: str | None = None

    def __str__(self) -> str:
        return self.name if self.field is None else f"{self.name}.{self.field}"


@dataclass(slots=True)
class Names:
    """What the templates compiled so far use, and which names they make themselves."""

    used: dict[Used, None] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)

    def note(self, tree: nodes.Template, file: str) -> None:
        """Look through one template."""
        optional: set[int] = set()
        for node in tree.find_all(_LOOKED_AT):  # what holds others comes before them
            if isinstance(node, (nodes.Test, nodes.Filter)):
                optional |= {id(inner) for inner in _optional(node)}
            elif isinstance(node, nodes.Name) and node.ctx != "load":
                self.made.add(node.name)
            elif id(node) not in optional and (used := _used(node, file)) is not None:
                self.used[used] = None

    def unknown(self, known: Mapping[str, Collection[str] | None]) -> list[Used]:
        """Those that are not among `known`: by name its fields, None where they are not ours to say."""
        return [used for used in self.used if used.name not in self.made and not _is_known(used, known)]


def _optional(node: nodes.Test | nodes.Filter) -> Iterator[nodes.Node]:
    """What may be missing: `x is defined`, `x | default(...)`."""
    if node.name in _ALLOWING and node.node is not None:
        yield from _within(node.node)


def _within(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    if isinstance(node, (nodes.Getattr, nodes.Getitem)):
        yield from _within(node.node)


def _used(node: nodes.Node, file: str) -> Used | None:
    if isinstance(node, nodes.Name):
        return Used(file, node.lineno, node.name)
    holder = getattr(node, "node", None)
    key = node.attr if isinstance(node, nodes.Getattr) else getattr(getattr(node, "arg", None), "value", None)
    return (
        Used(file, node.lineno, holder.name, key) if isinstance(holder, nodes.Name) and isinstance(key, str) else None
    )


def _is_known(used: Used, known: Mapping[str, Collection[str] | None]) -> bool:
    if used.name not in known:  # told once, of the name itself
        return used.field is not None or used.name in _JINJAS
    fields = known[used.name]
    return used.field is None or fields is None or used.field in fields or used.field in _METHODS
