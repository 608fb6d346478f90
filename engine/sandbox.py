"""The sandbox that templates run in: Jinja's own, and bounds on the work and the memory that one part of a mail may cost.

Jinja's sandbox keeps templates from reaching into Python and refuses range(10**8), but it lets 'a' * 10**9, |center(10**9),
strings that double in a loop and loops within loops pass. Here everything that makes something larger, and every turn of a
loop and every call, is paid for out of one budget; filters and methods that templates have no use for do not exist.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NoReturn

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_eval_context
from jinja2.visitor import NodeTransformer

from engine.sandbox_names import Names

#: What one part of one mail may cost: a character or an item costs 1, a call, a filter and a turn of a loop cost _TURN.
MOST_WORK = 2_000_000
_TURN = 50
#: A number of more bits than this is no figure for a mail.
_MOST_BITS = 4096
_CHUNKS = 64

_FILTERS = frozenset(
    (  # noqa: SIM905 - a list of words reads better as words
        "abs capitalize center count d default dictsort e escape first float forceescape format groupby indent int items join "
        "last length list lower map max min reject rejectattr replace reverse round safe select selectattr sort string "
        "striptags sum title tojson trim truncate unique upper urlencode wordcount wordwrap"
    ).split()
)
#: Of builtin values, what templates may call; dates give all they have.
_TEXT_METHODS = frozenset(
    (  # noqa: SIM905
        "capitalize casefold count endswith find index isalnum isalpha isascii isdecimal isdigit islower isnumeric isspace istitle "
        "isupper join lower lstrip partition removeprefix removesuffix replace rfind rindex rpartition rsplit rstrip split "
        "splitlines startswith strip swapcase title upper"
    ).split()
)
_METHODS: tuple[tuple[type | tuple[type, ...], frozenset[str]], ...] = (
    (str, _TEXT_METHODS),
    (dict, frozenset({"get", "items", "keys", "values"})),
    ((list, tuple), frozenset({"index", "count"})),
    ((int, float, bytes, complex), frozenset({"is_integer", "real", "imag"})),
)


#: What `_Priced` looks for: without it a template need not be walked.
_TO_PRICE = re.compile(r"\{%[-+]?\s*for\b|~")


class _Work(threading.local):
    left = 0


_work = _Work()


def begin() -> None:
    """Give the thread a fresh budget, before it renders one part of a mail. Outside of that there is none."""
    _work.left = MOST_WORK


def _spend(amount: int) -> None:
    _work.left -= amount
    if _work.left < 0:
        raise SecurityError("the template builds more text, or loops and calls more often, than a mail can need")


def environment(files: Mapping[str, str], *, autoescape: bool, names: Names | None = None) -> "Sandbox":
    """The sandbox over these template files: path below templates/ -> text. `names` takes note of what they use."""
    made = Sandbox(
        loader=_Files(files),
        autoescape=autoescape,
        undefined=StrictUndefined,
        cache_size=-1,
        keep_trailing_newline=True,
        optimized=False,  # it would look for constants to fold, which mails do not have, in an eighth of the time to compile
    )
    made.names = names
    made.filters = {name: _paid(name, made.filters[name]) for name in _FILTERS}
    made.filters |= {_COUNTED: _counted, _JOINED: _joined}
    made.globals = {name: made.globals[name] for name in ("dict", "namespace")} | {"range": _range}
    return made


class _Files(BaseLoader):
    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        if template not in self._files:
            raise TemplateNotFound(template, f"templates/{template} does not exist, or was not applied")
        return self._files[template], template, lambda: True


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's environment with a budget. `begin` before each rendering."""

    names: Names | None = None
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = super()._parse(source, name, filename)
        if self.names is not None:
            self.names.note(tree, name or "")
        return _Priced().visit(tree) if _TO_PRICE.search(source) else tree

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Any:  # noqa: A002 - Jinja's word
        """The compiled template; an include costs as much as a call."""
        _spend(_TURN)
        return super().get_template(name, parent, globals)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A name in our context, or a field of a lead that is called like a method of dict ("items"), is the value.

        The sandbox asks Python first and the dict last, which costs an exception for every value of every mail.
        """
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of texts, numbers and containers only what is on the list; of everything else what Jinja finds safe."""
        for kind, names in _METHODS:
            if isinstance(obj, kind):
                return attr in names
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Refuse str.format: a width in it makes a text as large as it says."""
        if getattr(value, "__name__", "") in {"format", "format_map"} and isinstance(
            getattr(value, "__self__", 0), str
        ):
            raise SecurityError("use {{ a ~ b }} or the filter format in place of .format()")

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call for a template: a macro, a method of a value, a function of ours."""
        _spend(_TURN)
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str):
            _spend(len(owner))
            if obj.__name__ == "replace":
                _pay_replacing(owner, *args)
            elif obj.__name__ == "join":
                args = (_paid_items(owner, args[0]), *args[1:])
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Products, powers and sums, paid for before they are made."""
        if operator == "%" and isinstance(left, str | bytes):
            raise SecurityError("use {{ value }} in place of the % operator on texts")
        if isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * max(right, 1) if operator == "**" else left.bit_length() + right.bit_length()
            if bits > _MOST_BITS:
                raise SecurityError("a number that large is no figure for a mail")
        elif operator == "*":
            _spend(_size(left) * max(right, 0) if isinstance(right, int) else _size(right) * max(_count(left), 0))
        elif operator == "+":
            _spend(_size(left) + _size(right))
        return super().call_binop(context, operator, left, right)

    @staticmethod
    def concat(chunks: Iterable[str]) -> str:
        """Join what a template, a block or a macro gives, a little at a time, so that a flood is noticed before it is in memory."""
        stream, texts = iter(chunks), []
        while len(some := list(islice(stream, _CHUNKS))) == _CHUNKS:
            texts.append("".join(some))
            _spend(len(texts[-1]))
        rest = "".join(some)
        _spend(len(rest))
        return "".join((*texts, rest)) if texts else rest


_COUNTED, _JOINED = "rekindle counted", "rekindle joined"  # no template can write a name with a blank in it


class _Priced(NodeTransformer):
    """Puts a price on what Jinja compiles to plain Python: the turns of loops, and the joining of texts with ~."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the visitor's convention
        """Each item of a loop costs a turn."""
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, _COUNTED, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """`a ~ b` costs its length."""
        self.generic_visit(node)
        parts = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(parts, _JOINED, [], [], None, None, lineno=node.lineno)


def _counted(items: Any) -> Iterator[Any]:
    for item in items:
        _spend(_TURN)
        yield item


@pass_eval_context
def _joined(context: EvalContext, parts: list[Any]) -> str:
    text = markup_join(parts) if context.autoescape else str_join(parts)
    _spend(len(text))
    return text


def _range(*bounds: int) -> range:
    made = range(*bounds)
    _spend(len(made) if made.stop.bit_length() < 60 else MOST_WORK + 1)
    return made


def _paid(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, paid for: what goes in, what it is about to make of it, and what comes out."""
    price = _PRICES.get(name)
    passes = getattr(function, "jinja_pass_arg", None)

    def call(*args: Any, **kwargs: Any) -> Any:
        value, *rest = args[1:] if passes else args
        _spend(_TURN + _size(value))
        if price is not None:
            price(value, *rest, **kwargs)
        made = function(*args, **kwargs)
        _spend(_size(made))
        return made

    if passes is not None:
        call.jinja_pass_arg = passes  # type: ignore[attr-defined]
    return call


def _size(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") and not isinstance(value, Undefined) else 1


def _count(value: Any) -> int:
    return value if isinstance(value, int) else 1


def _pay_padding(value: Any, width: Any = 80, *more: Any, **named: Any) -> None:
    """A width, an indentation or a filling, once for every line it could be put to."""
    extra = sum(_count(v) if isinstance(v, int) else _size(v) for v in (width, *more, *named.values()))
    _spend(max(extra, 0) * (str(value).count("\n") + 1))


def _pay_wrapping(value: Any, *args: Any, **named: Any) -> None:
    """Lines of one character each, and what stands between them."""
    _spend(_size(value) * sum(_size(v) for v in (*args, *named.values()) if isinstance(v, str)))


def _pay_replacing(value: Any, old: Any = "", new: Any = "", *_count: Any, **named: Any) -> None:
    text, old, new = str(value), str(named.get("old", old)), str(named.get("new", new))
    _spend(text.count(old) * len(new))


def _pay_joining(value: Any, d: Any = "", *_attribute: Any, **_named: Any) -> None:
    _spend(_size(value) * _size(d))


def _pay_formatting(value: Any, *_args: Any, **_named: Any) -> None:
    """Refuse widths of four digits and widths that are arguments."""
    digits = 0
    for char in str(value):
        digits = digits + 1 if char.isdigit() else 0
        if digits > 3 or char == "*":
            _too_wide()


def _pay_rounding(_value: Any, precision: int = 0, *_method: Any, **named: Any) -> None:
    if abs(named.get("precision", precision)) > 20:
        _too_wide()


def _pay_json(_value: Any, indent: Any = None, **named: Any) -> None:
    if _count(named.get("indent", indent) or 0) > 8:
        _too_wide()


def _too_wide() -> NoReturn:
    raise SecurityError("a width of more than three digits is no width for a mail")


def _paid_items(separator: str, items: Iterable[Any]) -> list[Any]:
    found = list(items)
    _spend(sum(map(_size, found)) + len(separator) * len(found))
    return found


_PRICES: dict[str, Callable[..., None]] = {
    "center": _pay_padding,
    "indent": _pay_padding,
    "wordwrap": _pay_wrapping,
    "replace": _pay_replacing,
    "join": _pay_joining,
    "format": _pay_formatting,
    "round": _pay_rounding,
    "tojson": _pay_json,
}
